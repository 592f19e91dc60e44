//! Days that were passed over, told in runs: each label once, with its dates.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{DayKind, WorkCalendar, festival_en, naive};
use crate::explain::PassedDay;

/// The rest days in `(after, through]`, with the notice that made each so.
pub(super) fn rest_days(calendar: &WorkCalendar, after: i32, through: i32) -> Vec<PassedDay> {
    let table = calendar.table();
    let rest = |day: &i32| table.works(*day) == Some(false);
    (after.saturating_add(1)..=through).filter(rest).filter_map(|day| passed(calendar, naive(day))).collect()
}

/// The make-up working days in `(after, through]`.
pub(super) fn make_up_days(calendar: &WorkCalendar, after: i32, through: i32) -> Vec<PassedDay> {
    let days = (after.saturating_add(1)..=through).map(naive);
    let weekend = |date: &NaiveDate| date.weekday().number_from_monday() > 5;
    let made = |day: &PassedDay| day.kind == DayKind::MakeUpWorkday;
    days.filter(weekend).filter_map(|date| passed(calendar, date)).filter(made).collect()
}

fn passed(calendar: &WorkCalendar, date: NaiveDate) -> Option<PassedDay> {
    let day = calendar.day(date).ok()?.value;
    Some(PassedDay { date, kind: day.kind, festival_zh: day.festival_zh, notice: day.notice })
}

/// Days grouped by what made them rest or work, in order of their first day.
fn grouped(days: &[PassedDay]) -> Vec<Vec<&PassedDay>> {
    let mut groups: Vec<Vec<&PassedDay>> = Vec::new();
    for day in days {
        let same = |group: &&mut Vec<&PassedDay>| {
            group.first().is_some_and(|first| {
                (first.kind, &first.festival_zh, &first.notice) == (day.kind, &day.festival_zh, &day.notice)
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(day),
            None => groups.push(vec![day]),
        }
    }
    groups
}

/// First and last day of each run of consecutive days.
fn runs(days: &[&PassedDay]) -> Vec<(NaiveDate, NaiveDate)> {
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(day.date) => *last = day.date,
            _ => runs.push((day.date, day.date)),
        }
    }
    runs
}

/// `周休息日3月5日至6日、12日至13日；国庆节放假10月3日至7日（国办发明电〔2015〕18号）`
pub(super) fn zh(days: &[PassedDay]) -> String {
    let groups = grouped(days).into_iter().map(|group| {
        let label = match group.first() {
            Some(PassedDay { kind: DayKind::WeeklyRest, .. }) | None => "周休息日".to_string(),
            Some(day) => {
                let festival = day.festival_zh.as_deref().unwrap_or("另行安排");
                let what = if day.kind.works() { "调休上班" } else { "放假" };
                format!("{festival}{what}")
            }
        };
        let notice = group.first().and_then(|day| day.notice.as_ref()).map(|notice| format!("（{notice}）"));
        format!("{label}{}{}", dates_zh(&runs(&group)), notice.unwrap_or_default())
    });
    groups.collect::<Vec<_>>().join("；")
}

/// `weekly rest days 5-6 and 12-13 March; National Day, days off 3-7 October (notice …)`
pub(super) fn en(days: &[PassedDay]) -> String {
    let groups = grouped(days).into_iter().map(|group| {
        let s = if group.len() == 1 { "" } else { "s" };
        let label = match group.first() {
            Some(PassedDay { kind: DayKind::WeeklyRest, .. }) | None => format!("weekly rest day{s}"),
            Some(day) => {
                let festival =
                    day.festival_zh.as_deref().map_or_else(|| "local arrangement".into(), festival_en);
                let what = if day.kind.works() { "made working" } else { "off" };
                format!("{festival}, day{s} {what}")
            }
        };
        let notice =
            group.first().and_then(|day| day.notice.as_ref()).map(|notice| format!(" (notice {notice})"));
        format!("{label} {}{}", dates_en(&runs(&group)), notice.unwrap_or_default())
    });
    groups.collect::<Vec<_>>().join("; ")
}

fn dates_zh(runs: &[(NaiveDate, NaiveDate)]) -> String {
    let mut month = (0, 0);
    let mut part = |date: NaiveDate| {
        let same = month == (date.year(), date.month());
        month = (date.year(), date.month());
        if same { format!("{}日", date.day()) } else { format!("{}月{}日", date.month(), date.day()) }
    };
    let one = |(first, last): &(NaiveDate, NaiveDate)| {
        let from = part(*first);
        if first == last { from } else { format!("{from}至{}", part(*last)) }
    };
    runs.iter().map(one).collect::<Vec<_>>().join("、")
}

fn dates_en(runs: &[(NaiveDate, NaiveDate)]) -> String {
    let month = |date: &NaiveDate| date.format("%b").to_string();
    let one = |(first, last): &(NaiveDate, NaiveDate)| match () {
        () if first == last => format!("{} {}", first.day(), month(first)),
        () if first.month() == last.month() => format!("{}-{} {}", first.day(), last.day(), month(first)),
        () => format!("{} {} to {} {}", first.day(), month(first), last.day(), month(last)),
    };
    runs.iter().map(one).collect::<Vec<_>>().join(", ")
}
