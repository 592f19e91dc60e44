//! Ballots by the column, the same as on the Python side: two draws a row.

/// Columns of ballots: officials, groups, raters, and five columns of marks.
#[derive(Debug)]
pub struct BallotColumns {
    /// Position of the official.
    pub officials: Vec<u32>,
    /// 0 mass (90 %), 1 peers (7 %), 2 leaders (3 %).
    pub groups: Vec<u8>,
    /// The rater's key.
    pub raters: Vec<u64>,
    /// Codes 1 to 5 in five dimensions.
    pub marks: Vec<Vec<u8>>,
}

/// The `at`-th number of the sequence that starts at `seed`.
#[must_use]
pub fn draw(seed: u64, at: u64) -> u64 {
    let mut z = seed.wrapping_add(at.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// So many ballots about so many officials, in random order.
#[must_use]
pub fn ballots(rows: u64, officials: u64) -> BallotColumns {
    let mut all = BallotColumns {
        officials: Vec::new(),
        groups: Vec::new(),
        raters: Vec::new(),
        marks: vec![Vec::new(); 5],
    };
    for row in 0..rows {
        let (one, other) = (draw(2016, row), draw(2017, row));
        all.officials.push(u32::try_from(one % officials).unwrap_or_default());
        all.groups.push(match (one >> 32) % 100 {
            0..90 => 0,
            90..97 => 1,
            _ => 2,
        });
        // Some rate twice: about two thousand in ten million.
        all.raters.push(1 + (other >> 40) % 1_200_000);
        for (at, column) in all.marks.iter_mut().enumerate() {
            let kind = (other >> (7 * at)) % 20;
            column.push(match kind {
                0..11 => 1,
                11..15 => 2,
                15..17 => 3,
                17..19 => 4,
                _ => 5,
            });
        }
    }
    all
}

/// The scheme under which they are scored: three groups, five dimensions, five options.
pub const SCHEME: &str = include_str!("evaluation.toml");
