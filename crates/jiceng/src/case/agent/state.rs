//! Where a mandate stands after its events.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::words::AgentRule;

use super::end::{FiledBy, MandateEnd, PaperPlace};

/// One item of the mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ItemState {
    pub(super) rule: Option<AgentRule>,
    /// When the first papers for it were handed over.
    pub(super) taken_at: Option<DateTime<FixedOffset>>,
    pub(super) filed: Option<Filed>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filed {
    pub(super) by: FiledBy,
    pub(super) at: DateTime<FixedOffset>,
    pub(super) receipt: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PaperState {
    pub(super) item: String,
    pub(super) original: bool,
    pub(super) place: PaperPlace,
    pub(super) since: DateTime<FixedOffset>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    pub(super) agent: String,
    pub(super) given_on: NaiveDate,
    pub(super) valid_to: NaiveDate,
    pub(super) data_use: bool,
    /// By the id of the catalogue.
    pub(super) items: BTreeMap<String, ItemState>,
    pub(super) papers: BTreeMap<u32, PaperState>,
    pub(super) end: Option<(MandateEnd, DateTime<FixedOffset>)>,
}
