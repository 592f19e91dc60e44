use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::{CaseFlag, CaseKind, CaseLevel, Quantity, Risk, SupervisionLevel};
use serde::{Deserialize, Serialize};

use crate::calendar::WorkCalendar;
use crate::error::{Error, fail};

/// One clock of a case as it stands at an instant. What is not known, or does not run, is absent.
///
/// 某一时限在某一时刻的情况；未知或者未起算的不填。
///
/// # Units
/// Ten-thousandths of the limit; working days; whole hours, rounded down. Time left is negative once it is overdue.
///
/// # Range
/// `used_bp` to 65,534; days and hours from -32,767 to 32,767.
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::escalation::ClockFacts;
/// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
/// let [start, due] = ["2016-03-01", "2016-03-15"].map(|text| parse_date(text).unwrap());
/// let clock = ClockFacts::of_days(&calendar, start, due, parse_date("2016-03-11")?)?;
/// assert_eq!((clock.used_bp, clock.working_days_left), (Some(8_000), Some(2)));
/// let late = ClockFacts::of_days(&calendar, start, due, parse_date("2016-03-18")?)?;
/// assert_eq!((late.used_bp, late.working_days_left), (Some(13_000), Some(-3)));
/// let [start, due, now] = ["2016-03-01T09:00:00+08:00", "2016-03-02T09:00:00+08:00", "2016-03-02T09:30:00+08:00"]
///     .map(|text| parse_instant(text).unwrap());
/// // Half an hour late: an hour has begun.
/// assert_eq!(ClockFacts::of_instants(start, due, now).hours_left, Some(-1));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClockFacts {
    /// How much of the limit is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_bp: Option<u16>,
    /// Working days left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days_left: Option<i16>,
    /// Hours left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_left: Option<i16>,
}

impl ClockFacts {
    /// A clock that is not known or does not run. 未起算的时限。
    pub const NONE: Self = Self { used_bp: None, working_days_left: None, hours_left: None };

    /// A clock in working days: from the day after `start` through `due`, on a day.
    ///
    /// 按工作日计的时限。
    ///
    /// A limit without a working day in it is used up on its last day.
    ///
    /// # Errors
    /// `JC-0201` outside the calendar.
    pub fn of_days(
        calendar: &WorkCalendar,
        start: NaiveDate,
        due: NaiveDate,
        on: NaiveDate,
    ) -> Result<Self, Error> {
        let whole = calendar.count_working_days(start, due).map_err(|error| error.at("due"))?.value;
        let used = calendar.count_working_days(start, on).map_err(|error| error.at("on"))?.value;
        let left = calendar.count_working_days(on, due)?.value;
        let used_bp = share(i64::from(used), i64::from(whole), on >= due);
        let left = left.clamp(i32::from(-i16::MAX), i32::from(i16::MAX));
        Ok(Self { used_bp: Some(used_bp), working_days_left: i16::try_from(left).ok(), hours_left: None })
    }

    /// A clock in hours, night and day, at an instant.
    ///
    /// 按小时计的时限。
    #[must_use]
    pub fn of_instants(
        start: DateTime<FixedOffset>,
        due: DateTime<FixedOffset>,
        now: DateTime<FixedOffset>,
    ) -> Self {
        let whole = (due - start).num_seconds();
        let used = (now - start).num_seconds();
        let hours = (due - now).num_seconds().div_euclid(3_600);
        let hours = hours.clamp(i64::from(-i16::MAX), i64::from(i16::MAX));
        let used_bp = share(used, whole, now >= due);
        Self { used_bp: Some(used_bp), working_days_left: None, hours_left: i16::try_from(hours).ok() }
    }

    /// Both measures of one clock. 两种计量合为一项。
    #[must_use]
    pub fn with_hours_of(mut self, other: Self) -> Self {
        self.hours_left = other.hours_left;
        self
    }
}

/// A share in ten-thousandths, rounded down so that a limit is used up only when it is; at most 65,534.
fn share(used: i64, whole: i64, through: bool) -> u16 {
    if whole <= 0 {
        return if through { 10_000 } else { 0 };
    }
    let share = i128::from(used.max(0)).saturating_mul(10_000).div_euclid(i128::from(whole));
    u16::try_from(share).unwrap_or(MOST_USED).min(MOST_USED)
}

const MOST_USED: u16 = u16::MAX - 1;

/// Plain facts about one case, as they stand at an instant. No key and no text of it is asked for.
///
/// 一件事项在某一时刻的情况；不需要其编号或者文字。
///
/// # Units
/// Fen; the rest are counts. Failures are those at the present level; a party's refusal is no failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseFacts {
    /// What kind of matter it is.
    pub kind: CaseKind,
    /// At which level it is handled.
    pub level: CaseLevel,
    /// What is so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<CaseFlag>,
    /// The risk.
    #[serde(default = "no_risk")]
    pub risk: Risk,
    /// The supervision in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervision: Option<SupervisionLevel>,
    /// How often it failed at this level.
    #[serde(default)]
    pub failures: u8,
    /// How many parties there are.
    #[serde(default)]
    pub parties: u16,
    /// The amount at issue, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_fen: Option<i64>,
    /// How often it was returned.
    #[serde(default)]
    pub returns: u8,
    /// How often it was urged without an answer.
    #[serde(default)]
    pub unanswered_urges: u8,
    /// How often it was reopened.
    #[serde(default)]
    pub reopenings: u8,
    /// The case's own clock: the limit that the citizen was given.
    #[serde(default)]
    pub citizen: ClockFacts,
    /// The clock of the unit that has it.
    #[serde(default)]
    pub unit: ClockFacts,
    /// The clock of the reply to an order of supervision.
    #[serde(default)]
    pub reply: ClockFacts,
}

fn no_risk() -> Risk {
    Risk::None
}

impl CaseFacts {
    /// A case of a kind at a level, of which nothing else is known. 某层级的某类事项，其余未知。
    #[must_use]
    pub fn new(kind: CaseKind, level: CaseLevel) -> Self {
        Self {
            kind,
            level,
            flags: Vec::new(),
            risk: Risk::None,
            supervision: None,
            failures: 0,
            parties: 0,
            amount_fen: None,
            returns: 0,
            unanswered_urges: 0,
            reopenings: 0,
            citizen: ClockFacts::NONE,
            unit: ClockFacts::NONE,
            reply: ClockFacts::NONE,
        }
    }

    /// The number of a quantity; nothing where it is not known.
    pub(super) fn number(&self, of: Quantity) -> Option<i64> {
        match of {
            Quantity::CitizenUsedBp => self.citizen.used_bp.map(i64::from),
            Quantity::CitizenDaysLeft => self.citizen.working_days_left.map(i64::from),
            Quantity::CitizenHoursLeft => self.citizen.hours_left.map(i64::from),
            Quantity::UnitUsedBp => self.unit.used_bp.map(i64::from),
            Quantity::UnitDaysLeft => self.unit.working_days_left.map(i64::from),
            Quantity::UnitHoursLeft => self.unit.hours_left.map(i64::from),
            Quantity::ReplyUsedBp => self.reply.used_bp.map(i64::from),
            Quantity::ReplyDaysLeft => self.reply.working_days_left.map(i64::from),
            Quantity::ReplyHoursLeft => self.reply.hours_left.map(i64::from),
            Quantity::Failures => Some(i64::from(self.failures)),
            Quantity::Parties => Some(i64::from(self.parties)),
            Quantity::AmountFen => self.amount_fen,
            Quantity::Returns => Some(i64::from(self.returns)),
            Quantity::UnansweredUrges => Some(i64::from(self.unanswered_urges)),
            Quantity::Reopenings => Some(i64::from(self.reopenings)),
        }
    }

    /// Refuses a number that its quantity does not have: in a column it stands for what is not known.
    pub(super) fn check(&self) -> Result<(), Error> {
        for of in Quantity::ALL {
            let (min, max) = of.range();
            if let Some(got) = self.number(*of).filter(|number| !(min..=max).contains(number)) {
                let args = [("got", got.to_string()), ("min", min.to_string()), ("max", max.to_string())];
                return Err(fail(206, &args).at(field(*of)));
            }
        }
        Ok(())
    }
}

/// Where a quantity stands among the facts.
const fn field(of: Quantity) -> &'static str {
    match of {
        Quantity::CitizenUsedBp => "citizen.used_bp",
        Quantity::CitizenDaysLeft => "citizen.working_days_left",
        Quantity::CitizenHoursLeft => "citizen.hours_left",
        Quantity::UnitUsedBp => "unit.used_bp",
        Quantity::UnitDaysLeft => "unit.working_days_left",
        Quantity::UnitHoursLeft => "unit.hours_left",
        Quantity::ReplyUsedBp => "reply.used_bp",
        Quantity::ReplyDaysLeft => "reply.working_days_left",
        Quantity::ReplyHoursLeft => "reply.hours_left",
        Quantity::Failures => "failures",
        Quantity::Parties => "parties",
        Quantity::AmountFen => "amount_fen",
        Quantity::Returns => "returns",
        Quantity::UnansweredUrges => "unanswered_urges",
        Quantity::Reopenings => "reopenings",
    }
}
