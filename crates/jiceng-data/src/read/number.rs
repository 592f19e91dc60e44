//! Whole numbers with a range of their own.

use serde::{Deserialize, Serialize};

use super::node::Node;
use super::reader::{FromNode, Reader};
use super::scalar::integer;

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Number<const MIN: i64, const MAX: i64>(pub(crate) i64);

impl<const MIN: i64, const MAX: i64> Number<MIN, MAX> {
    /// The number, where it fits a smaller type: its range says that it does.
    pub(crate) fn get<T: TryFrom<i64> + Default>(self) -> T {
        T::try_from(self.0).unwrap_or_default()
    }
}

impl<const MIN: i64, const MAX: i64> FromNode for Number<MIN, MAX> {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        integer(node, reader, MIN, MAX).map(Self)
    }
}

#[cfg(feature = "schema")]
impl<const MIN: i64, const MAX: i64> schemars::JsonSchema for Number<MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Number_{MIN}_{MAX}").into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": MIN, "maximum": MAX })
    }
}
