//! Candidates and permission at the size of a county: 1,500 officials, 5,000 relations. Everybody is made up.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark stops at the first fault")]

use std::hint::black_box;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiceng::Ruleset;
use jiceng::calendar::{parse_date, parse_instant};
use jiceng::organisation::{
    AppointmentRow, Matter, MayColumns, MayOut, NOBODY, Object, OfficialRow, PermissionRequest, Permissions,
    Register, RegisterInput, RelationRow, RoleRow, Seat, Task, candidates, may, may_slices,
};
use jiceng::words::{Action, Confidentiality, Function, GridRole, ObjectKind, Procedure, RelationKind};

const OFFICIALS: usize = 1_500;
const RELATIONS: usize = 5_000;
const ROWS: usize = 1_000_000;

/// The same numbers again on every machine.
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 40).unwrap()
}

fn key(n: usize) -> String {
    format!("official-{n:04}")
}

fn township(n: usize) -> String {
    format!("4414271{:02}000", n % 8)
}

fn day() -> NaiveDate {
    parse_date("2016-07-08").unwrap()
}

fn county() -> RegisterInput {
    let from = parse_date("2015-01-01").unwrap();
    let units = ["post-civil-affairs", "post-labour", "group-governance", "group-social-affairs", "centre"];
    let mut state = 7;
    RegisterInput {
        officials: (0..OFFICIALS).map(|n| OfficialRow { key: key(n), civil_servant: None }).collect(),
        appointments: (0..OFFICIALS)
            .map(|n| AppointmentRow {
                official: key(n),
                unit: units[n / 8 % units.len()].into(),
                place: township(n),
                lead: false,
                from,
                to: None,
            })
            .collect(),
        roles: (0..OFFICIALS)
            .map(|n| RoleRow {
                official: key(n),
                role: GridRole::ALL[n % 5],
                place: township(n),
                from,
                to: None,
            })
            .collect(),
        relations: (0..RELATIONS)
            .map(|n| RelationRow {
                official: key(next(&mut state) % OFFICIALS),
                person: format!("person-{:05}", next(&mut state) % 20_000),
                kind: RelationKind::ALL[n % RelationKind::ALL.len()],
                from: None,
                to: None,
            })
            .collect(),
        absences: vec![],
    }
}

fn scalars(c: &mut Criterion, ruleset: &Ruleset, register: &Register, permissions: &Permissions) {
    let task = Task {
        matter: Matter {
            procedure: Procedure::Petition,
            on: day(),
            parties: vec!["person-00007".into(), "person-00011".into()],
            accused: vec![key(3)],
            acted: vec![],
        },
        function: Function::Handler,
        seat: Seat::new("centre", &township(0)).unwrap(),
        within: Some("441427".parse().unwrap()),
        units: vec![],
        role: None,
        load: vec![],
    };
    let mut group = c.benchmark_group("organisation");
    group.bench_function("candidates_1500_5000", |b| {
        b.iter(|| candidates(ruleset, register, black_box(&task)).unwrap())
    });
    let mut object = Object::new(ObjectKind::Case, township(16).parse().unwrap(), Confidentiality::Personal);
    object.parties = vec!["person-00007".into()];
    let now = parse_instant("2016-07-08T09:00:00+08:00").unwrap();
    for (name, action) in [("may_granted", Action::Handle), ("may_refused", Action::Publish)] {
        let request = PermissionRequest { actor: key(0), action, object: object.clone(), now };
        group.bench_function(name, |b| b.iter(|| may(permissions, black_box(&request)).unwrap()));
    }
    group.bench_function("permissions_of_a_day", |b| {
        b.iter(|| Permissions::on(ruleset, black_box(register), day()).unwrap())
    });
    let input = county();
    group.bench_function("register_1500_5000", |b| {
        b.iter(|| Register::from_rows(ruleset, black_box(&input)).unwrap())
    });
    group.finish();
}

fn columns(c: &mut Criterion, register: &Register, permissions: &Permissions) {
    let mut state = 11;
    let mut column = |below: usize| -> Vec<usize> { (0..ROWS).map(|_| next(&mut state) % below).collect() };
    let byte =
        |values: Vec<usize>| -> Vec<u8> { values.into_iter().map(|n| u8::try_from(n).unwrap()).collect() };
    let number =
        |values: Vec<usize>| -> Vec<u32> { values.into_iter().map(|n| u32::try_from(n).unwrap()).collect() };
    let actors = number(column(register.len()));
    let actions = byte(column(Action::ALL.len()));
    let objects = byte(column(ObjectKind::ALL.len()));
    let levels = byte(column(4));
    let places: Vec<u64> = column(8)
        .into_iter()
        .map(|n| township(n).parse::<jiceng::organisation::Place>().unwrap().number() + 201_000)
        .collect();
    let procedures = byte(column(Procedure::ALL.len()));
    // One matter in four has a party who is known to the register, one in forty an accused official.
    let parties: Vec<u32> = number(column(4 * 4_000))
        .into_iter()
        .map(|n| if n < 4_000 { n + u32::try_from(OFFICIALS).unwrap() } else { NOBODY })
        .collect();
    let accused: Vec<u32> = number(column(40 * OFFICIALS))
        .into_iter()
        .map(|n| if n < u32::try_from(OFFICIALS).unwrap() { n } else { NOBODY })
        .collect();
    let flags = byte(column(4));
    let acted = byte(column(8));
    let asked = MayColumns {
        actors: &actors,
        actions: &actions,
        objects: &objects,
        levels: &levels,
        places: &places,
        procedures: &procedures,
        parties: &parties,
        accused: &accused,
        flags: &flags,
        acted: &acted,
    };
    let (mut sights, mut reasons, mut codes) = (vec![0; ROWS], vec![0; ROWS], vec![0; ROWS]);
    let mut group = c.benchmark_group("organisation");
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("may_slices_1e6", |b| {
        b.iter(|| {
            let mut out = MayOut { sights: &mut sights, reasons: &mut reasons, codes: &mut codes };
            may_slices(permissions, black_box(&asked), &mut out).unwrap();
        });
    });
    group.finish();
}

fn all(c: &mut Criterion) {
    let ruleset = Ruleset::jiaoling().unwrap();
    let registered = Register::from_rows(&ruleset, &county()).unwrap();
    assert!(registered.faults.is_empty());
    let permissions = Permissions::on(&ruleset, &registered.register, day()).unwrap();
    scalars(c, &ruleset, &registered.register, &permissions);
    columns(c, &registered.register, &permissions);
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(15).warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3));
    targets = all
}
criterion_main!(benches);
