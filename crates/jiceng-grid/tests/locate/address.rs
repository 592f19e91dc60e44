//! Addresses by the register, and by nothing else.

use jiceng_grid::locate::{AddressRegister, error_of_row};
use proptest::prelude::*;

fn register() -> AddressRegister {
    let rows = [
        ("新铺镇象岭村1组", 0),
        ("新铺镇象岭村十组", 1),
        ("新铺镇象岭村十组7号", 2),
        ("新铺镇 徐溪村", 3),
        ("ＡＢ座", 4),
        ("新铺镇徐溪村", 3),
    ];
    AddressRegister::new(rows).unwrap()
}

#[test]
fn the_longest_beginning_that_cuts_no_number() {
    let register = register();
    for (address, grid) in [
        ("新铺镇象岭村1组", Some(0)),
        ("新铺镇象岭村１组３号", Some(0)),
        ("新铺镇象岭村十组6号", Some(1)),
        ("新铺镇象岭村十组7号", Some(2)),
        ("新铺镇象岭村十组7号后屋", Some(2)),
        ("新铺镇象岭村十组77号", Some(1)),
        ("新铺镇象岭村十一组", None),
        ("新铺镇象岭村", None),
        ("新铺镇　徐溪村 2 号", Some(3)),
        ("ab座", Some(4)),
        ("象岭村1组", None),
    ] {
        let found = register.find(address);
        assert_eq!(found.as_ref().ok().copied(), grid, "{address}");
        if let Err(error) = found {
            assert_eq!(error.code().0, 992);
            assert!(!error.text_zh().contains("象岭") && !error.text_en().contains("象岭"));
        }
    }
}

#[test]
fn numbers_are_not_cut_at_the_end_of_an_entry() {
    let register = AddressRegister::new([("建设路1", 0), ("建设路", 1), ("第二十", 2)]).unwrap();
    assert_eq!(register.find("建设路1").unwrap(), 0);
    assert_eq!(register.find("建设路1号").unwrap(), 0);
    assert_eq!(register.find("建设路12号").unwrap(), 1);
    assert_eq!(register.find("第二十三").unwrap_err().code().0, 992);
}

#[test]
fn rows_that_are_wrong() {
    let fault = |rows: &[(&str, u32)]| {
        let error = AddressRegister::new(rows.iter().copied()).unwrap_err();
        (error.code().0, error.row())
    };
    assert_eq!(fault(&[("甲", 0), ("乙", 1), ("甲 ", 2)]), (991, Some(2)));
    assert_eq!(fault(&[("甲", 0), (" 　", 1)]), (990, Some(1)));
    assert_eq!(fault(&[(&"甲".repeat(257), 1)]), (990, Some(0)));
    assert_eq!(fault(&[("甲", u32::MAX)]), (993, Some(0)));
}

#[test]
fn a_column_marks_what_it_does_not_know() {
    let mut out = [0; 3];
    register().find_column(&["新铺镇徐溪村9号", "", "长潭镇"], &mut out).unwrap();
    assert_eq!((out[0], error_of_row(out[1]), error_of_row(out[2])), (3, Some(990), Some(992)));
    assert_eq!(register().find_column(&[""], &mut out).unwrap_err().code().0, 226);
}

proptest! {
    #[test]
    fn agrees_with_every_entry_tried_in_turn(
        entries in proptest::collection::btree_map("[甲乙1十]{1,4}", 0_u32..9, 1..12),
        address in "[甲乙1十]{1,8}",
    ) {
        let register = AddressRegister::new(entries.iter().map(|(entry, grid)| (entry.as_str(), *grid))).unwrap();
        let numeral = |sign: char| "1十".contains(sign);
        let fits = |entry: &str| {
            address.strip_prefix(entry).is_some_and(|rest| {
                !(entry.ends_with(numeral) && rest.starts_with(numeral))
            })
        };
        let longest = entries.iter().filter(|(entry, _)| fits(entry)).max_by_key(|(entry, _)| entry.chars().count());
        prop_assert_eq!(register.find(&address).ok(), longest.map(|(_, grid)| *grid));
    }

    #[test]
    fn any_text_is_answered(address in ".{0,300}") {
        let _ = register().find(&address);
    }
}
