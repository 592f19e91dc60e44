//! The column forms: columns in, pieces brought to the same ends, the kernels, a table out.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, Int32Array, StructArray, new_empty_array};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use chrono::{DateTime, FixedOffset};
use jiceng::calendar::WorkCalendar;
use jiceng::{Error, Ruleset};
use jiceng_arrow::Due;
use pyo3::prelude::*;
use pyo3::types::PyBool;

use crate::convert::number_in;
use crate::exchange::{Incoming, Table, incoming, table_of};
use crate::failure::{Failure, Fallible};

/// A column in its pieces; an empty one has one empty piece, so that its type is looked at.
fn column(value: &Bound<'_, PyAny>, name: &str) -> Fallible<Vec<ArrayRef>> {
    let Incoming { kind, mut pieces } = incoming(value, name)?;
    if pieces.is_empty() {
        pieces.push(new_empty_array(&kind));
    }
    // A table of one column is that column.
    let only = |piece: &ArrayRef| {
        let table = piece.as_struct_opt().filter(|table| table.num_columns() == 1 && table.null_count() == 0);
        table.and_then(|table| table.columns().first().cloned())
    };
    let columns: Option<Vec<ArrayRef>> = pieces.iter().map(only).collect();
    Ok(columns.unwrap_or(pieces))
}

/// Two columns in pieces that end together.
fn side_by_side(a: Vec<ArrayRef>, b: Vec<ArrayRef>) -> Fallible<Vec<(ArrayRef, ArrayRef)>> {
    let rows = |pieces: &[ArrayRef]| pieces.iter().map(|piece| piece.len()).sum::<usize>();
    let (all_a, all_b) = (rows(&a), rows(&b));
    if all_a != all_b {
        let (a, b) = (all_a.to_string(), all_b.to_string());
        return Err(Error::of_code(1002, &[("a", &a), ("b", &b)]).into());
    }
    let mut pairs = Vec::with_capacity(a.len().max(b.len()));
    let (mut rest_a, mut rest_b) = (a.into_iter(), b.into_iter());
    let (mut piece_a, mut piece_b) = (rest_a.next(), rest_b.next());
    while let (Some(a), Some(b)) = (piece_a.take(), piece_b.take()) {
        let rows = a.len().min(b.len());
        pairs.push((a.slice(0, rows), b.slice(0, rows)));
        let rest = |piece: ArrayRef| {
            let left = piece.len().saturating_sub(rows);
            (left > 0).then(|| piece.slice(rows, left))
        };
        piece_a = rest(a).or_else(|| rest_a.next());
        piece_b = rest(b).or_else(|| rest_b.next());
    }
    Ok(pairs)
}

/// Runs a kernel over pieces, without holding up other threads.
fn run<P: Sync>(
    py: Python<'_>,
    schema: Schema,
    pieces: &[P],
    kernel: impl Fn(&P) -> Result<Vec<ArrayRef>, Failure> + Sync,
) -> Fallible<Table> {
    let schema: SchemaRef = Arc::new(schema);
    let mut batches = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let columns = py.detach(|| kernel(piece))?;
        batches.push(table_of(&schema, columns)?);
        py.check_signals()?;
    }
    Ok(Table::of(schema, batches))
}

fn value_and_code(name: &str, kind: DataType) -> Schema {
    Schema::new(vec![Field::new(name, kind, true), Field::new("code", DataType::UInt16, false)])
}

pub(crate) fn add_working_days(
    calendar: &WorkCalendar,
    days: &Bound<'_, PyAny>,
    n: &Bound<'_, PyAny>,
) -> Fallible<Table> {
    let py = days.py();
    let days = column(days, "days")?;
    let is_column = n.hasattr("__arrow_c_stream__")? || n.hasattr("__arrow_c_array__")?;
    let pairs = if is_column && !n.is_instance_of::<PyBool>() {
        side_by_side(days, column(n, "n")?)?
    } else {
        let n = number_in(n, "n", i64::from(i32::MIN), i64::from(i32::MAX))?;
        let n = i32::try_from(n).unwrap_or(i32::MAX);
        let same = |days: ArrayRef| {
            let n = Int32Array::from(vec![n; days.len()]);
            (days, Arc::new(n) as ArrayRef)
        };
        days.into_iter().map(same).collect()
    };
    run(py, value_and_code("day", DataType::Date32), &pairs, |(days, n)| {
        let added = jiceng_arrow::add_working_days(calendar, days, n)?;
        Ok(vec![Arc::new(added.day), Arc::new(added.code)])
    })
}

pub(crate) fn is_working_day(calendar: &WorkCalendar, days: &Bound<'_, PyAny>) -> Fallible<Table> {
    let pieces = column(days, "days")?;
    run(days.py(), value_and_code("works", DataType::Boolean), &pieces, |days| {
        let answer = jiceng_arrow::is_working_day(calendar, days)?;
        Ok(vec![Arc::new(answer.works), Arc::new(answer.code)])
    })
}

pub(crate) fn count_working_days(
    calendar: &WorkCalendar,
    after: &Bound<'_, PyAny>,
    through: &Bound<'_, PyAny>,
) -> Fallible<Table> {
    let pairs = side_by_side(column(after, "after")?, column(through, "through")?)?;
    run(after.py(), value_and_code("count", DataType::Int32), &pairs, |(after, through)| {
        let answer = jiceng_arrow::count_working_days(calendar, after, through)?;
        Ok(vec![Arc::new(answer.count), Arc::new(answer.code)])
    })
}

/// Which columns of a table are meant.
pub(crate) struct DueNames<'a> {
    pub(crate) item: &'a str,
    pub(crate) start: &'a str,
    pub(crate) exclusions: Option<&'a str>,
    pub(crate) finished: Option<&'a str>,
}

/// The columns of one piece of a table.
struct DueRows {
    item: ArrayRef,
    start: ArrayRef,
    exclusions: Option<ArrayRef>,
    finished: Option<ArrayRef>,
}

pub(crate) fn due(
    ruleset: &Ruleset,
    table: &Bound<'_, PyAny>,
    names: &DueNames<'_>,
    now: Option<DateTime<FixedOffset>>,
) -> Fallible<Table> {
    if names.finished.is_some() && now.is_none() {
        return Err(Error::of_code(234, &[("field", "now")]).at("now").into());
    }
    let Incoming { kind, mut pieces } = incoming(table, "table")?;
    if pieces.is_empty() {
        pieces.push(new_empty_array(&kind));
    }
    let rows: Vec<DueRows> = pieces.iter().map(|piece| rows_of(piece, names)).collect::<Fallible<_>>()?;
    let mut fields: Vec<Field> = Due::schema().fields().iter().map(|field| field.as_ref().clone()).collect();
    if now.is_some() {
        let words = DataType::Dictionary(Box::new(DataType::UInt8), Box::new(DataType::Utf8));
        // Behind the three days.
        fields.insert(fields.len().min(3), Field::new("status", words, true));
    }
    run(table.py(), Schema::new(fields), &rows, |rows| {
        let mut due = match &rows.exclusions {
            None => jiceng_arrow::due(ruleset, &rows.item, &rows.start)?,
            Some(exclusions) => jiceng_arrow::due_excluding(ruleset, &rows.item, &rows.start, exclusions)?,
        };
        let status = match now {
            None => None,
            Some(now) => {
                let finished = rows.finished.as_ref().map(|finished| finished as &dyn Array);
                let answer = jiceng_arrow::status(&due, &rows.start, finished, now)?;
                due.code = answer.code;
                Some(Arc::new(answer.status) as ArrayRef)
            }
        };
        let mut columns = due.into_columns();
        if let Some(status) = status {
            columns.insert(columns.len().min(3), status);
        }
        Ok(columns)
    })
}

fn rows_of(piece: &ArrayRef, names: &DueNames<'_>) -> Fallible<DueRows> {
    let table = piece.as_struct_opt().ok_or_else(|| missing("item"))?;
    let named = |name: &str, argument: &str| named(table, name).ok_or_else(|| missing(argument));
    Ok(DueRows {
        item: named(names.item, "item")?,
        start: named(names.start, "start")?,
        exclusions: names.exclusions.map(|name| named(name, "exclusions")).transpose()?,
        finished: names.finished.map(|name| named(name, "finished")).transpose()?,
    })
}

/// A column of a table; what is null as a whole row is null in it.
pub(crate) fn named(table: &StructArray, name: &str) -> Option<ArrayRef> {
    let column = table.column_by_name(name)?;
    let Some(nulls) = table.nulls().filter(|nulls| nulls.null_count() > 0) else {
        return Some(column.clone());
    };
    if column.data_type() == &DataType::Null {
        return Some(column.clone());
    }
    let nulls = arrow_buffer::NullBuffer::union(Some(nulls), column.nulls());
    let data = column.to_data().into_builder().nulls(nulls).build().ok()?;
    Some(arrow_array::make_array(data))
}

/// `JC-1004`: the table has no such column. Its own names may be anything and are not shown.
#[cold]
fn missing(argument: &str) -> Failure {
    Error::of_code(1004, &[("column", argument)]).at(argument).into()
}
