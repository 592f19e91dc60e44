use super::kind::Kind;

/// One code: its kind and its two templates. 代码表的一行。
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The number.
    pub code: u16,
    /// What a caller can do about it.
    pub kind: Kind,
    /// Chinese template; `{name}` is replaced.
    pub zh: &'static str,
    /// English template, with the same names.
    pub en: &'static str,
}

const fn input(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::InvalidInput, zh, en }
}
const fn range(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::OutOfRange, zh, en }
}
const fn uncovered(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::NotCovered, zh, en }
}
const fn refused(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::Refused, zh, en }
}
const fn internal(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::Internal, zh, en }
}
const fn warning(code: u16, zh: &'static str, en: &'static str) -> Entry {
    Entry { code, kind: Kind::Warning, zh, en }
}

/// Every code, in order; a number is never used again for something else. 全部错误代码。
pub static TABLE: &[Entry] = &[
    // 01 ruleset
    input(
        101,
        "规则文件共有{count}处错误，未载入；第一处：{first}",
        "the documents have {count} faults and were not loaded; the first: {first}",
    ),
    range(
        102,
        "文件共{size}字节，超过上限{limit}字节；请拆分或精简",
        "the documents have {size} bytes, at most {limit} are read; split or shorten them",
    ),
    range(103, "嵌套超过{limit}层；请减少层级", "nested deeper than {limit}; flatten it"),
    input(104, "语法错误：{reason}", "syntax error: {reason}"),
    input(105, "未知的键“{key}”", "unknown key `{key}`"),
    input(106, "缺少键“{key}”；请补上", "missing key `{key}`; add it"),
    input(107, "类型不符：应为{expected}，实为{got}", "wrong type: expected {expected}, got {got}"),
    input(108, "“{got}”不在可用词之列；可用：{list}", "`{got}` is not one of the words; use one of {list}"),
    input(
        109,
        "“{got}”不是存在的日期；请写作 2016-03-01",
        "`{got}` is not a date that exists; write it as 2016-03-01",
    ),
    range(110, "{got}超出范围；应在{min}至{max}之间", "{got} is out of range; expected {min} to {max}"),
    input(111, "起止日期颠倒：自{from}，至{to}", "reversed dates: from {from}, to {to}"),
    input(
        112,
        "“{id}”与“{other}”的有效期重叠（{from}至{to}）；请调整其中之一",
        "`{id}` and `{other}` overlap from {from} to {to}; change one of them",
    ),
    input(
        113,
        "“{id}”各版本之间有空档（{from}至{to}）；请补上或说明",
        "there is a gap between versions of `{id}` from {from} to {to}; fill it",
    ),
    input(
        114,
        "编号“{id}”重复，首次见于{first}；请改名",
        "id `{id}` is used twice, first at {first}; rename one",
    ),
    input(115, "找不到所引用的{kind}“{got}”", "there is no {kind} `{got}`"),
    input(
        116,
        "看不懂条文序号“{got}”；请写作 42(1)，或用 article_zh 与 article_en",
        "cannot read article `{got}`; write it as 42(1), or use article_zh and article_en",
    ),
    input(
        117,
        "“{got}”不是行政区划代码；应为6位或12位数字",
        "`{got}` is not a division code; expected 6 or 12 digits",
    ),
    input(
        118,
        "{date}的星期不符；应为{expected_zh}",
        "{date} falls on the wrong day of the week; expected {expected_en}",
    ),
    input(
        119,
        "“{key}”只写了一种语言；请中英文都写或都不写",
        "`{key}` is given in one language only; give both or neither",
    ),
    input(
        120,
        "时段“{got}”有误；应按先后排列、互不重叠、不超过24:00",
        "bad intervals {got}; expected in order, disjoint, up to 24:00",
    ),
    range(
        121,
        "期限{got}不是正数；当场办结写 at-once，不设期限写 none",
        "a limit of {got} is not positive; write at-once for on the spot, none for no limit",
    ),
    input(122, "{date}列了两次；请删去一处", "{date} is listed twice; remove one"),
    input(123, "{date}不属于{year}年的安排", "{date} does not belong to the arrangement of {year}"),
    input(124, "通知“{number}”没有可修改的在先通知", "notice `{number}` amends no earlier notice"),
    input(125, "事实“{fact}”没有取值“{got}”", "fact `{fact}` has no value `{got}`"),
    input(126, "键“{key}”重复；请删去一处", "key `{key}` is given twice; remove one"),
    range(127, "“{key}”为空或超过{max}字", "`{key}` is empty or longer than {max} characters"),
    range(128, "{what}共{count}个，超过上限{limit}", "{count} of {what}, at most {limit}"),
    input(
        129,
        "{date}此前未被安排，无从恢复",
        "{date} was not arranged before, there is nothing to give back",
    ),
    input(130, "“{id}”援引他法顺延，却未写明援引哪一条", "`{id}` borrows its roll but names no provision"),
    input(
        131,
        "对“{of}”的承诺（{promised_zh}）比规定的{legal_zh}更宽；承诺只能更紧",
        "the promise of {promised_en} for `{of}` is looser than the limit of {legal_en}; a promise may only tighten",
    ),
    input(
        132,
        "{rank_zh}无权放宽“{of}”（{what_zh}）；{who_zh}",
        "a text of this rank ({rank_en}) may not loosen `{of}` ({what_en}); {who_en}",
    ),
    warning(
        133,
        "对“{of}”的承诺与规定单位不同，自{start}起算时会晚于规定；答案取较早者",
        "the promise for `{of}` is in another unit and falls later than the limit for a start on {start}; the answer takes the earlier",
    ),
    input(
        134,
        "各文件所属区划不在同一条线上（{a}与{b}）；请用 Ruleset::from_documents_for 指明区划",
        "the documents belong to different lines of divisions ({a} and {b}); name one with Ruleset::from_documents_for",
    ),
    input(
        135,
        "同一事项步骤“{step}”在{date}有两条规则：“{id}”与“{other}”",
        "step `{step}` has two rules on {date}: `{id}` and `{other}`",
    ),
    input(136, "日历各年不相连：缺{year}年", "the calendar years do not connect: {year} is missing"),
    range(137, "日历跨度超过{limit}天", "the calendar spans more than {limit} days"),
    input(138, "未知的文件种类“{got}”", "unknown kind of document `{got}`"),
    input(
        139,
        "编号“{got}”不可用；只用字母、数字、点、连字符，至多64个",
        "id `{got}` cannot be used; use letters, digits, dots and hyphens, at most 64",
    ),
    input(
        140,
        "{year}年已有安排；只能再加 amends = true 的通知",
        "{year} is arranged already; only notices with amends = true can be added",
    ),
    input(
        141,
        "条文序号与条文文字不能并存；请只写 article，或只写 article_zh 与 article_en",
        "an article is given both as a number and in words; keep one",
    ),
    input(142, "列表“{key}”为空；请填写或删去", "list `{key}` is empty; fill it or leave it out"),
    input(
        143,
        "对“{of}”的另行规定没有改变任何内容；请至少写一项",
        "the variation of `{of}` varies nothing; give at least one part",
    ),
    warning(
        144,
        "法定节假日{date}按此安排成为工作日；请核对",
        "the statutory holiday {date} would be a working day; check it",
    ),
    input(
        145,
        "“{of}”是当事人的期限，办理单位的承诺不能改变它；请删去这项承诺",
        "the time of `{of}` belongs to the citizen and no promise of an office changes it; remove the promise",
    ),
    input(
        146,
        "{rank_zh}无权缩短当事人的期限“{of}”（{what_zh}）；{who_zh}",
        "a text of this rank ({rank_en}) may not shorten the citizen's time of `{of}` ({what_en}); {who_en}",
    ),
    input(
        147,
        "事项行的状态为“{status}”，与键“{key}”不符；请补上、删去或改正状态",
        "the row says `{status}`, which does not fit the key `{key}`; add it, leave it out, or correct the status",
    ),
    input(
        148,
        "所引规则“{id}”自{from}至{to}不在施行；请缩短该行或改引他条",
        "the rule `{id}` is not in force from {from} to {to}; shorten the row or name another rule",
    ),
    input(
        149,
        "机构“{id}”经由上级又隶属于自身；请改正 part_of",
        "`{id}` is part of itself by way of others; correct part_of",
    ),
    // 02 calendar and deadline
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
    refused(218, "延长{got}超过上限{cap}", "an extension of {got} is above the cap of {cap}"),
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
    // 03 catalogue
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
    // 10 Arrow
    input(
        1001,
        "列“{column}”的类型不符：应为{expected}，实为{got}",
        "column `{column}` has the wrong type: expected {expected}, got {got}",
    ),
    input(1002, "各列长度不一：{a}行与{b}行", "the columns differ in length: {a} and {b} rows"),
    // 99 internal
    internal(
        9901,
        "内部错误（{place}，版本{version}）；请报告",
        "internal fault ({place}, version {version}); please report it",
    ),
    internal(
        9902,
        "内置数据损坏（数据版本{version}）；请重新安装",
        "the embedded data is damaged (data version {version}); install again",
    ),
];

pub(super) fn entry(code: u16) -> &'static Entry {
    static UNKNOWN: Entry = internal(
        9901,
        "内部错误（{place}，版本{version}）；请报告",
        "internal fault ({place}, version {version}); please report it",
    );
    match TABLE.binary_search_by_key(&code, |entry| entry.code) {
        Ok(at) => TABLE.get(at).unwrap_or(&UNKNOWN),
        Err(_) => &UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(template: &str) -> BTreeSet<&str> {
        template
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}'))
            .map(|(name, _)| name.trim_end_matches("_zh").trim_end_matches("_en"))
            .collect()
    }

    #[test]
    fn codes_are_in_order_and_unique() {
        assert!(TABLE.windows(2).all(|pair| pair[0].code < pair[1].code));
    }

    #[test]
    fn both_languages_use_the_same_names() {
        for entry in TABLE {
            assert_eq!(names(entry.zh), names(entry.en), "JC-{:04}", entry.code);
        }
    }

    #[test]
    fn english_starts_lower_case_and_has_no_final_stop() {
        for entry in TABLE {
            let first = entry.en.chars().next().unwrap();
            assert!(!first.is_uppercase(), "JC-{:04}", entry.code);
            assert!(!entry.en.ends_with('.'), "JC-{:04}", entry.code);
        }
    }
}
