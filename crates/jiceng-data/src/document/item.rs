//! `document = "item"`: one service item with its dated rows.

use super::common::{ArticleText, LimitOf, SourceDoc};
use crate::read::{Date, Division, Id, List, Phrase, Text, table};
use crate::words::{
    AgentRule, Category, Checked, DocumentKind, ItemType, Post, RowStatus, StartEvent, TownshipEvidence,
    TownshipRole,
};

table! {
    /// A service item.
    pub(crate) struct ItemDocument {
        /// `item`.
        document: DocumentKind,
        /// Its id, unique over all items, periods, provisions and steps: a limit can be asked for by it.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Option<Text>,
        /// What people call it, in Chinese: for looking it up, no legal term.
        called_zh: Option<List<Text>>,
        /// What people call it, in English.
        called_en: Option<List<Text>>,
        /// Division code of the place whose item it is.
        jurisdiction: Division,
        /// The post of the hall that takes it.
        post: Option<Post>,
        /// What part of life it belongs to.
        category: Option<Category>,
        /// Its legal nature.
        item_type: Option<ItemType>,
        /// Where others file it otherwise, in Chinese.
        item_type_note_zh: Option<Text>,
        /// Where others file it otherwise, in English.
        item_type_note_en: Option<Text>,
        /// The organ that decides, in Chinese.
        authority_zh: Option<Text>,
        /// The organ that decides, in English.
        authority_en: Option<Text>,
        /// How it is known that the township takes it.
        evidence: List<TownshipEvidence>,
        /// Whether somebody else may file; without it nothing is stated.
        agent: Option<AgentRule>,
        /// Provision that says so.
        agent_basis: Option<Id>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// Default for everything in the document.
        source: SourceDoc,
        /// What the township does, dated.
        township: Option<List<TownshipDoc>>,
        /// What the applicant hands in, dated.
        material: Option<List<MaterialDoc>>,
        /// What the law says of its limit, dated.
        row: List<RowDoc>,
        /// When it was abolished, and by what.
        abolished: Option<AbolishedDoc>,
    }
}

table! {
    /// What the township does in the matter.
    pub(crate) struct TownshipDoc {
        /// Its role.
        role: TownshipRole,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
    }
}

table! {
    /// One paper to hand in.
    pub(crate) struct MaterialDoc {
        /// Its name in Chinese.
        zh: Text,
        /// Its name in English.
        en: Option<Text>,
        /// Whether it may be left out; default false.
        optional: Option<bool>,
        /// First day.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
    }
}

table! {
    /// A law on which a row rests, and where in it.
    pub(crate) struct CiteDoc {
        /// Id of the law.
        law: Id,
        /// Article number; without one and without words, the law as a whole.
        article: Option<ArticleText>,
        /// Article in words, Chinese.
        article_zh: Option<Text>,
        /// Article in words, English.
        article_en: Option<Text>,
    }
}

table! {
    /// What the law says of the limit on the days of the row.
    pub(crate) struct RowDoc {
        /// First day; none is unknown.
        from: Option<Date>,
        /// Last day.
        to: Option<Date>,
        /// Own, general, steps, none or missing.
        status: RowStatus,
        /// Id, series or step of the period that sets the limit: own and general rows.
        rule: Option<Id>,
        /// The figure itself, where a list states one and no period in `law/` does: own rows.
        limit: Option<LimitOf>,
        /// The event from which that figure runs; default `start`, which says that it is not stated.
        start_event: Option<StartEvent>,
        /// Ids or series of the periods that time its steps.
        steps: Option<List<Id>>,
        /// Ids or series of periods that may bind beside the rule: the earlier date is the safe one.
        also: Option<List<Id>>,
        /// Whether the law or the list has it done on the spot where possible; default false.
        on_the_spot: Option<bool>,
        /// The laws on which it rests, the deciding one first.
        cites: Option<List<CiteDoc>>,
        /// The legal basis in the words of the list, where it was not recognised as a law.
        by_law_zh: Option<Text>,
        /// The words that show it.
        phrase: Option<Phrase>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// How it was checked; default the document's.
        checked: Option<Checked>,
        /// Where it was seen; default the document's.
        place: Option<Text>,
    }
}

table! {
    /// The end of an item.
    pub(crate) struct AbolishedDoc {
        /// First day on which it is no more.
        from: Date,
        /// The texts that abolished it.
        cites: List<CiteDoc>,
        /// The words that show it.
        phrase: Option<Phrase>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// How it was checked; default the document's.
        checked: Option<Checked>,
        /// Where it was seen; default the document's.
        place: Option<Text>,
    }
}
