use jiceng::Error;
use serde::Serialize;
use statrs::function::beta::inv_beta_reg;
use statrs::function::erf::erf_inv;

use crate::error::fail;
use crate::share::Share;

/// Between what a share lies, with the confidence asked for. 区间。
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// From here,
    pub low: f64,
    /// to here; both between 0 and 1.
    pub high: f64,
}

fn checked(confidence: f64) -> Result<f64, Error> {
    // Not a number is outside as well.
    if confidence > 0.0 && confidence < 1.0 { Ok(confidence) } else { Err(fail(1102, &[]).at("confidence")) }
}

/// Wilson's score interval of a share: the one to print.
///
/// 威尔逊得分区间。
///
/// Of intervals that are as easily computed it covers best: 0.945 to 0.964 where 0.95 was asked, for 10 to 500 ballots.
///
/// # Range
/// `confidence` above 0 and below 1: 0.95 for 95 %.
///
/// # Errors
/// `JC-1102` for another confidence.
///
/// # Examples
/// ```
/// use jiceng_stats::{Share, wilson};
/// let nobody = wilson(Share::new(0, 10)?, 0.95)?;
/// assert!(nobody.low == 0.0 && (nobody.high - 0.277_533).abs() < 5e-7);
/// # Ok::<(), jiceng_stats::Error>(())
/// ```
pub fn wilson(share: Share, confidence: f64) -> Result<Interval, Error> {
    let z = std::f64::consts::SQRT_2 * erf_inv(checked(confidence)?);
    let (p, n) = (share.value(), share.of_float());
    let square = z * z / n;
    let middle = (p + square / 2.0) / (1.0 + square);
    let half = z / (1.0 + square) * (p * (1.0 - p) / n + square / (4.0 * n)).sqrt();
    // At none and at all the end is that of the share itself, whatever the last digit of the root.
    let low = if share.hits() == 0 { 0.0 } else { middle - half };
    let high = if share.hits() == share.of() { 1.0 } else { middle + half };
    Ok(Interval { low: low.max(0.0), high: high.min(1.0) })
}

/// Jeffreys' interval: the middle of Beta(hits + ½, rest + ½).
///
/// 杰弗里斯区间。
///
/// At 0 hits its low end lies a little above 0, as in `statsmodels`; other books put 0 there.
///
/// # Range
/// `confidence` above 0 and below 1.
///
/// # Errors
/// `JC-1102` for another confidence.
pub fn jeffreys(share: Share, confidence: f64) -> Result<Interval, Error> {
    let tail = (1.0 - checked(confidence)?) / 2.0;
    let hits = share.hits_float() + 0.5;
    let rest = share.of_float() - share.hits_float() + 0.5;
    Ok(Interval { low: inv_beta_reg(hits, rest, tail), high: inv_beta_reg(hits, rest, 1.0 - tail) })
}
