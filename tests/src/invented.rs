//! The invented township of the examples: no such place, every name made up.

use std::path::PathBuf;

use jiceng::{Error, Ruleset};

/// Its division code, which does not exist.
pub const DIVISION: &str = "449901";

/// Its documents, by name.
///
/// # Errors
/// What the file system says.
pub fn documents() -> std::io::Result<Vec<(String, String)>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/data/organisation");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            found.push((name, std::fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// Its rules: the nation's and Guangdong's, and its own documents.
///
/// # Errors
/// Every fault of its documents.
pub fn ruleset() -> Result<Ruleset, Error> {
    Ruleset::of_division(DIVISION)?.with_documents(documents().unwrap_or_default())
}
