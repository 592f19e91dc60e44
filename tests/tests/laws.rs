//! The laws that hold for every date: what may put it off, what may bring it nearer, and what may do neither.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail where they stand"
)]

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use jiceng::Ruleset;
use jiceng::calendar::parse_date;
use jiceng::deadline::{Deadline, DeadlineReason, DueRequest, GivenPeriod, TimeLimit, due};
use jiceng::words::{LastDay, Unit, Whose};
use jiceng_tests::documents;
use jiceng_tests::strategies as any;
use proptest::prelude::*;
use proptest::sample::Index;

static NATION: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::nation().unwrap());

fn given() -> impl Strategy<Value = GivenPeriod> {
    (any::modest_amount(), any::start_day(), any::last_day(), any::whose()).prop_map(
        |((value, unit), start_day, last_day, whose)| {
            let limit = match unit {
                Unit::CalendarDays => TimeLimit::calendar_days(value),
                Unit::WorkingDays => TimeLimit::working_days(value),
                Unit::Months => TimeLimit::months(value),
                _ => TimeLimit::years(value),
            };
            let last_basis = Some("PER-13".to_string());
            GivenPeriod { start_day, last_day, whose, last_basis, ..GivenPeriod::of(limit.unwrap()) }
        },
    )
}

/// A day with two years of calendar on either side.
fn late_day() -> impl Strategy<Value = NaiveDate> {
    any::inner_day().prop_filter("late", |day| day.year() > 2005)
}

fn value(ruleset: &Ruleset, request: &DueRequest) -> Deadline {
    due(ruleset, request).unwrap_or_else(|error| panic!("{error} for {request:?}")).value
}

/// Dates in a fixed order: raw, rolled, due.
fn dates(deadline: &Deadline) -> [Option<NaiveDate>; 3] {
    [deadline.raw, deadline.rolled, deadline.due]
}

proptest! {
    #![proptest_config(any::cases(4_000))]

    #[test]
    fn an_exclusion_never_brings_a_date_nearer(
        given in given(),
        (start, kept, one) in any::inner_day().prop_flat_map(|start| (Just(start), any::intervals(start, 3), any::interval(start))),
    ) {
        let mut request = DueRequest::given(given, start);
        for (kind, from, to) in kept.into_iter().filter(|(_, _, to)| to.is_some()) {
            request = request.exclude(kind, from, to);
        }
        let before = value(&NATION, &request);
        let (kind, from, to) = one;
        let after = value(&NATION, &request.clone().exclude(kind, from, to));
        if after.held_since.is_some() {
            prop_assert_eq!(dates(&after), [None; 3]);
        } else {
            for (before, after) in dates(&before).into_iter().zip(dates(&after)) {
                prop_assert!(before <= after, "{:?} {:?} with {:?}", before, after, request);
            }
        }
    }

    #[test]
    fn an_exclusion_outside_the_period_changes_nothing(given in given(), start in any::inner_day(), gap in 1..50_u64, length in 0..30_u64) {
        let request = DueRequest::given(given, start);
        let before = value(&NATION, &request);
        let from = before.raw.unwrap().max(start) + Days::new(gap);
        let later = request.clone().exclude(jiceng::words::ExclusionKind::Hearing, from, Some(from + Days::new(length)));
        let answer = due(&NATION, &later).unwrap();
        prop_assert!(answer.reasons.has(DeadlineReason::ExclusionOutside));
        prop_assert_eq!(dates(&answer.value), dates(&before));
    }

    #[test]
    fn adding_working_days_and_taking_them_away_returns(start in late_day(), n in 1..400_i32) {
        let calendar = NATION.calendar();
        let start = calendar.next_working_day(start).unwrap().value;
        for n in [n, -n] {
            let there = calendar.add_working_days(start, n).unwrap().value;
            prop_assert_eq!(calendar.add_working_days(there, -n).unwrap().value, start);
        }
    }

    #[test]
    fn counting_agrees_with_adding(start in late_day(), n in 1..400_i32) {
        let calendar = NATION.calendar();
        let works = calendar.is_working_day(start).unwrap().value;
        let there = calendar.add_working_days(start, n).unwrap().value;
        prop_assert!(calendar.is_working_day(there).unwrap().value);
        prop_assert_eq!(calendar.count_working_days(start, there).unwrap().value, n);
        prop_assert_eq!(calendar.count_working_days(there, start).unwrap().value, -n);
        let back = calendar.add_working_days(start, -n).unwrap().value;
        // A rest day has no place of its own among the working days, so one step back from it spans none.
        let spanned = if works { -n } else { 1 - n };
        prop_assert_eq!(calendar.count_working_days(start, back).unwrap().value, spanned);
        prop_assert_eq!(calendar.add_working_days(start, 0).unwrap().value, start);
    }
}

/// A weekday that is worked, or a weekend day that is not, after `start`.
fn ordinary(start: NaiveDate, weekend: bool, index: Index) -> NaiveDate {
    let calendar = NATION.calendar();
    let days: Vec<NaiveDate> = start
        .iter_days()
        .take(200)
        .filter(|day| (day.weekday().num_days_from_monday() >= 5) == weekend)
        .filter(|day| calendar.is_working_day(*day).unwrap().value != weekend)
        .collect();
    days[index.index(days.len())]
}

fn with_day(day: NaiveDate, works: bool) -> Ruleset {
    let certain = parse_date(&format!("{}-12-25", day.year())).unwrap();
    let (off, work) = if works { (vec![], vec![day]) } else { (vec![day], vec![]) };
    NATION.with_notice("made-up.toml", &documents::notice(day.year(), certain, &off, &work)).unwrap()
}

/// Whether the office must act on the last working day before: its target follows the calendar the other way round.
fn acts_before(request: &DueRequest) -> bool {
    request.given.as_ref().is_some_and(|given| {
        let days = !matches!(given.limit, TimeLimit::Of { unit: Unit::WorkingDays, .. });
        days && given.last_day == LastDay::Silent && given.whose == Whose::Office
    })
}

proptest! {
    #![proptest_config(any::cases(250))]

    #[test]
    fn a_holiday_added_never_brings_a_date_nearer_and_a_make_up_day_never_puts_it_off(
        requests in proptest::collection::vec((given(), any::interval(NaiveDate::from_ymd_opt(2015, 3, 1).unwrap())), 1..20),
        start in any::inner_day(),
        works in proptest::bool::ANY,
        index in any::<Index>(),
    ) {
        let day = ordinary(start, works, index);
        let changed = with_day(day, works);
        prop_assert_eq!(changed.calendar().is_working_day(day).unwrap().value, works);
        for (given, (kind, from, to)) in requests {
            let mut request = DueRequest::given(given, start);
            if let Some(to) = to {
                // The same distance from this start.
                let shift = (start - NaiveDate::from_ymd_opt(2015, 3, 1).unwrap()).num_days();
                let moved = |date: NaiveDate| date + chrono::TimeDelta::days(shift);
                request = request.exclude(kind, moved(from), Some(moved(to)));
            }
            let (before, after) = (dates(&value(&NATION, &request)), dates(&value(&changed, &request)));
            let later = |at: usize| if works { before[at] >= after[at] } else { before[at] <= after[at] };
            prop_assert!(later(0) && later(1), "{:?} {:?} {} for {:?}", before, after, day, request);
            if acts_before(&request) {
                // The target is the last working day before: one holiday more can only bring it forward.
                let sooner = if works { before[2] <= after[2] } else { before[2] >= after[2] };
                let none_inside = [before[2], after[2]].contains(&before[0]);
                prop_assert!(sooner || none_inside, "{:?} {:?} {} for {:?}", before, after, day, request);
            } else {
                prop_assert!(later(2), "{:?} {:?} {} for {:?}", before, after, day, request);
            }
        }
    }
}

#[test]
fn knowing_every_notice_is_the_default() {
    let newest = NATION.calendar().notices().iter().filter_map(|notice| notice.from).max().unwrap();
    let known = NATION.known_on(newest).unwrap();
    assert_eq!(known.digest(), NATION.digest());
    let (first, last) = NATION.calendar().covers().unwrap();
    assert_eq!(known.calendar().covers(), Some((first, last)));
    for date in first.iter_days().take_while(|date| *date <= last) {
        assert_eq!(known.calendar().day(date).unwrap(), NATION.calendar().day(date).unwrap());
    }
    for rule in NATION.rules() {
        let request = DueRequest::new(&rule.id, parse_date("2020-01-20").unwrap());
        assert_eq!(due(&known, &request), due(&NATION, &request), "{}", rule.id);
    }
    // One day less, and the last notice is not known: the calendar ends sooner or a day differs.
    let before = NATION.known_on(newest.pred_opt().unwrap()).unwrap();
    assert!(before.calendar().covers().unwrap().1 < last);
}
