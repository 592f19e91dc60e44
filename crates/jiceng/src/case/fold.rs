use super::actor::{Actor, Key};
use super::allowed::{Allowed, allowed};
use super::clock::{ClockView, Crossing, clocks_of, crossed};
use super::event::Event;
use super::events::{Events, Place};
use super::ledger::Applied;
use super::phase::Phase;
use super::reason::CaseReason as R;
use super::rules::{Book, CaseRules};
use super::state::{Cycle, Instant, State, day_of};
use super::step::step;
use super::view::{CaseView, case_view};
use crate::deadline::Status;
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveats, Reasons};

/// A case: a list of events, from which everything else is computed.
///
/// 事项：只存事件，其余均由事件计算得出。
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_instant;
/// use jiceng::case::{Actor, Act, Case, CaseRules, ContactChannel, Event, Holder, Phase};
/// use jiceng::words::CaseLevel;
/// let rules = CaseRules::of(&jiceng::Ruleset::jiaoling()?)?;
/// let window = Holder::unit("hall", CaseLevel::Township);
/// let received = Event {
///     key: "e1".into(),
///     at: parse_instant("2016-03-01T09:00:00+08:00")?,
///     sequence: 0,
///     actor: Actor::official("p1", "hall", CaseLevel::Township),
///     act: Act::Receive { channel: ContactChannel::Hall, by: window, item: None, claimed_at: None },
/// };
/// let mut case = Case::fold(&rules, [received.clone()])?;
/// let view = case.view(parse_instant("2016-03-03T09:00:00+08:00")?)?;
/// assert_eq!(view.value.phase, Phase::Received);
/// // One working day to register: the first of March has passed, and the second too.
/// assert_eq!(view.value.clocks[0].status, jiceng::deadline::Status::Overdue);
/// // The same event again changes nothing.
/// assert_eq!(case.apply(received)?, jiceng::case::Applied::Known);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Case {
    rules: CaseRules,
    own: Option<Key>,
    events: Events,
    state: State,
}

/// A case of which some events were refused: they are kept apart, and nothing is lost. 附被拒事件的事项。
#[derive(Debug, Clone)]
pub struct Folded {
    /// The case of the others.
    pub case: Case,
    /// What was refused, with its position in the list and the error.
    pub refused: Vec<(Event, Error)>,
}

impl Case {
    /// A case without events. 空事项。
    #[must_use]
    pub fn new(rules: &CaseRules) -> Self {
        Self { rules: rules.clone(), own: None, events: Events::default(), state: State::new() }
    }

    /// The same case, known under a key of the host's: it is not merged into itself. 指明事项自身的键。
    #[must_use]
    pub fn known_as(mut self, key: impl Into<Key>) -> Self {
        self.own = Some(key.into());
        self
    }

    /// The case of a list of events, in whatever order they come.
    ///
    /// 由事件列表得出事项，事件先后不限。
    ///
    /// # Errors
    /// `JC-0501` to `JC-0504` for the list, `JC-0506` to `JC-0534` for an event that is refused, those of the deadline
    /// room for an extension; the row is the event's position in the order of time.
    pub fn fold(rules: &CaseRules, events: impl IntoIterator<Item = Event>) -> Result<Self, Error> {
        let mut events: Vec<Event> = events.into_iter().collect();
        if !events.is_sorted_by_key(|event| (event.at, event.sequence)) {
            events.sort_by_key(|event| (event.at, event.sequence));
        }
        let mut case = Self::new(rules);
        case.events.reserve(events.len());
        for (row, event) in events.into_iter().enumerate() {
            case.apply(event).map_err(|error| error.at_row(u64::try_from(row).unwrap_or(u64::MAX)))?;
        }
        Ok(case)
    }

    /// The case of the events that can be taken; the others are marked and kept apart.
    ///
    /// 能采用的事件成为事项，其余逐一注明错误，另行保留。
    #[must_use]
    pub fn fold_marking(rules: &CaseRules, events: impl IntoIterator<Item = Event>) -> Folded {
        let mut rows: Vec<(u64, Event)> = (0..).zip(events).collect();
        rows.sort_by_key(|(_, event)| (event.at, event.sequence));
        let mut folded = Folded { case: Self::new(rules), refused: Vec::new() };
        for (row, event) in rows {
            if let Err(error) = folded.case.apply(event.clone()) {
                folded.refused.push((event, error.at_row(row)));
            }
        }
        folded
    }

    /// Adds an event, wherever in time it belongs; a refused event changes nothing.
    ///
    /// 加入一个事件，按时间归位；被拒的事件不改变任何内容。
    ///
    /// # Errors
    /// As [`Case::fold`].
    pub fn apply(&mut self, event: Event) -> Result<Applied, Error> {
        let at = match self.events.place(&event)? {
            Place::Known => return Ok(Applied::Known),
            Place::At(at) => at,
        };
        let last = at == self.events.list().len();
        let corrects = event.act.kind() == super::EventKind::Correct;
        if last && !corrects {
            step(&mut self.state, &self.rules, self.own.as_ref(), &event)?;
            self.events.insert(at, event);
            return Ok(Applied::New);
        }
        self.events.insert(at, event);
        match self.refolded() {
            Ok(state) => {
                self.state = state;
                Ok(Applied::New)
            }
            Err(error) => {
                self.events.remove(at);
                Err(error)
            }
        }
    }

    /// The state of all events, from the beginning.
    fn refolded(&self) -> Result<State, Error> {
        let mut state = State::new();
        for event in &self.events.effective()? {
            step(&mut state, &self.rules, self.own.as_ref(), event)?;
        }
        Ok(state)
    }

    /// The events, in order. 全部事件，按时间先后。
    #[must_use]
    pub fn events(&self) -> &[Event] {
        self.events.list()
    }

    /// The first handling, the later ones, and the events as corrected: what indicators count.
    pub(crate) fn handlings(&self) -> (&Cycle, impl Iterator<Item = &Cycle>) {
        let mut all = self.state.past.iter().chain([&self.state.cycle]);
        (all.next().unwrap_or(&self.state.cycle), all)
    }

    /// The events with every correction applied.
    ///
    /// # Errors
    /// As [`Case::fold`]; none in practice, for what was taken once is taken again.
    pub(crate) fn effective_events(&self) -> Result<Vec<Event>, Error> {
        self.events.effective()
    }

    /// The policies under which it runs. 所依据的办理规则。
    #[must_use]
    pub fn rules(&self) -> &CaseRules {
        &self.rules
    }

    /// What kind of matter it is, once it has a class. 事项种类。
    #[must_use]
    pub fn kind(&self, now: Instant) -> Option<jiceng_data::words::CaseKind> {
        let cycle = &self.state.cycle;
        self.book(cycle, now).class(cycle.class.as_deref()).class.as_ref().map(|class| class.kind)
    }

    /// How many parties were registered. 登记的当事人数。
    #[must_use]
    pub fn parties(&self) -> usize {
        self.state.parties.len()
    }

    /// Where it stands. 所处阶段。
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.state.phase
    }

    /// The case as it was at an earlier time: later events have not happened yet.
    ///
    /// 某一较早时刻的事项：其后的事件尚未发生。
    ///
    /// # Errors
    /// As [`Case::fold`]; none in practice, for what was taken once is taken again.
    pub fn as_of(&self, now: Instant) -> Result<Self, Error> {
        let events = self.events.list().iter().filter(|event| event.at <= now).cloned();
        let mut case = Self { own: self.own.clone(), ..Self::new(&self.rules) };
        for event in events {
            case.apply(event)?;
        }
        Ok(case)
    }

    /// The case as it stands at `now`, with every clock.
    ///
    /// 事项在某一时刻的情形，含全部时限。
    ///
    /// # Errors
    /// `JC-0505` if an event lies after `now`.
    pub fn view(&self, now: Instant) -> Result<Answer<CaseView>, Error> {
        let clocks = self.clocks(now)?;
        let book = self.book(&self.state.cycle, now);
        let value = case_view(&self.state, clocks, now);
        let reasons = self.reasons(&value);
        let mut basis = book.basis.clone();
        let mut caveats = book.caveats;
        let inner = self.rules.ruleset().inner();
        let mut named: Vec<(&str, i32)> = Vec::new();
        for clock in &value.clocks {
            let (Some(rule), Some(start)) = (&clock.rule, clock.started_at) else { continue };
            if !named.iter().any(|(name, _)| *name == &**rule) {
                named.push((rule, day_of(start)));
            }
        }
        for (rule, day) in named {
            if let Some((citation, _)) = inner.rule_on(rule, day) {
                let unverified = !citation.verified;
                caveats =
                    caveats.and(Caveats::NONE.with_if(unverified, crate::explain::Caveat::UnverifiedSource));
                basis.push(citation);
            }
        }
        Ok(Answer { value, reasons, basis, caveats })
    }

    /// Every clock of every cycle at `now`.
    ///
    /// 某一时刻各轮次的全部时限。
    ///
    /// # Errors
    /// `JC-0505` if an event lies after `now`.
    pub fn clocks(&self, now: Instant) -> Result<Vec<ClockView>, Error> {
        if let Some(last) = self.events.list().last().filter(|last| last.at > now) {
            let args = [("at", last.at.to_rfc3339()), ("now", now.to_rfc3339())];
            return Err(fail(505, &args).at("now"));
        }
        let mut clocks = Vec::new();
        for cycle in self.state.past.iter().chain([&self.state.cycle]) {
            let book = self.book(cycle, now);
            clocks_of(&self.rules, book, &self.state, cycle, now, &mut clocks);
        }
        Ok(clocks)
    }

    /// Every threshold crossed after `since` and up to `now`, in order.
    ///
    /// 自上次查询以来越过的预警线，按先后列出。
    ///
    /// # Errors
    /// `JC-0505` if an event lies after `now`.
    pub fn crossed(&self, since: Instant, now: Instant) -> Result<Vec<Crossing>, Error> {
        let clocks = self.clocks(now)?;
        let book = self.book(&self.state.cycle, now);
        Ok(crossed(book, self.rules.ruleset().calendar(), &clocks, since, now))
    }

    /// What an actor may do at `now`, and why not the rest.
    ///
    /// 行为人此刻可以做什么，其余为何不能。
    #[must_use]
    pub fn allowed_events(&self, actor: &Actor, now: Instant) -> Vec<Allowed> {
        allowed(&self.state, &self.rules, actor, now)
    }

    /// The policies of a cycle: what has ended is judged by those of its end.
    fn book(&self, cycle: &Cycle, now: Instant) -> &Book {
        let asked = day_of(cycle.ended().unwrap_or(now));
        self.rules.book(cycle.began_at.map_or(asked, day_of), asked)
    }

    fn reasons(&self, view: &CaseView) -> Reasons<R> {
        use jiceng_data::words::ClockKind as K;
        let state = &self.state;
        let mut reasons = Reasons::none();
        let overdue = |kinds: &[K]| {
            view.clocks.iter().any(|clock| clock.status == Status::Overdue && kinds.contains(&clock.kind))
        };
        let units = [K::UnitAccept, K::UnitResolve];
        let named = [K::ResolveStatutory, K::ResolvePromised, K::UnitAccept, K::UnitResolve];
        let any = view.clocks.iter().any(|clock| clock.status == Status::Overdue);
        reasons.add_if(!any, R::InTime);
        reasons.add_if(overdue(&[K::ResolveStatutory]), R::StatutoryOverdue);
        reasons.add_if(overdue(&[K::ResolvePromised]), R::PromisedOverdue);
        reasons.add_if(overdue(&units), R::UnitOverdue);
        let other = view.clocks.iter().any(|one| one.status == Status::Overdue && !named.contains(&one.kind));
        reasons.add_if(other, R::OtherOverdue);
        reasons.add_if(view.clocks.iter().any(|clock| clock.status == Status::Missed), R::FinishedLate);
        reasons.add_if(!view.holds.is_empty(), R::Held);
        let awaited = matches!(state.cycle.notice, Some((_, None))) && state.phase.is_open();
        reasons.add_if(awaited, R::PapersAwaited);
        let cycle = &state.cycle;
        let deemed = cycle.number == 1
            && cycle.accepted.is_some()
            && cycle.accepted == state.received_at
            && cycle.accepted != cycle.accept_stopped;
        reasons.add_if(deemed, R::DeemedAccepted);
        reasons.add_if(!cycle.extensions.is_empty(), R::Extended);
        reasons.add_if(state.contested.is_some(), R::Contested);
        reasons.add_if(view.returned > 0, R::Returned);
        let first = cycle.tenures.first().map(|turn| turn.level);
        reasons.add_if(first.is_some() && cycle.highest > first, R::Escalated);
        reasons.add_if(!view.assisting.is_empty(), R::Joint);
        reasons.add_if(view.urged > 0, R::Urged);
        reasons.add_if(view.supervision.is_some(), R::Supervised);
        let reply = state.order.is_some_and(|order| !order.replied) && state.phase.is_open();
        reasons.add_if(reply, R::ReplyOpen);
        reasons.add_if(view.reworked > 0, R::Reworked);
        reasons.add_if(view.cycle > 1, R::Reopened);
        reasons.add_if(state.phase == Phase::Merged, R::MergedAway);
        reasons.add_if(!view.children.is_empty(), R::HasMerged);
        reasons.add_if(self.events.has_corrections(), R::Corrected);
        reasons.add_if(view.class.is_none(), R::NoClass);
        reasons.add_if(view.clocks.iter().any(|clock| clock.error != 0), R::ClockUnknown);
        reasons
    }
}
