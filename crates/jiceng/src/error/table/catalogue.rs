//! Block 03: catalogue.

use super::{Entry, input, range, uncovered, warning};

pub(super) static BLOCK: &[Entry] = &[
    input(301, "目录中没有该事项{meant_zh}", "the catalogue has no such item{meant_en}"),
    input(302, "有{count}个事项同名，请用编号：{list}", "{count} items have that name, use an id: {list}"),
    uncovered(
        303,
        "事项“{item}”自{date}起取消（{by_zh}），此后不产生到期日",
        "the item `{item}` was abolished from {date} ({by_en}), nothing falls due after that",
    ),
    uncovered(
        304,
        "目录未载“{item}”在{date}的情况（载有{from}至{to}）；请载入该日的事项文件",
        "the catalogue says nothing of `{item}` on {date} (it covers {from} to {to}); load an item document for that day",
    ),
    input(305, "清单缺少列“{column}”", "the list has no column `{column}`"),
    input(306, "清单的列“{column}”重复；请删去一处", "the list has the column `{column}` twice; remove one"),
    input(307, "该行“{column}”为空，未导入", "`{column}` is empty in this row, it was not imported"),
    range(
        308,
        "该行事项名称超过{max}字，未导入",
        "the name in this row is longer than {max} characters, it was not imported",
    ),
    input(
        309,
        "清单编号不可用；只用字母、数字、点、连字符，至多32个",
        "the id of the list cannot be used; use letters, digits, dots and hyphens, at most 32",
    ),
    warning(351, "“{column}”为0，是填充值，按“未载明”处理", "`{column}` is 0, a filler: taken as missing"),
    warning(
        352,
        "设定依据中有{count}部法律未识别，原文已保留",
        "{count} laws of the legal basis are not known; the words of the list are kept",
    ),
    warning(
        353,
        "不识别“{column}”的取值“{got}”，留空",
        "the value `{got}` of `{column}` is not known and was left out",
    ),
    warning(
        354,
        "“{column}”不是1至36500的整数，按“未载明”处理",
        "`{column}` is no whole number from 1 to 36500: taken as missing",
    ),
    warning(
        355,
        "“{column}”超过{max}字，未采用",
        "`{column}` is longer than {max} characters and was left out",
    ),
    warning(356, "“{column}”不是可用的日期，未采用", "`{column}` is no usable date and was left out"),
    warning(
        357,
        "“{column}”所载承诺比清单自身的法定时限更宽，未采用",
        "the promise in `{column}` is looser than the list's own legal limit and was left out",
    ),
    warning(
        358,
        "“{column}”的编码已被占用，已另编编号",
        "the code in `{column}` is taken; the row was given another id",
    ),
    range(
        359,
        "第{row}件的{what}超出范围；应在{min}至{max}之间",
        "{what} of matter {row} is out of range; expected {min} to {max}",
    ),
];
