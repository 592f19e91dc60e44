//! The optimum of a village, proved: every way to divide it, but for what cannot be better.
//!
//! 村级规模的最优划分：枚举并证明。

mod bits;
mod floor;
mod grow;
mod memo;
mod small;

pub(crate) use grow::{Verdict, solve};
pub(crate) use small::{MOST_GRIDS, MOST_UNITS, Small};
