//! Short messages of the handbook, there and back.
#![expect(clippy::unwrap_used, reason = "a benchmark stops at the first fault")]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::handbook::sms::{Encoder, Key, Limits, Reassembler, read};
use jiceng::handbook::{Body, Entry, EntryKind, FieldKey, Fields};

fn visit() -> Entry {
    let fields = Fields::new().grid("441427104003001").unwrap().number(FieldKey::Household, 57).unwrap();
    let claimed_at = "2026-03-02T09:30:00+08:00".parse().unwrap();
    Entry { kind: EntryKind::Visit, claimed_at, body: Body::Coded(fields) }
}

fn there_and_back(c: &mut Criterion) {
    let entry = visit();
    let key = Key::new(b"a key of the benchmark").unwrap();
    let mut group = c.benchmark_group("handbook");
    group.throughput(Throughput::Elements(1));
    for (name, key) in [("crc", None), ("tag", Some(key))] {
        let keys: BTreeMap<u32, Key> = key.iter().map(|key| (7, key.clone())).collect();
        let encoder = Encoder::new(7, key, 0).unwrap();
        group.bench_function(format!("encode_{name}"), |b| {
            b.iter(|| encoder.clone().encode(black_box(&entry)).unwrap());
        });
        let message = encoder.clone().encode(&entry).unwrap().messages.remove(0);
        group
            .bench_function(format!("read_{name}"), |b| b.iter(|| read(black_box(&message), &keys).unwrap()));
    }
    let mut encoder = Encoder::new(7, None, 0).unwrap();
    let messages: Vec<String> = (0..10_000).flat_map(|_| encoder.encode(&entry).unwrap().messages).collect();
    let now = "2026-03-02T09:31:00+08:00".parse().unwrap();
    group.throughput(Throughput::Elements(10_000));
    group.bench_function("receive_10000", |b| {
        b.iter(|| {
            let mut centre = Reassembler::new(Limits::default());
            for message in &messages {
                black_box(centre.receive(message, &BTreeMap::new(), now).unwrap());
            }
        });
    });
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = there_and_back
}
criterion_main!(benches);
