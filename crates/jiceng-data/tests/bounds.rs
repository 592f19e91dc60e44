//! No text, however hostile, overflows a stack, fills the memory or panics.

#[expect(dead_code, reason = "each test uses a part of the samples")]
mod common;

use common::{CALENDAR, LAW, LAYER, OVERLAY};
use jiceng_data::compile;
use proptest::prelude::*;

fn codes(name: &str, text: &str) -> Vec<u16> {
    compile(None, &[(name, text)]).faults.iter().map(|fault| fault.code).collect()
}

#[test]
fn nesting_bombs() {
    for depth in [65, 1000, 1_000_000] {
        assert_eq!(codes("a.toml", &format!("a = {}", "[".repeat(depth))), [103]);
        assert_eq!(codes("a.toml", &format!("a = {}", "{a = ".repeat(depth))), [103]);
        assert_eq!(codes("a.toml", &format!("{}a = 1", "a.".repeat(depth))), [103]);
        assert_eq!(codes("a.toml", &format!("[{}a]", "a.".repeat(depth))), [103]);
        assert_eq!(codes("a.toml", &format!("[[{}a]]", "a.".repeat(depth))), [103]);
        assert_eq!(codes("a.toml", &format!("a = {{ {}a = 1 }}", "a.".repeat(depth))), [103]);
        assert_eq!(codes("a.json", &"[".repeat(depth)), [103]);
        assert_eq!(codes("a.json", &"{\"a\":".repeat(depth)), [103]);
    }
}

#[test]
fn ten_thousand_dotted_keys() {
    let text: String = (0..10_000).map(|n| format!("a{n}.b.c.d = {n}\n")).collect();
    assert_eq!(codes("a.toml", &text), [106]);
    let text: String = (0..10_000).map(|n| format!("[t.a{n}.b]\n")).collect();
    assert_eq!(codes("a.toml", &text), [106]);
}

#[test]
fn huge_arrays() {
    let million = format!("{OVERLAY}x = [{}]\n", "1,".repeat(1_000_000));
    assert_eq!(codes("a.toml", &million), [105]);
    let beyond = format!("a = [{}]", "1,".repeat(5_000_000));
    assert_eq!(codes("a.toml", &beyond), [128]);
    assert_eq!(codes("a.json", &format!("[{}1]", "1,".repeat(5_000_000))), [128]);
}

#[test]
fn faults_are_bounded_too() {
    let text: String = (0..70_000).map(|n| format!("u{n} = 1\n")).collect();
    let compiled = compile(None, &[("a.toml", &format!("document = 'law'\n{text}"))]);
    let last = compiled.faults.last().unwrap();
    assert_eq!((last.code, last.arg("what")), (128, Some("faults")));
    assert_eq!(compiled.faults.len(), 65_536);
}

#[test]
fn many_syntax_errors_cost_no_more_than_their_number() {
    let codes = codes("a.toml", &"= 1\n".repeat(20_000));
    assert!(codes.len() > 1000 && codes.iter().all(|code| *code == 104));
}

#[test]
fn too_many_rules_over_all_documents() {
    let mut text = LAW.split_once("[[fact]]").unwrap().0.to_owned();
    for n in 0..65_536 {
        text.push_str(&format!("[[provision]]\nid='P{n}'\narticle='1'\ntitle_zh='一'\ntitle_en='one'\n"));
        if n == 40_000 {
            text = text.replace("id = \"licensing\"", "id = \"first\"");
        }
    }
    assert!(codes("a.toml", &text).contains(&128));
    let (first, second) = text.split_at(text.find("[[provision]]\nid='P40000'").unwrap());
    let head = LAW.split_once("[[fact]]").unwrap().0;
    let compiled = compile(None, &[("a.toml", first), ("b.toml", &format!("{head}{second}"))]);
    assert_eq!(compiled.faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [128]);
    assert_eq!(compiled.corpus.provisions.len(), 65_535);
}

fn sample() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just(LAW), Just(CALENDAR), Just(LAYER), Just(OVERLAY)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text(text in "\\PC{0,200}", json in any::<bool>()) {
        let _ = compile(None, &[(if json { "a.json" } else { "a.toml" }, &text)]);
    }

    #[test]
    fn pieces_of_toml(parts in proptest::collection::vec("[\\[\\]{}=,.\"'#\n a0-9:\\\\-]{1,4}", 0..60)) {
        let _ = compile(None, &[("a.toml", &parts.concat())]);
    }

    #[test]
    fn pieces_of_json(parts in proptest::collection::vec("[\\[\\]{}:,\"\n a0-9eu\\\\./*'+-]{1,4}", 0..60)) {
        let _ = compile(None, &[("a.json", &parts.concat())]);
    }

    #[test]
    fn a_sample_with_a_piece_torn_out_and_another_put_in(
        text in sample(), from in any::<prop::sample::Index>(), length in 0_usize..80, put in "[\\[\\]{}=,.\"'\n a0-9中-]{0,6}",
    ) {
        let chars: Vec<char> = text.chars().collect();
        let at = from.index(chars.len());
        let end = (at + length).min(chars.len());
        let torn: String = chars[..at].iter().chain(put.chars().collect::<Vec<_>>().iter()).chain(&chars[end..]).collect();
        let _ = compile(None, &[("law.toml", LAW), ("a.toml", &torn)]);
    }
}
