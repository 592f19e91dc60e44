//! The bodies of a place as compiled.

use serde::{Deserialize, Serialize};

use super::{InForce, Origin, Source, Title};
use crate::words::{Level, Post, UnitKind};

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
    /// The post that it is.
    pub post: Option<Post>,
    /// Id of the body of which it is a part; empty where none.
    pub part_of: String,
    /// Ids of bodies whose daily work it leads.
    pub leads: Vec<String>,
    /// Ids of bodies that it guides.
    pub guides: Vec<String>,
    /// Its duties.
    pub duties: Vec<Title>,
    /// What a reader should know; may be empty.
    pub note: Title,
}
