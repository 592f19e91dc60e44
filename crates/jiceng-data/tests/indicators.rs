//! Indicators: each fault at its line, and what a count becomes.

use jiceng_data::fault::{Fault, code};
use jiceng_data::model::Counted;
use jiceng_data::words::{CaseAmount, CaseTrait, ClockKind, Cohort, IndicatorForm};
use jiceng_data::{built_in, compile};

const HEAD: &str = r#"document = "indicators"
id = "made-up"
name_zh = "虚构"
name_en = "made up"
jurisdiction = "441427"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
[[counted]]
id = "made-up-count"
zh = "虚构"
en = "made up"
unit = "item"
[[indicator]]
id = "made-up-rate"
zh = "虚构"
en = "made up"
form = "rate"
basis = "due"
period = "any"
unit = "item"
numerator = { of = "due", clock = "accept", all_of = ["clock-met"] }
denominator = { of = "due", clock = "accept" }
"#;

fn faults(old: &str, new: &str) -> Vec<(u16, u32, String)> {
    assert_eq!(HEAD.matches(old).count(), 1, "`{old}` stands once");
    let text = HEAD.replace(old, new);
    let compiled = compile(None, &[("made-up.toml", &text)]);
    compiled.faults.iter().map(|fault: &Fault| (fault.code, fault.line, fault.key.clone())).collect()
}

#[test]
fn a_count_is_compiled_as_it_is_written() {
    let compiled = compile(None, &[("made-up.toml", HEAD)]);
    assert_eq!(compiled.faults, []);
    let document = &compiled.corpus.indicators[0];
    let one = &document.indicators[0];
    assert_eq!((one.form, one.origin.line), (IndicatorForm::Rate, 12));
    let Some(Counted::Cases(term)) = one.numerator.as_ref().map(|term| &term.count) else {
        panic!("cases are counted: {one:?}")
    };
    assert_eq!((term.of, term.sum, term.clock), (Cohort::Due, CaseAmount::Cases, Some(ClockKind::Accept)));
    assert_eq!(term.all_of, [CaseTrait::ClockMet]);
}

#[test]
fn f735_counts_that_the_form_does_not_have() {
    let line = "denominator = { of = \"due\", clock = \"accept\" }\n";
    let here = [(code::INDICATOR_FORM, 16, "indicator[0].form".to_owned())];
    assert_eq!(faults(line, ""), here);
    assert_eq!(faults("form = \"rate\"", "form = \"count\""), here);
    assert_eq!(faults(line, &format!("{line}interval = \"to-accepted\"\n")), here);
    // Days and speed-ups are of cases.
    let whole = "form = \"interval\"\ninterval = \"to-accepted\"";
    let text = HEAD
        .replace("form = \"rate\"", whole)
        .replace("numerator = { of = \"due\", clock = \"accept\", all_of = [\"clock-met\"] }\n", "")
        .replace("{ of = \"due\", clock = \"accept\" }", "{ fact = \"made-up-count\" }");
    let compiled = compile(None, &[("made-up.toml", &text)]);
    assert_eq!(compiled.faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [code::INDICATOR_FORM]);
}

#[test]
fn f736_a_count_is_of_a_fact_or_of_cases() {
    let term = "{ of = \"due\", clock = \"accept\" }";
    let here = [(code::INDICATOR_COUNT, 21, "indicator[0].denominator".to_owned())];
    assert_eq!(faults(term, "{ fact = \"made-up-count\", of = \"due\", clock = \"accept\" }"), here);
    assert_eq!(faults(term, "{ fact = \"made-up-count\", kinds = [\"dispute\"] }"), here);
    assert_eq!(faults(term, "{ previous = true }"), here);
    // A fact that nobody defines.
    let unknown = [(code::UNKNOWN_REFERENCE, 21, "indicator[0].denominator.fact".to_owned())];
    assert_eq!(faults(term, "{ fact = \"made-up-cuont\" }"), unknown);
}

#[test]
fn f737_what_asks_of_a_clock_names_it() {
    let term = "{ of = \"due\", clock = \"accept\" }";
    let here = [(code::INDICATOR_CLOCK, 21, "indicator[0].denominator".to_owned())];
    assert_eq!(faults(term, "{ of = \"due\" }"), here);
    assert_eq!(faults(term, "{ of = \"closed\", any_of = [\"clock-overdue\"] }"), here);
}

#[test]
fn a_published_figure_names_an_indicator_that_exists() {
    let tail = "denominator = { of = \"due\", clock = \"accept\" }\n";
    let published = |of: &str| {
        format!(
            "{tail}[[published]]\nof = [\"{of}\"]\npart = \"share-bp\"\nclaim = \"about\"\nvalue = 1\nphrase = \"x\"\n"
        )
    };
    assert_eq!(faults(tail, &published("made-up-rate")), []);
    let unknown = [(code::UNKNOWN_REFERENCE, 23, "published[0].of[0]".to_owned())];
    assert_eq!(faults(tail, &published("made-up-rat")), unknown);
}

#[test]
fn the_built_in_definitions_are_all_there() {
    let corpus = built_in().expect("built in");
    let ids: Vec<&str> =
        corpus.indicators.iter().flat_map(|one| &one.indicators).map(|one| one.id.as_str()).collect();
    // One for each row of the account, A1 to A26, in its order.
    let account = [
        "officials-in-grid",
        "field-days-met",
        "meals-met",
        "hall-items",
        "hall-visits",
        "certificates",
        "convenience-accepted",
        "speed-up",
        "household-visits",
        "difficulties-solved",
        "livelihood-solved",
        "disputes-collected",
        "mediation-success.concluded",
        "petitions-change.items",
        "reoffending.correction",
        "public-order-cases-change",
        "land-certified.area",
        "transfers",
        "leading-enterprises",
        "finance-villages",
        "mass-review-weight",
        "contained.grid",
        "survey-safe",
        "valuable-trees",
        "moso-bamboo",
        "local-foods",
    ];
    let places: Vec<usize> =
        account.iter().map(|id| ids.iter().position(|one| one == id).expect(id)).collect();
    assert_eq!(account.len(), 26);
    assert!(places.is_sorted(), "{places:?}");
    for rate in corpus.indicators.iter().flat_map(|one| &one.indicators) {
        let of_flow = rate.denominator.as_ref().is_some_and(
            |term| matches!(&term.count, Counted::Cases(cases) if cases.of != Cohort::Open && !term.previous),
        );
        // What leaves is printed beside every rate of what flows; replies to orders have no exits of their own.
        let apart = ["supervision-replies"].contains(&rate.id.as_str());
        assert!(!of_flow || !rate.exits.is_empty() || apart, "{}", rate.id);
    }
}
