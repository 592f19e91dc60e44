//! Rank intervals by bootstrap: 100 draws of a million ballots about 2,000 officials.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng_benches::draw;
use jiceng_stats::{Ranked, Scores, ranks};

const ROWS: u64 = 1_000_000;
const OFFICIALS: u64 = 2_000;
const DRAWS: u32 = 100;

fn all(c: &mut Criterion) {
    // As the peers' program makes them: 90, 7 and 3 % of three groups, four scores.
    let mut cells: Vec<Vec<u32>> = (0..OFFICIALS * 3).map(|_| Vec::new()).collect();
    for row in 0..ROWS {
        let number = draw(2016, row);
        let group = match (number >> 32) % 100 {
            0..90 => 0,
            90..97 => 1,
            _ => 2,
        };
        let score =
            [100_000, 85_000, 60_000, 100_000].into_iter().nth(usize::try_from((number >> 60) % 4).unwrap());
        let cell = usize::try_from(number % OFFICIALS * 3 + group).unwrap();
        cells.get_mut(cell).unwrap().push(score.unwrap());
    }
    let ends = cells.iter().scan(0_u32, |end, cell| {
        *end += u32::try_from(cell.len()).unwrap();
        Some(*end)
    });
    let starts: Vec<u32> = std::iter::once(0).chain(ends).collect();
    let ballots = cells.concat();
    let scores = Scores { weights: &[8_000, 1_000, 1_000], starts: &starts, ballots: &ballots };
    let mut group = c.benchmark_group("stats");
    group.throughput(Throughput::Elements(ROWS * u64::from(DRAWS)));
    group.bench_function("ranks_1e6_2000_100_draws", |b| {
        b.iter(|| ranks(black_box(&scores), Ranked { draws: DRAWS, seed: 2016, seats: 400 }, &[]).unwrap());
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(8));
    targets = all
}
criterion_main!(benches);
