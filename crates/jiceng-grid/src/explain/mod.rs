//! Why a unit lies in its grid, and what each other grid would cost.
//!
//! 单元为何属于该网格，改划他处会怎样。

mod unit;

pub use unit::{Hindrance, OtherGrid, UnitReasons, explain};
