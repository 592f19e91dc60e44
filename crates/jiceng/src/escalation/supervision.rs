use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::{CaseLevel, SupervisionLevel, Unit};
use serde::{Deserialize, Serialize};

use super::ladder::{Ladder, caveats};
use super::reason::EscalationReason as R;
use crate::calendar::zone;
use crate::deadline::{DueRequest, GivenPeriod, TimeLimit, due};
use crate::error::{Error, fail};
use crate::explain::{Answer, Explained, Reasons};

/// What happened to the supervision of a case. 督办经过。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
pub enum SupervisionEvent {
    /// An order, or one stronger than that in force.
    Order {
        /// When.
        at: DateTime<FixedOffset>,
        /// How strong.
        level: SupervisionLevel,
        /// The level of the body that orders.
        by: CaseLevel,
    },
    /// The unit replies to the order.
    Reply {
        /// When.
        at: DateTime<FixedOffset>,
    },
    /// The supervision is cancelled.
    Cancel {
        /// When.
        at: DateTime<FixedOffset>,
        /// The level of the body that cancels.
        by: CaseLevel,
    },
}

impl SupervisionEvent {
    const fn at(&self) -> DateTime<FixedOffset> {
        match self {
            Self::Order { at, .. } | Self::Reply { at } | Self::Cancel { at, .. } => *at,
        }
    }
}

/// How a case is supervised. 督办情况。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supervision {
    /// How strongly; `None` where it is not supervised, or no more.
    pub in_force: Option<SupervisionLevel>,
    /// The level that ordered it.
    pub ordered_by: Option<CaseLevel>,
    /// Since when, at that strength.
    pub since: Option<DateTime<FixedOffset>>,
    /// The day by which the unit replies; `None` where no limit is set.
    pub reply_due: Option<NaiveDate>,
    /// The instant, where the limit is counted in hours.
    pub reply_due_at: Option<DateTime<FixedOffset>>,
    /// When it replied to the order in force.
    pub replied_at: Option<DateTime<FixedOffset>>,
    /// Whether the reply is late, or came late.
    pub late: bool,
    /// How many orders there were, each raise one.
    pub orders: u32,
}

impl Explained for Supervision {
    type Reason = R;
}

/// How a case is supervised after everything that happened: supervision only rises, or is cancelled by a body no lower
/// than the one that ordered it. The order starts the clock of the reply and leaves every other clock alone.
///
/// 督办只升不降，或者由不低于下令层级的机构撤销；督办只起算回复期限，不影响其他时限。
///
/// # Units
/// The limit for the reply is counted by the deadline room from the day, or the instant, of the order.
///
/// # Errors
/// `JC-0584` if an event lies after `now`; `JC-0585` out of order; `JC-0586` for an order that is not stronger;
/// `JC-0587` for a body below the one that ordered; `JC-0588` for a reply or cancellation without an order. Those of
/// [`due`] for the limit.
///
/// # Source
/// A document of the place; of petitions Regulations of 2005, article 36, and of 2022, article 40, which set no limit
/// for the reply to an order.
///
/// # Examples
/// ```
/// use jiceng::calendar::{parse_date, parse_instant};
/// use jiceng::escalation::{Ladder, SupervisionEvent, supervision};
/// use jiceng::words::{CaseLevel, SupervisionLevel};
/// let ladder = Ladder::on(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?;
/// let at = |text: &str| parse_instant(text).unwrap();
/// let (level, by) = (SupervisionLevel::Yellow, CaseLevel::Township);
/// let mut events = vec![SupervisionEvent::Order { at: at("2016-07-08T09:00:00+08:00"), level, by }];
/// let view = supervision(&ladder, &events, at("2016-07-14T09:00:00+08:00"))?.value;
/// // Three working days: Monday to Wednesday.
/// assert_eq!((view.reply_due, view.late), (Some(parse_date("2016-07-13")?), true));
/// // The village does not cancel what the township ordered.
/// events.push(SupervisionEvent::Cancel { at: at("2016-07-14T09:00:00+08:00"), by: CaseLevel::Village });
/// let refused = supervision(&ladder, &events, at("2016-07-14T09:00:00+08:00")).unwrap_err();
/// assert_eq!(refused.code().to_string(), "JC-0587");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn supervision(
    ladder: &Ladder,
    events: &[SupervisionEvent],
    now: DateTime<FixedOffset>,
) -> Result<Answer<Supervision>, Error> {
    let mut view = Supervision {
        in_force: None,
        ordered_by: None,
        since: None,
        reply_due: None,
        reply_due_at: None,
        replied_at: None,
        late: false,
        orders: 0,
    };
    let (mut raised, mut cancelled) = (false, false);
    let mut last = None;
    for (at, event) in events.iter().enumerate() {
        if event.at() > now {
            return Err(fail(584, &[]).at(format!("events[{at}].at")));
        }
        if last.is_some_and(|last| event.at() < last) {
            return Err(fail(585, &[]).at(format!("events[{at}].at")));
        }
        last = Some(event.at());
        let field = |key: &str| format!("events[{at}].{key}");
        match *event {
            SupervisionEvent::Order { at, level, by } => {
                if let Some(standing) = view.in_force.filter(|standing| level <= *standing) {
                    let args = [
                        ("level_zh", level.zh().to_string()),
                        ("level_en", level.en().to_string()),
                        ("standing_zh", standing.zh().to_string()),
                        ("standing_en", standing.en().to_string()),
                    ];
                    return Err(fail(586, &args).at(field("level")));
                }
                below(&view, by).map_err(|error| error.at(field("by")))?;
                (raised, cancelled) = (view.in_force.is_some(), false);
                view = Supervision {
                    in_force: Some(level),
                    ordered_by: Some(by),
                    since: Some(at),
                    replied_at: None,
                    orders: view.orders.saturating_add(1),
                    ..view
                };
            }
            SupervisionEvent::Reply { at } => {
                if view.in_force.is_none() {
                    return Err(fail(588, &[]).at(field("event")));
                }
                // The first reply counts.
                view.replied_at = view.replied_at.or(Some(at));
            }
            SupervisionEvent::Cancel { by, .. } => {
                if view.in_force.is_none() {
                    return Err(fail(588, &[]).at(field("event")));
                }
                below(&view, by).map_err(|error| error.at(field("by")))?;
                (raised, cancelled) = (false, true);
                let orders = view.orders;
                view = Supervision {
                    in_force: None,
                    ordered_by: None,
                    since: None,
                    reply_due: None,
                    reply_due_at: None,
                    replied_at: None,
                    late: false,
                    orders,
                };
            }
        }
    }
    let mut reasons = Reasons::none();
    reasons.add_if(view.in_force.is_none(), R::NotSupervised);
    reasons.add_if(view.in_force.is_some(), R::Ordered);
    reasons.add_if(raised, R::Raised);
    reasons.add_if(cancelled, R::Cancelled);
    let mut calendar = crate::explain::Caveats::NONE;
    let mut basis = Vec::new();
    if let Some((level, since)) = view.in_force.zip(view.since) {
        reasons.add(if view.replied_at.is_some() { R::Replied } else { R::ReplyOpen });
        match ladder.replies.get(&level) {
            Some((limit, citation)) => {
                basis.push(citation.clone());
                calendar = reply_due(ladder, &mut view, *limit, since)?;
                view.late = is_late(&view, now);
                reasons.add_if(view.late, R::ReplyLate);
            }
            None => reasons.add(R::NoReplyLimit),
        }
    }
    let (basis, caveats) =
        if basis.is_empty() { ladder.cited(basis) } else { (basis.clone(), caveats(&basis, ladder.on)) };
    Ok(Answer { value: view, reasons, basis, caveats: caveats.and(calendar) })
}

/// Refuses a body below the one that ordered.
fn below(view: &Supervision, by: CaseLevel) -> Result<(), Error> {
    match view.ordered_by.filter(|ordered| by < *ordered) {
        None => Ok(()),
        Some(ordered) => {
            let args = [
                ("by_zh", by.zh().to_string()),
                ("by_en", by.en().to_string()),
                ("ordered_zh", ordered.zh().to_string()),
                ("ordered_en", ordered.en().to_string()),
            ];
            Err(fail(587, &args))
        }
    }
}

/// When the reply is due: the deadline room counts.
fn reply_due(
    ladder: &Ladder,
    view: &mut Supervision,
    limit: TimeLimit,
    since: DateTime<FixedOffset>,
) -> Result<crate::explain::Caveats, Error> {
    let start = since.with_timezone(&zone()).date_naive();
    let mut request = DueRequest::given(GivenPeriod::of(limit), start);
    if matches!(limit, TimeLimit::Of { unit: Unit::Hours | Unit::WorkingHours, .. }) {
        request.started_at = Some(since);
    }
    let answer = due(&ladder.ruleset, &request)?;
    view.reply_due = answer.value.due;
    view.reply_due_at = answer.value.due_at;
    Ok(answer.caveats)
}

/// Whether the reply came after its limit, or has not come by `now`.
fn is_late(view: &Supervision, now: DateTime<FixedOffset>) -> bool {
    let by = view.replied_at.unwrap_or(now);
    match (view.reply_due_at, view.reply_due) {
        (Some(instant), _) => by > instant,
        (None, Some(day)) => by.with_timezone(&zone()).date_naive() > day,
        (None, None) => false,
    }
}
