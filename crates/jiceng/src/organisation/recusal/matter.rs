use chrono::NaiveDate;
use jiceng_data::words::{Function, Procedure};
use serde::{Deserialize, Serialize};

/// A matter, as far as recusal needs it. 事项中与回避有关的事实。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// The procedure.
    pub procedure: Procedure,
    /// The day on which it is asked.
    pub on: NaiveDate,
    /// Keys of the parties.
    #[serde(default)]
    pub parties: Vec<String>,
    /// Keys of those who are accused in it.
    #[serde(default)]
    pub accused: Vec<String>,
    /// Who has done what in it.
    #[serde(default)]
    pub acted: Vec<Acted>,
}

/// What an official has done in a matter. 某人在事项中担任过的职责。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Acted {
    /// Key of the official.
    pub official: String,
    /// What.
    pub function: Function,
}
