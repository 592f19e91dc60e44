//! Answers with their reasons: what holds, why, on what basis, with what reservations.
//!
//! 答案、理由、依据与保留事项。

mod answer;
mod caveat;
mod citation;
mod explanation;
mod reasons;
mod wording;

pub use answer::{Answer, Explained};
pub use caveat::{Caveat, Caveats};
pub use citation::{ArticleText, Citation};
pub use explanation::{Explanation, PassedDay, Step, StepKind};
pub use reasons::{ReasonWord, Reasons};

pub(crate) use citation::article_text;
pub(crate) use reasons::reason_table;
pub(crate) use wording::{amount_en, amount_zh, date_en, date_zh, join_en, join_zh};
