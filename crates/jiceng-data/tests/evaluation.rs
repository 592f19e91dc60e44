//! Frames and schemes of evaluations: what is built in, and every fault of their documents.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use jiceng_data::fault::Fault;
use jiceng_data::model::MarkPolicy;
use jiceng_data::words::{GradeLevel, GroupKind, RepeatBy, StaffKind};
use jiceng_data::{Compiled, built_in, compile};

const SCHEME: &str = include_str!("samples/evaluation-scheme.toml");

fn with(text: &str) -> Compiled {
    compile(Some(&built_in().unwrap()), &[("scheme.toml", text)])
}

fn change(old: &str, new: &str) -> String {
    assert!(SCHEME.contains(old), "{old}");
    SCHEME.replacen(old, new, 1)
}

fn brief(faults: &[Fault]) -> Vec<(u16, &str)> {
    faults.iter().map(|fault| (fault.code, fault.key.as_str())).collect()
}

/// Expects faults of the scheme with a piece exchanged: code and key of each.
#[track_caller]
fn wrong(old: &str, new: &str, expected: &[(u16, &str)]) {
    let faults = with(&change(old, new)).faults;
    assert_eq!(brief(&faults), expected, "{faults:#?}");
    assert!(faults.iter().all(|fault| fault.line > 0));
}

#[test]
fn a_scheme_compiles() {
    let compiled = with(SCHEME);
    assert_eq!(compiled.faults, []);
    let scheme = &compiled.corpus.evaluation_schemes[0];
    assert_eq!((scheme.unknown, scheme.abstain), (MarkPolicy::Exclude, MarkPolicy::Points(60_000)));
    assert_eq!(scheme.groups.iter().map(|group| group.weight_bp).sum::<u16>(), 10_000);
    assert_eq!(scheme.groups[0].label.zh, "群众评议");
    assert_eq!(scheme.grades.first().map(|grade| grade.0), Some(GradeLevel::Excellent));
    assert_eq!((scheme.conditions[0].group, scheme.conditions[0].options.as_slice()), (0, &[2][..]));
    assert_eq!(scheme.quota.as_ref().map(|quota| quota.bp), Some(2000));
}

#[test]
fn what_is_built_in() {
    let corpus = built_in().unwrap();
    let frame = |id: &str| corpus.evaluation_frames.iter().find(|frame| frame.id == id).unwrap();
    let county = frame("jiaoling-evaluation");
    assert_eq!(county.locks, [(GroupKind::MassReview, 8_000)]);
    assert!(!county.source.verified());
    let servants = frame("civil-servant-grades");
    assert_eq!((servants.staff, servants.repeats[0].by), (Some(StaffKind::CivilServant), RepeatBy::Years));
    assert_eq!(servants.remedies.len(), 1, "one grade has a legal way");
    let words: Vec<&str> =
        frame("institution-staff-grades").grades.iter().map(|grade| grade.1.zh.as_str()).collect();
    assert_eq!(words, ["优秀", "合格", "基本合格", "不合格"]);
    assert!(corpus.evaluation_schemes.is_empty(), "the split of the other 20 % is nowhere stated");
}

#[test]
fn f701_weights() {
    wrong("weight_bp = 4000", "weight_bp = 3999", &[(701, "dimension")]);
    wrong("weight_bp = 1200", "weight_bp = 1300", &[(701, "group")]);
    let faults = with(&change("weight_bp = 1200", "weight_bp = 1300")).faults;
    assert_eq!(faults[0].arg("sum"), Some("10100"));
}

#[test]
fn f702_option_points() {
    wrong("points_milli = 85000\n", "", &[(702, "option[1]")]);
    wrong("kind = \"unknown\"", "kind = \"unknown\"\npoints_milli = 1", &[(702, "option[3]")]);
}

#[test]
fn f703_no_policy() {
    wrong("unknown_policy = \"exclude\"\n", "", &[(703, "unknown_policy")]);
    wrong("abstain_policy = { points_milli = 60000 }\n", "", &[(703, "abstain_policy")]);
    wrong("kind = \"unknown\"", "kind = \"defaulted\"", &[(703, "defaulted_policy")]);
}

#[test]
fn f714_no_basis() {
    wrong("basis_zh = \"示例依据甲\"\n", "", &[(714, "veto[0]")]);
    wrong("basis_zh = \"示例依据乙\"\n", "", &[(714, "condition[0]")]);
    wrong("basis_zh = \"示例依据丙\"\n", "", &[(714, "consequence[0]")]);
    wrong("basis_zh = \"示例依据丁\"\n", "", &[(714, "quota")]);
    wrong(", basis_zh = \"示例依据戊\"", "", &[(714, "adjustments.code[0]")]);
    wrong("basis_zh = \"示例依据甲\"", "basis = \"CAD-99\"", &[(115, "veto[0].basis")]);
}

#[test]
fn f717_locked() {
    let text = change("weight_bp = 8000", "weight_bp = 7000").replace("weight_bp = 1200", "weight_bp = 2200");
    let faults = with(&text).faults;
    assert_eq!(brief(&faults), [(717, "group[0].weight_bp")]);
    assert_eq!((faults[0].arg("expected"), faults[0].arg("got")), (Some("8000"), Some("7000")));
    // Another county is free.
    assert_eq!(with(&text.replace("\"441427\"", "\"441426\"")).faults, []);
    // A township of the county is not.
    assert_eq!(with(&text.replace("\"441427\"", "\"441427104000\"")).faults[0].code, 717);
    // Without the group its weight is 0.
    assert_eq!(with(&text.replace("mass-review", "other")).faults[0].code, 717);
}

#[test]
fn f718_trim() {
    wrong("aggregator = \"trimmed\"", "aggregator = \"staged\"", &[(718, "group[1]")]);
    wrong("trim = { low = 1, high = 1 }\n", "", &[(718, "group[1]")]);
    wrong("min_ballots = 6", "min_ballots = 5", &[(718, "group[1]")]);
    wrong("min_ballots = 6", "strata = true\nmin_ballots = 6", &[(718, "group[1]")]);
}

#[test]
fn f719_grades() {
    wrong("min_total_centi = 7500", "min_total_centi = 9500", &[(719, "grade")]);
    wrong("min_total_centi = 0", "min_total_centi = 1", &[(719, "grade")]);
}

#[test]
fn f720_effect_grade() {
    wrong("effect = \"no-excellent\"", "effect = \"cap-grade\"", &[(720, "veto[0]")]);
    wrong("effect = \"review\"", "effect = \"review\"\ngrade = \"competent\"", &[(720, "condition[0]")]);
}

#[test]
fn references_and_ids_lead_to_one_thing() {
    wrong("group = \"mass\"", "group = \"masses\"", &[(115, "condition[0].group")]);
    wrong("options = [\"dissatisfied\"]", "options = [\"disatisfied\"]", &[(115, "condition[0].options[0]")]);
    wrong("code = 2", "code = 1", &[(114, "option[1].code")]);
    wrong("id = \"fair\"", "id = \"satisfied\"", &[(114, "option[1].id")]);
    wrong("leaders-appraisal", "peer-review", &[(114, "group[2].kind")]);
    let twice = compile(Some(&built_in().unwrap()), &[("a.toml", SCHEME), ("b.toml", SCHEME)]);
    assert_eq!(brief(&twice.faults), [(114, "id")]);
}
