//! The Kotlin sources: what UniFFI writes, with the check of the library made where the library is loaded.

use std::fs;

use anyhow::{Result, ensure};
use camino::Utf8Path;
use uniffi_bindgen::bindings::TargetLanguage;

use crate::{labels, sources};

/// Where UniFFI loads the library.
const LOADS: &str = "Native.register(UniffiLib::class.java";
/// It compares checksums only when it is asked to; a library of another version would answer with wrong bytes.
const CHECKS: &str = "IntegrityCheckingUniffiLib.ensureInitialized()\n        ";

pub(crate) fn write(library: &Utf8Path, folder: &Utf8Path) -> Result<()> {
    sources::write(TargetLanguage::Kotlin, library, folder)?;
    let file = folder.join("jiceng/jiceng.kt");
    let text = fs::read_to_string(&file)?;
    ensure!(text.matches(LOADS).count() == 1, "UniFFI loads the library elsewhere than this version expects");
    fs::write(&file, text.replace(LOADS, &format!("{CHECKS}{LOADS}")))?;
    fs::write(folder.join("jiceng/Labels.kt"), labels::kotlin())?;
    Ok(())
}
