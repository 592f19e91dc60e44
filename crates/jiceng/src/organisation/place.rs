use std::fmt;

use jiceng_data::words::Level;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, echo, fail};

/// Where a body stands: a division code, and below the village the three digits of a group or grid.
///
/// 机构所在：行政区划代码；村以下另加三位组（网格）序号。
///
/// It reads 6 digits (a county), 12 (township or village) or 15 (a village's code and three more digits for the
/// group), and orders as the digits do. Vintages of codes are the business of whoever gives them: a register holds
/// codes of one vintage.
///
/// # Examples
/// ```
/// use jiceng::organisation::Place;
/// use jiceng::words::Level;
/// let village: Place = "441427104201".parse()?;
/// assert_eq!(village.at(Level::Township).to_string(), "441427104000");
/// assert_eq!(village.at(Level::County).to_string(), "441427");
/// assert!("44142".parse::<Place>().is_err());
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(u64);

/// Digits of a level that lie below it: what is cut off to go up to it.
const fn below(level: Level) -> u64 {
    match level {
        Level::County => 1_000_000_000,
        Level::Township => 1_000_000,
        Level::Village => 1_000,
        Level::Group => 1,
    }
}

impl Place {
    /// The fifteen digits as a number, as columns carry it. 十五位数字。
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }

    /// The place of that level in which this one lies, or this one. 所在的上级区划。
    #[must_use]
    pub const fn at(self, level: Level) -> Self {
        let below = below(level);
        Self(self.0 / below * below)
    }

    /// Whether a body of that level can stand here: the digits below it are zero, its own are not.
    ///
    /// 该级机构能否设在此处。
    #[must_use]
    pub fn fits(self, level: Level) -> bool {
        let own = match level {
            Level::County => true,
            Level::Township => self.0 != self.at(Level::County).0,
            Level::Village => self.0 != self.at(Level::Township).0,
            Level::Group => self.0 != self.at(Level::Village).0,
        };
        own && self.at(level) == self
    }

    /// The first and the last number of a place of that level. 该级区划的号段。
    pub(super) const fn range(self, level: Level) -> (u64, u64) {
        let first = self.at(level).0;
        (first, first.saturating_add(below(level) - 1))
    }

    /// Whether `other` lies in this place, or is it. 是否包含。
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        let level = Level::ALL.iter().copied().find(|level| self.at(*level) == self);
        level.is_some_and(|level| other.at(level) == self)
    }
}

impl std::str::FromStr for Place {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let scale = match text.len() {
            6 => below(Level::County),
            12 => below(Level::Village),
            15 => 1,
            _ => 0,
        };
        let digits = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u64>().ok());
        let number = digits.flatten().filter(|_| scale > 0).and_then(|number| number.checked_mul(scale));
        number.map(Self).ok_or_else(|| fail(414, &[("got", echo(text, None))]))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at(Level::County) == *self {
            write!(f, "{:06}", self.0 / below(Level::County))
        } else if self.at(Level::Village) == *self {
            write!(f, "{:012}", self.0 / below(Level::Village))
        } else {
            write!(f, "{:015}", self.0)
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// One body in one place: the centre of that township, the station of that village. 某地的某机构。
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Id of the body.
    pub unit: String,
    /// Where.
    pub place: Place,
}

impl Seat {
    /// A body in a place. 某地的某机构。
    ///
    /// # Errors
    /// `JC-0414` if the place is no code.
    pub fn new(unit: impl Into<String>, place: &str) -> Result<Self, Error> {
        Ok(Self { unit: unit.into(), place: place.parse().map_err(|error: Error| error.at("place"))? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_goes_up_and_holds_what_lies_below() {
        let of = |text: &str| text.parse::<Place>().unwrap();
        let group = of("441427104201003");
        assert_eq!(group.to_string(), "441427104201003");
        assert_eq!(group.at(Level::Village), of("441427104201"));
        assert!(of("441427").holds(group) && of("441427104000").holds(group) && group.holds(group));
        assert!(!of("441427105000").holds(group) && !group.holds(of("441427104201")));
        assert!(of("441427104000").fits(Level::Township));
        assert!(!of("441427104000").fits(Level::Village) && !of("441427104201").fits(Level::Township));
        assert!(!of("441427").fits(Level::Township) && group.fits(Level::Group));
        for bad in ["", "4414271040", "44142a", "+41427", "9999999999999999"] {
            assert!(bad.parse::<Place>().is_err(), "{bad}");
        }
    }
}
