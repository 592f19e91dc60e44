//! What is asked: the mirror of the core's request.

use std::collections::HashMap;

use jiceng::deadline as core;
use jiceng::ruleset::Facts;

use crate::error::{JicengError, refusal};
use crate::time::{CivilDay, UtcInstant, date_at};
use crate::words::{Approver, Direction, ExclusionKind, LastDay, LimitUnit, StartDay, Whose};

/// A time limit. No limit, zero and a missing figure are three different things.
///
/// 时限。不设期限、当场办结、数额缺失是三回事。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum TimeLimit {
    /// So many units. 若干单位。
    Of {
        /// How many: 1 to 36,500.
        value: i32,
        /// Of what.
        unit: LimitUnit,
    },
    /// At once. 当场、即时。
    Zero,
    /// By the day of the event itself. 不迟于事件当日。
    ByEvent,
    /// The law sets none. 法律未设期限。
    NoLimit,
    /// There is one, but no source seen gives the figure. 数额缺失。
    Missing,
}

impl From<core::TimeLimit> for TimeLimit {
    fn from(limit: core::TimeLimit) -> Self {
        match limit {
            core::TimeLimit::Of { value, unit } => {
                Self::Of { value: i32::try_from(value).unwrap_or(i32::MAX), unit: unit.into() }
            }
            core::TimeLimit::Zero => Self::Zero,
            core::TimeLimit::ByEvent => Self::ByEvent,
            core::TimeLimit::NoLimit => Self::NoLimit,
            core::TimeLimit::Missing => Self::Missing,
        }
    }
}

impl TimeLimit {
    fn checked(self, field: &str) -> Result<core::TimeLimit, JicengError> {
        Ok(match self {
            Self::Of { value, unit } => {
                let value = whole(value, field)?;
                let limit = match unit {
                    LimitUnit::Hours => core::TimeLimit::hours(value),
                    LimitUnit::WorkingHours => core::TimeLimit::working_hours(value),
                    LimitUnit::CalendarDays => core::TimeLimit::calendar_days(value),
                    LimitUnit::WorkingDays => core::TimeLimit::working_days(value),
                    LimitUnit::Months => core::TimeLimit::months(value),
                    LimitUnit::Years => core::TimeLimit::years(value),
                };
                limit.map_err(|error| error.at(field))?
            }
            Self::Zero => core::TimeLimit::Zero,
            Self::ByEvent => core::TimeLimit::ByEvent,
            Self::NoLimit => core::TimeLimit::NoLimit,
            Self::Missing => core::TimeLimit::Missing,
        })
    }
}

/// A number that cannot be negative, `JC-0230` at `field` where it is.
fn whole(value: i32, field: &str) -> Result<u32, JicengError> {
    u32::try_from(value).map_err(|_| refusal(230, &[("got", &value.to_string())], field))
}

/// What is asked: a rule, a service item or a limit of one's own, a start, and what happened to the period since.
///
/// 请求：规则、服务事项或自拟期限，起算日，以及期间发生的事。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DueRequest {
    /// Id, series or step of the rule, or id or full name of a service item; absent where `given` is set.
    #[uniffi(default = None)]
    pub rule: Option<String>,
    /// A limit of one's own instead of a rule.
    #[uniffi(default = None)]
    pub given: Option<GivenPeriod>,
    /// The day of the start event (day 0); of the event itself where the rule counts backwards.
    pub start: CivilDay,
    /// The instant of the start event: needed where the rule counts hours.
    #[uniffi(default = None)]
    pub started_at: Option<UtcInstant>,
    /// The day whose law applies; absent is `start`.
    #[uniffi(default = None)]
    pub law_on: Option<CivilDay>,
    /// Facts on which the limit depends.
    #[uniffi(default)]
    pub facts: HashMap<String, String>,
    /// Time that is left out.
    #[uniffi(default = [])]
    pub exclusions: Vec<Exclusion>,
    /// Extensions that were approved.
    #[uniffi(default = [])]
    pub extensions: Vec<Extension>,
    /// Corrections of papers.
    #[uniffi(default = [])]
    pub corrections: Vec<Correction>,
    /// Overlay whose days and hours hold; absent is the national calendar.
    #[uniffi(default = None)]
    pub office: Option<String>,
    /// Refuse an answer that lies beyond the last certain day of the calendar.
    #[uniffi(default = false)]
    pub certain: bool,
    /// The caller's own key. It never enters an answer, a text or a receipt.
    #[uniffi(default = None)]
    pub reference: Option<String>,
}

impl DueRequest {
    pub(crate) fn checked(self) -> Result<core::DueRequest, JicengError> {
        let Self {
            rule,
            given,
            start,
            started_at,
            law_on,
            facts,
            exclusions,
            extensions,
            corrections,
            office,
            certain,
            reference,
        } = self;
        Ok(core::DueRequest {
            rule,
            given: given.map(GivenPeriod::checked).transpose()?,
            start: start.date("start")?,
            started_at: started_at.map(|at| at.instant("started_at")).transpose()?,
            law_on: date_at(law_on, "law_on")?,
            facts: Facts(facts.into_iter().collect()),
            exclusions: each("exclusions", exclusions, Exclusion::checked)?,
            extensions: each("extensions", extensions, Extension::checked)?,
            corrections: each("corrections", corrections, Correction::checked)?,
            office,
            certain,
            reference,
        })
    }
}

/// Converts each of a list; an error names its place, `exclusions[1].to`.
fn each<A, B>(
    name: &str,
    list: Vec<A>,
    convert: impl Fn(A, &dyn Fn(&str) -> String) -> Result<B, JicengError>,
) -> Result<Vec<B>, JicengError> {
    let place = |at: usize| move |part: &str| format!("{name}[{at}].{part}");
    list.into_iter().enumerate().map(|(at, one)| convert(one, &place(at))).collect()
}

/// A limit of the caller's own, with the counting rules that shall hold for it. 自拟期限及其计算方式。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct GivenPeriod {
    /// The limit.
    pub limit: TimeLimit,
    /// Forwards or backwards; forwards where absent.
    #[uniffi(default = None)]
    pub direction: Option<Direction>,
    /// Whether the start day counts; by common practice it does not.
    #[uniffi(default = None)]
    pub start_day: Option<StartDay>,
    /// What happens on a rest day; silent where absent.
    #[uniffi(default = None)]
    pub last_day: Option<LastDay>,
    /// Whose time it is; the office's where absent.
    #[uniffi(default = None)]
    pub whose: Option<Whose>,
    /// Provision on the last day, e.g. `PER-13`.
    #[uniffi(default = None)]
    pub last_basis: Option<String>,
}

impl GivenPeriod {
    fn checked(self) -> Result<core::GivenPeriod, JicengError> {
        let Self { limit, direction, start_day, last_day, whose, last_basis } = self;
        let usual = core::GivenPeriod::of(limit.checked("given.limit")?);
        Ok(core::GivenPeriod {
            limit: usual.limit,
            direction: direction.map_or(usual.direction, Into::into),
            start_day: start_day.map_or(usual.start_day, Into::into),
            last_day: last_day.map_or(usual.last_day, Into::into),
            whose: whose.map_or(usual.whose, Into::into),
            last_basis,
        })
    }
}

/// Time that is left out: an actual interval, both days included. 扣除的时段，起止日均计入。
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Exclusion {
    /// Of what kind; the rule's law must list it.
    pub kind: ExclusionKind,
    /// First day.
    pub from: CivilDay,
    /// Last day; absent while it goes on, which holds the period.
    #[uniffi(default = None)]
    pub to: Option<CivilDay>,
}

impl Exclusion {
    fn checked(self, place: &dyn Fn(&str) -> String) -> Result<core::Exclusion, JicengError> {
        let Self { kind, from, to } = self;
        Ok(core::Exclusion {
            kind: kind.into(),
            from: from.date(&place("from"))?,
            to: date_at(to, &place("to"))?,
        })
    }
}

/// An approved extension. 已批准的延长。
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Extension {
    /// How much, in the unit of the rule's cap.
    pub value: i32,
    /// The day of approval; it must lie within the period.
    pub approved_on: CivilDay,
    /// Who approved.
    pub approver: Approver,
    /// Whether the approver handles the matter: refused.
    #[uniffi(default = false)]
    pub by_handler: bool,
}

impl Extension {
    fn checked(self, place: &dyn Fn(&str) -> String) -> Result<core::Extension, JicengError> {
        let Self { value, approved_on, approver, by_handler } = self;
        Ok(core::Extension {
            value: whole(value, &place("value"))?,
            approved_on: approved_on.date(&place("approved_on"))?,
            approver: approver.into(),
            by_handler,
        })
    }
}

/// A correction of papers: asked for on one day, received on another. 补正：何日通知、何日收到。
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Correction {
    /// The day of the notice.
    pub noticed_on: CivilDay,
    /// The day on which the corrected papers were received; absent while they are awaited.
    #[uniffi(default = None)]
    pub corrected_on: Option<CivilDay>,
}

impl Correction {
    fn checked(self, place: &dyn Fn(&str) -> String) -> Result<core::Correction, JicengError> {
        let Self { noticed_on, corrected_on } = self;
        Ok(core::Correction {
            noticed_on: noticed_on.date(&place("noticed_on"))?,
            corrected_on: date_at(corrected_on, &place("corrected_on"))?,
        })
    }
}
