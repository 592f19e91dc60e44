//! Codes of grids: written by a scheme, numbered by place, kept when a grid splits or merges.
//!
//! 网格编码：按方案书写，按位置编号，拆分合并时保持稳定。

mod scheme;
mod stable;

pub use scheme::{CodeScheme, GridCode};
pub use stable::{KeptCodes, keep_numbers, number_by_bands};
