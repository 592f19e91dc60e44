//! An invented scheme and ballots for it: 合成数据 / synthetic.

use std::sync::LazyLock;

use jiceng::Ruleset;
use jiceng::evaluation::{
    BallotTable, Counts, Evaluation, LedgerEntry, Official, Participation, Raters, Roster, Scheme, count,
    evaluate, scheme,
};
use jiceng::words::StaffKind;

pub(crate) const TEXT: &str =
    include_str!("../../../crates/jiceng-data/tests/samples/evaluation-scheme.toml");

pub(crate) static JIAOLING: LazyLock<Ruleset> = LazyLock::new(|| Ruleset::jiaoling().unwrap());

/// The sample without thresholds of participation and trimming, with pieces exchanged.
pub(crate) fn scheme_with(pairs: &[(&str, &str)]) -> Scheme {
    let plain = [
        ("min_ballots = 10\nmin_rate_bp = 2000", "min_ballots = 1\nmin_rate_bp = 0"),
        (
            "aggregator = \"trimmed\"\ntrim = { low = 1, high = 1 }\nmin_ballots = 6",
            "aggregator = \"staged\"\nmin_ballots = 1",
        ),
    ];
    let text = plain.iter().chain(pairs).fold(TEXT.to_string(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    });
    let ruleset = JIAOLING.with_documents([("sample.toml", text)]).unwrap();
    scheme(&ruleset, "example-2016").unwrap()
}

pub(crate) fn roster(officials: usize) -> Roster {
    let official = |at: usize| Official {
        key: format!("official-{at}"),
        scope: "township-1".into(),
        staff: StaffKind::CivilServant,
        participation: Participation::Yes,
    };
    Roster { officials: (0..officials).map(official).collect(), ..Roster::default() }
}

/// Rows of official, group and both marks.
pub(crate) fn table(rows: &[(u32, u8, [u8; 2])]) -> BallotTable {
    BallotTable {
        officials: rows.iter().map(|row| row.0).collect(),
        groups: rows.iter().map(|row| row.1).collect(),
        marks: (0..2).map(|at| rows.iter().map(|row| row.2[at]).collect()).collect(),
        ids: Some((1..=rows.len() as u64).collect()),
        ..BallotTable::default()
    }
}

pub(crate) fn counted(scheme: &Scheme, roster: &Roster, table: &BallotTable) -> Counts {
    let marks = table.mark_columns();
    count(scheme, roster, &table.columns(&marks), &Raters::default()).unwrap()
}

pub(crate) fn evaluated(
    scheme: &Scheme,
    roster: &Roster,
    rows: &[(u32, u8, [u8; 2])],
    ledger: &[LedgerEntry],
) -> Evaluation {
    evaluate(scheme, roster, counted(scheme, roster, &table(rows)), ledger).unwrap()
}

/// One ballot of each group about an official, with the same marks.
pub(crate) fn alike(official: u32, mark: u8) -> Vec<(u32, u8, [u8; 2])> {
    (0..3).map(|group| (official, group, [mark, mark])).collect()
}
