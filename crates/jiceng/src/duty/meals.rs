use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use jiceng_data::closed_list;
use serde::{Deserialize, Serialize};

use super::basis::{CAVEATS, account};
use super::breach::Breach;
use super::figures::DutyFigures;
use super::keys::{HouseholdKey, OfficialKey};
use super::register::DutyRegister;
use super::responsible::answers;
use super::rule::{DutyRule as R, Remedy};
use crate::calendar::{day_of_date, zone};
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// The most events.
const MOST_ROWS: usize = 10_000_000;

/// A month. 月份。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

impl Month {
    /// The month of a day. 某日所在月份。
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(self.year, self.month, 1)?;
        first.checked_add_months(chrono::Months::new(1)).and_then(|next| Some((first, next.pred_opt()?)))
    }
}

closed_list! {
    /// Where a ticket is redeemed.
    pub enum RedeemedAt {
        Village = "village", "村", "village";
        Township = "township", "镇", "township";
    }
}

/// What happens to a ticket. The order of the variants is that of events at one instant. 餐票事件。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TicketEventKind {
    /// The township issues it to an official for a month. 发放
    Issued {
        /// To whom.
        official: OfficialKey,
        /// For which month.
        month: Month,
    },
    /// The official eats with a household and pays with it. 使用
    Used {
        /// By whom.
        official: OfficialKey,
        /// With whom.
        household: HouseholdKey,
    },
    /// The household hands it in and gets the money. 兑付
    Redeemed {
        /// Which household.
        household: HouseholdKey,
        /// At village or township.
        at: RedeemedAt,
        /// The number of that village or township.
        office: u32,
    },
    /// A wrong redemption is taken back. 冲正兑付
    RedemptionReversed,
    /// A wrong use is taken back; not while it is redeemed. 冲正使用
    UseReversed,
}

/// One event. 一个事件。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketEvent {
    /// The number printed on the ticket.
    pub ticket: u64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// What.
    pub what: TicketEventKind,
}

/// The meals of one official in one month. 一名干部一个月的同吃情况。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MealMonth {
    /// Who.
    pub official: OfficialKey,
    /// The month of the tickets: a ticket counts for its month, whenever it is redeemed.
    pub month: Month,
    /// Tickets issued.
    pub issued: u32,
    /// Tickets used.
    pub used: u32,
    /// Those used with a household of the own grid: the meals that count.
    pub meals: u32,
    /// Tickets redeemed.
    pub redeemed: u32,
    /// Those redeemed after their month.
    pub redeemed_late: u32,
}

/// What became of every event and every month. 各事件与各月的结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meals {
    /// By month and official.
    pub months: Vec<MealMonth>,
    /// The rule that each event breaks, in the order given; `None` where it stands.
    pub outcomes: Vec<Option<R>>,
    /// The same events with their way out, and the months with too few meals.
    pub breaches: Vec<Breach>,
}

impl Explained for Meals {
    type Reason = R;
}

/// A ticket as it stands.
#[derive(Debug, Clone, Copy, Default)]
struct Ticket {
    issued: Option<(OfficialKey, Month, DateTime<FixedOffset>)>,
    used: Option<(HouseholdKey, bool)>,
    /// Whether it was after the ticket's month.
    redeemed: Option<bool>,
}

/// Follows meal tickets from issue to redemption, and counts the meals of each month.
///
/// 逐张核对餐票的发放、使用、兑付与冲正，并统计每月同吃次数。
///
/// Events are put in order by their instants; at one instant by what they are and by their numbers, so that the answer
/// does not depend on the order in which they came in. Of two redemptions in one minute in two villages one stands and
/// the other is a breach; which of them is right only the record can show. A meal outside the own grid leaves the
/// ticket redeemable, because the household gave the meal, but does not count. `obliged` are the officials and months
/// that are asked for meals.
///
/// # Errors
/// `JC-0463` for more than ten million events; `JC-0206` for a month that does not exist, or figures that no month
/// can hold. What is wrong with an event stands in its row.
///
/// # Source
/// The county's account: 4 meals a month, with tickets of the township, redeemed at village or township.
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::duty::*;
/// let day = parse_date("2016-01-01")?;
/// let mut tables = DutyTables::default();
/// let (home, official) = (tables.household(day, None), tables.official(day, None));
/// tables.answers(official, Scope::Household(home), day, None);
/// let (register, _) = DutyRegister::new(&tables.columns())?;
/// let month = Month { year: 2016, month: 3 };
/// let event = |at, what| TicketEvent { ticket: 1, at: parse_instant(at).unwrap(), what };
/// let redeemed = |office| TicketEventKind::Redeemed { household: home, at: RedeemedAt::Village, office };
/// let events = [
///     event("2016-03-01T09:00:00+08:00", TicketEventKind::Issued { official, month }),
///     event("2016-03-08T12:00:00+08:00", TicketEventKind::Used { official, household: home }),
///     event("2016-04-05T10:00:00+08:00", redeemed(1)),
///     event("2016-04-05T10:00:00+08:00", redeemed(2)), // the same minute, another village
/// ];
/// let found = follow_tickets(&register, &events, &[], DutyFigures::ACCOUNT)?.value;
/// assert_eq!(found.outcomes, [None, None, None, Some(DutyRule::RedeemedTwice)]);
/// assert_eq!((found.months[0].meals, found.months[0].redeemed, found.months[0].redeemed_late), (1, 1, 1));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn follow_tickets(
    register: &DutyRegister,
    events: &[TicketEvent],
    obliged: &[(OfficialKey, Month)],
    figures: DutyFigures,
) -> Result<Answer<Meals>, Error> {
    let most = events.len().max(obliged.len());
    if most > MOST_ROWS {
        return Err(fail(463, &[("count", most.to_string()), ("max", MOST_ROWS.to_string())]));
    }
    let figures = figures.checked()?;
    let mut order: Vec<(usize, &TicketEvent)> = events.iter().enumerate().collect();
    order.sort_by_key(|(_, event)| (event.at, event.what, event.ticket));
    let mut tickets: BTreeMap<u64, Ticket> = BTreeMap::new();
    let mut outcomes = vec![None; events.len()];
    for (row, event) in order {
        let ticket = tickets.entry(event.ticket).or_default();
        if let Some(outcome) = outcomes.get_mut(row) {
            *outcome = step(register, ticket, event);
        }
    }
    let mut months: BTreeMap<(Month, OfficialKey), MealMonth> = BTreeMap::new();
    for (official, month) in obliged {
        month.days().ok_or_else(|| bad_month(*month))?;
        month_of(&mut months, *official, *month);
    }
    for ticket in tickets.values() {
        let Some((official, month, _)) = ticket.issued else { continue };
        count(month_of(&mut months, official, month), ticket);
    }
    let mut breaches: Vec<Breach> = events
        .iter()
        .zip(&outcomes)
        .enumerate()
        .filter_map(|(row, (event, rule))| wrong(row, event, (*rule)?))
        .collect();
    for (official, month) in obliged {
        let meals = months.get(&(*month, *official)).map_or(0, |one| one.meals);
        if meals < u32::from(figures.meals_a_month) {
            let days = month.days().ok_or_else(|| bad_month(*month))?;
            let breach = Breach::of(R::TooFewMeals, days, Remedy::EatInTheGrid);
            breaches.push(Breach { official: Some(*official), ..breach });
        }
    }
    let mut reasons = Reasons::none();
    for breach in &breaches {
        reasons.add(breach.rule);
    }
    reasons.add_if(breaches.is_empty(), R::Whole);
    let value = Meals { months: months.into_values().collect(), outcomes, breaches };
    let basis = vec![account("account:meals", "每月同吃四次", "four meals a month", "每月")];
    Ok(Answer { value, reasons, basis, caveats: CAVEATS })
}

#[cold]
fn bad_month(month: Month) -> Error {
    let args = [("got", month.month.to_string()), ("min", "1".to_string()), ("max", "12".to_string())];
    fail(206, &args).at("obliged")
}

fn day_of(event: &TicketEvent) -> NaiveDate {
    event.at.with_timezone(&zone()).date_naive()
}

/// One event; the rule that it breaks, and then it changes nothing but what a household must not suffer for.
fn step(register: &DutyRegister, ticket: &mut Ticket, event: &TicketEvent) -> Option<R> {
    let day = day_of(event);
    match event.what {
        TicketEventKind::Issued { official, month } => {
            if ticket.issued.is_some() {
                return Some(R::IssuedTwice);
            }
            ticket.issued = Some((official, month, event.at));
            None
        }
        TicketEventKind::Used { official, household } => {
            let Some((issued_to, month, issued_at)) = ticket.issued else { return Some(R::NotIssued) };
            if issued_to != official {
                return Some(R::NotIssued);
            }
            if ticket.used.is_some() {
                return Some(R::UsedTwice);
            }
            if event.at < issued_at || Month::of(day) != month {
                return Some(R::UsedBeforeIssue);
            }
            let own = answers(register, official, household, day_of_date(day));
            ticket.used = Some((household, own));
            (!own).then_some(R::OutsideGrid)
        }
        TicketEventKind::Redeemed { household, .. } => {
            let Some((fed, _)) = ticket.used else { return Some(R::RedeemedUnused) };
            if fed != household {
                return Some(R::WrongHousehold);
            }
            if ticket.redeemed.is_some() {
                return Some(R::RedeemedTwice);
            }
            ticket.redeemed = Some(ticket.issued.is_some_and(|(_, month, _)| Month::of(day) > month));
            None
        }
        TicketEventKind::RedemptionReversed => {
            ticket.redeemed.take().is_none().then_some(R::NothingToReverse)
        }
        TicketEventKind::UseReversed => {
            if ticket.redeemed.is_some() {
                return Some(R::NothingToReverse);
            }
            ticket.used.take().is_none().then_some(R::NothingToReverse)
        }
    }
}

fn month_of(
    months: &mut BTreeMap<(Month, OfficialKey), MealMonth>,
    official: OfficialKey,
    month: Month,
) -> &mut MealMonth {
    months.entry((month, official)).or_insert(MealMonth {
        official,
        month,
        issued: 0,
        used: 0,
        meals: 0,
        redeemed: 0,
        redeemed_late: 0,
    })
}

fn count(month: &mut MealMonth, ticket: &Ticket) {
    let add = |count: &mut u32, held: bool| *count = count.saturating_add(u32::from(held));
    add(&mut month.issued, true);
    add(&mut month.used, ticket.used.is_some());
    add(&mut month.meals, ticket.used.is_some_and(|(_, own)| own));
    add(&mut month.redeemed, ticket.redeemed.is_some());
    add(&mut month.redeemed_late, ticket.redeemed == Some(true));
}

fn wrong(row: usize, event: &TicketEvent, rule: R) -> Option<Breach> {
    let day = day_of(event);
    let breach = Breach::of(rule, (day, day), Remedy::CorrectRecord);
    let (official, household) = match event.what {
        TicketEventKind::Issued { official, .. } => (Some(official), None),
        TicketEventKind::Used { official, household } => (Some(official), Some(household)),
        TicketEventKind::Redeemed { household, .. } => (None, Some(household)),
        TicketEventKind::RedemptionReversed | TicketEventKind::UseReversed => (None, None),
    };
    Some(Breach { official, household, row: u64::try_from(row).ok(), ..breach })
}
