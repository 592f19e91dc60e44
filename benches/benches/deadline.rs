//! Deadlines: whole columns, one at a time, one explained, and the loading of the rules.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng::calendar::day_of_date;
use jiceng::deadline::{DueColumns, DueRequest, TimeLimit, due, due_slices, explain_due};
use jiceng::ruleset::{Facts, Rule};
use jiceng::words::Unit;
use jiceng_benches::SplitMix64;

const ROWS: usize = 10_000_000;

/// Limit number and the days on which the rule is in force, within the calendar.
fn countable(ruleset: &Ruleset) -> Vec<(u16, i32, i32)> {
    let by_the_day = |rule: &Rule| match rule.limit {
        TimeLimit::Of { unit, .. } => !matches!(unit, Unit::Hours | Unit::WorkingHours),
        _ => false,
    };
    let (first, last) = (day(2006), day(2026) - 200);
    let facts = |rule: &Rule| match &rule.when {
        Some((fact, values)) => {
            Facts::none().with(fact.as_str(), values.first().cloned().unwrap_or_default())
        }
        None => Facts::none(),
    };
    ruleset
        .rules()
        .filter(by_the_day)
        .map(|rule| {
            let number = ruleset.limit_number(&rule.id, &facts(&rule)).unwrap();
            (
                number,
                rule.from.map_or(first, day_of_date).max(first),
                rule.to.map_or(last, day_of_date).min(last),
            )
        })
        .filter(|(_, from, to)| from < to)
        .collect()
}

fn day(year: i32) -> i32 {
    day_of_date(NaiveDate::from_ymd_opt(year, 1, 1).unwrap())
}

fn columns(c: &mut Criterion, ruleset: &Ruleset) {
    let rules = countable(ruleset);
    let mut draws = SplitMix64::seeded();
    let (limits, starts): (Vec<u16>, Vec<i32>) = (0..ROWS)
        .map(|_| {
            let (number, from, to) = rules[draws.below(rules.len() as u64) as usize];
            (number, from + draws.below((to - from) as u64))
        })
        .unzip();
    let (mut due, mut raw, mut rolled) = (vec![0; ROWS], vec![0; ROWS], vec![0; ROWS]);
    let (mut code, mut reasons, mut caveats) = (vec![0; ROWS], vec![0; ROWS], vec![0; ROWS]);
    let mut run = || {
        let out = DueColumns {
            due: &mut due,
            raw: &mut raw,
            rolled: &mut rolled,
            code: &mut code,
            reasons: &mut reasons,
            caveats: &mut caveats,
        };
        due_slices(ruleset, black_box(&limits), black_box(&starts), out).unwrap();
    };
    run();
    let mut group = c.benchmark_group("due");
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("slice_1e7", |b| b.iter(&mut run));
    group.finish();
    let bad = code.iter().filter(|code| **code != 0).count();
    assert!(bad * 100 < ROWS, "{bad} rows have no date");
}

fn single(c: &mut Criterion, ruleset: &Ruleset) {
    let request = DueRequest::new("P05-04", NaiveDate::from_ymd_opt(2015, 3, 2).unwrap());
    let mut group = c.benchmark_group("due");
    group.bench_function("scalar", |b| b.iter(|| due(ruleset, black_box(&request)).unwrap()));
    group.bench_function("explained", |b| {
        b.iter(|| {
            let explanation = explain_due(ruleset, black_box(&request)).unwrap();
            (explanation.zh(), explanation.en())
        });
    });
    group.finish();
    let mut group = c.benchmark_group("load");
    group.bench_function("jiaoling", |b| b.iter(|| Ruleset::jiaoling().unwrap()));
    group.finish();
}

fn all(c: &mut Criterion) {
    let ruleset = Ruleset::jiaoling().unwrap();
    single(c, &ruleset);
    columns(c, &ruleset);
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(4));
    targets = all
}
criterion_main!(benches);
