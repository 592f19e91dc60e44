//! Which rule, why this one, and from when it runs.

use jiceng_data::words::StartDay;

use crate::calendar::naive;
use crate::deadline::{Computed, DeadlineReason as R, DueRequest, TimeLimit};
use crate::explain::{Step, StepKind, date_en, date_zh};
use crate::ruleset::{Inner, version_on};

pub(super) fn steps(inner: &Inner, computed: &Computed<'_>, request: &DueRequest) -> Vec<Step> {
    let mut steps = Vec::with_capacity(8);
    steps.extend(item(inner, computed));
    steps.push(rule(inner, computed));
    steps.extend(facts(inner, computed, request));
    steps.extend(version(inner, computed));
    steps.extend(transition(inner, computed));
    steps.extend(start(inner, computed));
    steps.extend(corrections(inner, computed));
    steps
}

/// The item that was asked for, and what it says of its limit.
fn item(inner: &Inner, computed: &Computed<'_>) -> Option<Step> {
    let (item, row) = computed.position.and_then(|position| inner.item_of(position))?;
    let row = row?;
    let post = item.post.map(|post| (format!("（{}岗）", post.zh()), format!(" (post: {})", post.en())));
    let (post_zh, post_en) = post.unwrap_or_default();
    let name_en = if item.name.en.is_empty() { &item.name.zh } else { &item.name.en };
    let mut zh = format!("事项“{}”{post_zh}：{}", item.name.zh, row.status.zh());
    let mut en = format!("The item \"{name_en}\"{post_en} has on that day: {}", row.status.en());
    let also: Vec<_> = row.also.iter().filter_map(|id| inner.rule_on(id, computed.asked_start)).collect();
    for (citation, limit) in &also {
        zh.push_str(&format!("；另有{}（{}）可能同时适用，以较早的日期为稳妥", citation.zh(), limit.zh()));
        en.push_str(&format!(
            "; {} ({}) may bind beside it, and the earlier date is the safe one",
            citation.en(),
            limit.en()
        ));
    }
    Some(Step::still(StepKind::Fact, Some(naive(computed.asked_start)), zh, en))
}

fn rule(inner: &Inner, computed: &Computed<'_>) -> Step {
    let period = &computed.period;
    let on = Some(naive(computed.asked_start));
    let limit = TimeLimit::of(period.limit);
    let basis = computed.position.and_then(|position| inner.basis_of(position));
    let Some(citation) = basis.and_then(|basis| basis.rule.clone()) else {
        let (zh, en) =
            (format!("期限由请求方给定：{}", limit.zh()), format!("The limit was given: {}", limit.en()));
        return Step::still(StepKind::Rule, on, zh, en);
    };
    let steps_only = computed.outcome.reasons.has(R::StepsOnly);
    let (limit_zh, limit_en) = if steps_only {
        ("无总时限".into(), "no limit for the whole".into())
    } else {
        (limit.zh(), limit.en())
    };
    let title_en = if period.title.en.is_empty() { &period.title.zh } else { &period.title.en };
    let mut zh = format!("适用{}：{}，{limit_zh}", citation.zh(), period.title.zh);
    let applies = if citation.article.en.starts_with("arts.") { "apply" } else { "applies" };
    let mut en = format!("{} {applies}: {title_en}, {limit_en}", citation.en());
    if let Some(variation) = basis.and_then(|basis| basis.variation.as_ref()) {
        zh.push_str(&format!("；期限由{}另行规定", variation.zh()));
        en.push_str(&format!("; the limit is set otherwise by {}", variation.en()));
    }
    Step::still(StepKind::Rule, on, zh, en).citing(Some(citation))
}

fn facts(inner: &Inner, computed: &Computed<'_>, request: &DueRequest) -> Option<Step> {
    let (fact, _) = computed.period.when.as_ref()?;
    let value = request.facts.get(fact)?;
    let (title_zh, title_en, value_zh, value_en) = inner.fact_titles(fact, value);
    let zh = format!("之所以适用该条，是因为{title_zh}为“{value_zh}”");
    let en = format!("It applies because the {title_en} is: {value_en}");
    Some(Step::still(StepKind::Fact, Some(naive(computed.asked_start)), zh, en))
}

fn version(inner: &Inner, computed: &Computed<'_>) -> Option<Step> {
    let reasons = computed.outcome.reasons;
    let citation = computed.position.and_then(|at| inner.basis_of(at))?.rule.clone()?;
    let to = citation.to.filter(|_| reasons.has(R::EarlierVersion))?;
    let zh = format!("该文本施行至{}，事实发生于此前，故适用旧文本", date_zh(to));
    let en = format!(
        "That text was in force until {}; the fact lies before, so the earlier text applies",
        date_en(to)
    );
    Some(Step::still(StepKind::Note, Some(naive(computed.asked_start)), zh, en))
}

fn transition(inner: &Inner, computed: &Computed<'_>) -> Option<Step> {
    let before = computed.took_over_from?;
    let transition = inner.period_of(before)?.transition.as_ref()?;
    let old = inner.basis_of(before)?.rule.as_ref()?;
    let basis = inner.provision_on(&transition.basis, transition.running_on.0).cloned();
    let (by_zh, by_en) = basis.as_ref().map(|basis| (basis.zh(), basis.en())).unwrap_or_default();
    let day = naive(transition.running_on.0);
    let zh = format!("原{}的期限到{}尚未届满，依{by_zh}改按新规定计算，起算日不变", old.zh(), date_zh(day));
    let en = format!(
        "The period of {} had not expired on {}, so under {by_en} the new limit holds from the same start",
        old.en(),
        date_en(day)
    );
    Some(Step::still(StepKind::Transition, Some(naive(computed.asked_start)), zh, en).citing(basis))
}

fn start(inner: &Inner, computed: &Computed<'_>) -> Option<Step> {
    let day = naive(computed.asked_start);
    let limit = TimeLimit::of(computed.period.limit);
    if !matches!(limit, TimeLimit::Of { .. }) {
        return None;
    }
    let event = computed.period.start_event;
    let backwards = computed.row.value < 0;
    let (rule_zh, rule_en) = match computed.period.start_day {
        StartDay::Excluded => ("当日不计入", "that day is not counted"),
        StartDay::ExcludedInferred => (
            "当日不计入（本法未规定，按通行做法）",
            "that day is not counted (by common practice, the law is silent)",
        ),
        StartDay::Counted if computed.due_at.is_some() => ("自该时刻起计算", "counted from that moment"),
        StartDay::Counted => ("当日计入", "that day is counted"),
        StartDay::NotStated => (
            "起算方式未作规定，按当日不计入处理",
            "how to start is not stated; that day is taken as not counted",
        ),
        StartDay::NotApplicable => ("届满于对应日", "it ends on the corresponding day"),
    };
    let (zh, en) = if backwards {
        (
            format!("{}为{}，自该日向前倒算，{rule_zh}", event.zh(), date_zh(day)),
            format!("Counted backwards from {} on {}; {rule_en}", event.en(), date_en(day)),
        )
    } else {
        (
            format!(
                "自{}（{}）起算，{rule_zh}",
                event.zh(),
                date_zh(day).replace('（', "，").replace('）', "")
            ),
            format!("It runs from {} on {}; {rule_en}", event.en(), date_en(day)),
        )
    };
    let basis = computed.position.and_then(|at| inner.basis_of(at));
    let citation = basis.and_then(|basis| version_on(&basis.start, computed.asked_start)).cloned();
    let (by_zh, by_en) = citation
        .as_ref()
        .map(|by| (format!("（{}）", by.zh()), format!(" ({})", by.en())))
        .unwrap_or_default();
    Some(
        Step::still(StepKind::Start, Some(day), format!("{zh}{by_zh}"), format!("{en}{by_en}"))
            .citing(citation),
    )
}

fn corrections(inner: &Inner, computed: &Computed<'_>) -> Vec<Step> {
    let reasons = computed.outcome.reasons;
    let start = naive(computed.asked_start);
    let rule = computed.period.correction.as_ref();
    let basis = rule.and_then(|rule| inner.provision_on(&rule.basis, computed.asked_start)).cloned();
    let (by_zh, by_en) = basis
        .as_ref()
        .map(|basis| (format!("（{}）", basis.zh()), format!(" ({})", basis.en())))
        .unwrap_or_default();
    let mut steps = Vec::new();
    let mut from = start;
    for (noticed, corrected) in &computed.corrected.moves {
        let (noticed, corrected) = (naive(*noticed), naive(*corrected).max(from));
        let zh = format!(
            "{}通知补正，{}收到补正材料，自该日起重新计算{by_zh}",
            date_zh(noticed),
            date_zh(corrected)
        );
        let en = format!(
            "A correction was asked for on {} and received on {}: the period starts again there{by_en}",
            date_en(noticed),
            date_en(corrected)
        );
        steps.push(Step::moving(StepKind::Correction, from, corrected, zh, en).citing(basis.clone()));
        from = corrected;
    }
    if reasons.has(R::CorrectionTooLate) {
        let zh = format!("补正通知逾期，起算日不变{by_zh}");
        let en = format!("The notice of correction came too late, so the start stays{by_en}");
        steps.push(Step::still(StepKind::Correction, Some(from), zh, en).citing(basis));
    }
    if reasons.has(R::CorrectionWithoutEffect) {
        let zh = "该规定未使补正影响期限，补正不改变到期日".to_string();
        let en = "The law gives a correction no effect on this period, so it changes nothing".to_string();
        steps.push(Step::still(StepKind::Correction, Some(from), zh, en));
    }
    steps
}
