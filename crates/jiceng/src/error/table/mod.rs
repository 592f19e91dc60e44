mod arrow;
mod case;
mod catalogue;
mod deadline;
mod duty;
mod escalation;
mod evaluation;
mod grid;
mod handbook;
mod indicators;
mod internal;
mod mediation;
mod organisation;
mod ruleset;
mod stats;

use super::kind::Kind;

/// One code: its kind and its two templates. 代码表的一行。
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The number.
    pub code: u16,
    /// What a caller can do about it.
    pub kind: Kind,
    /// Chinese template; `{name}` is replaced.
    pub zh: &'static str,
    /// English template, with the same names.
    pub en: &'static str,
}

const fn input(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::InvalidInput, zh, en }
}
const fn range(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::OutOfRange, zh, en }
}
const fn uncovered(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::NotCovered, zh, en }
}
const fn refused(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::Refused, zh, en }
}
const fn internal(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::Internal, zh, en }
}
const fn warning(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::Warning, zh, en }
}

/// The blocks of the rooms, in order of their numbers.
static BLOCKS: &[&[Entry]] = &[
    ruleset::BLOCK,
    deadline::BLOCK,
    catalogue::BLOCK,
    organisation::BLOCK,
    duty::BLOCK,
    case::BLOCK,
    mediation::BLOCK,
    escalation::BLOCK,
    handbook::BLOCK,
    evaluation::BLOCK,
    indicators::BLOCK,
    evaluation::WARNINGS,
    grid::BLOCK,
    arrow::BLOCK,
    stats::BLOCK,
    internal::BLOCK,
];

/// Every code, in order; a number is never used again for something else. 全部错误代码。
///
/// # Examples
/// ```
/// use jiceng::error::entries;
/// assert!(entries().any(|entry| entry.code == 101));
/// ```
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    BLOCKS.iter().copied().flatten()
}

pub(super) fn entry(code: u16) -> &'static Entry {
    static UNKNOWN: Entry = internal(
        9901,
        "内部错误（{place}，版本{version}）；请报告",
        "internal fault ({place}, version {version}); please report it",
    );
    entries().find(|entry| entry.code == code).unwrap_or(&UNKNOWN)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(template: &str) -> BTreeSet<&str> {
        template
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name.trim_end_matches("_zh").trim_end_matches("_en"))
            .collect()
    }

    #[test]
    fn codes_are_in_order_and_unique() {
        assert!(entries().zip(entries().skip(1)).all(|(one, next)| one.code < next.code));
    }

    #[test]
    fn both_languages_use_the_same_names() {
        for entry in entries() {
            assert_eq!(names(entry.zh), names(entry.en), "JC-{:04}", entry.code);
        }
    }

    #[test]
    fn english_starts_lower_case_and_has_no_final_stop() {
        for entry in entries() {
            let first = entry.en.chars().next().unwrap();
            assert!(!first.is_uppercase(), "JC-{:04}", entry.code);
            assert!(!entry.en.ends_with('.'), "JC-{:04}", entry.code);
        }
    }
}
