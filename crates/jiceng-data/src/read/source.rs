//! One document: its text, its tree, and faults placed in it.

use super::bounds::{Beyond, MAX_DEPTH, MAX_VALUES, measure_json, measure_toml};
use super::faults::{Faults, Finding};
use super::lines::LineIndex;
use super::node::{Node, Step, Value, write_path};
use super::reader::{FromNode, Reader};
use super::syntax::Syntax;
use super::{from_json, from_toml};
use crate::fault::{code, echo};

/// A document as a tree.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// The name it was given under.
    pub(crate) name: &'a str,
    text: &'a str,
    lines: LineIndex,
    /// The tree; empty where the text could not be parsed.
    pub(crate) root: Node,
    /// Whether the tree is whole, so that what is missing in it is missing in the text.
    pub(crate) whole: bool,
}

impl<'a> Source<'a> {
    /// Parses a text: JSON if the name ends in `.json` or the text begins with a brace, else TOML.
    pub(crate) fn parse(name: &'a str, text: &'a str, faults: &mut Faults) -> Self {
        let json =
            name.ends_with(".json") || text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
        let root = Node { span: 0..0, value: Value::Table(Vec::new()) };
        let mut source = Self { name, text, lines: LineIndex::new(text), root, whole: false };
        if let Err(beyond) = if json { measure_json(text) } else { measure_toml(text) } {
            let (at, finding) = match beyond {
                Beyond::Depth(at) => (at, Finding::new(code::TOO_DEEP, [("limit", &MAX_DEPTH.to_string())])),
                Beyond::Values(at) => {
                    let limit = MAX_VALUES.to_string();
                    let args = [("what", "values"), ("count", limit.as_str()), ("limit", limit.as_str())];
                    (at, Finding::new(code::TOO_MANY, args))
                }
            };
            source.fault_at(faults, at, String::new(), finding);
            return source;
        }
        let (root, syntax) = if json { from_json::parse(text) } else { from_toml::parse(text) };
        source.root = root;
        source.whole = syntax.iter().all(|fault| matches!(fault, Syntax::DuplicateKey { .. }));
        for fault in syntax {
            match fault {
                Syntax::Broken { reason, at } => {
                    let mut finding = Finding::new(code::SYNTAX, []);
                    // The parser's own words: bounded, but not cut in the middle of a sentence.
                    finding.args.push(("reason", reason.chars().take(200).collect()));
                    source.fault_at(faults, at, String::new(), finding);
                }
                Syntax::DuplicateKey { key, at } => {
                    source.fault_at(
                        faults,
                        at,
                        echo(&key),
                        Finding::new(code::DUPLICATE_KEY, [("key", &key)]),
                    );
                }
            }
        }
        source
    }

    /// Reads the tree into a document type.
    pub(crate) fn read<T: FromNode>(&self, faults: &mut Faults) -> Option<T> {
        let mut reader =
            Reader { name: self.name, text: self.text, lines: &self.lines, faults, path: Vec::new() };
        T::from_node(&self.root, &mut reader)
    }

    /// Reports a fault at a path.
    pub(crate) fn fault(&self, faults: &mut Faults, path: &[Step], finding: Finding) {
        self.fault_at(faults, self.root.span_of(path).start, write_path(path), finding);
    }

    /// The line of a path, from 1.
    pub(crate) fn line(&self, path: &[Step]) -> u32 {
        self.lines.position(self.text, self.root.span_of(path).start).0
    }

    fn fault_at(&self, faults: &mut Faults, at: usize, key: String, finding: Finding) {
        faults.add(self.name, self.lines.position(self.text, at), key, finding);
    }
}
