//! Writes the sources of one language from the metadata in the native library, and the labels of the closed lists.
//!
//! `jiceng-mobile-generator kotlin|swift LIBRARY FOLDER`

mod kotlin;
mod labels;
mod sources;
mod swift;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use camino::Utf8PathBuf;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| arguments.next().with_context(|| format!("{what} is missing"));
    let language = next("the language")?;
    let library = Utf8PathBuf::from(next("the library")?);
    let folder = Utf8PathBuf::from(next("the folder")?);
    match language.as_str() {
        "kotlin" => kotlin::write(&library, &folder),
        "swift" => swift::write(&library, &folder),
        other => bail!("unknown language `{other}`, expected `kotlin` or `swift`"),
    }
}
