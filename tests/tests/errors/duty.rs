//! The codes of divisions and of duty.

use jiceng::Ruleset;
use jiceng::division::{CodeIndex, Division, DivisionCode, DivisionRegister, Earlier};

use jiceng::duty::{
    DutyColumns, DutyFigures, DutyRegister, DutyTables, HalfDay, HalfDays, HallColumns, HandOver,
    HouseholdKey, Month, OfficialKey, Part, PlaceKey, PlaceKind, PlannedScreening, Reshape, RosterRequest,
    Scope, Shift, ShortWeek, Taker, check_roster, coverage, follow_tickets, hall_visits, hand_over, reshape,
    responsible, screening,
};

use jiceng::words::Post;

use super::requests::{Case, JIAOLING, case, day};

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
    divisions().into_iter().chain(duty()).collect()
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

/// A register with one household, two officials and one grid.
fn small() -> (DutyTables, DutyRegister) {
    let mut tables = DutyTables::default();
    let home = tables.household(day("2015-01-01"), Some(day("2020-12-31")));
    let old = tables.official(day("2015-01-01"), Some(day("2018-12-31")));
    let new = tables.official(day("2015-01-01"), Some(day("2016-12-31")));
    tables.belongs(home, GRID, day("2015-01-01"), None);
    tables.answers(old, Scope::Place(GRID), day("2015-01-01"), None);
    tables.answers(new, Scope::Household(home), day("2016-01-01"), Some(day("2016-03-31")));
    let (register, faults) = DutyRegister::new(&tables.columns()).unwrap();
    assert_eq!(faults.count(), 0);
    (tables, register)
}

const GRID: PlaceKey = PlaceKey { kind: PlaceKind::Grid, number: 0 };
const OLD: OfficialKey = OfficialKey(0);
const NEW: OfficialKey = OfficialKey(1);
const HOME: HouseholdKey = HouseholdKey(0);

fn duty() -> Vec<Case> {
    let (mut tables, register) = small();
    let hand = |official, last_day: &str, takers: Vec<Taker>| {
        hand_over(&register, &HandOver { official, last_day: day(last_day), takers }).unwrap_err()
    };
    let taker = |scope, official, from: &str| vec![Taker { scope, official, from: day(from) }];
    let grid = Scope::Place(GRID);
    let shape = |parts| reshape(&register, &Reshape { on: day("2016-07-01"), parts }).unwrap_err();
    let part = |into, households| Part { of: GRID, into, households };
    let next = PlaceKey { number: 1, ..GRID };
    let group = PlaceKey { kind: PlaceKind::Group, number: 0 };
    let reversed = coverage(&register, day("2016-02-01"), day("2016-01-01")).unwrap_err();
    // The household's own contact may take the grid, but not what overlaps an own row.
    tables.answers(NEW, grid, day("2016-02-01"), Some(day("2016-05-31")));
    let (double, _) = DutyRegister::new(&tables.columns()).unwrap();
    let plan =
        HandOver { official: OLD, last_day: day("2016-02-29"), takers: taker(grid, NEW, "2016-03-01") };
    let mut ending = tables.clone();
    ending.end_duty(0, day("2016-12-31"));
    let (ending, _) = DutyRegister::new(&ending.columns()).unwrap();
    let columns = DutyColumns { places: [0, (1 << 24) + 1, 0], ..DutyColumns::default() };
    vec![
        case(460, Some("to"), reversed),
        case(461, Some("household"), responsible(&register, HouseholdKey(9), day("2016-01-01")).unwrap_err()),
        case(461, Some("official"), hand(OfficialKey(9), "2016-06-30", vec![])),
        case(461, Some("takers[0].official"), hand(OLD, "2016-06-30", taker(grid, OLD, "2016-07-01"))),
        case(462, Some("takers[0].scope"), hand_over(&ending, &plan).unwrap_err()),
        case(463, None, DutyRegister::new(&columns).unwrap_err()),
        case(464, Some("on"), responsible(&register, HOME, day("2021-01-01")).unwrap_err()),
        case(465, Some("takers"), hand(OLD, "2016-06-30", vec![])),
        case(466, Some("takers[0].official"), hand_over(&double, &plan).unwrap_err()),
        case(467, Some("takers[0].from"), hand(OLD, "2016-06-30", taker(grid, NEW, "2016-07-02"))),
        case(468, Some("last_day"), hand(OLD, "2019-01-01", vec![])),
        case(469, Some("parts[0].into"), shape(vec![part(group, vec![HOME])])),
        case(470, Some("parts"), shape(vec![part(next, vec![])])),
        case(471, Some("parts[1].households"), shape(vec![part(next, vec![HOME]), part(GRID, vec![HOME])])),
        case(472, Some("parts"), shape(vec![part(next, vec![HOME, HouseholdKey(7)])])),
        case(474, Some("shifts[0].official"), check_roster(&roster()).unwrap_err()),
        case(206, Some("window_days_most"), check_roster(&eight_days()).unwrap_err()),
        case(
            476,
            Some("plan[1].place"),
            screening(&[planned(), planned()], &[], day("2016-03-01")).unwrap_err(),
        ),
        case(
            206,
            Some("obliged"),
            follow_tickets(&register, &[], &[(OLD, Month { year: 2016, month: 13 })], DutyFigures::ACCOUNT)
                .unwrap_err(),
        ),
        case(473, Some("takers[0].scope"), hand(NEW, "2016-06-30", taker(grid, OLD, "2016-07-01"))),
    ]
}

/// A roster with a shift of somebody whom nobody knows.
fn roster() -> RosterRequest {
    let day = day("2016-03-07");
    RosterRequest {
        from: day,
        to: day,
        open: vec![],
        posts: vec![],
        officials: vec![],
        leave: vec![],
        shifts: vec![Shift { day, half: HalfDay::Morning, post: Post::CivilAffairs, official: NEW }],
        figures: DutyFigures::ACCOUNT,
        short_week: ShortWeek::AvailableDays,
        half_days: HalfDays::CountsWhole,
    }
}

fn eight_days() -> RosterRequest {
    RosterRequest { figures: DutyFigures { window_days_most: 8, ..DutyFigures::ACCOUNT }, ..roster() }
}

fn planned() -> PlannedScreening {
    PlannedScreening { place: GRID, official: OLD, from: day("2016-03-01"), to: day("2016-03-15") }
}

#[test]
fn positions_beyond_a_list_are_marked() {
    let columns =
        HallColumns { post: &[5, 0, 0], purpose: &[0, 2, 0], outcome: &[0, 0, 0], day: &[16_801; 3] };
    let mut error = [9; 3];
    let found = hall_visits(&columns, day("2016-01-01"), day("2016-12-31"), &mut error).unwrap().value;
    assert_eq!((error, found.person_visits), ([475, 475, 0], 1));
}

#[test]
fn rows_at_fault_are_marked_and_the_rest_goes_on() {
    let (mut tables, _) = small();
    tables.household(day("2016-02-01"), Some(day("2016-01-01")));
    tables.belongs(HouseholdKey(9), GRID, day("2016-01-01"), None);
    tables.belongs(HOME, GRID, day("2016-02-01"), Some(day("2016-01-01")));
    tables.answers(OfficialKey(9), Scope::Place(GRID), day("2016-01-01"), None);
    tables.answers(OLD, Scope::Place(GRID), day("2017-01-01"), None);
    let mut columns = tables.columns();
    let kinds = [1, 1, 3];
    columns.belongs.kind = &kinds;
    let (register, faults) = DutyRegister::new(&columns).unwrap();
    assert_eq!((faults.households, faults.officials), (vec![0, 460], vec![0, 0]));
    assert_eq!((faults.belongs, faults.duties), (vec![0, 461, 460], vec![0, 0, 461, 462]));
    assert_eq!(register.households(), 2);
    let found = responsible(&register, HOME, day("2016-02-01")).unwrap().value.0;
    assert_eq!(found.iter().map(|one| one.official).collect::<Vec<_>>(), [NEW, OLD]);
    let outside = [i32::MIN];
    let columns = DutyColumns { households: (&outside, &outside), ..DutyColumns::default() };
    assert_eq!(DutyRegister::new(&columns).unwrap().1.households, [225]);
    let short = DutyColumns { households: (&outside, &[]), ..DutyColumns::default() };
    assert_eq!(DutyRegister::new(&short).unwrap_err().code().0, 226);
}
