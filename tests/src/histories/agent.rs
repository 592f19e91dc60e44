//! Random agent services.

use chrono::{DateTime, Days, FixedOffset};
use jiceng::case::agent::{
    AgentAct as A, AgentActKind, AgentDeed, AgentEvent, AgentPolicy, AgentService, AgentView, Paper,
    PaperPlace,
};
use jiceng::{Error, Ruleset};

use super::Dice;

/// A history: the service, and each event that was refused with where it stood and why.
#[derive(Debug)]
pub struct Walk {
    /// Where it ended.
    pub service: AgentService,
    /// How many events had been taken in, the event that was refused, the error.
    pub refused: Vec<(usize, AgentEvent, Error)>,
}

const ITEMS: [&str; 3] = ["water-abstraction-licence", "agent-handling", "temporary-assistance"];

/// Walks as the dice fall, from `start` on.
#[must_use]
pub fn walk(ruleset: &Ruleset, policy: &AgentPolicy, start: DateTime<FixedOffset>, numbers: &[u16]) -> Walk {
    let mut dice = Dice::new(numbers);
    let mut walk = Walk { service: AgentService::new(), refused: Vec::new() };
    let (mut at, mut sequence) = (start, 0_u32);
    while !dice.is_empty() {
        let any = |dice: &mut Dice<'_>| dice.one(AgentActKind::ALL).unwrap_or(AgentActKind::Mandate);
        let view = walk.service.view(ruleset, policy, at).ok().map(|answer| answer.value);
        let kind = match &view {
            _ if dice.once_in(6) => any(&mut dice),
            Some(view) => {
                let ends = [AgentActKind::Close, AgentActKind::Withdraw, AgentActKind::PrincipalDies];
                let rare = |kind| ends.contains(&kind) || kind == AgentActKind::FileOneself;
                let mut drawn = AgentActKind::Act;
                for _ in 0..4 {
                    drawn = dice.one(&view.next).unwrap_or(drawn);
                    if !rare(drawn) || dice.once_in(8) {
                        break;
                    }
                }
                drawn
            }
            None => AgentActKind::Mandate,
        };
        let mut act = act(kind, at, &mut dice);
        if let Some(view) = view.filter(|_| !dice.once_in(6)) {
            fit(&mut act, &view, &mut dice);
        }
        let event = AgentEvent { key: format!("k{sequence}"), at, sequence, act };
        let taken = walk.service.events().len();
        if let Err(error) = walk.service.apply(ruleset, &event) {
            walk.refused.push((taken, event, error));
        }
        sequence += 1;
        at = dice.after(at);
    }
    walk
}

/// Makes what the event says fit where the service stands.
fn fit(act: &mut A, view: &AgentView, dice: &mut Dice<'_>) {
    let at = |place: PaperPlace| view.papers.iter().filter(move |paper| paper.place == place);
    match act {
        A::File { item, lines, .. } => {
            if let Some(one) = view.unfiled.get(dice.below(view.unfiled.len())) {
                item.clone_from(one);
            }
            *lines =
                at(PaperPlace::Agent).filter(|paper| paper.item == *item).map(|paper| paper.line).collect();
        }
        A::FileOneself { item, .. } => {
            if let Some(one) = view.unfiled.get(dice.below(view.unfiled.len())) {
                item.clone_from(one);
            }
        }
        A::FetchPapers { lines } => {
            let held: Vec<u32> = at(PaperPlace::Hall).map(|paper| paper.line).collect();
            *lines = if held.is_empty() { lines.clone() } else { held };
        }
        A::ReturnPapers { lines, .. } => {
            let held: Vec<u32> = at(PaperPlace::Agent).map(|paper| paper.line).collect();
            *lines = if held.is_empty() { lines.clone() } else { held };
        }
        A::TakePapers { papers } => {
            for paper in papers {
                paper.line =
                    paper.line.saturating_add(u32::try_from(view.papers.len()).unwrap_or_default() * 10);
            }
        }
        _ => {}
    }
}

fn item(dice: &mut Dice<'_>) -> String {
    if dice.once_in(20) { "homestead-approval".into() } else { dice.one(&ITEMS).unwrap_or(ITEMS[0]).into() }
}

fn lines(dice: &mut Dice<'_>, least: usize) -> Vec<u32> {
    (0..least + dice.below(2)).map(|_| u32::try_from(dice.below(6)).unwrap_or_default()).collect()
}

fn act(kind: AgentActKind, at: DateTime<FixedOffset>, dice: &mut Dice<'_>) -> A {
    use AgentActKind as K;
    match kind {
        K::Mandate => {
            let mut items: Vec<String> = ITEMS.iter().map(|item| (*item).to_string()).collect();
            match dice.below(12) {
                0 => items.push("identity-card-agent".into()),
                1 => items.push(ITEMS[0].into()),
                _ => {}
            }
            let days = if dice.once_in(4) { 20 } else { 400 };
            let today = at.date_naive();
            A::Mandate {
                principal: "p".into(),
                agent: if dice.once_in(20) { "p".into() } else { "a".into() },
                items,
                valid_to: today.checked_add_days(Days::new(days)).unwrap_or(today),
                data_use: !dice.once_in(4),
            }
        }
        K::ConsentToData => A::ConsentToData {},
        K::TakePapers => A::TakePapers {
            papers: lines(dice, 1)
                .into_iter()
                .map(|line| Paper { line, item: item(dice), original: line % 2 == 0 })
                .collect(),
        },
        K::File => {
            A::File { item: item(dice), lines: lines(dice, 0), receipt: format!("r{}", dice.below(9)) }
        }
        K::FileOneself => A::FileOneself { item: item(dice), receipt: format!("r{}", dice.below(9)) },
        K::FetchPapers => A::FetchPapers { lines: lines(dice, 1) },
        K::ReturnPapers => A::ReturnPapers { lines: lines(dice, 1), signed: !dice.once_in(3) },
        K::Act => A::Act { deed: dice.one(AgentDeed::ALL).unwrap_or(AgentDeed::Explain) },
        K::Close => A::Close {},
        K::Withdraw => A::Withdraw {},
        K::PrincipalDies => A::PrincipalDies {},
    }
}
