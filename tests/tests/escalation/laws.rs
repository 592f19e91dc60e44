//! What holds whatever is asked: direct superiors, supervision that rises, urging within its limits, counts that add up.

use chrono::{DateTime, FixedOffset, TimeDelta};
use jiceng::Ruleset;
use jiceng::calendar::{parse_date, parse_instant};
use jiceng::escalation::{
    ClockEffect, ClockFacts, Ladder, NO_LEVEL, SupervisionEvent, containment, due_actions, supervision,
    urging,
};
use jiceng::words::{CaseLevel, Measure, SupervisionLevel};
use jiceng_tests::strategies::{cases, inner_day};
use proptest::prelude::*;
use proptest::sample::select;

use super::tables::{document, facts, ladder};

fn monday() -> DateTime<FixedOffset> {
    parse_instant("2016-03-07T08:00:00+08:00").unwrap()
}

fn jiaoling() -> Ladder {
    Ladder::on(&Ruleset::jiaoling().unwrap(), parse_date("2016-03-07").unwrap()).unwrap()
}

/// An event without its instant: kind, level, body.
fn step() -> impl Strategy<Value = (u8, SupervisionLevel, CaseLevel)> {
    (0..4_u8, select(SupervisionLevel::ALL), select(CaseLevel::ALL))
}

fn event(
    (kind, level, by): (u8, SupervisionLevel, CaseLevel),
    at: DateTime<FixedOffset>,
) -> SupervisionEvent {
    match kind {
        0 | 1 => SupervisionEvent::Order { at, level, by },
        2 => SupervisionEvent::Reply { at },
        _ => SupervisionEvent::Cancel { at, by },
    }
}

proptest! {
    #![proptest_config(cases(64))]

    /// Invariant 15, and what the answer says of the clocks.
    #[test]
    fn a_case_goes_to_its_direct_superior_unless_a_ground_is_cited(
        document in document(1..=40),
        cases in prop::collection::vec(facts(), 1..=40),
    ) {
        let ladder = ladder(&document).unwrap();
        for case in cases {
            let due = due_actions(&ladder, &case).unwrap().value;
            prop_assert_eq!(due.goes_to.is_some(), due.measures.contains(&Measure::Escalate));
            if let Some(level) = due.goes_to {
                prop_assert!(level > case.level);
                prop_assert_eq!(Some(level) == case.level.above(), due.skip.is_none());
            }
            prop_assert!(due.supervision.is_none() || due.supervision > case.supervision);
            prop_assert_eq!(due.clocks.citizen, ClockEffect::GoesOn);
            prop_assert_eq!(due.clocks.unit == ClockEffect::Restarts, due.goes_to.is_some());
            prop_assert_eq!(due.bits.count_ones() as usize, due.held.len());
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    /// Invariant 16, against a fold of its own: an event that is refused changes nothing.
    #[test]
    fn supervision_only_rises_or_is_cancelled_by_a_level_no_lower(steps in prop::collection::vec(step(), 0..=12)) {
        let ladder = jiaoling();
        let (mut events, mut now) = (Vec::new(), monday());
        let mut standing: Option<(SupervisionLevel, CaseLevel)> = None;
        let mut orders = 0_u32;
        for one in steps {
            now += TimeDelta::hours(5);
            let (kind, level, by) = one;
            let expected = match (kind, standing) {
                (0 | 1, None) => Ok(Some((level, by))),
                (0 | 1, Some((stands, _))) if level <= stands => Err(586),
                (0 | 1, Some((_, ordered))) if by < ordered => Err(587),
                (0 | 1, Some(_)) => Ok(Some((level, by))),
                (_, None) => Err(588),
                (2, _) => Ok(standing),
                (_, Some((_, ordered))) if by < ordered => Err(587),
                (_, Some(_)) => Ok(None),
            };
            events.push(event(one, now));
            match (supervision(&ladder, &events, now), expected) {
                (Ok(answer), Ok(expected)) => {
                    orders += u32::from(kind < 2);
                    prop_assert_eq!(answer.value.in_force.zip(answer.value.ordered_by), expected);
                    prop_assert_eq!(answer.value.orders, orders);
                    standing = expected;
                }
                (Err(error), Err(code)) => {
                    prop_assert_eq!(error.code().0, code);
                    events.pop();
                }
                (got, expected) => prop_assert!(false, "{:?} for {:?}", got, expected),
            }
        }
    }

    /// Invariant 17: refused with the next permitted time, which is the first one.
    #[test]
    fn urging_keeps_to_its_limits_and_says_when(waits in prop::collection::vec(0..2_000_i64, 0..=12)) {
        let ladder = jiaoling();
        let (mut past, mut now) = (Vec::new(), monday());
        for minutes in waits {
            now += TimeDelta::minutes(minutes);
            let asked = urging(&ladder, &past, now).unwrap().value;
            let today = past.iter().filter(|one: &&DateTime<FixedOffset>| one.date_naive() == now.date_naive()).count();
            prop_assert_eq!(asked.permitted, today < 2 && past.len() < 3);
            prop_assert_eq!(asked.next_at.is_none(), past.len() >= 3);
            if asked.permitted {
                prop_assert_eq!(asked.next_at, Some(now));
                past.push(now);
            } else if let Some(next) = asked.next_at {
                prop_assert!(urging(&ladder, &past, next).unwrap().value.permitted);
                prop_assert!(!urging(&ladder, &past, next - TimeDelta::seconds(1)).unwrap().value.permitted);
            }
        }
    }

    /// A reply on its last day is in time, and late the day after, whatever the calendar.
    #[test]
    fn a_reply_is_late_after_its_day(day in inner_day(), level in select(&[SupervisionLevel::Ordinary, SupervisionLevel::Yellow][..])) {
        let ladder = jiaoling();
        let at = |day: chrono::NaiveDate| parse_instant(&format!("{day}T10:00:00+08:00")).unwrap();
        let order = SupervisionEvent::Order { at: at(day), level, by: CaseLevel::Township };
        let far = at(day) + TimeDelta::days(60);
        let due = supervision(&ladder, &[order], far).unwrap().value.reply_due.unwrap();
        let calendar = ladder_calendar();
        let days = if level == SupervisionLevel::Yellow { 3 } else { 5 };
        prop_assert_eq!(calendar.add_working_days(day, days).unwrap().value, due);
        for (replied, late) in [(due, false), (due.succ_opt().unwrap(), true)] {
            let events = [order, SupervisionEvent::Reply { at: at(replied) }];
            prop_assert_eq!(supervision(&ladder, &events, far).unwrap().value.late, late);
        }
    }

    #[test]
    fn containment_counts_each_concluded_case_once(
        rows in prop::collection::vec((prop_oneof![8 => 0..4_u8, 1 => Just(NO_LEVEL), 1 => 4..255_u8], prop_oneof![2 => 0..4_u8, 5 => Just(NO_LEVEL)]), 0..200),
    ) {
        let (concluded, reopened): (Vec<u8>, Vec<u8>) = rows.iter().copied().unzip();
        let mut codes = vec![9; rows.len()];
        let counted = containment(&concluded, &reopened, &mut codes).unwrap().value;
        let good = |(at, _): &&(u8, u8)| *at < 4;
        let level = |(at, again): &(u8, u8)| if *again == NO_LEVEL { *at } else { (*at).max(*again) };
        for (position, place) in CaseLevel::ALL.iter().enumerate() {
            let within = rows.iter().filter(good).filter(|row| usize::from(level(row)) <= position).count();
            let all = rows.iter().filter(good).count();
            let share = (all > 0).then_some((within as u64, all as u64));
            prop_assert_eq!(counted.share_within(*place), share);
        }
        prop_assert_eq!(counted.by_level.iter().sum::<u64>(), counted.concluded);
        prop_assert_eq!(counted.concluded + counted.not_concluded + counted.at_fault, rows.len() as u64);
        for (row, code) in rows.iter().zip(&codes) {
            prop_assert_eq!(*code == 582, (4..255).contains(&row.0));
        }
    }

    /// A share of 10,000 is reached with the limit and not before, and time left changes its sign there.
    #[test]
    fn a_clock_is_used_up_when_it_is_due(start in inner_day(), whole in 1..90_i64, on in 0..180_i64) {
        let calendar = ladder_calendar();
        let day = |days: i64| start + TimeDelta::days(days);
        let clock = ClockFacts::of_days(&calendar, start, day(whole), day(on)).unwrap();
        let count = |after, through| calendar.count_working_days(after, through).unwrap().value;
        prop_assert_eq!(i32::from(clock.working_days_left.unwrap()), count(day(on), day(whole)));
        let used = count(start, day(on)) >= count(start, day(whole));
        if count(start, day(whole)) > 0 {
            prop_assert_eq!(clock.used_bp.unwrap() >= 10_000, used);
        }
        let instant = |days: i64| monday() + TimeDelta::minutes(days * 37);
        let clock = ClockFacts::of_instants(instant(0), instant(whole), instant(on));
        prop_assert_eq!(clock.used_bp.unwrap() >= 10_000, on >= whole);
        prop_assert_eq!(clock.hours_left.unwrap() < 0, on > whole);
    }
}

fn ladder_calendar() -> jiceng::calendar::WorkCalendar {
    Ruleset::jiaoling().unwrap().calendar().clone()
}
