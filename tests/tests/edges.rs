//! Edges: the first and the last date of all, of the calendar, of certainty; leap days; the largest numbers.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use std::sync::LazyLock;

use chrono::NaiveDate;
use jiceng::Ruleset;
use jiceng::calendar::{FIRST_DATE, LAST_DATE, date_of_day, day_of_date, parse_date, parse_instant};
use jiceng::deadline::{Deadline, DueRequest, GivenPeriod, TimeLimit, due};
use jiceng::explain::{Answer, Caveat, Caveats};
use jiceng::ruleset::Facts;
use jiceng::words::{LastDay, Whose};
use jiceng_tests::columns::due_rows;
use jiceng_tests::documents;

static NATION: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::nation().unwrap());

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

fn ask(limit: TimeLimit, start: &str) -> Result<Answer<Deadline>, u16> {
    ask_given(GivenPeriod::of(limit), start)
}

fn ask_given(given: GivenPeriod, start: &str) -> Result<Answer<Deadline>, u16> {
    due(&NATION, &DueRequest::given(given, day(start))).map_err(|error| error.code().0)
}

fn days(answer: Result<Answer<Deadline>, u16>) -> Result<[String; 3], u16> {
    let shown = |date: Option<NaiveDate>| date.map_or("none".into(), |date| date.to_string());
    answer.map(|answer| [answer.value.raw, answer.value.rolled, answer.value.due].map(shown))
}

/// A limit that asks no calendar: it does not move for a rest day.
fn fixed(limit: TimeLimit) -> GivenPeriod {
    GivenPeriod { last_day: LastDay::NotApplicable, ..GivenPeriod::of(limit) }
}

fn three(date: &str) -> Result<[String; 3], u16> {
    Ok([date.into(), date.into(), date.into()])
}

#[test]
fn the_first_and_the_last_date_of_all() {
    let one_day = || fixed(TimeLimit::calendar_days(1).unwrap());
    assert_eq!(days(ask_given(one_day(), "0001-01-01")), three("0001-01-02"));
    assert_eq!(days(ask_given(one_day().backwards(), "0001-01-01")), Err(225));
    assert_eq!(days(ask_given(one_day().backwards(), "9999-12-31")), three("9999-12-30"));
    assert_eq!(days(ask_given(one_day(), "9999-12-30")), three("9999-12-31"));
    assert_eq!(days(ask_given(one_day(), "9999-12-31")), Err(225));
    let month = || fixed(TimeLimit::months(1).unwrap());
    assert_eq!(days(ask_given(month(), "9999-11-30")), three("9999-12-30"));
    assert_eq!(days(ask_given(month(), "9999-12-01")), Err(225));
    assert_eq!(days(ask_given(month().backwards(), "0001-01-31")), Err(225));
    assert_eq!(days(ask_given(month().backwards(), "0001-02-28")), three("0001-01-28"));
    let years = |n| fixed(TimeLimit::years(n).unwrap());
    assert_eq!(days(ask_given(years(9_998), "0001-12-31")), three("9999-12-31"));
    assert_eq!(days(ask_given(years(9_999), "0001-12-31")), Err(225));
    // The day before the first and the day after the last are no dates at all.
    assert!(
        date_of_day(day_of_date(FIRST_DATE) - 1).is_err() && date_of_day(day_of_date(LAST_DATE) + 1).is_err()
    );
    assert!(parse_date("0000-12-31").is_err() && parse_date("10000-01-01").is_err());
    for date in [FIRST_DATE, LAST_DATE] {
        let error = NATION.calendar().day(date).unwrap_err();
        assert_eq!(error.code().0, 201);
        assert!(error.text_zh().contains(&date.to_string()) && error.text_en().contains(&date.to_string()));
    }
    // Dates that chrono knows and this library does not.
    let beyond = NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap();
    assert_eq!(due(&NATION, &DueRequest::given(one_day(), beyond)).unwrap_err().code().0, 225);
    let beyond = NaiveDate::from_ymd_opt(0, 12, 31).unwrap();
    assert_eq!(due(&NATION, &DueRequest::given(one_day(), beyond)).unwrap_err().code().0, 225);
}

/// One hour later.
fn hours(at: &str) -> Result<String, u16> {
    let request = DueRequest {
        started_at: Some(parse_instant(at).unwrap()),
        ..DueRequest::given(GivenPeriod::of(TimeLimit::hours(1).unwrap()), day("2016-03-01"))
    };
    due(&NATION, &request)
        .map(|answer| answer.value.due_at.unwrap().to_rfc3339())
        .map_err(|error| error.code().0)
}

#[test]
fn the_last_day_has_its_hours() {
    assert_eq!(hours("9999-12-31T22:30:00+08:00"), Ok("9999-12-31T23:30:00+08:00".into()));
}

#[test]
fn the_first_and_the_last_instant() {
    assert_eq!(hours("9999-12-30T22:30:00+08:00"), Ok("9999-12-30T23:30:00+08:00".into()));
    assert_eq!(hours("9999-12-31T23:30:00+08:00"), Err(225));
    assert_eq!(hours("0001-01-01T00:00:00+08:00"), Ok("0001-01-01T01:00:00+08:00".into()));
    // Late on the last day in London it is already the year 10000 in China.
    assert_eq!(hours("9999-12-31T20:30:00+00:00"), Err(225));
}

#[test]
fn the_first_and_the_last_covered_day() {
    let (first, last) = NATION.calendar().covers().unwrap();
    assert_eq!((first, last), (day("2004-01-01"), day("2026-12-31")));
    let calendar = NATION.calendar();
    assert!(calendar.day(first).is_ok() && calendar.day(last).is_ok());
    assert!(
        calendar.day(first.pred_opt().unwrap()).is_err() && calendar.day(last.succ_opt().unwrap()).is_err()
    );
    // New Year's Day 2004 is a rest day, so there is no working day before Friday the 2nd, if that is one.
    let opening = calendar.next_working_day(first).unwrap().value;
    assert_eq!(calendar.previous_working_day(opening).unwrap_err().code().0, 201);
    let closing = calendar.add_working_days(last.succ_opt().unwrap().pred_opt().unwrap(), 0).unwrap().value;
    assert_eq!(closing, last);
    assert_eq!(calendar.next_working_day(last).unwrap_err().code().0, 201);
    // A limit that ends on the last day is answered, one day more is not.
    let ten = TimeLimit::calendar_days(10).unwrap();
    assert_eq!(days(ask(ten, "2026-12-21")), three("2026-12-31"));
    assert_eq!(days(ask(ten, "2026-12-22")), Err(201));
    assert_eq!(days(ask(TimeLimit::working_days(1).unwrap(), "2026-12-30")), three("2026-12-31"));
    assert_eq!(days(ask(TimeLimit::working_days(1).unwrap(), "2026-12-31")), Err(201));
}

#[test]
fn a_target_before_the_calendar_is_not_answered() {
    // 2004-01-01 is a rest day; an office would work to the last working day of 2003, which nobody here knows.
    assert_eq!(days(ask(TimeLimit::calendar_days(4).unwrap(), "2003-12-28")), Err(201));
}

#[test]
fn backwards_to_the_edge_of_the_calendar() {
    let given = GivenPeriod::of(TimeLimit::calendar_days(5).unwrap()).backwards();
    assert_eq!(days(ask_given(given, "2004-01-06")), Err(201));
}

#[test]
fn backwards_inside_the_calendar() {
    // Three working days before the 16th of February 2016: the 15th, and over Spring Festival the worked Sunday
    // the 14th and the worked Saturday the 6th, in that order.
    let given = GivenPeriod::of(TimeLimit::working_days(3).unwrap()).backwards();
    assert_eq!(days(ask_given(given, "2016-02-16")), three("2016-02-06"));
    let given = GivenPeriod::of(TimeLimit::working_days(1).unwrap()).backwards();
    assert_eq!(days(ask_given(given.clone(), "2004-01-01")), Err(201));
    assert_eq!(days(ask_given(given, "2027-01-01")), Err(201));
}

#[test]
fn the_smallest_and_the_largest_limit() {
    assert_eq!(days(ask(TimeLimit::calendar_days(1).unwrap(), "2016-03-01")), three("2016-03-02"));
    let given = GivenPeriod {
        start_day: jiceng::words::StartDay::Counted,
        ..fixed(TimeLimit::calendar_days(1).unwrap())
    };
    assert_eq!(days(ask_given(given, "2016-03-01")), three("2016-03-01"));
    assert_eq!(
        days(ask_given(fixed(TimeLimit::calendar_days(36_500).unwrap()), "2016-03-01")),
        three("2116-02-06")
    );
    assert_eq!(days(ask(TimeLimit::calendar_days(36_500).unwrap(), "2016-03-01")), Err(201));
    assert_eq!(days(ask(TimeLimit::working_days(36_500).unwrap(), "2016-03-01")), Err(201));
    assert_eq!(days(ask_given(fixed(TimeLimit::months(36_500).unwrap()), "2016-03-01")), three("5057-11-01"));
    for value in [0, 36_501, u32::MAX] {
        assert!(TimeLimit::calendar_days(value).is_err() && TimeLimit::hours(value).is_err(), "{value}");
    }
}

#[test]
fn leap_days() {
    let years = |n| fixed(TimeLimit::years(n).unwrap());
    let months = |n| fixed(TimeLimit::months(n).unwrap());
    assert_eq!(days(ask_given(years(1), "2016-02-29")), three("2017-02-28"));
    assert_eq!(days(ask_given(years(4), "2016-02-29")), three("2020-02-29"));
    assert_eq!(days(ask_given(months(1), "2016-01-31")), three("2016-02-29"));
    assert_eq!(days(ask_given(months(1), "2015-01-31")), three("2015-02-28"));
    assert_eq!(days(ask_given(months(1).backwards(), "2016-03-31")), three("2016-02-29"));
    assert_eq!(days(ask_given(years(84), "2016-02-29")), three("2100-02-28"));
    assert_eq!(
        days(ask_given(fixed(TimeLimit::calendar_days(1).unwrap()), "2016-02-28")),
        three("2016-02-29")
    );
    assert!(parse_date("2000-02-29").is_ok() && parse_date("1900-02-29").is_err());
}

#[test]
fn the_largest_numbers_in_columns() {
    let numbers =
        [i32::MIN, i32::MIN + 1, -719_163, -719_162, -1, 0, 2_932_896, 2_932_897, i32::MAX - 1, i32::MAX];
    let mut limit = 0;
    loop {
        let rows = due_rows(&NATION, &[limit; 10], &numbers).unwrap();
        if rows[0].code == 239 {
            break;
        }
        for (number, row) in numbers.iter().zip(rows) {
            // No limit and no figure have no date and no error; everything else is out of force or out of range.
            let no_date =
                row.code == 0 && row.due == i32::MIN && row.raw == i32::MIN && row.rolled == i32::MIN;
            let in_range = row.code == 0 && (-719_162..=2_932_896).contains(number) && row.due >= *number;
            assert!(row.code != 0 || no_date || in_range, "limit {limit} on {number}: {row:?}");
            assert!(row.code == 0 || row.due == i32::MIN, "limit {limit} on {number}: {row:?}");
        }
        limit += 1;
    }
    assert!(limit > 100);
}

#[test]
fn columns_of_unlike_length_are_refused() {
    assert_eq!(due_rows(&NATION, &[0, 0], &[1]).unwrap_err().code().0, 226);
    assert_eq!(due_rows(&NATION, &[], &[]).unwrap(), []);
}

fn both(name: &str, start: &str) -> (Caveats, Caveats) {
    let scalar = due(&NATION, &DueRequest::new(name, day(start))).unwrap().caveats;
    let number = NATION.limit_number(name, &Facts::none()).unwrap();
    let row = due_rows(&NATION, &[number], &[day_of_date(day(start))]).unwrap()[0];
    assert_eq!(row.code, 0);
    (scalar, Caveats::from_bits(row.caveats))
}

#[test]
fn a_date_of_2026_under_a_law_checked_through_2025_04_19_says_so() {
    for (start, unchecked) in
        [("2025-04-18", false), ("2025-04-19", false), ("2025-04-20", true), ("2026-03-02", true)]
    {
        let (scalar, column) = both("LIC-13", start);
        assert_eq!(scalar.has(Caveat::LawNotCheckedSince), unchecked, "{start}");
        assert_eq!(scalar, column, "{start}");
        let bit = 1_u8 << (Caveat::LawNotCheckedSince as u8);
        assert_eq!(column.bits() & bit != 0, unchecked, "{start}");
    }
}

#[test]
fn the_calendar_is_certain_through_christmas_2026() {
    assert_eq!(NATION.calendar().certain_through(), day("2026-12-25"));
    // 2026-12-25 is a Friday, so the next working day is Monday the 28th.
    let (certain, column) = both("LIC-06", "2026-12-18");
    assert!(!certain.has(Caveat::CalendarProvisional) && certain == column);
    let (provisional, column) = both("LIC-06", "2026-12-21");
    assert!(provisional.has(Caveat::CalendarProvisional) && provisional == column);
    let answer = NATION.calendar().day(day("2026-12-28")).unwrap();
    assert!(answer.caveats.has(Caveat::CalendarProvisional) && answer.value.kind.works());
    assert!(NATION.calendar().day(day("2026-12-25")).unwrap().caveats.is_empty());
    assert!(
        NATION.calendar().is_working_day(day("2026-12-26")).unwrap().caveats.has(Caveat::CalendarProvisional)
    );
    // Whoever asks for certainty gets an error instead.
    let certain_only = |start: &str| {
        let request = DueRequest { certain: true, ..DueRequest::new("LIC-06", day(start)) };
        due(&NATION, &request)
            .map(|answer| answer.value.due.unwrap().to_string())
            .map_err(|error| error.code().0)
    };
    assert_eq!(certain_only("2026-12-18"), Ok("2026-12-25".into()));
    assert_eq!(certain_only("2026-12-21"), Err(202));
    let cut = NATION.calendar().certain_only();
    assert!(cut.is_working_day(day("2026-12-25")).is_ok());
    assert_eq!(cut.is_working_day(day("2026-12-28")).unwrap_err().code().0, 201);
}

#[test]
fn the_year_2027_is_not_guessed_unless_it_is_asked_for() {
    let request = DueRequest::new("LIC-13", day("2027-03-01"));
    assert_eq!(due(&NATION, &request).unwrap_err().code().0, 201);
    let longer = NATION.provisional_through(day("2027-12-31")).unwrap();
    let answer = due(&longer, &request).unwrap();
    assert!(
        answer.caveats.has(Caveat::CalendarProvisional) && answer.caveats.has(Caveat::LawNotCheckedSince)
    );
    assert_eq!(answer.value.due, Some(day("2027-03-29")));
    // The statutory days of the template are known: 2027-04-05 is Qingming, a Monday.
    assert!(!longer.calendar().is_working_day(day("2027-04-05")).unwrap().value);
    assert!(!longer.calendar().day(day("2027-04-05")).unwrap().basis.iter().any(|_| true));
    let certain = DueRequest { certain: true, ..request };
    assert_eq!(due(&longer, &certain).unwrap_err().code().0, 202);
    // What was answered before is answered the same.
    let old = DueRequest::new("LIC-13", day("2016-03-01"));
    assert_eq!(due(&longer, &old), due(&NATION, &old));
    assert_eq!(NATION.provisional_through(day("9999-12-31")).unwrap_err().code().0, 137);
}

/// The last moment of a citizen's right is never before the day as counted, whatever the edge.
#[test]
fn a_citizen_is_never_cut_short_at_the_edge() {
    let given = GivenPeriod::of(TimeLimit::calendar_days(3).unwrap()).belonging_to(Whose::Citizen);
    assert_eq!(
        days(ask_given(given, "2004-01-01")),
        Ok(["2004-01-04", "2004-01-05", "2004-01-05"].map(String::from))
    );
}

#[test]
fn the_date_that_is_outside_is_outside() {
    let calendar = NATION.calendar();
    let (first, last) = calendar.covers().unwrap();
    let named = |text: &str| day(text.get(0..10).unwrap());
    for error in [
        calendar.add_working_days(day("2004-06-01"), -103).unwrap_err(),
        calendar.add_working_days(day("2026-12-01"), 28).unwrap_err(),
        due(&NATION, &DueRequest::new("LIC-13", day("2026-12-10"))).unwrap_err(),
    ] {
        let date = named(error.text_en());
        assert!(date < first || date > last, "{error}");
    }
}

#[test]
fn a_promise_that_the_calendar_does_not_reach_is_not_forgotten() {
    let text = documents::promise("MED-03", 2, jiceng::words::Unit::Years);
    let ruleset = Ruleset::jiaoling().unwrap().with_documents([("promise.toml", text)]).unwrap();
    let answer = due(&ruleset, &DueRequest::new("MED-03", day("2025-06-02")));
    assert!(answer.is_err() || answer.unwrap().value.promised.is_some());
}

#[test]
fn rest_days_are_said_to_be_skipped_when_they_are() {
    use jiceng::deadline::DeadlineReason::RestDaysSkipped;
    let two = || GivenPeriod::of(TimeLimit::working_days(2).unwrap());
    // Monday to Thursday with one working day left out: no rest day lies between.
    let request = DueRequest::given(two(), day("2016-03-07")).exclude(
        jiceng::words::ExclusionKind::Hearing,
        day("2016-03-08"),
        Some(day("2016-03-08")),
    );
    assert!(!due(&NATION, &request).unwrap().reasons.has(RestDaysSkipped));
    // From Tuesday 31 December 2013, itself counted, over New Year's Day to Thursday: one rest day.
    let counted = GivenPeriod { start_day: jiceng::words::StartDay::Counted, ..two() };
    let answer = due(&NATION, &DueRequest::given(counted, day("2013-12-31"))).unwrap();
    assert_eq!(answer.value.raw, Some(day("2014-01-02")));
    assert!(answer.reasons.has(RestDaysSkipped));
}

#[test]
fn a_held_period_has_not_expired_and_can_be_extended() {
    use jiceng::words::{Approver, ExclusionKind};
    let request = DueRequest::new("LIC-13", day("2016-03-01"))
        .exclude(ExclusionKind::Hearing, day("2016-03-10"), None)
        .extend(5, day("2016-05-03"), Approver::HeadOfOrgan);
    let answer = due(&NATION, &request).unwrap();
    assert_eq!(answer.value.held_since, Some(day("2016-03-10")));
}
