use std::fmt;

use jiceng::error::{Code, Kind, entries};

/// What is wrong with a whole column: the same record, code and texts as [`jiceng::Error`]. 整列的错误。
///
/// # Examples
/// ```
/// use arrow_array::{BooleanArray, Date32Array};
/// let calendar = jiceng::Ruleset::nation()?.calendar().clone();
/// let days = Date32Array::from(vec![16_861]);
/// let n = BooleanArray::from(vec![true]);
/// let error = jiceng_arrow::add_working_days(&calendar, &days, &n).unwrap_err();
/// assert_eq!((error.code().to_string(), error.field()), ("JC-1001".into(), Some("n")));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    code: Code,
    kind: Kind,
    text_zh: String,
    text_en: String,
    field: Option<String>,
}

impl Error {
    /// The code. 错误代码。
    #[must_use]
    pub fn code(&self) -> Code {
        self.code
    }

    /// What to do about it. 错误类别。
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The text in Chinese. 中文说明。
    #[must_use]
    pub fn text_zh(&self) -> &str {
        &self.text_zh
    }

    /// The text in English. 英文说明。
    #[must_use]
    pub fn text_en(&self) -> &str {
        &self.text_en
    }

    /// The column at fault. 出错的列。
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }

    fn new(code: u16, values: &[(&str, &str)]) -> Self {
        let entry = entries().find(|entry| entry.code == code);
        let fill = |template: &str| {
            values
                .iter()
                .fold(template.to_string(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
        };
        Self {
            code: Code(code),
            kind: entry.map_or(Kind::Internal, |entry| entry.kind),
            text_zh: entry.map(|entry| fill(entry.zh)).unwrap_or_default(),
            text_en: entry.map(|entry| fill(entry.en)).unwrap_or_default(),
            field: None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.text_en)
    }
}

impl std::error::Error for Error {}

impl From<jiceng::Error> for Error {
    fn from(error: jiceng::Error) -> Self {
        Self {
            code: error.code(),
            kind: error.kind(),
            text_zh: error.text_zh().into(),
            text_en: error.text_en().into(),
            field: error.field().map(Into::into),
        }
    }
}

/// `JC-1001`: a column of a type that the function does not take.
pub(crate) fn wrong_type(column: &str, expected: &str, got: &str) -> Error {
    let mut error = Error::new(1001, &[("column", column), ("expected", expected), ("got", got)]);
    error.field = Some(column.into());
    error
}

/// `JC-1002`: two columns of unlike length.
pub(crate) fn unlike_lengths(a: usize, b: usize) -> Error {
    Error::new(1002, &[("a", &a.to_string()), ("b", &b.to_string())])
}

/// `JC-1004`: the table has no such column.
pub(crate) fn missing_column(column: &str) -> Error {
    let mut error = Error::new(1004, &[("column", column)]);
    error.field = Some(column.into());
    error
}
