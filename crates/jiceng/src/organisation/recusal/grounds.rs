//! Which grounds are seen: facts of the register, without asking which rule names them.

use chrono::NaiveDate;
use jiceng_data::words::{Function, Procedure, RecusalGround, RelationKind};

use super::matter::{Acted, Matter};
use crate::calendar::day_of_date;
use crate::explain::Reasons;
use crate::organisation::place::Place;
use crate::organisation::recusal::RecusalReason as R;
use crate::organisation::register::Register;
use crate::ruleset::Ruleset;

/// Whoever is involved in a matter, as numbers; persons whom the register does not know have no relations in it.
pub(in crate::organisation) struct Involved {
    day: i32,
    parties: Vec<u32>,
    accused: Vec<u32>,
    acted: Vec<(u32, Function)>,
    /// Bodies that the accused lead.
    led: Vec<(u16, Place)>,
    /// Bodies whose lead is the accused person's own superior.
    superiors: Vec<(u16, Place)>,
}

/// The functions that a day's rules keep apart: a mask of the others for each.
#[derive(Debug, Clone)]
pub(in crate::organisation) struct Apartness {
    masks: [u32; Function::ALL.len()],
}

const fn bit(function: Function) -> u32 {
    1 << function as u32
}

impl Apartness {
    pub(in crate::organisation) fn on(ruleset: &Ruleset, procedure: Procedure, on: NaiveDate) -> Self {
        let mut masks = [0_u32; Function::ALL.len()];
        for one in ruleset.inner().conducts().flat_map(|conduct| &conduct.apart) {
            let here = one.procedure.is_none_or(|only| only == procedure);
            let holds =
                one.provision.is_empty() || super::provision_on(ruleset, &one.provision, on).is_some();
            if here && holds {
                for (a, b) in [(one.first, one.second), (one.second, one.first)] {
                    if let Some(mask) = masks.get_mut(a as usize) {
                        *mask |= bit(b);
                    }
                }
            }
        }
        Self { masks }
    }

    /// The functions that may not have been held by whoever holds this one.
    pub(in crate::organisation) fn others(&self, function: Function) -> u32 {
        self.masks.get(function as usize).copied().unwrap_or(0)
    }
}

/// The ground that a relation is.
pub(in crate::organisation) const fn of_relation(kind: RelationKind) -> RecusalGround {
    match kind {
        RelationKind::Spouse
        | RelationKind::LinealBlood
        | RelationKind::CollateralBlood
        | RelationKind::CloseAffinity => RecusalGround::NearKin,
        RelationKind::Interest => RecusalGround::DirectInterest,
        RelationKind::Represented => RecusalGround::EarlierRepresentative,
        RelationKind::Other => RecusalGround::OtherRelation,
    }
}

impl Involved {
    pub(in crate::organisation) fn of(register: &Register, matter: &Matter) -> Self {
        Self::at(register, day_of_date(matter.on), &matter.parties, &matter.accused, &matter.acted)
    }

    pub(in crate::organisation) fn at(
        register: &Register,
        day: i32,
        parties: &[String],
        accused: &[String],
        acted: &[Acted],
    ) -> Self {
        let numbers = |keys: &[String]| keys.iter().filter_map(|key| register.person(key)).collect();
        let acted = acted.iter();
        let acted = acted.filter_map(|one| Some((register.person(&one.official)?, one.function))).collect();
        Self::among(register, day, numbers(parties), numbers(accused), acted)
    }

    /// One accused and nobody else.
    pub(in crate::organisation) fn of_numbers(register: &Register, day: i32, accused: u32) -> Self {
        Self::among(register, day, Vec::new(), vec![accused], Vec::new())
    }

    /// The accused, as numbers.
    pub(in crate::organisation) fn accused(&self) -> &[u32] {
        &self.accused
    }

    fn among(
        register: &Register,
        day: i32,
        parties: Vec<u32>,
        accused: Vec<u32>,
        acted: Vec<(u32, Function)>,
    ) -> Self {
        let mut led = Vec::new();
        let mut superiors = Vec::new();
        for person in &accused {
            for seat in register.seats(*person, day) {
                if seat.lead {
                    led.push((seat.unit, seat.place));
                    let above = register.above(seat.unit, day).next();
                    superiors.extend(above.and_then(|above| at(register, above, seat.place, day)));
                } else {
                    superiors.push((seat.unit, seat.place));
                }
            }
        }
        Self { day, parties, accused, acted, led, superiors }
    }

    /// The grounds of one official, with what was done in the matter before.
    pub(in crate::organisation) fn grounds(
        &self,
        register: &Register,
        official: u32,
        apart: u32,
    ) -> Reasons<R> {
        let mut grounds = Reasons::none();
        grounds.add_if(self.parties.contains(&official), R::Party);
        grounds.add_if(self.accused.contains(&official), R::Accused);
        let before = self.acted.iter().any(|(who, what)| *who == official && apart & bit(*what) != 0);
        grounds.add_if(before, R::ActedBefore);
        if !self.parties.is_empty() || !self.accused.is_empty() {
            for relation in register.relations(official, self.day) {
                if self.parties.contains(&relation.other) || self.accused.contains(&relation.other) {
                    grounds.add(R::of(of_relation(relation.kind)));
                }
            }
        }
        if !self.accused.is_empty() && !self.accused.contains(&official) {
            for seat in register.seats(official, self.day) {
                let here = (seat.unit, seat.place);
                grounds.add_if(seat.lead && self.superiors.contains(&here), R::SuperiorOfAccused);
                let below = self.led.iter().any(|(unit, place)| {
                    (*unit == seat.unit && *place == seat.place)
                        || (place.holds(seat.place)
                            && register.above(seat.unit, self.day).any(|above| above == *unit))
                });
                grounds.add_if(below, R::SubordinateOfAccused);
            }
        }
        grounds
    }
}

/// Where a body above stands for whoever asks from below.
fn at(register: &Register, unit: u16, place: Place, day: i32) -> Option<(u16, Place)> {
    register.unit(unit, day).map(|one| (unit, place.at(one.level)))
}
