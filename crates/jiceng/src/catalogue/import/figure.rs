//! Figures and units as lists write them: `20` with a unit beside it, `20个工作日` in one.

use std::collections::BTreeMap;

use jiceng_data::words::{ItemType, Unit};

/// The largest figure that a limit may have.
const MOST: u32 = 36_500;

/// What a list gives as a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    /// So many units.
    Of(u32, Unit),
    /// Nothing.
    Blank,
    /// A zero that fills the column: missing, not zero.
    Filler,
    /// Not a whole number from 1 to 36,500.
    Unreadable,
    /// A number without a unit that is known.
    UnknownUnit,
}

/// Reads a figure and its unit.
pub(super) fn figure(text: Option<&str>, unit: Option<&str>, codes: &BTreeMap<String, Unit>) -> Figure {
    let Some(text) = text else { return Figure::Blank };
    let text = narrow(text);
    let split = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(split).unwrap_or((text.as_str(), ""));
    // A database writes whole numbers as `20.0` too.
    let rest = rest.trim_start_matches(".0").trim();
    let Ok(value) = digits.parse::<u32>() else { return Figure::Unreadable };
    if value == 0 {
        return Figure::Filler;
    }
    if value > MOST {
        return Figure::Unreadable;
    }
    let own = (!rest.is_empty()).then_some(rest);
    match own.or(unit).and_then(|unit| unit_of(unit, codes)) {
        Some(unit) => Figure::Of(value, unit),
        None => Figure::UnknownUnit,
    }
}

/// Full-width digits and letters as half-width ones.
fn narrow(text: &str) -> String {
    let half = |sign: char| match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign).wrapping_sub(0xfee0)).unwrap_or(sign),
        '\u{3000}' => ' ',
        other => other,
    };
    text.trim().chars().map(half).collect()
}

fn unit_of(text: &str, codes: &BTreeMap<String, Unit>) -> Option<Unit> {
    let text = narrow(text);
    // A code is what the list says it is, capitals and all.
    if let Some(unit) = codes.get(text.trim()) {
        return Some(*unit);
    }
    let text = text.to_lowercase();
    Some(match text.trim().trim_start_matches('个').trim_start_matches(['(', '（']) {
        "工作日" | "workday" | "workdays" | "working day" | "working days" | "working-days" => {
            Unit::WorkingDays
        }
        "日" | "天" | "自然日" | "day" | "days" | "calendar-days" => Unit::CalendarDays,
        "月" | "month" | "months" => Unit::Months,
        "年" | "year" | "years" => Unit::Years,
        "小时" | "时" | "hour" | "hours" => Unit::Hours,
        "工作小时" | "working-hours" => Unit::WorkingHours,
        _ => return None,
    })
}

/// The type of an item: the national code or the name.
///
/// The codes are those that were confirmed on a real list; others are not guessed.
pub(super) fn item_type(text: &str) -> Option<ItemType> {
    let text = narrow(text);
    if let Some(kind) = ItemType::ALL.iter().find(|kind| kind.zh() == text) {
        return Some(*kind);
    }
    Some(match text.trim_start_matches('0') {
        "1" => ItemType::Licence,
        "5" => ItemType::Payment,
        "7" => ItemType::Confirmation,
        "8" => ItemType::Reward,
        "9" => ItemType::Ruling,
        "10" => ItemType::OtherPower,
        "20" => ItemType::PublicService,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_lists_write_them() {
        let codes =
            BTreeMap::from([("1".to_string(), Unit::WorkingDays), ("G".to_string(), Unit::WorkingDays)]);
        let read = |text, unit| figure(Some(text), unit, &codes);
        assert_eq!(read("20", Some("工作日")), Figure::Of(20, Unit::WorkingDays));
        assert_eq!(read("45个工作日", None), Figure::Of(45, Unit::WorkingDays));
        assert_eq!(read("２０", Some("1")), Figure::Of(20, Unit::WorkingDays));
        assert_eq!(read("20.0", Some("workday")), Figure::Of(20, Unit::WorkingDays));
        assert_eq!(read("6", Some("个月")), Figure::Of(6, Unit::Months));
        assert_eq!(read("0", Some("工作日")), Figure::Filler);
        assert_eq!(read("0", None), Figure::Filler);
        assert_eq!(read("20", Some("G")), Figure::Of(20, Unit::WorkingDays));
        assert_eq!(figure(None, Some("工作日"), &codes), Figure::Blank);
        assert_eq!(read("-1", Some("工作日")), Figure::Unreadable);
        assert_eq!(read("20.5", Some("工作日")), Figure::UnknownUnit);
        assert_eq!(read("即办", None), Figure::Unreadable);
        assert_eq!(read("36501", Some("日")), Figure::Unreadable);
        assert_eq!(read("99999999999", Some("日")), Figure::Unreadable);
        assert_eq!(read("20", Some("2")), Figure::UnknownUnit);
        assert_eq!(read("20", None), Figure::UnknownUnit);
    }

    #[test]
    fn types_are_confirmed_codes_or_names() {
        assert_eq!(item_type("01"), Some(ItemType::Licence));
        assert_eq!(item_type("20"), Some(ItemType::PublicService));
        assert_eq!(item_type("行政给付"), Some(ItemType::Payment));
        assert_eq!(item_type("2"), None);
    }
}
