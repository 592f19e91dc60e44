//! Where faults are collected: all of them, up to a bound.

use super::suggest::Suggester;
use crate::fault::{Fault, Severity, clip, code, echo};
use crate::order;

/// Faults that one compilation keeps; whoever has more has something else than a document.
pub(crate) const MAX_FAULTS: usize = 65_535;

/// Named arguments of a fault.
pub(crate) type Args = Vec<(&'static str, String)>;

/// The faults of one compilation.
#[derive(Debug)]
pub(crate) struct Faults {
    list: Vec<Fault>,
    dropped: usize,
    suggester: Suggester,
}

/// A fault before it has a place.
#[derive(Debug)]
pub(crate) struct Finding {
    /// One of [`code`].
    pub(crate) code: u16,
    /// Named arguments.
    pub(crate) args: Args,
    /// What was probably meant.
    pub(crate) suggestion: Option<String>,
    /// Whether the documents can be used in spite of it.
    pub(crate) severity: Severity,
}

impl Finding {
    /// A finding without a suggestion. Arguments are cut to what a fault may repeat.
    pub(crate) fn new<const N: usize>(code: u16, args: [(&'static str, &str); N]) -> Self {
        // A number where a number belongs may be as long as it likes.
        let number = matches!(code, code::OUT_OF_RANGE | code::LIMIT_NOT_POSITIVE);
        let shown = |name: &str, value: &str| match name {
            "got" | "key" if !number => echo(value),
            _ => clip(value),
        };
        let args = args.into_iter().map(|(name, value)| (name, shown(name, value))).collect();
        Self { code, args, suggestion: None, severity: Severity::Error }
    }

    /// The same as a warning: the documents can be used.
    pub(crate) fn warn(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// The same with a suggestion.
    pub(crate) fn suggest(mut self, word: Option<String>) -> Self {
        self.suggestion = word;
        self
    }
}

impl Faults {
    /// No faults yet.
    pub(crate) fn new() -> Self {
        Self { list: Vec::new(), dropped: 0, suggester: Suggester::new() }
    }

    /// Adds a fault at a place.
    pub(crate) fn add(&mut self, document: &str, (line, column): (u32, u32), key: String, finding: Finding) {
        if self.list.len() >= MAX_FAULTS {
            self.dropped = self.dropped.saturating_add(1);
            return;
        }
        self.list.push(Fault {
            code: finding.code,
            severity: finding.severity,
            document: document.to_owned(),
            line,
            column,
            key,
            args: finding.args,
            suggestion: finding.suggestion,
        });
    }

    /// The nearest of `candidates`, while the budget lasts.
    pub(crate) fn nearest<'a>(
        &mut self,
        word: &str,
        candidates: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        self.suggester.nearest(word, candidates)
    }

    /// All faults by document, line and column; a last one says how many were left off.
    pub(crate) fn finish(mut self) -> Vec<Fault> {
        if self.dropped > 0 {
            let count = self.list.len().saturating_add(self.dropped).to_string();
            let document = self.list.last().map(|fault| fault.document.clone()).unwrap_or_default();
            self.list.push(Fault {
                code: code::TOO_MANY,
                severity: Severity::Error,
                document,
                line: u32::MAX,
                column: 1,
                key: String::new(),
                args: vec![
                    ("what", "faults".to_owned()),
                    ("count", count),
                    ("limit", MAX_FAULTS.to_string()),
                ],
                suggestion: None,
            });
        }
        order::by(&mut self.list, |a, b| {
            (&a.document, a.line, a.column, a.code, &a.key).cmp(&(
                &b.document,
                b.line,
                b.column,
                b.code,
                &b.key,
            ))
        });
        self.list
    }
}
