//! Recusal and permission as compiled.

use serde::{Deserialize, Serialize};

use super::{InForce, Origin, Source, Title};
use crate::words::{
    Action, BarCause, Checked, Confidentiality, DisclosureMatter, DisclosurePurpose, DisclosureTo, Extent,
    Function, GrantScope, GridRole, ObjectKind, Procedure, RaisedBy, RecusalDecider, RecusalGround,
    RelationKind, Sight, SkipGround, UnitKind, WorkMeanwhile,
};

/// Recusal and permission of one jurisdiction. A provision is named by its id; an empty one is the document itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conduct {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Title,
    /// Division code.
    pub jurisdiction: String,
    /// What rows rest on that name no provision.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// Rules of recusal.
    pub recusals: Vec<RecusalRule>,
    /// Relations that make near kin: provision and relations.
    pub kin: Vec<(String, Vec<RelationKind>)>,
    /// Functions that are kept apart.
    pub apart: Vec<Apart>,
    /// Grounds on which a level may be skipped, with the provision.
    pub skips: Vec<(SkipGround, String)>,
    /// Who settles disputed jurisdiction.
    pub disputes: Vec<DisputeRule>,
    /// What may be told to whom.
    pub disclosures: Vec<DisclosureRule>,
    /// Who may do what.
    pub grants: Vec<Grant>,
    /// What nobody may do.
    pub bars: Vec<Bar>,
}

/// A rule of recusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecusalRule {
    /// The procedure.
    pub procedure: Procedure,
    /// Id of the provision.
    pub provision: String,
    /// The grounds that it names.
    pub grounds: Vec<RecusalGround>,
    /// How the grounds were checked, where otherwise than the provision.
    pub grounds_checked: Option<Checked>,
    /// Whether the demand of one party is enough.
    pub on_demand: bool,
    /// What happens to the work meanwhile.
    pub work: WorkMeanwhile,
    /// Who decides.
    pub decider: RecusalDecider,
    /// Who decides on the one who decides.
    pub decider_of_head: RecusalDecider,
    /// By when it is asked for.
    pub raised_by: RaisedBy,
}

/// Two functions that one person does not have in one matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// One.
    pub first: Function,
    /// The other.
    pub second: Function,
    /// The procedure; none for every one.
    pub procedure: Option<Procedure>,
    /// Id of the provision; may be empty.
    pub provision: String,
}

/// Who settles disputed jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeRule {
    /// The procedure.
    pub procedure: Procedure,
    /// Id of the provision.
    pub provision: String,
    /// Whether the bodies consult first.
    pub consult_first: bool,
    /// Whether a joint conference settles it where there is no common superior.
    pub joint_conference: bool,
}

/// Who may do what. Empty lists of kinds, units and roles together mean nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// What it grants.
    pub title: Title,
    /// What may be done.
    pub actions: Vec<Action>,
    /// With what.
    pub objects: Vec<ObjectKind>,
    /// Officials of these kinds of body.
    pub kinds: Vec<UnitKind>,
    /// Officials of these bodies.
    pub units: Vec<String>,
    /// Officials with one of these roles.
    pub roles: Vec<GridRole>,
    /// Only those who lead their body.
    pub lead: bool,
    /// Only who is assigned to the object.
    pub assigned: bool,
    /// Where.
    pub scope: GrantScope,
    /// How much is seen.
    pub sight: Sight,
    /// Id of the provision; may be empty.
    pub provision: String,
    /// When it holds.
    pub in_force: InForce,
    /// The words that show it; may be empty.
    pub phrase: String,
}

/// What nobody may do. Empty lists mean everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// Where it is written.
    pub origin: Origin,
    /// Its id.
    pub id: String,
    /// What it bars.
    pub title: Title,
    /// What brings it about.
    pub cause: BarCause,
    /// What may not be done.
    pub actions: Vec<Action>,
    /// With what.
    pub objects: Vec<ObjectKind>,
    /// From which level on.
    pub at_least: Confidentiality,
    /// Ids of the provisions; may be empty.
    pub provisions: Vec<String>,
}

/// What may be told to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosureRule {
    /// What was handed in.
    pub matter: DisclosureMatter,
    /// Who would learn of it.
    pub to: DisclosureTo,
    /// For what; none for every purpose.
    pub purpose: Option<DisclosurePurpose>,
    /// How much of the complaint.
    pub complaint: Extent,
    /// How much of the report or accusation.
    pub report: Extent,
    /// Ids of the provisions.
    pub provisions: Vec<String>,
}
