//! Block 01: ruleset.

use super::{Entry, input, range, uncovered, warning};

pub(super) static BLOCK: &[Entry] = &[
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
    uncovered(
        150,
        "保存的规则集与本版本（数据版本{version}）所得不同；请用同一版本，或重新载入文件",
        "the saved ruleset is not what this version (data {version}) makes of it; use the same version or load the documents again",
    ),
    input(161, "编译后的规则无法载入：{reason_zh}", "the compiled rules cannot be loaded: {reason_en}"),
];
