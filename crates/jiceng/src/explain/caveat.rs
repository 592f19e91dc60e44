use std::fmt;

use jiceng_data::closed_list;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

closed_list! {
    /// A reservation that an answer carries.
    pub enum Caveat {
        UnverifiedSource = "unverified-source", "所据来源未经核对原文", "rests on a source that was not read in the text";
        LawNotCheckedSince = "law-not-checked-since", "该日之后未再核对法律是否修改", "the law was not checked for amendments up to that day";
        CalendarProvisional = "calendar-provisional", "放假安排尚未最终确定，下一年通知可能改动", "the calendar is provisional there: the next notice may change it";
        LawSilent = "law-silent", "法律未作规定", "the law is silent on a point";
        ExamplePolicy = "example-policy", "示例规定，并非真实规定", "an example policy, not a real one";
        Reconstruction = "reconstruction", "依公开资料还原，并非该地正式清单", "a reconstruction, not the place's own list";
        SmallCell = "small-cell", "人数过少，已隐去", "a small cell, suppressed";
    }
}

/// A set of [`Caveat`]s. 保留事项的集合。
///
/// The bits are those of [`Caveat::ALL`], the first as bit 0; a column carries them as one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Caveats(u8);

impl Caveats {
    /// None. 无保留。
    pub const NONE: Self = Self(0);

    /// The set that holds just this one. 仅含一项。
    #[must_use]
    pub const fn of(caveat: Caveat) -> Self {
        Self(1 << caveat as u8)
    }

    /// The union of both. 并集。
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The set, with `caveat` where `held`. 条件成立时加入一项。
    #[must_use]
    pub const fn with_if(self, held: bool, caveat: Caveat) -> Self {
        Self(self.0 | ((held as u8) << caveat as u8))
    }

    /// The set where `held`, else the empty one; without a branch.
    #[must_use]
    pub(crate) const fn if_held(self, held: bool) -> Self {
        Self(self.0 & (held as u8).wrapping_neg())
    }

    /// Whether it holds `caveat`. 是否包含。
    #[must_use]
    pub const fn has(self, caveat: Caveat) -> bool {
        self.0 & (1 << caveat as u8) != 0
    }

    /// The bits. 位表示。
    #[must_use]
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The set of these bits; bits beyond the table are dropped. 由位还原。
    #[must_use]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0x7f)
    }

    /// Its members, in order. 逐项。
    pub fn iter(self) -> impl Iterator<Item = Caveat> {
        Caveat::ALL.iter().copied().filter(move |caveat| self.has(*caveat))
    }

    /// Whether it is empty. 是否为空。
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl Serialize for Caveats {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Caveats {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let caveats = Vec::<Caveat>::deserialize(deserializer)?;
        Ok(caveats.into_iter().fold(Self::NONE, |set, caveat| set.and(Self::of(caveat))))
    }
}

impl fmt::Display for Caveats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.iter().map(Caveat::word).collect();
        f.write_str(&words.join(" "))
    }
}
