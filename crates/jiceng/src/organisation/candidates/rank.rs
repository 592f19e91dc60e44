use std::sync::Arc;

use jiceng_data::closed_list;
use jiceng_data::words::{BarCause, Procedure};
use serde::Serialize;

use super::reason::CandidateReason as R;
use super::task::Task;
use crate::calendar::day_of_date;
use crate::error::{Error, echo, fail};
use crate::explain::{Answer, Explained, Reasons};
use crate::organisation::basis;
use crate::organisation::place::Place;
use crate::organisation::recusal::{Apartness, Involved, Rules, provision_on};
use crate::organisation::register::Register;
use crate::ruleset::{Ruleset, meant, nearest};

/// Somebody who can take the task. 人选。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// Key of the official.
    pub official: Arc<str>,
    /// How far from where the task arises: 0 the body itself, 1 a part of it, 2 another body in the same place, 3
    /// elsewhere within the task's place.
    pub distance: u8,
    /// Open matters.
    pub load: u32,
}

/// Somebody who cannot, and why. 不作人选者及理由。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// Key of the official.
    pub official: Arc<str>,
    /// Every reason.
    pub reasons: Reasons<R>,
}

closed_list! {
    /// Why nobody can take a task.
    pub enum Unassigned {
        NobodyInRegister = "nobody-in-register", "登记册中没有人员", "the register is empty";
        NobodyInPlace = "nobody-in-place", "该区划、机构没有在任人员", "nobody serves in that place and body";
        NobodyWithRole = "nobody-with-role", "没有具备该角色的人员", "nobody there has the role";
        AllAway = "all-away", "符合条件的人员均不在岗", "everybody who fits is away";
        AllStepAside = "all-step-aside", "符合条件的人员均应回避", "everybody who fits must step aside";
    }
}

/// Who can take a task, in order: a proposal. 人选，依次排列（建议）。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Candidates {
    /// The nearest first, then who has the fewest open matters, then by key.
    pub candidates: Vec<Candidate>,
    /// Everybody else, by key, with every reason.
    pub rejected: Vec<Rejected>,
    /// Why nobody can take it; `None` where somebody can.
    pub unassigned: Option<Unassigned>,
}

impl Explained for Candidates {
    type Reason = R;
}

/// Who can take a task, in order, and why each of the others cannot.
///
/// 任务的人选（依次排列），以及其他人员不作人选的理由。
///
/// Whoever has a ground of recusal is no candidate, whether or not a rule known for that day names the ground: another
/// can be asked. So a further relation never adds a candidate. The answer is a proposal, and carries the union of all
/// reasons.
///
/// # Errors
/// `JC-0413` for an unknown body.
///
/// # Source
/// [`Answer::basis`]: the rules of recusal of the procedure. The order is this library's own choice.
pub fn candidates(ruleset: &Ruleset, register: &Register, task: &Task) -> Result<Answer<Candidates>, Error> {
    let matter = &task.matter;
    let search = Search::of(register, task)?;
    let involved = Involved::of(register, matter);
    let apart = Apartness::on(ruleset, matter.procedure, matter.on).others(task.function);
    let mut loads = vec![0_u32; register.len()];
    for load in &task.load {
        if let Some(slot) = register.number(&load.official).ok().and_then(|at| loads.get_mut(at as usize)) {
            *slot = load.open;
        }
    }
    let mut found: Vec<(u8, u32, u32)> = Vec::new();
    let mut rejected = Vec::with_capacity(register.len());
    let mut union = Reasons::none();
    for (official, load) in (0_u32..).zip(&loads) {
        let (mut reasons, distance) = search.fits(register, official);
        reasons = reasons.union(R::of_grounds(involved.grounds(register, official, apart)));
        if reasons.bits() == 0 {
            found.push((distance, *load, official));
        } else if let Some(key) = register.shared_key(official) {
            union = union.union(reasons);
            rejected.push(Rejected { official: key.clone(), reasons });
        }
    }
    // Numbers follow keys, so equal loads go by key.
    found.sort_unstable();
    let candidates = found
        .into_iter()
        .filter_map(|(distance, load, official)| {
            Some(Candidate { official: register.shared_key(official)?.clone(), distance, load })
        })
        .collect::<Vec<_>>();
    let unassigned = candidates.is_empty().then(|| why_nobody(&rejected));
    let mut basis = Rules::on(ruleset, matter.procedure, matter.on).citations();
    if matter.procedure != Procedure::Duty {
        basis.extend(Rules::on(ruleset, Procedure::Duty, matter.on).citations());
    }
    if !matter.accused.is_empty() {
        let bars = ruleset.inner().conducts().flat_map(|conduct| &conduct.bars);
        let bars = bars.filter(|bar| bar.cause == BarCause::AccusedPerson).flat_map(|bar| &bar.provisions);
        basis.extend(bars.filter_map(|provision| provision_on(ruleset, provision, matter.on)));
    }
    let caveats = basis::caveats(&basis, matter.on);
    Ok(Answer { value: Candidates { candidates, rejected, unassigned }, reasons: union, basis, caveats })
}

/// The reason that is nearest to somebody's taking it after all.
fn why_nobody(rejected: &[Rejected]) -> Unassigned {
    let only = |allowed: u64| rejected.iter().any(|one| one.reasons.bits() & !allowed == 0);
    let away = 1_u64 << (R::Absent as u64);
    let role = 1_u64 << (R::LacksRole as u64);
    match rejected {
        [] => Unassigned::NobodyInRegister,
        _ if only(R::GROUNDS) => Unassigned::AllStepAside,
        _ if only(R::GROUNDS | away) => Unassigned::AllAway,
        _ if only(R::GROUNDS | away | role) => Unassigned::NobodyWithRole,
        _ => Unassigned::NobodyInPlace,
    }
}

/// What a task asks of whoever takes it, as numbers.
struct Search {
    day: i32,
    unit: u16,
    /// Which of the register's bodies are parts of the task's, however deep.
    below: Vec<bool>,
    place: Place,
    within: Place,
    units: Vec<u16>,
    role: Option<jiceng_data::words::GridRole>,
}

impl Search {
    fn of(register: &Register, task: &Task) -> Result<Self, Error> {
        let day = day_of_date(task.matter.on);
        let number = |id: &str, field: String| {
            register.unit_number(id).ok_or_else(|| {
                let near = nearest(id, register.unit_ids());
                let (zh, en) = meant(near);
                let args = [
                    ("got", echo(id, near)),
                    ("date", task.matter.on.to_string()),
                    ("meant_zh", zh),
                    ("meant_en", en),
                ];
                fail(413, &args).at(field)
            })
        };
        let unit = number(&task.seat.unit, "seat.unit".to_string())?;
        let units = task.units.iter().enumerate();
        let units = units.map(|(at, id)| number(id, format!("units[{at}]"))).collect::<Result<_, _>>()?;
        let all = (0_u16..).zip(register.unit_ids());
        let below = all.map(|(one, _)| register.above(one, day).any(|above| above == unit)).collect();
        Ok(Self {
            day,
            unit,
            below,
            place: task.seat.place,
            within: task.within.unwrap_or(task.seat.place),
            units,
            role: task.role,
        })
    }

    /// What does not fit, and how far the nearest seat that fits is.
    fn fits(&self, register: &Register, official: u32) -> (Reasons<R>, u8) {
        let mut reasons = Reasons::none();
        let (mut serves, mut here, mut distance) = (false, false, None::<u8>);
        for seat in register.seats(official, self.day) {
            serves = true;
            let inside = self.within.holds(seat.place);
            here |= inside;
            if inside && (self.units.is_empty() || self.units.contains(&seat.unit)) {
                let below = self.below.get(usize::from(seat.unit)).copied().unwrap_or(false);
                let far = match (seat.place == self.place, seat.unit == self.unit, below) {
                    (true, true, _) => 0,
                    (true, false, true) => 1,
                    (true, false, false) => 2,
                    (false, ..) => 3,
                };
                distance = Some(distance.map_or(far, |best| best.min(far)));
            }
        }
        reasons.add_if(!serves, R::NotInService);
        reasons.add_if(serves && !here, R::OtherPlace);
        reasons.add_if(here && distance.is_none(), R::OtherUnit);
        reasons.add_if(serves && register.absent(official, self.day), R::Absent);
        if let Some(role) = self.role {
            let mut roles = register.roles(official, self.day);
            // A role covers what lies in its place, and the task's own place may lie in it or hold it.
            let covers = |place: Place| place.holds(self.place) || self.within.holds(place);
            reasons.add_if(!roles.any(|one| one.role == role && covers(one.place)), R::LacksRole);
        }
        (reasons, distance.unwrap_or(u8::MAX))
    }
}
