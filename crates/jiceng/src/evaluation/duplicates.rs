//! Rows that share a key, found in two passes over the columns and a sort of the few that may.

/// Bits of the first filter for each row: more bits, fewer rows that must be looked at twice.
const BITS_A_ROW: usize = 12;
/// At most 16 MiB of bits.
const MOST_BITS: usize = 1 << 27;

/// Spreads a key over 64 bits; fixed, so that the work is the same everywhere.
const fn spread(official: u32, rater: u64) -> u64 {
    let mixed = (rater ^ ((official as u64) << 32 | official as u64)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// A set of numbers that may also hold others, but never misses one.
struct Filter {
    words: Vec<u64>,
    shift: u32,
}

impl Filter {
    /// A filter of `1 << bits` places.
    fn of(bits: u32) -> Self {
        Self { words: vec![0; 1_usize << bits.saturating_sub(6)], shift: 64_u32.saturating_sub(bits) }
    }

    /// Puts a number in; says whether it may have been there before.
    fn put(&mut self, spread: u64) -> bool {
        let place = spread >> self.shift;
        let Some(word) = self.words.get_mut((place >> 6) as usize) else { return true };
        let bit = 1_u64 << (place & 63);
        let before = *word & bit != 0;
        *word |= bit;
        before
    }

    fn has(&self, spread: u64) -> bool {
        let place = spread >> self.shift;
        self.words.get((place >> 6) as usize).is_none_or(|word| word >> (place & 63) & 1 == 1)
    }
}

/// Rows that share official and rater with another, sorted by both and by row; rater 0 is nobody.
///
/// 同一评价人对同一对象重复评价的各行。
///
/// # Units
/// Official, rater, row.
///
/// # Range
/// Both columns have one length, of less than 2³² rows; what is longer is not looked at.
///
/// # Examples
/// ```
/// use jiceng::evaluation::duplicate_raters;
/// let found = duplicate_raters(&[7, 7, 7, 8], &[21, 0, 21, 21]);
/// assert_eq!(found, [(7, 21, 0), (7, 21, 2)]);
/// ```
#[must_use]
pub fn duplicate_raters(officials: &[u32], raters: &[u64]) -> Vec<(u32, u64, u32)> {
    let rows = officials.len().min(raters.len());
    let wanted = rows.saturating_mul(BITS_A_ROW).clamp(64, MOST_BITS);
    let bits = usize::BITS.saturating_sub(wanted.saturating_sub(1).leading_zeros()).max(6);
    let mut seen = Filter::of(bits);
    // Keys with one place in the first filter have one place in the second too, which is smaller and stays in cache.
    let mut again = Filter::of(bits.saturating_sub(3).max(6));
    for (official, rater) in officials.iter().zip(raters) {
        let place = spread(*official, *rater);
        if seen.put(place) {
            again.put(place);
        }
    }
    drop(seen);
    let mut found: Vec<(u32, u64, u32)> = Vec::new();
    for ((official, rater), row) in officials.iter().zip(raters).zip(0_u32..) {
        if again.has(spread(*official, *rater)) && *rater != 0 {
            found.push((*official, *rater, row));
        }
    }
    found.sort_unstable();
    let runs = found.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1));
    runs.filter(|run| run.len() > 1).flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_told_apart_whatever_they_share_in_the_filters() {
        // Far more keys than places of a filter of the smallest size.
        let officials: Vec<u32> = (0..5_000).map(|row| row % 70).collect();
        let raters: Vec<u64> = (0_u32..5_000).map(|row| u64::from(row / 70) + 1).collect();
        assert!(duplicate_raters(&officials, &raters).is_empty());
        let again: Vec<u64> = raters.iter().map(|rater| rater % 60).collect();
        let mut slow: Vec<(u32, u64, u32)> = Vec::new();
        for row in 0..5_000_usize {
            let same = |other: &usize| (officials[*other], again[*other]) == (officials[row], again[row]);
            if again[row] != 0 && (0..5_000).filter(same).count() > 1 {
                slow.push((officials[row], again[row], row as u32));
            }
        }
        slow.sort_unstable();
        assert_eq!(duplicate_raters(&officials, &again), slow);
        assert!(!slow.is_empty());
    }
}
