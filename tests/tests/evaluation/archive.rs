//! Package, verification, Merkle tree.

use jiceng::evaluation::{BallotTree, Package, Roster, ballot_lines, verify};
use serde_json::{Value, json};

use super::sample::{JIAOLING, alike, counted, evaluated, roster, scheme_with, table};

fn package() -> Package {
    let text: toml_value::Scheme = toml_value::scheme();
    let ruleset = JIAOLING.with_documents([("scheme.json", text.0.to_string())]).unwrap();
    let scheme = jiceng::evaluation::scheme(&ruleset, "example-2016").unwrap();
    let rows = [alike(0, 1), alike(1, 2)].concat();
    let roster = roster(3);
    let counts = counted(&scheme, &roster, &table(&rows));
    let evaluation = jiceng::evaluation::evaluate(&scheme, &roster, counts, &[]).unwrap();
    let record =
        |at| evaluation.record(at).map_or(Value::Null, |one| serde_json::to_value(one.value).unwrap());
    let mut package = Package {
        scheme: text.0,
        roster,
        ballots: Some(table(&rows)),
        counts: None,
        entitled: Vec::new(),
        recused: Vec::new(),
        ledger: Vec::new(),
        records: (0..3).map(record).collect(),
        manifest: Default::default(),
    };
    package.manifest = package.manifest_of().unwrap();
    package
}

/// The first scheme of the vectors, as JSON.
mod toml_value {
    use std::path::Path;

    use jiceng_tests::vectors::read;
    use serde_json::Value;

    pub(super) struct Scheme(pub(super) Value);

    pub(super) fn scheme() -> Scheme {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/evaluation.json");
        let vectors = read(&path).unwrap();
        let mut schemes = vectors["vectors"].as_array().unwrap().iter().map(|one| &one["input"]["scheme"]);
        let mut scheme = schemes.find(|scheme| scheme["dimension"].is_array()).unwrap().clone();
        scheme["id"] = "example-2016".into();
        let mut second = scheme["dimension"][0].clone();
        second["id"] = "second".into();
        second["weight_bp"] = 4_000.into();
        scheme["dimension"][0]["weight_bp"] = 6_000.into();
        scheme["dimension"].as_array_mut().unwrap().push(second);
        Scheme(scheme)
    }
}

#[test]
fn a_package_is_verified_and_every_change_is_named() {
    let whole = package();
    let text = serde_json::to_string(&whole).unwrap();
    let verified = verify(&JIAOLING, &Package::from_json(&text).unwrap()).unwrap();
    assert_eq!((verified.records, verified.without), (2, 1));
    let place = |change: &dyn Fn(&mut Package)| {
        let mut changed = whole.clone();
        change(&mut changed);
        let error = verify(&JIAOLING, &changed).unwrap_err();
        assert_eq!(error.code().0, 732);
        (error.field().unwrap().to_string(), error.row())
    };
    let sealed = |change: &dyn Fn(&mut Package)| {
        place(&|package: &mut Package| {
            change(package);
            package.manifest = package.manifest_of().unwrap();
        })
    };
    assert_eq!(place(&|one| one.roster = Roster::default()), ("manifest.roster".into(), None));
    assert_eq!(place(&|one| one.records[1] = Value::Null), ("manifest.records".into(), Some(1)));
    assert_eq!(
        place(&|one| one.ballots.as_mut().unwrap().marks[0][0] = 2),
        ("manifest.ballots".into(), None)
    );
    // Whoever also changes the manifest is found by computing again.
    let (field, row) = sealed(&|one| one.records[0]["total"]["units"] = json!(9_999));
    assert_eq!((field.as_str(), row), ("records.total.units", Some(0)));
    let (field, row) = sealed(&|one| one.ballots.as_mut().unwrap().marks[0][0] = 2);
    assert!(field.starts_with("records.inputs[0].cells[0].marks[0]"), "{field}");
    assert_eq!(row, Some(0));
    let (field, _) = sealed(&|one| one.records[1]["张三"] = json!(1));
    assert_eq!(field, "records.***");
    // What the archive adds is its own.
    let mut confirmed = whole.clone();
    confirmed.records[0]["status"] = json!({"state": "confirmed", "by": "镇党委", "on": "2016-12-26"});
    confirmed.manifest = confirmed.manifest_of().unwrap();
    assert!(verify(&JIAOLING, &confirmed).is_ok());
}

#[test]
fn receipts_prove_a_record() {
    let evaluation = evaluated(&scheme_with(&[]), &roster(1), &alike(0, 1), &[]);
    let receipt = |input: &str| {
        let answer = evaluation.record(0).unwrap();
        let times = jiceng::receipt::Times::default();
        jiceng::receipt::Receipt::of(&JIAOLING, "evaluation.record", &input, times, answer).unwrap()
    };
    assert_eq!(receipt("a").digest().unwrap(), receipt("a").digest().unwrap());
    assert_ne!(receipt("a").digest().unwrap(), receipt("b").digest().unwrap());
}

fn salts(count: usize) -> Vec<[u8; 16]> {
    (0..count).map(|at| std::array::from_fn(|byte| (at * 31 + byte * 7) as u8 ^ (at >> 3) as u8)).collect()
}

/// RFC 6962, word for word: the hash of a list is that of its halves, split at the largest power of two below.
fn slow_root(leaves: &[[u8; 32]]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    match leaves {
        [] => Sha256::digest([]).into(),
        [one] => *one,
        many => {
            let mut split = 1;
            while split * 2 < many.len() {
                split *= 2;
            }
            let (left, right) = many.split_at(split);
            Sha256::digest([&[1][..], &slow_root(left), &slow_root(right)].concat()).into()
        }
    }
}

#[test]
fn every_ballot_can_be_proven_and_shows_no_other() {
    use sha2::{Digest, Sha256};
    for size in 0..40_usize {
        let lines: Vec<String> = (0..size).map(|at| format!("{{\"id\":{at}}}")).collect();
        let salts = salts(size);
        let tree = BallotTree::of(&lines, &salts).unwrap();
        let leaves: Vec<[u8; 32]> = lines
            .iter()
            .zip(&salts)
            .map(|(line, salt)| Sha256::digest([&[0][..], salt, line.as_bytes()].concat()).into())
            .collect();
        let root: String = slow_root(&leaves).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(tree.root(), root, "{size} leaves");
        assert!(tree.proof(size).is_none());
        for at in 0..size {
            let proof = tree.proof(at).unwrap();
            proof.check(&root, &lines[at], &salts[at]).unwrap();
            let other = &salts[(at + 1) % size];
            let refused = [
                proof.check(&root, "{\"id\":99}", &salts[at]),
                proof.check(&"0".repeat(64), &lines[at], &salts[at]),
            ];
            assert!(refused.iter().all(|one| one.as_ref().is_err_and(|error| error.code().0 == 733)));
            assert!(size == 1 || proof.check(&root, &lines[at], other).is_err());
            let mut longer = proof.clone();
            longer.path.push("0".repeat(64));
            assert!(longer.check(&root, &lines[at], &salts[at]).is_err());
            let mut nonsense = proof.clone();
            if let Some(first) = nonsense.path.first_mut() {
                *first = "张三".into();
                assert!(nonsense.check(&root, &lines[at], &salts[at]).is_err());
            }
            // The path holds hashes: no line, no salt.
            assert!(proof.path.iter().all(|hash| hash.len() == 64));
        }
    }
    let lines = vec!["a".to_string(), "b".to_string()];
    let same = [[7_u8; 16]; 2];
    assert_eq!(BallotTree::of(&lines, &same).unwrap_err().code().0, 734);
    assert_eq!(BallotTree::of(&lines, &same[..1]).unwrap_err().code().0, 734);
}

#[test]
fn a_ballot_line_does_not_say_who_voted() {
    let mut table = table(&[(0, 0, [1, 2]), (1, 2, [3, 8])]);
    table.ids = Some(vec![9, 4]);
    table.raters = Some(vec![777_777, 888_888]);
    table.times = Some(vec![666_666, 555_555]);
    let marks = table.mark_columns();
    let lines = ballot_lines(&table.columns(&marks)).unwrap();
    assert_eq!(lines[0], r#"{"group":2,"id":4,"marks":[3,8],"official":1,"stratum":0}"#);
    assert_eq!(lines[1], r#"{"group":0,"id":9,"marks":[1,2],"official":0,"stratum":0}"#);
    table.ids = None;
    let marks = table.mark_columns();
    assert_eq!(ballot_lines(&table.columns(&marks)).unwrap_err().code().0, 234);
}
