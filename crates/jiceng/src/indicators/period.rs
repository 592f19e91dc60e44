use chrono::{Datelike as _, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::{FIRST_DATE, LAST_DATE};
use crate::error::{Error, fail};

/// The days of which figures speak: from a day up to, and without, another, in China's civil dates.
///
/// 统计期间：自某日起，至另一日之前。
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::indicators::ReportPeriod;
/// let year = ReportPeriod::new(parse_date("2016-01-01")?, parse_date("2017-01-01")?)?;
/// assert_eq!(year.before(), Some(ReportPeriod::new(parse_date("2015-01-01")?, parse_date("2016-01-01")?)?));
/// // A period without a day is refused.
/// assert_eq!(ReportPeriod::new(year.from(), year.from()).unwrap_err().code().to_string(), "JC-0739");
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct ReportPeriod {
    from: NaiveDate,
    to: NaiveDate,
}

/// As it is written, before it is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    from: NaiveDate,
    to: NaiveDate,
}

impl TryFrom<Written> for ReportPeriod {
    type Error = Error;
    fn try_from(written: Written) -> Result<Self, Error> {
        Self::new(written.from, written.to)
    }
}

impl ReportPeriod {
    /// The days from `from` to the day before `to`. 自某日至另一日之前。
    ///
    /// # Errors
    /// `JC-0739` if there is no day in it, or it leaves the years 0001 to 9999.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, Error> {
        let known = |day: NaiveDate| (FIRST_DATE..=LAST_DATE).contains(&day);
        if from >= to || !known(from) || !known(to) {
            return Err(fail(739, &[("from", from.to_string()), ("to", to.to_string())]).at("period"));
        }
        Ok(Self { from, to })
    }

    /// The first day. 首日。
    #[must_use]
    pub const fn from(self) -> NaiveDate {
        self.from
    }

    /// The day after the last. 末日次日。
    #[must_use]
    pub const fn to(self) -> NaiveDate {
        self.to
    }

    /// The last day. 末日。
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.to.pred_opt().unwrap_or(self.from)
    }

    /// Whether a day lies in it. 是否在期间内。
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && day < self.to
    }

    /// Whether it is whole calendar years. 是否为整年。
    #[must_use]
    pub fn is_whole_years(self) -> bool {
        let starts = |day: NaiveDate| day.ordinal() == 1;
        starts(self.from) && starts(self.to)
    }

    /// The period before: as many years where it is whole calendar years, else as many days.
    ///
    /// 上一期间：整年的为此前同样多的年，其余为此前同样多的天。
    #[must_use]
    pub fn before(self) -> Option<Self> {
        let from = if self.is_whole_years() {
            let years = self.to.year().checked_sub(self.from.year())?;
            self.from.with_year(self.from.year().checked_sub(years)?)?
        } else {
            let days = u64::try_from((self.to - self.from).num_days()).ok()?;
            self.from.checked_sub_days(Days::new(days))?
        };
        Self::new(from, self.from).ok()
    }
}
