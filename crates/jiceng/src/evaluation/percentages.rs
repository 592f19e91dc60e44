use super::decimal::Decimal;

/// Counts as percentages that add up to exactly 100: each rounded down, what is left goes to the largest remainders,
/// the first of equals first. For display only.
///
/// 最大余额法百分比，合计恰为100；仅供显示。
///
/// # Range
/// At most 4 digits; `None` where there is nothing to divide or a count is beyond 2⁵³.
///
/// # Examples
/// ```
/// use jiceng::evaluation::percentages;
/// let shown: Vec<i64> = percentages(&[12, 4, 1], 0).unwrap().iter().map(|one| one.units).collect();
/// assert_eq!(shown, [71, 23, 6]);
/// ```
#[must_use]
pub fn percentages(counts: &[u64], digits: u8) -> Option<Vec<Decimal>> {
    let all: u128 = counts.iter().map(|count| u128::from(*count)).sum();
    if all == 0 || digits > 4 || counts.iter().any(|count| *count > 1 << 53) {
        return None;
    }
    let whole = 100_u128.checked_mul(10_u128.checked_pow(u32::from(digits))?)?;
    let mut shares = Vec::with_capacity(counts.len());
    let mut given = 0_u128;
    for (at, count) in counts.iter().enumerate() {
        let product = u128::from(*count).checked_mul(whole)?;
        let units = product.checked_div(all)?;
        given = given.checked_add(units)?;
        shares.push((at, units, product.checked_rem(all)?));
    }
    let left = usize::try_from(whole.checked_sub(given)?).ok()?;
    // Sorting is stable: equal remainders keep the order in which the counts were given.
    shares.sort_by_key(|share| std::cmp::Reverse(share.2));
    for share in shares.iter_mut().take(left) {
        share.1 = share.1.checked_add(1)?;
    }
    shares.sort_unstable_by_key(|share| share.0);
    shares.iter().map(|share| Some(Decimal { units: i64::try_from(share.1).ok()?, digits })).collect()
}
