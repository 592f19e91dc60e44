//! Deadlines: whole columns, one at a time, one explained, and the loading of the rules.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng::deadline::{DueColumns, DueRequest, due, due_slices, explain_due};
use jiceng_benches::limit_rows;

const ROWS: usize = 10_000_000;

fn columns(c: &mut Criterion, ruleset: &Ruleset) {
    let (limits, starts) = limit_rows(ruleset, ROWS).unwrap();
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
