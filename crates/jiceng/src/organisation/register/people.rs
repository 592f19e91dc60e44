use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::words::{GridRole, Level, RelationKind, UnitKind};

use super::grouped::Grouped;
use crate::calendar::day_of_date;
use crate::error::{Error, fail};
use crate::organisation::place::Place;

/// First and last day.
pub(in crate::organisation) type Span = (i32, i32);

pub(in crate::organisation) const fn holds(span: Span, day: i32) -> bool {
    span.0 <= day && day <= span.1
}

/// One body over some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::organisation) struct UnitVersion {
    pub(in crate::organisation) unit: u16,
    pub(in crate::organisation) level: Level,
    pub(in crate::organisation) kind: UnitKind,
    pub(in crate::organisation) part_of: Option<u16>,
    pub(in crate::organisation) days: Span,
}

/// An official in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::organisation) struct Appointment {
    pub(in crate::organisation) unit: u16,
    pub(in crate::organisation) place: Place,
    pub(in crate::organisation) lead: bool,
    pub(in crate::organisation) days: Span,
}

/// A role in the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::organisation) struct Role {
    pub(in crate::organisation) role: GridRole,
    pub(in crate::organisation) place: Place,
    pub(in crate::organisation) days: Span,
}

/// A relation, seen from one of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::organisation) struct Relation {
    pub(in crate::organisation) other: u32,
    pub(in crate::organisation) kind: RelationKind,
    pub(in crate::organisation) days: Span,
}

/// Officials, where they serve, their roles, relations and absences: checked once, never changed.
///
/// 登记册：一次校验，不再变动。
///
/// Officials have numbers from 0 in the order of their keys, whatever the order of the rows; columns use them.
///
/// # Examples
/// ```
/// use jiceng::organisation::{AppointmentRow, OfficialRow, Register, RegisterInput};
/// let day = |text: &str| text.parse().unwrap();
/// let input = RegisterInput {
///     officials: vec![OfficialRow { key: "b".into(), civil_servant: None }, OfficialRow { key: "a".into(), civil_servant: None }],
///     appointments: vec![
///         AppointmentRow { official: "a".into(), unit: "centre".into(), place: "441427104000".into(), lead: true, from: day("2015-01-01"), to: None },
///         AppointmentRow { official: "c".into(), unit: "centre".into(), place: "441427104000".into(), lead: false, from: day("2015-01-01"), to: None },
///     ],
///     ..RegisterInput::default()
/// };
/// let registered = Register::from_rows(&jiceng::Ruleset::jiaoling()?, &input)?;
/// assert_eq!(registered.register.number("a")?, 0);
/// // The row of an unknown official is left out and reported.
/// assert_eq!(registered.faults[0].field(), Some("appointments[1].official"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Register(pub(super) Arc<People>);

#[derive(Debug, PartialEq, Eq)]
pub(super) struct People {
    pub(super) unit_ids: Vec<String>,
    pub(super) units: Vec<UnitVersion>,
    /// Keys of officials, then of other persons; each part in order.
    pub(super) keys: Vec<Arc<str>>,
    pub(super) officials: usize,
    pub(super) civil_servants: Vec<Option<bool>>,
    pub(super) appointments: Grouped<Appointment>,
    pub(super) roles: Grouped<Role>,
    pub(super) relations: Grouped<Relation>,
    pub(super) absences: Grouped<Span>,
}

impl fmt::Debug for Register {
    /// How many, and nobody's key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Register").field("officials", &self.len()).finish_non_exhaustive()
    }
}

impl Register {
    /// How many officials there are. 干部人数。
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.officials
    }

    /// Whether there are none. 是否为空。
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.officials == 0
    }

    /// The number of an official, as columns carry it. 干部序号。
    ///
    /// # Errors
    /// `JC-0422` if there is none with this key.
    pub fn number(&self, key: &str) -> Result<u32, Error> {
        let at = self.0.keys.get(..self.0.officials).unwrap_or_default();
        let found = at.binary_search_by(|one| one.as_ref().cmp(key)).ok();
        found.and_then(|at| u32::try_from(at).ok()).ok_or_else(|| fail(422, &[]))
    }

    /// The number of a person: an official or somebody with whom one is related; `None` if nobody here is related with
    /// that person. 人员序号；与册内无关系者为空。
    #[must_use]
    pub fn person(&self, key: &str) -> Option<u32> {
        if let Ok(number) = self.number(key) {
            return Some(number);
        }
        let others = self.0.keys.get(self.0.officials..)?;
        let at = others.binary_search_by(|one| one.as_ref().cmp(key)).ok()?;
        u32::try_from(self.0.officials.checked_add(at)?).ok()
    }

    /// The key of a person. 人员键。
    #[must_use]
    pub fn key(&self, number: u32) -> Option<&str> {
        self.0.keys.get(number as usize).map(AsRef::as_ref)
    }

    pub(in crate::organisation) fn shared_key(&self, number: u32) -> Option<&Arc<str>> {
        self.0.keys.get(number as usize)
    }

    /// Whether an official serves anywhere on a day. 当日是否在任。
    #[must_use]
    pub fn serves(&self, number: u32, on: NaiveDate) -> bool {
        self.seats(number, day_of_date(on)).next().is_some()
    }

    /// Whether an official is away on a day. 当日是否请假等不在岗。
    #[must_use]
    pub fn is_absent(&self, number: u32, on: NaiveDate) -> bool {
        self.absent(number, day_of_date(on))
    }

    pub(in crate::organisation) fn absent(&self, number: u32, day: i32) -> bool {
        self.0.absences.of_owner(number).iter().any(|days| holds(*days, day))
    }

    pub(in crate::organisation) fn civil_servant(&self, number: u32) -> bool {
        self.0.civil_servants.get(number as usize).copied().flatten() != Some(false)
    }

    pub(in crate::organisation) fn seats(&self, number: u32, day: i32) -> impl Iterator<Item = &Appointment> {
        self.0.appointments.of_owner(number).iter().filter(move |one| holds(one.days, day))
    }

    pub(in crate::organisation) fn roles(&self, number: u32, day: i32) -> impl Iterator<Item = &Role> {
        self.0.roles.of_owner(number).iter().filter(move |one| holds(one.days, day))
    }

    pub(in crate::organisation) fn relations(
        &self,
        number: u32,
        day: i32,
    ) -> impl Iterator<Item = &Relation> {
        self.0.relations.of_owner(number).iter().filter(move |one| holds(one.days, day))
    }

    pub(in crate::organisation) fn unit(&self, unit: u16, day: i32) -> Option<&UnitVersion> {
        self.0.units.iter().find(|one| one.unit == unit && holds(one.days, day))
    }

    pub(in crate::organisation) fn unit_ids(&self) -> impl Iterator<Item = &str> {
        self.0.unit_ids.iter().map(String::as_str)
    }

    pub(in crate::organisation) fn unit_number(&self, id: &str) -> Option<u16> {
        let at = self.0.unit_ids.iter().position(|one| one == id)?;
        u16::try_from(at).ok()
    }

    /// The units above one on a day, the nearest first.
    pub(in crate::organisation) fn above(&self, unit: u16, day: i32) -> impl Iterator<Item = u16> + '_ {
        let up = move |unit: &u16| self.unit(*unit, day).and_then(|one| one.part_of);
        std::iter::successors(up(&unit), up).take(self.0.unit_ids.len())
    }
}
