//! Block 99: internal.

use super::{Entry, internal};

pub(super) static BLOCK: &[Entry] = &[
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
