//! What users of other systems asked for, replayed: the number is that of the table in `tests/README.md`.

use chrono::{Days, TimeDelta};
use jiceng::case::{Act, Applied, Case, CaseReason, Event, EventKind, Outcome, Phase, Refusal};
use jiceng::deadline::Status;
use jiceng::words::{ClockKind as K, HoldKind, ReturnGround, SupervisionLevel, Tell};

use super::story::{
    JIAOLING, Story, assign, at, centre, citizen, county, feedback, grid, hall, receive, register, resolve,
    station, unit_of, with,
};

/// Accepted on Tuesday, 1 March 2016: the promised fifteen working days end on Tuesday, 22 March.
fn running() -> Story {
    Story::accepted(&JIAOLING, "2016-03-01 09:00", "convenience", &station())
}

/// Resolved in time, called back, closed.
fn closed() -> Story {
    running()
        .then("2016-03-08 09:00", &station(), resolve())
        .then("2016-03-09 09:00", &citizen(), feedback("citizen"))
        .then("2016-03-10 09:00", &hall(), Act::Close { open_children: 0 })
}

fn reopen() -> Act {
    Act::Reopen { new_facts: true }
}

#[test]
fn t01_a_reopened_case_has_clocks_of_its_own() {
    let story = closed().then("2016-04-01 09:00", &citizen(), reopen());
    let clocks = story.clocks("2016-04-02 09:00", K::ResolvePromised);
    assert_eq!((clocks[0].cycle, clocks[0].status), (1, Status::Met));
    assert_eq!((clocks[1].cycle, clocks[1].status), (2, Status::Running));
    // From 1 April, with three days of Qingming.
    assert_eq!(clocks[1].due.unwrap().to_string(), "2016-04-25");
}

#[test]
fn t02_every_close_is_kept() {
    let story = closed()
        .then("2016-04-01 09:00", &citizen(), reopen())
        .then("2016-04-05 09:00", &station(), resolve())
        .then("2016-04-06 09:00", &citizen(), feedback("citizen"))
        .then("2016-04-07 09:00", &hall(), Act::Close { open_children: 0 });
    let ended: Vec<_> = story.view("2016-05-01 09:00").cycles.iter().map(|one| one.ended_at).collect();
    assert_eq!(ended, [Some(at("2016-03-10 09:00")), Some(at("2016-04-07 09:00"))]);
}

#[test]
fn t03_a_finished_cycle_keeps_its_outcome() {
    let story = closed();
    let before = story.view("2016-04-01 08:00").cycles[0].clone();
    let after =
        story.then("2016-04-01 09:00", &citizen(), reopen()).view("2017-04-01 09:00").cycles[0].clone();
    assert_eq!(before, after);
    assert_eq!(after.outcome, Some(Outcome::Solved));
}

#[test]
fn t04_between_result_and_reopening_nobody_works_and_nothing_is_held() {
    let cycle = closed().view("2016-04-01 09:00").cycles[0].clone();
    assert_eq!((cycle.working_s, cycle.held_s, cycle.resting_s), (7 * 86_400, 0, 2 * 86_400));
    let rules = with("[reopening]\nwithin_days = 90\nclock = \"remaining-only\"\nmost_cycles = 9\n");
    let story = Story::accepted(&rules, "2016-03-01 09:00", "convenience", &station())
        .then("2016-03-08 09:00", &station(), resolve())
        .then("2016-03-09 09:00", &citizen(), feedback("citizen"))
        .then("2016-03-10 09:00", &hall(), Act::Close { open_children: 0 })
        .then("2016-03-15 09:00", &citizen(), reopen());
    // Five working days lay between: 22 March and five more.
    let due = story.clock("2016-03-16 09:00", K::ResolvePromised).due;
    assert_eq!(due.unwrap().to_string(), "2016-03-29");
}

#[test]
fn t05_overdue_is_computed_and_nothing_is_born_overdue() {
    let story = running();
    assert_eq!(story.clock("2016-03-22 23:59", K::ResolvePromised).status, Status::Running);
    assert_eq!(story.clock("2016-03-23 00:00", K::ResolvePromised).status, Status::Overdue);
    let rules = with("[reopening]\nwithin_days = 90\nclock = \"remaining-only\"\nmost_cycles = 9\n");
    let late = Story::accepted(&rules, "2016-03-01 09:00", "convenience", &station())
        .then("2016-04-20 09:00", &station(), resolve())
        .then("2016-04-21 09:00", &citizen(), feedback("citizen"))
        .then("2016-04-21 10:00", &hall(), Act::Close { open_children: 0 })
        .then("2016-04-22 09:00", &citizen(), reopen());
    let clock = late.clock("2016-04-22 09:00", K::ResolvePromised);
    assert_eq!((clock.status, clock.due.unwrap().to_string()), (Status::Running, "2016-04-25".into()));
}

#[test]
fn t06_closing_late_stays_on_record() {
    let story = running()
        .then("2016-04-01 09:00", &station(), resolve())
        .then("2016-04-02 09:00", &citizen(), feedback("citizen"))
        .then("2016-04-02 10:00", &hall(), Act::Close { open_children: 0 });
    let answer = story.case.view(at("2017-01-01 00:00")).unwrap();
    assert!(answer.reasons.has(CaseReason::FinishedLate));
    let missed = story.clock("2017-01-01 00:00", K::ResolvePromised);
    assert_eq!((missed.status, &*missed.clock), (Status::Missed, "promised"));
}

#[test]
fn t07_reopening_has_an_actor_a_window_and_states() {
    let mut story = closed();
    assert_eq!(story.refused("2016-06-09 09:00", &citizen(), reopen()).code().0, 530);
    let mut early = running();
    assert_eq!(early.refused("2016-03-02 09:00", &citizen(), reopen()).code().0, 506);
    // The unit that had it has it again, and its clock runs.
    let again = story.then("2016-06-08 09:00", &citizen(), reopen());
    assert_eq!(&*again.view("2016-06-08 10:00").holder.unwrap().unit, "station");
    assert_eq!(again.clock("2016-06-08 10:00", K::UnitResolve).status, Status::Running);
}

#[test]
fn t08_which_clock_a_reopened_case_has_is_policy() {
    let due = |clock: &str| {
        let text = format!("[reopening]\nwithin_days = 90\nclock = \"{clock}\"\nmost_cycles = 9\n");
        let story = Story::accepted(&with(&text), "2016-03-01 09:00", "convenience", &station())
            .then("2016-03-08 09:00", &station(), resolve())
            .then("2016-03-09 09:00", &citizen(), feedback("citizen"))
            .then("2016-03-10 09:00", &hall(), Act::Close { open_children: 0 })
            .then("2016-03-15 09:00", &citizen(), reopen());
        let clocks = story.clocks("2016-03-16 09:00", K::ResolvePromised);
        clocks.iter().find(|one| one.cycle == 2).and_then(|one| one.due).map(|due| due.to_string())
    };
    assert_eq!(due("new-limit").as_deref(), Some("2016-04-06"));
    assert_eq!(due("remaining-only").as_deref(), Some("2016-03-29"));
    assert_eq!(due("no-clock"), None);
}

#[test]
fn t09_a_hold_stops_just_the_clocks_that_name_it() {
    let petition = Story::accepted(&JIAOLING, "2016-03-01 09:00", "petition", &station());
    let story = petition.then("2016-03-02 09:00", &station(), suspend(HoldKind::OtherUnit));
    // Waiting for another unit never stops a limit of the law.
    assert_eq!(story.clock("2016-03-20 09:00", K::ResolveStatutory).status, Status::Running);
    assert_eq!(story.clock("2016-03-20 09:00", K::ResolvePromised).status, Status::Held);
    assert_eq!(story.clock("2016-03-20 09:00", K::UnitResolve).status, Status::Overdue);
}

fn suspend(kind: HoldKind) -> Act {
    Act::Suspend { kind, planned_to: None, approved_by: Some("head".into()) }
}

#[test]
fn t10_done_and_held_in_one_instant_is_done() {
    let story = running().then("2016-03-02 09:00", &station(), Act::Progress { to_citizen: true }).then(
        "2016-03-02 09:00",
        &station(),
        suspend(HoldKind::Citizen),
    );
    assert_eq!(story.clock("2016-03-20 09:00", K::FirstResponse).status, Status::Met);
}

#[test]
fn t11_what_is_left_out_is_measured_in_the_clocks_own_unit() {
    // Held from Friday to Monday: one working day, not three days.
    let story = running().then("2016-03-04 09:00", &station(), suspend(HoldKind::Weather)).then(
        "2016-03-07 09:00",
        &station(),
        Act::Resume { kind: HoldKind::Weather },
    );
    assert_eq!(story.clock("2016-03-08 09:00", K::ResolvePromised).due.unwrap().to_string(), "2016-03-23");
}

#[test]
fn t12_another_class_refolds_the_whole_history() {
    let story = running()
        .then("2016-03-04 09:00", &station(), suspend(HoldKind::Weather))
        .then("2016-03-07 09:00", &station(), Act::Resume { kind: HoldKind::Weather })
        .then("2016-03-08 09:00", &station(), Act::Classify { class: "livelihood".into() });
    assert_eq!(story.clock("2016-03-08 09:00", K::ResolvePromised).due.unwrap().to_string(), "2016-03-23");
}

#[test]
fn t13_going_back_to_an_earlier_state_keeps_what_was_left_out() {
    let story = running()
        .then("2016-03-04 09:00", &station(), suspend(HoldKind::Weather))
        .then("2016-03-07 09:00", &station(), Act::Resume { kind: HoldKind::Weather })
        .then("2016-03-07 10:00", &station(), assign(&grid()))
        .then("2016-03-07 11:00", &grid(), Act::Return { ground: ReturnGround::NotOurs });
    assert_eq!(story.view("2016-03-07 12:00").phase, Phase::Accepted);
    assert_eq!(story.clock("2016-03-08 09:00", K::ResolvePromised).due.unwrap().to_string(), "2016-03-23");
}

#[test]
fn t14_nothing_breaks_while_it_is_held() {
    let story = running().then("2016-03-04 09:00", &station(), suspend(HoldKind::Weather));
    let clock = story.clock("2016-12-01 09:00", K::ResolvePromised);
    assert_eq!((clock.status, clock.expires_at), (Status::Held, None));
    assert!(
        story
            .case
            .crossed(at("2016-03-04 10:00"), at("2016-12-01 09:00"))
            .unwrap()
            .iter()
            .all(|one| one.kind != K::ResolvePromised)
    );
}

#[test]
fn t16_actual_days_count_and_a_planned_end_is_a_forecast() {
    let planned = Some("2016-03-08".parse().unwrap());
    let act = Act::Suspend { kind: HoldKind::Weather, planned_to: planned, approved_by: None };
    let story = running().then("2016-03-04 09:00", &station(), act).then(
        "2016-03-11 09:00",
        &station(),
        Act::Resume { kind: HoldKind::Weather },
    );
    assert_eq!(story.view("2016-03-10 09:00".replace("10", "12").as_str()).holds.len(), 0);
    assert_eq!(story.clock("2016-03-12 09:00", K::ResolvePromised).due.unwrap().to_string(), "2016-03-29");
}

#[test]
fn t17_what_the_law_leaves_out_is_part_of_its_limit() {
    let item = Some("森林防火区野外用火审批");
    let story = Story::with_item(&JIAOLING, "2016-03-01 09:00", "certificate", item)
        .then("2016-03-01 09:00", &hall(), assign(&centre()))
        .then("2016-03-01 10:00", &centre(), Act::Accept {});
    let plain = story.clock("2016-03-02 09:00", K::ResolveStatutory).due.unwrap();
    let story = story.then("2016-03-03 09:00", &centre(), suspend(HoldKind::Hearing)).then(
        "2016-03-10 09:00",
        &centre(),
        Act::Resume { kind: HoldKind::Hearing },
    );
    let heard = story.clock("2016-03-11 09:00", K::ResolveStatutory).due.unwrap();
    // Licensing Law, article 45: the five working days of the hearing are left out of twenty.
    assert_eq!((plain.to_string().as_str(), heard.to_string().as_str()), ("2016-03-29", "2016-04-06"));
}

#[test]
fn t18_waiting_for_the_citizen_is_a_hold_of_its_own() {
    let story = running().then("2016-03-02 09:00", &station(), suspend(HoldKind::Citizen));
    assert_eq!(story.clock("2016-05-02 09:00", K::ResolvePromised).status, Status::Held);
    // Resolving closes it by itself; waiting for a hearing it would not.
    let story = story.then("2016-05-03 09:00", &station(), resolve());
    assert_eq!(story.view("2016-05-03 10:00").holds.len(), 0);
    let mut heard = running().then("2016-03-02 09:00", &station(), suspend(HoldKind::Hearing));
    assert_eq!(heard.refused("2016-03-03 09:00", &station(), resolve()).code().0, 525);
}

#[test]
fn t30_the_breach_and_the_telling_are_two_instants() {
    // Accepted on Friday 4 March: five working days of the grid end on Friday 11 March at 24:00.
    let mut story = Story::new(&JIAOLING);
    for (actor, act) in [
        (&station(), receive(&station(), None)),
        (&station(), register()),
        (&station(), Act::Classify { class: "convenience".into() }),
        (&station(), assign(&grid())),
        (&grid(), Act::Accept {}),
    ] {
        story = story.then("2016-03-04 09:00", actor, act);
    }
    let crossed = story.case.crossed(at("2016-03-04 10:00"), at("2016-03-12 09:00")).unwrap();
    let unit = crossed.iter().find(|one| one.kind == K::UnitResolve).unwrap();
    assert_eq!((unit.crossed_at, unit.notify_at), (at("2016-03-12 00:00"), at("2016-03-14 08:30")));
    assert_eq!(unit.tell, Tell::Superior);
}

#[test]
fn t31_the_citizens_clock_and_the_units_are_two() {
    let story = running().then("2016-03-09 09:00", &station(), escalate());
    let units = story.clocks("2016-03-10 09:00", K::UnitResolve);
    assert_eq!(units.iter().map(|one| one.status).collect::<Vec<_>>(), [Status::Ended, Status::Running]);
    assert_eq!(units[1].started_at, Some(at("2016-03-09 09:00")));
}

fn escalate() -> Act {
    Act::Escalate { to: unit_of(&centre()), skip: None }
}

#[test]
fn t32_handing_it_on_leaves_the_citizens_clock_alone() {
    let before = running().clock("2016-03-10 09:00", K::ResolvePromised);
    let after = running()
        .then("2016-03-09 09:00", &station(), escalate())
        .clock("2016-03-10 09:00", K::ResolvePromised);
    assert_eq!(before, after);
}

#[test]
fn t33_only_listed_events_restart_a_clock() {
    let before = running().clock("2016-03-10 09:00", K::ResolvePromised);
    let story = running()
        .then("2016-03-02 09:00", &station(), Act::Progress { to_citizen: false })
        .then("2016-03-03 09:00", &citizen(), Act::Urge {})
        .then("2016-03-04 09:00", &county(), Act::Supervise { level: SupervisionLevel::Yellow });
    assert_eq!(before, story.clock("2016-03-10 09:00", K::ResolvePromised));
}

#[test]
fn t34_a_policy_ends_by_its_date_and_running_cases_keep_or_change_it() {
    let text = |running: &str| {
        format!(
            "from = \"2016-03-10\"\nrunning = \"{running}\"\n[[clock]]\nid = \"promised\"\n\
                 kind = \"resolve-promised\"\nlimit = {{ value = 5, unit = \"working-days\" }}\n"
        )
    };
    let due = |running: &str| {
        let story = Story::accepted(&with(&text(running)), "2016-03-01 09:00", "convenience", &station());
        let of = |when: &str| story.clock(when, K::ResolvePromised).due.unwrap().to_string();
        (of("2016-03-09 09:00"), of("2016-03-10 09:00"))
    };
    assert_eq!(due("pinned"), ("2016-03-22".into(), "2016-03-22".into()));
    assert_eq!(due("refolded"), ("2016-03-22".into(), "2016-03-08".into()));
}

#[test]
fn t36_thresholds_belong_to_their_clock() {
    let story = Story::registered(&JIAOLING, "2016-03-01 09:00", "convenience").then(
        "2016-03-01 09:00",
        &hall(),
        assign(&station()),
    );
    let crossed = story.case.crossed(at("2016-03-01 09:00"), at("2016-03-03 09:00")).unwrap();
    let kinds: Vec<_> = crossed.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [K::UnitAccept]);
}

#[test]
fn t37_every_threshold_since_the_cursor_comes_in_order() {
    let story = running();
    let all = story.case.crossed(at("2016-03-01 09:00"), at("2016-04-30 09:00")).unwrap();
    assert!(all.len() >= 3 && all.windows(2).all(|two| two[0].crossed_at <= two[1].crossed_at));
    let middle = at("2016-03-17 09:00");
    let first = story.case.crossed(at("2016-03-01 09:00"), middle).unwrap();
    let second = story.case.crossed(middle, at("2016-04-30 09:00")).unwrap();
    assert_eq!(all, [first, second].concat());
}

#[test]
fn t38_a_threshold_keeps_its_id_until_its_end_moves() {
    let ids = |story: &Story, now: &str| -> Vec<String> {
        let crossed = story.case.crossed(at("2016-03-01 09:00"), at(now)).unwrap();
        crossed.into_iter().filter(|one| one.kind == K::ResolvePromised).map(|one| one.id).collect()
    };
    let story = running();
    assert_eq!(ids(&story, "2016-04-01 09:00"), ids(&story, "2016-05-01 09:00"));
    let moved = running().then("2016-03-04 09:00", &station(), suspend(HoldKind::Weather)).then(
        "2016-03-07 09:00",
        &station(),
        Act::Resume { kind: HoldKind::Weather },
    );
    assert!(ids(&moved, "2016-05-01 09:00").iter().all(|id| !ids(&story, "2016-05-01 09:00").contains(id)));
}

#[test]
fn t39_all_clocks_are_returned_and_the_nearest_end_is_derived() {
    let view = running().view("2016-03-02 09:00");
    let nearest = view.clocks.iter().filter(|one| one.is_running()).filter_map(|one| one.expires_at).min();
    assert_eq!(view.clocks[view.next_due.unwrap() as usize].expires_at, nearest);
}

#[test]
fn t40_only_a_person_who_speaks_to_the_citizen_responds() {
    let mut story = running().then("2016-03-02 09:00", &station(), Act::Progress { to_citizen: false });
    assert_eq!(story.clock("2016-03-03 09:00", K::FirstResponse).status, Status::Running);
    let machine = jiceng::case::Actor::automatic("clockwork");
    assert_eq!(story.refused("2016-03-03 09:00", &machine, Act::Progress { to_citizen: true }).code().0, 508);
    let story = story.then("2016-03-03 09:00", &station(), Act::Progress { to_citizen: true });
    assert_eq!(story.clock("2016-03-04 09:00", K::FirstResponse).status, Status::Met);
}

#[test]
fn t41_no_limit_at_once_and_missing_are_three() {
    let status = |limit: &str| {
        let text =
            format!("[[clock]]\nid = \"promised\"\nkind = \"resolve-promised\"\nlimit = \"{limit}\"\n");
        let story = Story::accepted(&with(&text), "2016-03-01 09:00", "convenience", &station());
        let clock = story.clock("2016-03-02 09:00", K::ResolvePromised);
        (clock.status, clock.due.map(|due| due.to_string()))
    };
    assert_eq!(status("none"), (Status::NoLimit, None));
    assert_eq!(status("at-once"), (Status::Overdue, Some("2016-03-01".into())));
}

#[test]
fn t42_the_ladder_is_data_and_its_top_is_final() {
    let mut story = running().then("2016-03-02 09:00", &station(), escalate()).then(
        "2016-03-03 09:00",
        &centre(),
        Act::Escalate { to: unit_of(&county()), skip: None },
    );
    let beyond = Act::Escalate { to: unit_of(&county()), skip: None };
    assert_eq!(story.refused("2016-03-04 09:00", &county(), beyond).code().0, 514);
    assert_eq!(
        story.view("2016-03-04 09:00").cycles[0].highest_level,
        Some(jiceng::words::CaseLevel::County)
    );
}

#[test]
fn t43_a_merged_case_runs_no_clock() {
    let story = running().then("2016-03-02 09:00", &station(), Act::Merge { into: "elsewhere".into() });
    let view = story.view("2017-03-02 09:00");
    assert!(view.clocks.iter().all(|clock| !clock.is_running()) && view.next_due.is_none());
    assert!(story.case.crossed(at("2016-03-03 09:00"), at("2017-03-02 09:00")).unwrap().is_empty());
}

#[test]
fn t44_merging_keeps_the_earliest_receipt_and_can_be_undone() {
    let received_at = at("2016-02-20 09:00");
    let absorb = Act::Absorb { child: "older".into(), received_at };
    let story = running().then("2016-03-02 09:00", &station(), absorb);
    assert_eq!(story.view("2016-03-03 09:00").earliest_receipt, Some(received_at));
    let mut story = story.then("2016-03-04 09:00", &station(), Act::Release { child: "older".into() });
    assert!(story.view("2016-03-05 09:00").children.is_empty());
    let again = Act::Release { child: "older".into() };
    assert_eq!(story.refused("2016-03-05 09:00", &station(), again).code().0, 533);
}

#[test]
fn t45_closed_is_not_solved() {
    let story = running()
        .then("2016-03-08 09:00", &station(), Act::Resolve { outcome: Outcome::NotSupported, outputs: true })
        .then("2016-03-09 09:00", &citizen(), feedback("citizen"))
        .then("2016-03-10 09:00", &hall(), Act::Close { open_children: 0 });
    let view = story.view("2016-03-11 09:00");
    assert_eq!((view.phase, view.outcome), (Phase::Closed, Some(Outcome::NotSupported)));
}

#[test]
fn t48_who_is_away_or_must_step_aside_gets_nothing() {
    let mut story = Story::registered(&JIAOLING, "2016-03-01 09:00", "convenience");
    let to = unit_of(&station());
    let away = Act::Assign { to: to.clone(), assist: false, in_place: true, available: false, skip: None };
    assert_eq!(story.refused("2016-03-01 10:00", &hall(), away).code().0, 513);
    let kin = super::story::assign_to(to.official("own-kin"));
    assert_eq!(story.refused("2016-03-01 10:00", &hall(), kin).code().0, 512);
}

#[test]
fn t49_what_nobody_took_is_seen_and_an_end_ends_every_clock() {
    let story = Story::registered(&JIAOLING, "2016-03-01 09:00", "convenience").then(
        "2016-03-01 09:00",
        &hall(),
        assign(&station()),
    );
    assert_eq!(story.clock("2016-03-02 09:01", K::UnitAccept).status, Status::Overdue);
    let story = story.then("2016-03-03 09:00", &citizen(), Act::Withdraw {});
    assert!(story.view("2016-04-01 09:00").clocks.iter().all(|clock| !clock.is_running()));
}

#[test]
fn t50_each_party_speaks_once_in_a_cycle() {
    let mut story = running().then("2016-03-08 09:00", &station(), resolve()).then(
        "2016-03-09 09:00",
        &citizen(),
        feedback("citizen"),
    );
    assert_eq!(story.refused("2016-03-09 10:00", &citizen(), feedback("citizen")).code().0, 528);
    let story = story.then("2016-03-09 11:00", &hall(), feedback("neighbour"));
    assert_eq!(story.view("2016-03-09 12:00").phase, Phase::Evaluated);
}

#[test]
fn t51_nobody_rates_own_work() {
    let mut story = running().then("2016-03-08 09:00", &station(), resolve());
    assert_eq!(story.refused("2016-03-09 10:00", &station(), feedback("citizen")).code().0, 526);
    assert_eq!(story.refused("2016-03-09 10:00", &station(), Act::Review {}).code().0, 526);
}

#[test]
fn t59_late_doubled_and_disordered_events_give_the_same_case() {
    let story = closed();
    let mut events = story.case.events().to_vec();
    events.reverse();
    let doubled: Vec<Event> = events.iter().chain(&events).cloned().collect();
    let folded = Case::fold_marking(&JIAOLING, doubled);
    assert!(folded.refused.is_empty());
    assert_eq!(folded.case.view(at("2016-04-01 09:00")), story.case.view(at("2016-04-01 09:00")));
}

#[test]
fn a_bad_event_is_marked_and_the_rest_goes_on() {
    let mut events = closed().case.events().to_vec();
    let stray = Event { key: "stray".into(), at: events[3].at + TimeDelta::minutes(1), ..events[0].clone() };
    events.insert(2, stray);
    let folded = Case::fold_marking(&JIAOLING, events);
    assert_eq!(folded.refused.len(), 1);
    assert_eq!((folded.refused[0].1.row(), folded.refused[0].1.code().0), (Some(2), 506));
    assert_eq!(folded.case.phase(), Phase::Closed);
}

#[test]
fn a_correction_leaves_both_visible_and_refolds() {
    let story = running();
    let of = story.case.events()[2].key.clone();
    let act = Some(Box::new(Act::Classify { class: "hazard".into() }));
    let story = story.then("2016-03-02 09:00", &hall(), Act::Correct { of, at: None, act });
    let view = story.view("2016-03-02 10:00");
    assert_eq!(view.class.as_deref(), Some("hazard"));
    // 48 hours from acceptance.
    assert_eq!(story.clock("2016-03-02 10:00", K::ResolvePromised).expires_at, Some(at("2016-03-03 09:00")));
    assert_eq!(story.case.events().iter().filter(|one| one.act.kind() == EventKind::Classify).count(), 1);
    assert!(story.case.view(at("2016-03-02 10:00")).unwrap().reasons.has(CaseReason::Corrected));
}

#[test]
fn an_event_that_comes_late_finds_its_place() {
    let mut story = running();
    let late = Event {
        at: at("2016-03-01 09:00") + Days::new(1),
        ..story.event("2016-03-02 09:00", &citizen(), Act::Urge {})
    };
    let story = {
        story = story.then("2016-03-08 09:00", &station(), resolve());
        story
    };
    let mut case = story.case;
    let late = Event { key: "late".into(), ..late };
    assert_eq!(case.apply(late).unwrap(), Applied::New);
    assert_eq!(case.view(at("2016-03-09 09:00")).unwrap().value.urged, 1);
}

#[test]
fn ten_thousand_reopenings_stay_bounded() {
    let rules = with("[reopening]\nwithin_days = 9\nclock = \"new-limit\"\nmost_cycles = 10_000\n");
    let mut story = Story::accepted(&rules, "2016-03-01 09:00", "convenience", &station());
    let mut now = at("2016-03-01 10:00");
    let mut push = |story: &mut Story, actor: &jiceng::case::Actor, act: Act| {
        now += TimeDelta::minutes(1);
        let event = Event { at: now, ..story.event("2016-03-01 10:00", actor, act) };
        let event = Event { key: format!("x{}", now.timestamp()).into(), ..event };
        story.case.apply(event)
    };
    let mut refused = None;
    for _ in 0..10_001 {
        push(&mut story, &station(), resolve()).unwrap();
        push(&mut story, &citizen(), feedback("citizen")).unwrap();
        push(&mut story, &hall(), Act::Close { open_children: 0 }).unwrap();
        if let Err(error) = push(&mut story, &citizen(), reopen()) {
            refused = Some(error);
            break;
        }
    }
    assert_eq!(refused.unwrap().code().0, Refusal::CyclesFull.code());
    assert_eq!(story.view("2017-03-01 09:00").cycles.len(), 10_000);
}

#[test]
fn what_may_be_done_next_is_said_with_the_reason_for_the_rest() {
    let story = Story::new(&JIAOLING).then("2016-03-01 09:00", &hall(), receive(&hall(), None)).then(
        "2016-03-01 09:00",
        &hall(),
        register(),
    );
    let allowed = story.case.allowed_events(&hall(), at("2016-03-01 10:00"));
    assert_eq!(allowed.len(), EventKind::ALL.len());
    let of = |kind: EventKind| allowed.iter().find(|one| one.event == kind).unwrap();
    assert!(of(EventKind::Classify).is_allowed());
    assert_eq!(of(EventKind::Accept).refusal, Some(Refusal::NotNow));
    let error = of(EventKind::Accept).error().unwrap();
    assert_eq!(
        error.to_string(),
        "JC-0506: cannot accept: the phase does not allow it; take one of the events that allowed_events lists"
    );
    assert_eq!(of(EventKind::Withdraw).refusal, Some(Refusal::NotACitizen));
}
