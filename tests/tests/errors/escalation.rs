//! The codes of escalation, urging and supervision.

use chrono::{DateTime, FixedOffset};
use jiceng::Ruleset;
use jiceng::calendar::parse_instant;
use jiceng::escalation::{
    CaseColumns, CaseFacts, ClockColumns, DueOut, Ladder, SupervisionEvent, containment, due_actions,
    due_actions_slices, supervision, urging,
};
use jiceng::words::{CaseKind, CaseLevel, SupervisionLevel};

use super::requests::{Case, JIAOLING, case, day};

fn at(text: &str) -> DateTime<FixedOffset> {
    parse_instant(&format!("2016-07-08T{text}:00+08:00")).unwrap()
}

fn ladder() -> Ladder {
    Ladder::on(&JIAOLING, day("2016-07-08")).unwrap()
}

fn supervised(events: &[SupervisionEvent]) -> jiceng::Error {
    supervision(&ladder(), events, at("12:00")).unwrap_err()
}

fn order(time: &str, level: SupervisionLevel, by: CaseLevel) -> SupervisionEvent {
    SupervisionEvent::Order { at: at(time), level, by }
}

/// Facts with one number that no quantity has.
fn beyond(put: impl Fn(&mut CaseFacts)) -> jiceng::Error {
    let mut facts = CaseFacts::new(CaseKind::Dispute, CaseLevel::Grid);
    put(&mut facts);
    due_actions(&ladder(), &facts).unwrap_err()
}

/// Columns of two rows.
fn columns() -> CaseColumns<'static> {
    CaseColumns {
        kinds: &[0; 2],
        levels: &[0; 2],
        flags: &[0; 2],
        risks: &[0; 2],
        supervisions: &[0; 2],
        failures: &[0; 2],
        parties: &[0; 2],
        amounts_fen: &[0; 2],
        returns: &[0; 2],
        unanswered_urges: &[0; 2],
        reopenings: &[0; 2],
        ..CaseColumns::default()
    }
}

fn asked(columns: &CaseColumns<'_>) -> Result<[u16; 2], jiceng::Error> {
    let (mut bits, mut actions, mut codes) = ([7; 2], [7; 2], [7; 2]);
    let mut out = DueOut { bits: &mut bits, actions: &mut actions, codes: &mut codes };
    due_actions_slices(&ladder(), columns, &mut out)?;
    assert_eq!((bits, actions), ([0; 2], [0; 2]));
    Ok(codes)
}

/// Every way to be refused.
pub(crate) fn all() -> Vec<Case> {
    use CaseLevel::{Township, Village};
    use SupervisionLevel::{Ordinary, Yellow};
    let ended = super::documents::ladder("to = \"2015-12-31\"\n");
    let ended =
        Ruleset::from_documents([("ended.toml", ended.as_str()), ("2028.toml", super::documents::CALENDAR)]);
    let nation = Ladder::on(&Ruleset::nation().unwrap(), day("2016-07-08")).unwrap();
    let yellow = order("09:00", Yellow, Township);
    let reply = SupervisionEvent::Reply { at: at("10:00") };
    let short = CaseColumns { parties: &[1], ..columns() };
    let clock =
        CaseColumns { unit: ClockColumns { hours_left: &[1], ..ClockColumns::default() }, ..columns() };
    vec![
        case(206, Some("amount_fen"), beyond(|facts| facts.amount_fen = Some(-1))),
        case(206, Some("unit.used_bp"), beyond(|facts| facts.unit.used_bp = Some(u16::MAX))),
        case(206, Some("reply.hours_left"), beyond(|facts| facts.reply.hours_left = Some(i16::MIN))),
        case(580, None, Ladder::on(&ended.unwrap(), day("2016-07-08")).unwrap_err()),
        case(581, None, asked(&short).unwrap_err()),
        case(581, None, asked(&clock).unwrap_err()),
        case(581, None, containment(&[0, 1], &[0], &mut [0; 2]).unwrap_err()),
        case(583, None, urging(&nation, &[], at("12:00")).unwrap_err()),
        case(584, Some("past[1]"), urging(&ladder(), &[at("09:00"), at("12:01")], at("12:00")).unwrap_err()),
        case(584, Some("events[0].at"), supervised(&[order("12:01", Yellow, Township)])),
        case(585, Some("events[1].at"), supervised(&[yellow, SupervisionEvent::Reply { at: at("08:59") }])),
        case(586, Some("events[1].level"), supervised(&[yellow, order("10:00", Yellow, Township)])),
        case(586, Some("events[1].level"), supervised(&[yellow, order("10:00", Ordinary, Township)])),
        case(
            587,
            Some("events[1].by"),
            supervised(&[yellow, SupervisionEvent::Cancel { at: at("10:00"), by: Village }]),
        ),
        case(
            587,
            Some("events[1].by"),
            supervised(&[yellow, order("10:00", SupervisionLevel::Red, Village)]),
        ),
        case(588, Some("events[0].event"), supervised(&[reply])),
        case(
            588,
            Some("events[2].event"),
            supervised(&[yellow, SupervisionEvent::Cancel { at: at("09:30"), by: Township }, reply]),
        ),
    ]
}

#[test]
fn each_question_gets_its_code_and_its_field() {
    for one in all() {
        assert_eq!((one.error.code().0, one.error.field()), (one.code, one.field), "{}", one.error);
    }
}

#[test]
fn positions_beyond_a_list_are_marked_and_the_rest_goes_on() {
    let rows: [CaseColumns<'_>; 5] = [
        CaseColumns { kinds: &[9, 0], ..columns() },
        CaseColumns { levels: &[4, 0], ..columns() },
        CaseColumns { flags: &[1 << 8, 0], ..columns() },
        CaseColumns { risks: &[4, 0], ..columns() },
        CaseColumns { supervisions: &[4, 0], ..columns() },
    ];
    for row in rows {
        assert_eq!(asked(&row).unwrap(), [582, 0], "{row:?}");
    }
    let mut codes = [7; 3];
    let counted = containment(&[4, 0, 0], &[255, 4, 255], &mut codes).unwrap().value;
    assert_eq!((codes, counted.at_fault, counted.concluded), ([582, 582, 0], 2, 1));
}
