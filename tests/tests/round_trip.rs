//! A request written as JSON and read back is the same request, without the caller's own key.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use chrono::{DateTime, FixedOffset, TimeDelta};
use jiceng::calendar::parse_instant;
use jiceng::deadline::{Correction, DueRequest, Extension, GivenPeriod, TimeLimit, due};
use jiceng::words::{Approver, Unit};
use jiceng_tests::strategies as any;
use proptest::prelude::*;
use proptest::sample::select;

fn instant() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0..700_000_000_i64, -14..=14_i32).prop_map(|(seconds, hours)| {
        let base = parse_instant("2004-01-01T00:00:00+08:00").unwrap() + TimeDelta::seconds(seconds);
        base.with_timezone(&FixedOffset::east_opt(hours * 3600).unwrap())
    })
}

fn given() -> impl Strategy<Value = GivenPeriod> {
    let limit = prop_oneof![
        (1..=36_500_u32).prop_map(|value| TimeLimit::hours(value).unwrap()),
        (1..=36_500_u32).prop_map(|value| TimeLimit::working_hours(value).unwrap()),
        (1..=36_500_u32, select(Unit::ALL)).prop_map(|(value, unit)| TimeLimit::Of { value, unit }),
        select(&[TimeLimit::Zero, TimeLimit::ByEvent, TimeLimit::NoLimit, TimeLimit::Missing][..]),
    ];
    (
        limit,
        any::direction(),
        any::start_day(),
        any::last_day(),
        any::whose(),
        proptest::option::of("[A-Z]{3}-[0-9]{2}"),
    )
        .prop_map(|(limit, direction, start_day, last_day, whose, last_basis)| GivenPeriod {
            limit,
            direction,
            start_day,
            last_day,
            whose,
            last_basis,
        })
}

fn request() -> impl Strategy<Value = DueRequest> {
    let named = (proptest::option::of("[A-Z]{3}-[0-9]{2}"), proptest::option::of(given()));
    let facts = proptest::collection::btree_map("[a-z-]{1,12}", "\\PC{0,12}", 0..3);
    let extensions = proptest::collection::vec(
        (0..=36_500_u32, any::day(), select(Approver::ALL), proptest::bool::ANY),
        0..3,
    );
    let corrections = proptest::collection::vec((any::day(), proptest::option::of(any::day())), 0..3);
    let rest = (
        proptest::option::of(instant()),
        proptest::option::of(any::day()),
        proptest::option::of("\\PC{0,20}"),
        proptest::bool::ANY,
    );
    let events = any::day().prop_flat_map(|start| (Just(start), any::intervals(start, 3)));
    (named, facts, events, extensions, corrections, rest, proptest::option::of("\\PC{0,20}")).prop_map(
        |(
            (rule, given),
            facts,
            (start, exclusions),
            extensions,
            corrections,
            (started_at, law_on, office, certain),
            reference,
        )| {
            let mut request = DueRequest::new("x", start);
            request.rule = rule;
            request.given = given;
            request.facts = jiceng::ruleset::Facts(facts);
            for (kind, from, to) in exclusions {
                request = request.exclude(kind, from, to);
            }
            request.extensions = extensions
                .into_iter()
                .map(|(value, approved_on, approver, by_handler)| Extension {
                    value,
                    approved_on,
                    approver,
                    by_handler,
                })
                .collect();
            request.corrections = corrections
                .into_iter()
                .map(|(noticed_on, corrected_on)| Correction { noticed_on, corrected_on })
                .collect();
            request.started_at = started_at;
            request.law_on = law_on;
            request.office = office;
            request.certain = certain;
            request.reference = reference;
            request
        },
    )
}

proptest! {
    #![proptest_config(any::cases(2_000))]

    #[test]
    fn requests_come_back_the_same(request in request()) {
        let text = serde_json::to_string(&request).unwrap();
        let expected = DueRequest { reference: None, ..request.clone() };
        prop_assert!(!text.contains("\"reference\""));
        prop_assert_eq!(DueRequest::from_json(&text).unwrap(), expected.clone(), "{}", text);
        // The serde form reads the same.
        prop_assert_eq!(serde_json::from_str::<DueRequest>(&text).unwrap(), expected);
    }

    #[test]
    fn the_key_of_the_caller_changes_no_answer(request in request(), reference in "\\PC{1,20}") {
        let ruleset = &*NATION;
        let keyed = DueRequest { reference: Some(reference), ..request.clone() };
        prop_assert_eq!(due(ruleset, &keyed), due(ruleset, &DueRequest { reference: None, ..request }));
    }
}

static NATION: std::sync::LazyLock<jiceng::Ruleset> =
    std::sync::LazyLock::new(|| jiceng::Ruleset::nation().unwrap());
