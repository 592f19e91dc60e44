use serde::Serialize;

use crate::share::Share;

/// Shares drawn towards the mean of all: for screening, never in place of the score. 收缩估计，仅供筛查。
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shrunk {
    /// The share of all together.
    pub mean: f64,
    /// What the mean weighs, in ballots; none where the shares differ no more than chance would make them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// The shares, in their order.
    pub shares: Vec<f64>,
}

/// Draws each share towards the mean of all, the more the fewer ballots it has (beta-binomial, by moments).
///
/// 以矩法估计贝塔—二项模型，票越少，越向总体均值收缩。
///
/// Officials with few ballots crowd both ends of a list by chance alone; drawn to the mean they no longer do.
///
/// # Range
/// Any number of shares; of one alone nothing is known, so it becomes the mean.
///
/// # Examples
/// ```
/// use jiceng_stats::{Share, shrunk};
/// let few = Share::new(3, 3)?;
/// let many = Share::new(270, 300)?;
/// let drawn = shrunk(&[few, many, Share::new(255, 300)?, Share::new(240, 300)?]);
/// assert!(drawn.shares[0] < drawn.shares[1], "three of three says less than 270 of 300");
/// # Ok::<(), jiceng_stats::Error>(())
/// ```
#[must_use]
pub fn shrunk(shares: &[Share]) -> Shrunk {
    let all: f64 = shares.iter().map(|share| share.of_float()).sum();
    if shares.is_empty() {
        return Shrunk { mean: 0.0, weight: None, shares: Vec::new() };
    }
    let mean = shares.iter().map(|share| share.hits_float()).sum::<f64>() / all;
    let weight = weight(shares, all, mean);
    let drawn = |share: &Share| match weight {
        Some(weight) => (share.hits_float() + mean * weight) / (share.of_float() + weight),
        None => mean,
    };
    Shrunk { mean, weight, shares: shares.iter().map(drawn).collect() }
}

/// What the mean weighs: (1 - r) / r, where r is the correlation of two ballots about one official, from the spread of
/// the shares that is left when chance is taken off.
fn weight(shares: &[Share], all: f64, mean: f64) -> Option<f64> {
    let spread: f64 = shares.iter().map(|share| share.of_float() * (share.value() - mean).powi(2)).sum();
    let squares: f64 = shares.iter().map(|share| share.of_float().powi(2)).sum::<f64>() / all;
    let freedom = shares.len() as f64 - 1.0;
    let chance = mean * (1.0 - mean);
    let correlation = (spread - chance * freedom) / (chance * (all - squares - freedom));
    (correlation > 0.0 && correlation <= 1.0).then(|| (1.0 - correlation) / correlation)
}
