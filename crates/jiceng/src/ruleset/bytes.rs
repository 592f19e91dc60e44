//! A ruleset as bytes: compiled and checked in one place, loaded in another that has no compiler.

use std::sync::Arc;

use jiceng_data::DecodeError;

use super::division_line::checked;
use super::inner::Horizon;
use super::load::Ruleset;
use crate::error::{Error, fail};

impl Ruleset {
    /// The documents of these rules as bytes, with the digest by which damage is found. What the calendar is taken to
    /// be known of ([`known_on`](Self::known_on)) is not part of them.
    ///
    /// 规则集所据文件的编译形式，附校验摘要。
    ///
    /// # Examples
    /// ```
    /// use jiceng::Ruleset;
    /// let ruleset = Ruleset::jiaoling()?;
    /// let bytes = ruleset.to_bytes();
    /// assert_eq!(Ruleset::from_bytes("441427", &bytes)?.digest(), ruleset.digest());
    /// // A county of another line sees other rules of the same documents.
    /// assert!(Ruleset::from_bytes("410500", &bytes)?.rule("DSP-24").is_ok());
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        jiceng_data::encode(&self.inner().corpus)
    }

    /// The rules of such bytes that hold in a division. They are not checked again beyond the digest, so take them
    /// only from where you would take a program.
    ///
    /// 由编译形式还原适用于某区划的规则集；除摘要外不再检查，请只用可信来源。
    ///
    /// # Range
    /// At most 64 MiB, written by a version with the same format.
    ///
    /// # Errors
    /// `JC-0161` if they cannot be loaded, with the reason; `JC-0232` if it is not a division code.
    ///
    /// # Examples
    /// ```
    /// let error = jiceng::Ruleset::from_bytes("441427", b"document = 'law'").unwrap_err();
    /// assert_eq!(error.code().to_string(), "JC-0161");
    /// ```
    pub fn from_bytes(division: &str, bytes: &[u8]) -> Result<Self, Error> {
        let division = checked(division)?;
        let corpus = jiceng_data::decode(bytes).map_err(refused)?;
        Self::build(Arc::new(corpus), division, Horizon::default(), Vec::new())
    }
}

#[cold]
fn refused(error: DecodeError) -> Error {
    let (zh, en) = match error {
        DecodeError::NotData => (
            "不是本库写出的规则数据；文件请先编译".to_string(),
            "they are not rules that this library wrote; compile documents first".to_string(),
        ),
        DecodeError::Version { got, expected } => (
            format!("格式为{got}，应为{expected}；请用同一版本重新编译"),
            format!("their format is {got}, expected {expected}; compile them with the same version"),
        ),
        DecodeError::TooLarge { size, limit } => (
            format!("共{size}字节，超过上限{limit}字节；请减少文件"),
            format!("they have {size} bytes, at most {limit}; leave documents out"),
        ),
        DecodeError::Damaged => {
            ("摘要不符，数据已损坏；请重新传输".to_string(), "they are damaged; fetch them again".to_string())
        }
        _ => (
            "内容无法识别；请用同一版本重新编译".to_string(),
            "their content is unknown; compile them with the same version".to_string(),
        ),
    };
    fail(161, &[("reason_zh", zh), ("reason_en", en)]).at("bytes")
}
