//! The closed lists of divisions.

use crate::closed_list;

closed_list! {
    /// The urban-rural class of a village or neighbourhood, with the three digits that the statistical lists print.
    pub enum UrbanRural {
        MainUrban = "111", "主城区", "main urban area";
        UrbanFringe = "112", "城乡结合区", "urban-rural fringe";
        TownCentre = "121", "镇中心区", "township centre";
        TownFringe = "122", "镇乡结合区", "township-rural fringe";
        SpecialArea = "123", "特殊区域", "special area";
        RuralCentre = "210", "乡中心区", "rural township centre";
        VillageArea = "220", "村庄", "village";
    }
}
