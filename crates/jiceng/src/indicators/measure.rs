//! The figures of one indicator over some of the cases and counted facts.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use jiceng_data::model::{CaseTerm, Counted, Indicator, Term};
use jiceng_data::words::{CaseExit, CaseLevel, CaseTrait, Cohort, DisputeInterval, IndicatorForm as Form};

use super::case_row::is_flag;
use super::facts::{CountedFact, IndicatorFacts};
use super::intervals::days_between;
use super::period::ReportPeriod;
use super::prepared::Prepared;
use super::result::{DaysBetween, ExitCount, Figures, Fraction, IndicatorState as S};
use super::speed_up::{FinishedMatter, SpeedUp, speed_up};
use crate::case::{Key, Outcome};

/// Of which group figures are asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Whole,
    Level(CaseLevel),
    Unit(Option<Key>),
}

/// Over what an indicator is measured.
pub(super) struct Measuring<'a> {
    pub(super) given: &'a IndicatorFacts,
    pub(super) counted: Vec<&'a CountedFact>,
    pub(super) rows: Vec<&'a Prepared<'a>>,
    pub(super) group: Group,
    pub(super) period: ReportPeriod,
    pub(super) through: NaiveDate,
}

/// What was found of one indicator.
pub(super) struct Measured {
    pub(super) figures: Figures,
    /// What it needs and was not given.
    pub(super) missing: BTreeSet<String>,
    /// Whether units that cannot be added stand together.
    pub(super) mixed: bool,
}

impl Measuring<'_> {
    pub(super) fn measure(&self, of: &Indicator) -> Measured {
        let mut missing = BTreeSet::new();
        let mut mixed = false;
        let mut speed = None;
        let mut days = None;
        let (numerator, denominator) = match of.form {
            Form::SpeedUp => {
                speed = self.speed_up(of, &mut missing, &mut mixed);
                (speed.map(|one| signed(one.statutory_total)), speed.map(|one| signed(one.taken_total)))
            }
            Form::Interval => {
                days = self.days(of, &mut missing);
                (None, None)
            }
            _ => self.counts(of, &mut missing),
        };
        let mut figures = Figures {
            state: S::Missing,
            numerator,
            denominator,
            fraction: None,
            share_bp: None,
            speed_up: speed,
            days,
            exits: self.exits(of),
        };
        if missing.is_empty() {
            finish(&mut figures, of.form);
            if mixed {
                figures.state = S::Refused;
                (figures.fraction, figures.share_bp) = (None, None);
            }
        } else {
            (figures.speed_up, figures.days) = (None, None);
        }
        Measured { figures, missing, mixed }
    }

    /// Numerator and denominator as counted; each `None` where something is missing.
    fn counts(&self, of: &Indicator, missing: &mut BTreeSet<String>) -> (Option<i64>, Option<i64>) {
        let whole = of.denominator.as_ref().map(|term| self.count(term, None, missing));
        // The numerator of a rate is a part of its denominator: no case counts above the line that is not below it.
        let within = of.denominator.as_ref().filter(|_| of.form == Form::Rate);
        let part = of.numerator.as_ref().map(|term| self.count(term, within, missing));
        (part.flatten(), whole.flatten())
    }

    fn count(&self, term: &Term, within: Option<&Term>, missing: &mut BTreeSet<String>) -> Option<i64> {
        match &term.count {
            Counted::Fact(id) => {
                let mut rows = self
                    .counted
                    .iter()
                    .filter(|fact| &fact.id == id && fact.previous == term.previous)
                    .peekable();
                if rows.peek().is_none() {
                    missing.insert(id.clone());
                    return None;
                }
                rows.try_fold(0_i64, |sum, fact| sum.checked_add(fact.value))
            }
            Counted::Cases(cases) => {
                let period = if term.previous { self.period.before() } else { Some(self.period) };
                let whole = within.and_then(|term| match &term.count {
                    Counted::Cases(cases) => Some(cases),
                    Counted::Fact(_) => None,
                });
                self.add_up(cases, whole, period?, missing)
            }
        }
    }

    fn add_up(
        &self,
        term: &CaseTerm,
        whole: Option<&CaseTerm>,
        period: ReportPeriod,
        missing: &mut BTreeSet<String>,
    ) -> Option<i64> {
        let standing = missing.len();
        self.lacking(term, missing);
        let mut sum = 0_i64;
        for row in &self.rows {
            let fits = |one: &CaseTerm| {
                row.belongs(one, period, self.through) && row.holds(one, period, self.through)
            };
            if !row.belongs(term, period, self.through) || whole.is_some_and(|whole| !fits(whole)) {
                continue;
            }
            for one in asked(term) {
                missing.extend(row.lacks(one).map(str::to_owned));
            }
            if row.holds(term, period, self.through) {
                match row.amount(term.sum) {
                    Some(amount) => sum = sum.checked_add(amount)?,
                    None => drop(missing.insert(term.sum.word().to_owned())),
                }
            }
        }
        (missing.len() == standing).then_some(sum)
    }

    /// What no row can tell: the cases themselves, and flags that the host does not state.
    fn lacking(&self, term: &CaseTerm, missing: &mut BTreeSet<String>) {
        if self.given.cases.is_none() {
            missing.insert("cases".to_owned());
        }
        let unknown = asked(term).filter(|one| is_flag(*one) && !self.given.flags_known.contains(one));
        missing.extend(unknown.map(|one| one.word().to_owned()));
    }

    /// The cases of a denominator.
    fn cases<'b>(&'b self, term: &'b CaseTerm) -> impl Iterator<Item = &'b Prepared<'b>> {
        let fits = |row: &&&Prepared<'_>| {
            row.belongs(term, self.period, self.through) && row.holds(term, self.period, self.through)
        };
        self.rows.iter().filter(fits).copied()
    }

    fn speed_up(&self, of: &Indicator, missing: &mut BTreeSet<String>, mixed: &mut bool) -> Option<SpeedUp> {
        let Some(Term { count: Counted::Cases(term), .. }) = &of.denominator else { return None };
        self.lacking(term, missing);
        let mut matters: Vec<FinishedMatter> = Vec::new();
        let mut units = BTreeSet::new();
        for row in self.cases(term) {
            let Some(matter) = row.row.finished else {
                missing.insert("finished".to_owned());
                continue;
            };
            if matter.limit.is_some() {
                units.insert(row.row.finished_unit);
            }
            matters.push(matter);
        }
        *mixed = units.len() > 1;
        // Each row was checked before.
        speed_up(&matters).ok().map(|answer| answer.value)
    }

    fn days(&self, of: &Indicator, missing: &mut BTreeSet<String>) -> Option<DaysBetween> {
        let Some(Term { count: Counted::Cases(term), .. }) = &of.denominator else { return None };
        self.lacking(term, missing);
        let interval = of.interval?;
        let measured = self.cases(term).map(|row| {
            let row = row.row;
            let end = match interval {
                DisputeInterval::ToAccepted => row.accepted_on,
                DisputeInterval::ToFirstSession => row.first_session_on,
                DisputeInterval::ToConclusion => row.ended_on,
            };
            Some((end? - row.found_on?).num_days())
        });
        Some(days_between(measured))
    }

    /// Who left, and who came back, of the kinds and levels of which the indicator speaks: those received in the period
    /// for what speaks of receipt and acceptance, else those whose first handling ended in it.
    fn exits(&self, of: &Indicator) -> Vec<ExitCount> {
        let base = of.denominator.iter().chain(&of.numerator).find_map(|term| match &term.count {
            Counted::Cases(cases) => Some(cases),
            Counted::Fact(_) => None,
        });
        let Some(base) = base.filter(|_| self.given.cases.is_some()) else { return Vec::new() };
        let by_receipt = matches!(base.of, Cohort::Reported | Cohort::Received | Cohort::Accepted);
        let speaks_of = |row: &&&Prepared<'_>| {
            let row = row.row;
            let day = if by_receipt { Some(row.received_on) } else { row.ended_on };
            (base.kinds.is_empty() || base.kinds.contains(&row.kind))
                && (base.at.is_empty() || base.at.contains(&row.level))
                && day.is_some_and(|day| self.period.contains(day))
        };
        let rows: Vec<&Prepared<'_>> = self.rows.iter().filter(speaks_of).copied().collect();
        let count = |exit: CaseExit| {
            let left = |outcome: Outcome| rows.iter().filter(|row| row.row.outcome == Some(outcome)).count();
            let cases = match exit {
                CaseExit::Withdrawn => left(Outcome::Withdrawn),
                CaseExit::Transferred => left(Outcome::TransferredOut),
                CaseExit::Refused => left(Outcome::NotAccepted),
                CaseExit::Terminated => left(Outcome::Terminated),
                CaseExit::Merged => left(Outcome::Merged),
                CaseExit::Reopened => rows.iter().filter(|row| row.row.reopened_on.is_some()).count(),
            };
            ExitCount { exit, cases: u64::try_from(cases).unwrap_or(u64::MAX) }
        };
        of.exits.iter().map(|exit| count(*exit)).collect()
    }
}

/// The traits that a term asks about.
fn asked(term: &CaseTerm) -> impl Iterator<Item = CaseTrait> {
    term.all_of.iter().chain(&term.any_of).chain(&term.none_of).copied()
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The fraction of what was counted.
fn finish(figures: &mut Figures, form: Form) {
    let (part, whole) = (figures.numerator, figures.denominator);
    figures.state = match form {
        Form::Count => {
            if part.is_some() {
                S::Computed
            } else {
                S::Refused
            }
        }
        Form::Interval => {
            let measured = figures.days.is_some_and(|days| days.measured > 0);
            if measured { S::Computed } else { S::NothingToCount }
        }
        Form::Difference => {
            figures.numerator = part.zip(whole).and_then(|(part, whole)| part.checked_sub(whole));
            figures.denominator = None;
            if figures.numerator.is_some() { S::Computed } else { S::Refused }
        }
        Form::Rate | Form::Ratio | Form::Change | Form::SpeedUp => {
            if form == Form::Change {
                figures.numerator = part.zip(whole).and_then(|(part, whole)| part.checked_sub(whole));
            }
            match figures.numerator.zip(whole) {
                None => S::Refused,
                Some((part, whole)) if form == Form::Rate && part > whole => S::Refused,
                Some((_, 0)) => S::NothingToCount,
                Some((part, whole)) => {
                    figures.fraction = Fraction::of(part, whole);
                    figures.share_bp = figures.fraction.and_then(Fraction::share_bp);
                    S::Computed
                }
            }
        }
    };
}
