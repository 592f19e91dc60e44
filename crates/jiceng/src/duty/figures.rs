use serde::{Deserialize, Serialize};

use crate::error::{Error, fail};

/// The figures of duty. A place with other figures gives its own.
///
/// 值班、驻村、同吃的数额；各地可另行给定。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyFigures {
    /// Days at the window that an official may have in a week.
    pub window_days_most: u8,
    /// Distinct field days that an official owes in a week.
    pub field_days_least: u8,
    /// Meals with households of the own grid that an official owes in a month.
    pub meals_a_month: u8,
}

impl DutyFigures {
    /// The county's account: at least 3 days a week in the field, 4 meals a month. That at most 2 of 5 days remain for
    /// the window follows. 供稿所载：每周驻村三天以上，每月同吃四次；窗口值班因而至多两天。
    ///
    /// # Source
    /// 蕉岭县:整合资源拓展功能强化服务, 2016-07-08, the locality's own account.
    pub const ACCOUNT: Self = Self { window_days_most: 2, field_days_least: 3, meals_a_month: 4 };

    /// Refuses figures that no week or month can hold.
    pub(super) fn checked(self) -> Result<Self, Error> {
        for (got, max, field) in [
            (self.window_days_most, 7, "window_days_most"),
            (self.field_days_least, 7, "field_days_least"),
            (self.meals_a_month, 93, "meals_a_month"),
        ] {
            if got > max {
                let args = [("got", got.to_string()), ("min", "0".to_string()), ("max", max.to_string())];
                return Err(fail(206, &args).at(field));
            }
        }
        Ok(self)
    }
}

jiceng_data::closed_list! {
    /// How many field days a short week asks for.
    pub enum ShortWeek {
        AlwaysFull = "always-full", "一律按定数，短周不减", "always the full number";
        AvailableDays = "available-days", "以实际可用工作日为限", "the full number, or the days that are there if those are fewer";
        Proportional = "proportional", "按可用工作日占五天的比例，向上取整", "in proportion to the days that are there, rounded up";
    }
}

jiceng_data::closed_list! {
    /// What half a day counts.
    pub enum HalfDays {
        CountsWhole = "counts-whole", "半天计一天", "half a day counts as a day";
        TwoMakeOne = "two-make-one", "两个半天合计一天，不足不计", "two halves make a day, a single one does not count";
        BothOfOneDay = "both-of-one-day", "当天上下午均有才计一天", "only a day with both its halves counts";
    }
}

impl ShortWeek {
    /// The field days that a week asks for, of `full` and the days that are there.
    pub(super) const fn asks(self, full: u8, available: u8) -> u8 {
        match self {
            Self::AlwaysFull => full,
            Self::AvailableDays => {
                if available < full {
                    available
                } else {
                    full
                }
            }
            // Of five days; more than five ask for no more.
            Self::Proportional => {
                let available = if available > 5 { 5 } else { available };
                full.saturating_mul(available).div_ceil(5)
            }
        }
    }
}

impl HalfDays {
    /// How many days these are, of the halves of each day: morning and afternoon.
    pub(super) fn days(self, halves: impl IntoIterator<Item = (bool, bool)>) -> u8 {
        let (mut any, mut both, mut sum) = (0_u8, 0_u8, 0_u8);
        for (morning, afternoon) in halves {
            any = any.saturating_add(u8::from(morning || afternoon));
            both = both.saturating_add(u8::from(morning && afternoon));
            sum = sum.saturating_add(u8::from(morning)).saturating_add(u8::from(afternoon));
        }
        match self {
            Self::CountsWhole => any,
            Self::BothOfOneDay => both,
            Self::TwoMakeOne => sum / 2,
        }
    }
}
