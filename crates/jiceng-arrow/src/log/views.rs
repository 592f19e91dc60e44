use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, StringArray, UInt8Array, UInt16Array, UInt32Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use jiceng::calendar::day_of_date;
use jiceng::case::{CaseView, Outcome, Phase};
use jiceng::deadline::Status;
use jiceng::explain::Answer;
use jiceng::words::{CaseLevel, SupervisionLevel};

use super::out::{instant_field, instants, seconds, word_field, words};

pub(super) fn schema() -> Schema {
    Schema::new(vec![
        Field::new("case", DataType::Utf8, false),
        word_field("phase", true),
        Field::new("cycle", DataType::UInt32, false),
        Field::new("class", DataType::Utf8, true),
        Field::new("item", DataType::Utf8, true),
        word_field("level", true),
        Field::new("unit", DataType::Utf8, true),
        word_field("outcome", true),
        word_field("supervision", true),
        instant_field("received_at"),
        instant_field("ended_at"),
        Field::new("next_due", DataType::Date32, true),
        instant_field("next_due_at"),
        Field::new("overdue", DataType::UInt32, false),
        Field::new("missed", DataType::UInt32, false),
        Field::new("held", DataType::UInt32, false),
        Field::new("urged", DataType::UInt32, false),
        Field::new("returned", DataType::UInt32, false),
        Field::new("reworked", DataType::UInt32, false),
        word_field("concluded_at_level", true),
        Field::new("reasons", DataType::UInt64, false),
        Field::new("caveats", DataType::UInt8, false),
        Field::new("code", DataType::UInt16, false),
    ])
}

/// The columns while they are filled.
#[derive(Default)]
pub(super) struct Columns {
    case: Vec<String>,
    phase: Vec<Option<u8>>,
    class: Vec<Option<String>>,
    item: Vec<Option<String>>,
    unit: Vec<Option<String>>,
    words: [Vec<Option<u8>>; 4],
    instants: [Vec<Option<i64>>; 3],
    next_due: Vec<Option<i32>>,
    numbers: [Vec<u32>; 7],
    reasons: Vec<u64>,
    caveats: Vec<u8>,
    code: Vec<u16>,
}

impl Columns {
    /// A row; an answer that could not be had leaves its code.
    pub(super) fn add(&mut self, case: &str, answer: Result<Answer<CaseView>, jiceng::Error>) {
        self.case.push(case.to_string());
        let (view, reasons, caveats, code) = match answer {
            Ok(answer) => (Some(answer.value), answer.reasons.bits(), answer.caveats.bits(), 0),
            Err(error) => (None, 0, 0, error.code().0),
        };
        self.reasons.push(reasons);
        self.caveats.push(caveats);
        self.code.push(code);
        let view = view.as_ref();
        let holder = view.and_then(|view| view.holder.as_ref());
        let last = view.and_then(|view| view.cycles.last());
        let next = view.and_then(|view| view.clocks.get(usize::try_from(view.next_due?).ok()?));
        self.phase.push(view.map(|view| view.phase as u8));
        self.class.push(view.and_then(|view| view.class.as_deref().map(str::to_string)));
        self.item.push(view.and_then(|view| view.item.as_deref().map(str::to_string)));
        self.unit.push(holder.map(|holder| holder.unit.to_string()));
        let words = [
            holder.map(|holder| holder.level as u8),
            view.and_then(|view| view.outcome).map(|outcome| outcome as u8),
            view.and_then(|view| view.supervision).map(|level| level as u8),
            last.and_then(|cycle| cycle.concluded_at_level).map(|level| level as u8),
        ];
        push_all(&mut self.words, words);
        let instants = [
            view.and_then(|view| view.earliest_receipt),
            last.and_then(|cycle| cycle.ended_at),
            next.and_then(|clock| clock.expires_at),
        ];
        push_all(&mut self.instants, instants.map(seconds));
        self.next_due.push(next.and_then(|clock| clock.due).map(day_of_date));
        let kinds = |status: Status| {
            let clocks = view.iter().flat_map(|view| &view.clocks).filter(|clock| clock.status == status);
            clocks.fold(0_u32, |bits, clock| bits | 1_u32.checked_shl(clock.kind as u32).unwrap_or(0))
        };
        let numbers = [
            view.map_or(0, |view| view.cycle),
            kinds(Status::Overdue),
            kinds(Status::Missed),
            view.map_or(0, |view| {
                view.holds
                    .iter()
                    .fold(0, |bits, hold| bits | 1_u32.checked_shl(hold.kind as u32).unwrap_or(0))
            }),
            view.map_or(0, |view| view.urged),
            view.map_or(0, |view| view.returned),
            view.map_or(0, |view| view.reworked),
        ];
        push_all(&mut self.numbers, numbers);
    }

    pub(super) fn into_columns(self) -> Vec<ArrayRef> {
        let levels = || CaseLevel::ALL.iter().map(|one| one.word());
        let [level, outcome, supervision, concluded] = self.words;
        let [received, ended, next_due_at] = self.instants;
        let [cycle, overdue, missed, held, urged, returned, reworked] =
            self.numbers.map(|numbers| Arc::new(UInt32Array::from(numbers)) as ArrayRef);
        vec![
            Arc::new(StringArray::from(self.case)),
            words(self.phase, Phase::ALL.iter().map(|one| one.word())),
            cycle,
            Arc::new(StringArray::from(self.class)),
            Arc::new(StringArray::from(self.item)),
            words(level, levels()),
            Arc::new(StringArray::from(self.unit)),
            words(outcome, Outcome::ALL.iter().map(|one| one.word())),
            words(supervision, SupervisionLevel::ALL.iter().map(|one| one.word())),
            instants(received),
            instants(ended),
            Arc::new(Date32Array::from(self.next_due)),
            instants(next_due_at),
            overdue,
            missed,
            held,
            urged,
            returned,
            reworked,
            words(concluded, levels()),
            Arc::new(UInt64Array::from(self.reasons)),
            Arc::new(UInt8Array::from(self.caveats)),
            Arc::new(UInt16Array::from(self.code)),
        ]
    }
}

fn push_all<T, const N: usize>(columns: &mut [Vec<T>; N], row: [T; N]) {
    for (column, value) in columns.iter_mut().zip(row) {
        column.push(value);
    }
}
