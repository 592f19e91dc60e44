//! Reading the tree into document types, with every fault on the way.

use super::faults::{Faults, Finding};
use super::lines::LineIndex;
use super::node::{Node, Span, Step, Value, write_path};
use crate::fault::{code, echo};

/// Reads a value from a node, or says all that is wrong with it and gives nothing.
pub(crate) trait FromNode: Sized {
    /// Reads; every fault below the node is reported, not only the first.
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// What a missing key stands for; nothing where the key is required.
    fn absent() -> Option<Self> {
        None
    }

    /// Takes the place of a value that has been reported, so that the rest of its row is checked all the same.
    /// Nothing where any value would lead to faults that are not there.
    fn stand_in(_reader: &Reader<'_>) -> Option<Self> {
        None
    }

    /// Whether this value is what a missing key stands for, so that it is not written.
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T: FromNode> FromNode for Option<T> {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::from_node(node, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// Where reading stands in a document.
pub(crate) struct Reader<'a> {
    /// Name of the document.
    pub(crate) name: &'a str,
    /// Its text.
    pub(crate) text: &'a str,
    /// Its lines.
    pub(crate) lines: &'a LineIndex,
    /// Where faults go.
    pub(crate) faults: &'a mut Faults,
    /// The path to the node being read.
    pub(crate) path: Vec<Step>,
}

impl Reader<'_> {
    /// Reports a fault of the node being read.
    pub(crate) fn fault(&mut self, span: &Span, finding: Finding) {
        let key = write_path(&self.path);
        self.faults.add(self.name, self.lines.position(self.text, span.start), key, finding);
    }

    /// Reports that a node is of another type.
    pub(crate) fn wrong_type(&mut self, node: &Node, expected: &str) {
        self.fault(
            &node.span,
            Finding::new(code::WRONG_TYPE, [("expected", expected), ("got", node.kind())]),
        );
    }

    /// An id that no other thing has.
    pub(crate) fn own_id(&self) -> String {
        format!("{}?{}", self.name, write_path(&self.path))
    }

    /// Reads one row of an array.
    pub(crate) fn row<T: FromNode>(&mut self, at: usize, node: &Node) -> Option<T> {
        self.path.push(Step::Index(at));
        let value = T::from_node(node, self);
        self.path.pop();
        value
    }

    /// Reads one key of a table; a missing key is a fault unless it stands for something. What was reported gives its
    /// stand-in.
    pub(crate) fn key<T: FromNode>(&mut self, table: &Node, key: &'static str) -> Option<T> {
        self.path.push(Step::Key(key));
        let value = match table.entry(key) {
            Some(entry) => T::from_node(&entry.node, self),
            None => T::absent().or_else(|| {
                self.fault(&table.span, Finding::new(code::MISSING_KEY, [("key", key)]));
                None
            }),
        };
        let value = value.or_else(|| T::stand_in(self));
        self.path.pop();
        value
    }

    /// Checks that a node is a table with known keys only, and reports every unknown one.
    pub(crate) fn table(&mut self, node: &Node, known: &[&'static str]) -> bool {
        let Value::Table(entries) = &node.value else {
            self.wrong_type(node, "table");
            return false;
        };
        for entry in entries.iter().filter(|entry| !known.contains(&entry.key.as_str())) {
            let near = self
                .faults
                .nearest(&entry.key, known.iter().copied().filter(|key| node.entry(key).is_none()));
            let mut path = write_path(&self.path);
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&echo(&entry.key));
            let place = self.lines.position(self.text, entry.span.start);
            let finding = Finding::new(code::UNKNOWN_KEY, [("key", &entry.key)]).suggest(near);
            self.faults.add(self.name, place, path, finding);
        }
        true
    }
}
