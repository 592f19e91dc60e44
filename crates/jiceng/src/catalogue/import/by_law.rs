//! The laws that a legal basis names, among those that are known.

use jiceng_data::order;
use std::collections::BTreeMap;

use jiceng_data::model::Law;

/// Known laws by name, without the country and without what stands in brackets.
pub(super) struct Laws<'a> {
    by_name: BTreeMap<String, Vec<&'a Law>>,
}

/// A law that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cited {
    /// Its id.
    pub(super) law: String,
    /// The article as documents write it; nothing where the text names none that can be read.
    pub(super) article: Option<String>,
}

impl<'a> Laws<'a> {
    pub(super) fn of(laws: impl Iterator<Item = &'a Law>) -> Self {
        let mut by_name: BTreeMap<String, Vec<&Law>> = BTreeMap::new();
        for law in laws {
            by_name.entry(plain(&law.name.zh)).or_default().push(law);
        }
        // The newest text first.
        for versions in by_name.values_mut() {
            order::by_key(versions, |law| std::cmp::Reverse(law.in_force.from));
        }
        Self { by_name }
    }

    /// The laws of a text on a day (the newest text where no day is known), and how many names were not recognised.
    pub(super) fn cited(&self, text: &str, day: Option<i32>) -> (Vec<Cited>, usize) {
        let mut found: Vec<Cited> = Vec::new();
        let mut unknown = 0_usize;
        for (name, rest) in named(text) {
            let Some(versions) = self.by_name.get(&plain(name)) else {
                unknown = unknown.saturating_add(1);
                continue;
            };
            let holds = |law: &&&Law| {
                day.is_none_or(|day| {
                    law.in_force.from.is_none_or(|from| from.0 <= day)
                        && law.in_force.to.is_none_or(|to| day <= to.0)
                })
            };
            let Some(law) = versions.iter().find(holds).or_else(|| versions.first()) else { continue };
            let cited = Cited { law: law.id.clone(), article: article(rest) };
            if !found.contains(&cited) {
                found.push(cited);
            }
        }
        (found, unknown)
    }
}

/// Names in title marks with what follows each; without title marks, the pieces between stops.
fn named(text: &str) -> Vec<(&str, &str)> {
    if text.contains('《') {
        let pieces = text.split('《').skip(1).filter_map(|piece| piece.split_once('》'));
        return pieces.collect();
    }
    let pieces =
        text.split(['；', ';', '，', ',', '\n', '、']).map(str::trim).filter(|piece| !piece.is_empty());
    pieces
        .map(|piece| match piece.find('第') {
            Some(at) => piece.split_at_checked(at).unwrap_or((piece, "")),
            None => (piece, ""),
        })
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

/// A name as it is compared.
fn plain(name: &str) -> String {
    let name = name.trim().trim_start_matches("中华人民共和国");
    let before = name.split(['（', '(']).next().unwrap_or(name);
    before.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// `第四十二条第一款第六项` as `42(1)(6)`; nothing where the text does not begin with an article.
fn article(text: &str) -> Option<String> {
    let (article, rest) = part(text.trim_start(), '条')?;
    let mut written = article.to_string();
    match part(rest, '款') {
        Some((paragraph, rest)) => {
            written.push_str(&format!("({paragraph})"));
            if let Some((item, _)) = part(rest, '项') {
                written.push_str(&format!("({item})"));
            }
        }
        None => {
            if let Some((item, _)) = part(rest, '项') {
                written.push_str(&format!("(item {item})"));
            }
        }
    }
    Some(written)
}

/// `第…条` at the beginning of a text: its number and what follows.
fn part(text: &str, sign: char) -> Option<(u32, &str)> {
    let (number, rest) = text.strip_prefix('第')?.split_once(sign)?;
    Some((numeral(number)?, rest))
}

/// A number in digits or as Chinese law writes it; up to 9,999.
fn numeral(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Ok(number) = text.parse::<u32>() {
        return (1..=9_999).contains(&number).then_some(number);
    }
    let (mut total, mut digit) = (0_u32, None::<u32>);
    for sign in text.chars() {
        let place = match sign {
            '十' => 10,
            '百' => 100,
            '千' => 1_000,
            '零' => continue,
            other => {
                let value = "一二三四五六七八九".chars().position(|one| one == other)?;
                digit = Some(u32::try_from(value).ok()?.checked_add(1)?);
                continue;
            }
        };
        total = total.checked_add(digit.take().unwrap_or(1).checked_mul(place)?)?;
    }
    let total = total.checked_add(digit.unwrap_or(0))?;
    (1..=9_999).contains(&total).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_and_numerals() {
        assert_eq!(article("第四十二条").as_deref(), Some("42"));
        assert_eq!(article("第四十二条第一款").as_deref(), Some("42(1)"));
        assert_eq!(article("第32条第一款第四项规定").as_deref(), Some("32(1)(4)"));
        assert_eq!(article("第三十一条第六项").as_deref(), Some("31(item 6)"));
        assert_eq!(article("规定").as_deref(), None);
        for (text, number) in
            [("十", 10), ("十二", 12), ("一百零一", 101), ("一千二百六十", 1_260), ("九十", 90)]
        {
            assert_eq!(numeral(text), Some(number));
        }
        assert_eq!(numeral("甲"), None);
        assert_eq!(numeral(""), None);
    }

    #[test]
    fn names_with_and_without_title_marks() {
        assert_eq!(named("《甲法》第一条、《乙法》"), [("甲法", "第一条、"), ("乙法", "")]);
        assert_eq!(named("甲法第二条；乙条例"), [("甲法", "第二条"), ("乙条例", "")]);
        assert_eq!(plain("中华人民共和国行政许可法（2019年修正）"), "行政许可法");
    }
}
