//! From a text to the tree, and from the tree to document types: every fault, with its place.

mod bounds;
mod faults;
mod from_json;
mod from_toml;
mod lines;
mod list;
mod node;
mod number;
mod reader;
mod scalar;
mod source;
mod suggest;
mod syntax;
mod table;
mod text;

pub(crate) use bounds::{MAX_BYTES, MAX_COUNT};
pub(crate) use faults::{Faults, Finding};
pub(crate) use list::{List, rows};
pub(crate) use node::{Node, Step, Value};
pub(crate) use number::Number;
pub(crate) use reader::{FromNode, Reader};
pub(crate) use scalar::{Amount, Date, Year, write_day};
pub(crate) use source::Source;
pub(crate) use table::table;
pub(crate) use text::{Division, Id, Phrase, Text, formed_text};
