//! What is due, by the column: a table of twelve rules, then the table changed at run time, in the same binary.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng::calendar::parse_date;
use jiceng::escalation::{
    CaseFacts, ClockFacts, DueOut, Ladder, NO_LEVEL, containment, due_actions, due_actions_slices,
};
use jiceng::words::{CaseKind, CaseLevel};
use jiceng_benches::{OpenCases, changed_table, twelve_rules};

const ROWS: usize = 1_000_000;

/// The table of a document alone: no rule of the law beside it, so that there are as many as it says.
fn ladder(document: &str) -> Ladder {
    let calendar = include_str!("../../crates/jiceng-data/documents/calendar/2016.toml");
    let documents = [("escalation.toml", document), ("2016.toml", calendar)];
    let ruleset = Ruleset::from_documents(documents).unwrap();
    Ladder::on(&ruleset, parse_date("2016-07-08").unwrap()).unwrap()
}

/// Runs a table over the columns; gives how many rows have something due.
fn column(
    group: &mut BenchmarkGroup<'_, criterion::measurement::WallTime>,
    name: &str,
    ladder: &Ladder,
    cases: &OpenCases,
) -> usize {
    let (mut bits, mut actions, mut codes) = (vec![0; ROWS], vec![0; ROWS], vec![0; ROWS]);
    let columns = cases.columns();
    group.bench_function(name, |b| {
        b.iter(|| {
            let mut out = DueOut { bits: &mut bits, actions: &mut actions, codes: &mut codes };
            due_actions_slices(black_box(ladder), black_box(&columns), &mut out).unwrap();
        });
    });
    assert!(codes.iter().all(|code| *code == 0));
    actions.iter().filter(|due| **due != 0).count()
}

fn all(c: &mut Criterion) {
    let cases = OpenCases::synthetic(ROWS);
    let twelve = ladder(&twelve_rules());
    assert_eq!(twelve.rules().len(), 12);
    let changed = ladder(&changed_table());
    // One dropped, one added: twelve again, and the thirteenth is there.
    assert_eq!(changed.rules().len(), 12);
    let thirteen = ladder(&(twelve_rules() + jiceng_benches::THIRTEENTH));
    assert_eq!(thirteen.rules().len(), 13);
    let mut group = c.benchmark_group("escalation");
    group.throughput(Throughput::Elements(ROWS as u64));
    let due = column(&mut group, "due_actions_slices_12_rules", &twelve, &cases);
    let other =
        column(&mut group, "due_actions_slices_3_thresholds_changed_1_added_1_dropped", &changed, &cases);
    column(&mut group, "due_actions_slices_13_rules", &thirteen, &cases);
    // Another table, another answer; and in both far from everything is due.
    assert!(due != other && due > ROWS / 20 && due < ROWS / 2, "{due} and {other} of {ROWS}");
    let jiaoling = Ladder::on(&Ruleset::jiaoling().unwrap(), parse_date("2016-07-08").unwrap()).unwrap();
    column(
        &mut group,
        &format!("due_actions_slices_jiaoling_{}_rules", jiaoling.rules().len()),
        &jiaoling,
        &cases,
    );
    let concluded: Vec<u8> = (0..ROWS).map(|row| [0, 0, 1, 0, 2, NO_LEVEL, 1, 3][row % 8]).collect();
    let reopened = vec![NO_LEVEL; ROWS];
    let mut codes = vec![0; ROWS];
    group.bench_function("containment", |b| {
        b.iter(|| containment(black_box(&concluded), &reopened, &mut codes).unwrap());
    });
    group.finish();
    let mut group = c.benchmark_group("escalation");
    let mut facts = CaseFacts::new(CaseKind::Dispute, CaseLevel::Grid);
    facts.failures = 1;
    facts.citizen = ClockFacts { working_days_left: Some(-1), ..ClockFacts::NONE };
    group.bench_function("due_actions_scalar", |b| {
        b.iter(|| due_actions(&jiaoling, black_box(&facts)).unwrap())
    });
    group.bench_function("ladder_of_a_day", |b| {
        let ruleset = Ruleset::jiaoling().unwrap();
        let on = parse_date("2016-07-08").unwrap();
        b.iter(|| Ladder::on(black_box(&ruleset), on).unwrap());
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = all
}
criterion_main!(benches);
