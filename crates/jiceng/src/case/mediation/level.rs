use jiceng_data::closed_list;

closed_list! {
    /// Where a dispute is mediated, from below.
    pub enum MediationLevel {
        Grid = "grid", "网格", "grid";
        Village = "village", "村", "village";
        Township = "township", "镇", "township";
        County = "county", "县", "county";
    }
}

impl MediationLevel {
    /// The next level up; none above the county. 上一级。
    ///
    /// # Examples
    /// ```
    /// use jiceng::case::mediation::MediationLevel;
    /// assert_eq!(MediationLevel::Grid.up(), Some(MediationLevel::Village));
    /// assert_eq!(MediationLevel::County.up(), None);
    /// ```
    #[must_use]
    pub const fn up(self) -> Option<Self> {
        match self {
            Self::Grid => Some(Self::Village),
            Self::Village => Some(Self::Township),
            Self::Township => Some(Self::County),
            Self::County => None,
        }
    }
}
