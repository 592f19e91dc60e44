//! Deadlines by the column: a limit number and a day in, days, bits and a code out.

use super::plain::{self, Outcome};
use super::reason::DeadlineReason as R;
use crate::error::{Error, fail};
use crate::explain::{Caveats, Reasons};
use crate::ruleset::{Inner, NO_DAY, Row, Ruleset};

/// Where [`due_slices`] writes: one slice a column, all of the length of the input.
///
/// 列计算的输出。
///
/// # Units
/// Days since 1970-01-01; `i32::MIN` where there is none. `code` is the number of the error (207 for
/// `JC-0207`), 0 for none. `reasons` and `caveats` are the bits of
/// [`DeadlineReason`](super::DeadlineReason) and [`Caveats`].
#[derive(Debug)]
pub struct DueColumns<'a> {
    /// The day to work to.
    pub due: &'a mut [i32],
    /// The last day as counted.
    pub raw: &'a mut [i32],
    /// The last day after rolling.
    pub rolled: &'a mut [i32],
    /// Number of the error, 0 for none.
    pub code: &'a mut [u16],
    /// Reasons, as bits.
    pub reasons: &'a mut [u64],
    /// Caveats, as bits.
    pub caveats: &'a mut [u8],
}

/// When each row is due, under the limit with its number ([`Ruleset::limit_number`]), from its start day.
///
/// 逐行计算到期日。
///
/// The same answer as [`due`](super::due) without exclusions, corrections or extensions. A bad row gets its code
/// and stops nothing.
///
/// # Units
/// Days since 1970-01-01.
///
/// # Errors
/// `JC-0226` if the slices differ in length.
///
/// # Examples
/// ```
/// use jiceng::deadline::{DueColumns, due_slices};
/// use jiceng::ruleset::Facts;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let licence = ruleset.limit_number("LIC-13", &Facts::none())?;
/// let (mut due, mut raw, mut rolled) = ([0; 2], [0; 2], [0; 2]);
/// let (mut code, mut reasons, mut caveats) = ([0; 2], [0; 2], [0; 2]);
/// due_slices(&ruleset, &[licence, u16::MAX], &[16_861, 16_861], DueColumns {
///     due: &mut due, raw: &mut raw, rolled: &mut rolled,
///     code: &mut code, reasons: &mut reasons, caveats: &mut caveats,
/// })?;
/// assert_eq!(due[0], 16_889); // 2016-03-01 and 20 working days: 2016-03-29
/// assert_eq!(code, [0, 239]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn due_slices(
    ruleset: &Ruleset,
    limits: &[u16],
    starts: &[i32],
    out: DueColumns<'_>,
) -> Result<(), Error> {
    let rows = limits.len();
    let lengths = [
        starts.len(),
        out.due.len(),
        out.raw.len(),
        out.rolled.len(),
        out.code.len(),
        out.reasons.len(),
        out.caveats.len(),
    ];
    if let Some(other) = lengths.into_iter().find(|length| *length != rows) {
        return Err(fail(226, &[("a", rows.to_string()), ("b", other.to_string())]));
    }
    let engine = Engine::of(ruleset);
    let days = out.due.iter_mut().zip(out.raw).zip(out.rolled);
    let bits = out.code.iter_mut().zip(out.reasons).zip(out.caveats);
    for ((limit, start), (((due, raw), rolled), ((code, reasons), caveats))) in
        limits.iter().zip(starts).zip(days.zip(bits))
    {
        let outcome = engine.row(*limit, *start);
        (*due, *raw, *rolled) = (outcome.due, outcome.raw, outcome.rolled);
        (*code, *reasons, *caveats) = (outcome.code, outcome.reasons.bits(), outcome.caveats.bits());
    }
    Ok(())
}

/// What a column needs of a ruleset, looked up once.
struct Engine<'a> {
    inner: &'a Inner,
    table: &'a crate::calendar::DayTable,
    certain: i32,
    tracks: &'a [(u32, u32)],
    track_rows: &'a [Row],
    rows: &'a [Row],
}

impl<'a> Engine<'a> {
    fn of(ruleset: &'a Ruleset) -> Self {
        let (inner, calendar) = (ruleset.inner(), ruleset.calendar());
        Self {
            inner,
            table: calendar.table(),
            certain: calendar.certain_day(),
            tracks: inner.track_spans(),
            track_rows: inner.track_rows(),
            rows: inner.rows(),
        }
    }

    #[inline]
    fn row(&self, limit: u16, start: i32) -> Outcome {
        let track = self.tracks.get(usize::from(limit));
        let Some(track) = track.and_then(|(from, to)| self.track_rows.get(*from as usize..*to as usize))
        else {
            return failed(239);
        };
        let Some(row) = track.iter().find(|row| row.holds_on(start)) else { return uncovered(track, start) };
        if row.transition.is_some() || row.promises.1 > 0 {
            return self.special(row, start);
        }
        plain::compute(row, self.table, self.certain, start)
    }

    /// Rows with a transition rule or a promise: rare, so out of the way.
    #[cold]
    fn special(&self, row: &Row, start: i32) -> Outcome {
        let mut outcome = plain::compute(row, self.table, self.certain, start);
        let mut row = *row;
        if let Some((other, from)) = row.transition {
            let last = if outcome.rolled == NO_DAY { outcome.raw } else { outcome.rolled };
            if let Some(next) = self
                .rows
                .get(usize::from(other))
                .filter(|_| outcome.code == 0 && start < from && last >= from)
            {
                outcome = plain::compute(next, self.table, self.certain, start);
                outcome.reasons.add(R::Transition);
                row = *next;
            }
        }
        if outcome.code == 0 {
            plain::promise(&mut outcome, self.inner.promises_of(&row), &row, self.table, start);
        }
        outcome
    }
}

/// Why no row of a track holds on a day.
#[cold]
fn uncovered(track: &[Row], start: i32) -> Outcome {
    if !(-719_162..=2_932_896).contains(&start) {
        return failed(225);
    }
    let (before, after) = (track.iter().any(|row| row.to < start), track.iter().any(|row| row.from > start));
    failed(match (before, after) {
        (true, true) => 211,
        (true, false) => 209,
        (false, true) => 210,
        (false, false) => 212,
    })
}

fn failed(code: u16) -> Outcome {
    let none = NO_DAY;
    Outcome {
        raw: none,
        rolled: none,
        due: none,
        promised: none,
        reasons: Reasons::none(),
        caveats: Caveats::NONE,
        code,
    }
}
