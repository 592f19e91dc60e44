//! Many due dates at once: packed bytes in, a column of packed bytes a result out.

use jiceng::deadline as core;

use crate::error::{JicengError, guarded, refusal};
use crate::ruleset::Ruleset;

/// One column a result, all of the same number of rows; numbers lie little-endian. 每项结果一列，小端字节序。
///
/// # Units
/// Days since 1970-01-01, the smallest `i32` where there is none. `code` is the number of the error (207 for
/// `JC-0207`), 0 for none. `reasons` and `caveats` are bits, by the place in `DeadlineReason` and `Caveat`.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DueColumns {
    /// The day to work to: `i32` a row.
    pub due: Vec<u8>,
    /// The last day as counted: `i32` a row.
    pub raw: Vec<u8>,
    /// The last day after rolling: `i32` a row.
    pub rolled: Vec<u8>,
    /// Number of the error: `u16` a row.
    pub code: Vec<u8>,
    /// Reasons: `u64` a row.
    pub reasons: Vec<u8>,
    /// Caveats: `u8` a row.
    pub caveats: Vec<u8>,
}

/// The most rows of one call: what comes back stays below 400 MB.
const MOST_ROWS: usize = 1 << 24;

#[uniffi::export]
impl Ruleset {
    /// When each row is due: `limits` is a `u16` a row, from [`limit_number`](Self::limit_number), `starts` an
    /// `i32` a row, days since 1970-01-01; both little-endian. A bad row gets its code and stops nothing.
    ///
    /// 逐行计算到期日；有误之行以代码标明，不影响其余。
    pub fn due_columns(&self, limits: Vec<u8>, starts: Vec<u8>) -> Result<DueColumns, JicengError> {
        guarded("deadline.due_columns", || {
            let limits = unpacked::<2, u16>(&limits, "limits", u16::from_le_bytes)?;
            let starts = unpacked::<4, i32>(&starts, "starts", i32::from_le_bytes)?;
            let rows = limits.len();
            let (mut due, mut raw, mut rolled) = (vec![0_i32; rows], vec![0_i32; rows], vec![0_i32; rows]);
            let (mut code, mut reasons) = (vec![0_u16; rows], vec![0_u64; rows]);
            let mut caveats = vec![0_u8; rows];
            let out = core::DueColumns {
                due: &mut due,
                raw: &mut raw,
                rolled: &mut rolled,
                code: &mut code,
                reasons: &mut reasons,
                caveats: &mut caveats,
            };
            core::due_slices(&self.rules, &limits, &starts, out)?;
            Ok(DueColumns {
                due: packed(&due, |day| day.to_le_bytes()),
                raw: packed(&raw, |day| day.to_le_bytes()),
                rolled: packed(&rolled, |day| day.to_le_bytes()),
                code: packed(&code, |code| code.to_le_bytes()),
                reasons: packed(&reasons, |bits| bits.to_le_bytes()),
                caveats,
            })
        })
    }
}

fn unpacked<const SIZE: usize, T>(
    bytes: &[u8],
    field: &str,
    read: impl Fn([u8; SIZE]) -> T,
) -> Result<Vec<T>, JicengError> {
    let (rows, rest) = bytes.as_chunks::<SIZE>();
    if !rest.is_empty() {
        let (size, got) = (SIZE.to_string(), bytes.len().to_string());
        let values = [("column", field), ("size", &size), ("got", &got)];
        return Err(refusal(1051, &values, field));
    }
    if rows.len() > MOST_ROWS {
        let (got, limit) = (rows.len().to_string(), MOST_ROWS.to_string());
        let values = [("got", got.as_str()), ("limit", &limit)];
        return Err(refusal(1052, &values, field));
    }
    Ok(rows.iter().map(|row| read(*row)).collect())
}

fn packed<T: Copy, const SIZE: usize>(column: &[T], write: impl Fn(T) -> [u8; SIZE]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(column.len().saturating_mul(SIZE));
    column.iter().for_each(|value| bytes.extend_from_slice(&write(*value)));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_whole_rows_and_not_too_many() {
        let rules = Ruleset::from(jiceng::Ruleset::nation().unwrap());
        let error = rules.due_columns(vec![0; 3], vec![0; 4]).unwrap_err();
        assert_eq!(
            (error.details().code.as_str(), error.details().field.as_deref()),
            ("JC-1051", Some("limits"))
        );
        assert_eq!(
            error.details().text_en,
            "column `limits` has 3 bytes, expected 2 for each row: check how it was packed"
        );
        let error = rules.due_columns(vec![0; 2 * (MOST_ROWS + 1)], Vec::new()).unwrap_err();
        assert_eq!(error.details().code, "JC-1052");
        assert!(error.details().text_zh.contains("16777217"), "{error}");
    }
}
