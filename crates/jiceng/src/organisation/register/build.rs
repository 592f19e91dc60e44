//! Rows into a register: what is wrong with a row is reported with its list and position, and the row is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::Organisation;

use super::grouped::Grouped;
use super::input::{RegisterInput, Registered};
use super::people::{Appointment, People, Register, Relation, Role, Span, UnitVersion};
use crate::calendar::day_of_date;
use crate::error::{Error, echo, fail};
use crate::organisation::place::Place;
use crate::ruleset::{Ruleset, division_depth, meant, nearest};

impl Register {
    /// A register of these rows. Rows that are wrong are left out and reported; the others go on.
    ///
    /// 由各表建立登记册；有误的行报告后不采用，其余照用。
    ///
    /// # Errors
    /// `JC-0431` if the place has no organisation. Rows:
    /// `JC-0421` a key that is empty or stands twice, `JC-0422` an unknown official, `JC-0423` an unknown body,
    /// `JC-0414` and `JC-0415` a place, `JC-0424` reversed dates, `JC-0425` a relation with oneself, `JC-0426` a second
    /// lead, `JC-0427` a body that does not stand on those days.
    pub fn from_rows(ruleset: &Ruleset, input: &RegisterInput) -> Result<Registered, Error> {
        let (unit_ids, units) = units(ruleset)?;
        let mut build = Build { input, unit_ids, units, officials: Vec::new(), faults: Vec::new() };
        build.officials();
        let appointments = build.appointments();
        let roles = build.roles();
        let (persons, relations) = build.relations();
        let absences = build.absences();
        let Build { unit_ids, units, officials, faults, .. } = build;
        let count = officials.len();
        let mut keys: Vec<Arc<str>> = officials.iter().map(|(key, _)| Arc::from(*key)).collect();
        keys.extend(persons.iter().map(|key| Arc::from(*key)));
        let people = People {
            unit_ids,
            units,
            officials: count,
            civil_servants: officials.iter().map(|(_, civil)| *civil).collect(),
            appointments: Grouped::of(count, appointments),
            roles: Grouped::of(count, roles),
            relations: Grouped::of(keys.len(), relations),
            absences: Grouped::of(count, absences),
            keys,
        };
        Ok(Registered { register: Self(Arc::new(people)), faults })
    }
}

/// The bodies of the nearest organisation, on whatever days they stand.
fn units(ruleset: &Ruleset) -> Result<(Vec<String>, Vec<UnitVersion>), Error> {
    let all: Vec<&Organisation> = ruleset.inner().organisations().collect();
    let deepest = all.iter().map(|one| division_depth(&one.jurisdiction)).max();
    let nearest = all.into_iter().filter(|one| Some(division_depth(&one.jurisdiction)) == deepest);
    let rows: Vec<_> = nearest.flat_map(|one| &one.units).collect();
    if rows.is_empty() {
        return Err(fail(431, &[]));
    }
    let mut ids: Vec<String> = rows.iter().map(|unit| unit.id.clone()).collect();
    ids.sort();
    ids.dedup();
    let number = |id: &str| ids.iter().position(|one| one == id).and_then(|at| u16::try_from(at).ok());
    let version = |unit: &&jiceng_data::model::OrganisationUnit| {
        Some(UnitVersion {
            unit: number(&unit.id)?,
            level: unit.level,
            kind: unit.kind,
            part_of: number(&unit.part_of),
            days: (
                unit.in_force.from.map_or(i32::MIN, |day| day.0),
                unit.in_force.to.map_or(i32::MAX, |day| day.0),
            ),
        })
    };
    let versions = rows.iter().filter_map(version).collect();
    Ok((ids, versions))
}

struct Build<'a> {
    input: &'a RegisterInput,
    unit_ids: Vec<String>,
    units: Vec<UnitVersion>,
    /// Key and whether a civil servant, in the order of keys.
    officials: Vec<(&'a str, Option<bool>)>,
    faults: Vec<Error>,
}

impl<'a> Build<'a> {
    fn fault(&mut self, error: Error, list: &str, row: usize, key: &str) {
        self.faults.push(error.at(format!("{list}[{row}].{key}")).at_row(row as u64));
    }

    fn officials(&mut self) {
        let mut seen = BTreeMap::new();
        for (at, row) in self.input.officials.iter().enumerate() {
            if row.key.is_empty() || seen.contains_key(row.key.as_str()) {
                self.fault(fail(421, &[]), "officials", at, "key");
            } else {
                seen.insert(row.key.as_str(), row.civil_servant);
            }
        }
        self.officials = seen.into_iter().collect();
    }

    fn official(&mut self, key: &str, list: &str, row: usize) -> Option<u32> {
        let found = self.officials.binary_search_by(|(one, _)| (*one).cmp(key)).ok();
        let number = found.and_then(|at| u32::try_from(at).ok());
        if number.is_none() {
            self.fault(fail(422, &[]), list, row, "official");
        }
        number
    }

    fn days(
        &mut self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        list: &str,
        row: usize,
    ) -> Option<Span> {
        if let Some((from, to)) = from.zip(to).filter(|(from, to)| from > to) {
            let args = [("from", from.to_string()), ("to", to.to_string())];
            self.fault(fail(424, &args), list, row, "to");
            return None;
        }
        Some((from.map_or(i32::MIN, day_of_date), to.map_or(i32::MAX, day_of_date)))
    }

    fn place(&mut self, text: &str, list: &str, row: usize) -> Option<Place> {
        match text.parse::<Place>() {
            Ok(place) => Some(place),
            Err(error) => {
                self.fault(error, list, row, "place");
                None
            }
        }
    }

    fn appointments(&mut self) -> Vec<(u32, Appointment)> {
        const LIST: &str = "appointments";
        let input = self.input;
        let mut rows = Vec::with_capacity(input.appointments.len());
        let mut leads: BTreeMap<(u16, Place), Vec<(Span, u32)>> = BTreeMap::new();
        for (at, row) in input.appointments.iter().enumerate() {
            let official = self.official(&row.official, LIST, at);
            let days = self.days(Some(row.from), row.to, LIST, at);
            let place = self.place(&row.place, LIST, at);
            let unit = self.unit(&row.unit, at);
            let (Some(official), Some(days), Some(place), Some(unit)) = (official, days, place, unit) else {
                continue;
            };
            if !self.stands(unit, place, days, at) {
                continue;
            }
            if row.lead {
                let others = leads.entry((unit, place)).or_default();
                let second = others
                    .iter()
                    .any(|(span, other)| *other != official && span.0 <= days.1 && days.0 <= span.1);
                if second {
                    let args = [("unit", row.unit.clone()), ("place", place.to_string())];
                    self.fault(fail(426, &args), LIST, at, "lead");
                    continue;
                }
                others.push((days, official));
            }
            rows.push((official, Appointment { unit, place, lead: row.lead, days }));
        }
        rows
    }

    fn unit(&mut self, id: &str, row: usize) -> Option<u16> {
        let found = self.unit_ids.binary_search_by(|one| one.as_str().cmp(id)).ok();
        if let Some(number) = found.and_then(|at| u16::try_from(at).ok()) {
            return Some(number);
        }
        let near = nearest(id, self.unit_ids.iter().map(String::as_str));
        let (zh, en) = meant(near);
        let args = [("got", echo(id, near)), ("meant_zh", zh), ("meant_en", en)];
        self.fault(fail(423, &args), "appointments", row, "unit");
        None
    }

    /// The body stands on those days, at a level that fits the place.
    fn stands(&mut self, unit: u16, place: Place, days: Span, row: usize) -> bool {
        let of_unit = || self.units.iter().filter(|one| one.unit == unit);
        let id = self.unit_ids.get(usize::from(unit)).cloned().unwrap_or_default();
        if let Some(wrong) = of_unit().find(|one| !place.fits(one.level)) {
            let args = [
                ("place", place.to_string()),
                ("unit", id),
                ("level_zh", wrong.level.zh().to_string()),
                ("level_en", wrong.level.en().to_string()),
            ];
            self.fault(fail(415, &args), "appointments", row, "place");
            return false;
        }
        let on = |day: i32| of_unit().any(|one| super::people::holds(one.days, day));
        if on(days.0) && (days.1 == i32::MAX || on(days.1)) {
            return true;
        }
        self.fault(fail(427, &[("unit", id)]), "appointments", row, "from");
        false
    }

    fn roles(&mut self) -> Vec<(u32, Role)> {
        const LIST: &str = "roles";
        let input = self.input;
        let mut rows = Vec::with_capacity(input.roles.len());
        for (at, row) in input.roles.iter().enumerate() {
            let official = self.official(&row.official, LIST, at);
            let days = self.days(Some(row.from), row.to, LIST, at);
            let place = self.place(&row.place, LIST, at);
            if let (Some(official), Some(days), Some(place)) = (official, days, place) {
                rows.push((official, Role { role: row.role, place, days }));
            }
        }
        rows
    }

    /// Persons that are no officials, and the relations, each seen from both sides.
    fn relations(&mut self) -> (Vec<&'a str>, Vec<(u32, Relation)>) {
        const LIST: &str = "relations";
        let input = self.input;
        let mut right = Vec::with_capacity(input.relations.len());
        let mut persons = BTreeSet::new();
        for (at, row) in input.relations.iter().enumerate() {
            let official = self.official(&row.official, LIST, at);
            let days = self.days(row.from, row.to, LIST, at);
            if row.person.is_empty() || row.person == row.official {
                self.fault(fail(425, &[]), LIST, at, "person");
                continue;
            }
            let (Some(official), Some(days)) = (official, days) else { continue };
            let is_official = self.officials.binary_search_by(|(one, _)| (*one).cmp(&row.person)).is_ok();
            if !is_official {
                persons.insert(row.person.as_str());
            }
            right.push((official, row, days));
        }
        let persons: Vec<&str> = persons.into_iter().collect();
        let number = |key: &str| {
            let official = self.officials.binary_search_by(|(one, _)| (*one).cmp(key)).ok();
            let other = || persons.binary_search(&key).ok()?.checked_add(self.officials.len());
            official.or_else(other).and_then(|at| u32::try_from(at).ok())
        };
        let mut rows = Vec::with_capacity(right.len().saturating_mul(2));
        for (official, row, days) in right {
            if let Some(person) = number(&row.person) {
                rows.push((official, Relation { other: person, kind: row.kind, days }));
                rows.push((person, Relation { other: official, kind: row.kind, days }));
            }
        }
        (persons, rows)
    }

    fn absences(&mut self) -> Vec<(u32, Span)> {
        const LIST: &str = "absences";
        let input = self.input;
        let mut rows = Vec::with_capacity(input.absences.len());
        for (at, row) in input.absences.iter().enumerate() {
            let official = self.official(&row.official, LIST, at);
            let days = self.days(Some(row.from), Some(row.to), LIST, at);
            if let (Some(official), Some(days)) = (official, days) {
                rows.push((official, days));
            }
        }
        rows
    }
}
