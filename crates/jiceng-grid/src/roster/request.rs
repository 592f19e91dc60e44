use jiceng::Error;
use serde::{Deserialize, Serialize};

/// The most days of a roster.
pub(super) const MAX_DAYS: u32 = 7;

/// The most posts.
pub(super) const MAX_POSTS: usize = 64;

/// The most officials.
pub(super) const MAX_OFFICIALS: usize = 5_000;

/// A post at the window. 窗口服务岗。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPost {
    /// How many officials it needs on each day.
    pub staff: Vec<u32>,
}

/// Who may stand at the window. 可轮值的干部。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterOfficial {
    /// Whether there on each day.
    pub present: Vec<bool>,
    /// The posts that the official may take.
    pub posts: Vec<u32>,
    /// Days that must be left for the field.
    pub field_days: u32,
}

/// What the week asks for. 排班请求。
///
/// The county's account asks for at least three field days a week; that is the caller's figure here, not a constant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterRequest {
    /// How many days, from 1 to 7.
    pub days: u32,
    /// The posts.
    pub posts: Vec<WindowPost>,
    /// The officials.
    pub officials: Vec<RosterOfficial>,
    /// Who stood where before: post, day, official.
    #[serde(default)]
    pub previous: Vec<(u32, u32, u32)>,
    /// What it costs that someone stands where they did not before.
    #[serde(default)]
    pub price_of_change: u32,
    /// By how much each further window day of an official costs more than the one before.
    #[serde(default)]
    pub load_step: u32,
}

impl RosterRequest {
    pub(super) fn faults(&self) -> Vec<Error> {
        let mut faults = Vec::new();
        let sizes = [
            ("天", "days", u64::from(self.days), 1, u64::from(MAX_DAYS)),
            ("岗位", "posts", self.posts.len() as u64, 1, MAX_POSTS as u64),
            ("干部", "officials", self.officials.len() as u64, 0, MAX_OFFICIALS as u64),
        ];
        for (zh, en, got, min, max) in sizes {
            if !(min..=max).contains(&got) {
                faults.push(crate::error::amount(zh, en, got, min, max).at(en));
            }
        }
        let lengths = self.posts.iter().map(|post| ("posts", post.staff.len()));
        let lengths =
            lengths.chain(self.officials.iter().map(|official| ("officials", official.present.len())));
        let days = u64::from(self.days);
        for (row, (name, length)) in (0_u64..).zip(lengths) {
            let row = if name == "posts" { row } else { row - self.posts.len() as u64 };
            if length as u64 != days {
                faults
                    .push(crate::error::amount("天", "days", length as u64, days, days).at(name).at_row(row));
            }
        }
        for (row, official) in (0_u64..).zip(&self.officials) {
            for post in official.posts.iter().filter(|post| **post as usize >= self.posts.len()) {
                let values = [("post", post.to_string()), ("posts", self.posts.len().to_string())];
                faults.push(crate::error::fail(930, &values).at("posts").at_row(row));
            }
        }
        for (row, post) in (0_u64..).zip(&self.posts) {
            if let Some(got) = post.staff.iter().copied().filter(|staff| *staff > 1_000).max() {
                faults.push(
                    crate::error::amount("人", "staff", u64::from(got), 0, 1_000).at("staff").at_row(row),
                );
            }
        }
        faults
    }
}

impl RosterOfficial {
    /// How many days at the window leave the field its days.
    pub(super) fn most(&self) -> u32 {
        let present = self.present.iter().filter(|present| **present).count() as u32;
        present.saturating_sub(self.field_days)
    }
}
