//! What is compiled in one place is loaded in another, and faulty documents are not compiled.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::path::Path;
use std::process::{Command, Output};

use jiceng::Ruleset;
use jiceng::calendar::parse_date;
use jiceng::deadline::{DueRequest, due};

fn compile(out: &Path, document: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_compile-rules")).arg(out).arg(document).output().unwrap()
}

#[test]
fn compiled_rules_answer_as_the_documents_do() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("promise.rules");
    let promise = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bindings/mobile/promise.toml");
    let output = compile(&out, &promise);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let ruleset = Ruleset::from_bytes("441427", &std::fs::read(&out).unwrap()).unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains(&ruleset.digest()));
    let answer = due(&ruleset, &DueRequest::new("LIC-13", parse_date("2016-03-01").unwrap())).unwrap();
    assert_eq!(answer.value.promised, Some(parse_date("2016-03-08").unwrap()));
}

#[test]
fn faulty_documents_are_not_compiled() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (out, faulty) = (folder.join("none.rules"), folder.join("faulty.toml"));
    std::fs::write(&faulty, "document = \"law\"\nnmae_zh = \"甲\"\n").unwrap();
    let output = compile(&out, &faulty);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("faulty.toml:2"));
    assert!(!out.exists());
}
