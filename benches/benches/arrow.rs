//! Deadlines by the Arrow column: what nulls, codes and names cost on top of the slice kernel.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use arrow_array::{Array, Date32Array, StringArray, UInt16Array};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng_arrow::due;
use jiceng_benches::limit_rows;

const ROWS: usize = 1_000_000;

fn all(c: &mut Criterion) {
    let ruleset = Ruleset::jiaoling().unwrap();
    let (limits, starts) = limit_rows(&ruleset, ROWS).unwrap();
    let ids: Vec<String> = ruleset.rules().filter(|rule| rule.when.is_none()).map(|rule| rule.id).collect();
    let names: StringArray = limits.iter().map(|limit| ids.get(usize::from(*limit) % ids.len())).collect();
    let (limits, starts) = (UInt16Array::from(limits), Date32Array::from(starts));
    let mut group = c.benchmark_group("arrow");
    group.throughput(Throughput::Elements(ROWS as u64));
    for (name, items) in [("due_1e6", &limits as &dyn Array), ("due_names_1e6", &names)] {
        group.bench_function(name, |b| {
            b.iter(|| due(&ruleset, black_box(items), black_box(&starts)).unwrap())
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = all
}
criterion_main!(benches);
