//! Mediations and agent services over random histories: laws that hold whatever happens, and that everything happens.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};
use jiceng::Ruleset;
use jiceng::calendar::parse_instant;
use jiceng::case::Applied;
use jiceng::case::agent::{
    AgentActKind, AgentEvent, AgentPolicy, AgentService, FiledBy, PaperPlace, count_filings,
};
use jiceng::case::mediation::{
    ActKind, Mediation, MediationAct as A, MediationEvent, MediationResult, MediatorStanding, contained,
};
use jiceng::words::CaseLevel;
use jiceng_tests::histories::{agent, mediation, numbers};
use jiceng_tests::strategies::cases;
use proptest::collection::vec;
use proptest::prelude::*;

static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());
static SHENZHEN: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::of_division("440300").unwrap());
/// Jiaoling with an invented rule that a request for recusal suspends a mediation.
static SUSPENDING: LazyLock<Ruleset> = LazyLock::new(|| {
    let text = "document = \"conduct\"\nid = \"invented\"\nname_zh = \"虚构\"\nname_en = \"made up\"\n\
        jurisdiction = \"441427\"\nsource = { kind = \"example\", checked = \"memory\", place = \"合成数据 / synthetic\" }\n\
        [[recusal]]\nprocedure = \"mediation\"\nprovision = \"MED-04\"\nwork = \"suspended\"\n";
    JIAOLING.with_documents([("invented.toml", text)]).unwrap()
});

fn at(text: &str) -> DateTime<FixedOffset> {
    parse_instant(text).unwrap()
}

/// Where and when a history plays.
fn setting(which: usize) -> (&'static Ruleset, DateTime<FixedOffset>) {
    match which % 4 {
        0 => (&JIAOLING, at("2023-02-01T09:00:00+08:00")),
        1 => (&JIAOLING, at("2016-03-01T09:00:00+08:00")),
        2 => (&SHENZHEN, at("2022-06-01T09:00:00+08:00")),
        _ => (&SUSPENDING, at("2022-07-01T09:00:00+08:00")),
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_list_and_its_events_one_by_one_agree_in_any_order(which in 0..4_usize, dice in vec(any::<u16>(), 1..300)) {
        let (ruleset, start) = setting(which);
        let walk = mediation::walk(ruleset, start, &dice);
        let mut events = walk.mediation.events().to_vec();
        prop_assume!(!events.is_empty());
        let again = events[0].clone();
        events.reverse();
        events.push(again);
        prop_assert_eq!(&Mediation::fold(ruleset, &events).unwrap(), &walk.mediation);
        let text = serde_json::to_string(walk.mediation.events()).unwrap();
        prop_assert_eq!(MediationEvent::list_from_json(&text).unwrap(), walk.mediation.events());
        let read: Vec<MediationEvent> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(read, walk.mediation.events());
    }

    #[test]
    fn a_known_event_has_no_effect_and_a_refused_one_changes_nothing(which in 0..4_usize, dice in vec(any::<u16>(), 1..300)) {
        let (ruleset, start) = setting(which);
        let mut walk = mediation::walk(ruleset, start, &dice);
        let before = walk.mediation.clone();
        for event in before.events() {
            prop_assert_eq!(walk.mediation.apply(ruleset, event).unwrap(), Applied::Known);
            let mut other = event.clone();
            other.sequence += 1;
            prop_assert_eq!(walk.mediation.apply(ruleset, &other).unwrap_err().code().0, 540);
        }
        prop_assert_eq!(&walk.mediation, &before);
        for (taken, event, error) in &walk.refused {
            let mut then = Mediation::fold(ruleset, &before.events()[..*taken]).unwrap();
            let kept = then.clone();
            prop_assert_eq!(&then.apply(ruleset, event).unwrap_err(), error);
            prop_assert_eq!(then, kept);
        }
    }

    #[test]
    fn what_happened_was_said_to_be_allowed(which in 0..4_usize, dice in vec(any::<u16>(), 1..200)) {
        let (ruleset, start) = setting(which);
        let walk = mediation::walk(ruleset, start, &dice);
        let mut so_far = Mediation::new();
        for event in walk.mediation.events() {
            if !so_far.events().is_empty() {
                let next = so_far.view(ruleset, event.at).unwrap().value.next;
                prop_assert_eq!(next.len(), ActKind::ALL.len());
                let step = next.iter().find(|step| step.act == event.act.kind()).unwrap();
                prop_assert!(step.allowed, "{:?}", event);
            }
            so_far.apply(ruleset, event).unwrap();
        }
    }

    #[test]
    fn nobody_is_mediated_unasked_or_by_the_wrong_person(which in 0..4_usize, dice in vec(any::<u16>(), 1..300)) {
        let (ruleset, start) = setting(which);
        let walk = mediation::walk(ruleset, start, &dice);
        prop_assume!(!walk.mediation.events().is_empty());
        check_plainly(&walk.mediation)?;
        let last = walk.mediation.events().last().unwrap().at;
        let view = walk.mediation.view(ruleset, last).unwrap().value;
        let parties: BTreeSet<&String> = view.consented.iter().chain(&view.unconsented).chain(&view.refused_by).collect();
        prop_assert!(view.mediators.iter().all(|one| !parties.contains(&one.mediator)));
        // Levels are climbed one by one, and only an agreement settles.
        prop_assert!(view.levels.windows(2).all(|two| two[0].level.above() == Some(two[1].level)));
        let settled = contained(&[&walk.mediation]).value;
        prop_assert_eq!(settled.level.is_some(), view.result.is_agreed());
        prop_assert!(settled.level.is_none() || settled.within(CaseLevel::County));
    }

    #[test]
    fn an_agent_service_is_its_events_and_no_paper_is_lost(dice in vec(any::<u16>(), 1..300)) {
        let policy = AgentPolicy::example().unwrap();
        let walk = agent::walk(&JIAOLING, &policy, at("2016-03-01T19:00:00+08:00"), &dice);
        prop_assume!(!walk.service.events().is_empty());
        let mut events = walk.service.events().to_vec();
        events.reverse();
        prop_assert_eq!(&AgentService::fold(&JIAOLING, &events).unwrap(), &walk.service);
        let text = serde_json::to_string(walk.service.events()).unwrap();
        prop_assert_eq!(AgentEvent::list_from_json(&text).unwrap(), walk.service.events());
        for (taken, event, error) in &walk.refused {
            let mut then = AgentService::fold(&JIAOLING, &walk.service.events()[..*taken]).unwrap();
            let kept = then.clone();
            prop_assert_eq!(&then.apply(&JIAOLING, event).unwrap_err(), error);
            prop_assert_eq!(then, kept);
        }
        let last = walk.service.events().last().unwrap().at;
        let view = walk.service.view(&JIAOLING, &policy, last).unwrap().value;
        for paper in view.papers.iter().filter(|paper| paper.place == PaperPlace::Agent) {
            prop_assert!(view.outstanding.contains(&paper.line));
        }
        for item in &view.items {
            // The hall's clock never starts before the hall has it, the agent's where papers were taken.
            let received = item.received_at.map(|at| at.date_naive());
            prop_assert!(item.hall.as_ref().is_none_or(|clock| Some(clock.start) == received));
            let taken = item.taken_at.map(|at| at.date_naive());
            prop_assert_eq!(item.submit.as_ref().map(|clock| clock.start), taken);
        }
        let counted = count_filings(&[&walk.service, &walk.service]).value;
        let by = |who| view.items.iter().filter(|item| item.filed_by == Some(who)).count() as u64;
        prop_assert_eq!((counted.by_agents, counted.by_persons), (by(FiledBy::Agent), by(FiledBy::Principal)));
    }
}

/// The same guards once more, written plainly over the list of events.
fn check_plainly(mediation: &Mediation) -> Result<(), TestCaseError> {
    let mut consented: BTreeSet<&str> = BTreeSet::new();
    let mut all: BTreeSet<&str> = BTreeSet::new();
    let mut sitting: BTreeSet<&str> = BTreeSet::new();
    let (mut over, mut signed_on, mut sealed) = (false, None, false);
    for event in mediation.events() {
        match &event.act {
            A::Request { parties, by, .. } => {
                all = parties.iter().map(String::as_str).collect();
                consented = by.iter().map(String::as_str).collect();
            }
            A::Offer { parties, .. } => all = parties.iter().map(String::as_str).collect(),
            A::Consent { party } => {
                prop_assert!(!over);
                consented.insert(party);
            }
            A::NameMediators { mediators } => {
                for one in mediators {
                    prop_assert!(!all.contains(one.mediator.as_str()));
                    sitting.insert(&one.mediator);
                }
            }
            A::Session { .. } | A::AgreeInWriting {} | A::Fail {} => {
                prop_assert!(!over && consented == all, "{:?}", event);
                over = matches!(event.act, A::Fail {});
            }
            A::AgreeOrally { recorded_by } => {
                prop_assert!(!over && consented == all && sitting.contains(recorded_by.as_str()));
                over = true;
            }
            A::Refuse { .. } | A::Withdraw { .. } | A::Transfer { .. } => {
                prop_assert!(!over);
                over = true;
            }
            A::Refer { .. } => (over, consented, sitting) = (false, BTreeSet::new(), BTreeSet::new()),
            A::Sign { .. } | A::Countersign { .. } => signed_on = Some(event.at),
            A::Seal {} => (signed_on, sealed) = (Some(event.at), true),
            _ => {}
        }
    }
    if mediation.result() == MediationResult::AgreedWritten {
        prop_assert!(sealed && signed_on.is_some());
    }
    Ok(())
}

/// How often each kind was taken in, and each code refused.
type Counts = (BTreeMap<&'static str, usize>, BTreeMap<u16, usize>);

fn mediations() -> Counts {
    let (mut taken, mut refused) = Counts::default();
    for seed in 0..10_000_u64 {
        let (ruleset, start) = setting(seed as usize);
        let walk = mediation::walk(ruleset, start, &numbers(seed + 1, 260));
        for event in walk.mediation.events() {
            *taken.entry(event.act.kind().word()).or_default() += 1;
        }
        for (_, _, error) in &walk.refused {
            *refused.entry(error.code().0).or_default() += 1;
        }
    }
    (taken, refused)
}

#[test]
fn every_event_and_every_refusal_of_a_mediation_is_reached() {
    let (taken, refused) = mediations();
    for kind in ActKind::ALL {
        let count = taken.get(kind.word()).copied().unwrap_or_default();
        assert!(count >= 100, "{}: {count}; {taken:?}", kind.word());
    }
    // 560 is asked, not sent.
    for code in (540..=561).filter(|code| *code != 560) {
        let count = refused.get(&code).copied().unwrap_or_default();
        assert!(count >= 25, "JC-0{code}: {count}; {refused:?}");
    }
}

#[test]
fn every_event_and_every_refusal_of_an_agent_is_reached() {
    let policy = AgentPolicy::example().unwrap();
    let (mut taken, mut refused) = Counts::default();
    for seed in 0..3_000_u64 {
        let walk = agent::walk(&JIAOLING, &policy, at("2016-03-01T19:00:00+08:00"), &numbers(seed + 1, 200));
        for event in walk.service.events() {
            *taken.entry(event.act.kind().word()).or_default() += 1;
        }
        for (_, _, error) in &walk.refused {
            *refused.entry(error.code().0).or_default() += 1;
        }
    }
    for kind in AgentActKind::ALL {
        let count = taken.get(kind.word()).copied().unwrap_or_default();
        assert!(count >= 100, "{}: {count}; {taken:?}", kind.word());
    }
    for code in [543, 544, 545, 553, 554].into_iter().chain(562..=569) {
        let count = refused.get(&code).copied().unwrap_or_default();
        assert!(count >= 25, "JC-0{code}: {count}; {refused:?}");
    }
}

#[test]
fn in_shenzhen_the_demand_of_a_party_removes_the_mediator_and_elsewhere_it_is_open() {
    let events = r#"[
      {"key": "1", "at": "2022-06-01T09:00:00+08:00",
       "act": {"kind": "request", "dispute": "civil", "level": "village", "parties": ["a", "b"], "by": ["a", "b"]}},
      {"key": "2", "at": "2022-06-01T10:00:00+08:00",
       "act": {"kind": "name-mediators", "mediators": [{"mediator": "m", "recusal": "none"}]}},
      {"key": "3", "at": "2022-06-01T11:00:00+08:00", "act": {"kind": "ask-recusal", "party": "a", "mediator": "m"}}
    ]"#;
    let events = MediationEvent::list_from_json(events).unwrap();
    let standing = |ruleset: &Ruleset| {
        let mediation = Mediation::fold(ruleset, &events).unwrap();
        mediation.view(ruleset, at("2022-06-02T09:00:00+08:00")).unwrap().value.mediators[0].standing
    };
    assert_eq!(standing(&SHENZHEN), MediatorStanding::SteppedAside);
    assert_eq!(standing(&JIAOLING), MediatorStanding::Challenged);
}
