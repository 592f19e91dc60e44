use jiceng_data::model::{Period, Source, Title};
use jiceng_data::words::{Checked, Direction, LastDay, SourceKind, StartDay, Unit, Whose};
use serde::{Deserialize, Serialize};

use super::limit::TimeLimit;

/// A limit of the caller's own, with the counting rules that shall hold for it.
///
/// 请求方自拟的期限及其计算方式。
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// use jiceng::deadline::{DueRequest, GivenPeriod, TimeLimit, due};
/// use jiceng_data::words::LastDay;
/// // A 30-day court period: the last day rolls forward, here onto a make-up Sunday.
/// let given = GivenPeriod::of(TimeLimit::calendar_days(30)?).last_day(LastDay::RollsBorrowed, "PER-13");
/// let ruleset = jiceng::Ruleset::nation()?;
/// let start = NaiveDate::from_ymd_opt(2015, 8, 5).unwrap();
/// let answer = due(&ruleset, &DueRequest::given(given, start))?;
/// assert_eq!(answer.value.due.unwrap().to_string(), "2015-09-06");
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GivenPeriod {
    /// The limit.
    #[cfg_attr(feature = "schema", schemars(with = "super::limit::Written"))]
    pub limit: TimeLimit,
    /// Forwards or backwards; forwards where absent.
    #[serde(default = "forwards")]
    pub direction: Direction,
    /// Whether the start day counts; by common practice it does not.
    #[serde(default = "excluded")]
    pub start_day: StartDay,
    /// What happens on a rest day; silent where absent.
    #[serde(default = "silent")]
    pub last_day: LastDay,
    /// Whose time it is; the office's where absent.
    #[serde(default = "office")]
    pub whose: Whose,
    /// Provision on the last day, e.g. `PER-13`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_basis: Option<String>,
}

fn forwards() -> Direction {
    Direction::Forwards
}
fn excluded() -> StartDay {
    StartDay::ExcludedInferred
}
fn silent() -> LastDay {
    LastDay::Silent
}
fn office() -> Whose {
    Whose::Office
}

impl GivenPeriod {
    /// A limit counted forwards from the day after the start, silent on the last day, a duty of the office.
    ///
    /// 自起算日次日起向后计算，未规定顺延，属机关义务。
    #[must_use]
    pub fn of(limit: TimeLimit) -> Self {
        Self {
            limit,
            direction: forwards(),
            start_day: excluded(),
            last_day: silent(),
            whose: office(),
            last_basis: None,
        }
    }

    /// The same limit, counted backwards from the event. 向前倒算。
    #[must_use]
    pub fn backwards(mut self) -> Self {
        self.direction = Direction::Backwards;
        self
    }

    /// The same limit with a last-day rule and its provision. 指明末日规则及依据。
    #[must_use]
    pub fn last_day(mut self, rule: LastDay, basis: impl Into<String>) -> Self {
        self.last_day = rule;
        self.last_basis = Some(basis.into());
        self
    }

    /// The same limit, as somebody's time. 指明属于谁的期限。
    #[must_use]
    pub fn belonging_to(mut self, whose: Whose) -> Self {
        self.whose = whose;
        self
    }

    /// As a period that the engine can run on.
    pub(super) fn as_period(&self) -> Period {
        // The caller vouches for it; a caveat of ours would say nothing.
        self.as_period_of(&Source {
            kind: SourceKind::Statute,
            checked: Checked::Text,
            place: String::new(),
            phrase: String::new(),
        })
    }

    /// As a period that rests on a source of its own.
    pub(crate) fn as_period_of(&self, source: &Source) -> Period {
        let last_day = match self.limit {
            TimeLimit::Of { unit: Unit::WorkingDays, .. } => LastDay::NotApplicable,
            _ => self.last_day,
        };
        Period {
            // The field of the request, so that an error has something to call it by.
            id: "given".into(),
            series: "given".into(),
            title: Title { zh: "自拟期限".into(), en: "a limit of the caller's own".into() },
            direction: self.direction,
            start_day: self.start_day,
            last_day,
            last_basis: self.last_basis.clone().unwrap_or_default(),
            whose: self.whose,
            exclusions: jiceng_data::words::ExclusionKind::ALL.to_vec(),
            ..Period::of_limit(self.limit.compiled(), source.clone())
        }
    }
}
