//! The codes of bodies, old duties and hand-overs.

use jiceng::Ruleset;
use jiceng::calendar::parse_instant;
use jiceng::organisation::{
    self, AbsenceRow, AccusationRequest, AppointmentRow, HandOverEvent, HandOverRequest, MayColumns, MayOut,
    NOBODY, Object, OfficialRow, PermissionRequest, Permissions, Place, RecusalRequest, Register,
    RegisterInput, RelationRow, Requester, Seat,
};
use jiceng::words::{Action, Confidentiality, Level, ObjectKind, Procedure, RelationKind};

use super::requests::{Case, JIAOLING, case, day};

/// The invented township of the examples.
fn invented() -> Ruleset {
    jiceng_tests::invented::ruleset().unwrap()
}

fn handover(id: &str, steps: &[(&str, &str)]) -> jiceng::Error {
    let event = |(step, at): &(&str, &str)| HandOverEvent {
        step: (*step).to_string(),
        at: parse_instant(at).unwrap(),
    };
    let request = HandOverRequest {
        handover: id.to_string(),
        offered_at: parse_instant("2016-03-01T09:00:00+08:00").unwrap(),
        events: steps.iter().map(event).collect(),
        now: parse_instant("2016-03-09T09:00:00+08:00").unwrap(),
        office: None,
    };
    organisation::handover(&invented(), &request).unwrap_err()
}

/// Every question that ends in an error.
pub(crate) fn all() -> Vec<Case> {
    let on = day("2016-07-08");
    let received = ("receipt", "2016-03-02T09:00:00+08:00");
    let twice = "document = \"organisation\"\nid = \"second\"\nname_zh = \"虚构\"\nname_en = \"made up\"\njurisdiction = \"441427\"\n\
        source = { kind = \"example\", checked = \"memory\", place = \"合成数据 / synthetic\" }\n\
        [[unit]]\nid = \"hall\"\nkind = \"hall\"\nlevel = \"township\"\n";
    let two = JIAOLING.with_documents([("second.toml", twice)]).unwrap();
    let seat = |unit: &str, place: &str| Seat::new(unit, place).unwrap();
    let vertical =
        |unit: &str, place: &str| organisation::vertical(&JIAOLING, &seat(unit, place), on).unwrap_err();
    let bare = Ruleset::of_division("449902")
        .unwrap()
        .with_documents([("bare.toml", twice.replace("441427", "449902"))]);
    let mut cases = vec![
        case(411, Some("on"), organisation::tree(&invented(), day("2014-12-31")).unwrap_err()),
        case(412, Some("on"), organisation::tree(&two, on).unwrap_err()),
        case(413, Some("unit"), vertical("centre1", "441427104000")),
        case(414, None, "44142".parse::<Place>().unwrap_err()),
        case(415, Some("place"), vertical("centre", "441427104201")),
        case(416, Some("on"), organisation::mapping(&bare.unwrap(), on).unwrap_err()),
        case(417, Some("duty"), organisation::home_of(&JIAOLING, "petition", on).unwrap_err()),
        case(418, Some("handover"), handover("station-to-center", &[])),
        case(418, Some("events[0].step"), handover("station-to-centre", &[("reciept", received.1)])),
        case(419, Some("events[1].step"), handover("station-to-centre", &[received, received])),
        case(
            420,
            Some("events[0].at"),
            handover("station-to-centre", &[("receipt", "2016-02-29T09:00:00+08:00")]),
        ),
        case(
            420,
            Some("events[0].at"),
            handover("station-to-centre", &[("receipt", "2016-03-10T09:00:00+08:00")]),
        ),
        case(428, Some("procedure"), {
            let request = RecusalRequest {
                procedure: Procedure::Mediation,
                date: on,
                requested_by: Requester::Party,
                decided: false,
            };
            organisation::recusal_request(&JIAOLING, &request).unwrap_err()
        }),
        case(429, Some("date"), {
            let request = AccusationRequest {
                date: day("2005-04-30"),
                accused_at: Level::Village,
                accused_is_discipline: false,
                routed_to: None,
            };
            organisation::accusation_route(&JIAOLING, &request).unwrap_err()
        }),
        case(431, None, {
            let nation = Ruleset::nation().unwrap();
            Register::from_rows(&nation, &RegisterInput::default()).unwrap_err()
        }),
    ];
    cases.extend(permission_cases());
    let fields = [
        "officials[2].key",
        "officials[3].key",
        "appointments[1].lead",
        "appointments[2].official",
        "appointments[3].unit",
        "appointments[4].place",
        "appointments[5].place",
        "appointments[6].from",
        "relations[0].person",
        "relations[1].official",
        "absences[0].to",
    ];
    let rows = faulty_register().into_iter().zip(fields);
    cases.extend(rows.map(|(error, field)| case(error.code().0, Some(field), error)));
    cases
}

#[test]
fn each_question_gets_its_code_and_its_field() {
    for Case { code, field, error } in all() {
        assert_eq!((error.code().0, error.field()), (code, field), "{error}");
    }
}

/// A register with one row for each thing that can be wrong with one.
fn faulty_register() -> Vec<jiceng::Error> {
    let official = |key: &str| OfficialRow { key: key.into(), civil_servant: None };
    let appointment = |official: &str, unit: &str, place: &str, lead: bool, from: &str| AppointmentRow {
        official: official.into(),
        unit: unit.into(),
        place: place.into(),
        lead,
        from: day(from),
        to: None,
    };
    let relation = |official: &str, person: &str| RelationRow {
        official: official.into(),
        person: person.into(),
        kind: RelationKind::Other,
        from: None,
        to: None,
    };
    let town = "449901101000";
    let input = RegisterInput {
        officials: vec![official("张三丰"), official("b"), official("张三丰"), official("")],
        appointments: vec![
            appointment("张三丰", "centre", town, true, "2015-01-01"),
            appointment("b", "centre", town, true, "2016-01-01"),
            appointment("李四", "centre", town, false, "2015-01-01"),
            appointment("b", "center", town, false, "2015-01-01"),
            appointment("b", "centre", "4499", false, "2015-01-01"),
            appointment("b", "village-station", town, false, "2015-01-01"),
            appointment("b", "centre", town, false, "2014-12-31"),
        ],
        roles: vec![],
        relations: vec![relation("b", "b"), relation("李四", "b")],
        absences: vec![AbsenceRow { official: "b".into(), from: day("2016-01-02"), to: day("2016-01-01") }],
    };
    Register::from_rows(&invented(), &input).unwrap().faults
}

#[test]
fn each_row_of_a_register_gets_its_code_and_stops_nothing() {
    let faults = faulty_register();
    let got: Vec<(u16, &str)> = faults.iter().map(|fault| (fault.code().0, fault.field().unwrap())).collect();
    assert_eq!(
        got,
        [
            (421, "officials[2].key"),
            (421, "officials[3].key"),
            (426, "appointments[1].lead"),
            (422, "appointments[2].official"),
            (423, "appointments[3].unit"),
            (414, "appointments[4].place"),
            (415, "appointments[5].place"),
            (427, "appointments[6].from"),
            (425, "relations[0].person"),
            (422, "relations[1].official"),
            (424, "absences[0].to"),
        ]
    );
    for fault in &faults {
        assert!(fault.row().is_some());
        for text in [fault.text_zh(), fault.text_en()] {
            assert!(!text.contains("张三丰") && !text.contains("李四"), "{text}");
        }
    }
}

/// More grants than one day holds.
fn too_many_grants() -> jiceng::Error {
    let grant = |n: u32| {
        format!(
            "[[grant]]\nid = \"g{n}\"\nzh = \"虚构\"\nen = \"made up\"\nactions = [\"view\"]\nobjects = [\"case\"]\nkinds = [\"post\"]\n"
        )
    };
    let text = format!(
        "document = \"conduct\"\nid = \"many\"\nname_zh = \"虚构\"\nname_en = \"made up\"\njurisdiction = \"449901\"\n\
         source = {{ kind = \"example\", checked = \"memory\", place = \"合成数据 / synthetic\" }}\n{}",
        (0..65).map(grant).collect::<String>()
    );
    let ruleset = invented().with_documents([("many.toml", text)]).unwrap();
    let register = Register::from_rows(&ruleset, &RegisterInput::default()).unwrap().register;
    Permissions::on(&ruleset, &register, day("2016-07-08")).unwrap_err()
}

/// Permission asked on the wrong day, and columns that do not fit together.
fn permission_cases() -> Vec<Case> {
    let official = OfficialRow { key: "a".into(), civil_servant: None };
    let input = RegisterInput { officials: vec![official], ..RegisterInput::default() };
    let register = Register::from_rows(&JIAOLING, &input).unwrap().register;
    let permissions = Permissions::on(&JIAOLING, &register, day("2016-07-08")).unwrap();
    let request = PermissionRequest {
        actor: "a".into(),
        action: Action::View,
        object: Object::new(ObjectKind::Case, "441427".parse().unwrap(), Confidentiality::Internal),
        now: parse_instant("2016-07-09T00:00:00+08:00").unwrap(),
    };
    let asked = MayColumns {
        actors: &[0, 0],
        actions: &[0],
        objects: &[0],
        levels: &[0],
        places: &[0],
        procedures: &[0],
        parties: &[NOBODY],
        accused: &[NOBODY],
        flags: &[0],
        acted: &[0],
    };
    let mut out = MayOut { sights: &mut [0], reasons: &mut [0], codes: &mut [0] };
    vec![
        case(434, Some("now"), organisation::may(&permissions, &request).unwrap_err()),
        case(436, None, organisation::may_slices(&permissions, &asked, &mut out).unwrap_err()),
        case(433, None, too_many_grants()),
        case(437, Some("least"), organisation::suppress(&[1], 1, false).unwrap_err()),
        case(437, Some("least"), organisation::suppress(&[u64::MAX, 1], 5, true).unwrap_err()),
    ]
}

#[test]
fn codes_of_columns() {
    let register = Register::from_rows(&JIAOLING, &RegisterInput::default()).unwrap().register;
    let permissions = Permissions::on(&JIAOLING, &register, day("2016-07-08")).unwrap();
    let asked = MayColumns {
        actors: &[0, 0],
        actions: &[0, u8::MAX],
        objects: &[0, 0],
        levels: &[1, 1],
        places: &[0, 0],
        procedures: &[0, 0],
        parties: &[NOBODY, NOBODY],
        accused: &[NOBODY, NOBODY],
        flags: &[0, 0],
        acted: &[0, 0],
    };
    let mut codes = [0; 2];
    let mut out = MayOut { sights: &mut [1; 2], reasons: &mut [1; 2], codes: &mut codes };
    organisation::may_slices(&permissions, &asked, &mut out).unwrap();
    assert_eq!(codes, [422, 435]);
}
