/// The one rounding of evaluations: to the nearest whole number, a half away from zero.
///
/// 考评唯一的舍入规则：四舍五入。
///
/// # Range
/// `None` where `denominator` is not positive or a step leaves 64 bits.
///
/// # Examples
/// ```
/// use jiceng::evaluation::half_up;
/// assert_eq!(half_up(87_025, 10), Some(8_703));
/// assert_eq!(half_up(-87_025, 10), Some(-8_703));
/// assert_eq!(half_up(1, 0), None);
/// ```
#[must_use]
pub const fn half_up(numerator: i64, denominator: i64) -> Option<i64> {
    if denominator <= 0 {
        return None;
    }
    // The remainder is compared with what is left to the denominator, so that nothing is doubled and can overflow.
    let (whole, rest) = (numerator / denominator, (numerator % denominator).abs());
    if rest >= denominator - rest { whole.checked_add(numerator.signum()) } else { Some(whole) }
}

/// A quotient at so many digits after the point, half up.
pub(super) fn quotient(numerator: i64, denominator: i64, digits: i32) -> Option<i64> {
    let scale = 10_i64.checked_pow(digits.unsigned_abs())?;
    if digits >= 0 {
        half_up(numerator.checked_mul(scale)?, denominator)
    } else {
        half_up(numerator, denominator.checked_mul(scale)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        let cases = [
            (0, 1, 0),
            (1, 2, 1),
            (1, 3, 0),
            (2, 3, 1),
            (3, 2, 2),
            (5, 2, 3),
            (-1, 2, -1),
            (-1, 3, 0),
            (i64::MAX, 1, i64::MAX),
            (i64::MIN, 1, i64::MIN),
            (i64::MAX, i64::MAX, 1),
        ];
        for (numerator, denominator, expected) in cases {
            assert_eq!(half_up(numerator, denominator), Some(expected), "{numerator}/{denominator}");
        }
    }

    #[test]
    fn digits_scale_up_and_down() {
        assert_eq!(quotient(18_200_000, 200, 3), Some(91_000_000));
        assert_eq!(quotient(18_200_000, 200, -1), Some(9_100));
        assert_eq!(quotient(i64::MAX, 1, 1), None);
    }
}
