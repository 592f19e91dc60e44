//! # jiceng-grid
//!
//! Grids on [`jiceng`]: which units make a grid, who answers for it, in which grid a point lies.
//!
//! 网格：划分、分工、排班、由点查网格；全程整数运算，各平台结果一致。
//!
//! Nothing reads a clock, a file or ambient randomness: a search takes a seed and counts its work.

pub mod datum;
pub mod locate;

pub use jiceng::Error;

/// The version of this crate; it stands in every result. 版本。
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
