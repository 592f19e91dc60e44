//! The reservations, each told with what it is about.

use jiceng_data::words::Approver;

use crate::calendar::naive;
use crate::deadline::{Computed, Deadline, DeadlineReason as R};
use crate::explain::{Answer, Caveat, Step, StepKind, date_en, date_zh, join_en, join_zh};

pub(super) fn steps(computed: &Computed<'_>, answer: &Answer<Deadline>) -> Vec<Step> {
    let on = answer.value.due.or(answer.value.start).or(Some(naive(computed.asked_start)));
    let tell = |caveat: Caveat| {
        let (zh, en) = text(caveat, computed, answer);
        Step::still(StepKind::Caveat, on, format!("保留：{zh}"), format!("Reservation: {en}"))
    };
    answer.caveats.iter().map(tell).collect()
}

fn text(caveat: Caveat, computed: &Computed<'_>, answer: &Answer<Deadline>) -> (String, String) {
    match caveat {
        Caveat::UnverifiedSource => {
            let unread = || answer.basis.iter().filter(|basis| !basis.verified);
            let (zh, en): (Vec<String>, Vec<String>) = unread()
                .map(|basis| {
                    (
                        format!("{}（{}）", basis.zh(), basis.checked.zh()),
                        format!("{} ({})", basis.en(), basis.checked.en()),
                    )
                })
                .unzip();
            if zh.is_empty() {
                return (caveat.zh().to_string(), caveat.en().to_string());
            }
            let (zh, en) = (join_zh(zh.iter().map(String::as_str)), join_en(en.iter().map(String::as_str)));
            (format!("未经核对原文：{zh}"), format!("not read in the text: {en}"))
        }
        Caveat::LawNotCheckedSince => match answer.basis.first().and_then(|basis| basis.checked_through) {
            Some(day) => (
                format!("该规定核对至{}，此后是否修改未经核对", date_zh(day)),
                format!("the rule was checked for amendments up to {} and not since", date_en(day)),
            ),
            None => (caveat.zh().to_string(), caveat.en().to_string()),
        },
        Caveat::CalendarProvisional => {
            let day = computed.calendar.certain_through();
            (
                format!("日历确定至{}，此后的放假安排可能由下一年通知改动", date_zh(day)),
                format!(
                    "the calendar is certain through {}; the next notice may change what lies beyond",
                    date_en(day)
                ),
            )
        }
        Caveat::LawSilent => silent(computed),
        other => (other.zh().to_string(), other.en().to_string()),
    }
}

fn silent(computed: &Computed<'_>) -> (String, String) {
    let reasons = computed.outcome.reasons;
    let points = [
        (R::LawSilentOnRoll, "最后一日是休息日时是否顺延", "whether a last day that is a rest day rolls"),
        (R::StartNotStated, "从何时起算", "when the period starts"),
        (R::CorrectionWithoutEffect, "补正对期限的影响", "what a correction does to the period"),
    ];
    let mut held: Vec<(&str, &str)> =
        points.iter().filter(|(reason, ..)| reasons.has(*reason)).map(|(_, zh, en)| (*zh, *en)).collect();
    let approver = computed.period.extension.as_ref().map(|extension| extension.approver);
    if reasons.has(R::Extended) && approver == Some(Approver::NotStated) {
        held.push(("由谁批准延长", "who approves an extension"));
    }
    if held.is_empty() {
        return (Caveat::LawSilent.zh().to_string(), Caveat::LawSilent.en().to_string());
    }
    let (zh, en) = (join_zh(held.iter().map(|(zh, _)| *zh)), join_en(held.iter().map(|(_, en)| *en)));
    (format!("法律未规定{zh}"), format!("the law does not say {en}"))
}
