//! Lists whose rows remember where they stood, so that a fault found later still names its row.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::bounds::MAX_COUNT;
use super::faults::Finding;
use super::node::{Node, Step, Value};
use super::reader::{FromNode, Reader};
use crate::fault::code;

/// The rows that could be read, each with its position in the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct List<T> {
    rows: Vec<(usize, T)>,
}

impl<T> List<T> {
    /// Position and row.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        self.rows.iter().map(|(at, row)| (*at, row))
    }

    /// The rows without positions.
    pub(crate) fn values(&self) -> impl Iterator<Item = &T> {
        self.rows.iter().map(|(_, row)| row)
    }
}

/// The rows of a list that may be missing.
pub(crate) fn rows<T>(list: Option<&List<T>>) -> impl Iterator<Item = (usize, &T)> {
    list.into_iter().flat_map(List::iter)
}

impl<T: FromNode> FromNode for List<T> {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Array(nodes) = &node.value else {
            reader.wrong_type(node, "array");
            return None;
        };
        if nodes.len() > MAX_COUNT {
            let what = match reader.path.last() {
                Some(Step::Key(key)) => key,
                _ => "rows",
            };
            let (count, limit) = (nodes.len().to_string(), MAX_COUNT.to_string());
            let args = [("what", what), ("count", count.as_str()), ("limit", limit.as_str())];
            reader.fault(&node.span, Finding::new(code::TOO_MANY, args));
            return None;
        }
        let rows =
            nodes.iter().enumerate().filter_map(|(at, node)| reader.row(at, node).map(|row| (at, row)));
        Some(Self { rows: rows.collect() })
    }

    fn stand_in(_: &Reader<'_>) -> Option<Self> {
        Some(Self { rows: Vec::new() })
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.values())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = Vec::<T>::deserialize(deserializer)?;
        Ok(Self { rows: rows.into_iter().enumerate().collect() })
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}
