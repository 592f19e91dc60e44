use std::sync::Arc;

use chrono::TimeDelta;
use jiceng_data::model::{Interval, ThresholdAt};
use jiceng_data::words::{ClockKind, Tell};
use serde::{Deserialize, Serialize};

use super::super::rules::Book;
use super::super::state::{Instant, date_of};
use super::judge::midnight;
use super::view::ClockView;
use crate::calendar::WorkCalendar;

/// A threshold that a clock has crossed. 已越过的预警线。
///
/// `id` is the same each time it is asked, and another one when the end has moved: a host tells each once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossing {
    /// Cycle, clock, turn, threshold and end: `1/promised/1/promised-75@1457020800`.
    pub id: String,
    /// Id of the threshold in its policy.
    pub threshold: Arc<str>,
    /// Id of the clock.
    pub clock: Arc<str>,
    /// What it measures.
    pub kind: ClockKind,
    /// The cycle, from 1.
    pub cycle: u32,
    /// The turn, from 1.
    pub turn: u32,
    /// When it was crossed.
    pub crossed_at: Instant,
    /// When somebody is told: within the hours that the policy states, on a working day.
    pub notify_at: Instant,
    /// Who is told.
    pub tell: Tell,
}

/// Every threshold that was crossed after `since` and up to `now`, in order.
pub(crate) fn crossed(
    book: &Book,
    calendar: &WorkCalendar,
    clocks: &[ClockView],
    since: Instant,
    now: Instant,
) -> Vec<Crossing> {
    let mut all = Vec::new();
    for clock in clocks {
        let (Some(start), Some(end)) = (clock.started_at, clock.expires_at) else { continue };
        for threshold in book.thresholds.iter().filter(|one| one.clock == clock.kind) {
            let Some(at) = instant(threshold.at, start, end) else { continue };
            // What was finished before the line never crossed it.
            let stopped = clock.stopped_at.is_some_and(|stopped| stopped <= at);
            if at <= since || at > now || stopped {
                continue;
            }
            all.push(Crossing {
                id: format!(
                    "{}/{}/{}/{}@{}",
                    clock.cycle,
                    clock.clock,
                    clock.turn,
                    threshold.id,
                    end.timestamp()
                ),
                threshold: threshold.id.as_str().into(),
                clock: clock.clock.clone(),
                kind: clock.kind,
                cycle: clock.cycle,
                turn: clock.turn,
                crossed_at: at,
                notify_at: notified(at, book.telling, calendar),
                tell: threshold.tell,
            });
        }
    }
    all.sort_by(|one, other| (one.crossed_at, &one.id).cmp(&(other.crossed_at, &other.id)));
    all
}

fn instant(at: ThresholdAt, start: Instant, end: Instant) -> Option<Instant> {
    let hours = |hours: u32| TimeDelta::hours(i64::from(hours));
    match at {
        ThresholdAt::Used(bp) => {
            let whole = (end - start).num_seconds().max(0);
            let part = whole.checked_mul(i64::from(bp))?.div_euclid(10_000);
            start.checked_add_signed(TimeDelta::seconds(part))
        }
        ThresholdAt::HoursBefore(before) => end.checked_sub_signed(hours(before)),
        ThresholdAt::HoursAfter(after) => end.checked_add_signed(hours(after)),
    }
}

/// The first instant from then on at which people are told: nobody is woken at night or on a holiday.
fn notified(at: Instant, telling: Option<Interval>, calendar: &WorkCalendar) -> Instant {
    let Some(Interval { from, until }) = telling else { return at };
    let mut date = date_of(at);
    // The longest run of rest days is shorter than a fortnight; beyond the calendar the day itself stands.
    for _ in 0..14 {
        let moment = |minutes: u16| {
            midnight(date).and_then(|day| day.checked_add_signed(TimeDelta::minutes(i64::from(minutes))))
        };
        let (Some(opens), Some(closes)) = (moment(from), moment(until)) else { return at };
        let works = calendar.table().works(crate::calendar::day_of_date(date));
        if works != Some(false) && at < closes {
            return at.max(opens);
        }
        let Some(next) = date.succ_opt() else { return at };
        date = next;
    }
    at
}
