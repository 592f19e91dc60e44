//! What is due, in words: each rule that held with the numbers that made it hold, and what it rests on.

use std::sync::Arc;

use jiceng_data::model::Threshold;
use jiceng_data::words::{Measure, Risk};

use super::due_actions::{DueActions, due_actions};
use super::facts::CaseFacts;
use super::ladder::{Ladder, LadderRule};
use crate::error::Error;
use crate::explain::{Citation, Explanation, Step, StepKind, join_en, join_zh};

/// What must happen now with a case, rule by rule in both languages.
///
/// 逐条说明现在应当做什么及其依据。
///
/// # Errors
/// As [`due_actions`].
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::escalation::{CaseFacts, Ladder, explain_due_actions};
/// use jiceng::words::{CaseKind, CaseLevel};
/// let ladder = Ladder::on(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?;
/// let mut facts = CaseFacts::new(CaseKind::Dispute, CaseLevel::Village);
/// facts.parties = 31;
/// let explained = explain_due_actions(&ladder, &facts)?;
/// assert!(explained.headline_zh.starts_with("应当上报镇"));
/// assert!(explained.en().contains("parties 31, at least 30"), "{}", explained.en());
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn explain_due_actions(ladder: &Ladder, facts: &CaseFacts) -> Result<Explanation<DueActions>, Error> {
    let answer = due_actions(ladder, facts)?;
    let held = ladder.rules.iter().enumerate().filter(|(bit, _)| answer.value.bits >> bit & 1 == 1);
    let mut steps: Vec<Step> = held.map(|(_, rule)| step(ladder, rule, facts)).collect();
    steps.extend(clocks(ladder, &answer.value));
    for caveat in answer.caveats.iter() {
        steps.push(Step::still(StepKind::Caveat, Some(ladder.on), caveat.zh().into(), caveat.en().into()));
    }
    let (headline_zh, headline_en) = headline(&answer.value);
    Ok(Explanation { answer, headline_zh, headline_en, steps })
}

fn headline(due: &DueActions) -> (String, String) {
    if due.held.is_empty() {
        return ("现在没有应当采取的措施".into(), "nothing is due now".into());
    }
    let zh = due.measures.iter().map(|measure| match (measure, due.goes_to) {
        (Measure::Escalate, Some(level)) => format!("{}{}", measure.zh(), level.zh()),
        _ => measure.zh().to_string(),
    });
    let en = due.measures.iter().map(|measure| match (measure, due.goes_to) {
        (Measure::Escalate, Some(level)) => format!("{} to the {}", measure.en(), level.en()),
        _ => measure.en().to_string(),
    });
    let (zh, en): (Vec<String>, Vec<String>) = (zh.collect(), en.collect());
    let zh = format!("应当{}", join_zh(zh.iter().map(String::as_str)));
    let en = format!("due: {}", en.join("; "));
    (zh, en)
}

/// One rule: what it is, what made it hold, what it rests on.
fn step(ladder: &Ladder, rule: &LadderRule, facts: &CaseFacts) -> Step {
    let (met_zh, met_en) = met(rule, facts);
    let cited = |pick: fn(&Citation) -> String| -> Vec<String> {
        rule.basis.iter().chain(&rule.grounds).map(|citation| pick(citation)).collect()
    };
    let (cited_zh, cited_en) = (cited(Citation::zh), cited(Citation::en));
    let cited_zh = join_zh(cited_zh.iter().map(String::as_str));
    let cited_en = join_en(cited_en.iter().map(String::as_str));
    let zh = format!("{}（{met_zh}；依据：{cited_zh}）", rule.zh());
    let en = format!("{} ({met_en}; basis: {cited_en})", rule.en());
    let citation: Option<Arc<Citation>> = rule.basis.first().cloned();
    Step::still(StepKind::Rule, Some(ladder.on), zh, en).citing(citation)
}

/// Every condition of a rule with what the case has.
fn met(rule: &LadderRule, facts: &CaseFacts) -> (String, String) {
    let model = &rule.model;
    let (mut zh, mut en): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut put = |one: (String, String)| {
        zh.push(one.0);
        en.push(one.1);
    };
    if !model.kinds.is_empty() {
        put((facts.kind.zh().into(), facts.kind.en().into()));
    }
    if !model.at.is_empty() {
        put((format!("在{}", facts.level.zh()), format!("at the {}", facts.level.en())));
    }
    for threshold in &model.when {
        put(threshold_met(threshold, facts.number(threshold.of).unwrap_or_default()));
    }
    for flag in &model.all_of {
        put((flag.zh().into(), flag.en().into()));
    }
    for flag in &model.none_of {
        put((format!("并非{}", flag.zh()), format!("not so: {}", flag.en())));
    }
    if model.risk > Risk::None {
        let (risk, least) = (facts.risk, model.risk);
        put((
            format!("风险{}，不低于{}", risk.zh(), least.zh()),
            format!("risk {}, at least {}", risk.en(), least.en()),
        ));
    }
    if let Some(level) = facts.supervision.filter(|_| model.supervised.is_some()) {
        put((format!("已在{}", level.zh()), format!("under {}", level.en())));
    }
    (join_zh(zh.iter().map(String::as_str)), en.join("; "))
}

fn threshold_met(threshold: &Threshold, number: i64) -> (String, String) {
    let (min, max) = threshold.of.range();
    let (mut zh, mut en) =
        (format!("{} {number}", threshold.of.zh()), format!("{} {number}", threshold.of.en()));
    if threshold.least > min {
        zh.push_str(&format!("，不少于{}", threshold.least));
        en.push_str(&format!(", at least {}", threshold.least));
    }
    if threshold.most < max {
        zh.push_str(&format!("，不多于{}", threshold.most));
        en.push_str(&format!(", at most {}", threshold.most));
    }
    (zh, en)
}

/// What that does to the clocks.
fn clocks(ladder: &Ladder, due: &DueActions) -> Option<Step> {
    if due.held.is_empty() {
        return None;
    }
    let clocks = due.clocks;
    let zh = format!(
        "办理期限{}，本级期限{}，督办回复期限{}",
        clocks.citizen.zh(),
        clocks.unit.zh(),
        clocks.reply.zh()
    );
    let en = format!(
        "the case's clock {}, the unit's {}, that of the reply {}",
        clocks.citizen.en(),
        clocks.unit.en(),
        clocks.reply.en()
    );
    Some(Step::still(StepKind::Note, Some(ladder.on), zh, en))
}
