//! `document = "mapping"`: where each duty of the old bodies went.

use super::common::SourceDoc;
use super::organisation::DutyDoc;
use crate::read::{Date, Division, Id, List, Phrase, Text, table};
use crate::words::{Checked, DocumentKind, OldBodyKind};

table! {
    /// Old bodies, their duties, and the one home of each.
    pub(crate) struct MappingDocument {
        /// `mapping`.
        document: DocumentKind,
        /// Its id, unique over all mappings.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code.
        jurisdiction: Division,
        /// The organisation in which the homes are.
        organisation: Id,
        /// First day; none is unknown.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// Default for everything in the document.
        source: SourceDoc,
        /// The old bodies.
        body: List<OldBodyDoc>,
        /// Where each duty lives now.
        home: List<HomeDoc>,
    }
}

table! {
    /// One old body.
    pub(crate) struct OldBodyDoc {
        /// Its id, unique in the document.
        id: Id,
        /// What kind of body it was.
        kind: OldBodyKind,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Its duties, each with an id.
        duties: List<DutyDoc>,
    }
}

table! {
    /// The home of one duty.
    pub(crate) struct HomeDoc {
        /// The duty: of an old body, or of a body of the organisation.
        duty: Id,
        /// The body of the organisation that has it now.
        unit: Id,
        /// First day; default the document's.
        from: Option<Date>,
        /// Last day; default the document's.
        to: Option<Date>,
        /// The words that show it.
        phrase: Option<Phrase>,
        /// How it was checked; default the document's.
        checked: Option<Checked>,
        /// Where it was seen; default the document's.
        place: Option<Text>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
    }
}
