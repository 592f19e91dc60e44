//! The part that UniFFI writes.

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate_with_bindgen_paths};
use uniffi_bindgen::{BindgenPaths, BindgenPathsLayer};

/// Where the crate of the interface lies, and with it its `uniffi.toml`.
struct Interface;

impl BindgenPathsLayer for Interface {
    fn get_crate_root(&self, crate_name: &str) -> Option<Utf8PathBuf> {
        let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).parent()?;
        (crate_name == "jiceng_mobile").then(|| root.to_path_buf())
    }
}

/// Writes what UniFFI makes of the library into a folder, which must not hold anything else.
pub(crate) fn write(language: TargetLanguage, library: &Utf8Path, folder: &Utf8Path) -> Result<()> {
    let mut paths = BindgenPaths::default();
    paths.add_layer(Interface);
    let options = GenerateOptions {
        languages: vec![language],
        source: library.to_path_buf(),
        out_dir: folder.to_path_buf(),
        config_override: None,
        format: false,
        crate_filter: None,
        metadata_no_deps: true,
    };
    generate_with_bindgen_paths(options, paths)
}
