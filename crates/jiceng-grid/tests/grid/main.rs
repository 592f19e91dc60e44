//! Partition, officials and the week: against plain oracles, and the laws that always hold.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

mod codes;
mod common;
mod officials;
mod partition_exact;
mod partition_laws;
