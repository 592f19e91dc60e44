use serde::Serialize;

use super::reason::PermissionReason as R;
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveat, Caveats, Explained, Reasons};

/// Counts of which none is small. 已隐去小格的统计。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suppressed {
    /// The counts; `None` where one is suppressed.
    pub cells: Vec<Option<u64>>,
    /// Their sum; `None` where it is not asked for or would give a suppressed count away.
    pub total: Option<u64>,
}

impl Explained for Suppressed {
    type Reason = R;
}

/// The counts of a statistic without small cells, so that nobody in them is known by subtraction.
///
/// 统计表隐去小格，并防止由合计推出。
///
/// A count from 1 to `least - 1` is suppressed; 0 is shown. Where the total is shown and fewer than two counts are
/// hidden, or those hidden add up to less than `least`, further counts go, the smallest first; where none is left, the
/// total goes.
///
/// # Range
/// `least` from 2 to 1,000: there is no default, whoever publishes states it.
///
/// # Errors
/// `JC-0437` outside the range, or if the counts add up to more than a number holds.
///
/// # Examples
/// ```
/// use jiceng::organisation::suppress;
/// let shown = suppress(&[3, 20, 40], 5, true)?.value;
/// assert_eq!((shown.cells, shown.total), (vec![None, None, Some(40)], Some(63)));
/// let alone = suppress(&[3], 5, true)?.value;
/// assert_eq!((alone.cells, alone.total), (vec![None], None));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn suppress(counts: &[u64], least: u64, with_total: bool) -> Result<Answer<Suppressed>, Error> {
    let sum = counts.iter().try_fold(0_u64, |sum, count| sum.checked_add(*count));
    let Some(sum) = sum.filter(|_| (2..=1_000).contains(&least)) else {
        return Err(fail(437, &[("got", least.to_string())]).at("least"));
    };
    let mut cells: Vec<Option<u64>> =
        counts.iter().map(|count| Some(*count).filter(|count| *count == 0 || *count >= least)).collect();
    let mut hidden: Vec<u64> = counts.iter().copied().filter(|count| (1..least).contains(count)).collect();
    let small = !hidden.is_empty();
    let mut reasons = Reasons::none();
    reasons.add_if(small, R::SmallCells);
    let mut total = with_total.then_some(sum);
    if small && with_total {
        let mut order: Vec<(u64, usize)> = cells
            .iter()
            .enumerate()
            .filter_map(|(at, cell)| Some((cell.filter(|count| *count > 0)?, at)))
            .collect();
        order.sort_unstable();
        let mut next = order.into_iter();
        let gives_away = |hidden: &[u64]| {
            hidden.len() < 2 || hidden.iter().fold(0_u64, |sum, count| sum.saturating_add(*count)) < least
        };
        while gives_away(&hidden) {
            let Some((count, at)) = next.next() else {
                total = None;
                reasons.add(R::TotalHidden);
                break;
            };
            hidden.push(count);
            if let Some(cell) = cells.get_mut(at) {
                *cell = None;
            }
            reasons.add(R::OtherCells);
        }
    }
    let caveats = Caveats::NONE.with_if(small, Caveat::SmallCell);
    Ok(Answer { value: Suppressed { cells, total }, reasons, basis: Vec::new(), caveats })
}
