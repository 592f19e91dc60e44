//! The ladder as a whole: scalar and columns alike, laws of urging and supervision, what a table may be.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

mod columns;
mod laws;
mod standing;
mod tables;
