//! Random tables of rules, as the documents that state them, and random cases near their thresholds. Everything is made
//! up: 合成数据 / synthetic.

use jiceng::escalation::{CaseFacts, ClockFacts, Ladder};
use jiceng::words::{CaseFlag, CaseKind, CaseLevel, Measure, Quantity, Risk, SupervisionLevel};
use jiceng::{Error, Ruleset};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// The head of a document of the invented township.
pub(crate) const HEAD: &str = r#"document = "escalation"
id = "made-up"
name_zh = "虚构"
name_en = "made up"
jurisdiction = "449901"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
urging = { per_day = 2, in_all = 3 }
"#;

pub(crate) fn ladder(document: &str) -> Result<Ladder, Error> {
    let ruleset = Ruleset::of_division("449901")?.with_documents([("made-up.toml", document)])?;
    Ladder::on(&ruleset, jiceng::calendar::parse_date("2016-07-08")?)
}

/// Numbers near which thresholds and cases lie.
fn near(of: Quantity) -> std::ops::RangeInclusive<i64> {
    match of {
        Quantity::CitizenUsedBp | Quantity::UnitUsedBp | Quantity::ReplyUsedBp => 0..=12,
        Quantity::AmountFen | Quantity::Parties => 0..=9,
        Quantity::Failures | Quantity::Returns | Quantity::UnansweredUrges | Quantity::Reopenings => 0..=4,
        _ => -4..=4,
    }
}

fn number(of: Quantity) -> impl Strategy<Value = i64> {
    let (min, max) = of.range();
    prop_oneof![12 => near(of), 1 => Just(min), 1 => Just(max)]
}

/// A condition as it is written: a quantity, and one bound or both.
fn condition() -> impl Strategy<Value = String> {
    select(Quantity::ALL).prop_flat_map(|of| {
        let largest = 9_007_199_254_740_991;
        (number(of), number(of), 0..3_u8).prop_map(move |(a, b, form)| {
            let (low, high) = (a.min(b).min(largest), a.max(b).min(largest));
            match form {
                0 => format!("{{ of = \"{}\", at_least = {low} }}", of.word()),
                1 => format!("{{ of = \"{}\", at_most = {high} }}", of.word()),
                _ => format!("{{ of = \"{}\", at_least = {low}, at_most = {high} }}", of.word()),
            }
        })
    })
}

fn words<T: Copy>(list: &[T], word: impl Fn(T) -> &'static str) -> String {
    list.iter().map(|one| format!("\"{}\"", word(*one))).collect::<Vec<_>>().join(", ")
}

/// Where a rule holds and, if it escalates, where it goes.
fn place(measure: Measure) -> BoxedStrategy<String> {
    if measure != Measure::Escalate {
        let levels = subsequence(CaseLevel::ALL.to_vec(), 0..=4);
        return levels.prop_map(|at| key("at", &words(&at, CaseLevel::word))).boxed();
    }
    // Any level below the county, and now and then past the next on a ground.
    let levels = subsequence(CaseLevel::ALL[..3].to_vec(), 1..=3);
    (levels, any::<bool>())
        .prop_map(|(at, past)| {
            let above = at.iter().max().and_then(|level| level.above()).unwrap();
            let skips = at.iter().any(|level| level.above() < Some(above));
            let mut text = key("at", &words(&at, CaseLevel::word));
            if past {
                text += &format!("goes_to = \"{}\"\n", above.word());
                if skips {
                    text += "skip = \"accused-superior\"\n";
                }
            }
            text
        })
        .boxed()
}

fn key(name: &str, words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("{name} = [{words}]\n") }
}

/// A rule without its id.
fn rule() -> impl Strategy<Value = String> {
    let asks = (
        prop::collection::vec(condition(), 0..=3),
        subsequence(CaseKind::ALL.to_vec(), 0..=9),
        (subsequence(CaseFlag::ALL.to_vec(), 0..=2), prop::option::weighted(0.3, select(CaseFlag::ALL))),
        select(Risk::ALL),
        prop::option::weighted(0.3, select(SupervisionLevel::ALL)),
    );
    (select(Measure::ALL).prop_flat_map(|measure| (Just(measure), place(measure))), asks).prop_filter_map(
        "conditions that can be met",
        |((measure, place), (when, kinds, (all_of, not), risk, supervised))| {
            let none_of: Vec<CaseFlag> = not.into_iter().filter(|flag| !all_of.contains(flag)).collect();
            let mut text = format!(
                "zh = \"虚构\"\nen = \"made up\"\nmeasure = \"{}\"\nrisk = \"{}\"\n",
                measure.word(),
                risk.word()
            );
            text += &place;
            text += &key("when", &when.join(", "));
            text += &key("kinds", &words(&kinds, CaseKind::word));
            text += &key("all_of", &words(&all_of, CaseFlag::word));
            text += &key("none_of", &words(&none_of, CaseFlag::word));
            if let Some(level) = supervised {
                text += &format!("supervised = \"{}\"\n", level.word());
            }
            // Two conditions of one quantity may exclude one another; such a document is refused.
            let of = |one: &String| one.split('"').nth(1).map(str::to_string);
            let mut quantities: Vec<_> = when.iter().map(of).collect();
            quantities.sort();
            quantities.dedup();
            (quantities.len() == when.len()).then_some(text)
        },
    )
}

/// A document of so many rules; the nation's six that hold in 2016 stand above it.
pub(crate) fn document(rules: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(rule(), rules).prop_map(|rules| {
        let numbered = rules.iter().enumerate().map(|(at, rule)| format!("[[rule]]\nid = \"r{at}\"\n{rule}"));
        HEAD.to_string() + &numbered.collect::<String>()
    })
}

fn clock() -> impl Strategy<Value = ClockFacts> {
    let some = |of| prop::option::weighted(0.8, number(of));
    (some(Quantity::UnitUsedBp), some(Quantity::UnitDaysLeft), some(Quantity::UnitHoursLeft)).prop_map(
        |(used, days, hours)| ClockFacts {
            used_bp: used.map(|number| u16::try_from(number).unwrap()),
            working_days_left: days.map(|number| i16::try_from(number).unwrap()),
            hours_left: hours.map(|number| i16::try_from(number).unwrap()),
        },
    )
}

pub(crate) fn facts() -> impl Strategy<Value = CaseFacts> {
    let small = |of| number(of).prop_map(|number| u8::try_from(number).unwrap());
    let words = (
        select(CaseKind::ALL),
        select(CaseLevel::ALL),
        subsequence(CaseFlag::ALL.to_vec(), 0..=4),
        select(Risk::ALL),
        prop::option::of(select(SupervisionLevel::ALL)),
    );
    let numbers = (
        small(Quantity::Failures),
        number(Quantity::Parties).prop_map(|number| u16::try_from(number).unwrap()),
        prop::option::weighted(0.8, number(Quantity::AmountFen)),
        small(Quantity::Returns),
        small(Quantity::UnansweredUrges),
        small(Quantity::Reopenings),
    );
    (words, numbers, clock(), clock(), clock()).prop_map(|(words, numbers, citizen, unit, reply)| {
        let (kind, level, flags, risk, supervision) = words;
        let (failures, parties, amount_fen, returns, unanswered_urges, reopenings) = numbers;
        CaseFacts {
            flags,
            risk,
            supervision,
            failures,
            parties,
            amount_fen,
            returns,
            unanswered_urges,
            reopenings,
            citizen,
            unit,
            reply,
            ..CaseFacts::new(kind, level)
        }
    })
}
