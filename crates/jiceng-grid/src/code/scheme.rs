use jiceng::Error;
use serde::{Deserialize, Serialize};

/// How a grid's code is written. 编码方案。
///
/// The full texts of the standards were not read: codes are in their manner, with no claim of conformance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CodeScheme {
    /// 15 digits in the manner of Beijing's unit grids: the 12 of the village or community, 3 of the grid.
    Unit15,
    /// 20 digits in the manner of CJ/T 349: 6 of the class of managed object, 6 of the county, 3 of the township, 3 of
    /// the community, 2 of the grid; 00 where the community is one grid.
    Cjt349 {
        /// The class of managed object, 6 digits.
        class: u32,
    },
    /// A prefix of digits, then the number with so many digits.
    Custom {
        /// The prefix: digits only.
        prefix: String,
        /// Digits of the number, from 1 to 9.
        digits: u32,
    },
}

/// A written code. 网格编码。
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct GridCode(String);

impl GridCode {
    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for GridCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl CodeScheme {
    /// The code of the grid `number`, from 1, of a village or community of `of` grids.
    ///
    /// 由村（社区）代码与序号书写网格编码。
    ///
    /// # Range
    /// `village` has 12 digits.
    ///
    /// # Errors
    /// `JC-0940` (the village's code), `JC-0941` (a number that does not fit), `JC-0942` (class, prefix, digits).
    ///
    /// # Source
    /// CJ/T 349-2010 and Beijing's DB11 unit grids as quoted elsewhere; neither was read.
    ///
    /// # Examples
    /// ```
    /// use jiceng_grid::code::CodeScheme;
    /// assert_eq!(CodeScheme::Unit15.code(441_427_112_201, 3, 4)?.as_str(), "441427112201003");
    /// let cjt = CodeScheme::Cjt349 { class: 10_101 };
    /// assert_eq!(cjt.code(441_427_112_201, 1, 1)?.as_str(), "01010144142711220100");
    /// assert_eq!(cjt.code(441_427_112_201, 2, 3)?.as_str(), "01010144142711220102");
    /// assert_eq!(cjt.code(441_427_112_201, 100, 100).unwrap_err().code().0, 941);
    /// # Ok::<(), jiceng_grid::Error>(())
    /// ```
    pub fn code(&self, village: u64, number: u32, of: u32) -> Result<GridCode, Error> {
        if !matches!(self, Self::Custom { .. }) && !(100_000_000_000..1_000_000_000_000).contains(&village) {
            return Err(crate::error::fail(940, &[]).at("village"));
        }
        let digits = match self {
            Self::Unit15 => 3,
            Self::Cjt349 { class } if *class <= 999_999 => 2,
            Self::Custom { prefix, digits }
                if (1..=9).contains(digits)
                    && prefix.len() <= 32
                    && prefix.bytes().all(|sign| sign.is_ascii_digit()) =>
            {
                *digits
            }
            _ => return Err(crate::error::fail(942, &[]).at("scheme")),
        };
        let most = 10_u32.pow(digits) - 1;
        if number == 0 || number > most {
            let values = [("got", number.to_string()), ("most", most.to_string())];
            return Err(crate::error::fail(941, &values).at("number"));
        }
        let width = digits as usize;
        Ok(GridCode(match self {
            Self::Unit15 => format!("{village}{number:0width$}"),
            Self::Cjt349 { class } => {
                let number = if of == 1 { 0 } else { number };
                format!("{class:06}{village}{number:0width$}")
            }
            Self::Custom { prefix, .. } => format!("{prefix}{number:0width$}"),
        }))
    }
}
