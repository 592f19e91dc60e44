//! The codes of mediation and of the agent service.

use jiceng::Ruleset;
use jiceng::calendar::parse_instant;
use jiceng::case::agent::{AgentEvent, AgentPolicy, AgentService};
use jiceng::case::mediation::{Mediation, MediationEvent};
use serde_json::{Value, json};

use super::requests::{Case, JIAOLING, case};

/// Events a day apart, from the first of March 2016 at nine.
fn dated(acts: &[Value]) -> String {
    let one = |(at, act): (usize, &Value)| {
        let (month, day) = (3 + at / 28, 1 + at % 28);
        json!({"key": format!("k{at}"), "at": format!("2016-{month:02}-{day:02}T09:00:00+08:00"), "act": act})
    };
    Value::Array(acts.iter().enumerate().map(one).collect()).to_string()
}

fn mediation(ruleset: &Ruleset, acts: &[Value]) -> Result<Mediation, jiceng::Error> {
    Mediation::fold(ruleset, &MediationEvent::list_from_json(&dated(acts))?)
}

fn service(acts: &[Value]) -> Result<AgentService, jiceng::Error> {
    AgentService::fold(&JIAOLING, &AgentEvent::list_from_json(&dated(acts))?)
}

/// A request by both parties in the village.
fn asked(dispute: &str, level: &str) -> Value {
    json!({"kind": "request", "dispute": dispute, "level": level, "parties": ["a", "b"], "by": ["a", "b"]})
}

fn named(mediator: &str, recusal: &str) -> Value {
    json!({"kind": "name-mediators", "mediators": [{"mediator": mediator, "recusal": recusal}]})
}

/// Everything up to the first session.
fn met(more: &[Value]) -> Vec<Value> {
    let session = json!({"kind": "session", "present": ["a", "b"]});
    let start = [asked("civil", "village"), named("m", "none"), session];
    start.into_iter().chain(more.iter().cloned()).collect()
}

fn plain(kind: &str) -> Value {
    json!({ "kind": kind })
}

fn of_party(kind: &str, party: &str) -> Value {
    json!({"kind": kind, "party": party})
}

fn oral() -> Value {
    json!({"kind": "agree-orally", "recorded_by": "m"})
}

/// Jiaoling with an invented rule that a request for recusal suspends a mediation.
fn suspending() -> Ruleset {
    let text = "document = \"conduct\"\nid = \"invented\"\nname_zh = \"虚构\"\nname_en = \"made up\"\n\
        jurisdiction = \"441427\"\nsource = { kind = \"example\", checked = \"memory\", place = \"合成数据 / synthetic\" }\n\
        [[recusal]]\nprocedure = \"mediation\"\nprovision = \"MED-04\"\nwork = \"suspended\"\n";
    JIAOLING.with_documents([("invented.toml", text)]).unwrap()
}

fn refusals() -> Vec<Case> {
    let wrong = |acts: &[Value]| mediation(&JIAOLING, acts).unwrap_err();
    let here = |code, field, acts: &[Value]| case(code, Some(field), wrong(acts));
    let civil = asked("civil", "village");
    let offered = json!({"kind": "offer", "dispute": "civil", "level": "village", "parties": ["a", "b"]});
    let one = json!({"kind": "offer", "dispute": "civil", "level": "village", "parties": ["a"]});
    let twice = json!({"kind": "offer", "dispute": "civil", "level": "village", "parties": ["a", "a"]});
    let session = json!({"kind": "session", "present": ["a"]});
    let ask = json!({"kind": "ask-recusal", "party": "a", "mediator": "m"});
    let confirm = |by: &[&str]| json!({"kind": "ask-confirmation", "by": by});
    let late: Vec<Value> = met(&[oral()])
        .into_iter()
        .chain((0..30).map(|at| plain(if at % 2 == 0 { "note-danger" } else { "tell-police" })))
        .chain([confirm(&["a", "b"])])
        .collect();
    let suspended = [civil.clone(), named("m", "none"), ask, session.clone()];
    vec![
        here(542, "events[0].act.parties", &[one]),
        here(543, "events[0].act", &[plain("accept")]),
        here(543, "events[1].act", &[civil.clone(), offered.clone()]),
        here(544, "events[1].act.party", &[civil.clone(), of_party("refuse", "c")]),
        here(545, "events[0].act.parties[1]", &[twice]),
        here(546, "events[2].act", &[civil.clone(), of_party("refuse", "a"), session.clone()]),
        here(547, "events[2].act", &[offered.clone(), named("m", "none"), session.clone()]),
        here(548, "events[1].act.mediators[0].mediator", &[civil.clone(), named("a", "none")]),
        here(549, "events[1].act.mediators[0].recusal", &[civil.clone(), named("m", "step-aside")]),
        here(550, "events[1].act.mediators[0].cleared", &[civil.clone(), named("m", "ask-decider")]),
        here(551, "events[1].act", &[civil.clone(), session]),
        case(552, Some("events[3].act"), mediation(&suspending(), &suspended).unwrap_err()),
        here(553, "events[3].act", &met(&[plain("seal")])),
        here(553, "events[5].act.answer", &{
            let answer = json!({"kind": "court-answers", "answer": "confirmed"});
            met(&[oral(), confirm(&["a", "b"]), answer])
        }),
        here(554, "events[2].act", &[civil.clone(), plain("accept"), plain("accept")]),
        here(555, "events[0].act.level", &[asked("land-title", "village")]),
        here(555, "events[1].act.to", &[civil.clone(), json!({"kind": "refer", "to": "county"})]),
        here(555, "events[1].act", &[asked("civil", "county"), json!({"kind": "refer", "to": "county"})]),
        here(556, "events[1].act", &{
            let extend = json!({"kind": "extend", "value": 1, "approver": "head-of-government"});
            [asked("land-contract", "village"), extend]
        }),
        here(557, "events[4].act.by", &met(&[oral(), confirm(&["a"])])),
        here(558, "events[34].at", &late),
        here(559, "events[1].act", &[offered, plain("fail")]),
        here(561, "events[4].act", &met(&[oral(), of_party("withdraw", "a")])),
        // A suspension that the rule does not list.
        here(215, "events[2].act", &{
            let suspend = json!({"kind": "suspend", "ground": "appraisal"});
            [civil, plain("accept"), suspend]
        }),
    ]
}

fn lists() -> Vec<Case> {
    let text = dated(&[asked("civil", "village"), plain("accept")]);
    let events = MediationEvent::list_from_json(&text).unwrap();
    let mediation = Mediation::fold(&JIAOLING, &events).unwrap();
    let mut other = events[1].clone();
    other.sequence = 1;
    let mut early = events[0].clone();
    early.key = "new".into();
    let apply = |event: &MediationEvent| mediation.clone().apply(&JIAOLING, event).unwrap_err();
    let before = parse_instant("2016-02-28T09:00:00+08:00").unwrap();
    vec![
        case(540, Some("key"), apply(&other)),
        case(541, Some("at"), apply(&early)),
        case(560, Some("now"), mediation.view(&JIAOLING, before).unwrap_err()),
        case(543, Some("act"), Mediation::new().view(&JIAOLING, before).unwrap_err()),
        case(234, Some("events[0].act"), {
            let text = r#"[{"key": "1", "at": "2016-03-01T09:00:00+08:00"}]"#;
            MediationEvent::list_from_json(text).unwrap_err()
        }),
        case(241, Some("act.kind"), {
            let text = r#"{"key": "1", "at": "2016-03-01T09:00:00+08:00", "act": {"kind": "consnet"}}"#;
            MediationEvent::from_json(text).unwrap_err()
        }),
        case(243, Some("submit"), {
            AgentPolicy::from_json(r#"{"id": "own", "source": "notice", "submit": 3}"#).unwrap_err()
        }),
    ]
}

fn agents() -> Vec<Case> {
    let item = "water-abstraction-licence";
    let mandate = |items: &[&str], data_use: bool, valid_to: &str| {
        json!({"kind": "mandate", "principal": "p", "agent": "g", "items": items, "valid_to": valid_to,
            "data_use": data_use})
    };
    let given = mandate(&[item], true, "2016-12-31");
    let take = json!({"kind": "take-papers", "papers": [{"line": 1, "item": item, "original": true}]});
    let file = json!({"kind": "file", "item": item, "lines": [], "receipt": "r"});
    let back = json!({"kind": "return-papers", "lines": [1], "signed": false});
    let oneself = json!({"kind": "file-oneself", "item": item, "receipt": "s"});
    let act = |deed: &str| json!({"kind": "act", "deed": deed});
    let here = |code, field, acts: &[Value]| case(code, Some(field), service(acts).unwrap_err());
    let short = mandate(&[item], true, "2016-03-02");
    vec![
        here(543, "events[0].act", &[plain("close")]),
        here(545, "events[0].act.items[1]", &[mandate(&[item, item], true, "2016-12-31")]),
        here(301, "events[0].act.items[0]", &[mandate(&["water"], true, "2016-12-31")]),
        here(553, "events[2].act", &[given.clone(), take.clone(), plain("close")]),
        here(562, "events[0].act.items[0]", &[mandate(&["identity-card-agent"], true, "2016-12-31")]),
        here(563, "events[1].act.deed", &[given.clone(), act("take-fee")]),
        here(563, "events[1].act.deed", &[given.clone(), act("decide")]),
        here(563, "events[1].act.deed", &[given.clone(), act("sign-in-dispute")]),
        here(564, "events[2].act", &[given.clone(), plain("principal-dies"), oneself]),
        here(565, "events[2].at", &[short, act("explain"), file.clone()]),
        here(565, "events[0].act.valid_to", &[mandate(&[item], true, "2016-02-28")]),
        here(566, "events[2].act.item", &[given.clone(), file.clone(), file.clone()]),
        here(567, "events[1].act.lines[0]", &[given.clone(), back.clone()]),
        here(568, "events[2].act.lines[0]", &[given, take, back]),
        here(569, "events[1].act", &[mandate(&[item], false, "2016-12-31"), file]),
    ]
}

/// Every way to be refused by a mediation or an agent service.
pub(crate) fn all() -> Vec<Case> {
    refusals().into_iter().chain(lists()).chain(agents()).collect()
}

#[test]
fn codes_and_fields() {
    for case in all() {
        assert_eq!(case.error.code().0, case.code, "{}", case.error);
        assert_eq!(case.error.field(), case.field, "{}", case.error);
    }
}

#[test]
fn a_refusal_names_its_law() {
    let basis =
        |acts: &[Value]| mediation(&JIAOLING, acts).unwrap_err().basis().unwrap_or_default().to_string();
    let session = json!({"kind": "session", "present": ["a"]});
    let offered = json!({"kind": "offer", "dispute": "civil", "level": "village", "parties": ["a", "b"]});
    assert_eq!(basis(&[offered, named("m", "none"), session]), "《人民调解法》第十七条");
    let contract = asked("land-contract", "grid");
    assert_eq!(basis(&[contract]), "《农村土地承包经营纠纷调解仲裁法》第八条");
    let withdraw = of_party("withdraw", "a");
    assert_eq!(basis(&met(&[oral(), withdraw])), "《人民调解法》第三十条");
}
