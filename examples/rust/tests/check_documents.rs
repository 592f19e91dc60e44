//! The check of documents, run as the program that users run.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail where they stand")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a run said, and its exit code.
struct Said {
    text: String,
    code: Option<i32>,
}

fn check(arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_check-documents")).args(arguments).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    Said { text: String::from_utf8(text).unwrap(), code: output.status.code() }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates/jiceng-data/documents")
}

fn written(name: &str, text: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// A year after the last arranged one, with days that no notice has fixed: 合成数据 / synthetic.
fn next_year(last_off_day: &str) -> String {
    format!(
        "document = \"calendar\"\nyear = 2027\njurisdiction = \"000000\"\ncertain_through = \"2027-12-25\"\n\
         decree = \"国务院令第795号\"\nstatutory = [{{ date = \"2027-01-01\", name = \"元旦\" }}]\n\
         [[notice]]\nnumber = \"合成数据\"\nissued = \"2026-11-10\"\nnumber_verified = false\n\
         days_verified = false\nplace = \"synthetic\"\n\
         off = [{{ date = \"2027-01-01\", name = \"元旦\" }}, {{ date = \"{last_off_day}\", name = \"国庆节\" }}]\n\
         work = [{{ date = \"2027-10-09\", name = \"国庆节\" }}]\n"
    )
}

#[test]
fn a_new_notice_is_shown_and_moves_the_certain_day() {
    let said = check(&[&written("new-notice.toml", &next_year("2027-10-04"))]);
    assert_eq!(said.code, Some(0), "{}", said.text);
    assert!(said.text.contains("2027-10-04 周一 Mon 国庆节 National Day"), "{}", said.text);
    assert!(said.text.contains("weekend days worked: 1"), "{}", said.text);
    assert!(said.text.contains("2026-12-25 before, 2027-12-25 with these documents"), "{}", said.text);
}

#[test]
fn every_fault_is_shown_with_its_place_in_both_languages() {
    // A Sunday cannot be taken off again, and a key is misspelt.
    let text = next_year("2027-10-03") + "amend = false\n";
    let said = check(&[&written("faulty-notice.toml", &text)]);
    assert_eq!(said.code, Some(1), "{}", said.text);
    assert!(said.text.contains("faulty-notice.toml:13: JC-0118 notice[0].off[1].date"), "{}", said.text);
    assert!(said.text.contains("faulty-notice.toml:15: JC-0105 notice[0].amend"), "{}", said.text);
    assert!(
        said.text.contains("是否为“amends”？") && said.text.contains("did you mean `amends`?"),
        "{}",
        said.text
    );
    assert!(said.text.contains("— with these documents"), "{}", said.text);
}

#[test]
fn a_document_of_the_library_is_checked_in_its_place() {
    let folder = folder().display().to_string();
    let file = format!("{folder}/calendar/2026.toml");
    let in_place = check(&["--documents", &folder, &file]);
    assert_eq!(in_place.code, Some(0), "{}", in_place.text);
    assert!(
        in_place.text.contains("2025-12-25 before, 2026-12-25 with these documents"),
        "{}",
        in_place.text
    );
    // Anywhere else the same text would arrange the year a second time.
    let copy = written("second-2026.toml", &fs::read_to_string(&file).unwrap());
    let elsewhere = check(&[&copy]);
    assert!(elsewhere.code == Some(1) && elsewhere.text.contains("JC-0140"), "{}", elsewhere.text);
}

const PROMISES: &str = "document = \"layer\"\nid = \"synthetic-promises\"\nname_zh = \"合成数据\"\n\
    name_en = \"synthetic\"\nrank = \"promise\"\njurisdiction = \"441427\"\n\
    [source]\nkind = \"example\"\nchecked = \"memory\"\nplace = \"synthetic\"\n\
    [[promise]]\nof = \"LIC-13\"\nlimit = { value = 10, unit = \"working-days\" }\nfrom = \"2015-01-01\"\n";

#[test]
fn the_division_is_the_one_that_the_document_names() {
    let said = check(&[&written("promises.toml", PROMISES)]);
    assert_eq!(said.code, Some(0), "{}", said.text);
    assert!(said.text.contains("(division 441427)"), "{}", said.text);
}

#[test]
fn a_looser_promise_is_refused() {
    let said = check(&[&written("loose.toml", &PROMISES.replace("value = 10", "value = 30"))]);
    assert!(said.code == Some(1) && said.text.contains("JC-0131"), "{}", said.text);
}

#[test]
fn alone_leaves_out_the_built_in_rules() {
    let said = check(&["--alone", &written("alone.toml", PROMISES)]);
    assert!(said.code == Some(1) && said.text.contains("JC-0115"), "{}", said.text);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let said = check(&["no-such-file.toml"]);
    assert!(said.code == Some(2) && said.text.contains("no-such-file.toml"), "{}", said.text);
}
