use crate::graph::Graph;
use crate::number::{at, put};

/// The most neighbours of a unit whose links among one another are kept as bits.
pub(super) const MOST: u32 = 16;

/// For each link of a unit, which of its other neighbours the neighbour is linked with.
pub(super) fn wheels(graph: &Graph) -> Vec<u16> {
    let mut wheel = vec![0_u16; graph.neighbour.len()];
    // Where a neighbour stands in the list of the unit, one more; 0 where it does not.
    let mut slot = vec![0_u8; graph.units()];
    for place in 0..graph.count() {
        let beside = graph.beside(place);
        if beside.len() > MOST as usize {
            continue;
        }
        for (index, other) in (1_u8..).zip(beside) {
            put(&mut slot, *other, index);
        }
        let first = at(&graph.offset, place);
        for (link, other) in (first..).zip(beside) {
            let mut near = 0_u16;
            for third in graph.beside(*other) {
                let index = at(&slot, *third);
                if index > 0 {
                    near |= 1 << (index - 1);
                }
            }
            put(&mut wheel, link, near);
        }
        for other in beside {
            put(&mut slot, *other, 0);
        }
    }
    wheel
}
