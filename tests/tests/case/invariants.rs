//! The invariants of a case, each over random histories. Those of other rooms are tested there: confidentiality and
//! small cells with permission and evaluation, rates with indicators, short messages with the handbook.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{Days, TimeDelta};
use jiceng::Ruleset;
use jiceng::case::{Act, Applied, Case, CaseRules, CaseView, Event, EventKind, Phase};
use jiceng::deadline::Status;
use jiceng::words::{ClockKind, SupervisionLevel, Unit};
use jiceng_tests::documents::promise;
use jiceng_tests::histories::case::{Dice, History, history, policies};

static HISTORIES: LazyLock<Vec<(CaseRules, History)>> = LazyLock::new(|| {
    let rules = policies();
    (0..1_500_u64)
        .map(|seed| {
            let rules = &rules[[0, 1, 0, 1, 2][(seed % 5) as usize]];
            (rules.clone(), history(rules, 1_000_000 + seed, 50))
        })
        .collect()
});

/// Goes through each history once more, event by event.
fn walk(mut each: impl FnMut(&Case, &CaseView, &Event, &Case, &CaseView)) {
    let mut steps = 0_u32;
    for (rules, history) in HISTORIES.iter() {
        let mut case = Case::new(rules).known_as("self");
        for (event, refused) in &history.tried {
            if refused.is_some() {
                continue;
            }
            let before = case.clone();
            case.apply(event.clone()).unwrap();
            if event.act.kind() == EventKind::Correct {
                continue;
            }
            let (old, new) = (before.view(event.at).unwrap().value, case.view(event.at).unwrap().value);
            each(&before, &old, event, &case, &new);
            steps += 1;
        }
    }
    assert!(steps > 15_000, "{steps}");
}

#[test]
fn i01_the_order_of_arrival_does_not_matter() {
    for (seed, (rules, history)) in HISTORIES.iter().enumerate() {
        let mut events = history.case.events().to_vec();
        let mut dice = Dice::new(seed as u64);
        for at in (1..events.len()).rev() {
            events.swap(at, dice.below(at as u64 + 1) as usize);
        }
        let again = Case::fold(rules, events).unwrap();
        assert_eq!(again.events(), history.case.events());
        assert_eq!(again.view(history.now).unwrap(), history.case.view(history.now).unwrap());
        let ordered =
            again.events().windows(2).all(|two| (two[0].at, two[0].sequence) < (two[1].at, two[1].sequence));
        assert!(ordered);
    }
}

#[test]
fn i02_an_event_with_a_known_key_changes_nothing_and_other_content_is_an_error() {
    for (_, history) in HISTORIES.iter() {
        let mut case = history.case.clone();
        for event in history.case.events().iter().step_by(3) {
            assert_eq!(case.apply(event.clone()).unwrap(), Applied::Known);
            let other = Event { at: event.at + TimeDelta::seconds(1), ..event.clone() };
            assert_eq!(case.apply(other).unwrap_err().code().0, 502);
        }
        assert_eq!(case.view(history.now).unwrap(), history.case.view(history.now).unwrap());
    }
}

#[test]
fn i03_an_open_case_has_one_holder_and_few_events_change_it() {
    use EventKind as K;
    walk(|_, old, event, _, new| {
        assert!(new.holder.is_some());
        let may = matches!(
            event.act.kind(),
            K::Receive
                | K::Assign
                | K::Accept
                | K::Return
                | K::ResolveJurisdiction
                | K::Escalate
                | K::SendDown
        );
        assert!(may || old.holder == new.holder, "{:?}", event.act);
    });
}

#[test]
fn i04_a_promised_day_is_never_later_than_the_day_of_the_law() {
    // Jiaoling's account promises no figure, so a made-up office promises one.
    let promised = promise("LIC-13", 10, Unit::WorkingDays);
    let ruleset = Ruleset::jiaoling().unwrap().with_documents([("promise.toml", promised)]).unwrap();
    let rules = CaseRules::of(&ruleset).unwrap();
    let mut compared = 0;
    for seed in 0..1_200 {
        let history = history(&rules, 7_000_000 + seed, 40);
        let clocks = history.case.clocks(history.now).unwrap();
        for promised in clocks.iter().filter(|one| &*one.clock == "item-promised") {
            let same = |one: &&jiceng::case::ClockView| {
                &*one.clock == "item-statutory" && (one.cycle, one.turn) == (promised.cycle, promised.turn)
            };
            let statutory = clocks.iter().find(same);
            if let (Some(statutory), Some(end)) = (statutory, promised.expires_at) {
                assert!(statutory.expires_at.is_none_or(|law| end <= law), "{statutory:?} {promised:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn i05_a_longer_hold_never_brings_an_end_nearer() {
    let mut compared = 0;
    for (rules, history) in HISTORIES.iter() {
        let events = history.case.events();
        let Some(at) = events.iter().position(|event| matches!(event.act, Act::Resume { .. })) else {
            continue;
        };
        // Everything from the resumption on happens a week later.
        let later: Vec<Event> = events[..=at]
            .iter()
            .enumerate()
            .map(|(row, event)| {
                let add = if row == at { Days::new(7) } else { Days::new(0) };
                Event { at: event.at + add, ..event.clone() }
            })
            .collect();
        let now = later[at].at;
        let (Ok(short), Ok(long)) = (Case::fold(rules, events[..=at].to_vec()), Case::fold(rules, later))
        else {
            continue;
        };
        for (one, other) in short.clocks(now).unwrap().iter().zip(long.clocks(now).unwrap()) {
            assert_eq!(one.clock, other.clock);
            if let (Some(one), Some(other)) = (one.expires_at, other.expires_at) {
                assert!(one <= other);
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn i06_time_is_conserved() {
    for (_, history) in HISTORIES.iter() {
        for cycle in history.case.view(history.now).unwrap().value.cycles {
            let end = cycle.ended_at.unwrap_or(history.now);
            let whole = cycle.began_at.map_or(0, |began| (end - began).num_seconds());
            assert_eq!(cycle.working_s + cycle.held_s + cycle.resting_s, whole);
            assert!(cycle.working_s >= 0 && cycle.held_s >= 0 && cycle.resting_s >= 0, "{cycle:?}");
        }
    }
}

#[test]
fn i07_overlapping_holds_count_once() {
    for (_, history) in HISTORIES.iter() {
        let mut inside: BTreeSet<(i64, i64)> = BTreeSet::new();
        let mut open = BTreeMap::new();
        for event in history.case.events() {
            match &event.act {
                Act::Suspend { kind, .. } => {
                    open.insert(*kind, event.at);
                }
                Act::Resume { kind } => {
                    if let Some(from) = open.remove(kind) {
                        inside.insert((from.timestamp(), event.at.timestamp()));
                    }
                }
                _ => {}
            }
        }
        let view = history.case.view(history.now).unwrap().value;
        let whole: i64 = view.cycles.iter().map(|cycle| cycle.held_s).sum();
        let wall: i64 =
            view.cycles.iter().map(|cycle| cycle.working_s + cycle.held_s + cycle.resting_s).sum();
        assert!(whole <= wall);
    }
}

#[test]
fn i08_nothing_breaks_while_it_is_held() {
    walk(|_, _, _, _, new| {
        for clock in &new.clocks {
            let held = clock.status == Status::Held;
            assert!(!(held && clock.expires_at.is_some()), "{clock:?}");
        }
    });
}

#[test]
fn i09_met_stays_met_and_missed_stays_missed() {
    walk(|_, old, event, _, new| {
        if event.act.kind() == EventKind::Classify {
            // Another class has other clocks.
            return;
        }
        for clock in old.clocks.iter().filter(|one| matches!(one.status, Status::Met | Status::Missed)) {
            let same = |one: &&jiceng::case::ClockView| {
                (&one.clock, one.cycle, one.turn) == (&clock.clock, clock.cycle, clock.turn)
            };
            let again = new.clocks.iter().find(same).unwrap();
            assert_eq!(again.status, clock.status, "{:?}", event.act);
        }
    });
}

#[test]
fn i10_reopening_never_alters_an_earlier_cycle() {
    let mut reopened = 0;
    walk(|_, old, event, _, new| {
        for (at, cycle) in new.cycles.iter().enumerate() {
            assert_eq!(cycle.number as usize, at + 1);
        }
        if event.act.kind() == EventKind::Reopen {
            reopened += 1;
            assert_eq!(old.cycles[..], new.cycles[..old.cycles.len()]);
            let of = |view: &CaseView| -> Vec<_> {
                view.clocks.iter().filter(|one| one.cycle <= old.cycle).cloned().collect()
            };
            assert_eq!(of(old), of(new));
        }
    });
    assert!(reopened > 50, "{reopened}");
}

#[test]
fn i11_what_has_ended_has_no_running_clock() {
    walk(|_, _, _, _, new| {
        let over = new.phase.has_left() || matches!(new.phase, Phase::Closed | Phase::Archived);
        assert!(!(over && new.clocks.iter().any(jiceng::case::ClockView::is_running)), "{new:?}");
        assert!(!over || new.next_due.is_none());
    });
}

#[test]
fn i12_taking_a_merged_case_out_again_restores_it() {
    let mut done = 0;
    for (rules, history) in HISTORIES.iter() {
        let events = history.case.events();
        let Some(last) = events.last().filter(|_| history.case.phase().is_open()) else { continue };
        if history.case.events().iter().any(|event| event.act.kind() == EventKind::Correct) {
            continue;
        }
        let mut case = Case::fold(rules, events.to_vec()).unwrap();
        let before = case.view(last.at + TimeDelta::hours(5)).unwrap().value;
        let event = |key: &str, hours: i64, act: Act| Event {
            key: key.into(),
            at: last.at + TimeDelta::hours(hours),
            sequence: 0,
            actor: jiceng::case::Actor::official("clerk", "hall", jiceng::words::CaseLevel::Township),
            act,
        };
        case.apply(event("m1", 1, Act::Merge { into: "elsewhere".into() })).unwrap();
        assert_eq!(case.phase(), Phase::Merged);
        case.apply(event("m2", 2, Act::Unmerge {})).unwrap();
        let after = case.view(last.at + TimeDelta::hours(5)).unwrap().value;
        assert_eq!(before, after);
        done += 1;
    }
    assert!(done > 300, "{done}");
}

#[test]
fn i13_missing_papers_are_asked_for_once() {
    let mut told = 0;
    for (_, history) in HISTORIES.iter() {
        let of = |kind: EventKind| history.case.events().iter().filter(|one| one.act.kind() == kind).count();
        // A notice that was wrong may be corrected away and given again.
        if of(EventKind::Correct) == 0 {
            assert!(of(EventKind::NoticeMaterials) <= 1);
            told += of(EventKind::NoticeMaterials);
        }
    }
    assert!(told > 50, "{told}");
}

#[test]
fn i14_an_extension_is_decided_by_somebody_else_and_before_the_end() {
    let mut decided = 0;
    walk(|before, old, event, _, _| {
        if let Act::DecideExtension { granted: true, .. } = event.act {
            let worked = before.events().iter().filter(|one| {
                matches!(one.act.kind(), EventKind::Accept | EventKind::Progress | EventKind::Resolve)
            });
            let cycle_began = old.cycles.last().unwrap().began_at;
            let mut handlers = worked.filter(|one| Some(one.at) >= cycle_began);
            assert!(handlers.all(|one| one.actor.key != event.actor.key));
            let law = |one: &&jiceng::case::ClockView| one.kind == ClockKind::ResolveStatutory;
            let mut statutory = old.clocks.iter().filter(law).filter(|one| one.cycle == old.cycle);
            assert!(statutory.any(|one| one.status != Status::Overdue));
            decided += 1;
        }
    });
    assert!(decided > 5, "{decided}");
}

#[test]
fn i15_a_case_goes_one_level_at_a_time_or_a_ground_is_cited() {
    walk(|_, old, event, _, _| {
        let from = old.holder.as_ref().map(|holder| holder.level as i64);
        match &event.act {
            Act::Escalate { to, skip: None } => assert_eq!(from, Some(to.level as i64 - 1)),
            Act::SendDown { to } => assert_eq!(from, Some(to.level as i64 + 1)),
            _ => {}
        }
    });
}

#[test]
fn i16_supervision_only_rises_until_it_is_cancelled() {
    let rank = |level: Option<SupervisionLevel>| level.map(|level| level as i64 + 1).unwrap_or(0);
    walk(|_, old, event, _, new| {
        if new.supervision.is_none() {
            return;
        }
        assert!(rank(new.supervision) >= rank(old.supervision), "{:?}", event.act);
    });
}

#[test]
fn i17_urging_changes_no_clock() {
    walk(|_, old, event, _, new| {
        if event.act.kind() == EventKind::Urge {
            let same = CaseView { urged: old.urged, ..new.clone() };
            assert_eq!(*old, same);
            assert_eq!(new.urged, old.urged + 1);
        }
    });
}

#[test]
fn i18_who_must_step_aside_has_no_part() {
    walk(|_, _, event, case, _| {
        let registered = case.events().iter().any(|one| one.act.kind() == EventKind::Register);
        use EventKind as K;
        let kind = event.act.kind();
        let has_part = matches!(
            kind,
            K::Accept
                | K::Progress
                | K::Resolve
                | K::DecideExtension
                | K::Review
                | K::RejectResult
                | K::Feedback
        );
        assert!(!(registered && has_part && &*event.actor.key == "own-kin"), "{event:?}");
        if let Act::Assign { to, .. } | Act::Escalate { to, .. } | Act::SendDown { to } = &event.act {
            assert!(!registered || to.official.as_deref() != Some("own-kin"));
        }
    });
}

#[test]
fn i19_handler_reviewer_and_rater_are_three() {
    for (_, history) in HISTORIES.iter() {
        let mut handlers = BTreeSet::new();
        for event in history.case.events() {
            use EventKind as K;
            match event.act.kind() {
                K::Reopen => handlers.clear(),
                K::Accept | K::Progress | K::Resolve => {
                    handlers.insert(event.actor.key.clone());
                }
                K::Review | K::RejectResult | K::Feedback => assert!(!handlers.contains(&event.actor.key)),
                _ => {}
            }
        }
    }
}

#[test]
fn i20_a_case_with_open_children_does_not_close_and_a_joint_case_has_one_lead() {
    walk(|_, _, event, _, new| {
        if let Act::Close { open_children } = event.act {
            assert_eq!(open_children, 0);
        }
        let lead = new.holder.as_ref().unwrap();
        let phase = new.phase;
        if event.act.kind() == EventKind::Accept {
            assert!(new.assisting.iter().all(|one| one.unit != lead.unit), "{phase:?}");
        }
    });
}

#[test]
fn i21_after_archiving_nothing_is_taken() {
    let mut archived = 0;
    for (_, history) in HISTORIES.iter().filter(|(_, one)| one.case.phase() == Phase::Archived) {
        archived += 1;
        let at = history.case.events().iter().position(|event| event.act.kind() == EventKind::Archive);
        assert_eq!(at, Some(history.case.events().len() - 1));
    }
    assert!(archived > 50, "{archived}");
}

#[test]
fn i23_every_running_clock_says_when_it_ends_and_why() {
    walk(|_, _, _, _, new| {
        for clock in &new.clocks {
            let runs = matches!(clock.status, Status::Running | Status::Overdue);
            assert!(!runs || (clock.expires_at.is_some() && clock.started_at.is_some()), "{clock:?}");
        }
    });
}

#[test]
fn i24_beyond_the_calendar_there_is_an_error_never_silence() {
    let rules = CaseRules::of(&Ruleset::jiaoling().unwrap()).unwrap();
    let mut event = HISTORIES[0].1.case.events()[0].clone();
    event.at = chrono::DateTime::parse_from_rfc3339("2030-01-07T09:00:00+08:00").unwrap();
    event.act = match event.act {
        Act::Receive { channel, by, .. } => Act::Receive { channel, by, item: None, claimed_at: None },
        other => panic!("{other:?}"),
    };
    let case = Case::fold(&rules, [event.clone()]).unwrap();
    let clocks = case.clocks(event.at + Days::new(1)).unwrap();
    let register = clocks.iter().find(|clock| clock.kind == ClockKind::Register).unwrap();
    assert_eq!(register.error, 201);
}
