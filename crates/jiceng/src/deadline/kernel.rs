//! Deadlines by the column: a limit number and a day in, days, bits and a code out.

use super::plain::{self, Outcome};
use super::reason::DeadlineReason as R;
use crate::calendar::{DayTable, Near};
use crate::error::{Error, fail};
use crate::explain::{Caveat, Caveats, Reasons};
use crate::ruleset::{Count, Inner, NO_DAY, Row, Ruleset};

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

impl<'a> DueColumns<'a> {
    /// The same in blocks.
    fn blocks(self) -> impl Iterator<Item = DueColumns<'a>> {
        let (due, raw, rolled) =
            (self.due.chunks_mut(BLOCK), self.raw.chunks_mut(BLOCK), self.rolled.chunks_mut(BLOCK));
        let (code, reasons, caveats) =
            (self.code.chunks_mut(BLOCK), self.reasons.chunks_mut(BLOCK), self.caveats.chunks_mut(BLOCK));
        let columns = due.zip(raw).zip(rolled).zip(code).zip(reasons).zip(caveats);
        columns.map(|(((((due, raw), rolled), code), reasons), caveats)| DueColumns {
            due,
            raw,
            rolled,
            code,
            reasons,
            caveats,
        })
    }

    /// Writes one row.
    fn set(&mut self, row: usize, outcome: &Outcome) {
        put(self.due, row, outcome.due);
        put(self.raw, row, outcome.raw);
        put(self.rolled, row, outcome.rolled);
        put(self.code, row, outcome.code);
        put(self.reasons, row, outcome.reasons.bits());
        put(self.caveats, row, outcome.caveats.bits());
    }
}

fn put<T>(column: &mut [T], row: usize, value: T) {
    if let Some(held) = column.get_mut(row) {
        *held = value;
    }
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
    if rows < WORTH_IT {
        engine.one_by_one(limits, starts, out);
        return Ok(());
    }
    let lean = engine.lean();
    let mut found = [Found::NONE; BLOCK];
    for ((limits, starts), out) in limits.chunks(BLOCK).zip(starts.chunks(BLOCK)).zip(out.blocks()) {
        engine.block(&lean, &mut found, limits, starts, out);
    }
    Ok(())
}

/// Rows that go through each step together.
const BLOCK: usize = 256;

/// From so many rows on it pays to make every rule [`Lean`] first.
const WORTH_IT: usize = 512;

/// A rule in one line of the cache: all that most rows need.
///
/// What it cannot say does not hold: such a row is done by itself.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Lean {
    /// On a working day, on a rest day, on a working day after skipped rest days; the last never happens.
    reasons: [Reasons<R>; 4],
    from: i32,
    to: i32,
    value: i32,
    /// Rest days were skipped where more days than these lie between start and last day.
    skipped_above: i32,
    checked_through: i32,
    verified_from: i32,
    kind: Kind,
    /// The half of [`Near::of`] to roll by: days ahead, or none.
    rolled: u8,
    /// The half of it to the day to work to.
    due: u8,
    /// On a working day, on a rest day; the same two from starts after the last check of the law.
    caveats: [Caveats; 4],
}

/// How a row is counted in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Working,
    Calendar,
    Months,
    /// By itself: backwards or from the start day on in other than calendar days, by the hour, with a promise or a
    /// transition.
    Apart,
}

impl Lean {
    /// Holds on no day.
    const APART: Self = Self {
        reasons: [Reasons::none(); 4],
        from: i32::MAX,
        to: i32::MIN,
        value: 0,
        skipped_above: i32::MAX,
        checked_through: i32::MAX,
        verified_from: i32::MIN,
        kind: Kind::Apart,
        rolled: 0,
        due: 0,
        caveats: [Caveats::NONE; 4],
    };

    /// A rule as most rows see it.
    fn of(row: &Row) -> Self {
        let closing = &row.closing;
        let kind = match row.count {
            Count::Working => Kind::Working,
            Count::Calendar | Count::SameDay => Kind::Calendar,
            Count::Months => Kind::Months,
            Count::Hours | Count::WorkingHours | Count::Nothing | Count::Abolished => return Self::APART,
        };
        let as_most = kind == Kind::Calendar || (row.value >= 0 && !row.start_counts);
        if !as_most || row.is_special() || closing.rolled.half() > 0x0f {
            return Self::APART;
        }
        let own = i32::from(row.start_counts).wrapping_mul(row.value.signum());
        let worked = row.reasons.union(closing.on_workday);
        let rest = row.reasons.union(closing.on_rest_day);
        let skipped = worked.union(Reasons::of(R::RestDaysSkipped));
        let rest_caveats = row.caveats.and(closing.rest_caveats);
        let late = Caveats::of(Caveat::LawNotCheckedSince);
        Self {
            reasons: [worked, rest, skipped, rest],
            from: row.from,
            to: row.to,
            value: row.value.wrapping_sub(own),
            skipped_above: if kind == Kind::Working { row.value } else { i32::MAX },
            checked_through: row.checked_through,
            kind,
            rolled: closing.rolled.half(),
            due: closing.due.half(),
            verified_from: row.verified_from,
            caveats: [row.caveats, rest_caveats, row.caveats.and(late), rest_caveats.and(late)],
        }
    }

    #[inline]
    fn holds_on(&self, day: i32) -> bool {
        (self.from <= day) & (day <= self.to)
    }

    #[inline]
    fn reasons_on(&self, rest_day: bool, skipped: bool) -> Reasons<R> {
        choose(&self.reasons, rest_day, skipped).unwrap_or(Reasons::none())
    }

    #[inline]
    fn caveats_on(&self, rest_day: bool, late: bool) -> Caveats {
        choose(&self.caveats, rest_day, late).unwrap_or_default()
    }
}

/// One of four by two bits.
#[inline]
fn choose<T: Copy>(four: &[T; 4], one: bool, two: bool) -> Option<T> {
    four.get(usize::from(one) | (usize::from(two) << 1)).copied()
}

/// Rows of a block that were noted.
struct Noted {
    at: [u16; BLOCK],
    count: usize,
}

impl Noted {
    fn none() -> Self {
        Self { at: [0; BLOCK], count: 0 }
    }

    /// Notes a row where it `holds`, without a branch; each row at most once.
    #[inline]
    fn note(&mut self, row: u16, holds: bool) {
        if let Some(at) = self.at.get_mut(self.count % BLOCK) {
            *at = row;
        }
        self.count = self.count.wrapping_add(usize::from(holds));
    }

    fn rows(&self) -> impl Iterator<Item = u16> {
        self.at.iter().take(self.count).copied()
    }
}

/// What a column needs of a ruleset, looked up once.
struct Engine<'a> {
    inner: &'a Inner,
    table: &'a DayTable,
    /// Through the last certain day: what is provisional is done by itself.
    near: Near<'a>,
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
            near: calendar.table().near_through(calendar.certain_day()),
            certain: calendar.certain_day(),
            tracks: inner.tracks().spans(),
            track_rows: inner.tracks().rows(),
            rows: inner.rows(),
        }
    }

    /// The newest row of every limit.
    fn lean(&self) -> Vec<Lean> {
        let newest = |(from, to): &(u32, u32)| self.track_rows.get(*from as usize).filter(|_| from < to);
        self.tracks.iter().map(|span| newest(span).map_or(Lean::APART, Lean::of)).collect()
    }

    fn one_by_one(&self, limits: &[u16], starts: &[i32], mut out: DueColumns<'_>) {
        for (at, (limit, start)) in limits.iter().zip(starts).enumerate() {
            out.set(at, &self.row(*limit, *start));
        }
    }

    /// A block in steps: find the rules, count the days, count the months, close.
    ///
    /// Kinds of rules follow one another at random in a column, and a branch on the kind would be guessed wrong
    /// every few rows. So each step does without a branch what most rows need, and the others are noted and done
    /// by themselves. Each step is a function of its own, so that what it uses stays in registers.
    fn block<'l>(
        &self,
        lean: &'l [Lean],
        found: &mut [Found<'l>; BLOCK],
        limits: &[u16],
        starts: &[i32],
        mut out: DueColumns<'_>,
    ) {
        let (by_working_day, by_month) = find(lean, limits, starts, found);
        count_working_days(self.table, &by_working_day, found);
        let month_end = count_months(&by_month, found);
        let others = close(self.near, found, &mut out);
        out.code.fill(0);
        for at in month_end.rows() {
            if let Some(reasons) = out.reasons.get_mut(usize::from(at)) {
                *reasons |= Reasons::of(R::MonthEnd).bits();
            }
        }
        for at in others.rows().map(usize::from) {
            if let (Some(limit), Some(start)) = (limits.get(at), starts.get(at)) {
                out.set(at, &self.row(*limit, *start));
            }
        }
    }

    /// One row by itself, whatever it needs.
    #[inline]
    fn row(&self, limit: u16, start: i32) -> Outcome {
        let track = self.tracks.get(usize::from(limit));
        let Some(track) = track.and_then(|(from, to)| self.track_rows.get(*from as usize..*to as usize))
        else {
            return failed(239);
        };
        let Some(row) = track.iter().find(|row| row.holds_on(start)) else {
            return self.uncovered(limit, start);
        };
        if row.is_special() {
            return self.special(row, start);
        }
        plain::compute(row, self.table, self.certain, start)
    }

    /// Why no row of a track holds on a day.
    #[cold]
    fn uncovered(&self, limit: u16, start: i32) -> Outcome {
        let is_day = (-719_162..=2_932_896).contains(&start);
        failed(if is_day { self.inner.uncovered(limit, start) } else { 225 })
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
            plain::promise(&mut outcome, self.inner.promises_of(&row), &row, self.table, self.certain, start);
        }
        outcome
    }
}

/// What holds for a row, and its last day so far.
#[derive(Debug, Clone, Copy)]
struct Found<'a> {
    rule: &'a Lean,
    start: i32,
    raw: i32,
}

impl Found<'_> {
    const NONE: Self = Self { rule: &Lean::APART, start: NO_DAY, raw: NO_DAY };
}

/// Finds the rule of each row and counts as if it counted calendar days; notes which rows count working days, and
/// which months.
#[inline(never)]
fn find<'a>(
    lean: &'a [Lean],
    limits: &[u16],
    starts: &[i32],
    found: &mut [Found<'a>; BLOCK],
) -> (Noted, Noted) {
    let (mut by_working_day, mut by_month) = (Noted::none(), Noted::none());
    for (at, ((limit, start), found)) in (0..).zip(limits.iter().zip(starts).zip(found)) {
        let rule = match lean.get(usize::from(*limit)) {
            Some(newest) if newest.holds_on(*start) => newest,
            _ => &Lean::APART,
        };
        *found = Found { rule, start: *start, raw: start.wrapping_add(rule.value) };
        by_working_day.note(at, rule.kind == Kind::Working);
        by_month.note(at, rule.kind == Kind::Months);
    }
    (by_working_day, by_month)
}

/// Counts the rows that were noted.
#[inline(never)]
fn count_working_days(table: &DayTable, noted: &Noted, found: &mut [Found<'_>; BLOCK]) {
    let ahead = table.ahead();
    for at in noted.rows() {
        if let Some(found) = found.get_mut(usize::from(at)) {
            found.raw = ahead.add(found.start, found.rule.value);
        }
    }
}

/// Counts the rows that were noted, and notes those whose last month has no such day.
#[inline(never)]
fn count_months(by_month: &Noted, found: &mut [Found<'_>; BLOCK]) -> Noted {
    let mut month_end = Noted::none();
    for at in by_month.rows() {
        if let Some(found) = found.get_mut(usize::from(at)) {
            let counted = plain::months(found.rule.value, false, found.start);
            found.raw = counted.as_ref().map_or(NO_DAY, |counted| counted.day);
            month_end.note(at, counted.is_ok_and(|counted| counted.month_end));
        }
    }
    month_end
}

/// Rolls the last days and says whose date counts; notes what has to be done by itself.
#[inline(never)]
fn close(near: Near<'_>, found: &[Found<'_>; BLOCK], out: &mut DueColumns<'_>) -> Noted {
    let mut others = Noted::none();
    let days = out.due.iter_mut().zip(&mut *out.raw).zip(&mut *out.rolled);
    let bits = out.reasons.iter_mut().zip(&mut *out.caveats);
    for (at, ((Found { rule, start, raw: last }, ((due, raw), rolled)), (reasons, caveats))) in
        (0..).zip(found.iter().zip(days).zip(bits))
    {
        let near = near.of(*last);
        let rest_day = near != 0;
        let office = nearest(*last, near & rule.due);
        *due = office;
        *raw = *last;
        *rolled = last.wrapping_add(i32::from(near & rule.rolled));
        *reasons = rule.reasons_on(rest_day, last.wrapping_sub(*start) > rule.skipped_above).bits();
        *caveats = rule
            .caveats_on(rest_day, *start > rule.checked_through)
            .with_if(*start < rule.verified_from, Caveat::UnverifiedSource)
            .bits();
        // The office's target before a start from which it is counted on is rare enough to be settled by itself.
        let before = office < *last.min(start);
        others.note(at, (rule.kind == Kind::Apart) | (near == Near::FAR) | before);
    }
    others
}

/// The day so many days ahead or behind.
#[inline]
fn nearest(day: i32, near: u8) -> i32 {
    day.wrapping_add(i32::from(near & 0x0f)).wrapping_sub(i32::from(near >> 4))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    struct Columns {
        days: [Vec<i32>; 3],
        code: Vec<u16>,
        reasons: Vec<u64>,
        caveats: Vec<u8>,
    }

    fn filled(rows: usize, fill: impl FnOnce(DueColumns<'_>)) -> Columns {
        // What stood there before must not matter.
        let mut columns = Columns {
            days: [vec![7; rows], vec![8; rows], vec![9; rows]],
            code: vec![9; rows],
            reasons: vec![u64::MAX; rows],
            caveats: vec![u8::MAX; rows],
        };
        let [due, raw, rolled] = &mut columns.days;
        let (code, reasons, caveats) = (&mut columns.code, &mut columns.reasons, &mut columns.caveats);
        fill(DueColumns { due, raw, rolled, code, reasons, caveats });
        columns
    }

    #[test]
    fn a_block_gives_what_each_row_gives_by_itself() {
        let promise = r#"
            document = "layer"
            id = "made-up"
            name_zh = "合成数据"
            name_en = "synthetic"
            rank = "promise"
            jurisdiction = "441427"
            source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
            [[promise]]
            of = "LIC-13"
            limit = { value = 10, unit = "working-days" }
            from = "2015-01-01"
        "#;
        let jiaoling = Ruleset::jiaoling().unwrap();
        let shenzhen = Ruleset::of_division("440300").unwrap();
        let promised = jiaoling.with_documents([("promise.toml", promise)]).unwrap();
        let provisional = jiaoling.provisional_through(crate::calendar::naive(21_500)).unwrap();
        for ruleset in [jiaoling, shenzhen, promised, provisional] {
            let engine = Engine::of(&ruleset);
            let limits = 0..u16::try_from(engine.tracks.len()).unwrap() + 2;
            // Every day about the one through which most laws were checked, 2025-04-19.
            let days = (12_300..21_600).step_by(7).chain(20_180..20_210);
            let days = days.chain([i32::MIN, -719_163, 0, 2_932_896, i32::MAX]);
            // Neighbours are of different kinds, and the last block is not full.
            let (starts, limits): (Vec<i32>, Vec<u16>) =
                days.flat_map(|day| limits.clone().map(move |limit| (day, limit))).unzip();
            assert!(starts.len() % BLOCK != 0 && starts.len() > WORTH_IT);
            let blocks = filled(starts.len(), |out| due_slices(&ruleset, &limits, &starts, out).unwrap());
            let by_itself = filled(starts.len(), |out| engine.one_by_one(&limits, &starts, out));
            assert!(blocks == by_itself);
        }
    }
}
