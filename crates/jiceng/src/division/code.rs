use std::fmt;

use jiceng_data::closed_list;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, fail};

closed_list! {
    /// A level of divisions, from the top.
    pub enum DivisionLevel {
        Nation = "nation", "全国", "nation";
        Province = "province", "省级", "province";
        Prefecture = "prefecture", "地级", "prefecture";
        County = "county", "县级", "county";
        Township = "township", "乡级", "township";
        Village = "village", "村级", "village or neighbourhood";
    }
}

impl DivisionLevel {
    /// What one step at this level is worth in a code.
    const fn unit(self) -> u64 {
        match self {
            Self::Nation => MOST,
            Self::Province => 10_000_000_000,
            Self::Prefecture => 100_000_000,
            Self::County => 1_000_000,
            Self::Township => 1_000,
            Self::Village => 1,
        }
    }
}

/// One more than the largest code.
const MOST: u64 = 1_000_000_000_000;
/// What the six digits of a county are worth in a code that is written out.
const WRITTEN_OUT: u64 = 1_000_000;
/// The first code of a province: 11, Beijing.
const FIRST_PROVINCE: u64 = 11;

/// A division code of twelve digits: province 2, prefecture 2, county 2, township 3, village 3.
///
/// 12位区划代码：省2位、地2位、县2位、乡3位、村3位。
///
/// # Source
/// 统计用区划代码和城乡划分代码编制规则（国家统计局）, seen on secondary pages.
///
/// # Examples
/// ```
/// use jiceng::division::{DivisionCode, DivisionLevel};
/// let village = DivisionCode::parse("441427100200")?;
/// assert_eq!(village.level(), DivisionLevel::Village);
/// assert_eq!(village.parent().map(|code| code.to_string()).as_deref(), Some("441427100000"));
/// // Six digits stand for a county or what lies above it.
/// assert!(DivisionCode::parse("441427")?.contains(village));
/// assert_eq!(DivisionCode::parse("4414271").unwrap_err().code().to_string(), "JC-0450");
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DivisionCode(u64);

impl DivisionCode {
    /// The nation: `000000000000`. 全国。
    pub const NATION: Self = Self(0);

    /// Reads a code of 12 digits, or of 6 for a county and above.
    ///
    /// 读取12位代码；县级以上可写6位。
    ///
    /// # Errors
    /// `JC-0450` if it has not 6 or 12 digits; `JC-0451` if it skips a level, or names no province.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let digits = matches!(text.len(), 6 | 12) && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse::<u64>().ok().filter(|_| digits).ok_or_else(|| not_digits(text))?;
        let factor = if text.len() == 6 { WRITTEN_OUT } else { 1 };
        Self::from_number(number.saturating_mul(factor))
    }

    /// The code with this number, as columns carry it: `441427100200`.
    ///
    /// 由数值得到代码（列式数据使用）。
    ///
    /// # Range
    /// 0 (the nation), or 110000000000 to 999999999999.
    ///
    /// # Errors
    /// `JC-0450` beyond twelve digits; `JC-0451` if it skips a level, or names no province.
    pub fn from_number(number: u64) -> Result<Self, Error> {
        if number >= MOST {
            return Err(not_digits(&number.to_string()));
        }
        let code = Self(number);
        if code.is_sound() { Ok(code) } else { Err(fail(451, &[])) }
    }

    /// Whether no level stands below an empty one. A city without counties (441900, 442000) has townships all the same.
    pub(super) const fn is_sound(self) -> bool {
        let province = self.0 / DivisionLevel::Province.unit();
        let prefecture = below_of(self.0, DivisionLevel::Prefecture, DivisionLevel::Province);
        let township = below_of(self.0, DivisionLevel::Township, DivisionLevel::County);
        let village = below_of(self.0, DivisionLevel::Village, DivisionLevel::Township);
        (self.0 == 0 || province >= FIRST_PROVINCE)
            && (prefecture > 0 || self.0 % DivisionLevel::Province.unit() == 0)
            && (township > 0 || village == 0)
    }

    /// The number. 数值。
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }

    /// Its level. 级别。
    #[must_use]
    pub const fn level(self) -> DivisionLevel {
        use DivisionLevel as L;
        match self.0 {
            0 => L::Nation,
            number if number % L::Province.unit() == 0 => L::Province,
            number if number % L::Prefecture.unit() == 0 => L::Prefecture,
            number if number % L::County.unit() == 0 => L::County,
            number if number % L::Township.unit() == 0 => L::Township,
            _ => L::Village,
        }
    }

    /// The division at a level on the way up; `None` below its own level, and where there is none in between.
    ///
    /// 所属的某级区划；低于本级或者没有该级时为空。
    ///
    /// # Examples
    /// ```
    /// use jiceng::division::{DivisionCode, DivisionLevel};
    /// let village = DivisionCode::parse("441427100200")?;
    /// assert_eq!(village.at(DivisionLevel::County), Some(DivisionCode::parse("441427")?));
    /// // Dongguan has no counties.
    /// assert_eq!(DivisionCode::parse("441900003000")?.at(DivisionLevel::County), None);
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    #[must_use]
    pub fn at(self, level: DivisionLevel) -> Option<Self> {
        let unit = level.unit();
        let above = Self(self.0.checked_div(unit)?.saturating_mul(unit));
        (above.level() == level).then_some(above)
    }

    /// The next division above; `None` for the nation. 上一级区划。
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        let own = self.level();
        DivisionLevel::ALL.iter().rev().filter(|level| **level < own).find_map(|level| self.at(*level))
    }

    /// Whether `other` is this division or lies in it. 是否等于或者包含。
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        other.at(self.level()) == Some(self)
    }

    /// The three digits of the township and of the village. 乡级段与村级段。
    pub(super) const fn tail(self) -> (u64, u64) {
        let township = below_of(self.0, DivisionLevel::Township, DivisionLevel::County);
        (township, below_of(self.0, DivisionLevel::Village, DivisionLevel::Township))
    }

    /// The six digits of the county, which an error may repeat of any code.
    pub(super) fn head(self) -> String {
        format!("{:06}", self.0.checked_div(WRITTEN_OUT).unwrap_or(0))
    }
}

/// The digits of one level.
const fn below_of(number: u64, level: DivisionLevel, above: DivisionLevel) -> u64 {
    number % above.unit() / level.unit()
}

#[cold]
fn not_digits(text: &str) -> Error {
    fail(450, &[("length", text.chars().count().to_string())])
}

impl fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012}", self.0)
    }
}

impl Serialize for DivisionCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DivisionCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_and_parents_go_up_to_the_nation() {
        let mut code = DivisionCode::parse("441427100200").unwrap();
        let mut levels = vec![code.level()];
        while let Some(parent) = code.parent() {
            assert!(parent.contains(code) && !code.contains(parent));
            levels.push(parent.level());
            code = parent;
        }
        levels.reverse();
        assert_eq!(levels, DivisionLevel::ALL);
    }

    #[test]
    fn codes_that_skip_a_level_are_refused() {
        for text in ["440027000000", "441427000200", "040000000000", "440000100000"] {
            assert_eq!(DivisionCode::parse(text).unwrap_err().code().0, 451, "{text}");
        }
        for text in ["", "44142", "4414271002000", "44142710020x", "４４１４２７"] {
            assert_eq!(DivisionCode::parse(text).unwrap_err().code().0, 450, "{text}");
        }
        assert_eq!(
            DivisionCode::parse("441900003000").unwrap().parent().unwrap().to_string(),
            "441900000000"
        );
    }
}
