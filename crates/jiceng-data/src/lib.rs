//! The documents of `jiceng` and their compiler: time limits, provisions and calendars of Chinese
//! administrative procedure, each dated, cited and marked with how it was checked.
//! 基层规则库的数据文档及其编译器：行政程序期限、条款和节假日安排，逐条注明时间、出处和核对方式。
//!
//! - [`built_in`]: the documents that come with this crate, compiled when it was built;
//! - [`compile`]: documents of one's own, over those, with every fault at once ([`fault`]);
//! - [`model`]: what a corpus holds; [`words`]: the closed lists that documents are written in;
//! - [`encode`] and [`decode`]: the compiled form.

mod binary;
mod check;
mod compile;
mod document;
pub mod fault;
pub mod list;
pub mod model;
pub mod order;
mod read;
#[cfg(feature = "schema")]
mod schema;
pub mod words;

pub use binary::{DecodeError, decode, encode};
pub use compile::{Compiled, compile, digest};
pub use list::ClosedList;
#[cfg(feature = "schema")]
pub use schema::schemas;

use crate::model::Corpus;

/// The version of the documents: they have versions of their own. 数据版本。
pub const DATA_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The compiled documents of this crate. 内置数据的编译形式。
pub static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built_in.bin"));

/// The documents of this crate. 内置数据。
///
/// # Errors
///
/// [`DecodeError`] if the crate was damaged after it was built.
///
/// # Examples
///
/// ```
/// let corpus = jiceng_data::built_in()?;
/// assert_eq!(jiceng_data::encode(&corpus), jiceng_data::BUILT_IN);
/// # Ok::<(), jiceng_data::DecodeError>(())
/// ```
pub fn built_in() -> Result<Corpus, DecodeError> {
    decode(BUILT_IN)
}
