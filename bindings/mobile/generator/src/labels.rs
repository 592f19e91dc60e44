//! Words and labels of the closed lists, as properties of the enumerations: no call into the library shows a label.

use heck::{ToLowerCamelCase, ToShoutySnakeCase};
use jiceng_mobile::{LISTS, LabelledList, LabelledWord};

const HEAD: &str = "// Written by the generator from the closed lists of the library. Do not edit.\n\n";

/// One property of every enumeration.
struct Property {
    name: &'static str,
    says: &'static str,
    of: fn(&LabelledWord) -> &'static str,
}

const PROPERTIES: [Property; 3] = [
    Property {
        name: "word",
        says: "The word that documents and JSON carry. 书写用词。",
        of: |word| word.word,
    },
    Property { name: "zh", says: "The Chinese label. 中文名称。", of: |word| word.zh },
    Property { name: "en", says: "The English label. 英文名称。", of: |word| word.en },
];

pub(crate) fn kotlin() -> String {
    let mut text = format!("{HEAD}package jiceng\n");
    for LabelledList { name, words } in LISTS {
        for Property { name: property, says, of } in PROPERTIES {
            text += &format!("\n/** {says} */\nval {name}.{property}: String\n    get() = when (this) {{\n");
            for word in *words {
                let variant = word.variant.to_shouty_snake_case();
                text += &format!("        {name}.{variant} -> {}\n", quoted(of(word)).replace('$', "\\$"));
            }
            text += "    }\n";
        }
    }
    text
}

pub(crate) fn swift() -> String {
    let mut text = HEAD.trim_end().to_string() + "\n";
    for LabelledList { name, words } in LISTS {
        text += &format!("\nextension {name} {{\n");
        for Property { name: property, says, of } in PROPERTIES {
            text +=
                &format!("    /// {says}\n    public var {property}: String {{\n        switch self {{\n");
            for word in *words {
                let variant = word.variant.to_lower_camel_case();
                text += &format!("        case .{variant}: {}\n", quoted(of(word)));
            }
            text += "        }\n    }\n";
        }
        text += "}\n";
    }
    text
}

/// A string literal of either language: neither needs more for what a label holds.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_its_labels_in_both_languages() {
        for (text, labels) in [(kotlin(), "Caveat.LAW_SILENT -> "), (swift(), "case .lawSilent: ")] {
            for label in ["law-silent", "法律未作规定", "the law is silent on a point"] {
                assert!(text.contains(&format!("{labels}\"{label}\"")), "{label}");
            }
            for word in LISTS.iter().flat_map(|list| list.words) {
                assert!(text.contains(&quoted(word.zh)) && text.contains(&quoted(word.en)), "{}", word.word);
            }
        }
    }

    #[test]
    fn quotes_are_kept_apart_from_the_text() {
        assert_eq!(quoted(r#"a "b" \ c"#), r#""a \"b\" \\ c""#);
    }
}
