//! The calls of escalation, urging, supervision and containment.

use chrono::{DateTime, FixedOffset};
use jiceng::calendar::parse_instant;
use jiceng::escalation::{CaseFacts, Ladder, NO_LEVEL, SupervisionEvent};
use jiceng::{Error, Ruleset, escalation};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{date, flat, part, text, whole};

type Called = Result<Result<Value, Error>, String>;

pub(super) fn called(ruleset: &Ruleset, call: &str, input: &Value) -> Called {
    let ladder = || Ladder::on(ruleset, date(input, "on")?);
    let now = || parse_instant(text(input, "now"));
    Ok(match call {
        "escalation.due_actions" => {
            let facts: CaseFacts = read(part(input, "facts"))?;
            ladder().and_then(|ladder| due_actions(&ladder, &facts))
        }
        "escalation.urging" => {
            let past: Vec<DateTime<FixedOffset>> = read(part(input, "past"))?;
            ladder().and_then(|ladder| Ok(whole(&escalation::urging(&ladder, &past, now()?)?)))
        }
        "escalation.supervision" => {
            let events: Vec<SupervisionEvent> = read(part(input, "events"))?;
            ladder().and_then(|ladder| Ok(whole(&escalation::supervision(&ladder, &events, now()?)?)))
        }
        "escalation.containment" => {
            let column = |key: &str| -> Result<Vec<u8>, String> {
                let levels: Vec<Option<u8>> = read(part(input, key))?;
                Ok(levels.into_iter().map(|level| level.unwrap_or(NO_LEVEL)).collect())
            };
            let (concluded, reopened) = (column("concluded")?, column("reopened")?);
            let mut codes = vec![0; concluded.len()];
            escalation::containment(&concluded, &reopened, &mut codes).map(|answer| whole(&answer))
        }
        other => return Err(format!("unknown call `{other}`")),
    })
}

/// The answer, with the rules that held as their ids.
fn due_actions(ladder: &Ladder, facts: &CaseFacts) -> Result<Value, Error> {
    let answer = escalation::due_actions(ladder, facts)?;
    let mut value = serde_json::to_value(&answer.value).unwrap_or(Value::Null);
    if let Value::Object(map) = &mut value {
        let ids: Vec<&str> = answer.value.held.iter().map(|rule| rule.id.as_str()).collect();
        map.insert("held".into(), json!(ids));
    }
    Ok(flat(&answer, value))
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_value(value.clone()).map_err(|error| error.to_string())
}
