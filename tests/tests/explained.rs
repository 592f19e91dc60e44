//! Whatever happened to a period, the steps of its explanation add up to its answer, and both languages are whole.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use std::sync::LazyLock;

use chrono::{Days, NaiveDate, TimeDelta};
use jiceng::Ruleset;
use jiceng::deadline::{DueRequest, GivenPeriod, TimeLimit, due, explain_due};
use jiceng::explain::StepKind;
use jiceng::receipt::Receipt;
use jiceng::ruleset::Rule;
use jiceng::words::{Approver, ExclusionKind, Unit};
use jiceng_tests::documents::{self, PeriodText};
use jiceng_tests::strategies as any;
use proptest::prelude::*;
use proptest::sample::Index;

/// The rules of Jiaoling with promises in like and unlike units, and a rule with everything that a rule may have.
static RULESET: LazyLock<Ruleset> = LazyLock::new(|| {
    let whole = PeriodText {
        more: documents::extension(Unit::CalendarDays)
            + "exclusions = [\"hearing\", \"suspension\"]\n\
               correction = { effect = \"restarts\", late = \"silent\" }\n",
        ..PeriodText::of("MADE-WHOLE", 30, Unit::CalendarDays)
    };
    let left_out = PeriodText {
        start_day: "counted",
        whose: "citizen",
        more: "exclusions = [\"hearing\"]\ncorrection = { effect = \"excluded\", late = \"silent\" }\n"
            .into(),
        ..PeriodText::of("MADE-LEFT-OUT", 2, Unit::Months)
    };
    let another = |text: String| text.replace("id = \"made-up-layer\"", "id = \"another-layer\"");
    Ruleset::jiaoling()
        .unwrap()
        .with_documents([
            ("law.toml", documents::law(&[whole, left_out])),
            ("promise.toml", documents::promise("LIC-13", 10, Unit::WorkingDays)),
            ("unlike.toml", another(documents::promise("P05-04", 43, Unit::WorkingDays))),
        ])
        .unwrap()
});

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| RULESET.rules().collect());

/// A day on which the rule was in force, where there is one.
fn start_of(rule: &Rule, start: NaiveDate) -> NaiveDate {
    let start = rule.from.map_or(start, |from| start.max(from));
    rule.to.map_or(start, |to| start.min(to))
}

fn request() -> impl Strategy<Value = DueRequest> {
    let events = any::inner_day().prop_flat_map(|start| (Just(start), any::intervals(start, 2)));
    let corrections =
        proptest::collection::vec((0..15_u64, proptest::option::weighted(0.9, 0..20_u64)), 0..2);
    let extensions = proptest::collection::vec(1..20_u32, 0..2);
    (any::<Index>(), events, corrections, extensions, any::modest_amount(), 0..8_u8).prop_map(
        |(at, (start, exclusions), corrections, extensions, (value, unit), kind)| {
            let rule = &RULES[at.index(RULES.len())];
            let mut request = match kind {
                // A limit of the caller's own; the two rules that have everything; else a rule of the law.
                0 => DueRequest::given(GivenPeriod::of(TimeLimit::Of { value, unit }), start),
                1 | 2 => DueRequest::new("MADE-WHOLE", start),
                3 => DueRequest::new("MADE-LEFT-OUT", start),
                _ => DueRequest::new(&rule.id, start_of(rule, start)),
            };
            if let (Some((fact, is)), 4..) = (&rule.when, kind) {
                request = request.fact(fact, is.first().cloned().unwrap_or_default());
            }
            if kind < 4 {
                for (_, from, to) in exclusions {
                    request = request.exclude(ExclusionKind::Hearing, from, to);
                }
                for (noticed, papers) in corrections {
                    let noticed = start + Days::new(noticed);
                    request = request.correct(noticed, papers.map(|papers| noticed + Days::new(papers)));
                }
            }
            if (1..3).contains(&kind) {
                for value in extensions {
                    request = request.extend(value, start, Approver::HeadOfOrgan);
                }
            }
            request
        },
    )
}

/// Capital or small Latin letters; unit words and ids have no place in a Chinese sentence.
fn latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}

proptest! {
    #![proptest_config(any::cases(4_000))]

    #[test]
    fn the_steps_add_up_to_the_answer(request in request()) {
        let explained = explain_due(&RULESET, &request);
        let plain = due(&RULESET, &request);
        let (explained, plain) = match (explained, plain) {
            (Ok(explained), Ok(plain)) => (explained, plain),
            (Err(a), Err(b)) => {
                prop_assert_eq!(a, b);
                return Ok(());
            }
            (a, b) => panic!("{a:?} and {b:?} for {request:?}"),
        };
        prop_assert_eq!(&explained.answer, &plain);
        let steps = &explained.steps;
        prop_assert_eq!(steps.first().and_then(|step| step.from), Some(request.start), "{:?}", request);
        // A held period that had started again is tested by itself.
        let again = plain.value.held_since.is_some() && plain.value.start != Some(request.start);
        for pair in steps.windows(2).filter(|_| !again) {
            prop_assert_eq!(pair[0].to, pair[1].from, "{}\n{:?}", explained.en(), request);
        }
        for step in steps {
            if let (Some(from), Some(to)) = (step.from, step.to) {
                prop_assert_eq!((to - from).num_days(), step.days, "{:?}", step);
            }
        }
        if let Some(day) = plain.value.due {
            let days: i64 = steps.iter().map(|step| step.days).sum();
            prop_assert_eq!(request.start + TimeDelta::days(days), day, "{}\n{:?}", explained.en(), request);
        }
    }

    #[test]
    fn a_day_that_was_passed_over_was_not_worked(request in request()) {
        let Ok(explained) = explain_due(&RULESET, &request) else { return Ok(()) };
        for day in explained.steps.iter().flat_map(|step| &step.passed) {
            let kind = RULESET.calendar().day(day.date).unwrap().value.kind;
            prop_assert_eq!(kind, day.kind, "{:?}", day);
            prop_assert!(!kind.works(), "{:?} in {}", day, explained.en());
        }
    }

    #[test]
    fn both_languages_are_whole(request in request()) {
        let Ok(explained) = explain_due(&RULESET, &request) else { return Ok(()) };
        let (zh, en) = (explained.zh(), explained.en());
        // The made-up law is named as such; nothing else has Latin letters in Chinese.
        prop_assert!(!latin(&zh.replace("MADE-WHOLE", "").replace("MADE-LEFT-OUT", "")), "{}", zh);
        for text in [&zh, &en] {
            let gaps = ["{", "}", "  ", "()", "（）", "《》", "“”", "``", "，，", "。。", ",,", ".."];
            prop_assert!(!gaps.iter().any(|gap| text.contains(gap)), "{}", text);
        }
        prop_assert_eq!(zh.lines().count(), en.lines().count());
        prop_assert!(explained.steps.iter().any(|step| step.kind == StepKind::Rule));
    }

    #[test]
    fn a_receipt_is_the_same_bytes_again_and_holds_no_key(request in request(), reference in "\\PC{6,20}") {
        let Ok(receipt) = Receipt::of_due(&RULESET, &request) else { return Ok(()) };
        let (bytes, digest) = (receipt.canonical().unwrap(), receipt.digest().unwrap());
        let keyed = DueRequest { reference: Some(reference), ..request.clone() };
        let again = Receipt::of_due(&RULESET, &keyed).unwrap();
        prop_assert_eq!((again.canonical().unwrap(), again.digest().unwrap()), (bytes, digest));
        let moved = DueRequest { start: request.start.pred_opt().unwrap(), ..request };
        if let Ok(other) = Receipt::of_due(&RULESET, &moved) {
            prop_assert_ne!(other.digest().unwrap(), receipt.digest().unwrap());
        }
    }
}

#[test]
fn a_period_that_started_again_is_held_from_there() {
    let day = |text| jiceng::calendar::parse_date(text).unwrap();
    let request = DueRequest::new("LIC-13", day("2016-03-01"))
        .correct(day("2016-03-03"), Some(day("2016-03-08")))
        .exclude(ExclusionKind::Hearing, day("2016-03-10"), None);
    let steps = explain_due(&RULESET, &request).unwrap().steps;
    for pair in steps.windows(2) {
        assert_eq!(pair[0].to, pair[1].from, "{pair:?}");
    }
}
