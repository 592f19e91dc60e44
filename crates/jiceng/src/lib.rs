//! # jiceng · 基层
//!
//! Rules as code for China's township social governance service centres: dated, cited, explained.
//!
//! 面向镇社会治理服务中心的“规则即代码”库：有时效、有出处、有理由。
//!
//! Everything is a pure function of a [`Ruleset`], facts and times. Nothing reads a clock, a file, a locale or
//! the network.
//!
//! | question | where |
//! | --- | --- |
//! | When is it due, and why? | [`deadline::due`], [`deadline::status`], [`deadline::silence`], [`deadline::receipt_day`] |
//! | The same for columns | [`deadline::due_slices`] |
//! | Which item is this, who handles it, within what time? | [`catalogue::search`], [`catalogue::item`], [`catalogue::items`], [`catalogue::limit`] |
//! | Is it a working day, and by which notice? | [`calendar::WorkCalendar`], [`calendar::add_working_days`] |
//! | Which rules hold here? | [`Ruleset::jiaoling`], [`Ruleset::of_division`], [`Ruleset::from_documents`] |
//! | Which bodies are there, and who guides whom? | [`organisation::bodies`] |
//! | How much faster than the law asks? | [`indicators::speed_up`], [`indicators::finished_matter`] |
//! | Why? | [`explain::Answer`], [`deadline::explain_due`] |
//! | How do I prove what was answered? | [`receipt::Receipt`] |
//! | What went wrong? | [`Error`], [`error::entries`] |

pub mod calendar;
pub mod catalogue;
pub mod deadline;
pub mod error;
pub mod explain;
pub mod indicators;
pub mod organisation;
pub mod receipt;
pub mod ruleset;

pub use error::Error;
pub use ruleset::Ruleset;

pub use jiceng_data::words;

/// The version of the rules' engine. 引擎版本。
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version of the built-in data. 数据版本。
pub const DATA_VERSION: &str = jiceng_data::DATA_VERSION;
