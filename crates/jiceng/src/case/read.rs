//! Events from JSON.

use super::event::Event;
use crate::error::{Error, read_json};

impl Event {
    /// Reads a list of events from JSON. 由JSON读取事件列表。
    ///
    /// # Range
    /// At most 256 MiB.
    ///
    /// # Errors
    /// `JC-0102`, `JC-0205`.
    ///
    /// # Examples
    /// ```
    /// let error = jiceng::case::Event::list_from_json(r#"[{"key": "e1"}]"#).unwrap_err();
    /// assert_eq!(error.to_string(), "JC-0205: the request cannot be read (line 1, column 14): a field is missing");
    /// ```
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        read_json(text, None)
    }

    /// Reads one event from JSON. 由JSON读取一个事件。
    ///
    /// # Errors
    /// As [`Event::list_from_json`].
    ///
    /// # Examples
    /// ```
    /// use jiceng::case::{Act, Event};
    /// let event = Event::from_json(
    ///     r#"{"key": "e2", "at": "2016-03-01T10:00:00+08:00", "actor": {"key": "p1", "role": "official"},
    ///         "act": {"event": "urge"}}"#,
    /// )?;
    /// assert_eq!(event.act, Act::Urge {});
    /// assert_eq!(Event::from_json("[").unwrap_err().code().to_string(), "JC-0205");
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_json(text, None)
    }

    /// Reads events from JSON lines: each line gives an event or its error, with the line as its row (from 0).
    ///
    /// 逐行读取事件：每行得到一个事件或者一个错误（行号自0起）。
    ///
    /// Empty lines give nothing.
    ///
    /// # Examples
    /// ```
    /// let mut rows = jiceng::case::Event::lines_from_json("\n{}\n");
    /// assert_eq!(rows.next().unwrap().unwrap_err().row(), Some(1));
    /// assert!(rows.next().is_none());
    /// ```
    pub fn lines_from_json(text: &str) -> impl Iterator<Item = Result<Self, Error>> + '_ {
        let lines = (0_u64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
        lines.map(|(row, line)| Self::from_json(line).map_err(|error| error.at_row(row)))
    }
}
