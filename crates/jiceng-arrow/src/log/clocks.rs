use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, StringArray, UInt16Array, UInt32Array};
use arrow_schema::{DataType, Field, Schema};
use jiceng::calendar::day_of_date;
use jiceng::case::ClockView;
use jiceng::deadline::Status;
use jiceng::words::{CaseLevel, ClockKind};

use super::out::{instant_field, instants, seconds, word_field, words};

pub(super) fn schema() -> Schema {
    Schema::new(vec![
        Field::new("case", DataType::Utf8, false),
        Field::new("clock", DataType::Utf8, false),
        word_field("kind", false),
        Field::new("cycle", DataType::UInt32, false),
        Field::new("turn", DataType::UInt32, false),
        word_field("level", true),
        instant_field("started_at"),
        instant_field("stopped_at"),
        word_field("status", false),
        Field::new("due", DataType::Date32, true),
        instant_field("expires_at"),
        Field::new("rule", DataType::Utf8, true),
        Field::new("code", DataType::UInt16, false),
    ])
}

/// The columns while they are filled.
#[derive(Default)]
pub(super) struct Columns {
    case: Vec<String>,
    clock: Vec<String>,
    kind: Vec<Option<u8>>,
    cycle: Vec<u32>,
    turn: Vec<u32>,
    level: Vec<Option<u8>>,
    started: Vec<Option<i64>>,
    stopped: Vec<Option<i64>>,
    status: Vec<Option<u8>>,
    due: Vec<Option<i32>>,
    expires: Vec<Option<i64>>,
    rule: Vec<Option<String>>,
    code: Vec<u16>,
}

impl Columns {
    pub(super) fn add(&mut self, case: &str, clocks: &[ClockView]) {
        for clock in clocks {
            self.case.push(case.to_string());
            self.clock.push(clock.clock.to_string());
            self.kind.push(Some(clock.kind as u8));
            self.cycle.push(clock.cycle);
            self.turn.push(clock.turn);
            self.level.push(clock.level.map(|level| level as u8));
            self.started.push(seconds(clock.started_at));
            self.stopped.push(seconds(clock.stopped_at));
            self.status.push(Some(clock.status as u8));
            self.due.push(clock.due.map(day_of_date));
            self.expires.push(seconds(clock.expires_at));
            self.rule.push(clock.rule.as_deref().map(str::to_string));
            self.code.push(clock.error);
        }
    }

    pub(super) fn into_columns(self) -> Vec<ArrayRef> {
        vec![
            Arc::new(StringArray::from(self.case)),
            Arc::new(StringArray::from(self.clock)),
            words(self.kind, ClockKind::ALL.iter().map(|one| one.word())),
            Arc::new(UInt32Array::from(self.cycle)),
            Arc::new(UInt32Array::from(self.turn)),
            words(self.level, CaseLevel::ALL.iter().map(|one| one.word())),
            instants(self.started),
            instants(self.stopped),
            words(self.status, Status::ALL.iter().map(|one| one.word())),
            Arc::new(Date32Array::from(self.due)),
            instants(self.expires),
            Arc::new(StringArray::from(self.rule)),
            Arc::new(UInt16Array::from(self.code)),
        ]
    }
}
