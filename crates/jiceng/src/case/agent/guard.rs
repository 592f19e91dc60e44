//! What may happen under a mandate, and what it does.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::AgentRule;

use super::act::{AgentAct as A, AgentActKind as K, Paper};
use super::end::{FiledBy, MandateEnd, PaperPlace};
use super::state::{Filed, ItemState, PaperState, State};
use crate::case::ledger::{day_of, too_many, what};
use crate::catalogue::item;
use crate::error::{Error, fail};
use crate::ruleset::Ruleset;

/// The most items of one mandate, and the most lines of papers.
const MOST_ITEMS: usize = 100;
const MOST_LINES: usize = 1_000;

/// Only the first event gives the mandate.
#[cold]
pub(super) fn opening() -> Error {
    fail(543, &[("first_zh", "委托".to_string()), ("first_en", "the mandate".to_string())]).at("act")
}

/// What the mandate makes.
pub(super) fn open(ruleset: &Ruleset, at: DateTime<FixedOffset>, act: &A) -> Result<State, Error> {
    let A::Mandate { principal, agent, items: names, valid_to, data_use } = act else {
        return Err(opening());
    };
    if principal.is_empty() {
        return Err(fail(545, &what("委托人", "principal")).at("act.principal"));
    }
    // Nobody is the agent of himself.
    if agent.is_empty() || agent == principal {
        return Err(fail(545, &what("代办员", "agent")).at("act.agent"));
    }
    let on = day_of(at);
    in_time(on, *valid_to).map_err(|error| error.at("act.valid_to"))?;
    if !(1..=MOST_ITEMS).contains(&names.len()) {
        return Err(too_many("事项", "items", names.len(), (1, MOST_ITEMS)).at("act.items"));
    }
    let mut items = BTreeMap::new();
    for (position, name) in names.iter().enumerate() {
        let field = format!("act.items[{position}]");
        let found = item(ruleset, name, on).map_err(|error| error.at(field.clone()))?;
        if found.value.agent == Some(AgentRule::InPerson) {
            let basis = found.basis.first().map(|citation| citation.zh()).unwrap_or_default();
            return Err(fail(562, &[]).at(field).resting_on(basis));
        }
        let state = ItemState { rule: found.value.agent, taken_at: None, filed: None };
        if items.insert(found.value.id, state).is_some() {
            return Err(fail(545, &what("事项", "item")).at(field));
        }
    }
    Ok(State {
        agent: agent.clone(),
        given_on: on,
        valid_to: *valid_to,
        data_use: *data_use,
        items,
        papers: BTreeMap::new(),
        end: None,
    })
}

fn in_time(on: NaiveDate, valid_to: NaiveDate) -> Result<(), Error> {
    if on <= valid_to { Ok(()) } else { Err(fail(565, &[("until", valid_to.to_string())]).at("at")) }
}

#[cold]
fn done(act: K) -> Error {
    fail(554, &[("act_zh", act.zh().to_string()), ("act_en", act.en().to_string())]).at("act")
}

impl State {
    /// Whether an event of this kind may follow on that day.
    pub(super) fn may(&self, on: NaiveDate, act: K) -> Result<(), Error> {
        // Papers go back whatever has become of the mandate.
        if matches!(act, K::FetchPapers | K::ReturnPapers) {
            return Ok(());
        }
        if act == K::Mandate {
            return Err(opening());
        }
        if let Some((ground, at)) = self.end {
            // The person may still go there, the dead may not.
            if act == K::FileOneself && ground != MandateEnd::Death {
                return Ok(());
            }
            let args = [
                ("date", day_of(at).to_string()),
                ("ground_zh", ground.zh().to_string()),
                ("ground_en", ground.en().to_string()),
            ];
            return Err(fail(564, &args).at("act"));
        }
        match act {
            K::ConsentToData if self.data_use => Err(done(act)),
            K::ConsentToData => in_time(on, self.valid_to),
            K::TakePapers | K::File => {
                in_time(on, self.valid_to)?;
                if self.data_use { Ok(()) } else { Err(fail(569, &[]).at("act")) }
            }
            K::Act => in_time(on, self.valid_to),
            K::Close if self.held() > 0 => {
                let (act, before) = (K::Close, K::ReturnPapers);
                let args = [
                    ("act_zh", act.zh().to_string()),
                    ("act_en", act.en().to_string()),
                    ("before_zh", before.zh().to_string()),
                    ("before_en", before.en().to_string()),
                ];
                Err(fail(553, &args).at("act"))
            }
            _ => Ok(()),
        }
    }

    /// Lines that the agent holds.
    fn held(&self) -> usize {
        self.papers.values().filter(|paper| paper.place == PaperPlace::Agent).count()
    }

    /// Whether the event fits; its kind may follow already.
    pub(super) fn fits(&self, act: &A) -> Result<(), Error> {
        match act {
            A::TakePapers { papers } => self.fits_papers(papers),
            A::File { item, lines, receipt } => {
                self.fits_filing(item, receipt)?;
                self.fits_lines(lines, Some(item), PaperPlace::Agent)
            }
            A::FileOneself { item, receipt } => self.fits_filing(item, receipt),
            A::FetchPapers { lines } => {
                some(lines.len(), "act.lines")?;
                self.fits_lines(lines, None, PaperPlace::Hall)
            }
            A::ReturnPapers { lines, signed } => {
                some(lines.len(), "act.lines")?;
                self.fits_lines(lines, None, PaperPlace::Agent)?;
                let original = |line: &u32| self.papers.get(line).is_some_and(|paper| paper.original);
                match lines.iter().position(original).filter(|_| !*signed) {
                    Some(position) => Err(fail(568, &[]).at(format!("act.lines[{position}]"))),
                    None => Ok(()),
                }
            }
            A::Act { deed } if deed.is_barred() => {
                let args = [("act_zh", deed.zh().to_string()), ("act_en", deed.en().to_string())];
                Err(fail(563, &args).at("act.deed"))
            }
            _ => Ok(()),
        }
    }

    fn fits_papers(&self, papers: &[Paper]) -> Result<(), Error> {
        let count = papers.len().saturating_add(self.papers.len());
        if papers.is_empty() || count > MOST_LINES {
            let count = if papers.is_empty() { 0 } else { count };
            return Err(too_many("材料行", "lines of papers", count, (1, MOST_LINES)).at("act.papers"));
        }
        let mut seen = BTreeSet::new();
        for (position, paper) in papers.iter().enumerate() {
            let field = |part: &str| format!("act.papers[{position}].{part}");
            if !seen.insert(paper.line) || self.papers.contains_key(&paper.line) {
                return Err(fail(545, &what("材料行号", "line of papers")).at(field("line")));
            }
            self.listed(&paper.item).map_err(|error| error.at(field("item")))?;
        }
        Ok(())
    }

    fn listed(&self, item: &str) -> Result<&ItemState, Error> {
        self.items.get(item).ok_or_else(|| fail(544, &what("事项", "item")).at("act.item"))
    }

    fn fits_filing(&self, item: &str, receipt: &str) -> Result<(), Error> {
        if self.listed(item)?.filed.is_some() {
            return Err(fail(566, &[]).at("act.item"));
        }
        let known = |one: &ItemState| one.filed.as_ref().is_some_and(|filed| filed.receipt == receipt);
        if receipt.is_empty() || self.items.values().any(known) {
            return Err(fail(545, &what("收件凭证", "receipt")).at("act.receipt"));
        }
        Ok(())
    }

    fn fits_lines(&self, lines: &[u32], item: Option<&str>, place: PaperPlace) -> Result<(), Error> {
        let mut seen = BTreeSet::new();
        for (position, line) in lines.iter().enumerate() {
            let field = format!("act.lines[{position}]");
            if !seen.insert(line) {
                return Err(fail(545, &what("材料行号", "line of papers")).at(field));
            }
            let found = self.papers.get(line).filter(|paper| paper.place == place);
            if found.is_none_or(|paper| item.is_some_and(|item| item != paper.item)) {
                return Err(fail(567, &[]).at(field));
            }
        }
        Ok(())
    }

    /// Takes the event in. It was checked.
    pub(super) fn take(&mut self, at: DateTime<FixedOffset>, act: &A) {
        match act {
            A::Mandate { .. } | A::Act { .. } => {}
            A::ConsentToData {} => self.data_use = true,
            A::TakePapers { papers } => {
                for paper in papers {
                    let state = PaperState {
                        item: paper.item.clone(),
                        original: paper.original,
                        place: PaperPlace::Agent,
                        since: at,
                    };
                    self.papers.insert(paper.line, state);
                    // What comes after the filing supplements it: there is nothing left to submit in time.
                    if let Some(item) = self.items.get_mut(&paper.item).filter(|item| item.filed.is_none()) {
                        item.taken_at = item.taken_at.or(Some(at));
                    }
                }
            }
            A::File { item, lines, receipt } => {
                self.filed(item, FiledBy::Agent, at, receipt);
                self.moved(lines, PaperPlace::Hall, at);
            }
            A::FileOneself { item, receipt } => self.filed(item, FiledBy::Principal, at, receipt),
            A::FetchPapers { lines } => self.moved(lines, PaperPlace::Agent, at),
            A::ReturnPapers { lines, .. } => self.moved(lines, PaperPlace::Principal, at),
            A::Close {} => self.end = Some((MandateEnd::Done, at)),
            A::Withdraw {} => self.end = Some((MandateEnd::Withdrawn, at)),
            A::PrincipalDies {} => self.end = Some((MandateEnd::Death, at)),
        }
    }

    fn filed(&mut self, item: &str, by: FiledBy, at: DateTime<FixedOffset>, receipt: &str) {
        if let Some(item) = self.items.get_mut(item) {
            item.filed = Some(Filed { by, at, receipt: receipt.to_string() });
        }
    }

    fn moved(&mut self, lines: &[u32], place: PaperPlace, at: DateTime<FixedOffset>) {
        for line in lines {
            if let Some(paper) = self.papers.get_mut(line) {
                (paper.place, paper.since) = (place, at);
            }
        }
    }
}

fn some(count: usize, field: &str) -> Result<(), Error> {
    if (1..=MOST_LINES).contains(&count) {
        return Ok(());
    }
    Err(too_many("材料行", "lines of papers", count, (1, MOST_LINES)).at(field))
}
