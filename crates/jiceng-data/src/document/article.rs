//! The grammar of article numbers: `N`, `N(P)`, `N(P)(I)`, `N(last)`, `N(item I)`, `N-M`.

use super::common::ArticleText;
use crate::model::{Article, Title};
use crate::read::Text;

/// The paragraph that stands for the last one.
const LAST: u8 = 255;

/// Reads an article number; numbers count from 1.
pub(crate) fn parse_article(text: &str) -> Option<Article> {
    if let Some((first, last)) = text.split_once('-') {
        let (first, last) = (number(first)?, number(last)?);
        return (first < last).then_some(Article::Run { first, last });
    }
    let Some((article, rest)) = text.split_once('(') else {
        return Some(Article::Numbered { article: number(text)?, paragraph: 0, item: 0 });
    };
    let article = number(article)?;
    let inner = rest.strip_suffix(')')?;
    let (paragraph, item) = match inner.split_once(")(") {
        Some((paragraph, item)) => (paragraph_number(paragraph)?, small(item)?),
        None => match inner.strip_prefix("item ") {
            Some(item) => (0, small(item)?),
            None => (paragraph_number(inner)?, 0),
        },
    };
    Some(Article::Numbered { article, paragraph, item })
}

/// The article of a row that gives it as a number or in words; nothing if it gives neither or a broken one.
pub(crate) fn article_of(
    number: Option<&ArticleText>,
    zh: Option<&Text>,
    en: Option<&Text>,
) -> Option<Article> {
    match (number, zh, en) {
        (Some(number), _, _) => parse_article(&number.0),
        (None, Some(zh), Some(en)) => Some(Article::Words(Title { zh: zh.0.clone(), en: en.0.clone() })),
        _ => None,
    }
}

fn paragraph_number(text: &str) -> Option<u8> {
    if text == "last" { Some(LAST) } else { small(text).filter(|paragraph| *paragraph < LAST) }
}

fn number(text: &str) -> Option<u16> {
    // No sign, no leading zero: one way to write each number.
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if plain { text.parse().ok() } else { None }
}

fn small(text: &str) -> Option<u8> {
    number(text).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_reads() {
        let numbered = |article, paragraph, item| Some(Article::Numbered { article, paragraph, item });
        assert_eq!(parse_article("42"), numbered(42, 0, 0));
        assert_eq!(parse_article("42(1)"), numbered(42, 1, 0));
        assert_eq!(parse_article("42(1)(6)"), numbered(42, 1, 6));
        assert_eq!(parse_article("42(last)"), numbered(42, 255, 0));
        assert_eq!(parse_article("42(last)(2)"), numbered(42, 255, 2));
        assert_eq!(parse_article("31(item 6)"), numbered(31, 0, 6));
        assert_eq!(parse_article("5-7"), Some(Article::Run { first: 5, last: 7 }));
    }

    #[test]
    fn everything_else_does_not() {
        for bad in [
            "",
            "0",
            "042",
            "+1",
            "42(",
            "42()",
            "42(0)",
            "42(255)",
            "42(1",
            "42 (1)",
            "42(1)(2)(3)",
            "42(1)x",
            "7-5",
            "5-5",
            "5-",
            "65536",
            "42(item)",
            "42(item 0)",
            "第四十二条",
            "42(1)(last)",
            "42((1))",
        ] {
            assert_eq!(parse_article(bad), None, "{bad}");
        }
    }
}
