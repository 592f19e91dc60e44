//! A log of cases by the column: events in, views, clocks and refused rows out.

mod clocks;
mod events;
mod out;
mod views;

use arrow_array::{Array, ArrayRef, StringArray, UInt16Array, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use chrono::{DateTime, FixedOffset};
use jiceng::case::{CaseLog, CaseRules, Event, Key};
use std::sync::Arc;

use crate::error::{Error, unlike_lengths};
use events::Rows;

/// The columns of a piece of a log. 日志各列。
///
/// Texts are `utf8`, `large_utf8`, `utf8_view` or a dictionary of one of these; an optional column may be left out.
#[derive(Debug, Clone, Copy)]
pub struct LogColumns<'a> {
    /// The host's key of the case.
    pub case: &'a dyn Array,
    /// The host's key of the event.
    pub key: &'a dyn Array,
    /// When it happened: a timestamp with a zone, or `int64` seconds since 1970-01-01 UTC.
    pub at: &'a dyn Array,
    /// The order of events at one instant: whole numbers; 0 where absent or null.
    pub sequence: Option<&'a dyn Array>,
    /// Key of the actor.
    pub actor: &'a dyn Array,
    /// The role: a word of [`ActorRole`](jiceng::case::ActorRole).
    pub role: &'a dyn Array,
    /// The actor's unit.
    pub unit: Option<&'a dyn Array>,
    /// Its level: a word of [`CaseLevel`](jiceng::words::CaseLevel).
    pub level: Option<&'a dyn Array>,
    /// What happens: a word of [`EventKind`](jiceng::case::EventKind).
    pub act: &'a dyn Array,
    /// The fields of the act as a JSON object; null where it has none.
    pub fields: Option<&'a dyn Array>,
}

/// A log while its pieces come in: rows may stand in any order. 逐段读入的日志，各行先后不限。
///
/// # Examples
/// ```
/// use arrow_array::{Array, Int64Array, StringArray};
/// use jiceng::case::CaseRules;
/// use jiceng_arrow::{EventLog, LogColumns};
/// let rules = CaseRules::of(&jiceng::Ruleset::jiaoling()?)?;
/// let text = |words: [&str; 2]| StringArray::from(words.to_vec());
/// let (case, key, actor, role) = (text(["c1", "c1"]), text(["e1", "e2"]), text(["p1", "p1"]), text(["official"; 2]));
/// let (unit, level, act) = (text(["hall"; 2]), text(["township"; 2]), text(["receive", "fly"]));
/// let fields = text([r#"{"channel": "hall", "by": {"unit": "hall", "level": "township"}}"#, "{}"]);
/// let at = Int64Array::from(vec![1_456_794_000, 1_456_794_060]); // 2016-03-01 09:00
/// let mut log = EventLog::new();
/// log.push(&LogColumns {
///     case: &case, key: &key, at: &at, sequence: None, actor: &actor, role: &role, unit: Some(&unit),
///     level: Some(&level), act: &act, fields: Some(&fields),
/// })?;
/// let views = log.view(&rules, jiceng::calendar::parse_instant("2016-03-03T09:00:00+08:00")?);
/// assert_eq!(views.views[0].len(), 1);
/// // The second row is no event: it is marked, and stops nothing.
/// assert_eq!(views.refused[0].len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct EventLog {
    rows: u64,
    events: Vec<(u64, Key, Event)>,
    refused: Vec<Refused>,
}

/// A row that was not taken.
#[derive(Debug, Clone)]
struct Refused {
    row: u64,
    case: Option<Key>,
    code: u16,
}

/// What a log says at an instant: columns in the order of their schemas. 日志在某一时刻的结果。
#[derive(Debug, Clone)]
pub struct LogViews {
    /// A row a case, by key: [`LogViews::view_schema`].
    pub views: Vec<ArrayRef>,
    /// A row a turn of a clock: [`LogViews::clock_schema`].
    pub clocks: Vec<ArrayRef>,
    /// A row for each event that was not taken, by row: [`LogViews::refused_schema`].
    pub refused: Vec<ArrayRef>,
}

impl LogViews {
    /// The columns of the views. 事项情形各列。
    #[must_use]
    pub fn view_schema() -> Schema {
        views::schema()
    }

    /// The columns of the clocks. 时限各列。
    #[must_use]
    pub fn clock_schema() -> Schema {
        clocks::schema()
    }

    /// The columns of the refused rows. 未采用各行的列。
    #[must_use]
    pub fn refused_schema() -> Schema {
        Schema::new(vec![
            Field::new("row", DataType::UInt64, false),
            Field::new("case", DataType::Utf8, true),
            Field::new("code", DataType::UInt16, false),
        ])
    }
}

impl EventLog {
    /// An empty log. 空日志。
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a piece; a bad row is marked and stops nothing.
    ///
    /// 读入一段；错误的行予以标明，不影响其他行。
    ///
    /// # Errors
    /// `JC-1001` for a column of another type, `JC-1002` where columns differ in length. In the rows: 234 where
    /// something is missing, 241 for a word of no list, 225 for an instant beyond every calendar, 205 for fields that
    /// are not those of the act.
    pub fn push(&mut self, columns: &LogColumns<'_>) -> Result<(), Error> {
        let rows = columns.case.len();
        let others = [columns.key, columns.at, columns.actor, columns.role, columns.act].map(Some);
        let more = [columns.sequence, columns.unit, columns.level, columns.fields];
        for other in others.into_iter().chain(more).flatten() {
            if other.len() != rows {
                return Err(unlike_lengths(rows, other.len()));
            }
        }
        let read = Rows::of(columns)?;
        self.events.reserve(rows);
        for row in 0..rows {
            let at = self.rows;
            self.rows = self.rows.saturating_add(1);
            match read.event(row) {
                Ok((case, event)) => self.events.push((at, case, event)),
                Err(code) => self.refused.push(Refused { row: at, case: read.case(row), code }),
            }
        }
        Ok(())
    }

    /// Every case at `now`, its clocks, and what was not taken: bad rows, and events that the rules refuse.
    ///
    /// 某一时刻的全部事项及其时限，以及未采用的各行。
    ///
    /// Each answer is that of [`Case::view`](jiceng::case::Case::view). Events that lie after `now` have not happened
    /// yet.
    #[must_use]
    pub fn view(mut self, rules: &CaseRules, now: DateTime<FixedOffset>) -> LogViews {
        self.events.sort_by_key(|(row, _, event)| (event.at, event.sequence, *row));
        let mut log = CaseLog::new(rules);
        for (row, case, event) in std::mem::take(&mut self.events) {
            if event.at > now {
                continue;
            }
            if let Err(error) = log.push(case.clone(), event) {
                self.refused.push(Refused { row, case: Some(case), code: error.code().0 });
            }
        }
        self.refused.sort_by_key(|one| one.row);
        let (mut views, mut clocks) = (views::Columns::default(), clocks::Columns::default());
        for (key, case) in log.open() {
            let answer = case.view(now);
            if let Ok(answer) = &answer {
                clocks.add(key, &answer.value.clocks);
            }
            views.add(key, answer);
        }
        LogViews {
            views: views.into_columns(),
            clocks: clocks.into_columns(),
            refused: self.refused_columns(),
        }
    }

    fn refused_columns(&self) -> Vec<ArrayRef> {
        let refused = &self.refused;
        vec![
            Arc::new(refused.iter().map(|one| one.row).collect::<UInt64Array>()),
            Arc::new(refused.iter().map(|one| one.case.as_deref()).collect::<StringArray>()),
            Arc::new(refused.iter().map(|one| one.code).collect::<UInt16Array>()),
        ]
    }
}
