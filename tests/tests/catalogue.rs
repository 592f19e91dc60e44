//! Items as limits, what people say, and lists that are imported.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::Instant;

use chrono::NaiveDate;
use jiceng::calendar::{date_of_day, day_of_date, parse_date};
use jiceng::catalogue::{
    ImportOptions, Imported, Item, LimitStanding, Selection, import_catalogue, items, limit, search,
};
use jiceng::deadline::{DueRequest, TimeLimit, due, explain_due};
use jiceng::explain::Caveat;
use jiceng::indicators::{FinishedMatter, finished_matter, speed_up};
use jiceng::ruleset::Facts;
use jiceng::words::{TownshipEvidence, Unit};
use jiceng::{Error, Ruleset};
use jiceng_tests::columns::due_rows;
use jiceng_tests::documents;
use jiceng_tests::strategies as any;
use proptest::prelude::*;
use proptest::sample::Index;

static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());
static ITEMS: LazyLock<Vec<Item>> =
    LazyLock::new(|| items(&JIAOLING, day("2015-06-01"), &Selection::default()).unwrap());

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

fn route(name: &str) -> Facts {
    if name == "petition-handling" { Facts::none().with("petition-route", "route-6") } else { Facts::none() }
}

fn asked(name: &str, start: NaiveDate, facts: &Facts) -> DueRequest {
    DueRequest { facts: facts.clone(), ..DueRequest::new(name, start) }
}

#[test]
fn every_answer_says_that_it_is_a_reconstruction() {
    for item in ITEMS.iter() {
        let on = day("2015-06-01");
        let answer = jiceng::catalogue::item(&JIAOLING, &item.id, on).unwrap();
        assert!(answer.caveats.has(Caveat::Reconstruction) && !answer.value.township_evidence.is_empty());
        let answer = limit(&JIAOLING, &item.id, on, &Facts::none()).unwrap();
        assert!(answer.caveats.has(Caveat::Reconstruction) && !answer.basis.is_empty());
        let answer = due(&JIAOLING, &DueRequest::new(&item.id, on)).unwrap();
        assert!(answer.caveats.has(Caveat::Reconstruction), "{}", item.id);
    }
}

#[test]
fn counts_are_those_of_the_fact_base() {
    let count = |on: &str, standing| {
        let wanted = Selection { standing: Some(standing), ..Selection::default() };
        items(&JIAOLING, day(on), &wanted).unwrap().len()
    };
    let standings = [
        LimitStanding::Own,
        LimitStanding::General,
        LimitStanding::Steps,
        LimitStanding::None,
        LimitStanding::Abolished,
    ];
    assert_eq!(standings.map(|one| count("2015-06-01", one)), [16, 6, 3, 30, 0]);
    assert_eq!(standings.map(|one| count("2024-06-01", one)), [23, 6, 1, 19, 6]);
}

proptest! {
    #![proptest_config(any::cases(400))]

    /// The item has the dates of the rule that its limit names, and no others.
    #[test]
    fn an_item_is_due_when_its_rule_is(at in any::<Index>(), start in any::inner_day()) {
        let item = &ITEMS[at.index(ITEMS.len())];
        let facts = route(&item.id);
        let of_item = due(&JIAOLING, &asked(&item.id, start, &facts));
        let of_limit = limit(&JIAOLING, &item.id, start, &facts);
        match (of_item, of_limit) {
            (Ok(answer), Ok(limit)) => {
                prop_assert_eq!(answer.value.limit, limit.value.limit);
                match limit.value.rule {
                    Some(rule) => {
                        let of_rule = due(&JIAOLING, &asked(&rule.rule, start, &facts)).unwrap();
                        prop_assert_eq!(&answer.value, &of_rule.value);
                        prop_assert_eq!(&answer.basis, &of_rule.basis);
                    }
                    None => prop_assert_eq!(answer.value.due, None),
                }
            }
            // Abolished, or nothing is known of that day.
            (Err(error), Ok(limit)) => {
                prop_assert_eq!(error.code().0, 303);
                prop_assert_eq!(limit.value.standing, LimitStanding::Abolished);
            }
            (Err(one), Err(other)) => prop_assert!([209, 210].contains(&one.code().0) && other.code().0 == 304, "{} {}", one, other),
            (one, other) => prop_assert!(false, "{} on {}: {:?} {:?}", item.id, start, one.is_ok(), other.is_ok()),
        }
    }

    /// A promise for an item tightens or is refused; where the law sets no limit it stands alone, in both forms.
    #[test]
    fn a_promise_for_an_item_never_loosens(
        at in any::<Index>(),
        (value, unit) in any::modest_amount(),
        starts in proptest::collection::vec(any::inner_day(), 20),
    ) {
        let item = &ITEMS[at.index(ITEMS.len())];
        let Ok(loaded) = JIAOLING.with_documents([("promise.toml", documents::promise(&item.id, value, unit))]) else {
            return Ok(());
        };
        let facts = route(&item.id);
        let number = loaded.limit_number(&item.id, &facts).unwrap();
        let days: Vec<i32> = starts.iter().map(|start| day_of_date(*start)).collect();
        let column = due_rows(&loaded, &vec![number; days.len()], &days).unwrap();
        for (start, row) in starts.iter().zip(column) {
            let before = due(&JIAOLING, &asked(&item.id, *start, &facts));
            let after = due(&loaded, &asked(&item.id, *start, &facts));
            let Ok(after) = after else {
                prop_assert!(row.code != 0);
                continue;
            };
            prop_assert_eq!(row.due, after.value.due.map_or(i32::MIN, day_of_date));
            prop_assert_eq!((row.reasons, row.caveats), (after.reasons.bits(), after.caveats.bits()));
            let before = before.unwrap().value.due;
            match before {
                Some(legal) => prop_assert!(after.value.due <= Some(legal)),
                None => prop_assert_eq!(after.value.due, after.value.promised),
            }
            let explained = explain_due(&loaded, &asked(&item.id, *start, &facts)).unwrap();
            prop_assert_eq!(explained.steps.iter().filter_map(|step| step.to).next_back(), explained.answer.value.due.or(explained.answer.value.start));
        }
    }

    /// A name with one sign left out still finds its item among the first.
    #[test]
    fn a_slip_in_a_name_finds_the_item(at in any::<Index>(), slip in any::<Index>()) {
        let item = &ITEMS[at.index(ITEMS.len())];
        let mut signs: Vec<char> = item.name_zh.chars().collect();
        if signs.len() > 4 {
            signs.remove(slip.index(signs.len()));
        }
        let text: String = signs.into_iter().collect();
        let found = search(&JIAOLING, &text);
        prop_assert!(found.iter().take(3).any(|one| one.id == item.id), "{} {:?}", text, found);
    }

    #[test]
    fn whatever_is_looked_for_is_answered(text in ".{0,80}") {
        let found = search(&JIAOLING, &text);
        prop_assert!(found.len() <= 10 && found.windows(2).all(|pair| pair[0].fit >= pair[1].fit));
    }

    /// Whatever a list holds, it imports, what comes out loads, and each row is told of.
    #[test]
    fn whatever_a_list_holds_is_imported(
        rows in proptest::collection::vec(proptest::collection::vec("[ -~甲乙《》条第一0-9\\n\u{0}\"\\\\]{0,12}", 9), 0..20),
    ) {
        let imported = import_catalogue(&JIAOLING, &options(), &HEADER, &rows).unwrap();
        prop_assert_eq!(imported.rows.len(), rows.len());
        let written = imported.rows.iter().filter(|row| row.item.is_some()).count();
        prop_assert_eq!(imported.documents.iter().filter(|one| one.name.starts_with("catalogue/")).count(), written);
        let loaded = load(&imported);
        prop_assert!(loaded.is_ok(), "{:?}", loaded.map_err(|error| error.faults().to_vec()));
    }

    /// Of any matters: each reading lies between the least and the most of the single ratios.
    #[test]
    fn a_speed_up_lies_between_its_parts(matters in proptest::collection::vec((1..=36_500_u32, 1..=400_u32), 1..50)) {
        let list: Vec<FinishedMatter> =
            matters.iter().map(|(limit, taken)| FinishedMatter { limit: Some(*limit), taken: *taken }).collect();
        let value = speed_up(&list).unwrap().value;
        let single = |one: &(u32, u32)| speed_up(&[FinishedMatter { limit: Some(one.0), taken: one.1 }]).unwrap().value.ratio_of_sums_bp.unwrap();
        let (least, most) = (matters.iter().map(single).min().unwrap(), matters.iter().map(single).max().unwrap());
        for reading in [value.ratio_of_sums_bp, value.mean_ratio_bp, value.median_ratio_bp] {
            prop_assert!((Some(least)..=Some(most)).contains(&reading), "{:?}", value);
        }
        // (5) is (1) less one.
        let (one, five) = (i64::try_from(value.ratio_of_sums_bp.unwrap()).unwrap(), value.saved_to_taken_bp.unwrap());
        prop_assert_eq!(one - 10_000, five);
    }
}

const HEADER: [&str; 9] = [
    "task_name",
    "task_type",
    "task_code",
    "anticipate_day",
    "anticipate_type",
    "promise_day",
    "promise_type",
    "by_law",
    "plan_effective_date",
];

fn options() -> ImportOptions {
    ImportOptions::new("made-up", "示例县政务服务事项清单（虚构）", "items of an invented county", "441427")
}

fn load(imported: &Imported) -> Result<Ruleset, Error> {
    JIAOLING.with_documents(imported.documents.iter().map(|one| (&one.name, &one.text)))
}

#[test]
fn a_list_becomes_limits_that_columns_know() {
    let rows = [
        [
            "虚构事项一",
            "1",
            "X-1",
            "20",
            "工作日",
            "5",
            "工作日",
            "《中华人民共和国行政许可法》第四十二条第一款",
            "2015-01-01 00:00:00",
        ],
        ["虚构事项二", "20", "X-2", "0", "工作日", "3", "工作日", "", ""],
        ["虚构事项三", "5", "X-3", "30", "天", "", "", "", ""],
    ];
    let imported = import_catalogue(&JIAOLING, &options(), &HEADER, &rows).unwrap();
    let ruleset = load(&imported).unwrap();
    let on = day("2016-03-01");
    let answer = limit(&ruleset, "虚构事项一", on, &Facts::none()).unwrap();
    assert_eq!(answer.value.limit, TimeLimit::working_days(20).unwrap());
    assert_eq!(answer.value.promised[0].limit, TimeLimit::working_days(5).unwrap());
    assert_eq!(answer.value.township_evidence, [TownshipEvidence::OwnList]);
    assert!(!answer.caveats.has(Caveat::Reconstruction) && answer.caveats.has(Caveat::UnverifiedSource));
    assert_eq!(answer.basis[0].zh(), "《行政许可法》第四十二条第一款");
    // Five working days: 8 March. A filler with a promise: the promise stands alone.
    for (name, expected) in [("X-1", "2016-03-08"), ("X-2", "2016-03-04"), ("X-3", "2016-03-31")] {
        let scalar = due(&ruleset, &DueRequest::new(name, on)).unwrap().value.due;
        assert_eq!(scalar, Some(day(expected)), "{name}");
        let number = ruleset.limit_number(name, &Facts::none()).unwrap();
        let row = due_rows(&ruleset, &[number], &[day_of_date(on)]).unwrap()[0];
        assert_eq!(date_of_day(row.due).ok(), scalar);
    }
    assert_eq!(limit(&ruleset, "X-2", on, &Facts::none()).unwrap().value.limit, TimeLimit::Missing);
}

#[test]
fn a_thousand_rows_take_less_than_a_second() {
    let rows: Vec<[String; 9]> = (0..1_000)
        .map(|at| {
            let days = (at % 61).to_string();
            let by_law = if at % 3 == 0 {
                "《虚构条例》第一条"
            } else {
                "《中华人民共和国行政许可法》第四十二条"
            };
            let code = format!("511A{at:08}-511602000000-000-11511301MB1P96705T-1-00");
            [
                format!("虚构事项{at}"),
                "1".into(),
                code,
                days,
                "工作日".into(),
                "5".into(),
                "工作日".into(),
                by_law.into(),
                "2020-01-01".into(),
            ]
        })
        .collect();
    let header = HEADER.map(str::to_string);
    let began = Instant::now();
    let imported = import_catalogue(&JIAOLING, &options(), &header, &rows).unwrap();
    let took = began.elapsed();
    println!("1,000 rows imported in {took:?}");
    assert!(took.as_millis() < 1_000, "{took:?}");
    assert_eq!(imported.rows.iter().filter(|row| row.item.is_some()).count(), 1_000);
    let ids: BTreeSet<&String> = imported.rows.iter().filter_map(|row| row.item.as_ref()).collect();
    assert_eq!(ids.len(), 1_000);
    let began = Instant::now();
    let ruleset = load(&imported).unwrap();
    println!("1,001 documents loaded in {:?}", began.elapsed());
    assert_eq!(items(&ruleset, day("2024-06-03"), &Selection::default()).unwrap().len(), 1_049);
}

#[test]
fn a_finished_matter_leaves_out_what_the_law_leaves_out() {
    let request = DueRequest::new("timber-harvesting-licence", day("2016-03-01"));
    let of = |request: &DueRequest, on: &str| finished_matter(&JIAOLING, request, day(on)).unwrap();
    let matter = |limit, taken| FinishedMatter { limit: Some(limit), taken };
    assert_eq!(of(&request, "2016-03-01"), (matter(20, 0), Unit::WorkingDays));
    let reviewed = request.exclude(
        jiceng::words::ExclusionKind::ExpertReview,
        day("2016-03-07"),
        Some(day("2016-03-11")),
    );
    assert_eq!(of(&reviewed, "2016-03-16"), (matter(20, 6), Unit::WorkingDays));
    // A correction starts the period again.
    let corrected = DueRequest::new("timber-harvesting-licence", day("2016-03-01"))
        .correct(day("2016-03-02"), Some(day("2016-03-09")));
    assert_eq!(of(&corrected, "2016-03-11"), (matter(20, 2), Unit::WorkingDays));
    // Six months from 1 March 2016 are 184 days.
    let months = DueRequest::new("land-use-right-dispute-ruling", day("2016-03-01"));
    assert_eq!(of(&months, "2016-04-16"), (matter(184, 46), Unit::CalendarDays));
    let none = DueRequest::new("temporary-assistance", day("2016-03-01"));
    assert_eq!(of(&none, "2016-03-04"), (FinishedMatter { limit: None, taken: 3 }, Unit::CalendarDays));
}
