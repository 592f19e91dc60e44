//! Random rules, days and events for property tests.

use chrono::{Days, NaiveDate};
use jiceng::calendar::date_of_day;
use jiceng::words::{Direction, ExclusionKind, LastDay, StartDay, Unit, Whose};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

/// So many cases, the same in every run, so that a red run can be run again. `PROPTEST_RNG_SEED` asks for others.
#[must_use]
pub fn cases(cases: u32) -> Config {
    let standing = Config { cases, failure_persistence: None, ..Config::default() };
    match std::env::var_os("PROPTEST_RNG_SEED") {
        Some(_) => standing,
        None => Config { rng_seed: RngSeed::Fixed(20_160_708), ..standing },
    }
}

/// Days from late 2003 to early 2027: all that the calendar holds, and a little on either side.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    // 2003-12-15 to 2027-01-15.
    (12_401_i32..=20_834).prop_filter_map("a date", |day| date_of_day(day).ok())
}

/// Days well inside the calendar, so that a limit of some months stays inside too.
pub fn inner_day() -> impl Strategy<Value = NaiveDate> {
    // 2004-06-01 to 2024-12-31.
    (12_570_i32..=20_088).prop_filter_map("a date", |day| date_of_day(day).ok())
}

/// A unit of days or longer, and how many: mostly a few, sometimes very many.
pub fn amount() -> impl Strategy<Value = (u32, Unit)> {
    let many = |most: u32| prop_oneof![8 => 1..=60_u32, 1 => 1..=most, 1 => Just(1)];
    prop_oneof![
        3 => many(36_500).prop_map(|value| (value, Unit::CalendarDays)),
        3 => many(36_500).prop_map(|value| (value, Unit::WorkingDays)),
        2 => many(36_500).prop_map(|value| (value, Unit::Months)),
        1 => prop_oneof![4 => 1..=12_u32, 1 => 1..=36_500_u32].prop_map(|value| (value, Unit::Years)),
    ]
}

/// A unit and a number that keep a limit within about two years.
pub fn modest_amount() -> impl Strategy<Value = (u32, Unit)> {
    prop_oneof![
        (1..=120_u32).prop_map(|value| (value, Unit::CalendarDays)),
        (1..=90_u32).prop_map(|value| (value, Unit::WorkingDays)),
        (1..=12_u32).prop_map(|value| (value, Unit::Months)),
        Just((1, Unit::Years)),
    ]
}

/// Any last-day rule.
pub fn last_day() -> impl Strategy<Value = LastDay> {
    select(LastDay::ALL)
}

/// Anybody's time.
pub fn whose() -> impl Strategy<Value = Whose> {
    select(Whose::ALL)
}

/// Either direction, mostly forwards.
pub fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![4 => Just(Direction::Forwards), 1 => Just(Direction::Backwards)]
}

/// Any start-day rule.
pub fn start_day() -> impl Strategy<Value = StartDay> {
    select(StartDay::ALL)
}

/// An excluded interval that begins within about three months of `start`, before it or after it.
pub fn interval(start: NaiveDate) -> impl Strategy<Value = (ExclusionKind, NaiveDate, Option<NaiveDate>)> {
    let length = prop_oneof![9 => (0..40_u64).prop_map(Some), 1 => Just(None)];
    (select(ExclusionKind::ALL), 0..100_u64, length).prop_map(move |(kind, after, length)| {
        let from = start.checked_sub_days(Days::new(20)).unwrap_or(start) + Days::new(after);
        (kind, from, length.map(|length| from + Days::new(length)))
    })
}

/// Up to so many excluded intervals.
pub fn intervals(
    start: NaiveDate,
    most: usize,
) -> impl Strategy<Value = Vec<(ExclusionKind, NaiveDate, Option<NaiveDate>)>> {
    proptest::collection::vec(interval(start), 0..=most)
}
