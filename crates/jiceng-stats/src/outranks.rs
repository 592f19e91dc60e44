use jiceng::Error;
use statrs::function::beta::ln_beta;

use crate::error::fail;
use crate::share::Share;

/// How many terms the sum may have.
const MOST: u64 = 1_000_000;

/// How likely it is that the share behind `one` truly lies above that behind `other`, if nothing else is known of
/// either (uniform priors).
///
/// 前者的真实比例高于后者的概率（均匀先验）。
///
/// # Range
/// The smallest of the four counts below 1,000,000; the work grows with it.
///
/// # Errors
/// `JC-1103` for more: shares of so many are told apart by their intervals.
///
/// # Examples
/// ```
/// use jiceng_stats::{Share, lies_above};
/// let likely = lies_above(Share::new(27, 30)?, Share::new(25, 30)?)?;
/// assert!((likely - 0.763_536_123).abs() < 5e-9);
/// # Ok::<(), jiceng_stats::Error>(())
/// ```
pub fn lies_above(one: Share, other: Share) -> Result<f64, Error> {
    let (a, b) = (one.hits() + 1, one.of() - one.hits() + 1);
    let (c, d) = (other.hits() + 1, other.of() - other.hits() + 1);
    // One identity, four ways to turn it: the shortest sum is taken.
    let least = a.min(b).min(c).min(d);
    if least > MOST {
        return Err(fail(1103, &[("got", least), ("max", MOST)]));
    }
    let likely = if least == a {
        above(c, d, a, b)
    } else if least == d {
        above(b, a, d, c)
    } else if least == c {
        1.0 - above(a, b, c, d)
    } else {
        1.0 - above(d, c, b, a)
    };
    Ok(likely.clamp(0.0, 1.0))
}

/// P(Beta(c, d) > Beta(a, b)), as a sum of `c` terms.
fn above(a: u64, b: u64, c: u64, d: u64) -> f64 {
    let (a, b, d) = (a as f64, b as f64, d as f64);
    let base = ln_beta(a, b);
    (0..c)
        .map(|at| {
            let at = at as f64;
            (ln_beta(a + at, b + d) - (d + at).ln() - ln_beta(1.0 + at, d) - base).exp()
        })
        .sum()
}
