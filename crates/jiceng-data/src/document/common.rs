//! What several kinds of document write the same way.

use serde::{Deserialize, Serialize};

use super::article::parse_article;
use crate::fault::code;
use crate::read::{Amount, Date, Finding, FromNode, Node, Reader, Text, Value, formed_text, table};
use crate::words::{Approver, Checked, LimitWord, SourceKind, Unit};

table! {
    /// What the figures of a document rest on, unless a row says otherwise.
    pub(crate) struct SourceDoc {
        /// Statute, notice, account or example.
        kind: SourceKind,
        /// Read in the text, on a secondary page, or from memory.
        checked: Checked,
        /// File or page in which it was seen.
        place: Text,
    }
}

table! {
    /// A day and its festival.
    pub(crate) struct DayName {
        /// The day.
        date: Date,
        /// The festival.
        name: Text,
    }
}

table! {
    /// A limit of so many units.
    pub(crate) struct LimitOf {
        /// How many, 1 to 36,500.
        value: Amount,
        /// Of what.
        unit: Unit,
    }
}

table! {
    /// How a limit may be extended.
    pub(crate) struct ExtensionDoc {
        /// Cap of all extensions together, or of the whole period where `total`.
        value: Amount,
        /// Unit of the cap.
        unit: Unit,
        /// Who approves.
        approver: Approver,
        /// Whether the person concerned must be told; default false.
        tell: Option<bool>,
        /// Whether the value caps limit and extension together; default false.
        total: Option<bool>,
    }
}

/// A limit: so many units, or a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) enum LimitDoc {
    /// So many units.
    Of(LimitOf),
    /// At once, by the event, none, missing.
    Word(LimitWord),
}

impl FromNode for LimitDoc {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Table(_) => LimitOf::from_node(node, reader).map(Self::Of),
            Value::Text(_) => LimitWord::from_node(node, reader).map(Self::Word),
            Value::Integer(value) if *value <= 0 => {
                // `limit = 0` is the same slip as `value = 0`, and has the same way out.
                reader
                    .fault(&node.span, Finding::new(code::LIMIT_NOT_POSITIVE, [("got", &value.to_string())]));
                None
            }
            _ => {
                reader.wrong_type(node, "table or string");
                None
            }
        }
    }
}

/// From when to when an office is open: `["08:30", "12:00"]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Opening(pub(crate) Time, pub(crate) Time);

impl FromNode for Opening {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Array(times) = &node.value else {
            reader.wrong_type(node, "array");
            return None;
        };
        let [from, until] = times.as_slice() else {
            let got = format!("{} times", times.len());
            reader.fault(&node.span, Finding::new(code::BAD_INTERVALS, [("got", &got)]));
            return None;
        };
        let (from, until) = (reader.row(0, from), reader.row(1, until));
        Some(Self(from?, until?))
    }
}

formed_text! {
    /// A time of day, `00:00` to `24:00`.
    Time, "Time", { "type": "string", "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" },
    |text, _| {
        let bad = minutes(text).is_none();
        bad.then(|| Finding::new(code::BAD_INTERVALS, [("got", text)]))
    },
    |_| None
}

impl Time {
    /// Minutes from midnight, if it can be read.
    pub(crate) fn minutes(&self) -> Option<u16> {
        minutes(&self.0)
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !two(hour) || !two(minute) {
        return None;
    }
    let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
    let total = hour.checked_mul(60)?.checked_add(minute)?;
    (minute < 60 && total <= 1440).then_some(total)
}

formed_text! {
    /// An article number.
    ArticleText, "ArticleNumber",
    { "type": "string", "pattern": "^[1-9][0-9]*(-[1-9][0-9]*|\\(item [1-9][0-9]*\\)|\\(([1-9][0-9]*|last)\\)(\\([1-9][0-9]*\\))?)?$" },
    |text, _| {
        let bad = parse_article(text).is_none();
        bad.then(|| Finding::new(code::UNREADABLE_ARTICLE, [("got", text)]))
    },
    |_| None
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn times_of_day() {
        assert_eq!(minutes("00:00"), Some(0));
        assert_eq!(minutes("08:30"), Some(510));
        assert_eq!(minutes("24:00"), Some(1440));
        for bad in ["24:01", "23:60", "8:30", "08:3", "08.30", "", "0830", "08:30:00", "+8:30"] {
            assert_eq!(minutes(bad), None, "{bad}");
        }
    }
}
