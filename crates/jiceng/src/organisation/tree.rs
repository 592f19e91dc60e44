use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{InForce, Organisation};
use jiceng_data::words::{Level, Post, UnitKind};
use serde::Serialize;

use super::basis;
use super::bodies::{Body, body};
use super::place::Seat;
use super::reason::OrganisationReason as R;
use crate::calendar::day_of_date;
use crate::error::{Error, echo, fail};
use crate::explain::{Answer, Citation, Explained, Reasons};
use crate::ruleset::{Ruleset, division_depth, meant, nearest};

/// The bodies that stand in a place on a day, as a tree.
///
/// 某地某日的机构树。
///
/// A county's document describes each level once: every township of the county has the same bodies. One body in one
/// township is a [`Seat`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tree {
    /// Id of the organisation.
    pub organisation: String,
    /// Its name.
    pub name_zh: String,
    /// The same in English.
    pub name_en: String,
    /// The day.
    pub on: NaiveDate,
    /// The bodies, in the order of the document.
    pub bodies: Vec<Body>,
    #[serde(skip)]
    by_id: BTreeMap<String, usize>,
}

impl Explained for Tree {
    type Reason = R;
}

/// The bodies that stand on a day.
///
/// 某日存在的机构。
///
/// Where several organisations reach the place, the one of the nearest division holds.
///
/// # Errors
/// `JC-0411` if none holds on that day, `JC-0412` if several of the same division do.
///
/// # Source
/// [`Answer::basis`]: the document.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::tree;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let tree = tree(&ruleset, parse_date("2016-07-08")?)?.value;
/// let chain: Vec<&str> = tree.above("post-civil-affairs").map(|body| body.id.as_str()).collect();
/// assert_eq!(chain, ["hall", "centre", "township", "county"]);
/// assert_eq!(tree.leads_of("hall").next().unwrap().name_zh, "综治信访维稳组");
/// // The account names no organisation of the province.
/// let none = jiceng::organisation::tree(&jiceng::Ruleset::guangdong()?, parse_date("2016-07-08")?);
/// assert_eq!(none.unwrap_err().code().to_string(), "JC-0411");
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn tree(ruleset: &Ruleset, on: NaiveDate) -> Result<Answer<Tree>, Error> {
    let (organisation, citation) = organisation_on(ruleset, on)?;
    let value = Tree::of(organisation, on);
    let caveats = basis::caveats([&citation], on);
    Ok(Answer { value, reasons: Reasons::of(R::Standing), basis: vec![citation], caveats })
}

/// The organisation that holds on a day, with its citation.
pub(super) fn organisation_on(
    ruleset: &Ruleset,
    on: NaiveDate,
) -> Result<(&Organisation, Arc<Citation>), Error> {
    let day = day_of_date(on);
    let mut standing: Vec<&Organisation> =
        ruleset.inner().organisations().filter(|one| holds(one.in_force, day)).collect();
    let depth = |one: &Organisation| division_depth(&one.jurisdiction);
    let deepest = standing.iter().map(|one| depth(one)).max();
    standing.retain(|one| Some(depth(one)) == deepest);
    match standing.as_slice() {
        [only] => Ok((only, basis::of_organisation(only))),
        [] => Err(fail(411, &[("date", on.to_string())]).at("on")),
        several => {
            let list: Vec<&str> = several.iter().map(|one| one.id.as_str()).collect();
            Err(fail(412, &[("date", on.to_string()), ("list", list.join(", "))]).at("on"))
        }
    }
}

/// Whether a span holds a day; an unknown beginning lies before every day.
pub(super) fn holds(span: InForce, day: i32) -> bool {
    span.from.is_none_or(|from| from.0 <= day) && span.to.is_none_or(|to| day <= to.0)
}

impl Tree {
    pub(super) fn of(organisation: &Organisation, on: NaiveDate) -> Self {
        let day = day_of_date(on);
        let standing = organisation.units.iter().filter(|unit| holds(unit.in_force, day));
        let bodies: Vec<Body> = standing.map(|unit| body(organisation, unit)).collect();
        Self {
            organisation: organisation.id.clone(),
            name_zh: organisation.name.zh.clone(),
            name_en: organisation.name.en.clone(),
            on,
            by_id: bodies.iter().enumerate().map(|(at, body)| (body.id.clone(), at)).collect(),
            bodies,
        }
    }

    /// The body with this id. 按编号查机构。
    ///
    /// # Errors
    /// `JC-0413` if none stands on that day, with the one that was probably meant.
    pub fn body(&self, id: &str) -> Result<&Body, Error> {
        self.get(id).ok_or_else(|| {
            let near = nearest(id, self.by_id.keys().map(String::as_str));
            let (zh, en) = meant(near);
            let args =
                [("got", echo(id, near)), ("date", self.on.to_string()), ("meant_zh", zh), ("meant_en", en)];
            fail(413, &args).at("unit")
        })
    }

    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(super) fn get(&self, id: &str) -> Option<&Body> {
        self.bodies.get(self.position(id)?)
    }

    /// The body of which it is a part. 上一级机构。
    #[must_use]
    pub fn parent(&self, id: &str) -> Option<&Body> {
        self.get(self.get(id)?.part_of.as_deref()?)
    }

    /// The bodies above it, the nearest first. 各级上级机构，由近及远。
    pub fn above<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Body> {
        // No way up is longer than there are bodies.
        std::iter::successors(self.parent(id), |body| self.parent(&body.id)).take(self.bodies.len())
    }

    /// The bodies that are part of it. 下一级机构。
    pub fn parts<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Body> {
        self.bodies.iter().filter(move |body| body.part_of.as_deref() == Some(id))
    }

    /// The body that leads its daily work. 牵头其日常工作的机构。
    pub fn leads_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Body> {
        self.bodies.iter().filter(move |body| body.leads.iter().any(|led| led == id))
    }

    /// The bodies that guide it. 指导它的机构。
    pub fn guides_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Body> {
        self.bodies.iter().filter(move |body| body.guides.iter().any(|guided| guided == id))
    }

    /// The body that is this post. 该服务岗对应的机构。
    #[must_use]
    pub fn post(&self, post: Post) -> Option<&Body> {
        self.bodies.iter().find(|body| body.kind == UnitKind::Post && body.post == Some(post))
    }

    /// Checks that a body stands and can stand where the seat says. 核对席位。
    ///
    /// # Errors
    /// `JC-0413` for the body, `JC-0415` for the place.
    pub fn seat<'a>(&'a self, seat: &Seat) -> Result<&'a Body, Error> {
        let body = self.body(&seat.unit)?;
        if seat.place.fits(body.level) {
            return Ok(body);
        }
        let level: Level = body.level;
        let args = [
            ("place", seat.place.to_string()),
            ("unit", body.id.clone()),
            ("level_zh", level.zh().to_string()),
            ("level_en", level.en().to_string()),
        ];
        Err(fail(415, &args).at("place"))
    }
}
