//! What holds on any input.

#![expect(clippy::float_arithmetic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use std::collections::BTreeSet;

use jiceng_stats::{Level, Ranked, Scores, Share, agreement, lies_above, linked, ranks, shrunk, wilson};
use proptest::prelude::*;

fn share() -> impl Strategy<Value = Share> {
    (1_u64..500).prop_flat_map(|of| (0..=of, Just(of))).prop_map(|(hits, of)| Share::new(hits, of).unwrap())
}

/// Officials with two groups of ballots.
fn ballots() -> impl Strategy<Value = Vec<[Vec<u32>; 2]>> {
    let cell = || prop::collection::vec(0..=100_000_u32, 0..8);
    prop::collection::vec((cell(), cell()).prop_map(|(one, other)| [one, other]), 1..6)
}

fn flat(officials: &[[Vec<u32>; 2]]) -> (Vec<u32>, Vec<u32>) {
    let (mut starts, mut ballots) = (vec![0], Vec::new());
    for cell in officials.iter().flatten() {
        ballots.extend(cell);
        starts.push(ballots.len() as u32);
    }
    (starts, ballots)
}

fn find(parents: &[usize], at: usize) -> usize {
    if parents[at] == at { at } else { find(parents, parents[at]) }
}

proptest! {
    #[test]
    fn a_share_lies_in_its_interval_and_more_ballots_narrow_it(share in share()) {
        let interval = wilson(share, 0.95).unwrap();
        let value = share.hits() as f64 / share.of() as f64;
        prop_assert!(0.0 <= interval.low && interval.low <= value && value <= interval.high && interval.high <= 1.0);
        let tenfold = wilson(Share::new(share.hits() * 10, share.of() * 10).unwrap(), 0.95).unwrap();
        prop_assert!(tenfold.high - tenfold.low < interval.high - interval.low);
    }

    #[test]
    fn one_of_two_lies_above(one in share(), other in share()) {
        let (there, back) = (lies_above(one, other).unwrap(), lies_above(other, one).unwrap());
        prop_assert!((there + back - 1.0).abs() < 1e-8, "{there} and {back}");
    }

    #[test]
    fn a_share_is_drawn_towards_the_mean_and_never_past_it(shares in prop::collection::vec(share(), 1..20)) {
        let drawn = shrunk(&shares);
        for (share, drawn_to) in shares.iter().zip(&drawn.shares) {
            let value = share.hits() as f64 / share.of() as f64;
            let (low, high) = (value.min(drawn.mean), value.max(drawn.mean));
            prop_assert!(low - 1e-12 <= *drawn_to && *drawn_to <= high + 1e-12, "{drawn_to} of {value}");
        }
    }

    #[test]
    fn the_order_of_units_does_not_matter(mut units in prop::collection::vec(prop::array::uniform3(0_u32..6), 1..10)) {
        for level in [Level::Nominal, Level::Ordinal, Level::Interval, Level::Ratio] {
            let alpha = agreement(&[0.0, 1.0, 4.0], &units, level).unwrap();
            units.reverse();
            let turned = agreement(&[0.0, 1.0, 4.0], &units, level).unwrap();
            prop_assert_eq!(alpha.is_some(), turned.is_some());
            prop_assert!((alpha.unwrap_or(0.0) - turned.unwrap_or(0.0)).abs() < 1e-9);
            prop_assert!(alpha.is_none_or(|alpha| alpha <= 1.0 + 1e-12));
        }
    }

    #[test]
    fn components_are_those_of_a_plain_search(pairs in prop::collection::vec((0_u64..8, 0_u32..8), 0..12)) {
        let found = linked(8, &pairs).unwrap();
        let mut parents: Vec<usize> = (0..8).collect();
        for (rater, official) in &pairs {
            for (other_rater, other) in &pairs {
                if rater == other_rater {
                    let (one, other) = (find(&parents, *official as usize), find(&parents, *other as usize));
                    parents[one] = other;
                }
            }
        }
        let rated: BTreeSet<usize> = pairs.iter().map(|pair| pair.1 as usize).collect();
        let roots: BTreeSet<usize> = rated.iter().map(|at| find(&parents, *at)).collect();
        prop_assert_eq!(found.count as usize, roots.len());
        prop_assert_eq!(found.is_connected(), roots.len() <= 1);
        for (at, component) in found.components.iter().enumerate() {
            prop_assert_eq!(component.is_some(), rated.contains(&at));
            for other in rated.iter().filter(|_| component.is_some()) {
                let together = find(&parents, at) == find(&parents, *other);
                prop_assert_eq!(together, *component == found.components[*other]);
            }
        }
    }

    #[test]
    fn ranks_follow_from_the_seed_and_fit_their_totals(officials in ballots(), seed in any::<u64>()) {
        let (starts, all) = flat(&officials);
        let scores = Scores { weights: &[8_000, 2_000], starts: &starts, ballots: &all };
        let asked = Ranked { draws: 80, seed, seats: 2 };
        let pairs: Vec<(u32, u32)> =
            (0..officials.len() as u32).flat_map(|one| (0..officials.len() as u32).map(move |other| (one, other))).collect();
        let (found, before) = ranks(&scores, asked, &pairs).unwrap();
        prop_assert_eq!(&ranks(&scores, asked, &pairs).unwrap().0, &found);
        let ranked = found.iter().flatten().count() as u32;
        for (official, interval) in officials.iter().zip(&found) {
            prop_assert_eq!(interval.is_some(), official.iter().all(|cell| !cell.is_empty()));
            let Some(interval) = interval else { continue };
            prop_assert!(1 <= interval.low && interval.low <= interval.middle);
            prop_assert!(interval.middle <= interval.high && interval.high <= ranked && interval.within <= 80);
        }
        for (pair, there) in pairs.iter().zip(&before) {
            let back = pairs.iter().position(|other| *other == (pair.1, pair.0)).map(|at| before[at]).unwrap();
            prop_assert_eq!(there.twice + back.twice, there.of, "what one wins the other loses");
        }
    }

    #[test]
    fn with_one_ballot_each_nothing_is_left_to_chance(totals in prop::collection::vec(0..=100_000_u32, 1..8)) {
        let starts: Vec<u32> = (0..=totals.len() as u32).collect();
        let scores = Scores { weights: &[10_000], starts: &starts, ballots: &totals };
        let (found, _) = ranks(&scores, Ranked { draws: 40, seed: 7, seats: 1 }, &[]).unwrap();
        // Half up to hundredths, as published.
        let shown: Vec<u32> = totals.iter().map(|total| (total + 5) / 10).collect();
        for (at, interval) in found.iter().enumerate() {
            let rank = 1 + shown.iter().filter(|other| **other > shown[at]).count() as u32;
            let interval = interval.unwrap();
            prop_assert_eq!((interval.low, interval.middle, interval.high), (rank, rank, rank));
        }
    }
}

/// The mean of the drawn shares is nearer to the truth than the raw ones: what the shrinkage is for.
#[test]
fn drawn_shares_miss_the_truth_by_less() {
    let (mut raw, mut drawn, mut state) = (0.0, 0.0, 1_u64);
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / (1_u64 << 31) as f64
    };
    let truths: Vec<f64> = (0..400).map(|_| 0.7 + 0.2 * next()).collect();
    let shares: Vec<Share> = truths
        .iter()
        .map(|truth| Share::new((0..20).filter(|_| next() < *truth).count() as u64, 20).unwrap())
        .collect();
    let shrunk = shrunk(&shares);
    for ((truth, share), better) in truths.iter().zip(&shares).zip(&shrunk.shares) {
        raw += (share.hits() as f64 / share.of() as f64 - truth).powi(2);
        drawn += (better - truth).powi(2);
    }
    assert!(drawn < raw / 2.0, "{drawn} and {raw}");
    assert!(shrunk.weight.is_some_and(|weight| weight > 5.0));
}
