//! `document = "case-policy"`: classes of cases, their clocks and thresholds, and what may be done how often.

use super::common::{LimitDoc, Opening, SourceDoc};
use crate::read::{Date, Division, Id, List, Number, Text, table};
use crate::words::{
    CaseKind, CaseLevel, Checked, ClockAfter, ClockKind, ClockStart, DocumentKind, HoldKind, ReturnGround,
    RunningCases, Tell, Whose,
};

table! {
    /// How cases are handled in one jurisdiction.
    pub(crate) struct CasePolicyDocument {
        /// `case-policy`.
        document: DocumentKind,
        /// Its id, unique over all policies.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code.
        jurisdiction: Division,
        /// First day; none is unknown.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// What happens to cases that run when it begins; default they keep their policy.
        running: Option<RunningCases>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// What rows rest on that name no provision.
        source: SourceDoc,
        /// Levels, from the bottom.
        ladder: Option<List<CaseLevel>>,
        /// Classes of cases.
        class: Option<List<ClassDoc>>,
        /// Clocks.
        clock: Option<List<ClockDoc>>,
        /// Thresholds of clocks.
        threshold: Option<List<ClockThresholdDoc>>,
        /// How an assignment is sent back.
        returning: Option<ReturningDoc>,
        /// How a case is held.
        holding: Option<HoldingDoc>,
        /// Whether and how a result is reviewed.
        reviewing: Option<ReviewingDoc>,
        /// How a case is opened again.
        reopening: Option<ReopeningDoc>,
        /// From when to when people are told on a working day; left out for at once.
        telling: Option<Opening>,
    }
}

table! {
    /// A class of cases.
    pub(crate) struct ClassDoc {
        /// Its id, unique in its line.
        id: Id,
        /// Of what kind it is.
        kind: CaseKind,
        /// Chinese.
        label_zh: Text,
        /// English.
        label_en: Text,
        /// Whether silence on missing papers makes it accepted; default false.
        deemed_accepted: Option<bool>,
        /// The period within which missing papers are told, where silence makes it accepted.
        notice_within: Option<Id>,
        /// Whether there is something to deliver; default false.
        deliverable: Option<bool>,
        /// Whether the same facts without anything new open nothing again; default false.
        nothing_twice: Option<bool>,
        /// The provision; left out where the document itself sets it.
        provision: Option<Id>,
    }
}

table! {
    /// A clock: a limit of the law, of an item, or of the policy itself.
    pub(crate) struct ClockDoc {
        /// Its id, unique in its line; the same id in a lower document replaces it.
        id: Id,
        /// What it measures.
        kind: ClockKind,
        /// The class; left out for every class without a clock of its own of that kind.
        class: Option<Id>,
        /// The level; left out for every level.
        level: Option<CaseLevel>,
        /// From what it runs; default as its kind says.
        starts: Option<ClockStart>,
        /// A period of the law.
        rule: Option<Id>,
        /// Whether the item of the case sets it; default false.
        of_item: Option<bool>,
        /// A limit of the policy's own.
        limit: Option<LimitDoc>,
        /// Whose time it is; default the office's.
        whose: Option<Whose>,
        /// What stops it, for a limit of the policy's own.
        held_by: Option<List<HoldKind>>,
        /// How it was checked; default as the source.
        checked: Option<Checked>,
    }
}

table! {
    /// A threshold of the clocks of a kind: one of the three.
    pub(crate) struct ClockThresholdDoc {
        /// Its id, unique in its line; stable, so that a host tells it once.
        id: Id,
        /// The clocks.
        clock: ClockKind,
        /// Part of the time between start and expiry, in parts of ten thousand.
        used_bp: Option<Number<0, 10_000>>,
        /// Hours before expiry.
        hours_before: Option<Number<1, 87_600>>,
        /// Hours after expiry.
        hours_after: Option<Number<0, 87_600>>,
        /// Who is told.
        tell: Tell,
    }
}

table! {
    /// How an assignment is sent back.
    pub(crate) struct ReturningDoc {
        /// How often in one cycle.
        most: Number<0, 100>,
        /// The grounds.
        grounds: List<ReturnGround>,
        /// Within how many hours of the assignment.
        within_hours: Option<Number<1, 8_760>>,
    }
}

table! {
    /// How a case is held.
    pub(crate) struct HoldingDoc {
        /// From how many planned days on somebody approves.
        approval_above_days: Number<0, 3_650>,
        /// What may hold a case.
        kinds: List<HoldKind>,
        /// Holds that resolving closes by itself.
        closed_by_resolving: Option<List<HoldKind>>,
    }
}

table! {
    /// Whether and how a result is reviewed.
    pub(crate) struct ReviewingDoc {
        /// Whether a result is reviewed before it goes on.
        required: bool,
        /// Which clock runs after it was sent back.
        clock: ClockAfter,
    }
}

table! {
    /// How a case is opened again.
    pub(crate) struct ReopeningDoc {
        /// Within how many days of closing.
        within_days: Number<0, 36_500>,
        /// Which clock runs then.
        clock: ClockAfter,
        /// How many cycles there may be.
        most_cycles: Number<1, 10_000>,
    }
}
