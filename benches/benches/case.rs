//! A county's year of cases folded, with every clock; what may be done next. 合成数据 / synthetic.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng::case::{
    Act, Actor, Case, CaseLog, CaseRules, ContactChannel, Event, Holder, Key, Outcome, Satisfaction,
};
use jiceng::words::CaseLevel;

const CASES: usize = 20_000;

/// The events of one case: received, registered, assigned, worked on, urged now and then, resolved, closed.
fn events(at: usize) -> Vec<Event> {
    let hall = Actor::official("clerk", "hall", CaseLevel::Township);
    let station = Actor::official("official", "station", CaseLevel::Village);
    let citizen = Actor::citizen("citizen");
    let class = ["convenience", "difficulty", "livelihood", "dispute", "petition"];
    let mut acts = vec![
        (0, &hall, received()),
        (5, &hall, registered()),
        (9, &hall, Act::Classify { class: Key::from(*class.get(at % 5).unwrap_or(&"convenience")) }),
        (20, &hall, assigned()),
        (200, &station, Act::Accept {}),
        (1_600, &station, Act::Progress { to_citizen: true }),
    ];
    if at.is_multiple_of(3) {
        acts.push((3_000, &citizen, Act::Urge {}));
    }
    if at.is_multiple_of(4) {
        acts.push((4_500, &station, Act::Progress { to_citizen: false }));
    }
    acts.push((9_000, &station, Act::Resolve { outcome: Outcome::Solved, outputs: true }));
    acts.push((10_500, &citizen, feedback()));
    acts.push((11_000, &hall, Act::Close { open_children: 0 }));
    // Spread over the working year.
    let first: DateTime<FixedOffset> = "2016-01-04T08:30:00+08:00".parse().unwrap();
    let first = first + TimeDelta::minutes((at % 350) as i64 * 1_440 + (at % 480) as i64);
    let event = |(sequence, (minutes, actor, act)): (usize, (i64, &Actor, Act))| Event {
        key: format!("{at}-{sequence}").into(),
        at: first + TimeDelta::minutes(minutes),
        sequence: u32::try_from(sequence).unwrap(),
        actor: actor.clone(),
        act,
    };
    acts.into_iter().enumerate().map(event).collect()
}

fn received() -> Act {
    let by = Holder::unit("hall", CaseLevel::Township);
    Act::Receive { channel: ContactChannel::Hall, by, item: None, claimed_at: None }
}

fn registered() -> Act {
    Act::Register {
        receipt: "r".into(),
        parties: vec!["citizen".into()],
        anonymous: false,
        recused: Vec::new(),
    }
}

fn assigned() -> Act {
    let to = Holder::unit("station", CaseLevel::Village);
    Act::Assign { to, assist: false, in_place: true, available: true, skip: None }
}

fn feedback() -> Act {
    Act::Feedback {
        party: "citizen".into(),
        reached: true,
        solved: Some(true),
        satisfaction: Some(Satisfaction::Satisfied),
    }
}

fn fold(c: &mut Criterion) {
    let rules = CaseRules::of(&Ruleset::jiaoling().unwrap()).unwrap();
    let cases: Vec<Vec<Event>> = (0..CASES).map(events).collect();
    let count: usize = cases.iter().map(Vec::len).sum();
    let now: DateTime<FixedOffset> = "2016-12-31T00:00:00+08:00".parse().unwrap();
    let mut group = c.benchmark_group("case");
    group.throughput(Throughput::Elements(count as u64));
    group.bench_function("fold", |b| {
        b.iter_batched(
            || cases.clone(),
            |cases| cases.into_iter().for_each(|events| drop(black_box(Case::fold(&rules, events).unwrap()))),
            BatchSize::LargeInput,
        );
    });
    group.bench_function("fold_and_all_clocks", |b| {
        b.iter_batched(
            || cases.clone(),
            |cases| {
                let clocks = |events| Case::fold(&rules, events).unwrap().clocks(now).unwrap().len();
                cases.into_iter().map(clocks).sum::<usize>()
            },
            BatchSize::LargeInput,
        );
    });
    // The same as one log in the order of time, cases handed out as they close.
    let mut log: Vec<(Key, Event)> = cases
        .iter()
        .enumerate()
        .flat_map(|(at, events)| {
            let key: Key = format!("case-{at}").into();
            events.iter().map(move |event| (key.clone(), event.clone()))
        })
        .collect();
    log.sort_by_key(|(_, event)| event.at);
    group.bench_function("log_and_all_clocks", |b| {
        b.iter_batched(
            || log.clone(),
            |log| {
                let mut cases = CaseLog::new(&rules);
                let mut clocks = 0;
                for (key, event) in log {
                    cases.push(key, event).unwrap();
                    for (_, case) in cases.take_finished() {
                        clocks += case.clocks(now).unwrap().len();
                    }
                }
                clocks
            },
            BatchSize::LargeInput,
        );
    });
    let case = Case::fold(&rules, cases.first().unwrap().iter().take(6).cloned()).unwrap();
    let station = Actor::official("official", "station", CaseLevel::Village);
    group.throughput(Throughput::Elements(1));
    group.bench_function("allowed_events", |b| b.iter(|| case.allowed_events(black_box(&station), now)));
    group.bench_function("view", |b| b.iter(|| case.view(black_box(now)).unwrap()));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = fold
}
criterion_main!(benches);
