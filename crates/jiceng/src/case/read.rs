//! Events from JSON.

use super::event::{Act, Event, EventKind};
use crate::error::{Error, fail, read_json};

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

impl Act {
    /// Reads an act from the word of its kind and the JSON of its fields, as a column of events carries them.
    ///
    /// 由事件种类的书写用词及其字段的 JSON 读取事件内容。
    ///
    /// # Errors
    /// `JC-0241` for an unknown kind; `JC-0205` for fields that are not those of the kind.
    ///
    /// # Examples
    /// ```
    /// use jiceng::case::Act;
    /// assert_eq!(Act::of_fields("urge", None)?, Act::Urge {});
    /// assert_eq!(Act::of_fields("classify", Some(r#"{"class": "petition"}"#))?.kind().word(), "classify");
    /// assert!(Act::of_fields("classify", None).is_err());
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn of_fields(kind: &str, fields: Option<&str>) -> Result<Self, Error> {
        let Some(kind) = EventKind::from_word(kind) else {
            let list: Vec<&str> = EventKind::ALL.iter().map(|one| one.word()).collect();
            let args = [("got", "***".into()), ("what", "EventKind".into()), ("list", list.join(", "))];
            return Err(fail(241, &args).at("act"));
        };
        let word = kind.word();
        let inner = fields.map_or(Some(""), |text| text.trim().strip_prefix('{')?.strip_suffix('}'));
        let text = match inner.map(str::trim) {
            // What is no object is no text of an act: the reader says so.
            None => String::new(),
            Some("") => format!(r#"{{"event":"{word}"}}"#),
            Some(inner) => format!(r#"{{"event":"{word}",{inner}}}"#),
        };
        read_json(&text, None).map_err(|error| error.at("fields"))
    }
}
