use jiceng_data::words::{CaseKind, CaseLevel, Measure, Quantity, Risk, SupervisionLevel};

use super::ladder::Ladder;
use super::lanes::{BYTES, FLAGS, GROUPS, LEVEL_SHIFT, Lanes, PLACES, Test, UP, place};
use crate::error::{Error, fail};

// What runs for each row is `#[inline]`: so it is compiled with the crate that calls it, the columns of the wheel among
// them, which are compiled for speed where this crate is compiled for size.

/// Rows of a block: what it needs stays in the nearest cache.
const BLOCK: usize = 256;

/// Stands in [`ClockColumns::used_bp`] for a share that is not known. 未知。
pub const NO_SHARE: u16 = u16::MAX;
/// Stands in the other columns of [`ClockColumns`] for time that is not known. 未知。
pub const NO_TIME: i16 = i16::MIN;
/// Stands in [`CaseColumns::amounts_fen`] for an amount that is not known; so does any number below 0. 未知。
pub const NO_AMOUNT: i64 = -1;

/// One clock by the column. A column may be empty: nothing of it is known then.
///
/// 时限列；整列未知的可以为空。
#[derive(Debug, Clone, Copy, Default)]
pub struct ClockColumns<'a> {
    /// How much of the limit is used, in ten-thousandths, or [`NO_SHARE`].
    pub used_bp: &'a [u16],
    /// Working days left, or [`NO_TIME`].
    pub working_days_left: &'a [i16],
    /// Hours left, or [`NO_TIME`].
    pub hours_left: &'a [i16],
}

/// Facts about cases by the column. Words are carried as their position in the closed list.
///
/// 事项情况列。取值表中的词以其序号表示。
#[derive(Debug, Clone, Copy, Default)]
pub struct CaseColumns<'a> {
    /// Positions in [`CaseKind::ALL`].
    pub kinds: &'a [u8],
    /// Positions in [`CaseLevel::ALL`].
    pub levels: &'a [u8],
    /// A bit for each position in [`CaseFlag::ALL`](jiceng_data::words::CaseFlag::ALL).
    pub flags: &'a [u16],
    /// Positions in [`Risk::ALL`].
    pub risks: &'a [u8],
    /// 0 for none, else 1 and the position in [`SupervisionLevel::ALL`].
    pub supervisions: &'a [u8],
    /// Failures at the level.
    pub failures: &'a [u8],
    /// Parties.
    pub parties: &'a [u16],
    /// Amounts in fen, or [`NO_AMOUNT`].
    pub amounts_fen: &'a [i64],
    /// Returns.
    pub returns: &'a [u8],
    /// Urges without an answer.
    pub unanswered_urges: &'a [u8],
    /// Reopenings.
    pub reopenings: &'a [u8],
    /// The case's own clock.
    pub citizen: ClockColumns<'a>,
    /// The clock of the unit.
    pub unit: ClockColumns<'a>,
    /// The clock of the reply.
    pub reply: ClockColumns<'a>,
}

/// Where the answers go. 结果列。
#[derive(Debug)]
pub struct DueOut<'a> {
    /// The rules that hold: bit n is rule n of [`Ladder::rules`].
    pub bits: &'a mut [u64],
    /// What is due, as [`due_of_code`] reads it; 0 where nothing is.
    pub actions: &'a mut [u16],
    /// Error codes, 0 where there is none.
    pub codes: &'a mut [u16],
}

/// The measures of a number of [`DueOut::actions`], and the level to which the case goes.
///
/// 由结果列的数值得到应采取的措施和去向。
///
/// Bit n is measure n of [`Measure::ALL`]; of the bits from 12 on as many are set as the level stands above the grid.
///
/// # Examples
/// ```
/// use jiceng::escalation::due_of_code;
/// use jiceng::words::{CaseLevel, Measure};
/// let code = 1 << 5 | 0b011 << 12;
/// assert_eq!(due_of_code(code), (vec![Measure::Escalate], Some(CaseLevel::Township)));
/// assert_eq!(due_of_code(0), (vec![], None));
/// ```
#[must_use]
pub fn due_of_code(actions: u16) -> (Vec<Measure>, Option<CaseLevel>) {
    let measures = Measure::ALL.iter().copied().filter(|one| actions >> (*one as u16) & 1 == 1).collect();
    let up = (actions >> LEVEL_SHIFT).count_ones() as usize;
    (measures, CaseLevel::ALL.get(up).copied().filter(|_| up > 0))
}

/// What must happen now, by the column: the answers of [`due_actions`](super::due_actions), row by row.
///
/// 按列计算现在应当做什么，结果与逐件计算一致。
///
/// Nothing of a rule is compiled in: the lanes are made of the table that was loaded.
///
/// # Errors
/// `JC-0581` if columns differ in length. In a row: 582 a position beyond its list; the rest goes on.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::escalation::{CaseColumns, DueOut, Ladder, due_actions_slices, due_of_code};
/// use jiceng::words::{CaseLevel, Measure};
/// let ladder = Ladder::on(&jiceng::Ruleset::jiaoling()?, parse_date("2016-07-08")?)?;
/// // Three disputes in the grid; mediation of the second failed, and the third is of no known kind.
/// let asked = CaseColumns {
///     kinds: &[4, 4, 99],
///     levels: &[0, 0, 0],
///     flags: &[0; 3],
///     risks: &[0; 3],
///     supervisions: &[0; 3],
///     failures: &[0, 1, 1],
///     parties: &[2; 3],
///     amounts_fen: &[-1; 3],
///     returns: &[0; 3],
///     unanswered_urges: &[0; 3],
///     reopenings: &[0; 3],
///     ..CaseColumns::default()
/// };
/// let (mut bits, mut actions, mut codes) = ([9; 3], [9; 3], [9; 3]);
/// let mut out = DueOut { bits: &mut bits, actions: &mut actions, codes: &mut codes };
/// due_actions_slices(&ladder, &asked, &mut out)?;
/// assert_eq!((actions[0], codes), (0, [0, 0, 582]));
/// assert_eq!(due_of_code(actions[1]), (vec![Measure::Escalate], Some(CaseLevel::Village)));
/// assert_eq!((bits[1].count_ones(), bits[2]), (1, 0));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[inline]
pub fn due_actions_slices(
    ladder: &Ladder,
    asked: &CaseColumns<'_>,
    out: &mut DueOut<'_>,
) -> Result<(), Error> {
    check_lengths(asked, out)?;
    let blocks =
        out.bits.chunks_mut(BLOCK).zip(out.actions.chunks_mut(BLOCK)).zip(out.codes.chunks_mut(BLOCK));
    let mut scratch = Scratch { places: [0; BLOCK], held: [[0; BLOCK]; GROUPS] };
    for (at, ((bits, actions), codes)) in blocks.enumerate() {
        let first = at.saturating_mul(BLOCK);
        let rows = Rows { asked, first, until: first.saturating_add(bits.len()) };
        let bad = scratch.fill_places(&rows);
        scratch.test(&ladder.lanes, &rows);
        scratch.finish(&ladder.lanes, &rows, bits, actions);
        codes.fill(0);
        if bad {
            mark(&rows, bits, actions, codes);
        }
    }
    Ok(())
}

/// Every column is as long as the answers; those of clocks may be empty.
fn check_lengths(asked: &CaseColumns<'_>, out: &DueOut<'_>) -> Result<(), Error> {
    let rows = asked.kinds.len();
    let whole = [
        asked.levels.len(),
        asked.flags.len(),
        asked.risks.len(),
        asked.supervisions.len(),
        asked.failures.len(),
        asked.parties.len(),
        asked.amounts_fen.len(),
        asked.returns.len(),
        asked.unanswered_urges.len(),
        asked.reopenings.len(),
        out.bits.len(),
        out.actions.len(),
        out.codes.len(),
    ];
    let clocks = [asked.citizen, asked.unit, asked.reply];
    let clocks = clocks
        .iter()
        .flat_map(|clock| [clock.used_bp.len(), clock.working_days_left.len(), clock.hours_left.len()]);
    let other = whole.into_iter().chain(clocks.filter(|length| *length > 0)).find(|length| *length != rows);
    match other {
        Some(other) => Err(fail(581, &[("rows", rows.to_string()), ("other", other.to_string())])),
        None => Ok(()),
    }
}

/// The rows of one block.
struct Rows<'a> {
    asked: &'a CaseColumns<'a>,
    first: usize,
    until: usize,
}

impl Rows<'_> {
    /// Their part of a column; empty where the column is.
    #[inline]
    fn of<'a, T>(&self, column: &'a [T]) -> &'a [T] {
        column.get(self.first..self.until).unwrap_or_default()
    }
}

/// What a block needs on its way.
struct Scratch {
    /// The combination of kind, level, risk and supervision of each row.
    places: [u16; BLOCK],
    /// The rules of each group whose tests are met so far.
    held: [[u16; BLOCK]; GROUPS],
}

impl Scratch {
    /// Numbers the combinations; says whether a row has a position beyond its list.
    #[inline]
    fn fill_places(&mut self, rows: &Rows<'_>) -> bool {
        let asked = rows.asked;
        let mut bad = 0_u16;
        let words = rows.of(asked.kinds).iter().zip(rows.of(asked.levels));
        let more = rows.of(asked.risks).iter().zip(rows.of(asked.supervisions)).zip(rows.of(asked.flags));
        for ((slot, (kind, level)), ((risk, supervision), flags)) in
            self.places.iter_mut().zip(words).zip(more)
        {
            *slot = place(*kind, *level, *risk, *supervision);
            bad |= u16::from(is_beyond(*kind, *level, *risk, *supervision, *flags));
        }
        bad != 0
    }

    /// Takes out of each row the rules whose tests it does not meet.
    #[inline]
    fn test(&mut self, lanes: &Lanes, rows: &Rows<'_>) {
        let count = rows.until.saturating_sub(rows.first);
        for held in self.held.iter_mut().take(lanes.groups) {
            held.fill(u16::MAX);
        }
        for test in &lanes.tests {
            let groups = self.held.iter_mut().zip(test.need).take(lanes.groups);
            for (held, need) in groups.filter(|(_, need)| *need != 0) {
                let held = held.get_mut(..count).unwrap_or_default();
                take_out(test, rows, held, need);
            }
        }
    }

    /// Puts the groups together, looks up the rest, and says what is due.
    #[inline]
    fn finish(&self, lanes: &Lanes, rows: &Rows<'_>, bits: &mut [u64], actions: &mut [u16]) {
        match lanes.groups {
            0 | 1 => self.finish_groups::<1, 2>(lanes, rows, bits, actions),
            2 => self.finish_groups::<2, 4>(lanes, rows, bits, actions),
            _ => self.finish_groups::<GROUPS, BYTES>(lanes, rows, bits, actions),
        }
    }

    #[inline(never)]
    fn finish_groups<const N: usize, const B: usize>(
        &self,
        lanes: &Lanes,
        rows: &Rows<'_>,
        bits: &mut [u64],
        actions: &mut [u16],
    ) {
        let tables = &*lanes.tables;
        let out = bits.iter_mut().zip(actions);
        let flags = rows.of(rows.asked.flags);
        for (row, (((bits, actions), flags), at)) in out.zip(flags).zip(&self.places).enumerate() {
            let at = usize::from(*at) & (PLACES - 1);
            let flags = usize::from(*flags) & (FLAGS - 1);
            let mut held = 0_u64;
            for (group, lane) in self.held.iter().take(N).enumerate() {
                held |= u64::from(lane.get(row).copied().unwrap_or_default()) << (group * 16);
            }
            held &= tables.allowed.get(at).copied().unwrap_or_default();
            held &= tables.flags.get(flags).copied().unwrap_or_default();
            let mut code = 0_u16;
            for (codes, byte) in tables.codes.iter().zip(held.to_le_bytes()).take(B) {
                code |= codes.get(usize::from(byte)).copied().unwrap_or_default();
            }
            let up = tables.up.get(at).copied().unwrap_or_default();
            *bits = held;
            *actions = code & !UP | up & 0_u16.wrapping_sub(code >> 15);
        }
    }
}

/// Whether one of the positions lies beyond its list.
#[inline]
const fn is_beyond(kind: u8, level: u8, risk: u8, supervision: u8, flags: u16) -> bool {
    (kind as usize >= CaseKind::ALL.len())
        | (level as usize >= CaseLevel::ALL.len())
        | (risk as usize >= Risk::ALL.len())
        | (supervision as usize > SupervisionLevel::ALL.len())
        | (flags as usize >= FLAGS)
}

/// Marks the rows at fault.
#[cold]
fn mark(rows: &Rows<'_>, bits: &mut [u64], actions: &mut [u16], codes: &mut [u16]) {
    let asked = rows.asked;
    let words = rows.of(asked.kinds).iter().zip(rows.of(asked.levels));
    let more = rows.of(asked.risks).iter().zip(rows.of(asked.supervisions)).zip(rows.of(asked.flags));
    let out = bits.iter_mut().zip(actions).zip(codes);
    for ((((bits, actions), code), (kind, level)), ((risk, supervision), flags)) in out.zip(words).zip(more) {
        if is_beyond(*kind, *level, *risk, *supervision, *flags) {
            (*bits, *actions, *code) = (0, 0, 582);
        }
    }
}

/// Takes the rules of one group that need a test out of the rows that do not meet it.
#[inline]
fn take_out(test: &Test, rows: &Rows<'_>, held: &mut [u16], need: u16) {
    let asked = rows.asked;
    match test.of {
        Quantity::CitizenUsedBp => of_u16(test, rows.of(asked.citizen.used_bp), held, need),
        Quantity::UnitUsedBp => of_u16(test, rows.of(asked.unit.used_bp), held, need),
        Quantity::ReplyUsedBp => of_u16(test, rows.of(asked.reply.used_bp), held, need),
        Quantity::Parties => of_u16(test, rows.of(asked.parties), held, need),
        Quantity::CitizenDaysLeft => of_i16(test, rows.of(asked.citizen.working_days_left), held, need),
        Quantity::CitizenHoursLeft => of_i16(test, rows.of(asked.citizen.hours_left), held, need),
        Quantity::UnitDaysLeft => of_i16(test, rows.of(asked.unit.working_days_left), held, need),
        Quantity::UnitHoursLeft => of_i16(test, rows.of(asked.unit.hours_left), held, need),
        Quantity::ReplyDaysLeft => of_i16(test, rows.of(asked.reply.working_days_left), held, need),
        Quantity::ReplyHoursLeft => of_i16(test, rows.of(asked.reply.hours_left), held, need),
        Quantity::Failures => of_u8(test, rows.of(asked.failures), held, need),
        Quantity::Returns => of_u8(test, rows.of(asked.returns), held, need),
        Quantity::UnansweredUrges => of_u8(test, rows.of(asked.unanswered_urges), held, need),
        Quantity::Reopenings => of_u8(test, rows.of(asked.reopenings), held, need),
        Quantity::AmountFen => of_i64(test, rows.of(asked.amounts_fen), held, need),
    }
}

/// The lower bound and the distance to the upper one, as wrapping arithmetic on sixteen bits wants them: one
/// subtraction and one comparison answer both bounds, and what stands for "not known" lies outside every range.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "bounds lie in their quantity's range"
)]
const fn narrow(test: &Test) -> (u16, u16) {
    (test.least as u16, (test.most as u16).wrapping_sub(test.least as u16))
}

#[inline]
fn of_u16(test: &Test, column: &[u16], held: &mut [u16], need: u16) {
    let (least, span) = narrow(test);
    take_out_of(column, held, need, |number| number.wrapping_sub(least) > span);
}

#[inline]
#[expect(clippy::cast_sign_loss, reason = "the same sixteen bits: only their distance from the bound counts")]
fn of_i16(test: &Test, column: &[i16], held: &mut [u16], need: u16) {
    let (least, span) = narrow(test);
    take_out_of(column, held, need, |number| (number as u16).wrapping_sub(least) > span);
}

#[inline]
fn of_u8(test: &Test, column: &[u8], held: &mut [u16], need: u16) {
    let (least, span) = narrow(test);
    take_out_of(column, held, need, |number| u16::from(number).wrapping_sub(least) > span);
}

#[inline]
fn of_i64(test: &Test, column: &[i64], held: &mut [u16], need: u16) {
    let (least, most) = (test.least, test.most);
    // Bounds are not negative, so no difference of a number that is not wraps, and one that is is outside already: its
    // sign says so, at a fraction of what comparing sixty-four bits costs where there is no instruction for it.
    take_out_of(column, held, need, |number| {
        number | number.wrapping_sub(least) | most.wrapping_sub(number) < 0
    });
}

#[inline]
fn take_out_of<T: Copy>(column: &[T], held: &mut [u16], need: u16, is_outside: impl Fn(T) -> bool) {
    if column.is_empty() {
        held.iter_mut().for_each(|held| *held &= !need);
        return;
    }
    for (held, number) in held.iter_mut().zip(column) {
        let out = if is_outside(*number) { need } else { 0 };
        *held &= !out;
    }
}
