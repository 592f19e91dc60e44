//! Block 07: evaluation. 755 to 758, 760 and 761 belong to the advisory statistics.

use super::{Entry, input, range, refused, uncovered, warning};

pub(super) static BLOCK: &[Entry] = &[
    input(
        701,
        "{what_zh}的权重合计{sum}，应为10000（万分之一）；请改正各项权重",
        "the weights of the {what_en} add up to {sum}, expected 10000 parts of ten thousand; correct them",
    ),
    input(
        702,
        "选项“{option}”为{kind_zh}，与所给分值不符；计分选项须有 points_milli，其他选项不得有",
        "the option `{option}` is of the kind {kind_en}; a scored option needs points_milli, no other has them",
    ),
    input(
        703,
        "未写明“{key}”；不设默认，请写 \"exclude\" 或者含 points_milli 的表",
        "`{key}` is not stated and has no default; write \"exclude\" or a table with points_milli",
    ),
    input(
        704,
        "第{dimension}项的选项代码{got}不在办法之内；可用：{list}，空白写255，多选写254",
        "dimension {dimension} has the option code {got}, which the scheme does not know; use one of {list}, 255 for blank, 254 for several marks",
    ),
    input(
        705,
        "{what_zh}{got}不在名册或者办法之内（共{count}）；请核对编号",
        "there is no {what_en} {got} in the roster or scheme (it has {count}); check the number",
    ),
    input(
        706,
        "票号与第{first}行重复；两张均不计入，请核对原票",
        "the ballot has the id of row {first}; neither counts, check the papers",
    ),
    input(
        707,
        "同一评价人对同一对象评价了两次（另见第{first}行）；按办法“{rule_zh}”，本行不计入",
        "this rater rated the same official before or after (row {first}); by the scheme's rule, {rule_en}: this row does not count",
    ),
    input(
        708,
        "收回{returned}张，多于发出的{issued}张，整批作废；请查明后重新评议",
        "{returned} ballots were returned and {issued} issued: the batch is void; find out why and vote again",
    ),
    input(
        709,
        "有效{valid}张与废票{void}张之和不等于收回的{returned}张；请清点后更正",
        "{valid} ballots and {void} void ones do not make the {returned} returned; count again and correct",
    ),
    input(
        710,
        "评价人不在该组的名单之内，本行不计入；请核对名单",
        "the rater is not in the electorate of the group, the row does not count; check the list",
    ),
    refused(
        711,
        "评价人应当回避该对象，本行不计入",
        "the rater is recused from this official, the row does not count",
    ),
    input(
        712,
        "{group_zh}有效票{valid}张，而应参加人数为{electors}；请更正人数，为零的层须在办法中并入相邻层",
        "{group_en}: {valid} valid ballots and {electors} entitled; correct the number, an empty stratum is merged into a neighbour by the roster",
    ),
    refused(
        713,
        "{group_zh}未达评议条件：有效票{valid}张，至少须{least}张；不计分，不排名",
        "{group_en}: {valid} valid ballots, at least {least} are needed: no score and no rank",
    ),
    input(
        714,
        "缺少依据：“{key}”须写明依据，所列事项并须有证据、决定机关和日期",
        "`{key}` has no basis: name the provision or state it, and for an entry also evidence, deciding organ and date",
    ),
    input(
        715,
        "第{line}行第{column}列的数不是整数，或者超出范围；请写整数：分值以千分之一分、加扣分以百分之一分、权重以万分之一为单位",
        "the number in line {line}, column {column} is not whole or out of range; write a whole number: points in thousandths, amounts in hundredths, weights in ten thousandths",
    ),
    refused(
        716,
        "票据所依的办法（摘要{got}）与本办法（摘要{expected}）不同；一次计分只能依一个办法",
        "the ballots were cast under another scheme (digest {got}) than this one (digest {expected}); one evaluation has one scheme",
    ),
    input(
        717,
        "{group_zh}的权重为{got}，而“{frame}”已定为{expected}，不得另定",
        "the weight of the {group_en} is {got}; `{frame}` has fixed it at {expected} and no scheme may set it otherwise",
    ),
    input(
        718,
        "去掉最高、最低与评价组不符：只有 trimmed 组写 trim，不得分层，min_ballots 至少{needed}",
        "trimming does not fit the group: only a trimmed group has trim, it has no strata, and min_ballots is at least {needed}",
    ),
    input(
        719,
        "各等次的分数线应自高等次向低等次递减，最低等次为0",
        "the totals of the grades must fall from the highest grade to the lowest, which has 0",
    ),
    input(
        720,
        "效果“{effect_zh}”与 grade 不符：只有限高和定等次须写 grade",
        "the effect `{effect_en}` does not fit its grade: only a cap and a set grade name one",
    ),
    input(721, "没有考评办法“{got}”{meant_zh}", "there is no evaluation scheme `{got}`{meant_en}"),
    range(
        722,
        "{what}共{count}个，超过上限{limit}；请分批计算",
        "{count} of {what}, at most {limit}; divide the evaluation",
    ),
    input(
        723,
        "办法有{expected}个评价项目，票据有{got}列；请逐项给出一列",
        "the scheme has {expected} dimensions and the ballots {got} columns; give a column for each",
    ),
    input(
        724,
        "该评价人重复评价而没有可比较的时间，{rule_zh}无法适用，均不计入；请给出时间",
        "the rater rated twice and there are no times that differ, so the rule ({rule_en}) cannot choose: none counts; give the times",
    ),
    uncovered(
        725,
        "名册未列出该对象在{group_zh}的应参加人数；请补上",
        "the roster does not say how many are entitled to rate this official in: {group_en}; add it",
    ),
    input(
        726,
        "第{first}处与第{second}处是同一项；请合并",
        "entries {first} and {second} are the same; join them",
    ),
    input(
        727,
        "办法没有列出该{kind_zh}；可用：{list}",
        "the scheme lists no such {kind_en}; use one of {list}",
    ),
    input(
        728,
        "加扣分须为不为零的整数（百分之一分），且不超出总分的{digits}位小数；否决不写分值",
        "an adjustment is a whole number of hundredths other than 0 that fits the total's {digits} digits; a veto has no amount",
    ),
    refused(
        729,
        "现为{state_zh}，须先为{needed_zh}；请按拟定、确认、公布、生效的顺序办理",
        "the record is {state_en} and must be {needed_en} first; the order is proposed, confirmed, published, final",
    ),
    refused(
        730,
        "异议期至{until}止，{on}尚不能生效；请待期满",
        "objections may be raised until {until}, so it is not final on {on}; wait until they are over",
    ),
    input(
        731,
        "更正件与原件不是同一对象、同一办法、同一年度；请核对",
        "the correction and the record are not of one official, scheme and year; check which record it corrects",
    ),
    input(
        732,
        "重算与档案在“{place}”处不符；请从该处核查",
        "computing again differs from the archive at `{place}`; begin the enquiry there",
    ),
    input(
        733,
        "第{index}叶不能由证明推至所给的根；请核对票、盐与根",
        "leaf {index} does not lead to the given root; check ballot, salt and root",
    ),
    input(
        734,
        "{lines}张票须有同样多且互不相同的盐，现有{salts}个；请逐票随机生成",
        "{lines} ballots need as many salts, all different, and there are {salts}; draw one at random for each",
    ),
];

/// What is reported beside an answer.
pub(super) static WARNINGS: &[Entry] = &[
    warning(
        751,
        "{group_zh}有{count}项多选，该项作废，其余项照计",
        "{group_en}: {count} items carry several marks; the item is void, the rest of the ballot counts",
    ),
    warning(
        752,
        "{group_zh}有{count}项空白，按弃权处理",
        "{group_en}: {count} items are blank and taken as abstentions",
    ),
    warning(
        753,
        "{group_zh}“不了解”占全部选择的三成以上（{count}/{of}）",
        "{group_en}: don't-knows are more than 30 % of the marks ({count} of {of})",
    ),
    warning(
        754,
        "{group_zh}各层参与率相差三倍以上",
        "{group_en}: the rates of response of the strata differ more than threefold",
    ),
    warning(
        759,
        "名额处并列，超出所余名额（共{seats}个），不拆分；请有权机关决定或者重新评议",
        "a tie at the quota of {seats} is larger than the seats that are left and is not split; the organ decides or votes again",
    ),
    warning(
        762,
        "逐级四舍五入公布{staged}分；若各级不舍入则为{unrounded}分。办法规定逐级舍入，以{staged}分为准",
        "rounded at each stage the total is {staged}, without rounding between it would be {unrounded}; the scheme rounds at each stage, so {staged} stands",
    ),
];
