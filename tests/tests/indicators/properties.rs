//! What holds of every rate, whatever the cases.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use jiceng::case::{ContactChannel, Outcome};
use jiceng::deadline::Status;
use jiceng::indicators::{
    CaseRow, ClockRow, GroupBy, IndicatorFacts, IndicatorState, Indicators, compute, is_flag,
};
use jiceng::words::{CaseExit, CaseKind, CaseLevel, CaseTrait, ClockKind, IndicatorForm};
use jiceng_tests::strategies::cases;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{JIAOLING, day, period};

const THROUGH: &str = "2016-12-31";

/// A day so many after another, none beyond the data.
fn later(day_before: NaiveDate, days: u64) -> NaiveDate {
    (day_before + Days::new(days)).min(day(THROUGH))
}

fn flags() -> Vec<CaseTrait> {
    CaseTrait::ALL.iter().copied().filter(|one| is_flag(*one)).collect()
}

prop_compose! {
    fn row()(
        kind in select(CaseKind::ALL),
        level in select(CaseLevel::ALL),
        channel in select(ContactChannel::ALL),
        unit in 0..3_u8,
        received in 0..500_u64,
        gaps in (0..90_u64, 0..200_u64, 0..200_u64),
        outcome in proptest::option::weighted(0.8, select(Outcome::ALL)),
        concluded in select(CaseLevel::ALL),
        reopened in proptest::option::weighted(0.2, select(CaseLevel::ALL)),
        clocks in proptest::collection::vec((select(ClockKind::ALL), 0..300_u64, select(Status::ALL)), 0..4),
        flags in subsequence(flags(), 0..6),
        counts in (0..4_u32, 0..4_u32, 0..4_u32, 0..9_u64),
    ) -> CaseRow {
        let received_on = day("2015-10-01") + Days::new(received.min(456));
        let mut row = CaseRow::new(kind, level, received_on);
        row.unit = (unit > 0).then(|| format!("unit-{unit}").into());
        row.channel = Some(channel);
        row.reported_at = Some(level);
        (row.found_on, row.accepted_on) = (Some(received_on), Some(later(received_on, gaps.0)));
        if let Some(outcome) = outcome {
            let ended = later(received_on, gaps.1);
            (row.ended_on, row.outcome, row.concluded_at) = (Some(ended), Some(outcome), Some(concluded));
            if reopened.is_some() {
                (row.reopened_on, row.reopened_at) = (Some(later(ended, gaps.2)), reopened);
            }
        }
        row.clocks = clocks
            .into_iter()
            .map(|(kind, days, status)| ClockRow { kind, due: Some(received_on + Days::new(days)), status })
            .collect();
        row.flags = flags;
        (row.assignments, row.returns) = (Some(counts.0 + counts.1), Some(counts.1));
        (row.checks, row.reworks) = (Some(counts.1 + counts.2), Some(counts.2));
        (row.orders, row.replies_in_time) = (Some(counts.2 + counts.0), Some(counts.0));
        (row.wall_s, row.held_s) = (Some(9), Some(counts.3));
        row
    }
}

fn computed(rows: Vec<CaseRow>, by: GroupBy) -> Indicators {
    let facts = IndicatorFacts {
        cases: Some(rows),
        flags_known: BTreeSet::from_iter(flags()),
        ..IndicatorFacts::none(30)
    };
    let found = compute(&JIAOLING, &facts, period("2016-01-01", "2017-01-01"), day(THROUGH), by).unwrap();
    assert!(found.refused.is_empty(), "{:?}", found.refused);
    found
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_part_never_exceeds_its_whole(rows in proptest::collection::vec(row(), 0..60)) {
        let found = computed(rows, GroupBy::Whole);
        let mut rates = 0;
        for answer in &found.answers {
            let (of, figures) = (&answer.value, &answer.value.figures);
            if of.form != IndicatorForm::Rate || !of.missing.is_empty() {
                continue;
            }
            rates += 1;
            let (part, whole) = (figures.numerator.unwrap(), figures.denominator.unwrap());
            prop_assert!((0..=whole).contains(&part), "{}: {part} of {whole}", of.id);
            prop_assert_eq!(figures.state == IndicatorState::NothingToCount, whole == 0);
            prop_assert_eq!(figures.share_bp.is_some(), whole > 0);
            if let Some(share) = figures.share_bp {
                // Half up: doubled, the distance lies above minus one and at most at one.
                let apart = 2 * (i128::from(share) * i128::from(whole) - i128::from(part) * 10_000);
                prop_assert!(-i128::from(whole) < apart && apart <= i128::from(whole), "{}", of.id);
            }
        }
        // Nothing that cases tell is missing here, so that this is no test of nothing.
        prop_assert!(rates > 30, "{rates}");
    }

    #[test]
    fn the_order_of_cases_changes_nothing(
        (rows, shuffled) in proptest::collection::vec(row(), 0..40)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        for by in [GroupBy::Whole, GroupBy::Level, GroupBy::Unit] {
            let (one, other) = (computed(rows.clone(), by), computed(shuffled.clone(), by));
            prop_assert_eq!(one.answers, other.answers);
        }
    }

    #[test]
    fn groups_add_up_to_the_whole(rows in proptest::collection::vec(row(), 0..60)) {
        for by in [GroupBy::Level, GroupBy::Unit] {
            for answer in computed(rows.clone(), by).answers {
                let of = answer.value;
                let apart = matches!(of.form, IndicatorForm::Difference | IndicatorForm::Change);
                if !of.missing.is_empty() || apart || of.groups.iter().any(|one| one.figures.state == IndicatorState::Missing) {
                    continue;
                }
                let sum = |pick: fn(&jiceng::indicators::Figures) -> Option<i64>| {
                    of.groups.iter().filter_map(|group| pick(&group.figures)).sum::<i64>()
                };
                if of.form != IndicatorForm::Interval && !of.groups.is_empty() {
                    prop_assert_eq!(sum(|one| one.numerator), of.figures.numerator.unwrap_or(0), "{}", of.id);
                    prop_assert_eq!(sum(|one| one.denominator), of.figures.denominator.unwrap_or(0), "{}", of.id);
                }
                for (at, exit) in of.figures.exits.iter().enumerate() {
                    let parts: u64 = of.groups.iter().map(|group| group.figures.exits[at].cases).sum();
                    prop_assert_eq!(parts, exit.cases);
                }
                let measured = |one: &jiceng::indicators::Figures| one.days.map_or(0, |days| days.measured);
                let parts: u64 = of.groups.iter().map(|group| measured(&group.figures)).sum();
                prop_assert_eq!(parts, measured(&of.figures));
            }
        }
    }

    #[test]
    fn each_exit_is_counted_once(rows in proptest::collection::vec(row(), 0..60)) {
        let found = computed(rows.clone(), GroupBy::Whole);
        let within = period("2016-01-01", "2017-01-01");
        for (id, by_receipt) in [("mediation-success.concluded", false), ("mediation-success.accepted", true)] {
            let exits = &found.get(id).unwrap().value.figures.exits;
            let left: u64 = exits.iter().filter(|one| one.exit != CaseExit::Reopened).map(|one| one.cases).sum();
            let expected = rows.iter().filter(|row| {
                let day = if by_receipt { Some(row.received_on) } else { row.ended_on };
                row.kind == CaseKind::Dispute
                    && day.is_some_and(|day| within.contains(day))
                    && row.outcome.is_some_and(|outcome| !outcome.is_result())
            });
            prop_assert_eq!(left, expected.count() as u64, "{}", id);
        }
        // What left is in no closed base.
        let closed = found.get("first-time-right").unwrap().value.figures.denominator.unwrap();
        let results = rows.iter().filter(|row| row.outcome.is_some_and(Outcome::is_result));
        prop_assert_eq!(closed, results.filter(|row| row.ended_on.is_some_and(|on| within.contains(on))).count() as i64);
    }

    #[test]
    fn what_is_not_stated_is_missing(rows in proptest::collection::vec(row(), 0..20)) {
        let facts = IndicatorFacts { cases: Some(rows), ..IndicatorFacts::none(30) };
        let found = compute(&JIAOLING, &facts, period("2016-01-01", "2017-01-01"), day(THROUGH), GroupBy::Whole).unwrap();
        let trips = &found.get("one-trip").unwrap().value;
        prop_assert_eq!(trips.figures.state, IndicatorState::Missing);
        prop_assert_eq!(trips.missing.as_slice(), ["correction-notice", "one-trip"]);
        prop_assert_eq!((trips.figures.numerator, trips.figures.share_bp), (None, None));
    }
}

#[test]
fn merged_cases_are_reports_only() {
    let mut merged = CaseRow::new(CaseKind::Dispute, CaseLevel::Grid, day("2016-03-01"));
    merged.reported_at = Some(CaseLevel::Grid);
    (merged.ended_on, merged.outcome) = (Some(day("2016-03-02")), Some(Outcome::Merged));
    let found = computed(vec![merged], GroupBy::Whole);
    let of = |id: &str| found.get(id).unwrap().value.figures.numerator.or(Some(-1));
    assert_eq!(of("disputes-collected"), Some(1));
    let received = &found.get("agent-filed-rate").unwrap().value.figures;
    assert_eq!(received.denominator, Some(0));
}
