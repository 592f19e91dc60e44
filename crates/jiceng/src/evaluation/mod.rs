//! The year-end evaluation of officials: ballots are counted, scored in whole numbers, and every step is shown.
//!
//! 年终考评：计票、整数计分，步步可核。
//!
//! A [`Scheme`] is a document; [`count`] counts [`Ballots`] in columns; [`totals`] scores them. Whatever touches a
//! person is a proposal until the organ that the scheme names confirms it.

mod ballots;
mod batches;
mod counts;
mod decimal;
mod duplicates;
mod exact;
mod given;
mod half_up;
mod kernel;
mod lanes;
mod notes;
mod read;
mod roster;
mod scheme;
mod score;
mod screen;
mod stages;
mod totals;

pub use ballots::{Ballots, Raters, RowFault};
pub use counts::{Counts, count};
pub use decimal::Decimal;
pub use duplicates::duplicate_raters;
pub use given::{BallotTable, CellCounts};
pub use half_up::half_up;
pub use lanes::{BLANK, OVERMARKED};
pub use notes::notes;
pub use roster::{Batch, Electors, Official, Participation, Roster};
pub use scheme::{Scheme, scheme};
pub use totals::{NO_SCORE, Totals, totals, why_unscored};
