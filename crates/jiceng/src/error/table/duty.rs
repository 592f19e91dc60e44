//! Block 04, second half: divisions and duty.

use super::{Entry, input, range, refused, uncovered};

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
    // Responsibility.
    input(
        460,
        "最后一日（{to}）早于第一日（{from}）；请对调或者改正",
        "the last day ({to}) lies before the first ({from}); correct one of them",
    ),
    input(
        461,
        "登记册中没有这一户、这名干部或者这一处；请核对所给的键",
        "the register has no such household, official or place; check the key",
    ),
    input(
        462,
        "该干部在同一时间已负责同一对象；请先结束其中一条记录",
        "the official answers for the same thing already at that time; end one of the rows first",
    ),
    range(
        463,
        "共{count}个，超过上限{max}；请分县处理",
        "{count} of them, at most {max}; take one county at a time",
    ),
    input(
        464,
        "该户在{date}尚未登记或者已经注销；请核对日期",
        "the household does not exist on {date}; check the day",
    ),
    refused(
        465,
        "离岗干部尚有{count}项职责没有接任者，第一项在第{row}行；请逐项指定接任者",
        "{count} responsibilities of the leaving official have no taker, the first is row {row}; name a taker for each",
    ),
    refused(
        466,
        "接任者不能在全部时间内在岗；请另指定接任者",
        "the taker is not in service all the time; name another",
    ),
    refused(
        467,
        "接任者自{from}起负责，最迟应自{by}起；请提前，以免空档",
        "the taker begins on {from} and must begin by {by}; bring it forward so that no gap is left",
    ),
    refused(
        468,
        "离岗干部在{date}已不在岗；请以其实际最后在岗日为准",
        "the leaving official is not in service on {date}; use the last day in service",
    ),
    input(
        469,
        "组、网格、片之间不能互转；请改为同类的一处",
        "a place becomes one of its own kind: group, grid or area; choose another",
    ),
    refused(
        470,
        "原处尚有{count}户没有去处；请逐户归入新处或者留在原处",
        "{count} households of the old place have no new one; give each a part, or let it stay",
    ),
    input(471, "同一户列入了两部分；请只留一处", "a household stands in two parts; keep one"),
    input(
        472,
        "所列的户当日不属于原处；请核对",
        "a household in the parts does not belong to the old place; check it",
    ),
    input(
        473,
        "离岗干部在最后一日之后并不负责这一对象；请删去该接任者或者核对对象",
        "the leaving official does not answer for this beyond the last day; remove the taker or check the scope",
    ),
    // Roster, visits, screening.
    input(
        474,
        "值班表中有一名干部不在可排班人员之列；请补入名单或者改派",
        "an official of the roster is not in the list of officials; add that official, or name another",
    ),
    input(
        475,
        "岗位、来意或者结果的序号超出取值表；请核对该行",
        "the position of a post, purpose or outcome lies beyond its list; check the row",
    ),
    input(476, "同一处列入计划两次；请只留一处", "a place is planned twice; keep one"),
];
