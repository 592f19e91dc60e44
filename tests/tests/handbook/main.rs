//! The handbook's short messages, from the phone through a bad network to the centre.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

mod channel;
mod clear;
mod receiving;
mod record;
mod sizes;
