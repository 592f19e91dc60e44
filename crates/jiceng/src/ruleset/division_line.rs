//! A county sees its own line only: nation, province, city, county, and so on down.

use crate::error::{Error, echo, fail};

/// Whether `text` is a division code: 6 or 12 digits.
pub(super) fn is_division(text: &str) -> bool {
    matches!(text.len(), 6 | 12) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The significant digits: `441400` is `4414`, the nation is empty.
fn stem(code: &str) -> &str {
    let significant =
        |len: usize| code.get(..len).filter(|head| code.bytes().skip(head.len()).all(|b| b == b'0'));
    [0, 2, 4, 6, 9].into_iter().find_map(significant).unwrap_or(code)
}

/// Whether the rules of `upper` reach `lower`: the same division or one above it.
pub(super) fn reaches(upper: &str, lower: &str) -> bool {
    lower.starts_with(stem(upper))
}

/// Whether `upper` lies above or at `lower`, or the reverse: both on one line.
pub(super) fn on_one_line(a: &str, b: &str) -> bool {
    reaches(a, b) || reaches(b, a)
}

/// How deep a division lies; the deepest layer speaks last.
pub(crate) fn depth(code: &str) -> usize {
    stem(code).len()
}

/// Checks a code that a caller gave.
pub(crate) fn checked(code: &str) -> Result<String, Error> {
    if is_division(code) {
        return Ok(code.to_string());
    }
    Err(fail(232, &[("got", echo(code, None))]).at("division"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_runs_from_the_nation_down() {
        assert!(reaches("000000", "441427"));
        assert!(reaches("440000", "441427"));
        assert!(reaches("441400", "441427"));
        assert!(reaches("441427", "441427104000"));
        assert!(!reaches("410500", "441427"));
        assert!(!reaches("441427", "441400"));
        // 440300 must not be read as 4403 reaching 4403xx only by chance of zeros.
        assert!(!reaches("440300", "441427"));
        assert_eq!((depth("000000"), depth("440000"), depth("441427")), (0, 2, 6));
    }
}
