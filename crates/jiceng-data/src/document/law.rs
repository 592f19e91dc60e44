//! `document = "law"`: a law, regulation, rule or paper with its facts, provisions and periods.

use super::common::{ArticleText, ExtensionDoc, LimitDoc, SourceDoc};
use crate::read::{Date, Division, Id, List, Phrase, Text, table};
use crate::words::{
    Channel, Checked, CorrectionEffect, Direction, DocumentKind, ExclusionKind, LastDay, LateNotice, Nature,
    Rank, ReceiptDay, Silence, StartDay, StartEvent, VariedBy, Whose,
};

table! {
    /// A law, regulation, rule or paper.
    pub(crate) struct LawDocument {
        /// `law`.
        document: DocumentKind,
        /// Its id, unique over all laws.
        id: Id,
        /// Its name in Chinese.
        name_zh: Text,
        /// Its name in English.
        name_en: Text,
        /// Number or day of adoption, as the source gives it.
        number: Text,
        /// Its rank.
        rank: Rank,
        /// Division code; 000000 is the nation.
        jurisdiction: Division,
        /// First day in force.
        from: Option<Date>,
        /// Last day in force.
        to: Option<Date>,
        /// Amendments were looked for up to this day.
        checked_through: Option<Date>,
        /// What a reader should know, in Chinese.
        note_zh: Option<Text>,
        /// What a reader should know, in English.
        note_en: Option<Text>,
        /// Default for everything in the document.
        source: SourceDoc,
        /// Facts on which limits depend.
        fact: Option<List<FactDoc>>,
        /// Provisions that set no period.
        provision: Option<List<ProvisionDoc>>,
        /// Rules that set a period.
        period: Option<List<PeriodDoc>>,
    }
}

table! {
    /// A fact on which a limit depends.
    pub(crate) struct FactDoc {
        /// Its id, unique over all facts.
        id: Id,
        /// What it is, in Chinese.
        title_zh: Text,
        /// What it is, in English.
        title_en: Text,
        /// Its values, 1 to 64.
        values: List<FactValue>,
    }
}

table! {
    /// One value of a fact.
    pub(crate) struct FactValue {
        /// The word that periods and callers use.
        word: Id,
        /// Chinese.
        zh: Text,
        /// English.
        en: Text,
    }
}

table! {
    /// A provision to which periods refer.
    pub(crate) struct ProvisionDoc {
        /// Its id, unique over all provisions and periods.
        id: Id,
        /// Versions of one provision share a series; default the id.
        series: Option<Id>,
        /// Article number.
        article: Option<ArticleText>,
        /// Article in words, Chinese.
        article_zh: Option<Text>,
        /// Article in words, English.
        article_en: Option<Text>,
        /// What it says, in Chinese.
        title_zh: Text,
        /// What it says, in English.
        title_en: Text,
        /// The words of the law that show it.
        phrase: Option<Phrase>,
        /// First day in force; default the law's.
        from: Option<Date>,
        /// Last day in force; default the law's.
        to: Option<Date>,
        /// How it was checked; default the document's.
        checked: Option<Checked>,
        /// Where it was seen; default the document's.
        place: Option<Text>,
    }
}

table! {
    /// A rule that sets a period.
    pub(crate) struct PeriodDoc {
        /// Its id, unique over all provisions and periods.
        id: Id,
        /// Versions of one rule under one law share a series; default the id.
        series: Option<Id>,
        /// The procedural step that it times, across laws.
        step: Option<Id>,
        /// Article number.
        article: Option<ArticleText>,
        /// Article in words, Chinese.
        article_zh: Option<Text>,
        /// Article in words, English.
        article_en: Option<Text>,
        /// What must be done, in Chinese.
        title_zh: Text,
        /// What must be done, in English.
        title_en: Text,
        /// The limit.
        limit: LimitDoc,
        /// Forwards or backwards; default forwards.
        direction: Option<Direction>,
        /// The event from which it runs.
        start_event: StartEvent,
        /// Whether the start day counts.
        start_day: StartDay,
        /// Provision on the start day.
        start_basis: Option<Id>,
        /// What happens when the last day is a rest day.
        last_day: LastDay,
        /// Provision on the last day; required with `rolls-borrowed`.
        last_basis: Option<Id>,
        /// Whose time it is.
        whose: Whose,
        /// What kind of period it is; default limit.
        nature: Option<Nature>,
        /// How it may be extended.
        extension: Option<ExtensionDoc>,
        /// Time that may be left out.
        exclusions: Option<List<ExclusionKind>>,
        /// Provision with that list.
        exclusions_basis: Option<Id>,
        /// What a correction of papers does.
        correction: Option<CorrectionDoc>,
        /// What follows from silence.
        silence: Option<Silence>,
        /// Provision on silence.
        silence_basis: Option<Id>,
        /// The fact on which it depends.
        when: Option<WhenDoc>,
        /// Which day is the day of receipt, by channel.
        channels: Option<List<ChannelDoc>>,
        /// Who may set it otherwise; default nobody.
        varied_by: Option<VariedBy>,
        /// Series of the rule that follows.
        succeeded_by: Option<Id>,
        /// A period still running on a day goes on under another rule.
        transition: Option<TransitionDoc>,
        /// The words of the law that show it.
        phrase: Option<Phrase>,
        /// What a reader should know, in Chinese; not acted on.
        note_zh: Option<Text>,
        /// What a reader should know, in English; not acted on.
        note_en: Option<Text>,
        /// First day in force; default the law's.
        from: Option<Date>,
        /// Last day in force; default the law's.
        to: Option<Date>,
        /// How it was checked; default the document's.
        checked: Option<Checked>,
        /// Where it was seen; default the document's.
        place: Option<Text>,
    }
}

table! {
    /// What a correction of papers does.
    pub(crate) struct CorrectionDoc {
        /// Restart or exclusion.
        effect: CorrectionEffect,
        /// Period within which the notice of correction must be given.
        notice_within: Option<Id>,
        /// What a late notice does.
        late: LateNotice,
        /// Provision that says so.
        basis: Option<Id>,
    }
}

table! {
    /// The fact on which a period depends, and the values for which it holds.
    pub(crate) struct WhenDoc {
        /// Id of the fact.
        fact: Id,
        /// Words of its values.
        is: List<Id>,
    }
}

table! {
    /// Which day is the day of receipt on a channel.
    pub(crate) struct ChannelDoc {
        /// Channel.
        channel: Channel,
        /// Which day counts.
        day: ReceiptDay,
        /// Provision that says so.
        basis: Option<Id>,
    }
}

table! {
    /// A period still running on a day goes on under another rule.
    pub(crate) struct TransitionDoc {
        /// The period that takes over.
        to: Id,
        /// First day of the new rule.
        running_on: Date,
        /// Provision that says so.
        basis: Option<Id>,
    }
}
