//! What may happen next, whatever its content: phase, actor, and what stands in the way. `allowed_events` asks just this.

use chrono::{Duration, TimeDelta};

use super::actor::{Actor, ActorRole};
use super::clock::feedback_until;
use super::event::EventKind as K;
use super::phase::Phase as P;
use super::refusal::{Refusal as R, Refused};
use super::rules::{Book, CaseRules};
use super::state::{Instant, State, date_of, day_of};

/// Whether an event of that kind is possible at that instant for that actor.
pub(crate) fn guard(
    state: &State,
    rules: &CaseRules,
    book: &Book,
    kind: K,
    actor: &Actor,
    at: Instant,
) -> Result<(), Refused> {
    if !state.begun() {
        return if kind == K::Receive { Ok(()) } else { Err(R::NotBegun.into()) };
    }
    in_phase(state, kind)?;
    by_the_right_one(state, kind, actor)?;
    nothing_in_the_way(state, rules, book, kind, actor, at)
}

fn in_phase(state: &State, kind: K) -> Result<(), Refused> {
    let phase = state.phase;
    if kind == K::Receive {
        return Err(R::BegunAlready.into());
    }
    if phase == P::Archived {
        return Err(R::Sealed.into());
    }
    let fits = match kind {
        K::Receive => false,
        K::Register => phase == P::Received,
        K::Classify => matches!(phase, P::Registered | P::Classified) || phase.is_handled(),
        K::Refuse => matches!(phase, P::Registered | P::Classified),
        K::NoticeMaterials => {
            matches!(phase, P::Registered | P::Classified | P::Offered | P::Accepted)
        }
        K::DeemAccepted => {
            matches!(phase, P::Registered | P::Classified | P::Offered) && state.cycle.accepted.is_none()
        }
        K::TransferOut => phase.is_open() && !phase.has_result(),
        K::Assign | K::ResolveJurisdiction => phase == P::Classified || phase.is_handled(),
        K::Accept | K::Return => phase == P::Offered,
        K::Suspend
        | K::RequestExtension
        | K::DecideExtension
        | K::Progress
        | K::Escalate
        | K::SendDown
        | K::Resolve => matches!(phase, P::Accepted | P::InProgress),
        K::Urge => phase.is_handled() || phase == P::Resolved,
        K::Review | K::RejectResult | K::Deliver => phase == P::Resolved,
        K::Feedback | K::Close => phase.has_result(),
        K::Reopen => phase == P::Closed,
        K::Archive => phase == P::Closed || phase.has_left(),
        K::Unmerge => phase == P::Merged,
        K::Correct => true,
        K::Link
        | K::Merge
        | K::Absorb
        | K::Release
        | K::SupplyMaterials
        | K::Resume
        | K::Supervise
        | K::Reply
        | K::CancelSupervision
        | K::Withdraw
        | K::Terminate => phase.is_open(),
    };
    if fits {
        return Ok(());
    }
    let ended = !phase.is_open() && !matches!(kind, K::Reopen | K::Archive | K::Unmerge);
    Err(if ended { R::AfterTheEnd } else { R::NotNow }.into())
}

fn by_the_right_one(state: &State, kind: K, actor: &Actor) -> Result<(), Refused> {
    let automatic = matches!(
        kind,
        K::Register
            | K::Classify
            | K::Link
            | K::Assign
            | K::SupplyMaterials
            | K::DeemAccepted
            | K::Urge
            | K::Close
            | K::Archive
    );
    match actor.role {
        ActorRole::Citizen => {
            let own = matches!(kind, K::SupplyMaterials | K::Urge | K::Feedback | K::Withdraw | K::Reopen);
            return if own { Ok(()) } else { Err(R::OfficialOnly.into()) };
        }
        ActorRole::Automatic if !automatic => return Err(R::ByHandOnly.into()),
        _ if kind == K::Withdraw => return Err(R::NotACitizen.into()),
        _ => {}
    }
    let has_it = || state.holder.as_ref().is_some_and(|holder| holder.is(actor));
    let at_or_above = || {
        let level = actor.level.ok_or(Refused::from(R::NoLevel))?;
        let holder = state.holder.as_ref().map(|holder| holder.level);
        if Some(level) >= holder { Ok(()) } else { Err(Refused::from(R::TooLow)) }
    };
    match kind {
        K::NoticeMaterials
        | K::Refuse
        | K::TransferOut
        | K::Suspend
        | K::Resume
        | K::RequestExtension
        | K::Escalate
        | K::SendDown
        | K::Resolve
        | K::Deliver
        | K::Reply => has_it().then_some(()).ok_or(R::NotTheHolder.into()),
        K::Progress => {
            let assists = state.assisting.iter().any(|holder| holder.is(actor));
            (has_it() || assists).then_some(()).ok_or(R::NotTheHolder.into())
        }
        K::Accept | K::Return => {
            let offered = state.offer.as_ref().is_some_and(|offer| offer.to.is(actor));
            offered.then_some(()).ok_or(R::NotTheAssignee.into())
        }
        K::Assign => {
            if actor.level.is_none() {
                return Err(R::NoLevel.into());
            }
            if has_it() { Ok(()) } else { at_or_above().map_err(|_| R::NotTheHolder.into()) }
        }
        K::Supervise | K::ResolveJurisdiction => at_or_above(),
        K::CancelSupervision => {
            let level = actor.level.ok_or(Refused::from(R::NoLevel))?;
            let orderer = state.order.map(|order| order.by);
            (Some(level) >= orderer).then_some(()).ok_or(R::TooLow.into())
        }
        K::DecideExtension => {
            if state.cycle.handlers.contains(&actor.key) {
                return Err(R::OwnApproval.into());
            }
            at_or_above()
        }
        K::Review | K::RejectResult | K::Feedback if state.cycle.handlers.contains(&actor.key) => {
            Err(R::OwnWork.into())
        }
        _ => Ok(()),
    }
}

fn nothing_in_the_way(
    state: &State,
    rules: &CaseRules,
    book: &Book,
    kind: K,
    actor: &Actor,
    at: Instant,
) -> Result<(), Refused> {
    let cycle = &state.cycle;
    let decides = matches!(
        kind,
        K::Accept | K::Progress | K::Resolve | K::DecideExtension | K::Review | K::RejectResult | K::Feedback
    );
    if decides && state.is_recused(&actor.key) {
        return Err(R::Recused.into());
    }
    match kind {
        K::Return => {
            let returning = book.returning.as_ref().ok_or(R::PolicySilent)?;
            let Some(offer) = &state.offer else { return Err(R::NotNow.into()) };
            let over = returning
                .within_hours
                .is_some_and(|hours| at > later(offer.at, TimeDelta::hours(i64::from(hours))));
            if offer.fixed {
                Err(R::FixedByTheSuperior.into())
            } else if cycle.returns >= returning.most {
                Err(R::ReturnedTooOften.into())
            } else if over {
                Err(R::ReturnedTooLate.into())
            } else {
                Ok(())
            }
        }
        K::ResolveJurisdiction => {
            let (one, other) = state.contested.ok_or(R::NotContested)?;
            let above = actor.level > Some(one.max(other));
            above.then_some(()).ok_or(R::NotTheCommonSuperior.into())
        }
        K::NoticeMaterials => {
            // Once in an application, however often it is reopened.
            let before = state.past.iter().any(|cycle| cycle.notice.is_some()) || cycle.notice.is_some();
            if before { Err(R::NoticedBefore.into()) } else { Ok(()) }
        }
        K::SupplyMaterials => {
            matches!(cycle.notice, Some((_, None))).then_some(()).ok_or(R::NothingAwaited.into())
        }
        K::DeemAccepted => deemed(state, rules, book, at),
        K::Suspend => book.holding.as_ref().map(|_| ()).ok_or(R::PolicySilent.into()),
        K::Resume => cycle.holds.iter().any(|hold| hold.to.is_none()).then_some(()).ok_or(R::NotHeld.into()),
        K::RequestExtension => {
            super::clock::can_be_extended(state, rules, book).then_some(()).ok_or(R::NothingToExtend.into())
        }
        K::DecideExtension => cycle.asked.map(|_| ()).ok_or(R::ExtensionNotAsked.into()),
        K::Urge => urged(state, book, at),
        K::Reply => {
            let open = state.order.is_some_and(|order| !order.replied);
            open.then_some(()).ok_or(R::NoOrder.into())
        }
        K::CancelSupervision => state.order.map(|_| ()).ok_or(R::NotSupervised.into()),
        K::Escalate => {
            let top = state.holder.as_ref().and_then(|holder| book.next_level(holder.level, true));
            top.map(|_| ()).ok_or(R::NotTheNextLevel.into())
        }
        K::Resolve => {
            let closes = book.holding.as_ref().map_or(&[][..], |holding| &holding.closed_by_resolving);
            let stays = cycle.holds.iter().any(|hold| hold.to.is_none() && !closes.contains(&hold.kind));
            if stays { Err(R::StillHeld.into()) } else { Ok(()) }
        }
        K::Deliver => {
            let class = book.class(state.cycle.class.as_deref()).class.as_ref();
            if !class.is_some_and(|class| class.deliverable) {
                return Err(R::NothingToDeliver.into());
            }
            reviewed(state, book)
        }
        K::Close => closable(state, rules, book, at),
        K::Reopen => reopenable(state, book, at),
        K::Release => (!state.children.is_empty()).then_some(()).ok_or(R::NotMerged.into()),
        _ => Ok(()),
    }
}

fn later(at: Instant, by: Duration) -> Instant {
    at.checked_add_signed(by).unwrap_or(at)
}

/// Silence on missing papers makes accepted, once the time to tell is over.
fn deemed(state: &State, rules: &CaseRules, book: &Book, at: Instant) -> Result<(), Refused> {
    let class = book.class(state.cycle.class.as_deref()).class.as_ref().filter(|class| class.deemed_accepted);
    let class = class.ok_or(R::NotDeemed)?;
    let (Some(received), None) = (state.received_at, state.cycle.notice) else {
        return Err(R::NoticeNotLate.into());
    };
    match super::clock::ends_at(rules, &class.notice_within, received) {
        Some(end) if at >= end => Ok(()),
        from => Err(Refused { why: R::NoticeNotLate, from }),
    }
}

fn urged(state: &State, book: &Book, at: Instant) -> Result<(), Refused> {
    let (per_day, most) = book.urging.ok_or(R::PolicySilent)?;
    let count = |all: usize| u8::try_from(all).unwrap_or(u8::MAX);
    if count(state.cycle.urges.len()) >= most {
        return Err(R::UrgedTooOften.into());
    }
    let day = day_of(at);
    let today = state.cycle.urges.iter().rev().take_while(|one| day_of(**one) == day).count();
    if count(today) < per_day {
        return Ok(());
    }
    let next = date_of(at).succ_opt().and_then(|next| {
        next.and_time(chrono::NaiveTime::MIN).and_local_timezone(crate::calendar::zone()).single()
    });
    Err(Refused { why: R::UrgedTooOften, from: next })
}

fn reviewed(state: &State, book: &Book) -> Result<(), Refused> {
    let required = book.reviewing.is_some_and(|(required, _)| required);
    if required && !state.cycle.reviewed { Err(R::ReviewFirst.into()) } else { Ok(()) }
}

fn closable(state: &State, rules: &CaseRules, book: &Book, at: Instant) -> Result<(), Refused> {
    if state.order.is_some_and(|order| !order.replied) {
        return Err(R::ReplyOpen.into());
    }
    reviewed(state, book)?;
    let class = book.class(state.cycle.class.as_deref()).class.as_ref();
    if class.is_some_and(|class| class.deliverable) && state.cycle.delivered.is_none() {
        return Err(R::DeliverFirst.into());
    }
    if state.cycle.fed_back.is_some() {
        return Ok(());
    }
    match feedback_until(state, rules, book) {
        Some(end) if at < end => Err(Refused { why: R::FeedbackAwaited, from: Some(end) }),
        _ => Ok(()),
    }
}

fn reopenable(state: &State, book: &Book, at: Instant) -> Result<(), Refused> {
    let reopening = book.reopening.ok_or(R::PolicySilent)?;
    if state.cycle.number >= reopening.most_cycles {
        return Err(R::CyclesFull.into());
    }
    let Some(closed) = state.cycle.closed else { return Err(R::NotNow.into()) };
    let passed = i64::from(day_of(at)).saturating_sub(i64::from(day_of(closed)));
    if passed > i64::from(reopening.within_days) {
        return Err(R::WindowOver.into());
    }
    Ok(())
}

/// Whether a closed case can still be opened again.
pub(crate) fn window_open(state: &State, book: &Book, at: Instant) -> bool {
    state.phase == P::Closed && reopenable(state, book, at).is_ok()
}
