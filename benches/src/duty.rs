//! A million made-up households (合成数据 / synthetic) over a year in which officials, groups and grids change.

use chrono::{Days, NaiveDate};
use jiceng::duty::{DutyTables, HouseholdKey, OfficialKey, PlaceKey, PlaceKind, Scope};

use crate::rows::SplitMix64;

/// How many households.
pub const HOUSEHOLDS: u32 = 1_000_000;
/// Days of the year 2016.
pub const DAYS: u64 = 366;
/// About a hundred households a group and four hundred a grid, as in the county.
const GROUPS: u32 = HOUSEHOLDS / 100;
const GRIDS: u32 = HOUSEHOLDS / 400;
const OFFICIALS: u32 = GRIDS;

/// Registers of a year: one household in ten moves to another group and grid, one official in four changes posts, and
/// one change in twenty is not handed over in time.
#[must_use]
pub fn year_of_changes() -> DutyTables {
    let mut draws = SplitMix64::seeded();
    let first = NaiveDate::from_ymd_opt(2015, 1, 1).unwrap_or_default();
    let new_year = NaiveDate::from_ymd_opt(2016, 1, 1).unwrap_or_default();
    let mut within =
        move || new_year.checked_add_days(Days::new(draws.draw() % (DAYS - 30))).unwrap_or_default();
    let mut chance = SplitMix64::seeded();
    let later = |day: NaiveDate, days| day.checked_add_days(Days::new(days)).unwrap_or(day);
    let mut tables = DutyTables::default();
    for _ in 0..2 * OFFICIALS {
        tables.official(first, None);
    }
    for household in 0..HOUSEHOLDS {
        tables.household(first, None);
        for (kind, number, count) in
            [(PlaceKind::Group, household / 100, GROUPS), (PlaceKind::Grid, household / 400, GRIDS)]
        {
            let place = PlaceKey { kind, number };
            if chance.below(10) == 0 {
                let moved = within();
                let next = PlaceKey { kind, number: (number + 1) % count };
                tables.belongs(HouseholdKey(household), place, first, Some(moved));
                tables.belongs(HouseholdKey(household), next, later(moved, 1), None);
            } else {
                tables.belongs(HouseholdKey(household), place, first, None);
            }
        }
        // One household in fifty has a contact of its own.
        if chance.below(50) == 0 {
            let official = OfficialKey(household % OFFICIALS);
            tables.answers(official, Scope::Household(HouseholdKey(household)), first, None);
        }
    }
    for grid in 0..GRIDS {
        let scope = Scope::Place(PlaceKey { kind: PlaceKind::Grid, number: grid });
        if chance.below(4) == 0 {
            let last = within();
            let gap = if chance.below(20) == 0 { 10 } else { 1 };
            tables.answers(OfficialKey(grid), scope, first, Some(last));
            tables.answers(OfficialKey(OFFICIALS + grid), scope, later(last, gap), None);
        } else {
            tables.answers(OfficialKey(grid), scope, first, None);
        }
    }
    tables
}
