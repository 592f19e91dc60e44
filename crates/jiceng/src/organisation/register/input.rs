use chrono::NaiveDate;
use jiceng_data::words::{GridRole, RelationKind};
use serde::{Deserialize, Serialize};

use super::people::Register;
use crate::error::Error;

/// What a host knows of its officials: five lists of plain rows.
///
/// 登记册：干部、任职、五员、亲属与利害关系、请假，共五张表。
///
/// Keys are the host's own. They enter no error and no text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterInput {
    /// Officials of township and village.
    #[serde(default)]
    pub officials: Vec<OfficialRow>,
    /// Where they serve.
    #[serde(default)]
    pub appointments: Vec<AppointmentRow>,
    /// Their roles in the grid.
    #[serde(default)]
    pub roles: Vec<RoleRow>,
    /// Declared relations.
    #[serde(default)]
    pub relations: Vec<RelationRow>,
    /// Days of leave and other absence.
    #[serde(default)]
    pub absences: Vec<AbsenceRow>,
}

/// One official. 一名干部。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfficialRow {
    /// The host's key.
    pub key: String,
    /// Whether the Civil Servants Law applies; `None` is not known, and it is taken to.
    #[serde(default)]
    pub civil_servant: Option<bool>,
}

/// An official in a body. 任职。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AppointmentRow {
    /// Key of the official.
    pub official: String,
    /// Id of the body.
    pub unit: String,
    /// Where the body stands.
    pub place: String,
    /// Whether the official leads it.
    #[serde(default)]
    pub lead: bool,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` is not ended.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// A role in the grid. 五员。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleRow {
    /// Key of the official.
    pub official: String,
    /// The role.
    pub role: GridRole,
    /// Where.
    pub place: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` is not ended.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// A declared relation between an official and a person; it holds both ways. 申报的关系，双向成立。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RelationRow {
    /// Key of the official.
    pub official: String,
    /// Key of the other person, an official or not.
    pub person: String,
    /// How they are related.
    pub kind: RelationKind,
    /// First day; `None` is always.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day; `None` is not ended.
    #[serde(default)]
    pub to: Option<NaiveDate>,
}

/// Days on which an official is away. 请假等不在岗的日子。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AbsenceRow {
    /// Key of the official.
    pub official: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A register, and what was wrong with rows that were left out.
///
/// 登记册，以及未采用的各行的错误。
#[derive(Debug, Clone)]
pub struct Registered {
    /// The rows that are right.
    pub register: Register,
    /// One error for each row that was left out, with its list and position.
    pub faults: Vec<Error>,
}
