use chrono::NaiveDate;
use jiceng_data::closed_list;
use jiceng_data::words::Post;
use serde::{Deserialize, Serialize};

use super::reason::OrganisationReason as R;
use super::tree::tree;
use crate::catalogue::item;
use crate::error::Error;
use crate::explain::{Answer, Explained, Reasons};
use crate::ruleset::Ruleset;

/// A citizen with an item at a post. 群众在某岗提出某事项。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoorRequest {
    /// Id or full name of the service item.
    pub item: String,
    /// The post at which the citizen stands.
    pub at: Post,
    /// The day.
    pub on: NaiveDate,
    /// Posts at which nobody sits at the moment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unmanned: Vec<Post>,
}

closed_list! {
    /// What the post does with the citizen.
    pub enum Entry {
        Handled = "handled", "当即办理", "handles it";
        TakenIn = "taken-in", "受理并转办", "takes it in and passes it on";
        Guided = "guided", "引导至办理岗", "guides the citizen to the right post";
        Waiting = "waiting", "登记，待岗位有人时办理", "registers it until somebody is there";
    }
}

/// Which post takes an item in and which handles it. 由哪个岗受理、哪个岗办理。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Door {
    /// Id of the item.
    pub item: String,
    /// The post at which the citizen stands.
    pub at: Post,
    /// What that post does.
    pub entry: Entry,
    /// The right post for the item; `None` where none is stated.
    pub right: Option<Post>,
    /// The post that handles it now; `None` where nobody can.
    pub handles: Option<Post>,
    /// Posts that stand in for the right one, in the order of the document.
    pub stand_ins: Vec<Post>,
}

impl Explained for Door {
    type Reason = R;
}

/// Which post takes an item in, and which handles it: one door for the citizen.
///
/// 一门受理：任一兼容的岗位均可受理，并转到办理岗；岗位无人时由补位岗办理。
///
/// # Errors
/// Those of the item ([`item`]) and of the organisation ([`tree`]).
///
/// # Source
/// Which posts are compatible: the organisation's document. For Jiaoling the account says that posts are compatible and
/// people stand in for one another (岗位相互兼容、人员相互补位).
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::organisation::{DoorRequest, Entry, door};
/// use jiceng::words::Post;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let mut request = DoorRequest {
///     item: "temporary-assistance".into(),
///     at: Post::EnquiriesAndGuidance,
///     on: parse_date("2016-07-08")?,
///     unmanned: vec![],
/// };
/// let answer = door(&ruleset, &request)?.value;
/// assert_eq!((answer.entry, answer.handles), (Entry::TakenIn, Some(Post::CivilAffairs)));
/// // Nobody at the civil affairs post: the next that stands in handles it.
/// request.unmanned = vec![Post::CivilAffairs];
/// assert_eq!(door(&ruleset, &request)?.value.handles, Some(Post::EnquiriesAndGuidance));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn door(ruleset: &Ruleset, request: &DoorRequest) -> Result<Answer<Door>, Error> {
    let item = item(ruleset, &request.item, request.on)?;
    let tree = tree(ruleset, request.on)?;
    let mut reasons = Reasons::none();
    let right = item.value.post;
    let target = right.and_then(|post| tree.value.post(post));
    reasons.add_if(right.is_none(), R::PostNotStated);
    reasons.add_if(right.is_some() && target.is_none(), R::PostNotListed);
    let stand_ins: Vec<Post> = target.map_or_else(Vec::new, |target| {
        let bodies = tree.value.bodies.iter();
        bodies.filter(|body| body.stands_in_for.contains(&target.id)).filter_map(|body| body.post).collect()
    });
    let manned = |post: Post| !request.unmanned.contains(&post);
    let here = Some(request.at) == right;
    let compatible = stand_ins.contains(&request.at);
    // Where nobody sits at the right post, the citizen is served where he stands if that post can.
    let nearest = stand_ins.iter().copied().find(|post| *post == request.at && manned(*post));
    let handles = match right.filter(|_| target.is_some()) {
        Some(post) if manned(post) => Some(post),
        Some(_) => nearest.or_else(|| stand_ins.iter().copied().find(|post| manned(*post))),
        None => None,
    };
    let away = target.is_some() && right.is_some_and(|post| !manned(post));
    reasons.add_if(target.is_some() && here, R::RightPost);
    reasons.add_if(target.is_some() && !here && compatible, R::CompatiblePost);
    reasons.add_if(target.is_some() && !here && !compatible, R::NotCompatible);
    reasons.add_if(away && handles.is_some(), R::StandsIn);
    reasons.add_if(away && handles.is_none(), R::NobodyStandsIn);
    let entry = match handles {
        Some(post) if post == request.at => Entry::Handled,
        Some(_) if here || compatible => Entry::TakenIn,
        Some(_) => Entry::Guided,
        None if target.is_some() && (here || compatible) => Entry::Waiting,
        None => Entry::Guided,
    };
    let value = Door { item: item.value.id, at: request.at, entry, right, handles, stand_ins };
    let mut basis = item.basis;
    basis.extend(tree.basis);
    Ok(Answer { value, reasons, basis, caveats: item.caveats.and(tree.caveats) })
}
