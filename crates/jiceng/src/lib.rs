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
//! | Which bodies are there, and who guides whom? | [`organisation::tree`], [`organisation::chart`], [`organisation::home_of`] |
//! | Which post takes it, who is above, has it been handed over? | [`organisation::door`], [`organisation::vertical`], [`organisation::handover`] |
//! | Who must step aside, and who can take it? | [`organisation::recusal`], [`organisation::candidates`] |
//! | Who may do what, and how much is seen? | [`organisation::may`], [`organisation::may_slices`] |
//! | Who rated whom how, what is the score, the rank, the grade? | [`evaluation::count`], [`evaluation::evaluate`], [`evaluation::verify`] |
//! | Which division has this code, of which list, and what is it now? | [`division::DivisionRegister`], [`division::DivisionCode`] |
//! | What did the official note, and does it fit into a short message? | [`handbook::Entry`], [`handbook::sms::Encoder`], [`handbook::sms::Reassembler`] |
//! | Who answers for this household today, and is every household covered? | [`duty::responsible`], [`duty::coverage`], [`duty::hand_over`], [`duty::reshape`] |
//! | Is every post filled, who could stand in, and were the field days, meals, visits and screenings done? | [`duty::check_roster`], [`duty::field_days`], [`duty::follow_tickets`], [`duty::visits`], [`duty::screening`] |
//! | Where does a case stand, what is due, what may be done next? | [`case::Case`], [`case::CaseLog`], [`case::CaseRules`] |
//! | What must happen now, to whom does it go, may it be urged, how is it supervised? | [`escalation::due_actions`], [`escalation::due_actions_slices`], [`escalation::urging`], [`escalation::supervision`] |
//! | Who has consented, what is due, what may be done next in this mediation? | [`case::mediation::Mediation`] |
//! | What does the agent hold, and what was received when? | [`case::agent::AgentService`] |
//! | What does each figure say, and does the published one agree? | [`indicators::compute`], [`indicators::compare_published`], [`indicators::definitions`] |
//! | Who would be late, who would escalate, under other rules? | [`indicators::what_if`] |
//! | How much faster than the law asks? | [`indicators::speed_up`], [`indicators::finished_matter`] |
//! | Why? | [`explain::Answer`], [`deadline::explain_due`] |
//! | How do I prove what was answered? | [`receipt::Receipt`] |
//! | What went wrong? | [`Error`], [`error::entries`] |

pub mod calendar;
pub mod case;
pub mod catalogue;
pub mod deadline;
pub mod division;
pub mod duty;
pub mod error;
pub mod escalation;
pub mod evaluation;
pub mod explain;
pub mod handbook;
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
