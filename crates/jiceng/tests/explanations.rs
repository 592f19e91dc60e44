//! Explanations of many kinds, kept as reviewed prose in both languages.
//!
//! `JICENG_UPDATE=1 cargo test -p jiceng --test explanations` writes them anew; read the difference before you
//! keep it.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first fault")]

use std::path::PathBuf;

use chrono::NaiveDate;
use jiceng::Ruleset;
use jiceng::deadline::{DueRequest, GivenPeriod, TimeLimit, explain_due};
use jiceng::words::{Approver, ExclusionKind, LastDay, Whose};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::parse_from_rfc3339(text).unwrap()
}

const PROMISES: &str = r#"
document = "layer"
id = "example-promises"
name_zh = "示例镇承诺时限（虚构）"
name_en = "promised limits of an invented township"
rank = "promise"
jurisdiction = "441427"

[source]
kind = "example"
checked = "memory"
place = "invented for this test"

[[promise]]
of = "LIC-13"
limit = { value = 10, unit = "working-days" }
from = "2015-01-01"

[[promise]]
of = "temporary-assistance"
limit = { value = 10, unit = "working-days" }
from = "2015-01-01"

[[promise]]
of = "P05-04"
limit = { value = 43, unit = "working-days" }
from = "2015-01-01"
"#;

/// Name, ruleset, request.
fn cases() -> Vec<(&'static str, Ruleset, DueRequest)> {
    let jiaoling = Ruleset::jiaoling().unwrap();
    let anyang = Ruleset::of_division("410500").unwrap();
    let promised = jiaoling.with_documents([("example/promises.toml", PROMISES)]).unwrap();
    let of = |rule: &str, start: &str| DueRequest::new(rule, day(start));
    let here = |name, request| (name, jiaoling.clone(), request);
    let court = GivenPeriod::of(TimeLimit::calendar_days(30).unwrap())
        .last_day(LastDay::RollsBorrowed, "PER-13")
        .belonging_to(Whose::Citizen);
    vec![
        here("01-working-days", of("LIC-13", "2016-03-01")),
        here("02-make-up-days", of("LIC-06", "2016-02-03")),
        here("03-calendar-days", of("P05-04", "2015-03-12")),
        here("04-silent-office", of("P05-04", "2015-03-02")),
        here("05-silent-citizen", of("P22-13a", "2022-06-30")),
        here("06-rolled-by-borrowed-law", of("MED-11", "2014-09-02")),
        here("07-month-end", of("GDL-04", "2014-08-31")),
        here("08-backwards-calendar-days", of("VIL-15", "2016-03-20")),
        here("09-backwards-working-days", of("LDA-09", "2015-10-12")),
        here(
            "10-time-excluded",
            of("LIC-13", "2016-03-01").exclude(
                ExclusionKind::ExpertReview,
                day("2016-03-07"),
                Some(day("2016-03-18")),
            ),
        ),
        here("11-held", of("LIC-13", "2016-03-01").exclude(ExclusionKind::Hearing, day("2016-03-10"), None)),
        here(
            "12-extended",
            of("P05-04", "2015-03-12").extend(30, day("2015-05-08"), Approver::HeadOfHandlingOrgan),
        ),
        here(
            "13-extended-working-days",
            of("GID-06", "2019-09-20").extend(20, day("2019-10-18"), Approver::HeadOfDisclosureOffice),
        ),
        here(
            "14-correction-restarts",
            of("LIC-13", "2016-03-01").correct(day("2016-03-08"), Some(day("2016-03-15"))),
        ),
        here("15-fact-decides", of("petition.finish", "2022-05-10").fact("petition-route", "route-6")),
        here("16-no-limit", of("petition.finish", "2022-05-05").fact("petition-route", "suggestion")),
        here("17-transition", of("PER-37", "2015-03-10")),
        ("18-promise", promised.clone(), of("LIC-13", "2016-03-01")),
        ("19-hours", anyang, DueRequest::at("DSP-25", at("2022-01-28T16:30:00+08:00"))),
        here("20-provisional-and-unchecked", of("LIC-14", "2026-10-26")),
        here("21-at-once", of("LIC-03", "2016-03-01")),
        here("22-term", of("VIL-01", "2021-01-10")),
        here("23-given", DueRequest::given(court, day("2015-08-05"))),
        ("24-promise-in-another-unit", promised.clone(), of("P05-04", "2015-03-12")),
        here("25-item-with-another-text-beside", of("subsistence-allowance-urban", "2023-06-01")),
        here("26-item-with-steps-only", of("destitute-support", "2015-03-02")),
        ("27-item-promised-alone", promised, of("临时救助申请", "2016-03-01")),
    ]
}

fn file(name: &str, language: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.{language}.txt"))
}

#[test]
fn explanations_read_as_reviewed() {
    let update = std::env::var_os("JICENG_UPDATE").is_some();
    let mut different = Vec::new();
    for (name, ruleset, request) in cases() {
        let explanation = explain_due(&ruleset, &request).unwrap_or_else(|error| panic!("{name}: {error}"));
        for (language, text) in [("zh", explanation.zh()), ("en", explanation.en())] {
            let path = file(name, language);
            if update {
                std::fs::write(&path, &text).unwrap();
            } else if std::fs::read_to_string(&path).unwrap_or_default() != text {
                different.push(format!("{name}.{language}:\n{text}"));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn no_placeholder_and_no_english_in_the_chinese() {
    for (name, ruleset, request) in cases() {
        let explanation = explain_due(&ruleset, &request).unwrap();
        let (zh, en) = (explanation.zh(), explanation.en());
        assert!(!zh.contains(|c: char| c.is_ascii_alphabetic()), "{name}: {zh}");
        for text in [&zh, &en] {
            assert!(!text.contains(['{', '}']), "{name}: {text}");
            assert!(!text.contains("  ") && !text.contains("()") && !text.contains("（）"), "{name}: {text}");
        }
    }
}

#[test]
fn steps_add_up() {
    for (name, ruleset, request) in cases() {
        let explanation = explain_due(&ruleset, &request).unwrap();
        let steps = &explanation.steps;
        assert_eq!(steps[0].from, Some(request.start), "{name}");
        for pair in steps.windows(2) {
            assert_eq!(pair[0].to, pair[1].from, "{name}: {pair:?}");
        }
        if let Some(due) = explanation.answer.value.due {
            let days: i64 = steps.iter().map(|step| step.days).sum();
            assert_eq!(request.start + chrono::TimeDelta::days(days), due, "{name}");
        }
    }
}
