//! Integer min-cost flow: by shortest paths with potentials, the same on every platform.
//!
//! 整数最小费用流。

mod network;
mod transport;

pub(crate) use network::Network;
pub(crate) use transport::{Transport, Unplaced};
