//! Documents with one fault each, for every code of the ruleset; and one with a thousand.

use jiceng::error::{Fault, Severity};
use jiceng::words::Unit;
use jiceng::{Error, Ruleset};
use jiceng_tests::documents::{LAW_HEAD, OFFICE, PeriodText, law, notice, promise, variation};

use super::requests::JIAOLING;

pub(crate) const CALENDAR: &str = r#"document = "calendar"
year = 2028
jurisdiction = "000000"
certain_through = "2028-12-25"
statutory = [{ date = "2028-01-01", name = "元旦" }]
decree = "合成数据 / synthetic"

[[notice]]
number = "虚构〔2027〕1号"
issued = "2027-11-21"
number_verified = false
days_verified = false
off = [{ date = "2028-01-03", name = "元旦" }]
work = [{ date = "2028-01-08", name = "元旦" }]
"#;

const FACT: &str = r#"
[[fact]]
id = "made-up-fact"
title_zh = "虚构的事实"
title_en = "a made-up fact"
values = [{ word = "one", zh = "一", en = "one" }, { word = "two", zh = "二", en = "two" }]
"#;

const ITEM: &str = r#"document = "item"
id = "made-up-item"
name_zh = "虚构事项"
jurisdiction = "441427"
evidence = ["assumed"]
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }

[[row]]
from = "2005-01-01"
status = "general"
rule = "LIC-13"
"#;

const ORGANISATION: &str = r#"document = "organisation"
id = "made-up"
name_zh = "虚构镇"
name_en = "a made-up township"
jurisdiction = "441427"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }

[[unit]]
id = "hall"
kind = "hall"
level = "township"
part_of = "hall"
"#;

/// The made-up organisation without its circle, and more of it.
fn tree(more: &str) -> String {
    format!("{}{more}", ORGANISATION.replace("part_of = \"hall\"\n", "\n"))
}

fn unit(id: &str, kind: &str) -> String {
    let kind = if kind.is_empty() { "working-group" } else { kind };
    format!("[[unit]]\nid = \"{id}\"\nkind = \"{kind}\"\nlevel = \"township\"\n")
}

fn conduct(rows: &str) -> String {
    format!(
        "document = \"conduct\"\nid = \"made-up\"\nname_zh = \"虚构\"\nname_en = \"made up\"\njurisdiction = \"441427\"\n\
         source = {{ kind = \"example\", checked = \"memory\", place = \"合成数据 / synthetic\" }}\n{rows}"
    )
}

pub(crate) fn ladder(rows: &str) -> String {
    conduct(rows).replace("document = \"conduct\"", "document = \"escalation\"")
}

/// A rule of escalation.
fn rung(id: &str, measure: &str, more: &str) -> String {
    format!("[[rule]]\nid = \"{id}\"\nzh = \"虚构\"\nen = \"made up\"\nmeasure = \"{measure}\"\n{more}")
}

/// A chain of more levels than are followed.
fn deep() -> String {
    let below = |n: u32| format!("{}part_of = \"u{}\"\n", unit(&format!("u{n}"), ""), n + 1);
    (0..64).map(below).collect::<String>() + &unit("u64", "")
}

/// A mapping of one old body onto the made-up organisation.
fn mapping(dates: &str, homes: &str) -> String {
    let homes = if homes.is_empty() { "home = []\n" } else { homes };
    let (inline, tables) = if homes.starts_with('[') { ("", homes) } else { (homes, "") };
    format!(
        "document = \"mapping\"\nid = \"made-up\"\nname_zh = \"虚构\"\nname_en = \"made up\"\n\
         jurisdiction = \"441427\"\norganisation = \"made-up\"\n{dates}{inline}\
         source = {{ kind = \"example\", checked = \"memory\", place = \"合成数据 / synthetic\" }}\n\
         [[body]]\nid = \"old\"\nkind = \"office\"\nname_zh = \"虚构\"\nname_en = \"made up\"\n\
         duties = [{{ id = \"d\", zh = \"虚构\", en = \"made up\" }}]\n{tables}"
    )
}

fn period() -> PeriodText {
    PeriodText::of("MADE-1", 20, Unit::WorkingDays)
}

/// The made-up law of one period with a piece exchanged.
fn broken(old: &str, new: &str) -> String {
    let text = law(&[period()]);
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

fn changed(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

/// Documents and the code that they are refused or warned with.
fn cases() -> Vec<(u16, Vec<String>)> {
    let more = |line: &str| law(&[PeriodText { more: line.into(), ..period() }]);
    let version = |id: &str, dates: &str| PeriodText {
        more: format!("series = \"S\"\n{dates}"),
        ..PeriodText::of(id, 5, Unit::WorkingDays)
    };
    let when = |fact: &str, is: &str| more(&format!("when = {{ fact = \"{fact}\", is = {is} }}\n{FACT}"));
    let in_step = |id: &str| PeriodText {
        more: "step = \"made.up\"".into(),
        ..PeriodText::of(id, 5, Unit::WorkingDays)
    };
    let values: String =
        (0..65).map(|n| format!("{{ word = \"w{n}\", zh = \"值\", en = \"value\" }},")).collect();
    let certain = jiceng::calendar::parse_date("2016-12-25").unwrap();
    // A Saturday.
    let national_day = jiceng::calendar::parse_date("2016-10-01").unwrap();
    vec![
        (102, vec![" ".repeat((64 << 20) + 1)]),
        (103, vec![format!("a = {}", "[".repeat(65))]),
        (104, vec![broken("article = \"1\"", "article = = 1")]),
        (105, vec![broken("whose =", "whom = 1\nwhose =")]),
        (106, vec![broken("whose = \"office\"\n", "")]),
        (107, vec![broken("value = 20", "value = 20.0")]),
        (108, vec![broken("unit = \"working-days\"", "unit = \"workdays\"")]),
        (109, vec![broken("1990-01-01", "1990-02-30")]),
        (110, vec![broken("value = 20", "value = 36501")]),
        (111, vec![more("from = \"2010-01-01\"\nto = \"2009-01-01\"")]),
        (112, vec![law(&[version("V-1", "to = \"2010-01-01\""), version("V-2", "from = \"2010-01-01\"")])]),
        (113, vec![law(&[version("V-1", "to = \"2009-01-01\""), version("V-2", "from = \"2010-01-01\"")])]),
        (114, vec![law(&[period(), period()])]),
        (115, vec![more("start_basis = \"PER-0\"")]),
        (116, vec![broken("article = \"1\"", "article = \"一\"")]),
        (117, vec![broken("jurisdiction = \"000000\"", "jurisdiction = \"4414\"")]),
        (118, vec![changed(CALENDAR, "2028-01-03", "2028-01-02")]),
        (119, vec![more("note_en = \"one language\"")]),
        (120, vec![changed(OFFICE, "[\"08:30\", \"12:00\"]", "[\"12:00\", \"08:30\"]")]),
        (121, vec![broken("value = 20", "value = 0")]),
        (121, vec![broken("value = 20", "value = -1")]),
        (
            122,
            vec![changed(
                CALENDAR,
                "元旦\" }]\ndecree",
                "元旦\" }, { date = \"2028-01-01\", name = \"元旦\" }]\ndecree",
            )],
        ),
        (123, vec![changed(CALENDAR, "2028-01-03", "2029-01-03")]),
        (124, vec![changed(CALENDAR, "issued", "amends = true\nissued")]),
        (125, vec![when("made-up-fact", "[\"three\"]")]),
        (126, vec![broken("whose =", "article = \"2\"\nwhose =")]),
        (127, vec![broken("虚构的法", " ")]),
        (
            128,
            vec![changed(&when("made-up-fact", "[\"one\"]"), "values = [", &format!("values = [{values}"))],
        ),
        (129, vec![notice(2016, certain, &[], &[]) + "plain = [\"2016-03-02\"]\n"]),
        (130, vec![broken("last_day = \"not-applicable\"", "last_day = \"rolls-borrowed\"")]),
        (131, vec![promise("LIC-13", 21, Unit::WorkingDays)]),
        (132, vec![variation("policy", "LIC-13", "limit = { value = 21, unit = \"working-days\" }")]),
        (133, vec![promise("LIC-13", 28, Unit::CalendarDays)]),
        (135, vec![law(&[in_step("A-1"), in_step("A-2")])]),
        (138, vec![changed(OFFICE, "document = \"overlay\"", "document = \"overlays\"")]),
        (139, vec![broken("id = \"MADE-1\"", "id = \"虚构\"")]),
        (140, vec![CALENDAR.replace("2028", "2016").replace("01-03", "01-01").replace("01-08", "01-09")]),
        (141, vec![more("article_zh = \"第一条\"\narticle_en = \"article 1\"")]),
        (142, vec![when("made-up-fact", "[]")]),
        (143, vec![variation("promise", "LIC-13", "")]),
        (144, vec![notice(2016, certain, &[], &[national_day])]),
        (145, vec![promise("PER-38", 1, Unit::Months)]),
        (146, vec![variation("policy", "PER-38", "start_day = \"counted\"")]),
        (147, vec![ITEM.replace("general", "none")]),
        (148, vec![ITEM.replace("2005-01-01", "2004-01-01")]),
        (149, vec![ORGANISATION.to_string()]),
        (
            401,
            vec![tree(&format!(
                "{}leads = [\"hall\"]\n{}leads = [\"hall\"]\n",
                unit("a", ""),
                unit("b", "")
            ))],
        ),
        (402, vec![tree(&format!("{}{}stands_in_for = [\"a\"]\n", unit("a", "post"), unit("b", "post")))]),
        (403, vec![tree(&format!("{}stands_in_for = [\"hall\"]\n", unit("a", "post")))]),
        (404, vec![mapping("", ""), tree("")]),
        (
            405,
            vec![
                mapping(
                    "",
                    "[[home]]\nduty = \"d\"\nunit = \"hall\"\n[[home]]\nduty = \"d\"\nunit = \"hall\"\n",
                ),
                tree(""),
            ],
        ),
        (
            406,
            vec![
                mapping("from = \"2014-12-31\"\n", "[[home]]\nduty = \"d\"\nunit = \"hall\"\n"),
                tree("").replace("id = \"hall\"\n", "id = \"hall\"\nfrom = \"2015-01-01\"\n"),
            ],
        ),
        (407, vec![tree("[[handover]]\nid = \"h\"\ngiver = \"hall\"\nreceiver = \"hall\"\nstep = []\n")]),
        (408, vec![tree(&deep())]),
        (
            409,
            vec![conduct(
                "[[grant]]\nid = \"g\"\nzh = \"虚构\"\nen = \"made up\"\nactions = [\"view\"]\nobjects = [\"case\"]\n",
            )],
        ),
        (410, vec![conduct("[[apart]]\nfirst = \"handler\"\nsecond = \"handler\"\n")]),
        (570, vec![ladder(&rung("made-up", "urge", ""))]),
        (571, vec![ladder(&rung("made-up", "urge", "when = [{ of = \"parties\" }]\n"))]),
        (
            572,
            vec![ladder(&rung(
                "made-up",
                "urge",
                "when = [{ of = \"parties\", at_least = 3, at_most = 2 }]\n",
            ))],
        ),
        (573, vec![ladder(&rung("made-up", "urge", "goes_to = \"county\"\nrisk = \"high\"\n"))]),
        (574, vec![ladder(&rung("made-up", "escalate", "risk = \"high\"\n"))]),
        (
            575,
            vec![ladder(&rung(
                "made-up",
                "escalate",
                "at = [\"village\"]\ngoes_to = \"grid\"\nrisk = \"high\"\n",
            ))],
        ),
        (
            576,
            vec![ladder(&rung(
                "made-up",
                "escalate",
                "at = [\"grid\"]\ngoes_to = \"county\"\nrisk = \"high\"\n",
            ))],
        ),
        (577, vec![ladder(&rung("mediation-violence", "inform-police", "risk = \"high\"\n"))]),
        (
            578,
            vec![ladder(
                "[[supervision]]\nlevel = \"red\"\nreply = { value = 1, unit = \"hours\" }\n\
                 [[supervision]]\nlevel = \"red\"\nreply = { value = 2, unit = \"hours\" }\n",
            )],
        ),
    ]
}

fn loaded(documents: &[String]) -> Result<Ruleset, Error> {
    JIAOLING
        .with_documents(documents.iter().enumerate().map(|(at, text)| (format!("made-up-{at}.toml"), text)))
}

fn faults_of(documents: &[String]) -> Vec<Fault> {
    match loaded(documents) {
        Ok(ruleset) => ruleset.warnings().to_vec(),
        Err(error) => error.faults().to_vec(),
    }
}

/// Every fault and warning of all the documents.
pub(crate) fn all() -> Vec<Fault> {
    cases().iter().flat_map(|(_, documents)| faults_of(documents)).collect()
}

/// Sets of documents that are refused as a whole.
pub(crate) fn refused() -> Vec<Error> {
    let elsewhere = law(&[period()]).replace("\"000000\"", "\"410500\"");
    // The year between has no notice.
    let apart = [("2028.toml", CALENDAR)];
    vec![
        loaded(&[law(&[]).replace("rank = \"law\"", "rank = 1")]).unwrap_err(),
        loaded(&[elsewhere]).unwrap_err(),
        JIAOLING.with_documents(apart).unwrap_err(),
        jiceng::Ruleset::from_bytes("441427", b"JCDATA").unwrap_err(),
    ]
}

#[test]
fn each_document_gets_its_code_its_place_and_nothing_else() {
    for (code, documents) in cases() {
        let faults = faults_of(&documents);
        let codes: Vec<u16> = faults.iter().map(|fault| fault.code.0).collect();
        assert!(codes.contains(&code), "JC-{code:04}: {faults:#?}");
        assert!(codes.iter().all(|one| *one == code), "only JC-{code:04}: {faults:#?}");
        for fault in &faults {
            assert!(fault.document.starts_with("made-up-") && fault.line > 0, "{fault}");
            assert_eq!(fault.severity == Severity::Warning, [133, 144, 402].contains(&code), "{fault}");
        }
    }
}

#[test]
fn sets_are_refused_as_a_whole() {
    let codes: Vec<u16> = refused().iter().map(|error| error.code().0).collect();
    assert_eq!(codes, [101, 134, 136, 161]);
}

/// A warning stands beside rules that load, and the answer takes the earlier of both dates.
#[test]
fn a_warning_refuses_nothing() {
    let ruleset = loaded(&[promise("LIC-13", 28, Unit::CalendarDays)]).unwrap();
    let warning = &ruleset.warnings()[0];
    assert_eq!((warning.code.0, warning.severity), (133, Severity::Warning));
    assert!(warning.text_zh.contains("LIC-13") && warning.text_en.contains("LIC-13"));
}

#[test]
fn a_thousand_faults_are_reported_in_one_go() {
    let mut text = LAW_HEAD.to_string();
    let first = text.lines().count() + 1;
    for at in 0..1_000 {
        let mut period = PeriodText::of(&format!("MADE-{at}"), 20, Unit::WorkingDays);
        period.limit = "{ value = 20, unit = \"working-day\" }".into();
        text.push_str(&period.toml());
    }
    let lines: Vec<u32> =
        (1_u32..).zip(text.lines()).filter(|(_, line)| line.starts_with("limit")).map(|(at, _)| at).collect();
    let error = loaded(&[text]).unwrap_err();
    assert_eq!((error.code().0, error.faults().len()), (101, 1_000));
    assert!(error.text_zh().contains("1000") && error.text_en().contains("1000"), "{error}");
    for ((at, fault), line) in error.faults().iter().enumerate().zip(lines) {
        assert_eq!((fault.code.0, fault.document.as_str(), fault.line), (108, "made-up-0.toml", line));
        assert_eq!(fault.key, format!("period[{at}].limit.unit"));
        assert_eq!(fault.suggestion.as_deref(), Some("working-days"));
        assert!(fault.text_en.contains("did you mean `working-days`?"), "{fault}");
        assert!(usize::try_from(fault.line).unwrap() > first && fault.column > 1);
    }
}

#[test]
fn faults_of_many_kinds_and_files_come_together() {
    let texts: Vec<String> = cases()
        .into_iter()
        .filter(|(code, _)| [105, 106, 108, 109, 116, 119].contains(code))
        .flat_map(|(_, documents)| documents)
        .enumerate()
        .map(|(at, text)| {
            text.replace("MADE-1", &format!("MADE-{at}")).replace("made-up-law", &format!("law-{at}"))
        })
        .collect();
    let error = loaded(&texts).unwrap_err();
    let codes: Vec<u16> = error.faults().iter().map(|fault| fault.code.0).collect();
    assert_eq!(codes, [105, 106, 108, 109, 116, 119]);
    let files: std::collections::BTreeSet<&str> =
        error.faults().iter().map(|fault| fault.document.as_str()).collect();
    assert_eq!(files.len(), 6);
}
