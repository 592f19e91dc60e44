//! One call of the column form, with its outputs kept together.

use jiceng::deadline::{DueColumns, due_slices};
use jiceng::{Error, Ruleset};

/// What the column form writes for one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The day to work to.
    pub due: i32,
    /// As counted.
    pub raw: i32,
    /// After rolling.
    pub rolled: i32,
    /// Number of the error, 0 for none.
    pub code: u16,
    /// Bits.
    pub reasons: u64,
    /// Bits.
    pub caveats: u8,
}

/// Every row of a column.
///
/// # Errors
/// Those of [`due_slices`].
pub fn due_rows(ruleset: &Ruleset, limits: &[u16], starts: &[i32]) -> Result<Vec<Row>, Error> {
    let rows = limits.len();
    let (mut due, mut raw, mut rolled) = (vec![1; rows], vec![1; rows], vec![1; rows]);
    let (mut code, mut reasons, mut caveats) = (vec![1; rows], vec![1; rows], vec![1; rows]);
    let out = DueColumns {
        due: &mut due,
        raw: &mut raw,
        rolled: &mut rolled,
        code: &mut code,
        reasons: &mut reasons,
        caveats: &mut caveats,
    };
    due_slices(ruleset, limits, starts, out)?;
    let days = due.into_iter().zip(raw).zip(rolled);
    let bits = code.into_iter().zip(reasons).zip(caveats);
    Ok(days
        .zip(bits)
        .map(|(((due, raw), rolled), ((code, reasons), caveats))| Row {
            due,
            raw,
            rolled,
            code,
            reasons,
            caveats,
        })
        .collect())
}
