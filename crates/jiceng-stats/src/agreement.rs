use jiceng::Error;
use serde::Serialize;

use crate::error::fail;

/// What the values of a scale mean, and so how far apart two of them are. 量表的测量层次。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Names: equal or not. 定类。
    Nominal,
    /// An order: as far as there are marks between them. 定序。
    Ordinal,
    /// Figures whose differences mean something. 定距。
    Interval,
    /// Figures whose ratios mean something. 定比。
    Ratio,
}

/// Krippendorff's alpha from counts: 1 where all agree, 0 where they agree as by chance.
///
/// 克里彭多夫α系数（由计数求得）：全部一致为1，与偶然一致无异为0。
///
/// `units` has a row for each official (or other unit) and in it the number of marks of each value. Memory grows with
/// the values, not with the raters. In a mass review it is low by nature: call it agreement between villagers, not
/// quality of the vote.
///
/// # Range
/// `values` in rising order, as many as a row is long. `None` where no two marks can be compared or all are equal.
///
/// # Errors
/// `JC-1104` with the row where a row has another length; `JC-1105` where the values do not rise, or are negative on a
/// scale of ratios.
///
/// # Examples
/// ```
/// use jiceng_stats::{Level, agreement};
/// let all_agree = agreement(&[1.0, 2.0], &[[4, 0], [0, 4]], Level::Nominal)?;
/// assert_eq!(all_agree, Some(1.0));
/// # Ok::<(), jiceng_stats::Error>(())
/// ```
pub fn agreement<R: AsRef<[u32]>>(values: &[f64], units: &[R], level: Level) -> Result<Option<f64>, Error> {
    let rising = values.windows(2).all(|two| matches!(two, [low, high] if low < high));
    let finite = values.iter().all(|value| value.is_finite());
    let negative = level == Level::Ratio && values.first().is_some_and(|first| *first < 0.0);
    if !rising || !finite || negative {
        return Err(fail(1105, &[]).at("values"));
    }
    let mut totals = vec![0.0; values.len()];
    // Pairs of different values within a unit, each unit by the marks that it has to compare with.
    let mut within = vec![0.0; values.len().saturating_mul(values.len())];
    for (at, unit) in (0_u64..).zip(units) {
        let unit = unit.as_ref();
        if unit.len() != values.len() {
            let got = u64::try_from(unit.len()).unwrap_or(u64::MAX);
            let expected = u64::try_from(values.len()).unwrap_or(u64::MAX);
            return Err(fail(1104, &[("got", got), ("expected", expected)]).at_row(at).at("units"));
        }
        let marks: f64 = unit.iter().map(|count| f64::from(*count)).sum();
        if marks < 2.0 {
            continue;
        }
        for (total, count) in totals.iter_mut().zip(unit) {
            *total += f64::from(*count);
        }
        let rows = within.chunks_exact_mut(values.len().max(1));
        for (row, one) in rows.zip(unit).filter(|(_, one)| **one > 0) {
            for (slot, other) in row.iter_mut().zip(unit) {
                *slot += f64::from(*one) * f64::from(*other) / (marks - 1.0);
            }
        }
    }
    let apart = Distances { values, totals: &totals, level }.all();
    let observed: f64 = within.iter().zip(&apart).map(|(pairs, apart)| pairs * apart).sum();
    let pairs = totals.iter().flat_map(|one| totals.iter().map(move |other| one * other));
    let expected: f64 = pairs.zip(&apart).map(|(pairs, apart)| pairs * apart).sum();
    let marks: f64 = totals.iter().sum();
    Ok((expected > 0.0).then(|| 1.0 - (marks - 1.0) * observed / expected))
}

struct Distances<'a> {
    values: &'a [f64],
    totals: &'a [f64],
    level: Level,
}

impl Distances<'_> {
    /// The squared distance of each pair of values, row by row.
    fn all(&self) -> Vec<f64> {
        // Marks up to the middle of each value: two of them are as far apart as the marks between their middles.
        let mut before = 0.0;
        let middles: Vec<f64> = self
            .totals
            .iter()
            .map(|total| {
                let middle = before + total / 2.0;
                before += total;
                middle
            })
            .collect();
        let places: Vec<(f64, f64)> = self.values.iter().copied().zip(middles).collect();
        places.iter().flat_map(|one| places.iter().map(|other| self.apart(*one, *other))).collect()
    }

    fn apart(&self, one: (f64, f64), other: (f64, f64)) -> f64 {
        let difference = match self.level {
            Level::Nominal => f64::from(u8::from(one.0 != other.0)),
            Level::Ordinal => one.1 - other.1,
            Level::Interval => one.0 - other.0,
            Level::Ratio if one.0 == other.0 => 0.0,
            Level::Ratio => (one.0 - other.0) / (one.0 + other.0),
        };
        difference * difference
    }
}
