use std::path::PathBuf;

const USAGE: &str = "usage: check-documents [--alone] [--documents DIR] FILE…";

/// What is to be checked, and on what.
pub(crate) struct Arguments {
    /// Without the built-in rules.
    pub(crate) alone: bool,
    /// The folder of the library's own documents.
    pub(crate) documents: Option<PathBuf>,
    /// The files.
    pub(crate) files: Vec<PathBuf>,
}

impl Arguments {
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self { alone: false, documents: None, files: Vec::new() };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.as_str() {
                "--alone" => arguments.alone = true,
                "--documents" => arguments.documents = Some(words.next().ok_or(USAGE)?.into()),
                option if option.starts_with("--") => return Err(USAGE.into()),
                file => arguments.files.push(file.into()),
            }
        }
        if arguments.files.is_empty() { Err(USAGE.into()) } else { Ok(arguments) }
    }
}
