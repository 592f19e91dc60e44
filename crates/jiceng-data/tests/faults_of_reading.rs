//! One test a fault code: exact document, line, key, arguments and suggestion. Here what reading finds.

mod common;

use common::{CALENDAR, LAW, LAYER, OVERLAY, brief, calendar, change, law, layer, overlay, with, wrong};
use jiceng_data::{Compiled, compile};

#[test]
fn the_samples_are_right() {
    let compiled = with("", "");
    assert_eq!(compiled.faults, []);
    assert_eq!(compiled.corpus.documents.len(), 4);
}

#[test]
fn f102_too_large() {
    let big = " ".repeat((64 << 20) - 10);
    let compiled = compile(None, &[("a.toml", &big), ("b.toml", LAW), ("c.toml", LAW)]);
    let sizes: Vec<_> = compiled.faults.iter().filter(|fault| fault.code == 102).collect();
    assert_eq!(sizes.len(), 1);
    assert_eq!(sizes[0].document, "b.toml");
    assert_eq!(sizes[0].arg("limit"), Some("67108864"));
    assert_eq!(sizes[0].arg("size"), Some((big.len() + LAW.len()).to_string().as_str()));
}

#[test]
fn f103_too_deep() {
    let text = format!("{OVERLAY}x = {}{}\n", "[".repeat(65), "]".repeat(65));
    let column = wrong("overlay.toml", &text, (103, 21, "", None), &[("limit", "64")]);
    assert_eq!(column, 68, "the header [[hours_on]] is the first level");
}

#[test]
fn f104_syntax() {
    let text = change(&change(LAW, "rank = \"law\"", "rank = law"), "article = \"45\"", "article = = 45");
    let compiled = with("law.toml", &text);
    let syntax: Vec<_> = compiled.faults.iter().filter(|fault| fault.document == "law.toml").collect();
    assert!(syntax.iter().all(|fault| fault.code == 104), "{syntax:#?}");
    let lines: Vec<u32> = syntax.iter().map(|fault| fault.line).collect();
    assert!(lines.contains(&6) && lines.contains(&27), "both are reported: {lines:?}");
    assert!(syntax.iter().all(|fault| fault.arg("reason").is_some_and(|reason| !reason.is_empty())));
    // The ids of a broken document still stand, so that it is the only one with a fault.
    assert_eq!(compiled.faults.len(), syntax.len());
}

#[test]
fn f104_syntax_of_json() {
    for (text, line) in [
        ("{\"document\": \"law\",\n}", 1),
        ("{\n// no\n\"document\": \"law\"}", 2),
        ("{'document': 1}", 1),
        ("{\"document\": 01}", 1),
        ("{\"document\": \"a\nb\"}", 1),
        ("{\"document\": \"law\"} {}", 1),
        ("{\"document\": 0x1}", 1),
        ("{\n\"document\"", 2),
        ("{\"a\": \"\\ud800\"}", 1),
        ("{\"a\": 1 \"b\": 2}", 1),
        ("{a: 1}", 1),
    ] {
        let compiled = compile(None, &[("x.json", text)]);
        assert_eq!(brief(&compiled.faults), [(104, line, "", None)], "{text}");
    }
}

#[test]
fn f105_unknown_key() {
    let column = law(
        "whose = \"office\"",
        "whom = \"office\"\nwhose = \"office\"",
        (105, 41, "period[0].whom", None),
        &[("key", "whom")],
    );
    assert_eq!(column, 1);
    law(
        "start_event",
        "direktion = \"forwards\"\nstart_event",
        (105, 38, "period[0].direktion", Some("direction")),
        &[("key", "direktion")],
    );
    law("tell = true", "tel = true", (105, 42, "period[0].extension.tel", Some("tell")), &[("key", "tel")]);
}

#[test]
fn f106_missing_key() {
    law("whose = \"office\"\n", "", (106, 32, "period[0].whose", None), &[("key", "whose")]);
    law("article = \"42(1)\"\n", "", (106, 32, "period[0].article", None), &[("key", "article")]);
    law("document = \"law\"\n", "", (106, 1, "document", None), &[("key", "document")]);
}

#[test]
fn f107_wrong_type() {
    let got = |expected, got| [("expected", expected), ("got", got)];
    law("value = 20,", "value = 20.0,", (107, 37, "period[0].limit.value", None), &got("integer", "float"));
    law(
        "tell = true",
        "tell = \"yes\"",
        (107, 42, "period[0].extension.tell", None),
        &got("boolean", "string"),
    );
    law(
        "\"2025-04-19\"",
        "2025-04-19T00:00:00Z",
        (107, 10, "checked_through", None),
        &got("date", "date and time"),
    );
    law("\"2025-04-19\"", "08:00:00", (107, 10, "checked_through", None), &got("date", "time"));
    law(
        "[\"hearing\", \"tender\"]",
        "\"hearing\"",
        (107, 43, "period[0].exclusions", None),
        &got("array", "string"),
    );
    law("is = [\"route-6\"]", "is = [[]]", (107, 45, "period[0].when.is[0]", None), &got("string", "array"));
    law(
        "{ fact = \"route\", is = [\"route-6\"] }",
        "\"route\"",
        (107, 45, "period[0].when", None),
        &got("table", "string"),
    );
    law(
        "{ value = 20, unit = \"working-days\" }",
        "20",
        (107, 37, "period[0].limit", None),
        &got("table or string", "integer"),
    );
    let compiled = compile(None, &[("a.json", "[1]"), ("b.json", "{\"document\": null}")]);
    assert_eq!(brief(&compiled.faults), [(107, 1, "document", None), (107, 1, "document", None)]);
    assert_eq!(compiled.faults[1].arg("got"), Some("null"));
}

#[test]
fn f108_unknown_word() {
    let column = law(
        "20, unit = \"working-days\"",
        "20, unit = \"workdays\"",
        (108, 37, "period[0].limit.unit", Some("working-days")),
        &[("got", "workdays"), ("list", "hours, working-hours, calendar-days, working-days, months, years")],
    );
    assert_eq!(column, 30);
    law(
        "[\"hearing\", \"tender\"]",
        "[\"hearing\", \"tendre\"]",
        (108, 43, "period[0].exclusions[1]", Some("tender")),
        &[
            ("got", "tendre"),
            (
                "list",
                "hearing, tender, auction, inspection, testing, quarantine, appraisal, expert-review, site-survey, \
             opinions, correction, competence-talks, suspension, force-majeure, transit",
            ),
        ],
    );
    law(
        "{ value = 20, unit = \"working-days\" }",
        "\"at once\"",
        (108, 37, "period[0].limit", Some("at-once")),
        &[("got", "at once"), ("list", "at-once, by-event, none, missing")],
    );
}

#[test]
fn f109_not_a_date() {
    law("\"2004-07-01\"", "\"2004-02-30\"", (109, 8, "from", None), &[("got", "2004-02-30")]);
    law("\"2004-07-01\"", "\"2004.7.1\"", (109, 8, "from", None), &[("got", "2004.7.1")]);
    law("\"2004-07-01\"", "0000-01-01", (109, 8, "from", None), &[("got", "0000-01-01")]);
}

#[test]
fn f110_out_of_range() {
    let args = |got| [("got", got), ("min", "1"), ("max", "36500")];
    law("value = 20,", "value = 36501,", (110, 37, "period[0].limit.value", None), &args("36501"));
    let huge = "99999999999999999999999999999999999999999999";
    // The parser refuses or the range does; neither may wrap around.
    let compiled = with("law.toml", &change(LAW, "value = 20,", &format!("value = {huge},")));
    assert!(matches!(compiled.faults[0].code, 104 | 110), "{:?}", compiled.faults);
    calendar(
        "year = 2020",
        "year = 10000",
        (110, 2, "year", None),
        &[("got", "10000"), ("min", "1"), ("max", "9999")],
    );
}

#[test]
fn f116_unreadable_article() {
    law(
        "article = \"45\"",
        "article = \"第45条\"",
        (116, 27, "provision[0].article", None),
        &[("got", "第45条")],
    );
    layer("article = \"5\"", "article = \"5()\"", (116, 20, "variation[0].article", None), &[("got", "5()")]);
}

#[test]
fn f117_not_a_division() {
    law(
        "jurisdiction = \"000000\"",
        "jurisdiction = \"4414\"",
        (117, 7, "jurisdiction", None),
        &[("got", "4414")],
    );
    overlay("\"441427001000\"", "\"44142700100X\"", (117, 5, "jurisdiction", None), &[("got", "***")]);
}

#[test]
fn f126_duplicate_key() {
    law("rank = \"law\"", "rank = \"law\"\nrank = \"rule\"", (126, 7, "rank", None), &[("key", "rank")]);
    let text = "{\n\"document\": \"law\",\n\"document\": \"layer\"}";
    let compiled = compile(None, &[("x", text)]);
    assert_eq!(brief(&compiled.faults)[0].0, 106, "the first one counts: {:?}", compiled.faults);
    let twice: Vec<_> = compiled.faults.iter().filter(|fault| fault.code == 126).collect();
    assert_eq!((twice.len(), twice[0].line, twice[0].arg("key")), (1, 3, Some("document")));
}

#[test]
fn f127_text_length() {
    let max = |key, max| [("key", key), ("max", max)];
    law("\"行政许可法\"", "\" \"", (127, 3, "name_zh", None), &max("name_zh", "400"));
    let long = format!("\"{}\"", "长".repeat(401));
    law("\"行政许可法\"", &long, (127, 3, "name_zh", None), &max("name_zh", "400"));
    let fits = format!("\"{}\"", "长".repeat(400));
    assert_eq!(with("law.toml", &change(LAW, "\"行政许可法\"", &fits)).faults, []);
    let long = format!("\"{}\"", "长".repeat(41));
    law(
        "\"所需时间不计算在内\"",
        &long,
        (127, 30, "provision[0].phrase", None),
        &max("provision[0].phrase", "40"),
    );
}

#[test]
fn f128_too_many() {
    let values: String =
        (0..65).map(|n| format!("{{ word = \"route-{n}\", zh = \"值\", en = \"value\" }},")).collect();
    let (before, rest) = LAW.split_once("values = [").unwrap();
    let (_, after) = rest.split_once("]\n").unwrap();
    let text = format!("{before}values = [{values}]\n{after}");
    wrong(
        "law.toml",
        &text,
        (128, 21, "fact[0].values", None),
        &[("what", "values"), ("count", "65"), ("limit", "64")],
    );

    let many = format!("is = [{}]", "\"route-6\",".repeat(65_536));
    law(
        "is = [\"route-6\"]",
        &many,
        (128, 45, "period[0].when.is", None),
        &[("what", "is"), ("count", "65536"), ("limit", "65535")],
    );
}

#[test]
fn f138_unknown_kind() {
    let text = change(OVERLAY, "document = \"overlay\"", "document = \"overlays\"");
    wrong("overlay.toml", &text, (138, 1, "document", Some("overlay")), &[("got", "overlays")]);
}

#[test]
fn f139_unreadable_id() {
    overlay("id = \"hall\"", "id = \"大厅\"", (139, 2, "id", None), &[("got", "***")]);
    let (long, cut) = ("x".repeat(65), "x".repeat(64));
    let column =
        overlay("id = \"hall\"", &format!("id = \"{long}\""), (139, 2, "id", None), &[("got", cut.as_str())]);
    assert_eq!(column, 6);
}

/// A sample with each of its lines left out in turn, wherever that leaves a key missing.
fn without_a_key(name: &str, text: &str) -> Vec<(usize, Compiled)> {
    let lines: Vec<&str> = text.lines().collect();
    let one_less = |gone: usize| {
        let left: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, line)| *line).collect();
        (gone + 1, with(name, &left.join("\n")))
    };
    let missing = |(_, compiled): &(usize, Compiled)| compiled.faults.iter().any(|fault| fault.code == 106);
    (0..lines.len()).map(one_less).filter(missing).collect()
}

#[test]
fn a_missing_key_makes_no_fault_that_is_not_there() {
    let samples =
        [("law.toml", LAW), ("calendar.toml", CALENDAR), ("layer.toml", LAYER), ("overlay.toml", OVERLAY)];
    let mut seen = 0;
    for (name, text) in samples {
        for (gone, compiled) in without_a_key(name, text) {
            seen += 1;
            let left_out = text.lines().nth(gone - 1).unwrap();
            let others: Vec<_> =
                brief(&compiled.faults).into_iter().filter(|(code, ..)| *code != 106).collect();
            match left_out {
                // What was below this header stands at the top now.
                "[source]" => {
                    assert!(others.iter().all(|(code, ..)| *code == 105), "{name} {gone}: {others:?}")
                }
                // What others name is not there.
                "id = \"route\"" | "id = \"LIC-17\"" | "id = \"LIC-13\"" => {
                    assert!(others.iter().all(|(code, ..)| *code == 115), "{name} {gone}: {others:?}");
                }
                // The days are not there that the amendment changes and the statutory holidays are.
                line if ["issued", "off", "work"].iter().any(|key| line.starts_with(key)) => {
                    let days = |code| matches!(code, 124 | 129 | 144);
                    assert!(others.iter().all(|(code, ..)| days(*code)), "{name} {gone}: {others:?}");
                }
                _ => assert_eq!(others, [], "{name} {gone}: {left_out}"),
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn a_missing_key_hides_no_other_fault_of_its_row() {
    let text = change(LAW, "whose =", "from = \"2022-05-01\"\nwhose =");
    let reversed = (111, "period[0].from");
    let mut seen = 0;
    for (gone, compiled) in without_a_key("law.toml", &text) {
        let found: Vec<_> = compiled.faults.iter().map(|fault| (fault.code, fault.key.as_str())).collect();
        // Without its kind a document is not read, and a limit cannot be made up.
        let left_out = text.lines().nth(gone - 1).unwrap();
        let hides = ["document", "limit"].iter().any(|key| left_out.starts_with(key));
        assert_eq!(found.contains(&reversed), !hides, "{left_out}: {found:?}");
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}
