use jiceng_data::closed_list;
use jiceng_data::words::CaseLevel;
use serde::Serialize;

use super::reason::EscalationReason as R;
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveats, Explained, Reasons};

/// Stands in a column for a case that is not concluded, or was not reopened. 未办结，或者未重新办理。
pub const NO_LEVEL: u8 = u8::MAX;

/// How many levels there are.
const LEVELS: usize = CaseLevel::ALL.len();

closed_list! {
    /// Of what a share is a share.
    pub enum ContainmentBase {
        Concluded = "concluded", "办结的事项", "cases concluded";
    }
}

/// At which level cases were concluded: small matters within the grid, big ones within the township.
///
/// 各层级办结的件数：小事不出网格，大事不出村镇。
///
/// # Units
/// Cases. A share is the exact fraction of a count over `concluded`; without a case there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Containment {
    /// What the counts are counted of.
    pub base: ContainmentBase,
    /// Cases concluded: the denominator of every share.
    pub concluded: u64,
    /// By level, in the order of [`CaseLevel::ALL`].
    pub by_level: [u64; LEVELS],
    /// At that level or below: the numerator of "did not leave the grid, the village, the township, the county".
    pub within: [u64; LEVELS],
    /// Of these, counted higher because they were reopened there.
    pub lost_by_reopening: u64,
    /// Cases that are not concluded, and are in no count.
    pub not_concluded: u64,
    /// Rows at fault, which are in no count either.
    pub at_fault: u64,
}

impl Explained for Containment {
    type Reason = R;
}

impl Containment {
    /// The share that did not leave a level: numerator and denominator; `None` where nothing was concluded.
    ///
    /// 未出某层级的比例：分子与分母。
    #[must_use]
    pub fn share_within(&self, level: CaseLevel) -> Option<(u64, u64)> {
        let count = self.within.get(level as usize).copied()?;
        (self.concluded > 0).then_some((count, self.concluded))
    }
}

/// Counts at which level cases were concluded.
///
/// 统计各层级办结的件数。
///
/// `concluded` holds positions in [`CaseLevel::ALL`], or [`NO_LEVEL`]; `reopened` the highest level at which a case was
/// reopened within the look-back that the caller states, or [`NO_LEVEL`]. A case that was reopened higher counts there:
/// it has lost the credit of the lower level.
///
/// # Errors
/// `JC-0581` if columns differ in length. In a row of `codes`: 582 a position beyond the list.
///
/// # Examples
/// ```
/// use jiceng::escalation::{NO_LEVEL, containment};
/// use jiceng::words::CaseLevel;
/// // Two in the grid, one of which came back at the township; one in the village; one open.
/// let mut codes = [9; 4];
/// let counted = containment(&[0, 0, 1, NO_LEVEL], &[NO_LEVEL, 2, NO_LEVEL, NO_LEVEL], &mut codes)?.value;
/// assert_eq!((counted.by_level, counted.lost_by_reopening), ([1, 1, 1, 0], 1));
/// assert_eq!(counted.share_within(CaseLevel::Village), Some((2, 3)));
/// assert_eq!((counted.not_concluded, codes), (1, [0; 4]));
/// // Nothing concluded: no share.
/// assert_eq!(containment(&[], &[], &mut [])?.value.share_within(CaseLevel::Grid), None);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn containment(
    concluded: &[u8],
    reopened: &[u8],
    codes: &mut [u16],
) -> Result<Answer<Containment>, Error> {
    let rows = concluded.len();
    if let Some(other) = [reopened.len(), codes.len()].into_iter().find(|length| *length != rows) {
        return Err(fail(581, &[("rows", rows.to_string()), ("other", other.to_string())]));
    }
    let mut value = Containment {
        base: ContainmentBase::Concluded,
        concluded: 0,
        by_level: [0; LEVELS],
        within: [0; LEVELS],
        lost_by_reopening: 0,
        not_concluded: 0,
        at_fault: 0,
    };
    for ((at, again), code) in concluded.iter().zip(reopened).zip(codes) {
        let is_known = |level: u8| level == NO_LEVEL || usize::from(level) < LEVELS;
        *code = 0;
        if !is_known(*at) || !is_known(*again) {
            (*code, value.at_fault) = (582, value.at_fault.saturating_add(1));
        } else if *at == NO_LEVEL {
            value.not_concluded = value.not_concluded.saturating_add(1);
        } else {
            let higher = *again != NO_LEVEL && again > at;
            let level = if higher { *again } else { *at };
            value.lost_by_reopening = value.lost_by_reopening.saturating_add(u64::from(higher));
            value.concluded = value.concluded.saturating_add(1);
            if let Some(count) = value.by_level.get_mut(usize::from(level)) {
                *count = count.saturating_add(1);
            }
        }
    }
    let mut so_far = 0_u64;
    for (within, count) in value.within.iter_mut().zip(value.by_level) {
        so_far = so_far.saturating_add(count);
        *within = so_far;
    }
    let mut reasons = Reasons::none();
    reasons.add_if(value.concluded > 0, R::ByLevel);
    reasons.add_if(value.concluded == 0, R::NothingConcluded);
    reasons.add_if(value.lost_by_reopening > 0, R::LostByReopening);
    Ok(Answer { value, reasons, basis: Vec::new(), caveats: Caveats::NONE })
}
