use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::words::{BarCause, Level, ObjectKind, SkipGround};
use serde::{Deserialize, Serialize};

use super::reason::RecusalReason as R;
use super::rules::provision_on;
use crate::error::{Error, fail};
use crate::explain::{Answer, Caveat, Citation, Explained, Reasons};
use crate::organisation::basis;
use crate::ruleset::Ruleset;

closed_list! {
    /// Where an accusation can go, from below.
    pub enum Destination {
        Village = "village", "村", "village";
        TownshipDiscipline = "township-discipline", "镇纪检", "township discipline inspection";
        Township = "township", "镇", "township";
        CountyDiscipline = "county-discipline", "县纪检监察机关", "county discipline inspection";
        County = "county", "县", "county";
        CityDiscipline = "city-discipline", "市纪检监察机关", "city discipline inspection";
        City = "city", "市", "city";
    }
}

/// An accusation and where a routing rule would send it. 检举、控告及派件规则的去向。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccusationRequest {
    /// The day.
    pub date: NaiveDate,
    /// The level of the accused person or unit.
    pub accused_at: Level,
    /// Whether the accused is the discipline body of that level.
    #[serde(default)]
    pub accused_is_discipline: bool,
    /// Where the catalogue or a routing rule points.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub routed_to: Option<Destination>,
}

/// Where an accusation may go. 检举、控告可以送往何处。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccusationRoute {
    /// Where it may go, the nearest first.
    pub may_go_to: Vec<Destination>,
    /// Where it must not go: nor may anybody there see it.
    pub must_not_go_to: Vec<Destination>,
    /// Whether the routing rule may be followed; `None` where none was given.
    pub routed_allowed: Option<bool>,
}

impl Explained for AccusationRoute {
    type Reason = R;
}

/// The provisions that keep an accusation from the accused on a day.
pub(super) fn barring(ruleset: &Ruleset, on: NaiveDate) -> Vec<Arc<Citation>> {
    let bars = ruleset.inner().conducts().flat_map(|conduct| &conduct.bars);
    let of_accused = bars
        .filter(|bar| bar.cause == BarCause::AccusedUnit && bar.objects.contains(&ObjectKind::Accusation));
    let provisions = of_accused.flat_map(|bar| &bar.provisions);
    provisions.filter_map(|provision| provision_on(ruleset, provision, on)).collect()
}

/// Where an accusation may go: never to the accused person or unit, even where a routing rule points there.
///
/// 检举、控告可以送往何处：决不送给被检举、控告的人员或者单位，派件规则指向那里也不例外。
///
/// The law forbids; it does not say which level takes the matter instead. This library's reading is the discipline body
/// one level up, and the level above that as a whole: the answer says *inferred*.
///
/// # Errors
/// `JC-0429` if no rule known for that day keeps accusations from the accused.
///
/// # Source
/// Petition Regulations (2005), article 23; Petition Work Regulations (2022), articles 22(2) and 30(3).
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{AccusationRequest, Destination, accusation_route};
/// use jiceng::words::Level;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// // The catalogue sends matters of subsidies to the village, and the chairperson is accused.
/// let request = AccusationRequest {
///     date: parse_date("2015-11-03")?,
///     accused_at: Level::Village,
///     accused_is_discipline: false,
///     routed_to: Some(Destination::Village),
/// };
/// let route = accusation_route(&ruleset, &request)?.value;
/// assert_eq!(route.may_go_to, [Destination::TownshipDiscipline, Destination::County]);
/// assert_eq!(route.routed_allowed, Some(false));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn accusation_route(
    ruleset: &Ruleset,
    request: &AccusationRequest,
) -> Result<Answer<AccusationRoute>, Error> {
    let mut basis = barring(ruleset, request.date);
    if basis.is_empty() {
        return Err(fail(429, &[("date", request.date.to_string())]).at("date"));
    }
    use Destination as D;
    let (may, must_not) = match (request.accused_at, request.accused_is_discipline) {
        (Level::Group | Level::Village, _) => (vec![D::TownshipDiscipline, D::County], vec![D::Village]),
        (Level::Township, false) => {
            (vec![D::CountyDiscipline, D::City], vec![D::Township, D::TownshipDiscipline, D::Village])
        }
        (Level::Township, true) => {
            (vec![D::CountyDiscipline, D::County], vec![D::TownshipDiscipline, D::Township, D::Village])
        }
        (Level::County, _) => (
            vec![D::CityDiscipline, D::City],
            vec![D::County, D::CountyDiscipline, D::Township, D::TownshipDiscipline, D::Village],
        ),
    };
    let line = ruleset.inner().conducts().flat_map(|conduct| &conduct.skips);
    let line = line.filter(|(ground, _)| *ground == SkipGround::DisciplineLine);
    let line: Vec<_> =
        line.filter_map(|(_, provision)| provision_on(ruleset, provision, request.date)).collect();
    let mut reasons = Reasons::of(R::NotToAccused).union(Reasons::of(R::LevelInferred));
    reasons.add_if(!line.is_empty(), R::DisciplineLine);
    let routed_allowed = request.routed_to.map(|to| !must_not.contains(&to));
    reasons.add_if(routed_allowed == Some(false), R::RoutedToAccused);
    basis.extend(line);
    let caveats = basis::caveats(&basis, request.date).with_if(true, Caveat::LawSilent);
    let value = AccusationRoute { may_go_to: may, must_not_go_to: must_not, routed_allowed };
    Ok(Answer { value, reasons, basis, caveats })
}
