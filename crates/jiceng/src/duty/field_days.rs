use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::basis::{CAVEATS, account};
use super::breach::Breach;
use super::coverage::window;
use super::figures::{DutyFigures, HalfDays, ShortWeek};
use super::half_day::HalfDay;
use super::keys::OfficialKey;
use super::roster::{Leave, Shift, monday};
use super::rule::{DutyRule as R, Remedy};
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// The most rows of one table.
const MOST_ROWS: usize = 10_000_000;

/// Who owes field days, from when to when: not those of the office or the hall. 应驻村的干部。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obliged {
    /// Who.
    pub official: OfficialKey,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// Half a day in the field. 驻村半天。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldHalf {
    /// Who.
    pub official: OfficialKey,
    /// The day; rest days count too.
    pub day: NaiveDate,
    /// The half; both where `None`.
    pub half: Option<HalfDay>,
}

/// Field days as they were recorded, and how they are read. 驻村记录及其读法。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldRequest {
    /// First day; whole weeks (Monday to Sunday) within the days are looked at.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The working days, by the calendar of the office.
    pub working: Vec<NaiveDate>,
    /// Who owes field days.
    pub obliged: Vec<Obliged>,
    /// Who was in the field.
    pub field: Vec<FieldHalf>,
    /// Who was away: this makes the week shorter.
    pub leave: Vec<Leave>,
    /// Who stood at the window: such a half is no field half.
    pub window: Vec<Shift>,
    /// The figures.
    pub figures: DutyFigures,
    /// How a short week is read.
    pub short_week: ShortWeek,
    /// How half a day is read.
    pub half_days: HalfDays,
}

/// One week of one official. 一名干部的一周。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FieldWeek {
    /// Who.
    pub official: OfficialKey,
    /// Its Monday.
    pub monday: NaiveDate,
    /// Working days on which the official was there at all, as half days are read.
    pub available: u8,
    /// Field days that the week asks for.
    pub asked: u8,
    /// Field days that were done.
    pub done: u8,
}

/// Weeks with field days, and what falls short. 驻村各周及不足之处。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldDays {
    /// Official-weeks that ask for field days.
    pub obliged: u64,
    /// Those in which enough were done.
    pub met: u64,
    /// Every week of every obliged official, by Monday and official.
    pub weeks: Vec<FieldWeek>,
    /// Weeks with too few.
    pub breaches: Vec<Breach>,
}

impl Explained for FieldDays {
    type Reason = R;
}

/// Whether the obliged officials spent enough distinct days of each week in the field.
///
/// 应驻村的干部每周驻村的不同日数是否达标；短周、半天如何计算须由请求指明。
///
/// An official is asked for a week if obliged on all its working days; a week without a working day asks for nothing.
///
/// # Errors
/// `JC-0460` if the last day lies before the first; `JC-0463` for more than ten million rows; `JC-0206` for figures
/// that no week can hold.
///
/// # Source
/// The county's account: at least 3 days a week. It says nothing of short weeks and half days.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{
///     DutyFigures, FieldHalf, FieldRequest, HalfDays, Obliged, OfficialKey, ShortWeek, field_days,
/// };
/// let day = |text| parse_date(text).unwrap();
/// let official = OfficialKey(1);
/// // A week of two working days: Qingming on Monday, and leave is not asked for.
/// let mut request = FieldRequest {
///     from: day("2016-04-04"), to: day("2016-04-10"),
///     working: vec![day("2016-04-05"), day("2016-04-06")],
///     obliged: vec![Obliged { official, from: day("2016-01-01"), to: None }],
///     field: [day("2016-04-05"), day("2016-04-06")].map(|day| FieldHalf { official, day, half: None }).to_vec(),
///     leave: vec![], window: vec![], figures: DutyFigures::ACCOUNT,
///     short_week: ShortWeek::AvailableDays, half_days: HalfDays::CountsWhole,
/// };
/// assert_eq!(field_days(&request)?.value.met, 1);
/// request.short_week = ShortWeek::AlwaysFull;
/// let found = field_days(&request)?.value;
/// assert_eq!((found.weeks[0].asked, found.weeks[0].done, found.met), (3, 2, 0));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn field_days(request: &FieldRequest) -> Result<Answer<FieldDays>, Error> {
    window(request.from, request.to)?;
    let rows = [request.working.len(), request.field.len(), request.leave.len(), request.window.len()];
    let most = rows.into_iter().max().unwrap_or(0).max(request.obliged.len());
    if most > MOST_ROWS {
        return Err(fail(463, &[("count", most.to_string()), ("max", MOST_ROWS.to_string())]));
    }
    let figures = request.figures.checked()?;
    let book = Book::of(request);
    let mut value = FieldDays { obliged: 0, met: 0, weeks: Vec::new(), breaches: Vec::new() };
    let mut reasons = Reasons::none();
    let mut week = monday(request.from);
    if week < request.from {
        week = week.checked_add_days(Days::new(7)).unwrap_or(request.to);
    }
    while let Some(sunday) = week.checked_add_days(Days::new(6)).filter(|sunday| *sunday <= request.to) {
        for official in &book.officials {
            let Some(found) = book.week(*official, (week, sunday), figures) else { continue };
            value.weeks.push(found);
            reasons.add_if(found.asked == 0, R::NoObligation);
            if found.asked == 0 {
                continue;
            }
            value.obliged = value.obliged.saturating_add(1);
            if found.done >= found.asked {
                value.met = value.met.saturating_add(1);
            } else {
                reasons.add(R::TooFewFieldDays);
                let breach = Breach::of(R::TooFewFieldDays, (week, sunday), Remedy::GoToTheField);
                value.breaches.push(Breach { official: Some(*official), ..breach });
            }
        }
        let Some(next) = week.checked_add_days(Days::new(7)) else { break };
        week = next;
    }
    reasons.add_if(value.breaches.is_empty(), R::Whole);
    let basis = vec![account(
        "account:field-days",
        "驻村每周三天以上",
        "at least three field days a week",
        "每周3天以上",
    )];
    Ok(Answer { value, reasons, basis, caveats: CAVEATS })
}

type Half = (OfficialKey, NaiveDate, HalfDay);

struct Book<'a> {
    request: &'a FieldRequest,
    officials: BTreeSet<OfficialKey>,
    obliged: BTreeMap<OfficialKey, Vec<&'a Obliged>>,
    working: BTreeSet<NaiveDate>,
    field: BTreeSet<Half>,
    away: BTreeSet<Half>,
    window: BTreeSet<Half>,
}

fn halves(half: Option<HalfDay>) -> impl Iterator<Item = HalfDay> {
    HalfDay::ALL.iter().copied().filter(move |one| half.is_none_or(|half| half == *one))
}

impl<'a> Book<'a> {
    fn of(request: &'a FieldRequest) -> Self {
        let mut obliged: BTreeMap<OfficialKey, Vec<&Obliged>> = BTreeMap::new();
        for one in &request.obliged {
            obliged.entry(one.official).or_default().push(one);
        }
        let field =
            request.field.iter().flat_map(|one| halves(one.half).map(|half| (one.official, one.day, half)));
        let away =
            request.leave.iter().flat_map(|one| halves(one.half).map(|half| (one.official, one.day, half)));
        Self {
            request,
            officials: obliged.keys().copied().collect(),
            obliged,
            working: request.working.iter().copied().collect(),
            field: field.collect(),
            away: away.collect(),
            window: request.window.iter().map(|one| (one.official, one.day, one.half)).collect(),
        }
    }

    /// The week of an official; `None` where the official is not obliged on all its working days.
    fn week(
        &self,
        official: OfficialKey,
        (from, to): (NaiveDate, NaiveDate),
        figures: DutyFigures,
    ) -> Option<FieldWeek> {
        let working: Vec<NaiveDate> = self.working.range(from..=to).copied().collect();
        let rows = self.obliged.get(&official)?;
        let owes =
            |day: NaiveDate| rows.iter().any(|one| one.from <= day && one.to.is_none_or(|to| day <= to));
        if !working.iter().all(|day| owes(*day)) {
            return None;
        }
        let there = |day: NaiveDate, half| !self.away.contains(&(official, day, half));
        let out = |day: NaiveDate, half| {
            let key = (official, day, half);
            self.field.contains(&key) && !self.away.contains(&key) && !self.window.contains(&key)
        };
        let reading = self.request.half_days;
        let both = |day: NaiveDate, of: &dyn Fn(NaiveDate, HalfDay) -> bool| {
            (of(day, HalfDay::Morning), of(day, HalfDay::Afternoon))
        };
        let available = reading.days(working.iter().map(|day| both(*day, &there)));
        let week = from.iter_days().take_while(|day| *day <= to);
        let done = reading.days(week.map(|day| both(day, &out)));
        let asked = self.request.short_week.asks(figures.field_days_least, available);
        // Even the full number asks for nothing where nobody works.
        let asked = if working.is_empty() { 0 } else { asked };
        Some(FieldWeek { official, monday: from, available, asked, done })
    }
}
