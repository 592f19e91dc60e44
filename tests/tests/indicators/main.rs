//! Indicators: what must hold of every rate, a plain count beside the library's, the account's slips, and what-if.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

mod account;
mod oracle;
mod properties;
mod what_if;

use std::sync::LazyLock;

use chrono::NaiveDate;
use jiceng::Ruleset;
use jiceng::indicators::{Figures, GroupBy, IndicatorFacts, Indicators, ReportPeriod, compute};

static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());

fn day(text: &str) -> NaiveDate {
    jiceng::calendar::parse_date(text).unwrap()
}

fn period(from: &str, to: &str) -> ReportPeriod {
    ReportPeriod::new(day(from), day(to)).unwrap()
}

fn whole(facts: &IndicatorFacts, period: ReportPeriod) -> Indicators {
    let found = compute(&JIAOLING, facts, period, period.last(), GroupBy::Whole).unwrap();
    assert!(found.refused.is_empty(), "{:?}", found.refused);
    found
}

fn figures<'a>(found: &'a Indicators, id: &str) -> &'a Figures {
    &found.get(id).unwrap().value.figures
}
