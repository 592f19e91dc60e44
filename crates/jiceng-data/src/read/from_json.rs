//! JSON into the tree: strict JSON, with duplicate keys refused.

use crate::order;
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::node::{Entry, Node, Value};
use super::syntax::Syntax;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
};

/// Parses a text that has passed [`super::bounds::measure_json`].
pub(crate) fn parse(text: &str) -> (Node, Vec<Syntax>) {
    let empty = Node { span: 0..0, value: Value::Table(Vec::new()) };
    let parsed = match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => parsed,
        Err(error) => {
            let fault = Syntax::Broken { reason: error.kind().to_string(), at: error.range().start };
            return (empty, vec![fault]);
        }
    };
    // The parser with the places lets line breaks in strings and numbers such as 01 pass.
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) {
        let at = offset(text, error.line(), error.column());
        return (empty, vec![Syntax::Broken { reason: reason(&error), at }]);
    }
    let mut faults = Vec::new();
    let node = parsed.value.map_or(empty, |value| node(value, &mut faults));
    (node, faults)
}

fn node(value: ast::Value<'_>, faults: &mut Vec<Syntax>) -> Node {
    let range = value.range();
    let value = match value {
        ast::Value::StringLit(text) => Value::Text(text.value.into_owned()),
        ast::Value::NumberLit(number) => number_of(number.value),
        ast::Value::BooleanLit(value) => Value::Bool(value.value),
        ast::Value::NullKeyword(_) => Value::Other("null"),
        ast::Value::Array(array) => {
            Value::Array(array.elements.into_iter().map(|item| node(item, faults)).collect())
        }
        ast::Value::Object(object) => table(object, faults),
    };
    Node { span: range.start..range.end, value }
}

fn table(object: ast::Object<'_>, faults: &mut Vec<Syntax>) -> Value {
    let mut entries: Vec<Entry> = object
        .properties
        .into_iter()
        .map(|property| {
            let range = property.name.range();
            let key = property.name.into_string();
            Entry { key, span: range.start..range.end, node: node(property.value, faults) }
        })
        .collect();
    // A stable sort keeps the first of two equal keys in front.
    order::by(&mut entries, |a, b| a.key.cmp(&b.key));
    entries.dedup_by(|later, first| {
        let same = later.key == first.key;
        if same {
            faults.push(Syntax::DuplicateKey { key: later.key.clone(), at: later.span.start });
        }
        same
    });
    Value::Table(entries)
}

fn number_of(digits: &str) -> Value {
    if digits.contains(['.', 'e', 'E']) {
        return Value::Other("float");
    }
    let end = if digits.starts_with('-') { i128::MIN } else { i128::MAX };
    Value::Integer(digits.parse().unwrap_or(end))
}

/// The byte offset of a line and a column that counts bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = start.saturating_add(column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at = at.saturating_sub(1);
    }
    at
}

/// What serde_json says, without the place that it appends.
fn reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ").next().unwrap_or_default().to_owned()
}
