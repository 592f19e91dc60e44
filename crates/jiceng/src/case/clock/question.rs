//! What guards ask of clocks.

use jiceng_data::words::ClockKind;

use super::super::rules::{Book, CaseRules, ClockRule, Limited};
use super::super::state::{Instant, State, date_of, day_of};
use super::judge::Court;
use super::span::spans;
use crate::deadline::{DueRequest, Extension, compute_row, row_on};
use crate::error::Error;
use crate::ruleset::Facts;

/// When a period of the law that runs from an instant ends.
pub(crate) fn ends_at(rules: &CaseRules, rule: &str, from: Instant) -> Option<Instant> {
    let ruleset = rules.ruleset();
    let position = row_on(ruleset.inner(), rule, day_of(from), &Facts::none()).ok()?;
    let mut request = DueRequest::bare(date_of(from));
    request.started_at = Some(from);
    let computed = compute_row(ruleset.inner(), ruleset.calendar(), position, &request).ok()?;
    let day = computed.outcome.rolled.max(computed.outcome.raw);
    Some(ruleset.calendar().end_of_day(crate::calendar::naive(day)))
}

/// Until when feedback is waited for: the latest end of the clocks that wait for it.
pub(crate) fn feedback_until(state: &State, rules: &CaseRules, book: &Book) -> Option<Instant> {
    let class = book.class(state.cycle.class.as_deref());
    let deliverable = class.class.as_ref().is_some_and(|class| class.deliverable);
    let court = Court { rules, book, state, cycle: &state.cycle };
    let waiting = class.clocks.iter().filter(|clock| clock.kind == ClockKind::Feedback);
    let mut latest = None;
    for clock in waiting {
        spans(clock, state, &state.cycle, deliverable, &mut |span| {
            latest = latest.max(court.expiry(clock, &span));
        });
    }
    latest
}

/// Whether some statutory limit of the case has a rule that allows an extension.
pub(crate) fn can_be_extended(state: &State, rules: &CaseRules, book: &Book) -> bool {
    state.cycle.accepted.is_some_and(|start| extendable(state, rules, book, start).next().is_some())
}

/// Whether the law lets every statutory limit that can be extended at all be extended so.
pub(crate) fn check_extension(
    state: &State,
    rules: &CaseRules,
    book: &Book,
    extension: Extension,
) -> Result<(), Error> {
    let Some(start) = state.cycle.accepted else { return Ok(()) };
    let ruleset = rules.ruleset();
    let mut request = DueRequest::bare(date_of(start));
    request.started_at = Some(start);
    request.extensions.clone_from(&state.cycle.extensions);
    request.extensions.push(extension);
    extendable(state, rules, book, start).try_for_each(|position| {
        compute_row(ruleset.inner(), ruleset.calendar(), position, &request).map(|_| ())
    })
}

/// The rows of the statutory limits that can be extended.
fn extendable<'a>(
    state: &'a State,
    rules: &'a CaseRules,
    book: &'a Book,
    start: Instant,
) -> impl Iterator<Item = u16> + 'a {
    let inner = rules.ruleset().inner();
    let named = move |clock: &ClockRule| -> Option<u16> {
        let (name, facts) = match &clock.limit {
            Limited::Rule(name, facts) => (&**name, facts.clone()),
            Limited::Item => (state.item.as_deref()?, Facts::none()),
            Limited::Own(_) => return None,
        };
        let position = row_on(inner, name, day_of(start), &facts).ok()?;
        inner.period_of(position)?.extension.as_ref().map(|_| position)
    };
    let clocks = &book.class(state.cycle.class.as_deref()).clocks;
    clocks.iter().filter(|clock| clock.kind == ClockKind::ResolveStatutory).filter_map(named)
}
