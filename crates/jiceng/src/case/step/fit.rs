//! Does the content of an event fit the case and its policy?

use jiceng_data::words::{CaseLevel, SkipGround};

use super::super::actor::{Holder, Key};
use super::super::clock;
use super::super::event::{Act, Event};
use super::super::refusal::{Refusal as R, Refused};
use super::super::rules::{Book, CaseRules};
use super::super::state::{State, date_of};
use crate::deadline::Extension;
use crate::error::Error;

/// Whether what an event says fits; the guard has let its kind through.
pub(super) fn fit(
    state: &State,
    rules: &CaseRules,
    book: &Book,
    own: Option<&Key>,
    event: &Event,
) -> Result<(), Error> {
    let kind = event.act.kind();
    match &event.act {
        Act::Receive { item: Some(item), .. } => {
            crate::catalogue::item(rules.ruleset(), item, date_of(event.at))
                .map_err(|error| error.at("act.item"))?;
        }
        Act::DecideExtension { granted: true, approver, .. } => {
            // Cap, approver and last moment are the law's: the deadline room knows them.
            // Another class may have no limit that can be extended.
            if !clock::can_be_extended(state, rules, book) {
                return Err(Refused::from(R::NothingToExtend).error(kind));
            }
            let value = state.cycle.asked.unwrap_or_default();
            let extension =
                Extension { value, approved_on: date_of(event.at), approver: *approver, by_handler: false };
            clock::check_extension(state, rules, book, extension)?;
        }
        _ => {}
    }
    plain(state, book, own, event).map_err(|refused| refused.error(kind))
}

fn plain(state: &State, book: &Book, own: Option<&Key>, event: &Event) -> Result<(), Refused> {
    let holds = |fine: bool, why: R| if fine { Ok(()) } else { Err(Refused::from(why)) };
    match &event.act {
        Act::Register { receipt, parties, anonymous, .. } => {
            holds(!receipt.is_empty(), R::NoReceipt)?;
            holds(*anonymous || !parties.is_empty(), R::NoParty)
        }
        Act::Classify { class } => holds(book.classes.contains_key(&**class), R::UnknownClass),
        Act::Merge { into } => {
            let itself = own == Some(into) || state.children.contains(into);
            holds(!itself, R::MergedIntoItself)
        }
        Act::Absorb { child, .. } => {
            holds(own != Some(child), R::MergedIntoItself)?;
            holds(!state.children.contains(child), R::MergedAlready)
        }
        Act::Release { child } => holds(state.children.contains(child), R::NotMerged),
        Act::Assign { to, assist, in_place, available, skip } => {
            let from = event.actor.level.or(state.holder.as_ref().map(|holder| holder.level));
            holds(*assist || state.offer.is_none(), R::OfferedAlready)?;
            suits(state, to)?;
            holds(*available, R::NotAvailable)?;
            holds(*in_place, R::OutsidePlace)?;
            same_or_below(book, from, to.level, *skip)
        }
        Act::Return { ground } => {
            let listed = book.returning.as_ref().is_some_and(|returning| returning.grounds.contains(ground));
            holds(listed, R::GroundNotListed)
        }
        Act::Refuse { written, remedies_told } => holds(*written && *remedies_told, R::NotToldInWriting),
        Act::TransferOut { told, .. } => holds(*told, R::NotTold),
        Act::ResolveJurisdiction { to } => suits(state, to),
        Act::NoticeMaterials { complete } => holds(*complete, R::ListIncomplete),
        Act::Suspend { kind, planned_to, approved_by } => {
            let Some(holding) = &book.holding else { return Err(R::PolicySilent.into()) };
            holds(holding.kinds.contains(kind), R::HoldNotListed)?;
            holds(!state.cycle.open_hold(*kind), R::HeldAlready)?;
            let days = planned_to.map_or(i64::MAX, |to| (to - date_of(event.at)).num_days());
            let short = days <= i64::from(holding.approval_above_days);
            holds(short || approved_by.is_some(), R::NeedsApproval)?;
            let own = approved_by.as_ref().is_some_and(|by| *by == event.actor.key);
            holds(!own, R::OwnApproval)?;
            holds(approved_by.as_ref().is_none_or(|by| !state.is_recused(by)), R::Recused)
        }
        Act::Resume { kind } => holds(state.cycle.open_hold(*kind), R::NotHeld),
        Act::DecideExtension { told, .. } => holds(*told, R::NotTold),
        Act::Supervise { level } => {
            holds(book.replies.iter().any(|(one, _)| one == level), R::PolicySilent)?;
            holds(state.order.is_none_or(|order| *level > order.level), R::OnlyRises)
        }
        Act::Escalate { to, skip } => {
            suits(state, to)?;
            let from = state.holder.as_ref().map(|holder| holder.level);
            let next = from.and_then(|from| book.next_level(from, true));
            let skips = skip.is_some() && from.is_some_and(|from| to.level > from);
            holds(next == Some(to.level) || skips, R::NotTheNextLevel)
        }
        Act::SendDown { to } => {
            suits(state, to)?;
            let from = state.holder.as_ref().map(|holder| holder.level);
            holds(from.and_then(|from| book.next_level(from, false)) == Some(to.level), R::NotTheNextLevel)
        }
        Act::Resolve { outcome, outputs } => {
            holds(outcome.is_result(), R::NotAResult)?;
            holds(*outputs, R::OutputsMissing)
        }
        Act::Deliver { signed, .. } => holds(*signed, R::NotSigned),
        Act::Feedback { party, .. } => {
            holds(!state.cycle.handlers.contains(party), R::OwnWork)?;
            holds(!state.cycle.heard.contains(party), R::FeedbackGiven)
        }
        Act::Close { open_children } => holds(*open_children == 0, R::ChildrenOpen),
        Act::Reopen { new_facts } => {
            let class = book.class(state.cycle.class.as_deref()).class.as_ref();
            let bound = class.is_some_and(|class| class.nothing_twice);
            holds(*new_facts || !bound, R::NothingNew)
        }
        Act::Archive { sealed_by_rule } => {
            let open = super::super::guard::window_open(state, book, event.at);
            holds(*sealed_by_rule || !open, R::WindowOpen)
        }
        _ => Ok(()),
    }
}

/// A named official must not have to step aside.
fn suits(state: &State, to: &Holder) -> Result<(), Refused> {
    let recused = to.official.as_ref().is_some_and(|official| state.is_recused(official));
    if recused { Err(R::Recused.into()) } else { Ok(()) }
}

/// An offer goes to the same level or to the one below, else a ground to skip is cited.
fn same_or_below(
    book: &Book,
    from: Option<CaseLevel>,
    to: CaseLevel,
    skip: Option<SkipGround>,
) -> Result<(), Refused> {
    let near = from.is_some_and(|from| to == from || book.next_level(from, false) == Some(to));
    if near || skip.is_some() { Ok(()) } else { Err(R::NotTheNextLevel.into()) }
}
