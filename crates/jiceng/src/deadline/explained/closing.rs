//! The last day: does it roll, whose date counts, and does a promise come first.

use std::sync::Arc;

use super::runs;
use crate::calendar::naive;
use crate::deadline::{Computed, DeadlineReason as R};
use crate::explain::{Citation, Step, StepKind, date_en, date_zh};
use crate::ruleset::{Inner, NO_DAY, version_on};

pub(super) fn steps(inner: &Inner, computed: &Computed<'_>) -> Vec<Step> {
    let outcome = computed.outcome;
    let mut steps = Vec::new();
    if outcome.raw == NO_DAY {
        steps.extend(no_limit(computed));
        steps.extend(promise_alone(inner, computed));
        return steps;
    }
    steps.extend(last_day(inner, computed));
    steps.extend(promise(inner, computed));
    if computed.row.value < 0 && outcome.due != NO_DAY {
        let day = naive(outcome.due.saturating_sub(1));
        let zh = format!("倒算的期限提前一日无妨，稳妥起见可于{}前办妥", date_zh(day));
        let en = format!("Counting backwards, a day early does no harm: to be safe, act by {}", date_en(day));
        steps.push(Step::still(StepKind::Note, Some(naive(outcome.due)), zh, en));
    }
    steps
}

fn no_limit(computed: &Computed<'_>) -> Option<Step> {
    let reasons = computed.outcome.reasons;
    let on = Some(naive(computed.asked_start));
    let (zh, en) = if reasons.has(R::NoLimit) && computed.outcome.promised != NO_DAY {
        ("该规定未设期限", "This provision sets no limit")
    } else if reasons.has(R::NoLimit) {
        ("该规定未设期限，不产生到期日", "This provision sets no limit, so nothing falls due")
    } else if reasons.has(R::StepsOnly) {
        (
            "所引法律只规定分步时限，没有总时限，不产生总的到期日",
            "The law limits steps only and not the whole, so the whole has no due date",
        )
    } else if reasons.has(R::Missing) {
        ("期限数额未见于所据来源，须先查明", "No source seen gives the figure; it has to be found first")
    } else {
        return None;
    };
    Some(Step::still(StepKind::Note, on, zh.into(), en.into()))
}

fn last_day(inner: &Inner, computed: &Computed<'_>) -> Option<Step> {
    let outcome = computed.outcome;
    let (raw, rolled) = (naive(outcome.raw), naive(outcome.rolled));
    let reasons = outcome.reasons;
    // A promise is told in a step of its own; here the legal date is.
    let due = if reasons.has(R::PromiseEarlier) { legal_due(computed) } else { outcome.due };
    let target = naive(due);
    if computed.due_at.is_some() {
        return None;
    }
    if reasons.has(R::AtOnce) || reasons.has(R::ByEvent) {
        let word = if reasons.has(R::AtOnce) { R::AtOnce } else { R::ByEvent };
        let (zh, en) = (word.zh().to_string(), format!("The law says: {}", word.en()));
        return Some(Step::still(StepKind::LastDay, Some(raw), zh, en));
    }
    if reasons.has(R::LastDayWorks) {
        let zh = format!("{}是工作日，不涉及顺延", date_zh(raw));
        let en = format!("{} is a working day, so nothing rolls", date_en(raw));
        return Some(Step::still(StepKind::LastDay, Some(raw), zh, en));
    }
    if reasons.has(R::LastDayFixed) {
        let zh = "届满日不因休息日变动".to_string();
        let en = "The last day does not move for a rest day".to_string();
        return Some(Step::still(StepKind::LastDay, Some(raw), zh, en));
    }
    let (first, last) = if outcome.rolled >= outcome.raw {
        (outcome.raw, outcome.rolled)
    } else {
        (outcome.rolled, outcome.raw)
    };
    let passed = runs::rest_days(computed.calendar, first.saturating_sub(1), last);
    let own_day = runs::rest_days(computed.calendar, outcome.raw.saturating_sub(1), outcome.raw);
    let (why_zh, why_en) = (runs::zh(&own_day), runs::en(&own_day));
    if reasons.has(R::RolledByLaw) || reasons.has(R::RolledByBorrowedLaw) {
        let citation = roll_basis(inner, computed);
        let (by_zh, by_en) = citation.as_ref().map(|by| (by.zh(), by.en())).unwrap_or_default();
        let (over_zh, over_en) = (runs::zh(&passed), runs::en(&passed));
        let zh = format!(
            "最后一日{}是休息日，依{by_zh}顺延至{}；其间休息：{over_zh}",
            date_zh(raw),
            date_zh(rolled)
        );
        let en = format!(
            "The last day, {}, is a rest day and under {by_en} rolls to {}; rest days: {over_en}",
            date_en(raw),
            date_en(rolled)
        );
        return Some(Step::moving(StepKind::LastDay, raw, target, zh, en).citing(citation).passing(passed));
    }
    let (and_zh, and_en) = if reasons.has(R::OfficeActsBefore) {
        (
            format!("属机关义务，应于此前最后一个工作日{}办结", date_zh(target)),
            format!("as a duty of the office it is due on the last working day before, {}", date_en(target)),
        )
    } else if reasons.has(R::CitizenKeepsTime) {
        (
            format!("属当事人权利，按顺延后的{}掌握", date_zh(target)),
            format!("as a right of the citizen the rolled date counts, {}", date_en(target)),
        )
    } else if reasons.has(R::NoWorkingDayInside) {
        (
            "期间内没有工作日，仍以该日为准".to_string(),
            "no working day lies inside the period, so that day stands".to_string(),
        )
    } else {
        ("仍以该日为准".to_string(), "that day stands".to_string())
    };
    let (if_zh, if_en) = if outcome.rolled > outcome.raw {
        (
            format!("如顺延则为{}；", date_zh(rolled)),
            format!("if it rolled it would be {}; ", date_en(rolled)),
        )
    } else {
        (String::new(), String::new())
    };
    let zh = format!("最后一日{}是休息日（{why_zh}），法律未规定是否顺延；{if_zh}{and_zh}", date_zh(raw));
    let en = format!(
        "The last day, {}, is a rest day ({why_en}) and the law is silent on rolling; {if_en}{and_en}",
        date_en(raw)
    );
    Some(Step::moving(StepKind::LastDay, raw, target, zh, en).passing(passed))
}

/// The due date before a promise came first.
fn legal_due(computed: &Computed<'_>) -> i32 {
    let start = computed.corrected.start.unwrap_or(computed.asked_start);
    let table = computed.calendar.table();
    crate::deadline::plain::close(
        &computed.row,
        table,
        computed.calendar.certain_day(),
        start,
        computed.outcome.raw,
    )
    .due
}

fn roll_basis(inner: &Inner, computed: &Computed<'_>) -> Option<Arc<Citation>> {
    let day = computed.asked_start;
    let Some(position) = computed.position else {
        return inner.provision_on(&computed.period.last_basis, day).cloned();
    };
    let basis = inner.basis_of(position)?;
    version_on(&basis.last, day).cloned().or_else(|| basis.rule.clone())
}

/// The promise that was in force on the start day, and what it is called in both languages.
fn promised_by(inner: &Inner, computed: &Computed<'_>) -> (Option<Arc<Citation>>, String, String) {
    let day = computed.asked_start;
    let mut promises = inner.promises_of(&computed.row).iter();
    let held = promises.find(|one| one.from <= day && day <= one.to);
    let citation = held.map(|one| one.citation.clone());
    let (zh, en) =
        citation.as_ref().map(|by| (format!("《{}》", by.law_zh), by.law_en.clone())).unwrap_or_default();
    (citation, zh, en)
}

/// What an office promised where the law sets no limit.
fn promise_alone(inner: &Inner, computed: &Computed<'_>) -> Option<Step> {
    let outcome = computed.outcome;
    if outcome.promised == NO_DAY {
        return None;
    }
    let (citation, by_zh, by_en) = promised_by(inner, computed);
    let start = naive(computed.corrected.start.unwrap_or(computed.asked_start));
    let promised = naive(outcome.promised);
    let zh = format!("{by_zh}承诺于{}办结，以承诺为准", date_zh(promised));
    let en = format!("Under {by_en} it is promised by {}, which stands alone", date_en(promised));
    Some(Step::moving(StepKind::Promise, start, promised, zh, en).citing(citation))
}

fn promise(inner: &Inner, computed: &Computed<'_>) -> Option<Step> {
    let outcome = computed.outcome;
    if outcome.promised == NO_DAY {
        return None;
    }
    let (citation, by_zh, by_en) = promised_by(inner, computed);
    let promised = naive(outcome.promised);
    if !outcome.reasons.has(R::PromiseEarlier) {
        let zh = format!("{by_zh}承诺于{}办结，不早于法定期限，以法定期限为准", date_zh(promised));
        let en = format!(
            "Under {by_en} it is promised by {}, which is not earlier, so the legal limit decides",
            date_en(promised)
        );
        return Some(Step::still(StepKind::Promise, Some(naive(outcome.due)), zh, en).citing(citation));
    }
    let zh = format!("{by_zh}承诺于{}办结，早于法定期限，以承诺为准", date_zh(promised));
    let en = format!("Under {by_en} it is promised by {}, which is earlier and decides", date_en(promised));
    Some(Step::moving(StepKind::Promise, naive(legal_due(computed)), promised, zh, en).citing(citation))
}
