use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::basis::{CAVEATS, account};
use super::coverage::window;
use super::hand_over::NewDuty;
use super::keys::{HouseholdKey, OfficialKey, PlaceKey, Scope};
use super::register::DutyRegister;
use super::rule::DutyRule;
use super::span::{Span, gaps, join};
use super::tables::{DutyTables, OPEN};
use crate::calendar::naive;
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// Groups, grids or areas are split or merged from a day on. 自某日起拆分或者合并组、网格、片。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reshape {
    /// The first day of the new shape.
    pub on: NaiveDate,
    /// A split has several parts of one place, a merger one place of several.
    pub parts: Vec<Part>,
}

/// Households that go from one place to another of the same kind. 由一处转入另一处的户。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The place to which they belonged.
    pub of: PlaceKey,
    /// The place to which they belong from then on; it may be the same, for what stays.
    pub into: PlaceKey,
    /// The households.
    pub households: Vec<HouseholdKey>,
}

/// What the new shape changes in the register. Nothing is deleted: the history stays.
///
/// 划分调整对登记的改动；不删除任何记录。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reshaped {
    /// The last day of the rows that end.
    pub last_day: NaiveDate,
    /// Rows of who belongs where that end on it.
    pub ended_belongings: Vec<u64>,
    /// Rows that had not begun by then, and where they lead now.
    pub moved_belongings: Vec<(u64, PlaceKey)>,
    /// Rows to be written: household, place, first and last day.
    pub opened_belongings: Vec<(HouseholdKey, PlaceKey, NaiveDate, Option<NaiveDate>)>,
    /// Rows of who answers for what that end on it: those of places that are no more.
    pub ended_duties: Vec<u64>,
    /// Rows to be written: who answered for the old place answers for the new one.
    pub opened_duties: Vec<NewDuty>,
    /// Which place became which.
    pub lineage: Vec<(PlaceKey, PlaceKey)>,
}

impl Explained for Reshaped {
    type Reason = DutyRule;
}

impl Reshaped {
    /// Writes the new shape into the tables. 写入登记表。
    pub fn apply(&self, tables: &mut DutyTables) {
        let at = |row: &u64| usize::try_from(*row).unwrap_or(usize::MAX);
        for row in &self.ended_belongings {
            tables.end_belonging(at(row), self.last_day);
        }
        for (row, place) in &self.moved_belongings {
            tables.move_belonging(at(row), *place);
        }
        for (household, place, from, to) in &self.opened_belongings {
            tables.belongs(*household, *place, *from, *to);
        }
        for row in &self.ended_duties {
            tables.end_duty(at(row), self.last_day);
        }
        for duty in &self.opened_duties {
            tables.answers(duty.official, duty.scope, duty.from, duty.to);
        }
    }
}

/// Splits and merges places so that every household of the old ones has exactly one new place, and whoever answered for
/// the old place answers for the new ones. After it no household is uncovered on a day on which it was covered before.
///
/// 拆分、合并：原有各户恰归一处，原负责人续任新处；调整后原有人负责的日子仍有人负责。
///
/// # Errors
/// `JC-0469` if a part leads to another kind of place; `JC-0470` if a household of an old place has no part, `JC-0471`
/// if it has two, `JC-0472` if a part names one that does not belong there.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{DutyRegister, DutyTables, Part, PlaceKey, PlaceKind, Reshape, Scope, reshape};
/// let day = |text| parse_date(text).unwrap();
/// let grid = |number| PlaceKey { kind: PlaceKind::Grid, number };
/// let mut tables = DutyTables::default();
/// let official = tables.official(day("2015-01-01"), None);
/// tables.answers(official, Scope::Place(grid(0)), day("2015-01-01"), None);
/// let homes = [(); 2].map(|()| tables.household(day("2015-01-01"), None));
/// for home in homes {
///     tables.belongs(home, grid(0), day("2015-01-01"), None);
/// }
/// let (register, _) = DutyRegister::new(&tables.columns())?;
/// let mut split = Reshape { on: day("2016-07-01"), parts: vec![] };
/// split.parts.push(Part { of: grid(0), into: grid(1), households: vec![homes[0]] });
/// assert_eq!(reshape(&register, &split).unwrap_err().code().to_string(), "JC-0470");
/// split.parts.push(Part { of: grid(0), into: grid(2), households: vec![homes[1]] });
/// let done = reshape(&register, &split)?.value;
/// assert_eq!((done.ended_belongings.len(), done.opened_duties.len()), (2, 2));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn reshape(register: &DutyRegister, plan: &Reshape) -> Result<Answer<Reshaped>, Error> {
    let on = window(plan.on, plan.on)?.from;
    let mut value = Reshaped {
        last_day: naive(on.saturating_sub(1)),
        ended_belongings: Vec::new(),
        moved_belongings: Vec::new(),
        opened_belongings: Vec::new(),
        ended_duties: Vec::new(),
        opened_duties: Vec::new(),
        lineage: Vec::new(),
    };
    let goals = goals(plan)?;
    for (of, households) in &goals {
        move_households(register, (*of, households), on, &mut value)?;
    }
    let lineage: BTreeSet<(PlaceKey, PlaceKey)> =
        plan.parts.iter().filter(|part| part.of != part.into).map(|part| (part.of, part.into)).collect();
    value.lineage = lineage.into_iter().collect();
    move_duties(register, plan, on, &mut value);
    let basis = vec![account(
        "account:contact",
        "每户有责任人",
        "every household has a named contact",
        "包组、包片、包户",
    )];
    Ok(Answer { value, reasons: Reasons::of(DutyRule::Reshaped), basis, caveats: CAVEATS })
}

/// Where each household of each old place goes.
type Goals = BTreeMap<PlaceKey, BTreeMap<u32, PlaceKey>>;

fn goals(plan: &Reshape) -> Result<Goals, Error> {
    let mut goals = Goals::new();
    for (at, part) in plan.parts.iter().enumerate() {
        if part.of.kind != part.into.kind {
            return Err(fail(469, &[]).at(format!("parts[{at}].into")));
        }
        let of = goals.entry(part.of).or_default();
        for (row, household) in (0_u64..).zip(&part.households) {
            if of.insert(household.0, part.into).is_some() {
                return Err(fail(471, &[]).at(format!("parts[{at}].households")).at_row(row));
            }
        }
    }
    Ok(goals)
}

fn move_households(
    register: &DutyRegister,
    (of, goals): (PlaceKey, &BTreeMap<u32, PlaceKey>),
    on: i32,
    value: &mut Reshaped,
) -> Result<(), Error> {
    let members = register.members.get(of.kind as usize).map(|kind| kind.of(of.number)).unwrap_or_default();
    let members: Vec<_> = members.iter().filter(|row| row.span.to >= on).collect();
    // By place, a row carries the household where the place stood.
    let present: BTreeSet<u32> = members.iter().map(|row| row.place).collect();
    let left = present.iter().filter(|household| !goals.contains_key(household)).count();
    if left > 0 {
        return Err(fail(470, &[("count", left.to_string())]).at("parts"));
    }
    if let Some(row) = goals.keys().position(|household| !present.contains(household)) {
        return Err(fail(472, &[]).at("parts").at_row(u64::try_from(row).unwrap_or(u64::MAX)));
    }
    for member in members {
        let Some(into) = goals.get(&member.place).filter(|into| **into != of) else { continue };
        let row = u64::from(member.row);
        if member.span.from >= on {
            value.moved_belongings.push((row, *into));
            continue;
        }
        value.ended_belongings.push(row);
        let to = (member.span.to != OPEN).then(|| naive(member.span.to));
        value.opened_belongings.push((HouseholdKey(member.place), *into, naive(on), to));
    }
    Ok(())
}

/// Whoever answers for an old place answers for each new one, unless that is so already.
fn move_duties(register: &DutyRegister, plan: &Reshape, on: i32, value: &mut Reshaped) {
    let mut wanted: BTreeMap<(PlaceKey, u32), Vec<Span>> = BTreeMap::new();
    let after = Span { from: on, to: OPEN };
    for (of, into) in &value.lineage {
        for held in register.held(Scope::Place(*of)) {
            let span = held.span.and(after);
            if !span.is_empty() {
                wanted.entry((*into, held.official)).or_default().push(span);
            }
        }
    }
    for ((into, official), mut spans) in wanted {
        join(&mut spans);
        let mut theirs: Vec<Span> = register
            .held(Scope::Place(into))
            .iter()
            .filter(|held| held.official == official)
            .map(|held| held.span)
            .collect();
        join(&mut theirs);
        let mut open = Vec::new();
        for span in spans {
            gaps(span, &theirs, &mut open);
            value.opened_duties.extend(open.iter().map(|span| NewDuty {
                official: OfficialKey(official),
                scope: Scope::Place(into),
                from: naive(span.from),
                to: (span.to != OPEN).then(|| naive(span.to)),
            }));
        }
    }
    let stays: BTreeSet<PlaceKey> = plan.parts.iter().map(|part| part.into).collect();
    let gone: BTreeSet<PlaceKey> =
        plan.parts.iter().map(|part| part.of).filter(|of| !stays.contains(of)).collect();
    for place in gone {
        let held = register.held(Scope::Place(place)).iter();
        let ends = held.filter(|held| held.span.from < on && held.span.to >= on);
        value.ended_duties.extend(ends.map(|held| u64::from(held.row)));
    }
}
