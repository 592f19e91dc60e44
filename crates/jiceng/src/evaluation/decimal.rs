use std::fmt;

use serde::{Deserialize, Serialize};

/// A number with a stated count of digits after the point: what is printed is what was used.
///
/// 定位小数：所印即所用。
///
/// # Examples
/// ```
/// use jiceng::evaluation::Decimal;
/// assert_eq!(Decimal { units: 9042, digits: 2 }.to_string(), "90.42");
/// assert_eq!(Decimal { units: -5, digits: 2 }.to_string(), "-0.05");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Decimal {
    /// How many of the last digit.
    pub units: i64,
    /// Digits after the point, at most 18.
    pub digits: u8,
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = usize::from(self.digits.min(18));
        if digits == 0 {
            return write!(f, "{}", self.units);
        }
        let all = format!("{:0width$}", self.units.unsigned_abs(), width = digits.saturating_add(1));
        let (whole, rest) = all.split_at_checked(all.len().saturating_sub(digits)).unwrap_or(("", ""));
        let sign = if self.units < 0 { "-" } else { "" };
        write!(f, "{sign}{whole}.{rest}")
    }
}
