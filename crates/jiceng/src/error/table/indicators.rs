//! Block 07, middle part: indicators.

use super::{Entry, input, range, uncovered};

pub(super) static BLOCK: &[Entry] = &[
    // Documents.
    input(
        735,
        "指标“{id}”的形式为“{form}”，与所写的分子、分母、天数不符；请按该形式补上或者删去",
        "the indicator `{id}` has the form `{form}`, which does not go with the numerator, denominator and interval given; add or remove them",
    ),
    input(
        736,
        "指标“{id}”的计数须写 fact 或者 of 之一；写 fact 的不得再写条件",
        "a count of `{id}` names either `fact` or `of`, and no condition goes with `fact`",
    ),
    input(
        737,
        "指标“{id}”的计数涉及时限而没有写明 clock；请写明时限种类",
        "a count of `{id}` asks about a clock and names none; give `clock`",
    ),
    // Answers.
    uncovered(
        738,
        "没有区划{division}在{date}的指标定义；请载入指标文件",
        "no indicators are defined for {division} on {date}; load a document of indicators",
    ),
    input(
        739,
        "期间自{from}至{to}，其中没有一天；请核对起止日",
        "the period from {from} to {to} has no day in it; check both days",
    ),
    input(740, "没有名为“{got}”的计数{meant_zh}", "nothing called `{got}` is counted here{meant_en}"),
    input(
        741,
        "计数“{fact}”与第{first}行重复，或者分组方式不同；请只给总数，或者只按一种方式分组",
        "the count `{fact}` is given twice, or split in another way than in row {first}; give it once, or split it one way",
    ),
    range(
        742,
        "计数“{fact}”须为0至{max}的整数，合计亦同；请核对",
        "the count `{fact}` and its sum must lie between 0 and {max}; check it",
    ),
    input(
        743,
        "“{what}”与其他日期或者结果不符，或者晚于数据截止日{through}；请核对该行",
        "`{what}` does not fit the other days or the outcome, or lies after the last day of the data, {through}; check the row",
    ),
    input(
        744,
        "“{what}”为{got}，至多为{max}；请核对该行",
        "`{what}` is {got} and at most {max}; check the row",
    ),
    input(
        745,
        "“{flag}”由其他字段得出，不得写入 flags；请删去",
        "`{flag}` follows from other fields and is no flag; leave it out",
    ),
    uncovered(
        746,
        "没有区划{division}公布的数字；请载入含 published 的指标文件",
        "no published figures are known for {division}; load a document of indicators with `published`",
    ),
    range(
        747,
        "共{count}组，超过上限{limit}；请按更大的单位分组",
        "{count} groups, at most {limit}; group by larger units",
    ),
    range(748, "共{count}行，超过上限{limit}；请分批计算", "{count} rows, at most {limit}; divide them"),
];
