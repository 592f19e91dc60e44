//! Documents into a corpus: read, check, put together with what stands already.

mod assemble;
mod case_policy;
mod catalogue;
mod conduct;
mod division;
mod escalation;
mod evaluation;
mod indicators;
mod mapping;
mod organisation;

pub(crate) use escalation::{bounds, rule as escalation_rule};

use crate::order;
use sha2::{Digest as _, Sha256};

use crate::check::{self, Input};
use crate::document::AnyDocument;
use crate::fault::{Fault, Severity, code};
use crate::model::Corpus;
use crate::read::{Faults, Finding, MAX_BYTES, MAX_COUNT, Source};

/// What became of a set of documents. 编译结果。
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// The base with everything of the documents that could be read.
    ///
    /// With a fault of severity `Error` it is partial: good for further checks, not for answers.
    pub corpus: Corpus,
    /// Every fault, by document, line and column.
    pub faults: Vec<Fault>,
}

impl Compiled {
    /// Whether nothing stands in the way of using the corpus. 是否可用。
    #[must_use]
    pub fn usable(&self) -> bool {
        self.faults.iter().all(|fault| fault.severity != Severity::Error)
    }
}

/// Compiles documents (name and text each) and puts them after those of the base.
/// 将文档（名称与正文）编译到既有规则之上。
///
/// A document is JSON if its name ends in `.json` or its text begins with a brace, and TOML otherwise.
/// References lead to the base and to all of the documents, in whatever order. A year of the base that
/// has no notice yet gives way to a new document of that year.
///
/// # Range
///
/// 64 MiB over all documents, nesting of 64, 65,535 of anything that is counted; beyond that a fault.
///
/// # Errors
///
/// None of its own: whatever is wrong stands in [`Compiled::faults`], with the codes of
/// [`crate::fault::code`].
///
/// # Examples
///
/// ```
/// let text = "document = 'overlay'\nid = 'hall'\nname_zh = '大厅'\nname_en = 'the hall'\n\
///             jurisdiction = '441427'\nof = []\n\
///             [source]\nkind = 'example'\nchecked = 'memory'\nplace = 'none'\n";
/// let compiled = jiceng_data::compile(None, &[("hall.toml", text)]);
/// let fault = &compiled.faults[0];
/// assert_eq!((fault.code, fault.line, fault.key.as_str()), (105, 6, "of"));
/// assert_eq!(fault.suggestion.as_deref(), Some("off"));
/// assert_eq!(compiled.corpus.overlays.len(), 1);
/// ```
#[must_use]
pub fn compile(base: Option<&Corpus>, documents: &[(&str, &str)]) -> Compiled {
    let mut faults = Faults::new();
    let mut inputs = Vec::new();
    let mut size = 0_usize;
    let standing = base.map_or(0, |base| base.documents.len());
    let room = MAX_COUNT.saturating_sub(standing);
    for (at, (name, text)) in documents.iter().enumerate() {
        if at >= room {
            let count = standing.saturating_add(documents.len()).to_string();
            let limit = MAX_COUNT.to_string();
            let args = [("what", "documents"), ("count", count.as_str()), ("limit", limit.as_str())];
            faults.add(name, (1, 1), String::new(), Finding::new(code::TOO_MANY, args));
            break;
        }
        size = size.saturating_add(text.len());
        if size > MAX_BYTES {
            let (got, limit) = (size.to_string(), MAX_BYTES.to_string());
            let args = [("size", got.as_str()), ("limit", limit.as_str())];
            faults.add(name, (1, 1), String::new(), Finding::new(code::TOO_LARGE, args));
            break;
        }
        let source = Source::parse(name, text, &mut faults);
        // A broken text has lost keys that its author wrote: what is missing then is no fault of theirs.
        let document = if source.whole { AnyDocument::read(&source, &mut faults) } else { None };
        inputs.push(Input { source, document });
    }
    check::run(base, &inputs, &mut faults);
    let corpus = assemble::assemble(base, &inputs, &mut faults);
    Compiled { corpus, faults: faults.finish() }
}

/// The digest of a corpus: SHA-256 over the digests of its documents with their names, by name.
/// 规则数据的摘要。
///
/// It says the same for the same documents given in another order, and does not change with comments,
/// layout, or whether a document came as TOML or as JSON under the same name.
#[must_use]
pub fn digest(corpus: &Corpus) -> [u8; 32] {
    let mut documents: Vec<_> =
        corpus.documents.iter().map(|one| (one.name.as_bytes(), &one.digest)).collect();
    order::by_key(&mut documents, |one| *one);
    let mut hasher = Sha256::new();
    for (name, digest) in documents {
        // The length keeps the end of one name from passing for the start of the next digest.
        hasher.update(u64::try_from(name.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(name);
        hasher.update(digest);
    }
    hasher.finalize().into()
}
