//! Grids for more units than can be enumerated: a first division, then many small moves, then the tolerance.
//!
//! 大规模划分：初分、逐步调整、保证容差。

mod anneal;
mod balance;
mod bisect;
mod repair;
mod state;
mod wheel;

pub(crate) use anneal::{Schedule, anneal};
pub(crate) use balance::balance;
pub(crate) use bisect::bisect;
pub(crate) use repair::connect;
pub(crate) use state::{Aim, State};
