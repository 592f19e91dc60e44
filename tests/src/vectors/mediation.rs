//! The calls of mediation and of the agent service.

use jiceng::calendar::parse_instant;
use jiceng::case::agent::{AgentEvent, AgentPolicy, AgentService};
use jiceng::case::mediation::{Mediation, MediationEvent};
use jiceng::{Error, Ruleset};
use serde_json::{Map, Value, json};

use super::{part, text, whole};

pub(super) fn called(ruleset: &Ruleset, call: &str, input: &Value) -> Result<Result<Value, Error>, String> {
    Ok(match call {
        "mediation.view" => mediation(ruleset, input),
        "agent.view" => agent(ruleset, input),
        other => return Err(format!("unknown call `{other}`")),
    })
}

/// The view, and beside it: what may follow, what is due and on which day, which routes are open.
fn mediation(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let events = MediationEvent::list_from_json(&part(input, "events").to_string())?;
    let answer = Mediation::fold(ruleset, &events)?.view(ruleset, parse_instant(text(input, "now"))?)?;
    let allowed: Vec<&str> =
        answer.value.next.iter().filter(|step| step.allowed).map(|step| step.act.word()).collect();
    let actions: Vec<&str> = answer.value.due.iter().map(|one| one.what.word()).collect();
    let dates = answer.value.due.iter().filter(|one| one.raw.is_some()).map(|one| {
        let day = json!({"rule": one.rule, "raw": one.raw, "rolled": one.rolled, "due": one.due});
        (one.what.word().to_string(), day)
    });
    let dates: Map<String, Value> = dates.collect();
    let routes: Vec<&str> = answer.value.remedies.iter().map(|one| one.kind.word()).collect();
    let more = json!({"allowed": allowed, "actions": actions, "dates": dates, "routes": routes});
    Ok(with(whole(&answer), more))
}

/// The view, and beside it: the two days of each item and the days to work to.
fn agent(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let events = AgentEvent::list_from_json(&part(input, "events").to_string())?;
    let policy = AgentPolicy::from_json(&part(input, "policy").to_string())?;
    let service = AgentService::fold(ruleset, &events)?;
    let answer = service.view(ruleset, &policy, parse_instant(text(input, "now"))?)?;
    let days = answer.value.items.iter().map(|item| {
        let day = json!({
            "submit": item.submit.as_ref().map(|clock| clock.due),
            "hall_start": item.hall.as_ref().map(|clock| clock.start),
            "hall": item.hall.as_ref().map(|clock| clock.due),
            "filed_by": item.filed_by,
        });
        (item.item.clone(), day)
    });
    let days: Map<String, Value> = days.collect();
    let places: Map<String, Value> =
        answer.value.papers.iter().map(|one| (one.line.to_string(), json!(one.place))).collect();
    Ok(with(whole(&answer), json!({"days": days, "places": places})))
}

fn with(mut value: Value, more: Value) -> Value {
    if let (Value::Object(map), Value::Object(more)) = (&mut value, more) {
        map.extend(more);
    }
    value
}
