//! The one error: a variant for each thing that a caller does differently, and the same details in all of them.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::words::ErrorKind;

/// What went wrong, where, and the way out. 错在何处，如何改正。
///
/// Switch on the variant, show `details.text_zh` or `details.text_en`, log `details.code`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum JicengError {
    /// Correct the input. 输入有误。
    #[error("{details}")]
    InvalidInput {
        /// Code, texts, place.
        details: Box<ErrorDetails>,
    },
    /// Choose a value inside the range. 超出范围。
    #[error("{details}")]
    OutOfRange {
        /// Code, texts, place.
        details: Box<ErrorDetails>,
    },
    /// Load the notice or law that covers it. 未覆盖。
    #[error("{details}")]
    NotCovered {
        /// Code, texts, place.
        details: Box<ErrorDetails>,
    },
    /// A rule refuses it; `details.basis` says which. 规则不允许。
    #[error("{details}")]
    Refused {
        /// Code, texts, place.
        details: Box<ErrorDetails>,
    },
    /// A fault of the library: please report it. 内部错误。
    #[error("{details}")]
    Internal {
        /// Code, texts, place.
        details: Box<ErrorDetails>,
    },
}

/// The record of an error; it displays as its code with the English text. 错误的内容。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
#[uniffi::export(Display)]
pub struct ErrorDetails {
    /// `JC-0209`; never used again for something else.
    pub code: String,
    /// What a caller can do about it.
    pub kind: ErrorKind,
    /// The text in Chinese.
    pub text_zh: String,
    /// The text in English.
    pub text_en: String,
    /// The field of the request that is at fault, e.g. `exclusions[1].to`.
    pub field: Option<String>,
    /// The row of a batch, from 0.
    pub row: Option<i64>,
    /// The rule and article on which a refusal rests.
    pub basis: Option<String>,
    /// Every fault of refused documents, in order.
    pub faults: Vec<Fault>,
}

impl std::fmt::Display for ErrorDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.text_en)
    }
}

/// Whether documents can be used in spite of a fault. 错误的严重程度。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum Severity {
    /// The documents are refused. 错误。
    Error,
    /// The documents are used; look at them. 提示。
    Warning,
}

/// One fault of one document. 文件中的一处错误。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Fault {
    /// The code.
    pub code: String,
    /// An error refuses the documents, a warning does not.
    pub severity: Severity,
    /// Name of the document.
    pub document: String,
    /// Line, from 1.
    pub line: i32,
    /// Column, from 1; 0 where only the line is known.
    pub column: i32,
    /// Path of the key, e.g. `period[3].limit.unit`.
    pub key: String,
    /// The text in Chinese.
    pub text_zh: String,
    /// The text in English.
    pub text_en: String,
    /// The word that was probably meant.
    pub suggestion: Option<String>,
}

impl From<jiceng::error::Fault> for Fault {
    fn from(fault: jiceng::error::Fault) -> Self {
        let jiceng::error::Fault {
            code,
            severity,
            document,
            line,
            column,
            key,
            text_zh,
            text_en,
            suggestion,
        } = fault;
        Self {
            code: code.to_string(),
            severity: match severity {
                jiceng::error::Severity::Error => Severity::Error,
                jiceng::error::Severity::Warning => Severity::Warning,
            },
            document,
            line: i32::try_from(line).unwrap_or(i32::MAX),
            column: i32::try_from(column).unwrap_or(i32::MAX),
            key,
            text_zh,
            text_en,
            suggestion,
        }
    }
}

impl From<ErrorDetails> for JicengError {
    fn from(details: ErrorDetails) -> Self {
        let details = Box::new(details);
        match details.kind {
            ErrorKind::InvalidInput => Self::InvalidInput { details },
            ErrorKind::OutOfRange => Self::OutOfRange { details },
            ErrorKind::NotCovered => Self::NotCovered { details },
            ErrorKind::Refused => Self::Refused { details },
            // A warning refuses nothing: one that is thrown is a fault of ours.
            ErrorKind::Internal | ErrorKind::Warning => Self::Internal { details },
        }
    }
}

impl From<jiceng::Error> for JicengError {
    fn from(error: jiceng::Error) -> Self {
        Self::from(ErrorDetails {
            code: error.code().to_string(),
            kind: error.kind().into(),
            text_zh: error.text_zh().to_string(),
            text_en: error.text_en().to_string(),
            field: error.field().map(str::to_string),
            row: error.row().and_then(|row| i64::try_from(row).ok()),
            basis: error.basis().map(str::to_string),
            faults: error.faults().iter().cloned().map(Fault::from).collect(),
        })
    }
}

impl JicengError {
    /// Code, texts and place, whatever the variant. 错误内容。
    #[must_use]
    pub fn details(&self) -> &ErrorDetails {
        match self {
            Self::InvalidInput { details }
            | Self::OutOfRange { details }
            | Self::NotCovered { details }
            | Self::Refused { details }
            | Self::Internal { details } => details,
        }
    }
}

/// The error of a code that this crate itself finds, from the one table.
#[cold]
pub(crate) fn refusal(code: u16, values: &[(&str, &str)], field: &str) -> JicengError {
    jiceng::Error::of_code(code, values).at(field).into()
}

/// Runs what a function does; a panic becomes `JC-9901`, which Kotlin and Swift can catch as any other error.
///
/// Without it Kotlin would get an exception of another class, and Swift one that cannot be named. The text of the
/// panic is left out: it may hold what was given.
pub(crate) fn guarded<T>(
    place: &str,
    work: impl FnOnce() -> Result<T, JicengError>,
) -> Result<T, JicengError> {
    // What the work borrows is immutable, so nothing half-changed can be seen afterwards.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let version = format!("{}/{}", jiceng::VERSION, jiceng::DATA_VERSION);
        Err(jiceng::Error::of_code(9901, &[("place", place), ("version", &version)]).into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_internal_error_that_tells_nothing() {
        let error = guarded::<()>("deadline.due", || panic!("of somebody")).unwrap_err();
        assert!(matches!(error, JicengError::Internal { .. }));
        let details = error.details();
        assert_eq!(details.code, "JC-9901");
        assert!(details.text_en.contains("deadline.due") && details.text_en.contains(jiceng::VERSION));
        assert!(!format!("{details:?}").contains("somebody"));
    }

    #[test]
    fn every_part_of_the_record_crosses() {
        let error = jiceng::Ruleset::from_documents([("a.toml", "document = \"law\"\nnmae_zh = \"甲\"")]);
        let error = error.unwrap_err().at("documents").at_row(3);
        let keys = |value: &serde_json::Value| -> Vec<String> {
            let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
            keys.sort();
            keys
        };
        let json = serde_json::to_value(&error).unwrap();
        let mirrored = ["basis", "code", "faults", "field", "kind", "row", "text_en", "text_zh"];
        let with_basis = {
            let mut map = json.as_object().unwrap().clone();
            map.insert("basis".into(), "".into());
            serde_json::Value::Object(map)
        };
        assert_eq!(keys(&with_basis), mirrored);
        let details = JicengError::from(error.clone()).details().clone();
        assert_eq!(details.code, error.code().to_string());
        assert_eq!((details.text_zh.as_str(), details.text_en.as_str()), (error.text_zh(), error.text_en()));
        assert_eq!((details.field.as_deref(), details.row), (Some("documents"), Some(3)));
        assert_eq!(details.faults.len(), error.faults().len());
        assert_eq!(details.to_string(), error.to_string());
    }
}
