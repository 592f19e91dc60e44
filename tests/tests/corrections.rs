//! Corrections of papers on random rules: the start moves, time is left out, or nothing happens.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use jiceng::Ruleset;
use jiceng::deadline::{DeadlineReason, DueRequest, due};
use jiceng::words::{Direction, LastDay, StartDay, Unit};
use jiceng_tests::documents::{self, PeriodText};
use jiceng_tests::oracle::{PlainCalendar, PlainPeriod, Verdict};
use jiceng_tests::strategies as any;
use proptest::prelude::*;

static NATION: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::nation().unwrap());
static CALENDAR: LazyLock<PlainCalendar> = LazyLock::new(|| PlainCalendar::of(NATION.calendar()));

/// The notice of missing papers is due within so many working days.
const NOTICE_WITHIN: u32 = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Nothing,
    LeftOut,
    Restarts,
    RestartsInTime,
}

impl Effect {
    fn line(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::LeftOut => "correction = { effect = \"excluded\", late = \"silent\" }",
            Self::Restarts => "correction = { effect = \"restarts\", late = \"silent\" }",
            Self::RestartsInTime => {
                "correction = { effect = \"restarts\", notice_within = \"MADE-NOTICE\", late = \"start-stays\" }"
            }
        }
    }
}

#[derive(Debug, Clone)]
struct Case {
    period: PlainPeriod,
    effect: Effect,
    start: NaiveDate,
    /// Notice and papers, in days.
    corrections: Vec<(u64, u64)>,
}

fn case() -> impl Strategy<Value = Case> {
    let effects = [Effect::Nothing, Effect::LeftOut, Effect::Restarts, Effect::RestartsInTime];
    let rule = (any::modest_amount(), any::start_day(), any::last_day(), any::whose());
    let corrections = proptest::collection::vec((0..20_u64, 0..30_u64), 0..3);
    (rule, proptest::sample::select(effects.to_vec()), any::inner_day(), corrections).prop_map(
        |(((value, unit), start_day, last_day, whose), effect, start, corrections)| {
            let period = PlainPeriod {
                value,
                unit,
                direction: Direction::Forwards,
                start_counts: start_day == StartDay::Counted,
                last_day: if unit == Unit::WorkingDays { LastDay::NotApplicable } else { last_day },
                whose,
                left_out: Vec::new(),
                extensions: Vec::new(),
            };
            Case { period, effect, start, corrections }
        },
    )
}

/// The last day for the notice, counted on the fingers.
fn notice_by(start: NaiveDate) -> NaiveDate {
    let mut day = start;
    let mut counted = 0;
    while counted < NOTICE_WITHIN {
        day = day.succ_opt().unwrap();
        counted += u32::from(CALENDAR.works(day).unwrap());
    }
    day
}

fn expected(case: &Case) -> (Verdict, NaiveDate) {
    let (mut start, mut period) = (case.start, case.period.clone());
    for (noticed, papers) in &case.corrections {
        let noticed = case.start + Days::new(*noticed);
        let papers = noticed + Days::new(*papers);
        match case.effect {
            Effect::Nothing => {}
            Effect::RestartsInTime if noticed > notice_by(case.start) => {}
            Effect::Restarts | Effect::RestartsInTime => start = start.max(papers),
            Effect::LeftOut if papers > noticed => {
                period.left_out.push((noticed.succ_opt().unwrap(), Some(papers)));
            }
            Effect::LeftOut => {}
        }
    }
    (period.verdict(&CALENDAR, start), start)
}

fn rules(cases: &[Case]) -> Vec<PeriodText> {
    let mut rules: Vec<PeriodText> = cases
        .iter()
        .enumerate()
        .map(|(at, case)| PeriodText {
            start_day: if case.period.start_counts { "counted" } else { "excluded" },
            last_day: case.period.last_day.word(),
            whose: case.period.whose.word(),
            more: case.effect.line().into(),
            ..PeriodText::of(&format!("MADE-{at}"), case.period.value, case.period.unit)
        })
        .collect();
    rules.push(PeriodText::of("MADE-NOTICE", NOTICE_WITHIN, Unit::WorkingDays));
    rules
}

proptest! {
    #![proptest_config(any::cases(60))]

    #[test]
    fn corrections_move_the_start_where_the_law_says_so(cases in proptest::collection::vec(case(), 24)) {
        let ruleset = NATION.with_documents([("made-up.toml", documents::law(&rules(&cases)))]).unwrap();
        for (at, case) in cases.iter().enumerate() {
            let mut request = DueRequest::new(format!("MADE-{at}"), case.start);
            for (noticed, papers) in &case.corrections {
                let noticed = case.start + Days::new(*noticed);
                request = request.correct(noticed, Some(noticed + Days::new(*papers)));
            }
            let (verdict, start) = expected(case);
            let answer = due(&ruleset, &request).unwrap();
            let value = answer.value;
            let Verdict::Dates { raw, rolled, due } = verdict else { panic!("{verdict:?} for {case:?}") };
            prop_assert_eq!((value.raw, value.rolled, value.due), (Some(raw), Some(rolled), Some(due)), "{:?}", case);
            prop_assert_eq!(value.start, Some(start), "{:?}", case);
            let without = answer.reasons.has(DeadlineReason::CorrectionWithoutEffect);
            prop_assert_eq!(without, case.effect == Effect::Nothing && !case.corrections.is_empty());
        }
    }
}

#[test]
fn awaited_papers_hold_the_period() {
    let case = |effect: Effect| PeriodText {
        more: effect.line().into(),
        ..PeriodText::of("MADE-1", 20, Unit::WorkingDays)
    };
    let start = NaiveDate::from_ymd_opt(2016, 3, 1).unwrap();
    let noticed = start + Days::new(2);
    for (effect, held_since) in [
        (Effect::Restarts, Some(noticed)),
        (Effect::LeftOut, Some(noticed + Days::new(1))),
        (Effect::Nothing, None),
    ] {
        let ruleset = NATION.with_documents([("made-up.toml", documents::law(&[case(effect)]))]).unwrap();
        let request = DueRequest::new("MADE-1", start).correct(noticed, None);
        let value = due(&ruleset, &request).unwrap().value;
        assert_eq!(value.held_since, held_since, "{effect:?}");
        assert_eq!(value.due.is_none(), held_since.is_some(), "{effect:?}");
    }
}
