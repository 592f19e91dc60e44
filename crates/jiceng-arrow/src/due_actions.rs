use std::borrow::Cow;
use std::sync::Arc;

use arrow_array::types::{Int16Type, Int64Type, UInt8Type, UInt16Type};
use arrow_array::{Array, ArrayRef, UInt16Array, UInt64Array};
use arrow_buffer::NullBuffer;
use arrow_schema::{DataType, Field, Schema};
use jiceng::escalation::{
    CaseColumns, ClockColumns, DueOut, Ladder, NO_AMOUNT, NO_SHARE, NO_TIME, due_actions_slices,
};
use jiceng::words::{CaseKind, CaseLevel, Risk, SupervisionLevel};

use crate::error::{Error, unlike_lengths};
use crate::lane::Lanes;

/// One clock by the column; what is absent or null is not known. 时限列。
#[derive(Debug, Clone, Copy, Default)]
pub struct ClockArrays<'a> {
    /// How much of the limit is used, in ten-thousandths: `uint16` is read where it lies.
    pub used_bp: Option<&'a dyn Array>,
    /// Working days left: `int16` is read where it lies.
    pub working_days_left: Option<&'a dyn Array>,
    /// Hours left: `int16` is read where it lies.
    pub hours_left: Option<&'a dyn Array>,
}

/// Facts about cases by the column. 事项情况列。
///
/// Words are text, a dictionary, or their numbers as `uint8`, which are read where they lie. A column that is absent, and
/// a null, is what [`CaseFacts::new`](jiceng::escalation::CaseFacts::new) says: none, 0, not known.
#[derive(Debug, Clone, Copy)]
pub struct FactArrays<'a> {
    /// Of what kind: a null gives a null.
    pub kind: &'a dyn Array,
    /// At which level: a null gives a null.
    pub level: &'a dyn Array,
    /// A bit for each position in [`CaseFlag::ALL`](jiceng::words::CaseFlag::ALL): `uint16`.
    pub flags: Option<&'a dyn Array>,
    /// The risk.
    pub risk: Option<&'a dyn Array>,
    /// The supervision in force; as a number 0 for none, else 1 and the position.
    pub supervision: Option<&'a dyn Array>,
    /// Failures at the level: `uint8`.
    pub failures: Option<&'a dyn Array>,
    /// Parties: `uint16`.
    pub parties: Option<&'a dyn Array>,
    /// Amounts in fen: `int64`.
    pub amount_fen: Option<&'a dyn Array>,
    /// Returns: `uint8`.
    pub returns: Option<&'a dyn Array>,
    /// Urges without an answer: `uint8`.
    pub unanswered_urges: Option<&'a dyn Array>,
    /// Reopenings: `uint8`.
    pub reopenings: Option<&'a dyn Array>,
    /// The case's own clock.
    pub citizen: ClockArrays<'a>,
    /// The clock of the unit.
    pub unit: ClockArrays<'a>,
    /// The clock of the reply.
    pub reply: ClockArrays<'a>,
}

/// What [`due_actions`] gives: three columns of the length of the input. 逐行应采取的措施。
#[derive(Debug, Clone, PartialEq)]
pub struct DueActions {
    /// The rules that hold: bit n is rule n of [`Ladder::rules`].
    pub bits: UInt64Array,
    /// What is due, as [`due_of_code`](jiceng::escalation::due_of_code) reads it.
    pub actions: UInt16Array,
    /// Number of the error, 0 for none; never null.
    pub code: UInt16Array,
}

impl DueActions {
    /// Names and types of the columns. 各列名称与类型。
    #[must_use]
    pub fn schema() -> Schema {
        Schema::new(vec![
            Field::new("bits", DataType::UInt64, true),
            Field::new("actions", DataType::UInt16, true),
            Field::new("code", DataType::UInt16, false),
        ])
    }

    /// The columns in the order of [`schema`](Self::schema). 各列。
    #[must_use]
    pub fn into_columns(self) -> Vec<ArrayRef> {
        vec![Arc::new(self.bits), Arc::new(self.actions), Arc::new(self.code)]
    }
}

/// What must happen now, row by row: the answers of [`jiceng::escalation::due_actions`].
///
/// 逐行计算现在应当做什么。
///
/// # Errors
/// `JC-1001` for a column of another type; `JC-1002` where columns differ in length. In the column: 206 for a number out
/// of its range, 241 for an unknown word, 582 for a position beyond its list.
///
/// # Examples
/// ```
/// use arrow_array::{Array, StringArray, UInt8Array};
/// use jiceng::escalation::{Ladder, due_of_code};
/// use jiceng::words::{CaseLevel, Measure};
/// use jiceng_arrow::{ClockArrays, FactArrays, due_actions};
/// let ladder = Ladder::on(&jiceng::Ruleset::jiaoling()?, jiceng::calendar::parse_date("2016-07-08")?)?;
/// // Three disputes in the grid: mediation of the second failed, and the third is of no known kind.
/// let kind = StringArray::from(vec!["dispute", "dispute", "quarrel"]);
/// let (level, failures) = (UInt8Array::from(vec![0; 3]), UInt8Array::from(vec![0, 1, 0]));
/// let (none, clock) = (None, ClockArrays::default());
/// let answer = due_actions(&ladder, &FactArrays {
///     kind: &kind, level: &level, flags: none, risk: none, supervision: none, failures: Some(&failures),
///     parties: none, amount_fen: none, returns: none, unanswered_urges: none, reopenings: none,
///     citizen: clock, unit: clock, reply: clock,
/// })?;
/// assert_eq!(due_of_code(answer.actions.value(1)), (vec![Measure::Escalate], Some(CaseLevel::Village)));
/// assert_eq!(answer.code.values(), &[0, 0, 241]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn due_actions(ladder: &Ladder, facts: &FactArrays<'_>) -> Result<DueActions, Error> {
    let rows = facts.kind.len();
    if facts.level.len() != rows {
        return Err(unlike_lengths(rows, facts.level.len()));
    }
    let mut lanes = Lanes::of(rows);
    let kinds = lanes.words("kind", Some(facts.kind), 0, |word| Some(CaseKind::from_word(word)? as u8))?;
    let levels =
        lanes.words("level", Some(facts.level), 0, |word| Some(CaseLevel::from_word(word)? as u8))?;
    let flags = lanes.numbers::<UInt16Type>("flags", facts.flags, 0)?;
    let risks = lanes.words("risk", facts.risk, 0, |word| Some(Risk::from_word(word)? as u8))?;
    let order = |word: &str| Some(SupervisionLevel::from_word(word)? as u8);
    let supervisions = lanes.words("supervision", facts.supervision, 1, order)?;
    let failures = lanes.numbers::<UInt8Type>("failures", facts.failures, 0)?;
    let parties = lanes.numbers::<UInt16Type>("parties", facts.parties, 0)?;
    let amounts_fen = lanes.numbers::<Int64Type>("amount_fen", facts.amount_fen, NO_AMOUNT)?;
    let returns = lanes.numbers::<UInt8Type>("returns", facts.returns, 0)?;
    let unanswered_urges = lanes.numbers::<UInt8Type>("unanswered_urges", facts.unanswered_urges, 0)?;
    let reopenings = lanes.numbers::<UInt8Type>("reopenings", facts.reopenings, 0)?;
    let citizen = Clock::of(&mut lanes, "citizen", &facts.citizen)?;
    let unit = Clock::of(&mut lanes, "unit", &facts.unit)?;
    let reply = Clock::of(&mut lanes, "reply", &facts.reply)?;
    let columns = CaseColumns {
        kinds: &kinds,
        levels: &levels,
        flags: &flags,
        risks: &risks,
        supervisions: &supervisions,
        failures: &failures,
        parties: &parties,
        amounts_fen: &amounts_fen,
        returns: &returns,
        unanswered_urges: &unanswered_urges,
        reopenings: &reopenings,
        citizen: citizen.columns(),
        unit: unit.columns(),
        reply: reply.columns(),
    };
    let (mut bits, mut actions, mut codes) = (vec![0; rows], vec![0; rows], vec![0; rows]);
    due_actions_slices(
        ladder,
        &columns,
        &mut DueOut { bits: &mut bits, actions: &mut actions, codes: &mut codes },
    )?;
    let nulls = NullBuffer::union(facts.kind.logical_nulls().as_ref(), facts.level.logical_nulls().as_ref())
        .filter(|nulls| nulls.null_count() > 0);
    if lanes.any || nulls.is_some() {
        let outs = bits.iter_mut().zip(&mut actions).zip(&mut codes);
        for (row, ((bits, actions), code)) in outs.enumerate() {
            let mark = lanes.codes.get(row).copied().unwrap_or_default();
            if mark != 0 {
                (*bits, *actions, *code) = (0, 0, mark);
            }
            if nulls.as_ref().is_some_and(|nulls| nulls.is_null(row)) {
                *code = 0;
            }
        }
    }
    let bits = UInt64Array::new(bits.into(), nulls.clone());
    Ok(DueActions { bits, actions: UInt16Array::new(actions.into(), nulls), code: codes.into() })
}

/// The columns of a clock, read.
struct Clock<'a> {
    used_bp: Cow<'a, [u16]>,
    working_days_left: Cow<'a, [i16]>,
    hours_left: Cow<'a, [i16]>,
}

impl<'a> Clock<'a> {
    fn of(lanes: &mut Lanes, name: &str, arrays: &ClockArrays<'a>) -> Result<Self, Error> {
        let days = format!("{name}_working_days_left");
        let used = lanes.known::<UInt16Type>(&format!("{name}_used_bp"), arrays.used_bp, NO_SHARE)?;
        let working_days_left = lanes.known::<Int16Type>(&days, arrays.working_days_left, NO_TIME)?;
        let hours_left =
            lanes.known::<Int16Type>(&format!("{name}_hours_left"), arrays.hours_left, NO_TIME)?;
        Ok(Self { used_bp: used, working_days_left, hours_left })
    }

    fn columns(&self) -> ClockColumns<'_> {
        ClockColumns {
            used_bp: &self.used_bp,
            working_days_left: &self.working_days_left,
            hours_left: &self.hours_left,
        }
    }
}
