use serde::Serialize;

use crate::error::{Error, fail};
use crate::handbook::{FieldKey, Fields};

/// What of a device's entries the centre holds: everything before a number, and which of the 40 after it.
///
/// 回执：某序号之前的全部已收，其后的以位图表示。
///
/// # Examples
/// ```
/// use jiceng::handbook::sms::Acknowledgement;
/// let held = Acknowledgement { first_missing: 3, beyond: 0b10 };
/// let numbers: Vec<u32> = (0..8).filter(|number| held.holds(*number)).collect();
/// assert_eq!(numbers, [0, 1, 2, 5]); // 3 is missing, bit 0 is number 4
/// assert_eq!(Acknowledgement::of_fields(&held.fields()?)?, held);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Acknowledgement {
    /// The lowest number that is not held.
    pub first_missing: u32,
    /// Bit k: the number `first_missing + 1 + k` is held.
    pub beyond: u64,
}

impl Acknowledgement {
    /// Whether an entry is held. 是否已收。
    #[must_use]
    pub const fn holds(&self, sequence: u32) -> bool {
        match sequence.checked_sub(self.first_missing) {
            None => true,
            Some(0) => false,
            Some(ahead) => ahead <= 40 && (self.beyond >> (ahead - 1)) & 1 == 1,
        }
    }

    /// As coded fields. 编码为字段。
    ///
    /// # Errors
    /// `JC-0603` beyond the range of the fields.
    pub fn fields(&self) -> Result<Fields, Error> {
        Fields::new()
            .number(FieldKey::First, u64::from(self.first_missing))?
            .number(FieldKey::Held, self.beyond)
    }

    /// From coded fields. 由字段读取。
    ///
    /// # Errors
    /// `JC-0617` if one of the two is missing.
    pub fn of_fields(fields: &Fields) -> Result<Self, Error> {
        let first = fields.get(FieldKey::First).and_then(|first| u32::try_from(first).ok());
        let (first_missing, beyond) = first.zip(fields.get(FieldKey::Held)).ok_or_else(|| fail(617, &[]))?;
        Ok(Self { first_missing, beyond })
    }
}
