//! Block 11: advisory statistics.

use super::{Entry, input, range};

pub(super) static BLOCK: &[Entry] = &[
    range(
        1101,
        "{of}之{hits}不成比例；总数须为1至2^52，分子不得大于总数",
        "{hits} of {of} is no share; the whole is 1 to 2^52, and the part no more",
    ),
    range(1102, "置信水平须大于0且小于1，如0.95", "the confidence must be above 0 and below 1, such as 0.95"),
    range(
        1103,
        "四个计数中最小的为{got}，不得超过{max}；请改用区间比较",
        "the smallest of the four counts is {got}, at most {max}; compare their intervals instead",
    ),
    input(1104, "该行有{got}个计数，应有{expected}个", "the row has {got} counts, expected {expected}"),
    input(
        1105,
        "取值须依次递增；定比量表不得有负数",
        "the values must rise, and may not be negative on a scale of ratios",
    ),
    range(
        1106,
        "对象位置为{got}，应小于{max}",
        "the position of the official is {got}, expected below {max}",
    ),
    input(
        1107,
        "各组权重之和为{got}，应为10000（万分之一）",
        "the weights of the groups add up to {got}, expected 10000 (parts of ten thousand)",
    ),
    input(
        1108,
        "各单元起点须自0起递增，以票数为终点，且每名对象、每个评价组各一个",
        "the starts must rise from 0 to the number of ballots, one for each official and group, and the end",
    ),
    range(
        1109,
        "票的得分为{got}，应为0至{max}（千分之一分）",
        "the score of the ballot is {got}, expected 0 to {max} (thousandths of a point)",
    ),
    range(
        1110,
        "重抽{got}次、{officials}名对象；次数应为{min}至{max}，与对象数之积不得超过2^28",
        "{got} draws of {officials} officials; {min} to {max} draws, and times the officials at most 2^28",
    ),
];
