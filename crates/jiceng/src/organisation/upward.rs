use chrono::NaiveDate;
use jiceng_data::words::{Level, Procedure, SkipGround};
use serde::{Deserialize, Serialize};

use super::basis;
use super::place::Seat;
use super::reason::OrganisationReason as R;
use super::recusal::provision_on;
use super::tree::tree;
use super::vertical::line;
use crate::error::Error;
use crate::explain::{Answer, Explained, Reasons};
use crate::ruleset::Ruleset;

/// Who decides between two bodies that dispute which of them is competent. 管辖争议由谁决定。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommonSuperior {
    /// The nearest body above both, or the one of both that is above the other; `None` where there is none here.
    pub seat: Option<Seat>,
    /// Whether they consult first; `None` where no rule known for that day says so.
    pub consult_first: Option<bool>,
    /// Whether a joint conference settles it without a common superior; `None` as above.
    pub joint_conference: Option<bool>,
}

impl Explained for CommonSuperior {
    type Reason = R;
}

/// Who decides when two bodies dispute which of them is competent.
///
/// 两个机构对管辖有争议时由谁决定。
///
/// # Errors
/// Those of [`tree`]; `JC-0413` and `JC-0415` for the seats.
///
/// # Source
/// For petitions: Regulations of 2005, article 24; of 2022, article 24(1). Without a rule for the procedure the answer
/// gives the common superior of the tree and says nothing of consultation.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{Seat, common_superior};
/// use jiceng::words::Procedure;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let (a, b) = (Seat::new("centre", "441427104000")?, Seat::new("centre", "441427105000")?);
/// let answer = common_superior(&ruleset, &a, &b, Procedure::Petition, parse_date("2016-07-08")?)?;
/// assert_eq!(answer.value.seat, Some(Seat::new("county", "441427")?));
/// assert_eq!((answer.value.consult_first, answer.value.joint_conference), (Some(true), Some(false)));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn common_superior(
    ruleset: &Ruleset,
    a: &Seat,
    b: &Seat,
    procedure: Procedure,
    on: NaiveDate,
) -> Result<Answer<CommonSuperior>, Error> {
    let Answer { value: tree, mut basis, .. } = tree(ruleset, on)?;
    tree.seat(a).map_err(|error| error.at("a"))?;
    tree.seat(b).map_err(|error| error.at("b"))?;
    let with_self = |seat: &Seat| std::iter::once(seat.clone()).chain(line(&tree, seat)).collect::<Vec<_>>();
    let above_b = with_self(b);
    let seat = with_self(a).into_iter().find(|one| above_b.contains(one));
    let rules = ruleset.inner().conducts().flat_map(|conduct| &conduct.disputes);
    let rule = rules
        .filter(|rule| rule.procedure == procedure)
        .filter_map(|rule| Some((rule, provision_on(ruleset, &rule.provision, on)?)))
        .last();
    let mut reasons = Reasons::of(if seat.is_some() { R::SameTree } else { R::NoCommonSuperior });
    if let Some((rule, citation)) = &rule {
        reasons.add_if(rule.consult_first, R::ConsultFirst);
        reasons.add_if(seat.is_none() && rule.joint_conference, R::JointConference);
        basis.insert(0, citation.clone());
    }
    let value = CommonSuperior {
        seat,
        consult_first: rule.as_ref().map(|(rule, _)| rule.consult_first),
        joint_conference: rule.as_ref().map(|(rule, _)| rule.joint_conference),
    };
    let caveats = basis::caveats(&basis, on);
    Ok(Answer { value, reasons, basis, caveats })
}

/// Somebody turns to a body above. 向上提出。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkipRequest {
    /// The competent body.
    pub from: Seat,
    /// The body that is turned to.
    pub to: Seat,
    /// The ground, where a level is skipped.
    #[serde(default)]
    pub ground: Option<SkipGround>,
    /// The day.
    pub on: NaiveDate,
}

/// Whether a level may be skipped. 是否可以越级。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Skip {
    /// How many levels up the other body stands; 0 at the same level.
    pub levels_up: u8,
    /// Whether it may be turned to.
    pub allowed: bool,
    /// The body to turn to first, where it may not.
    pub instead: Option<Seat>,
}

impl Explained for Skip {
    type Reason = R;
}

/// Whether somebody may turn to a body above: to the next level always, past it only on a ground that a rule names.
///
/// 是否可以向某上级提出：上一级可以；越级须有规定列明的理由。
///
/// # Units
/// Levels of government, not steps of the tree: from a post of the hall to the township is no level up.
///
/// # Errors
/// Those of [`tree`]; `JC-0413` and `JC-0415` for the seats.
///
/// # Source
/// Petitions by visit: Regulations of 2005, article 16 (to 2022-04-30). The accused superior: article 23, and article
/// 30(3) of 2022. The discipline line: article 22(2) of 2022.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{Seat, SkipRequest, skip};
/// use jiceng::words::SkipGround;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let mut request = SkipRequest {
///     from: Seat::new("village-station", "441427104201")?,
///     to: Seat::new("county", "441427")?,
///     ground: None,
///     on: parse_date("2016-07-08")?,
/// };
/// let plain = skip(&ruleset, &request)?.value;
/// assert!(!plain.allowed);
/// assert_eq!(plain.instead, Some(Seat::new("township", "441427104000")?));
/// request.ground = Some(SkipGround::AccusedSuperior);
/// assert!(skip(&ruleset, &request)?.value.allowed);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn skip(ruleset: &Ruleset, request: &SkipRequest) -> Result<Answer<Skip>, Error> {
    let Answer { value: tree, basis, .. } = tree(ruleset, request.on)?;
    let from = tree.seat(&request.from).map_err(|error| error.at("from"))?;
    let to = tree.seat(&request.to).map_err(|error| error.at("to"))?;
    let rank = |level: Level| Level::ALL.iter().position(|one| *one == level).unwrap_or(0);
    let (low, high) = (rank(from.level), rank(to.level));
    let levels_up = u8::try_from(low.saturating_sub(high)).unwrap_or(u8::MAX);
    let line = line(&tree, &request.from);
    let discipline = request.ground == Some(SkipGround::DisciplineLine);
    // Discipline bodies stand beside the line.
    let above = request.to == request.from
        || line.contains(&request.to)
        || (discipline && high <= low && request.to.place.holds(request.from.place));
    let cited = |ground: SkipGround| {
        let rows = ruleset.inner().conducts().flat_map(|conduct| &conduct.skips);
        let rows = rows.filter(move |(one, _)| *one == ground);
        rows.filter_map(|(_, provision)| provision_on(ruleset, provision, request.on)).collect::<Vec<_>>()
    };
    let near = levels_up <= 1;
    let grounds = match (near, request.ground) {
        (true, None) => cited(SkipGround::SameOrNextLevel),
        // It says that one level is no skip, and nothing of two.
        (false, Some(SkipGround::SameOrNextLevel)) | (false, None) => Vec::new(),
        (_, Some(ground)) => cited(ground),
    };
    let grounded = !grounds.is_empty();
    let allowed = above && (near || grounded);
    let mut reasons = Reasons::none();
    reasons.add_if(!above, R::NotAbove);
    reasons.add_if(above && near, R::OneLevelUp);
    reasons.add_if(above && !near && grounded, R::SkipGrounded);
    reasons.add_if(above && !near && !grounded, R::SkipUngrounded);
    let next_level =
        |seat: &&Seat| tree.get(&seat.unit).is_some_and(|body| rank(body.level).saturating_add(1) == low);
    let instead = if allowed { None } else { line.iter().find(next_level).cloned() };
    let basis: Vec<_> = grounds.into_iter().chain(basis).collect();
    let caveats = basis::caveats(&basis, request.on);
    Ok(Answer { value: Skip { levels_up, allowed, instead }, reasons, basis, caveats })
}
