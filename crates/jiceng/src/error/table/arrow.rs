//! Block 10: columns; 1001 to 1050 of Arrow, 1051 to 1099 of packed bytes.

use super::{Entry, input, range};

pub(super) static BLOCK: &[Entry] = &[
    input(
        1001,
        "列“{column}”的类型不符：应为{expected}，实为{got}",
        "column `{column}` has the wrong type: expected {expected}, got {got}",
    ),
    input(1002, "各列长度不一：{a}行与{b}行", "the columns differ in length: {a} and {b} rows"),
    input(
        1003,
        "无法读取“{column}”的 Arrow 数据：{what_zh}",
        "cannot read the Arrow data of `{column}`: {what_en}",
    ),
    input(
        1004,
        "表中没有“{column}”所指的列；请用该参数给出列名",
        "the table has no column for `{column}`; give its name in that argument",
    ),
    input(
        1051,
        "列“{column}”共{got}字节，应为每行{size}字节的整数倍；请检查打包方式",
        "column `{column}` has {got} bytes, expected {size} for each row: check how it was packed",
    ),
    range(
        1052,
        "共{got}行，超过上限{limit}行；请分批提交",
        "{got} rows, at most {limit}: send them in parts",
    ),
];
