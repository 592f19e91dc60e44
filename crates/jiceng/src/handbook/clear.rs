use jiceng_data::closed_list;
use serde::Serialize;

closed_list! {
    /// What stands in clear and should not.
    pub enum ClearKind {
        Mobile = "mobile", "疑似手机号码", "looks like a mobile number";
        Identity = "identity", "疑似身份证号码", "looks like an identity number";
        Name = "name", "含有户内人员姓名", "holds a name of the household";
    }
}

/// Where something stands in clear: never what it is. 明文个人信息的位置。
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClearText {
    /// What it looks like.
    pub kind: ClearKind,
    /// Its first character, from 0.
    pub at: usize,
    /// How many characters.
    pub length: usize,
}

/// What of a text should not be sent in clear: mobile and identity numbers by their form, names by the host's list.
///
/// 文本中不宜明文发送的内容：按格式识别手机号和身份证号，按所给名单识别姓名。
///
/// A short message is not confidential. Full-width digits count as digits; spaces and hyphens inside a number do not
/// hide it. A name that is not on the list is not found.
///
/// # Range
/// Identity numbers of 18 characters with a right check digit, and of 15 digits with a date that exists.
///
/// # Source
/// GB 11643-1999 for the check digit.
///
/// # Examples
/// ```
/// use jiceng::handbook::{ClearKind, clear_text};
/// let found = clear_text("请回电 138-0013-8000，谢谢", &[]);
/// assert_eq!((found[0].kind, found[0].at, found[0].length), (ClearKind::Mobile, 4, 13));
/// assert!(clear_text("第13组，共18户，2026年3月2日", &[]).is_empty());
/// ```
#[must_use]
pub fn clear_text(text: &str, names: &[&str]) -> Vec<ClearText> {
    let characters: Vec<char> = text.chars().map(half_width).collect();
    let mut found = Vec::new();
    let runs = runs(&characters);
    let mut from = 0;
    while let Some(rest) = runs.get(from..).filter(|rest| !rest.is_empty()) {
        let number = number_at(rest);
        found.extend(number.map(|(_, one)| one));
        from = from.saturating_add(number.map_or(1, |(runs, _)| runs));
    }
    for name in names.iter().filter(|name| !name.trim().is_empty()) {
        found.extend(text.match_indices(name).map(|(byte, name)| ClearText {
            kind: ClearKind::Name,
            at: text.get(..byte).map_or(0, |before| before.chars().count()),
            length: name.chars().count(),
        }));
    }
    found.sort_by_key(|one| (one.at, one.length));
    found
}

/// Digits without anything between them.
struct Run {
    at: usize,
    digits: String,
    /// Whether only spaces and hyphens stand before it and the run before.
    joins: bool,
}

/// The most runs of which one number is written.
const MOST_RUNS: usize = 6;

/// The number that the first of these runs begins, and of how many runs it is written.
fn number_at(runs: &[Run]) -> Option<(usize, ClearText)> {
    let first = runs.first()?;
    let mut digits = String::new();
    let mut longest = None;
    for (count, run) in (1..).zip(runs.iter().take(MOST_RUNS)) {
        if count > 1 && !run.joins {
            break;
        }
        digits.push_str(&run.digits);
        let length = run.at.saturating_sub(first.at).saturating_add(run.digits.len());
        let kind = kind_of(&digits);
        longest = kind.map(|kind| (count, ClearText { kind, at: first.at, length })).or(longest);
    }
    longest
}

/// Every run of digits; the check digit of an identity number may be an X.
fn runs(characters: &[char]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut open, mut joins) = (false, false);
    for (at, character) in characters.iter().enumerate() {
        let check = matches!(character, 'x' | 'X');
        match runs.last_mut() {
            Some(run) if open && (character.is_ascii_digit() || check) => {
                run.digits.push(character.to_ascii_uppercase());
                open = !check;
            }
            _ if character.is_ascii_digit() => {
                runs.push(Run { at, digits: (*character).into(), joins });
                open = true;
            }
            _ => {
                joins = matches!(character, ' ' | '-') && (open || joins);
                open = false;
                continue;
            }
        }
        joins = true;
    }
    runs
}

fn kind_of(digits: &str) -> Option<ClearKind> {
    match digits.len() {
        11 if is_mobile(digits) => Some(ClearKind::Mobile),
        // With the code of the country.
        13 if digits.starts_with("86") && digits.get(2..).is_some_and(is_mobile) => Some(ClearKind::Mobile),
        15 if digits.get(6..12).is_some_and(|date| is_date(&format!("19{date}"))) => {
            Some(ClearKind::Identity)
        }
        18 if is_identity(digits) => Some(ClearKind::Identity),
        _ => None,
    }
}

fn is_mobile(digits: &str) -> bool {
    digits.starts_with('1') && digits.chars().nth(1).is_some_and(|second| ('3'..='9').contains(&second))
}

fn is_date(digits: &str) -> bool {
    chrono::NaiveDate::parse_from_str(digits, "%Y%m%d").is_ok()
}

/// GB 11643: the sum of the digits times their weights, modulo 11, gives the last character.
fn is_identity(digits: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 =
        digits.chars().zip(WEIGHTS).map(|(digit, weight)| digit.to_digit(10).unwrap_or(0) * weight).sum();
    let last = "10X98765432".chars().nth((sum % 11) as usize);
    digits.chars().nth(17) == last && digits.get(6..14).is_some_and(is_date)
}

/// The half-width form of a full-width character.
pub(super) fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32((character as u32).wrapping_sub(0xfee0)).unwrap_or(character)
        }
        _ => character,
    }
}
