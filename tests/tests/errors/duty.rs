//! The codes of divisions and of duty.

use jiceng::Ruleset;
use jiceng::division::{CodeIndex, Division, DivisionCode, DivisionRegister, Earlier};

use super::requests::{Case, JIAOLING, case};

fn code(text: &str) -> DivisionCode {
    DivisionCode::parse(text).unwrap()
}

/// An invented register: two villages of today, one of which was another, and one that was both.
fn register() -> Result<DivisionRegister, jiceng::Error> {
    let unit = |text: &str| Division { code: code(text), name_zh: "虚构村".into(), class: None };
    let today = vec![unit("990101100200"), unit("990101100201")];
    let split = Earlier {
        code: code("990101101200"),
        into: vec![code("990101100200"), code("990101100201")],
        dissolved: false,
    };
    DivisionRegister::new("2023", today)?.with_earlier("2016", vec![split])
}

fn divisions() -> Vec<Case> {
    let jiaoling = DivisionRegister::of_ruleset(&JIAOLING).unwrap();
    let find = |text: &str| jiaoling.unit(code(text)).unwrap_err();
    let lost = Earlier { code: code("990101101200"), into: vec![code("990101100209")], dissolved: true };
    let too_many: Vec<DivisionCode> = (0..1_u64 << 24)
        .map(|at| DivisionCode::from_number(110_000_001_000 + at * 1_000).unwrap_or(DivisionCode::NATION))
        .collect();
    vec![
        case(450, None, DivisionCode::parse("4414271").unwrap_err()),
        case(450, None, DivisionCode::from_number(1_000_000_000_000).unwrap_err()),
        case(451, None, DivisionCode::parse("440027000000").unwrap_err()),
        case(452, Some("code"), find("441427999000")),
        case(452, Some("code"), jiaoling.succession(code("441427100000"), "2016").unwrap_err()),
        case(452, Some("into"), register().unwrap().with_earlier("2010", vec![lost]).unwrap_err()),
        case(453, Some("code"), find("441427112000")),
        case(453, Some("code"), find("441427450204")),
        case(454, Some("list"), jiaoling.succession(code("441427100000"), "1998").unwrap_err()),
        case(455, Some("code"), CodeIndex::new(&[code("441427"), code("441427")]).unwrap_err()),
        case(456, None, CodeIndex::new(&too_many).unwrap_err()),
        case(459, None, DivisionRegister::of_ruleset(&Ruleset::nation().unwrap()).unwrap_err()),
    ]
}

/// Every way to be refused by divisions and duty.
pub(crate) fn all() -> Vec<Case> {
    divisions()
}

#[test]
fn codes_of_columns() {
    let register = register().unwrap();
    let (mut now, mut error) = ([9; 3], [9; 3]);
    let old = [990_101_101_200, 990_101_100_200, 0];
    jiceng::division::successors_column(&register, "2016", &old, &mut now, &mut error).unwrap();
    assert_eq!((now, error), ([0; 3], [457, 452, 452]));
    let jiaoling = DivisionRegister::of_ruleset(&JIAOLING).unwrap();
    let old = [441_427_450_204, 441_427_112_000];
    let (mut now, mut error) = ([9; 2], [9; 2]);
    jiceng::division::successors_column(&jiaoling, "2016", &old, &mut now, &mut error).unwrap();
    assert_eq!((now, error), ([0, 441_427_104_000], [458, 0]));
}
