use sha2::{Digest, Sha256};

use super::build::Graph;

/// SHA-256 of what was asked, in the order of the graph, little endian: the same on every platform.
pub(super) fn digest(graph: &Graph) -> String {
    let mut hash = Sha256::new();
    hash.update(b"jiceng-grid graph 1");
    hash.update(u64::from(graph.count()).to_le_bytes());
    for key in &graph.key {
        hash.update(key.to_le_bytes());
    }
    for column in [&graph.x, &graph.y] {
        column.iter().for_each(|value| hash.update(value.to_le_bytes()));
    }
    for column in
        [&graph.load, &graph.households, &graph.locked, &graph.previous, &graph.offset, &graph.neighbour]
    {
        column.iter().for_each(|value| hash.update(value.to_le_bytes()));
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
