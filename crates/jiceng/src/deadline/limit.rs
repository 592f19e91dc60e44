use jiceng_data::model::Limit;
use jiceng_data::words::Unit;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, fail};
use crate::explain::{amount_en, amount_zh};

/// A time limit. No limit, zero and a missing figure are three different things.
///
/// 时限。不设期限、当场办结、数额缺失是三回事。
///
/// In JSON: `{"value": 20, "unit": "working-days"}`, or one of the words `"at-once"`, `"by-event"`, `"none"`,
/// `"missing"`.
///
/// # Examples
/// ```
/// use jiceng::deadline::TimeLimit;
/// assert_eq!(TimeLimit::working_days(20)?.zh(), "20个工作日");
/// assert_eq!(TimeLimit::months(1)?.en(), "1 month");
/// assert_eq!(TimeLimit::calendar_days(0).unwrap_err().code().to_string(), "JC-0230");
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeLimit {
    /// So many units.
    Of {
        /// How many: 1 to 36,500.
        value: u32,
        /// Of what.
        unit: Unit,
    },
    /// At once: 当场、即时.
    Zero,
    /// By the day of the event itself.
    ByEvent,
    /// The law sets none.
    NoLimit,
    /// There is one, but no source seen gives the figure.
    Missing,
}

const MOST: u32 = 36_500;

impl TimeLimit {
    fn checked(value: u32, unit: Unit) -> Result<Self, Error> {
        if (1..=MOST).contains(&value) {
            return Ok(Self::Of { value, unit });
        }
        Err(fail(230, &[("got", value.to_string())]).at("limit"))
    }

    /// Hours, running through nights and rest days. 小时。
    ///
    /// # Errors
    /// `JC-0230` unless 1 to 36,500; the same for the other units.
    pub fn hours(value: u32) -> Result<Self, Error> {
        Self::checked(value, Unit::Hours)
    }

    /// Hours during which the office is open. 工作小时。
    ///
    /// # Errors
    /// `JC-0230`.
    pub fn working_hours(value: u32) -> Result<Self, Error> {
        Self::checked(value, Unit::WorkingHours)
    }

    /// Calendar days. 自然日。
    ///
    /// # Errors
    /// `JC-0230`.
    pub fn calendar_days(value: u32) -> Result<Self, Error> {
        Self::checked(value, Unit::CalendarDays)
    }

    /// Working days. 工作日。
    ///
    /// # Errors
    /// `JC-0230`.
    pub fn working_days(value: u32) -> Result<Self, Error> {
        Self::checked(value, Unit::WorkingDays)
    }

    /// Months. 月。
    ///
    /// # Errors
    /// `JC-0230`.
    pub fn months(value: u32) -> Result<Self, Error> {
        Self::checked(value, Unit::Months)
    }

    /// Years. 年。
    ///
    /// # Errors
    /// `JC-0230`.
    pub fn years(value: u32) -> Result<Self, Error> {
        Self::checked(value, Unit::Years)
    }

    pub(crate) fn of(limit: Limit) -> Self {
        match limit {
            Limit::Of { value, unit } => Self::Of { value, unit },
            Limit::AtOnce => Self::Zero,
            Limit::ByEvent => Self::ByEvent,
            Limit::NoLimit => Self::NoLimit,
            Limit::Missing => Self::Missing,
        }
    }

    pub(crate) fn compiled(self) -> Limit {
        match self {
            Self::Of { value, unit } => Limit::Of { value, unit },
            Self::Zero => Limit::AtOnce,
            Self::ByEvent => Limit::ByEvent,
            Self::NoLimit => Limit::NoLimit,
            Self::Missing => Limit::Missing,
        }
    }

    /// `20个工作日`. 中文写法。
    #[must_use]
    pub fn zh(self) -> String {
        match self {
            Self::Of { value, unit } => amount_zh(value, unit),
            Self::Zero => "当场办理".into(),
            Self::ByEvent => "不迟于事件当日".into(),
            Self::NoLimit => "未设期限".into(),
            Self::Missing => "期限数额缺失".into(),
        }
    }

    /// `20 working days`. 英文写法。
    #[must_use]
    pub fn en(self) -> String {
        match self {
            Self::Of { value, unit } => amount_en(value, unit),
            Self::Zero => "at once".into(),
            Self::ByEvent => "by the day of the event".into(),
            Self::NoLimit => "no limit".into(),
            Self::Missing => "a limit whose figure is missing".into(),
        }
    }
}

/// How JSON writes a limit.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(super) enum Written {
    Word(Word),
    Amount(Amount),
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Word {
    AtOnce,
    ByEvent,
    None,
    Missing,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Amount {
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 36_500)))]
    value: u32,
    unit: Unit,
}

impl Serialize for TimeLimit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = match *self {
            Self::Of { value, unit } => Written::Amount(Amount { value, unit }),
            Self::Zero => Written::Word(Word::AtOnce),
            Self::ByEvent => Written::Word(Word::ByEvent),
            Self::NoLimit => Written::Word(Word::None),
            Self::Missing => Written::Word(Word::Missing),
        };
        written.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for TimeLimit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Written::deserialize(deserializer)? {
            Written::Amount(Amount { value, unit }) => {
                return Self::checked(value, unit).map_err(D::Error::custom);
            }
            Written::Word(Word::AtOnce) => Self::Zero,
            Written::Word(Word::ByEvent) => Self::ByEvent,
            Written::Word(Word::None) => Self::NoLimit,
            Written::Word(Word::Missing) => Self::Missing,
        })
    }
}
