//! Points to grids: ten thousand grids, a million points, one thread; every answer against an exact test first.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng_benches::{Exact, places, sorted, wall};
use jiceng_grid::datum::{Datum, Position};
use jiceng_grid::locate::{GridIndex, GridIndexView, locate_column};

const POINTS: usize = 1_000_000;
const MOST_BYTES: usize = 13_000_000;

fn all(c: &mut Criterion) {
    let areas = wall();
    let index = GridIndex::build(&areas, Datum::Cgcs2000).unwrap();
    println!("index: {} bytes", index.as_bytes().len());
    assert!(index.as_bytes().len() <= MOST_BYTES);
    let view = index.view().unwrap();
    let (x, y) = places(POINTS);
    let (sorted_x, sorted_y) = sorted(&x, &y);
    let mut out = vec![0_u32; POINTS];

    locate_column(&view, Datum::Cgcs2000, &x, &y, &mut out).unwrap();
    let exact = Exact::new(&areas, view.frame());
    let wrong = x.iter().zip(&y).zip(&out).filter(|((x, y), out)| {
        let owners = exact.owners(view.frame().point(Position::new(**x, **y)).unwrap());
        owners.len() > 1 || owners.first() != Some(*out).filter(|out| **out < 10_000)
    });
    let wrong = wrong.count();
    println!("mismatches against the exact test: {wrong} of {POINTS}");
    assert_eq!(wrong, 0);

    let mut group = c.benchmark_group("locate");
    group.throughput(Throughput::Elements(POINTS as u64));
    for (name, x, y) in [("random_1e6", &x, &y), ("sorted_1e6", &sorted_x, &sorted_y)] {
        group.bench_function(name, |b| {
            b.iter(|| locate_column(&view, Datum::Cgcs2000, black_box(x), black_box(y), &mut out).unwrap());
        });
    }
    group.finish();
    let mut group = c.benchmark_group("locate_index");
    group.bench_function("open", |b| {
        b.iter(|| GridIndexView::open(black_box(index.as_bytes())).unwrap().grids())
    });
    group.bench_function("build", |b| {
        b.iter(|| GridIndex::build(black_box(&areas), Datum::Cgcs2000).unwrap())
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = all
}
criterion_main!(benches);
