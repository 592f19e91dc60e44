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
                // A series has several versions, and each of them is asked.
                let all_looser = error.faults().iter().all(|fault| fault.code.0 == 131);
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
                prop_assert_eq!(due(&JIAOLING, &request).is_err(), due(&loaded, &request).is_err());
                continue;
            };
            let (legal, promised) = (legal.value, promised.value);
            prop_assert_eq!((legal.raw, legal.rolled), (promised.raw, promised.rolled), "the law does not move");
            prop_assert!(promised.due <= legal.due, "{} on {}: {:?} and {:?}", rule.id, start, legal.due, promised.due);
            match promised.promised {
                Some(day) => prop_assert_eq!(promised.due, Some(day).min(legal.due)),
                // A term of some years may end where the calendar has no days yet to promise one of.
                None => prop_assert!(legal.raw > JIAOLING.calendar().covers().map(|(_, last)| last)),
            }
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
            let refused = !codes.is_empty() && codes.iter().all(|code| *code == 132);
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
