//! Who answers for whom: against a plain oracle, day by day, and what no legal change may break.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use jiceng::calendar::{day_of_date, parse_date};
use jiceng::duty::{
    CoverageColumns, DutyRegister, DutyRule, HandOver, HouseholdKey, NOBODY, OfficialKey, Part, PlaceKey,
    PlaceKind, Reshape, Scope, Taker, coverage, coverage_column, hand_over, reshape, responsible,
    responsible_column,
};
use jiceng::explain::ReasonWord;
use jiceng_tests::oracle::coverage::{Span, World};
use jiceng_tests::strategies::cases;
use proptest::collection::vec;
use proptest::prelude::*;

/// Days that a random world plays in, from 2016-01-01.
const LENGTH: u64 = 40;
const HOUSEHOLDS: u32 = 4;
const OFFICIALS: u32 = 4;

fn day(at: u64) -> NaiveDate {
    parse_date("2016-01-01").unwrap().checked_add_days(Days::new(at)).unwrap()
}

fn span() -> impl Strategy<Value = Span> {
    (0..LENGTH, prop_oneof![3 => Just(None), 2 => (0..LENGTH).prop_map(Some)])
        .prop_map(|(from, more)| (day(from), more.map(|more| day(from + more))))
}

/// Most things are there all the time, so that something is whole now and then.
fn long() -> impl Strategy<Value = Span> {
    prop_oneof![3 => Just((day(0), None)), 1 => span()]
}

fn place() -> impl Strategy<Value = PlaceKey> {
    (0..PlaceKind::ALL.len(), 0..2_u32)
        .prop_map(|(kind, number)| PlaceKey { kind: PlaceKind::ALL[kind], number })
}

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        1 => (0..HOUSEHOLDS).prop_map(|household| Scope::Household(HouseholdKey(household))),
        4 => place().prop_map(Scope::Place),
    ]
}

fn world() -> impl Strategy<Value = World> {
    let homes = vec((0..2_u32, 0..2_u32, long()), HOUSEHOLDS as usize);
    let more = vec((0..HOUSEHOLDS, place(), span()), 0..4);
    let duties = vec((0..OFFICIALS, scope(), long()), 0..8);
    let (lives, service) = (vec(long(), HOUSEHOLDS as usize), vec(long(), OFFICIALS as usize));
    (lives, service, homes, more, duties).prop_map(|(households, officials, homes, mut belongs, duties)| {
        for (household, (group, grid, span)) in (0..).zip(homes) {
            belongs.push((household, PlaceKey { kind: PlaceKind::Group, number: group }, span));
            belongs.push((household, PlaceKey { kind: PlaceKind::Grid, number: grid }, (day(0), None)));
        }
        World { households, officials, belongs, duties }
    })
}

fn register(world: &World) -> DutyRegister {
    let (register, faults) = DutyRegister::new(&world.tables().columns()).unwrap();
    assert!(faults.duties.iter().all(|code| [0, 462].contains(code)), "{faults:?}");
    register
}

/// The rules that do not hold for a household on a day, as the oracle sees it.
fn broken(world: &World, household: u32, on: NaiveDate) -> BTreeSet<DutyRule> {
    let mut rules = BTreeSet::new();
    let kinds = [
        (PlaceKind::Group, DutyRule::NoGroup, DutyRule::SeveralGroups),
        (PlaceKind::Grid, DutyRule::NoGrid, DutyRule::SeveralGrids),
    ];
    for (kind, none, several) in kinds {
        match world.count(household, kind, on) {
            0 => rules.extend([none]),
            1 => {}
            _ => rules.extend([several]),
        }
    }
    if !world.answered(household, on, true) {
        // Why nobody answers is that of the gap's first day.
        let orphaned = world.answered(household, world.since(household, on), false);
        rules.extend([if orphaned { DutyRule::Orphaned } else { DutyRule::Uncovered }]);
    }
    rules
}

fn days(from: u64, to: u64) -> impl Iterator<Item = NaiveDate> {
    (from..=to).map(day)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn coverage_is_what_a_look_at_every_row_on_every_day_finds(
        world in world(), from in 0..LENGTH, more in 0..LENGTH,
    ) {
        let register = register(&world);
        let found = coverage(&register, day(from), day(from + more)).unwrap();
        let mut out = (vec![0; 4], vec![0; 4], vec![0; 4]);
        let columns =
            CoverageColumns { uncovered_days: &mut out.0, since: &mut out.1, rules: &mut out.2 };
        coverage_column(&register, day(from), day(from + more), columns).unwrap();
        let (mut household_days, mut covered) = (0, 0);
        for household in 0..HOUSEHOLDS {
            let asked: Vec<NaiveDate> =
                days(from, from + more).filter(|on| world.exists(household, *on)).collect();
            let open: Vec<NaiveDate> =
                asked.iter().copied().filter(|on| !world.answered(household, *on, true)).collect();
            household_days += asked.len() as u64;
            covered += (asked.len() - open.len()) as u64;
            let at = household as usize;
            prop_assert_eq!(out.0[at] as usize, open.len());
            let since = open.first().map_or(i32::MIN, |on| day_of_date(world.since(household, *on)));
            prop_assert_eq!(out.1[at], since);
            // Each breach says what holds on its days, and each broken day is inside a breach of its rule.
            let own: Vec<_> = found.value.breaches.iter()
                .filter(|one| one.household == Some(HouseholdKey(household))).collect();
            let mut bits = 0;
            for on in asked {
                let want = broken(&world, household, on);
                let got: BTreeSet<DutyRule> =
                    own.iter().filter(|one| one.from <= on && on <= one.to).map(|one| one.rule).collect();
                prop_assert_eq!(&got, &want, "{} on {}", household, on);
                bits |= want.iter().fold(0, |bits, rule| bits | 1_u64 << rule.bit());
            }
            prop_assert_eq!(out.2[at], bits);
            for breach in own {
                prop_assert!(breach.from == day(0) || !broken(&world, household, breach.from).is_empty());
                prop_assert!(breach.to >= day(from) && breach.to <= day(from + more));
            }
        }
        prop_assert_eq!((found.value.household_days, found.value.covered_days), (household_days, covered));
    }

    #[test]
    fn somebody_is_named_exactly_where_the_household_is_covered(world in world(), at in 0..2 * LENGTH) {
        let register = register(&world);
        let households: Vec<u32> = (0..HOUSEHOLDS).collect();
        let (mut officials, mut error) = ([0; 4], [0; 4]);
        let on = [day_of_date(day(at)); 4];
        responsible_column(&register, &households, &on, &mut officials, &mut error).unwrap();
        for household in households {
            let row = household as usize;
            match responsible(&register, HouseholdKey(household), day(at)) {
                Err(refused) => {
                    prop_assert!(!world.exists(household, day(at)));
                    prop_assert_eq!((refused.code().0, error[row], officials[row]), (464, 464, NOBODY));
                }
                Ok(answer) => {
                    prop_assert!(world.exists(household, day(at)));
                    let named = answer.value.0;
                    prop_assert_eq!(!named.is_empty(), world.answered(household, day(at), true));
                    let nearest = named.first().map_or(NOBODY, |one| one.official.0);
                    prop_assert_eq!((nearest, error[row]), (officials[row], 0));
                }
            }
        }
    }

    #[test]
    fn a_household_is_never_uncovered_by_a_legal_hand_over(
        world in world(), official in 0..OFFICIALS, last in 0..LENGTH,
        takers in vec((0..OFFICIALS, 0..6_u64), 24),
    ) {
        let before = register(&world);
        let mut scopes: Vec<Scope> = world.duties.iter()
            .filter(|(who, _, (_, to))| *who == official && to.is_none_or(|to| to > day(last)))
            .map(|(_, scope, _)| *scope).collect();
        scopes.sort_unstable();
        scopes.dedup();
        let takers = scopes.iter().zip(takers).map(|(scope, (taker, early))| Taker {
            scope: *scope,
            official: OfficialKey(taker),
            from: day((last + 3).saturating_sub(early)),
        });
        let plan = HandOver { official: OfficialKey(official), last_day: day(last), takers: takers.collect() };
        let Ok(done) = hand_over(&before, &plan) else { return Ok(()) };
        let mut tables = world.tables();
        done.value.apply(&mut tables);
        // Now the official really leaves.
        tables.end_service(OfficialKey(official), day(last));
        let (after, _) = DutyRegister::new(&tables.columns()).unwrap();
        still_covered(&world, &after)?;
        if !scopes.is_empty() {
            // The whole plan is needed: without one taker it is refused.
            let short = HandOver { takers: plan.takers[1..].to_vec(), ..plan };
            prop_assert_eq!(hand_over(&before, &short).unwrap_err().code().0, 465);
        }
    }

    #[test]
    fn a_split_or_merger_leaves_every_household_covered_and_in_one_place(
        world in world(), kind in 0..2_usize, on in 0..LENGTH, goals in vec(0..4_u32, 8),
    ) {
        let before = register(&world);
        let kind = PlaceKind::ALL[kind];
        // Both places at once, each household of either to one of four: splits, mergers, and what stays.
        let mut parts = Vec::new();
        for number in 0..2_u32 {
            let of = PlaceKey { kind, number };
            let mut members: Vec<u32> = world.belongs.iter()
                .filter(|(_, place, (_, to))| *place == of && to.is_none_or(|to| to >= day(on)))
                .map(|(household, ..)| *household).collect();
            members.sort_unstable();
            members.dedup();
            for goal in 0..4_u32 {
                let chosen = members.iter().filter(|household| goals[(number * 4 + **household) as usize] == goal);
                let households: Vec<HouseholdKey> = chosen.map(|household| HouseholdKey(*household)).collect();
                if !households.is_empty() {
                    parts.push(Part { of, into: PlaceKey { kind, number: goal }, households });
                }
            }
        }
        let plan = Reshape { on: day(on), parts };
        let done = reshape(&before, &plan).unwrap().value;
        let mut tables = world.tables();
        done.apply(&mut tables);
        let (after, faults) = DutyRegister::new(&tables.columns()).unwrap();
        prop_assert_eq!(faults.belongs.iter().filter(|code| **code != 0).count(), 0);
        still_covered(&world, &after)?;
        // As many places as before on every day: the rows that are broken were broken before.
        for on in days(0, 2 * LENGTH) {
            for household in (0..HOUSEHOLDS).filter(|household| world.exists(*household, on)) {
                let found = coverage(&after, on, on).unwrap().value.breaches;
                let own = |rule| {
                    found.iter().any(|one| one.household == Some(HouseholdKey(household)) && one.rule == rule)
                };
                let count = world.count(household, PlaceKind::Grid, on);
                prop_assert_eq!((own(DutyRule::NoGrid), own(DutyRule::SeveralGrids)), (count == 0, count > 1));
            }
        }
        if let Some((first, rest)) = plan.parts.split_first() {
            let left_out = Reshape { parts: rest.to_vec(), ..plan.clone() };
            if rest.iter().any(|part| part.of == first.of) {
                prop_assert_eq!(reshape(&before, &left_out).unwrap_err().code().0, 470);
            }
        }
    }
}

/// Whoever was covered before is covered still.
fn still_covered(world: &World, after: &DutyRegister) -> Result<(), TestCaseError> {
    for on in days(0, 2 * LENGTH) {
        for household in (0..HOUSEHOLDS).filter(|household| world.exists(*household, on)) {
            if world.answered(household, on, true) {
                let named = responsible(after, HouseholdKey(household), on).unwrap().value.0;
                prop_assert!(!named.is_empty(), "{} on {}", household, on);
            }
        }
    }
    Ok(())
}
