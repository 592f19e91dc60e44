//! Facts and events from JSON.

use super::facts::CaseFacts;
use super::supervision::SupervisionEvent;
use crate::error::{Error, read_json};

impl CaseFacts {
    /// Reads the facts of a case from JSON. 由JSON读取事项情况。
    ///
    /// # Errors
    /// `JC-0102`, `JC-0205`.
    ///
    /// # Examples
    /// ```
    /// use jiceng::escalation::CaseFacts;
    /// let facts = CaseFacts::from_json(r#"{"kind": "dispute", "level": "grid", "failures": 1}"#)?;
    /// assert_eq!((facts.failures, facts.parties), (1, 0));
    /// // A count is no text.
    /// let error = CaseFacts::from_json(r#"{"kind": "dispute", "level": "grid", "failures": "1"}"#).unwrap_err();
    /// assert_eq!(error.code().to_string(), "JC-0205");
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        read_json(text, None)
    }
}

impl SupervisionEvent {
    /// Reads a list of events of supervision from JSON. 由JSON读取督办事件列表。
    ///
    /// # Errors
    /// `JC-0102`, `JC-0205`.
    ///
    /// # Examples
    /// ```
    /// use jiceng::escalation::SupervisionEvent;
    /// let text = r#"[{"event": "reply", "at": "2016-07-08T09:00:00+08:00"}]"#;
    /// assert_eq!(SupervisionEvent::list_from_json(text)?.len(), 1);
    /// assert!(SupervisionEvent::list_from_json("{}").is_err());
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        read_json(text, None)
    }
}
