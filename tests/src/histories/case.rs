//! Random histories of cases, mostly legal: 合成数据 / synthetic. The same seed gives the same history.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use chrono::{DateTime, Days, FixedOffset, TimeDelta};
use jiceng::case::{
    Act, Actor, ActorRole, Case, CaseRules, ContactChannel, DeliveryMethod, Event, EventKind, Holder, Key,
    Outcome, Phase, Satisfaction,
};
use jiceng::words::{Approver, CaseLevel, HoldKind, ReturnGround, SkipGround, SupervisionLevel};
use jiceng::{Error, Ruleset};

/// A small generator of numbers: what matters is that it is the same everywhere.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number below `most`.
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % most.max(1)
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = self.below(list.len() as u64) as usize;
        &list[at]
    }

    /// Holds so many times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// The policies under which histories run: as shipped, strict, and with nothing but the law.
///
/// # Panics
/// Never: the documents are part of the repository.
#[must_use]
pub fn policies() -> Vec<CaseRules> {
    let jiaoling = Ruleset::jiaoling().expect("built in");
    let documents = [("strict.toml", STRICT), ("strict-urging.toml", STRICT_URGING)];
    let strict = jiaoling.with_documents(documents).expect("documents of this file");
    let nation = Ruleset::nation().expect("built in");
    [jiaoling, strict, nation].iter().map(|one| CaseRules::of(one).expect("few dates")).collect()
}

const STRICT: &str = r#"
document = "case-policy"
id = "strict"
name_zh = "从严的示例"
name_en = "a strict example"
jurisdiction = "441427"
[source]
kind = "example"
checked = "memory"
place = "jiceng"
[returning]
most = 1
grounds = ["not-ours", "outside-place"]
within_hours = 6
[reviewing]
required = true
clock = "new-limit"
[reopening]
within_days = 120
clock = "remaining-only"
most_cycles = 1
"#;

const STRICT_URGING: &str = r#"
document = "escalation"
id = "strict-urging"
name_zh = "从严的催办示例"
name_en = "a strict example of urging"
jurisdiction = "441427"
[source]
kind = "example"
checked = "memory"
place = "jiceng"
[urging]
per_day = 1
in_all = 2
"#;

/// One history: what was tried, and what came of it.
#[derive(Debug, Clone)]
pub struct History {
    /// The case of the events that were taken.
    pub case: Case,
    /// Every event that was tried, with the error of those refused.
    pub tried: Vec<(Event, Option<Error>)>,
    /// When it ends.
    pub now: DateTime<FixedOffset>,
}

const UNITS: [(&str, CaseLevel); 6] = [
    ("grid", CaseLevel::Grid),
    ("other-grid", CaseLevel::Grid),
    ("station", CaseLevel::Village),
    ("centre", CaseLevel::Township),
    ("hall", CaseLevel::Township),
    ("bureau", CaseLevel::County),
];

/// A history of at most `steps` tries from a seed.
///
/// # Panics
/// Never: its first instant is a date.
#[must_use]
pub fn history(rules: &CaseRules, seed: u64, steps: usize) -> History {
    let mut dice = Dice::new(seed);
    let first = DateTime::parse_from_rfc3339("2010-01-04T08:00:00+08:00").expect("a date");
    // From 2010 to 2025: both regulations of petitions, every amendment of the calendar.
    let mut now = first + Days::new(dice.below(5_600)) + TimeDelta::minutes(dice.below(1_440) as i64);
    let mut history = History { case: Case::new(rules).known_as("self"), tried: Vec::new(), now };
    for step in 0..steps {
        let event = next(&history, &mut dice, now, step);
        let refused = history.case.apply(event.clone()).err();
        history.tried.push((event, refused));
        let idle = matches!(history.case.phase(), Phase::Closed | Phase::Resolved | Phase::Delivered);
        let minutes = match dice.below(20) {
            0..=3 if idle => dice.below(200 * 1_440),
            0 => 0,
            1..=8 => dice.below(180),
            9..=15 => dice.below(3 * 1_440),
            16..=18 => dice.below(15 * 1_440),
            _ => dice.below(120 * 1_440),
        };
        now += TimeDelta::minutes(minutes as i64);
        history.now = now;
    }
    history
}

fn next(history: &History, dice: &mut Dice, now: DateTime<FixedOffset>, step: usize) -> Event {
    let last = history.tried.last().filter(|one| one.1.is_none()).map(|one| one.0.act.kind());
    let at_once = match last {
        Some(EventKind::ResolveJurisdiction) if dice.chance(40) => Some(EventKind::Return),
        Some(EventKind::Return) if dice.chance(40) => Some(EventKind::ResolveJurisdiction),
        Some(EventKind::Close) if dice.chance(70) => {
            Some(*dice.pick(&[EventKind::Archive, EventKind::Reopen, EventKind::Reopen]))
        }
        _ => None,
    };
    let natural = dice.chance(55).then(|| natural(history.case.phase(), history.tried.is_empty(), dice));
    let natural = at_once.or(natural);
    let actor = match natural {
        Some(kind) if dice.chance(90) => fitting(history, dice, kind),
        _ => who(history, dice),
    };
    let kind = natural.unwrap_or_else(|| {
        let allowed = history.case.allowed_events(&actor, now);
        let possible = allowed.iter().filter(|one| one.is_allowed()).map(|one| one.event);
        let possible: Vec<EventKind> = possible.filter(|kind| !is_end(*kind) || dice.chance(20)).collect();
        if !possible.is_empty() && dice.chance(60) {
            return *dice.pick(&possible);
        }
        let any = *dice.pick(EventKind::ALL);
        if is_end(any) && dice.chance(80) { EventKind::Urge } else { any }
    });
    let act = what(history, dice, kind, now);
    Event { key: format!("e{step}").into(), at: now, sequence: step as u32, actor, act }
}

/// What would come next in an office that works.
fn natural(phase: Phase, first: bool, dice: &mut Dice) -> EventKind {
    use EventKind as K;
    let list: &[K] = match phase {
        Phase::Received if first => &[K::Receive],
        Phase::Received => &[K::Register],
        Phase::Registered => &[K::Classify, K::Classify, K::Classify, K::NoticeMaterials, K::DeemAccepted],
        Phase::Classified => &[
            K::Assign,
            K::Assign,
            K::Assign,
            K::NoticeMaterials,
            K::DeemAccepted,
            K::ResolveJurisdiction,
            K::Refuse,
        ],
        Phase::Offered => {
            &[K::Accept, K::Accept, K::Return, K::Return, K::ResolveJurisdiction, K::DeemAccepted]
        }
        Phase::Accepted | Phase::InProgress => &[
            K::Progress,
            K::Resolve,
            K::Resolve,
            K::Resolve,
            K::Suspend,
            K::Resume,
            K::Resume,
            K::Escalate,
            K::SendDown,
            K::RequestExtension,
            K::DecideExtension,
            K::DecideExtension,
            K::Assign,
            K::ResolveJurisdiction,
            K::Supervise,
            K::Reply,
        ],
        Phase::Resolved => {
            &[K::Review, K::Deliver, K::Deliver, K::Feedback, K::Close, K::Close, K::Reply, K::RejectResult]
        }
        Phase::Delivered | Phase::Evaluated => &[K::Close, K::Close, K::Feedback, K::Reply],
        Phase::Closed => &[K::Reopen, K::Reopen, K::Reopen, K::Archive],
        Phase::Merged => &[K::Unmerge],
        _ => &[K::Link, K::Urge, K::Archive],
    };
    *dice.pick(list)
}

/// Somebody who may do it.
fn fitting(history: &History, dice: &mut Dice, kind: EventKind) -> Actor {
    use EventKind as K;
    let head =
        |dice: &mut Dice| Actor::official(format!("head-{}", dice.below(3)), "bureau", CaseLevel::County);
    match kind {
        K::Accept | K::Return => acting(history, dice, true).unwrap_or_else(|| head(dice)),
        K::Review | K::RejectResult => head(dice).acting_as(ActorRole::Reviewer),
        K::ResolveJurisdiction if dice.chance(60) => {
            Actor::official(person(dice), "centre", CaseLevel::Township)
        }
        K::ResolveJurisdiction | K::DecideExtension | K::Supervise | K::CancelSupervision => head(dice),
        K::Feedback | K::Withdraw | K::Reopen => Actor::citizen("citizen"),
        K::Receive => Actor::official("clerk", "hall", CaseLevel::Township),
        _ => acting(history, dice, false).unwrap_or_else(|| head(dice)),
    }
}

/// The one who has it, or the one to whom it is offered.
fn acting(history: &History, dice: &mut Dice, offered: bool) -> Option<Actor> {
    let view = history.case.view(history.now).ok()?.value;
    let holder = if offered { view.offered_to } else { view.holder }?;
    let key = holder.official.clone().unwrap_or_else(|| person(dice));
    Some(Actor { key, role: ActorRole::Official, unit: Some(holder.unit), level: Some(holder.level) })
}

/// The level of who has it.
fn level(history: &History) -> Option<CaseLevel> {
    history.case.view(history.now).ok()?.value.holder.map(|holder| holder.level)
}

/// A unit so many levels above the one that has it.
fn holder_at(history: &History, dice: &mut Dice, up: i64) -> Holder {
    let fits = |one: CaseLevel| level(history).is_some_and(|own| one as i64 - own as i64 == up);
    let units: Vec<_> = UNITS.iter().filter(|one| fits(one.1)).collect();
    if units.is_empty() || dice.chance(25) {
        return holder(dice);
    }
    let (unit, level) = **dice.pick(&units);
    Holder::unit(unit, level)
}

/// Ends come rarely, or no history would be long.
fn is_end(kind: EventKind) -> bool {
    use EventKind as K;
    matches!(kind, K::Withdraw | K::Terminate | K::Merge | K::TransferOut | K::Refuse | K::Archive)
}

fn who(history: &History, dice: &mut Dice) -> Actor {
    let level_of = |unit: &str| UNITS.iter().find(|one| one.0 == unit).map_or(CaseLevel::Grid, |one| one.1);
    if dice.chance(45) {
        let offered = dice.chance(40);
        if let Some(actor) = acting(history, dice, offered) {
            return actor;
        }
    }
    let (unit, _) = *dice.pick(&UNITS);
    match dice.below(12) {
        0 | 1 => Actor::citizen("citizen"),
        2 => Actor::automatic("clockwork"),
        3 => Actor { level: None, ..Actor::official(person(dice), unit, level_of(unit)) },
        4 | 5 => Actor::official(person(dice), "bureau", CaseLevel::County).acting_as(ActorRole::Reviewer),
        6 => Actor::official("own-kin", unit, level_of(unit)),
        7 => Actor::official(person(dice), "bureau", CaseLevel::County).acting_as(ActorRole::Supervisor),
        _ => Actor::official(person(dice), unit, level_of(unit)),
    }
}

fn person(dice: &mut Dice) -> Key {
    format!("p{}", dice.below(4)).into()
}

fn holder(dice: &mut Dice) -> Holder {
    let (unit, level) = *dice.pick(&UNITS);
    let holder = Holder::unit(unit, level);
    match dice.below(8) {
        0 => holder.official("own-kin"),
        1 | 2 => holder.official(person(dice)),
        _ => holder,
    }
}

/// Some hold, so many times in a hundred one that is open.
fn open_hold(history: &History, dice: &mut Dice, percent: u64) -> HoldKind {
    let view = history.case.view(history.now).ok().map(|answer| answer.value);
    let open = view.and_then(|view| view.holds.first().map(|hold| hold.kind));
    open.filter(|_| dice.chance(percent)).unwrap_or(*dice.pick(HoldKind::ALL))
}

fn what(history: &History, dice: &mut Dice, kind: EventKind, now: DateTime<FixedOffset>) -> Act {
    use EventKind as K;
    let other = |dice: &mut Dice| Key::from(*dice.pick(&["case-1", "case-2", "self"]));
    match kind {
        K::Receive => {
            let item = dice.pick(&[None, None, Some("LIC-31"), Some("森林防火区野外用火审批")]);
            Act::Receive {
                channel: *dice.pick(ContactChannel::ALL),
                by: if dice.chance(50) { Holder::unit("hall", CaseLevel::Township) } else { holder(dice) },
                item: item.filter(|_| history.tried.len() > 3 || dice.chance(30)).map(Key::from),
                claimed_at: None,
            }
        }
        K::Register => Act::Register {
            receipt: if dice.chance(10) { "".into() } else { "r1".into() },
            parties: if dice.chance(80) { vec!["citizen".into(), "neighbour".into()] } else { Vec::new() },
            anonymous: dice.chance(10),
            recused: vec!["own-kin".into()],
        },
        K::Classify => {
            let classes =
                ["petition", "petition", "certificate", "certificate", "hazard", "convenience", "none"];
            Act::Classify { class: Key::from(*dice.pick(&classes)) }
        }
        K::Link => Act::Link { other: other(dice) },
        K::Merge => Act::Merge { into: other(dice) },
        K::Unmerge => Act::Unmerge {},
        K::Absorb => Act::Absorb { child: other(dice), received_at: now - Days::new(dice.below(30)) },
        K::Release => Act::Release { child: other(dice) },
        K::Assign => Act::Assign {
            to: {
                let up = -(dice.below(2) as i64);
                holder_at(history, dice, up)
            },
            assist: dice.chance(15),
            in_place: dice.chance(92),
            available: dice.chance(92),
            skip: dice.chance(25).then_some(SkipGround::SameOrNextLevel),
        },
        K::Accept => Act::Accept {},
        K::Return => Act::Return { ground: *dice.pick(ReturnGround::ALL) },
        K::Refuse => Act::Refuse { written: dice.chance(70), remedies_told: dice.chance(80) },
        K::TransferOut => Act::TransferOut { to: "court".into(), told: dice.chance(70) },
        K::ResolveJurisdiction => Act::ResolveJurisdiction { to: holder(dice) },
        K::NoticeMaterials => Act::NoticeMaterials { complete: dice.chance(70) },
        K::SupplyMaterials => Act::SupplyMaterials {},
        K::DeemAccepted => Act::DeemAccepted {},
        K::Suspend => Act::Suspend {
            kind: open_hold(history, dice, 40),
            planned_to: dice.chance(60).then(|| now.date_naive() + Days::new(dice.below(12))),
            approved_by: dice.chance(50).then(|| match dice.below(4) {
                0 => "own-kin".into(),
                1 => person(dice),
                _ => "head".into(),
            }),
        },
        K::Resume => Act::Resume { kind: open_hold(history, dice, 80) },
        K::RequestExtension => Act::RequestExtension { value: 1 + dice.below(32) as u32 },
        K::DecideExtension => Act::DecideExtension {
            granted: dice.chance(70),
            approver: *dice.pick(&[Approver::HeadOfHandlingOrgan, Approver::HeadOfOrgan]),
            told: dice.chance(80),
        },
        K::Progress => Act::Progress { to_citizen: dice.chance(50) },
        K::Urge => Act::Urge {},
        K::Supervise => Act::Supervise { level: *dice.pick(SupervisionLevel::ALL) },
        K::Reply => Act::Reply {},
        K::CancelSupervision => Act::CancelSupervision {},
        K::Escalate => {
            Act::Escalate { to: holder(dice), skip: dice.chance(15).then_some(SkipGround::SameOrNextLevel) }
        }
        K::SendDown => Act::SendDown { to: holder_at(history, dice, -1) },
        K::Resolve => Act::Resolve { outcome: *dice.pick(&Outcome::ALL[..10]), outputs: dice.chance(85) },
        K::Review => Act::Review {},
        K::RejectResult => Act::RejectResult {},
        K::Deliver => Act::Deliver { method: *dice.pick(DeliveryMethod::ALL), signed: dice.chance(70) },
        K::Feedback => Act::Feedback {
            party: if dice.chance(15) {
                person(dice)
            } else {
                Key::from(*dice.pick(&["citizen", "neighbour"]))
            },
            reached: dice.chance(80),
            solved: None,
            satisfaction: Some(*dice.pick(Satisfaction::ALL)),
        },
        K::Close => Act::Close { open_children: u32::from(dice.chance(15)) },
        K::Reopen => Act::Reopen { new_facts: dice.chance(55) },
        K::Archive => Act::Archive { sealed_by_rule: dice.chance(50) },
        K::Correct => {
            let steps = history.tried.len().max(1) as u64;
            Act::Correct {
                of: format!("e{}", dice.below(steps + 2)).into(),
                at: None,
                act: dice.chance(30).then(|| Box::new(Act::Progress { to_citizen: true })),
            }
        }
        K::Withdraw => Act::Withdraw {},
        K::Terminate => Act::Terminate {},
    }
}
