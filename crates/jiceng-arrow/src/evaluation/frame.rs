use arrow_array::{Array, ArrayRef};

use crate::error::{Error, missing_column, unlike_lengths};

/// Columns of a table by what they are, each in the pieces in which it came. 按含义列出的各列，保留原有分块。
///
/// # Examples
/// ```
/// use std::sync::Arc;
/// use arrow_array::{ArrayRef, UInt32Array, UInt8Array};
/// use jiceng_arrow::BallotFrame;
/// let official: ArrayRef = Arc::new(UInt32Array::from(vec![0, 1]));
/// let group: ArrayRef = Arc::new(UInt8Array::from(vec![0]));
/// assert_eq!(BallotFrame::new(vec![("official".into(), vec![official.clone()])])?.rows(), 2);
/// let columns = vec![("official".into(), vec![official]), ("group".into(), vec![group])];
/// assert_eq!(BallotFrame::new(columns).unwrap_err().code().to_string(), "JC-1002");
/// # Ok::<(), jiceng_arrow::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct BallotFrame {
    columns: Vec<(String, Vec<ArrayRef>)>,
    rows: usize,
}

impl BallotFrame {
    /// Columns of one length. 等长的各列。
    ///
    /// # Errors
    /// `JC-1002` for columns of unlike length.
    pub fn new(columns: Vec<(String, Vec<ArrayRef>)>) -> Result<Self, Error> {
        let length = |pieces: &[ArrayRef]| pieces.iter().map(|piece| piece.len()).sum::<usize>();
        let rows = columns.first().map_or(0, |(_, pieces)| length(pieces));
        match columns.iter().map(|(_, pieces)| length(pieces)).find(|other| *other != rows) {
            Some(other) => Err(unlike_lengths(rows, other)),
            None => Ok(Self { columns, rows }),
        }
    }

    /// How many rows there are. 行数。
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Whether there is such a column. 是否有该列。
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub(super) fn get(&self, name: &str) -> Option<&[ArrayRef]> {
        self.columns.iter().find(|(known, _)| known == name).map(|(_, pieces)| pieces.as_slice())
    }

    pub(super) fn needed(&self, name: &str) -> Result<&[ArrayRef], Error> {
        self.get(name).ok_or_else(|| missing_column(name))
    }
}
