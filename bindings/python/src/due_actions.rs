//! What must happen now, by the column.

use std::collections::HashMap;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, StructArray, new_empty_array};
use jiceng_arrow::{ClockArrays, DueActions, FactArrays};
use pyo3::prelude::*;

use crate::columns::{missing, named, run};
use crate::escalation::LadderHeld;
use crate::exchange::{Incoming, Table, incoming};
use crate::failure::Fallible;

/// The columns that may be absent, in the order of [`Piece::facts`].
const OPTIONAL: [&str; 18] = [
    "flags",
    "risk",
    "supervision",
    "failures",
    "parties",
    "amount_fen",
    "returns",
    "unanswered_urges",
    "reopenings",
    "citizen_used_bp",
    "citizen_working_days_left",
    "citizen_hours_left",
    "unit_used_bp",
    "unit_working_days_left",
    "unit_hours_left",
    "reply_used_bp",
    "reply_working_days_left",
    "reply_hours_left",
];

/// The columns of one piece of a table.
struct Piece {
    kind: ArrayRef,
    level: ArrayRef,
    optional: [Option<ArrayRef>; 18],
}

impl Piece {
    fn of(table: &StructArray, names: &HashMap<String, String>) -> Fallible<Self> {
        let column = |argument: &'static str| {
            let found = named(table, names.get(argument).map_or(argument, String::as_str));
            // A column that is named must be there.
            if found.is_none() && names.contains_key(argument) { Err(missing(argument)) } else { Ok(found) }
        };
        let mut optional = OPTIONAL.map(|_| None);
        for (argument, place) in OPTIONAL.iter().zip(&mut optional) {
            *place = column(argument)?;
        }
        let kind = column("kind")?.ok_or_else(|| missing("kind"))?;
        let level = column("level")?.ok_or_else(|| missing("level"))?;
        Ok(Self { kind, level, optional })
    }

    fn facts(&self) -> FactArrays<'_> {
        let given = self.optional.each_ref().map(|one| one.as_ref().map(|one| one as &dyn Array));
        let [flags, risk, supervision, failures, parties, amount_fen, rest @ ..] = given;
        let [returns, unanswered_urges, reopenings, clocks @ ..] = rest;
        let [c_used, c_days, c_hours, u_used, u_days, u_hours, r_used, r_days, r_hours] = clocks;
        let clock =
            |used_bp, working_days_left, hours_left| ClockArrays { used_bp, working_days_left, hours_left };
        FactArrays {
            kind: &self.kind,
            level: &self.level,
            flags,
            risk,
            supervision,
            failures,
            parties,
            amount_fen,
            returns,
            unanswered_urges,
            reopenings,
            citizen: clock(c_used, c_days, c_hours),
            unit: clock(u_used, u_days, u_hours),
            reply: clock(r_used, r_days, r_hours),
        }
    }
}

/// The rules that hold, what is due, the code of each row.
#[pyfunction]
fn _due_actions_column(
    ladder: &LadderHeld,
    facts: &Bound<'_, PyAny>,
    names: HashMap<String, String>,
) -> Fallible<Table> {
    let Incoming { kind, mut pieces } = incoming(facts, "facts")?;
    if pieces.is_empty() {
        pieces.push(new_empty_array(&kind));
    }
    let pieces = pieces.iter().map(|piece| {
        let table = piece.as_struct_opt().ok_or_else(|| missing("kind"))?;
        Piece::of(table, &names)
    });
    let pieces = pieces.collect::<Fallible<Vec<_>>>()?;
    run(facts.py(), DueActions::schema(), &pieces, |piece| {
        Ok(jiceng_arrow::due_actions(&ladder.0, &piece.facts())?.into_columns())
    })
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(_due_actions_column, module)?)
}
