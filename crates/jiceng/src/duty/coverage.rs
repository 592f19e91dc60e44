use chrono::NaiveDate;
use serde::Serialize;

use super::basis::{CAVEATS, account};
use super::breach::Breach;
use super::keys::{HouseholdKey, PlaceKey, PlaceKind};
use super::register::DutyRegister;
use super::rule::{DutyRule as R, Remedy};
use super::span::{Span, gaps, join, overlaps};
use crate::calendar::{FIRST_DATE, LAST_DATE, day_of_date, naive};
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// Who is covered, and every breach. 覆盖情况与全部不符之处。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Households that exist on some day of the window.
    pub households: u64,
    /// Days of all of them within the window.
    pub household_days: u64,
    /// Those on which somebody in service answers for the household.
    pub covered_days: u64,
    /// Households without a breach.
    pub whole: u64,
    /// The breaches, in the order of the households.
    pub breaches: Vec<Breach>,
}

impl Explained for Coverage {
    type Reason = R;
}

/// Columns that [`coverage_column`] fills, one row a household. 逐户结果的列。
#[derive(Debug)]
pub struct CoverageColumns<'a> {
    /// Days of the window on which nobody answers for the household.
    pub uncovered_days: &'a mut [u32],
    /// The day since which the first of those gaps is open, which may lie before the window; `i32::MIN` where there
    /// is none.
    pub since: &'a mut [i32],
    /// The bits of [`DutyRule`](super::DutyRule) that do not hold.
    pub rules: &'a mut [u64],
}

/// Whether every household has, on every day of a window, exactly one group, exactly one grid, and somebody in service
/// who answers for it: through the household, its group, its grid or its area.
///
/// 在一段时间的每一天，每户是否恰属一组、一网格，并至少有一名在岗干部负责（包户、包组、包片）。
///
/// An official answers only while in service: who has left and handed nothing over leaves a gap.
///
/// # Units
/// Days, both ends of the window included.
///
/// # Errors
/// `JC-0225` outside 0001-01-01 to 9999-12-31; `JC-0460` if the window ends before it begins.
///
/// # Source
/// The county's account: every household has a named contact.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{DutyRegister, DutyRule, DutyTables, PlaceKey, PlaceKind, Scope, coverage};
/// let day = |text| parse_date(text).unwrap();
/// let mut tables = DutyTables::default();
/// let home = tables.household(day("2015-01-01"), None);
/// let official = tables.official(day("2015-01-01"), Some(day("2016-06-30")));
/// for kind in [PlaceKind::Group, PlaceKind::Grid] {
///     let place = PlaceKey { kind, number: 0 };
///     tables.belongs(home, place, day("2015-01-01"), None);
///     tables.answers(official, Scope::Place(place), day("2015-01-01"), None);
/// }
/// let (register, _) = DutyRegister::new(&tables.columns())?;
/// let found = coverage(&register, day("2016-01-01"), day("2016-12-31"))?;
/// // The official left at the end of June.
/// let breach = &found.value.breaches[0];
/// assert_eq!((breach.rule, breach.from), (DutyRule::Orphaned, day("2016-07-01")));
/// assert_eq!((found.value.household_days, found.value.covered_days), (366, 182));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn coverage(register: &DutyRegister, from: NaiveDate, to: NaiveDate) -> Result<Answer<Coverage>, Error> {
    let window = window(from, to)?;
    let mut value =
        Coverage { households: 0, household_days: 0, covered_days: 0, whole: 0, breaches: Vec::new() };
    let mut reasons = Reasons::none();
    let mut scratch = Scratch::default();
    for (household, life) in (0_u32..).zip(&register.lives) {
        let asked = life.and(window);
        if asked.is_empty() {
            continue;
        }
        value.households = value.households.saturating_add(1);
        value.household_days = value.household_days.saturating_add(asked.days());
        if is_whole(register, household, asked) {
            value.whole = value.whole.saturating_add(1);
            value.covered_days = value.covered_days.saturating_add(asked.days());
            continue;
        }
        let before = value.breaches.len();
        let open = scratch.look(register, household, *life, window, |found| {
            reasons.add(found.rule);
            value.breaches.push(found.breach(household));
        });
        value.covered_days = value.covered_days.saturating_add(asked.days().saturating_sub(open));
        value.whole = value.whole.saturating_add(u64::from(before == value.breaches.len()));
    }
    reasons.add_if(value.breaches.is_empty(), R::Whole);
    let basis = vec![account(
        "account:contact",
        "每户有责任人",
        "every household has a named contact",
        "包组、包片、包户",
    )];
    Ok(Answer { value, reasons, basis, caveats: CAVEATS })
}

/// The same for each household, as columns.
///
/// 逐户的覆盖结果（列式）。
///
/// # Units
/// Days since 1970-01-01.
///
/// # Errors
/// As [`coverage`], and `JC-0226` if a column has not one row for each household.
pub fn coverage_column(
    register: &DutyRegister,
    from: NaiveDate,
    to: NaiveDate,
    out: CoverageColumns<'_>,
) -> Result<(), Error> {
    let window = window(from, to)?;
    for length in [out.uncovered_days.len(), out.since.len(), out.rules.len()] {
        if length != register.lives.len() {
            return Err(fail(226, &[("a", register.lives.len().to_string()), ("b", length.to_string())]));
        }
    }
    let mut scratch = Scratch::default();
    let columns = out.uncovered_days.iter_mut().zip(out.since).zip(out.rules);
    for ((household, life), ((days, since), rules)) in (0_u32..).zip(&register.lives).zip(columns) {
        (*days, *since, *rules) = (0, i32::MIN, 0);
        let asked = life.and(window);
        if asked.is_empty() || is_whole(register, household, asked) {
            continue;
        }
        let mut held = Reasons::none();
        let open = scratch.look(register, household, *life, window, |found| {
            held.add(found.rule);
            if matches!(found.rule, R::Uncovered | R::Orphaned) && *since == i32::MIN {
                *since = found.span.from;
            }
        });
        *days = u32::try_from(open).unwrap_or(u32::MAX);
        *rules = held.bits();
    }
    Ok(())
}

pub(super) fn window(from: NaiveDate, to: NaiveDate) -> Result<Span, Error> {
    if from < FIRST_DATE || to > LAST_DATE {
        return Err(fail(225, &[]).at(if from < FIRST_DATE { "from" } else { "to" }));
    }
    if to < from {
        return Err(fail(460, &[("from", from.to_string()), ("to", to.to_string())]).at("to"));
    }
    Ok(Span { from: day_of_date(from), to: day_of_date(to) })
}

/// The usual case, without a list: one group and one grid all the time, and one place that is covered all the time.
fn is_whole(register: &DutyRegister, household: u32, asked: Span) -> bool {
    let (mut groups, mut grids, mut covered) = (0_u8, 0_u8, false);
    for row in register.belongs.of(household) {
        if row.span.and(asked).is_empty() {
            continue;
        }
        let all = row.span.covers(asked);
        match row.kind {
            0 if all => groups = groups.saturating_add(1),
            1 if all => grids = grids.saturating_add(1),
            0 | 1 => return false,
            _ => {}
        }
        covered =
            covered || (all && cover_of(register, row.kind, row.place).iter().any(|one| one.covers(asked)));
    }
    let own = || register.own.of(household).iter();
    covered = covered || own().any(|one| one.span.and(register.service_of(one.official)).covers(asked));
    groups == 1 && grids == 1 && covered
}

fn cover_of(register: &DutyRegister, kind: u8, place: u32) -> &[Span] {
    let of_kind = register.cover.get(usize::from(kind)).and_then(|kind| kind.get(place as usize));
    of_kind.map(Vec::as_slice).unwrap_or_default()
}

/// A rule that does not hold on some days.
struct Found {
    rule: R,
    span: Span,
    place: Option<PlaceKey>,
}

impl Found {
    fn breach(&self, household: u32) -> Breach {
        let remedy = match self.rule {
            R::Orphaned => Remedy::HandOver,
            R::NoGroup | R::SeveralGroups => Remedy::PutInOneGroup,
            R::NoGrid | R::SeveralGrids => Remedy::PutInOneGrid,
            _ => Remedy::AssignOfficial,
        };
        let days = (naive(self.span.from), naive(self.span.to));
        let breach = Breach::of(self.rule, days, remedy);
        Breach { household: Some(HouseholdKey(household)), place: self.place, ..breach }
    }
}

/// Lists that are used again for every household.
#[derive(Default)]
struct Scratch {
    spans: Vec<Span>,
    gaps: Vec<Span>,
}

impl Scratch {
    /// Every breach of a household in the window, each since its first day; answers how many days of the window
    /// nobody answers for it.
    fn look(
        &mut self,
        register: &DutyRegister,
        household: u32,
        life: Span,
        window: Span,
        mut tell: impl FnMut(Found),
    ) -> u64 {
        // What began before the window is seen from its beginning; what lies after it is not looked at.
        let seen = Span { from: life.from, to: life.to.min(window.to) };
        let rows = register.belongs.of(household);
        for (kind, none, several) in
            [(PlaceKind::Group, R::NoGroup, R::SeveralGroups), (PlaceKind::Grid, R::NoGrid, R::SeveralGrids)]
        {
            self.spans.clear();
            let own = rows.iter().filter(|row| row.kind == kind as u8).map(|row| row.span.and(seen));
            self.spans.extend(own.filter(|span| !span.is_empty()));
            self.spans.sort_unstable();
            overlaps(&self.spans, &mut self.gaps);
            for span in self.gaps.iter().filter(|gap| gap.to >= window.from) {
                tell(Found { rule: several, span: *span, place: None });
            }
            join(&mut self.spans);
            gaps(seen, &self.spans, &mut self.gaps);
            for span in self.gaps.iter().filter(|gap| gap.to >= window.from) {
                tell(Found { rule: none, span: *span, place: None });
            }
        }
        self.spans.clear();
        for row in rows {
            let cover = cover_of(register, row.kind, row.place);
            self.spans.extend(cover.iter().map(|span| span.and(row.span)));
        }
        let own = register.own.of(household);
        self.spans.extend(own.iter().map(|one| one.span.and(register.service_of(one.official))));
        join(&mut self.spans);
        gaps(seen, &self.spans, &mut self.gaps);
        let mut open = 0_u64;
        for span in self.gaps.iter().filter(|gap| gap.to >= window.from) {
            open = open.saturating_add(span.and(window).days());
            let place = left_place(register, household, span.from);
            let orphaned = place.is_some() || own.iter().any(|one| one.span.holds(span.from));
            let rule = if orphaned { R::Orphaned } else { R::Uncovered };
            tell(Found { rule, span: *span, place });
        }
        open
    }
}

/// The place for which somebody stands in the register on a day without being in service.
fn left_place(register: &DutyRegister, household: u32, day: i32) -> Option<PlaceKey> {
    register.belongs.of(household).iter().filter(|row| row.span.holds(day)).find_map(|row| {
        let kind = PlaceKind::of_column(row.kind)?;
        let held = register.of_place.get(kind as usize)?.of(row.place);
        let left = |official: u32| !register.service_of(official).holds(day);
        held.iter()
            .any(|one| one.span.holds(day) && left(one.official))
            .then_some(PlaceKey { kind, number: row.place })
    })
}
