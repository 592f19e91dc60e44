//! The calls of divisions and of duty.

use jiceng::division::{DivisionCode, DivisionRegister};
use jiceng::duty::{
    Breach, DutyFigures, DutyRegister, FieldRequest, HouseholdKey, Month, OfficialKey, PlaceKey, PlaceKind,
    PlannedScreening, RosterRequest, Scope, ScreeningReport, TicketEvent, check_roster, coverage, field_days,
    follow_tickets, responsible, screening,
};
use jiceng::explain::{Answer, Explained};
use jiceng::{Error, Ruleset};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{date, part, text, whole};
use crate::oracle::coverage::{Span, World};

type Called = Result<Result<Value, Error>, String>;

pub(super) fn called(ruleset: &Ruleset, call: &str, input: &Value) -> Called {
    Ok(match call {
        "division.succession" => succession(ruleset, input),
        "duty.coverage" => {
            let world = world(part(input, "tables"))?;
            within(input).and_then(|(from, to)| {
                let answer = coverage(&register(&world)?, from, to)?;
                let breaches = answer.value.breaches.clone();
                Ok(beside(&answer, rules(&breaches)))
            })
        }
        "duty.responsible" => {
            let world = world(part(input, "tables"))?;
            let household = HouseholdKey(read(part(input, "household"))?);
            date(input, "on").and_then(|on| {
                let answer = responsible(&register(&world)?, household, on)?;
                let officials: Vec<OfficialKey> = answer.value.0.iter().map(|one| one.official).collect();
                Ok(json!({ "officials": officials }))
            })
        }
        "duty.roster" => {
            let request: RosterRequest = read(input)?;
            check_roster(&request).map(|answer| {
                let breaches = &answer.value.breaches;
                let named = breaches.iter().flat_map(|one| one.stand_ins.iter().copied());
                let named: Vec<OfficialKey> = named.collect();
                let value = with(rules(breaches), "stand_ins", json!(named));
                beside(&answer, value)
            })
        }
        "duty.field_days" => {
            let request: FieldRequest = read(input)?;
            field_days(&request).map(|answer| {
                let asked: Vec<u8> = answer.value.weeks.iter().map(|one| one.asked).collect();
                beside(&answer, json!({ "asked": asked }))
            })
        }
        "duty.tickets" => {
            let world = world(part(input, "tables"))?;
            let events: Vec<TicketEvent> = read(part(input, "events"))?;
            let obliged: Vec<(OfficialKey, Month)> = read(part(input, "obliged"))?;
            let figures: DutyFigures = read(part(input, "figures"))?;
            register(&world).and_then(|register| {
                let answer = follow_tickets(&register, &events, &obliged, figures)?;
                let months = &answer.value.months;
                let each = |pick: fn(&jiceng::duty::MealMonth) -> u32| {
                    json!(months.iter().map(pick).collect::<Vec<_>>())
                };
                let value = with(rules(&answer.value.breaches), "meals", each(|one| one.meals));
                let value = with(value, "redeemed", each(|one| one.redeemed));
                let value = with(value, "late", each(|one| one.redeemed_late));
                Ok(beside(&answer, value))
            })
        }
        "duty.screening" => {
            let plan: Vec<PlannedScreening> = read(part(input, "plan"))?;
            let reports: Vec<ScreeningReport> = read(part(input, "reports"))?;
            date(input, "as_of").and_then(|as_of| {
                let answer = screening(&plan, &reports, as_of)?;
                let value = rules(&answer.value.breaches);
                Ok(beside(&answer, value))
            })
        }
        other => return Err(format!("unknown call `{other}`")),
    })
}

fn succession(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let register = DivisionRegister::of_ruleset(ruleset)?;
    let code = DivisionCode::parse(text(input, "code"))?;
    Ok(whole(&register.succession(code, text(input, "list"))?))
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    serde_json::from_value(value.clone()).map_err(|error| error.to_string())
}

fn within(input: &Value) -> Result<(chrono::NaiveDate, chrono::NaiveDate), Error> {
    Ok((date(input, "from")?, date(input, "to")?))
}

fn register(world: &World) -> Result<DutyRegister, Error> {
    DutyRegister::new(&world.tables().columns()).map(|(register, _)| register)
}

/// A row of who belongs where, or who answers for what: who, kind or scope, number, first and last day.
type Row = (u32, String, u32, chrono::NaiveDate, Option<chrono::NaiveDate>);

fn world(tables: &Value) -> Result<World, String> {
    let spans = |key: &str| -> Result<Vec<Span>, String> { read(part(tables, key)) };
    let rows = |key: &str| -> Result<Vec<Row>, String> { read(part(tables, key)) };
    let place = |kind: &str, number| {
        PlaceKind::from_word(kind)
            .map(|kind| PlaceKey { kind, number })
            .ok_or_else(|| format!("no kind `{kind}`"))
    };
    let mut world =
        World { households: spans("households")?, officials: spans("officials")?, ..World::default() };
    for (household, kind, number, from, to) in rows("belongs")? {
        world.belongs.push((household, place(&kind, number)?, (from, to)));
    }
    for (official, scope, number, from, to) in rows("duties")? {
        let scope = match scope.as_str() {
            "household" => Scope::Household(HouseholdKey(number)),
            kind => Scope::Place(place(kind, number)?),
        };
        world.duties.push((official, scope, (from, to)));
    }
    Ok(world)
}

/// The rules that are broken, each once, in the order of the breaches.
fn rules(breaches: &[Breach]) -> Value {
    let mut words: Vec<&str> = Vec::new();
    for breach in breaches {
        if !words.contains(&breach.rule.word()) {
            words.push(breach.rule.word());
        }
    }
    json!({ "rules": words })
}

fn with(mut value: Value, key: &str, more: Value) -> Value {
    if let Value::Object(map) = &mut value {
        map.insert(key.to_string(), more);
    }
    value
}

/// The answer with more keys beside it.
fn beside<T: Explained + Serialize>(answer: &Answer<T>, more: Value) -> Value {
    let mut value = whole(answer);
    if let (Value::Object(map), Value::Object(more)) = (&mut value, more) {
        map.extend(more);
    }
    value
}
