use jiceng_data::words::{Action, Confidentiality, ObjectKind, Procedure};

use super::day::Permissions;
use super::decide::Asked;
use super::reason::PermissionReason as R;
use crate::error::{Error, fail};
use crate::organisation::recusal::{Involved, RecusalReason, of_relation};

/// Stands in a column for nobody, or for a person whom the register does not know. 无此人。
pub const NOBODY: u32 = u32::MAX;

/// Questions by the column. Words are carried as their position in the closed list.
///
/// 权限查询列。取值表中的词以其序号表示。
#[derive(Debug, Clone, Copy)]
pub struct MayColumns<'a> {
    /// Numbers of officials ([`Register::number`](crate::organisation::Register::number)).
    pub actors: &'a [u32],
    /// Positions in [`Action::ALL`].
    pub actions: &'a [u8],
    /// Positions in [`ObjectKind::ALL`].
    pub objects: &'a [u8],
    /// Positions in [`Confidentiality::ALL`], of the object or what it was made from, whichever is higher.
    pub levels: &'a [u8],
    /// Places as numbers ([`Place::number`](crate::organisation::Place::number)).
    pub places: &'a [u64],
    /// Positions in [`Procedure::ALL`].
    pub procedures: &'a [u8],
    /// A party, as a number, or [`NOBODY`].
    pub parties: &'a [u32],
    /// An accused person, as a number, or [`NOBODY`].
    pub accused: &'a [u32],
    /// Bit 0: the actor is assigned. Bit 1: the person concerned consented.
    pub flags: &'a [u8],
    /// Functions that the actor had in the matter: a bit for each position in
    /// [`Function::ALL`](jiceng_data::words::Function::ALL).
    pub acted: &'a [u8],
}

/// Where the answers go. 结果列。
#[derive(Debug)]
pub struct MayOut<'a> {
    /// Positions in [`Sight::ALL`](jiceng_data::words::Sight::ALL); 0 is refused.
    pub sights: &'a mut [u8],
    /// Bits of [`PermissionReason`](super::PermissionReason).
    pub reasons: &'a mut [u64],
    /// Error codes, 0 where there is none.
    pub codes: &'a mut [u16],
}

/// Whether officials may do things, by the column: the answers of [`may`](super::may), row by row.
///
/// 按列查询权限，结果与逐条查询一致。
///
/// A row with one party and one accused at most; a matter with more takes a row for each, and every row must allow it.
///
/// # Errors
/// `JC-0436` if columns differ in length. In a row: 422 an unknown official, 435 a position beyond its list.
pub fn may_slices(
    permissions: &Permissions,
    asked: &MayColumns<'_>,
    out: &mut MayOut<'_>,
) -> Result<(), Error> {
    let rows = asked.actors.len();
    let lengths = [
        asked.actions.len(),
        asked.objects.len(),
        asked.levels.len(),
        asked.places.len(),
        asked.procedures.len(),
        asked.parties.len(),
        asked.accused.len(),
        asked.flags.len(),
        asked.acted.len(),
        out.sights.len(),
        out.reasons.len(),
        out.codes.len(),
    ];
    if let Some(other) = lengths.iter().find(|length| **length != rows) {
        return Err(fail(436, &[("rows", rows.to_string()), ("other", other.to_string())]));
    }
    let answers = out.sights.iter_mut().zip(out.reasons.iter_mut()).zip(out.codes.iter_mut());
    let words = asked.actions.iter().zip(asked.objects).zip(asked.levels).zip(asked.procedures);
    let people = asked.actors.iter().zip(asked.parties).zip(asked.accused);
    let facts = asked.places.iter().zip(asked.flags).zip(asked.acted);
    for (((((sight, reasons), code), words), people), facts) in answers.zip(words).zip(people).zip(facts) {
        let (((action, object), level), procedure) = words;
        let ((actor, party), accused) = people;
        let ((place, flags), acted) = facts;
        let row = Row {
            actor: *actor,
            party: *party,
            accused: *accused,
            place: *place,
            flags: *flags,
            acted: *acted,
        };
        (*sight, *reasons, *code) = row.answer(permissions, [*action, *object, *level, *procedure]);
    }
    Ok(())
}

struct Row {
    actor: u32,
    party: u32,
    accused: u32,
    place: u64,
    flags: u8,
    acted: u8,
}

impl Row {
    fn answer(&self, permissions: &Permissions, words: [u8; 4]) -> (u8, u64, u16) {
        let [action, object, level, procedure] = words.map(usize::from);
        let (Some(action), Some(object), Some(level), Some(procedure)) = (
            Action::ALL.get(action).copied(),
            ObjectKind::ALL.get(object).copied(),
            Confidentiality::ALL.get(level).copied(),
            Procedure::ALL.get(procedure).copied(),
        ) else {
            return (0, 0, 435);
        };
        let apart = permissions.others(procedure, action);
        let mut grounds = u64::from(apart & u32::from(self.acted) != 0) << (R::ActedBefore as u64);
        let mut accused_unit = false;
        if self.party != NOBODY || self.accused != NOBODY {
            grounds |= self.grounds(permissions);
            accused_unit = self.accused != NOBODY && permissions.of_accused_unit(self.actor, self.accused);
        }
        let asked = Asked {
            actor: self.actor,
            action,
            object,
            level,
            place: self.place,
            assigned: self.flags & 1 != 0,
            consent: self.flags & 2 != 0,
            grounds,
            accused_unit,
        };
        match permissions.decide(&asked) {
            Some(verdict) => (verdict.sight as u8, verdict.reasons, 0),
            None => (0, 0, 422),
        }
    }

    fn grounds(&self, permissions: &Permissions) -> u64 {
        let register = &permissions.register;
        let mut grounds = u64::from(self.actor == self.party) << (R::Party as u64);
        grounds |= u64::from(self.actor == self.accused) << (R::Accused as u64);
        for relation in register.relations(self.actor, permissions.day) {
            if relation.other == self.party || relation.other == self.accused {
                grounds |= 1 << (RecusalReason::of(of_relation(relation.kind)) as u64);
            }
        }
        if self.accused != NOBODY && self.actor != self.accused {
            let involved = Involved::of_numbers(register, permissions.day, self.accused);
            grounds |= involved.grounds(register, self.actor, 0).bits();
        }
        grounds
    }
}
