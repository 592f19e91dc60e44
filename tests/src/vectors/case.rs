//! The calls of cases.

use jiceng::calendar::parse_instant;
use jiceng::case::{Case, CaseRules, Event};
use jiceng::{Error, Ruleset};
use serde_json::{Map, Value, json};

use super::{part, text, whole};

pub(super) fn called(ruleset: &Ruleset, call: &str, input: &Value) -> Result<Result<Value, Error>, String> {
    match call {
        "case.view" => Ok(view(ruleset, input)),
        other => Err(format!("unknown call `{other}`")),
    }
}

/// The view, and beside it: where each clock stands, by cycle, clock and turn.
fn view(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let events = Event::list_from_json(&part(input, "events").to_string())?;
    let case = Case::fold(&CaseRules::of(ruleset)?, events)?;
    let answer = case.view(parse_instant(text(input, "now"))?)?;
    let clocks = answer.value.clocks.iter().map(|clock| {
        let key = format!("{}/{}/{}", clock.cycle, clock.clock, clock.turn);
        (key, json!({"status": clock.status, "due": clock.due}))
    });
    let clocks: Map<String, Value> = clocks.collect();
    let mut value = whole(&answer);
    if let Value::Object(map) = &mut value {
        map.insert("at".into(), Value::Object(clocks));
    }
    Ok(value)
}
