use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::closed_list;
use serde::{Deserialize, Serialize};

use crate::explain::Explained;
use crate::explain::reason_table;

closed_list! {
    /// What kind of day it is.
    pub enum DayKind {
        Workday = "workday", "工作日", "working day";
        MakeUpWorkday = "make-up-workday", "调休上班日", "weekend day made a working day";
        WeeklyRest = "weekly-rest", "周休息日", "weekly rest day";
        DayOff = "day-off", "调休放假日", "weekday made a rest day";
    }
}

impl DayKind {
    /// Whether it is worked. 是否为工作日。
    #[must_use]
    pub const fn works(self) -> bool {
        matches!(self, Self::Workday | Self::MakeUpWorkday)
    }
}

closed_list! {
    /// Why a day is what it is.
    pub enum CalendarReason {
        OrdinaryWeek = "ordinary-week", "按周一至周五工作、周六周日休息", "the ordinary week";
        Notice = "notice", "国务院办公厅通知安排", "arranged by a notice";
        Amended = "amended", "修改通知安排", "arranged by an amendment";
        Statutory = "statutory", "法定节假日", "a statutory holiday";
        Overlay = "overlay", "本地区或本单位另有安排", "arranged by the region or office itself";
        NotYetArranged = "not-yet-arranged", "该年通知尚未公布，仅按周末与法定节假日推算", "no notice yet: weekends and statutory holidays only";
    }
}
reason_table!(CalendarReason);

/// One day of the calendar. 日历中的一天。
///
/// Statutory holiday, day off and working day are three sets: 除夕 was a day off in 2015 but not statutory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkDay {
    /// The date.
    pub date: NaiveDate,
    /// What kind of day it is.
    pub kind: DayKind,
    /// The festival for which it was arranged, in Chinese.
    pub festival_zh: Option<Arc<str>>,
    /// The same in English.
    pub festival_en: Option<String>,
    /// The statutory holiday that falls on it, in Chinese, whatever the kind of day.
    pub statutory_zh: Option<Arc<str>>,
    /// The same in English.
    pub statutory_en: Option<String>,
    /// Number of the notice that arranged it.
    pub notice: Option<Arc<str>>,
}

impl Explained for WorkDay {
    type Reason = CalendarReason;
}

impl Explained for Option<NaiveDate> {
    type Reason = CalendarReason;
}
