//! Personal data in clear is found by its form, and never repeated.

use jiceng::handbook::{ClearKind, clear_text};

fn found(text: &str) -> Vec<(ClearKind, usize, usize)> {
    clear_text(text, &[]).iter().map(|one| (one.kind, one.at, one.length)).collect()
}

#[test]
fn telephone_numbers_in_every_dress() {
    let mobile = ClearKind::Mobile;
    assert_eq!(found("13800138000"), [(mobile, 0, 11)]);
    assert_eq!(found("电１３８００１３８０００"), [(mobile, 1, 11)]);
    assert_eq!(found("+86 138 0013 8000 82345678"), [(mobile, 1, 16)]);
    assert_eq!(found("13800138000 13900139000"), [(mobile, 0, 11), (mobile, 12, 11)]);
    assert_eq!(found("12800138000"), []);
    assert_eq!(found("138001380001"), []);
}

#[test]
fn identity_numbers_by_their_check_digit() {
    // The example of GB 11643.
    assert_eq!(found("证号11010519491231002X。"), [(ClearKind::Identity, 2, 18)]);
    assert_eq!(found("11010519491231002x"), [(ClearKind::Identity, 0, 18)]);
    assert_eq!(found("110105194912310021"), []);
    assert_eq!(found("440524188001010014"), [(ClearKind::Identity, 0, 18)]);
    assert_eq!(found("110105491231002"), [(ClearKind::Identity, 0, 15)]);
    // The code of a grid is no identity number: month 10, day 40.
    assert_eq!(found("441427104003001"), []);
}

#[test]
fn names_by_the_list_of_the_host() {
    let found = clear_text("到甲乙丙家走访，甲乙丙同意", &["甲乙丙", ""]);
    assert_eq!(
        found.iter().map(|one| (one.kind, one.at)).collect::<Vec<_>>(),
        [(ClearKind::Name, 1), (ClearKind::Name, 8)]
    );
    assert!(!format!("{found:?}").contains('甲'));
}
