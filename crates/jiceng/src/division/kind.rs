use jiceng_data::closed_list;

use super::code::{DivisionCode, DivisionLevel};

closed_list! {
    /// What the first digit of the township's segment says.
    pub enum TownshipKind {
        Subdistrict = "subdistrict", "街道", "subdistrict";
        Township = "township", "镇", "township";
        RuralTownship = "rural-township", "乡", "rural township";
        Enterprise = "enterprise", "政企合一的单位", "unit that is enterprise and administration in one";
        Unassigned = "unassigned", "未规定的号段", "a segment that the rule does not assign";
    }
}

closed_list! {
    /// What the village's segment says.
    pub enum VillageKind {
        Neighbourhood = "neighbourhood", "居民委员会", "neighbourhood committee";
        Village = "village", "村民委员会", "villagers' committee";
        Unassigned = "unassigned", "未规定的号段", "a segment that the rule does not assign";
    }
}

impl DivisionCode {
    /// What the code says of the kind of township; `None` above that level. 乡级单位的类别。
    ///
    /// 001-099 subdistricts, 100-199 townships (镇), 200-399 rural townships (乡), 400-599 farms, zones and the like.
    /// The code may outlive a change of kind: the name decides.
    ///
    /// # Source
    /// 县以下行政区划代码编制规则（GB/T 10114）, seen on secondary pages.
    ///
    /// # Examples
    /// ```
    /// use jiceng::division::{DivisionCode, TownshipKind};
    /// let kind = |text| DivisionCode::parse(text).map(|code| code.township_kind());
    /// assert_eq!(kind("441427104000")?, Some(TownshipKind::Township));
    /// assert_eq!(kind("441427450000")?, Some(TownshipKind::Enterprise)); // the farm of 2016
    /// assert_eq!(kind("441427")?, None);
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    #[must_use]
    pub fn township_kind(self) -> Option<TownshipKind> {
        (self.level() >= DivisionLevel::Township).then(|| match self.tail().0 {
            1..=99 => TownshipKind::Subdistrict,
            100..=199 => TownshipKind::Township,
            200..=399 => TownshipKind::RuralTownship,
            400..=599 => TownshipKind::Enterprise,
            _ => TownshipKind::Unassigned,
        })
    }

    /// What the code says of the kind of village; `None` above that level. 村级单位的类别。
    ///
    /// 001-199 neighbourhood committees, 200-399 villagers' committees.
    ///
    /// # Source
    /// 统计用区划代码和城乡划分代码编制规则（国家统计局）, from memory; of the 2023 list's villages 99.9 % whose name says
    /// what they are agree.
    ///
    /// # Examples
    /// ```
    /// use jiceng::division::{DivisionCode, VillageKind};
    /// let kind = |text| DivisionCode::parse(text).map(|code| code.village_kind());
    /// assert_eq!(kind("441427100001")?, Some(VillageKind::Neighbourhood));
    /// assert_eq!(kind("441427100200")?, Some(VillageKind::Village));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    #[must_use]
    pub fn village_kind(self) -> Option<VillageKind> {
        (self.level() == DivisionLevel::Village).then(|| match self.tail().1 {
            1..=199 => VillageKind::Neighbourhood,
            200..=399 => VillageKind::Village,
            _ => VillageKind::Unassigned,
        })
    }
}
