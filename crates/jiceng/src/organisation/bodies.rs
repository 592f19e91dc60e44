use jiceng_data::words::{Level, Post, UnitKind};
use serde::Serialize;

use crate::ruleset::Ruleset;

/// One duty of a body. 一项职责。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// One body of a place. 一个机构。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// Ids of bodies whose daily work it leads.
    pub leads: Vec<String>,
    /// Ids of bodies that it guides.
    pub guides: Vec<String>,
    /// Its duties.
    pub duties: Vec<Duty>,
    /// What a reader should know; may be empty.
    pub note_zh: String,
    /// The same in English.
    pub note_en: String,
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
        .map(|(organisation, unit)| Body {
            id: unit.id.clone(),
            kind: unit.kind,
            level: unit.level,
            name_zh: unit.name.zh.clone(),
            name_en: unit.name.en.clone(),
            post: unit.post,
            part_of: (!unit.part_of.is_empty()).then(|| unit.part_of.clone()),
            leads: unit.leads.clone(),
            guides: unit.guides.clone(),
            duties: unit
                .duties
                .iter()
                .map(|duty| Duty { zh: duty.zh.clone(), en: duty.en.clone() })
                .collect(),
            note_zh: unit.note.zh.clone(),
            note_en: unit.note.en.clone(),
            source: organisation.source.place.clone(),
        })
        .collect()
}
