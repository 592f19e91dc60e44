//! The codes of the evaluation: schemes, rosters, ballots, and why an official has no score.

use jiceng::calendar::parse_date;
use jiceng::error::Fault;
use jiceng::evaluation::{
    BallotTable, BallotTree, Batch, CellCounts, Counts, Electors, EntryKind, LedgerEntry, Official, Package,
    Participation, Raters, Record, Roster, Scheme, count, evaluate, notes, scheme, totals, verify,
    why_unscored,
};
use jiceng::words::StaffKind;
use jiceng::{Error, Ruleset};

use super::requests::{Case, JIAOLING, case};

const SCHEME: &str = include_str!("../../../crates/jiceng-data/tests/samples/evaluation-scheme.toml");

fn loaded(text: &str) -> Result<Ruleset, Error> {
    JIAOLING.with_documents([("made-up-scheme.toml", text)])
}

fn changed(pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(SCHEME.to_string(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    })
}

/// The sample with a piece exchanged.
fn scheme_of(pairs: &[(&str, &str)]) -> Scheme {
    scheme(&loaded(&changed(pairs)).unwrap(), "example-2016").unwrap()
}

/// Documents with one fault each.
pub(super) fn faulty() -> Vec<(u16, String)> {
    let one = |code, old, new| (code, changed(&[(old, new)]));
    vec![
        one(701, "weight_bp = 4000", "weight_bp = 3999"),
        one(702, "points_milli = 85000\n", ""),
        one(703, "unknown_policy = \"exclude\"\n", ""),
        one(714, "basis_zh = \"示例依据甲\"\n", ""),
        (717, changed(&[("weight_bp = 8000", "weight_bp = 7000"), ("weight_bp = 1200", "weight_bp = 2200")])),
        one(718, "min_ballots = 6", "min_ballots = 5"),
        one(719, "min_total_centi = 7500", "min_total_centi = 9500"),
        one(720, "effect = \"no-excellent\"", "effect = \"cap-grade\""),
    ]
}

/// Every fault of those documents.
pub(crate) fn faults() -> Vec<Fault> {
    let faults = |text: &str| loaded(text).map_or_else(|error| error.faults().to_vec(), |_| Vec::new());
    faulty().iter().flat_map(|(_, text)| faults(text)).collect()
}

fn roster(officials: usize) -> Roster {
    let official = |at: usize| Official {
        key: format!("official-{at}"),
        scope: "township-1".into(),
        staff: StaffKind::CivilServant,
        participation: Participation::Yes,
    };
    Roster { officials: (0..officials).map(official).collect(), ..Roster::default() }
}

/// Twelve ballots of each group about the first official, all satisfied; rater and time count on.
fn ballots() -> BallotTable {
    let groups: Vec<u8> = (0..36).map(|row| row % 3).collect();
    BallotTable {
        officials: vec![0; 36],
        marks: vec![vec![1; 36]; 2],
        raters: Some((1..=36).collect()),
        times: Some((1..=36).collect()),
        ids: Some((1..=36).collect()),
        groups,
        ..BallotTable::default()
    }
}

fn electors(count: u32) -> Vec<Electors> {
    (0..3).map(|group| Electors { official: 0, group, stratum: None, count }).collect()
}

fn counted(scheme: &Scheme, roster: &Roster, table: &BallotTable) -> Result<Counts, Error> {
    let marks = table.mark_columns();
    count(scheme, roster, &table.columns(&marks), &Raters::default())
}

/// The error of the first row that does not count.
fn row(change: impl FnOnce(&mut BallotTable, &mut Roster)) -> Error {
    let scheme = scheme_of(&[]);
    let (mut table, mut roster) = (ballots(), roster(1));
    change(&mut table, &mut roster);
    let counts = counted(&scheme, &roster, &table).unwrap();
    counts.faults()[0].error(&scheme, &roster)
}

fn refused(change: impl FnOnce(&mut BallotTable, &mut Roster)) -> Error {
    let (mut table, mut roster) = (ballots(), roster(1));
    change(&mut table, &mut roster);
    counted(&scheme_of(&[]), &roster, &table).unwrap_err()
}

/// Why the official has no score.
fn unscored(pairs: &[(&str, &str)], change: impl FnOnce(&mut BallotTable, &mut Roster)) -> Error {
    let scheme = scheme_of(pairs);
    let (mut table, mut roster) = (ballots(), roster(1));
    roster.electors = electors(40);
    change(&mut table, &mut roster);
    let counts = counted(&scheme, &roster, &table).unwrap();
    let all = totals(&scheme, &roster, &counts);
    let error = why_unscored(&scheme, &roster, &counts, 0).unwrap();
    assert_eq!((all.codes[0], error.row()), (error.code().0, Some(0)));
    error
}

fn raters(raters: Raters<'_>) -> Error {
    let (scheme, roster, table) = (scheme_of(&[]), roster(1), ballots());
    let marks = table.mark_columns();
    let counts = count(&scheme, &roster, &table.columns(&marks), &raters).unwrap();
    counts.faults()[0].error(&scheme, &roster)
}

fn batch(issued: u32, returned: u32, void: u32) -> Vec<Batch> {
    vec![Batch { official: 0, group: 0, issued, returned, void }]
}

fn coded(code: u16, error: Error) -> Case {
    assert_eq!(error.code().0, code, "{error}");
    case(code, None, error)
}

/// Ballots in which strata, blanks, several marks, don't-knows and a tie of rounding give every warning.
fn warnings() -> Vec<Error> {
    let scheme = scheme_of(&[
        ("min_ballots = 10\nmin_rate_bp = 2000", "strata = true\nmin_ballots = 1\nmin_rate_bp = 0"),
        ("aggregator = \"trimmed\"\ntrim = { low = 1, high = 1 }", "aggregator = \"staged\""),
        ("rounding]\ndimension = 6\ngroup = 6", "rounding]\ndimension = 2\ngroup = 2"),
    ]);
    let mut roster = roster(1);
    let strata = [(0, 100), (1, 7)].map(|(stratum, count)| (Some(stratum), count));
    roster.electors =
        strata.map(|(stratum, count)| Electors { official: 0, group: 0, stratum, count }).to_vec();
    for group in 1..3 {
        roster.electors.push(Electors { official: 0, group, stratum: None, count: 20 });
    }
    let search = (1_usize..200).find_map(|size| {
        let mut table =
            BallotTable { marks: vec![Vec::new(); 2], strata: Some(Vec::new()), ..BallotTable::default() };
        let mut put = |group: u8, stratum: u16, marks: [u8; 2]| {
            table.officials.push(0);
            table.groups.push(group);
            table.strata.as_mut().unwrap().push(stratum);
            table.marks.iter_mut().zip(marks).for_each(|(column, mark)| column.push(mark));
        };
        (0..7).for_each(|at| put(0, 1, [1 + at % 3, 8]));
        put(0, 1, [254, 255]);
        table_rows(size).into_iter().for_each(|marks| put(0, 0, marks));
        for group in 1..3 {
            (0..6 + size as u8 % 7).for_each(|at| put(group, 0, [1 + at % 2, 1 + at % 3]));
        }
        roster.electors[1].count = 8;
        let counts = counted(&scheme, &roster, &table).unwrap();
        let all = totals(&scheme, &roster, &counts);
        let notes = notes(&scheme, &counts, &all, 0);
        notes.iter().any(|note| note.code().0 == 762).then_some(notes)
    });
    search.expect("some size rounds otherwise")
}

/// Few of many: eight in ten do not know.
fn table_rows(size: usize) -> Vec<[u8; 2]> {
    (0..5 + size % 20).map(|at| if at < 3 { [1 + at as u8, 2] } else { [8, 8] }).collect()
}

/// Every way to be refused or warned by the evaluation.
pub(crate) fn all() -> Vec<Case> {
    let strata = ("min_ballots = 10\n", "strata = true\nmin_ballots = 10\n");
    let elector = |official, group, stratum| Electors { official, group, stratum, count: 9 };
    let mut cases = vec![
        coded(721, scheme(&JIAOLING, "example-2016").unwrap_err()),
        coded(721, scheme(&loaded(SCHEME).unwrap(), "example-2015").unwrap_err()),
        coded(715, Roster::from_json("{\"officials\": [], \"batches\": [1.5]}").unwrap_err()),
        coded(715, CellCounts::list_from_json("[{\"official\": -1}]").unwrap_err()),
        coded(205, BallotTable::from_json("{\"officials\": [], \"raters of 张三\": []}").unwrap_err()),
        coded(704, row(|table, _| table.marks[1][4] = 7)),
        coded(705, row(|table, _| table.officials[0] = 1)),
        coded(705, row(|table, _| table.groups[0] = 3)),
        coded(
            705,
            row(|table, roster| {
                roster.batches = batch(36, 36, 0);
                table.batches = Some(vec![0; 36]);
                table.batches.as_mut().unwrap()[0] = 1;
            }),
        ),
        coded(706, row(|table, _| table.ids.as_mut().unwrap()[7] = 1)),
        coded(707, row(|table, _| table.raters.as_mut().unwrap()[1] = 1)),
        coded(
            724,
            row(|table, _| {
                table.raters.as_mut().unwrap()[1] = 1;
                table.times.as_mut().unwrap()[1] = 1;
            }),
        ),
        coded(
            708,
            row(|table, roster| {
                roster.batches = (0..3)
                    .map(|group| Batch { official: 0, group, issued: 12, returned: 12, void: 0 })
                    .collect();
                roster.batches[0].returned = 13;
                table.batches = Some((0..36).map(|row| row % 3).collect());
            }),
        ),
        coded(
            709,
            row(|table, roster| {
                roster.batches = (0..3)
                    .map(|group| Batch { official: 0, group, issued: 14, returned: 13, void: 1 })
                    .collect();
                roster.batches[0].void = 0;
                table.batches = Some((0..36).map(|row| row % 3).collect());
            }),
        ),
        coded(710, raters(Raters { entitled: &[(0, 1)], recused: &[] })),
        coded(711, raters(Raters { entitled: &[], recused: &[(0, 5)] })),
        coded(708, unscored(&[], |_, roster| roster.batches = batch(5, 12, 0))),
        coded(709, unscored(&[], |_, roster| roster.batches = batch(20, 20, 7))),
        coded(712, unscored(&[], |_, roster| roster.electors = electors(11))),
        coded(713, unscored(&[], |_, roster| roster.electors = electors(70))),
        coded(725, unscored(&[], |_, roster| roster.electors.clear())),
        coded(226, refused(|table, _| table.marks[0].truncate(3))),
        coded(723, refused(|table, _| table.marks.truncate(1))),
        coded(716, refused(|table, _| table.scheme_digest = Some("0".repeat(64)))),
        coded(705, refused(|_, roster| roster.electors = vec![elector(1, 0, None)])),
        coded(705, refused(|_, roster| roster.electors = vec![elector(0, 9, None)])),
        coded(726, refused(|_, roster| roster.electors = vec![elector(0, 0, None); 2])),
        coded(243, refused(|_, roster| roster.electors = vec![elector(0, 0, Some(1))])),
    ];
    let stratified = scheme_of(&[strata]);
    let mut villages = roster(1);
    villages.electors = vec![elector(0, 0, Some(4))];
    let missing = counted(&stratified, &villages, &ballots()).unwrap();
    cases.push(coded(705, missing.faults()[0].error(&stratified, &villages)));
    let wide =
        scheme_of(&[("[[group]]\nid = \"mass\"", &format!("{}[[group]]\nid = \"mass\"", more_groups()))]);
    cases.push(coded(722, counted(&wide, &roster(2_200_000), &ballots()).unwrap_err()));
    let given = |marks: Vec<Vec<u32>>, group| {
        let one = CellCounts { official: 0, group, stratum: None, ballots: 3, valid: 3, marks };
        Counts::given(&scheme_of(&[]), &roster(1), &[one]).unwrap_err()
    };
    cases.push(coded(718, given(vec![vec![3, 0, 0, 0, 0, 0, 0]; 2], 1)));
    cases.push(coded(709, given(vec![vec![2, 0, 0, 0, 0, 0, 0]; 2], 0)));
    cases.push(coded(723, given(vec![vec![3]; 2], 0)));
    cases.extend(results());
    cases.extend(warnings().into_iter().map(|note| coded(note.code().0, note.clone())));
    cases
}

/// Ledger, status, archive.
fn results() -> Vec<Case> {
    let scheme = scheme_of(&[("\nbp = 2000", "\nbp = 10000")]);
    let mut one = roster(1);
    one.electors = electors(40);
    let table = ballots();
    let of = |ledger: &[LedgerEntry]| {
        evaluate(&scheme, &one, counted(&scheme, &one, &table).unwrap(), ledger).unwrap()
    };
    let on = parse_date("2016-12-26").unwrap();
    let entry = LedgerEntry {
        official: 0,
        kind: EntryKind::Adjustment,
        code: "innovation".into(),
        amount_centi: Some(100),
        evidence_ref: Some("2016-7".into()),
        decided_by: Some("镇党委".into()),
        decided_on: Some(on),
    };
    let unknown = LedgerEntry { code: "bonus-of-zhang-san".into(), ..entry.clone() };
    let amount = LedgerEntry { amount_centi: None, ..entry.clone() };
    let undecided = LedgerEntry { decided_by: None, ..entry };
    let record = of(&[]).record(0).unwrap().value;
    let confirmed = record.confirmed("镇党委", on).unwrap();
    let (published, _) = confirmed.published(&JIAOLING, &scheme, on).unwrap();
    let other = Record { official: "somebody-else".into(), ..record.clone() };
    let lines = vec!["a".to_string(), "b".to_string()];
    let salts = [[1_u8; 16], [2; 16]];
    let tree = BallotTree::of(&lines, &salts).unwrap();
    let proof = tree.proof(0).unwrap();
    // Four of a kind for three seats.
    let four = roster(4);
    let rows: Vec<(u32, u8)> =
        (0..4).flat_map(|official| (0..36_u8).map(move |row| (official, row % 3))).collect();
    let many = BallotTable {
        officials: rows.iter().map(|row| row.0).collect(),
        groups: rows.iter().map(|row| row.1).collect(),
        marks: vec![vec![1; rows.len()]; 2],
        ..BallotTable::default()
    };
    let tied = scheme_of(&[
        ("\nbp = 2000", "\nbp = 7500"),
        ("min_ballots = 10\nmin_rate_bp = 2000", "min_ballots = 10\nmin_rate_bp = 0"),
    ]);
    let tied = evaluate(&tied, &four, counted(&tied, &four, &many).unwrap(), &[]).unwrap();
    vec![
        coded(727, of(&[unknown]).why_not(0).unwrap()),
        coded(728, of(&[amount]).why_not(0).unwrap()),
        coded(714, of(&[undecided]).why_not(0).unwrap()),
        coded(729, record.finalised(on).unwrap_err()),
        coded(730, published.finalised(on).unwrap_err()),
        coded(731, record.correcting(&other).unwrap_err()),
        coded(732, verify(&JIAOLING, &Package::from_json(NO_PACKAGE).unwrap()).unwrap_err()),
        coded(733, proof.check(&tree.root(), "b", &salts[0]).unwrap_err()),
        coded(734, BallotTree::of(&lines, &salts[..1]).unwrap_err()),
        coded(759, tied.notes(0).remove(0)),
    ]
}

/// A package whose manifest fits nothing.
const NO_PACKAGE: &str = r#"{"scheme": {}, "roster": {"officials": []}, "records": [],
    "manifest": {"scheme": "0", "roster": "0", "ballots": "0", "ledger": "0", "records": []}}"#;

/// Five groups without weight.
fn more_groups() -> String {
    (0..5)
        .map(|at| {
            format!(
                "[[group]]\nid = \"more-{at}\"\nkind = \"other\"\nweight_bp = 0\naggregator = \"staged\"\nmin_ballots = 1\nmin_rate_bp = 0\nrate_base = \"electors\"\n\n"
            )
        })
        .collect()
}

#[test]
fn each_document_of_a_scheme_gets_its_code() {
    for (code, text) in faulty() {
        let codes: Vec<u16> = loaded(&text).unwrap_err().faults().iter().map(|fault| fault.code.0).collect();
        assert_eq!(codes, [code]);
    }
}

#[test]
fn a_bad_row_stops_nothing() {
    let (scheme, mut roster) = (scheme_of(&[]), roster(2));
    roster.electors = electors(40);
    let mut table = ballots();
    table.marks[0][0] = 77;
    table.officials[1] = 9;
    let counts = counted(&scheme, &roster, &table).unwrap();
    let rows: Vec<(u32, u16)> = counts.faults().iter().map(|fault| (fault.row, fault.code)).collect();
    assert_eq!(rows, [(0, 704), (1, 705)]);
    assert_eq!((counts.valid(0, 0), counts.valid(0, 1), counts.valid(0, 2)), (11, 11, 12));
    let all = totals(&scheme, &roster, &counts);
    assert_eq!((all.codes.as_slice(), all.totals[0]), (&[0, 725][..], 10_000));
}

#[test]
fn errors_name_row_and_place() {
    let codes: Vec<(u16, Option<u64>)> =
        all().iter().map(|case| (case.error.code().0, case.error.row())).collect();
    for code in [704, 705, 706, 707, 708, 709, 710, 711, 724] {
        assert!(codes.iter().any(|one| one.0 == code && one.1.is_some()), "JC-{code:04} has no row");
    }
}
