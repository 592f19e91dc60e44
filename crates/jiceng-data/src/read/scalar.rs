//! Single values: numbers, booleans, dates and words of closed lists.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::faults::Finding;
use super::node::{Node, Value};
use super::reader::{FromNode, Reader};
use crate::fault::code;
use crate::list::ClosedList;
use crate::model::Day;

impl FromNode for bool {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Bool(value) = node.value else {
            reader.wrong_type(node, "boolean");
            return None;
        };
        Some(value)
    }

    fn stand_in(_: &Reader<'_>) -> Option<Self> {
        Some(false)
    }
}

/// Reads an integer and keeps it within the range.
pub(super) fn integer(node: &Node, reader: &mut Reader<'_>, min: i64, max: i64) -> Option<i64> {
    let Value::Integer(value) = node.value else {
        reader.wrong_type(node, "integer");
        return None;
    };
    if value < i128::from(min) || value > i128::from(max) {
        let (got, min, max) = (value.to_string(), min.to_string(), max.to_string());
        reader.fault(
            &node.span,
            Finding::new(code::OUT_OF_RANGE, [("got", &got), ("min", &min), ("max", &max)]),
        );
        return None;
    }
    i64::try_from(value).ok()
}

/// The most units of a limit: a hundred years of days.
pub(crate) const MOST_UNITS: i64 = 36_500;

/// How many units a limit has: 1 to 36,500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Amount(pub(crate) u32);

impl FromNode for Amount {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Integer(value @ ..=0) = node.value {
            // A fault of its own: whoever writes 0 means "at once" or "no limit", and must say which.
            reader.fault(&node.span, Finding::new(code::LIMIT_NOT_POSITIVE, [("got", &value.to_string())]));
            return None;
        }
        let value = integer(node, reader, 1, MOST_UNITS)?;
        u32::try_from(value).ok().map(Self)
    }
}

/// A year of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Year(pub(crate) i16);

impl FromNode for Year {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let value = integer(node, reader, 1, 9999)?;
        i16::try_from(value).ok().map(Self)
    }
}

/// A day of the calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Date(pub(crate) NaiveDate);

impl Date {
    /// Reads `YYYY-MM-DD`: ten characters, a day that exists, years 0001 to 9999.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits =
            |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        let year = year.parse().ok().filter(|year| *year > 0)?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?).map(Self)
    }

    /// The number of the day, from 1970-01-01.
    pub(crate) fn day(self) -> Day {
        // 719,163 is 1970-01-01 counted from 0001-01-01.
        Day(self.0.num_days_from_ce().saturating_sub(719_163))
    }
}

impl core::fmt::Display for Date {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

/// Writes the number of a day as a date.
pub(crate) fn write_day(day: Day) -> String {
    NaiveDate::from_num_days_from_ce_opt(day.0.saturating_add(719_163))
        .map_or_else(|| day.0.to_string(), |date| Date(date).to_string())
}

impl FromNode for Date {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let (Value::Text(text) | Value::Date(text)) = &node.value else {
            reader.wrong_type(node, "date");
            return None;
        };
        let date = Self::parse(text);
        if date.is_none() {
            reader.fault(&node.span, Finding::new(code::NOT_A_DATE, [("got", text)]));
        }
        date
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a date YYYY-MM-DD"))
    }
}

/// Reads a word of a closed list.
impl<T: ClosedList> FromNode for T {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Text(text) = &node.value else {
            reader.wrong_type(node, "string");
            return None;
        };
        let found = T::of_word(text);
        if found.is_none() {
            let words = T::words();
            let near = reader.faults.nearest(text, words.iter().copied());
            let mut finding = Finding::new(code::UNKNOWN_WORD, [("got", text)]).suggest(near);
            // The list is the library's own text, so it is not cut.
            finding.args.push(("list", words.join(", ")));
            reader.fault(&node.span, finding);
        }
        found
    }

    fn stand_in(_: &Reader<'_>) -> Option<Self> {
        T::words().first().and_then(|word| T::of_word(word))
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Amount, Date, MOST_UNITS, Year};

    impl JsonSchema for Amount {
        fn schema_name() -> Cow<'static, str> {
            "Amount".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "integer", "minimum": 1, "maximum": MOST_UNITS })
        }
    }

    impl JsonSchema for Year {
        fn schema_name() -> Cow<'static, str> {
            "Year".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "integer", "minimum": 1, "maximum": 9999 })
        }
    }

    impl JsonSchema for Date {
        fn schema_name() -> Cow<'static, str> {
            "Date".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_strict() {
        for good in ["0001-01-01", "2000-02-29", "2024-12-31", "9999-12-31"] {
            assert_eq!(Date::parse(good).unwrap().to_string(), good);
        }
        for bad in [
            "",
            "2023-02-29",
            "1900-02-29",
            "0000-01-01",
            "2024-13-01",
            "2024-1-1",
            "24-01-01",
            "2024-01-32",
            "+2024-01-01",
            "2024-01-01-",
            "2024-01-01T00:00:00",
            " 2024-01-01",
            "２０２４-01-01",
            "-001-01-01",
        ] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_count_from_1970() {
        assert_eq!(Date::parse("1970-01-01").unwrap().day(), Day(0));
        assert_eq!(Date::parse("2000-03-01").unwrap().day(), Day(11_017));
        assert_eq!(write_day(Day(11_017)), "2000-03-01");
        assert_eq!(write_day(Date::parse("0001-01-01").unwrap().day()), "0001-01-01");
    }
}
