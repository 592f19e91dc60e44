//! `document = "overlay"`: an office's or a region's own days and hours.

use super::common::{DayName, Opening, SourceDoc};
use crate::read::{Date, Division, Id, List, Text, table};
use crate::words::DocumentKind;

table! {
    /// Days and hours laid over the national calendar.
    pub(crate) struct OverlayDocument {
        /// `overlay`.
        document: DocumentKind,
        /// Its id, unique over all overlays.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code.
        jurisdiction: Division,
        /// Rest days of its own.
        off: Option<List<DayName>>,
        /// Working days of its own.
        work: Option<List<DayName>>,
        /// What it rests on.
        source: SourceDoc,
        /// Hours on a working day, dated.
        hours: Option<List<HoursDoc>>,
        /// Hours of single dates.
        hours_on: Option<List<HoursOnDoc>>,
    }
}

table! {
    /// Hours on a working day.
    pub(crate) struct HoursDoc {
        /// Intervals, ordered and disjoint.
        open: List<Opening>,
        /// First day of these hours.
        from: Option<Date>,
        /// Last day of these hours.
        to: Option<Date>,
    }
}

table! {
    /// Hours of one date.
    pub(crate) struct HoursOnDoc {
        /// The date.
        date: Date,
        /// Intervals, ordered and disjoint; an empty list is closed.
        open: List<Opening>,
    }
}
