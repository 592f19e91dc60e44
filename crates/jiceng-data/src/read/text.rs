//! Texts, and the texts that have a form: ids, division codes.

use super::faults::Finding;
use super::node::{Node, Value};
use super::reader::{FromNode, Reader};
use crate::fault::code;

/// The most characters of a text.
const TEXT_MAX: usize = 400;
/// The most characters of a phrase: enough to find it in the law, not to stand for it.
const PHRASE_MAX: usize = 40;
/// The most characters of an id.
const ID_MAX: usize = 64;

/// Declares a text with a form. A text of another form is a fault but is kept, so that what depends
/// on it can be checked too.
macro_rules! formed_text {
    ($(#[$meta:meta])* $name:ident, $title:literal, $schema:tt, $check:expr, $stand_in:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub(crate) struct $name(pub(crate) String);

        impl FromNode for $name {
            fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                let Value::Text(text) = &node.value else {
                    reader.wrong_type(node, "string");
                    return None;
                };
                let check: fn(&str, &Reader<'_>) -> Option<Finding> = $check;
                if let Some(finding) = check(text, reader) {
                    reader.fault(&node.span, finding);
                }
                Some(Self(text.clone()))
            }

            fn stand_in(reader: &Reader<'_>) -> Option<Self> {
                let stand_in: fn(&Reader<'_>) -> Option<String> = $stand_in;
                stand_in(reader).map(Self)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $title.into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}

formed_text! {
    /// A text of 1 to 400 characters.
    Text, "Text", { "type": "string", "minLength": 1, "maxLength": TEXT_MAX },
    |text, reader| too_long_or_empty(text, reader, TEXT_MAX),
    |_| Some(String::new())
}

formed_text! {
    /// The words of a law that show a figure: 1 to 40 characters.
    Phrase, "Phrase", { "type": "string", "minLength": 1, "maxLength": PHRASE_MAX },
    |text, reader| too_long_or_empty(text, reader, PHRASE_MAX),
    |_| Some(String::new())
}

formed_text! {
    /// An id: letters, digits, dots, underscores and hyphens, up to 64.
    Id, "Id", { "type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$" },
    |text, _| {
        let fits = (1..=ID_MAX).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'));
        (!fits).then(|| Finding::new(code::UNREADABLE_ID, [("got", text)]))
    },
    |reader| Some(reader.own_id())
}

impl Id {
    /// Whether it takes the place of an id that was reported, so that nothing more is said of it.
    pub(crate) fn is_stand_in(&self) -> bool {
        self.0.contains('?')
    }
}

formed_text! {
    /// A division code of 6 or 12 digits.
    Division, "Division", { "type": "string", "pattern": "^([0-9]{6}|[0-9]{12})$" },
    |text, _| {
        let fits = matches!(text.len(), 6 | 12) && text.bytes().all(|byte| byte.is_ascii_digit());
        (!fits).then(|| Finding::new(code::NOT_A_DIVISION, [("got", text)]))
    },
    |_| Some(String::new())
}

/// A fault if a text is blank or longer than `max` characters.
fn too_long_or_empty(text: &str, reader: &Reader<'_>, max: usize) -> Option<Finding> {
    let fits = !text.trim().is_empty() && text.chars().take(max.saturating_add(1)).count() <= max;
    // The text itself is not repeated: its key says which one it is.
    (!fits).then(|| {
        let key = super::node::write_path(&reader.path);
        Finding::new(code::TEXT_LENGTH, [("key", &key), ("max", &max.to_string())])
    })
}

pub(crate) use formed_text;
