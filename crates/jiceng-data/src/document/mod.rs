//! The documents as they are written: the format of `docs/documents.md`, key for key.

mod article;
mod calendar;
mod case_policy;
mod common;
mod conduct;
mod divisions;
mod escalation;
mod evaluation_frame;
mod evaluation_scheme;
mod indicators;
mod item;
mod law;
mod layer;
mod mapping;
mod organisation;
mod overlay;

pub(crate) use article::article_of;
pub(crate) use calendar::CalendarDocument;
pub(crate) use case_policy::{CasePolicyDocument, ClassDoc, ClockDoc, ClockThresholdDoc};
pub(crate) use common::{DayName, ExtensionDoc, LimitDoc, Opening, SourceDoc};
pub(crate) use conduct::{BarDoc, ConductDocument, GrantDoc, RecusalDoc};
pub(crate) use divisions::DivisionsDocument;
pub(crate) use escalation::{EscalationDocument, EscalationRuleDoc, ThresholdDoc};
pub(crate) use evaluation_frame::FrameDocument;
pub(crate) use evaluation_scheme::{ConditionDoc, GroupDoc, OptionDoc, OrganDoc, PolicyDoc, SchemeDocument};
pub(crate) use indicators::{IndicatorDoc, IndicatorsDocument, TermDoc};
pub(crate) use item::{AbolishedDoc, CiteDoc, ItemDocument, MaterialDoc, RowDoc, TownshipDoc};
pub(crate) use law::{FactDoc, LawDocument, PeriodDoc, ProvisionDoc};
pub(crate) use layer::LayerDocument;
pub(crate) use mapping::{HomeDoc, MappingDocument, OldBodyDoc};
pub(crate) use organisation::{DutyDoc, HandOverDoc, OrganisationDocument, UnitDoc};
pub(crate) use overlay::OverlayDocument;

use crate::fault::code;
use crate::list::ClosedList as _;
use crate::read::{Faults, Finding, Source, Step, Value};
use crate::words::DocumentKind;

/// A document of any kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AnyDocument {
    /// Law, regulation, paper.
    Law(Box<LawDocument>),
    /// One year.
    Calendar(Box<CalendarDocument>),
    /// Promises and variations.
    Layer(Box<LayerDocument>),
    /// Local days and hours.
    Overlay(Box<OverlayDocument>),
    /// One service item.
    Item(Box<ItemDocument>),
    /// Bodies of a place.
    Organisation(Box<OrganisationDocument>),
    /// Divisions of a place.
    Divisions(Box<DivisionsDocument>),
    /// Where duties of old bodies went.
    Mapping(Box<MappingDocument>),
    /// Recusal and permission.
    Conduct(Box<ConductDocument>),
    /// What is fixed of every evaluation.
    EvaluationFrame(Box<FrameDocument>),
    /// One year's evaluation.
    EvaluationScheme(Box<SchemeDocument>),
    /// How cases are handled.
    CasePolicy(Box<CasePolicyDocument>),
    /// What must happen when a case is late, failed, large or dangerous.
    Escalation(Box<EscalationDocument>),
    /// What figures mean.
    Indicators(Box<IndicatorsDocument>),
}

impl AnyDocument {
    /// Reads the document that a tree holds.
    pub(crate) fn read(source: &Source<'_>, faults: &mut Faults) -> Option<Self> {
        match kind(source, faults)? {
            DocumentKind::Law => source.read(faults).map(Box::new).map(Self::Law),
            DocumentKind::Calendar => source.read(faults).map(Box::new).map(Self::Calendar),
            DocumentKind::Layer => source.read(faults).map(Box::new).map(Self::Layer),
            DocumentKind::Overlay => source.read(faults).map(Box::new).map(Self::Overlay),
            DocumentKind::Item => source.read(faults).map(Box::new).map(Self::Item),
            DocumentKind::Organisation => source.read(faults).map(Box::new).map(Self::Organisation),
            DocumentKind::Divisions => source.read(faults).map(Box::new).map(Self::Divisions),
            DocumentKind::Mapping => source.read(faults).map(Box::new).map(Self::Mapping),
            DocumentKind::Conduct => source.read(faults).map(Box::new).map(Self::Conduct),
            DocumentKind::EvaluationFrame => source.read(faults).map(Box::new).map(Self::EvaluationFrame),
            DocumentKind::EvaluationScheme => source.read(faults).map(Box::new).map(Self::EvaluationScheme),
            DocumentKind::CasePolicy => source.read(faults).map(Box::new).map(Self::CasePolicy),
            DocumentKind::Escalation => source.read(faults).map(Box::new).map(Self::Escalation),
            DocumentKind::Indicators => source.read(faults).map(Box::new).map(Self::Indicators),
        }
    }

    /// The canonical JSON of what it says.
    pub(crate) fn canonical(&self) -> Result<Vec<u8>, serde_json::Error> {
        match self {
            Self::Law(document) => serde_jcs::to_vec(document),
            Self::Calendar(document) => serde_jcs::to_vec(document),
            Self::Layer(document) => serde_jcs::to_vec(document),
            Self::Overlay(document) => serde_jcs::to_vec(document),
            Self::Item(document) => serde_jcs::to_vec(document),
            Self::Organisation(document) => serde_jcs::to_vec(document),
            Self::Divisions(document) => serde_jcs::to_vec(document),
            Self::Mapping(document) => serde_jcs::to_vec(document),
            Self::Conduct(document) => serde_jcs::to_vec(document),
            Self::EvaluationFrame(document) => serde_jcs::to_vec(document),
            Self::EvaluationScheme(document) => serde_jcs::to_vec(document),
            Self::CasePolicy(document) => serde_jcs::to_vec(document),
            Self::Escalation(document) => serde_jcs::to_vec(document),
            Self::Indicators(document) => serde_jcs::to_vec(document),
        }
    }

    /// Its division code.
    pub(crate) fn jurisdiction(&self) -> &str {
        match self {
            Self::Law(document) => &document.jurisdiction.0,
            Self::Calendar(document) => &document.jurisdiction.0,
            Self::Layer(document) => &document.jurisdiction.0,
            Self::Overlay(document) => &document.jurisdiction.0,
            Self::Item(document) => &document.jurisdiction.0,
            Self::Organisation(document) => &document.jurisdiction.0,
            Self::Divisions(document) => &document.jurisdiction.0,
            Self::Mapping(document) => &document.jurisdiction.0,
            Self::Conduct(document) => &document.jurisdiction.0,
            Self::EvaluationFrame(document) => &document.jurisdiction.0,
            Self::EvaluationScheme(document) => &document.jurisdiction.0,
            Self::CasePolicy(document) => &document.jurisdiction.0,
            Self::Escalation(document) => &document.jurisdiction.0,
            Self::Indicators(document) => &document.jurisdiction.0,
        }
    }
}

/// Which kind a document says it is. Without a kind nothing else of it can be read.
fn kind(source: &Source<'_>, faults: &mut Faults) -> Option<DocumentKind> {
    const PATH: &[Step] = &[Step::Key("document")];
    let finding = match source.root.entry("document").map(|entry| &entry.node) {
        Some(node) => match &node.value {
            Value::Text(word) => match DocumentKind::from_word(word) {
                Some(kind) => return Some(kind),
                None => {
                    let near = faults.nearest(word, DocumentKind::words().into_iter());
                    Finding::new(code::UNKNOWN_KIND, [("got", word)]).suggest(near)
                }
            },
            _ => Finding::new(code::WRONG_TYPE, [("expected", "string"), ("got", node.kind())]),
        },
        None if source.root.kind() == "table" => Finding::new(code::MISSING_KEY, [("key", "document")]),
        None => Finding::new(code::WRONG_TYPE, [("expected", "table"), ("got", source.root.kind())]),
    };
    source.fault(faults, PATH, finding);
    None
}
