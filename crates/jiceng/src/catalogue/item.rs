use chrono::NaiveDate;
use jiceng_data::model::{Item as Record, Title};
use jiceng_data::words::{AgentRule, Category, ItemType, Post, RowStatus, TownshipEvidence, TownshipRole};
use serde::{Deserialize, Serialize};

use super::find::{OnDay, holds, item_named, on_day};
use super::reason::CatalogueReason as R;
use super::standing::LimitStanding;
use crate::calendar::{day_of_date, naive};
use crate::error::Error;
use crate::explain::{Answer, Caveat, Caveats, Explained, Reasons};
use crate::ruleset::{Inner, Ruleset, is_reconstruction, of_abolition, of_cite};

/// A paper that the applicant hands in. 申请材料。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// Its name.
    pub name_zh: String,
    /// Its name in English; empty where a list gives none.
    pub name_en: String,
    /// Whether it may be left out.
    pub optional: bool,
}

/// A service item as it stands on a day: which post takes it, who decides, what is handed in.
///
/// 某日的服务事项：由哪个岗办理、谁决定、交什么材料。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id; a due date is asked for by it.
    pub id: String,
    /// Its name.
    pub name_zh: String,
    /// Its name in English; empty where a list gives none.
    pub name_en: String,
    /// What people call it, in either language.
    pub called: Vec<String>,
    /// The day.
    pub on: NaiveDate,
    /// The post that takes it.
    pub post: Option<Post>,
    /// What part of life it belongs to.
    pub category: Option<Category>,
    /// Its legal nature.
    pub item_type: Option<ItemType>,
    /// Where others file it otherwise; may be empty.
    pub item_type_note_zh: String,
    /// The same in English.
    pub item_type_note_en: String,
    /// The organ that decides; may be empty.
    pub authority_zh: String,
    /// The same in English.
    pub authority_en: String,
    /// What the township does on that day; `None` where nothing is stated.
    pub township_role: Option<TownshipRole>,
    /// What a reader should know of it; may be empty.
    pub township_note_zh: String,
    /// The same in English.
    pub township_note_en: String,
    /// How it is known that a township hall takes the item.
    pub township_evidence: Vec<TownshipEvidence>,
    /// Whether somebody else may file; `None` where nothing is stated.
    pub agent: Option<AgentRule>,
    /// What is handed in on that day.
    pub materials: Vec<Material>,
    /// What the law says of its limit on that day.
    pub standing: LimitStanding,
    /// First day of what holds on that day; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// Last day of it; `None` is not ended.
    pub to: Option<NaiveDate>,
    /// First day on which the item is no more.
    pub abolished_from: Option<NaiveDate>,
    /// What a reader should know; may be empty.
    pub note_zh: String,
    /// The same in English.
    pub note_en: String,
}

impl Explained for Item {
    type Reason = R;
}

/// The item with this id or name as it stands on a day.
///
/// 按编号或名称查某日的服务事项。
///
/// An abolished item is answered too: its standing says so. Items put together from public sources carry the caveat
/// *reconstruction*, and [`Item::township_evidence`] says how it is known that a township takes them.
///
/// # Errors
/// `JC-0301`, `JC-0302` and `JC-0208` for the name; `JC-0304` if the catalogue says nothing of that day; `JC-0225`.
///
/// # Source
/// [`Answer::basis`]: the laws on which the item rests on that day.
///
/// # Examples
/// ```
/// use chrono::NaiveDate;
/// use jiceng::catalogue::{LimitStanding, item};
/// use jiceng::explain::Caveat;
/// use jiceng::words::{Post, TownshipRole};
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let answer = item(&ruleset, "农村村民宅基地（住宅用地）审批", day("2015-06-01"))?;
/// assert_eq!(answer.value.post, Some(Post::PetitionsAndGeneral));
/// assert_eq!(answer.value.township_role, Some(TownshipRole::FirstReview));
/// assert!(answer.caveats.has(Caveat::Reconstruction));
/// // From 2020 the township decides.
/// let later = item(&ruleset, "homestead-approval", day("2024-06-01"))?;
/// assert_eq!(later.value.township_role, Some(TownshipRole::Decide));
/// // An item that is no more says so.
/// let gone = item(&ruleset, "further-child-approval", day("2024-06-01"))?;
/// assert_eq!(gone.value.standing, LimitStanding::Abolished);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn item(ruleset: &Ruleset, name: &str, on: NaiveDate) -> Result<Answer<Item>, Error> {
    let inner = ruleset.inner();
    let record = item_named(inner, name)?;
    let state = on_day(record, on)?;
    let mut answer = Answer {
        value: view(record, &state, on),
        reasons: reasons(record, &state),
        basis: basis(inner, record, &state),
        caveats: caveats(record, &state),
    };
    if let Some(agent) = &record.agent {
        answer.basis.extend(inner.provision_on(&agent.basis, day_of_date(on)).cloned());
    }
    answer.reasons.add(match record.agent.as_ref().map(|agent| agent.rule) {
        Some(AgentRule::ByLaw) => R::AgentByLaw,
        Some(AgentRule::Township) => R::AgentTownship,
        Some(AgentRule::InPerson) => R::AgentInPerson,
        None => R::AgentNotStated,
    });
    Ok(answer)
}

/// An item and what it says on a day, as a value.
pub(super) fn view(record: &Record, state: &OnDay<'_>, on: NaiveDate) -> Item {
    let day = day_of_date(on);
    let role = record.township.iter().find(|one| holds(one.in_force, day));
    let none = Title { zh: String::new(), en: String::new() };
    let role_note = role.map_or(&none, |role| &role.note);
    let materials = record.materials.iter().filter(|one| holds(one.in_force, day));
    let (from, to) = match state {
        OnDay::Row(row) => (row.in_force.from, row.in_force.to),
        OnDay::Abolished => (record.abolished.as_ref().map(|end| end.from), None),
    };
    let date = |day: jiceng_data::model::Day| naive(day.0);
    Item {
        id: record.id.clone(),
        name_zh: record.name.zh.clone(),
        name_en: record.name.en.clone(),
        called: record.called.clone(),
        on,
        post: record.post,
        category: record.category,
        item_type: record.item_type,
        item_type_note_zh: record.item_type_note.zh.clone(),
        item_type_note_en: record.item_type_note.en.clone(),
        authority_zh: record.authority.zh.clone(),
        authority_en: record.authority.en.clone(),
        township_role: role.map(|role| role.role),
        township_note_zh: role_note.zh.clone(),
        township_note_en: role_note.en.clone(),
        township_evidence: record.evidence.clone(),
        agent: record.agent.as_ref().map(|agent| agent.rule),
        materials: materials
            .map(|one| Material {
                name_zh: one.name.zh.clone(),
                name_en: one.name.en.clone(),
                optional: one.optional,
            })
            .collect(),
        standing: LimitStanding::of(state),
        from: from.map(date),
        to: to.map(date),
        abolished_from: record.abolished.as_ref().map(|end| date(end.from)),
        note_zh: record.note.zh.clone(),
        note_en: record.note.en.clone(),
    }
}

/// What holds of every answer about the item on that day.
pub(super) fn reasons(record: &Record, state: &OnDay<'_>) -> Reasons<R> {
    let OnDay::Row(row) = state else { return Reasons::of(R::Abolished) };
    let mut reasons = Reasons::of(R::Listed);
    reasons.add_if(row.in_force.to.is_some() && record.rows.last() != Some(row), R::EarlierRow);
    reasons.add(match row.status {
        RowStatus::Own => R::OwnLimit,
        RowStatus::General => R::GeneralLimit,
        RowStatus::Steps => R::StepsOnly,
        RowStatus::None => R::NoLimit,
        RowStatus::Missing => R::MissingLimit,
    });
    reasons.add_if(row.on_the_spot, R::OnTheSpot);
    reasons
}

/// The reservations of every answer about the item on that day.
pub(super) fn caveats(record: &Record, state: &OnDay<'_>) -> Caveats {
    let source = match state {
        OnDay::Row(row) => Some(&row.source),
        OnDay::Abolished => record.abolished.as_ref().map(|end| &end.source),
    };
    Caveats::NONE
        .with_if(is_reconstruction(record), Caveat::Reconstruction)
        .with_if(source.is_some_and(|source| !source.verified()), Caveat::UnverifiedSource)
}

/// The laws that are cited for the item on that day.
pub(super) fn basis(
    inner: &Inner,
    record: &Record,
    state: &OnDay<'_>,
) -> Vec<std::sync::Arc<crate::explain::Citation>> {
    let corpus = inner.corpus();
    match state {
        OnDay::Row(row) => {
            row.cites.iter().map(|cite| of_cite(corpus, record, cite, row.in_force, &row.source)).collect()
        }
        OnDay::Abolished => record
            .abolished
            .iter()
            .flat_map(|end| {
                let later = end.cites.iter().skip(1);
                let span = jiceng_data::model::InForce { from: Some(end.from), to: None };
                let rest = later.map(move |cite| of_cite(corpus, record, cite, span, &end.source));
                std::iter::once(of_abolition(corpus, record, end)).chain(rest)
            })
            .collect(),
    }
}
