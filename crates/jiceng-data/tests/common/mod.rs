//! Small documents that are right, to be made wrong in one place.

use jiceng_data::fault::Fault;
use jiceng_data::{Compiled, compile};

pub(crate) const LAW: &str = r#"document = "law"
id = "licensing"
name_zh = "行政许可法"
name_en = "Administrative Licensing Law"
number = "2003-08-27 通过"
rank = "law"
jurisdiction = "000000"
from = "2004-07-01"
to = 2022-04-30
checked_through = "2025-04-19"

[source]
kind = "statute"
checked = "text"
place = "行政许可法.md"

[[fact]]
id = "route"
title_zh = "途径"
title_en = "route"
values = [
    { word = "route-5", zh = "第五项", en = "item 5" },
    { word = "route-6", zh = "第六项", en = "item 6" }]

[[provision]]
id = "LIC-17"
article = "45"
title_zh = "听证所需时间"
title_en = "time of a hearing"
phrase = "所需时间不计算在内"

[[period]]
id = "LIC-13"
article = "42(1)"
title_zh = "作出决定"
title_en = "decide"
limit = { value = 20, unit = "working-days" }
start_event = "acceptance"
start_day = "excluded-inferred"
last_day = "not-applicable"
whose = "office"
extension = { value = 10, unit = "working-days", approver = "head-of-organ", tell = true }
exclusions = ["hearing", "tender"]
exclusions_basis = "LIC-17"
when = { fact = "route", is = ["route-6"] }
"#;

pub(crate) const CALENDAR: &str = r#"document = "calendar"
year = 2020
jurisdiction = "000000"
certain_through = "2020-12-25"
statutory = [{ date = "2020-01-01", name = "元旦" }]
decree = "国务院令第644号"

[[notice]]
number = "国办发明电〔2019〕16号"
issued = "2019-11-21"
published = "2019-11-21"
number_verified = true
days_verified = true
off = [{ date = "2020-01-24", name = "春节" }, { date = "2020-01-27", name = "春节" }, { date = "2020-01-01", name = "元旦" }]
work = [{ date = "2020-02-01", name = "春节" }]

[[notice]]
number = "国办发明电〔2020〕1号"
issued = "2020-01-26"
amends = true
number_verified = true
days_verified = true
off = [{ date = "2020-01-31", name = "春节" }]
work = []
plain = ["2020-02-01"]
"#;

pub(crate) const LAYER: &str = r#"document = "layer"
id = "promises"
name_zh = "承诺"
name_en = "promises"
rank = "promise"
jurisdiction = "441427"

[source]
kind = "example"
checked = "memory"
place = "none"

[[promise]]
of = "LIC-13"
limit = { value = 10, unit = "working-days" }
from = "2015-01-01"

[[variation]]
of = "LIC-13"
article = "5"
limit = { value = 15, unit = "working-days" }
exclusions = ["hearing"]
"#;

pub(crate) const OVERLAY: &str = r#"document = "overlay"
id = "hall"
name_zh = "大厅"
name_en = "the hall"
jurisdiction = "441427001000"
off = [{ date = "2011-10-08", name = "州庆" }]
work = [{ date = "2011-07-31", name = "换休" }]

[source]
kind = "example"
checked = "memory"
place = "none"

[[hours]]
open = [["08:30", "12:00"], ["14:30", "24:00"]]
from = "2015-01-01"

[[hours_on]]
date = "2015-02-17"
open = []
"#;

/// Compiles the four, one of them replaced.
pub(crate) fn with(name: &str, text: &str) -> Compiled {
    let all =
        [("calendar.toml", CALENDAR), ("law.toml", LAW), ("layer.toml", LAYER), ("overlay.toml", OVERLAY)];
    let all: Vec<(&str, &str)> =
        all.into_iter().map(|(one, same)| (one, if one == name { text } else { same })).collect();
    compile(None, &all)
}

/// Replaces a piece that must stand exactly once.
pub(crate) fn change(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "`{old}` stands once");
    text.replace(old, new)
}

/// Code, line, key and suggestion of a fault.
pub(crate) type Brief<'a> = (u16, u32, &'a str, Option<&'a str>);

/// Each fault in brief.
pub(crate) fn brief(faults: &[Fault]) -> Vec<Brief<'_>> {
    faults
        .iter()
        .map(|fault| (fault.code, fault.line, fault.key.as_str(), fault.suggestion.as_deref()))
        .collect()
}

/// Expects one fault of the four samples, with one of them replaced; gives its column.
#[track_caller]
pub(crate) fn wrong(name: &str, text: &str, expected: Brief<'_>, args: &[(&str, &str)]) -> u32 {
    let compiled = with(name, text);
    assert_eq!(brief(&compiled.faults), [expected], "{:#?}", compiled.faults);
    assert!(!compiled.usable());
    compiled.faults.first().map_or(0, |fault| {
        let got: Vec<(&str, &str)> = fault.args.iter().map(|(key, value)| (*key, value.as_str())).collect();
        assert_eq!((fault.document.as_str(), got.as_slice()), (name, args));
        fault.column
    })
}

#[track_caller]
pub(crate) fn law(old: &str, new: &str, expected: Brief<'_>, args: &[(&str, &str)]) -> u32 {
    wrong("law.toml", &change(LAW, old, new), expected, args)
}

#[track_caller]
pub(crate) fn calendar(old: &str, new: &str, expected: Brief<'_>, args: &[(&str, &str)]) -> u32 {
    wrong("calendar.toml", &change(CALENDAR, old, new), expected, args)
}

#[track_caller]
pub(crate) fn layer(old: &str, new: &str, expected: Brief<'_>, args: &[(&str, &str)]) -> u32 {
    wrong("layer.toml", &change(LAYER, old, new), expected, args)
}

#[track_caller]
pub(crate) fn overlay(old: &str, new: &str, expected: Brief<'_>, args: &[(&str, &str)]) -> u32 {
    wrong("overlay.toml", &change(OVERLAY, old, new), expected, args)
}
