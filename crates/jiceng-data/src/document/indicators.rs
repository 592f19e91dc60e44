//! `document = "indicators"`: what figures mean, and which were published.

use super::common::SourceDoc;
use crate::read::{Date, Division, Id, List, Number, Phrase, Text, table};
use crate::words::{
    CaseAmount, CaseExit, CaseKind, CaseLevel, CaseTrait, Claim, ClockKind, Cohort, CountUnit,
    DisputeInterval, DocumentKind, IndicatorBasis, IndicatorForm, IndicatorPeriod, PublishedPart,
};

/// A count: what a JSON number holds exactly.
type Figure = Number<0, 9_007_199_254_740_991>;

table! {
    /// Indicators of one jurisdiction.
    pub(crate) struct IndicatorsDocument {
        /// `indicators`.
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
        /// What it rests on.
        source: SourceDoc,
        /// What the host counts, because no case tells it.
        counted: Option<List<CountedFactDoc>>,
        /// The indicators. One with the id of one of a higher level takes its place.
        indicator: Option<List<IndicatorDoc>>,
        /// Figures that were published.
        published: Option<List<PublishedDoc>>,
    }
}

table! {
    /// Something that the host counts.
    pub(crate) struct CountedFactDoc {
        /// Its id.
        id: Id,
        /// What it is, in Chinese.
        zh: Text,
        /// What it is, in English.
        en: Text,
        /// Of what it is counted.
        unit: CountUnit,
    }
}

table! {
    /// An indicator.
    pub(crate) struct IndicatorDoc {
        /// Its id; it names the base where there are several.
        id: Id,
        /// What it is, in Chinese.
        zh: Text,
        /// What it is, in English.
        en: Text,
        /// How the figure is made.
        form: IndicatorForm,
        /// Which cases it speaks of.
        basis: IndicatorBasis,
        /// For what stretch of time it is meant.
        period: IndicatorPeriod,
        /// Of what the numerator is counted.
        unit: CountUnit,
        /// What is counted; for a rate, the part of the denominator that counts.
        numerator: Option<TermDoc>,
        /// Of what it is a share, or what is taken off.
        denominator: Option<TermDoc>,
        /// The days that are measured, for `interval`.
        interval: Option<DisputeInterval>,
        /// The exits that are printed beside it.
        exits: Option<List<CaseExit>>,
        /// What is left out, in Chinese.
        leaves_out_zh: Option<Text>,
        /// What is left out, in English.
        leaves_out_en: Option<Text>,
        /// What is not settled about it, in Chinese.
        note_zh: Option<Text>,
        /// What is not settled about it, in English.
        note_en: Option<Text>,
    }
}

table! {
    /// A count: a fact that the host gives, or cases that fit.
    pub(crate) struct TermDoc {
        /// Id of a counted fact.
        fact: Option<Id>,
        /// Which cases.
        of: Option<Cohort>,
        /// What is added up; default the cases themselves.
        sum: Option<CaseAmount>,
        /// Kinds of case; left out for every kind.
        kinds: Option<List<CaseKind>>,
        /// Levels that have the case; left out for every level.
        at: Option<List<CaseLevel>>,
        /// The clock, for `due` and for what is asked of a clock.
        clock: Option<ClockKind>,
        /// What must all be so.
        all_of: Option<List<CaseTrait>>,
        /// Of what one must be so.
        any_of: Option<List<CaseTrait>>,
        /// Of what nothing may be so.
        none_of: Option<List<CaseTrait>>,
        /// Whether the period before is meant; default false.
        previous: Option<bool>,
    }
}

table! {
    /// A figure that was published.
    pub(crate) struct PublishedDoc {
        /// The indicator; several where the base was not stated.
        of: List<Id>,
        /// Which number of it.
        part: PublishedPart,
        /// What it claims.
        claim: Claim,
        /// The number.
        value: Figure,
        /// First day of what it speaks of, where stated.
        from: Option<Date>,
        /// Last day of what it speaks of, where stated.
        through: Option<Date>,
        /// Whether numerator and denominator were stated with it; default true.
        base_stated: Option<bool>,
        /// The words of the source.
        phrase: Phrase,
    }
}
