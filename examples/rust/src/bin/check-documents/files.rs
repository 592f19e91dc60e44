//! Reading files: the library itself reads none.

use std::fs;
use std::path::{Path, PathBuf};

/// The name under which faults speak of a document, and its text.
pub(crate) type Document = (String, String);

pub(crate) fn read(path: &Path) -> Result<Document, String> {
    let name = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => Ok((name, text)),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

/// Every TOML document below a folder, except some.
pub(crate) fn read_folder(folder: &Path, except: &[PathBuf]) -> Result<Vec<Document>, String> {
    let mut documents = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            documents.extend(read_folder(&path, except)?);
        } else if path.extension().is_some_and(|end| end == "toml") && !except.contains(&real(&path)) {
            documents.push(read(&path)?);
        }
    }
    // By name, so that faults come in the same order on every file system.
    documents.sort();
    Ok(documents)
}

/// The path without links and dots; as it is where the file is not there.
pub(crate) fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_path_buf())
}
