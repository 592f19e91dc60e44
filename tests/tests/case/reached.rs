//! The generator is worth something only if it goes everywhere: every event and every refusal, a thousand times.

use std::collections::BTreeMap;

use jiceng::case::{EventKind, Refusal};
use jiceng_tests::histories::case::{history, policies};

#[test]
fn every_event_and_every_refusal_is_reached_a_thousand_times() {
    let rules = policies();
    let mut taken: BTreeMap<EventKind, u32> = BTreeMap::new();
    let mut refused: BTreeMap<String, u32> = BTreeMap::new();
    for seed in 0..60_000_u64 {
        let history = history(&rules[[0, 1, 1, 0, 2][(seed % 5) as usize]], seed, 70);
        for (event, error) in &history.tried {
            match error {
                None => *taken.entry(event.act.kind()).or_default() += 1,
                Some(error) => {
                    // The reason stands after the colon, before what is added to it.
                    let text = error.text_en();
                    let why = Refusal::ALL.iter().find(|one| text.contains(one.en()));
                    if let Some(why) = why {
                        assert_eq!(error.code().0, why.code(), "{text}");
                        *refused.entry(why.word().to_string()).or_default() += 1;
                    }
                }
            }
        }
    }
    let rare: Vec<_> = EventKind::ALL
        .iter()
        .map(|kind| (kind.word(), taken.get(kind).copied().unwrap_or(0)))
        .filter(|one| one.1 < 1_000)
        .collect();
    let unmet: Vec<_> = Refusal::ALL
        .iter()
        .map(|why| (why.word(), refused.get(why.word()).copied().unwrap_or(0)))
        .filter(|one| one.1 < 1_000)
        .collect();
    assert_eq!((rare, unmet), (Vec::new(), Vec::new()));
}
