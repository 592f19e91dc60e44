//! Documents become layers, layers become one checked, dated, immutable value.
//!
//! 文件、分层、检查，得到一个不可变的规则集。

mod citations;
mod division_line;
mod index;
mod layering;
mod load;
mod loosening;
mod row;
mod rule;

pub use load::Ruleset;
pub use rule::{Facts, Rule};

pub(crate) use index::{Found, nearest};
pub(crate) use load::Inner;
pub(crate) use load::word;
pub(crate) use row::{Count, NO_DAY, PromiseRow, Row, version_on};
