//! A document as a tree with places: what TOML and JSON have in common.

use core::ops::Range;

/// Bytes of the text that a node or a key came from.
pub(crate) type Span = Range<usize>;

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Where it stands; for a TOML table its header.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) value: Value,
}

/// What a document can hold.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// Keys and values, sorted by key so that a look-up is a binary search.
    Table(Vec<Entry>),
    /// Values in order.
    Array(Vec<Node>),
    /// A text.
    Text(String),
    /// An integer; what does not fit stands at the end of the range.
    Integer(i128),
    /// True or false.
    Bool(bool),
    /// A TOML date without quotes, as it is written in quotes.
    Date(String),
    /// A kind that no document uses, by name, so that the fault can say what was found.
    Other(&'static str),
}

/// A key of a table and its value.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// The key.
    pub(crate) key: String,
    /// Where the key stands.
    pub(crate) span: Span,
    /// Its value.
    pub(crate) node: Node,
}

/// One step of a path into a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// A key of a table.
    Key(&'static str),
    /// A row of an array, from 0.
    Index(usize),
}

impl Node {
    /// The word for its kind in faults.
    pub(crate) fn kind(&self) -> &'static str {
        match &self.value {
            Value::Table(_) => "table",
            Value::Array(_) => "array",
            Value::Text(_) => "string",
            Value::Integer(_) => "integer",
            Value::Bool(_) => "boolean",
            Value::Date(_) => "date",
            Value::Other(kind) => kind,
        }
    }

    /// The value of a key, if this is a table that has it.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        let Value::Table(entries) = &self.value else { return None };
        let at = entries.binary_search_by(|entry| entry.key.as_str().cmp(key)).ok()?;
        entries.get(at)
    }

    /// The text of a key, if it is one.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        match &self.entry(key)?.node.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The rows of a key, if it is an array.
    pub(crate) fn rows(&self, key: &str) -> &[Node] {
        match self.entry(key).map(|entry| &entry.node.value) {
            Some(Value::Array(rows)) => rows,
            _ => &[],
        }
    }

    /// Whether a path leads to a list without rows.
    pub(crate) fn is_empty_list(&self, path: &[Step]) -> bool {
        matches!(self.at(path).0, Some(Self { value: Value::Array(rows), .. }) if rows.is_empty())
    }

    /// Where a path leads, or the nearest thing on the way that stands in the text.
    pub(crate) fn span_of(&self, path: &[Step]) -> Span {
        let (found, nearest) = self.at(path);
        found.unwrap_or(nearest).span.clone()
    }

    /// What a path leads to, and the last node on the way that stands in the text.
    fn at(&self, path: &[Step]) -> (Option<&Self>, &Self) {
        let mut node = self;
        for step in path {
            let next = match (step, &node.value) {
                (Step::Key(key), _) => node.entry(key).map(|entry| &entry.node),
                (Step::Index(at), Value::Array(rows)) => rows.get(*at),
                (Step::Index(_), _) => None,
            };
            match next {
                Some(found) => node = found,
                None => return (None, node),
            }
        }
        (Some(node), node)
    }
}

/// Writes a path as faults show it: `period[3].limit.unit`.
pub(crate) fn write_path(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(key);
            }
            Step::Index(at) => out.push_str(&format!("[{at}]")),
        }
    }
    out
}
