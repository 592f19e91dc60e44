//! A plain count over the events and views of random histories, beside the library's figures.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use jiceng::calendar::parse_instant;
use jiceng::case::{Act, CaseRules, CaseView, EventKind, Outcome};
use jiceng::deadline::Status;
use jiceng::indicators::{CaseRow, GroupBy, IndicatorFacts, ReportPeriod, compute};
use jiceng::words::{CaseKind, CaseLevel, ClockKind};
use jiceng_tests::histories::case::{History, history};

use super::{JIAOLING, day, period};

const LOOK_BACK: u32 = 90;

/// What did not leave the township, of petitions: the built-in rate speaks of disputes, and histories have none.
const OF_PETITIONS: &str = r#"document = "indicators"
id = "of-petitions"
name_zh = "合成数据"
name_en = "synthetic"
jurisdiction = "441427"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
[[indicator]]
id = "contained.township"
zh = "虚构"
en = "made up"
form = "rate"
basis = "closed"
period = "any"
unit = "item"
numerator = { of = "closed", all_of = ["within-township"] }
denominator = { of = "closed", kinds = ["petition"] }
exits = ["withdrawn", "reopened"]
"#;

/// One history as the oracle sees it.
struct Plain {
    kind: CaseKind,
    view: CaseView,
    /// When the first result stood that nobody sent back, before any reopening.
    result_on: Option<NaiveDate>,
    reopened_on: Option<NaiveDate>,
}

fn plain(history: &History, now: chrono::DateTime<chrono::FixedOffset>) -> Option<Plain> {
    let mut result_on = None;
    let mut reopened_on = None;
    for event in history.case.events() {
        match &event.act {
            Act::Reopen { .. } => {
                reopened_on = Some(event.at.date_naive());
                break;
            }
            Act::Resolve { .. } => result_on = Some(event.at.date_naive()),
            Act::RejectResult {} => result_on = None,
            _ => {}
        }
    }
    let kind = history.case.kind(now)?;
    Some(Plain { kind, view: history.case.view(now).unwrap().value, result_on, reopened_on })
}

/// Part and whole of what was on time, of those due.
fn on_time(all: &[Plain], kind: ClockKind, within: ReportPeriod) -> (i64, i64) {
    let (mut met, mut due) = (0, 0);
    for one in all.iter().filter(|one| one.view.cycles[0].outcome != Some(Outcome::Merged)) {
        let clocks = one.view.clocks.iter().filter(|clock| clock.cycle == 1 && clock.kind == kind);
        let clocks: Vec<Status> = clocks
            .filter(|clock| clock.error == 0 && clock.due.is_some_and(|due| within.contains(due)))
            .map(|clock| clock.status)
            .filter(|status| [Status::Met, Status::Missed, Status::Overdue].contains(status))
            .collect();
        due += i64::from(!clocks.is_empty());
        met += i64::from(!clocks.is_empty() && clocks.iter().all(|status| *status == Status::Met));
    }
    (met, due)
}

/// Part and whole of what did not leave the township, of petitions with a result.
fn contained(all: &[Plain], within: ReportPeriod) -> (i64, i64) {
    let (mut part, mut whole) = (0, 0);
    for one in all.iter().filter(|one| one.kind == CaseKind::Petition) {
        let first = &one.view.cycles[0];
        let Some(on) = one.result_on.filter(|on| within.contains(*on)) else { continue };
        if !first.outcome.is_some_and(Outcome::is_result) {
            continue;
        }
        let mut level = first.concluded_at_level.unwrap();
        if one.reopened_on.is_some_and(|again| again <= on + Days::new(u64::from(LOOK_BACK))) {
            let later = one.view.cycles[1..].iter().filter_map(|cycle| cycle.highest_level).max();
            level = level.max(later.unwrap_or(level));
        }
        whole += 1;
        part += i64::from(level <= CaseLevel::Township);
    }
    (part, whole)
}

#[test]
fn rates_of_random_histories_are_those_of_a_plain_count() {
    let rules = CaseRules::of(&JIAOLING).unwrap();
    let now = parse_instant("2026-06-30T23:00:00+08:00").unwrap();
    let histories: Vec<History> = (0..3_000_u64).map(|seed| history(&rules, 7_000_000 + seed, 30)).collect();
    let fits = |one: &&History| {
        let corrected = one.case.events().iter().any(|event| event.act.kind() == EventKind::Correct);
        one.now <= now && !corrected && one.case.kind(now).is_some()
    };
    let histories: Vec<&History> = histories.iter().filter(fits).collect();
    let all: Vec<Plain> = histories.iter().filter_map(|one| plain(one, now)).collect();
    let given = CaseRow::new(CaseKind::Enquiry, CaseLevel::Grid, day("2010-01-01"));
    let rows = histories.iter().map(|one| CaseRow::of_case(&one.case, now, given.clone()).unwrap());
    let facts = IndicatorFacts {
        cases: Some(rows.collect()),
        flags_known: BTreeSet::from_iter(CaseRow::FLAGS_OF_CASE.iter().copied()),
        ..IndicatorFacts::none(LOOK_BACK)
    };
    let ruleset = JIAOLING.with_documents([("of-petitions.toml", OF_PETITIONS)]).unwrap();
    let mut seen = (0, 0, 0);
    for year in 2010..2026 {
        let within = period(&format!("{year}-01-01"), &format!("{}-01-01", year + 1));
        let found = compute(&ruleset, &facts, within, day("2026-06-30"), GroupBy::Whole).unwrap();
        assert!(found.refused.is_empty(), "{:?}", found.refused);
        let of = |id: &str| {
            let figures = &found.get(id).unwrap().value.figures;
            (figures.numerator.unwrap(), figures.denominator.unwrap())
        };
        let clocks = [
            ("on-time.statutory.due", ClockKind::ResolveStatutory),
            ("on-time.promised.due", ClockKind::ResolvePromised),
            ("on-time.accept.due", ClockKind::Accept),
        ];
        for (id, kind) in clocks {
            let expected = on_time(&all, kind, within);
            assert_eq!(of(id), expected, "{id} in {year}");
            (seen.0, seen.1) = (seen.0 + expected.0, seen.1 + expected.1 - expected.0);
        }
        let expected = contained(&all, within);
        assert_eq!(of("contained.township"), expected, "{year}");
        seen.2 += expected.1 - expected.0;
    }
    // Met, missed and lost credit all occur, or the comparison would say nothing.
    assert!(seen.0 > 100 && seen.1 > 100 && seen.2 > 3, "{seen:?}");
}
