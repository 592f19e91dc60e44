//! Compiles `documents/` with the same modules that the library uses, and refuses to build on a fault.

#![expect(
    dead_code,
    unreachable_pub,
    clippy::enum_variant_names,
    reason = "the build script uses a part of the library's modules, whose names are the library's"
)]

#[path = "src/binary.rs"]
mod binary;
#[path = "src/check/mod.rs"]
mod check;
#[path = "src/compile/mod.rs"]
mod compile;
#[path = "src/document/mod.rs"]
mod document;
#[path = "src/fault.rs"]
mod fault;
#[path = "src/list.rs"]
mod list;
#[path = "src/model/mod.rs"]
mod model;
#[path = "src/order.rs"]
mod order;
#[path = "src/read/mod.rs"]
mod read;
#[path = "src/words/mod.rs"]
mod words;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=documents");
    println!("cargo::rerun-if-changed=src");
    let root =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("no manifest directory")?).join("documents");
    let mut documents = Vec::new();
    collect(&root, "", &mut documents)?;
    // By name, so that the bytes do not depend on the file system.
    documents.sort();
    let pairs: Vec<(&str, &str)> =
        documents.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let compiled = compile::compile(None, &pairs);
    for fault in &compiled.faults {
        println!("cargo::warning=documents/{fault}");
    }
    if !compiled.usable() {
        return Err(format!("{} faults in documents/", compiled.faults.len()).into());
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no output directory")?);
    fs::write(out.join("built_in.bin"), binary::encode(&compiled.corpus))?;
    Ok(())
}

/// Names relative to `documents/`, with `/` on every system.
fn collect(folder: &Path, prefix: &str, into: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), into)?;
        } else if name.ends_with(".toml") {
            into.push((name, fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
