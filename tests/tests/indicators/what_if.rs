//! The same cases under two sets of rules.

use jiceng::calendar::parse_instant;
use jiceng::case::{CaseRules, Key};
use jiceng::deadline::Status;
use jiceng::escalation::CaseFacts;
use jiceng::indicators::{WhatIf, WhatIfCase, WhatIfReason, what_if};
use jiceng::words::{CaseKind, CaseLevel, ClockKind};
use jiceng_tests::histories::case::history;

use super::JIAOLING;

/// The county's ladder with every unit three days late going up from the township too, and a shorter promise.
const STRICTER: &str = r#"document = "escalation"
id = "stricter"
name_zh = "合成数据"
name_en = "synthetic"
jurisdiction = "441427"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
[[rule]]
id = "late-goes-up"
zh = "虚构"
en = "made up"
measure = "escalate"
at = ["grid", "village", "township"]
when = [{ of = "unit-days-left", at_most = -1 }]
"#;

const TIGHTER: &str = r#"document = "case-policy"
id = "tighter"
name_zh = "合成数据"
name_en = "synthetic"
jurisdiction = "441427"
source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
[[clock]]
id = "register"
kind = "register"
limit = { value = 9, unit = "working-days" }
"#;

fn cases(count: u64) -> Vec<WhatIfCase> {
    let rules = CaseRules::of(&JIAOLING).unwrap();
    let of = |seed: u64| WhatIfCase {
        case: Key::from(format!("case-{seed}")),
        events: history(&rules, 5_000_000 + seed, 12).case.events().to_vec(),
        given: CaseFacts::new(CaseKind::Convenience, CaseLevel::Grid),
    };
    (0..count).map(of).filter(|case| !case.events.is_empty()).collect()
}

fn asked(second: &jiceng::Ruleset, cases: &[WhatIfCase]) -> WhatIf {
    let now = parse_instant("2026-06-30T12:00:00+08:00").unwrap();
    let early: Vec<WhatIfCase> =
        cases.iter().filter(|case| case.events.iter().all(|event| event.at <= now)).cloned().collect();
    what_if(&JIAOLING, second, &early, now).unwrap().value
}

#[test]
fn the_same_rules_differ_in_nothing() {
    let found = asked(&JIAOLING, &cases(200));
    assert!(found.differences.is_empty());
    assert_eq!((found.newly_late, found.no_longer_late, found.late_first), (0, 0, found.late_second));
    assert!(found.late_first > 10, "{}", found.late_first);
}

#[test]
fn a_stricter_ladder_sends_more_up_and_names_the_rule() {
    let second = JIAOLING.with_documents([("stricter.toml", STRICTER)]).unwrap();
    let found = asked(&second, &cases(600));
    assert_eq!((found.newly_late, found.no_longer_late), (0, 0), "no limit was touched");
    assert!(found.newly_escalate > 0 && found.no_longer_escalate == 0);
    let up: Vec<_> = found.differences.iter().filter(|one| one.escalates == (false, true)).collect();
    assert_eq!(up.len() as u64, found.newly_escalate);
    for one in up {
        assert!(one.newly_held.iter().any(|rule| rule.id == "late-goes-up"), "{one:?}");
        assert!(one.reasons.has(WhatIfReason::NewlyHeld) && one.clocks.is_empty());
    }
}

#[test]
fn a_longer_limit_makes_fewer_late_and_shows_both_days() {
    let second = JIAOLING.with_documents([("tighter.toml", TIGHTER)]).unwrap();
    let found = asked(&second, &cases(600));
    assert_eq!((found.newly_late, found.newly_escalate), (0, 0));
    let mut changed = 0;
    let mut same_status = 0;
    for one in &found.differences {
        // What is said to differ is shown.
        assert_eq!(one.reasons.has(WhatIfReason::DueDiffers), !one.clocks.is_empty(), "{one:?}");
        for clock in &one.clocks {
            assert_eq!((clock.kind, clock.clock.as_str()), (ClockKind::Register, "register"), "{one:?}");
            let (first, second) = (clock.first.as_ref().unwrap(), clock.second.as_ref().unwrap());
            assert!(first.due < second.due, "{clock:?}");
            same_status += u32::from(first.status == second.status);
            changed += u32::from(first.status == Status::Missed && second.status == Status::Met);
        }
    }
    assert!(changed > 0 && same_status > 0, "{changed}, {same_status}");
    let relieved = found.differences.iter().filter(|one| one.late == (true, false)).count();
    assert_eq!(relieved as u64, found.no_longer_late);
}
