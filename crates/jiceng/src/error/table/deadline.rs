//! Block 02: calendar and deadline.

use super::{Entry, input, range, refused, uncovered};

pub(super) static BLOCK: &[Entry] = &[
    uncovered(
        201,
        "{date}不在日历之内（日历为{from}至{to}）；请载入该年的放假通知",
        "{date} is outside the calendar ({from} to {to}); load the notice of that year",
    ),
    uncovered(
        202,
        "{date}晚于日历确定的最后一日{certain}，而请求要求确定的答案；请待下一年通知公布后载入",
        "{date} lies after {certain}, the last certain day of the calendar, and certainty was asked for; load the next year's notice when it is published",
    ),
    input(
        203,
        "“{got}”不是存在的日期；请写作 2016-03-01",
        "`{got}` is not a date that exists; write it as 2016-03-01",
    ),
    input(
        204,
        "“{got}”没有时区；请写作 2016-03-01T09:00:00+08:00",
        "`{got}` is a time without an offset; write it as 2016-03-01T09:00:00+08:00",
    ),
    input(
        205,
        "请求无法读取（第{line}行第{column}列）：{reason}",
        "the request cannot be read (line {line}, column {column}): {reason}",
    ),
    range(206, "{got}超出范围；应在{min}至{max}之间", "{got} is out of range; expected {min} to {max}"),
    input(207, "没有规则“{got}”{meant_zh}", "there is no rule `{got}`{meant_en}"),
    refused(
        208,
        "“{rule}”是区划{division}的规定，不适用于{here}；如确需使用，请用 Ruleset::of_division(\"{division}\")",
        "`{rule}` is a rule of division {division} and does not apply in {here}; to use it, name it: Ruleset::of_division(\"{division}\")",
    ),
    uncovered(
        209,
        "“{rule}”已于{to}失效，不适用于{date}{next_zh}",
        "`{rule}` ended on {to} and does not apply on {date}{next_en}",
    ),
    uncovered(
        210,
        "“{rule}”自{from}起施行，不适用于{date}{next_zh}",
        "`{rule}` is in force from {from} and does not apply on {date}{next_en}",
    ),
    uncovered(
        211,
        "“{rule}”在{date}没有版本：前一版本至{to}，后一版本自{from}",
        "`{rule}` has no version on {date}: one ended on {to}, the next begins on {from}",
    ),
    input(
        212,
        "“{rule}”取决于事实“{fact}”（{title_zh}），请给出：{values}",
        "`{rule}` depends on the fact `{fact}` ({title_en}); give one of {values}",
    ),
    input(
        213,
        "事实“{fact}”没有取值“{got}”；可用：{values}",
        "fact `{fact}` has no value `{got}`; use one of {values}",
    ),
    input(214, "没有事实“{got}”；可用：{values}", "there is no fact `{got}`; use one of {values}"),
    refused(
        215,
        "“{rule}”所依的规定不把“{kind_zh}”列为可以扣除的时间；可扣除：{list_zh}",
        "the law of `{rule}` does not list {kind_en} as time that is left out; listed: {list_en}",
    ),
    input(216, "时段颠倒：自{from}，至{to}", "the interval is reversed: from {from}, to {to}"),
    refused(217, "“{rule}”未规定可以延长", "`{rule}` provides for no extension"),
    refused(218, "延长{got_zh}超过上限{cap_zh}", "an extension of {got_en} is above the cap of {cap_en}"),
    refused(
        219,
        "延期于{approved}批准，而原期限已于{due}届满；应在届满前批准",
        "the extension was approved on {approved}, after the period had expired on {due}; it must be approved before",
    ),
    refused(
        220,
        "延期应由{expected_zh}批准，而非{got_zh}",
        "the extension is approved by: {expected_en}; not by: {got_en}",
    ),
    refused(
        221,
        "批准人不得是承办人本人；请由{expected_zh}批准",
        "the approver is the handler; the extension needs: {expected_en}",
    ),
    input(
        222,
        "补正于{corrected}收到，早于{noticed}的补正通知",
        "the correction of {corrected} lies before its notice of {noticed}",
    ),
    input(
        223,
        "补正通知的日期{noticed}早于起算日{start}",
        "the notice of correction of {noticed} lies before the start {start}",
    ),
    input(
        224,
        "“{rule}”以小时计，请给出带时区的起算时刻 started_at",
        "`{rule}` is counted in hours; give the start as an instant in started_at",
    ),
    range(225, "日期超出0001-01-01至9999-12-31", "the date leaves 0001-01-01 to 9999-12-31"),
    input(226, "各列长度不一：{a}行与{b}行", "the columns differ in length: {a} and {b} rows"),
    input(227, "渠道“{channel_zh}”须给出{needed_zh}", "the channel {channel_en} needs {needed_en}"),
    uncovered(
        228,
        "没有办公时间可用；请载入带 hours 的日历叠加文件，并在 office 中指明",
        "no office hours are known; load an overlay with hours and name it in office",
    ),
    input(229, "办结日{finished}早于起算日{start}", "finished on {finished}, before the start {start}"),
    range(230, "期限{got}不可用；应在1至36500之间", "a limit of {got} cannot be used; expected 1 to 36500"),
    input(
        231,
        "倒算的期限不适用扣除、延长与补正",
        "a period counted backwards takes no exclusion, extension or correction",
    ),
    input(
        232,
        "没有区划“{got}”；应为6位或12位数字",
        "`{got}` is not a division code; expected 6 or 12 digits",
    ),
    input(233, "没有日历叠加“{got}”；可用：{list}", "there is no overlay `{got}`; use one of {list}"),
    input(234, "缺少“{field}”", "`{field}` is missing"),
    input(
        235,
        "“{rule}”只适用于{expected}，所给事实应适用{other}",
        "`{rule}` holds only for {expected}; for the given fact it is {other}",
    ),
    input(236, "没有规定“{got}”{meant_zh}", "there is no provision `{got}`{meant_en}"),
    input(237, "规则编号与自拟期限二者只能给一个", "give either a rule or a limit of your own, not both"),
    range(238, "{what}共{count}个，超过上限{limit}", "{count} of {what}, at most {limit}"),
    input(239, "没有序号为{got}的期限", "there is no limit with the number {got}"),
    refused(
        240,
        "“{rule}”未规定按渠道确定收到之日，请直接给出起算日",
        "`{rule}` has no rule on the day of receipt by channel; give the start day",
    ),
    input(
        241,
        "“{got}”不是{what}；可用：{list}",
        "`{got}` is not one of the words for {what}; use one of {list}",
    ),
    input(242, "未知的字段“{got}”{meant_zh}", "unknown field `{got}`{meant_en}"),
    input(243, "“{field}”的类型不符：应为{expected}", "`{field}` has the wrong type: expected {expected}"),
];
