//! Documents become layers, layers become one checked, dated, immutable value.
//!
//! 文件、分层、检查，得到一个不可变的规则集。

mod bytes;
mod case_policies;
mod citations;
mod clash;
mod division_line;
mod escalations;
mod evaluations;
mod index;
mod indicators;
mod inner;
mod items;
mod layering;
mod load;
mod loosening;
mod row;
mod rule;
mod tracks;

pub use load::Ruleset;
pub use rule::{Facts, Rule};

pub(crate) use citations::{of_abolition, of_cite};
pub(crate) use division_line::checked as check_division;
pub(crate) use division_line::depth as division_depth;
pub(crate) use escalations::holds as in_force_on;
pub(crate) use index::{Found, nearest};
pub(crate) use inner::{Inner, meant};
pub(crate) use items::is_reconstruction;
pub(crate) use loosening::falls_later;
pub(crate) use row::{Count, NO_DAY, PromiseRow, Row, version_on};
