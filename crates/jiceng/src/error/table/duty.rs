//! Block 04, second half: divisions and duty.

use super::{Entry, input, range, uncovered};

pub(super) static BLOCK: &[Entry] = &[
    // Divisions.
    input(
        450,
        "区划代码应为12位数字（县级以上可写6位），所给为{length}个字符",
        "a division code has 12 digits (or 6 for a county and above), got {length} characters",
    ),
    input(
        451,
        "区划代码的层级不连续，或者没有省级代码；请核对各段",
        "the division code skips a level or names no province; check its segments",
    ),
    input(
        452,
        "{list}年清单中没有以{head}开头的这个区划代码；请核对代码，或指明它所属的清单",
        "the list of {list} has no such division code ({head}…); check it, or name the list that it comes from",
    ),
    input(
        453,
        "区划代码{code}属于{list}年清单；{now_zh}",
        "the division code {code} is of the list of {list}; {now_en}",
    ),
    input(454, "没有这份区划清单；可用：{lists}", "there is no such list of divisions; use one of {lists}"),
    input(
        455,
        "区划代码重复，首次见于第{first}行（自0起）；请删去一处",
        "the division code stands twice, first in row {first} (from 0); remove one",
    ),
    range(456, "区划单位共{count}个，超过上限{max}", "{count} divisions, at most {max}"),
    input(
        457,
        "该代码的单位已分为几个；请用 succession 逐一查看",
        "several units took the place of this one; see each with succession",
    ),
    uncovered(
        458,
        "该代码的单位去向没有来源写明；请在区划文件中补上",
        "no source says what took the place of this unit; add it to the document of divisions",
    ),
    uncovered(
        459,
        "没有区划{division}的区划清单；请载入区划文件，或由 DivisionRegister::new 建立",
        "no divisions are known for {division}; load a document of divisions, or make a register with DivisionRegister::new",
    ),
];
