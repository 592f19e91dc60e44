use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::words::{Procedure, RaisedBy, RecusalDecider, WorkMeanwhile};
use serde::{Deserialize, Serialize};

use super::reason::RecusalReason as R;
use super::rules::{Rules, caveats};
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveat, Caveats, Explained, Reasons};
use crate::ruleset::Ruleset;

closed_list! {
    /// Who asks for a recusal.
    pub enum Requester {
        Party = "party", "当事人", "a party";
        Official = "official", "本人", "the official";
        Organ = "organ", "机关", "the organ";
    }
}

/// A request for recusal. 回避申请。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecusalRequest {
    /// The procedure.
    pub procedure: Procedure,
    /// The day.
    pub date: NaiveDate,
    /// Who asks.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub requested_by: Requester,
    /// Whether it has been decided.
    #[serde(default)]
    pub decided: bool,
}

/// What a request for recusal does. 回避申请的效果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecusalEffect {
    /// What happens to the work.
    pub work: WorkMeanwhile,
    /// Whether somebody has to decide.
    pub needs_decision: bool,
    /// Who decides.
    pub decider: RecusalDecider,
    /// Who decides where the one who decides is meant.
    pub decider_of_head: RecusalDecider,
    /// By when it is asked for.
    pub raised_by: RaisedBy,
}

impl Explained for RecusalEffect {
    type Reason = R;
}

/// What a request for recusal does to the work, and who decides on it: procedures differ.
///
/// 回避申请对工作的影响、由谁决定；各程序不同。
///
/// In punishment the investigation goes on until decided; consumer mediation is suspended; in Shenzhen the demand of one
/// party removes the mediator. Where the law says nothing the answer says so.
///
/// # Errors
/// `JC-0428` if no rule of recusal is known for the procedure in this place on that day.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{RecusalRequest, Requester, recusal_request};
/// use jiceng::words::{Procedure, RecusalDecider, WorkMeanwhile};
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let request = RecusalRequest {
///     procedure: Procedure::Punishment,
///     date: parse_date("2021-08-02")?,
///     requested_by: Requester::Party,
///     decided: false,
/// };
/// let effect = recusal_request(&ruleset, &request)?.value;
/// assert_eq!((effect.work, effect.decider), (WorkMeanwhile::GoesOn, RecusalDecider::HeadOfAuthority));
/// // Shenzhen's rule is not Jiaoling's.
/// let mediation = RecusalRequest { procedure: Procedure::Mediation, date: parse_date("2022-06-01")?, ..request };
/// assert_eq!(recusal_request(&ruleset, &mediation).unwrap_err().code().to_string(), "JC-0428");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn recusal_request(ruleset: &Ruleset, request: &RecusalRequest) -> Result<Answer<RecusalEffect>, Error> {
    let rules = Rules::on(ruleset, request.procedure, request.date);
    if rules.rules.is_empty() {
        let args = [
            ("procedure_zh", request.procedure.zh().to_string()),
            ("procedure_en", request.procedure.en().to_string()),
            ("date", request.date.to_string()),
        ];
        return Err(fail(428, &args).at("procedure"));
    }
    let stated = rules.last(|rule| rule.work, WorkMeanwhile::NotStated);
    let on_demand = rules.rules.iter().any(|(rule, _)| rule.on_demand);
    let enough = on_demand && request.requested_by == Requester::Party;
    let decider = match enough {
        true => RecusalDecider::Nobody,
        false => rules.last(|rule| rule.decider, RecusalDecider::NotStated),
    };
    let work = match stated {
        // The rule speaks of a party's demand and of nothing else.
        WorkMeanwhile::MediatorStepsDown if !enough => WorkMeanwhile::NotStated,
        other => other,
    };
    let value = RecusalEffect {
        work,
        needs_decision: !enough && !request.decided,
        decider: if on_demand && !enough { RecusalDecider::NotStated } else { decider },
        decider_of_head: rules.last(|rule| rule.decider_of_head, RecusalDecider::NotStated),
        raised_by: rules.last(|rule| rule.raised_by, RaisedBy::NotStated),
    };
    let mut reasons = Reasons::of(R::RuleInForce);
    reasons.add_if(enough, R::OnDemand);
    reasons.add_if(request.decided, R::Decided);
    reasons.add_if(work == WorkMeanwhile::GoesOn, R::GoesOn);
    reasons.add_if(work == WorkMeanwhile::Suspended, R::Suspended);
    reasons.add_if(work == WorkMeanwhile::NotStated, R::WorkNotStated);
    let undecided = value.needs_decision && value.decider == RecusalDecider::NotStated;
    reasons.add_if(undecided, R::DeciderNotStated);
    let silent = undecided || work == WorkMeanwhile::NotStated;
    // What the request does was read in the text, however the grounds were.
    let from = |(rule, citation): &(&jiceng_data::model::RecusalRule, _)| {
        let effect = jiceng_data::model::RecusalRule { grounds_checked: None, ..(*rule).clone() };
        caveats(&effect, citation, request.date)
    };
    let caveats = rules.rules.iter().map(from).fold(Caveats::NONE, Caveats::and);
    Ok(Answer {
        value,
        reasons,
        basis: rules.citations(),
        caveats: caveats.with_if(silent, Caveat::LawSilent),
    })
}
