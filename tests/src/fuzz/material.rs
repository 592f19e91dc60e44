//! What inputs are made of: real documents, real requests, real bytes.

use std::sync::LazyLock;

use crate::documents::OFFICE;

macro_rules! real {
    ($($name:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../../../crates/jiceng-data/documents/", $name)),)+ OFFICE]
    };
}

/// Real documents of each kind.
const REAL: &[&str] = real![
    "law/licensing.toml",
    "law/petitions-2022.toml",
    "law/civil-code.toml",
    "law/information-2019.toml",
    "law/guangdong-hotline.toml",
    "calendar/2020.toml",
    "calendar/2027.toml",
];

/// Whole small documents: the head of a real one and one of its tables.
pub(super) static TOML: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut pieces = Vec::new();
    for text in REAL {
        let mut tables = text.split("\n[[");
        let head = tables.next().unwrap_or_default();
        pieces.push(head.to_string());
        // References of a single table lead nowhere, so that it can be read on its own only without them.
        let alone = |table: &str| {
            let lines = table.lines().filter(|line| !line.contains("_basis") && !line.starts_with("when"));
            let lines = lines.filter(|line| {
                !["correction", "transition", "channels", "succeeded_by"]
                    .iter()
                    .any(|key| line.starts_with(key))
            });
            lines.collect::<Vec<_>>().join("\n")
        };
        pieces.extend(tables.map(|table| format!("{head}\n[[{}\n", alone(table))));
    }
    pieces.retain(|piece| piece.len() <= super::mutate::MOST_BYTES);
    pieces
});

/// One document of each kind as JSON.
pub(super) const JSON: &[&str] = &[
    r#"{"document":"law","id":"licensing","name_zh":"行政许可法","name_en":"Administrative Licensing Law","number":"2003-08-27 通过","rank":"law","jurisdiction":"000000","from":"2004-07-01","checked_through":"2025-04-19","source":{"kind":"statute","checked":"text","place":"行政许可法.md"},"fact":[{"id":"route","title_zh":"途径","title_en":"route","values":[{"word":"one","zh":"一","en":"one"}]}],"provision":[{"id":"LIC-17","article":"45","title_zh":"听证所需时间","title_en":"time of a hearing"}],"period":[{"id":"LIC-13","article":"42(1)","title_zh":"作出决定","title_en":"decide","limit":{"value":20,"unit":"working-days"},"start_event":"acceptance","start_day":"excluded-inferred","last_day":"not-applicable","whose":"office","extension":{"value":10,"unit":"working-days","approver":"head-of-organ","tell":true},"exclusions":["hearing"],"exclusions_basis":"LIC-17","when":{"fact":"route","is":["one"]}}]}"#,
    r#"{"document":"calendar","year":2020,"jurisdiction":"000000","certain_through":"2020-12-25","statutory":[{"date":"2020-01-01","name":"元旦"}],"decree":"国务院令第644号","notice":[{"number":"国办发明电〔2019〕16号","issued":"2019-11-21","number_verified":true,"days_verified":true,"off":[{"date":"2020-01-24","name":"春节"}],"work":[{"date":"2020-02-01","name":"春节"}]}]}"#,
    r#"{"document":"layer","id":"promises","name_zh":"承诺","name_en":"promises","rank":"promise","jurisdiction":"441427","source":{"kind":"example","checked":"memory","place":"none"}}"#,
    r#"{"document":"overlay","id":"hall","name_zh":"大厅","name_en":"the hall","jurisdiction":"441427001000","off":[{"date":"2011-10-08","name":"州庆"}],"source":{"kind":"example","checked":"memory","place":"none"},"hours":[{"open":[["08:30","12:00"],["14:30","24:00"]],"from":"2015-01-01"}],"hours_on":[{"date":"2015-02-17","open":[]}]}"#,
];

/// Requests of every shape.
pub(super) const REQUESTS: &[&str] = &[
    r#"{"rule":"LIC-13","start":"2016-03-01"}"#,
    r#"{"rule":"LIC-13","start":"2016-03-01","exclusions":[{"kind":"hearing","from":"2016-03-07","to":"2016-03-11"}],"extensions":[{"value":10,"approved_on":"2016-03-20","approver":"head-of-organ"}],"corrections":[{"noticed_on":"2016-03-04","corrected_on":"2016-03-10"}]}"#,
    r#"{"rule":"petition.finish","start":"2022-05-10","facts":{"petition-route":"route-6"},"certain":true,"reference":"x"}"#,
    r#"{"given":{"limit":{"value":30,"unit":"calendar-days"},"direction":"forwards","start_day":"counted","last_day":"rolls","whose":"citizen","last_basis":"PER-13"},"start":"2015-08-05"}"#,
    r#"{"given":{"limit":{"value":36500,"unit":"hours"}},"start":"2022-01-05","started_at":"2022-01-05T09:30:00+08:00","exclusions":[{"kind":"suspension","from":"2016-01-01","to":"2099-12-31"}]}"#,
    r#"{"given":{"limit":{"value":24,"unit":"working-hours"}},"started_at":"2022-01-05T09:30:00Z","office":"hall"}"#,
    r#"{"given":{"limit":{"value":12,"unit":"months"},"direction":"backwards"},"start":"2026-12-31","law_on":"2004-01-01"}"#,
    r#"{"finished_at":"2016-03-29T17:00:00+08:00","ended_at":null,"posted_on":"2016-03-28"}"#,
    r#"{"channel":"internet","arrived_at":"2025-09-26T20:00:00+08:00","confirmed_on":"2025-09-29"}"#,
];

/// Dates and instants.
pub(super) const MOMENTS: &[&str] = &[
    "2016-03-01",
    "0001-01-01",
    "9999-12-31",
    "2016-02-29",
    "2016-03-01T09:00:00+08:00",
    "9999-12-31T23:59:60Z",
    "0001-01-01T00:00:00-23:59",
    "2016-03-01t09:00:00.123456789z",
    "2016-03-01T09:00:00",
];

/// Short messages without their checks: coded and text, whole and in parts, with a field of a later version.
pub(super) const MESSAGES: &[&str] = &[
    "SG1V0007000083F1T11H1S",
    "SG1RZZZZ000Z83F1T11G441427104003001.H1S.C2A",
    "SG1K003000AB83F1T11F5.B2",
    "SG1P0007000183F1T12G44142710400",
    "ST1D0007000283F1T11三组水渠堵塞，已疏通",
    "ST1Q0007000383F1T33 about the water [upstream]",
    "SG1M0007000083F1T11W12ABC.T9",
];

/// A short document with a place for an id, a division, an article and a date.
pub(super) const FORMED: &str = r#"document = "law"
id = "made-up-law"
name_zh = "一"
name_en = "one"
number = "1"
rank = "law"
jurisdiction = "{division}"
[source]
kind = "example"
checked = "memory"
place = "none"
[[provision]]
id = "{id}"
article = "{article}"
title_zh = "一"
title_en = "one"
from = "{date}"
"#;

/// Each place and what fits into it.
pub(super) const FORMS: &[(&str, &[&str])] = &[
    ("{id}", &["LIC-13", "a.b_c-d", "x", "0"]),
    ("{division}", &["441427", "441427001000", "000000"]),
    ("{article}", &["42", "42(1)", "42(1)(6)", "42(last)", "31(item 6)", "5-7", "65535(254)(255)"]),
    ("{date}", &["2016-03-01", "0001-01-01", "9999-12-31", "2016-02-29"]),
];
