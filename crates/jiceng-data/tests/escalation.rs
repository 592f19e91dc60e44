//! Ladders of escalation: each fault at its line, and what a lower document may do with a rule from above.
#![expect(clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use jiceng_data::fault::{Fault, code};
use jiceng_data::model::{Corpus, Threshold};
use jiceng_data::words::{CaseLevel, Measure, Quantity, Risk, SupervisionLevel, Unit};
use jiceng_data::{built_in, compile};

const HEAD: &str = r#"document = "escalation"
id = "made-up"
name_zh = "虚构"
name_en = "made up"
jurisdiction = "441427"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
"#;

const LADDER: &str = r#"document = "escalation"
id = "made-up"
name_zh = "虚构"
name_en = "made up"
jurisdiction = "441427"
from = "2016-01-01"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }

[urging]
per_day = 2
in_all = 3

[[supervision]]
level = "yellow"
reply = { value = 3, unit = "working-days" }

[[rule]]
id = "up"
zh = "虚构"
en = "made up"
measure = "escalate"
kinds = ["dispute"]
at = ["grid", "village"]
when = [{ of = "failures", at_least = 1 }, { of = "parties", at_least = 3, at_most = 9 }]
all_of = ["no-mediator"]

[[rule]]
id = "past"
zh = "虚构"
en = "made up"
measure = "escalate"
at = ["grid"]
goes_to = "county"
skip = "accused-superior"
risk = "high"
supervised = "ordinary"
from = "2017-01-01"
to = "2017-12-31"
"#;

fn change(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "`{old}` stands once");
    text.replace(old, new)
}

#[track_caller]
fn args(faults: &[Fault], expected: &[(&str, &str)]) {
    let got: Vec<(&str, &str)> = faults[0].args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    assert_eq!(got, expected);
}

fn faults(texts: &[&str], base: Option<&Corpus>) -> Vec<Fault> {
    let names: Vec<String> = (0..texts.len()).map(|at| format!("{at}.toml")).collect();
    let documents: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(texts.iter().copied()).collect();
    compile(base, &documents).faults
}

/// The codes and keys of a ladder with one thing changed.
#[track_caller]
fn changed(old: &str, new: &str, expected: &[(u16, &str)]) -> Vec<Fault> {
    let faults = faults(&[&change(LADDER, old, new)], None);
    let got: Vec<(u16, &str)> = faults.iter().map(|fault| (fault.code, fault.key.as_str())).collect();
    assert_eq!(got, expected, "{faults:#?}");
    faults
}

#[test]
fn a_ladder_compiles() {
    let compiled = compile(None, &[("ladder.toml", LADDER)]);
    assert!(compiled.faults.is_empty(), "{:#?}", compiled.faults);
    let ladder = &compiled.corpus.escalations[0];
    assert_eq!(ladder.urging, Some((2, 3)));
    assert_eq!(ladder.replies, [(SupervisionLevel::Yellow, 3, Unit::WorkingDays)]);
    let [up, past] = ladder.rules.as_slice() else { panic!("two rules") };
    assert_eq!(
        (up.measure, up.at.as_slice()),
        (Measure::Escalate, [CaseLevel::Grid, CaseLevel::Village].as_slice())
    );
    let parties = Threshold { of: Quantity::Parties, least: 3, most: 9 };
    let failures = Threshold { of: Quantity::Failures, least: 1, most: 255 };
    assert_eq!(up.when, [failures, parties]);
    // What a row leaves out is the document's.
    assert_eq!((up.in_force.from, up.in_force.to), (ladder.in_force.from, None));
    assert!(past.in_force.from > ladder.in_force.from && past.in_force.to.is_some());
    assert_eq!((past.risk, past.supervised), (Risk::High, Some(SupervisionLevel::Ordinary)));
}

#[test]
fn two_thresholds_of_one_quantity_are_one() {
    let text = change(LADDER, "{ of = \"failures\", at_least = 1 }", "{ of = \"parties\", at_least = 5 }");
    let compiled = compile(None, &[("ladder.toml", &text)]);
    assert!(compiled.faults.is_empty(), "{:#?}", compiled.faults);
    assert_eq!(
        compiled.corpus.escalations[0].rules[0].when,
        [Threshold { of: Quantity::Parties, least: 5, most: 9 }]
    );
    changed(
        "{ of = \"failures\", at_least = 1 }",
        "{ of = \"parties\", at_least = 10 }",
        &[(code::NEVER_HOLDS, "rule[0].when[1]")],
    );
}

#[test]
fn f570_a_rule_asks_something() {
    let first =
        "when = [{ of = \"failures\", at_least = 1 }, { of = \"parties\", at_least = 3, at_most = 9 }]\n";
    let text = change(&change(LADDER, first, ""), "all_of = [\"no-mediator\"]\n", "");
    let nothing = faults(&[&text], None);
    assert_eq!((nothing[0].code, nothing[0].key.as_str(), nothing[0].line), (570, "rule[0].id", 18));
    args(&nothing, &[("id", "up")]);
}

#[test]
fn f571_a_condition_has_a_threshold() {
    let none = changed("\"failures\", at_least = 1", "\"failures\"", &[(571, "rule[0].when[0]")]);
    args(&none, &[("quantity", "failures")]);
}

#[test]
fn f572_conditions_exclude_one_another() {
    changed("at_least = 3, at_most = 9", "at_least = 9, at_most = 3", &[(572, "rule[0].when[1]")]);
    changed(
        "all_of = [\"no-mediator\"]",
        "all_of = [\"no-mediator\"]\nnone_of = [\"excused\", \"no-mediator\"]",
        &[(572, "rule[0].none_of[1]")],
    );
}

#[test]
fn f573_a_key_of_another_measure() {
    let both = [(573, "rule[1].goes_to"), (573, "rule[1].skip")];
    let stray =
        changed("measure = \"escalate\"\nat = [\"grid\"]\n", "measure = \"urge\"\nat = [\"grid\"]\n", &both);
    args(&stray, &[("key", "goes_to"), ("measure", "urge")]);
    changed("goes_to = \"county\"", "goes_to = \"village\"", &[(573, "rule[1].skip")]);
}

#[test]
fn f574_nothing_stands_above_the_county() {
    changed("\"grid\", \"village\"]", "\"grid\", \"county\"]", &[(574, "rule[0].at")]);
    changed("at = [\"grid\", \"village\"]\n", "", &[(574, "rule[0].measure")]);
}

#[test]
fn f575_a_case_goes_up() {
    let down = changed(
        "at = [\"grid\"]\ngoes_to = \"county\"",
        "at = [\"village\"]\ngoes_to = \"village\"",
        &[(575, "rule[1].goes_to")],
    );
    args(&down, &[("id", "past"), ("level", "village")]);
}

#[test]
fn f576_a_level_is_skipped_on_a_ground() {
    changed("skip = \"accused-superior\"\n", "", &[(576, "rule[1].goes_to")]);
    changed("\"accused-superior\"", "\"same-or-next-level\"", &[(576, "rule[1].goes_to")]);
}

#[test]
fn f578_one_limit_for_a_reply() {
    let twice = "level = \"yellow\"\nreply = { value = 3, unit = \"working-days\" }\n";
    let again = format!("{twice}\n[[supervision]]\n{twice}");
    let found = changed(twice, &again, &[(578, "supervision[1].level")]);
    args(&found, &[("level_zh", "黄牌督办"), ("level_en", "yellow supervision")]);
}

#[test]
fn what_every_document_is_checked_for() {
    let beyond = changed("at_least = 1 }", "at_least = 256 }", &[(110, "rule[0].when[0].at_least")]);
    args(&beyond, &[("got", "256"), ("min", "0"), ("max", "255")]);
    changed("id = \"past\"", "id = \"up\"", &[(114, "rule[1].id")]);
    changed("from = \"2017-01-01\"", "from = \"2018-01-01\"", &[(111, "rule[1].to")]);
    changed("risk = \"high\"", "risk = \"high\"\nprovisions = [\"X-1\"]", &[(115, "rule[1].provisions[0]")]);
    changed("per_day = 2", "per_day = 0", &[(110, "urging.per_day")]);
}

fn rule(id: &str, more: &str) -> String {
    format!("[[rule]]\nid = \"{id}\"\nzh = \"虚构\"\nen = \"made up\"\n{more}\n")
}

/// A rule with the id of a statutory one.
fn violence(more: &str) -> String {
    format!("{HEAD}{}", rule("mediation-violence", more))
}

#[test]
fn f577_a_statutory_rule_is_not_dropped_or_loosened() {
    let base = built_in().unwrap();
    let of = |text: &str| -> Vec<(u16, String)> {
        faults(&[text], Some(&base)).into_iter().map(|fault| (fault.code, fault.key)).collect()
    };
    let law = "provisions = [\"MED-05\"]\nmeasure = \"inform-police\"\n";
    let fine = [
        "all_of = [\"may-turn-violent\"]\nkinds = [\"dispute\", \"petition\"]",
        "all_of = [\"may-turn-violent\"]",
    ];
    for more in fine {
        assert_eq!(of(&violence(&format!("{law}{more}"))), [], "{more}");
    }
    let looser = [
        "all_of = [\"may-turn-violent\", \"contested\"]\nkinds = [\"dispute\"]",
        "all_of = [\"may-turn-violent\"]\nkinds = [\"petition\"]",
        "all_of = [\"may-turn-violent\"]\nnone_of = [\"excused\"]",
        "all_of = [\"may-turn-violent\"]\nat = [\"village\"]",
        "all_of = [\"may-turn-violent\"]\nrisk = \"low\"",
        "all_of = [\"may-turn-violent\"]\nsupervised = \"red\"",
        "all_of = [\"may-turn-violent\"]\nwhen = [{ of = \"parties\", at_least = 1 }]",
    ];
    let loosened = || vec![(577, "rule[0].id".to_string())];
    for more in looser {
        assert_eq!(of(&violence(&format!("{law}{more}"))), loosened(), "{more}");
    }
    // Another measure, and no provision any more.
    let flag = "all_of = [\"may-turn-violent\"]\n";
    assert_eq!(of(&violence(&format!("provisions = [\"MED-05\"]\nmeasure = \"urge\"\n{flag}"))), loosened());
    assert_eq!(of(&violence(&format!("measure = \"inform-police\"\n{flag}"))), loosened());
    let dropped = format!("{HEAD}drops = [\"mediation-violence\"]\n");
    let found = faults(&[&dropped], Some(&base));
    assert_eq!((found[0].code, found[0].key.as_str()), (577, "drops[0]"));
    assert!(found[0].arg("first").unwrap().starts_with("escalation/nation.toml:"));
    let found = faults(&[&format!("{HEAD}drops = [\"mediation-violance\"]\n")], Some(&base));
    assert_eq!((found[0].code, found[0].suggestion.as_deref()), (115, Some("mediation-violence")));
}

/// A stronger supervision than the law's is no loosening; the petition's is ordinary.
#[test]
fn a_lower_document_may_be_stricter() {
    let base = built_in().unwrap();
    let more = "measure = \"supervise-red\"\nkinds = [\"petition\"]\nwhen = [{ of = \"citizen-days-left\", at_most = 0 }]\n\
                none_of = [\"excused\"]\nprovisions = [\"P05-08a\", \"P22-27\"]\n";
    let text = format!("{HEAD}{}", rule("petition-overdue", more));
    assert_eq!(faults(&[&text], Some(&base)), []);
    let later = change(&text, "at_most = 0", "at_most = -2");
    assert_eq!(faults(&[&later], Some(&base))[0].code, 577);
}

/// A rule of policy from above may be replaced or dropped; at the same level an id stands once.
#[test]
fn policy_gives_way_to_what_is_nearer() {
    let base = built_in().unwrap();
    let town = HEAD.replace("441427", "441427104000");
    let weaker = rule("grid-failed", "measure = \"remind\"\nwhen = [{ of = \"failures\", at_least = 9 }]");
    assert_eq!(faults(&[&format!("{town}drops = [\"grid-parties\"]\n{weaker}")], Some(&base)), []);
    let again = faults(&[&format!("{HEAD}{weaker}")], Some(&base));
    assert_eq!((again[0].code, again[0].key.as_str()), (114, "rule[0].id"));
    // The law may come after the policy, and then it is the law that does not fit.
    let both = compile(
        Some(&base),
        &[("a.toml", &format!("{HEAD}{}", rule("later", "measure = \"urge\"\nrisk = \"high\"")))],
    );
    let nation = HEAD.replace("441427", "000000").replace("made-up", "law");
    let law =
        format!("{nation}{}", rule("later", "measure = \"urge\"\nrisk = \"low\"\nprovisions = [\"MED-05\"]"));
    let found = faults(&[&law], Some(&both.corpus));
    assert_eq!((found[0].code, found[0].key.as_str()), (577, "rule[0].id"));
}

fn many(count: usize, more: impl Fn(usize) -> String) -> String {
    (0..count)
        .map(|at| rule(&format!("r{at}"), &format!("measure = \"urge\"\nrisk = \"high\"\n{}", more(at))))
        .collect()
}

#[test]
fn sixty_four_rules_fit_and_one_more_does_not() {
    let none = |_: usize| String::new();
    assert_eq!(faults(&[&format!("{HEAD}{}", many(64, none))], None), []);
    let text = format!("{HEAD}{}", many(65, none));
    let found = faults(&[&text], None);
    let place = (found[0].code, found[0].key.as_str(), found[0].document.as_str());
    assert_eq!((place, found.len()), ((code::TOO_MANY, "rule[64]", "0.toml"), 1));
    let line = text.lines().position(|line| line.contains("\"r64\"")).unwrap();
    assert_eq!(usize::try_from(found[0].line).unwrap(), line);
    args(&found, &[("what", "rules"), ("count", "65"), ("limit", "64")]);
}

/// What does not hold on the same day does not take room, and what stands above does.
#[test]
fn the_limit_is_of_one_day_on_one_line() {
    let halves =
        |at: usize| if at < 50 { "to = \"2016-12-31\"".into() } else { "from = \"2017-01-01\"".into() };
    assert_eq!(faults(&[&format!("{HEAD}{}", many(100, halves))], None), []);
    let overlapping =
        |at: usize| if at < 50 { "to = \"2017-01-01\"".into() } else { "from = \"2017-01-01\"".into() };
    assert_eq!(faults(&[&format!("{HEAD}{}", many(100, overlapping))], None)[0].code, code::TOO_MANY);
    let county = format!("{HEAD}{}", many(60, |_| String::new()));
    let town = HEAD.replace("441427", "441427104000").replace("made-up", "town");
    let town = |count: usize| format!("{town}{}", many(count, |_| String::new()).replace("\"r", "\"t"));
    assert_eq!(faults(&[&county, &town(4)], None), []);
    let found = faults(&[&county, &town(5)], None);
    assert_eq!(
        (found[0].code, found[0].document.as_str(), found[0].key.as_str()),
        (128, "1.toml", "rule[4]")
    );
    // Towns beside one another share nothing.
    let other = town(4).replace("104000", "105000").replace("town", "other").replace("\"t", "\"o");
    assert_eq!(faults(&[&county, &town(4), &other], None), []);
}
