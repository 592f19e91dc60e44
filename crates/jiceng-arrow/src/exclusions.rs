use std::ops::Range;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Date64Type};
use arrow_schema::DataType;
use jiceng::calendar::date_of_day;
use jiceng::deadline::Exclusion;
use jiceng::words::ExclusionKind;

use crate::days::day_of;
use crate::error::{Error, wrong_type};
use crate::items::{Words, words_of};
use crate::type_name::type_name;

const EXPECTED: &str = "list<struct<kind: utf8, from: date32, to: date32>>";

/// A column that says what is left out of each row's period.
pub(crate) struct Exclusions<'a> {
    rows: Box<dyn Fn(usize) -> Option<Range<usize>> + 'a>,
    kind: Words<'a>,
    from: &'a dyn Array,
    to: Option<&'a dyn Array>,
}

impl<'a> Exclusions<'a> {
    /// Takes a column of lists of intervals; `None` for a column without a type, all of it null.
    pub(crate) fn of(column: &str, array: &'a dyn Array) -> Result<Option<Self>, Error> {
        if array.data_type() == &DataType::Null {
            return Ok(None);
        }
        let wrong = || wrong_type(column, EXPECTED, type_name(array.data_type()));
        let (rows, intervals) = lists(array).ok_or_else(wrong)?;
        if intervals.data_type() == &DataType::Null {
            // A list of nothing but empty lists has no type of its own.
            return Ok(None);
        }
        let intervals = intervals.as_struct_opt().ok_or_else(wrong)?;
        let field = |name: &str| intervals.column_by_name(name).map(AsRef::as_ref);
        let is_date = |array: &dyn Array| matches!(array.data_type(), DataType::Date32 | DataType::Date64);
        let kind = field("kind").and_then(words_of).ok_or_else(wrong)?;
        let from = field("from").filter(|from| is_date(*from)).ok_or_else(wrong)?;
        let to = match field("to") {
            None => None,
            Some(to) if to.data_type() == &DataType::Null => None,
            Some(to) if is_date(to) => Some(to),
            Some(_) => return Err(wrong()),
        };
        Ok(Some(Self { rows: Box::new(rows), kind, from, to }))
    }

    /// What is left out of a row's period; empty for most. A bad interval gives its code.
    pub(crate) fn of_row(&self, row: usize) -> Result<Vec<Exclusion>, u16> {
        let Some(range) = (self.rows)(row) else { return Ok(Vec::new()) };
        range.map(|at| self.one(at)).collect()
    }

    fn one(&self, at: usize) -> Result<Exclusion, u16> {
        let kind = self.kind.at(at).ok_or(MISSING)?;
        let kind = ExclusionKind::from_word(kind).ok_or(UNKNOWN_WORD)?;
        let date = |day: i32| date_of_day(day).map_err(|error| error.code().0);
        let from = date(day_at(self.from, at)?.ok_or(MISSING)?)?;
        let to = self.to.map_or(Ok(None), |to| day_at(to, at))?.map(date).transpose()?;
        Ok(Exclusion { kind, from, to })
    }
}

/// Code of an interval without its kind or its first day.
const MISSING: u16 = 234;
/// Code of a word that is none of the list.
const UNKNOWN_WORD: u16 = 241;

/// Where each row's intervals stand, and all of them side by side.
#[expect(clippy::type_complexity, reason = "one place, and the closure has no name")]
fn lists(array: &dyn Array) -> Option<(Box<dyn Fn(usize) -> Option<Range<usize>> + '_>, &dyn Array)> {
    macro_rules! ranges {
        ($list:expr) => {{
            let list = $list;
            let range = move |row: usize| {
                let offsets = list.value_offsets();
                if list.is_null(row) {
                    return None;
                }
                let (from, to) = (offsets.get(row)?, offsets.get(row.checked_add(1)?)?);
                let range = usize::try_from(*from).ok()?..usize::try_from(*to).ok()?;
                (!range.is_empty()).then_some(range)
            };
            Some((Box::new(range) as Box<dyn Fn(usize) -> Option<Range<usize>> + '_>, list.values().as_ref()))
        }};
    }
    match array.data_type() {
        DataType::List(_) => ranges!(array.as_list_opt::<i32>()?),
        DataType::LargeList(_) => ranges!(array.as_list_opt::<i64>()?),
        _ => None,
    }
}

/// The day of a date; `None` where it is null.
fn day_at(array: &dyn Array, at: usize) -> Result<Option<i32>, u16> {
    if array.is_null(at) {
        return Ok(None);
    }
    if let Some(days) = array.as_primitive_opt::<Date32Type>() {
        return Ok(days.values().get(at).copied());
    }
    let milliseconds = array.as_primitive_opt::<Date64Type>();
    milliseconds.and_then(|values| values.values().get(at)).map(|value| day_of(*value)).transpose()
}
