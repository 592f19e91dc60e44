//! Ledger, grades, quota, status, correction.

use jiceng::calendar::parse_date;
use jiceng::evaluation::{
    EntryKind, EvaluationReason, LedgerEntry, Participation, Status, explain_record, quota_seats, reweighted,
};
use jiceng::explain::Caveat;
use jiceng::words::{GradeLevel, StaffKind};

use super::sample::{JIAOLING, alike, evaluated, roster, scheme_with};

fn entry(kind: EntryKind, code: &str, amount_centi: Option<i64>) -> LedgerEntry {
    LedgerEntry {
        official: 0,
        kind,
        code: code.into(),
        amount_centi,
        evidence_ref: Some("2016-7".into()),
        decided_by: Some("镇党委".into()),
        decided_on: Some(parse_date("2016-12-20").unwrap()),
    }
}

fn total(mark: u8, amounts: &[i64]) -> String {
    let ledger: Vec<LedgerEntry> =
        amounts.iter().map(|amount| entry(EntryKind::Adjustment, "innovation", Some(*amount))).collect();
    let evaluation = evaluated(&scheme_with(&[]), &roster(1), &alike(0, mark), &ledger);
    let record = evaluation.record(0).unwrap().value;
    assert_eq!(record.first_wrong_step(), None);
    assert_eq!(record.steps.last().unwrap().result, record.total.unwrap());
    record.total.unwrap().to_string()
}

#[test]
fn adjustments_stay_within_their_limits() {
    assert_eq!(total(2, &[]), "85.00");
    assert_eq!(total(2, &[200]), "87.00");
    assert_eq!(total(2, &[200, 200]), "88.00", "bonuses end at 3 points");
    assert_eq!(total(2, &[-300]), "82.00");
    assert_eq!(total(2, &[-300, -900]), "80.00", "deductions end at 5 points");
    assert_eq!(total(1, &[200]), "100.00", "the total ends at its cap");
    assert_eq!(total(2, &[150, -50]), "86.00");
}

#[test]
fn a_veto_without_evidence_stops_its_official_and_nobody_else() {
    let rows = [alike(0, 1), alike(1, 2)].concat();
    let mut veto = entry(EntryKind::Veto, "integrity", None);
    veto.evidence_ref = None;
    let evaluation = evaluated(&scheme_with(&[]), &roster(2), &rows, &[veto.clone()]);
    let error = evaluation.why_not(0).unwrap();
    assert_eq!((error.code().0, error.field(), error.row()), (714, Some("ledger[0].evidence_ref"), Some(0)));
    assert!(evaluation.record(0).is_err());
    assert_eq!((evaluation.total(1), evaluation.rank(1)), (Some(8_500), Some(1)));
    veto.evidence_ref = Some("2016-9".into());
    let evaluation = evaluated(&scheme_with(&[("bp = 2000", "bp = 10000")]), &roster(2), &rows, &[veto]);
    let answer = evaluation.record(0).unwrap();
    assert!(answer.reasons.has(EvaluationReason::Vetoed));
    assert_eq!(answer.value.grade, Some(GradeLevel::Competent), "100 points, and not excellent");
    assert_eq!(answer.value.entries[0].basis_zh, "示例依据甲");
}

#[test]
fn a_condition_asks_for_review_and_does_not_decide() {
    let evaluation = evaluated(&scheme_with(&[]), &roster(1), &alike(0, 3), &[]);
    let answer = evaluation.record(0).unwrap();
    assert!(answer.reasons.has(EvaluationReason::ForReview));
    assert_eq!(answer.value.grade, Some(GradeLevel::BasicallyCompetent), "60 points");
    assert_eq!((answer.value.conditions[0].marks, answer.value.conditions[0].of), (2, 2));
    let forced = scheme_with(&[("effect = \"review\"", "effect = \"force-grade\"\ngrade = \"incompetent\"")]);
    let record = evaluated(&forced, &roster(1), &alike(0, 3), &[]).record(0).unwrap().value;
    assert_eq!(record.grade, Some(GradeLevel::Incompetent));
    assert_eq!(record.proposals[0].organ_zh, "镇党委");
}

#[test]
fn seats_are_rounded_down_and_a_tie_is_not_split() {
    // 23 officials at 20 % are 4 seats; three reach 95 and more, two are tied at the fourth.
    assert_eq!(quota_seats(23, 2000), 4);
    let best = [1, 1, 1].into_iter().chain([1; 3]).collect::<Vec<u8>>();
    let mut rows = Vec::new();
    for (official, mark) in (0_u32..).zip(best) {
        rows.extend(alike(official, mark));
        // The further down, the more fairly satisfied; the fourth and fifth alike.
        let fair = [0, 1, 2, 4, 4, 6][official as usize];
        rows.extend((0..fair).map(|_| (official, 0, [2, 2])));
        rows.extend((0..20).map(|_| (official, 0, [1, 1])));
    }
    for official in 6..23 {
        rows.extend(alike(official, 2));
    }
    let evaluation = evaluated(&scheme_with(&[]), &roster(23), &rows, &[]);
    let ranks: Vec<Option<u32>> = (0..6).map(|at| evaluation.rank(at)).collect();
    assert_eq!(ranks, [1, 2, 3, 4, 4, 6].map(Some));
    let grades: Vec<Option<GradeLevel>> = (0..6).map(|at| evaluation.grade(at)).collect();
    let (top, next) = (Some(GradeLevel::Excellent), Some(GradeLevel::Competent));
    assert_eq!(grades, [top, top, top, next, next, next]);
    let codes = |at| evaluation.notes(at).iter().map(|note| note.code().0).collect::<Vec<_>>();
    assert_eq!((codes(3), codes(4), codes(5)), (vec![759], vec![759], vec![]));
    assert_eq!(evaluation.quota(3).unwrap().seats, 4);
    assert_eq!(evaluation.record(6).unwrap().value.tied, 16);
}

#[test]
fn ties_are_broken_by_the_scheme_and_named() {
    // Totals are equal: mass 100, peers 85, leaders 85 against mass 97, peers 100, leaders 97 ….
    let one = [(0, 0, [1, 1]), (0, 1, [2, 2]), (0, 2, [1, 1])];
    let other = [(1, 0, [1, 1]), (1, 1, [2, 2]), (1, 2, [1, 1]), (1, 0, [8, 8])];
    let evaluation = evaluated(&scheme_with(&[]), &roster(2), &[&one[..], &other[..]].concat(), &[]);
    assert_eq!((evaluation.rank(0), evaluation.rank(1)), (Some(1), Some(1)), "a don't-know is no difference");
    // 8000 : 1200 : 800: leaders -15 weighs 12, the same as peers -10 would; here by adjustment.
    let lower = [(1, 0, [1, 1]), (1, 1, [1, 1]), (1, 2, [2, 2])];
    let up = LedgerEntry { official: 0, ..entry(EntryKind::Adjustment, "innovation", Some(60)) };
    let evaluation = evaluated(&scheme_with(&[]), &roster(2), &[&one[..], &lower[..]].concat(), &[up]);
    assert_eq!(evaluation.total(0), evaluation.total(1));
    assert_eq!((evaluation.rank(0), evaluation.rank(1)), (Some(1), Some(2)), "leaders 100 before 85");
    let answer = evaluation.record(1).unwrap();
    assert_eq!(answer.value.tie_break.map(|rule| rule.word()), Some("leader-score"));
    assert!(answer.reasons.has(EvaluationReason::TieBroken));
}

#[test]
fn words_of_a_grade_are_those_of_the_staff() {
    let mut roster = roster(3);
    roster.officials[1].staff = StaffKind::InstitutionStaff;
    roster.officials[2].participation = Participation::Excluded;
    let rows = [alike(0, 2), alike(1, 2)].concat();
    let evaluation = evaluated(&scheme_with(&[]), &roster, &rows, &[]);
    let words = |at| evaluation.record(at).unwrap().value.grade_zh;
    assert_eq!((words(0).as_str(), words(1).as_str(), words(2).as_str()), ("称职", "合格", ""));
    let excluded = evaluation.record(2).unwrap();
    assert!(excluded.reasons.has(EvaluationReason::Excluded) && excluded.value.total.is_none());
}

#[test]
fn status_goes_in_order_and_waits_for_objections() {
    let scheme = scheme_with(&[]);
    let evaluation = evaluated(&scheme, &roster(1), &alike(0, 1), &[]);
    let proposed = evaluation.record(0).unwrap().value;
    let day = |text: &str| parse_date(text).unwrap();
    let code = |error: jiceng::Error| error.code().0;
    assert_eq!(code(proposed.published(&JIAOLING, &scheme, day("2016-12-26")).unwrap_err()), 729);
    assert_eq!(code(proposed.confirmed(" ", day("2016-12-26")).unwrap_err()), 234);
    let confirmed = proposed.confirmed("镇党委", day("2016-12-26")).unwrap();
    assert_eq!(code(confirmed.confirmed("镇党委", day("2016-12-27")).unwrap_err()), 729);
    assert_eq!(code(confirmed.published(&JIAOLING, &scheme, day("2016-12-25")).unwrap_err()), 729);
    let (published, caveats) = confirmed.published(&JIAOLING, &scheme, day("2016-12-29")).unwrap();
    // Five working days after Thursday 29 December 2016: 2 January was a day off.
    let Status::Published { objections_until, .. } = published.status else { panic!("not published") };
    assert_eq!(objections_until, day("2017-01-06"));
    assert!(!caveats.has(Caveat::CalendarProvisional));
    assert_eq!(code(published.finalised(day("2017-01-06")).unwrap_err()), 730);
    assert_eq!(code(confirmed.finalised(day("2017-01-09")).unwrap_err()), 729);
    assert!(matches!(published.finalised(day("2017-01-07")).unwrap().status, Status::Final { .. }));
}

#[test]
fn a_correction_names_the_old_digest() {
    let scheme = scheme_with(&[]);
    let old = evaluated(&scheme, &roster(1), &alike(0, 1), &[]).record(0).unwrap().value;
    let new = evaluated(&scheme, &roster(1), &alike(0, 2), &[]).record(0).unwrap().value;
    let corrected =
        new.correcting(&old.confirmed("镇党委", parse_date("2016-12-26").unwrap()).unwrap()).unwrap();
    assert_ne!(corrected.previous_digest, Some(old.digest().unwrap()), "the confirmed one was corrected");
    assert_eq!(corrected.status, Status::Proposed);
    let mut other = old;
    other.official = "somebody-else".into();
    assert_eq!(new.correcting(&other).unwrap_err().code().0, 731);
}

#[test]
fn the_sentence_shows_the_numbers_that_were_used() {
    let rows = [&alike(0, 1)[..], &[(0, 0, [2, 1]), (0, 0, [8, 9])]].concat();
    let scheme = scheme_with(&[]);
    let evaluation = evaluated(&scheme, &roster(1), &rows, &[]);
    let answer = evaluation.record(0).unwrap();
    let text = explain_record(&scheme, &answer.value);
    // a: 185/2 = 92.5; b: (100 + 100 + 60)/3 = 86.666667; 0.6 and 0.4 of them are 90.166667.
    assert!(text.headline_zh.starts_with(
        "群众评议 90.166667 分 × 80 % + 干部互评 100.000000 分 × 12 % + 领导评价 100.000000 分 × 8 % = 92.1333336，四舍五入为 92.13 分"
    ), "{}", text.headline_zh);
    assert!(
        text.headline_zh.contains("“不了解”不计入各项的分母")
            && text.headline_zh.contains("弃权按 60 分计入")
    );
    assert!(text.headline_en.contains("rounded half up to 92.13"), "{}", text.headline_en);
    assert!(
        text.zh().contains(
            "(满意 2 × 100 + 基本满意 0 × 85 + 不满意 0 × 60 + 弃权 1 × 60 + 空白 0 × 60) ÷ 3 = 86.666667"
        ),
        "{}",
        text.zh()
    );
    assert!(answer.caveats.has(Caveat::ExamplePolicy) && answer.caveats.has(Caveat::UnverifiedSource));
    let groups: Vec<i64> = evaluation.totals().groups.clone();
    assert_eq!(reweighted(&scheme, &groups, &[7000, 1500, 1500]), Some(9_312));
    assert_eq!(reweighted(&scheme, &groups, &[7000, 1500, 1400]), None);
}
