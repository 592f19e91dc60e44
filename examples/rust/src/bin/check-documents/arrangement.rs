//! What a calendar document arranges, to be read beside the notice.

use chrono::{Datelike, NaiveDate};
use jiceng::Ruleset;
use jiceng::calendar::{date_of_day, festival_en};
use jiceng_data::model::{CalendarYear, Day, Notice};

use crate::rules::Checked;

const WEEKDAYS_ZH: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

/// Prints the years and notices of the files, and through which day the calendar is certain.
pub(crate) fn print(checked: &Checked) {
    let years = checked.corpus.years.iter().filter(|year| checked.is_asked(year.origin.document));
    let notices = checked.corpus.notices.iter().filter(|notice| checked.is_asked(notice.origin.document));
    let (years, notices): (Vec<_>, Vec<_>) = (years.collect(), notices.collect());
    if years.is_empty() && notices.is_empty() {
        return;
    }
    years.into_iter().for_each(print_year);
    notices.into_iter().for_each(print_notice);
    let before = certain(checked.before.as_ref());
    let after = certain(checked.after.as_ref().ok());
    println!("日历确定到：原为{before}，载入后为{after}");
    println!("the calendar is certain through: {before} before, {after} with these documents");
    println!();
}

fn print_year(year: &CalendarYear) {
    println!("{}年法定节假日 statutory days of {} ({})", year.year, year.year, year.decree);
    print_days(&year.statutory);
}

fn print_notice(notice: &Notice) {
    let known = shown(notice.known_from());
    println!("{} ({known})", notice.number);
    println!("  放假的工作日 weekdays off: {}", notice.off.len());
    print_days(&notice.off);
    println!("  上班的周末 weekend days worked: {}", notice.work.len());
    print_days(&notice.work);
    if !notice.plain.is_empty() {
        println!("  恢复平常 ordinary again: {}", notice.plain.len());
        notice.plain.iter().for_each(|day| println!("    {}", shown(*day)));
    }
    let flag = |held: bool| if held { "已核对 yes" } else { "未核对 no" };
    println!("  日期核对 days verified: {}", flag(notice.days_verified));
    println!("  文号核对 number verified: {}", flag(notice.number_verified));
}

fn print_days(days: &[(Day, String)]) {
    for (day, name) in days {
        println!("    {} {name} {}", shown(*day), festival_en(name));
    }
}

/// The date with its day of the week in both languages.
fn shown(Day(day): Day) -> String {
    let Ok(date) = date_of_day(day) else { return day.to_string() };
    let place = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0);
    let zh = WEEKDAYS_ZH.get(place).copied().unwrap_or_default();
    format!("{date} 周{zh} {}", date.format("%a"))
}

fn certain(ruleset: Option<&Ruleset>) -> String {
    let covers = ruleset.is_some_and(|ruleset| ruleset.calendar().covers().is_some());
    let date: Option<NaiveDate> =
        ruleset.filter(|_| covers).map(|ruleset| ruleset.calendar().certain_through());
    date.map_or_else(|| "—".into(), |date| date.to_string())
}
