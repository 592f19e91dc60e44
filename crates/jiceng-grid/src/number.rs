//! Reading and writing by place without a panic, and the few numbers that everything here needs.
//!
//! Every result is checked by [`crate::partition`]'s own plain check before it leaves, so a place outside, which
//! would be a fault of this crate, ends as an internal error and never as a wrong answer.

use std::ops::{AddAssign, SubAssign};

/// The value at a place; the default one outside.
#[inline(always)]
pub(crate) fn at<T: Copy + Default>(values: &[T], place: u32) -> T {
    values.get(place as usize).copied().unwrap_or_default()
}

/// Writes the value at a place; outside nothing happens.
#[inline(always)]
pub(crate) fn put<T>(values: &mut [T], place: u32, value: T) {
    if let Some(slot) = values.get_mut(place as usize) {
        *slot = value;
    }
}

/// Adds to the number at a place.
#[inline(always)]
pub(crate) fn bump(values: &mut [u32], place: u32) {
    if let Some(slot) = values.get_mut(place as usize) {
        *slot = slot.wrapping_add(1);
    }
}

/// Adds an amount to the number at a place.
#[inline(always)]
pub(crate) fn add<T: AddAssign>(values: &mut [T], place: u32, amount: T) {
    if let Some(slot) = values.get_mut(place as usize) {
        *slot += amount;
    }
}

/// Takes an amount from the number at a place.
#[inline(always)]
pub(crate) fn take<T: SubAssign>(values: &mut [T], place: u32, amount: T) {
    if let Some(slot) = values.get_mut(place as usize) {
        *slot -= amount;
    }
}

/// A length as a number of this crate: lengths are bounded when input is read.
#[inline(always)]
pub(crate) fn len(values: usize) -> u32 {
    u32::try_from(values).unwrap_or(u32::MAX)
}

/// splitmix64: small, without state to share, the same everywhere.
#[derive(Debug, Clone)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    #[inline(always)]
    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_that_of_splitmix64() {
        // The first numbers of the reference implementation for the seed 1234567.
        let mut random = Random::new(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn outside_is_harmless() {
        let mut values = [1_u32, 2];
        put(&mut values, 2, 9);
        bump(&mut values, 7);
        assert_eq!((at(&values, 1), at(&values, 2), values), (2, 0, [1, 2]));
    }
}
