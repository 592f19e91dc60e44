//! What an answer rests on.

use crate::time::CivilDay;
use crate::words::{Checked, Rank, SourceKind};

/// An article in its own form. 条文序号。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ArticleText {
    /// 第四十二条第一款.
    pub zh: String,
    /// `art. 42(1)`.
    pub en: String,
}

/// A law or notice with its article, dates, and how it was checked. 引用的依据。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Citation {
    /// Id of the rule, provision or notice.
    pub id: String,
    /// The law.
    pub law_zh: String,
    /// The law, in English.
    pub law_en: String,
    /// The law's number or day of adoption.
    pub number: String,
    /// Rank of the law.
    pub rank: Rank,
    /// Article.
    pub article: ArticleText,
    /// What it says, in short.
    pub title_zh: String,
    /// The same in English.
    pub title_en: String,
    /// First day in force; absent where unknown.
    pub from: Option<CivilDay>,
    /// Last day in force; absent where not ended as far as the source shows.
    pub to: Option<CivilDay>,
    /// Whether it was read in a legal text or official notice.
    pub verified: bool,
    /// What it rests on.
    pub source: SourceKind,
    /// How it was checked.
    pub checked: Checked,
    /// Day up to which amendments were looked for.
    pub checked_through: Option<CivilDay>,
    /// Where it was seen.
    pub place: String,
    /// The words that show it.
    pub phrase: String,
    /// The whole citation in Chinese: 《行政许可法》第四十二条第一款.
    pub text_zh: String,
    /// The whole citation in English.
    pub text_en: String,
}

impl From<jiceng::explain::Citation> for Citation {
    fn from(citation: jiceng::explain::Citation) -> Self {
        let (text_zh, text_en) = (citation.zh(), citation.en());
        let jiceng::explain::Citation {
            id,
            law_zh,
            law_en,
            number,
            rank,
            article: jiceng::explain::ArticleText { zh, en },
            title_zh,
            title_en,
            from,
            to,
            verified,
            source,
            checked,
            checked_through,
            place,
            phrase,
        } = citation;
        Self {
            id,
            law_zh,
            law_en,
            number,
            rank: rank.into(),
            article: ArticleText { zh, en },
            title_zh,
            title_en,
            from: from.map(CivilDay::from),
            to: to.map(CivilDay::from),
            verified,
            source: source.into(),
            checked: checked.into(),
            checked_through: checked_through.map(CivilDay::from),
            place,
            phrase,
            text_zh,
            text_en,
        }
    }
}
