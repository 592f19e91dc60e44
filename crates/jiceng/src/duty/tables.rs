use chrono::NaiveDate;

use super::keys::{HouseholdKey, OfficialKey, PlaceKey, Scope};
use crate::calendar::day_of_date;

/// What a column of last days carries where there is none yet. 尚未结束时的标记值。
pub const OPEN: i32 = i32::MAX;

/// The host's registers as columns. 宿主的登记表（列式）。
///
/// A household and an official are their places in the first two tables. An official who comes back has a new key.
///
/// # Units
/// Days since 1970-01-01; [`OPEN`] as a last day is *not ended*.
#[derive(Debug, Clone, Copy, Default)]
pub struct DutyColumns<'a> {
    /// First and last day of each household.
    pub households: (&'a [i32], &'a [i32]),
    /// First and last day in service of each official.
    pub officials: (&'a [i32], &'a [i32]),
    /// How many groups, grids and areas there are.
    pub places: [u32; 3],
    /// Which household belongs to which place.
    pub belongs: BelongsColumns<'a>,
    /// Who answers for what.
    pub duties: ResponsibilityColumns<'a>,
}

/// Which household belongs to which group, grid or area. 户属于何组、何网格、何片。
#[derive(Debug, Clone, Copy, Default)]
pub struct BelongsColumns<'a> {
    /// The household.
    pub household: &'a [u32],
    /// 0 group, 1 grid, 2 area.
    pub kind: &'a [u8],
    /// The number of the place within its kind.
    pub place: &'a [u32],
    /// First day.
    pub from: &'a [i32],
    /// Last day.
    pub to: &'a [i32],
}

/// Who answers for what. 何人负责何处。
#[derive(Debug, Clone, Copy, Default)]
pub struct ResponsibilityColumns<'a> {
    /// The official.
    pub official: &'a [u32],
    /// 0 household, 1 group, 2 grid, 3 area.
    pub scope: &'a [u8],
    /// The number of the household, or of the place within its kind.
    pub number: &'a [u32],
    /// First day.
    pub from: &'a [i32],
    /// Last day.
    pub to: &'a [i32],
}

/// The same registers, filled row by row. 逐行填写的登记表。
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{DutyTables, PlaceKey, PlaceKind, Scope};
/// let from = parse_date("2016-01-01")?;
/// let mut tables = DutyTables::default();
/// let home = tables.household(from, None);
/// let official = tables.official(from, None);
/// let group = PlaceKey { kind: PlaceKind::Group, number: 0 };
/// tables.belongs(home, group, from, None);
/// tables.answers(official, Scope::Place(group), from, None);
/// assert_eq!(tables.columns().places, [1, 0, 0]);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DutyTables {
    households: (Vec<i32>, Vec<i32>),
    officials: (Vec<i32>, Vec<i32>),
    places: [u32; 3],
    belongs: Rows,
    duties: Rows,
}

/// Rows of who and where, or who and what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Rows {
    who: Vec<u32>,
    kind: Vec<u8>,
    number: Vec<u32>,
    from: Vec<i32>,
    to: Vec<i32>,
}

fn last(to: Option<NaiveDate>) -> i32 {
    to.map_or(OPEN, day_of_date)
}

fn count(rows: &[i32]) -> u32 {
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

impl DutyTables {
    /// A household from its first day. 登记一户。
    pub fn household(&mut self, from: NaiveDate, to: Option<NaiveDate>) -> HouseholdKey {
        let key = HouseholdKey(count(&self.households.0));
        self.households.0.push(day_of_date(from));
        self.households.1.push(last(to));
        key
    }

    /// An official in service from a day. 登记一名干部。
    pub fn official(&mut self, from: NaiveDate, to: Option<NaiveDate>) -> OfficialKey {
        let key = OfficialKey(count(&self.officials.0));
        self.officials.0.push(day_of_date(from));
        self.officials.1.push(last(to));
        key
    }

    /// A household belongs to a group, grid or area. 户归入组、网格或者片。
    pub fn belongs(
        &mut self,
        household: HouseholdKey,
        place: PlaceKey,
        from: NaiveDate,
        to: Option<NaiveDate>,
    ) {
        self.know(place);
        self.belongs.who.push(household.0);
        self.belongs.kind.push(place.kind as u8);
        self.belongs.number.push(place.number);
        self.belongs.from.push(day_of_date(from));
        self.belongs.to.push(last(to));
    }

    /// An official answers for a scope. 干部负责某对象。
    pub fn answers(&mut self, official: OfficialKey, scope: Scope, from: NaiveDate, to: Option<NaiveDate>) {
        if let Scope::Place(place) = scope {
            self.know(place);
        }
        let (kind, number) = scope.column();
        self.duties.who.push(official.0);
        self.duties.kind.push(kind);
        self.duties.number.push(number);
        self.duties.from.push(day_of_date(from));
        self.duties.to.push(last(to));
    }

    /// Ends the row of who answers for what on a day. 结束一条负责记录。
    pub fn end_duty(&mut self, row: usize, to: NaiveDate) {
        if let Some(end) = self.duties.to.get_mut(row) {
            *end = day_of_date(to);
        }
    }

    /// Ends the row of a household in a place on a day. 结束一条归属记录。
    pub fn end_belonging(&mut self, row: usize, to: NaiveDate) {
        if let Some(end) = self.belongs.to.get_mut(row) {
            *end = day_of_date(to);
        }
    }

    /// Ends an official's service on a day. 干部离岗。
    pub fn end_service(&mut self, official: OfficialKey, to: NaiveDate) {
        if let Some(end) = self.officials.1.get_mut(official.0 as usize) {
            *end = day_of_date(to);
        }
    }

    /// Gives a row of who answers for what to another official. 把一条负责记录改由他人负责。
    pub fn reassign(&mut self, row: usize, official: OfficialKey) {
        if let Some(held_by) = self.duties.who.get_mut(row) {
            *held_by = official.0;
        }
    }

    /// Puts a row of a household into another place of the same kind. 把一条归属记录改到同类的另一处。
    pub fn move_belonging(&mut self, row: usize, place: PlaceKey) {
        self.know(place);
        if let Some(number) = self.belongs.number.get_mut(row) {
            *number = place.number;
        }
    }

    fn know(&mut self, place: PlaceKey) {
        if let Some(count) = self.places.get_mut(place.kind as usize) {
            *count = (*count).max(place.number.saturating_add(1));
        }
    }

    /// The columns. 列。
    #[must_use]
    pub fn columns(&self) -> DutyColumns<'_> {
        DutyColumns {
            households: (&self.households.0, &self.households.1),
            officials: (&self.officials.0, &self.officials.1),
            places: self.places,
            belongs: BelongsColumns {
                household: &self.belongs.who,
                kind: &self.belongs.kind,
                place: &self.belongs.number,
                from: &self.belongs.from,
                to: &self.belongs.to,
            },
            duties: ResponsibilityColumns {
                official: &self.duties.who,
                scope: &self.duties.kind,
                number: &self.duties.number,
                from: &self.duties.from,
                to: &self.duties.to,
            },
        }
    }
}
