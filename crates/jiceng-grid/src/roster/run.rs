use jiceng::Error;
use serde::Serialize;

use super::request::RosterRequest;
use super::solve::solve;

/// One place at one window on one day. 一个班次。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Shift {
    /// The day, from 0.
    pub day: u32,
    /// The post.
    pub post: u32,
    /// Who stands there; empty where nobody can.
    pub official: Option<u32>,
}

/// Shifts that have too few officials, which proves that the week cannot be filled. 无法排满的依据。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RosterShortage {
    /// The shifts: post, day.
    pub shifts: Vec<(u32, u32)>,
    /// How many officials they need, each day counted.
    pub need: u64,
    /// All officials who may take any of them.
    pub officials: Vec<u32>,
    /// How many of these shifts the officials can take together at most.
    pub can: u64,
    /// How many officials it takes at least, were the further ones free for every post on every day.
    pub least_officials: u64,
    /// The same in words.
    pub reason: Error,
}

/// The week. 排班结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Roster {
    /// Every shift, by day and post.
    pub shifts: Vec<Shift>,
    /// Days at the window of each official.
    pub window_days: Vec<u32>,
    /// Days left for the field of each official.
    pub field_days: Vec<u32>,
    /// Prices of change and load together: nothing is less with as many shifts filled.
    pub total: u64,
    /// Why shifts are empty.
    pub shortage: Option<RosterShortage>,
}

/// Fills the week: as many shifts as can be, and those at the least cost; nobody stands at two windows on a day, and
/// the field keeps its days.
///
/// 排一周的窗口轮值：先尽量排满，再使代价最小；一人一天至多一个岗，下沉天数不少于要求。
///
/// # Errors
/// All faults of the request: `JC-0901` (amounts), `JC-0930` (a post that is not there).
///
/// # Examples
/// ```
/// use jiceng_grid::roster::{RosterOfficial, RosterRequest, WindowPost, roster};
/// let official = RosterOfficial { present: vec![true; 5], posts: vec![0, 1, 2, 3, 4], field_days: 3 };
/// let request = |officials| RosterRequest {
///     days: 5,
///     posts: vec![WindowPost { staff: vec![1; 5] }; 5],
///     officials: vec![official.clone(); officials],
///     load_step: 1,
///     ..RosterRequest::default()
/// };
/// assert_eq!(roster(&request(13)).unwrap().shortage, None);
/// let shortage = roster(&request(11)).unwrap().shortage.unwrap();
/// assert_eq!((shortage.need, shortage.can, shortage.least_officials), (25, 22, 13));
/// ```
pub fn roster(request: &RosterRequest) -> Result<Roster, Vec<Error>> {
    let faults = request.faults();
    if faults.is_empty() { Ok(solve(request)) } else { Err(faults) }
}
