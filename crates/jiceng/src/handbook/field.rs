use std::fmt::Write as _;

use jiceng_data::closed_list;
use serde::Serialize;

use super::sms::number;
use crate::error::{Error, fail};

closed_list! {
    /// What a coded field says.
    pub enum FieldKey {
        Grid = "grid", "网格编码", "code of the grid";
        Household = "household", "户的本地编号", "local number of the household";
        Case = "case", "事项编号", "number of the case";
        Class = "class", "类别编号", "number of the class";
        Status = "status", "状态编号", "number of the status";
        Reason = "reason", "理由编号", "number of the reason";
        People = "people", "人数", "number of people";
        Ticket = "ticket", "餐票编号", "number of the meal ticket";
        Day = "day", "日期（自2010年1月1日起的天数）", "day, counted from 2010-01-01";
        First = "first", "首个序号", "first sequence number";
        Held = "held", "已收序号之后的位图", "which of the following numbers are held";
    }
}

impl FieldKey {
    /// The letter that a message carries. 短信中的字段字母。
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Grid => 'G',
            Self::Household => 'H',
            Self::Case => 'C',
            Self::Class => 'K',
            Self::Status => 'S',
            Self::Reason => 'R',
            Self::People => 'P',
            Self::Ticket => 'T',
            Self::Day => 'D',
            Self::First => 'F',
            Self::Held => 'B',
        }
    }

    fn from_letter(letter: char) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.letter() == letter)
    }

    /// The largest number that the field takes. A household's number has six digits at most: no telephone and no
    /// identity number fits. 该字段的最大值。
    #[must_use]
    pub const fn most(self) -> u64 {
        match self {
            Self::Household => 999_999,
            Self::Class | Self::Status | Self::Reason => 9_999,
            Self::People => 99_999,
            Self::Ticket => 9_999_999_999,
            Self::Day => 99_999,
            // One more than the last number: then nothing is missing.
            Self::First => number::MOST_SEQUENCE as u64 + 1,
            Self::Grid | Self::Case | Self::Held => number::MOST,
        }
    }
}

/// One coded field. 一个编码字段。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// A number.
    Number {
        /// What it says.
        key: FieldKey,
        /// Its value, up to [`FieldKey::most`].
        value: u64,
    },
    /// The code of a grid: 15 or 20 digits.
    Grid {
        /// The digits.
        code: String,
    },
    /// A field of a later version: kept and passed on, not understood.
    Unknown {
        /// Its letter.
        letter: char,
        /// Its characters.
        value: String,
    },
}

/// The fields of a coded entry, in order. 编码字段。
///
/// # Range
/// At most 64 fields.
///
/// # Errors
/// `JC-0603` if a value is too large, `JC-0604` if a grid's code has neither 15 nor 20 digits, `JC-0605` if there are
/// more than 64 fields.
///
/// # Examples
/// ```
/// use jiceng::handbook::{FieldKey, Fields};
/// let fields = Fields::new().grid("441427104003001")?.number(FieldKey::Household, 57)?;
/// assert_eq!(fields.get(FieldKey::Household), Some(57));
/// // A telephone number does not fit into a household's number.
/// assert!(Fields::new().number(FieldKey::Household, 13_800_000_000).is_err());
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Fields {
    list: Vec<Field>,
}

/// The most fields of one entry.
const MOST_FIELDS: usize = 64;
/// The most characters of a field that is not understood.
const MOST_UNKNOWN: usize = 32;

impl Fields {
    /// None. 空。
    #[must_use]
    pub const fn new() -> Self {
        Self { list: Vec::new() }
    }

    /// With one more number. 增加一个数值字段。
    ///
    /// # Errors
    /// `JC-0603`, `JC-0605`.
    pub fn number(self, key: FieldKey, value: u64) -> Result<Self, Error> {
        if key == FieldKey::Grid || value > key.most() {
            return Err(too_large(key));
        }
        self.with(Field::Number { key, value })
    }

    /// With the code of a grid. 增加网格编码。
    ///
    /// # Errors
    /// `JC-0604`, `JC-0605`.
    pub fn grid(self, code: &str) -> Result<Self, Error> {
        if !is_grid(code) {
            return Err(fail(604, &[("got", code.len().to_string())]));
        }
        self.with(Field::Grid { code: code.to_owned() })
    }

    fn with(mut self, field: Field) -> Result<Self, Error> {
        if self.list.len() >= MOST_FIELDS {
            return Err(fail(605, &[("limit", MOST_FIELDS.to_string())]));
        }
        self.list.push(field);
        Ok(self)
    }

    /// Every field. 全部字段。
    #[must_use]
    pub fn list(&self) -> &[Field] {
        &self.list
    }

    /// The number of the first field with this key. 取值。
    #[must_use]
    pub fn get(&self, key: FieldKey) -> Option<u64> {
        self.list.iter().find_map(|field| match field {
            Field::Number { key: own, value } if *own == key => Some(*value),
            _ => None,
        })
    }

    /// The code of the grid. 网格编码。
    #[must_use]
    pub fn grid_code(&self) -> Option<&str> {
        self.list.iter().find_map(|field| match field {
            Field::Grid { code } => Some(code.as_str()),
            _ => None,
        })
    }

    /// As a message carries them: `G441427104003001.H1S`.
    pub(super) fn written(&self) -> String {
        let mut text = String::with_capacity(self.list.len().saturating_mul(8));
        for field in &self.list {
            if !text.is_empty() {
                text.push('.');
            }
            // Writing to a string does not fail.
            let _ = match field {
                Field::Number { key, value } => write!(text, "{}{}", key.letter(), number::written(*value)),
                Field::Grid { code } => write!(text, "{}{code}", FieldKey::Grid.letter()),
                Field::Unknown { letter, value } => write!(text, "{letter}{value}"),
            };
        }
        text
    }

    /// Reads what [`written`](Self::written) gives.
    pub(super) fn read(text: &str) -> Result<Self, Error> {
        let mut fields = Self::new();
        for part in text.split('.').filter(|part| !part.is_empty()) {
            let mut rest = part.chars();
            let unreadable = || fail(606, &[("at", fields.list.len().saturating_add(1).to_string())]);
            let letter = rest.next().filter(char::is_ascii_alphanumeric).ok_or_else(unreadable)?;
            let value = rest.as_str();
            let field = match FieldKey::from_letter(letter.to_ascii_uppercase()) {
                Some(FieldKey::Grid) if is_grid(value) => Field::Grid { code: value.to_owned() },
                Some(FieldKey::Grid) => return Err(unreadable()),
                Some(key) => {
                    let value = number::read(value).ok_or_else(unreadable)?;
                    if value > key.most() {
                        return Err(too_large(key));
                    }
                    Field::Number { key, value }
                }
                None if value.len() <= MOST_UNKNOWN && number::fits(value) => {
                    Field::Unknown { letter, value: value.to_owned() }
                }
                None => return Err(unreadable()),
            };
            fields = fields.with(field)?;
        }
        Ok(fields)
    }
}

fn is_grid(code: &str) -> bool {
    matches!(code.len(), 15 | 20) && code.bytes().all(|byte| byte.is_ascii_digit())
}

fn too_large(key: FieldKey) -> Error {
    let names = [("field_zh", key.zh().to_owned()), ("field_en", key.en().to_owned())];
    let [zh, en] = names;
    fail(603, &[zh, en, ("max", key.most().to_string())])
}
