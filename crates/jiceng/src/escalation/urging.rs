use chrono::{DateTime, Days, FixedOffset, NaiveTime};
use serde::{Deserialize, Serialize};

use super::ladder::{Ladder, caveats};
use super::reason::EscalationReason as R;
use crate::calendar::zone;
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// Whether a case may be urged. 可否催办。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urging {
    /// Whether it may be urged now.
    pub permitted: bool,
    /// The next instant at which it may be; `now` where it may, nothing where all urges are used up.
    pub next_at: Option<DateTime<FixedOffset>>,
    /// How many more it may be urged on the day.
    pub left_today: u8,
    /// How many more it may be urged in all, in this cycle of handling.
    pub left_in_all: u8,
}

impl Explained for Urging {
    type Reason = R;
}

/// Whether a case may be urged once more, and if not, from when on. Urging is a notice: it changes no clock.
///
/// 可否再催办一次；不可的，何时起可以。催办只是提醒，不影响任何时限。
///
/// `past` are the instants of the urges of this cycle of handling, in any order.
///
/// # Units
/// Days are civil days in China: the day is used up until midnight at +08:00.
///
/// # Errors
/// `JC-0583` if no document sets how often may be urged; `JC-0584` if an urge lies after `now`.
///
/// # Source
/// A document of the place: no law says how often may be urged.
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::escalation::{Ladder, urging};
/// let ladder = Ladder::on(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?;
/// let at = |text: &str| parse_instant(text).unwrap();
/// let past = [at("2016-07-08T09:00:00+08:00"), at("2016-07-08T11:00:00+08:00")];
/// let asked = urging(&ladder, &past, at("2016-07-08T15:00:00+08:00"))?.value;
/// // Twice a day: the third waits for midnight.
/// assert_eq!((asked.permitted, asked.next_at), (false, Some(at("2016-07-09T00:00:00+08:00"))));
/// assert!(urging(&ladder, &past, at("2016-07-09T00:00:00+08:00"))?.value.permitted);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn urging(
    ladder: &Ladder,
    past: &[DateTime<FixedOffset>],
    now: DateTime<FixedOffset>,
) -> Result<Answer<Urging>, Error> {
    let Some(((per_day, in_all), citation)) = &ladder.urging else {
        let args = [("division", ladder.ruleset.division().to_string()), ("date", ladder.on.to_string())];
        return Err(fail(583, &args));
    };
    if let Some(at) = past.iter().position(|one| *one > now) {
        return Err(fail(584, &[]).at(format!("past[{at}]")));
    }
    let now = now.with_timezone(&zone());
    let today = past.iter().filter(|one| one.with_timezone(&zone()).date_naive() == now.date_naive()).count();
    let left = |most: u8, used: usize| most.saturating_sub(u8::try_from(used).unwrap_or(u8::MAX));
    let left_in_all = left(*in_all, past.len());
    let left_today = left(*per_day, today).min(left_in_all);
    let midnight = now.date_naive().checked_add_days(Days::new(1)).map(|day| day.and_time(NaiveTime::MIN));
    let next_at = if left_in_all == 0 {
        None
    } else if left_today > 0 {
        Some(now)
    } else {
        midnight.and_then(|midnight| midnight.and_local_timezone(zone()).single())
    };
    let mut reasons = Reasons::none();
    reasons.add_if(left_today > 0, R::Permitted);
    reasons.add_if(left_in_all == 0, R::AllUsedUp);
    reasons.add_if(left_today == 0 && left_in_all > 0, R::DayUsedUp);
    let basis = vec![citation.clone()];
    let caveats = caveats(&basis, ladder.on);
    let value = Urging { permitted: left_today > 0, next_at, left_today, left_in_all };
    Ok(Answer { value, reasons, basis, caveats })
}
