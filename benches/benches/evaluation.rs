//! Counting and scoring ballots, and finding raters who rated twice.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng::evaluation::{
    Ballots, Official, Participation, Raters, Roster, count, duplicate_raters, scheme, totals,
};
use jiceng::words::StaffKind;
use jiceng_benches::{SCHEME, ballots};

const ROWS: u64 = 10_000_000;
const OFFICIALS: u64 = 20_000;

fn all(c: &mut Criterion) {
    let ruleset = Ruleset::jiaoling().unwrap().with_documents([("bench.toml", SCHEME)]).unwrap();
    let scheme = scheme(&ruleset, "bench").unwrap();
    let official = |at: u64| Official {
        key: at.to_string(),
        scope: String::new(),
        staff: StaffKind::CivilServant,
        participation: Participation::Yes,
    };
    let roster = Roster { officials: (0..OFFICIALS).map(official).collect(), ..Roster::default() };
    let columns = ballots(ROWS, OFFICIALS);
    let marks: Vec<&[u8]> = columns.marks.iter().map(Vec::as_slice).collect();
    let table = Ballots {
        officials: &columns.officials,
        groups: &columns.groups,
        marks: &marks,
        ..Ballots::default()
    };
    let mut group = c.benchmark_group("evaluation");
    group.throughput(Throughput::Elements(ROWS));
    group.bench_function("count_and_score_1e7", |b| {
        b.iter(|| {
            let counts = count(&scheme, &roster, black_box(&table), &Raters::default()).unwrap();
            totals(&scheme, &roster, &counts)
        });
    });
    group.bench_function("duplicates_1e7", |b| {
        b.iter(|| duplicate_raters(black_box(&columns.officials), black_box(&columns.raters)));
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(4));
    targets = all
}
criterion_main!(benches);
