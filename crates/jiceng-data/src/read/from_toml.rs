//! TOML into the tree, with every syntax error that the parser can name.

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};

use super::node::{Entry, Node, Span, Value};
use super::syntax::Syntax;

/// The parser's words for a key given twice.
const DUPLICATE: &str = "duplicate key";

/// Parses a text that has passed [`super::bounds::measure_toml`].
pub(crate) fn parse(text: &str) -> (Node, Vec<Syntax>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let faults = errors
        .iter()
        .map(|error| (error, error.span().unwrap_or(text.len()..text.len())))
        // A key that is missing, as in `= 1`, has its own error; two of them are no duplicates.
        .filter(|(error, span)| error.message() != DUPLICATE || !span.is_empty())
        .map(|(error, span)| {
            if error.message() == DUPLICATE {
                // The span is the key as written; the quotes of a quoted key are not part of it.
                let key = text.get(span.clone()).unwrap_or_default().trim_matches(['"', '\'']);
                Syntax::DuplicateKey { key: key.to_owned(), at: span.start }
            } else {
                Syntax::Broken { reason: error.message().to_owned(), at: span.start }
            }
        })
        .collect();
    (Node { span: 0..0, value: table(root.into_inner()) }, faults)
}

fn table(table: DeTable<'_>) -> Value {
    // The parser's table is sorted by key already.
    let entries = table
        .into_iter()
        .map(|(key, value)| {
            let (span, key) = (key.span(), key.into_inner());
            let at = value.span();
            Entry { key: own(key), span, node: node(at, value.into_inner()) }
        })
        .collect();
    Value::Table(entries)
}

fn node(span: Span, value: DeValue<'_>) -> Node {
    let value = match value {
        DeValue::String(text) => Value::Text(own(text)),
        DeValue::Integer(number) => Value::Integer(integer(number.as_str(), number.radix())),
        DeValue::Float(_) => Value::Other("float"),
        DeValue::Boolean(value) => Value::Bool(value),
        DeValue::Datetime(moment) => {
            if moment.date.is_some() && moment.time.is_none() {
                Value::Date(moment.to_string())
            } else if moment.date.is_some() {
                Value::Other("date and time")
            } else {
                Value::Other("time")
            }
        }
        DeValue::Array(items) => Value::Array(
            items
                .into_iter()
                .map(|item| {
                    let span = item.span();
                    node(span, item.into_inner())
                })
                .collect(),
        ),
        DeValue::Table(inner) => table(inner),
    };
    Node { span, value }
}

fn own(text: Cow<'_, str>) -> String {
    text.into_owned()
}

/// An integer of any length; what does not fit stands at the end of the range and is out of every range.
fn integer(digits: &str, radix: u32) -> i128 {
    let end = if digits.starts_with('-') { i128::MIN } else { i128::MAX };
    i128::from_str_radix(digits, radix).unwrap_or(end)
}
