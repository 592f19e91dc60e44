//! Which engine and which data answer.

use crate::error::{JicengError, guarded};

/// Versions of the engine and of the built-in data. 引擎与内置数据的版本。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Versions {
    /// Version of the engine.
    pub engine: String,
    /// Version of the built-in data.
    pub data: String,
}

/// The versions of the native library that is loaded. 所载入的本地库的版本。
#[uniffi::export]
pub fn versions() -> Result<Versions, JicengError> {
    guarded("versions", || {
        Ok(Versions { engine: jiceng::VERSION.to_string(), data: jiceng::DATA_VERSION.to_string() })
    })
}
