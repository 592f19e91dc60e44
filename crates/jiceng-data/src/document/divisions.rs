//! `document = "divisions"`: the divisions of a place in one list, and how earlier lists named them.

use super::common::SourceDoc;
use crate::read::{Date, Division, Id, List, Text, table};
use crate::words::{DocumentKind, UrbanRural};

table! {
    /// The divisions of one place.
    pub(crate) struct DivisionsDocument {
        /// `divisions`.
        document: DocumentKind,
        /// Its id, unique over all documents of divisions.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code.
        jurisdiction: Division,
        /// The list whose codes the units carry: one of `list`.
        current: Id,
        /// The list from which the urban-rural classes come.
        class_of: Option<Id>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// What it rests on.
        source: SourceDoc,
        /// The lists, from the oldest to the newest.
        list: List<ListDoc>,
        /// The units of the current list.
        unit: List<DivisionUnitDoc>,
        /// Units of an earlier list that the current one no longer has.
        former: Option<List<FormerDoc>>,
    }
}

table! {
    /// One published list of codes: its vintage.
    pub(crate) struct ListDoc {
        /// Its id: the year.
        id: Id,
        /// The day whose state it shows.
        as_of: Date,
        /// Where it was seen.
        place: Text,
    }
}

table! {
    /// One unit of the current list.
    pub(crate) struct DivisionUnitDoc {
        /// Its code, 12 digits.
        code: Division,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its urban-rural class.
        class: Option<UrbanRural>,
        /// Its code in earlier lists; left out where it had none.
        was: Option<List<WasDoc>>,
    }
}

table! {
    /// A code in an earlier list.
    pub(crate) struct WasDoc {
        /// The list.
        list: Id,
        /// The code, 12 digits.
        code: Division,
    }
}

table! {
    /// A unit that is no more.
    pub(crate) struct FormerDoc {
        /// The list that had it.
        list: Id,
        /// Its code there, 12 digits.
        code: Division,
        /// Its name in Chinese.
        name_zh: Text,
        /// Units of the current list that took its place; empty where no source says.
        into: List<Division>,
    }
}
