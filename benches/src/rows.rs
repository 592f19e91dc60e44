//! The rows that every benchmark runs on, the same as in `python/rows.py`.

/// The generator of all draws: splitmix64.
#[derive(Debug, Clone)]
pub(crate) struct SplitMix64(u64);

impl SplitMix64 {
    /// The seed of the benchmarks, "jiceng" in ASCII.
    pub(crate) fn seeded() -> Self {
        Self(0x6A69_6365_6E67)
    }

    /// Another generator for each number.
    pub(crate) fn of(number: u64) -> Self {
        let mut draws = Self(0x6A69_6365_6E67 ^ number);
        draws.draw();
        draws
    }

    /// The next draw.
    pub(crate) fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A draw below `bound`.
    pub(crate) fn below(&mut self, bound: u64) -> i32 {
        i32::try_from(self.draw() % bound).unwrap_or_default()
    }
}

/// Starts (days since 1970-01-01) in 2015-01-01 to 2026-08-31 and numbers of days 1 to 60.
#[must_use]
pub fn rows(count: usize) -> (Vec<i32>, Vec<i32>) {
    let mut draws = SplitMix64::seeded();
    (0..count).map(|_| (16_436 + draws.below(4_261), 1 + draws.below(60))).unzip()
}

/// The same values in a random order.
#[must_use]
pub fn shuffled<T: Clone>(values: &[T]) -> Vec<T> {
    let mut values = values.to_vec();
    let mut draws = SplitMix64::seeded();
    for at in (1..values.len()).rev() {
        values.swap(at, draws.below(at as u64 + 1) as usize);
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(count: usize) -> (i64, i64) {
        let (starts, n) = rows(count);
        (starts.into_iter().map(i64::from).sum(), n.into_iter().map(i64::from).sum())
    }

    #[test]
    fn rows_are_those_of_the_python_side() {
        let (starts, n) = rows(1_000);
        assert_eq!((starts[0], n[0], starts[1], n[1]), (16_620, 51, 17_529, 39));
        assert_eq!(sums(1_000), (18_581_864, 30_186));
        assert_eq!(sums(1_000_000), (18_566_435_068, 30_492_470));
    }
}
