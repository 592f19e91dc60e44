//! The evaluation as a whole: laws of the rule, ledger, grades, quota, records, publication, archive.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

mod archive;
mod laws;
mod publication;
mod sample;
mod standing;
