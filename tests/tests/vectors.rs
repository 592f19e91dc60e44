//! Every conformance vector holds, and every file is either run or listed as waiting.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiceng_tests::vectors::{NOT_YET, Outcome, Runner, files, not_yet, read};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

#[test]
fn every_vector_holds() {
    let mut outcome = Outcome::default();
    let mut runner = Runner::default();
    for path in files(&folder()).unwrap() {
        runner.run_file(&path, &mut outcome).unwrap();
    }
    let failures: Vec<String> =
        outcome.failures.iter().map(|one| format!("{}: {}", one.id, one.text)).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(outcome.passed > 1_400, "only {} vectors ran", outcome.passed);
}

#[test]
fn the_waiting_list_agrees_with_the_files() {
    let folder = folder();
    let listed: BTreeSet<(String, String)> = not_yet(&folder).unwrap().into_iter().collect();
    let names: BTreeSet<&String> = listed.iter().map(|(_, file)| file).collect();
    let mut found = BTreeSet::new();
    for name in names {
        let file = read(&folder.join(name)).unwrap();
        for vector in file["vectors"].as_array().unwrap() {
            found.insert((vector["id"].as_str().unwrap().to_string(), name.clone()));
        }
    }
    assert_eq!(listed, found);
    assert!(folder.join(NOT_YET).exists());
}

#[test]
fn ids_are_unique() {
    let mut seen = BTreeSet::new();
    for path in files(&folder()).unwrap() {
        for vector in read(&path).unwrap()["vectors"].as_array().unwrap() {
            assert!(seen.insert(vector["id"].as_str().unwrap().to_string()), "{}", vector["id"]);
        }
    }
}
