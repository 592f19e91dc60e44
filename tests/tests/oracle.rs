//! The engine against a plain day-by-day count, on random rules and everything that can happen to a period.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first fault")]

use std::sync::LazyLock;

use chrono::NaiveDate;
use jiceng::Ruleset;
use jiceng::deadline::{DeadlineReason, DueRequest, Extension, GivenPeriod, TimeLimit, due};
use jiceng::words::{Approver, Direction, LastDay, StartDay, Unit};
use jiceng_tests::documents::{self, PeriodText};
use jiceng_tests::oracle::{PlainCalendar, PlainExtension, PlainPeriod, Verdict};
use jiceng_tests::strategies as any;
use proptest::prelude::*;

static NATION: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::nation().unwrap());
static CALENDAR: LazyLock<PlainCalendar> = LazyLock::new(|| PlainCalendar::of(NATION.calendar()));

/// What the engine says, in the words of the oracle.
fn engine(ruleset: &Ruleset, request: &DueRequest) -> Verdict {
    match due(ruleset, request) {
        Ok(answer) => {
            let value = answer.value;
            match (value.raw, value.rolled, value.due) {
                (Some(raw), Some(rolled), Some(due)) => Verdict::Dates { raw, rolled, due },
                (None, None, None) if value.held_since.is_some() => Verdict::Held,
                other => panic!("neither three dates nor held: {other:?} for {request:?}"),
            }
        }
        Err(error) => match error.code().0 {
            201 => Verdict::OutsideCalendar,
            225 => Verdict::BeyondAllDates,
            219 => Verdict::ExtendedTooLate,
            _ => panic!("{error} for {request:?}"),
        },
    }
}

fn limit(value: u32, unit: Unit) -> TimeLimit {
    match unit {
        Unit::CalendarDays => TimeLimit::calendar_days(value),
        Unit::WorkingDays => TimeLimit::working_days(value),
        Unit::Months => TimeLimit::months(value),
        Unit::Years => TimeLimit::years(value),
        Unit::Hours => TimeLimit::hours(value),
        Unit::WorkingHours => TimeLimit::working_hours(value),
    }
    .unwrap()
}

fn plain(given: &GivenPeriod, value: u32, unit: Unit) -> PlainPeriod {
    PlainPeriod {
        value,
        unit,
        direction: given.direction,
        start_counts: given.start_day == StartDay::Counted,
        last_day: given.last_day,
        whose: given.whose,
        left_out: Vec::new(),
        extensions: Vec::new(),
    }
}

fn given() -> impl Strategy<Value = (GivenPeriod, u32, Unit)> {
    (any::amount(), any::direction(), any::start_day(), any::last_day(), any::whose()).prop_map(
        |((value, unit), direction, start_day, last_day, whose)| {
            let given = GivenPeriod {
                direction,
                start_day,
                last_day,
                whose,
                last_basis: Some("PER-13".into()),
                ..GivenPeriod::of(limit(value, unit))
            };
            (given, value, unit)
        },
    )
}

/// The day before the first of the calendar is not known, so nothing can be said of a target that would lie there.
fn needs_a_day_before_the_calendar(
    calendar: &PlainCalendar,
    verdict: Verdict,
    plain: &PlainPeriod,
    start: NaiveDate,
) -> bool {
    let first = NATION.calendar().covers().unwrap().0;
    let raw = PlainPeriod { last_day: LastDay::NotApplicable, ..plain.clone() }.verdict(calendar, start);
    let edge = matches!(raw, Verdict::Dates { raw, .. } if raw == first);
    verdict == Verdict::OutsideCalendar && edge
}

proptest! {
    #![proptest_config(any::cases(6_000))]

    #[test]
    fn a_limit_of_any_kind_falls_where_a_finger_on_the_calendar_falls(
        (given, value, unit) in given(),
        start in any::day(),
    ) {
        let plain = plain(&given, value, unit);
        let expected = plain.verdict(&CALENDAR, start);
        prop_assume!(!needs_a_day_before_the_calendar(&CALENDAR, expected, &plain, start));
        let request = DueRequest::given(given, start);
        prop_assert_eq!(engine(&NATION, &request), expected, "{:?}", request);
    }

    #[test]
    fn time_left_out_is_stepped_over_day_by_day(
        (given, value, unit) in given().prop_filter("forwards", |(given, ..)| given.direction == Direction::Forwards),
        (start, left_out) in any::day().prop_flat_map(|start| (Just(start), any::intervals(start, 4))),
    ) {
        let mut plain = plain(&given, value, unit);
        plain.left_out = left_out.iter().map(|(_, from, to)| (*from, *to)).collect();
        let expected = plain.verdict(&CALENDAR, start);
        prop_assume!(!needs_a_day_before_the_calendar(&CALENDAR, expected, &plain, start));
        let mut request = DueRequest::given(given, start);
        for (kind, from, to) in left_out {
            request = request.exclude(kind, from, to);
        }
        // An interval that goes on can lie behind the end of the calendar, and then either answer is honest.
        let got = engine(&NATION, &request);
        let open = request.exclusions.iter().any(|one| one.to.is_none());
        if open && (got == Verdict::OutsideCalendar || expected == Verdict::OutsideCalendar) {
            return Ok(());
        }
        prop_assert_eq!(got, expected, "{:?}", request);
    }

    #[test]
    fn the_reasons_say_what_the_calendar_shows(
        (given, value, unit) in given(),
        start in any::inner_day(),
    ) {
        let plain = plain(&given, value, unit);
        let request = DueRequest::given(given.clone(), start);
        if let (Verdict::Dates { raw, .. }, Ok(answer)) = (plain.verdict(&CALENDAR, start), due(&NATION, &request)) {
            let has = |reason| answer.reasons.has(reason);
            let by_days = unit != Unit::WorkingDays && given.last_day != LastDay::NotApplicable;
            let rest = by_days && CALENDAR.works(raw) == Some(false);
            prop_assert_eq!(has(DeadlineReason::LawSilentOnRoll), rest && given.last_day == LastDay::Silent);
            prop_assert_eq!(has(DeadlineReason::RolledByLaw), rest && given.last_day == LastDay::Rolls);
            prop_assert_eq!(has(DeadlineReason::RolledByBorrowedLaw), rest && given.last_day == LastDay::RollsBorrowed);
            prop_assert_eq!(has(DeadlineReason::Backwards), given.direction == Direction::Backwards);
            prop_assert_eq!(has(DeadlineReason::WorkingDays), unit == Unit::WorkingDays);
            prop_assert!(has(DeadlineReason::GivenLimit));
        }
    }
}

/// A random rule of a document with an extension, and approved extensions.
fn extended() -> impl Strategy<Value = (PlainPeriod, NaiveDate)> {
    let rule = (any::modest_amount(), any::start_day(), any::last_day(), any::whose());
    let extensions = proptest::collection::vec((1..=30_u32, 0..120_u64), 0..3);
    (rule, extensions, any::inner_day(), proptest::bool::ANY).prop_flat_map(
        |(((value, unit), start_day, last_day, whose), extensions, start, months)| {
            let unit_of_extension = match (unit, months) {
                (Unit::WorkingDays, _) => Unit::WorkingDays,
                (_, true) => Unit::Months,
                _ => Unit::CalendarDays,
            };
            let extensions: Vec<PlainExtension> = extensions
                .into_iter()
                .map(|(value, after)| PlainExtension {
                    value: if unit_of_extension == Unit::Months { value.min(6) } else { value },
                    unit: unit_of_extension,
                    approved_on: start + chrono::Days::new(after),
                })
                .collect();
            let left_out = proptest::collection::vec(any::interval(start), 0..3);
            left_out.prop_map(move |left_out| {
                let period = PlainPeriod {
                    value,
                    unit,
                    direction: Direction::Forwards,
                    start_counts: start_day == StartDay::Counted,
                    last_day: if unit == Unit::WorkingDays { LastDay::NotApplicable } else { last_day },
                    whose,
                    // An interval that has not ended leaves nothing to extend; that case is tested by itself.
                    left_out: left_out
                        .into_iter()
                        .filter(|(_, _, to)| to.is_some())
                        .map(|(_, from, to)| (from, to))
                        .collect(),
                    extensions: extensions.clone(),
                };
                (period, start)
            })
        },
    )
}

proptest! {
    #![proptest_config(any::cases(60))]

    #[test]
    fn an_extension_runs_from_the_unrolled_end_and_the_whole_is_rolled_once(
        cases in proptest::collection::vec(extended(), 24),
    ) {
        let texts: Vec<PeriodText> = cases
            .iter()
            .enumerate()
            .map(|(at, (period, _))| PeriodText {
                start_day: if period.start_counts { "counted" } else { "excluded" },
                last_day: period.last_day.word(),
                whose: period.whose.word(),
                more: documents::extension(period.extensions.first().map_or(Unit::CalendarDays, |one| one.unit))
                    + "exclusions = [\"hearing\"]\n",
                ..PeriodText::of(&format!("MADE-{at}"), period.value, period.unit)
            })
            .collect();
        let ruleset = NATION.with_documents([("made-up.toml", documents::law(&texts))]).unwrap();
        for (at, (period, start)) in cases.iter().enumerate() {
            let mut request = DueRequest::new(format!("MADE-{at}"), *start);
            for (from, to) in &period.left_out {
                request = request.exclude(jiceng::words::ExclusionKind::Hearing, *from, *to);
            }
            for one in &period.extensions {
                request.extensions.push(Extension {
                    value: one.value,
                    approved_on: one.approved_on,
                    approver: Approver::HeadOfOrgan,
                    by_handler: false,
                });
            }
            let expected = period.verdict(&CALENDAR, *start);
            prop_assert_eq!(engine(&ruleset, &request), expected, "{:?} {:?}", period, request);
        }
    }
}
