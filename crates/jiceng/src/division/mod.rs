//! Division codes: twelve digits with a structure, the list from which they come, what became of them, and a register
//! that finds a unit by its code.
//!
//! 行政区划代码：12位数字的结构、所属清单（版本）、沿革，以及按代码查单位的登记册。
//!
//! A code means something only together with its list: five of Jiaoling's eight townships have other codes than in
//! 2016. [`DivisionRegister`] knows the current list and the earlier ones; [`CodeIndex`] alone finds positions, at
//! national size.

mod code;
mod column;
mod index;
mod kind;
mod reason;
mod register;
mod succession;

pub use code::{DivisionCode, DivisionLevel};
pub use column::{NO_POSITION, successors_column};
pub use index::CodeIndex;
pub use kind::{TownshipKind, VillageKind};
pub use reason::DivisionReason;
pub use register::{Division, DivisionRegister};
pub use succession::{Earlier, Succession};
