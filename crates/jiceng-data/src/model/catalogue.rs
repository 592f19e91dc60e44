//! Service items as compiled.

use serde::{Deserialize, Serialize};

use super::{Article, InForce, Origin, Source, Title};
use crate::words::{
    AgentRule, Category, ItemType, Post, RowStatus, StartEvent, TownshipEvidence, TownshipRole, Unit,
};

/// A service item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Where it is written.
    pub origin: Origin,
    /// Its id, e.g. `temporary-assistance`.
    pub id: String,
    /// Its name; the English may be empty where a list gives none.
    pub name: Title,
    /// What people call it, in either language.
    pub called: Vec<String>,
    /// Division code of the place whose item it is.
    pub jurisdiction: String,
    /// The post that takes it.
    pub post: Option<Post>,
    /// What part of life it belongs to.
    pub category: Option<Category>,
    /// Its legal nature.
    pub item_type: Option<ItemType>,
    /// Where others file it otherwise; may be empty.
    pub item_type_note: Title,
    /// The organ that decides; may be empty.
    pub authority: Title,
    /// How it is known that the township takes it.
    pub evidence: Vec<TownshipEvidence>,
    /// Whether somebody else may file; `None` where nothing is stated.
    pub agent: Option<Agent>,
    /// What a reader should know; may be empty.
    pub note: Title,
    /// What the township does, dated.
    pub township: Vec<Township>,
    /// What the applicant hands in, dated.
    pub materials: Vec<Material>,
    /// What the law says of its limit, in time.
    pub rows: Vec<ItemRow>,
    /// When it was abolished.
    pub abolished: Option<Abolished>,
}

/// Whether somebody else may file, and where that is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agent {
    /// The rule.
    pub rule: AgentRule,
    /// Id of the provision; empty where none.
    pub basis: String,
}

/// What the township does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Township {
    /// Its role.
    pub role: TownshipRole,
    /// When.
    pub in_force: InForce,
    /// What a reader should know; may be empty.
    pub note: Title,
}

/// One paper to hand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// Its name; the English may be empty where a list gives none.
    pub name: Title,
    /// Whether it may be left out.
    pub optional: bool,
    /// When it is asked for.
    pub in_force: InForce,
}

/// A law on which something rests, and where in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cite {
    /// Id of the law.
    pub law: String,
    /// The article; `None` is the law as a whole.
    pub article: Option<Article>,
}

/// Where a row has its figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowLimit {
    /// In a period of a law: id, series or step.
    Rule(String),
    /// In the item's own list.
    Stated {
        /// How many.
        value: u32,
        /// Of what.
        unit: Unit,
        /// From which event.
        start_event: StartEvent,
    },
    /// Nowhere.
    Nowhere,
}

/// What the law says of the limit on the days of the row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemRow {
    /// Where it is written.
    pub origin: Origin,
    /// The days.
    pub in_force: InForce,
    /// Own, general, steps, none or missing.
    pub status: RowStatus,
    /// Where the figure is.
    pub limit: RowLimit,
    /// Ids or series of the periods that time its steps.
    pub steps: Vec<String>,
    /// Ids or series of periods that may bind beside the rule.
    pub also: Vec<String>,
    /// Whether it is done on the spot where possible.
    pub on_the_spot: bool,
    /// The laws on which it rests, the deciding one first.
    pub cites: Vec<Cite>,
    /// The legal basis in the words of a list; may be empty.
    pub by_law: String,
    /// What the row rests on.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
}

/// The end of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abolished {
    /// First day on which it is no more.
    pub from: super::Day,
    /// The texts that abolished it.
    pub cites: Vec<Cite>,
    /// What that rests on.
    pub source: Source,
    /// What a reader should know; may be empty.
    pub note: Title,
}
