//! The year-end evaluation of officials: ballots are counted, scored in whole numbers, and every step is shown.
//!
//! 年终考评：计票、整数计分，步步可核。
//!
//! A [`Scheme`] is a document; [`count`] counts [`Ballots`] in columns; [`totals`] scores them. Whatever touches a
//! person is a proposal until the organ that the scheme names confirms it.

mod archive;
mod ballots;
mod batches;
mod counts;
mod decimal;
mod duplicates;
mod evaluate;
mod exact;
mod explain;
mod given;
mod grade;
mod half_up;
mod kernel;
mod lanes;
mod ledger;
mod marks;
mod merkle;
mod notes;
mod percentages;
mod publication;
mod quota;
mod ranking;
mod read;
mod reason;
mod record;
mod repeated;
mod roster;
mod scheme;
mod score;
mod screen;
mod stages;
mod status;
mod steps;
mod suppress;
mod totals;
mod verify;

pub use ballots::{Ballots, Raters, RowFault};
pub use counts::{Counts, count};
pub use decimal::Decimal;
pub use duplicates::duplicate_raters;
pub use evaluate::{Evaluation, evaluate};
pub use explain::{ScoreText, explain_record, reweighted};
pub use given::{BallotTable, CellCounts};
pub use half_up::half_up;
pub use lanes::{BLANK, OVERMARKED};
pub use ledger::{EntryKind, LedgerEntry};
pub use merkle::{BallotTree, InclusionProof, Salt, ballot_lines};
pub use notes::notes;
pub use percentages::percentages;
pub use publication::{Publication, PublishedGroup, PublishedRow, publication};
pub use quota::{QuotaView, quota_seats};
pub use reason::EvaluationReason;
pub use record::{AppliedEntry, CellInput, GroupInput, MetCondition, Proposal, Record};
pub use repeated::{Appeal, AppealReason, PastGrade, RepeatReason, Repeated, appeal, repeated};
pub use roster::{Batch, Electors, Official, Participation, Roster};
pub use scheme::{Scheme, scheme};
pub use status::Status;
pub use steps::{Formula, ScoreStep, Term};
pub use totals::{NO_SCORE, Totals, totals, why_unscored};
pub use verify::{Manifest, Package, Verified, verify};
