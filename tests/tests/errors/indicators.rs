//! The codes of indicators.

use jiceng::Ruleset;
use jiceng::case::Outcome;
use jiceng::error::Fault;
use jiceng::indicators::{
    CaseRow, CountedFact, FinishedMatter, GroupBy, IndicatorFacts, ReportPeriod, compare_published, compute,
    definitions,
};
use jiceng::words::{CaseKind, CaseLevel, CaseTrait};

use super::requests::{Case, JIAOLING, case, day};

fn year() -> ReportPeriod {
    ReportPeriod::new(day("2016-01-01"), day("2017-01-01")).unwrap()
}

/// The one row that is refused.
fn refused(facts: &IndicatorFacts) -> jiceng::Error {
    let found = compute(&JIAOLING, facts, year(), day("2016-12-31"), GroupBy::Whole).unwrap();
    assert!(!found.answers.is_empty(), "the others are still computed");
    assert_eq!(found.refused.len(), 1, "{:?}", found.refused);
    found.refused[0].clone()
}

fn counted(rows: &[(&str, i64, Option<CaseLevel>)]) -> jiceng::Error {
    let rows =
        rows.iter().map(|(id, value, level)| CountedFact { level: *level, ..CountedFact::new(id, *value) });
    refused(&IndicatorFacts { counted: rows.collect(), ..IndicatorFacts::none(0) })
}

/// A dispute that was concluded, with something changed; a sound one stands before it.
fn row(change: impl Fn(&mut CaseRow)) -> jiceng::Error {
    let mut sound = CaseRow::new(CaseKind::Dispute, CaseLevel::Grid, day("2016-03-01"));
    (sound.ended_on, sound.outcome) = (Some(day("2016-04-01")), Some(Outcome::Agreed));
    let mut changed = sound.clone();
    change(&mut changed);
    let error = refused(&IndicatorFacts { cases: Some(vec![sound, changed]), ..IndicatorFacts::none(0) });
    assert_eq!(error.row(), Some(1));
    error
}

/// Every case in a unit of its own.
fn many_groups() -> jiceng::Error {
    let row = |unit: u32| CaseRow {
        unit: Some(unit.to_string().into()),
        ..CaseRow::new(CaseKind::Dispute, CaseLevel::Grid, day("2016-03-01"))
    };
    let facts = IndicatorFacts { cases: Some((0..=4_096).map(row).collect()), ..IndicatorFacts::none(0) };
    compute(&JIAOLING, &facts, year(), day("2016-12-31"), GroupBy::Unit).unwrap_err()
}

/// Every way to be refused.
pub(crate) fn all() -> Vec<Case> {
    let nation = Ruleset::nation().unwrap();
    let bare = Ruleset::from_documents([("2028.toml", super::documents::CALENDAR)]).unwrap();
    let computed =
        compute(&nation, &IndicatorFacts::none(0), year(), day("2016-12-31"), GroupBy::Whole).unwrap();
    let empty = IndicatorFacts::none(0);
    let sound = CaseRow::new(CaseKind::Dispute, CaseLevel::Grid, day("2016-03-01"));
    let many = IndicatorFacts { cases: Some(vec![sound; (1 << 22) + 1]), ..IndicatorFacts::none(0) };
    let through = |on: &str| compute(&JIAOLING, &empty, year(), day(on), GroupBy::Whole).unwrap_err();
    vec![
        case(738, None, definitions(&bare, day("2016-12-31")).unwrap_err()),
        case(739, Some("period"), ReportPeriod::new(day("2016-01-02"), day("2016-01-01")).unwrap_err()),
        case(739, Some("data_through"), through("2015-12-31")),
        case(740, Some("counted.id"), counted(&[("vilages", 97, None)])),
        case(741, Some("counted.id"), counted(&[("villages", 97, None), ("villages", 97, None)])),
        case(
            741,
            Some("counted.id"),
            counted(&[("villages", 97, None), ("villages", 9, Some(CaseLevel::Grid))]),
        ),
        case(742, Some("counted.value"), counted(&[("villages", -1, None)])),
        case(742, Some("counted.value"), counted(&[("villages", i64::MAX, None)])),
        case(743, Some("accepted_on"), row(|one| one.accepted_on = Some(day("2016-02-29")))),
        case(743, Some("ended_on"), row(|one| one.ended_on = Some(day("2017-01-01")))),
        case(
            743,
            Some("first_session_on"),
            row(|one| {
                (one.found_on, one.first_session_on) = (Some(day("2016-02-01")), Some(day("2016-01-31")));
            }),
        ),
        case(743, Some("reopened_on"), row(|one| one.reopened_on = Some(day("2016-03-31")))),
        case(743, Some("outcome"), row(|one| one.outcome = None)),
        case(
            743,
            Some("received_on"),
            row(|one| {
                (one.received_on, one.ended_on, one.outcome) = (day("2017-01-01"), None, None);
            }),
        ),
        case(744, Some("returns"), row(|one| (one.returns, one.assignments) = (Some(2), Some(1)))),
        case(744, Some("held_s"), row(|one| (one.held_s, one.wall_s) = (Some(2), Some(1)))),
        case(744, Some("wall_s"), row(|one| one.wall_s = Some(u64::MAX))),
        case(745, Some("flags"), row(|one| one.flags = vec![CaseTrait::Agreed])),
        case(
            359,
            Some("finished"),
            row(|one| one.finished = Some(FinishedMatter { limit: Some(0), taken: 1 })),
        ),
        case(746, None, compare_published(&nation, &computed, 0).unwrap_err()),
        case(747, Some("by"), many_groups()),
        case(748, None, compute(&JIAOLING, &many, year(), day("2016-12-31"), GroupBy::Whole).unwrap_err()),
    ]
}

/// Documents at fault.
pub(crate) fn faults() -> Vec<Fault> {
    let head = "document = \"indicators\"\nid = \"made-up\"\nname_zh = \"虚构\"\nname_en = \"made up\"\n\
                jurisdiction = \"441427\"\n[source]\nkind = \"example\"\nchecked = \"memory\"\n\
                place = \"合成数据 / synthetic\"\n[[indicator]]\nid = \"one\"\nzh = \"虚构\"\nen = \"made up\"\n\
                basis = \"due\"\nperiod = \"any\"\nunit = \"item\"\n";
    let bodies = [
        "form = \"rate\"\nnumerator = { of = \"received\" }\n",
        "form = \"count\"\nnumerator = { previous = true }\n",
        "form = \"count\"\nnumerator = { of = \"due\" }\n",
    ];
    let texts = bodies.iter().map(|body| format!("{head}{body}"));
    texts
        .flat_map(|text| {
            let error = JIAOLING.with_documents([("made-up.toml", text)]).unwrap_err();
            error.faults().to_vec()
        })
        .collect()
}

#[test]
fn each_question_gets_its_code_and_its_field() {
    for one in all() {
        assert_eq!((one.error.code().0, one.error.field()), (one.code, one.field), "{}", one.error);
    }
}
