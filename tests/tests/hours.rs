//! Limits in hours and working hours against a clock that ticks minute by minute.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Timelike};
use jiceng::Ruleset;
use jiceng::calendar::{OfficeMoment, parse_instant};
use jiceng::deadline::{DueRequest, GivenPeriod, TimeLimit, due};
use jiceng::words::ExclusionKind;
use jiceng_tests::documents::OFFICE;
use jiceng_tests::oracle::PlainCalendar;
use jiceng_tests::strategies as any;
use proptest::prelude::*;

static HALL: LazyLock<Ruleset> =
    LazyLock::new(|| Ruleset::jiaoling().unwrap().with_documents([("hall.toml", OFFICE)]).unwrap());
static CALENDAR: LazyLock<PlainCalendar> = LazyLock::new(|| PlainCalendar::of(HALL.calendar()));

type LeftOut = [(NaiveDate, NaiveDate)];

/// Ticks until so many minutes have counted.
fn ticked(
    start: DateTime<FixedOffset>,
    hours: u32,
    counts: impl Fn(DateTime<FixedOffset>) -> bool,
) -> DateTime<FixedOffset> {
    let (mut now, mut left) = (start, hours * 60);
    while left > 0 {
        left -= u32::from(counts(now));
        now += TimeDelta::minutes(1);
    }
    now
}

fn left_out(days: &LeftOut, date: NaiveDate) -> bool {
    days.iter().any(|(from, to)| *from <= date && date <= *to)
}

/// The hours that are posted on the door of the made-up hall.
fn open(at: DateTime<FixedOffset>) -> bool {
    let (date, minute) = (at.date_naive(), at.hour() * 60 + at.minute());
    if date == NaiveDate::from_ymd_opt(2015, 3, 7).unwrap() {
        return minute >= 540;
    }
    CALENDAR.works(date).unwrap() && ((510..720).contains(&minute) || (870..1050).contains(&minute))
}

fn request(limit: TimeLimit, at: DateTime<FixedOffset>, days: &LeftOut) -> DueRequest {
    let mut request =
        DueRequest { started_at: Some(at), ..DueRequest::given(GivenPeriod::of(limit), at.date_naive()) };
    for (from, to) in days {
        request = request.exclude(ExclusionKind::Suspension, *from, Some(*to));
    }
    request
}

fn start() -> impl Strategy<Value = DateTime<FixedOffset>> {
    // Around the date with hours of its own, and around any other week.
    (prop_oneof![0..20_000_i64, 0..2_000_000_i64])
        .prop_map(|minutes| parse_instant("2015-02-28T00:00:00+08:00").unwrap() + TimeDelta::minutes(minutes))
}

fn days(start: DateTime<FixedOffset>) -> impl Strategy<Value = Vec<(NaiveDate, NaiveDate)>> {
    let intervals = any::intervals(start.date_naive(), 2);
    intervals.prop_map(|list| list.into_iter().filter_map(|(_, from, to)| Some((from, to?))).collect())
}

proptest! {
    #![proptest_config(any::cases(300))]

    #[test]
    fn hours_run_through_nights_and_rest_days(
        (start, days) in start().prop_flat_map(|start| (Just(start), days(start))),
        hours in 1..200_u32,
    ) {
        let expected = ticked(start, hours, |now| !left_out(&days, now.date_naive()));
        let request = request(TimeLimit::hours(hours).unwrap(), start, &days);
        prop_assert_eq!(due(&HALL, &request).unwrap().value.due_at, Some(expected), "{:?}", request);
    }

    #[test]
    fn working_hours_run_while_the_office_is_open(
        (start, days) in start().prop_flat_map(|start| (Just(start), days(start))),
        hours in 1..60_u32,
    ) {
        let expected = ticked(start, hours, |now| open(now) && !left_out(&days, now.date_naive()));
        let mut request = request(TimeLimit::working_hours(hours).unwrap(), start, &days);
        request.office = Some("made-up-hall".into());
        prop_assert_eq!(due(&HALL, &request).unwrap().value.due_at, Some(expected), "{:?}", request);
    }

    #[test]
    fn the_door_is_open_when_the_plate_says_so(start in start()) {
        let moment = HALL.calendar_of("made-up-hall").unwrap().office_moment(start).unwrap();
        prop_assert_eq!(moment == OfficeMoment::Open, open(start));
    }
}
