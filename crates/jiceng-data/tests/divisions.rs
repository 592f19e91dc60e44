//! Divisions: what is built in, and every fault of their documents.
#[expect(dead_code, reason = "each test uses a part of the samples")]
mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{brief, change};
use jiceng_data::words::UrbanRural;
use jiceng_data::{built_in, compile};

const DIVISIONS: &str = r#"document = "divisions"
id = "made-up"
name_zh = "虚构县"
name_en = "a made-up county"
jurisdiction = "990101"
current = "2023"
class_of = "2016"

[source]
kind = "example"
checked = "memory"
place = "合成数据 / synthetic"

[[list]]
id = "2016"
as_of = "2016-07-31"
place = "合成数据 / synthetic"

[[list]]
id = "2023"
as_of = "2023-06-30"
place = "合成数据 / synthetic"

[[unit]]
code = "990101000000"
name_zh = "虚构县"

[[unit]]
code = "990101100000"
name_zh = "虚构镇"
was = [{ list = "2016", code = "990101101000" }]

[[unit]]
code = "990101100200"
name_zh = "虚构村委会"
class = "220"

[[former]]
list = "2016"
code = "990101450000"
name_zh = "虚构农场"
into = ["990101100000"]
"#;

#[track_caller]
fn wrong(old: &str, new: &str, expected: &[(u16, &str)]) {
    let text = change(DIVISIONS, old, new);
    let compiled = compile(None, &[("made-up.toml", &text)]);
    let got: Vec<(u16, &str)> =
        brief(&compiled.faults).into_iter().map(|(code, _, key, _)| (code, key)).collect();
    assert_eq!(got, expected, "{:#?}", compiled.faults);
}

#[test]
fn a_right_document_has_no_fault() {
    let compiled = compile(None, &[("made-up.toml", DIVISIONS)]);
    assert_eq!(compiled.faults, []);
    assert_eq!(compiled.corpus.divisions[0].units[2].class, Some(UrbanRural::VillageArea));
    // Two units of today that were one are a split, and no fault.
    let split = change(DIVISIONS, "class = \"220\"", "was = [{ list = \"2016\", code = \"990101101000\" }]");
    assert_eq!(compile(None, &[("made-up.toml", &split)]).faults, []);
}

#[test]
fn every_fault_of_a_document_is_named() {
    wrong("code = \"990101100200\"", "code = \"990101\"", &[(117, "unit[2].code")]);
    wrong("code = \"990101100200\"", "code = \"990101100000\"", &[(114, "unit[2].code")]);
    wrong("code = \"990101100200\"", "code = \"990101102200\"", &[(115, "unit[2].code")]);
    wrong("list = \"2016\", code", "list = \"2015\", code", &[(115, "unit[1].was[0].list")]);
    wrong("current = \"2023\"", "current = \"2024\"", &[(115, "current")]);
    wrong("class_of = \"2016\"", "class_of = \"2017\"", &[(115, "class_of")]);
    wrong("into = [\"990101100000\"]", "into = [\"990101109000\"]", &[(115, "former[0].into[0]")]);
    wrong("code = \"990101450000\"", "code = \"990101101000\"", &[(114, "former[0].code")]);
    wrong("id = \"2023\"", "id = \"2016\"", &[(115, "current"), (114, "list[1].id")]);
    wrong("class = \"220\"", "class = \"221\"", &[(108, "unit[2].class")]);
    wrong("current =", "note_zh = \"注\"\ncurrent =", &[(119, "note_zh")]);
}

#[test]
fn an_id_stands_for_one_document() {
    let twice = compile(None, &[("a.toml", DIVISIONS), ("b.toml", DIVISIONS)]);
    assert_eq!(twice.faults.len(), 1);
    assert_eq!((twice.faults[0].code, twice.faults[0].document.as_str()), (114, "b.toml"));
    let over = compile(
        Some(&built_in().unwrap()),
        &[("a.toml", &change(DIVISIONS, "id = \"made-up\"", "id = \"jiaoling-divisions\""))],
    );
    assert_eq!(over.faults[0].code, 114);
}

#[test]
fn jiaoling_is_whole() {
    let corpus = built_in().unwrap();
    let [divisions] = corpus.divisions.as_slice() else { panic!("one document") };
    let below = |end: &str| divisions.units.iter().filter(|unit| unit.code.ends_with(end)).count();
    assert_eq!((divisions.units.len(), below("000000")), (119, 1));
    let towns: Vec<_> = divisions
        .units
        .iter()
        .filter(|unit| unit.code.ends_with("000") && !unit.code.ends_with("000000"))
        .collect();
    assert_eq!(towns.len(), 8);
    // Five of the eight have other codes than in 2016.
    let changed = towns.iter().filter(|town| town.was[0].1 != town.code).count();
    assert_eq!(changed, 5);
    let villages: Vec<_> = divisions.units.iter().filter(|unit| !unit.code.ends_with("000")).collect();
    let named = |end: &str| villages.iter().filter(|unit| unit.name_zh.ends_with(end)).count();
    assert_eq!((named("村委会"), named("居委会")), (97, 13));
    let mut classes: BTreeMap<Option<UrbanRural>, usize> = BTreeMap::new();
    for village in &villages {
        *classes.entry(village.class).or_default() += 1;
    }
    let expected = [
        (None, 3),
        (Some(UrbanRural::TownCentre), 23),
        (Some(UrbanRural::TownFringe), 5),
        (Some(UrbanRural::VillageArea), 79),
    ];
    assert_eq!(classes, BTreeMap::from(expected));
    // Who has no class is new: it has no code of 2016 either.
    assert!(villages.iter().all(|unit| unit.class.is_none() == unit.was.is_empty()));
    // A village keeps its three digits and moves with its township.
    let parts = |code: &str| (code.get(6..9).unwrap().to_owned(), code.get(9..).unwrap().to_owned());
    let moved: BTreeMap<String, String> =
        towns.iter().map(|town| (parts(&town.code).0, parts(&town.was[0].1).0)).collect();
    for village in villages.iter().filter(|village| !village.was.is_empty()) {
        let ((now, own), was) = (parts(&village.code), parts(&village.was[0].1));
        assert_eq!((moved[&now].as_str(), own), (was.0.as_str(), was.1), "{}", village.code);
    }
    let unknown: BTreeSet<&str> =
        divisions.formers.iter().filter(|one| one.into.is_empty()).map(|one| one.code.as_str()).collect();
    assert_eq!((divisions.formers.len(), unknown), (5, BTreeSet::from(["441427450204"])));
    assert!(!divisions.source.verified());
}
