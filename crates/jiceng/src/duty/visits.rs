use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::words::Post;
use serde::Serialize;

use super::coverage::window;
use super::register::DutyRegister;
use super::span::Span;
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveats, Explained, Reasons, reason_table};

closed_list! {
    /// What a count of visits rests on: one bit each.
    pub enum VisitReason {
        VisitsAndHouseholdsApart = "visits-and-households-apart", "户次与户数分别计", "household-visits and households are two figures";
        RowsLeftOut = "rows-left-out", "有误的行未计入", "rows at fault are not counted";
        OutsideWindow = "outside-window", "期间之外的未计入", "what lies outside the days asked for is not counted";
        NothingRegistered = "nothing-registered", "期间没有登记户，不给出覆盖率", "no household is registered in those days, so there is no coverage";
        PersonsCountAgain = "persons-count-again", "按人次计，同一人再来再计", "visits by persons: who comes again counts again";
    }
}
reason_table!(VisitReason);

/// Visits to households (户次), households visited (户), and how many there are. 走访户次、户数与覆盖。
///
/// The account's "more than 90,000" may be either of the first two; an indicator names which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Visits {
    /// Household-visits.
    pub household_visits: u64,
    /// Distinct households visited.
    pub households_visited: u64,
    /// Households that exist on some day of the window: the base of the coverage.
    pub households: u64,
    /// The coverage in basis points, rounded half up; `None` where there is no household.
    pub coverage_bp: Option<u64>,
}

impl Explained for Visits {
    type Reason = VisitReason;
}

/// Counts visits of a window, a row a visit.
///
/// 统计期间内的走访：户次、户数、覆盖率。
///
/// # Units
/// Days since 1970-01-01; basis points, half up.
///
/// # Errors
/// `JC-0226` if the slices differ in length; `JC-0460` if the window ends before it begins. In its row: `461` an
/// unknown household, `464` a household that does not exist on that day.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{DutyRegister, DutyTables, visits};
/// let from = parse_date("2016-01-01")?;
/// let mut tables = DutyTables::default();
/// for _ in 0..3 {
///     tables.household(from, None);
/// }
/// let (register, _) = DutyRegister::new(&tables.columns())?;
/// let mut error = [0; 4];
/// // Household 0 twice, household 2 once; nobody knows household 9.
/// let found = visits(&register, &[0, 0, 2, 9], &[16_801; 4], from, parse_date("2016-12-31")?, &mut error)?.value;
/// assert_eq!((found.household_visits, found.households_visited, found.coverage_bp), (3, 2, Some(6_667)));
/// assert_eq!(error, [0, 0, 0, 461]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn visits(
    register: &DutyRegister,
    households: &[u32],
    days: &[i32],
    from: NaiveDate,
    to: NaiveDate,
    error: &mut [u16],
) -> Result<Answer<Visits>, Error> {
    let window = window(from, to)?;
    same_length(households.len(), &[days.len(), error.len()])?;
    let mut seen = vec![false; register.lives.len()];
    let mut reasons = Reasons::of(VisitReason::VisitsAndHouseholdsApart);
    let (mut household_visits, mut households_visited) = (0_u64, 0_u64);
    for ((household, day), error) in households.iter().zip(days).zip(error) {
        *error = match register.lives.get(*household as usize) {
            None => 461,
            Some(life) if !life.holds(*day) => 464,
            Some(_) => 0,
        };
        reasons.add_if(*error != 0, VisitReason::RowsLeftOut);
        reasons.add_if(!window.holds(*day), VisitReason::OutsideWindow);
        if *error != 0 || !window.holds(*day) {
            continue;
        }
        household_visits = household_visits.saturating_add(1);
        if let Some(seen) = seen.get_mut(*household as usize).filter(|seen| !**seen) {
            *seen = true;
            households_visited = households_visited.saturating_add(1);
        }
    }
    let exists = |life: &&Span| !life.and(window).is_empty();
    let households = u64::try_from(register.lives.iter().filter(exists).count()).unwrap_or(u64::MAX);
    reasons.add_if(households == 0, VisitReason::NothingRegistered);
    let coverage_bp = share_bp(households_visited, households);
    let value = Visits { household_visits, households_visited, households, coverage_bp };
    Ok(Answer { value, reasons, basis: Vec::new(), caveats: Caveats::NONE })
}

/// A share in basis points, rounded half up.
fn share_bp(part: u64, whole: u64) -> Option<u64> {
    part.saturating_mul(20_000).saturating_add(whole).checked_div(whole.saturating_mul(2))
}

fn same_length(length: usize, others: &[usize]) -> Result<(), Error> {
    match others.iter().find(|other| **other != length) {
        Some(other) => Err(fail(226, &[("a", length.to_string()), ("b", other.to_string())])),
        None => Ok(()),
    }
}

closed_list! {
    /// Why somebody came to the hall.
    pub enum HallPurpose {
        Enquiry = "enquiry", "咨询", "enquiry";
        Filing = "filing", "申办", "filing";
    }
}

closed_list! {
    /// What became of a visit to the hall. A visit that became a case is counted there.
    pub enum HallOutcome {
        Answered = "answered", "当场答复", "answered on the spot";
        Accepted = "accepted", "受理立案", "accepted: a case";
        Referred = "referred", "转介其他单位", "referred to another unit";
        Incomplete = "incomplete", "材料不齐，已一次性告知", "papers missing, told in full at once";
        NotAccepted = "not-accepted", "不予受理，已告知理由", "not accepted, the reason was given";
    }
}

/// How many came to one post, for what, with what outcome. 某岗某类人次。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HallCount {
    /// The post.
    pub post: Post,
    /// Why they came.
    pub purpose: HallPurpose,
    /// What became of it.
    pub outcome: HallOutcome,
    /// Person-visits.
    pub person_visits: u64,
}

/// Visits by persons to the hall (人次). 大厅来访人次。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HallVisits {
    /// All person-visits.
    pub person_visits: u64,
    /// Those that are not cases: every outcome but accepted.
    pub not_cases: u64,
    /// By post, purpose and outcome, in that order; combinations that did not occur are left out.
    pub counts: Vec<HallCount>,
}

impl Explained for HallVisits {
    type Reason = VisitReason;
}

/// Visits to the hall as columns: positions in [`Post::ALL`], [`HallPurpose::ALL`] and [`HallOutcome::ALL`], and days.
///
/// 大厅来访（列式）。
#[derive(Debug, Clone, Copy, Default)]
pub struct HallColumns<'a> {
    /// The post.
    pub post: &'a [u8],
    /// The purpose.
    pub purpose: &'a [u8],
    /// The outcome.
    pub outcome: &'a [u8],
    /// The day.
    pub day: &'a [i32],
}

/// Counts visits by persons to the hall in a window.
///
/// 统计期间内的大厅来访人次：按岗、来意、结果。
///
/// # Errors
/// `JC-0226` if the slices differ in length; `JC-0460` if the window ends before it begins. In its row: `475` a
/// position beyond its list.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::duty::{HallColumns, hall_visits};
/// let columns = HallColumns { post: &[0, 0, 4], purpose: &[1, 1, 0], outcome: &[1, 3, 0], day: &[16_801; 3] };
/// let mut error = [0; 3];
/// let found = hall_visits(&columns, parse_date("2016-01-01")?, parse_date("2016-12-31")?, &mut error)?.value;
/// assert_eq!((found.person_visits, found.not_cases, found.counts.len()), (3, 2, 3));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn hall_visits(
    columns: &HallColumns<'_>,
    from: NaiveDate,
    to: NaiveDate,
    error: &mut [u16],
) -> Result<Answer<HallVisits>, Error> {
    let window = window(from, to)?;
    let lengths = [columns.purpose.len(), columns.outcome.len(), columns.day.len(), error.len()];
    same_length(columns.post.len(), &lengths)?;
    let mut reasons = Reasons::of(VisitReason::PersonsCountAgain);
    let mut counts = std::collections::BTreeMap::<(Post, HallPurpose, HallOutcome), u64>::new();
    let rows = columns.post.iter().zip(columns.purpose).zip(columns.outcome).zip(columns.day).zip(error);
    for ((((post, purpose), outcome), day), error) in rows {
        let post = Post::ALL.get(usize::from(*post));
        let purpose = HallPurpose::ALL.get(usize::from(*purpose));
        let outcome = HallOutcome::ALL.get(usize::from(*outcome));
        let (Some(post), Some(purpose), Some(outcome)) = (post, purpose, outcome) else {
            *error = 475;
            reasons.add(VisitReason::RowsLeftOut);
            continue;
        };
        *error = 0;
        reasons.add_if(!window.holds(*day), VisitReason::OutsideWindow);
        if window.holds(*day) {
            let count = counts.entry((*post, *purpose, *outcome)).or_default();
            *count = count.saturating_add(1);
        }
    }
    let counts: Vec<HallCount> = counts
        .into_iter()
        .map(|((post, purpose, outcome), person_visits)| HallCount { post, purpose, outcome, person_visits })
        .collect();
    let person_visits = counts.iter().map(|one| one.person_visits).sum();
    let not_cases = counts.iter().filter(|one| one.outcome != HallOutcome::Accepted);
    let not_cases = not_cases.map(|one| one.person_visits).sum();
    let value = HallVisits { person_visits, not_cases, counts };
    Ok(Answer { value, reasons, basis: Vec::new(), caveats: Caveats::NONE })
}
