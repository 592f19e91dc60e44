//! "Did you mean", in Chinese and English: what people say, against names, everyday names and ids.

use jiceng_data::model::Item as Record;
use jiceng_data::order;
use serde::{Deserialize, Serialize};

use crate::ruleset::{Inner, Ruleset};

/// The longest text that is looked for, in characters.
const LONGEST: usize = 64;
/// The most items that a search gives.
const MOST: usize = 10;
/// The most items that an error suggests.
const MOST_SUGGESTED: usize = 3;
/// The text is an item's id, name or everyday name.
const SAME: u32 = 1_000;
/// The text stands whole in a name, or a name in it.
const PART: u32 = 900;
/// Its characters stand in a name in the same order: 低保 in 最低生活保障.
const IN_ORDER: u32 = 800;
/// So much of the text, in thousandths, must be found again for less.
const LEAST: u32 = 500;

/// An item that a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name_zh: String,
    /// Its name in English; empty where a list gives none.
    pub name_en: String,
    /// How well it fits: 1000 is the same text.
    pub fit: u32,
}

/// The items that a text may mean, the best fit first: a name, an everyday name, or a slip of one.
///
/// 按说法查找事项，最相符的在前：名称、通俗叫法或者写得相近的词。
///
/// Where the text is the very name of some, only they are given.
///
/// # Range
/// Texts of up to 64 characters; at most ten items.
///
/// # Examples
/// ```
/// use jiceng::catalogue::search;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let ids = |text: &str| search(&ruleset, text).into_iter().map(|one| one.id).collect::<Vec<_>>();
/// assert_eq!(ids("临时救济"), ["temporary-assistance"]);
/// assert_eq!(ids("低保"), ["subsistence-allowance-rural", "subsistence-allowance-urban"]);
/// assert_eq!(ids("second child"), ["further-child-approval"]);
/// assert!(ids("天气预报").is_empty());
/// # Ok::<(), jiceng::Error>(())
/// ```
#[must_use]
pub fn search(ruleset: &Ruleset, text: &str) -> Vec<Match> {
    let found = ranked(ruleset.inner(), text).into_iter().take(MOST);
    found
        .map(|(fit, item)| Match {
            id: item.id.clone(),
            name_zh: item.name.zh.clone(),
            name_en: item.name.en.clone(),
            fit,
        })
        .collect()
}

/// The few items that an error suggests.
pub(crate) fn suggestions<'a>(inner: &'a Inner, text: &str) -> Vec<&'a Record> {
    ranked(inner, text).into_iter().take(MOST_SUGGESTED).map(|(_, item)| item).collect()
}

fn ranked<'a>(inner: &'a Inner, text: &str) -> Vec<(u32, &'a Record)> {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() || wanted.chars().count() > LONGEST {
        return Vec::new();
    }
    let wanted = Wanted::of(&wanted);
    let mut found: Vec<(u32, &Record)> =
        inner.items().map(|item| (wanted.fit(item), item)).filter(|(fit, _)| *fit >= LEAST).collect();
    // A stable sort keeps the order of the documents among equals.
    order::by_key(&mut found, |(fit, _)| std::cmp::Reverse(*fit));
    if found.first().is_some_and(|(fit, _)| *fit == SAME) {
        found.retain(|(fit, _)| *fit == SAME);
    }
    found
}

/// What is looked for, taken apart once.
struct Wanted<'a> {
    text: &'a str,
    chars: Vec<char>,
    words: Vec<&'a str>,
    chinese: bool,
}

impl<'a> Wanted<'a> {
    fn of(text: &'a str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let chinese = chars.iter().any(|sign| !sign.is_ascii());
        Self { text, chars, words: text.split([' ', '-']).filter(|word| !word.is_empty()).collect(), chinese }
    }

    fn fit(&self, item: &Record) -> u32 {
        let names = item.called.iter().map(String::as_str);
        let names = names.chain([item.name.zh.as_str(), item.name.en.as_str(), item.id.as_str()]);
        names
            .filter(|name| !name.is_empty())
            .map(|name| self.fit_name(&name.to_lowercase()))
            .max()
            .unwrap_or(0)
    }

    fn fit_name(&self, name: &str) -> u32 {
        if name == self.text {
            return SAME;
        }
        let long_enough = self.chars.len() >= if self.chinese { 2 } else { 4 };
        let names_chars = name.chars().count();
        let part = name.contains(self.text) || (names_chars >= 2 && self.chinese && self.text.contains(name));
        if long_enough && part {
            return PART;
        }
        if !self.chinese {
            return self.fit_words(name);
        }
        if long_enough && self.in_order(name) { IN_ORDER } else { self.fit_pairs(name) }
    }

    /// Whether every character stands in the name, in this order.
    fn in_order(&self, name: &str) -> bool {
        let mut rest = name.chars();
        self.chars.iter().all(|wanted| rest.any(|sign| sign == *wanted))
    }

    /// Pairs of neighbouring characters that stand in the name too, in thousandths of those looked for.
    fn fit_pairs(&self, name: &str) -> u32 {
        let pairs: Vec<&[char]> = self.chars.windows(2).collect();
        let signs: Vec<char> = name.chars().collect();
        let found = pairs.iter().filter(|pair| signs.windows(2).any(|other| other == **pair)).count();
        thousandths(found, pairs.len())
    }

    /// Words that stand in the name too, or nearly, in thousandths of those looked for.
    fn fit_words(&self, name: &str) -> u32 {
        let others: Vec<&str> = name.split([' ', '-', '(', ')', ',', '\'']).collect();
        let near = |word: &str| {
            // Near a word of a few letters lies too much.
            let slips = if word.len() < 5 { 0 } else { word.len().saturating_sub(1) / 3 };
            others
                .iter()
                .any(|other| *other == word || (slips > 0 && strsim::osa_distance(word, other) <= slips))
        };
        let weight = |words: &mut dyn Iterator<Item = &&str>| words.map(|word| word.len()).sum::<usize>();
        let found = weight(&mut self.words.iter().filter(|word| near(word)));
        thousandths(found, weight(&mut self.words.iter()))
    }
}

/// Less than [`IN_ORDER`] whatever is found: a likeness is no name.
fn thousandths(found: usize, of: usize) -> u32 {
    let share = found.saturating_mul(1_000).checked_div(of).unwrap_or(0);
    u32::try_from(share).unwrap_or(0).min(IN_ORDER.saturating_sub(1))
}
