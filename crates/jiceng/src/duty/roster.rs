use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use jiceng_data::words::Post;
use serde::{Deserialize, Serialize};

use super::basis::{CAVEATS, account};
use super::breach::Breach;
use super::figures::{DutyFigures, HalfDays, ShortWeek};
use super::half_day::HalfDay;
use super::keys::OfficialKey;
use super::rule::{DutyRule as R, Remedy};
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// The most days of a roster.
const MOST_DAYS: i64 = 400;
/// The most officials, and the most entries.
const MOST_ROWS: usize = 100_000;
/// The days of an ordinary week that are worked.
const ORDINARY_WEEK: u8 = 5;

/// One official at one post for half a day. 一名干部在一个岗位的半天。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shift {
    /// The day.
    pub day: NaiveDate,
    /// The half.
    pub half: HalfDay,
    /// The post.
    pub post: Post,
    /// Who.
    pub official: OfficialKey,
}

/// An official whom the hall may count on: for which posts, and from when to when. 可排班的干部。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowOfficial {
    /// Who.
    pub official: OfficialKey,
    /// The posts that the official can stand at.
    pub posts: Vec<Post>,
    /// First day in service.
    pub from: NaiveDate,
    /// Last day in service.
    pub to: Option<NaiveDate>,
}

/// An official is away: whole days or halves of them. 请假。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Leave {
    /// Who.
    pub official: OfficialKey,
    /// The day.
    pub day: NaiveDate,
    /// The half; both where `None`.
    pub half: Option<HalfDay>,
}

/// A roster and what it is checked against. 一份值班表及其核对依据。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterRequest {
    /// First day that is checked.
    pub from: NaiveDate,
    /// Last day that is checked.
    pub to: NaiveDate,
    /// The halves in which the hall is open: the host's opening hours by the calendar.
    pub open: Vec<(NaiveDate, HalfDay)>,
    /// The posts of the hall.
    pub posts: Vec<Post>,
    /// Who can be counted on.
    pub officials: Vec<WindowOfficial>,
    /// Who is away.
    pub leave: Vec<Leave>,
    /// The roster.
    pub shifts: Vec<Shift>,
    /// The figures.
    pub figures: DutyFigures,
    /// How a short week is read.
    pub short_week: ShortWeek,
    /// How half a day is read, at the window and for the field days that remain.
    pub half_days: HalfDays,
}

/// What a roster breaks, and who could stand in. 值班表的不符之处与可顶岗的人。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RosterCheck {
    /// Half days at posts that must be filled.
    pub to_fill: u64,
    /// Those that are filled by one official who can stand there and is present.
    pub filled: u64,
    /// The breaches: by day, half and post; then by week and official.
    pub breaches: Vec<Breach>,
}

impl Explained for RosterCheck {
    type Reason = R;
}

/// Whether every post is filled in every opening half day by one official who can stand there and is present, at most
/// two window days a week each, so that the field days of the week remain; and who could stand in.
///
/// 值班表是否在每个开放时段使各岗恰有一名胜任且在岗的干部，每人每周窗口值班不超过上限，余下的工作日足以驻村；并列出可顶岗的人。
///
/// A week is Monday to Sunday. Field days are looked at in weeks whose Monday to Friday are all checked.
/// The working days of a week are the days on which the hall is open at all. Who stands in must be able to stand
/// there, present, not at another post then, and still within the window days of the week.
///
/// # Errors
/// `JC-0460` if the last day lies before the first; `JC-0463` for more than 400 days or 100,000 rows; `JC-0206` for
/// figures that no week can hold; `JC-0474` for a shift of an official who is not in the list.
///
/// # Source
/// The county's account: the posts are never empty because an official is in the field; at least three field days.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{
///     DutyFigures, DutyRule, HalfDay, HalfDays, OfficialKey, RosterRequest, Shift, ShortWeek, WindowOfficial, check_roster,
/// };
/// use jiceng::words::Post;
/// let monday = parse_date("2016-03-07")?;
/// let desk = Post::CivilAffairs;
/// let official = |number| WindowOfficial {
///     official: OfficialKey(number), posts: vec![desk], from: monday, to: None,
/// };
/// let mut request = RosterRequest {
///     from: monday, to: monday, open: vec![(monday, HalfDay::Morning), (monday, HalfDay::Afternoon)],
///     posts: vec![desk], officials: vec![official(1), official(2)], leave: vec![],
///     shifts: vec![Shift { day: monday, half: HalfDay::Morning, post: desk, official: OfficialKey(1) }],
///     figures: DutyFigures { field_days_least: 0, ..DutyFigures::ACCOUNT },
///     short_week: ShortWeek::AvailableDays, half_days: HalfDays::CountsWhole,
/// };
/// let found = check_roster(&request)?.value;
/// assert_eq!((found.to_fill, found.filled), (2, 1));
/// assert_eq!(found.breaches[0].rule, DutyRule::PostEmpty);
/// assert_eq!(found.breaches[0].stand_ins, [OfficialKey(2), OfficialKey(1)]); // 1 has a window day already
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn check_roster(request: &RosterRequest) -> Result<Answer<RosterCheck>, Error> {
    bounded(request)?;
    let figures = request.figures.checked()?;
    let desk = Desk::of(request);
    if let Some(row) = request.shifts.iter().position(|shift| !desk.officials.contains_key(&shift.official)) {
        return Err(fail(474, &[]).at(format!("shifts[{row}].official")));
    }
    let mut check = RosterCheck { to_fill: 0, filled: 0, breaches: Vec::new() };
    for (row, shift) in request.shifts.iter().enumerate().filter(|(_, shift)| desk.asked(shift.day)) {
        check.breaches.extend(desk.misplaced(shift).map(|rule| {
            let breach = at(rule, shift.day, shift.half, shift.post, Remedy::RemoveEntry);
            Breach { official: Some(shift.official), row: u64::try_from(row).ok(), ..breach }
        }));
    }
    for (day, half) in desk.open.iter().copied() {
        for post in desk.posts.iter().copied() {
            check.to_fill = check.to_fill.saturating_add(1);
            let standing = desk.standing(day, half, post);
            let sound = standing.iter().filter(|shift| desk.misplaced(shift).next().is_none()).count();
            check.filled = check.filled.saturating_add(u64::from(sound == 1 && standing.len() == 1));
            if standing.len() > 1 {
                check.breaches.push(at(R::PostDoubled, day, half, post, Remedy::RemoveEntry));
            } else if sound == 0 {
                let stand_ins = desk.stand_ins(day, half, post, figures);
                let remedy = if stand_ins.is_empty() { Remedy::NobodyCanStandIn } else { Remedy::StandIn };
                let breach = at(R::PostEmpty, day, half, post, remedy);
                check.breaches.push(Breach { stand_ins, ..breach });
            }
        }
    }
    check.breaches.sort_by_key(|breach| (breach.from, breach.half, breach.post, breach.rule));
    weeks(request, &desk, figures, &mut check.breaches);
    let mut reasons = Reasons::none();
    for breach in &check.breaches {
        reasons.add(breach.rule);
    }
    reasons.add_if(check.breaches.is_empty(), R::Whole);
    let basis = vec![account(
        "account:field-days",
        "窗口轮值，驻村每周三天以上",
        "turns at the window, at least three field days a week",
        "每周3天以上",
    )];
    Ok(Answer { value: check, reasons, basis, caveats: CAVEATS })
}

fn bounded(request: &RosterRequest) -> Result<(), Error> {
    super::coverage::window(request.from, request.to)?;
    let days = (request.to - request.from).num_days();
    let rows = [request.open.len(), request.officials.len(), request.leave.len(), request.shifts.len()];
    let most = rows.into_iter().max().unwrap_or(0);
    let over = |count: String, max: String| Err(fail(463, &[("count", count), ("max", max)]));
    if days >= MOST_DAYS {
        return over(days.to_string(), MOST_DAYS.to_string());
    }
    if most > MOST_ROWS { over(most.to_string(), MOST_ROWS.to_string()) } else { Ok(()) }
}

fn at(rule: R, day: NaiveDate, half: HalfDay, post: Post, remedy: Remedy) -> Breach {
    Breach { post: Some(post), half: Some(half), ..Breach::of(rule, (day, day), remedy) }
}

/// Monday of the week of a day.
pub(super) fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

/// The roster put in order.
struct Desk<'a> {
    request: &'a RosterRequest,
    open: BTreeSet<(NaiveDate, HalfDay)>,
    posts: BTreeSet<Post>,
    officials: BTreeMap<OfficialKey, &'a WindowOfficial>,
    away: BTreeSet<(OfficialKey, NaiveDate, HalfDay)>,
    shifts: BTreeMap<(NaiveDate, HalfDay, Post), Vec<&'a Shift>>,
    /// The posts at which an official stands in one half.
    busy: BTreeMap<(OfficialKey, NaiveDate, HalfDay), usize>,
    /// The halves that an official has at the window, by week and day.
    window: BTreeMap<(OfficialKey, NaiveDate), BTreeMap<NaiveDate, BTreeSet<HalfDay>>>,
}

impl<'a> Desk<'a> {
    fn of(request: &'a RosterRequest) -> Self {
        let asked = |day: NaiveDate| (request.from..=request.to).contains(&day);
        let mut desk = Self {
            request,
            open: request.open.iter().copied().filter(|(day, _)| asked(*day)).collect(),
            posts: request.posts.iter().copied().collect(),
            officials: request.officials.iter().map(|one| (one.official, one)).collect(),
            away: BTreeSet::new(),
            shifts: BTreeMap::new(),
            busy: BTreeMap::new(),
            window: BTreeMap::new(),
        };
        for leave in &request.leave {
            for half in HalfDay::ALL.iter().filter(|half| leave.half.is_none_or(|one| one == **half)) {
                desk.away.insert((leave.official, leave.day, *half));
            }
        }
        for shift in request.shifts.iter().filter(|shift| asked(shift.day)) {
            let (day, half, official) = (shift.day, shift.half, shift.official);
            desk.shifts.entry((day, half, shift.post)).or_default().push(shift);
            let busy = desk.busy.entry((official, day, half)).or_default();
            *busy = busy.saturating_add(1);
            let week = desk.window.entry((official, monday(day))).or_default();
            week.entry(day).or_default().insert(half);
        }
        desk
    }

    fn asked(&self, day: NaiveDate) -> bool {
        (self.request.from..=self.request.to).contains(&day)
    }

    fn standing(&self, day: NaiveDate, half: HalfDay, post: Post) -> &[&'a Shift] {
        self.shifts.get(&(day, half, post)).map(Vec::as_slice).unwrap_or_default()
    }

    fn serves(&self, official: OfficialKey, day: NaiveDate) -> bool {
        let found = self.officials.get(&official);
        found.is_some_and(|one| one.from <= day && one.to.is_none_or(|to| day <= to))
    }

    fn can(&self, official: OfficialKey, post: Post) -> bool {
        self.officials.get(&official).is_some_and(|one| one.posts.contains(&post))
    }

    /// Why an entry does not fill its post.
    fn misplaced(&self, shift: &Shift) -> impl Iterator<Item = R> {
        let (official, day, half) = (shift.official, shift.day, shift.half);
        let key = (official, day, half);
        let open = self.open.contains(&(day, half)) && self.posts.contains(&shift.post);
        [
            (!open, R::ClosedThen),
            (!self.serves(official, day), R::NotInService),
            (self.away.contains(&key), R::OnLeave),
            (!self.can(official, shift.post), R::Incompatible),
            (self.busy.get(&key).is_some_and(|posts| *posts > 1), R::TwoPosts),
        ]
        .into_iter()
        .filter_map(|(held, rule)| held.then_some(rule))
    }

    /// Who could stand in: those with the fewest window days of the week first, then by key.
    fn stand_ins(&self, day: NaiveDate, half: HalfDay, post: Post, figures: DutyFigures) -> Vec<OfficialKey> {
        let fits = |official: &OfficialKey| {
            let key = (*official, day, half);
            self.can(*official, post)
                && self.serves(*official, day)
                && !self.away.contains(&key)
                && !self.busy.contains_key(&key)
                && self.window_days(*official, monday(day), Some((day, half))) <= figures.window_days_most
                && self.shortfall(*official, monday(day), Some((day, half)), figures).is_none()
        };
        let mut found: Vec<OfficialKey> = self.officials.keys().copied().filter(fits).collect();
        found.sort_by_key(|official| (self.window_days(*official, monday(day), None), *official));
        found
    }

    /// The window days of a week, with one half more where asked.
    fn window_days(&self, official: OfficialKey, week: NaiveDate, more: Option<(NaiveDate, HalfDay)>) -> u8 {
        let halves = self.window_halves(official, week, more);
        // At the window any half is a day gone, unless two halves make one.
        let reading = match self.request.half_days {
            HalfDays::TwoMakeOne => HalfDays::TwoMakeOne,
            HalfDays::CountsWhole | HalfDays::BothOfOneDay => HalfDays::CountsWhole,
        };
        let pairs =
            halves.values().map(|one| (one.contains(&HalfDay::Morning), one.contains(&HalfDay::Afternoon)));
        let odd = halves.values().map(BTreeSet::len).sum::<usize>() % 2 == 1;
        let days = reading.days(pairs);
        // A single half at the window is not for nothing.
        if reading == HalfDays::TwoMakeOne && odd { days.saturating_add(1) } else { days }
    }

    fn window_halves(
        &self,
        official: OfficialKey,
        week: NaiveDate,
        more: Option<(NaiveDate, HalfDay)>,
    ) -> BTreeMap<NaiveDate, BTreeSet<HalfDay>> {
        let mut halves = self.window.get(&(official, week)).cloned().unwrap_or_default();
        if let Some((day, half)) = more {
            halves.entry(day).or_default().insert(half);
        }
        halves
    }

    /// Field days that the week asks of an official, and those that can still be had, where these are fewer.
    fn shortfall(
        &self,
        official: OfficialKey,
        week: NaiveDate,
        more: Option<(NaiveDate, HalfDay)>,
        figures: DutyFigures,
    ) -> Option<(u8, u8)> {
        // Of a week that is seen in part nobody knows what the rest holds.
        let friday = week.checked_add_days(Days::new(4)).unwrap_or(week);
        if !self.asked(week) || !self.asked(friday) {
            return None;
        }
        let window = self.window_halves(official, week, more);
        let end = week.checked_add_days(Days::new(6)).unwrap_or(week);
        let days: BTreeSet<NaiveDate> = self
            .open
            .range((week, HalfDay::Morning)..=(end, HalfDay::Afternoon))
            .map(|(day, _)| *day)
            .filter(|day| self.serves(official, *day))
            .collect();
        let away = |day: NaiveDate, half| self.away.contains(&(official, day, half));
        let at_window = |day: NaiveDate, half| window.get(&day).is_some_and(|halves| halves.contains(&half));
        let count = |free: &dyn Fn(NaiveDate, HalfDay) -> bool| {
            let pairs = days.iter().map(|day| (free(*day, HalfDay::Morning), free(*day, HalfDay::Afternoon)));
            self.request.half_days.days(pairs)
        };
        // Leave makes the week shorter; the window does not.
        let available = count(&|day, half| !away(day, half));
        let left = count(&|day, half| !away(day, half) && !at_window(day, half));
        let asked = self.request.short_week.asks(figures.field_days_least, available.min(ORDINARY_WEEK));
        (left < asked).then_some((asked, left))
    }
}

/// Window days and field days, week by week and official by official.
fn weeks(request: &RosterRequest, desk: &Desk<'_>, figures: DutyFigures, breaches: &mut Vec<Breach>) {
    for (official, week) in desk.window.keys().copied() {
        let end = week.checked_add_days(Days::new(6)).unwrap_or(week);
        let days = (week.max(request.from), end.min(request.to));
        let mut tell = |rule| {
            let breach = Breach::of(rule, days, Remedy::MoveDay);
            breaches.push(Breach { official: Some(official), ..breach });
        };
        if desk.window_days(official, week, None) > figures.window_days_most {
            tell(R::TooManyWindowDays);
        }
        if desk.shortfall(official, week, None, figures).is_some() {
            tell(R::FieldDaysOutOfReach);
        }
    }
}
