//! What an error may repeat of a text that somebody gave. A name or a number of a person may have slipped into any
//! field, so only what can hardly be one comes back: a slip of a known word, a code, a date.

/// Stands for a text that is not repeated.
const MASK: &str = "***";

/// More digits than these may be a telephone or an identity number.
const MOST_DIGITS: usize = 6;

/// The longest text that is repeated.
const LONGEST: usize = 64;

/// A text where the name of a rule, a fact, a word or a field should stand; `near` is the known one that it is near to.
pub(crate) fn echo(text: &str, near: Option<&str>) -> String {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let signs = text.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"._-:".contains(&sign));
    // Near a word of a few letters lies too much.
    let slip = near.is_some() && text.len() > 4;
    let code = digits > 0;
    if signs && text.len() <= LONGEST && digits <= MOST_DIGITS && (slip || code) {
        text.to_string()
    } else {
        MASK.to_string()
    }
}

/// A text where a date should stand: its year, month and day, apart from one another.
pub(crate) fn echo_date(text: &str) -> String {
    let (date, time) = text.split_at_checked(10).unwrap_or((text, ""));
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let number = |part: &&str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_date = matches!(parts.as_slice(), [year, month, day]
        if number(year, 4) && number(month, 2) && number(day, 2));
    let is_time =
        time.len() <= 22 && time.bytes().all(|byte| byte.is_ascii_digit() || b"T :+-.Z".contains(&byte));
    let digits = time.bytes().fold((0_usize, 0_usize), |(run, most), byte| {
        let run = if byte.is_ascii_digit() { run.saturating_add(1) } else { 0 };
        (run, most.max(run))
    });
    if is_date && is_time && digits.1 <= MOST_DIGITS { text.to_string() } else { MASK.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_slips_and_dates_come_back() {
        assert_eq!(echo("LIC-31", None), "LIC-31");
        assert_eq!(echo("working-dayz", Some("working-days")), "working-dayz");
        for date in [
            "2015-02-31",
            "2016-3-1",
            "2016/03/01",
            "2016-03-01T09:00:00",
            "2016-13-01 25:00:00.123456+08:00",
        ] {
            assert_eq!(echo_date(date), date);
        }
    }

    #[test]
    fn persons_do_not() {
        for text in
            ["张三丰", "Zhang Sanfeng", "Zhang", "441427199001011234", "138-0013-8000", "13800138000", ""]
        {
            assert_eq!(echo(text, None), MASK, "{text}");
            assert_eq!(echo_date(text), MASK, "{text}");
        }
        assert_eq!(echo("Li", Some("Lid")), MASK);
        assert_eq!(echo("13800138000", Some("13800138001")), MASK);
        assert_eq!(echo_date("20160301"), MASK);
        assert_eq!(echo_date("2016-03-01 13800138000"), MASK);
        assert_eq!(echo_date("二〇一六年三月一日"), MASK);
    }
}
