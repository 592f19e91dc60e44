//! Dates, amounts and lists, as each language writes them.

use chrono::{Datelike, NaiveDate, Weekday};
use jiceng_data::words::Unit;

/// `2016年3月29日（周二）`
pub(crate) fn date_zh(date: NaiveDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => "周一",
        Weekday::Tue => "周二",
        Weekday::Wed => "周三",
        Weekday::Thu => "周四",
        Weekday::Fri => "周五",
        Weekday::Sat => "周六",
        Weekday::Sun => "周日",
    };
    format!("{}年{}月{}日（{weekday}）", date.year(), date.month(), date.day())
}

/// `Tue 29 March 2016`
pub(crate) fn date_en(date: NaiveDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(date.month0() as usize).copied().unwrap_or_default();
    format!("{} {} {month} {}", date.weekday(), date.day(), date.year())
}

/// `20个工作日`
pub(crate) fn amount_zh(value: u32, unit: Unit) -> String {
    format!("{value}{}", unit.zh())
}

/// `20 working days`, `1 month`
pub(crate) fn amount_en(value: u32, unit: Unit) -> String {
    let unit = unit.en();
    if value == 1 { format!("1 {}", unit.trim_end_matches('s')) } else { format!("{value} {unit}") }
}

/// `甲、乙、丙`
pub(crate) fn join_zh<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().collect::<Vec<_>>().join("、")
}

/// `a, b, c`
pub(crate) fn join_en<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().collect::<Vec<_>>().join(", ")
}
