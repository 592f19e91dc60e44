use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiceng_data::model::{
    CaseClass, CaseClock, CasePolicy, ClockLimit, ClockThreshold, Day, Escalation, Holding, InForce,
    Interval, Limit, Period, Reopening, Returning, Source,
};
use jiceng_data::words::{
    CaseLevel, ClockAfter, ClockKind, ClockStart, HoldKind, RunningCases, SupervisionLevel, Whose,
};

use crate::deadline::{GivenPeriod, TimeLimit};
use crate::error::{Error, fail};
use crate::explain::{Caveat, Caveats, Citation};
use crate::ruleset::{Facts, Inner, Row, Ruleset, in_force_on};

/// The most combinations of dates on which policies change.
const MOST_COMBINATIONS: usize = 4_096;

/// How cases are handled in one place: every policy of its line, composed once and shared by all of its cases.
///
/// 某地的事项办理规则：本级及上级各份规则文件合成一次，供全部事项共用。
///
/// A cheap handle. A policy of a lower place adds to those above it; a clock, class or threshold with the same id takes
/// the place of the one above, and so does a section. Limits of the law come from the law itself, so no policy can
/// loosen them.
///
/// # Examples
/// ```
/// use jiceng::case::CaseRules;
/// let rules = CaseRules::of(&jiceng::Ruleset::jiaoling()?)?;
/// let on = jiceng::calendar::parse_date("2016-03-01")?;
/// assert!(rules.classes(on).any(|class| class.id == "petition"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct CaseRules(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    ruleset: Ruleset,
    /// First days of the spans between which policies that stay with a cycle change, and those that do not.
    pinned: Vec<i32>,
    refolded: Vec<i32>,
    /// One composition for each pair of spans, the spans of the refolded following one another.
    books: Vec<Arc<Book>>,
}

/// What holds for a cycle: one composition of policies.
#[derive(Debug, Default)]
pub(crate) struct Book {
    pub(crate) ladder: Vec<CaseLevel>,
    pub(crate) classes: BTreeMap<String, ClassRules>,
    /// For a case without a class yet.
    pub(crate) unclassified: ClassRules,
    pub(crate) thresholds: Vec<ClockThreshold>,
    pub(crate) returning: Option<Returning>,
    pub(crate) urging: Option<(u8, u8)>,
    pub(crate) holding: Option<Holding>,
    pub(crate) reviewing: Option<(bool, ClockAfter)>,
    pub(crate) reopening: Option<Reopening>,
    pub(crate) telling: Option<Interval>,
    pub(crate) replies: Vec<(SupervisionLevel, ClockRule)>,
    pub(crate) basis: Vec<Arc<Citation>>,
    pub(crate) caveats: Caveats,
}

/// A class with its clocks.
#[derive(Debug, Default)]
pub(crate) struct ClassRules {
    pub(crate) class: Option<CaseClass>,
    pub(crate) clocks: Vec<ClockRule>,
}

/// A clock, ready to run.
#[derive(Debug, Clone)]
pub(crate) struct ClockRule {
    pub(crate) id: Arc<str>,
    pub(crate) kind: ClockKind,
    pub(crate) level: Option<CaseLevel>,
    pub(crate) starts: Option<ClockStart>,
    pub(crate) limit: Limited,
}

/// Where its limit comes from.
#[derive(Debug, Clone)]
pub(crate) enum Limited {
    /// A rule of the law, by name, with the facts under which it holds.
    Rule(Arc<str>, Facts),
    /// The item of the case.
    Item,
    /// The policy's own.
    Own(Arc<OwnLimit>),
}

/// A limit of the policy's own.
#[derive(Debug)]
pub(crate) struct OwnLimit {
    pub(crate) row: Row,
    pub(crate) period: Period,
    pub(crate) held_by: Vec<HoldKind>,
}

impl CaseRules {
    /// The policies that a ruleset sees, composed. 由规则集合成办理规则。
    ///
    /// # Errors
    /// `JC-0535` if policies change on too many days.
    pub fn of(ruleset: &Ruleset) -> Result<Self, Error> {
        let inner = ruleset.inner();
        let policies = inner.case_policies();
        let changes = |running: RunningCases| {
            let mut days = BTreeSet::from([i32::MIN]);
            for policy in policies.iter().filter(|one| one.running == running) {
                let InForce { from, to } = policy.in_force;
                days.extend(from.map(|Day(day)| day));
                days.extend(to.map(|Day(day)| day.saturating_add(1)));
            }
            days.into_iter().collect::<Vec<i32>>()
        };
        let (pinned, mut refolded) = (changes(RunningCases::Pinned), changes(RunningCases::Refolded));
        // Urging and supervision are judged by what holds when they happen.
        let ladders: Vec<&Escalation> = inner.escalations().collect();
        for ladder in &ladders {
            refolded.extend(ladder.in_force.from.map(|Day(day)| day));
            refolded.extend(ladder.in_force.to.map(|Day(day)| day.saturating_add(1)));
        }
        refolded.sort_unstable();
        refolded.dedup();
        let count = pinned.len().saturating_mul(refolded.len());
        if count > MOST_COMBINATIONS {
            let args = [("count", count.to_string()), ("max", MOST_COMBINATIONS.to_string())];
            return Err(fail(535, &args));
        }
        let mut books = Vec::with_capacity(count);
        for began in &pinned {
            for asked in &refolded {
                let holds = |policy: &&&CasePolicy| {
                    let day = if policy.running == RunningCases::Pinned { *began } else { *asked };
                    in_force_on([policy.in_force, policy.in_force], day)
                };
                let standing =
                    |ladder: &&&Escalation| in_force_on([ladder.in_force, ladder.in_force], *asked);
                let standing: Vec<&Escalation> = ladders.iter().filter(standing).copied().collect();
                let holding: Vec<&CasePolicy> = policies.iter().filter(holds).copied().collect();
                books.push(Arc::new(Book::of(inner, &holding, &standing)));
            }
        }
        Ok(Self(Arc::new(Parts { ruleset: ruleset.clone(), pinned, refolded, books })))
    }

    /// The ruleset. 所依据的规则集。
    #[must_use]
    pub fn ruleset(&self) -> &Ruleset {
        &self.0.ruleset
    }

    /// The classes of cases that can be opened on a day. 某日可用的事项类别。
    pub fn classes(&self, on: chrono::NaiveDate) -> impl Iterator<Item = &CaseClass> {
        let day = crate::calendar::day_of_date(on);
        let at = self.position(day, day);
        let book = self.0.books.get(at);
        book.into_iter().flat_map(|book| book.classes.values()).filter_map(|rules| rules.class.as_ref())
    }

    /// What holds for a cycle that began on one day, asked on another.
    pub(crate) fn book(&self, began: i32, asked: i32) -> &Arc<Book> {
        static NONE: std::sync::OnceLock<Arc<Book>> = std::sync::OnceLock::new();
        self.0.books.get(self.position(began, asked)).unwrap_or_else(|| NONE.get_or_init(Arc::default))
    }

    fn position(&self, began: i32, asked: i32) -> usize {
        let span = |days: &[i32], day: i32| days.partition_point(|from| *from <= day).saturating_sub(1);
        let (began, asked) = (span(&self.0.pinned, began), span(&self.0.refolded, asked.max(began)));
        began.saturating_mul(self.0.refolded.len()).saturating_add(asked)
    }
}

impl Book {
    fn of(inner: &Inner, policies: &[&CasePolicy], ladders: &[&Escalation]) -> Self {
        let mut book = Self::default();
        let mut clocks: Vec<(&CaseClock, &CasePolicy)> = Vec::new();
        let mut classes: Vec<&CaseClass> = Vec::new();
        for policy in policies {
            if !policy.ladder.is_empty() {
                book.ladder.clone_from(&policy.ladder);
            }
            for class in &policy.classes {
                put(&mut classes, class, |one| one.id == class.id);
            }
            for clock in &policy.clocks {
                put(&mut clocks, (clock, *policy), |(one, _)| one.id == clock.id);
            }
            for threshold in &policy.thresholds {
                put(&mut book.thresholds, threshold.clone(), |one| one.id == threshold.id);
            }
            if policy.returning.is_some() {
                book.returning.clone_from(&policy.returning);
            }
            if policy.holding.is_some() {
                book.holding.clone_from(&policy.holding);
            }
            book.reviewing = policy.reviewing.or(book.reviewing);
            book.reopening = policy.reopening.or(book.reopening);
            book.telling = policy.telling.or(book.telling);
            let citation = Inner::case_policy_citation(policy);
            book.caveats = book.caveats.and(caveats_of(&citation));
            book.basis.push(citation);
        }
        for ladder in ladders {
            book.take_ladder(ladder);
        }
        let clocks: Vec<(&str, ClockRule)> =
            clocks.iter().map(|(clock, policy)| (clock.class.as_str(), rule(inner, clock, policy))).collect();
        book.unclassified.clocks =
            clocks.iter().filter(|(class, _)| class.is_empty()).map(|(_, clock)| clock.clone()).collect();
        for class in classes {
            let own = |kind: ClockKind| clocks.iter().any(|(of, one)| *of == class.id && one.kind == kind);
            // A clock of every class gives way to the class's own of that kind, save what the item of the case sets.
            let mine = |(of, one): &&(&str, ClockRule)| {
                *of == class.id || (of.is_empty() && (matches!(one.limit, Limited::Item) || !own(one.kind)))
            };
            let clocks = clocks.iter().filter(mine).map(|(_, clock)| clock.clone()).collect();
            book.classes.insert(class.id.clone(), ClassRules { class: Some(class.clone()), clocks });
        }
        book
    }

    /// How often may be urged and how an order is answered stands in the ladder of escalation, written once.
    fn take_ladder(&mut self, ladder: &Escalation) {
        self.urging = ladder.urging.or(self.urging);
        for (level, value, unit) in &ladder.replies {
            let limit = TimeLimit::of(Limit::Of { value: *value, unit: *unit });
            let clock = ClockRule {
                id: level.word().into(),
                kind: ClockKind::Reply,
                level: None,
                starts: None,
                limit: Limited::Own(Arc::new(OwnLimit::of(limit, Whose::Office, &ladder.source, Vec::new()))),
            };
            put(&mut self.replies, (*level, clock), |(one, _)| one == level);
        }
        if ladder.urging.is_some() || !ladder.replies.is_empty() {
            let citation = Inner::escalation_citation(ladder);
            self.caveats = self.caveats.and(caveats_of(&citation));
            self.basis.push(citation);
        }
    }

    pub(crate) fn class(&self, id: Option<&str>) -> &ClassRules {
        id.and_then(|id| self.classes.get(id)).unwrap_or(&self.unclassified)
    }

    /// The level above or below, if the ladder has it.
    pub(crate) fn next_level(&self, level: CaseLevel, up: bool) -> Option<CaseLevel> {
        let ladder: &[CaseLevel] = if self.ladder.is_empty() { CaseLevel::ALL } else { &self.ladder };
        let at = ladder.iter().position(|one| *one == level)?;
        let next = if up { at.checked_add(1) } else { at.checked_sub(1) };
        next.and_then(|next| ladder.get(next)).copied()
    }
}

/// Puts a row in place of the one that it replaces, else at the end.
fn put<T>(rows: &mut Vec<T>, row: T, same: impl Fn(&T) -> bool) {
    match rows.iter_mut().find(|one| same(one)) {
        Some(before) => *before = row,
        None => rows.push(row),
    }
}

fn caveats_of(citation: &Citation) -> Caveats {
    use jiceng_data::words::SourceKind;
    Caveats::NONE
        .with_if(citation.source == SourceKind::Example, Caveat::ExamplePolicy)
        .with_if(!citation.verified && citation.source != SourceKind::Example, Caveat::UnverifiedSource)
}

fn rule(inner: &Inner, clock: &CaseClock, policy: &CasePolicy) -> ClockRule {
    let limit = match &clock.limit {
        ClockLimit::Rule(name) => {
            // A policy that names a rule of one route speaks of the cases of that route.
            let found = inner.found(name).ok();
            let rows = found.into_iter().flat_map(|found| &found.rows);
            let period = rows.filter_map(|row| inner.period_of(*row)).find_map(|one| one.when.as_ref());
            let facts = period.map_or_else(Facts::none, |(fact, is)| {
                is.first().map_or_else(Facts::none, |word| Facts::none().with(fact, word))
            });
            Limited::Rule(name.as_str().into(), facts)
        }
        ClockLimit::Item => Limited::Item,
        ClockLimit::Own { limit, whose, held_by } => Limited::Own(Arc::new(OwnLimit::of(
            TimeLimit::of(*limit),
            *whose,
            &policy.source,
            held_by.clone(),
        ))),
    };
    ClockRule {
        id: clock.id.as_str().into(),
        kind: clock.kind,
        level: clock.level,
        starts: clock.starts,
        limit,
    }
}

impl OwnLimit {
    /// A limit of the policy's own as the deadline room runs it.
    fn of(limit: TimeLimit, whose: Whose, source: &Source, held_by: Vec<HoldKind>) -> Self {
        let period = GivenPeriod::of(limit).belonging_to(whose).as_period_of(source);
        Self { row: Row::of(&period, Some(Day(i32::MAX))), period, held_by }
    }
}
