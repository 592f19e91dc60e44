//! Block 04, first half: organisation; 0401 to 0410 of documents, 0411 to 0449 of questions and registers.

use super::{Entry, input, range, uncovered, warning};

pub(super) static BLOCK: &[Entry] = &[
    // Documents.
    input(
        401,
        "“{id}”的日常工作由“{a}”和“{b}”同时牵头；请只留一个",
        "the daily work of `{id}` is led by `{a}` and `{b}` on the same days; keep one",
    ),
    warning(
        402,
        "服务岗“{id}”无人补位；请在其他岗的 stands_in_for 中写明",
        "no post stands in for `{id}`; name it in stands_in_for of another",
    ),
    input(
        403,
        "补位只在不同的服务岗之间；“{id}”不是另一服务岗",
        "only another service post can stand in; `{id}` is none",
    ),
    input(
        404,
        "职责“{id}”自{from}至{to}没有归属；请为其写一条 [[home]]",
        "the duty `{id}` has no home from {from} to {to}; give it a [[home]]",
    ),
    input(
        405,
        "职责“{id}”同时归属“{a}”和“{b}”；请只留一处",
        "the duty `{id}` has two homes on the same days, `{a}` and `{b}`; keep one",
    ),
    input(
        406,
        "归属单位“{unit}”自{from}至{to}不存在；请改正起止日期或改归他处",
        "the home `{unit}` does not stand from {from} to {to}; correct the dates or name another",
    ),
    input(
        407,
        "移交“{id}”须在两个单位之间，并且恰有一步为签收（receipt = true）",
        "the hand-over `{id}` must run between two bodies and have one step with receipt = true",
    ),
    input(
        408,
        "“{id}”之上超过{limit}级；请减少层级",
        "`{id}` lies more than {limit} levels below the top; flatten the tree",
    ),
    input(
        409,
        "授权“{id}”未写明给谁；请写 kinds、units 或 roles",
        "the grant `{id}` says to whom in no way; give kinds, units or roles",
    ),
    input(
        410,
        "职责“{word}”不能与自身分开；请改正其中之一",
        "the function `{word}` cannot be kept apart from itself; correct one of them",
    ),
    // Questions.
    uncovered(
        411,
        "该地没有在{date}有效的机构设置；请载入机构文件",
        "no organisation of this place holds on {date}; load an organisation document",
    ),
    input(
        412,
        "该地在{date}有多份机构设置：{list}；请指明其一",
        "several organisations of this place hold on {date}: {list}; name one",
    ),
    input(413, "{date}没有机构“{got}”{meant_zh}", "there is no body `{got}` on {date}{meant_en}"),
    input(
        414,
        "“{got}”不是所在区划；应为6位、12位数字，村以下另加3位组（网格）序号",
        "`{got}` is no place; expected 6 or 12 digits, or 15 for a group or grid below a village",
    ),
    input(
        415,
        "“{unit}”是{level_zh}级机构，不能设在{place}",
        "`{unit}` is a body of the {level_en} level and cannot stand in {place}",
    ),
    uncovered(
        416,
        "没有在{date}有效的职责对照；请载入对照文件",
        "no mapping of old bodies holds on {date}; load a mapping document",
    ),
    input(417, "没有职责“{got}”{meant_zh}", "there is no duty `{got}`{meant_en}"),
    input(418, "没有移交或步骤“{got}”{meant_zh}", "there is no hand-over or step `{got}`{meant_en}"),
    input(419, "步骤“{step}”记了两次；请留一次", "the step `{step}` is given twice; keep one"),
    input(
        420,
        "步骤“{step}”的时间早于移交或晚于所问时刻；请核对",
        "the step `{step}` lies before the offer or after the instant asked about; check it",
    ),
    // Registers.
    input(
        421,
        "该行的键为空或已出现过，未采用",
        "the key of this row is empty or stands already, the row was left out",
    ),
    input(422, "登记册中没有该人员", "the register has no such official"),
    input(
        423,
        "没有机构“{got}”{meant_zh}；该行未采用",
        "there is no body `{got}`, the row was left out{meant_en}",
    ),
    input(
        424,
        "起止日期颠倒：自{from}，至{to}；该行未采用",
        "reversed dates: from {from}, to {to}; the row was left out",
    ),
    input(
        425,
        "关系须在两个不同的人之间；该行未采用",
        "a relation is between two different persons; the row was left out",
    ),
    input(
        426,
        "{place}的“{unit}”同时有两名负责人；后一行未采用",
        "`{unit}` in {place} has two leads on the same days; the later row was left out",
    ),
    input(
        427,
        "机构“{unit}”在这些日子并不存在；该行未采用",
        "`{unit}` does not stand on those days; the row was left out",
    ),
    // Recusal.
    uncovered(
        428,
        "没有在{date}适用于此地“{procedure_zh}”的回避规定；请载入",
        "no rule of recusal for {procedure_en} is known here on {date}; load one",
    ),
    uncovered(
        429,
        "没有在{date}有效的检举控告保密规定；请载入",
        "no rule that keeps accusations from the accused is known on {date}; load one",
    ),
    uncovered(
        431,
        "该地没有机构设置，无从核对登记册；请载入机构文件",
        "this place has no organisation against which a register could be checked; load a document",
    ),
    // Permission.
    range(
        433,
        "同时有效的{what_zh}有{count}条，超过上限{limit}条",
        "{count} {what_en} hold at once, at most {limit}",
    ),
    input(
        434,
        "权限是{day}的，所问时刻在{now}；请用该日的权限",
        "these are the permissions of {day} and the instant lies on {now}; make those of that day",
    ),
    range(435, "序号超出取值表", "a position lies beyond its closed list"),
    input(436, "各列长度不同：{rows}与{other}", "the columns differ in length: {rows} and {other}"),
    range(
        437,
        "最小人数为{got}；应在2至1000之间，且合计不超出数值范围",
        "the least count is {got}, expected 2 to 1000, with a sum that a number holds",
    ),
];
