//! # jiceng-arrow
//!
//! Arrow columns on the slice kernels of [`jiceng`]: the same answers as one by one, a column at a time.
//!
//! 以 Arrow 列批量计算：与逐件计算结果一致。
//!
//! | question | function |
//! | --- | --- |
//! | When is each row due? | [`due`], [`due_excluding`] |
//! | Where does each row's period stand at an instant? | [`status`] |
//! | Is each day a working day, and how many lie between two? | [`is_working_day`], [`count_working_days`] |
//! | What must happen now with each case? | [`due_actions`] |
//! | How does every case of a log stand at an instant? | [`EventLog`] |
//! | Which is the n-th working day after each day? | [`add_working_days`] |
//! | What was marked how often, by ballots, marks or counts? | [`count_frame`] |
//! | What did each official score? | [`scored`] |
//!
//! A null goes in and comes out as a null with code 0. A bad row is null, carries the number of its error in
//! `code` (207 for `JC-0207`), and stops nothing. Columns of the expected type are read where they lie; others
//! are converted a block of 4,096 rows at a time.
//!
//! # Examples
//! ```
//! use std::sync::Arc;
//! use arrow_array::{Date32Array, RecordBatch, StringArray};
//! let ruleset = jiceng::Ruleset::jiaoling()?;
//! let items = StringArray::from(vec!["LIC-13", "LIC-99"]);
//! let starts = Date32Array::from(vec![16_861, 16_861]); // 2016-03-01
//! let answer = jiceng_arrow::due(&ruleset, &items, &starts)?;
//! assert_eq!(answer.code.values(), &[0, 207]);
//! let table = RecordBatch::try_new(Arc::new(jiceng_arrow::Due::schema()), answer.into_columns())?;
//! assert_eq!((table.num_rows(), table.num_columns()), (2, 6));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod block;
mod days;
mod due;
mod due_actions;
mod error;
mod evaluation;
mod exclusions;
mod items;
mod lane;
mod log;
mod number;
mod status;
mod type_name;
mod working_day;
mod working_days;

pub use due::{Due, due, due_excluding};
pub use due_actions::{ClockArrays, DueActions, FactArrays, due_actions};
pub use error::Error;
pub use evaluation::{BallotCount, BallotFrame, BallotLayout, Fault, count_frame, scored, scored_schema};
pub use log::{EventLog, LogColumns, LogViews};
pub use status::{Statuses, status};
pub use working_day::{Counted, Works, count_working_days, is_working_day};
pub use working_days::{Added, add_working_days};
