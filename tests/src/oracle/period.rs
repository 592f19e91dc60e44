//! A period counted day by day.

use chrono::{Datelike, NaiveDate};
use jiceng::words::{Direction, LastDay, Unit, Whose};

use super::calendar::PlainCalendar;
use super::months::corresponding_day;

/// A period as a person would write it down.
#[derive(Debug, Clone)]
pub struct PlainPeriod {
    /// How many.
    pub value: u32,
    /// Of what: days, working days, months or years.
    pub unit: Unit,
    /// Which way.
    pub direction: Direction,
    /// Whether the start day is day 1.
    pub start_counts: bool,
    /// What the law says of a last day that is a rest day.
    pub last_day: LastDay,
    /// Whose time it is.
    pub whose: Whose,
    /// Days left out, both ends included; no end means that it goes on.
    pub left_out: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// Extensions, in order.
    pub extensions: Vec<PlainExtension>,
}

/// An extension and the day on which it was approved.
#[derive(Debug, Clone, Copy)]
pub struct PlainExtension {
    /// How many.
    pub value: u32,
    /// Of what.
    pub unit: Unit,
    /// Approved on.
    pub approved_on: NaiveDate,
}

/// What comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Three dates.
    Dates {
        /// The last day as counted.
        raw: NaiveDate,
        /// After rolling.
        rolled: NaiveDate,
        /// To work to.
        due: NaiveDate,
    },
    /// It stands still: an interval has not ended.
    Held,
    /// A day was needed that the calendar does not hold.
    OutsideCalendar,
    /// A date after 9999 or before 0001.
    BeyondAllDates,
    /// An extension was approved when the period was over.
    ExtendedTooLate,
}

/// Why a count did not arrive.
type Stop = Verdict;

impl PlainPeriod {
    /// Counts from `start`.
    #[must_use]
    pub fn verdict(&self, calendar: &PlainCalendar, start: NaiveDate) -> Verdict {
        match self.dates(calendar, start) {
            Ok((raw, rolled, due)) => Verdict::Dates { raw, rolled, due },
            Err(stop) => stop,
        }
    }

    fn dates(
        &self,
        calendar: &PlainCalendar,
        start: NaiveDate,
    ) -> Result<(NaiveDate, NaiveDate, NaiveDate), Stop> {
        let backwards = self.direction == Direction::Backwards;
        let mut end = if backwards {
            self.count_back(calendar, start)?
        } else {
            self.count(calendar, start, (self.value, self.unit), self.start_counts)?
        };
        for extension in &self.extensions {
            if extension.approved_on > self.last_moment(calendar, end) {
                return Err(Stop::ExtendedTooLate);
            }
            end = self.count(calendar, end, (extension.value, extension.unit), false)?;
        }
        self.close(calendar, start, end)
    }

    /// The last day on which the period still runs.
    fn last_moment(&self, calendar: &PlainCalendar, end: NaiveDate) -> NaiveDate {
        match self.last_day {
            LastDay::Rolls | LastDay::RollsBorrowed if self.unit != Unit::WorkingDays => {
                calendar.on_or_after(end).unwrap_or(end)
            }
            _ => end,
        }
    }

    fn is_left_out(&self, day: NaiveDate) -> bool {
        self.left_out.iter().any(|(from, to)| *from <= day && to.is_some_and(|to| day <= to))
    }

    fn stands_still(&self, day: NaiveDate) -> bool {
        self.left_out.iter().any(|(from, to)| to.is_none() && *from <= day)
    }

    /// The end of so many units after `from`.
    fn count(
        &self,
        calendar: &PlainCalendar,
        from: NaiveDate,
        (value, unit): (u32, Unit),
        own_day: bool,
    ) -> Result<NaiveDate, Stop> {
        match unit {
            Unit::Months | Unit::Years => self.count_months(from, months(value, unit), own_day),
            _ => self.count_days(calendar, from, (value, unit == Unit::WorkingDays), own_day),
        }
    }

    fn count_days(
        &self,
        calendar: &PlainCalendar,
        from: NaiveDate,
        (value, working): (u32, bool),
        own_day: bool,
    ) -> Result<NaiveDate, Stop> {
        // Whoever counts working days must know the day from which the count starts.
        if working {
            calendar.works(from).ok_or(Stop::OutsideCalendar)?;
        }
        let mut day = if own_day { from } else { next(from)? };
        let mut counted = 0;
        loop {
            if self.stands_still(day) {
                return Err(Stop::Held);
            }
            let counts = if working { calendar.works(day).ok_or(Stop::OutsideCalendar)? } else { true };
            if counts && !self.is_left_out(day) {
                counted += 1;
                if counted == value {
                    return Ok(day);
                }
            }
            day = next(day)?;
        }
    }

    /// To the corresponding day, and on by as many days as were left out.
    fn count_months(&self, from: NaiveDate, months: i64, own_day: bool) -> Result<NaiveDate, Stop> {
        let mut end = corresponding_day(from, months).ok_or(Stop::BeyondAllDates)?;
        if own_day {
            end = end.pred_opt().ok_or(Stop::BeyondAllDates)?;
        }
        let mut owed = 0_u32;
        let mut day = if own_day { from } else { next(from)? };
        while day <= end {
            if self.stands_still(day) {
                return Err(Stop::Held);
            }
            owed += u32::from(self.is_left_out(day));
            day = next(day)?;
        }
        while owed > 0 {
            end = next(end)?;
            if self.stands_still(end) {
                return Err(Stop::Held);
            }
            owed -= u32::from(!self.is_left_out(end));
        }
        Ok(end)
    }

    fn count_back(&self, calendar: &PlainCalendar, event: NaiveDate) -> Result<NaiveDate, Stop> {
        if matches!(self.unit, Unit::Months | Unit::Years) {
            let day = corresponding_day(event, -months(self.value, self.unit)).ok_or(Stop::BeyondAllDates)?;
            return if self.start_counts { next(day) } else { Ok(day) };
        }
        let working = self.unit == Unit::WorkingDays;
        if working {
            calendar.works(event).ok_or(Stop::OutsideCalendar)?;
        }
        let mut day = if self.start_counts { event } else { before(event)? };
        let mut counted = 0;
        loop {
            let counts = if working { calendar.works(day).ok_or(Stop::OutsideCalendar)? } else { true };
            counted += u32::from(counts);
            if counts && counted == self.value {
                return Ok(day);
            }
            day = before(day)?;
        }
    }

    /// What becomes of the last day.
    fn close(
        &self,
        calendar: &PlainCalendar,
        start: NaiveDate,
        raw: NaiveDate,
    ) -> Result<(NaiveDate, NaiveDate, NaiveDate), Stop> {
        if self.unit == Unit::WorkingDays {
            calendar.works(raw).ok_or(Stop::OutsideCalendar)?;
            // A working-day limit that was extended by days or months may end on a rest day all the same.
            return Ok((raw, raw, raw));
        }
        if self.last_day == LastDay::NotApplicable {
            return Ok((raw, raw, raw));
        }
        if calendar.works(raw).ok_or(Stop::OutsideCalendar)? {
            return Ok((raw, raw, raw));
        }
        let after = || calendar.on_or_after(raw).ok_or(Stop::OutsideCalendar);
        let earlier = || calendar.on_or_before(raw).ok_or(Stop::OutsideCalendar);
        let backwards = self.direction == Direction::Backwards;
        match (self.last_day, backwards) {
            (LastDay::Rolls | LastDay::RollsBorrowed, false) => Ok((raw, after()?, after()?)),
            (LastDay::Rolls | LastDay::RollsBorrowed, true) => Ok((raw, earlier()?, earlier()?)),
            (_, false) => {
                let due = match self.whose {
                    // Before the start there is nothing to work to.
                    Whose::Office => Some(earlier()?).filter(|day| *day >= start).unwrap_or(raw),
                    Whose::Citizen => after()?,
                    Whose::Neither => raw,
                };
                Ok((raw, after()?, due))
            }
            (_, true) => Ok((raw, raw, if self.whose == Whose::Office { earlier()? } else { raw })),
        }
    }
}

fn months(value: u32, unit: Unit) -> i64 {
    i64::from(value) * if unit == Unit::Years { 12 } else { 1 }
}

fn next(day: NaiveDate) -> Result<NaiveDate, Stop> {
    day.succ_opt().filter(|day| day.year() <= 9999).ok_or(Stop::BeyondAllDates)
}

fn before(day: NaiveDate) -> Result<NaiveDate, Stop> {
    day.pred_opt().filter(|day| day.year() >= 1).ok_or(Stop::BeyondAllDates)
}
