use serde::{Deserialize, Serialize};

use super::ranking::Place;

/// The quota of the highest grade in one scope. 优秀名额。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuotaView {
    /// How many take part.
    pub participating: u64,
    /// Seats: rounded down, never up.
    pub seats: u64,
    /// The official's place among those who reach the highest grade; nothing for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
}

/// What became of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seat {
    Taken,
    /// A block of equals is larger than what is left: nobody of it gets a seat, and nobody after it.
    Tie,
    Full,
}

/// Seats of a quota: whole seats only.
///
/// 名额数：只舍不入。
///
/// # Examples
/// ```
/// use jiceng::evaluation::quota_seats;
/// assert_eq!(quota_seats(23, 2000), 4);
/// assert_eq!(quota_seats(4, 2000), 0);
/// ```
#[must_use]
pub const fn quota_seats(participating: u64, bp: u16) -> u64 {
    participating.saturating_mul(bp as u64) / 10_000
}

/// Gives the seats to candidates in their order; whoever shares a rank gets one together or not at all.
pub(super) fn seated(candidates: &[Place], seats: u64) -> Vec<Seat> {
    let mut left = seats;
    let mut open = true;
    let mut given = Vec::with_capacity(candidates.len());
    for block in candidates.chunk_by(|one, next| one.rank == next.rank) {
        let size = u64::try_from(block.len()).unwrap_or(u64::MAX);
        let seat = if open && size <= left {
            left = left.saturating_sub(size);
            Seat::Taken
        } else if open && left > 0 {
            open = false;
            Seat::Tie
        } else {
            open = false;
            Seat::Full
        };
        given.extend(std::iter::repeat_n(seat, block.len()));
    }
    given
}
