use std::fmt;

use serde::{Serialize, Serializer};

use super::fault::Fault;
use super::kind::Kind;
use super::table;

/// The number of an error, written `JC-0107`. Never reused. 错误代码。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub u16);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JC-{:04}", self.0)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What went wrong, where, and the way out. 错在何处，如何改正。
///
/// It displays as its code with the English text; both texts are fields.
///
/// # Examples
/// ```
/// let ruleset = jiceng::Ruleset::nation()?;
/// let error = ruleset.rule("LIC-31").unwrap_err();
/// assert_eq!(error.code().to_string(), "JC-0207");
/// assert!(error.text_zh().contains("LIC-13"));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {}", .0.code, .0.text_en)]
pub struct Error(Box<Record>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Record {
    code: Code,
    kind: Kind,
    text_zh: String,
    text_en: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    faults: Vec<Fault>,
}

/// Named values of a template.
pub(crate) type Args<'a> = &'a [(&'a str, String)];

/// Makes the error of a code; the table gives kind and texts.
#[cold]
pub(crate) fn fail(code: u16, args: Args<'_>) -> Error {
    let (kind, text_zh, text_en) = render(code, args);
    Error(Box::new(Record {
        code: Code(code),
        kind,
        text_zh,
        text_en,
        field: None,
        row: None,
        basis: None,
        faults: Vec::new(),
    }))
}

/// Kind and both texts of a code, with `{name}` replaced.
pub(crate) fn render(code: u16, args: Args<'_>) -> (Kind, String, String) {
    let entry = table::entry(code);
    (entry.kind, fill(entry.zh, args), fill(entry.en, args))
}

fn fill(template: &str, args: Args<'_>) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            rest = after;
            break;
        };
        if let Some((_, value)) = args.iter().find(|(key, _)| *key == name) {
            text.push_str(value);
        }
        rest = tail;
    }
    text.push_str(rest);
    text
}

impl Error {
    /// The error of a code of the one table, for the crates that stand on this one; a code that is not in the table
    /// is an internal fault.
    ///
    /// 由代码表生成错误，供上层各库使用。
    ///
    /// # Examples
    /// ```
    /// let values = [("what_zh", "网格"), ("what_en", "grids"), ("got", "0"), ("min", "1"), ("max", "9")];
    /// let error = jiceng::Error::of_code(901, &values);
    /// assert_eq!(error.to_string(), "JC-0901: the number of grids is 0, expected 1 to 9");
    /// assert_eq!(jiceng::Error::of_code(900, &[]).kind(), jiceng::error::Kind::Internal);
    /// ```
    #[cold]
    #[must_use]
    pub fn of_code(code: u16, values: &[(&str, &str)]) -> Self {
        let args: Vec<(&str, String)> =
            values.iter().map(|(name, value)| (*name, (*value).to_string())).collect();
        fail(code, &args)
    }

    /// The code. 错误代码。
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// What to do about it. 错误类别。
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The text in Chinese. 中文说明。
    #[must_use]
    pub fn text_zh(&self) -> &str {
        &self.0.text_zh
    }

    /// The text in English. 英文说明。
    #[must_use]
    pub fn text_en(&self) -> &str {
        &self.0.text_en
    }

    /// The field of the request that is at fault, e.g. `exclusions[1].to`. 出错字段。
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// The row of a batch, from 0. 出错行（自0起）。
    #[must_use]
    pub fn row(&self) -> Option<u64> {
        self.0.row
    }

    /// The rule and article on which a refusal rests. 依据。
    #[must_use]
    pub fn basis(&self) -> Option<&str> {
        self.0.basis.as_deref()
    }

    /// Every fault of refused documents, in order. 文件中的全部错误。
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.0.faults
    }

    /// The same error, of a row of a batch. 标明所在行。
    #[must_use]
    pub fn at_row(mut self, row: u64) -> Self {
        self.0.row = Some(row);
        self
    }

    /// The same error, of a field of the request. 标明所在字段。
    #[must_use]
    pub fn at(mut self, field: impl Into<String>) -> Self {
        self.0.field = Some(field.into());
        self
    }

    pub(crate) fn resting_on(mut self, basis: impl Into<String>) -> Self {
        self.0.basis = Some(basis.into());
        self
    }

    pub(crate) fn with_faults(mut self, faults: Vec<Fault>) -> Self {
        self.0.faults = faults;
        self
    }
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl From<jiceng_data::DecodeError> for Error {
    fn from(_: jiceng_data::DecodeError) -> Self {
        fail(9902, &[("version", jiceng_data::DATA_VERSION.to_string())])
    }
}
