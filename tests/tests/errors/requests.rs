//! Requests, one for each code of calendar and deadline, with the field at fault.

use std::sync::LazyLock;

use chrono::NaiveDate;
use jiceng::calendar::{add_working_days, date_of_day, parse_date, parse_instant};
use jiceng::deadline::{self, Arrival, DueRequest, Progress, TimeLimit};
use jiceng::ruleset::Facts;
use jiceng::{Error, Ruleset};
use jiceng_tests::columns::due_rows;
use serde_json::{Value, json};

pub(crate) static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());

/// What was expected and what came.
pub(crate) struct Case {
    pub(crate) code: u16,
    pub(crate) field: Option<&'static str>,
    pub(crate) error: Error,
}

pub(crate) fn case(code: u16, field: Option<&'static str>, error: Error) -> Case {
    Case { code, field, error }
}

/// The error of a request for a due date.
pub(crate) fn refused(ruleset: &Ruleset, request: &Value) -> Error {
    DueRequest::from_value(request, "")
        .and_then(|request| deadline::due(ruleset, &request))
        .expect_err(&request.to_string())
}

pub(crate) fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

/// Requests in JSON for Jiaoling: code, field, request.
fn json_requests() -> Vec<(u16, Option<&'static str>, Value)> {
    let licence = |more: Value| {
        let mut request = json!({"rule": "LIC-13", "start": "2016-03-01"});
        for (key, value) in more.as_object().unwrap() {
            request[key] = value.clone();
        }
        request
    };
    let extension = |value: u32, on: &str, by: &str, handler: bool| json!({"extensions": [{"value": value, "approved_on": on, "approver": by, "by_handler": handler}]});
    let many: Vec<Value> =
        (0..1_001).map(|_| json!({"kind": "hearing", "from": "2016-03-07", "to": "2016-03-07"})).collect();
    let own = |value: Value| json!({"given": {"limit": value}, "start": "2016-03-01"});
    vec![
        (201, Some("start"), json!({"rule": "LIC-13", "start": "2026-12-15"})),
        (202, Some("certain"), json!({"rule": "LIC-06", "start": "2026-12-22", "certain": true})),
        (203, Some("start"), json!({"rule": "LIC-13", "start": "2016-02-31"})),
        (204, Some("started_at"), licence(json!({"started_at": "2016-03-01T09:00:00"}))),
        (206, Some("extensions[0].value"), licence(extension(40_000, "2016-03-10", "head-of-organ", false))),
        (207, Some("rule"), json!({"rule": "LIC-31", "start": "2016-03-01"})),
        (208, Some("rule"), json!({"rule": "DSP-24", "start": "2022-03-01"})),
        (209, Some("rule"), json!({"rule": "P05-04", "start": "2023-03-02"})),
        (210, Some("rule"), json!({"rule": "LIC-13", "start": "2004-06-30"})),
        (212, Some("facts.petition-route"), json!({"rule": "petition.finish", "start": "2022-05-10"})),
        (
            213,
            Some("facts.petition-route"),
            json!({"rule": "petition.finish", "start": "2022-05-10", "facts": {"petition-route": "route-9"}}),
        ),
        (214, Some("facts"), licence(json!({"facts": {"weather": "rain"}}))),
        (
            215,
            Some("exclusions[0].kind"),
            licence(
                json!({"exclusions": [{"kind": "site-survey", "from": "2016-03-07", "to": "2016-03-08"}]}),
            ),
        ),
        (
            216,
            Some("exclusions[0].to"),
            licence(json!({"exclusions": [{"kind": "hearing", "from": "2016-03-08", "to": "2016-03-07"}]})),
        ),
        (
            217,
            Some("extensions"),
            json!({"rule": "LIC-06", "start": "2016-03-01", "extensions": [{"value": 1, "approved_on": "2016-03-02", "approver": "head-of-organ"}]}),
        ),
        (218, Some("extensions"), licence(extension(11, "2016-03-10", "head-of-organ", false))),
        (219, Some("extensions[0].approved_on"), licence(extension(5, "2016-05-10", "head-of-organ", false))),
        (220, Some("extensions[0].approver"), licence(extension(5, "2016-03-10", "court", false))),
        (221, Some("extensions[0].by_handler"), licence(extension(5, "2016-03-10", "head-of-organ", true))),
        (
            222,
            Some("corrections[0].corrected_on"),
            licence(json!({"corrections": [{"noticed_on": "2016-03-04", "corrected_on": "2016-03-03"}]})),
        ),
        (
            223,
            Some("corrections[0].noticed_on"),
            licence(json!({"corrections": [{"noticed_on": "2016-02-29", "corrected_on": "2016-03-03"}]})),
        ),
        (224, Some("started_at"), own(json!({"value": 24, "unit": "hours"}))),
        (225, Some("start"), own(json!({"value": 36_500, "unit": "years"}))),
        (230, Some("given.limit.value"), own(json!({"value": 0, "unit": "calendar-days"}))),
        (230, Some("given.limit.value"), own(json!({"value": -1, "unit": "calendar-days"}))),
        (230, Some("given.limit.value"), own(json!({"value": 2_147_483_648_u32, "unit": "calendar-days"}))),
        (
            231,
            None,
            json!({"rule": "VIL-15", "start": "2016-03-20", "corrections": [{"noticed_on": "2016-03-21"}]}),
        ),
        (233, Some("office"), licence(json!({"office": "nowhere"}))),
        (234, Some("start"), json!({"rule": "LIC-13"})),
        (234, Some("rule"), json!({"start": "2016-03-01"})),
        (
            235,
            Some("facts.petition-route"),
            json!({"rule": "P22-12", "start": "2022-05-10", "facts": {"petition-route": "route-1"}}),
        ),
        (237, Some("given"), licence(json!({"given": {"limit": "at-once"}}))),
        (238, Some("exclusions"), licence(json!({"exclusions": many}))),
        (
            241,
            Some("extensions[0].approver"),
            licence(json!({"extensions": [{"value": 1, "approved_on": "2016-03-02", "approver": "boss"}]})),
        ),
        (242, Some("strat"), json!({"rule": "LIC-13", "strat": "2016-03-01"})),
        (243, Some("start"), json!({"rule": "LIC-13", "start": 20_160_301})),
    ]
}

/// Every way to be refused by the calendar and the deadline.
pub(crate) fn all() -> Vec<Case> {
    let ruleset = &*JIAOLING;
    let mut cases: Vec<Case> = json_requests()
        .into_iter()
        .map(|(code, field, request)| case(code, field, refused(ruleset, &request)))
        .collect();
    let licence = DueRequest::new("LIC-13", day("2016-03-01"));
    let finished = Progress::finished(parse_instant("2016-02-28T09:00:00+08:00").unwrap());
    let now = parse_instant("2016-05-01T09:00:00+08:00").unwrap();
    let internet = Arrival {
        channel: jiceng::words::Channel::Internet,
        arrived_at: Some(parse_instant("2025-09-26T20:00:00+08:00").unwrap()),
        signed_on: None,
        confirmed_on: None,
    };
    cases.extend([
        case(205, None, DueRequest::from_json("{\"rule\": ").unwrap_err()),
        case(102, None, DueRequest::from_json(&" ".repeat((1 << 20) + 1)).unwrap_err()),
        case(211, Some("rule"), between_versions()),
        case(226, None, add_working_days(ruleset.calendar(), &[1], &[1, 2], &mut [0]).unwrap_err()),
        case(225, None, date_of_day(i32::MAX).unwrap_err()),
        case(227, Some("confirmed_on"), deadline::receipt_day(ruleset, "GID-06", &internet).unwrap_err()),
        case(228, None, ruleset.calendar().office_moment(now).unwrap_err()),
        case(229, Some("finished_at"), deadline::status(ruleset, &licence, &finished, now).unwrap_err()),
        case(230, Some("limit"), TimeLimit::calendar_days(0).unwrap_err()),
        case(232, Some("division"), Ruleset::of_division("4414").unwrap_err()),
        case(236, None, ruleset.provision("PER-99").unwrap_err()),
        case(137, None, ruleset.provisional_through(day("9999-12-31")).unwrap_err()),
        case(240, Some("channel"), deadline::receipt_day(ruleset, "LIC-13", &internet).unwrap_err()),
        case(207, Some("rule"), ruleset.limit_number("no-such", &Facts::none()).unwrap_err()),
    ]);
    cases
}

/// Two versions for two values of a fact leave days on which neither holds for a given one.
fn between_versions() -> Error {
    let periods = [("OLD", "from = \"2010-01-01\"\nto = \"2012-12-31\""), ("NEW", "from = \"2015-01-01\"")];
    let text = jiceng_tests::documents::law(
        &periods
            .iter()
            .enumerate()
            .map(|(at, (id, dates))| jiceng_tests::documents::PeriodText {
                more: format!("step = \"made.up\"\n{dates}"),
                ..jiceng_tests::documents::PeriodText::of(
                    &format!("MADE-{id}-{at}"),
                    5,
                    jiceng::words::Unit::WorkingDays,
                )
            })
            .collect::<Vec<_>>(),
    );
    let ruleset = JIAOLING.with_documents([("law.toml", text)]).unwrap();
    deadline::due(&ruleset, &DueRequest::new("made.up", day("2014-03-03"))).unwrap_err()
}

#[test]
fn each_request_gets_its_code_and_its_field() {
    for case in all().into_iter().chain(super::catalogue::all()).chain(super::duty::all()) {
        assert_eq!((case.error.code().0, case.error.field()), (case.code, case.field), "{}", case.error);
    }
}

#[test]
fn refusals_name_the_provision() {
    for case in all().iter().filter(|case| (215..=221).contains(&case.code) && ![216].contains(&case.code)) {
        let basis = case.error.basis().unwrap_or_default();
        assert!(basis.contains('《') && basis.contains('第'), "{}: {basis}", case.error);
    }
}

#[test]
fn column_codes() {
    let licence = JIAOLING.limit_number("LIC-13", &Facts::none()).unwrap();
    let ended = JIAOLING.limit_number("P05-04", &Facts::none()).unwrap();
    let limits = [u16::MAX, licence, licence, licence, ended];
    let starts = [16_861, i32::MAX, 20_819, 12_000, 19_500];
    let codes: Vec<u16> = due_rows(&JIAOLING, &limits, &starts).unwrap().iter().map(|row| row.code).collect();
    assert_eq!(codes[0], 239);
    assert!([201, 225].contains(&codes[1]), "{codes:?}");
    assert_eq!(codes[2..], [201, 210, 209]);
}

#[test]
fn an_error_keeps_its_row() {
    let error = refused(&JIAOLING, &json!({"rule": "LIC-31", "start": "2016-03-01"})).at_row(41);
    assert_eq!(error.row(), Some(41));
    let written = serde_json::to_value(&error).unwrap();
    assert_eq!(
        (&written["code"], &written["row"], &written["kind"]),
        (&json!("JC-0207"), &json!(41), &json!("invalid-input"))
    );
    assert_eq!((&written["field"], written.get("faults")), (&json!("rule"), None));
    assert!(written["text_zh"].is_string() && written["text_en"].is_string());
}
