//! One test a fault code: exact document, line, key, arguments and suggestion. Here what the checks find.

mod common;

use common::{CALENDAR, LAW, LAYER, OVERLAY, brief, calendar, change, law, layer, overlay, with, wrong};
use jiceng_data::{Compiled, compile};

#[test]
fn f111_reversed_dates() {
    let compiled = with("law.toml", &change(LAW, "\"2004-07-01\"", "\"2022-05-01\""));
    assert_eq!(brief(&compiled.faults), [(111, 9, "to", None)]);
    law(
        "whose =",
        "from = \"2022-05-01\"\nwhose =",
        (111, 41, "period[0].from", None),
        &[("from", "2022-05-01"), ("to", "2022-04-30")],
    );
    law(
        "whose =",
        "to = \"2004-06-30\"\nwhose =",
        (111, 41, "period[0].to", None),
        &[("from", "2004-07-01"), ("to", "2004-06-30")],
    );
    layer(
        "from = \"2015-01-01\"",
        "from = \"2015-01-01\"\nto = \"2014-12-31\"",
        (111, 17, "promise[0].to", None),
        &[("from", "2015-01-01"), ("to", "2014-12-31")],
    );
    calendar(
        "published = \"2019-11-21\"",
        "published = \"2019-11-20\"",
        (111, 11, "notice[0].published", None),
        &[("from", "2019-11-21"), ("to", "2019-11-20")],
    );
    overlay(
        "from = \"2015-01-01\"",
        "from = \"2015-01-01\"\nto = \"2014-12-31\"",
        (111, 17, "hours[0].to", None),
        &[("from", "2015-01-01"), ("to", "2014-12-31")],
    );
}

fn version(id: &str, series: &str, from: &str, to: &str) -> String {
    let date = |key: &str, value: &str| {
        if value.is_empty() { String::new() } else { format!("{key} = \"{value}\"\n") }
    };
    format!(
        "\n[[provision]]\nid = \"{id}\"\nseries = \"{series}\"\narticle = \"1\"\ntitle_zh = \"一\"\n\
         title_en = \"one\"\n{}{}",
        date("from", from),
        date("to", to)
    )
}

fn undated() -> String {
    change(&change(LAW, "from = \"2004-07-01\"\n", ""), "to = 2022-04-30\n", "")
}

#[test]
fn f112_overlapping_versions() {
    let text =
        undated() + &version("A-1", "A", "2000-01-01", "2005-12-31") + &version("A-2", "A", "2005-12-31", "");
    wrong(
        "law.toml",
        &text,
        (112, 54, "provision[2]", None),
        &[("id", "A-2"), ("other", "A-1"), ("from", "2005-12-31"), ("to", "2005-12-31")],
    );
    let text = undated() + &version("A-1", "A", "", "") + &version("A-2", "A", "", "");
    wrong(
        "law.toml",
        &text,
        (112, 52, "provision[2]", None),
        &[("id", "A-2"), ("other", "A-1"), ("from", "unknown"), ("to", "open")],
    );
    // One long version over two later ones: each of them is reported.
    let text = undated()
        + &version("A-1", "A", "2000-01-01", "")
        + &version("A-2", "A", "2001-01-01", "2001-12-31")
        + &version("A-3", "A", "2003-01-01", "2003-12-31");
    assert_eq!(with("law.toml", &text).faults.iter().filter(|fault| fault.code == 112).count(), 2);
}

#[test]
fn f112_values_of_a_fact_hold_side_by_side() {
    let (before, period) = LAW.split_once("[[period]]").unwrap();
    let second = |id: &str, word: &str| {
        let text = change(period, "id = \"LIC-13\"", &format!("id = \"{id}\"\nseries = \"S\""));
        format!("[[period]]{}", change(&text, "route-6", word))
    };
    let apart =
        format!("{before}{}\n[[period]]{period}{}", second("S-5", "route-5"), second("S-6", "route-6"));
    assert_eq!(with("law.toml", &apart).faults, []);
    let same =
        format!("{before}{}\n[[period]]{period}{}", second("S-5", "route-6"), second("S-6", "route-6"));
    assert_eq!(with("law.toml", &same).faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [112]);
}

#[test]
fn f113_gap_between_versions() {
    let text =
        undated() + &version("A-2", "A", "2006-02-01", "") + &version("A-1", "A", "2000-01-01", "2005-12-31");
    wrong(
        "law.toml",
        &text,
        (113, 45, "provision[1]", None),
        &[("id", "A-2"), ("from", "2006-01-01"), ("to", "2006-01-31")],
    );
    let text = change(&text, "2006-02-01", "2006-01-01");
    assert_eq!(with("law.toml", &text).faults, []);
}

#[test]
fn f114_duplicate_id() {
    let first = [("id", "LIC-17"), ("first", "law.toml:26")];
    let taken = change(LAW, "id = \"LIC-13\"", "id = \"LIC-17\"");
    let compiled = compile(None, &[("law.toml", &taken)]);
    assert_eq!(brief(&compiled.faults), [(114, 33, "period[0].id", None)]);
    assert_eq!(compiled.faults[0].arg("first"), Some("law.toml:26"));
    let compiled = compile(None, &[("a.toml", LAW), ("b.toml", LAW)]);
    let codes: Vec<_> = compiled.faults.iter().filter(|fault| fault.code == 114).collect();
    let keys: Vec<_> =
        codes.iter().map(|fault| (fault.document.as_str(), fault.line, fault.key.as_str())).collect();
    assert_eq!(
        keys,
        [
            ("b.toml", 2, "id"),
            ("b.toml", 18, "fact[0].id"),
            ("b.toml", 26, "provision[0].id"),
            ("b.toml", 33, "period[0].id"),
        ]
    );
    assert_eq!(codes[0].arg("first"), Some("a.toml:2"));
    let compiled = compile(None, &[("a.toml", OVERLAY), ("b.toml", OVERLAY)]);
    assert_eq!(brief(&compiled.faults), [(114, 2, "id", None)]);
    let compiled = compile(None, &[("0.toml", LAW), ("a.toml", LAYER), ("b.toml", LAYER)]);
    assert_eq!(brief(&compiled.faults), [(114, 2, "id", None)]);
    // A series with the id of something else, and a value stated twice.
    law(
        "id = \"LIC-13\"",
        "id = \"LIC-13\"\nseries = \"LIC-17\"",
        (114, 34, "period[0].series", None),
        &first,
    );
    law(
        "word = \"route-5\"",
        "word = \"route-6\"",
        (114, 23, "fact[0].values[1].word", None),
        &[("id", "route-6"), ("first", "law.toml:22")],
    );
}

#[test]
fn f115_unknown_reference() {
    let args = |kind, got| [("kind", kind), ("got", got)];
    law(
        "exclusions_basis = \"LIC-17\"",
        "exclusions_basis = \"LIC-71\"",
        (115, 44, "period[0].exclusions_basis", Some("LIC-17")),
        &args("provision", "LIC-71"),
    );
    // A period is no provision.
    law(
        "exclusions_basis = \"LIC-17\"",
        "exclusions_basis = \"LIC-13\"",
        (115, 44, "period[0].exclusions_basis", Some("LIC-17")),
        &args("provision", "LIC-13"),
    );
    law(
        "whose =",
        "succeeded_by = \"XYZ\"\nwhose =",
        (115, 41, "period[0].succeeded_by", None),
        &args("period", "XYZ"),
    );
    law(
        "whose =",
        "start_basis = \"XYZ\"\nwhose =",
        (115, 41, "period[0].start_basis", None),
        &args("provision", "XYZ"),
    );
    law(
        "whose =",
        "last_basis = \"XYZ\"\nwhose =",
        (115, 41, "period[0].last_basis", None),
        &args("provision", "XYZ"),
    );
    law(
        "whose =",
        "silence_basis = \"XYZ\"\nwhose =",
        (115, 41, "period[0].silence_basis", None),
        &args("provision", "XYZ"),
    );
    let correction =
        "correction = { effect = \"restarts\", late = \"silent\", notice_within = \"XYZ\" }\nwhose =";
    law("whose =", correction, (115, 41, "period[0].correction.notice_within", None), &args("period", "XYZ"));
    let correction = "correction = { effect = \"restarts\", late = \"silent\", basis = \"XYZ\" }\nwhose =";
    law("whose =", correction, (115, 41, "period[0].correction.basis", None), &args("provision", "XYZ"));
    let channels = "channels = [{ channel = \"fax\", day = \"arrived\", basis = \"XYZ\" }]\nwhose =";
    law("whose =", channels, (115, 41, "period[0].channels[0].basis", None), &args("provision", "XYZ"));
    let transition = "transition = { to = \"LIC-31\", running_on = \"2015-05-01\" }\nwhose =";
    law(
        "whose =",
        transition,
        (115, 41, "period[0].transition.to", Some("LIC-13")),
        &args("period", "LIC-31"),
    );
    let transition =
        "transition = { to = \"LIC-13\", running_on = \"2015-05-01\", basis = \"XYZ\" }\nwhose =";
    law("whose =", transition, (115, 41, "period[0].transition.basis", None), &args("provision", "XYZ"));
    law(
        "fact = \"route\"",
        "fact = \"rout\"",
        (115, 45, "period[0].when.fact", Some("route")),
        &args("fact", "rout"),
    );
    layer(
        "of = \"LIC-13\"\nlimit",
        "of = \"LIC-3\"\nlimit",
        (115, 14, "promise[0].of", Some("LIC-13")),
        &args("period", "LIC-3"),
    );
    layer(
        "of = \"LIC-13\"\narticle",
        "of = \"LIC-17\"\narticle",
        (115, 19, "variation[0].of", Some("LIC-13")),
        &args("period", "LIC-17"),
    );
}

#[test]
fn f115_a_series_is_a_reference() {
    let text = change(LAW, "id = \"LIC-17\"", "id = \"LIC-17-old\"\nseries = \"LIC-17\"");
    assert_eq!(with("law.toml", &text).faults, []);
}

#[test]
fn f115_a_row_that_cannot_be_read_is_still_there() {
    let text = change(LAW, "title_zh = \"听证所需时间\"\n", "");
    assert_eq!(brief(&with("law.toml", &text).faults), [(106, 25, "provision[0].title_zh", None)]);
}

#[test]
fn f118_wrong_weekday() {
    calendar(
        "2020-01-24",
        "2020-01-25",
        (118, 14, "notice[0].off[0].date", None),
        &[("date", "2020-01-25"), ("expected_zh", "周一至周五"), ("expected_en", "a weekday")],
    );
    // 2020-02-01 is given back later, so it must stay; a Monday beside it is wrong.
    calendar(
        "{ date = \"2020-02-01\", name = \"春节\" }",
        "{ date = \"2020-02-01\", name = \"春节\" }, { date = \"2020-02-03\", name = \"春节\" }",
        (118, 15, "notice[0].work[1].date", None),
        &[("date", "2020-02-03"), ("expected_zh", "周六或者周日"), ("expected_en", "a weekend day")],
    );
    // An amendment may name any day.
    let text = change(CALENDAR, "2020-01-31", "2020-02-02");
    assert_eq!(with("calendar.toml", &text).faults, []);
}

#[test]
fn f119_one_language() {
    law("whose =", "note_zh = \"注\"\nwhose =", (119, 41, "period[0].note_zh", None), &[("key", "note_en")]);
    law(
        "from = \"2004",
        "note_en = \"note\"\nfrom = \"2004",
        (119, 8, "note_en", None),
        &[("key", "note_zh")],
    );
    law(
        "article = \"45\"",
        "article_zh = \"附则\"",
        (119, 27, "provision[0].article_zh", None),
        &[("key", "article_en")],
    );
    let text = change(LAW, "article = \"45\"", "article_zh = \"附则\"\narticle_en = \"final rules\"");
    assert_eq!(with("law.toml", &text).faults, []);
}

#[test]
fn f120_bad_intervals() {
    let got = |got| [("got", got)];
    overlay(
        "\"08:30\", \"12:00\"",
        "\"12:00\", \"08:30\"",
        (120, 15, "hours[0].open[0]", None),
        &got("12:00-08:30"),
    );
    overlay("\"14:30\"", "\"11:30\"", (120, 15, "hours[0].open[1]", None), &got("11:30-24:00"));
    overlay("\"24:00\"", "\"24:01\"", (120, 15, "hours[0].open[1][1]", None), &got("24:01"));
    overlay("\"08:30\"", "\"8:30\"", (120, 15, "hours[0].open[0][0]", None), &got("8:30"));
    overlay("\"08:30\", \"12:00\"", "\"08:30\"", (120, 15, "hours[0].open[0]", None), &got("1 times"));
    overlay(
        "open = []",
        "open = [[\"09:00\", \"09:00\"]]",
        (120, 20, "hours_on[0].open[0]", None),
        &got("09:00-09:00"),
    );
}

#[test]
fn f112_two_sets_of_hours_on_one_day() {
    let text = format!("{OVERLAY}\n[[hours]]\nopen = [[\"09:00\", \"12:00\"]]\nto = \"2015-01-01\"\n");
    wrong(
        "overlay.toml",
        &text,
        (112, 14, "hours[0]", None),
        &[("id", "hall"), ("other", "hall"), ("from", "2015-01-01"), ("to", "2015-01-01")],
    );
}

#[test]
fn f121_limit_not_positive() {
    law("value = 20,", "value = 0,", (121, 37, "period[0].limit.value", None), &[("got", "0")]);
    law("value = 10,", "value = -3,", (121, 42, "period[0].extension.value", None), &[("got", "-3")]);
    law("{ value = 20, unit = \"working-days\" }", "0", (121, 37, "period[0].limit", None), &[("got", "0")]);
}

#[test]
fn f122_date_twice() {
    let twice = |date| [("date", date)];
    calendar("2020-01-27", "2020-01-24", (122, 14, "notice[0].off[1].date", None), &twice("2020-01-24"));
    calendar(
        "plain = [\"2020-02-01\"]",
        "plain = [\"2020-02-01\", \"2020-02-01\"]",
        (122, 25, "notice[1].plain[1]", None),
        &twice("2020-02-01"),
    );
    let again = "元旦\" }, { date = \"2020-01-01\", name = \"元旦\" }]\ndecree";
    calendar("元旦\" }]\ndecree", again, (122, 5, "statutory[1].date", None), &twice("2020-01-01"));
    // Two festivals on one day.
    let other = "元旦\" }, { date = \"2020-01-01\", name = \"春节\" }]\ndecree";
    assert_eq!(with("calendar.toml", &change(CALENDAR, "元旦\" }]\ndecree", other)).faults, []);
    overlay("2011-07-31", "2011-10-08", (122, 7, "work[0].date", None), &twice("2011-10-08"));
    let text = format!("{OVERLAY}\n[[hours_on]]\ndate = \"2015-02-17\"\nopen = []\n");
    wrong("overlay.toml", &text, (122, 23, "hours_on[1].date", None), &twice("2015-02-17"));
}

#[test]
fn f123_date_outside_the_year() {
    let args = |date| [("date", date), ("year", "2020")];
    calendar("2020-12-25", "2021-01-01", (123, 4, "certain_through", None), &args("2021-01-01"));
    calendar(
        "statutory = [{ date = \"2020-01-01\"",
        "statutory = [{ date = \"2019-12-31\"",
        (123, 5, "statutory[0].date", None),
        &args("2019-12-31"),
    );
    calendar("2020-01-24", "2019-12-20", (123, 14, "notice[0].off[0].date", None), &args("2019-12-20"));
    calendar("2020-01-24", "2021-01-01", (123, 14, "notice[0].off[0].date", None), &args("2021-01-01"));
    // The last ten days of the year before belong to the notice.
    assert_eq!(with("calendar.toml", &change(CALENDAR, "2020-01-24", "2019-12-23")).faults, []);
}

#[test]
fn f124_amends_nothing() {
    let number = "国办发明电〔2019〕16号";
    calendar(
        "published = \"2019-11-21\"",
        "amends = true",
        (124, 11, "notice[0].amends", None),
        &[("number", number)],
    );
}

#[test]
fn f125_undeclared_value() {
    law(
        "is = [\"route-6\"]",
        "is = [\"route-5\", \"rout-6\"]",
        (125, 45, "period[0].when.is[1]", Some("route-6")),
        &[("fact", "route"), ("got", "rout-6")],
    );
}

#[test]
fn f129_nothing_to_give_back() {
    calendar(
        "plain = [\"2020-02-01\"]",
        "plain = [\"2020-02-02\"]",
        (129, 25, "notice[1].plain[0]", None),
        &[("date", "2020-02-02")],
    );
}

#[test]
fn f130_no_roll_basis() {
    law(
        "last_day = \"not-applicable\"",
        "last_day = \"rolls-borrowed\"",
        (130, 40, "period[0].last_day", None),
        &[("id", "LIC-13")],
    );
}

#[test]
fn f140_year_twice() {
    let compiled = compile(None, &[("a.toml", CALENDAR), ("b.toml", CALENDAR)]);
    // The first notice is no amendment; the second is one, and may stand.
    assert_eq!(brief(&compiled.faults), [(140, 8, "notice[0]", None)]);
    assert_eq!(compiled.faults[0].arg("year"), Some("2020"));
    assert_eq!(compiled.corpus.years.len(), 1);
}

#[test]
fn f141_article_twice() {
    let text = "article = \"45\"\narticle_zh = \"附则\"\narticle_en = \"final rules\"";
    law("article = \"45\"", text, (141, 28, "provision[0].article_zh", None), &[]);
}

#[test]
fn f142_empty_list() {
    let (before, rest) = LAW.split_once("values = [").unwrap();
    let (_, after) = rest.split_once("]\n").unwrap();
    let after = change(after, "when = { fact = \"route\", is = [\"route-6\"] }\n", "");
    let text = format!("{before}values = []\n{after}");
    wrong("law.toml", &text, (142, 21, "fact[0].values", None), &[("key", "values")]);
    law("is = [\"route-6\"]", "is = []", (142, 45, "period[0].when.is", None), &[("key", "is")]);
    let open = "open = [[\"08:30\", \"12:00\"], [\"14:30\", \"24:00\"]]";
    overlay(open, "open = []", (142, 15, "hours[0].open", None), &[("key", "open")]);
}

#[test]
fn f143_nothing_varied() {
    let without = "limit = { value = 15, unit = \"working-days\" }\nexclusions = [\"hearing\"]\n";
    layer(without, "", (143, 18, "variation[0]", None), &[("of", "LIC-13")]);
}

#[test]
fn f144_statutory_holiday_worked() {
    let warned = |compiled: &Compiled, at: (u32, &str)| {
        assert_eq!(brief(&compiled.faults), [(144, at.0, at.1, None)]);
        assert!(compiled.usable(), "a warning refuses nothing");
    };
    // Forgotten by the notice of its year.
    let forgotten = change(CALENDAR, ", { date = \"2020-01-01\", name = \"元旦\" }]\nwork", "]\nwork");
    warned(&with("calendar.toml", &forgotten), (5, "statutory[0].date"));
    // Made worked by an amendment to a year that stands already.
    let base = compile(None, &[("2020.toml", CALENDAR)]).corpus;
    let (announced, _) = CALENDAR.split_once("[[notice]]").unwrap();
    let (_, amendment) = CALENDAR.rsplit_once("[[notice]]").unwrap();
    let amendment = change(&format!("{announced}[[notice]]{amendment}"), "2020-02-01", "2020-01-01");
    warned(&compile(Some(&base), &[("more.toml", &amendment)]), (16, "notice[0].plain[0]"));
}

#[test]
fn every_code_is_listed_once_and_has_a_test() {
    let all = jiceng_data::fault::code::ALL;
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]));
    let tests = [
        include_str!("faults_of_reading.rs"),
        include_str!("faults_of_checks.rs"),
        include_str!("catalogue.rs"),
        include_str!("organisation.rs"),
        include_str!("evaluation.rs"),
        include_str!("escalation.rs"),
        include_str!("case_policy.rs"),
        include_str!("indicators.rs"),
    ]
    .concat();
    for code in all {
        assert!(tests.contains(&format!("fn f{code}_")), "no test for {code}");
    }
}
