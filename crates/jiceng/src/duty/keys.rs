use jiceng_data::closed_list;
use serde::{Deserialize, Serialize};

/// An official, by the host's own number: its place in the host's table. No text repeats it. 干部键。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfficialKey(pub u32);

/// A household, by the host's own number. No text repeats it. 户键。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HouseholdKey(pub u32);

closed_list! {
    /// What households are put together into.
    pub enum PlaceKind {
        Group = "group", "村民小组", "villager group";
        Grid = "grid", "网格", "grid";
        Area = "area", "片区", "area of several groups";
    }
}

/// A villager group, grid or area, by the host's own number within its kind. 组、网格、片的键。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlaceKey {
    /// What it is.
    pub kind: PlaceKind,
    /// Its number.
    pub number: u32,
}

/// What an official answers for: a group, grid or area, or one household. 负责的对象：包组、包片、包户。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// 包户
    Household(HouseholdKey),
    /// 包组、包片
    Place(PlaceKey),
}

impl Scope {
    /// The scope that a column writes as a kind and a number: 0 household, 1 group, 2 grid, 3 area. 由列值还原。
    #[must_use]
    pub fn of_column(kind: u8, number: u32) -> Option<Self> {
        match kind {
            0 => Some(Self::Household(HouseholdKey(number))),
            _ => {
                PlaceKind::of_column(kind.checked_sub(1)?).map(|kind| Self::Place(PlaceKey { kind, number }))
            }
        }
    }

    /// The kind and number that a column writes. 列值。
    #[must_use]
    pub const fn column(self) -> (u8, u32) {
        match self {
            Self::Household(HouseholdKey(number)) => (0, number),
            Self::Place(PlaceKey { kind, number }) => (kind as u8 + 1, number),
        }
    }
}

impl PlaceKind {
    /// The kind that a column writes as a number: 0 group, 1 grid, 2 area. 由列值还原。
    #[must_use]
    pub fn of_column(kind: u8) -> Option<Self> {
        Self::ALL.get(usize::from(kind)).copied()
    }
}
