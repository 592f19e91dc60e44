use std::sync::Arc;

use jiceng_data::closed_list;
use jiceng_data::words::CaseLevel;
use serde::{Deserialize, Serialize};

/// The host's own key of an event, a case, a person, a unit. It never enters an error or a text. 键，由使用方自定。
pub type Key = Arc<str>;

closed_list! {
    /// In what role somebody acts.
    pub enum ActorRole {
        Citizen = "citizen", "当事人", "citizen";
        Official = "official", "工作人员", "official";
        Reviewer = "reviewer", "审核人", "reviewer";
        Approver = "approver", "批准人", "approver";
        Supervisor = "supervisor", "督办人", "supervisor";
        Automatic = "automatic", "系统自动", "automatic";
    }
}

/// Who acts. 行为人。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// The person, or the system.
    pub key: Key,
    /// The role.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub role: ActorRole,
    /// The unit for which the person acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Key>,
    /// The level of that unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<CaseLevel>,
}

impl Actor {
    /// A citizen. 当事人。
    #[must_use]
    pub fn citizen(key: impl Into<Key>) -> Self {
        Self { key: key.into(), role: ActorRole::Citizen, unit: None, level: None }
    }

    /// An official of a unit. 某单位的工作人员。
    #[must_use]
    pub fn official(key: impl Into<Key>, unit: impl Into<Key>, level: CaseLevel) -> Self {
        Self { key: key.into(), role: ActorRole::Official, unit: Some(unit.into()), level: Some(level) }
    }

    /// The same person in another role. 以另一角色行事。
    #[must_use]
    pub fn acting_as(mut self, role: ActorRole) -> Self {
        self.role = role;
        self
    }

    /// The system itself. 系统自动。
    #[must_use]
    pub fn automatic(key: impl Into<Key>) -> Self {
        Self { key: key.into(), role: ActorRole::Automatic, unit: None, level: None }
    }
}

/// Who has a case, or is to have it: a unit at a level, and perhaps one of its officials. 承办单位及承办人。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// The unit.
    pub unit: Key,
    /// Its level.
    pub level: CaseLevel,
    /// The official.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<Key>,
}

impl Holder {
    /// A unit at a level. 某层级的单位。
    #[must_use]
    pub fn unit(unit: impl Into<Key>, level: CaseLevel) -> Self {
        Self { unit: unit.into(), level, official: None }
    }

    /// One official of it. 指定承办人。
    #[must_use]
    pub fn official(mut self, key: impl Into<Key>) -> Self {
        self.official = Some(key.into());
        self
    }

    /// Whether an actor acts for this holder.
    pub(crate) fn is(&self, actor: &Actor) -> bool {
        !matches!(actor.role, ActorRole::Citizen | ActorRole::Automatic)
            && actor.unit.as_ref() == Some(&self.unit)
            && self.official.as_ref().is_none_or(|official| *official == actor.key)
    }
}
