use std::sync::Arc;

use jiceng_data::words::{Checked, Rank, SourceKind};

use crate::explain::{ArticleText, Caveat, Caveats, Citation};

/// The county's own account, on which the figures of duty rest.
pub(super) fn account(id: &str, title_zh: &str, title_en: &str, phrase: &str) -> Arc<Citation> {
    Arc::new(Citation {
        id: id.to_string(),
        law_zh: "蕉岭县:整合资源拓展功能强化服务".to_string(),
        law_en: "Jiaoling County's account of its reform".to_string(),
        number: "2016-07-08".to_string(),
        rank: Rank::Policy,
        article: ArticleText { zh: String::new(), en: String::new() },
        title_zh: title_zh.to_string(),
        title_en: title_en.to_string(),
        from: None,
        to: None,
        verified: false,
        source: SourceKind::Account,
        checked: Checked::Secondary,
        checked_through: None,
        place: "人民网 2016-07-08（地方供稿）".to_string(),
        phrase: phrase.to_string(),
    })
}

/// What every answer that rests on the account says.
pub(super) const CAVEATS: Caveats = Caveats::of(Caveat::UnverifiedSource);
