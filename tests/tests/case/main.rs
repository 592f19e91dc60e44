//! Cases: every event and refusal is reached, the invariants hold over random histories, the threads of others replay.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail where they stand"
)]

mod invariants;
mod log;
mod reached;
mod story;
mod threads;
