//! `document = "escalation"`: what must happen when a case is late, failed, large or dangerous.

use super::common::{LimitOf, SourceDoc};
use crate::read::{Date, Division, Id, List, Number, Phrase, Text, table};
use crate::words::{
    CaseFlag, CaseKind, CaseLevel, DocumentKind, Measure, Quantity, Risk, SkipGround, SupervisionLevel,
};

/// A bound of a threshold: what a JSON number holds exactly.
type Bound = Number<{ -9_007_199_254_740_991 }, 9_007_199_254_740_991>;

table! {
    /// The ladder of one jurisdiction.
    pub(crate) struct EscalationDocument {
        /// `escalation`.
        document: DocumentKind,
        /// Its id, unique over all of its kind.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code.
        jurisdiction: Division,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// What rows rest on that name no provision.
        source: SourceDoc,
        /// How often may be urged.
        urging: Option<UrgingDoc>,
        /// How long the unit has to reply to an order of supervision; a level once.
        supervision: Option<List<SupervisionDoc>>,
        /// Rules of a higher level, none of them statutory, that do not hold here.
        drops: Option<List<Id>>,
        /// The rules. A rule with the id of one of a higher level takes its place.
        rule: Option<List<EscalationRuleDoc>>,
    }
}

table! {
    /// How often may be urged.
    pub(crate) struct UrgingDoc {
        /// On one day.
        per_day: Number<1, 255>,
        /// In all, in one cycle of handling.
        in_all: Number<1, 255>,
    }
}

table! {
    /// How long the unit has to reply.
    pub(crate) struct SupervisionDoc {
        /// The level.
        level: SupervisionLevel,
        /// The limit for the reply.
        reply: LimitOf,
    }
}

table! {
    /// A rule: what is due when everything that it asks is so.
    pub(crate) struct EscalationRuleDoc {
        /// Its id.
        id: Id,
        /// What it is, in Chinese.
        zh: Text,
        /// What it is, in English.
        en: Text,
        /// What is due.
        measure: Measure,
        /// Where the case goes, for `escalate`; default one level up.
        goes_to: Option<CaseLevel>,
        /// The ground on which a level is skipped.
        skip: Option<SkipGround>,
        /// Kinds of case; left out for every kind.
        kinds: Option<List<CaseKind>>,
        /// Levels at which the case is; left out for every level.
        at: Option<List<CaseLevel>>,
        /// Thresholds that must all be reached.
        when: Option<List<ThresholdDoc>>,
        /// What must all be so.
        all_of: Option<List<CaseFlag>>,
        /// Of what nothing may be so.
        none_of: Option<List<CaseFlag>>,
        /// The least risk.
        risk: Option<Risk>,
        /// The least supervision that must be in force.
        supervised: Option<SupervisionLevel>,
        /// The provisions or periods, together or one after the other in time; left out where the document itself
        /// sets it.
        provisions: Option<List<Id>>,
        /// First day; default the document's.
        from: Option<Date>,
        /// Last day; default the document's.
        to: Option<Date>,
        /// The words that show it.
        phrase: Option<Phrase>,
    }
}

table! {
    /// A threshold of a quantity: from, up to, or between.
    pub(crate) struct ThresholdDoc {
        /// What is measured.
        of: Quantity,
        /// The least.
        at_least: Option<Bound>,
        /// The most.
        at_most: Option<Bound>,
    }
}
