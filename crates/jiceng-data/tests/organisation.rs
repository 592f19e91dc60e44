//! Organisations as dated trees and mappings of old duties: what compiles, and every fault.
#![expect(clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use jiceng_data::compile;
use jiceng_data::fault::{Fault, Severity};

const TREE: &str = r#"document = "organisation"
id = "made-up"
name_zh = "虚构镇"
name_en = "a made-up township"
jurisdiction = "449901"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }

[[unit]]
id = "centre"
kind = "centre"
level = "township"
duties = [{ id = "disputes", zh = "化解矛盾", en = "disputes" }]

[[unit]]
id = "group"
kind = "working-group"
level = "township"
to = "2015-12-31"

[[unit]]
id = "group"
kind = "working-group"
level = "township"
from = "2016-01-01"
part_of = "centre"
leads = ["desk"]

[[unit]]
id = "desk"
kind = "post"
level = "township"
stands_in_for = ["counter"]

[[unit]]
id = "counter"
kind = "post"
level = "township"
stands_in_for = ["desk"]

[[handover]]
id = "up"
giver = "group"
receiver = "centre"
step = [{ id = "receipt", zh = "签收", en = "receipt", by = "receiver", receipt = true }]
"#;

const MAPPING: &str = r#"document = "mapping"
id = "made-up"
name_zh = "虚构对照"
name_en = "a made-up mapping"
jurisdiction = "449901"
organisation = "made-up"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }

[[body]]
id = "old"
kind = "office"
name_zh = "虚构办"
name_en = "a made-up office"
duties = [{ id = "letters", zh = "收信", en = "letters" }]

[[home]]
duty = "disputes"
unit = "centre"

[[home]]
duty = "letters"
unit = "group"
to = "2015-12-31"

[[home]]
duty = "letters"
unit = "centre"
from = "2016-01-01"
"#;

fn change(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "`{old}` stands once");
    text.replace(old, new)
}

type Expected<'a> = [(u16, &'a str, Option<&'a str>)];

#[track_caller]
fn faults(tree: &str, mapping: &str, expected: &Expected<'_>) -> Vec<Fault> {
    let faults = compile(None, &[("tree.toml", tree), ("mapping.toml", mapping)]).faults;
    let got: Vec<(u16, &str, Option<&str>)> =
        faults.iter().map(|fault| (fault.code, fault.key.as_str(), fault.suggestion.as_deref())).collect();
    assert_eq!(got, expected, "{faults:#?}");
    faults
}

#[track_caller]
fn tree(old: &str, new: &str, expected: &Expected<'_>) -> Vec<Fault> {
    faults(&change(TREE, old, new), MAPPING, expected)
}

#[track_caller]
fn mapping(old: &str, new: &str, expected: &Expected<'_>) -> Vec<Fault> {
    faults(TREE, &change(MAPPING, old, new), expected)
}

#[track_caller]
fn args(faults: &[Fault], expected: &[(&str, &str)]) {
    let got: Vec<(&str, &str)> = faults[0].args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    assert_eq!(got, expected);
}

#[test]
fn a_dated_tree_and_its_mapping_compile() {
    faults(TREE, MAPPING, &[]);
    let compiled = compile(None, &[("tree.toml", TREE), ("mapping.toml", MAPPING)]);
    let organisation = &compiled.corpus.organisations[0];
    let rows: Vec<_> = organisation.units.iter().filter(|unit| unit.id == "group").collect();
    assert_eq!((rows.len(), rows[0].part_of.as_str(), rows[1].part_of.as_str()), (2, "", "centre"));
    assert!(organisation.handovers[0].steps[0].receipt);
    assert_eq!(compiled.corpus.mappings[0].homes.len(), 3);
    // The order of the documents does not matter.
    assert!(compile(None, &[("mapping.toml", MAPPING), ("tree.toml", TREE)]).usable());
}

#[test]
fn rows_of_one_body_do_not_overlap() {
    let twice = tree(
        "to = \"2015-12-31\"\n\n[[unit]]",
        "to = \"2016-01-01\"\n\n[[unit]]",
        &[(114, "unit[2].id", None)],
    );
    args(&twice, &[("id", "group"), ("first", "tree.toml:14")]);
    tree(
        "to = \"2015-12-31\"\n\n[[unit]]",
        "from = \"2016-01-01\"\nto = \"2015-12-31\"\n\n[[unit]]",
        &[(406, "home[1].unit", None), (111, "unit[1].to", None)],
    );
}

#[test]
fn a_circle_is_found_on_the_day_on_which_it_closes() {
    let centre = |more: &str| change(TREE, "duties = [", &format!("part_of = \"group\"\n{more}duties = ["));
    let found = faults(&centre(""), MAPPING, &[(149, "unit[2].part_of", None)]);
    args(&found, &[("id", "group")]);
    // Undone before it closes: no circle on any day. (The document beside it is empty and says so.)
    faults(&centre("to = \"2015-12-31\"\n"), "", &[(106, "document", None)]);
}

#[test]
fn f401_two_leads() {
    let two = tree(
        "stands_in_for = [\"counter\"]",
        "leads = [\"desk\"]\nstands_in_for = [\"counter\"]",
        &[(401, "unit[3].leads[0]", None)],
    );
    args(&two, &[("id", "desk"), ("a", "group"), ("b", "desk")]);
    // One after the other is no fault.
    let first = "to = \"2015-12-31\"\nleads = [\"desk\"]\n\n[[unit]]";
    tree("to = \"2015-12-31\"\n\n[[unit]]", first, &[]);
}

#[test]
fn f402_no_stand_in() {
    let none = tree("stands_in_for = [\"desk\"]\n", "", &[(402, "unit[3].id", None)]);
    assert_eq!(none[0].severity, Severity::Warning);
    args(&none, &[("id", "desk")]);
}

#[test]
fn f403_not_a_post() {
    tree(
        "stands_in_for = [\"desk\"]",
        "stands_in_for = [\"desk\", \"group\"]",
        &[(403, "unit[4].stands_in_for[1]", None)],
    );
    let own = tree(
        "stands_in_for = [\"desk\"]",
        "stands_in_for = [\"desk\", \"counter\"]",
        &[(403, "unit[4].stands_in_for[1]", None)],
    );
    args(&own, &[("id", "counter")]);
    tree(
        "leads = [\"desk\"]",
        "leads = [\"desk\"]\nstands_in_for = [\"desk\"]",
        &[(403, "unit[2].stands_in_for[0]", None)],
    );
}

#[test]
fn f404_no_home() {
    let orphan =
        mapping("[[home]]\nduty = \"disputes\"\nunit = \"centre\"\n", "", &[(404, "organisation", None)]);
    args(&orphan, &[("id", "disputes"), ("from", "unknown"), ("to", "open")]);
    let gap = mapping("from = \"2016-01-01\"", "from = \"2016-02-01\"", &[(404, "body[0].duties[0]", None)]);
    args(&gap, &[("id", "letters"), ("from", "2016-01-01"), ("to", "2016-01-31")]);
}

#[test]
fn f405_two_homes() {
    let two = mapping("from = \"2016-01-01\"", "from = \"2015-12-31\"", &[(405, "home[2].duty", None)]);
    args(&two, &[("id", "letters"), ("a", "group"), ("b", "centre")]);
}

#[test]
fn f406_a_home_that_does_not_stand() {
    let gone = tree(
        "to = \"2015-12-31\"\n\n[[unit]]",
        "to = \"2015-11-30\"\n\n[[unit]]",
        &[(406, "home[1].unit", None)],
    );
    args(&gone, &[("unit", "group"), ("from", "2015-12-01"), ("to", "2015-12-31")]);
}

#[test]
fn f407_receipt() {
    let none = tree(", receipt = true", "", &[(407, "handover[0].id", None)]);
    args(&none, &[("id", "up")]);
    tree("giver = \"group\"", "giver = \"centre\"", &[(407, "handover[0].id", None)]);
    tree("giver = \"group\"", "giver = \"grop\"", &[(115, "handover[0].giver", Some("group"))]);
}

#[test]
fn f408_too_many_levels() {
    let body = |id: String, above: String| {
        format!("[[unit]]\nid = \"{id}\"\nkind = \"working-group\"\nlevel = \"township\"\n{above}")
    };
    let chain = |length: u32| {
        let rows = (0..length).map(|n| body(format!("u{n}"), format!("part_of = \"u{}\"\n", n + 1)));
        TREE.to_owned() + &rows.collect::<String>() + &body(format!("u{length}"), String::new())
    };
    faults(&chain(63), MAPPING, &[]);
    let deep = faults(&chain(64), MAPPING, &[(408, "unit[5].part_of", None)]);
    args(&deep, &[("id", "u0"), ("limit", "64")]);
}

#[test]
fn references_of_a_mapping_lead_somewhere() {
    mapping(
        "organisation = \"made-up\"",
        "organisation = \"made-upp\"",
        &[(115, "organisation", Some("made-up")), (115, "home[0].duty", None)],
    );
    mapping(
        "duty = \"disputes\"",
        "duty = \"dispute\"",
        &[(404, "organisation", None), (115, "home[0].duty", Some("disputes"))],
    );
    mapping("unit = \"group\"", "unit = \"grop\"", &[(115, "home[1].unit", Some("group"))]);
    mapping(
        "{ id = \"letters\", ",
        "{ ",
        &[(106, "body[0].duties[0]", None), (115, "home[1].duty", None), (115, "home[2].duty", None)],
    );
    mapping(
        "id = \"letters\"",
        "id = \"disputes\"",
        &[(114, "body[0].duties[0]", None), (115, "home[1].duty", None), (115, "home[2].duty", None)],
    );
}

const CONDUCT: &str = r#"document = "conduct"
id = "made-up"
name_zh = "虚构"
name_en = "made up"
jurisdiction = "449901"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }

[[apart]]
first = "handler"
second = "reviewer"

[[grant]]
id = "look"
zh = "查看"
en = "look"
actions = ["view"]
objects = ["case"]
roles = ["opinion-liaison"]

[[bar]]
id = "never"
zh = "不得"
en = "never"
cause = "always"
objects = ["ballot"]
"#;

#[track_caller]
fn conduct(old: &str, new: &str, expected: &Expected<'_>) -> Vec<Fault> {
    let faults = compile(None, &[("conduct.toml", &change(CONDUCT, old, new))]).faults;
    let got: Vec<(u16, &str, Option<&str>)> =
        faults.iter().map(|fault| (fault.code, fault.key.as_str(), fault.suggestion.as_deref())).collect();
    assert_eq!(got, expected, "{faults:#?}");
    faults
}

#[test]
fn f409_a_grant_to_nobody() {
    assert!(compile(None, &[("conduct.toml", CONDUCT)]).faults.is_empty());
    args(&conduct("roles = [\"opinion-liaison\"]\n", "", &[(409, "grant[0].id", None)]), &[("id", "look")]);
    conduct("roles = [\"opinion-liaison\"]", "roles = []", &[(409, "grant[0].id", None)]);
}

#[test]
fn f410_apart_from_itself() {
    let own = conduct("second = \"reviewer\"", "second = \"handler\"", &[(410, "apart[0].second", None)]);
    args(&own, &[("word", "handler")]);
}

#[test]
fn ids_and_references_of_conduct() {
    conduct("id = \"never\"", "id = \"look\"", &[(114, "bar[0].id", None)]);
    conduct(
        "cause = \"always\"",
        "cause = \"always\"\nprovisions = [\"X-1\"]",
        &[(115, "bar[0].provisions[0]", None)],
    );
    conduct(
        "roles = [\"opinion-liaison\"]",
        "roles = [\"opinion-liason\"]",
        &[(108, "grant[0].roles[0]", Some("opinion-liaison"))],
    );
}
