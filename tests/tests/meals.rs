//! Meal tickets: at most once, whatever happens in whatever order.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, FixedOffset};
use jiceng::calendar::{parse_date, parse_instant};
use jiceng::duty::{
    DutyFigures, DutyRegister, DutyRule, DutyTables, HouseholdKey, Month, OfficialKey, RedeemedAt, Scope,
    TicketEvent, TicketEventKind, follow_tickets,
};
use jiceng_tests::strategies::cases;
use proptest::collection::vec;
use proptest::prelude::*;

/// Two households; official 0 answers for the first, official 1 for the second.
fn register() -> DutyRegister {
    let from = parse_date("2016-01-01").unwrap();
    let mut tables = DutyTables::default();
    for _ in 0..2 {
        let (home, official) = (tables.household(from, None), tables.official(from, None));
        tables.answers(official, Scope::Household(home), from, None);
    }
    DutyRegister::new(&tables.columns()).unwrap().0
}

/// A few instants, so that many events fall on one.
fn instant() -> impl Strategy<Value = DateTime<FixedOffset>> {
    let first = parse_instant("2016-03-30T23:00:00+08:00").unwrap();
    (0..60_i64).prop_map(move |hours| first + Duration::hours(hours))
}

fn kind() -> impl Strategy<Value = TicketEventKind> {
    let official = || (0..2_u32).prop_map(OfficialKey);
    let household = || (0..2_u32).prop_map(HouseholdKey);
    prop_oneof![
        2 => official()
            .prop_map(|official| TicketEventKind::Issued { official, month: Month { year: 2016, month: 3 } }),
        3 => (official(), household())
            .prop_map(|(official, household)| TicketEventKind::Used { official, household }),
        4 => (household(), 0..3_u32).prop_map(|(household, office)| TicketEventKind::Redeemed {
            household, at: RedeemedAt::Village, office,
        }),
        1 => Just(TicketEventKind::RedemptionReversed),
        1 => Just(TicketEventKind::UseReversed),
    ]
}

fn event() -> impl Strategy<Value = TicketEvent> {
    (0..2_u64, instant(), kind()).prop_map(|(ticket, at, what)| TicketEvent { ticket, at, what })
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_ticket_is_redeemed_at_most_once_under_any_order_of_events(
        (events, shuffled) in vec(event(), 0..30).prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
    ) {
        let register = register();
        let found = follow_tickets(&register, &events, &[], DutyFigures::ACCOUNT).unwrap().value;
        // What stands is told in order of time; a ticket in hand is redeemed once and not again until it is reversed.
        let mut standing: Vec<&TicketEvent> =
            events.iter().zip(&found.outcomes).filter(|(_, rule)| rule.is_none_or(|rule| rule == DutyRule::OutsideGrid))
                .map(|(event, _)| event).collect();
        standing.sort_by_key(|event| (event.at, event.what));
        let (mut issued, mut used, mut redeemed) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for event in standing {
            let ticket = event.ticket;
            match event.what {
                TicketEventKind::Issued { official, .. } => prop_assert_eq!(issued.insert(ticket, official), None),
                TicketEventKind::Used { official, household } => {
                    prop_assert_eq!(issued.get(&ticket), Some(&official));
                    prop_assert_eq!(used.insert(ticket, household), None);
                }
                TicketEventKind::Redeemed { household, .. } => {
                    prop_assert_eq!(used.get(&ticket), Some(&household));
                    prop_assert_eq!(redeemed.insert(ticket, ()), None);
                }
                TicketEventKind::RedemptionReversed => prop_assert_eq!(redeemed.remove(&ticket), Some(())),
                TicketEventKind::UseReversed => {
                    prop_assert!(!redeemed.contains_key(&ticket));
                    prop_assert!(used.remove(&ticket).is_some());
                }
            }
        }
        let sum = |pick: fn(&jiceng::duty::MealMonth) -> u32| -> usize {
            found.months.iter().map(|one| pick(one) as usize).sum()
        };
        prop_assert_eq!(sum(|one| one.issued), issued.len());
        prop_assert_eq!(sum(|one| one.used), used.len());
        prop_assert_eq!(sum(|one| one.redeemed), redeemed.len());
        let own = used.iter().filter(|(ticket, household)| issued.get(ticket).is_some_and(|who| who.0 == household.0));
        prop_assert_eq!(sum(|one| one.meals), own.count());
        // In whatever order they came in, the months are the same.
        let again = follow_tickets(&register, &shuffled, &[], DutyFigures::ACCOUNT).unwrap().value;
        prop_assert_eq!(&again.months, &found.months);
        let refused = |outcomes: &[Option<DutyRule>]| outcomes.iter().flatten().count();
        prop_assert_eq!(refused(&again.outcomes), refused(&found.outcomes));
    }

    #[test]
    fn a_ticket_counts_for_its_month_however_late_it_is_redeemed(days in 0..400_i64) {
        let (official, household) = (OfficialKey(0), HouseholdKey(0));
        let month = Month { year: 2016, month: 3 };
        let at = |text: &str| parse_instant(text).unwrap();
        let used = at("2016-03-31T12:00:00+08:00");
        let events = [
            TicketEvent { ticket: 7, at: at("2016-03-01T09:00:00+08:00"), what: TicketEventKind::Issued { official, month } },
            TicketEvent { ticket: 7, at: used, what: TicketEventKind::Used { official, household } },
            TicketEvent { ticket: 7, at: used + Duration::days(days), what: TicketEventKind::Redeemed {
                household, at: RedeemedAt::Township, office: 0,
            } },
        ];
        let found = follow_tickets(&register(), &events, &[(official, month)], DutyFigures::ACCOUNT).unwrap().value;
        prop_assert_eq!(found.months.len(), 1);
        let one = found.months.first().unwrap();
        prop_assert_eq!((one.month, one.meals, one.redeemed), (month, 1, 1));
        prop_assert_eq!(one.redeemed_late, u32::from(days > 0));
        prop_assert_eq!(found.breaches.iter().filter(|one| one.rule == DutyRule::TooFewMeals).count(), 1);
    }
}
