use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Bar, Conduct, Grant};
use jiceng_data::words::{
    Action, BarCause, Confidentiality, Function, GrantScope, GridRole, Level, ObjectKind, Procedure, Sight,
    UnitKind,
};
use serde::Serialize;

use crate::calendar::day_of_date;
use crate::error::{Error, fail};
use crate::explain::Citation;
use crate::organisation::place::Place;
use crate::organisation::recusal::{Apartness, Rules, document, provision_on};
use crate::organisation::register::Register;
use crate::organisation::tree::holds;
use crate::ruleset::Ruleset;

/// The most grants, and the most bars, that hold in one place on one day: one bit each.
const MOST: usize = 64;

/// Who could do what was asked about. 谁可以为之。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grantee {
    /// Id of the grant.
    pub grant: String,
    /// What it grants.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// Officials of these kinds of body.
    pub kinds: Vec<UnitKind>,
    /// Officials of these bodies.
    pub units: Vec<String>,
    /// Officials with one of these roles.
    pub roles: Vec<GridRole>,
    /// Only those who lead their body.
    pub lead: bool,
    /// Only who is assigned to the object.
    pub assigned: bool,
}

/// Grants and bars of one action on one kind of object.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) grants: u64,
    pub(super) bars: u64,
    pub(super) grantees: Arc<[Grantee]>,
}

/// What an official is granted by one seat or role, and over which places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holding {
    pub(super) first: u64,
    pub(super) last: u64,
    pub(super) grants: u64,
}

/// Who may do what on one day: made once for a ruleset, a register and a day, asked as often as one likes.
///
/// 某日的权限：由规则集、登记册和日期一次生成，可反复查询。
///
/// # Examples
/// See [`may`](super::may).
#[derive(Debug, Clone)]
pub struct Permissions {
    pub(super) on: NaiveDate,
    pub(super) day: i32,
    pub(super) register: Register,
    pub(super) cells: Vec<Cell>,
    /// By official: where the holdings begin.
    pub(super) starts: Vec<usize>,
    pub(super) holdings: Vec<Holding>,
    /// Whether each official serves on the day.
    pub(super) serves: Vec<bool>,
    /// Grants for whoever is assigned only.
    pub(super) assigned_only: u64,
    /// Grants that show everything.
    pub(super) full: u64,
    /// Bars by cause, and by the least level from which they hold.
    pub(super) by_cause: [u64; BarCause::ALL.len()],
    pub(super) by_level: [u64; Confidentiality::ALL.len()],
    pub(super) apart: Vec<Apartness>,
    /// The body of which each is a part.
    pub(super) parents: Vec<Option<u16>>,
    pub(super) levels: Vec<Option<Level>>,
    pub(super) grant_basis: Vec<Arc<Citation>>,
    pub(super) bar_basis: Vec<Vec<Arc<Citation>>>,
    pub(super) recusal_basis: Vec<Vec<Arc<Citation>>>,
}

impl Permissions {
    /// The permissions of a day.
    ///
    /// 某日的权限。
    ///
    /// # Errors
    /// `JC-0433` if more than 64 grants or bars hold at once.
    pub fn on(ruleset: &Ruleset, register: &Register, on: NaiveDate) -> Result<Self, Error> {
        let day = day_of_date(on);
        let grants = grants(ruleset, on);
        let bars = bars(ruleset, on);
        for (count, zh, en) in [(grants.len(), "授权", "grants"), (bars.len(), "禁止", "bars")] {
            if count > MOST {
                let (count, limit) = (count.to_string(), MOST.to_string());
                let args =
                    [("what_zh", zh.into()), ("what_en", en.into()), ("count", count), ("limit", limit)];
                return Err(fail(433, &args));
            }
        }
        let mask = |holds: &dyn Fn(&Grant) -> bool| {
            let bits = grants.iter().enumerate().filter(|(_, (grant, _))| holds(grant));
            bits.fold(0_u64, |mask, (bit, _)| mask | (1 << bit))
        };
        let mut by_cause = [0_u64; BarCause::ALL.len()];
        let mut by_level = [0_u64; Confidentiality::ALL.len()];
        for (bit, (bar, _)) in bars.iter().enumerate() {
            if let Some(mask) = by_cause.get_mut(bar.cause as usize) {
                *mask |= 1 << bit;
            }
            for (level, mask) in Confidentiality::ALL.iter().zip(&mut by_level) {
                *mask |= u64::from(*level >= bar.at_least) << bit;
            }
        }
        let units: Vec<&str> = register.unit_ids().collect();
        let numbers = || (0_u16..).zip(&units).map(|(unit, _)| unit);
        let mut permissions = Self {
            on,
            day,
            cells: cells(&grants, &bars),
            starts: vec![0],
            holdings: Vec::new(),
            serves: Vec::with_capacity(register.len()),
            assigned_only: mask(&|grant| grant.assigned),
            full: mask(&|grant| grant.sight == Sight::Full),
            by_cause,
            by_level,
            apart: Procedure::ALL.iter().map(|one| Apartness::on(ruleset, *one, on)).collect(),
            parents: numbers().map(|unit| register.unit(unit, day).and_then(|one| one.part_of)).collect(),
            levels: numbers().map(|unit| register.unit(unit, day).map(|one| one.level)).collect(),
            grant_basis: grants.iter().map(|(_, citation)| citation.clone()).collect(),
            bar_basis: bars.iter().map(|(_, citations)| citations.clone()).collect(),
            recusal_basis: Procedure::ALL
                .iter()
                .map(|procedure| {
                    let mut basis = Rules::on(ruleset, *procedure, on).citations();
                    if *procedure != Procedure::Duty {
                        basis.extend(Rules::on(ruleset, Procedure::Duty, on).citations());
                    }
                    basis
                })
                .collect(),
            register: register.clone(),
        };
        permissions.hold(&grants, &units);
        Ok(permissions)
    }

    /// The day. 所属日期。
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.on
    }

    /// Writes down what each official is granted, and where.
    fn hold(&mut self, grants: &[(&Grant, Arc<Citation>)], units: &[&str]) {
        let register = self.register.clone();
        let officials = u32::try_from(register.len()).unwrap_or(u32::MAX);
        for official in 0..officials {
            let mut serves = false;
            for seat in register.seats(official, self.day) {
                serves = true;
                let unit = register.unit(seat.unit, self.day);
                let id = units.get(usize::from(seat.unit)).copied().unwrap_or_default();
                let level = unit.map_or(Level::Group, |unit| unit.level);
                let by_seat = |grant: &Grant| {
                    (seat.lead || !grant.lead)
                        && (unit.is_some_and(|unit| grant.kinds.contains(&unit.kind))
                            || grant.units.iter().any(|one| one == id))
                };
                self.holding(grants, seat.place, level, by_seat);
            }
            for role in register.roles(official, self.day) {
                let level = Level::ALL.iter().copied().find(|level| role.place.at(*level) == role.place);
                let by_role = |grant: &Grant| !grant.lead && grant.roles.contains(&role.role);
                self.holding(grants, role.place, level.unwrap_or(Level::Group), by_role);
            }
            self.serves.push(serves);
            self.starts.push(self.holdings.len());
        }
    }

    fn holding(
        &mut self,
        grants: &[(&Grant, Arc<Citation>)],
        place: Place,
        level: Level,
        holds: impl Fn(&Grant) -> bool,
    ) {
        let of_scope = |scope: GrantScope| {
            let bits =
                grants.iter().enumerate().filter(|(_, (grant, _))| grant.scope == scope && holds(grant));
            bits.fold(0_u64, |mask, (bit, _)| mask | (1 << bit))
        };
        let (first, last) = place.range(level);
        let own = Holding { first, last, grants: of_scope(GrantScope::OwnPlace) };
        let anywhere = Holding { first: 0, last: u64::MAX, grants: of_scope(GrantScope::Anywhere) };
        self.holdings.extend([own, anywhere].into_iter().filter(|one| one.grants != 0));
    }

    pub(super) fn cell(&self, action: Action, object: ObjectKind) -> Option<&Cell> {
        self.cells.get(position(action, object))
    }

    pub(super) fn others(&self, procedure: Procedure, action: Action) -> u32 {
        let function = match action {
            Action::Handle => Function::Handler,
            Action::Review => Function::Reviewer,
            Action::Approve => Function::Approver,
            Action::Rate => Function::Rater,
            Action::Mediate => Function::Mediator,
            _ => return 0,
        };
        self.apart.get(procedure as usize).map_or(0, |apart| apart.others(function))
    }
}

const fn position(action: Action, object: ObjectKind) -> usize {
    action as usize * ObjectKind::ALL.len() + object as usize
}

fn grants(ruleset: &Ruleset, on: NaiveDate) -> Vec<(&Grant, Arc<Citation>)> {
    let day = day_of_date(on);
    let of = |conduct: &Conduct, grant: &Grant| match grant.provision.is_empty() {
        true => Some(document(conduct)),
        false => provision_on(ruleset, &grant.provision, on),
    };
    let all = ruleset
        .inner()
        .conducts()
        .flat_map(|conduct| conduct.grants.iter().map(move |grant| (conduct, grant)));
    all.filter(|(_, grant)| holds(grant.in_force, day))
        .filter_map(|(conduct, grant)| Some((grant, of(conduct, grant)?)))
        .collect()
}

fn bars(ruleset: &Ruleset, on: NaiveDate) -> Vec<(&Bar, Vec<Arc<Citation>>)> {
    let of = |conduct: &Conduct, bar: &Bar| match bar.provisions.is_empty() {
        true => vec![document(conduct)],
        false => bar.provisions.iter().filter_map(|one| provision_on(ruleset, one, on)).collect(),
    };
    let all =
        ruleset.inner().conducts().flat_map(|conduct| conduct.bars.iter().map(move |bar| (conduct, bar)));
    all.map(|(conduct, bar)| (bar, of(conduct, bar))).filter(|(_, basis)| !basis.is_empty()).collect()
}

fn cells(grants: &[(&Grant, Arc<Citation>)], bars: &[(&Bar, Vec<Arc<Citation>>)]) -> Vec<Cell> {
    let mut cells = Vec::with_capacity(Action::ALL.len().saturating_mul(ObjectKind::ALL.len()));
    for action in Action::ALL {
        for object in ObjectKind::ALL {
            let granted = grants
                .iter()
                .enumerate()
                .filter(|(_, (grant, _))| grant.actions.contains(action) && grant.objects.contains(object));
            let barred = bars.iter().enumerate().filter(|(_, (bar, _))| {
                (bar.actions.is_empty() || bar.actions.contains(action))
                    && (bar.objects.is_empty() || bar.objects.contains(object))
            });
            cells.push(Cell {
                grants: granted.clone().fold(0, |mask, (bit, _)| mask | (1 << bit)),
                bars: barred.fold(0, |mask, (bit, _)| mask | (1 << bit)),
                grantees: granted.map(|(_, (grant, _))| grantee(grant)).collect(),
            });
        }
    }
    cells
}

fn grantee(grant: &Grant) -> Grantee {
    Grantee {
        grant: grant.id.clone(),
        zh: grant.title.zh.clone(),
        en: grant.title.en.clone(),
        kinds: grant.kinds.clone(),
        units: grant.units.clone(),
        roles: grant.roles.clone(),
        lead: grant.lead,
        assigned: grant.assigned,
    }
}
