//! Nothing of a person enters an error: not a name, not a number of identity or of a telephone.

use jiceng::deadline::{self, Arrival, DueRequest};
use jiceng::ruleset::Facts;
use jiceng::{Error, Ruleset};
use serde_json::{Value, json};

use super::requests::JIAOLING;

/// An invented person.
const NAME: &str = "张三丰";
const LATIN: &str = "Zhang Sanfeng";
const IDENTITY: &str = "441427199001011234";

/// Requests with a text in every place that takes one.
fn requests(text: &str) -> Vec<Value> {
    let licence = |key: &str, value: Value| {
        let mut request = json!({"rule": "LIC-13", "start": "2016-03-01"});
        request[key] = value;
        request
    };
    vec![
        licence("rule", json!(text)),
        licence("start", json!(text)),
        licence("law_on", json!(text)),
        licence("started_at", json!(text)),
        licence("office", json!(text)),
        licence(text, json!(text)),
        licence("facts", json!({ text: text })),
        licence("facts", json!({ "petition-route": text })),
        licence("facts", json!({ text: 1 })),
        licence("certain", json!(text)),
        licence("given", json!({ "limit": text })),
        licence("given", json!(text)),
        licence("exclusions", json!([{ "kind": text, "from": "2016-03-01" }])),
        licence("exclusions", json!([{ "kind": "hearing", "from": text }])),
        licence("exclusions", json!([{ text: "hearing" }])),
        licence("extensions", json!([{ "value": text, "approved_on": "2016-03-01", "approver": "court" }])),
        licence("extensions", json!([{ "value": 1, "approved_on": "2016-03-01", "approver": text }])),
        licence("corrections", json!([{ "noticed_on": text }])),
        json!([text]),
        json!(text),
    ]
}

/// Every error that a text can bring about.
fn errors(text: &str) -> Vec<Error> {
    let ruleset = &*JIAOLING;
    let due = |request: &Value| {
        DueRequest::from_value(request, "").and_then(|request| deadline::due(ruleset, &request)).err()
    };
    let mut errors: Vec<Error> = requests(text).iter().filter_map(due).collect();
    errors.extend(DueRequest::from_json(text).err());
    errors.extend(DueRequest::from_json(&format!("{{\"rule\": \"{text}\"")).err());
    errors.extend(Ruleset::of_division(text).err());
    errors.extend(ruleset.rule(text).err());
    errors.extend(ruleset.provision(text).err());
    errors.extend(ruleset.limit_number(text, &Facts::none()).err());
    errors.extend(ruleset.calendar_of(text).err());
    errors.extend(Arrival::from_value(&json!({ "channel": text }), "arrival").err());
    assert!(errors.len() > 20, "only {} of them are refused", errors.len());
    errors
}

fn leaks(text: &str) -> Vec<String> {
    let shown = |error: &Error| serde_json::to_string(error).unwrap();
    let parts: Vec<&str> = text.split(' ').collect();
    errors(text)
        .iter()
        .filter(|error| {
            parts.iter().any(|part| shown(error).contains(part) || error.to_string().contains(part))
        })
        .map(shown)
        .collect()
}

#[test]
fn a_name_in_chinese_never_comes_back() {
    assert_eq!(leaks(NAME), Vec::<String>::new());
}

#[test]
fn a_name_in_letters_never_comes_back() {
    assert_eq!(leaks(LATIN), Vec::<String>::new());
}

#[test]
fn a_number_of_identity_never_comes_back() {
    assert_eq!(leaks(IDENTITY), Vec::<String>::new());
}

#[test]
fn the_key_of_the_caller_never_comes_back() {
    let request = json!({"rule": "LIC-31", "start": "2016-03-01", "reference": NAME});
    let error = super::requests::refused(&JIAOLING, &request);
    assert!(!serde_json::to_string(&error).unwrap().contains(NAME));
}

/// A document's texts are not repeated; only what should have been a word, an id or a date is.
#[test]
fn free_text_of_documents_never_comes_back() {
    let text = jiceng_tests::documents::OFFICE
        .replace("name_zh = \"虚构的大厅\"", &format!("name_zh = \"{}\"", NAME.repeat(200)))
        .replace("place = \"合成数据 / synthetic\"", &format!("place = \"{}\"", NAME.repeat(200)))
        .replace("document = \"overlay\"", "document = \"overlay\"\nof = []");
    let error = JIAOLING.with_documents([("hall.toml", text)]).unwrap_err();
    assert_eq!(error.faults().len(), 3, "{:?}", error.faults());
    assert!(!serde_json::to_string(&error).unwrap().contains(NAME));
}
