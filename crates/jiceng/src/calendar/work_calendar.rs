use jiceng_data::order;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, Weekday};
use jiceng_data::model::{CalendarYear, Corpus, Day, Notice, Overlay};
use jiceng_data::words::{Checked, Rank, SourceKind};

use super::civil::{add_days, day_of_date, naive};
use super::day::{CalendarReason, DayKind, WorkDay};
use super::festival::festival_en;
use super::hours::DayHours;
use super::table::{DayTable, MOST_DAYS};
use crate::error::{Error, fail};
use crate::explain::{Answer, ArticleText, Caveat, Caveats, Citation, Explained, Reasons};

/// The working-day calendar: which days are worked, which notice said so, and how far that is certain.
///
/// 工作日历：哪些日子上班、由哪份通知安排、确定到哪一天。
///
/// A cheap handle: cloning shares it. It is `Send` and `Sync` and never changes; a new notice makes a new one.
#[derive(Debug, Clone)]
pub struct WorkCalendar(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    table: DayTable,
    arranged: BTreeMap<i32, Arranged>,
    statutory: BTreeMap<i32, Arc<str>>,
    notices: Vec<Arc<Citation>>,
    amendments: Vec<bool>,
    certain_through: i32,
    official_through: i32,
    hours: Option<DayHours>,
}

#[derive(Debug, Clone)]
struct Arranged {
    works: bool,
    festival: Arc<str>,
    /// Position in `notices`; `None` for an overlay.
    notice: Option<usize>,
}

impl Explained for NaiveDate {
    type Reason = CalendarReason;
}
impl Explained for bool {
    type Reason = CalendarReason;
}
impl Explained for i32 {
    type Reason = CalendarReason;
}

impl WorkCalendar {
    /// The calendar of the notices that were known on `known_on` (all where `None`).
    pub(crate) fn of(corpus: &Corpus, known_on: Option<Day>) -> Result<Self, Error> {
        let known = |notice: &&Notice| known_on.is_none_or(|day| notice.known_from() <= day);
        let years = order::map(corpus.years.iter().map(|year| (year.year, year)));
        let mut notices: Vec<&Notice> = corpus.notices.iter().filter(known).collect();
        order::by_key(&mut notices, |notice| (notice.year, notice.amends, notice.issued));

        let arranged_years: Vec<i16> = notices.iter().filter(|n| !n.amends).map(|n| n.year).collect();
        let (Some(first_year), Some(last_year)) =
            (arranged_years.first().copied(), arranged_years.last().copied())
        else {
            return Ok(Self::empty(&years));
        };
        for year in first_year..=last_year {
            if !arranged_years.contains(&year) {
                return Err(fail(136, &[("year", year.to_string())]));
            }
        }
        let (first, last) = (new_year(first_year), new_year(last_year.saturating_add(1)).saturating_sub(1));
        if usize::try_from(last.saturating_sub(first)).unwrap_or(0) >= MOST_DAYS {
            return Err(fail(137, &[("limit", MOST_DAYS.to_string())]));
        }

        let mut arranged = BTreeMap::new();
        for (at, notice) in notices.iter().enumerate() {
            for (days, works) in [(&notice.off, false), (&notice.work, true)] {
                for (day, name) in days {
                    arranged.insert(
                        day.0,
                        Arranged { works, festival: Arc::from(name.as_str()), notice: Some(at) },
                    );
                }
            }
            for day in &notice.plain {
                arranged.remove(&day.0);
            }
        }
        let table = DayTable::new(first, (first..=last).map(|day| works(&arranged, day)));
        let certain = years.get(&last_year).map_or(last, |year| year.certain_through.0.min(last));
        Ok(Self(Arc::new(Inner {
            table,
            arranged,
            statutory: statutory(years.values().copied()),
            amendments: notices.iter().map(|notice| notice.amends).collect(),
            notices: notices.iter().map(|notice| Arc::new(citation(notice))).collect(),
            certain_through: certain,
            official_through: last,
            hours: None,
        })))
    }

    fn empty(years: &BTreeMap<i16, &CalendarYear>) -> Self {
        Self(Arc::new(Inner {
            table: DayTable::new(0, []),
            arranged: BTreeMap::new(),
            statutory: statutory(years.values().copied()),
            notices: Vec::new(),
            amendments: Vec::new(),
            certain_through: -1,
            official_through: -1,
            hours: None,
        }))
    }

    /// The same calendar with an office's or region's own days and hours on top.
    pub(crate) fn overlaid(&self, overlay: &Overlay) -> Self {
        let inner = &self.0;
        let mut arranged = inner.arranged.clone();
        for (days, works) in [(&overlay.off, false), (&overlay.work, true)] {
            for (day, name) in days {
                arranged.insert(day.0, Arranged { works, festival: Arc::from(name.as_str()), notice: None });
            }
        }
        let (first, last) = (inner.table.first(), inner.table.last());
        let statutory = &inner.statutory;
        let official = inner.official_through;
        let table = DayTable::new(
            first,
            (first..=last).map(|day| works_or_guess(&arranged, statutory, official, day)),
        );
        Self(Arc::new(Inner {
            table,
            arranged,
            statutory: inner.statutory.clone(),
            notices: inner.notices.clone(),
            amendments: inner.amendments.clone(),
            certain_through: inner.certain_through,
            official_through: inner.official_through,
            hours: DayHours::of(overlay),
        }))
    }

    /// The same calendar, carried on beyond the last notice by weekends and statutory holidays only.
    ///
    /// 在最后一份通知之后，仅按周末与法定节假日推算的日历；答案均带“尚未确定”的保留。
    ///
    /// Nothing is extrapolated unless you ask for it here, and every answer past
    /// [`certain_through`](Self::certain_through) carries [`Caveat::CalendarProvisional`]. A statutory holiday
    /// is known only where the data states that year's days.
    ///
    /// # Range
    /// `through` at most 65,000 days after the first day.
    ///
    /// # Errors
    /// `JC-0137` beyond that.
    ///
    /// # Examples
    /// ```
    /// use chrono::NaiveDate;
    /// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
    /// let date = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
    /// assert_eq!(calendar.is_working_day(date).unwrap_err().code().to_string(), "JC-0201");
    /// let longer = calendar.provisional_through(NaiveDate::from_ymd_opt(2027, 12, 31).unwrap())?;
    /// let answer = longer.is_working_day(date)?;
    /// assert!(answer.value && answer.caveats.has(jiceng::explain::Caveat::CalendarProvisional));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn provisional_through(&self, through: NaiveDate) -> Result<Self, Error> {
        let inner = &self.0;
        let (first, last) = (inner.table.first(), inner.table.last().max(day_of_date(through)));
        if usize::try_from(last.saturating_sub(first)).unwrap_or(0) >= MOST_DAYS {
            return Err(fail(137, &[("limit", MOST_DAYS.to_string())]));
        }
        let official = inner.official_through;
        let days = (first..=last).map(|day| works_or_guess(&inner.arranged, &inner.statutory, official, day));
        Ok(self.with_table(DayTable::new(first, days)))
    }

    /// The same calendar, cut off after its last certain day: beyond it every function fails.
    ///
    /// 只保留确定部分的日历；超出即报错，不作推测。
    ///
    /// # Examples
    /// ```
    /// use chrono::NaiveDate;
    /// let certain = jiceng::Ruleset::nation()?.calendar().certain_only();
    /// let error = certain.is_working_day(NaiveDate::from_ymd_opt(2026, 12, 28).unwrap()).unwrap_err();
    /// assert_eq!(error.code().to_string(), "JC-0201");
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    #[must_use]
    pub fn certain_only(&self) -> Self {
        let inner = &self.0;
        let last = inner.table.last().min(inner.certain_through);
        let days = (inner.table.first()..=last).map(|day| inner.table.works(day).unwrap_or(false));
        self.with_table(DayTable::new(inner.table.first(), days))
    }

    fn with_table(&self, table: DayTable) -> Self {
        let inner = &self.0;
        Self(Arc::new(Inner {
            table,
            arranged: inner.arranged.clone(),
            statutory: inner.statutory.clone(),
            notices: inner.notices.clone(),
            amendments: inner.amendments.clone(),
            certain_through: inner.certain_through,
            official_through: inner.official_through,
            hours: inner.hours.clone(),
        }))
    }

    /// First and last day that it answers for; `None` where it holds no notice. 覆盖范围。
    #[must_use]
    pub fn covers(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = (self.0.table.first(), self.0.table.last());
        (first <= last).then(|| (naive(first), naive(last)))
    }

    /// The last day that no later notice has ever changed (a value in the data). 确定到哪一天。
    ///
    /// # Source
    /// Five of twenty-two year ends were changed by the next year's notice, none before 29 December.
    #[must_use]
    pub fn certain_through(&self) -> NaiveDate {
        naive(self.0.certain_through)
    }

    /// The last day that a notice arranges. 通知安排到哪一天。
    #[must_use]
    pub fn official_through(&self) -> NaiveDate {
        naive(self.0.official_through)
    }

    /// Bytes of the rank and select tables. 表的字节数。
    #[must_use]
    pub fn table_bytes(&self) -> usize {
        self.0.table.bytes()
    }

    /// The office hours, where an overlay states them. 办公时间。
    #[must_use]
    pub fn hours(&self) -> Option<&DayHours> {
        self.0.hours.as_ref()
    }

    /// The notices it is made of, as citations, in order. 所据通知。
    #[must_use]
    pub fn notices(&self) -> &[Arc<Citation>] {
        &self.0.notices
    }

    /// What kind of day `date` is, why, and by which notice.
    ///
    /// 某日是什么日子、为什么、依哪份通知。
    ///
    /// # Errors
    /// `JC-0201` outside the calendar.
    ///
    /// # Examples
    /// ```
    /// use chrono::NaiveDate;
    /// use jiceng::calendar::DayKind;
    /// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
    /// // 除夕 2015: a day off, but not a statutory holiday.
    /// let eve = calendar.day(NaiveDate::from_ymd_opt(2015, 2, 18).unwrap())?.value;
    /// assert_eq!((eve.kind, eve.statutory_zh), (DayKind::DayOff, None));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn day(&self, date: NaiveDate) -> Result<Answer<WorkDay>, Error> {
        let inner = &self.0;
        let day = day_of_date(date);
        let works = inner.table.works(day).ok_or_else(|| self.outside(date))?;
        let arranged = inner.arranged.get(&day);
        let notice = arranged.and_then(|arranged| arranged.notice).and_then(|at| inner.notices.get(at));
        let amended = arranged.and_then(|a| a.notice).and_then(|at| inner.amendments.get(at)).copied();
        let statutory = inner.statutory.get(&day).cloned();
        let weekend = is_weekend(date);
        let kind = match (works, weekend) {
            (true, false) => DayKind::Workday,
            (true, true) => DayKind::MakeUpWorkday,
            (false, true) => DayKind::WeeklyRest,
            (false, false) => DayKind::DayOff,
        };
        let mut reasons = Reasons::none();
        reasons.add_if(arranged.is_none(), CalendarReason::OrdinaryWeek);
        reasons.add_if(amended == Some(false), CalendarReason::Notice);
        reasons.add_if(amended == Some(true), CalendarReason::Amended);
        reasons.add_if(arranged.is_some_and(|a| a.notice.is_none()), CalendarReason::Overlay);
        reasons.add_if(statutory.is_some(), CalendarReason::Statutory);
        reasons.add_if(day > inner.official_through, CalendarReason::NotYetArranged);
        let festival = arranged.map(|arranged| arranged.festival.clone());
        Ok(Answer {
            value: WorkDay {
                date,
                kind,
                festival_en: festival.as_deref().map(festival_en),
                festival_zh: festival,
                statutory_en: statutory.as_deref().map(festival_en),
                statutory_zh: statutory,
                notice: notice.map(|citation| Arc::from(citation.id.as_str())),
            },
            reasons,
            basis: notice.cloned().into_iter().collect(),
            caveats: self.caveats(day),
        })
    }

    /// Whether `date` is a working day. 是否为工作日。
    ///
    /// # Errors
    /// `JC-0201` outside the calendar.
    pub fn is_working_day(&self, date: NaiveDate) -> Result<Answer<bool>, Error> {
        let day = day_of_date(date);
        let works = self.0.table.works(day).ok_or_else(|| self.outside(date))?;
        Ok(self.answer(works, day))
    }

    /// The first working day after `date`. 下一个工作日。
    ///
    /// # Errors
    /// `JC-0201` outside the calendar.
    pub fn next_working_day(&self, date: NaiveDate) -> Result<Answer<NaiveDate>, Error> {
        self.add_working_days(date, 1)
    }

    /// The last working day before `date`. 上一个工作日。
    ///
    /// # Errors
    /// `JC-0201` outside the calendar.
    pub fn previous_working_day(&self, date: NaiveDate) -> Result<Answer<NaiveDate>, Error> {
        self.add_working_days(date, -1)
    }

    /// The n-th working day after `date` (before it where n is negative); `date` itself does not count.
    ///
    /// 其后（n为负则其前）第n个工作日，当日不计。
    ///
    /// # Errors
    /// `JC-0201` where it lies outside the calendar.
    ///
    /// # Examples
    /// ```
    /// use chrono::NaiveDate;
    /// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
    /// let received = NaiveDate::from_ymd_opt(2016, 2, 3).unwrap();
    /// assert_eq!(calendar.add_working_days(received, 5)?.value.to_string(), "2016-02-15");
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn add_working_days(&self, date: NaiveDate, n: i32) -> Result<Answer<NaiveDate>, Error> {
        let day = self.0.table.add(day_of_date(date), n).ok_or_else(|| self.outside_after(date, n))?;
        Ok(self.answer(naive(day), day.max(day_of_date(date))))
    }

    /// Working days after `after` up to and including `through`; negative where `through` lies before.
    ///
    /// 起日不计、止日计入的工作日数。
    ///
    /// # Errors
    /// `JC-0201` outside the calendar.
    pub fn count_working_days(&self, after: NaiveDate, through: NaiveDate) -> Result<Answer<i32>, Error> {
        let (a, b) = (day_of_date(after), day_of_date(through));
        let count = self.0.table.count(a, b).ok_or_else(|| {
            let missing = if self.0.table.offset(a).is_none() { after } else { through };
            self.outside(missing)
        })?;
        Ok(self.answer(count, a.max(b)))
    }

    fn answer<T: Explained<Reason = CalendarReason>>(&self, value: T, furthest: i32) -> Answer<T> {
        let mut reasons = Reasons::none();
        reasons.add_if(furthest > self.0.official_through, CalendarReason::NotYetArranged);
        Answer { value, reasons, basis: Vec::new(), caveats: self.caveats(furthest) }
    }

    /// The caveat of an answer that looked as far as `day`.
    pub(crate) fn caveats(&self, day: i32) -> Caveats {
        Caveats::NONE.with_if(day > self.0.certain_through, Caveat::CalendarProvisional)
    }

    /// The last certain day, as a number.
    pub(crate) fn certain_day(&self) -> i32 {
        self.0.certain_through
    }

    pub(crate) fn table(&self) -> &DayTable {
        &self.0.table
    }

    /// `JC-0201` for a date outside. Where only a day beyond `date` is missing, the nearest such day is named.
    #[cold]
    pub(crate) fn outside(&self, date: NaiveDate) -> Error {
        let none = || "—".to_string();
        let (first, last, day) = (self.0.table.first(), self.0.table.last(), day_of_date(date));
        let date = if day < first || last < day {
            date
        } else if day.saturating_sub(first) < last.saturating_sub(day) {
            naive(first.saturating_sub(1))
        } else {
            naive(last.saturating_add(1))
        };
        let (from, to) =
            self.covers().map_or_else(|| (none(), none()), |(a, b)| (a.to_string(), b.to_string()));
        fail(201, &[("date", date.to_string()), ("from", from), ("to", to)])
    }

    #[cold]
    fn outside_after(&self, date: NaiveDate, n: i32) -> Error {
        if self.0.table.offset(day_of_date(date)).is_none() {
            return self.outside(date);
        }
        // The day that was looked for is at least this far away.
        self.outside(add_days(date, i64::from(n)).unwrap_or(date))
    }
}

fn new_year(year: i16) -> i32 {
    NaiveDate::from_ymd_opt(i32::from(year), 1, 1).map_or(0, day_of_date)
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn works(arranged: &BTreeMap<i32, Arranged>, day: i32) -> bool {
    arranged.get(&day).map_or_else(|| !is_weekend(naive(day)), |arranged| arranged.works)
}

fn works_or_guess(
    arranged: &BTreeMap<i32, Arranged>,
    statutory: &BTreeMap<i32, Arc<str>>,
    official_through: i32,
    day: i32,
) -> bool {
    let unarranged_holiday =
        day > official_through && !arranged.contains_key(&day) && statutory.contains_key(&day);
    !unarranged_holiday && works(arranged, day)
}

fn statutory<'a>(years: impl Iterator<Item = &'a CalendarYear>) -> BTreeMap<i32, Arc<str>> {
    order::map(years.flat_map(|year| &year.statutory).map(|(day, name)| (day.0, Arc::from(name.as_str()))))
}

fn citation(notice: &Notice) -> Citation {
    Citation {
        id: notice.number.clone(),
        law_zh: format!("关于{}年部分节假日安排的通知", notice.year),
        law_en: format!("Notice on the holidays of {}", notice.year),
        number: notice.number.clone(),
        rank: Rank::Policy,
        article: ArticleText { zh: format!("（{}）", notice.number), en: notice.number.clone() },
        title_zh: if notice.amends { "修改放假安排".into() } else { "放假安排".into() },
        title_en: if notice.amends {
            "amends the arrangement".into()
        } else {
            "arrangement of the days".into()
        },
        from: Some(naive(notice.known_from().0)),
        to: None,
        verified: notice.days_verified,
        source: SourceKind::Notice,
        checked: if notice.number_verified { Checked::Text } else { Checked::Secondary },
        checked_through: None,
        place: String::new(),
        phrase: String::new(),
    }
}
