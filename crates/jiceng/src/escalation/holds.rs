//! Whether a rule holds for one case: condition by condition, as it is read.

use jiceng_data::words::{CaseFlag, Risk};

use super::facts::CaseFacts;
use super::ladder::LadderRule;
use super::reason::EscalationReason as R;

impl LadderRule {
    /// Whether everything that the rule asks is so. A rule that orders supervision holds only while what is in force is
    /// weaker: supervision rises, and is not ordered again.
    pub(super) fn holds(&self, facts: &CaseFacts) -> bool {
        self.asks_are_met(facts) && !self.stands(facts)
    }

    /// Whether it would order supervision that stands already, as strong or stronger.
    pub(super) fn stands(&self, facts: &CaseFacts) -> bool {
        self.model.measure.supervision().is_some_and(|level| facts.supervision >= Some(level))
    }

    /// Whether everything that the rule asks is so, whatever supervision stands.
    pub(super) fn asks_are_met(&self, facts: &CaseFacts) -> bool {
        let rule = &self.model;
        let kind = rule.kinds.is_empty() || rule.kinds.contains(&facts.kind);
        let level = rule.at.is_empty() || rule.at.contains(&facts.level);
        let flags = rule.all_of.iter().all(|flag| facts.flags.contains(flag))
            && !rule.none_of.iter().any(|flag| facts.flags.contains(flag));
        let thresholds = rule
            .when
            .iter()
            .all(|one| facts.number(one.of).is_some_and(|number| (one.least..=one.most).contains(&number)));
        kind && level
            && flags
            && thresholds
            && facts.risk >= rule.risk
            && rule.supervised <= facts.supervision
    }

    /// The reasons behind the rule.
    pub(super) fn reasons(&self) -> impl Iterator<Item = R> {
        let rule = &self.model;
        let thresholds = rule.when.iter().map(|one| R::of_quantity(one.of));
        let flags = rule.all_of.iter().copied().filter_map(|flag: CaseFlag| R::of_flag(flag));
        let risk = (rule.risk > Risk::None).then_some(R::ByRisk);
        let supervised = rule.supervised.map(|_| R::BySupervision);
        thresholds.chain(flags).chain(risk).chain(supervised)
    }
}
