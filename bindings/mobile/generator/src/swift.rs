//! The Swift sources: the module itself, and beside it the C header of the library as a module of its own.

use std::fs;

use anyhow::{Context, Result};
use camino::Utf8Path;
use uniffi_bindgen::bindings::TargetLanguage;

use crate::{labels, sources};

pub(crate) fn write(library: &Utf8Path, folder: &Utf8Path) -> Result<()> {
    let (module, header) = (folder.join("Jiceng"), folder.join("JicengFFI"));
    fs::create_dir_all(&header)?;
    sources::write(TargetLanguage::Swift, library, &module)?;
    fs::rename(module.join("JicengFFI.h"), header.join("JicengFFI.h"))?;
    let map = module.join("JicengFFI.modulemap");
    fs::remove_file(&map).with_context(|| format!("{map}: UniFFI wrote no module map"))?;
    fs::write(header.join("module.modulemap"), MODULE_MAP)?;
    fs::write(module.join("Labels.swift"), labels::swift())?;
    Ok(())
}

/// UniFFI's own names modules of one platform only; this one links the library as well.
const MODULE_MAP: &str = "\
module JicengFFI {
    header \"JicengFFI.h\"
    link \"jiceng_mobile\"
    export *
}
";
