//! Ballots from columns, and scores as columns. 票据自列读入，得分以列给出。

mod ballots;
mod faults;
mod frame;
mod long;
mod names;
mod numbers;
mod raters;
mod scored;
mod tallies;
mod wide;

pub use ballots::{BallotCount, BallotLayout, count_frame};
pub use faults::Fault;
pub use frame::BallotFrame;
pub use scored::{scored, scored_schema};
