//! One error for everything, one table of codes.
//!
//! 唯一的错误类型与唯一的代码表。
//!
//! A caller switches on [`Error::kind`], shows [`Error::text_zh`] or [`Error::text_en`], and logs
//! [`Error::code`]. Texts never hold free text or personal data: a value is echoed only if it is a number,
//! a date, a code or a slip of a known word; else `***` stands for it and the field says where.

mod echo;
mod fault;
mod kind;
mod reading;
mod record;
mod table;

pub use fault::{Fault, Severity};
pub use kind::Kind;
pub use record::{Code, Error};
pub use table::{Entry, entries};

pub(crate) use echo::{echo, echo_date};
pub(crate) use reading::read_json;
pub(crate) use record::fail;
