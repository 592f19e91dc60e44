//! The bodies of a place, and where the duties of the old ones went, as compiled.

use serde::{Deserialize, Serialize};

use super::{InForce, Origin, Source, Title};
use crate::words::{HandOverSide, Level, OldBodyKind, Post, Unit, UnitKind};

/// The bodies of one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Division code.
    pub jurisdiction: String,
    /// When it holds.
    pub in_force: InForce,
    /// What it rests on.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// The bodies.
    pub units: Vec<OrganisationUnit>,
    /// How matters pass between two bodies.
    pub handovers: Vec<HandOver>,
}

/// One body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationUnit {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// What kind of body it is.
    pub kind: UnitKind,
    /// The level at which it stands.
    pub level: Level,
    /// Its name; empty where the source gives none.
    pub name: Title,
    /// When it stands.
    pub in_force: InForce,
    /// The post that it is.
    pub post: Option<Post>,
    /// Id of the body of which it is a part; empty where none.
    pub part_of: String,
    /// Ids of bodies to which it reports beside the one of which it is a part.
    pub reports_to: Vec<String>,
    /// Ids of bodies whose daily work it leads.
    pub leads: Vec<String>,
    /// Ids of bodies that it guides.
    pub guides: Vec<String>,
    /// Ids of bodies to which it passes matters.
    pub hands_over_to: Vec<String>,
    /// Ids of posts for which it takes matters in.
    pub stands_in_for: Vec<String>,
    /// Its duties.
    pub duties: Vec<UnitDuty>,
    /// What a reader should know; may be empty.
    pub note: Title,
}

/// One duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitDuty {
    /// Its id; empty where no mapping needs one.
    pub id: String,
    /// What it is.
    pub title: Title,
}

/// How matters pass from one body to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Id of the body that hands over.
    pub giver: String,
    /// Id of the body that receives.
    pub receiver: String,
    /// What is done, in order.
    pub steps: Vec<HandOverStep>,
}

/// One step of a hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOverStep {
    /// Its id.
    pub id: String,
    /// What is done.
    pub title: Title,
    /// Who does it.
    pub by: HandOverSide,
    /// Within what time after the step before; none where nothing sets one.
    pub limit: Option<(u32, Unit)>,
    /// Whether the matter passes with it.
    pub receipt: bool,
}

/// Where each duty of the old bodies of one place went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Division code.
    pub jurisdiction: String,
    /// Id of the organisation in which the homes are.
    pub organisation: String,
    /// When it holds.
    pub in_force: InForce,
    /// What it rests on.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// The old bodies.
    pub bodies: Vec<OldBody>,
    /// Where each duty lives now.
    pub homes: Vec<Home>,
}

/// One old body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldBody {
    /// Its id.
    pub id: String,
    /// What kind of body it was.
    pub kind: OldBodyKind,
    /// Its name.
    pub name: Title,
    /// Its duties.
    pub duties: Vec<UnitDuty>,
}

/// The home of one duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// Where it is written.
    pub origin: Origin,
    /// Id of the duty.
    pub duty: String,
    /// Id of the body of the organisation that has it now.
    pub unit: String,
    /// When it is there.
    pub in_force: InForce,
    /// What that rests on.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
}
