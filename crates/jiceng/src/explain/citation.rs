use chrono::NaiveDate;
use jiceng_data::model::{Article, Title};
use jiceng_data::words::{Checked, Rank, SourceKind};
use serde::{Deserialize, Serialize};

/// An article in its own form: 第四十二条第一款 and `art. 42(1)`. 条文序号。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleText {
    /// Chinese form.
    pub zh: String,
    /// English form.
    pub en: String,
}

/// What an answer rests on: law, article, dates, and how it was checked. 引用的依据。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// First day in force; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// Last day in force; `None` is not ended as far as the source shows.
    pub to: Option<NaiveDate>,
    /// Whether it was read in a legal text or official notice.
    pub verified: bool,
    /// What it rests on.
    pub source: SourceKind,
    /// How it was checked.
    pub checked: Checked,
    /// Day up to which amendments were looked for.
    pub checked_through: Option<NaiveDate>,
    /// Where it was seen.
    pub place: String,
    /// The words that show it.
    pub phrase: String,
}

impl Citation {
    /// `《行政许可法》第四十二条第一款`. 中文引用。
    #[must_use]
    pub fn zh(&self) -> String {
        format!("《{}》{}", self.law_zh.replace('《', "〈").replace('》', "〉"), self.article.zh)
    }

    /// `Administrative Licensing Law, art. 42(1)`. 英文引用。
    #[must_use]
    pub fn en(&self) -> String {
        if self.article.en.is_empty() {
            return self.law_en.clone();
        }
        format!("{}, {}", self.law_en, self.article.en)
    }
}

/// The text of an article in both languages.
pub(crate) fn article_text(article: &Article) -> ArticleText {
    match article {
        Article::Numbered { article, paragraph, item } => numbered(*article, *paragraph, *item),
        Article::Run { first, last } => ArticleText {
            zh: format!("第{}条至第{}条", numeral(*first), numeral(*last)),
            en: format!("arts. {first}-{last}"),
        },
        Article::Words(Title { zh, en }) => ArticleText { zh: format!("（{zh}）"), en: format!("({en})") },
    }
}

fn numbered(article: u16, paragraph: u8, item: u8) -> ArticleText {
    let mut zh = format!("第{}条", numeral(article));
    let mut en = format!("art. {article}");
    match paragraph {
        0 => {}
        255 => {
            zh.push_str("末款");
            en.push_str(", last para.");
        }
        number => {
            zh.push_str(&format!("第{}款", numeral(u16::from(number))));
            en.push_str(&format!("({number})"));
        }
    }
    if item > 0 {
        zh.push_str(&format!("第{}项", numeral(u16::from(item))));
        en.push_str(&if paragraph == 0 { format!(", item {item}") } else { format!("({item})") });
    }
    ArticleText { zh, en }
}

/// A number as Chinese law writes it: 四十二, 一百零一, 一千二百六十.
fn numeral(number: u16) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    const PLACES: [(u16, &str); 5] = [(10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "")];
    if number == 0 {
        return "零".to_string();
    }
    let mut text = String::new();
    let mut gap = false;
    for (worth, place) in PLACES {
        let digit = number / worth % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        let teen = digit == 1 && worth == 10 && text.is_empty();
        if !teen {
            text.push_str(DIGITS.get(usize::from(digit)).copied().unwrap_or_default());
        }
        text.push_str(place);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_those_of_the_law() {
        for (number, text) in [
            (5, "五"),
            (10, "十"),
            (12, "十二"),
            (20, "二十"),
            (42, "四十二"),
            (101, "一百零一"),
            (110, "一百一十"),
            (201, "二百零一"),
            (1260, "一千二百六十"),
            (1005, "一千零五"),
        ] {
            assert_eq!(numeral(number), text);
        }
    }

    #[test]
    fn articles_keep_their_own_form() {
        let text = numbered(32, 1, 4);
        assert_eq!((text.zh.as_str(), text.en.as_str()), ("第三十二条第一款第四项", "art. 32(1)(4)"));
        assert_eq!(numbered(21, 255, 0).zh, "第二十一条末款");
        assert_eq!(numbered(35, 0, 2).en, "art. 35, item 2");
    }
}
