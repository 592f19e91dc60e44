//! The codes of the catalogue, of importing a list, and of the indicators.

use jiceng::catalogue::{self, ImportOptions, Imported, import_catalogue};
use jiceng::deadline::{DueRequest, due};
use jiceng::indicators::{FinishedMatter, speed_up};
use jiceng::ruleset::Facts;
use jiceng::{Error, Ruleset};

use super::requests::{Case, JIAOLING, case, day};

/// Two items of one name, in two documents.
fn twins() -> Ruleset {
    let text = |id: &str| {
        format!(
            "document = \"item\"\nid = \"{id}\"\nname_zh = \"虚构事项\"\njurisdiction = \"441427\"\nevidence = [\"own-list\"]\n\
             source = {{ kind = \"example\", checked = \"memory\", place = \"合成数据 / synthetic\" }}\n[[row]]\nstatus = \"missing\"\n"
        )
    };
    JIAOLING.with_documents([("a.toml", text("twin-a")), ("b.toml", text("twin-b"))]).unwrap()
}

fn options(list: &str) -> ImportOptions {
    ImportOptions::new(list, "示例清单（虚构）", "an invented list", "441427")
}

const HEADER: [&str; 8] = [
    "task_name",
    "task_type",
    "task_code",
    "anticipate_day",
    "anticipate_type",
    "promise_day",
    "promise_type",
    "by_law",
];

/// A list with one row for each thing that can be wrong with one.
pub(crate) fn faulty_list() -> Imported {
    let long = "长".repeat(401);
    let rows = [
        ["", "1", "R-0", "20", "工作日", "", "", ""],
        [long.as_str(), "1", "R-1", "20", "工作日", "", "", ""],
        ["虚构事项甲", "1", "R-2", "0", "工作日", "", "", ""],
        ["虚构事项乙", "1", "R-3", "20", "工作日", "", "", "《虚构条例》第一条"],
        ["虚构事项丙", "2", "R-4", "20", "工作日", "", "", ""],
        ["虚构事项丁", "1", "R-5", "二十", "工作日", "", "", ""],
        ["虚构事项戊", "1", "R-6", "20", "工作日", "", "", long.as_str()],
        ["虚构事项己", "1", "R-7", "20", "工作日", "21", "工作日", ""],
        ["虚构事项庚", "1", "R-2", "20", "工作日", "", "", ""],
        ["虚构事项辛", "1", "R-9", "20", "工作日", "", "", ""],
    ];
    import_catalogue(&JIAOLING, &options("made-up"), &HEADER, &rows).unwrap()
}

fn bad_date() -> Imported {
    let header = ["task_name", "plan_effective_date"];
    import_catalogue(&JIAOLING, &options("made-up"), &header, &[["虚构事项", "2020-02-30"]]).unwrap()
}

fn refused(options: &ImportOptions, header: &[&str]) -> Error {
    import_catalogue(&JIAOLING, options, header, &[["虚构事项"]]).unwrap_err()
}

/// Every way to be refused by the catalogue, the import and the indicators.
pub(crate) fn all() -> Vec<Case> {
    let on = day("2024-06-03");
    let item = |name: &str, on: &str| catalogue::item(&JIAOLING, name, day(on)).unwrap_err();
    let gone = due(&JIAOLING, &DueRequest::new("further-child-approval", on)).unwrap_err();
    let many = [FinishedMatter { limit: Some(36_501), taken: 1 }];
    let mut cases = vec![
        case(301, Some("item"), item("临时救济", "2024-06-03")),
        case(301, Some("item"), item("天气预报", "2024-06-03")),
        case(302, Some("item"), catalogue::limit(&twins(), "虚构事项", on, &Facts::none()).unwrap_err()),
        case(303, Some("rule"), gone),
        case(304, Some("on"), item("temporary-assistance", "2014-04-30")),
        case(305, Some("header"), refused(&options("made-up"), &["name"])),
        case(306, Some("header"), refused(&options("made-up"), &["task_name", "事项名称"])),
        case(309, Some("list"), refused(&options("虚构"), &["task_name"])),
        case(
            232,
            Some("division"),
            refused(&ImportOptions { jurisdiction: "44".into(), ..options("a") }, &["task_name"]),
        ),
        case(359, Some("limit"), speed_up(&many).unwrap_err()),
    ];
    let fields = [
        (307, "task_name"),
        (308, "task_name"),
        (351, "anticipate_day"),
        (352, "by_law"),
        (353, "task_type"),
        (354, "anticipate_day"),
        (355, "by_law"),
        (357, "promise_day"),
        (358, "task_code"),
        (356, "plan_effective_date"),
    ];
    let lists = [faulty_list(), bad_date()];
    for note in lists.iter().flat_map(|list| &list.rows).flat_map(|row| &row.notes) {
        let field = fields.iter().find(|(code, _)| *code == note.code().0).map(|(_, field)| *field);
        cases.push(case(note.code().0, field, note.clone()));
    }
    cases
}

#[test]
fn each_row_gets_its_code_and_stops_nothing() {
    let list = faulty_list();
    let codes: Vec<Vec<u16>> =
        list.rows.iter().map(|row| row.notes.iter().map(|note| note.code().0).collect()).collect();
    assert_eq!(
        codes,
        [
            vec![307],
            vec![308],
            vec![351],
            vec![352],
            vec![353],
            vec![354],
            vec![355],
            vec![357],
            vec![358],
            vec![]
        ]
    );
    assert!(list.rows.iter().all(|row| row.notes.iter().all(|note| note.row() == Some(row.row))));
    assert_eq!(list.rows.iter().filter(|row| row.item.is_none()).count(), 2);
    // What remains loads, and no text of the list came into an error.
    let documents = list.documents.iter().map(|one| (&one.name, &one.text));
    assert!(JIAOLING.with_documents(documents).is_ok());
    for note in list.rows.iter().flat_map(|row| &row.notes) {
        assert!(!note.text_zh().contains("虚构") && !note.text_en().contains("虚构"), "{note}");
    }
}
