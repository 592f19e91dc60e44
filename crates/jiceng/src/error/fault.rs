use serde::Serialize;

use super::kind::Kind;
use super::record::{Code, render};

pub use jiceng_data::fault::Severity;

/// One fault of one document: where, what, and the way out. 文件中的一处错误。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The code.
    pub code: Code,
    /// An error refuses the documents, a warning does not.
    pub severity: Severity,
    /// Name of the document.
    pub document: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1; 0 where only the line is known.
    pub column: u32,
    /// Path of the key, e.g. `period[3].limit.unit`.
    pub key: String,
    /// The text in Chinese.
    pub text_zh: String,
    /// The text in English.
    pub text_en: String,
    /// The word that was probably meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl Fault {
    pub(crate) fn of(fault: jiceng_data::fault::Fault) -> Self {
        let (_, mut text_zh, mut text_en) = render(fault.code, &fault.args);
        if let Some(meant) = &fault.suggestion {
            text_zh.push_str(&format!("，是否为“{meant}”？"));
            text_en.push_str(&format!(", did you mean `{meant}`?"));
        }
        Self {
            code: Code(fault.code),
            severity: fault.severity,
            document: fault.document,
            line: fault.line,
            column: fault.column,
            key: fault.key,
            text_zh,
            text_en,
            suggestion: fault.suggestion,
        }
    }

    /// Invalid input or a warning. 类别。
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.severity {
            Severity::Error => Kind::InvalidInput,
            Severity::Warning => Kind::Warning,
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}:{}:{}: {} {}: {}",
            self.document, self.line, self.column, self.code, self.key, self.text_en
        )
    }
}
