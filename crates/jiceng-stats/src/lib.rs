#![doc = include_str!("../README.md")]
//!
//! 统计参考：得分有多可靠；仅供参考，绝不计入得分。
#![expect(
    clippy::float_arithmetic,
    reason = "the one crate whose results are advisory and outside every digest"
)]

mod agreement;
mod connected;
mod error;
mod interval;
mod outranks;
mod ranks;
mod resample;
mod share;
mod shrink;

pub use agreement::{Level, agreement};
pub use connected::{Linked, linked};
pub use interval::{Interval, jeffreys, wilson};
pub use jiceng::Error;
pub use outranks::lies_above;
pub use ranks::{Before, RankInterval, Ranked, ranks};
pub use resample::Scores;
pub use share::Share;
pub use shrink::{Shrunk, shrunk};
