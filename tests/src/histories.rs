//! Random histories of a case, of a mediation and of an agent service: mostly legal, with a wrong step now and then.

pub mod agent;
pub mod case;
pub mod mediation;

use chrono::{DateTime, Duration, FixedOffset};

/// Numbers that decide what happens next; zeros when they run out.
#[derive(Debug)]
pub struct Dice<'a> {
    numbers: std::slice::Iter<'a, u16>,
}

impl<'a> Dice<'a> {
    /// Dice that fall as these numbers say.
    #[must_use]
    pub fn new(numbers: &'a [u16]) -> Self {
        Self { numbers: numbers.iter() }
    }

    /// Whether nothing is left.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.len() == 0
    }

    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        usize::from(self.numbers.next().copied().unwrap_or_default()) % most.max(1)
    }

    /// Whether something happens that happens once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) + 1 == times
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let at = self.below(of.len());
        of.get(at).copied()
    }

    /// A time after another: mostly hours or days, sometimes the same instant, sometimes weeks.
    pub fn after(&mut self, before: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        let hours = match self.below(20) {
            0 => 0,
            1 => 24 * 45,
            days => i64::try_from(days).unwrap_or(1) * 5,
        };
        before + Duration::hours(hours)
    }
}

/// Numbers from a seed, the same on every machine.
#[must_use]
pub fn numbers(seed: u64, count: usize) -> Vec<u16> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24) as u16
    };
    (0..count).map(|_| next()).collect()
}
