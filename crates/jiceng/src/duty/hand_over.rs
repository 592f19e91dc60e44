use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::basis::{CAVEATS, account};
use super::coverage::window;
use super::keys::{HouseholdKey, OfficialKey, PlaceKey, PlaceKind, Scope};
use super::register::{DutyRegister, Held};
use super::rule::DutyRule;
use super::span::Span;
use super::tables::{DutyTables, OPEN};
use crate::calendar::{LAST_DATE, day_of_date, naive};
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// An official leaves a post, and others take what that official answers for. 干部离岗及接任安排。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Who leaves.
    pub official: OfficialKey,
    /// The last day on which that official answers for anything.
    pub last_day: NaiveDate,
    /// Who takes what.
    pub takers: Vec<Taker>,
}

/// One taker of one responsibility. 一项职责的接任者。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taker {
    /// What is taken.
    pub scope: Scope,
    /// By whom.
    pub official: OfficialKey,
    /// From when; the day after the last day, or earlier so that both know the households.
    pub from: NaiveDate,
}

/// A row to be written. 应写入的记录。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NewDuty {
    /// Who answers.
    pub official: OfficialKey,
    /// For what.
    pub scope: Scope,
    /// From when.
    pub from: NaiveDate,
    /// To when.
    pub to: Option<NaiveDate>,
}

/// What the hand-over changes in the register. Nothing is deleted: the history stays. 交接对登记的改动；不删除任何记录。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HandedOver {
    /// The last day of the rows in `ended`.
    pub last_day: NaiveDate,
    /// Rows of the table of duties that end on it.
    pub ended: Vec<u64>,
    /// Rows that had not begun by then, and who has them now.
    pub reassigned: Vec<(u64, OfficialKey)>,
    /// Rows to be written.
    pub opened: Vec<NewDuty>,
}

impl Explained for HandedOver {
    type Reason = DutyRule;
}

impl HandedOver {
    /// Writes the hand-over into the tables. 写入登记表。
    pub fn apply(&self, tables: &mut DutyTables) {
        for row in &self.ended {
            tables.end_duty(usize::try_from(*row).unwrap_or(usize::MAX), self.last_day);
        }
        for (row, official) in &self.reassigned {
            tables.reassign(usize::try_from(*row).unwrap_or(usize::MAX), *official);
        }
        for duty in &self.opened {
            tables.answers(duty.official, duty.scope, duty.from, duty.to);
        }
    }
}

/// Whether a hand-over leaves nothing open, and what it writes. After it no household is uncovered on a day on which it
/// was covered before.
///
/// 审查交接是否不留空档，并给出应写入的记录。交接后，原有人负责的日子仍有人负责。
///
/// Every responsibility that runs beyond the last day needs a taker who begins by the next day and is in service as
/// long as it runs. Who answers for the same thing already needs no new row.
///
/// # Errors
/// `JC-0461` for an unknown official, `JC-0462` if a taker answers for a part of the time already, `JC-0465` for a
/// responsibility without a taker, `JC-0466` for a taker who is not in service all the time, `JC-0467` for one who
/// begins too late, `JC-0468` if the leaving official is not in service on the last day, `JC-0473` for a taker of what
/// that official does not answer for beyond it.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{DutyRegister, DutyTables, HandOver, PlaceKey, PlaceKind, Scope, Taker, hand_over};
/// let day = |text| parse_date(text).unwrap();
/// let mut tables = DutyTables::default();
/// let (old, new) = (tables.official(day("2015-01-01"), None), tables.official(day("2015-01-01"), None));
/// let grid = Scope::Place(PlaceKey { kind: PlaceKind::Grid, number: 0 });
/// tables.answers(old, grid, day("2015-01-01"), None);
/// let (register, _) = DutyRegister::new(&tables.columns())?;
/// let mut plan = HandOver { official: old, last_day: day("2016-06-30"), takers: vec![] };
/// assert_eq!(hand_over(&register, &plan).unwrap_err().code().to_string(), "JC-0465");
/// plan.takers.push(Taker { scope: grid, official: new, from: day("2016-07-02") });
/// assert_eq!(hand_over(&register, &plan).unwrap_err().code().to_string(), "JC-0467");
/// plan.takers[0].from = day("2016-07-01");
/// let done = hand_over(&register, &plan)?.value;
/// assert_eq!((done.ended.len(), done.opened.len()), (1, 1));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn hand_over(register: &DutyRegister, plan: &HandOver) -> Result<Answer<HandedOver>, Error> {
    let unknown = |field: &str| fail(461, &[]).at(field.to_string());
    let service = *register.service.get(plan.official.0 as usize).ok_or_else(|| unknown("official"))?;
    let last = window(plan.last_day, plan.last_day)?.to;
    if !service.holds(last) {
        return Err(fail(468, &[("date", plan.last_day.to_string())]).at("last_day"));
    }
    for (at, taker) in plan.takers.iter().enumerate() {
        let known = (taker.official.0 as usize) < register.service.len();
        if !known || taker.official == plan.official {
            return Err(unknown(&format!("takers[{at}].official")));
        }
    }
    let mut value =
        HandedOver { last_day: plan.last_day, ended: Vec::new(), reassigned: Vec::new(), opened: Vec::new() };
    let open = running_on(register, plan.official.0, last);
    let without: Vec<u32> = open
        .iter()
        .filter(|(scope, _)| !plan.takers.iter().any(|taker| taker.scope == *scope))
        .map(|(_, held)| held.row)
        .collect();
    if let Some(first) = without.iter().min() {
        let args = [("count", without.len().to_string()), ("row", first.to_string())];
        return Err(fail(465, &args).at("takers").at_row(u64::from(*first)));
    }
    let idle = plan.takers.iter().position(|taker| !open.iter().any(|(scope, _)| *scope == taker.scope));
    if let Some(at) = idle {
        return Err(fail(473, &[]).at(format!("takers[{at}].scope")));
    }
    for (scope, held) in &open {
        let takers = plan.takers.iter().enumerate().filter(|(_, taker)| taker.scope == *scope);
        for (at, taker) in takers {
            take(register, (*scope, *held), taker, at, last, &mut value)?;
        }
        if held.span.from <= last {
            value.ended.push(u64::from(held.row));
        }
    }
    let basis = vec![account(
        "account:contact",
        "每户有责任人",
        "every household has a named contact",
        "包组、包片、包户",
    )];
    Ok(Answer { value, reasons: Reasons::of(DutyRule::HandedOver), basis, caveats: CAVEATS })
}

/// What an official answers for beyond a day.
fn running_on(register: &DutyRegister, official: u32, last: i32) -> Vec<(Scope, Held)> {
    let runs = |held: &Held| held.official == official && held.span.to > last;
    let own = register.own.iter().map(|(key, held)| (Scope::Household(HouseholdKey(key)), *held));
    let places = PlaceKind::ALL.iter().zip(&register.of_place).flat_map(|(kind, held)| {
        held.iter().map(|(number, held)| (Scope::Place(PlaceKey { kind: *kind, number }), *held))
    });
    own.chain(places).filter(|(_, held)| runs(held)).collect()
}

/// One taker of one responsibility.
fn take(
    register: &DutyRegister,
    (scope, held): (Scope, Held),
    taker: &Taker,
    at: usize,
    last: i32,
    value: &mut HandedOver,
) -> Result<(), Error> {
    let begun = held.span.from <= last;
    let by = if begun { last.saturating_add(1) } else { held.span.from };
    let from = day_of_date(taker.from);
    if from > by {
        let args = [("from", taker.from.to_string()), ("by", naive(by).to_string())];
        return Err(fail(467, &args).at(format!("takers[{at}].from")));
    }
    // A row that has not begun is taken as it stands, whatever the taker's first day.
    let needed = if begun { Span { from, to: held.span.to } } else { held.span };
    if !register.service_of(taker.official.0).covers(needed) {
        return Err(fail(466, &[]).at(format!("takers[{at}].official")));
    }
    let theirs = register.held(scope).iter().filter(|one| one.official == taker.official.0);
    let mut theirs = theirs.map(|one| one.span).filter(|span| !span.and(needed).is_empty());
    match theirs.next() {
        Some(span) if span.covers(needed) => {
            // The taker answers for it already; a row that has not begun ends with who leaves.
            return Ok(());
        }
        Some(_) => return Err(fail(462, &[]).at(format!("takers[{at}].scope"))),
        None => {}
    }
    if begun {
        let to = (needed.to != OPEN).then(|| naive(needed.to).min(LAST_DATE));
        value.opened.push(NewDuty { official: taker.official, scope, from: taker.from, to });
    } else if !value.reassigned.iter().any(|(row, _)| *row == u64::from(held.row)) {
        value.reassigned.push((u64::from(held.row), taker.official));
    }
    Ok(())
}
