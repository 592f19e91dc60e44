//! Block 10: Arrow.

use super::{Entry, input};

pub(super) static BLOCK: &[Entry] = &[
    input(
        1001,
        "列“{column}”的类型不符：应为{expected}，实为{got}",
        "column `{column}` has the wrong type: expected {expected}, got {got}",
    ),
    input(1002, "各列长度不一：{a}行与{b}行", "the columns differ in length: {a} and {b} rows"),
];
