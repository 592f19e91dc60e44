//! The codes of cases.

use std::collections::BTreeSet;

use jiceng::Ruleset;
use jiceng::case::{Act, Actor, Case, CaseRules, ContactChannel, Event, Holder};
use jiceng::error::Fault;
use jiceng::escalation::CaseFacts;
use jiceng::words::{CaseKind, CaseLevel};
use jiceng_tests::histories::case::{history, policies};

use super::requests::{Case as Reached, JIAOLING, case};

fn event(key: &str, sequence: u32, act: Act) -> Event {
    let at = "2016-03-01T09:00:00+08:00".parse().unwrap();
    let actor = Actor::official("clerk", "hall", CaseLevel::Township);
    Event { key: key.into(), at, sequence, actor, act }
}

fn received(key: &str, item: Option<&str>) -> Event {
    let by = Holder::unit("hall", CaseLevel::Township);
    let item = item.map(Into::into);
    event(key, 0, Act::Receive { channel: ContactChannel::Hall, by, item, claimed_at: None })
}

/// A policy that begins on some day and stays with what has begun, or does not.
fn policy(number: u32, running: &str) -> (String, String) {
    let (year, month) = (2000 + number / 12, number % 12 + 1);
    let text = format!(
        "document = \"case-policy\"\nid = \"{running}-{number}\"\nname_zh = \"虚构\"\nname_en = \"made up\"\n\
         jurisdiction = \"441427\"\nfrom = \"{year}-{month:02}-01\"\nrunning = \"{running}\"\n\
         [source]\nkind = \"example\"\nchecked = \"memory\"\nplace = \"合成数据 / synthetic\"\n"
    );
    (format!("{running}-{number}.toml"), text)
}

fn unclassified(case: &Case) -> jiceng::Error {
    let given = CaseFacts::new(CaseKind::Enquiry, CaseLevel::Township);
    CaseFacts::of_case(case, "2016-03-02T09:00:00+08:00".parse().unwrap(), given).unwrap_err()
}

pub(crate) fn all() -> Vec<Reached> {
    let rules = CaseRules::of(&JIAOLING).unwrap();
    let fold = |events: &[Event]| Case::fold(&rules, events.to_vec()).unwrap_err();
    let urge = |at: u32| event(&format!("u{at}"), at, Act::Link { other: "same".into() });
    let many: Vec<Event> = [received("e0", None)].into_iter().chain((1..=100_000).map(urge)).collect();
    let begun = Case::fold(&rules, [received("e0", None)]).unwrap();
    let dates = (0..70).flat_map(|number| [policy(number, "pinned"), policy(number, "refolded")]);
    let crowded: Ruleset = JIAOLING.with_documents(dates).unwrap();
    let mut cases = vec![
        case(501, Some("key"), fold(&[received("", None)])),
        case(501, Some("key"), fold(&[received(&"k".repeat(201), None)])),
        case(502, Some("key"), fold(&[received("e0", None), event("e0", 1, Act::Urge {})])),
        case(503, Some("sequence"), fold(&[received("e0", None), event("e1", 0, Act::Urge {})])),
        case(504, None, fold(&many)),
        case(505, Some("now"), begun.view("2016-03-01T08:59:00+08:00".parse().unwrap()).unwrap_err()),
        case(506, Some("act"), fold(&[event("e1", 0, Act::Urge {})])),
        case(535, None, CaseRules::of(&crowded).unwrap_err()),
        case(589, Some("case"), unclassified(&begun)),
    ];
    // Every refusal is reached by random histories, a thousand times elsewhere and once here.
    let mut met = BTreeSet::new();
    let policies = policies();
    for seed in 0..6_000_u64 {
        for (_, error) in history(&policies[[0, 1, 2][(seed % 3) as usize]], seed, 60).tried {
            let Some(error) = error.filter(|error| (506..535).contains(&error.code().0)) else { continue };
            if met.insert(error.code()) {
                cases.push(case(error.code().0, Some("act"), error));
            }
        }
    }
    cases
}

/// A clock with two limits, and one with a key that its limit does not take.
pub(crate) fn faults() -> Vec<Fault> {
    let head = "document = \"case-policy\"\nid = \"made-up\"\nname_zh = \"虚构\"\nname_en = \"made up\"\n\
                jurisdiction = \"441427\"\n[source]\nkind = \"example\"\nchecked = \"memory\"\n\
                place = \"合成数据 / synthetic\"\n[[clock]]\nid = \"one\"\nkind = \"accept\"\n";
    let bodies = [
        "rule = \"LIC-06\"\nlimit = { value = 1, unit = \"hours\" }\n",
        "rule = \"LIC-06\"\nheld_by = [\"weather\"]\n",
        "of_item = true\n",
    ];
    let texts = bodies.iter().map(|body| format!("{head}{body}"));
    texts
        .flat_map(|text| {
            let error = JIAOLING.with_documents([("made-up.toml", text)]).unwrap_err();
            error.faults().to_vec()
        })
        .collect()
}
