//! Block 05, first part: cases.

use super::{Entry, Kind, input, range, refused};

/// An event that is refused: the reason and the way out stand in the closed list of refusals.
const fn act(code: u16) -> Entry {
    refused(code, "不能{event_zh}：{why_zh}{from_zh}", "cannot {event_en}: {why_en}{from_en}")
}

/// The same, where what was written is at fault.
const fn written(code: u16) -> Entry {
    Entry { kind: Kind::InvalidInput, ..act(code) }
}

pub(super) static BLOCK: &[Entry] = &[
    input(
        501,
        "事件的键为空或者过长（{length}个字符）；应为1至{max}个字符",
        "the key of an event has {length} characters, expected 1 to {max}",
    ),
    input(
        502,
        "键相同而内容不同（另见第{first}个事件，自0起）；更正请另加更正事件",
        "the key stands at event {first} (from 0) with other content; add a correcting event instead",
    ),
    input(
        503,
        "与第{first}个事件（自0起）的时刻和序号都相同，先后不明；请给出不同的序号",
        "event {first} (from 0) has the same instant and sequence; give another sequence",
    ),
    range(504, "事件共{count}个，超过上限{max}", "{count} events, at most {max}"),
    input(
        505,
        "事件发生在{at}，晚于查询时刻{now}；请核对时钟，或者用 as_of 查询当时的情形",
        "an event of {at} lies after {now}; check the clock, or ask for that time with as_of",
    ),
    act(506),
    act(507),
    act(508),
    written(509),
    input(
        510,
        "“{key}”与该时限或者预警线的写法不符；每项只写一种时限，并只写它所用的键",
        "`{key}` does not fit this clock or threshold; give each one limit, and only the keys that it takes",
    ),
    written(511),
    act(512),
    act(513),
    act(514),
    act(515),
    act(516),
    act(517),
    act(518),
    act(519),
    act(520),
    act(521),
    act(522),
    act(523),
    act(524),
    act(525),
    act(526),
    act(527),
    act(528),
    act(529),
    act(530),
    act(531),
    written(532),
    act(533),
    act(534),
    range(
        535,
        "办理规则文件过多，分段组合{count}种，超过上限{max}；请合并文件",
        "the policies make {count} combinations of dates, at most {max}; merge documents",
    ),
];
