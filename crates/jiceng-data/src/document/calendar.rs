//! `document = "calendar"`: the statutory holidays and the notices of one year.

use super::common::DayName;
use crate::read::{Date, Division, List, Text, Year, table};
use crate::words::DocumentKind;

table! {
    /// The calendar of one year.
    pub(crate) struct CalendarDocument {
        /// `calendar`.
        document: DocumentKind,
        /// The year.
        year: Year,
        /// Division code; 000000 is the nation.
        jurisdiction: Division,
        /// Last day that the next year's notice has never changed.
        certain_through: Date,
        /// Statutory holidays.
        statutory: List<DayName>,
        /// The decree under which they are statutory.
        decree: Text,
        /// Notices of the year, the first one first.
        notice: Option<List<NoticeDoc>>,
    }
}

table! {
    /// One holiday notice or amendment: the days that it fixed itself.
    pub(crate) struct NoticeDoc {
        /// Its number.
        number: Text,
        /// Day of signature.
        issued: Date,
        /// Day of publication; known from then on, else from signature.
        published: Option<Date>,
        /// Whether it changes an earlier notice of the same year; default false.
        amends: Option<bool>,
        /// Whether the number was read in a stored copy of the notice.
        number_verified: bool,
        /// Whether the days were checked against the text.
        days_verified: bool,
        /// Where it was seen.
        place: Option<Text>,
        /// Weekdays made rest days.
        off: List<DayName>,
        /// Weekend days made working days.
        work: List<DayName>,
        /// Days given back their ordinary nature.
        plain: Option<List<Date>>,
    }
}
