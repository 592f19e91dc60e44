use jiceng::Error;
use jiceng_data::closed_list;

closed_list! {
    /// What longitudes and latitudes refer to. There is no default: the same numbers lie up to 700 m apart, in
    /// BD-09 up to two kilometres.
    ///
    /// 坐标系。不设默认值：同样的数字，所指位置可差数百米以至两千米。
    pub enum Datum {
        Wgs84 = "wgs-84", "WGS-84（卫星定位原始坐标）", "WGS-84, as satellite receivers give it";
        Cgcs2000 = "cgcs2000", "CGCS2000（2000国家大地坐标系）", "CGCS2000, China's geodetic system of 2000";
        Gcj02 = "gcj-02", "GCJ-02（国内互联网地图）", "GCJ-02, of Chinese map services";
        Bd09 = "bd-09", "BD-09（百度地图）", "BD-09, of Baidu's maps";
    }
}

impl Datum {
    /// The datum of a word that may be missing, as requests and tables carry it.
    ///
    /// 由可能缺失的书写用词确定坐标系。
    ///
    /// # Errors
    /// `JC-0950` if it is missing, `JC-0951` if it is no word of the list.
    ///
    /// # Examples
    /// ```
    /// use jiceng_grid::datum::Datum;
    /// assert_eq!(Datum::stated(Some("gcj-02"))?, Datum::Gcj02);
    /// assert_eq!(Datum::stated(None).unwrap_err().code().0, 950);
    /// assert_eq!(Datum::stated(Some("wgs84")).unwrap_err().code().0, 951);
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn stated(word: Option<&str>) -> Result<Self, Error> {
        let known = || Self::ALL.iter().map(|datum| datum.word()).collect::<Vec<_>>().join(", ");
        let Some(word) = word else {
            return Err(Error::of_code(950, &[("known", &known())]).at("datum"));
        };
        Self::from_word(word).ok_or_else(|| Error::of_code(951, &[("known", &known())]).at("datum"))
    }

    /// Whether positions of both are taken as one, as those of WGS-84 and CGCS2000 are.
    pub(crate) fn same_as(self, other: Self) -> bool {
        let geodetic = |datum: Self| matches!(datum, Self::Wgs84 | Self::Cgcs2000);
        self == other || (geodetic(self) && geodetic(other))
    }

    /// The number that the binary form carries; the list is only ever appended to.
    pub(crate) const fn number(self) -> u32 {
        self as u32
    }

    pub(crate) fn of_number(number: u32) -> Option<Self> {
        Self::ALL.iter().copied().find(|datum| datum.number() == number)
    }
}
