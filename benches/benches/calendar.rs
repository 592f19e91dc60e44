//! Working days by the column, beside a chrono loop and beside what memory allows.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng::calendar::{
    WorkCalendar, add_working_days, count_working_days, date_of_day, day_of_date, is_working_day,
};
use jiceng_benches::rows;

const ROWS: usize = 10_000_000;
const LOOPED: usize = 100_000;

fn add(c: &mut Criterion, calendar: &WorkCalendar, starts: &[i32], n: &[i32]) {
    let mut group = c.benchmark_group("add_working_days");
    let mut out = vec![0_i32; ROWS];
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("slice_1e7", |b| {
        b.iter(|| add_working_days(calendar, black_box(starts), black_box(n), &mut out).unwrap());
    });
    let works = working_days(calendar);
    let looped: Vec<NaiveDate> = starts.iter().take(LOOPED).map(|day| date_of_day(*day).unwrap()).collect();
    for ((start, n), answer) in looped.iter().zip(n).zip(&out) {
        assert_eq!(day_of_date(chrono_loop(&works, *start, *n)), *answer);
    }
    group.throughput(Throughput::Elements(LOOPED as u64));
    group.bench_function("chrono_loop", |b| {
        b.iter(|| {
            for (start, n) in looped.iter().zip(n) {
                black_box(chrono_loop(&works, *start, *n));
            }
        });
    });
    group.finish();
}

/// What a careful program does today: a set of exceptions and a loop over dates.
fn chrono_loop(works: &HashMap<NaiveDate, bool>, start: NaiveDate, n: i32) -> NaiveDate {
    let (mut date, mut left) = (start, n);
    while left > 0 {
        date = date.checked_add_days(Days::new(1)).unwrap();
        left -= i32::from(works.get(&date).copied().unwrap_or(false));
    }
    date
}

fn working_days(calendar: &WorkCalendar) -> HashMap<NaiveDate, bool> {
    let (first, last) = calendar.covers().unwrap();
    first
        .iter_days()
        .take_while(|date| *date <= last)
        .map(|date| (date, calendar.is_working_day(date).unwrap().value))
        .collect()
}

fn is_and_count(c: &mut Criterion, calendar: &WorkCalendar, starts: &[i32], n: &[i32]) {
    let ends: Vec<i32> = starts.iter().zip(n).map(|(start, n)| start + n).collect();
    let mut flags = vec![0_u8; ROWS];
    let mut group = c.benchmark_group("is_working_day");
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("slice_1e7", |b| {
        b.iter(|| is_working_day(calendar, black_box(starts), &mut flags).unwrap());
    });
    group.finish();
    let mut counts = vec![0_i32; ROWS];
    let mut group = c.benchmark_group("count_working_days");
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("slice_1e7", |b| {
        b.iter(|| count_working_days(calendar, black_box(starts), black_box(&ends), &mut counts).unwrap());
    });
    group.finish();
}

/// Eight bytes read and four written a row: what no kernel of this shape can beat.
fn memory(c: &mut Criterion, starts: &[i32], n: &[i32]) {
    let mut out = vec![0_i32; ROWS];
    let mut group = c.benchmark_group("memory");
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("read8_write4_1e7", |b| {
        b.iter(|| {
            for ((out, a), b) in out.iter_mut().zip(black_box(starts)).zip(black_box(n)) {
                *out = a.wrapping_add(*b);
            }
            black_box(&out);
        });
    });
    group.finish();
}

fn all(c: &mut Criterion) {
    let calendar = Ruleset::nation().unwrap().calendar().clone();
    let (starts, n) = rows(ROWS);
    add(c, &calendar, &starts, &n);
    is_and_count(c, &calendar, &starts, &n);
    memory(c, &starts, &n);
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(4));
    targets = all
}
criterion_main!(benches);
