//! Block 05, second half: mediation and agent service.

use super::{Entry, input, range, refused, uncovered};

pub(super) static BLOCK: &[Entry] = &[
    // Lists of events.
    input(
        540,
        "同一键已有内容不同的事件；请换用新键，或者照原内容重发",
        "an event with this key is there with other content; use a new key, or send it as it was",
    ),
    input(
        541,
        "事件次序有误：时刻与序号应在前一事件（{before}，序号{sequence}）之后",
        "the event is out of order: its instant and sequence lie after the event before ({before}, sequence {sequence})",
    ),
    range(542, "{what_zh}共{count}个，应为{min}至{max}", "{count} {what_en}, expected {min} to {max}"),
    input(
        543,
        "首个事件应为{first_zh}，且只有一个；请核对次序",
        "the list begins with {first_en}, and with nothing else; check the order",
    ),
    input(
        544,
        "事件所指的{what_zh}不在已列之内；请先列入",
        "the event names a {what_en} that is not listed; list it first",
    ),
    input(545, "{what_zh}为空或者重复；请核对", "a {what_en} is empty or stands twice; check it"),
    // Mediation.
    refused(
        546,
        "已经终结（{result_zh}），不得再{act_zh}；需要继续的，另行申请",
        "it has ended ({result_en}), so there is no more to {act_en}; ask for a new one",
    ),
    refused(
        547,
        "尚有{count}方当事人未同意调解；请先征得同意",
        "{count} parties have not consented; ask them first",
    ),
    refused(548, "当事人不得担任调解员；请另行指定", "a party cannot be the mediator; name another"),
    refused(549, "该调解员应当回避；请另行指定", "this mediator must step aside; name another"),
    refused(
        550,
        "该调解员有回避情形，尚待有权者决定；请先决定",
        "whether this mediator steps aside has to be decided first; ask who is competent",
    ),
    refused(
        551,
        "在任调解员{got}名，至少应有{min}名；请先指定",
        "{got} mediators are named, at least {min} are needed; name them first",
    ),
    refused(
        552,
        "回避申请尚未决定，其间中止调解；请先决定",
        "a request for recusal is open and the work is suspended meanwhile; decide on it first",
    ),
    refused(553, "尚不能{act_zh}；应先{before_zh}", "it is too early to {act_en}; first {before_en}"),
    refused(554, "已经{act_zh}，不必重复", "it is done already: {act_en}"),
    refused(
        555,
        "此处层级应为{expected_zh}，所给为{got_zh}",
        "the level here is {expected_en}, got {got_en}",
    ),
    uncovered(
        556,
        "{date}没有已知规定允许在{kind_zh}中{act_zh}；请载入规定",
        "no rule known for {date} lets one {act_en} in {kind_en}; load the rule",
    ),
    refused(
        557,
        "司法确认应由全体当事人共同申请，尚缺{count}方",
        "all parties ask the court together, {count} are missing",
    ),
    refused(
        558,
        "申请司法确认的期限已于{due}届满；协议仍有约束力，可以就协议起诉",
        "the time to ask the court for confirmation ended on {due}; the agreement still binds, sue on it",
    ),
    refused(
        559,
        "尚有{count}方当事人未同意，不能记为调解不成；请记为拒绝或者撤回",
        "{count} parties never consented, so the mediation cannot fail; note the refusal or the withdrawal",
    ),
    input(
        560,
        "所问时刻早于最后一个事件（{last}）；请改为其后的时刻",
        "the instant that is asked about lies before the last event ({last}); ask about a later one",
    ),
    refused(
        561,
        "协议已于{date}生效，不能再{act_zh}",
        "the agreement has been in effect since {date}: it is too late to {act_en}",
    ),
    // Agent service.
    refused(
        562,
        "该事项须由本人到场办理，不得代办；可以陪同协助",
        "the person must appear for this item, so no agent files it; go along and help",
    ),
    refused(563, "代办员不得{act_zh}", "an agent may not {act_en}"),
    refused(
        564,
        "委托已于{date}终止（{ground_zh}）；只能退还材料",
        "the mandate ended on {date} ({ground_en}); only papers may go back",
    ),
    refused(
        565,
        "委托有效期至{until}，现已届满；请重新委托",
        "the mandate was valid to {until} and has run out; ask for a new one",
    ),
    refused(
        566,
        "该件已在大厅收件；同一件只计一次",
        "the item has been received in the hall already; it is filed and counted once",
    ),
    refused(
        567,
        "该行材料不在代办员处；请核对交接清单",
        "the agent does not hold this line of papers; check the list that was signed for",
    ),
    refused(568, "退还原件应由委托人签收", "originals go back against the signature of the principal"),
    refused(
        569,
        "委托人未同意使用其资料；请先征得同意",
        "the principal has not consented to the use of the data; ask for it first",
    ),
];
