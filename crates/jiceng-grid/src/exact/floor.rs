//! What the units outside a grid cost at least, whatever grids they make.

use super::small::Small;
use crate::number::{at, put};
use crate::objective::Objective;

/// For each unit, a share of the distance that it causes in any grid of the tolerance: half of its pairs with the
/// nearest units that fill the lightest grid, over the heaviest.
///
/// The distance of a grid is the sum over pairs of both workloads times the squared distance, over the grid's
/// workload; each pair counts half for either unit. Shares add up to no more than the whole distance, rounded down.
pub(super) fn shares(small: &Small) -> [u128; 32] {
    let mut shares = [0; 32];
    if small.objective == Objective::Cut || small.high == 0 {
        return shares;
    }
    for place in 0..small.count {
        let mut near: Vec<(u128, u64)> = (0..small.count)
            .filter(|other| *other != place)
            .map(|other| {
                (small.pair(place, other) / u128::from(at(&small.load, other).max(1)), at(&small.load, other))
            })
            .collect();
        near.sort_unstable();
        let mut wanted = small.low.saturating_sub(at(&small.load, place));
        let mut sum = 0_u128;
        for (each, load) in near {
            let taken = load.min(wanted);
            sum += each * u128::from(taken);
            wanted -= taken;
        }
        put(&mut shares, place, (sum / u128::from(small.high) / 2).saturating_sub(1));
    }
    shares
}
