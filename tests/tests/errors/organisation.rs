//! The codes of bodies, old duties and hand-overs.

use jiceng::Ruleset;
use jiceng::calendar::parse_instant;
use jiceng::organisation::{self, HandOverEvent, HandOverRequest, Place, Seat};

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
    vec![
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
    ]
}

#[test]
fn each_question_gets_its_code_and_its_field() {
    for Case { code, field, error } in all() {
        assert_eq!((error.code().0, error.field()), (code, field), "{error}");
    }
}
