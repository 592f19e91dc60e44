//! Every code of the table is reached, says what is wrong in both languages, and gives nothing away.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail where they stand"
)]

mod case;
mod catalogue;
mod documents;
mod duty;
mod escalation;
mod evaluation;
mod handbook;
mod indicators;
mod mediation;
mod organisation;
mod privacy;
mod requests;

use std::collections::BTreeMap;

use jiceng::Error;
use jiceng::error::{Fault, Kind, entries};

/// Codes that nothing here can reach, and why. The test fails when one of them is reached or no longer exists.
const ELSEWHERE: &[(u16, &str)] = &[
    (150, "a ruleset saved by another version: the tests of the Python package alter a saved one"),
    (239, "columns only: asserted as a code in `requests::column_codes`"),
    (435, "columns only: asserted as a code in `organisation::codes_of_columns`"),
    (457, "columns only: asserted as a code in `duty::codes_of_columns`"),
    (475, "columns only: asserted as a code in `duty::positions_beyond_a_list_are_marked`"),
    (
        582,
        "columns only: asserted as a code in `escalation::positions_beyond_a_list_are_marked_and_the_rest_goes_on`",
    ),
    (458, "columns only: asserted as a code in `duty::codes_of_columns`"),
    (9901, "a fault of the library itself: no input reaches it"),
    (9902, "needs a damaged binary: the data crate's tests damage one"),
];

/// Blocks of other crates, whose own tests reach every code of them: the grid's and Arrow's.
const OF_OTHER_CRATES: [std::ops::RangeInclusive<u16>; 2] = [900..=999, 1000..=1199];

/// Whether a value is missing: it leaves its quotes, or its words, with nothing between them.
fn is_hollow(text: &str) -> bool {
    let open_end = text.ends_with(['：', ':', ' ']);
    open_end
        || ["``", "“”", "  ", "（）", "()", "：；", "：，", ": ;", ": ,"].iter().any(|gap| text.contains(gap))
}

/// Whether an amount is said in both languages at once: `30日 / 30 days`.
fn is_mixed(text: &str) -> bool {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    text.split(" / ")
        .map(|part| part.chars().any(is_han))
        .collect::<Vec<_>>()
        .windows(2)
        .any(|two| two[0] != two[1])
}

/// One code as it came out: kind, both texts, field.
struct Reached {
    code: u16,
    kind: Kind,
    zh: String,
    en: String,
}

impl From<&Error> for Reached {
    fn from(error: &Error) -> Self {
        let (zh, en) = (error.text_zh().to_string(), error.text_en().to_string());
        Self { code: error.code().0, kind: error.kind(), zh, en }
    }
}

impl From<&Fault> for Reached {
    fn from(fault: &Fault) -> Self {
        Self { code: fault.code.0, kind: fault.kind(), zh: fault.text_zh.clone(), en: fault.text_en.clone() }
    }
}

#[test]
fn every_code_is_reached_and_speaks_both_languages() {
    let mut reached: BTreeMap<u16, Vec<Reached>> = BTreeMap::new();
    let requests = requests::all().into_iter().chain(catalogue::all());
    let cases = requests.chain(organisation::all()).chain(duty::all());
    let cases = cases.chain(handbook::all()).chain(evaluation::all()).chain(case::all());
    let cases = cases.chain(mediation::all()).chain(escalation::all()).chain(indicators::all());
    let errors = cases.map(|case| Reached::from(&case.error));
    let faults = documents::all().into_iter().chain(evaluation::faults()).chain(case::faults());
    let faults: Vec<Fault> = faults.chain(indicators::faults()).collect();
    for one in
        errors.chain(faults.iter().map(Reached::from)).chain(documents::refused().iter().map(Reached::from))
    {
        reached.entry(one.code).or_default().push(one);
    }
    let (mut hollow, mut mixed) = (Vec::new(), Vec::<String>::new());
    for entry in entries() {
        let elsewhere = ELSEWHERE.iter().any(|(code, _)| *code == entry.code)
            || OF_OTHER_CRATES.iter().any(|block| block.contains(&entry.code));
        let here = reached.contains_key(&entry.code);
        assert!(
            here != elsewhere,
            "JC-{:04}: reached here {here}, listed as elsewhere {elsewhere}",
            entry.code
        );
        for one in reached.get(&entry.code).into_iter().flatten() {
            let shown = format!("JC-{:04}: {} / {}", one.code, one.zh, one.en);
            // Every fault of a document that is an error is invalid input, whatever else it would be alone.
            let of_document = entry.code < 200 && entry.code != 101;
            assert!(one.kind == entry.kind || of_document, "{shown}");
            for text in [&one.zh, &one.en] {
                assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{shown}");
                hollow.extend(is_hollow(text).then(|| shown.clone()));
            }
            assert!(one.zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{shown}");
            assert!(!one.en.is_empty() && !one.en.ends_with('.'), "{shown}");
            mixed.extend((is_mixed(&one.zh) || is_mixed(&one.en)).then(|| shown.clone()));
        }
    }
    assert_eq!(hollow, Vec::<String>::new());
    assert_eq!(mixed, Vec::<String>::new());
    for (code, _) in ELSEWHERE {
        assert!(entries().any(|entry| entry.code == *code), "JC-{code:04} is listed and does not exist");
    }
}
