//! The compiled form of documents: what the core reads. Plain data, no references, in file order.
//!
//! Everything here has passed the checks of [`crate::compile`]; what needs a calendar or a line of
//! jurisdictions (does a promise loosen a limit?) is checked by the core when it layers them.

mod case_policy;
mod catalogue;
mod conduct;
mod division;
mod escalation;
mod evaluation;
mod indicators;
mod organisation;

pub use case_policy::{
    CaseClass, CaseClock, CasePolicy, ClockLimit, ClockThreshold, Holding, Reopening, Returning, ThresholdAt,
};
pub use catalogue::{Abolished, Agent, Cite, Item, ItemRow, Material, RowLimit, Township};
pub use conduct::{Apart, Bar, Conduct, DisclosureRule, DisputeRule, Grant, RecusalRule};
pub use division::{DivisionList, DivisionUnit, Divisions, FormerDivision};
pub use escalation::{Escalation, EscalationRule, Threshold};
pub use evaluation::{
    Adjustments, BallotOption, Condition, Consequence, Dimension, EvaluationFrame, EvaluationScheme,
    LegalBasis, MarkPolicy, Quota, RaterGroup, Repeat, Rounding, Veto,
};
pub use indicators::{CaseTerm, Counted, Indicator, Indicators, Published, Term};
pub use organisation::{
    HandOver, HandOverStep, Home, Mapping, OldBody, Organisation, OrganisationUnit, UnitDuty,
};

use serde::{Deserialize, Serialize};

use crate::words::{
    Approver, Channel, Checked, CorrectionEffect, Direction, ExclusionKind, LastDay, LateNotice, Nature,
    Rank, ReceiptDay, Silence, SourceKind, StartDay, StartEvent, Unit, VariedBy, Whose,
};

/// A civil day as the number of days since 1970-01-01. 自1970-01-01起的天数。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

/// Where something is written: the document and the line, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// Position in [`Corpus::documents`].
    pub document: u16,
    /// Line in that document, from 1.
    pub line: u32,
}

/// Days from `from` to `to`, both inclusive. `None` as `from` means *unknown*, as `to` *not ended*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InForce {
    /// First day in force; `None` is unknown, not always.
    pub from: Option<Day>,
    /// Last day in force, inclusive; `None` is not ended as far as the source shows.
    pub to: Option<Day>,
}

/// What a figure rests on and how that was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Statute, notice, account or example.
    pub kind: SourceKind,
    /// Read in the text, seen on a secondary page, or from memory.
    pub checked: Checked,
    /// File or page in which it was seen.
    pub place: String,
    /// The words that show it, at most 40 characters; empty where none were kept.
    pub phrase: String,
}

impl Source {
    /// Whether the figure was read in a legal text or an official notice.
    #[must_use]
    pub fn verified(&self) -> bool {
        matches!(self.kind, SourceKind::Statute | SourceKind::Notice) && self.checked == Checked::Text
    }
}

/// A title in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// Chinese, with the legal term.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Which provision of a law: 第N条第P款第I项, a run of articles, or words where the source names none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Article {
    /// One article; 0 stands for *the whole article* and *no item*.
    Numbered {
        /// 条
        article: u16,
        /// 款, from 1; 0 for the whole article; 255 for the last paragraph.
        paragraph: u8,
        /// 项, from 1; 0 for none.
        item: u8,
    },
    /// Articles `first` to `last`.
    Run {
        /// First article.
        first: u16,
        /// Last article.
        last: u16,
    },
    /// Words of the source, where it numbers nothing.
    Words(Title),
}

/// One document as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The name it was given under, e.g. `law/licensing.toml`.
    pub name: String,
    /// Division code of its jurisdiction, 6 or 12 digits; `000000` is the nation.
    pub jurisdiction: String,
    /// SHA-256 of the canonical JSON of what it says; comments and layout do not count.
    pub digest: [u8; 32],
}

/// A law, regulation, rule or paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// Where it is written.
    pub origin: Origin,
    /// Its id, e.g. `licensing`.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Its number or day of adoption.
    pub number: String,
    /// Its rank.
    pub rank: Rank,
    /// Division code.
    pub jurisdiction: String,
    /// When it is in force.
    pub in_force: InForce,
    /// Day up to which amendments were looked for; `None` is unknown.
    pub checked_through: Option<Day>,
}

/// A provision that sets no period but on which periods rest: a counting rule, a closed list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provision {
    /// Where it is written.
    pub origin: Origin,
    /// Its id, e.g. `PER-13`.
    pub id: String,
    /// Versions with the same series follow one another in time.
    pub series: String,
    /// Position in [`Corpus::laws`].
    pub law: u16,
    /// Article.
    pub article: Article,
    /// What it says.
    pub title: Title,
    /// When it is in force.
    pub in_force: InForce,
    /// What it rests on.
    pub source: Source,
}

/// A limit as a document states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// So many units.
    Of {
        /// How many, from 1.
        value: u32,
        /// Of what.
        unit: Unit,
    },
    /// At once: the law says 当场, 即时, 立即.
    AtOnce,
    /// By the day of the event itself.
    ByEvent,
    /// The law sets no limit, and says or implies so.
    NoLimit,
    /// There is a limit, but no source seen gives the figure.
    Missing,
}

/// How a limit may be extended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionRule {
    /// Cap of all extensions together, or of the whole period where `total`.
    pub value: u32,
    /// Unit of the cap.
    pub unit: Unit,
    /// Whether `value` caps the whole period (limit and extension) instead of the extension.
    pub total: bool,
    /// Who approves.
    pub approver: Approver,
    /// Whether the person concerned must be told.
    pub tell: bool,
}

/// What a correction of papers does, and by when it must have been asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionRule {
    /// Restart or exclusion.
    pub effect: CorrectionEffect,
    /// Id of the period within which the notice of correction must be given; empty where none.
    pub notice_within: String,
    /// What a late notice does.
    pub late: LateNotice,
    /// Id of the provision that says so; empty where the period's own article does.
    pub basis: String,
}

/// Which day is the day of receipt on a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelRule {
    /// Channel.
    pub channel: Channel,
    /// Which day counts.
    pub day: ReceiptDay,
    /// Id of the provision.
    pub basis: String,
}

/// A fact on which a limit depends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Where it is written.
    pub origin: Origin,
    /// Its id, e.g. `petition-route`.
    pub id: String,
    /// What it is.
    pub title: Title,
    /// Its values: word and title.
    pub values: Vec<(String, Title)>,
}

/// A transition: a period still running on a day goes on under another rule, from the same start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transition {
    /// Id of the rule that takes over.
    pub to: String,
    /// First day of the new rule: the old period must not have expired before it.
    pub running_on: Day,
    /// Id of the provision that says so.
    pub basis: String,
}

/// A rule that sets a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Where it is written.
    pub origin: Origin,
    /// Its id, unique, e.g. `LIC-13`.
    pub id: String,
    /// Versions of one rule under the same law share a series; the default is the id.
    pub series: String,
    /// The procedural step that it times, across laws, e.g. `petition.finish`; empty where alone.
    pub step: String,
    /// Position in [`Corpus::laws`].
    pub law: u16,
    /// Article.
    pub article: Article,
    /// What must be done.
    pub title: Title,
    /// When it is in force.
    pub in_force: InForce,
    /// The limit.
    pub limit: Limit,
    /// Forwards or backwards.
    pub direction: Direction,
    /// The event from which it runs.
    pub start_event: StartEvent,
    /// Whether the start day counts.
    pub start_day: StartDay,
    /// Id of the provision on the start day; empty where none.
    pub start_basis: String,
    /// What happens when the last day is a rest day.
    pub last_day: LastDay,
    /// Id of the provision on the last day; empty where none.
    pub last_basis: String,
    /// Whose time it is.
    pub whose: Whose,
    /// What kind of period it is.
    pub nature: Nature,
    /// How it may be extended.
    pub extension: Option<ExtensionRule>,
    /// Time that may be left out: a closed list.
    pub exclusions: Vec<ExclusionKind>,
    /// Id of the provision with that list; empty where the period's own article has it.
    pub exclusions_basis: String,
    /// What a correction of papers does; `None` where the law does not say.
    pub correction: Option<CorrectionRule>,
    /// What follows from silence; `None` where the law does not say.
    pub silence: Option<Silence>,
    /// Id of the provision on silence; empty where the period's own article has it.
    pub silence_basis: String,
    /// The fact on which the rule depends, and the values for which it holds.
    pub when: Option<(String, Vec<String>)>,
    /// Which day is the day of receipt, by channel; empty where the law does not say.
    pub channels: Vec<ChannelRule>,
    /// Who may set it otherwise.
    pub varied_by: VariedBy,
    /// Id of the rule that follows when this one has ended; empty where none is known.
    pub succeeded_by: String,
    /// A transition rule, where there is one.
    pub transition: Option<Transition>,
    /// What it rests on.
    pub source: Source,
    /// What the engine does not act on but a reader should know; may be empty.
    pub note: Title,
}

impl Period {
    /// A limit of which nothing else is known: a duty of the office, forwards, of no law.
    ///
    /// 仅知数额的期限：办理单位的义务，顺向计算，不出自任何法规。
    #[must_use]
    pub fn of_limit(limit: Limit, source: Source) -> Self {
        let none = Title { zh: String::new(), en: String::new() };
        let working_days = matches!(limit, Limit::Of { unit: Unit::WorkingDays, .. });
        Self {
            origin: Origin { document: 0, line: 0 },
            id: String::new(),
            series: String::new(),
            step: String::new(),
            law: u16::MAX,
            article: Article::Words(none.clone()),
            title: none.clone(),
            in_force: InForce { from: None, to: None },
            limit,
            direction: Direction::Forwards,
            start_event: StartEvent::Start,
            start_day: StartDay::NotStated,
            start_basis: String::new(),
            last_day: if working_days { LastDay::NotApplicable } else { LastDay::Silent },
            last_basis: String::new(),
            whose: Whose::Office,
            nature: Nature::Limit,
            extension: None,
            exclusions: Vec::new(),
            exclusions_basis: String::new(),
            correction: None,
            silence: None,
            silence_basis: String::new(),
            when: None,
            channels: Vec::new(),
            varied_by: VariedBy::Nobody,
            succeeded_by: String::new(),
            transition: None,
            source,
            note: none,
        }
    }
}

/// One holiday notice or amendment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Where it is written.
    pub origin: Origin,
    /// The year it arranges.
    pub year: i16,
    /// Its number, e.g. `国办发明电〔2025〕7号`.
    pub number: String,
    /// Day of signature.
    pub issued: Day,
    /// Day of publication where known.
    pub published: Option<Day>,
    /// Whether it changes an earlier notice of the same year.
    pub amends: bool,
    /// Whether the number was read in a stored copy of the notice.
    pub number_verified: bool,
    /// Whether the days were checked against the text and other data sets.
    pub days_verified: bool,
    /// Weekdays made rest days: day and festival.
    pub off: Vec<(Day, String)>,
    /// Weekend days made working days: day and festival.
    pub work: Vec<(Day, String)>,
    /// Days given back their ordinary nature.
    pub plain: Vec<Day>,
}

impl Notice {
    /// The day from which the notice is known: publication, else signature.
    #[must_use]
    pub fn known_from(&self) -> Day {
        self.published.unwrap_or(self.issued)
    }
}

/// The calendar of one year: statutory holidays, and through which day the arrangement is certain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarYear {
    /// Where it is written.
    pub origin: Origin,
    /// The year.
    pub year: i16,
    /// Last day that the next year's notice has never changed.
    pub certain_through: Day,
    /// Statutory holidays: day and festival.
    pub statutory: Vec<(Day, String)>,
    /// The decree under which they are statutory.
    pub decree: String,
}

/// A part of a day, in minutes from midnight; `until` goes to 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// First minute.
    pub from: u16,
    /// Minute at which it ends, exclusive, at most 1440.
    pub until: u16,
}

/// An office's or a region's own days and hours, laid over the national calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlay {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Division code.
    pub jurisdiction: String,
    /// Rest days of its own.
    pub off: Vec<(Day, String)>,
    /// Working days of its own.
    pub work: Vec<(Day, String)>,
    /// Hours on a working day: from when to when in force, and the intervals.
    pub hours: Vec<(InForce, Vec<Interval>)>,
    /// Hours of single dates; an empty list is closed.
    pub hours_on: Vec<(Day, Vec<Interval>)>,
    /// What it rests on.
    pub source: Source,
}

/// A promise: a limit that an office sets itself, within the legal one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Where it is written.
    pub origin: Origin,
    /// Series or id of the period that it tightens.
    pub of: String,
    /// The promised limit.
    pub value: u32,
    /// Its unit.
    pub unit: Unit,
    /// When it is in force.
    pub in_force: InForce,
    /// What it rests on.
    pub source: Source,
}

/// A variation: a limit set otherwise by a text of sufficient rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variation {
    /// Where it is written.
    pub origin: Origin,
    /// Series or id of the period that it varies.
    pub of: String,
    /// Article of the varying text.
    pub article: Article,
    /// The limit, where it is another.
    pub limit: Option<Limit>,
    /// The start event, where it is another.
    pub start_event: Option<StartEvent>,
    /// The start-day rule, where it is another.
    pub start_day: Option<StartDay>,
    /// The extension, where it is another.
    pub extension: Option<ExtensionRule>,
    /// The closed list of exclusions, where it is another.
    pub exclusions: Option<Vec<ExclusionKind>>,
    /// When it is in force.
    pub in_force: InForce,
    /// What it rests on.
    pub source: Source,
}

/// A layer: promises and variations of one jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Its rank.
    pub rank: Rank,
    /// Division code.
    pub jurisdiction: String,
    /// Promises.
    pub promises: Vec<Promise>,
    /// Variations.
    pub variations: Vec<Variation>,
}

/// All that a set of documents says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Corpus {
    /// The documents, in the order given.
    pub documents: Vec<Document>,
    /// Laws.
    pub laws: Vec<Law>,
    /// Facts on which limits depend.
    pub facts: Vec<Fact>,
    /// Provisions.
    pub provisions: Vec<Provision>,
    /// Periods.
    pub periods: Vec<Period>,
    /// Calendar years.
    pub years: Vec<CalendarYear>,
    /// Notices, in the order given.
    pub notices: Vec<Notice>,
    /// Overlays.
    pub overlays: Vec<Overlay>,
    /// Layers.
    pub layers: Vec<Layer>,
    /// Service items.
    pub items: Vec<Item>,
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Divisions.
    pub divisions: Vec<Divisions>,
    /// Where duties of old bodies went.
    pub mappings: Vec<Mapping>,
    /// Recusal and permission.
    pub conducts: Vec<Conduct>,
    /// Frames of evaluations.
    pub evaluation_frames: Vec<EvaluationFrame>,
    /// Schemes of evaluations.
    pub evaluation_schemes: Vec<EvaluationScheme>,
    /// How cases are handled.
    pub case_policies: Vec<CasePolicy>,
    /// Ladders of escalation.
    pub escalations: Vec<Escalation>,
    /// Indicators and published figures.
    pub indicators: Vec<Indicators>,
}
