//! Block 09: the grid; 0901 to 0949 partition, officials and roster, 0950 to 0999 points.

use super::{Entry, range};

pub(super) static BLOCK: &[Entry] = &[
    // Partition, officials, roster.
    range(
        901,
        "{what_zh}的数量为{got}，应在{min}至{max}之间",
        "the number of {what_en} is {got}, expected {min} to {max}",
    ),
    // Points.
];
