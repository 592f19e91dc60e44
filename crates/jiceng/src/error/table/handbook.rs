//! Block 06: handbook and short messages.

use super::{Entry, input, range, refused};

pub(super) static BLOCK: &[Entry] = &[
    input(
        601,
        "不是本格式的短信，或者版本较新；应以SG1或ST1开头，请升级后再读",
        "not a message of this format, or of a later version; it begins with SG1 or ST1, read it after an update",
    ),
    input(
        602,
        "短信类别字母未知；可用：R、V、A、P、D、Q、U、M、K、N、G",
        "unknown letter of the kind; use one of R, V, A, P, D, Q, U, M, K, N, G",
    ),
    range(603, "{field_zh}过大；最大{max}", "the {field_en} is too large; at most {max}"),
    input(
        604,
        "网格编码应为15位或20位数字，实为{got}个字符",
        "the code of a grid has 15 or 20 digits, got {got} characters",
    ),
    range(605, "字段超过{limit}个；请分作几条", "more than {limit} fields; make several entries of them"),
    input(606, "第{at}个字段无法读取；请对方重发", "field {at} cannot be read; ask for the message again"),
    range(
        607,
        "时间超出短信所能表示的范围（2010年1月1日至2073年10月18日）；请核对设备时钟",
        "the time is outside what a message can say (2010-01-01 to 2073-10-18); check the clock of the device",
    ),
    range(608, "密钥应为16至64字节，实为{got}字节", "a key has 16 to 64 bytes, got {got}"),
    range(609, "短信共{got}字节，超过上限{max}", "the message has {got} bytes, at most {max} are read"),
    input(610, "短信头无法读取；请对方重发", "the head of the message cannot be read; ask for it again"),
    input(
        611,
        "校验不符：短信有损，或者并非由持有密钥的设备发出；请对方重发",
        "the check does not hold: the message was damaged, or not sent by the device that has the key; ask for it again",
    ),
    input(
        612,
        "第{part}段、共{parts}段：分段编号不可能；请对方重发",
        "part {part} of {parts} is impossible; ask for the message again",
    ),
    range(
        613,
        "设备号或序号{got}超过{max}；请为设备换发新号",
        "the number {got} of the device or entry is beyond {max}; give the device a new number",
    ),
    range(
        614,
        "文本共{got}个字符，应为1至{max}个，不含控制字符",
        "the text has {got} characters; expected 1 to {max}, no control characters",
    ),
    refused(
        615,
        "接收端暂无余量，此条未收；设备会重发",
        "there is no room at the receiving end and nothing was taken; the device will send again",
    ),
    refused(
        616,
        "序号{got}距最小缺号{first}过远，未收；请先补发",
        "the number {got} is too far ahead of {first}, the first that is missing, and was not taken; send those first",
    ),
    input(
        617,
        "不是回执：缺少首个缺号或者位图",
        "not an acknowledgement: the first missing number or the bits are not there",
    ),
];
