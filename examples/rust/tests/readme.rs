//! What the README files say that the program prints, it prints; and both say the same things.

use jiceng::Ruleset;
use jiceng::calendar::parse_date;
use jiceng::deadline::{DueRequest, explain_due};

const ENGLISH: &str = include_str!("../../../README.md");
const CHINESE: &str = include_str!("../../../README.zh-CN.md");

/// The fenced blocks of a language, in order.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    let fence = format!("```{language}\n");
    text.split(fence.as_str()).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_printed_explanation_is_the_real_one() {
    let ruleset = Ruleset::jiaoling().unwrap();
    let request = DueRequest::new("P05-04", parse_date("2015-03-02").unwrap());
    let explanation = explain_due(&ruleset, &request).unwrap();
    assert_eq!(blocks(ENGLISH, "text"), [explanation.en()]);
    assert_eq!(blocks(CHINESE, "text"), [explanation.zh()]);
}

#[test]
fn the_certain_day_is_the_calendar_s() {
    use chrono::Datelike;
    let certain = Ruleset::nation().unwrap().calendar().certain_through();
    assert!(ENGLISH.contains(&format!("certain through {certain};")));
    let (year, month, day) = (certain.year(), certain.month(), certain.day());
    assert!(CHINESE.contains(&format!("日历确定至{year}年{month}月{day}日；")));
}

#[test]
fn both_readmes_have_the_same_sections_and_commands() {
    let sections = |text: &str| text.lines().filter(|line| line.starts_with("## ")).count();
    assert_eq!(sections(ENGLISH), sections(CHINESE));
    let commands = |text| {
        let words = blocks(text, "sh").join("\n");
        let lines: Vec<String> =
            words.lines().map(|line| line.split('#').next().unwrap().trim().into()).collect();
        lines
    };
    assert_eq!(commands(ENGLISH), commands(CHINESE));
}

#[test]
fn links_lead_somewhere() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for document in ["README.md", "README.zh-CN.md", "docs/README.md", "docs/design.md", "docs/privacy.md"] {
        let path = root.join(document);
        let text = std::fs::read_to_string(&path).unwrap();
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(path.parent().unwrap().join(target).exists(), "{document} links to {target}");
        }
    }
}
