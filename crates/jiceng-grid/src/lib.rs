#![doc = include_str!("../README.md")]
//!
//! 网格：划分、分工、排班、由点查网格；全程整数运算，各平台结果一致。
//!
//! | question | where |
//! | --- | --- |
//! | Which units are there, and which lie side by side? | [`graph::Graph`], [`graph::links_of_points`] |
//! | Which units make a grid? | [`partition::partition`], [`partition::partition_villages`] |
//! | Why does this unit lie here? | [`explain::explain`] |
//! | What is the grid called? | [`code::CodeScheme`], [`code::keep_numbers`] |
//! | Which official has which grid? | [`assign::assign`] |
//! | Who stands at the window on which day? | [`roster::roster`] |
//! | In which grid does a point lie? | [`locate`] |
//!
//! Nothing reads a clock, a file or ambient randomness: a search takes a seed and counts its work.

pub mod assign;
pub mod code;
pub mod datum;
mod error;
mod exact;
pub mod explain;
mod flow;
pub mod graph;
pub mod locate;
mod number;
pub mod objective;
pub mod partition;
pub mod roster;
mod search;

pub use jiceng::Error;

/// The version of this crate; it stands in every result. 版本。
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
