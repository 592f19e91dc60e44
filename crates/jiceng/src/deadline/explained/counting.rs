//! From the start to the last day as counted: each day passed over, time left out, extensions.

use chrono::NaiveDate;
use jiceng_data::words::Unit;

use super::runs;
use crate::calendar::{WorkCalendar, naive};
use crate::deadline::{Computed, DeadlineReason as R, DueRequest, TimeLimit, plain};
use crate::explain::{PassedDay, Step, StepKind, amount_en, amount_zh, date_en, date_zh};
use crate::ruleset::{Count, Inner, NO_DAY};

pub(super) fn steps(inner: &Inner, computed: &Computed<'_>, request: &DueRequest) -> Vec<Step> {
    let mut steps = Vec::new();
    if let (Some(due_at), Some(start)) = (computed.due_at, computed.corrected.start) {
        steps.push(hours(computed, naive(start), due_at.date_naive(), &due_at.format("%H:%M").to_string()));
        return steps;
    }
    if let (Some(since), true) = (computed.held_since, computed.outcome.raw == NO_DAY) {
        steps.push(held(computed, naive(since)));
        return steps;
    }
    let (Some(start), TimeLimit::Of { value, unit }) =
        (computed.corrected.start, TimeLimit::of(computed.period.limit))
    else {
        return steps;
    };
    let table = computed.calendar.table();
    let row = &computed.row;
    let Ok(first) = plain::raw(row.count, row.value, row.start_counts, table, start) else { return steps };
    steps.push(count(computed, value, unit, start, first.day));
    if computed.base != first.day {
        steps.push(left_out(inner, computed, request, first.day));
    } else if !computed.left.is_empty() {
        let zh = "所列扣除时段均不在期限之内，不影响结果".to_string();
        let en = "The listed intervals lie outside the period and change nothing".to_string();
        steps.push(Step::still(StepKind::Exclusion, Some(naive(first.day)), zh, en));
    }
    steps.extend(extensions(inner, computed, request));
    steps
}

fn hours(computed: &Computed<'_>, from: NaiveDate, to: NaiveDate, time: &str) -> Step {
    let limit = TimeLimit::of(computed.period.limit);
    let (how_zh, how_en) = if computed.row.count == Count::WorkingHours {
        ("只计办公时间", "office hours only")
    } else {
        ("昼夜连续计算，节假日照计", "running through nights and rest days")
    };
    let zh = format!("自起算时刻起{}，{how_zh}，至{}{time}", limit.zh(), date_zh(to));
    let en = format!("{} from the moment, {how_en}, until {time} on {}", limit.en(), date_en(to));
    Step::moving(StepKind::Count, from, to, zh, en)
}

fn held(computed: &Computed<'_>, since: NaiveDate) -> Step {
    let papers = computed.corrected.awaited_since.is_some();
    let (zh, en) = if papers {
        (
            format!("{}通知补正，补正材料尚未收到，期限待收到后重新计算", date_zh(since)),
            format!(
                "A correction was asked for on {} and is awaited: the period starts when it is received",
                date_en(since)
            ),
        )
    } else {
        (
            format!("自{}起的扣除时段尚未结束，期限暂停计算", date_zh(since)),
            format!("Time that is left out began on {} and goes on: the period is held", date_en(since)),
        )
    };
    let runs_from = computed.corrected.start.unwrap_or(computed.asked_start);
    Step::still(StepKind::Held, Some(naive(runs_from)), zh, en)
}

fn count(computed: &Computed<'_>, value: u32, unit: Unit, start: i32, end: i32) -> Step {
    let (from, to) = (naive(start), naive(end));
    let backwards = end < start;
    let way = |forwards: &'static str, back: &'static str| if backwards { back } else { forwards };
    if computed.row.count == Count::Working {
        let (after, through) =
            if backwards { (end.saturating_sub(1), start.saturating_sub(1)) } else { (start, end) };
        let passed = runs::rest_days(computed.calendar, after, through);
        let worked = runs::make_up_days(computed.calendar, after, through);
        let mut zh = format!("{}第{value}个工作日为{}", way("其后", "其前"), date_zh(to));
        let mut en = format!(
            "{} {value}{} working day is {}",
            way("The", "Backwards, the"),
            ordinal(value),
            date_en(to)
        );
        add_runs(&mut zh, &mut en, &passed, &worked);
        return Step::moving(StepKind::Count, from, to, zh, en).passing(passed);
    }
    let (zh, en) = match unit {
        Unit::Months | Unit::Years => {
            let (mut zh, mut en) = (
                format!("{}{}的对应日为{}", way("", "向前"), amount_zh(value, unit), date_zh(to)),
                format!(
                    "The corresponding day {} {} is {}",
                    amount_en(value, unit),
                    way("later", "earlier"),
                    date_en(to)
                ),
            );
            if computed.outcome.reasons.has(R::MonthEnd) {
                zh = format!(
                    "{}{}后没有对应日，以月末日{}为最后一日",
                    way("", "向前"),
                    amount_zh(value, unit),
                    date_zh(to)
                );
                en = format!(
                    "{} {} there is no corresponding day, so it is the last day of the month, {}",
                    amount_en(value, unit),
                    way("later", "earlier"),
                    date_en(to)
                );
            }
            (zh, en)
        }
        _ => (
            format!("按自然日计算，{}第{value}日为{}，其间的休息日照计", way("其后", "其前"), date_zh(to)),
            format!(
                "In calendar days, rest days included, the {value}{} day {} is {}",
                ordinal(value),
                way("after", "before"),
                date_en(to)
            ),
        ),
    };
    Step::moving(StepKind::Count, from, to, zh, en)
}

fn add_runs(zh: &mut String, en: &mut String, passed: &[PassedDay], worked: &[PassedDay]) {
    if !passed.is_empty() {
        zh.push_str(&format!("；其间不计：{}", runs::zh(passed)));
        en.push_str(&format!("; passed over: {}", runs::en(passed)));
    }
    if !worked.is_empty() {
        zh.push_str(&format!("；照常计入：{}", runs::zh(worked)));
        en.push_str(&format!("; counted: {}", runs::en(worked)));
    }
}

fn ordinal(value: u32) -> &'static str {
    match (value % 100, value % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn left_out(inner: &Inner, computed: &Computed<'_>, request: &DueRequest, first: i32) -> Step {
    let unit_zh = if computed.row.count == Count::Working { "个工作日" } else { "日" };
    let start = computed.corrected.start.unwrap_or(computed.asked_start);
    let table = computed.calendar.table();
    let after = start.saturating_sub(i32::from(computed.row.start_counts));
    let days = computed.left.counted(computed.row.count, table, after, computed.base).unwrap_or(0);
    let unit_en = match (computed.row.count, days) {
        (Count::Working, 1) => "working day",
        (Count::Working, _) => "working days",
        (_, 1) => "day",
        _ => "days",
    };
    let listed = inner.provision_on(&computed.period.exclusions_basis, computed.asked_start).cloned();
    let own = computed.position.and_then(|at| inner.basis_of(at)).and_then(|basis| basis.rule.clone());
    let by_correction = computed.period.correction.as_ref().filter(|_| request.exclusions.is_empty());
    let corrected =
        by_correction.and_then(|rule| inner.provision_on(&rule.basis, computed.asked_start)).cloned();
    let basis = corrected.or(listed).or(own);
    let (by_zh, by_en) =
        basis.as_ref().map(|by| (format!("（{}）", by.zh()), format!(" ({})", by.en()))).unwrap_or_default();
    let zh_list: Vec<String> = request
        .exclusions
        .iter()
        .filter_map(|one| Some(interval_zh(one.kind.zh(), one.from, one.to?)))
        .collect();
    let en_list: Vec<String> = request
        .exclusions
        .iter()
        .filter_map(|one| Some(interval_en(one.kind.en(), one.from, one.to?)))
        .collect();
    let papers_zh = (!computed.corrected.left_out.is_empty()).then_some("补正材料所用时间".to_string());
    let papers_en =
        (!computed.corrected.left_out.is_empty()).then_some("the time of the correction".to_string());
    let what_zh: Vec<String> = zh_list.into_iter().chain(papers_zh).collect();
    let what_en: Vec<String> = en_list.into_iter().chain(papers_en).collect();
    let once_zh = if computed.left.overlap { "，重叠部分只计一次" } else { "" };
    let once_en = if computed.left.overlap { ", what overlaps counted once" } else { "" };
    let (from, to) = (naive(first), naive(computed.base));
    let zh =
        format!("扣除{}，共{days}{unit_zh}{once_zh}，最后一日推至{}{by_zh}", what_zh.join("、"), date_zh(to));
    let en = format!(
        "Left out: {}, {days} {unit_en}{once_en}; the last day moves to {}{by_en}",
        what_en.join("; "),
        date_en(to)
    );
    let passed = if computed.row.count == Count::Working {
        passed_between(computed.calendar, first, computed.base)
    } else {
        Vec::new()
    };
    Step::moving(StepKind::Exclusion, from, to, zh, en).citing(basis).passing(passed)
}

fn passed_between(calendar: &WorkCalendar, first: i32, last: i32) -> Vec<PassedDay> {
    runs::rest_days(calendar, first, last)
}

fn interval_zh(kind: &str, from: NaiveDate, to: NaiveDate) -> String {
    format!(
        "{kind}（{}至{}）",
        date_zh(from).replace('（', "，").replace('）', ""),
        date_zh(to).replace('（', "，").replace('）', "")
    )
}

fn interval_en(kind: &str, from: NaiveDate, to: NaiveDate) -> String {
    format!("{kind} from {} to {}", date_en(from), date_en(to))
}

fn extensions(inner: &Inner, computed: &Computed<'_>, request: &DueRequest) -> Vec<Step> {
    let Some(rule) = &computed.period.extension else { return Vec::new() };
    let own = computed.position.and_then(|at| inner.basis_of(at)).and_then(|basis| basis.rule.clone());
    let mut from = computed.base;
    let mut steps = Vec::new();
    for (extension, to) in request.extensions.iter().zip(&computed.extended) {
        let (start, end) = (naive(from), naive(*to));
        let working = rule.unit == Unit::WorkingDays;
        let passed = if working { runs::rest_days(computed.calendar, from, *to) } else { Vec::new() };
        let worked = if working { runs::make_up_days(computed.calendar, from, *to) } else { Vec::new() };
        let tell_zh = if rule.tell { "，并应告知当事人" } else { "" };
        let tell_en = if rule.tell { "; the person concerned must be told" } else { "" };
        let mut zh = format!(
            "{}经{}批准延长{}，自原期限最后一日（不先顺延）起算，至{}{tell_zh}",
            date_zh(extension.approved_on),
            extension.approver.zh(),
            amount_zh(extension.value, rule.unit),
            date_zh(end)
        );
        let mut en = format!(
            "Extended by {} on {} with the approval of the {}, counted from the un-rolled last day, to {}{tell_en}",
            amount_en(extension.value, rule.unit),
            date_en(extension.approved_on),
            extension.approver.en().trim_start_matches("the "),
            date_en(end)
        );
        add_runs(&mut zh, &mut en, &passed, &worked);
        steps.push(Step::moving(StepKind::Extension, start, end, zh, en).citing(own.clone()).passing(passed));
        from = *to;
    }
    steps
}
