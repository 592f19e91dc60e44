use chrono::NaiveDate;
use jiceng_data::closed_list;
use serde::Serialize;

use super::basis::{CAVEATS, account};
use super::keys::{HouseholdKey, OfficialKey, PlaceKey, PlaceKind, Scope};
use super::register::{DutyRegister, Held};
use crate::calendar::day_of_date;
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons, reason_table};

closed_list! {
    /// Through what an official answers for a household: one bit each.
    pub enum ResponsibleReason {
        ForHousehold = "for-household", "包户", "answers for the household itself";
        ForGroup = "for-group", "包组", "answers for its villager group";
        ForGrid = "for-grid", "负责其网格", "answers for its grid";
        ForArea = "for-area", "包片", "answers for its area";
        Nobody = "nobody", "当日无人负责", "nobody answers for it on that day";
        LeftOut = "left-out", "登记的干部当日不在岗，未计入", "somebody in the register is not in service on that day and does not count";
    }
}
reason_table!(ResponsibleReason);

/// What a row of a column carries where nobody answers. 无人负责时的标记值。
pub const NOBODY: u32 = u32::MAX;

/// An official who answers for a household, and through what. 负责的干部及其途径。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Responsible {
    /// The official.
    pub official: OfficialKey,
    /// What was given to the official.
    pub through: Scope,
}

/// Everybody who answers for a household on a day, the nearest first. 当日负责该户的全部干部，近者在前。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct AllResponsible(pub Vec<Responsible>);

impl Explained for AllResponsible {
    type Reason = ResponsibleReason;
}

/// The ways to be responsible, the nearest first; areas come last, for they are the largest.
const NEAREST_FIRST: [PlaceKind; 3] = [PlaceKind::Group, PlaceKind::Grid, PlaceKind::Area];

/// Who answers for this household on this day: officials in service, the nearest first.
///
/// 某日由谁负责这一户：仅计在岗干部；包户在前，其次包组、网格、包片。
///
/// # Errors
/// `JC-0461` if the register has no such household; `JC-0464` if the household does not exist on that day.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{DutyRegister, DutyTables, PlaceKey, PlaceKind, Scope, responsible};
/// let day = |text| parse_date(text).unwrap();
/// let mut tables = DutyTables::default();
/// let home = tables.household(day("2015-01-01"), None);
/// let (one, two) = (tables.official(day("2015-01-01"), None), tables.official(day("2015-01-01"), None));
/// let group = PlaceKey { kind: PlaceKind::Group, number: 0 };
/// tables.belongs(home, group, day("2015-01-01"), None);
/// tables.answers(one, Scope::Place(group), day("2015-01-01"), None);
/// tables.answers(two, Scope::Household(home), day("2016-03-01"), None);
/// let (register, _) = DutyRegister::new(&tables.columns())?;
/// let on = |text| responsible(&register, home, day(text)).unwrap().value.0;
/// assert_eq!(on("2016-02-29")[0].official, one);
/// assert_eq!(on("2016-03-01").iter().map(|found| found.official).collect::<Vec<_>>(), [two, one]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn responsible(
    register: &DutyRegister,
    household: HouseholdKey,
    on: NaiveDate,
) -> Result<Answer<AllResponsible>, Error> {
    let day = day_of_date(on);
    let life = register.lives.get(household.0 as usize).ok_or_else(|| fail(461, &[]).at("household"))?;
    if !life.holds(day) {
        return Err(fail(464, &[("date", on.to_string())]).at("on"));
    }
    let mut found = Vec::new();
    let mut reasons = Reasons::none();
    each(register, household.0, day, |through, held| {
        if register.service_of(held.official).holds(day) {
            found.push(Responsible { official: OfficialKey(held.official), through });
            reasons.add(reason(through));
        } else {
            reasons.add(ResponsibleReason::LeftOut);
        }
        true
    });
    reasons.add_if(found.is_empty(), ResponsibleReason::Nobody);
    let basis = vec![account(
        "account:contact",
        "每户有责任人",
        "every household has a named contact",
        "包组、包片、包户",
    )];
    Ok(Answer { value: AllResponsible(found), reasons, basis, caveats: CAVEATS })
}

/// The nearest official of each row's household on its day; [`NOBODY`] where there is none.
///
/// 逐行求当日最近的负责干部。
///
/// # Errors
/// `JC-0226` if the slices differ in length. In its row: `461` an unknown household, `464` a household that does not
/// exist on that day.
pub fn responsible_column(
    register: &DutyRegister,
    households: &[u32],
    days: &[i32],
    officials: &mut [u32],
    error: &mut [u16],
) -> Result<(), Error> {
    for length in [days.len(), officials.len(), error.len()] {
        if length != households.len() {
            return Err(fail(226, &[("a", households.len().to_string()), ("b", length.to_string())]));
        }
    }
    let rows = households.iter().zip(days).zip(officials).zip(error);
    for (((household, day), official), error) in rows {
        *official = NOBODY;
        *error = match register.lives.get(*household as usize) {
            None => 461,
            Some(life) if !life.holds(*day) => 464,
            Some(_) => {
                each(register, *household, *day, |_, held| {
                    let serves = register.service_of(held.official).holds(*day);
                    if serves {
                        *official = held.official;
                    }
                    !serves
                });
                0
            }
        };
    }
    Ok(())
}

/// Whether an official in service answers for a household on a day.
pub(super) fn answers(
    register: &DutyRegister,
    official: OfficialKey,
    household: HouseholdKey,
    day: i32,
) -> bool {
    let mut found = false;
    let exists = register.lives.get(household.0 as usize).is_some_and(|life| life.holds(day));
    if exists && register.service_of(official.0).holds(day) {
        each(register, household.0, day, |_, held| {
            found = held.official == official.0;
            !found
        });
    }
    found
}

/// Tells of everybody who stands in the register for a household on a day, the nearest first, until `tell` has enough.
fn each(register: &DutyRegister, household: u32, day: i32, mut tell: impl FnMut(Scope, Held) -> bool) {
    let own = Scope::Household(HouseholdKey(household));
    for held in register.held(own).iter().filter(|held| held.span.holds(day)) {
        if !tell(own, *held) {
            return;
        }
    }
    for kind in NEAREST_FIRST {
        let rows = register.belongs.of(household).iter();
        for row in rows.filter(|row| row.kind == kind as u8 && row.span.holds(day)) {
            let through = Scope::Place(PlaceKey { kind, number: row.place });
            for held in register.held(through).iter().filter(|held| held.span.holds(day)) {
                if !tell(through, *held) {
                    return;
                }
            }
        }
    }
}

const fn reason(through: Scope) -> ResponsibleReason {
    match through {
        Scope::Household(_) => ResponsibleReason::ForHousehold,
        Scope::Place(PlaceKey { kind: PlaceKind::Group, .. }) => ResponsibleReason::ForGroup,
        Scope::Place(PlaceKey { kind: PlaceKind::Grid, .. }) => ResponsibleReason::ForGrid,
        Scope::Place(PlaceKey { kind: PlaceKind::Area, .. }) => ResponsibleReason::ForArea,
    }
}
