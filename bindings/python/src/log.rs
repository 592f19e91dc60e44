//! A log of cases as a table in, three tables out.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, StructArray, new_empty_array};
use jiceng_arrow::{EventLog, LogColumns, LogViews};
use pyo3::prelude::*;

use crate::case::CaseRulesHeld;
use crate::columns::{missing, named};
use crate::convert::instant_in;
use crate::exchange::{Incoming, Table, incoming, table_of};
use crate::failure::Fallible;

/// What each column is called in the table, where it is not its own name.
type Names = HashMap<String, String>;

/// The columns of one piece of a table.
struct Piece {
    needed: [ArrayRef; 6],
    optional: [Option<ArrayRef>; 4],
}

const NEEDED: [&str; 6] = ["case", "key", "at", "actor", "role", "act"];
const OPTIONAL: [&str; 4] = ["sequence", "unit", "level", "fields"];

impl Piece {
    fn of(table: &StructArray, names: &Names) -> Fallible<Self> {
        let called = |argument: &'static str| names.get(argument).map_or(argument, String::as_str);
        let mut needed = Vec::with_capacity(NEEDED.len());
        for argument in NEEDED {
            needed.push(named(table, called(argument)).ok_or_else(|| missing(argument))?);
        }
        let mut optional = OPTIONAL.map(|argument| named(table, called(argument)));
        for (argument, column) in OPTIONAL.iter().zip(&mut optional) {
            if column.is_none() && names.contains_key(*argument) {
                return Err(missing(argument));
            }
        }
        let needed: [ArrayRef; 6] = needed.try_into().map_err(|_| missing("case"))?;
        Ok(Self { needed, optional })
    }

    fn columns(&self) -> LogColumns<'_> {
        let [case, key, at, actor, role, act] = &self.needed;
        let [sequence, unit, level, fields] = &self.optional;
        let given = [sequence, unit, level, fields];
        let [sequence, unit, level, fields] = given.map(|one| one.as_ref().map(|one| one as &dyn Array));
        LogColumns { case, key, at, sequence, actor, role, unit, level, act, fields }
    }
}

/// Views, clocks, refused rows.
#[pyfunction]
fn _view_column(
    rules: &CaseRulesHeld,
    log: &Bound<'_, PyAny>,
    now: &Bound<'_, PyAny>,
    names: Names,
) -> Fallible<(Table, Table, Table)> {
    let py = log.py();
    let now = instant_in(now, "now")?;
    let Incoming { kind, mut pieces } = incoming(log, "log")?;
    if pieces.is_empty() {
        pieces.push(new_empty_array(&kind));
    }
    let pieces = pieces.iter().map(|piece| {
        let table = piece.as_struct_opt().ok_or_else(|| missing("case"))?;
        Piece::of(table, &names)
    });
    let pieces = pieces.collect::<Fallible<Vec<_>>>()?;
    let views = py.detach(|| {
        let mut read = EventLog::new();
        for piece in &pieces {
            read.push(&piece.columns())?;
        }
        Ok::<_, jiceng_arrow::Error>(read.view(&rules.0, now))
    })?;
    let table = |schema, columns| -> Fallible<Table> {
        let schema = Arc::new(schema);
        let batch = table_of(&schema, columns)?;
        Ok(Table::of(schema, vec![batch]))
    };
    Ok((
        table(LogViews::view_schema(), views.views)?,
        table(LogViews::clock_schema(), views.clocks)?,
        table(LogViews::refused_schema(), views.refused)?,
    ))
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(_view_column, module)?)
}
