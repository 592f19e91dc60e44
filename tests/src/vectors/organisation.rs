//! The calls of organisation.

use jiceng::calendar::parse_date;
use jiceng::organisation::{self, DoorRequest, HandOverRequest, Seat};
use jiceng::{Error, Ruleset};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{date, flat, part, text, whole};

pub(super) fn called(ruleset: &Ruleset, call: &str, input: &Value) -> Result<Result<Value, Error>, String> {
    Ok(match call {
        "organisation.tree" => tree(ruleset, input),
        "organisation.home" => home(ruleset, input),
        "organisation.door" => {
            organisation::door(ruleset, &read::<DoorRequest>(input)?).map(|answer| whole(&answer))
        }
        "organisation.vertical" => vertical(ruleset, input),
        "organisation.handover" => {
            organisation::handover(ruleset, &read::<HandOverRequest>(input)?).map(|answer| whole(&answer))
        }
        other => return Err(format!("unknown call `{other}`")),
    })
}

pub(super) fn read<T: DeserializeOwned>(input: &Value) -> Result<T, String> {
    serde_json::from_value(input.clone()).map_err(|error| format!("input: {error}"))
}

/// Ids in the order of the document, and the bodies above one of them.
fn tree(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let answer = organisation::tree(ruleset, date(input, "on")?)?;
    let tree = &answer.value;
    let id = text(input, "unit");
    let body = serde_json::to_value(tree.body(id)?).unwrap_or(Value::Null);
    let ids = |bodies: Vec<&str>| json!(bodies);
    let mut value = flat(&answer, body);
    if let Value::Object(map) = &mut value {
        map.insert("above".into(), ids(tree.above(id).map(|body| body.id.as_str()).collect()));
        map.insert("parts".into(), ids(tree.parts(id).map(|body| body.id.as_str()).collect()));
        map.insert("led_by".into(), ids(tree.leads_of(id).map(|body| body.id.as_str()).collect()));
        map.insert("guided_by".into(), ids(tree.guides_of(id).map(|body| body.id.as_str()).collect()));
    }
    Ok(value)
}

fn home(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    Ok(whole(&organisation::home_of(ruleset, text(input, "duty"), date(input, "on")?)?))
}

fn vertical(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let seat = Seat::new(text(part(input, "seat"), "unit"), text(part(input, "seat"), "place"))?;
    Ok(whole(&organisation::vertical(ruleset, &seat, parse_date(text(input, "on"))?)?))
}
