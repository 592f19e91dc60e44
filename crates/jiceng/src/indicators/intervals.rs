use super::result::DaysBetween;

/// Median and 90th percentile by nearest rank: the smallest number that so many per cent of the cases do not exceed, so
/// that each is a number of days that some case really took.
pub(super) fn days_between(days: impl Iterator<Item = Option<i64>>) -> DaysBetween {
    let mut known: Vec<i64> = Vec::new();
    let mut unknown = 0_u64;
    for one in days {
        match one {
            Some(days) => known.push(days),
            None => unknown = unknown.saturating_add(1),
        }
    }
    known.sort_unstable();
    let rank = |per_cent: usize| {
        // Counted from one: the ceiling of that share of all.
        let rank = known.len().saturating_mul(per_cent).div_ceil(100);
        known.get(rank.checked_sub(1)?).copied()
    };
    DaysBetween {
        measured: u64::try_from(known.len()).unwrap_or(u64::MAX),
        unknown,
        median_days: rank(50),
        ninetieth_days: rank(90),
    }
}

#[cfg(test)]
mod tests {
    use super::days_between;

    #[test]
    fn percentiles_are_of_the_nearest_rank() {
        let of = |days: &[i64]| {
            let found = days_between(days.iter().copied().map(Some));
            (found.median_days, found.ninetieth_days)
        };
        assert_eq!(of(&[]), (None, None));
        assert_eq!(of(&[7]), (Some(7), Some(7)));
        assert_eq!(of(&[4, 1]), (Some(1), Some(4)));
        // Ten: the fifth and the ninth; eleven: the sixth and the tenth.
        assert_eq!(of(&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), (Some(5), Some(9)));
        assert_eq!(of(&[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), (Some(6), Some(10)));
    }
}
