use super::state::State;
use crate::number::{Random, at};

/// How long, how warm and how tight.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Schedule {
    /// Sweeps over all units.
    pub(crate) sweeps: u32,
    /// The temperature of the first sweep, in 1,024ths of a link.
    pub(crate) warm: i64,
    /// The least and the most workload of a grid, at the end.
    pub(crate) low: i64,
    pub(crate) high: i64,
    /// By how much more the first sweeps may miss both.
    pub(crate) slack: i64,
}

/// Sweeps over the units, each of which may go to a grid beside it: always where that is better, else the more
/// rarely the worse it is and the later. Worse for the tolerance is never allowed; the tolerance narrows on the way.
pub(crate) fn anneal(state: &mut State<'_>, schedule: Schedule, random: &mut Random) {
    let sweeps = i64::from(schedule.sweeps.max(1));
    for sweep in 0..sweeps {
        let left = sweeps - 1 - sweep;
        let warmth = schedule.warm * left / sweeps;
        // Met from two thirds of the way on.
        let slack = (schedule.slack * (left * 3 - sweeps).max(0)) / (sweeps * 2);
        let (low, high) = (schedule.low - slack, schedule.high + slack);
        let count = state.graph.count();
        state.work += u64::from(count);
        for step in 0..count {
            let place = if sweep % 2 == 0 { step } else { count - 1 - step };
            visit(state, place, warmth, (low, high), random);
        }
    }
}

#[inline(always)]
fn visit(state: &mut State<'_>, place: u32, warmth: i64, (low, high): (i64, i64), random: &mut Random) {
    let border = state.border(place);
    if border.is_inside() {
        return;
    }
    let draw = random.next();
    let from = at(&state.parts, border.own).load;
    let borne = threshold(warmth, draw as u32);
    // A shorter distance hardly ever pays for more than a link and a half.
    if from <= high && border.least_links() * state.aim.link > borne + state.aim.link * 3 / 2 {
        return;
    }
    let Some((step, cost)) = state.propose(place, &border, (draw >> 32) as u32) else {
        return;
    };
    let missed = |load: i64| (load - high).max(low - load).max(0);
    let load = state.load(place);
    let to = at(&state.parts, step.to).load;
    let before = missed(from) + missed(to);
    let after = missed(from - load) + missed(to + load);
    if after > before {
        return;
    }
    // Less missed is worth any cost.
    if after == before && cost > borne {
        return;
    }
    if state.is_locked(place) || !state.stays_whole(&step) {
        return;
    }
    state.make(&step);
}

/// The cost that is borne: exponential with the mean `warmth` x 1.44, drawn without a logarithm. -log2 of a uniform
/// number is its leading zeros plus, nearly, one less the rest of its bits.
#[inline(always)]
fn threshold(warmth: i64, draw: u32) -> i64 {
    let zeros = draw.leading_zeros();
    let rest = (u64::from(draw) << (zeros + 1)) as u32;
    let log = (i64::from(zeros + 1) << 16) - i64::from(rest >> 16);
    (warmth * log) >> 16
}
