use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Home, Mapping as Record};
use jiceng_data::words::OldBodyKind;
use serde::Serialize;

use super::basis;
use super::reason::OrganisationReason as R;
use super::tree::{Tree, holds, organisation_on};
use crate::calendar::{day_of_date, naive};
use crate::error::{Error, echo, fail};
use crate::explain::{Answer, Citation, Explained, Reasons};
use crate::ruleset::{Ruleset, meant, nearest};

/// One duty and the body that has it on a day. 一项职责及其归属。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DutyHome {
    /// Id of the duty.
    pub duty: String,
    /// The duty.
    pub duty_zh: String,
    /// The same in English.
    pub duty_en: String,
    /// Id of the old body that had it; `None` for a duty that a new body was founded with.
    pub old_body: Option<String>,
    /// What kind of body that was.
    pub old_kind: Option<OldBodyKind>,
    /// Its name; empty where there is none.
    pub old_zh: String,
    /// The same in English.
    pub old_en: String,
    /// Id of the body that has it on that day.
    pub unit: String,
    /// Its name; may be empty.
    pub unit_zh: String,
    /// The same in English.
    pub unit_en: String,
    /// First day; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// Last day; `None` is not ended.
    pub to: Option<NaiveDate>,
    /// Where it was seen.
    pub source: String,
    /// What a reader should know; may be empty.
    pub note_zh: String,
    /// The same in English.
    pub note_en: String,
}

impl Explained for DutyHome {
    type Reason = R;
}

/// Where the duties of the old bodies went: each has one home. 原机构职责的归属，每项职责唯一。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mapping {
    /// Id of the mapping.
    pub id: String,
    /// Its name.
    pub name_zh: String,
    /// The same in English.
    pub name_en: String,
    /// The day.
    pub on: NaiveDate,
    /// The duties, those of the old bodies first.
    pub duties: Vec<DutyHome>,
    /// What a reader should know; may be empty.
    pub note_zh: String,
    /// The same in English.
    pub note_en: String,
}

impl Explained for Mapping {
    type Reason = R;
}

/// Where each duty of the old bodies lives on a day.
///
/// 某日原机构各项职责的归属。
///
/// That each has one home, and none two, was checked when the document was loaded.
///
/// # Errors
/// `JC-0411` and `JC-0412` for the organisation; `JC-0416` if no mapping holds on that day.
///
/// # Source
/// [`DutyHome::source`]: for Jiaoling the county's account, which counts six offices and eight centres and names few.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::mapping;
/// let all = mapping(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?.value;
/// let of = |duty: &str| all.duties.iter().find(|one| one.duty == duty).unwrap();
/// assert_eq!((of("petitions").old_zh.as_str(), of("petitions").unit.as_str()), ("信访办", "centre"));
/// assert_eq!(of("economy").unit, "general-office");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn mapping(ruleset: &Ruleset, on: NaiveDate) -> Result<Answer<Mapping>, Error> {
    let (tree, records) = records_on(ruleset, on)?;
    let Some(first) = records.first() else {
        return Err(fail(416, &[("date", on.to_string())]).at("on"));
    };
    let mut duties = Vec::new();
    for record in &records {
        duties.extend(duties_of(record, &tree));
    }
    let basis: Vec<Arc<Citation>> = records.iter().map(|one| basis::of_mapping(one)).collect();
    let caveats = basis::caveats(&basis, on);
    let value = Mapping {
        id: first.id.clone(),
        name_zh: first.name.zh.clone(),
        name_en: first.name.en.clone(),
        on,
        duties,
        note_zh: first.note.zh.clone(),
        note_en: first.note.en.clone(),
    };
    Ok(Answer { value, reasons: Reasons::of(R::HasHome), basis, caveats })
}

/// The body that has a duty on a day.
///
/// 某日某项职责由哪个机构承担。
///
/// # Errors
/// As [`mapping`]; `JC-0417` if no mapping knows the duty.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::home_of;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let on = parse_date("2016-07-08")?;
/// assert_eq!(home_of(&ruleset, "family-planning", on)?.value.unit, "centre");
/// assert!(home_of(&ruleset, "family-planing", on).unwrap_err().text_en().contains("family-planning"));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn home_of(ruleset: &Ruleset, duty: &str, on: NaiveDate) -> Result<Answer<DutyHome>, Error> {
    let Answer { value, reasons, basis, caveats } = mapping(ruleset, on)?;
    let found = value.duties.iter().find(|one| one.duty == duty).cloned();
    let value = found.ok_or_else(|| {
        let near = nearest(duty, value.duties.iter().map(|one| one.duty.as_str()));
        let (zh, en) = meant(near);
        fail(417, &[("got", echo(duty, near)), ("meant_zh", zh), ("meant_en", en)]).at("duty")
    })?;
    Ok(Answer { value, reasons, basis, caveats })
}

fn records_on(ruleset: &Ruleset, on: NaiveDate) -> Result<(Tree, Vec<&Record>), Error> {
    let (organisation, _) = organisation_on(ruleset, on)?;
    let day = day_of_date(on);
    let records = ruleset.inner().corpus().mappings.iter();
    let records = records.filter(|one| one.organisation == organisation.id && holds(one.in_force, day));
    Ok((Tree::of(organisation, on), records.collect()))
}

fn duties_of(record: &Record, tree: &Tree) -> Vec<DutyHome> {
    let day = day_of_date(tree.on);
    // One home a duty and day: checked when the document was loaded.
    let standing = record.homes.iter().filter(|home| holds(home.in_force, day));
    let homes: BTreeMap<&str, &Home> = standing.map(|home| (home.duty.as_str(), home)).collect();
    let mut duties = Vec::new();
    for body in &record.bodies {
        for duty in &body.duties {
            if let Some(home) = homes.get(duty.id.as_str()) {
                let mut one = at_home(home, tree);
                (one.duty_zh, one.duty_en) = (duty.title.zh.clone(), duty.title.en.clone());
                one.old_body = Some(body.id.clone());
                one.old_kind = Some(body.kind);
                (one.old_zh, one.old_en) = (body.name.zh.clone(), body.name.en.clone());
                duties.push(one);
            }
        }
    }
    for body in &tree.bodies {
        for duty in body.duties.iter().filter(|duty| !duty.id.is_empty()) {
            if let Some(home) = homes.get(duty.id.as_str()) {
                let mut one = at_home(home, tree);
                (one.duty_zh, one.duty_en) = (duty.zh.clone(), duty.en.clone());
                duties.push(one);
            }
        }
    }
    duties
}

fn at_home(home: &Home, tree: &Tree) -> DutyHome {
    let unit = tree.get(&home.unit);
    DutyHome {
        duty: home.duty.clone(),
        duty_zh: String::new(),
        duty_en: String::new(),
        old_body: None,
        old_kind: None,
        old_zh: String::new(),
        old_en: String::new(),
        unit: home.unit.clone(),
        unit_zh: unit.map(|unit| unit.name_zh.clone()).unwrap_or_default(),
        unit_en: unit.map(|unit| unit.name_en.clone()).unwrap_or_default(),
        from: home.in_force.from.map(|day| naive(day.0)),
        to: home.in_force.to.map(|day| naive(day.0)),
        source: home.source.place.clone(),
        note_zh: home.note.zh.clone(),
        note_en: home.note.en.clone(),
    }
}
