//! A row with what follows from its fields, so that each indicator only compares.

use chrono::{Days, NaiveDate};
use jiceng_data::model::CaseTerm;
use jiceng_data::words::{CaseAmount, CaseLevel, CaseTrait as T, Cohort};

use super::case_row::{CaseRow, ClockRow};
use super::period::ReportPeriod;
use crate::case::{ContactChannel, Outcome};
use crate::deadline::Status;

/// A case with its traits, save those of a clock.
pub(super) struct Prepared<'a> {
    pub(super) row: &'a CaseRow,
    traits: u64,
}

/// The bit of a trait.
const fn bit(one: T) -> u64 {
    1 << one as u32
}
const _: () = assert!(T::ALL.len() <= 64);

impl<'a> Prepared<'a> {
    pub(super) fn of(row: &'a CaseRow, look_back_days: u32) -> Self {
        let outcome = row.outcome;
        let above_zero = |one: Option<u32>| one.is_some_and(|number| number > 0);
        let reopened = reopened_in_window(row, look_back_days);
        let credit = row
            .concluded_at
            .map(|level| if reopened { level.max(row.reopened_at.unwrap_or(level)) } else { level });
        let within = |level: CaseLevel| credit.is_some_and(|credit| credit <= level);
        let via = |channel: ContactChannel| row.channel == Some(channel);
        let derived = [
            (T::Agreed, outcome == Some(Outcome::Agreed)),
            (T::NotAgreed, outcome == Some(Outcome::NotAgreed)),
            (T::Solved, outcome == Some(Outcome::Solved)),
            (T::Closed, outcome.is_some_and(Outcome::is_result)),
            (T::NotAccepted, outcome == Some(Outcome::NotAccepted)),
            (T::Returned, above_zero(row.returns)),
            (T::Reworked, above_zero(row.reworks)),
            (T::FromGrid, row.reported_at == Some(CaseLevel::Grid)),
            (T::ReopenedInWindow, reopened),
            (T::WithinGrid, within(CaseLevel::Grid)),
            (T::WithinVillage, within(CaseLevel::Village)),
            (T::WithinTownship, within(CaseLevel::Township)),
            (T::ViaHall, via(ContactChannel::Hall)),
            (T::ViaVisit, via(ContactChannel::Visit)),
            (T::ViaSms, via(ContactChannel::Sms)),
            (T::ViaLetter, via(ContactChannel::Letter)),
            (T::ViaCall, via(ContactChannel::Call)),
            (T::ViaAbove, via(ContactChannel::FromAbove)),
            (T::ViaInternet, via(ContactChannel::Internet)),
        ];
        let derived = derived.into_iter().filter(|(_, so)| *so).map(|(one, _)| one);
        let traits = row.flags.iter().copied().chain(derived).fold(0, |all, one| all | bit(one));
        Self { row, traits }
    }

    pub(super) fn is_merged(&self) -> bool {
        self.row.outcome == Some(Outcome::Merged)
    }

    /// Whether the term speaks of the case at all: which cases, which kinds, which levels.
    pub(super) fn belongs(&self, term: &CaseTerm, period: ReportPeriod, through: NaiveDate) -> bool {
        let row = self.row;
        let inside = |day: Option<NaiveDate>| day.is_some_and(|day| period.contains(day));
        let fits = (term.kinds.is_empty() || term.kinds.contains(&row.kind))
            && (term.at.is_empty() || term.at.contains(&row.level));
        if !fits || (self.is_merged() && term.of != Cohort::Reported) {
            return false;
        }
        match term.of {
            Cohort::Reported | Cohort::Received => inside(Some(row.received_on)),
            Cohort::Accepted => inside(row.accepted_on),
            Cohort::Reopened => inside(row.reopened_on),
            Cohort::Open => row.ended_on.is_none(),
            Cohort::Due => self.judged(term, period, through).next().is_some(),
            Cohort::Closed => {
                self.has(T::Closed)
                    && inside(row.ended_on)
                    && (term.clock.is_none() || self.judged(term, period, through).next().is_some())
            }
        }
    }

    /// Whether everything that the term asks of the case is so.
    pub(super) fn holds(&self, term: &CaseTerm, period: ReportPeriod, through: NaiveDate) -> bool {
        let has = |one: &T| match one {
            T::ClockMet => self.judged(term, period, through).all(|clock| clock.status == Status::Met),
            T::ClockOverdue => self.clocks(term).any(|clock| clock.status == Status::Overdue),
            other => self.has(*other),
        };
        term.all_of.iter().all(has)
            && (term.any_of.is_empty() || term.any_of.iter().any(has))
            && !term.none_of.iter().any(has)
    }

    fn has(&self, one: T) -> bool {
        self.traits & bit(one) != 0
    }

    fn clocks(&self, term: &CaseTerm) -> impl Iterator<Item = &ClockRow> {
        let kind = term.clock;
        self.row.clocks.iter().filter(move |clock| Some(clock.kind) == kind)
    }

    /// The clocks of the term's kind that were met or missed; of cases that are due, those due in the period and by the
    /// last day of the data. What runs is neither: it is left out, not counted as met.
    fn judged(
        &self,
        term: &CaseTerm,
        period: ReportPeriod,
        through: NaiveDate,
    ) -> impl Iterator<Item = &ClockRow> {
        let by_due = term.of == Cohort::Due;
        self.clocks(term).filter(move |clock| {
            let in_time = clock.due.is_some_and(|due| period.contains(due) && due <= through);
            let judged = matches!(clock.status, Status::Met | Status::Missed)
                || (by_due && clock.status == Status::Overdue);
            judged && (in_time || !by_due)
        })
    }

    /// Whether a clock of the kind is due in the period, but not yet judged.
    pub(super) fn is_censored(&self, term: &CaseTerm, period: ReportPeriod, through: NaiveDate) -> bool {
        let waits = |clock: &ClockRow| {
            clock.due.is_some_and(|due| period.contains(due))
                && (matches!(clock.status, Status::Running | Status::Held | Status::Disputed)
                    || clock.due.is_some_and(|due| due > through))
        };
        term.of == Cohort::Due && !self.is_merged() && self.clocks(term).any(waits)
    }

    /// Whether the case is open and past the clock of the term.
    pub(super) fn is_open_overdue(&self, term: &CaseTerm) -> bool {
        let fits = term.kinds.is_empty() || term.kinds.contains(&self.row.kind);
        fits && self.row.ended_on.is_none() && self.clocks(term).any(|clock| clock.status == Status::Overdue)
    }

    /// What is added up of the case; `None` where it is not known.
    pub(super) fn amount(&self, sum: CaseAmount) -> Option<i64> {
        let row = self.row;
        match sum {
            CaseAmount::Cases => Some(1),
            CaseAmount::Assignments => row.assignments.map(i64::from),
            CaseAmount::Returns => row.returns.map(i64::from),
            CaseAmount::Checks => row.checks.map(i64::from),
            CaseAmount::Reworks => row.reworks.map(i64::from),
            CaseAmount::Orders => row.orders.map(i64::from),
            CaseAmount::RepliesInTime => row.replies_in_time.map(i64::from),
            CaseAmount::WallSeconds => row.wall_s.and_then(|seconds| i64::try_from(seconds).ok()),
            CaseAmount::HeldSeconds => row.held_s.and_then(|seconds| i64::try_from(seconds).ok()),
        }
    }

    /// The field that a trait needs, where the row does not have it.
    pub(super) fn lacks(&self, one: T) -> Option<&'static str> {
        let row = self.row;
        let field = |absent: bool, name: &'static str| absent.then_some(name);
        match one {
            T::Returned => field(row.returns.is_none(), "returns"),
            T::Reworked => field(row.reworks.is_none(), "reworks"),
            T::FromGrid => field(row.reported_at.is_none(), "reported_at"),
            T::WithinGrid | T::WithinVillage | T::WithinTownship => {
                field(self.has(T::Closed) && row.concluded_at.is_none(), "concluded_at")
            }
            T::ViaHall
            | T::ViaVisit
            | T::ViaSms
            | T::ViaLetter
            | T::ViaCall
            | T::ViaAbove
            | T::ViaInternet => field(row.channel.is_none(), "channel"),
            _ => None,
        }
    }
}

fn reopened_in_window(row: &CaseRow, look_back_days: u32) -> bool {
    let (Some(ended), Some(reopened)) = (row.ended_on, row.reopened_on) else { return false };
    // A window past the last day of the calendar has no end.
    ended.checked_add_days(Days::new(u64::from(look_back_days))).is_none_or(|last| reopened <= last)
}
