use std::sync::Arc;

use jiceng_data::closed_list;
use jiceng_data::words::{Function, Procedure, RaisedBy, RecusalDecider, RecusalGround, WorkMeanwhile};
use serde::Serialize;

use super::grounds::{Apartness, Involved};
use super::matter::Matter;
use super::reason::RecusalReason as R;
use super::rules::{self, Rules, document, provision_on};
use crate::error::Error;
use crate::explain::{Answer, Caveat, Caveats, Citation, Explained, Reasons};
use crate::organisation::basis;
use crate::organisation::register::Register;
use crate::ruleset::Ruleset;

closed_list! {
    /// Whether somebody must step aside.
    pub enum RecusalOutcome {
        StepAside = "step-aside", "应当回避", "must step aside";
        AskDecider = "ask-decider", "有回避情形而无规定列明，请有权者决定", "there is a ground that no known rule names: ask who is competent";
        None = "none", "无需回避", "need not step aside";
    }
}

/// A ground and the rules that name it. 回避情形及列明它的规定。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundGround {
    /// The ground.
    pub ground: RecusalGround,
    /// Ids of the provisions that name it on that day; empty where none known does.
    pub rules: Vec<String>,
}

/// Whether an official must step aside: a proposal for whoever decides. 是否应当回避（建议，由有权者决定）。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recusal {
    /// Whether the official must step aside.
    pub outcome: RecusalOutcome,
    /// The grounds that are seen.
    pub grounds: Vec<FoundGround>,
    /// Who decides.
    pub decider: RecusalDecider,
    /// Who decides where the official is the one who decides.
    pub decider_of_head: RecusalDecider,
    /// By when it is asked for.
    pub raised_by: RaisedBy,
    /// What happens to the work while a request is open.
    pub work: WorkMeanwhile,
}

impl Explained for Recusal {
    type Reason = R;
}

/// Whether an official must step aside in a matter, on which grounds, and who decides.
///
/// 某人在某事项中是否应当回避、有哪些情形、由谁决定。
///
/// The grounds come from the register; the rules of the day say which of them ask for recusal in this procedure. The
/// answer is a proposal. A person who is not in the register has no relations that it could see.
///
/// # Errors
/// `JC-0422` if the official is not in the register.
///
/// # Source
/// [`Answer::basis`]: the provisions of the procedure, and the Civil Servants Law (articles 74, 76, 77) from 2019-06-01
/// for whoever is not known to be outside it.
///
/// # Examples
/// `tests/vectors/recusal.json` has one for each procedure.
pub fn recusal(
    ruleset: &Ruleset,
    register: &Register,
    official: &str,
    function: Function,
    matter: &Matter,
) -> Result<Answer<Recusal>, Error> {
    let number = register.number(official).map_err(|error| error.at("official"))?;
    let involved = Involved::of(register, matter);
    let apart = Apartness::on(ruleset, matter.procedure, matter.on);
    let found = involved.grounds(register, number, apart.others(function));
    let own = Rules::on(ruleset, matter.procedure, matter.on);
    let general = match matter.procedure {
        Procedure::Duty => None,
        _ if register.civil_servant(number) => Some(Rules::on(ruleset, Procedure::Duty, matter.on)),
        _ => None,
    };
    let mut held = Found { basis: Vec::new(), caveats: Caveats::NONE, on: matter.on };
    let mut grounds = Vec::new();
    for ground in RecusalGround::ALL.iter().copied().filter(|ground| found.has(R::of(*ground))) {
        let mut ids = Vec::new();
        for (rule, citation) in own.rules.iter().chain(general.iter().flat_map(|rules| &rules.rules)) {
            if rule.grounds.contains(&ground) {
                ids.push(citation.id.clone());
                held.caveats = held.caveats.and(rules::caveats(rule, citation, matter.on));
                held.cite(citation);
            }
        }
        match ground {
            RecusalGround::NearKin => held.kin(ruleset, &mut ids),
            RecusalGround::Accused => held.accused(ruleset, &mut ids),
            RecusalGround::ActedBefore => held.apart(ruleset, matter, function, &mut ids),
            _ => {}
        }
        grounds.push(FoundGround { ground, rules: ids });
    }
    let named = grounds.iter().any(|one| !one.rules.is_empty());
    let outcome = match (named, grounds.is_empty()) {
        (true, _) => RecusalOutcome::StepAside,
        (false, false) => RecusalOutcome::AskDecider,
        (false, true) => RecusalOutcome::None,
    };
    let decider = {
        let own = own.last(|rule| rule.decider, RecusalDecider::NotStated);
        let general =
            general.as_ref().map(|rules| rules.last(|rule| rule.decider, RecusalDecider::NotStated));
        if own == RecusalDecider::NotStated { general.unwrap_or(own) } else { own }
    };
    let value = Recusal {
        outcome,
        decider,
        decider_of_head: own.last(|rule| rule.decider_of_head, RecusalDecider::NotStated),
        raised_by: own.last(|rule| rule.raised_by, RaisedBy::NotStated),
        work: own.last(|rule| rule.work, WorkMeanwhile::NotStated),
        grounds,
    };
    let mut reasons: Reasons<R> = found;
    reasons.add_if(outcome == RecusalOutcome::StepAside, R::RuleInForce);
    reasons.add_if(outcome == RecusalOutcome::AskDecider, R::NoRuleInForce);
    reasons.add_if(outcome == RecusalOutcome::None, R::NoGround);
    reasons.add_if(outcome != RecusalOutcome::None, R::Proposal);
    let open = outcome != RecusalOutcome::None;
    reasons.add_if(open && value.decider == RecusalDecider::NotStated, R::DeciderNotStated);
    reasons.add_if(open && value.work == WorkMeanwhile::NotStated, R::WorkNotStated);
    let silent = outcome == RecusalOutcome::AskDecider || reasons.has(R::DeciderNotStated);
    let caveats = held.caveats.with_if(silent, Caveat::LawSilent);
    Ok(Answer { value, reasons, basis: held.basis, caveats })
}

/// What was found to hold.
struct Found {
    basis: Vec<Arc<Citation>>,
    caveats: Caveats,
    on: chrono::NaiveDate,
}

impl Found {
    fn cite(&mut self, citation: &Arc<Citation>) {
        self.caveats = self.caveats.and(basis::caveats([citation], self.on));
        if !self.basis.iter().any(|one| one.id == citation.id) {
            self.basis.push(citation.clone());
        }
    }

    /// The provision that says who is near kin, where a rule asks for it.
    fn kin(&mut self, ruleset: &Ruleset, ids: &mut [String]) {
        if ids.is_empty() {
            return;
        }
        let on = self.on;
        let all = ruleset.inner().conducts().flat_map(|conduct| &conduct.kin);
        for citation in all.filter_map(|(provision, _)| provision_on(ruleset, provision, on)) {
            self.cite(&citation);
        }
    }

    /// The provisions that keep an accusation from the accused.
    fn accused(&mut self, ruleset: &Ruleset, ids: &mut Vec<String>) {
        for citation in super::accusation::barring(ruleset, self.on) {
            ids.push(citation.id.clone());
            self.cite(&citation);
        }
    }

    /// The rules that keep this function apart from what was done before.
    fn apart(&mut self, ruleset: &Ruleset, matter: &Matter, function: Function, ids: &mut Vec<String>) {
        let done = |what: Function| matter.acted.iter().any(|one| one.function == what);
        for conduct in ruleset.inner().conducts() {
            for one in &conduct.apart {
                let here = one.procedure.is_none_or(|only| only == matter.procedure);
                let pair = (one.first == function && done(one.second))
                    || (one.second == function && done(one.first));
                if !here || !pair {
                    continue;
                }
                let citation = match one.provision.is_empty() {
                    true => Some(document(conduct)),
                    false => provision_on(ruleset, &one.provision, self.on),
                };
                if let Some(citation) = citation {
                    if !ids.contains(&citation.id) {
                        ids.push(citation.id.clone());
                    }
                    self.cite(&citation);
                }
            }
        }
    }
}
