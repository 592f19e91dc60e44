//! `document = "layer"`: promises of an office, and limits set otherwise by a text of sufficient rank.

use super::common::{ArticleText, ExtensionDoc, LimitDoc, LimitOf, SourceDoc};
use crate::read::{Date, Division, Id, List, Phrase, Text, table};
use crate::words::{Checked, DocumentKind, ExclusionKind, Rank, StartDay, StartEvent};

table! {
    /// Promises and variations of one jurisdiction.
    pub(crate) struct LayerDocument {
        /// `layer`.
        document: DocumentKind,
        /// Its id, unique over all layers.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Its rank.
        rank: Rank,
        /// Division code.
        jurisdiction: Division,
        /// Default for everything in the document.
        source: SourceDoc,
        /// Promises.
        promise: Option<List<PromiseDoc>>,
        /// Variations.
        variation: Option<List<VariationDoc>>,
    }
}

table! {
    /// A limit that an office sets itself, within the legal one.
    pub(crate) struct PromiseDoc {
        /// Series or id of the period that it tightens.
        of: Id,
        /// The promised limit.
        limit: LimitOf,
        /// First day of the promise.
        from: Option<Date>,
        /// Last day of the promise.
        to: Option<Date>,
        /// The words that show it.
        phrase: Option<Phrase>,
        /// How it was checked; default the document's.
        checked: Option<Checked>,
        /// Where it was seen; default the document's.
        place: Option<Text>,
    }
}

table! {
    /// A limit set otherwise.
    pub(crate) struct VariationDoc {
        /// Series or id of the period that it varies.
        of: Id,
        /// Article number of the varying text.
        article: Option<ArticleText>,
        /// Article in words, Chinese.
        article_zh: Option<Text>,
        /// Article in words, English.
        article_en: Option<Text>,
        /// The limit, where it is another.
        limit: Option<LimitDoc>,
        /// The start event, where it is another.
        start_event: Option<StartEvent>,
        /// The start-day rule, where it is another.
        start_day: Option<StartDay>,
        /// The extension, where it is another.
        extension: Option<ExtensionDoc>,
        /// The closed list of exclusions, where it is another.
        exclusions: Option<List<ExclusionKind>>,
        /// First day in force.
        from: Option<Date>,
        /// Last day in force.
        to: Option<Date>,
        /// The words that show it.
        phrase: Option<Phrase>,
        /// How it was checked; default the document's.
        checked: Option<Checked>,
        /// Where it was seen; default the document's.
        place: Option<Text>,
    }
}
