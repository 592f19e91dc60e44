//! The rules that the documents are checked on, and what became of them.

use std::path::{Path, PathBuf};

use jiceng::{Error, Ruleset};
use jiceng_data::model::Corpus;

use crate::arguments::Arguments;
use crate::files::{Document, read, read_folder, real};

/// The outcome of a check.
pub(crate) struct Checked {
    /// The files that were asked for.
    pub(crate) names: Vec<String>,
    /// The division whose rules they were checked with.
    pub(crate) division: String,
    /// What the files say, as far as it could be read, among all that they refer to.
    pub(crate) corpus: Corpus,
    /// The rules without the files; none with `--alone`, or where the others do not stand without them.
    pub(crate) before: Option<Ruleset>,
    /// The rules with the files, or why they are refused.
    pub(crate) after: Result<Ruleset, Error>,
}

impl Checked {
    pub(crate) fn of(arguments: &Arguments) -> Result<Self, String> {
        let files = arguments.files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
        let others = match &arguments.documents {
            Some(folder) if !arguments.alone => beside(folder, &arguments.files)?,
            _ => None,
        };
        let corpus = compiled(arguments.alone, others.as_deref(), &files)?;
        let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
        let division = deepest(&corpus, &names);
        let (before, after) = if arguments.alone {
            (None, Ruleset::from_documents_for(&division, files))
        } else if let Some(others) = others {
            let before = Ruleset::from_documents_for(&division, others.iter().map(borrowed)).ok();
            (before, Ruleset::from_documents_for(&division, others.into_iter().chain(files)))
        } else {
            let built_in = Ruleset::of_division(&division).map_err(|error| error.to_string())?;
            let after = built_in.with_documents(files);
            (Some(built_in), after)
        };
        Ok(Self { names, division, corpus, before, after })
    }

    /// Whether a document of the corpus is one of the files.
    pub(crate) fn is_asked(&self, document: u16) -> bool {
        let document = self.corpus.documents.get(usize::from(document));
        document.is_some_and(|document| self.names.contains(&document.name))
    }
}

/// The library's other documents, where one of the files is of their folder.
fn beside(folder: &Path, files: &[PathBuf]) -> Result<Option<Vec<Document>>, String> {
    let files: Vec<PathBuf> = files.iter().map(|file| real(file)).collect();
    let folder = real(folder);
    if !files.iter().any(|file| file.starts_with(&folder)) {
        return Ok(None);
    }
    read_folder(&folder, &files).map(Some)
}

fn compiled(alone: bool, others: Option<&[Document]>, files: &[Document]) -> Result<Corpus, String> {
    let base = match (alone, others) {
        (true, _) => None,
        (false, Some(others)) => {
            let others: Vec<(&str, &str)> = others.iter().map(borrowed).collect();
            Some(jiceng_data::compile(None, &others).corpus)
        }
        (false, None) => Some(jiceng_data::built_in().map_err(|error| error.to_string())?),
    };
    let files: Vec<(&str, &str)> = files.iter().map(borrowed).collect();
    Ok(jiceng_data::compile(base.as_ref(), &files).corpus)
}

fn borrowed((name, text): &Document) -> (&str, &str) {
    (name, text)
}

/// The deepest division that the files name: a county's document is checked with the county's rules.
fn deepest(corpus: &Corpus, names: &[String]) -> String {
    let level = |code: &str| code.trim_end_matches('0').len();
    let asked = corpus.documents.iter().filter(|document| names.contains(&document.name));
    let division = asked.map(|document| document.jurisdiction.as_str()).max_by_key(|code| level(code));
    division.unwrap_or("000000").to_string()
}
