//! Many cases in one log: 合成数据 / synthetic.

use jiceng::case::{Act, Applied, CaseLog, Phase};

use super::story::{JIAOLING, Story, citizen, hall, receive, station};

/// A log with three cases, each received.
fn log() -> CaseLog {
    let mut log = CaseLog::new(&JIAOLING);
    for key in ["a", "b", "c"] {
        let event = Story::new(&JIAOLING).event("2016-03-01 09:00", &hall(), receive(&hall(), None));
        assert_eq!(log.push(key, event).unwrap(), Applied::New);
    }
    log
}

fn merge(log: &mut CaseLog, case: &str, into: &str, minute: u32) -> Result<Applied, jiceng::Error> {
    let when = format!("2016-03-01 10:{minute:02}");
    let mut event = Story::new(&JIAOLING).event(&when, &hall(), Act::Merge { into: into.into() });
    event.key = format!("m{minute}").into();
    log.push(case, event)
}

#[test]
fn mergers_are_a_forest() {
    let mut log = log();
    assert_eq!(merge(&mut log, "a", "a", 1).unwrap_err().code().0, 533);
    merge(&mut log, "a", "b", 2).unwrap();
    merge(&mut log, "b", "c", 3).unwrap();
    // c goes on under neither of those that go on under it.
    assert_eq!(merge(&mut log, "c", "a", 4).unwrap_err().code().0, 533);
    assert_eq!(log.case("c").unwrap().phase(), Phase::Received);
    let apart = Story::new(&JIAOLING).event("2016-03-01 11:00", &hall(), Act::Unmerge {});
    log.push("a", jiceng::case::Event { key: "u1".into(), ..apart }).unwrap();
    assert_eq!(merge(&mut log, "c", "a", 5).unwrap(), Applied::New);
}

#[test]
fn what_has_finished_is_handed_out_once_and_can_come_back() {
    let mut log = log();
    let mut gone = Story::new(&JIAOLING).event("2016-03-02 09:00", &citizen(), Act::Withdraw {});
    gone.key = "w1".into();
    log.push("b", gone.clone()).unwrap();
    let mut taken = log.take_finished();
    assert_eq!((taken.len(), log.open().count(), log.take_finished().len()), (1, 2, 0));
    let (key, case) = taken.remove(0);
    assert_eq!((&*key, case.phase()), ("b", Phase::Withdrawn));
    log.give_back(key, case);
    // The same event again: known, and nothing is handed out for it.
    assert_eq!(log.push("b", gone).unwrap(), Applied::Known);
    assert!(log.take_finished().is_empty());
}

#[test]
fn a_refused_event_leaves_the_log_as_it_was() {
    let mut log = log();
    let mut early = Story::new(&JIAOLING).event("2016-03-02 09:00", &station(), Act::Accept {});
    early.key = "x".into();
    assert_eq!(log.push("a", early).unwrap_err().code().0, 506);
    assert_eq!(log.case("a").unwrap().events().len(), 1);
    let stray = Story::new(&JIAOLING).event("2016-03-02 09:00", &citizen(), Act::Urge {});
    assert_eq!(log.push("nobody", stray).unwrap_err().code().0, 506);
    assert!(log.case("nobody").is_none());
}
