use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Escalation, EscalationRule, Limit};
use jiceng_data::words::{CaseLevel, Measure, SkipGround, SourceKind, SupervisionLevel};

use super::lanes::Lanes;
use crate::calendar::day_of_date;
use crate::deadline::TimeLimit;
use crate::error::{Error, fail};
use crate::explain::{Caveat, Caveats, Citation};
use crate::ruleset::{Ruleset, in_force_on};

/// The most rules of a table: one bit each.
pub(super) const MOST_RULES: usize = 64;

/// A rule of the table. 表中的一条规则。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LadderRule {
    pub(super) model: EscalationRule,
    /// The provisions that hold on the day, or the document where it names none.
    pub(super) basis: Vec<Arc<Citation>>,
    /// The provisions of the ground on which it skips a level; empty where it skips none, or the ground has none on
    /// the day.
    pub(super) grounds: Vec<Arc<Citation>>,
}

impl LadderRule {
    /// Its id. 编号。
    #[must_use]
    pub fn id(&self) -> &str {
        &self.model.id
    }

    /// What it is, in Chinese. 中文说明。
    #[must_use]
    pub fn zh(&self) -> &str {
        &self.model.title.zh
    }

    /// What it is, in English. 英文说明。
    #[must_use]
    pub fn en(&self) -> &str {
        &self.model.title.en
    }

    /// What it makes due. 措施。
    #[must_use]
    pub fn measure(&self) -> Measure {
        self.model.measure
    }

    /// What it rests on. 依据。
    #[must_use]
    pub fn basis(&self) -> &[Arc<Citation>] {
        &self.basis
    }

    /// The ground on which it skips a level, where that ground has a provision on the day.
    pub(super) fn skip(&self) -> Option<SkipGround> {
        self.model.skip.filter(|_| !self.grounds.is_empty())
    }

    /// Whether it would skip a level on a ground that no provision names on the day.
    pub(super) fn is_ungrounded(&self) -> bool {
        self.model.skip.is_some() && self.grounds.is_empty()
    }

    /// Where a case at `level` goes by it: up by one, or past that on a cited ground.
    pub(super) fn goes_to(&self, level: CaseLevel) -> Option<CaseLevel> {
        if self.model.measure != Measure::Escalate {
            return None;
        }
        self.model.goes_to.filter(|_| !self.is_ungrounded()).or(level.above())
    }
}

/// The rules of escalation of one line of jurisdictions on one day: made once, asked as often as one likes.
///
/// 某区划线上某日的升级规则表：一次生成，可反复查询。
///
/// Documents are layered: a rule of a lower jurisdiction takes the place of one with its id from above, and a lower
/// document may drop rules of policy. What rests on a law can be neither loosened nor dropped; the documents are
/// refused at load. Rules have bits in the order of the table, the nation's first.
///
/// # Range
/// At most 64 rules on a day; more are refused at load.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::escalation::Ladder;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let ladder = Ladder::on(&ruleset, parse_date("2016-07-08")?)?;
/// assert_eq!(ladder.rules()[0].basis()[0].zh(), "《人民调解法》第二十五条");
/// // The petition rules of 2022 were not yet in force.
/// let ids: Vec<&str> = ladder.rules().iter().map(|rule| rule.id()).collect();
/// assert!(ids.contains(&"petition-report-2005") && !ids.contains(&"petition-report-2022"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Ladder {
    pub(super) ruleset: Ruleset,
    pub(super) on: NaiveDate,
    pub(super) rules: Vec<LadderRule>,
    /// The documents, the nation's first.
    pub(super) documents: Vec<Arc<Citation>>,
    pub(super) urging: Option<((u8, u8), Arc<Citation>)>,
    pub(super) replies: BTreeMap<SupervisionLevel, (TimeLimit, Arc<Citation>)>,
    pub(super) lanes: Lanes,
}

impl Ladder {
    /// The table of a day.
    ///
    /// 某日的规则表。
    ///
    /// # Errors
    /// `JC-0580` if no document of escalation holds there on that day.
    pub fn on(ruleset: &Ruleset, on: NaiveDate) -> Result<Self, Error> {
        let day = day_of_date(on);
        let inner = ruleset.inner();
        let here: Vec<&Escalation> =
            inner.escalations().filter(|one| in_force_on([one.in_force, one.in_force], day)).collect();
        if here.is_empty() {
            let args = [("division", ruleset.division().to_string()), ("date", on.to_string())];
            return Err(fail(580, &args));
        }
        let mut rules: Vec<LadderRule> = Vec::new();
        let mut ladder = Self {
            ruleset: ruleset.clone(),
            on,
            rules: Vec::new(),
            documents: Vec::with_capacity(here.len()),
            urging: None,
            replies: BTreeMap::new(),
            lanes: Lanes::default(),
        };
        for one in here {
            let citation = crate::ruleset::Inner::escalation_citation(one);
            rules.retain(|rule| !one.drops.contains(&rule.model.id));
            for model in &one.rules {
                let Some(rule) = rule_on(ruleset, one, model, on) else { continue };
                match rules.iter_mut().find(|above| above.model.id == rule.model.id) {
                    Some(above) => *above = rule,
                    None => rules.push(rule),
                }
            }
            if let Some(urging) = one.urging {
                ladder.urging = Some((urging, citation.clone()));
            }
            for (level, value, unit) in &one.replies {
                let limit = TimeLimit::of(Limit::Of { value: *value, unit: *unit });
                ladder.replies.insert(*level, (limit, citation.clone()));
            }
            ladder.documents.push(citation);
        }
        // The documents were checked when they were loaded; bytes of another maker were not.
        if rules.len() > MOST_RULES {
            let place = "more than 64 rules of escalation".to_string();
            return Err(fail(9901, &[("place", place), ("version", crate::VERSION.to_string())]));
        }
        ladder.lanes = Lanes::of(&rules);
        ladder.rules = rules;
        Ok(ladder)
    }

    /// The day. 所属日期。
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.on
    }

    /// The rules, in the order of their bits. 按位序排列的规则。
    #[must_use]
    pub fn rules(&self) -> &[LadderRule] {
        &self.rules
    }

    /// What it rests on beside the rules that held, and what that says of the answer.
    pub(super) fn cited(&self, mut basis: Vec<Arc<Citation>>) -> (Vec<Arc<Citation>>, Caveats) {
        basis.extend(self.documents.iter().cloned());
        let mut seen: Vec<Arc<Citation>> = Vec::with_capacity(basis.len());
        for citation in basis {
            if !seen.iter().any(|one| one.id == citation.id) {
                seen.push(citation);
            }
        }
        let caveats = caveats(&seen, self.on);
        (seen, caveats)
    }
}

/// The reservations of an answer that rests on these.
pub(super) fn caveats(basis: &[Arc<Citation>], on: NaiveDate) -> Caveats {
    basis.iter().fold(Caveats::NONE, |caveats, citation| {
        let unchecked = citation.checked_through.is_some_and(|checked| checked < on);
        caveats
            .with_if(!citation.verified, Caveat::UnverifiedSource)
            .with_if(citation.source == SourceKind::Example, Caveat::ExamplePolicy)
            .with_if(unchecked, Caveat::LawNotCheckedSince)
    })
}

/// A rule as it holds on a day; none where it does not, or where none of its provisions does.
fn rule_on(
    ruleset: &Ruleset,
    ladder: &Escalation,
    model: &EscalationRule,
    on: NaiveDate,
) -> Option<LadderRule> {
    let day = day_of_date(on);
    let inner = ruleset.inner();
    if !in_force_on([ladder.in_force, model.in_force], day) {
        return None;
    }
    let basis: Vec<Arc<Citation>> = match model.provisions.as_slice() {
        [] => vec![crate::ruleset::Inner::escalation_rule_citation(ladder, model)],
        ids => ids.iter().filter_map(|id| inner.citation_on(id, day)).collect(),
    };
    if basis.is_empty() {
        return None;
    }
    let grounds = model.skip.map_or_else(Vec::new, |ground| {
        let rows = inner.conducts().flat_map(|conduct| &conduct.skips);
        let rows = rows.filter(|(one, _)| *one == ground);
        rows.filter_map(|(_, provision)| inner.citation_on(provision, day)).collect()
    });
    Some(LadderRule { model: model.clone(), basis, grounds })
}
