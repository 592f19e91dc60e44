//! The decision itself, the same for one and for a column.

use jiceng_data::words::{Action, BarCause, Confidentiality, Level, ObjectKind, Sight};

use super::day::Permissions;
use super::reason::PermissionReason as R;

/// One question as numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) actor: u32,
    pub(super) action: Action,
    pub(super) object: ObjectKind,
    pub(super) level: Confidentiality,
    pub(super) place: u64,
    pub(super) assigned: bool,
    pub(super) consent: bool,
    /// Bits of the grounds of recusal.
    pub(super) grounds: u64,
    pub(super) accused_unit: bool,
}

/// One decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) sight: Sight,
    pub(super) reasons: u64,
    /// The grants on which it rests.
    pub(super) grants: u64,
    /// The bars that stand in the way.
    pub(super) bars: u64,
}

/// Whether a ground of recusal keeps somebody from this: from acting in a matter, not from looking it up.
const fn acts(action: Action) -> bool {
    matches!(
        action,
        Action::Handle | Action::Assign | Action::Review | Action::Approve | Action::Rate | Action::Mediate
    )
}

impl Permissions {
    pub(super) fn decide(&self, asked: &Asked) -> Option<Verdict> {
        let cell = self.cell(asked.action, asked.object)?;
        let at = asked.actor as usize;
        let serves = *self.serves.get(at)?;
        let span = *self.starts.get(at)?..*self.starts.get(at.checked_add(1)?)?;
        let (mut here, mut anywhere) = (0_u64, 0_u64);
        for holding in self.holdings.get(span)? {
            let inside = holding.first <= asked.place && asked.place <= holding.last;
            here |= holding.grants & u64::from(inside).wrapping_neg();
            anywhere |= holding.grants;
        }
        let unassigned = u64::from(!asked.assigned).wrapping_neg();
        let within = here & cell.grants;
        let held = within & !(self.assigned_only & unassigned);
        let bars = cell.bars & self.barring(asked);
        let open = asked.action == Action::View && asked.level == Confidentiality::Open;
        let grounds = if acts(asked.action) { asked.grounds } else { 0 };
        let granted = open || (serves && held != 0);
        let allowed = granted && bars == 0 && grounds == 0;
        let mut reasons = grounds;
        if !granted {
            reasons |= if !serves {
                R::NotInService.mask()
            } else if within != 0 {
                R::NotAssigned.mask()
            } else if anywhere & cell.grants != 0 {
                R::OtherPlace.mask()
            } else {
                R::NotGranted.mask()
            };
        }
        for cause in BarCause::ALL {
            let mask = self.by_cause.get(*cause as usize).copied().unwrap_or(0);
            reasons |= u64::from(bars & mask != 0) << (R::of(*cause) as u64);
        }
        let mut sight = Sight::Nothing;
        if allowed {
            let full = open || held & self.full != 0;
            sight = if full { Sight::Full } else { Sight::Redacted };
            reasons |= if open { R::OpenToAll.mask() } else { R::Granted.mask() };
            reasons |= if full { R::FullSight.mask() } else { R::RedactedByDefault.mask() };
        }
        let grants = if allowed { held } else { 0 };
        Some(Verdict { sight, reasons, grants, bars })
    }

    /// The bars that the facts bring about, of whatever action and object.
    fn barring(&self, asked: &Asked) -> u64 {
        let [accused, unit, unrelated, consent, always] = self.by_cause;
        let on = |mask: u64, held: bool| mask & u64::from(held).wrapping_neg();
        let causes = on(accused, asked.grounds & R::Accused.mask() != 0)
            | on(unit, asked.accused_unit)
            | on(unrelated, !asked.assigned)
            | on(consent, !asked.consent)
            | always;
        causes & self.by_level.get(asked.level as usize).copied().unwrap_or(0)
    }

    /// Whether the actor belongs to the unit of an accused official: the body and its parts, and in a village all of it.
    pub(super) fn of_accused_unit(&self, actor: u32, accused: u32) -> bool {
        let level = |unit: u16| self.levels.get(usize::from(unit)).copied().flatten();
        self.register.seats(accused, self.day).any(|theirs| {
            let small = level(theirs.unit).is_some_and(|level| level >= Level::Village);
            self.register.seats(actor, self.day).any(|mine| {
                let same_village = small && mine.place.at(Level::Village) == theirs.place.at(Level::Village);
                same_village || (theirs.place.holds(mine.place) && self.is_part(mine.unit, theirs.unit))
            })
        })
    }

    /// Whether a body is another, or a part of it.
    fn is_part(&self, unit: u16, of: u16) -> bool {
        let parent = |unit: &u16| self.parents.get(usize::from(*unit)).copied().flatten();
        std::iter::successors(Some(unit), parent).take(self.parents.len()).any(|one| one == of)
    }
}
