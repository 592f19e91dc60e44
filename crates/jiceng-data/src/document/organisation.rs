//! `document = "organisation"`: the bodies of a place, what they are part of, who guides whom, and how matters pass
//! between them.

use super::common::{LimitOf, SourceDoc};
use crate::read::{Date, Division, Id, List, Text, table};
use crate::words::{DocumentKind, HandOverSide, Level, Post, UnitKind};

table! {
    /// The bodies of one place.
    pub(crate) struct OrganisationDocument {
        /// `organisation`.
        document: DocumentKind,
        /// Its id, unique over all organisations.
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
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// What it rests on.
        source: SourceDoc,
        /// The bodies.
        unit: List<UnitDoc>,
        /// How matters pass between two bodies.
        handover: Option<List<HandOverDoc>>,
    }
}

table! {
    /// One body.
    pub(crate) struct UnitDoc {
        /// Its id: one body a day; rows of one id follow one another in time.
        id: Id,
        /// What kind of body it is.
        kind: UnitKind,
        /// The level at which it stands.
        level: Level,
        /// Its name in Chinese; left out where the source gives none.
        name_zh: Option<Text>,
        /// Its name in English.
        name_en: Option<Text>,
        /// The post that it is, of a service post.
        post: Option<Post>,
        /// First day; default the document's.
        from: Option<Date>,
        /// Last day; default the document's.
        to: Option<Date>,
        /// The body of which it is a part.
        part_of: Option<Id>,
        /// Bodies to which it reports, beside the one of which it is a part.
        reports_to: Option<List<Id>>,
        /// Bodies whose daily work it leads.
        leads: Option<List<Id>>,
        /// Bodies that it guides.
        guides: Option<List<Id>>,
        /// Bodies to which it passes matters.
        hands_over_to: Option<List<Id>>,
        /// Posts for which it takes matters in, of a service post.
        stands_in_for: Option<List<Id>>,
        /// Its duties.
        duties: Option<List<DutyDoc>>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
    }
}

table! {
    /// One duty.
    pub(crate) struct DutyDoc {
        /// Its id, by which a mapping gives it a home.
        id: Option<Id>,
        /// Chinese.
        zh: Text,
        /// English.
        en: Text,
    }
}

table! {
    /// How matters pass from one body to another.
    pub(crate) struct HandOverDoc {
        /// Its id, unique in the document.
        id: Id,
        /// The body that hands over.
        giver: Id,
        /// The body that receives.
        receiver: Id,
        /// What is done, in order.
        step: List<HandOverStepDoc>,
    }
}

table! {
    /// One step of a hand-over.
    pub(crate) struct HandOverStepDoc {
        /// Its id, unique in the hand-over.
        id: Id,
        /// Chinese.
        zh: Text,
        /// English.
        en: Text,
        /// Who does it.
        by: HandOverSide,
        /// Within what time after the step before; left out where nothing sets one.
        limit: Option<LimitOf>,
        /// Whether this step is the receipt, by which the matter passes; default false.
        receipt: Option<bool>,
    }
}
