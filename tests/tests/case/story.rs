//! A case told step by step: 合成数据 / synthetic.

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset};
use jiceng::case::{
    Act, Actor, Applied, Case, CaseRules, CaseView, ClockView, ContactChannel, Event, Holder, Outcome,
};
use jiceng::words::{CaseLevel, ClockKind};
use jiceng::{Error, Ruleset};

pub(crate) static JIAOLING: LazyLock<CaseRules> =
    LazyLock::new(|| CaseRules::of(&Ruleset::jiaoling().unwrap()).unwrap());

/// Jiaoling's rules with one more document of policy.
pub(crate) fn with(policy: &str) -> CaseRules {
    let head = "document = \"case-policy\"\nid = \"more\"\nname_zh = \"补充\"\nname_en = \"more\"\n\
                jurisdiction = \"441427\"\n";
    let source = "[source]\nkind = \"example\"\nchecked = \"memory\"\nplace = \"jiceng\"\n";
    let (keys, tables) = policy.split_at(policy.find('[').unwrap_or(policy.len()));
    let text = format!("{head}{keys}{source}{tables}");
    let ruleset = Ruleset::jiaoling().unwrap().with_documents([("more.toml", text)]);
    CaseRules::of(&ruleset.unwrap_or_else(|error| panic!("{:?}", error.faults()))).unwrap()
}

/// `2016-03-01 09:00` in China.
pub(crate) fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{}:00+08:00", text.replace(' ', "T"))).unwrap()
}

pub(crate) fn grid() -> Actor {
    Actor::official("grid-official", "grid", CaseLevel::Grid)
}
pub(crate) fn station() -> Actor {
    Actor::official("station-official", "station", CaseLevel::Village)
}
pub(crate) fn hall() -> Actor {
    Actor::official("clerk", "hall", CaseLevel::Township)
}
pub(crate) fn centre() -> Actor {
    Actor::official("centre-official", "centre", CaseLevel::Township)
}
pub(crate) fn county() -> Actor {
    Actor::official("head", "bureau", CaseLevel::County)
}
pub(crate) fn citizen() -> Actor {
    Actor::citizen("citizen")
}

/// A unit as holder.
pub(crate) fn unit_of(actor: &Actor) -> Holder {
    Holder::unit(actor.unit.clone().unwrap(), actor.level.unwrap())
}

pub(crate) struct Story {
    pub(crate) case: Case,
    steps: u32,
}

impl Story {
    pub(crate) fn new(rules: &CaseRules) -> Self {
        Self { case: Case::new(rules), steps: 0 }
    }

    /// Received and registered in the hall, and of a class.
    pub(crate) fn registered(rules: &CaseRules, when: &str, class: &str) -> Self {
        Self::with_item(rules, when, class, None)
    }

    pub(crate) fn with_item(rules: &CaseRules, when: &str, class: &str, item: Option<&str>) -> Self {
        Self::new(rules).then(when, &hall(), receive(&hall(), item)).then(when, &hall(), register()).then(
            when,
            &hall(),
            Act::Classify { class: class.into() },
        )
    }

    /// The same, assigned to a unit and taken over by it.
    pub(crate) fn accepted(rules: &CaseRules, when: &str, class: &str, by: &Actor) -> Self {
        let story = Self::registered(rules, when, class);
        story.then(when, &hall(), assign(by)).then(when, by, Act::Accept {})
    }

    pub(crate) fn event(&self, when: &str, actor: &Actor, act: Act) -> Event {
        Event {
            key: format!("e{}", self.steps).into(),
            at: at(when),
            sequence: self.steps,
            actor: actor.clone(),
            act,
        }
    }

    pub(crate) fn then(mut self, when: &str, actor: &Actor, act: Act) -> Self {
        let event = self.event(when, actor, act);
        let shown = event.act.kind();
        match self.case.apply(event) {
            Ok(Applied::New) => {}
            other => panic!("{shown:?} at {when}: {other:?}"),
        }
        self.steps += 1;
        self
    }

    pub(crate) fn refused(&mut self, when: &str, actor: &Actor, act: Act) -> Error {
        let event = self.event(when, actor, act);
        let before = self.case.view(at(when));
        let error = self.case.apply(event).unwrap_err();
        assert_eq!(self.case.view(at(when)), before, "a refused event changes nothing");
        error
    }

    pub(crate) fn view(&self, when: &str) -> CaseView {
        self.case.view(at(when)).unwrap().value
    }

    /// The clock of that kind, the last turn of it.
    pub(crate) fn clock(&self, when: &str, kind: ClockKind) -> ClockView {
        let clocks = self.case.clocks(at(when)).unwrap();
        clocks.into_iter().rev().find(|clock| clock.kind == kind).unwrap()
    }

    pub(crate) fn clocks(&self, when: &str, kind: ClockKind) -> Vec<ClockView> {
        let clocks = self.case.clocks(at(when)).unwrap();
        clocks.into_iter().filter(|clock| clock.kind == kind).collect()
    }
}

pub(crate) fn receive(by: &Actor, item: Option<&str>) -> Act {
    let item = item.map(Into::into);
    Act::Receive { channel: ContactChannel::Hall, by: unit_of(by), item, claimed_at: None }
}

pub(crate) fn register() -> Act {
    let parties = vec!["citizen".into(), "neighbour".into()];
    Act::Register { receipt: "r1".into(), parties, anonymous: false, recused: vec!["own-kin".into()] }
}

pub(crate) fn assign(to: &Actor) -> Act {
    assign_to(unit_of(to))
}

pub(crate) fn assign_to(to: Holder) -> Act {
    Act::Assign { to, assist: false, in_place: true, available: true, skip: None }
}

pub(crate) fn resolve() -> Act {
    Act::Resolve { outcome: Outcome::Solved, outputs: true }
}

pub(crate) fn feedback(party: &str) -> Act {
    Act::Feedback { party: party.into(), reached: true, solved: Some(true), satisfaction: None }
}
