//! The calls of the catalogue and of the indicators.

use jiceng::calendar::parse_date;
use jiceng::catalogue::{self, RuleLimit};
use jiceng::deadline::DueRequest;
use jiceng::indicators::{FinishedMatter, speed_up};
use jiceng::ruleset::Facts;
use jiceng::{Error, Ruleset};
use serde_json::{Value, json};

use super::{flat, part, text, whole};

pub(super) fn item(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let answer = catalogue::item(ruleset, text(input, "item"), parse_date(text(input, "on"))?)?;
    let names: Vec<&String> = answer.value.materials.iter().map(|one| &one.name_zh).collect();
    let names = json!(names);
    Ok(with(whole(&answer), "material_names", names))
}

pub(super) fn limit(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    // Facts are read as those of a request are.
    let request = json!({ "rule": "x", "start": part(input, "on"), "facts": part(input, "facts") });
    let facts: Facts = DueRequest::from_value(&request, "")?.facts;
    let answer = catalogue::limit(ruleset, text(input, "item"), parse_date(text(input, "on"))?, &facts)?;
    let ids = |list: &[RuleLimit]| json!(list.iter().map(|one| &one.rule).collect::<Vec<_>>());
    let rule = json!(answer.value.rule.as_ref().map(|rule| &rule.rule));
    let (steps, also) = (ids(&answer.value.steps), ids(&answer.value.also));
    let value = with(whole(&answer), "rule_id", rule);
    Ok(with(with(value, "step_ids", steps), "also_ids", also))
}

pub(super) fn search(ruleset: &Ruleset, input: &Value) -> Value {
    let ids: Vec<String> =
        catalogue::search(ruleset, text(input, "text")).into_iter().map(|one| one.id).collect();
    json!({ "ids": ids, "first": ids.first() })
}

pub(super) fn speed(input: &Value) -> Result<Value, Error> {
    let matters: Vec<FinishedMatter> =
        serde_json::from_value(part(input, "matters").clone()).unwrap_or_default();
    let answer = speed_up(&matters)?;
    let value = serde_json::to_value(answer.value).unwrap_or(Value::Null);
    Ok(flat(&answer, value))
}

fn with(mut value: Value, key: &str, more: Value) -> Value {
    if let Value::Object(map) = &mut value {
        map.insert(key.to_string(), more);
    }
    value
}
