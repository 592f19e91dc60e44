//! Which dated rule holds: by name, day of the fact, and facts. An ended rule never falls back.

use crate::calendar::naive;
use crate::error::{Error, fail};
use crate::ruleset::{Facts, Found, Inner, Row};

/// The row that holds for a name on a day.
pub(crate) fn row_on(inner: &Inner, name: &str, day: i32, facts: &Facts) -> Result<u16, Error> {
    let found = inner.found(name)?;
    // The common case: one row, no facts.
    if let [only] = found.rows.as_slice() {
        let plain = |row: &Row| row.holds_on(day) && !row.conditional;
        if facts.0.is_empty() && inner.row(*only).is_some_and(plain) {
            return Ok(*only);
        }
    }
    let rows = inner.rows_for(name, facts)?;
    let holding = |row: &&u16| inner.row(**row).is_some_and(|row| row.holds_on(day));
    let mut candidates = rows.iter().filter(holding);
    // A row whose beginning is unknown gives way to one that is dated.
    let known =
        rows.iter().filter(holding).find(|row| inner.row(**row).is_some_and(|row| row.from != i32::MIN));
    if let Some(row) = known.or_else(|| candidates.next()) {
        return Ok(*row);
    }
    Err(why_none(inner, name, found, day, facts))
}

/// Why no row holds: a fact is missing, the facts select another rule, or the dates do not cover the day.
#[cold]
fn why_none(inner: &Inner, name: &str, found: &Found, day: i32, facts: &Facts) -> Error {
    for row in &found.rows {
        let (Some(compact), Some(period)) = (inner.row(*row), inner.period_of(*row)) else { continue };
        if let Some((fact, is)) = period.when.as_ref().filter(|_| compact.holds_on(day)) {
            let Some(value) = facts.get(fact) else { return inner.ask_for(name, fact) };
            let other = sibling(inner, &period.step, day, fact, value);
            return fail(
                235,
                &[
                    ("rule", name.to_string()),
                    ("expected", format!("{fact} = {}", is.join(", "))),
                    ("other", other),
                ],
            )
            .at(format!("facts.{fact}"));
        }
    }
    outside_its_dates(inner, name, found, day)
}

fn sibling(inner: &Inner, step: &str, day: i32, fact: &str, value: &str) -> String {
    let none = || "—".to_string();
    if step.is_empty() {
        return none();
    }
    let facts = Facts::none().with(fact, value);
    let rows = inner.rows_for(step, &facts).unwrap_or_default();
    let row = rows.into_iter().find(|row| inner.row(*row).is_some_and(|row| row.holds_on(day)));
    row.and_then(|row| inner.period_of(row)).map_or_else(none, |period| period.id.clone())
}

fn outside_its_dates(inner: &Inner, name: &str, found: &Found, day: i32) -> Error {
    let spans = || found.rows.iter().filter_map(|row| inner.row(*row));
    let before = spans().filter(|row| row.to < day).map(|row| row.to).max();
    let after = spans().filter(|row| row.from > day).map(|row| row.from).min();
    let date = naive(day).to_string();
    let (zh, en) = next_rule(inner, found, day);
    let next = [("next_zh", zh), ("next_en", en)];
    let mut args = vec![("rule", name.to_string()), ("date", date)];
    args.extend(next);
    let code = match (before, after) {
        (Some(to), Some(from)) => {
            args.extend([("to", naive(to).to_string()), ("from", naive(from).to_string())]);
            211
        }
        (Some(to), None) => {
            args.push(("to", naive(to).to_string()));
            209
        }
        (None, Some(from)) => {
            args.push(("from", naive(from).to_string()));
            210
        }
        (None, None) => 207,
    };
    fail(code, &args).at("rule")
}

/// The rule that the law puts in its place on that day, to name it; never to use it unasked.
fn next_rule(inner: &Inner, found: &Found, day: i32) -> (String, String) {
    let periods = found.rows.iter().filter_map(|row| inner.period_of(*row));
    let in_step = periods.clone().filter(|period| !period.step.is_empty()).find_map(|period| {
        let rows = &inner.found(&period.step).ok()?.rows;
        let row = rows.iter().find(|row| inner.row(**row).is_some_and(|row| row.holds_on(day)))?;
        inner.period_of(*row).map(|period| period.id.clone())
    });
    let named = || periods.clone().map(|period| period.succeeded_by.clone()).find(|id| !id.is_empty());
    // What the document itself names goes before another rule of the same step.
    named().or(in_step).map_or_else(Default::default, |id| {
        (format!("；当时适用“{id}”，请改用该编号"), format!("; `{id}` holds then, ask for it by name"))
    })
}
