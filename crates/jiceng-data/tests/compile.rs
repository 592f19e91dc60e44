//! Everything at once, TOML and JSON alike, over a base.

#[expect(dead_code, reason = "each test uses a part of the samples")]
mod common;

use common::{CALENDAR, LAW, LAYER, OVERLAY, brief, change, with};
use jiceng_data::model::{Article, Day, InForce, Limit};
use jiceng_data::words::{Direction, Nature, Unit, VariedBy};
use jiceng_data::{built_in, compile, digest};

/// The sample law as JSON, written by hand: keys in another order, other layout.
const LAW_JSON: &str = r#"{
  "period": [{
    "when": { "is": ["route-6"], "fact": "route" },
    "exclusions_basis": "LIC-17", "exclusions": ["hearing", "tender"],
    "extension": { "tell": true, "value": 10, "unit": "working-days", "approver": "head-of-organ" },
    "whose": "office", "last_day": "not-applicable", "start_day": "excluded-inferred",
    "start_event": "acceptance", "limit": { "unit": "working-days", "value": 20 },
    "title_en": "decide", "title_zh": "\u4f5c\u51fa决定", "article": "42(1)", "id": "LIC-13"
  }],
  "provision": [{
    "id": "LIC-17", "article": "45", "title_zh": "听证所需时间", "title_en": "time of a hearing",
    "phrase": "所需时间不计算在内"
  }],
  "fact": [{
    "id": "route", "title_zh": "途径", "title_en": "route",
    "values": [{ "word": "route-5", "zh": "第五项", "en": "item 5" }, { "word": "route-6", "zh": "第六项", "en": "item 6" }]
  }],
  "source": { "kind": "statute", "checked": "text", "place": "行政许可法.md" },
  "document": "law", "id": "licensing", "name_zh": "行政许可法", "name_en": "Administrative Licensing Law",
  "number": "2003-08-27 通过", "rank": "law", "jurisdiction": "000000",
  "from": "2004-07-01", "to": "2022-04-30", "checked_through": "2025-04-19"
}"#;

#[test]
fn toml_and_json_say_the_same() {
    let toml = compile(None, &[("law", LAW)]);
    let json = compile(None, &[("law", LAW_JSON)]);
    assert_eq!((&toml.faults, &json.faults), (&vec![], &vec![]));
    assert_eq!(digest(&toml.corpus), digest(&json.corpus));
    // All but the lines is the same.
    let (mut toml, mut json) = (toml.corpus, json.corpus);
    for corpus in [&mut toml, &mut json] {
        corpus.laws[0].origin.line = 0;
        corpus.facts[0].origin.line = 0;
        corpus.provisions[0].origin.line = 0;
        corpus.periods[0].origin.line = 0;
    }
    assert_eq!(toml, json);
}

#[test]
fn comments_and_layout_do_not_count_but_words_and_names_do() {
    let plain = digest(&compile(None, &[("law", LAW)]).corpus);
    let layout = format!("# first\n\n{}", change(LAW, "rank = \"law\"", "rank   =   'law' # the highest"));
    assert_eq!(digest(&compile(None, &[("law", &layout)]).corpus), plain);
    let other = change(LAW, "value = 20", "value = 21");
    assert_ne!(digest(&compile(None, &[("law", &other)]).corpus), plain);
    assert_ne!(digest(&compile(None, &[("other", LAW)]).corpus), plain);
    let there = digest(&compile(None, &[("law", LAW), ("calendar", CALENDAR)]).corpus);
    let back = digest(&compile(None, &[("calendar", CALENDAR), ("law", LAW)]).corpus);
    assert_eq!(there, back);
    assert_ne!(there, plain);
}

#[test]
fn defaults_are_filled_in() {
    let corpus = with("", "").corpus;
    let period = &corpus.periods[0];
    assert_eq!((period.series.as_str(), period.step.as_str()), ("LIC-13", ""));
    assert_eq!(period.in_force, InForce { from: Some(Day(12_600)), to: Some(Day(19_112)) });
    assert_eq!(period.limit, Limit::Of { value: 20, unit: Unit::WorkingDays });
    assert_eq!((period.direction, period.nature), (Direction::Forwards, Nature::Limit));
    assert_eq!(period.varied_by, VariedBy::Nobody);
    assert_eq!(period.article, Article::Numbered { article: 42, paragraph: 1, item: 0 });
    assert_eq!((period.origin.document, period.origin.line), (1, 32));
    assert!(period.source.verified());
    let extension = period.extension.as_ref().unwrap();
    assert!(extension.tell && !extension.total);
    assert_eq!(period.when, Some(("route".to_owned(), vec!["route-6".to_owned()])));
    assert_eq!(corpus.provisions[0].source.phrase, "所需时间不计算在内");
    assert_eq!(corpus.notices[0].published, Some(corpus.notices[0].issued));
    assert_eq!(corpus.notices[1].plain, [Day(18_293)]);
    assert_eq!(corpus.layers[0].promises[0].value, 10);
    assert_eq!(corpus.overlays[0].hours[0].1[1].until, 1440);
    assert_eq!(corpus.overlays[0].hours_on[0].1, []);
}

#[test]
fn rows_override_their_document() {
    let text =
        change(LAW, "whose =", "checked = \"memory\"\nplace = \"elsewhere\"\nto = \"2010-01-01\"\nwhose =");
    let corpus = with("law.toml", &text).corpus;
    let period = &corpus.periods[0];
    assert!(!period.source.verified());
    assert_eq!(period.source.place, "elsewhere");
    assert_eq!(period.in_force.to, Some(Day(14_610)));
    assert_eq!(corpus.provisions[0].source.place, "行政许可法.md");
}

#[test]
fn a_thousand_faults_are_a_thousand() {
    let keys: String = (0..1000).map(|n| format!("unknown_{n} = {n}\n")).collect();
    let text = change(OVERLAY, "[source]", &format!("{keys}[source]"));
    let compiled = with("overlay.toml", &text);
    assert_eq!(compiled.faults.len(), 1000);
    assert!(compiled.faults.iter().enumerate().all(|(at, fault)| {
        fault.code == 105
            && fault.key == format!("unknown_{at}")
            && fault.line == 9 + u32::try_from(at).unwrap()
    }));
    assert_eq!(compiled.corpus.overlays.len(), 1, "what can be read is there");
}

#[test]
fn one_pass_names_every_kind_of_fault() {
    let text = LAW
        .replace("name_en", "nameen")
        .replace("2004-07-01", "2004-07-32")
        .replace("checked = \"text\"", "checked = \"txt\"")
        .replace("\"42(1)\"", "42")
        .replace("value = 20", "value = 0")
        .replace("\"acceptance\"", "\"aceptance\"");
    let compiled = with("law.toml", &text);
    assert_eq!(
        brief(&compiled.faults),
        [
            (106, 1, "name_en", None),
            (105, 4, "nameen", Some("name_en")),
            (109, 8, "from", None),
            (108, 14, "source.checked", Some("text")),
            (107, 34, "period[0].article", None),
            (121, 37, "period[0].limit.value", None),
            (108, 38, "period[0].start_event", Some("acceptance")),
        ]
    );
}

#[test]
fn one_broken_row_leaves_the_others() {
    let text = format!(
        "{LAW}\n[[provision]]\nid = \"X\"\n\n[[provision]]\nid = \"Y\"\narticle = \"1\"\ntitle_zh = \"一\"\ntitle_en = \"one\"\nfrom = 2023-01-01\n"
    );
    let compiled = with("law.toml", &text);
    assert_eq!(
        brief(&compiled.faults),
        [
            (106, 47, "provision[1].article", None),
            (106, 47, "provision[1].title_en", None),
            (106, 47, "provision[1].title_zh", None),
            // The position counts from the document, not from what could be read.
            (111, 55, "provision[2].from", None),
        ]
    );
    let ids: Vec<&str> = compiled.corpus.provisions.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["LIC-17", "Y"]);
}

#[test]
fn the_base_comes_first_and_is_referred_to() {
    let base = compile(None, &[("law.toml", LAW), ("calendar.toml", CALENDAR)]).corpus;
    let second =
        change(&change(LAW, "id = \"licensing\"", "id = \"second\""), "id = \"LIC-13\"", "id = \"NEW-1\"");
    let (head, rest) = second.split_once("[[fact]]").unwrap();
    let (_, period) = rest.split_once("[[period]]").unwrap();
    let second = format!("{head}[[period]]{period}");
    let compiled = compile(Some(&base), &[("second.toml", &second), ("layer.toml", LAYER)]);
    assert_eq!(compiled.faults, []);
    let corpus = compiled.corpus;
    assert_eq!(corpus.documents.len(), 4);
    assert_eq!(corpus.documents[..2], base.documents[..]);
    assert_eq!(corpus.periods[0], base.periods[0]);
    let new = &corpus.periods[1];
    assert_eq!((new.law, new.origin.document), (1, 2));
    assert_eq!(corpus.laws[usize::from(new.law)].id, "second");
    assert_eq!(corpus.layers[0].origin.document, 3);
}

#[test]
fn ids_of_the_base_are_taken() {
    let base = compile(None, &[("law.toml", LAW)]).corpus;
    let compiled = compile(Some(&base), &[("again.toml", LAW)]);
    assert_eq!(compiled.faults.len(), 4);
    assert!(compiled.faults.iter().all(|fault| fault.code == 114));
    assert_eq!(compiled.faults[3].arg("first"), Some("law.toml:32"));
    // A version of a series of the base must follow it.
    let next = change(LAW, "id = \"licensing\"", "id = \"next\"");
    let (head, _) = next.split_once("[[fact]]").unwrap();
    let version = |from: &str| {
        let head = change(&change(head, "\"2004-07-01\"", from), "to = 2022-04-30", "to = 2030-01-01");
        format!(
            "{head}[[provision]]\nid = \"LIC-17-new\"\nseries = \"LIC-17\"\narticle = \"1\"\ntitle_zh = \"一\"\ntitle_en = \"one\"\n"
        )
    };
    let codes = |from: &str| -> Vec<u16> {
        let compiled = compile(Some(&base), &[("next.toml", &version(from))]);
        compiled.faults.iter().map(|fault| fault.code).collect()
    };
    assert!(codes("\"2022-05-01\"").is_empty());
    assert_eq!(codes("\"2022-04-30\""), [112]);
    assert_eq!(codes("\"2022-05-02\""), [113]);
}

#[test]
fn a_year_of_the_base_gives_way_only_without_a_notice() {
    let (announced, _) = CALENDAR.split_once("[[notice]]").unwrap();
    let base = compile(None, &[("2020.toml", announced)]).corpus;
    assert_eq!((base.years.len(), base.notices.len()), (1, 0));
    let published = change(CALENDAR, "\"2020-12-25\"", "\"2020-12-20\"");
    let compiled = compile(Some(&base), &[("2020-notice.toml", &published)]);
    assert_eq!(compiled.faults, []);
    assert_eq!((compiled.corpus.years.len(), compiled.corpus.notices.len()), (1, 2));
    assert_ne!(compiled.corpus.years[0].certain_through, base.years[0].certain_through);
    assert_eq!(compiled.corpus.years[0].origin.document, 1);

    let base = compile(None, &[("2020.toml", CALENDAR)]).corpus;
    let amendment = format!(
        "{announced}[[notice]]\nnumber = \"n\"\nissued = \"2020-02-10\"\namends = true\nnumber_verified = false\n\
         days_verified = false\noff = []\nwork = []\nplain = [\"2020-01-31\"]\n"
    );
    let compiled = compile(Some(&base), &[("more.toml", &amendment)]);
    assert_eq!(compiled.faults, []);
    assert_eq!((compiled.corpus.years.len(), compiled.corpus.notices.len()), (1, 3));
    assert_eq!(compiled.corpus.years, base.years);

    let keys = |text: &str| -> Vec<(u16, String)> {
        let compiled = compile(Some(&base), &[("more.toml", text)]);
        compiled.faults.into_iter().map(|fault| (fault.code, fault.key)).collect()
    };
    let one = |key: &str| vec![(140, key.to_owned())];
    assert_eq!(keys(announced), one("year"));
    let anew = change(&amendment, "amends = true", "amends = false");
    let off = "off = [{ date = \"2020-01-01\", name = \"元旦\" }]\nwork = []";
    assert_eq!(keys(&change(&anew, "off = []\nwork = []", off)), one("notice[0]"));
    assert_eq!(keys(&change(&amendment, "2020-12-25", "2020-12-26")), one("certain_through"));
    assert_eq!(keys(&change(&amendment, "元旦", "新年")), one("statutory"));
}

#[test]
fn faults_come_by_document_line_and_column() {
    let text = change(OVERLAY, "id = \"hall\"", "zz = 1\nid = \"h l\"");
    let compiled = compile(None, &[("z.toml", &text), ("b.toml", &text)]);
    let places: Vec<_> = compiled.faults.iter().map(|f| (f.document.as_str(), f.line, f.column)).collect();
    let mut sorted = places.clone();
    sorted.sort_unstable();
    assert_eq!(places, sorted);
}

#[test]
fn a_document_can_be_empty_or_nothing_at_all() {
    let compiled =
        compile(None, &[("", ""), ("b", "\u{feff}"), ("c.json", ""), ("d", "{}"), ("e", "\0\u{1}")]);
    assert!(compiled.faults.len() >= 5);
    assert_eq!(compiled.corpus, jiceng_data::model::Corpus::default());
    assert_eq!(compile(None, &[]).faults, []);
}

#[test]
fn what_is_built_in_compiles_over_itself() {
    let corpus = built_in().unwrap();
    let compiled = compile(Some(&corpus), &[]);
    assert_eq!((compiled.faults, compiled.corpus), (vec![], corpus));
}
