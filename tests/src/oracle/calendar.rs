//! A calendar on the wall: a list of days, each worked or not.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jiceng::calendar::WorkCalendar;

/// Which days are worked, one by one.
#[derive(Debug, Clone)]
pub struct PlainCalendar {
    works: BTreeMap<NaiveDate, bool>,
}

impl PlainCalendar {
    /// Asks a calendar about each of its days.
    #[must_use]
    pub fn of(calendar: &WorkCalendar) -> Self {
        let mut works = BTreeMap::new();
        let Some((first, last)) = calendar.covers() else { return Self { works } };
        for date in first.iter_days().take_while(|date| *date <= last) {
            if let Ok(answer) = calendar.day(date) {
                works.insert(date, answer.value.kind.works());
            }
        }
        Self { works }
    }

    /// Whether a day is worked; `None` where the calendar ends.
    #[must_use]
    pub fn works(&self, date: NaiveDate) -> Option<bool> {
        self.works.get(&date).copied()
    }

    /// The first working day on or after `date`.
    #[must_use]
    pub fn on_or_after(&self, date: NaiveDate) -> Option<NaiveDate> {
        let mut day = date;
        while !self.works(day)? {
            day = day.succ_opt()?;
        }
        Some(day)
    }

    /// The last working day on or before `date`.
    #[must_use]
    pub fn on_or_before(&self, date: NaiveDate) -> Option<NaiveDate> {
        let mut day = date;
        while !self.works(day)? {
            day = day.pred_opt()?;
        }
        Some(day)
    }
}
