use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::{AgentRule, SourceKind};
use serde::Serialize;

use super::act::AgentActKind;
use super::end::{FiledBy, MandateEnd, PaperPlace};
use super::guard::opening;
use super::policy::AgentPolicy;
use super::reason::AgentReason as R;
use super::service::AgentService;
use super::state::{ItemState, State};
use crate::case::ledger::day_of;
use crate::deadline::{DueRequest, Progress, Status, due, status};
use crate::error::Error;
use crate::explain::{Answer, Caveat, Caveats, Explained, Reasons};
use crate::ruleset::Ruleset;

/// A clock of the agent or of the hall. 一个时限。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgentClock {
    /// Id of the rule; `None` for the policy's own limit.
    pub rule: Option<String>,
    /// The day from which it runs.
    pub start: NaiveDate,
    /// The day to work to; `None` where there is no limit.
    pub due: Option<NaiveDate>,
    /// Where it stands.
    pub status: Status,
}

/// One item of the mandate. 一项委托事项。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgentItem {
    /// Id of the item.
    pub item: String,
    /// What the catalogue says of agents; `None` where nothing is stated.
    pub agent_rule: Option<AgentRule>,
    /// When the first papers were handed over, at the kitchen table; papers after the filing only supplement it.
    pub taken_at: Option<DateTime<FixedOffset>>,
    /// When the hall received it.
    pub received_at: Option<DateTime<FixedOffset>>,
    /// Who filed it.
    pub filed_by: Option<FiledBy>,
    /// The agent's own clock, from the handing over.
    pub submit: Option<AgentClock>,
    /// The hall's clock, from its receipt; `None` before it, and where no rule known gives the limit.
    pub hall: Option<AgentClock>,
}

/// One line of papers. 一行材料。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperView {
    /// Number of the line.
    pub line: u32,
    /// The item for which it is.
    pub item: String,
    /// Whether it is an original.
    pub original: bool,
    /// Where it is.
    pub place: PaperPlace,
    /// Since when.
    pub since: DateTime<FixedOffset>,
}

/// Where an agent service stands. 代办现状。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgentView {
    /// Key of the agent.
    pub agent: String,
    /// The day of the mandate.
    pub given_on: NaiveDate,
    /// Its last day.
    pub valid_to: NaiveDate,
    /// Why and when it ended.
    pub end: Option<MandateEnd>,
    /// The day on which it ended.
    pub ended_on: Option<NaiveDate>,
    /// Whether it holds at the instant that was asked about.
    pub holds: bool,
    /// The items, by id.
    pub items: Vec<AgentItem>,
    /// The papers, by line.
    pub papers: Vec<PaperView>,
    /// Items that nobody has filed.
    pub unfiled: Vec<String>,
    /// Lines that are not back with the principal: with the agent, or originals in the hall.
    pub outstanding: Vec<u32>,
    /// Kinds of events that may follow.
    pub next: Vec<AgentActKind>,
}

impl Explained for AgentView {
    type Reason = R;
}

impl AgentService {
    /// Where the service stands at `now`: which papers are where, what is outstanding, both times of each item, its
    /// clocks.
    ///
    /// 某一时刻的代办现状：材料在何处、尚缺什么、每项的两个时刻及时限。
    ///
    /// # Errors
    /// `JC-0543` before the mandate; `JC-0560` if `now` lies before the last event; those of
    /// [`due`](crate::deadline::due) for the calendar and for the policy's limit.
    ///
    /// # Source
    /// The policy for the agent's clock; in [`Answer::basis`] the rules of the items for the hall's.
    pub fn view(
        &self,
        ruleset: &Ruleset,
        policy: &AgentPolicy,
        now: DateTime<FixedOffset>,
    ) -> Result<Answer<AgentView>, Error> {
        let state = self.state().ok_or_else(opening)?;
        self.not_before(now)?;
        let mut made = Made { ruleset, policy, now, answer: bare(state, now, policy) };
        for (id, item) in &state.items {
            let one = made.item(state, id, item)?;
            made.answer.value.items.push(one);
        }
        Ok(made.answer)
    }
}

/// An answer in the making.
struct Made<'a> {
    ruleset: &'a Ruleset,
    policy: &'a AgentPolicy,
    now: DateTime<FixedOffset>,
    answer: Answer<AgentView>,
}

impl Made<'_> {
    fn item(&mut self, state: &State, id: &str, item: &ItemState) -> Result<AgentItem, Error> {
        let filed = item.filed.as_ref();
        let reasons = &mut self.answer.reasons;
        reasons.add(match item.rule {
            Some(AgentRule::ByLaw) => R::AgentByLaw,
            Some(AgentRule::Township) => R::AgentTownship,
            // The person must appear: such an item never gets here.
            Some(AgentRule::InPerson) | None => R::AgentNotStated,
        });
        if item.rule.is_none() {
            self.answer.caveats = self.answer.caveats.with_if(true, Caveat::LawSilent);
        }
        if let Some(filed) = filed {
            reasons.add(match filed.by {
                FiledBy::Agent => R::FiledByAgent,
                FiledBy::Principal => R::FiledOneself,
            });
        }
        Ok(AgentItem {
            item: id.to_string(),
            agent_rule: item.rule,
            taken_at: item.taken_at,
            received_at: filed.map(|filed| filed.at),
            filed_by: filed.map(|filed| filed.by),
            submit: match item.taken_at {
                Some(at) => Some(self.submit(state, item, day_of(at))?),
                None => None,
            },
            hall: match filed {
                Some(filed) => self.hall(id, day_of(filed.at))?,
                None => None,
            },
        })
    }

    /// From the kitchen table: by the policy.
    fn submit(&mut self, state: &State, item: &ItemState, start: NaiveDate) -> Result<AgentClock, Error> {
        self.answer.reasons.add(R::OwnClock);
        let request = DueRequest::given(self.policy.submit.clone(), start);
        let progress = match (&item.filed, state.end) {
            (Some(filed), _) if filed.by == FiledBy::Agent => Progress::finished(filed.at),
            // What the person does, and the end of the mandate, take the errand off the agent.
            (Some(filed), _) => Progress::ended(filed.at),
            (None, Some((_, at))) => Progress::ended(at),
            (None, None) => Progress::none(),
        };
        self.clock(&request, progress, start)
    }

    /// From the hall's receipt: by the rule of the item.
    fn hall(&mut self, id: &str, start: NaiveDate) -> Result<Option<AgentClock>, Error> {
        let request = DueRequest::new(id, start);
        match self.clock(&request, Progress::none(), start) {
            Ok(clock) => {
                self.answer.reasons.add(R::HallClock);
                Ok(Some(clock))
            }
            // No rule, none on that day, or one that asks for facts: the host asks for that limit by itself.
            Err(error) if (207..=214).contains(&error.code().0) || (300..400).contains(&error.code().0) => {
                self.answer.reasons.add(R::HallClockUnknown);
                self.answer.caveats = self.answer.caveats.with_if(true, Caveat::LawSilent);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    fn clock(
        &mut self,
        request: &DueRequest,
        progress: Progress,
        start: NaiveDate,
    ) -> Result<AgentClock, Error> {
        let limit = due(self.ruleset, request)?;
        let standing = status(self.ruleset, request, &progress, self.now)?;
        for citation in limit.basis {
            if !self.answer.basis.iter().any(|one| one.id == citation.id) {
                self.answer.basis.push(citation);
            }
        }
        self.answer.caveats = self.answer.caveats.and(limit.caveats);
        let rule = limit.value.rule.map(|rule| rule.to_string());
        Ok(AgentClock { rule, start, due: limit.value.due, status: standing.value.status })
    }
}

fn bare(state: &State, now: DateTime<FixedOffset>, policy: &AgentPolicy) -> Answer<AgentView> {
    let on = day_of(now);
    let expired = on > state.valid_to;
    let holds = state.end.is_none() && !expired;
    let papers = state.papers.iter().map(|(line, paper)| PaperView {
        line: *line,
        item: paper.item.clone(),
        original: paper.original,
        place: paper.place,
        since: paper.since,
    });
    let papers: Vec<PaperView> = papers.collect();
    let out = |paper: &&PaperView| match paper.place {
        PaperPlace::Agent => true,
        // Copies stay in the file.
        PaperPlace::Hall => paper.original,
        PaperPlace::Principal => false,
    };
    let outstanding: Vec<u32> = papers.iter().filter(out).map(|paper| paper.line).collect();
    let originals = papers.iter().filter(out).any(|paper| paper.original);
    let unfiled = state.items.iter().filter(|(_, item)| item.filed.is_none());
    let mut reasons = Reasons::none();
    reasons.add_if(holds, R::MandateHolds);
    reasons.add_if(state.end.is_some(), R::MandateEnded);
    reasons.add_if(state.end.is_none() && expired, R::MandateExpired);
    reasons.add(if state.data_use { R::DataConsented } else { R::DataNotConsented });
    reasons.add_if(!outstanding.is_empty(), R::PapersOut);
    reasons.add_if(originals, R::OriginalsOut);
    let value = AgentView {
        agent: state.agent.clone(),
        given_on: state.given_on,
        valid_to: state.valid_to,
        end: state.end.map(|(ground, _)| ground),
        ended_on: state.end.map(|(_, at)| day_of(at)),
        holds,
        items: Vec::with_capacity(state.items.len()),
        papers,
        unfiled: unfiled.map(|(id, _)| id.clone()).collect(),
        outstanding,
        next: AgentActKind::ALL.iter().copied().filter(|act| state.may(on, *act).is_ok()).collect(),
    };
    let example = policy.source == SourceKind::Example;
    let caveats = Caveats::NONE.with_if(example, Caveat::ExamplePolicy);
    Answer { value, reasons, basis: Vec::new(), caveats }
}
