use super::build::Graph;
use crate::number::{at, put};

/// The connected component of each unit, numbered by its first unit, and how many there are.
pub(crate) fn components(graph: &Graph) -> (Vec<u32>, u32) {
    let mut component = vec![u32::MAX; graph.units()];
    let mut count = 0;
    let mut stack = Vec::new();
    for first in 0..graph.count() {
        if at(&component, first) != u32::MAX {
            continue;
        }
        put(&mut component, first, count);
        stack.push(first);
        while let Some(place) = stack.pop() {
            for next in graph.beside(place) {
                if at(&component, *next) == u32::MAX {
                    put(&mut component, *next, count);
                    stack.push(*next);
                }
            }
        }
        count += 1;
    }
    (component, count)
}
