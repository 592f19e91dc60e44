//! Coverage of a million households over a year of changes.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::duty::{CoverageColumns, DutyRegister, coverage, coverage_column, responsible_column};
use jiceng_benches::{DAYS, HOUSEHOLDS, year_of_changes};

fn day(at: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 1, 1).and_then(|first| first.checked_add_days(Days::new(at))).unwrap()
}

fn all(c: &mut Criterion) {
    let tables = year_of_changes();
    let (from, to) = (day(0), day(DAYS - 1));
    let (register, faults) = DutyRegister::new(&tables.columns()).unwrap();
    assert_eq!(faults.count(), 0);
    let found = coverage(&register, from, to).unwrap().value;
    assert_eq!(found.households, u64::from(HOUSEHOLDS));
    // A year of changes leaves some gaps, and far from everything open.
    assert!(!found.breaches.is_empty() && found.whole * 10 > found.households * 9, "{} whole", found.whole);
    let count = HOUSEHOLDS as usize;
    let (mut uncovered_days, mut since, mut rules) = (vec![0; count], vec![0; count], vec![0; count]);
    let mut group = c.benchmark_group("duty");
    group.throughput(Throughput::Elements(u64::from(HOUSEHOLDS)));
    group.bench_function("register", |b| b.iter(|| DutyRegister::new(black_box(&tables.columns())).unwrap()));
    group.bench_function("coverage", |b| b.iter(|| coverage(black_box(&register), from, to).unwrap()));
    group.bench_function("coverage_column", |b| {
        b.iter(|| {
            let out =
                CoverageColumns { uncovered_days: &mut uncovered_days, since: &mut since, rules: &mut rules };
            coverage_column(black_box(&register), from, to, out).unwrap();
        });
    });
    group.bench_function("register_and_coverage", |b| {
        b.iter(|| {
            let (register, _) = DutyRegister::new(black_box(&tables.columns())).unwrap();
            coverage(&register, from, to).unwrap().value.covered_days
        });
    });
    let households: Vec<u32> = (0..HOUSEHOLDS).collect();
    let days = vec![16_900; count];
    let (mut officials, mut error) = (vec![0; count], vec![0; count]);
    group.bench_function("responsible_column", |b| {
        b.iter(|| responsible_column(&register, &households, &days, &mut officials, &mut error).unwrap());
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(4));
    targets = all
}
criterion_main!(benches);
