//! Block 05, last part: escalation.

use super::{Entry, input, refused, uncovered};

pub(super) static BLOCK: &[Entry] = &[
    // Documents.
    input(
        570,
        "升级规则“{id}”没有写明任何条件；请至少写一项",
        "the rule `{id}` asks nothing; give it a condition",
    ),
    input(
        571,
        "条件“{quantity}”没有写明界限；请写 at_least 或者 at_most",
        "the condition on `{quantity}` has no threshold; give at_least or at_most",
    ),
    input(
        572,
        "升级规则“{id}”的条件互相矛盾，永远不会成立；请改正界限",
        "the conditions of `{id}` exclude one another, so it never holds; correct them",
    ),
    input(
        573,
        "键“{key}”不适用于措施“{measure}”；请删去",
        "the key `{key}` does not belong to the measure `{measure}`; leave it out",
    ),
    input(
        574,
        "升级规则“{id}”会从县级上报，而县级之上不在本表之内；请在 at 中写明较低的层级",
        "the rule `{id}` would escalate from the county, above which nothing stands here; name lower levels in `at`",
    ),
    input(
        575,
        "升级规则“{id}”在{level}时不是向上；请改正 goes_to",
        "the rule `{id}` does not go up from `{level}`; correct goes_to",
    ),
    input(
        576,
        "升级规则“{id}”越级而没有写明理由；请写 skip，或者改为上一级",
        "the rule `{id}` skips a level without a ground; give one in `skip`, or go to the next level",
    ),
    input(
        577,
        "“{id}”是法定规则（见{first}），下级文件不得删去或者放宽；请保留其条件、措施和依据",
        "`{id}` rests on a law (see {first}) and is not dropped or loosened below; keep its conditions, measure and provisions",
    ),
    input(
        578,
        "{level_zh}的回复期限写了两次；请删去一处",
        "the limit for the reply to {level_en} is given twice; remove one",
    ),
    // Answers.
    uncovered(
        580,
        "没有区划{division}在{date}的升级规则；请载入升级文件",
        "no rules of escalation are known for {division} on {date}; load a document of escalation",
    ),
    input(
        581,
        "各列行数不同：{rows}行与{other}行；请对齐",
        "the columns have {rows} and {other} rows; make them the same length",
    ),
    input(
        582,
        "事项类别、层级、风险、督办或者情形的序号超出取值表；请核对该行",
        "the position of a kind, level, risk, supervision or flag lies beyond its list; check the row",
    ),
    uncovered(
        583,
        "没有区划{division}在{date}的催办次数规定；请在升级文件中写明 urging",
        "no document says how often may be urged in {division} on {date}; state `urging` in a document of escalation",
    ),
    input(584, "所记时刻晚于现在；请核对时刻", "the instant lies after now; check it"),
    input(585, "督办经过未按先后排列；请按时刻排序", "the events are out of order; sort them by instant"),
    refused(
        586,
        "督办只升不降：已在{standing_zh}，不能再下{level_zh}；请先撤销",
        "supervision only rises: {standing_en} is in force, {level_en} is no stronger; cancel it first",
    ),
    refused(
        587,
        "该督办由{ordered_zh}级作出，{by_zh}级不能变更或者撤销；请由同级或者上级作出",
        "the order is of the {ordered_en} and not for the {by_en} to change or cancel; a level no lower must do it",
    ),
    input(
        588,
        "没有在办的督办，无从回复或者撤销；请先记载督办",
        "no supervision is in force that could be replied to or cancelled; record the order first",
    ),
    input(
        589,
        "事项尚未分类或者无人承办，没有可据以判断的情况；请先分类并交办",
        "the case has no class, or nobody has it: there is nothing to judge by; classify and assign it first",
    ),
];
