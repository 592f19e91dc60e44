//! Small documents to put on top of the built-in rules.

use chrono::NaiveDate;
use jiceng::words::{Approver, Unit};

/// The head of a made-up national law, read through 2025-04-19.
pub const LAW_HEAD: &str = r#"document = "law"
id = "made-up-law"
name_zh = "虚构的法"
name_en = "a made-up law"
number = "1999-01-01"
rank = "law"
jurisdiction = "000000"
from = "1990-01-01"
checked_through = "2025-04-19"

[source]
kind = "statute"
checked = "text"
place = "合成数据 / synthetic"
"#;

/// One period of a made-up law, as its keys.
#[derive(Debug, Clone)]
pub struct PeriodText {
    /// Id.
    pub id: String,
    /// `{ value = …, unit = … }` or a word in quotes.
    pub limit: String,
    /// `forwards` or `backwards`.
    pub direction: &'static str,
    /// Start-day word.
    pub start_day: &'static str,
    /// Last-day word.
    pub last_day: &'static str,
    /// Whose-time word.
    pub whose: &'static str,
    /// More lines.
    pub more: String,
}

impl PeriodText {
    /// A limit of so many units, silent on the last day, a duty of the office.
    #[must_use]
    pub fn of(id: &str, value: u32, unit: Unit) -> Self {
        Self {
            id: id.into(),
            limit: amount(value, unit),
            direction: "forwards",
            start_day: "excluded",
            last_day: if unit == Unit::WorkingDays { "not-applicable" } else { "silent" },
            whose: "office",
            more: String::new(),
        }
    }

    /// As TOML.
    #[must_use]
    pub fn toml(&self) -> String {
        // The civil code's rolling rule stands in for a borrowed one.
        let borrowed = if self.last_day == "rolls-borrowed" { "last_basis = \"PER-13\"\n" } else { "" };
        format!(
            "\n[[period]]\nid = \"{}\"\narticle = \"1\"\ntitle_zh = \"办理\"\ntitle_en = \"do it\"\n\
             limit = {}\ndirection = \"{}\"\nstart_event = \"start\"\nstart_day = \"{}\"\nlast_day = \"{}\"\n\
             whose = \"{}\"\n{borrowed}{}\n",
            self.id, self.limit, self.direction, self.start_day, self.last_day, self.whose, self.more
        )
    }
}

/// `{ value = 5, unit = "working-days" }`.
#[must_use]
pub fn amount(value: u32, unit: Unit) -> String {
    format!("{{ value = {value}, unit = \"{}\" }}", unit.word())
}

/// An extension rule with a cap high enough for any test.
#[must_use]
pub fn extension(unit: Unit) -> String {
    let (unit, approver) = (unit.word(), Approver::HeadOfOrgan.word());
    format!("extension = {{ value = 36500, unit = \"{unit}\", approver = \"{approver}\" }}\n")
}

/// A law of these periods.
#[must_use]
pub fn law(periods: &[PeriodText]) -> String {
    let mut text = LAW_HEAD.to_string();
    periods.iter().for_each(|period| text.push_str(&period.toml()));
    text
}

/// A layer that promises a limit for a rule.
#[must_use]
pub fn promise(of: &str, value: u32, unit: Unit) -> String {
    layer("promise", &format!("[[promise]]\nof = \"{of}\"\nlimit = {}\n", amount(value, unit)))
}

/// A layer of a rank that sets a part of a rule otherwise.
#[must_use]
pub fn variation(rank: &str, of: &str, part: &str) -> String {
    layer(rank, &format!("[[variation]]\nof = \"{of}\"\narticle = \"5\"\n{part}\n"))
}

fn layer(rank: &str, body: &str) -> String {
    format!(
        "document = \"layer\"\nid = \"made-up-layer\"\nname_zh = \"虚构的承诺\"\nname_en = \"made-up layer\"\n\
         rank = \"{rank}\"\njurisdiction = \"441427\"\n\n[source]\nkind = \"example\"\nchecked = \"memory\"\n\
         place = \"合成数据 / synthetic\"\n\n{body}"
    )
}

/// A later notice of a year that gives a day off or makes one worked, given the end of certainty of that year.
#[must_use]
pub fn notice(year: i32, certain_through: NaiveDate, off: &[NaiveDate], work: &[NaiveDate]) -> String {
    let list = |days: &[NaiveDate]| {
        let rows: Vec<String> =
            days.iter().map(|day| format!("{{ date = \"{day}\", name = \"春节\" }}")).collect();
        rows.join(", ")
    };
    format!(
        "document = \"calendar\"\nyear = {year}\njurisdiction = \"000000\"\ncertain_through = \"{certain_through}\"\n\
         statutory = []\ndecree = \"合成数据 / synthetic\"\n\n[[notice]]\nnumber = \"虚构〔{year}〕1号\"\n\
         issued = \"{year}-01-01\"\namends = true\nnumber_verified = false\ndays_verified = false\n\
         off = [{}]\nwork = [{}]\n",
        list(off),
        list(work)
    )
}

/// An office with a lunch break, open a little longer on one date.
pub const OFFICE: &str = r#"document = "overlay"
id = "made-up-hall"
name_zh = "虚构的大厅"
name_en = "a made-up hall"
jurisdiction = "441427"

[source]
kind = "example"
checked = "memory"
place = "合成数据 / synthetic"

[[hours]]
open = [["08:30", "12:00"], ["14:30", "17:30"]]

[[hours_on]]
date = "2015-03-07"
open = [["09:00", "24:00"]]
"#;
