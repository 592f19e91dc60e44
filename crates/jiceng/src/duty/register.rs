use super::keys::{PlaceKind, Scope};
use super::rows::ByKey;
use super::span::{Span, join};
use super::tables::DutyColumns;
use crate::calendar::{FIRST_DATE, LAST_DATE, day_of_date};
use crate::error::{Error, fail};

/// The most of anything that a register holds.
const MOST: u32 = 1 << 24;
/// How many kinds of places there are.
pub(super) const KINDS: usize = 3;

/// A household in a place.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Belonging {
    pub(super) kind: u8,
    pub(super) place: u32,
    pub(super) span: Span,
    /// Row of the host's table.
    pub(super) row: u32,
}

/// An official who answers for something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) official: u32,
    /// As the host says it, in service or not.
    pub(super) span: Span,
    /// Row of the host's table.
    pub(super) row: u32,
}

/// Who belongs where and who answers for whom, checked and put in order; immutable.
///
/// 归属与负责的登记册：已检查、不可变。
///
/// # Range
/// Up to 16,777,216 households, officials, places of each kind, and rows of each table.
///
/// # Errors
/// `JC-0226` if the columns of one table differ in length; `JC-0463` if there is too much of something. What is wrong
/// with a row stands in [`RowFaults`] and leaves the row out; the rest goes on.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{DutyRegister, DutyTables, HouseholdKey, PlaceKey, PlaceKind};
/// let mut tables = DutyTables::default();
/// let home = tables.household(parse_date("2016-01-01")?, None);
/// let grid = PlaceKey { kind: PlaceKind::Grid, number: 0 };
/// tables.belongs(home, grid, parse_date("2016-01-01")?, None);
/// tables.belongs(HouseholdKey(7), grid, parse_date("2016-01-01")?, None); // nobody knows household 7
/// let (register, faults) = DutyRegister::new(&tables.columns())?;
/// assert_eq!((register.households(), faults.belongs), (1, vec![0, 461]));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct DutyRegister {
    /// Empty where the row is at fault.
    pub(super) lives: Vec<Span>,
    pub(super) service: Vec<Span>,
    pub(super) belongs: ByKey<Belonging>,
    /// The same rows by place, for each kind.
    pub(super) members: [ByKey<Belonging>; KINDS],
    pub(super) own: ByKey<Held>,
    pub(super) of_place: [ByKey<Held>; KINDS],
    /// When somebody in service answers for a place.
    pub(super) cover: [Vec<Vec<Span>>; KINDS],
}

/// The code of each row that is at fault, 0 where it is not. 各表各行的错误代码。
///
/// `225` a day outside 0001-01-01 to 9999-12-31; `460` the last day before the first; `461` an unknown household,
/// official, place or kind; `462` the official answers for the same thing twice at one time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowFaults {
    /// Of the households.
    pub households: Vec<u16>,
    /// Of the officials.
    pub officials: Vec<u16>,
    /// Of who belongs where.
    pub belongs: Vec<u16>,
    /// Of who answers for what.
    pub duties: Vec<u16>,
}

impl RowFaults {
    /// How many rows are at fault. 有误的行数。
    #[must_use]
    pub fn count(&self) -> usize {
        let all = [&self.households, &self.officials, &self.belongs, &self.duties];
        all.into_iter().flatten().filter(|code| **code != 0).count()
    }
}

impl DutyRegister {
    /// Checks the host's registers. 由宿主的登记表建立。
    pub fn new(columns: &DutyColumns<'_>) -> Result<(Self, RowFaults), Error> {
        bounded(columns)?;
        let mut faults = RowFaults::default();
        let lives = spans(columns.households, &mut faults.households);
        let service = spans(columns.officials, &mut faults.officials);
        let count = u32::try_from(lives.len()).unwrap_or(u32::MAX);
        let belongs = belongings(columns, &lives, &mut faults.belongs);
        let duties = duties(columns, &lives, &service, &mut faults.duties);
        let of_kind = |kind: PlaceKind| {
            let count = columns.places.get(kind as usize).copied().unwrap_or(0);
            let scope = kind as u8 + 1;
            let rows = duties.iter().filter(move |(held, ..)| *held == scope);
            ByKey::new(count, rows.map(|(_, number, held)| (*number, *held)))
        };
        let members = |kind: PlaceKind| {
            let count = columns.places.get(kind as usize).copied().unwrap_or(0);
            let rows = belongs.iter().filter(move |(_, row)| row.kind == kind as u8);
            // By place, with the household where the place stood.
            ByKey::new(
                count,
                rows.map(|(household, row)| (row.place, Belonging { place: *household, ..*row })),
            )
        };
        let own = duties.iter().filter(|(scope, ..)| *scope == 0);
        let own = ByKey::new(count, own.map(|(_, number, held)| (*number, *held)));
        let of_place = [of_kind(PlaceKind::Group), of_kind(PlaceKind::Grid), of_kind(PlaceKind::Area)];
        let members = [members(PlaceKind::Group), members(PlaceKind::Grid), members(PlaceKind::Area)];
        twice(&own, &mut faults.duties);
        for held in &of_place {
            twice(held, &mut faults.duties);
        }
        let cover = of_place.each_ref().map(|held| covers(held, &service));
        let belongs = ByKey::new(count, belongs.iter().copied());
        Ok((Self { lives, service, belongs, members, own, of_place, cover }, faults))
    }

    /// How many households it holds. 户数。
    #[must_use]
    pub fn households(&self) -> usize {
        self.lives.len()
    }

    /// How many officials it holds. 干部数。
    #[must_use]
    pub fn officials(&self) -> usize {
        self.service.len()
    }

    /// When an official is in service.
    pub(super) fn service_of(&self, official: u32) -> Span {
        self.service.get(official as usize).copied().unwrap_or(NEVER)
    }

    /// Who answers for a scope, as the host says it.
    pub(super) fn held(&self, scope: Scope) -> &[Held] {
        match scope {
            Scope::Household(household) => self.own.of(household.0),
            Scope::Place(place) => {
                self.of_place.get(place.kind as usize).map(|held| held.of(place.number)).unwrap_or_default()
            }
        }
    }
}

/// No day at all.
pub(super) const NEVER: Span = Span { from: 1, to: 0 };

fn bounded(columns: &DutyColumns<'_>) -> Result<(), Error> {
    let belongs = &columns.belongs;
    let duties = &columns.duties;
    let tables: [(usize, &[usize]); 4] = [
        (columns.households.0.len(), &[columns.households.1.len()]),
        (columns.officials.0.len(), &[columns.officials.1.len()]),
        (
            belongs.household.len(),
            &[belongs.kind.len(), belongs.place.len(), belongs.from.len(), belongs.to.len()],
        ),
        (
            duties.official.len(),
            &[duties.scope.len(), duties.number.len(), duties.from.len(), duties.to.len()],
        ),
    ];
    for (length, others) in tables {
        if let Some(other) = others.iter().find(|other| **other != length) {
            return Err(fail(226, &[("a", length.to_string()), ("b", other.to_string())]));
        }
    }
    let most = tables.iter().map(|(length, _)| *length).max().unwrap_or(0);
    let places = columns.places.iter().copied().max().unwrap_or(0);
    if most > MOST as usize || places > MOST {
        let count = most.max(places as usize).to_string();
        return Err(fail(463, &[("count", count), ("max", MOST.to_string())]));
    }
    Ok(())
}

/// A span of two days, or its code.
fn span(from: i32, to: i32) -> Result<Span, u16> {
    let days = day_of_date(FIRST_DATE)..=day_of_date(LAST_DATE);
    if !days.contains(&from) || !(days.contains(&to) || to == super::tables::OPEN) {
        return Err(225);
    }
    if to < from { Err(460) } else { Ok(Span { from, to }) }
}

fn spans((from, to): (&[i32], &[i32]), codes: &mut Vec<u16>) -> Vec<Span> {
    codes.reserve(from.len());
    let one = |(from, to): (&i32, &i32)| match span(*from, *to) {
        Ok(span) => {
            codes.push(0);
            span
        }
        Err(code) => {
            codes.push(code);
            NEVER
        }
    };
    from.iter().zip(to).map(one).collect()
}

fn belongings(columns: &DutyColumns<'_>, lives: &[Span], codes: &mut Vec<u16>) -> Vec<(u32, Belonging)> {
    let table = &columns.belongs;
    let days = table.from.iter().zip(table.to);
    let rows = table.household.iter().zip(table.kind).zip(table.place).zip(days);
    let mut kept = Vec::with_capacity(table.household.len());
    codes.reserve(table.household.len());
    for (row, (((household, kind), place), (from, to))) in (0_u32..).zip(rows) {
        let place_known = columns.places.get(usize::from(*kind)).is_some_and(|count| place < count);
        let known = place_known && (*household as usize) < lives.len();
        let code = match span(*from, *to) {
            Ok(span) if known => {
                kept.push((*household, Belonging { kind: *kind, place: *place, span, row }));
                0
            }
            Ok(_) => 461,
            Err(code) => code,
        };
        codes.push(code);
    }
    kept
}

/// Scope and number of what is held, and by whom.
fn duties(
    columns: &DutyColumns<'_>,
    lives: &[Span],
    service: &[Span],
    codes: &mut Vec<u16>,
) -> Vec<(u8, u32, Held)> {
    let table = &columns.duties;
    let days = table.from.iter().zip(table.to);
    let rows = table.official.iter().zip(table.scope).zip(table.number).zip(days);
    let mut kept = Vec::with_capacity(table.official.len());
    codes.reserve(table.official.len());
    for (row, (((official, scope), number), (from, to))) in (0_u32..).zip(rows) {
        let scope_known = match scope.checked_sub(1) {
            None => (*number as usize) < lives.len(),
            Some(kind) => columns.places.get(usize::from(kind)).is_some_and(|count| number < count),
        };
        let known = scope_known && (*official as usize) < service.len();
        let code = match span(*from, *to) {
            Ok(span) if known => {
                kept.push((*scope, *number, Held { official: *official, span, row }));
                0
            }
            Ok(_) => 461,
            Err(code) => code,
        };
        codes.push(code);
    }
    kept
}

/// Marks rows by which an official answers for the same thing twice at one time. They leave nothing uncovered, so they
/// stay in.
fn twice(held: &ByKey<Held>, codes: &mut [u16]) {
    let mut rows: Vec<Held> = Vec::new();
    for key in 0..held.keys() {
        if held.of(key).len() < 2 {
            continue;
        }
        rows.clear();
        rows.extend_from_slice(held.of(key));
        rows.sort_unstable_by_key(|one| (one.official, one.span, one.row));
        for pair in rows.chunk_by(|one, next| one.official == next.official) {
            let mut reach = i32::MIN;
            for one in pair {
                if one.span.from <= reach
                    && let Some(code) = codes.get_mut(one.row as usize)
                {
                    *code = 462;
                }
                reach = reach.max(one.span.to);
            }
        }
    }
}

fn covers(held: &ByKey<Held>, service: &[Span]) -> Vec<Vec<Span>> {
    let in_service = |one: &Held| one.span.and(service.get(one.official as usize).copied().unwrap_or(NEVER));
    (0..held.keys())
        .map(|key| {
            let mut spans: Vec<Span> = held.of(key).iter().map(in_service).collect();
            join(&mut spans);
            spans
        })
        .collect()
}
