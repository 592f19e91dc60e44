//! Items and organisations: what is built in, and every fault of their documents.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

#[expect(dead_code, reason = "each test uses a part of the samples")]
mod common;

use std::collections::BTreeMap;

use common::{LAW, change};
use jiceng_data::fault::Fault;
use jiceng_data::model::{Article, Cite, Corpus, InForce, RowLimit};
use jiceng_data::words::{AgentRule, Post, RowStatus, StartEvent, TownshipEvidence, UnitKind};
use jiceng_data::{Compiled, built_in, compile};

const ITEM: &str = r#"document = "item"
id = "made-up-item"
name_zh = "虚构事项"
name_en = "a made-up item"
called_zh = ["虚构"]
jurisdiction = "441427"
post = "civil-affairs"
evidence = ["assumed"]
agent = "by-law"
agent_basis = "LIC-17"

[source]
kind = "example"
checked = "memory"
place = "合成数据 / synthetic"

[[township]]
role = "decide"
from = "2004-07-01"

[[material]]
zh = "申请书"
en = "application"

[[row]]
from = "2004-07-01"
to = "2010-12-31"
status = "general"
rule = "LIC-13"
cites = [{ law = "licensing", article = "42(1)" }]

[[row]]
from = "2011-01-01"
to = "2011-12-31"
status = "own"
limit = { value = 15, unit = "calendar-days" }

[abolished]
from = "2012-01-01"
cites = [{ law = "licensing" }]
"#;

const ORGANISATION: &str = r#"document = "organisation"
id = "made-up"
name_zh = "虚构镇"
name_en = "a made-up township"
jurisdiction = "441427"

[source]
kind = "example"
checked = "memory"
place = "合成数据 / synthetic"

[[unit]]
id = "centre"
kind = "centre"
level = "township"

[[unit]]
id = "hall"
kind = "hall"
level = "township"
part_of = "centre"
guides = ["centre"]
"#;

fn with(text: &str) -> Compiled {
    compile(None, &[("law.toml", LAW), ("made-up.toml", text)])
}

/// Expects one fault of the document with a piece exchanged: code, line, key, suggestion.
#[track_caller]
fn wrong(text: &str, old: &str, new: &str, expected: (u16, &str, Option<&str>)) {
    let changed = change(text, old, new);
    let compiled = with(&changed);
    assert_eq!(brief(&compiled.faults), [expected], "{:#?}", compiled.faults);
    let fault = &compiled.faults[0];
    assert_eq!(fault.document, "made-up.toml");
    // The line is the one of the key, or the header of the table where the key is missing.
    let line = changed.lines().nth(fault.line as usize - 1).unwrap();
    let name = expected.1.rsplit('.').next().unwrap();
    let name = name.split('[').next().unwrap();
    assert!(line.contains(name) || line.starts_with("[["), "{line}");
}

/// Code, key and suggestion of each fault.
fn brief(faults: &[Fault]) -> Vec<(u16, &str, Option<&str>)> {
    faults.iter().map(|fault| (fault.code, fault.key.as_str(), fault.suggestion.as_deref())).collect()
}

#[track_caller]
fn args(text: &str, expected: &[(&str, &str)]) {
    let faults = with(text).faults;
    let got: Vec<(&str, &str)> = faults[0].args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    assert_eq!(got, expected);
}

#[test]
fn an_item_compiles() {
    let compiled = with(ITEM);
    assert_eq!(compiled.faults, []);
    let item = &compiled.corpus.items[0];
    assert_eq!(
        (item.id.as_str(), item.origin.line, item.post),
        ("made-up-item", 2, Some(Post::CivilAffairs))
    );
    assert_eq!(item.agent.as_ref().map(|agent| agent.rule), Some(AgentRule::ByLaw));
    assert_eq!(item.rows[0].limit, RowLimit::Rule("LIC-13".to_owned()));
    let (value, unit) = (15, jiceng_data::words::Unit::CalendarDays);
    assert_eq!(item.rows[1].limit, RowLimit::Stated { value, unit, start_event: StartEvent::Start });
    let article = Some(Article::Numbered { article: 42, paragraph: 1, item: 0 });
    assert_eq!(item.rows[0].cites, [Cite { law: "licensing".to_owned(), article }]);
    assert_eq!(item.rows[1].in_force.to.map(|day| day.0 + 1), item.abolished.as_ref().map(|end| end.from.0));
    assert_eq!(
        (item.materials[0].optional, item.materials[0].in_force),
        (false, InForce { from: None, to: None })
    );
    assert_eq!(item.authority.en, "");
}

#[test]
fn rows_stand_in_time_whatever_their_order() {
    let (head, rest) = ITEM.split_once("[[row]]").unwrap();
    let (first, rest) = rest.split_once("[[row]]").unwrap();
    let (second, end) = rest.split_once("[abolished]").unwrap();
    let turned = format!("{head}[[row]]{second}[[row]]{first}[abolished]{end}");
    let compiled = with(&turned);
    assert_eq!(compiled.faults, []);
    assert_eq!(compiled.corpus.items[0].rows[0].status, RowStatus::General);
}

#[test]
fn an_organisation_compiles() {
    let compiled = with(ORGANISATION);
    assert_eq!(compiled.faults, []);
    let units = &compiled.corpus.organisations[0].units;
    assert_eq!((units[1].part_of.as_str(), units[0].name.zh.as_str()), ("centre", ""));
}

#[test]
fn references_lead_somewhere() {
    wrong(ITEM, "rule = \"LIC-13\"", "rule = \"LIC-12\"", (115, "row[0].rule", Some("LIC-13")));
    wrong(ITEM, "agent_basis = \"LIC-17\"", "agent_basis = \"LIC-13\"", (115, "agent_basis", Some("LIC-17")));
    let cite = "[{ law = \"licensing\", article";
    wrong(ITEM, cite, "[{ law = \"licencing\", article", (115, "row[0].cites[0].law", Some("licensing")));
    let more = "status = \"general\"\nsteps = [\"LIC-13\", \"LIC-14\"]";
    wrong(ITEM, "status = \"general\"", more, (115, "row[0].steps[1]", Some("LIC-13")));
    wrong(
        ORGANISATION,
        "part_of = \"centre\"",
        "part_of = \"center\"",
        (115, "unit[1].part_of", Some("centre")),
    );
    wrong(
        ORGANISATION,
        "guides = [\"centre\"]",
        "guides = [\"hal\"]",
        (115, "unit[1].guides[0]", Some("hall")),
    );
}

#[test]
fn a_promise_may_be_made_for_an_item() {
    let layer = |of: &str| {
        let head = "document = \"layer\"\nid = \"p\"\nname_zh = \"承诺\"\nname_en = \"p\"\nrank = \"promise\"\njurisdiction = \"441427\"\n";
        format!(
            "{head}source = {{ kind = \"example\", checked = \"memory\", place = \"none\" }}\n[[promise]]\nof = \"{of}\"\nlimit = {{ value = 5, unit = \"working-days\" }}\n"
        )
    };
    let faults = |of: &str| compile(None, &[("law", LAW), ("item", ITEM), ("layer", &layer(of))]).faults;
    assert_eq!(faults("made-up-item"), []);
    assert_eq!(faults("made-up-itm")[0].code, 115);
}

#[test]
fn ids_stand_for_one_thing() {
    wrong(ITEM, "id = \"made-up-item\"", "id = \"LIC-13\"", (114, "id", None));
    wrong(ITEM, "id = \"made-up-item\"", "id = \"LIC-17\"", (114, "id", None));
    let twice = compile(None, &[("law", LAW), ("a", ITEM), ("b", ITEM)]);
    assert_eq!(brief(&twice.faults), [(114, "id", None)]);
    assert_eq!(twice.faults[0].arg("first"), Some("a:2"));
    let faults = with(&change(ORGANISATION, "id = \"hall\"", "id = \"centre\"")).faults;
    assert!(brief(&faults).contains(&(114, "unit[1].id", None)));
    // A rule that comes later may not take the name of an item of the base.
    let base = compile(None, &[("law", LAW), ("item", ITEM)]).corpus;
    let later = change(
        &change(LAW, "id = \"licensing\"", "id = \"later\""),
        "id = \"LIC-13\"",
        "id = \"made-up-item\"",
    );
    let (head, rest) = later.split_once("[[fact]]").unwrap();
    let later = format!("{head}[[period]]{}", rest.split_once("[[period]]").unwrap().1);
    let compiled = compile(Some(&base), &[("later.toml", &later)]);
    assert_eq!((compiled.faults[0].code, compiled.faults[0].arg("first")), (114, Some("item:2")));
}

#[test]
fn dates_run_forwards_and_meet() {
    wrong(
        ITEM,
        "from = \"2004-07-01\"\n\n",
        "from = \"2004-07-01\"\nto = \"2004-06-30\"\n\n",
        (111, "township[0].to", None),
    );
    wrong(
        ITEM,
        "en = \"application\"",
        "from = \"2012-01-01\"\nto = \"2011-01-01\"",
        (111, "material[0].to", None),
    );
    wrong(ITEM, "to = \"2010-12-31\"", "to = \"2011-01-01\"", (112, "row[1]", None));
    wrong(ITEM, "to = \"2010-12-31\"", "to = \"2010-12-30\"", (113, "row[1]", None));
    wrong(ITEM, "from = \"2012-01-01\"", "from = \"2011-12-31\"", (112, "abolished.from", None));
    wrong(ITEM, "from = \"2012-01-01\"", "from = \"2012-01-02\"", (113, "abolished.from", None));
    args(
        &change(ITEM, "from = \"2012-01-01\"", "from = \"2012-01-05\""),
        &[("id", "made-up-item"), ("from", "2012-01-01"), ("to", "2012-01-04")],
    );
}

#[test]
fn f147_row_shape() {
    let row = |old: &str, new: &str, key: &str| {
        wrong(ITEM, old, new, (147, key, None));
    };
    row("status = \"general\"", "status = \"none\"", "row[0].rule");
    row("status = \"own\"", "status = \"missing\"", "row[1].limit");
    row("status = \"own\"", "status = \"general\"", "row[1].limit");
    row("status = \"own\"\n", "status = \"own\"\nrule = \"LIC-13\"\n", "row[1].limit");
    row("limit = { value = 15, unit = \"calendar-days\" }\n", "", "row[1].rule");
    row("rule = \"LIC-13\"\n", "start_event = \"receipt\"\nrule = \"LIC-13\"\n", "row[0].start_event");
    row("limit = { value = 15, unit = \"calendar-days\" }", "steps = []\nalso = [\"LIC-13\"]", "row[1].rule");
    wrong(
        ITEM,
        "status = \"own\"\nlimit = { value = 15, unit = \"calendar-days\" }",
        "status = \"steps\"",
        (147, "row[1].steps", None),
    );
    args(&change(ITEM, "status = \"general\"", "status = \"none\""), &[("status", "none"), ("key", "rule")]);
}

#[test]
fn f148_not_covered() {
    // The rule is in force from 2004-07-01 to 2022-04-30.
    let from =
        |day: &str| change(ITEM, "[[row]]\nfrom = \"2004-07-01\"", &format!("[[row]]\nfrom = \"{day}\""));
    let compiled = with(&from("2004-06-29"));
    assert_eq!(brief(&compiled.faults), [(148, "row[0].rule", None)]);
    args(&from("2004-06-29"), &[("id", "LIC-13"), ("from", "2004-06-29"), ("to", "2004-06-30")]);
    let (head, _) = ITEM.split_once("to = \"2010-12-31\"").unwrap();
    let open = format!("{head}status = \"general\"\nrule = \"LIC-13\"\n");
    args(&open, &[("id", "LIC-13"), ("from", "2022-05-01"), ("to", "open")]);
}

#[test]
fn f149_part_of_itself() {
    let text = change(
        ORGANISATION,
        "level = \"township\"\n\n[[unit]]",
        "level = \"township\"\npart_of = \"hall\"\n\n[[unit]]",
    );
    let faults = with(&text).faults;
    assert_eq!(brief(&faults), [(149, "unit[0].part_of", None), (149, "unit[1].part_of", None)]);
    args(&text, &[("id", "centre")]);
    wrong(ORGANISATION, "part_of = \"centre\"", "part_of = \"hall\"", (149, "unit[1].part_of", None));
}

#[test]
fn texts_stand_in_both_languages_and_lists_hold_something() {
    wrong(ITEM, "agent = \"by-law\"", "note_zh = \"注\"\nagent = \"by-law\"", (119, "note_zh", None));
    wrong(
        ITEM,
        "role = \"decide\"",
        "role = \"decide\"\nnote_en = \"note\"",
        (119, "township[0].note_en", None),
    );
    wrong(
        ITEM,
        "article = \"42(1)\"",
        "article_zh = \"第四十二条\"",
        (119, "row[0].cites[0].article_zh", None),
    );
    wrong(
        ITEM,
        "article = \"42(1)\"",
        "article = \"42\", article_zh = \"四十二\", article_en = \"42\"",
        (141, "row[0].cites[0].article_zh", None),
    );
    wrong(ITEM, "[\"assumed\"]", "[]", (142, "evidence", None));
    wrong(
        ORGANISATION,
        "kind = \"hall\"",
        "name_zh = \"厅\"\nkind = \"hall\"",
        (119, "unit[1].name_zh", None),
    );
}

fn title_is_whole(title: &jiceng_data::model::Title) -> bool {
    !title.zh.is_empty() && !title.en.is_empty()
}

fn laws(corpus: &Corpus) -> BTreeMap<&str, (&str, &str)> {
    corpus.laws.iter().map(|law| (law.id.as_str(), (law.name.zh.as_str(), law.name.en.as_str()))).collect()
}

#[test]
fn the_catalogue_is_whole() {
    let corpus = built_in().unwrap();
    assert_eq!(corpus.items.len(), 55);
    let rows: Vec<_> = corpus.items.iter().flat_map(|item| &item.rows).collect();
    assert_eq!(rows.len(), 88);
    let count = |status| rows.iter().filter(|row| row.status == status).count();
    assert_eq!((count(RowStatus::Own), count(RowStatus::General)), (30, 9));
    assert_eq!((count(RowStatus::Steps), count(RowStatus::None), count(RowStatus::Missing)), (5, 44, 0));
    assert_eq!(rows.iter().filter(|row| row.source.verified()).count(), 72);
    assert_eq!(corpus.items.iter().filter(|item| item.abolished.is_some()).count(), 6);
    let posts = |post| corpus.items.iter().filter(|item| item.post == Some(post)).count();
    assert_eq!(Post::ALL.iter().map(|post| posts(*post)).collect::<Vec<_>>(), [12, 8, 8, 21, 6]);
    let evidence = |one| corpus.items.iter().filter(|item| item.evidence.contains(&one)).count();
    assert_eq!(evidence(TownshipEvidence::Law), 29);
    assert_eq!((evidence(TownshipEvidence::Account), evidence(TownshipEvidence::LocalGuide2014)), (6, 6));
    assert_eq!((evidence(TownshipEvidence::StoredPage), evidence(TownshipEvidence::Assumed)), (4, 16));
    let laws = laws(&corpus);
    for item in &corpus.items {
        assert!(title_is_whole(&item.name) && title_is_whole(&item.authority), "{}", item.id);
        assert!(!item.township.is_empty() && !item.materials.is_empty(), "{}", item.id);
        assert!(item.materials.iter().all(|material| title_is_whole(&material.name)), "{}", item.id);
        for row in &item.rows {
            assert!(!row.cites.is_empty(), "{}", item.id);
            assert!(row.cites.iter().all(|cite| laws.contains_key(cite.law.as_str())), "{}", item.id);
        }
    }
}

#[test]
fn the_organisation_is_that_of_the_account() {
    let corpus = built_in().unwrap();
    assert_eq!(corpus.organisations.len(), 1);
    let organisation = &corpus.organisations[0];
    let of = |kind| organisation.units.iter().filter(move |unit| unit.kind == kind);
    assert_eq!(of(UnitKind::WorkingGroup).count(), 5);
    assert_eq!(of(UnitKind::WorkingGroup).filter(|unit| !unit.name.zh.is_empty()).count(), 2);
    assert_eq!((of(UnitKind::Post).count(), of(UnitKind::StationPart).count()), (5, 4));
    assert_eq!(of(UnitKind::CountyBody).filter(|unit| unit.guides == ["centre"]).count(), 3);
    assert_eq!(of(UnitKind::Centre).next().map(|centre| centre.duties.len()), Some(4));
    let posts: Vec<Option<Post>> = of(UnitKind::Post).map(|unit| unit.post).collect();
    assert_eq!(posts, Post::ALL.iter().map(|post| Some(*post)).collect::<Vec<_>>());
}
