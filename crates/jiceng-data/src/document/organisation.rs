//! `document = "organisation"`: the bodies of a place, what they are part of, and who guides whom.

use super::common::SourceDoc;
use crate::read::{Date, Division, Id, List, Text, table};
use crate::words::{DocumentKind, Level, Post, UnitKind};

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
    }
}

table! {
    /// One body.
    pub(crate) struct UnitDoc {
        /// Its id, unique in the document.
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
        /// The body of which it is a part.
        part_of: Option<Id>,
        /// Bodies whose daily work it leads.
        leads: Option<List<Id>>,
        /// Bodies that it guides.
        guides: Option<List<Id>>,
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
        /// Chinese.
        zh: Text,
        /// English.
        en: Text,
    }
}
