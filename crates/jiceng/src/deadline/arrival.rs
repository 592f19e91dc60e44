use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::closed_list;
use jiceng_data::words::{Channel, ReceiptDay};
use serde::{Deserialize, Serialize};

use super::find::row_on;
use crate::calendar::{DayKind, OfficeMoment, day_of_date, zone};
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveats, Explained, Reasons, reason_table};
use crate::ruleset::{Facts, Ruleset};

/// How and when something reached the office.
///
/// 材料以何种渠道、何时到达。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// The channel.
    pub channel: Channel,
    /// When it was handed in or arrived.
    #[serde(default, alias = "handed_at")]
    pub arrived_at: Option<DateTime<FixedOffset>>,
    /// The day it was signed for.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// The day both sides confirmed it.
    #[serde(default)]
    pub confirmed_on: Option<NaiveDate>,
}

closed_list! {
    /// Why a day is the day of receipt.
    pub enum ArrivalReason {
        Handed = "handed", "当面提交，以提交之日为收到之日", "handed in: the day it was handed in";
        Signed = "signed", "以签收之日为收到之日", "registered mail: the day it was signed for";
        Confirmed = "confirmed", "以双方确认之日为收到之日", "the day both sides confirmed it";
        Arrived = "arrived", "以到达之日为收到之日", "the day it arrived";
        OnRestDay = "on-rest-day", "收到之日为休息日，仍为起算日，当日不计入", "a rest day: it is day 0 all the same";
        AfterHours = "after-hours", "办公时间之外到达，法律未另作规定，仍以当日为收到之日", "outside office hours: the law says nothing else, the day stands";
    }
}
reason_table!(ArrivalReason);

/// The day of receipt. 收到之日。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptOn {
    /// The day: day 0 of what runs from receipt.
    pub date: NaiveDate,
}

impl Explained for ReceiptOn {
    type Reason = ArrivalReason;
}

/// The day of receipt under a rule whose law tells channels apart.
///
/// 依规定的渠道确定收到之日。
///
/// # Errors
/// `JC-0227` if the channel's date is missing, `JC-0240` if the rule's law does not tell channels apart; those
/// of the look-up.
///
/// # Source
/// 政府信息公开条例第三十一条.
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::deadline::{Arrival, receipt_day};
/// use jiceng_data::words::Channel;
/// let ruleset = jiceng::Ruleset::nation()?;
/// let arrival = Arrival {
///     channel: Channel::Internet,
///     arrived_at: Some(parse_instant("2025-09-26T20:00:00+08:00")?),
///     signed_on: None,
///     confirmed_on: Some(parse_date("2025-09-29")?),
/// };
/// assert_eq!(receipt_day(&ruleset, "GID-06", &arrival)?.value.date, parse_date("2025-09-29")?);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn receipt_day(ruleset: &Ruleset, rule: &str, arrival: &Arrival) -> Result<Answer<ReceiptOn>, Error> {
    let inner = ruleset.inner();
    let arrived = arrival.arrived_at.map(|at| at.with_timezone(&zone()).date_naive());
    let day = arrived
        .or(arrival.signed_on)
        .or(arrival.confirmed_on)
        .ok_or_else(|| missing(arrival, ReceiptDay::Arrived))?;
    let row = row_on(inner, rule, day_of_date(day), &Facts::none())?;
    let period = inner.period_of(row).ok_or_else(|| fail(207, &[]))?;
    let channel = period.channels.iter().find(|one| one.channel == arrival.channel);
    let Some(channel) = channel else {
        let own = inner.basis_of(row).and_then(|basis| basis.rule.as_ref()).map(|citation| citation.zh());
        return Err(fail(240, &[("rule", period.id.clone())])
            .resting_on(own.unwrap_or_default())
            .at("channel"));
    };
    let (date, reason) = match channel.day {
        ReceiptDay::Handed => (arrived, ArrivalReason::Handed),
        ReceiptDay::Arrived => (arrived, ArrivalReason::Arrived),
        ReceiptDay::Signed => (arrival.signed_on, ArrivalReason::Signed),
        ReceiptDay::Confirmed => (arrival.confirmed_on, ArrivalReason::Confirmed),
    };
    let date = date.ok_or_else(|| missing(arrival, channel.day))?;
    let mut reasons = Reasons::none();
    reasons.add(reason);
    let calendar = ruleset.calendar();
    let rest =
        calendar.day(date).is_ok_and(|day| matches!(day.value.kind, DayKind::WeeklyRest | DayKind::DayOff));
    reasons.add_if(rest, ArrivalReason::OnRestDay);
    let decisive =
        arrival.arrived_at.filter(|_| matches!(channel.day, ReceiptDay::Handed | ReceiptDay::Arrived));
    let outside = |at| calendar.office_moment(at).is_ok_and(|moment| moment == OfficeMoment::OutsideHours);
    reasons.add_if(decisive.is_some_and(outside), ArrivalReason::AfterHours);
    let mut basis: Vec<_> = inner.basis_of(row).and_then(|basis| basis.rule.clone()).into_iter().collect();
    basis.extend(inner.provision_on(&channel.basis, day_of_date(date)).cloned());
    let caveats =
        inner.row(row).map_or(Caveats::NONE, |row| super::plain::standing_caveats(row, day_of_date(date)));
    Ok(Answer { value: ReceiptOn { date }, reasons, basis, caveats })
}

#[cold]
fn missing(arrival: &Arrival, day: ReceiptDay) -> Error {
    let field = match day {
        ReceiptDay::Handed | ReceiptDay::Arrived => "arrived_at",
        ReceiptDay::Signed => "signed_on",
        ReceiptDay::Confirmed => "confirmed_on",
    };
    let args = [
        ("channel_zh", arrival.channel.zh().to_string()),
        ("channel_en", arrival.channel.en().to_string()),
        ("needed_zh", format!("{}（{field}）", day.zh())),
        ("needed_en", format!("{} ({field})", day.en())),
    ];
    fail(227, &args).at(field)
}
