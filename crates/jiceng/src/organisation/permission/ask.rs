use chrono::{DateTime, FixedOffset};
use jiceng_data::words::{Action, Confidentiality, ObjectKind, Procedure};
use serde::{Deserialize, Serialize};

use crate::organisation::place::Place;
use crate::organisation::recusal::Acted;

/// What something is done with. 操作对象。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// What it is.
    pub kind: ObjectKind,
    /// Where it belongs.
    pub place: Place,
    /// How confidential it is itself.
    pub confidentiality: Confidentiality,
    /// How confidential what it was made from is: a copy, a link, an export, a statistic is no less so.
    #[serde(default)]
    pub made_from: Vec<Confidentiality>,
    /// The procedure to which it belongs.
    #[serde(default = "duty")]
    pub procedure: Procedure,
    /// Keys of the parties.
    #[serde(default)]
    pub parties: Vec<String>,
    /// Keys of those who are accused in it.
    #[serde(default)]
    pub accused: Vec<String>,
    /// Keys of the officials who are assigned to it.
    #[serde(default)]
    pub assigned: Vec<String>,
    /// Who has done what in it.
    #[serde(default)]
    pub acted: Vec<Acted>,
    /// Whether the person concerned consented separately.
    #[serde(default)]
    pub consent: bool,
}

fn duty() -> Procedure {
    Procedure::Duty
}

impl Object {
    /// An object of a kind in a place, with nobody involved. 某地的某类对象。
    #[must_use]
    pub fn new(kind: ObjectKind, place: Place, confidentiality: Confidentiality) -> Self {
        Self {
            kind,
            place,
            confidentiality,
            made_from: Vec::new(),
            procedure: duty(),
            parties: Vec::new(),
            accused: Vec::new(),
            assigned: Vec::new(),
            acted: Vec::new(),
            consent: false,
        }
    }
}

/// Whether an official may do something. 某人可否为某事。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PermissionRequest {
    /// Key of the official.
    pub actor: String,
    /// What is to be done.
    pub action: Action,
    /// With what.
    pub object: Object,
    /// The instant.
    pub now: DateTime<FixedOffset>,
}
