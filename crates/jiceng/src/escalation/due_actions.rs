use std::sync::Arc;

use jiceng_data::closed_list;
use jiceng_data::words::{CaseLevel, Measure, SkipGround, SupervisionLevel};
use serde::{Deserialize, Serialize};

use super::facts::CaseFacts;
use super::ladder::{Ladder, LadderRule};
use super::reason::EscalationReason as R;
use crate::error::Error;
use crate::explain::{Answer, Citation, Explained, Reasons};

closed_list! {
    /// What what is due does to a clock.
    pub enum ClockEffect {
        GoesOn = "goes-on", "继续计算", "goes on";
        Restarts = "restarts", "重新起算", "starts again";
        Starts = "starts", "起算", "starts";
    }
}

/// What what is due does to each clock. 对各时限的影响。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ClockEffects {
    /// The case's own clock: whatever happens inside, the citizen's time goes on.
    pub citizen: ClockEffect,
    /// The unit's clock: it starts again with the unit that takes the case over.
    pub unit: ClockEffect,
    /// The clock of the reply: an order of supervision starts it.
    pub reply: ClockEffect,
}

/// A rule that held. 成立的一条规则。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldRule {
    /// Its id.
    pub id: String,
    /// What it is, in Chinese.
    pub zh: String,
    /// What it is, in English.
    pub en: String,
    /// What it makes due.
    pub measure: Measure,
    /// Where the case goes by it.
    pub goes_to: Option<CaseLevel>,
    /// The ground on which it skips a level.
    pub skip: Option<SkipGround>,
}

/// What must happen now: a proposal to whoever decides at that level.
///
/// 现在应当做什么：供有权的层级决定。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueActions {
    /// The rules that held, in the order of the table.
    pub held: Vec<HeldRule>,
    /// The same as bits: bit n is rule n of [`Ladder::rules`].
    pub bits: u64,
    /// What they make due, each once, in the order of the list.
    pub measures: Vec<Measure>,
    /// The strongest supervision to be ordered; only what is stronger than that in force.
    pub supervision: Option<SupervisionLevel>,
    /// The level to which the case goes: one up, or the highest that a cited ground allows.
    pub goes_to: Option<CaseLevel>,
    /// The ground on which a level is skipped on the way there.
    pub skip: Option<SkipGround>,
    /// What that does to each clock.
    pub clocks: ClockEffects,
}

impl Explained for DueActions {
    type Reason = R;
}

/// What must happen now with a case: which rules hold, what they make due, to whom the case goes.
///
/// 一件事项现在应当做什么：哪些规则成立、应采取什么措施、报给谁。
///
/// It goes to the direct superior; past that only by a rule whose ground a provision names on the day of the table.
/// The case's own clock goes on in any case; the unit's starts again where the case goes up.
///
/// # Errors
/// `JC-0206` if a number lies outside its range.
///
/// # Source
/// Each rule's own provision, in [`Answer::basis`], the rules that held first. A figure that no law states is of a
/// document of the place, and where that is an example the answer says so.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::escalation::{CaseFacts, ClockEffect, Ladder, due_actions};
/// use jiceng::words::{CaseFlag, CaseKind, CaseLevel, Measure};
/// let ladder = Ladder::on(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?;
/// // Mediation in the grid failed, and the dispute may turn violent.
/// let mut facts = CaseFacts::new(CaseKind::Dispute, CaseLevel::Grid);
/// (facts.failures, facts.flags) = (1, vec![CaseFlag::MayTurnViolent]);
/// let due = due_actions(&ladder, &facts)?;
/// assert_eq!(due.value.measures, [Measure::Escalate, Measure::InformPolice]);
/// assert_eq!(due.value.goes_to, Some(CaseLevel::Village));
/// assert_eq!(due.basis[0].en(), "People's Mediation Law, art. 25");
/// assert_eq!((due.value.clocks.citizen, due.value.clocks.unit), (ClockEffect::GoesOn, ClockEffect::Restarts));
/// // Nothing is due of a case of which nothing is known.
/// assert!(due_actions(&ladder, &CaseFacts::new(CaseKind::Dispute, CaseLevel::Grid))?.value.held.is_empty());
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn due_actions(ladder: &Ladder, facts: &CaseFacts) -> Result<Answer<DueActions>, Error> {
    facts.check()?;
    let mut reasons = Reasons::none();
    let mut bits = 0_u64;
    let mut held: Vec<&LadderRule> = Vec::new();
    for (bit, rule) in ladder.rules.iter().enumerate() {
        if rule.holds(facts) {
            bits |= 1 << bit;
            held.push(rule);
            rule.reasons().for_each(|reason| reasons.add(reason));
        } else if rule.asks_are_met(facts) {
            reasons.add(R::SupervisionStands);
        }
    }
    reasons.add_if(held.is_empty(), R::NothingDue);
    let goes_to = held.iter().filter_map(|rule| rule.goes_to(facts.level)).max();
    // The ground of a rule that leads there, past the level above.
    let past = goes_to.is_some() && goes_to > facts.level.above();
    let leads = |rule: &&&LadderRule| past && rule.goes_to(facts.level) == goes_to;
    let skip = held.iter().find(leads).and_then(|rule| rule.skip());
    reasons.add_if(goes_to.is_some() && !past, R::DirectSuperior);
    reasons.add_if(past, R::SkipGrounded);
    reasons.add_if(held.iter().any(|rule| rule.is_ungrounded()), R::SkipUngrounded);
    let measures: Vec<Measure> = Measure::ALL
        .iter()
        .copied()
        .filter(|measure| held.iter().any(|rule| rule.measure() == *measure))
        .collect();
    let supervision = measures.iter().filter_map(|measure| measure.supervision()).max();
    let (basis, caveats) = ladder.cited(held.iter().flat_map(|rule| cites(rule)).collect());
    let value = DueActions {
        held: held.iter().map(|rule| shown(rule, facts.level)).collect(),
        bits,
        measures,
        supervision,
        goes_to,
        skip,
        clocks: ClockEffects {
            citizen: ClockEffect::GoesOn,
            unit: if goes_to.is_some() { ClockEffect::Restarts } else { ClockEffect::GoesOn },
            reply: if supervision.is_some() { ClockEffect::Starts } else { ClockEffect::GoesOn },
        },
    };
    Ok(Answer { value, reasons, basis, caveats })
}

/// What a rule rests on: its provisions, and those of its ground.
fn cites(rule: &LadderRule) -> impl Iterator<Item = Arc<Citation>> {
    rule.basis.iter().chain(&rule.grounds).cloned()
}

fn shown(rule: &LadderRule, level: CaseLevel) -> HeldRule {
    HeldRule {
        id: rule.id().to_string(),
        zh: rule.zh().to_string(),
        en: rule.en().to_string(),
        measure: rule.measure(),
        goes_to: rule.goes_to(level),
        skip: rule.skip(),
    }
}
