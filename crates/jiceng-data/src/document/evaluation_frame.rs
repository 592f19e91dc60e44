//! `document = "evaluation-frame"`: what a law or a higher level fixes of every evaluation in its area.

use super::common::SourceDoc;
use super::evaluation_scheme::{BasisPoints, OrganDoc};
use crate::read::{Date, Division, Id, List, Number, Text, table};
use crate::words::{DocumentKind, GradeLevel, GroupKind, RepeatBy, StaffKind};

table! {
    /// What is fixed.
    pub(crate) struct FrameDocument {
        /// `evaluation-frame`.
        document: DocumentKind,
        /// Its id, unique over all frames.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Division code of the area.
        jurisdiction: Division,
        /// First day; none is unknown.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// The kind of staff for which it holds; without it, for all.
        staff: Option<StaffKind>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// What it rests on.
        source: SourceDoc,
        /// Weights that no scheme may set otherwise.
        lock: Option<List<LockDoc>>,
        /// What the grades are called.
        grade: Option<List<GradeNameDoc>>,
        /// Provision of the grades.
        grade_basis: Option<Id>,
        /// What follows a bad grade that comes again.
        repeat: Option<List<RepeatDoc>>,
        /// The legal ways against a grade.
        remedy: Option<List<RemedyDoc>>,
        /// What the result is one basis of.
        used_for: Option<List<UseDoc>>,
    }
}

table! {
    /// A weight that is fixed.
    pub(crate) struct LockDoc {
        /// The group.
        group: GroupKind,
        /// Its weight in parts of ten thousand.
        weight_bp: BasisPoints,
    }
}

table! {
    /// The name of a grade.
    pub(crate) struct GradeNameDoc {
        /// Which grade.
        level: GradeLevel,
        /// Chinese.
        label_zh: Text,
        /// English.
        label_en: Text,
    }
}

table! {
    /// A bad grade that comes again.
    pub(crate) struct RepeatDoc {
        /// The grade.
        grade: GradeLevel,
        /// How many in a row.
        count: Number<2, 10>,
        /// Years or times.
        by: RepeatBy,
        /// Provision that says so.
        basis: Id,
        /// What may follow, in Chinese.
        effect_zh: Text,
        /// What may follow, in English.
        effect_en: Text,
        /// Who decides.
        organ: OrganDoc,
    }
}

table! {
    /// A legal way against a grade.
    pub(crate) struct RemedyDoc {
        /// The grade.
        grade: GradeLevel,
        /// Series or ids of the periods in which it is taken.
        rules: List<Id>,
    }
}

table! {
    /// Something of which the result is one basis.
    pub(crate) struct UseDoc {
        /// Chinese.
        zh: Text,
        /// English.
        en: Text,
    }
}
