use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_schema::{DataType, TimeUnit};
use chrono::{DateTime, Datelike, FixedOffset};
use jiceng::case::{Act, Actor, ActorRole, Event, Key};
use jiceng::words::CaseLevel;

use super::LogColumns;
use crate::error::{Error, wrong_type};
use crate::items::{Words, words_of};
use crate::type_name::type_name;

/// Code of a row in which something is missing.
const MISSING: u16 = 234;
/// Code of a word that is none of its list.
const UNKNOWN_WORD: u16 = 241;
/// Code of an instant that no calendar reaches.
const BEYOND: u16 = 225;
/// Code of a number out of its range.
const OUT_OF_RANGE: u16 = 206;

/// The rows of a piece, ready to be read.
pub(super) struct Rows<'a> {
    case: Words<'a>,
    key: Words<'a>,
    at: Instants<'a>,
    sequence: Option<Numbers<'a>>,
    actor: Words<'a>,
    role: Words<'a>,
    unit: Option<Words<'a>>,
    level: Option<Words<'a>>,
    act: Words<'a>,
    fields: Option<Words<'a>>,
}

impl<'a> Rows<'a> {
    pub(super) fn of(columns: &LogColumns<'a>) -> Result<Self, Error> {
        Ok(Self {
            case: texts("case", columns.case)?,
            key: texts("key", columns.key)?,
            at: Instants::of(columns.at)?,
            sequence: columns.sequence.map(Numbers::of).transpose()?.flatten(),
            actor: texts("actor", columns.actor)?,
            role: texts("role", columns.role)?,
            unit: optional("unit", columns.unit)?,
            level: optional("level", columns.level)?,
            act: texts("act", columns.act)?,
            fields: optional("fields", columns.fields)?,
        })
    }

    /// The case of a row, where it names one.
    pub(super) fn case(&self, row: usize) -> Option<Key> {
        self.case.at(row).map(Key::from)
    }

    /// The event of a row, or the code of why there is none.
    pub(super) fn event(&self, row: usize) -> Result<(Key, Event), u16> {
        let case = self.case.at(row).filter(|key| !key.is_empty()).ok_or(MISSING)?;
        let key = self.key.at(row).ok_or(MISSING)?;
        let at = self.at.at(row)?;
        let sequence = self.sequence.as_ref().map_or(Ok(0), |numbers| numbers.at(row))?;
        let role = ActorRole::from_word(self.role.at(row).ok_or(MISSING)?).ok_or(UNKNOWN_WORD)?;
        let level = match self.level.as_ref().and_then(|levels| levels.at(row)) {
            None => None,
            Some(word) => Some(CaseLevel::from_word(word).ok_or(UNKNOWN_WORD)?),
        };
        let unit = self.unit.as_ref().and_then(|units| units.at(row)).map(Key::from);
        let actor = Actor { key: self.actor.at(row).ok_or(MISSING)?.into(), role, unit, level };
        let fields = self.fields.as_ref().and_then(|fields| fields.at(row));
        let kind = self.act.at(row).ok_or(MISSING)?;
        let act = Act::of_fields(kind, fields).map_err(|error| error.code().0)?;
        Ok((case.into(), Event { key: key.into(), at, sequence, actor, act }))
    }
}

const TEXTS: &str = "utf8, large_utf8, utf8_view, dictionary<utf8>";

fn texts<'a>(column: &str, array: &'a dyn Array) -> Result<Words<'a>, Error> {
    words_of(array).ok_or_else(|| wrong_type(column, TEXTS, type_name(array.data_type())))
}

/// A column that may be absent, or be without a type since all of it is null.
fn optional<'a>(column: &str, array: Option<&'a dyn Array>) -> Result<Option<Words<'a>>, Error> {
    let typed = array.filter(|array| array.data_type() != &DataType::Null);
    typed.map(|array| texts(column, array)).transpose()
}

/// Instants of a column.
struct Instants<'a> {
    array: &'a dyn Array,
    /// Parts of a second.
    unit: TimeUnit,
}

impl<'a> Instants<'a> {
    fn of(array: &'a dyn Array) -> Result<Self, Error> {
        let unit = match array.data_type() {
            DataType::Timestamp(unit, Some(_)) => *unit,
            DataType::Int64 => TimeUnit::Second,
            other => return Err(wrong_type("at", "timestamp+zone, int64 (seconds)", type_name(other))),
        };
        Ok(Self { array, unit })
    }

    fn at(&self, row: usize) -> Result<DateTime<FixedOffset>, u16> {
        if self.array.is_null(row) {
            return Err(MISSING);
        }
        let array = self.array;
        let value = match (array.data_type(), self.unit) {
            (DataType::Int64, _) => array.as_primitive_opt::<Int64Type>().map(|held| held.value(row)),
            (_, TimeUnit::Second) => {
                array.as_primitive_opt::<TimestampSecondType>().map(|held| held.value(row))
            }
            (_, TimeUnit::Millisecond) => {
                array.as_primitive_opt::<TimestampMillisecondType>().map(|held| held.value(row))
            }
            (_, TimeUnit::Microsecond) => {
                array.as_primitive_opt::<TimestampMicrosecondType>().map(|held| held.value(row))
            }
            (_, TimeUnit::Nanosecond) => {
                array.as_primitive_opt::<TimestampNanosecondType>().map(|held| held.value(row))
            }
        };
        let value = value.ok_or(BEYOND)?;
        let (in_second, nanos) = match self.unit {
            TimeUnit::Second => (1, 1_000_000_000),
            TimeUnit::Millisecond => (1_000, 1_000_000),
            TimeUnit::Microsecond => (1_000_000, 1_000),
            TimeUnit::Nanosecond => (1_000_000_000, 1),
        };
        let seconds = value.div_euclid(in_second);
        let rest = u32::try_from(value.rem_euclid(in_second).saturating_mul(nanos)).map_err(|_| BEYOND)?;
        let instant =
            DateTime::from_timestamp(seconds, if in_second == 1 { 0 } else { rest }).ok_or(BEYOND)?;
        // China's zone, +08:00 all year round: keys and clocks count its days.
        let zone = FixedOffset::east_opt(8 * 3600).ok_or(BEYOND)?;
        let local = instant.with_timezone(&zone);
        // The years that a date of four digits can say.
        (1..=9_999).contains(&local.year()).then_some(local).ok_or(BEYOND)
    }
}

/// Whole numbers from 0 on, of any width.
struct Numbers<'a>(&'a dyn Array);

impl<'a> Numbers<'a> {
    fn of(array: &'a dyn Array) -> Result<Option<Self>, Error> {
        match array.data_type() {
            DataType::Null => Ok(None),
            kind if kind.is_integer() => Ok(Some(Self(array))),
            other => Err(wrong_type("sequence", "int8-int64, uint8-uint64", type_name(other))),
        }
    }

    fn at(&self, row: usize) -> Result<u32, u16> {
        if self.0.is_null(row) {
            return Ok(0);
        }
        macro_rules! number {
            ($($kind:ident = $name:ident),+) => {
                match self.0.data_type() {
                    $(DataType::$name => {
                        let value = self.0.as_primitive_opt::<$kind>().map(|held| held.value(row));
                        value.and_then(|value| u32::try_from(value).ok())
                    })+
                    _ => None,
                }
            };
        }
        let number = number!(
            Int8Type = Int8,
            Int16Type = Int16,
            Int32Type = Int32,
            Int64Type = Int64,
            UInt8Type = UInt8,
            UInt16Type = UInt16,
            UInt32Type = UInt32,
            UInt64Type = UInt64
        );
        number.ok_or(OUT_OF_RANGE)
    }
}
