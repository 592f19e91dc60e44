//! The calls of organisation.

use jiceng::calendar::parse_date;
use jiceng::organisation::{
    self, AccusationRequest, Destination, DisclosureRequest, DoorRequest, HandOverRequest, Matter,
    PermissionRequest, Permissions, RecusalRequest, Register, RegisterInput, Seat, SkipRequest, Task,
};
use jiceng::{Error, Ruleset};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

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
        "organisation.recusal" => organisation::recusal_request(ruleset, &read::<RecusalRequest>(input)?)
            .map(|answer| whole(&answer)),
        "organisation.step_aside" => step_aside(ruleset, input)?,
        "organisation.accusation_route" => {
            organisation::accusation_route(ruleset, &read::<AccusationRequest>(input)?)
                .map(|answer| whole(&answer))
        }
        "organisation.disclosure" => disclose(ruleset, input)?,
        "organisation.common_superior" => common_superior(ruleset, input)?,
        "organisation.skip" => {
            organisation::skip(ruleset, &read::<SkipRequest>(input)?).map(|answer| whole(&answer))
        }
        "organisation.candidates" => candidates(ruleset, input)?,
        "organisation.may" => may(ruleset, input)?,
        "organisation.suppress" => suppress(input)?,
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

/// A routing rule that points to the accused: the trap's own words for the facts.
pub(super) fn route(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    let request = json!({
        "date": part(input, "date"),
        "accused_at": part(part(input, "accused"), "unit"),
        "routed_to": part(input, "catalogue_handler"),
    });
    Ok(organisation::accusation_route(ruleset, &read::<AccusationRequest>(&request)?).map(|answer| {
        let village = answer.value.must_not_go_to.contains(&Destination::Village);
        let mut value = whole(&answer);
        if let Value::Object(map) = &mut value {
            map.insert("visible_to_village".into(), json!(!village));
        }
        value
    }))
}

pub(super) fn disclose(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    Ok(organisation::disclosure(ruleset, &read::<DisclosureRequest>(input)?).map(|answer| whole(&answer)))
}

/// A register of a vector has no bad rows.
fn register(ruleset: &Ruleset, input: &Value) -> Result<Register, String> {
    let rows: RegisterInput = read(part(input, "register"))?;
    let registered = Register::from_rows(ruleset, &rows).map_err(|error| error.to_string())?;
    match registered.faults.first() {
        None => Ok(registered.register),
        Some(fault) => Err(format!("register: {fault} in {:?}", fault.field())),
    }
}

fn step_aside(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    let register = register(ruleset, input)?;
    let (function, matter) = (read(part(input, "function"))?, read::<Matter>(part(input, "matter"))?);
    let answer = organisation::recusal(ruleset, &register, text(input, "official"), function, &matter);
    Ok(answer.map(|answer| whole(&answer)))
}

fn common_superior(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    let (a, b) = (read(part(input, "a"))?, read(part(input, "b"))?);
    let procedure = read(part(input, "procedure"))?;
    Ok(date(input, "on")
        .and_then(|on| organisation::common_superior(ruleset, &a, &b, procedure, on))
        .map(|answer| whole(&answer)))
}

fn candidates(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    let register = register(ruleset, input)?;
    let task = read::<Task>(part(input, "task"))?;
    Ok(organisation::candidates(ruleset, &register, &task).map(|answer| {
        let value = &answer.value;
        let order: Vec<&str> = value.candidates.iter().map(|one| one.official.as_ref()).collect();
        let rejected: Map<String, Value> = value
            .rejected
            .iter()
            .map(|one| (one.official.to_string(), serde_json::to_value(one.reasons).unwrap_or(Value::Null)))
            .collect();
        let unassigned = value.unassigned.map(|reason| reason.word());
        flat(&answer, json!({ "order": order, "rejected": rejected, "unassigned": unassigned }))
    }))
}

fn may(ruleset: &Ruleset, input: &Value) -> Result<Result<Value, Error>, String> {
    let register = register(ruleset, input)?;
    let request = read::<PermissionRequest>(part(input, "request"))?;
    let on = request.now.date_naive();
    let answer = Permissions::on(ruleset, &register, on)
        .and_then(|permissions| organisation::may(&permissions, &request));
    Ok(answer.map(|answer| {
        let could: Vec<&str> = answer.value.who_could.iter().map(|one| one.grant.as_str()).collect();
        let could = json!(could);
        let mut value = whole(&answer);
        if let Value::Object(map) = &mut value {
            map.insert("could".into(), could);
        }
        value
    }))
}

fn suppress(input: &Value) -> Result<Result<Value, Error>, String> {
    let counts: Vec<u64> = read(part(input, "counts"))?;
    let (least, total) = (read(part(input, "least"))?, read(part(input, "with_total"))?);
    Ok(organisation::suppress(&counts, least, total).map(|answer| whole(&answer)))
}
