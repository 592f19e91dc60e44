//! Rows of limit numbers and starts, over every rule that counts days.

use chrono::NaiveDate;
use jiceng::calendar::day_of_date;
use jiceng::deadline::TimeLimit;
use jiceng::ruleset::{Facts, Rule};
use jiceng::words::Unit;
use jiceng::{Error, Ruleset};

use crate::rows::SplitMix64;

/// Limit numbers, uniform over all rules of the ruleset that count days, working days, months or years, and starts
/// (days since 1970-01-01) while each rule is in force and the calendar holds.
///
/// # Errors
/// Those of [`Ruleset::limit_number`].
pub fn limit_rows(ruleset: &Ruleset, count: usize) -> Result<(Vec<u16>, Vec<i32>), Error> {
    let spans = spans(ruleset)?;
    let mut draws = SplitMix64::seeded();
    let draw = |_| {
        let span = spans.get(draws.below(spans.len() as u64) as usize);
        span.map(|(number, from, to)| (*number, from + draws.below((to - from) as u64)))
    };
    Ok((0..count).filter_map(draw).unzip())
}

/// Limit number and the days on which the rule is in force, within the calendar.
fn spans(ruleset: &Ruleset) -> Result<Vec<(u16, i32, i32)>, Error> {
    // Room for nearly every limit to end while the calendar lasts.
    let (first, last) = (new_year(2006), new_year(2026) - 200);
    let mut spans = Vec::new();
    for rule in ruleset.rules().filter(by_the_day) {
        let facts = match &rule.when {
            Some((fact, values)) => {
                Facts::none().with(fact.as_str(), values.first().cloned().unwrap_or_default())
            }
            None => Facts::none(),
        };
        let from = rule.from.map_or(first, day_of_date).max(first);
        let to = rule.to.map_or(last, day_of_date).min(last);
        if from < to {
            spans.push((ruleset.limit_number(&rule.id, &facts)?, from, to));
        }
    }
    Ok(spans)
}

fn by_the_day(rule: &Rule) -> bool {
    match rule.limit {
        TimeLimit::Of { unit, .. } => !matches!(unit, Unit::Hours | Unit::WorkingHours),
        _ => false,
    }
}

fn new_year(year: i32) -> i32 {
    NaiveDate::from_ymd_opt(year, 1, 1).map_or(0, day_of_date)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_rule_by_the_day_has_its_share_of_rows() {
        let ruleset = Ruleset::jiaoling().unwrap();
        let spans = spans(&ruleset).unwrap();
        assert!(spans.len() > 120, "{}", spans.len());
        let (limits, starts) = limit_rows(&ruleset, 20_000).unwrap();
        assert_eq!((limits.len(), starts.len()), (20_000, 20_000));
        let drawn: BTreeSet<u16> = limits.iter().copied().collect();
        assert_eq!(drawn, spans.iter().map(|(number, _, _)| *number).collect());
        for (limit, start) in limits.iter().zip(&starts) {
            assert!(spans.iter().any(|(number, from, to)| number == limit && from <= start && start < to));
        }
    }
}
