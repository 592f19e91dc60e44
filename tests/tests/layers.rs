//! A layer tightens or is refused: a promise that loads never gives a later date.
#![expect(
    clippy::unwrap_used,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "helpers of tests fail where they stand"
)]

use std::sync::LazyLock;

use jiceng::Ruleset;
use jiceng::deadline::{DueRequest, TimeLimit, due};
use jiceng::ruleset::{Facts, Rule};
use jiceng::words::{Direction, Unit, Whose};
use jiceng_tests::documents;
use jiceng_tests::strategies as any;
use proptest::prelude::*;
use proptest::sample::Index;

static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());

/// Rules with a figure in days or longer, counted forwards.
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let days = |limit: TimeLimit| matches!(limit, TimeLimit::Of { unit, .. } if !matches!(unit, Unit::Hours | Unit::WorkingHours));
    JIAOLING.rules().filter(|rule| days(rule.limit) && rule.direction == Direction::Forwards).collect()
});

fn promised() -> impl Strategy<Value = (Rule, u32, Unit)> {
    (any::<Index>(), any::modest_amount(), 0..4_u8).prop_map(|(at, (value, unit), same)| {
        let rule = RULES[at.index(RULES.len())].clone();
        let TimeLimit::Of { unit: own, value: most } = rule.limit else { unreachable!() };
        // Three times of four in the rule's own unit, near its own figure.
        let (value, unit) = if same > 0 { (1 + value % (most + 3), own) } else { (value, unit) };
        (rule, value, unit)
    })
}

fn facts_of(rule: &Rule) -> Facts {
    rule.when.iter().fold(Facts::none(), |facts, (fact, is)| facts.with(fact, &is[0]))
}

proptest! {
    #![proptest_config(any::cases(400))]

    #[test]
    fn a_promise_never_loosens(
        (rule, value, unit) in promised(),
        starts in proptest::collection::vec(any::inner_day(), 30),
    ) {
        let TimeLimit::Of { value: most, unit: own } = rule.limit else { unreachable!() };
        let text = documents::promise(&rule.id, value, unit);
        let loaded = JIAOLING.with_documents([("promise.toml", text)]);
        let looser = unit == own && value > most;
        let loaded = match loaded {
            Ok(loaded) => loaded,
            Err(error) => {
                let expected = if rule.whose == Whose::Citizen { 145 } else { 131 };
                // A series has several versions, and each of them is asked.
                let all_looser = error.faults().iter().all(|fault| fault.code.0 == expected);
                prop_assert!(all_looser && error.code().0 == 101, "{} {} {:?}: {}", rule.id, value, unit, error);
                prop_assert!(looser || rule.whose == Whose::Citizen || unit != own, "{} {} {:?}", rule.id, value, unit);
                return Ok(());
            }
        };
        prop_assert!(!looser, "{} promises {} {:?}", rule.id, value, unit);
        prop_assert!(rule.whose != Whose::Citizen, "{}: an office promises a citizen's time away", rule.id);
        for start in starts {
            let request = DueRequest { facts: facts_of(&rule), ..DueRequest::new(&rule.id, start) };
            let (Ok(legal), Ok(promised)) = (due(&JIAOLING, &request), due(&loaded, &request)) else {
                // Working days have to be counted, and some years of them may end beyond the calendar.
                let beyond = due(&loaded, &request).is_err_and(|error| error.code().0 == 201);
                prop_assert!(due(&JIAOLING, &request).is_err() || (unit == Unit::WorkingDays && beyond));
                continue;
            };
            let (legal, promised) = (legal.value, promised.value);
            prop_assert_eq!((legal.raw, legal.rolled), (promised.raw, promised.rolled), "the law does not move");
            prop_assert!(promised.due <= legal.due, "{} on {}: {:?} and {:?}", rule.id, start, legal.due, promised.due);
            prop_assert!(promised.promised.is_some());
            prop_assert_eq!(promised.due, promised.promised.min(legal.due));
        }
    }

    #[test]
    fn an_office_does_not_set_a_legal_limit_otherwise(
        (rule, value, unit) in promised(),
    ) {
        // A promise has no rank; where it varies a limit at all, it may only make an office quicker.
        let part = format!("limit = {}", documents::amount(value, unit));
        let text = documents::variation("promise", &rule.id, &part);
        let TimeLimit::Of { value: most, unit: own } = rule.limit else { unreachable!() };
        let loaded = JIAOLING.with_documents([("variation.toml", text)]);
        let same = unit == own;
        let tightens = match rule.whose {
            Whose::Citizen => same && value >= most,
            _ => same && value <= most,
        };
        if tightens {
            prop_assert!(loaded.is_ok(), "{} {} {:?}: {:?}", rule.id, value, unit, loaded.err());
        } else if same {
            let codes: Vec<u16> =
                loaded.err().iter().flat_map(|error| error.faults()).map(|fault| fault.code.0).collect();
            let expected = if rule.whose == Whose::Citizen { 146 } else { 132 };
            let refused = codes == [expected];
            prop_assert!(refused, "{} {} {:?}: {:?}", rule.id, value, unit, codes);
        }
    }
}

/// One part of a rule set otherwise, and whether a text without rank may.
#[test]
fn every_loosened_part_is_refused_and_named() {
    for (part, what) in [
        ("start_event = \"told\"", "start_event"),
        ("exclusions = [\"hearing\", \"force-majeure\"]", "exclusions"),
        ("extension = { value = 11, unit = \"working-days\", approver = \"head-of-organ\" }", "extension"),
        ("limit = \"none\"", "limit"),
        ("limit = { value = 21, unit = \"working-days\" }", "limit"),
    ] {
        let text = documents::variation("policy", "LIC-13", part);
        let error = JIAOLING.with_documents([("variation.toml", text)]).unwrap_err();
        let fault = &error.faults()[0];
        assert_eq!((fault.code.0, fault.key.as_str()), (132, format!("variation.{what}").as_str()), "{part}");
        assert_eq!((fault.document.as_str(), fault.line > 0), ("variation.toml", true));
        // A local regulation may, for LIC-13 leaves it to laws and regulations.
        let text = documents::variation("local-regulation", "LIC-13", part);
        assert!(JIAOLING.with_documents([("variation.toml", text)]).is_ok(), "{part}");
    }
}

#[test]
fn a_longer_start_or_another_day_is_a_loosening_of_a_counted_day() {
    let law = documents::law(&[documents::PeriodText {
        start_day: "counted",
        ..documents::PeriodText::of("MADE-1", 10, Unit::WorkingDays)
    }]);
    let later = documents::variation("policy", "MADE-1", "start_day = \"excluded\"");
    let error = JIAOLING.with_documents([("law.toml", law), ("variation.toml", later)]).unwrap_err();
    assert_eq!(error.faults()[0].key, "variation.start_day");
}

/// What shortens the time of a citizen, and by which part.
#[test]
fn nobody_without_rank_shortens_the_time_of_a_citizen() {
    let law = documents::law(&[documents::PeriodText {
        whose: "citizen",
        more: format!("exclusions = [\"force-majeure\"]\n{}", documents::extension(Unit::Months)),
        ..documents::PeriodText::of("MADE-1", 6, Unit::Months)
    }]);
    let with = |rank: &str, part: &str| {
        let text = documents::variation(rank, "MADE-1", part);
        JIAOLING.with_documents([("law.toml", law.clone()), ("variation.toml", text)])
    };
    let smaller = documents::extension(Unit::Months).replace("36500", "1");
    let days = documents::extension(Unit::CalendarDays);
    for (part, what) in [
        ("limit = { value = 5, unit = \"months\" }", "limit"),
        ("limit = { value = 180, unit = \"calendar-days\" }", "limit"),
        ("start_day = \"counted\"", "start_day"),
        ("start_event = \"told\"", "start_event"),
        ("exclusions = []", "exclusions"),
        ("exclusions = [\"hearing\"]", "exclusions"),
        (smaller.as_str(), "extension"),
        (days.as_str(), "extension"),
    ] {
        for rank in ["policy", "promise", "example", "rule", "local-regulation", "law"] {
            let error = with(rank, part).unwrap_err();
            let faults: Vec<(u16, &str)> =
                error.faults().iter().map(|fault| (fault.code.0, fault.key.as_str())).collect();
            assert_eq!(faults, [(146, format!("variation.{what}").as_str())], "{rank}: {part}");
        }
    }
    for part in [
        "limit = { value = 7, unit = \"months\" }",
        "limit = { value = 184, unit = \"calendar-days\" }",
        "exclusions = [\"force-majeure\", \"hearing\"]",
    ] {
        assert!(with("policy", part).is_ok(), "{part}: {:?}", with("policy", part).err());
    }
}

#[test]
fn a_real_right_of_a_citizen_is_not_shortened() {
    for part in ["start_day = \"counted\"", "exclusions = []"] {
        let text = documents::variation("policy", "PER-38", part);
        let error = JIAOLING.with_documents([("variation.toml", text)]).unwrap_err();
        assert_eq!(error.faults().iter().map(|fault| fault.code.0).collect::<Vec<_>>(), [146], "{part}");
    }
}

/// A county is measured by what its province has set, not by the nation alone.
#[test]
fn a_layer_does_not_loosen_what_the_layer_above_tightened() {
    let province = documents::variation(
        "local-regulation",
        "LIC-13",
        &format!("limit = {}", documents::amount(15, Unit::WorkingDays)),
    )
    .replace("\"441427\"", "\"440000\"")
    .replace("made-up-layer", "made-up-province");
    let county = |days| {
        let limit = format!("limit = {}", documents::amount(days, Unit::WorkingDays));
        let text = documents::variation("policy", "LIC-13", &limit);
        JIAOLING.with_documents([("county.toml", text), ("province.toml", province.clone())])
    };
    assert_eq!(county(18).unwrap_err().faults()[0].code.0, 132);
    assert!(county(15).is_ok() && county(12).is_ok());
}

/// A version that has ended says nothing about a text that came after it.
#[test]
fn a_layer_is_measured_on_the_days_on_which_it_holds() {
    let version = |id: &str, days, dates: &str| documents::PeriodText {
        more: format!("series = \"MADE\"\n{dates}"),
        ..documents::PeriodText::of(id, days, Unit::WorkingDays)
    };
    let law = documents::law(&[
        version("MADE-1", 10, "to = \"2009-12-31\""),
        version("MADE-2", 30, "from = \"2010-01-01\""),
    ]);
    let with = |dates: &str| {
        let limit = format!("limit = {}\n{dates}", documents::amount(20, Unit::WorkingDays));
        let text = documents::variation("policy", "MADE", &limit);
        JIAOLING.with_documents([("law.toml", law.clone()), ("variation.toml", text)])
    };
    assert!(with("from = \"2010-01-01\"").is_ok());
    assert_eq!(with("from = \"2009-12-31\"").unwrap_err().faults()[0].code.0, 132);
}
