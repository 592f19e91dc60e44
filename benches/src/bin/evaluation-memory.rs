//! How much memory counting and scoring ten million ballots takes beside the columns themselves (Linux).
#![expect(clippy::unwrap_used, reason = "a measurement stops at the first fault")]

use jiceng::Ruleset;
use jiceng::evaluation::{Ballots, Official, Participation, Raters, Roster, count, scheme, totals};
use jiceng::words::StaffKind;
use jiceng_benches::{SCHEME, ballots};

/// Kilobytes of a line of the kernel's report about this process.
fn kilobytes(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn main() {
    let ruleset = Ruleset::jiaoling().unwrap().with_documents([("bench.toml", SCHEME)]).unwrap();
    let scheme = scheme(&ruleset, "bench").unwrap();
    let official = |at: u64| Official {
        key: at.to_string(),
        scope: String::new(),
        staff: StaffKind::CivilServant,
        participation: Participation::Yes,
    };
    let roster = Roster { officials: (0..20_000).map(official).collect(), ..Roster::default() };
    let columns = ballots(10_000_000, 20_000);
    let marks: Vec<&[u8]> = columns.marks.iter().map(Vec::as_slice).collect();
    let table = Ballots {
        officials: &columns.officials,
        groups: &columns.groups,
        marks: &marks,
        ..Ballots::default()
    };
    // 5 sets the peak to what is there now.
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = kilobytes("VmRSS");
    let counts = count(&scheme, &roster, &table, &Raters::default()).unwrap();
    let all = totals(&scheme, &roster, &counts);
    let beside = kilobytes("VmHWM") - before;
    let scored = all.codes.iter().filter(|code| **code == 0).count();
    println!("{scored} officials scored, {} MB beside the input", beside.div_ceil(1024));
    assert!(beside <= 16 * 1024, "more than 16 MB beside the input");
}
