//! The calls of indicators.

use jiceng::indicators::{
    Figures, GroupBy, IndicatorFacts, Indicators, ReportPeriod, compare_published, compute,
};
use jiceng::{Error, Ruleset};
use serde_json::{Map, Value, json};

use super::{date, part, whole_number};

pub(super) fn called(ruleset: &Ruleset, call: &str, input: &Value) -> Result<Result<Value, Error>, String> {
    match call {
        "indicators.compute" => Ok(computed(ruleset, input)?.map(|found| shown(&found))),
        "indicators.compare_published" => Ok(computed(ruleset, input)?.and_then(|found| {
            let about = u32::try_from(whole_number(input, "about_bp")).unwrap_or_default();
            published(ruleset, &found, about)
        })),
        other => Err(format!("unknown call `{other}`")),
    }
}

fn computed(ruleset: &Ruleset, input: &Value) -> Result<Result<Indicators, Error>, String> {
    let facts: IndicatorFacts =
        serde_json::from_value(part(input, "facts").clone()).map_err(|error| error.to_string())?;
    let asked = || {
        let days = part(input, "period");
        let period = ReportPeriod::new(date(days, "from")?, date(days, "to")?)?;
        compute(ruleset, &facts, period, date(input, "data_through")?, GroupBy::Whole)
    };
    Ok(asked())
}

/// Each indicator under its id: its state and what figures it has.
fn shown(found: &Indicators) -> Value {
    let of = |figures: &Figures| {
        let exits = figures.exits.iter().map(|one| (one.exit.word().to_string(), json!(one.cases)));
        let all = json!({
            "state": figures.state, "numerator": figures.numerator, "denominator": figures.denominator,
            "share_bp": figures.share_bp, "days": figures.days, "exits": exits.collect::<Map<_, _>>(),
        });
        let Value::Object(mut all) = all else { return all };
        all.retain(|_, value| !value.is_null());
        Value::Object(all)
    };
    found.answers.iter().map(|one| (one.value.id.clone(), of(&one.value.figures))).collect()
}

/// Each published figure under what it is of, its part and its number: how it stands.
fn published(ruleset: &Ruleset, found: &Indicators, about_bp: u32) -> Result<Value, Error> {
    let all = compare_published(ruleset, found, about_bp)?;
    let key = |one: &jiceng::indicators::PublishedFigure| {
        format!("{}/{}/{}", one.of.join(" "), one.part.word(), one.value)
    };
    Ok(all.iter().map(|one| (key(&one.value), json!(one.value.verdict))).collect())
}
