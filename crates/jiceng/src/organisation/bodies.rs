use chrono::NaiveDate;
use jiceng_data::model::{Organisation, OrganisationUnit};
use jiceng_data::words::{Level, Post, UnitKind};
use serde::{Deserialize, Serialize};

use crate::calendar::naive;
use crate::ruleset::Ruleset;

/// One duty of a body. 一项职责。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Its id; empty where no mapping needs one.
    pub id: String,
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// One body of a place. 一个机构。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its id.
    pub id: String,
    /// What kind of body it is.
    pub kind: UnitKind,
    /// The level at which it stands.
    pub level: Level,
    /// Its name; empty where the source gives none.
    pub name_zh: String,
    /// The same in English.
    pub name_en: String,
    /// The post that it is.
    pub post: Option<Post>,
    /// Id of the body of which it is a part.
    pub part_of: Option<String>,
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
    pub duties: Vec<Duty>,
    /// What a reader should know; may be empty.
    pub note_zh: String,
    /// The same in English.
    pub note_en: String,
    /// First day on which it stands; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// Last day on which it stands; `None` is not ended.
    pub to: Option<NaiveDate>,
    /// Where it was seen.
    pub source: String,
}

/// The bodies of the ruleset's place, in the order of the documents.
///
/// 规则集所属地方的机构。
///
/// Every township of a county has the same ones. What the source does not name stays without a name: of five working
/// groups the county's account names two.
///
/// # Source
/// [`Body::source`]: for Jiaoling the county's own account of its reform.
///
/// # Examples
/// ```
/// use jiceng::organisation::bodies;
/// use jiceng::words::{Post, UnitKind};
/// let all = bodies(&jiceng::Ruleset::jiaoling()?);
/// let groups: Vec<_> = all.iter().filter(|body| body.kind == UnitKind::WorkingGroup).collect();
/// assert_eq!(groups.len(), 5);
/// assert_eq!(groups.iter().filter(|group| !group.name_zh.is_empty()).count(), 2);
/// let desk = all.iter().find(|body| body.post == Some(Post::CivilAffairs)).unwrap();
/// assert_eq!(desk.part_of.as_deref(), Some("hall"));
/// assert!(bodies(&jiceng::Ruleset::nation()?).is_empty());
/// # Ok::<(), jiceng::Error>(())
/// ```
#[must_use]
pub fn bodies(ruleset: &Ruleset) -> Vec<Body> {
    let organisations = ruleset.inner().organisations();
    organisations
        .flat_map(|organisation| organisation.units.iter().map(move |unit| (organisation, unit)))
        .map(|(organisation, unit)| body(organisation, unit))
        .collect()
}

pub(super) fn body(organisation: &Organisation, unit: &OrganisationUnit) -> Body {
    Body {
        id: unit.id.clone(),
        kind: unit.kind,
        level: unit.level,
        name_zh: unit.name.zh.clone(),
        name_en: unit.name.en.clone(),
        post: unit.post,
        part_of: (!unit.part_of.is_empty()).then(|| unit.part_of.clone()),
        reports_to: unit.reports_to.clone(),
        leads: unit.leads.clone(),
        guides: unit.guides.clone(),
        hands_over_to: unit.hands_over_to.clone(),
        stands_in_for: unit.stands_in_for.clone(),
        duties: unit
            .duties
            .iter()
            .map(|duty| Duty { id: duty.id.clone(), zh: duty.title.zh.clone(), en: duty.title.en.clone() })
            .collect(),
        note_zh: unit.note.zh.clone(),
        note_en: unit.note.en.clone(),
        from: unit.in_force.from.map(|day| naive(day.0)),
        to: unit.in_force.to.map(|day| naive(day.0)),
        source: organisation.source.place.clone(),
    }
}
