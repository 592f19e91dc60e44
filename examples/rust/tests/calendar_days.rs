//! The calendar as a list.

use std::process::Command;

#[test]
fn every_day_stands_once_and_in_order() {
    let output = Command::new(env!("CARGO_BIN_EXE_calendar-days")).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.first(), Some(&"2004-01-01 0"));
    assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
    // 2 October 2026 is a holiday, Saturday 10 October is worked for it.
    assert!(lines.contains(&"2026-10-02 0") && lines.contains(&"2026-10-10 1"));
    assert!(lines.len() >= 8_401);
}
