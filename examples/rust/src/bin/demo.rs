//! Due dates of items with their reasons in Chinese and English: `demo [items.csv]`.
//!
//! The file has the columns `rule`, `start` and optionally `facts` (`petition-route=route-6`, several parted by `;`).
//! A row that cannot be answered is marked with its error, and the others go on.

use std::process::ExitCode;

use jiceng::calendar::parse_date;
use jiceng::deadline::{DueRequest, explain_due};
use jiceng::{Error, Ruleset};

const ITEMS: &str = include_str!("../../../data/items.csv");

fn main() -> ExitCode {
    let text = match std::env::args().nth(1) {
        None => Ok(ITEMS.to_string()),
        Some(path) => std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}")),
    };
    let shown = text.and_then(|text| show(&text));
    if let Err(sentence) = shown {
        eprintln!("{sentence}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn show(text: &str) -> Result<(), String> {
    let ruleset = Ruleset::jiaoling().map_err(|error| error.to_string())?;
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| headers.iter().position(|header| header == name);
    let (Some(rule), Some(start)) = (column("rule"), column("start")) else {
        return Err("the file needs the columns `rule` and `start` · 文件须有 rule 与 start 两列".into());
    };
    let facts = column("facts");
    let (mut answered, mut marked) = (0_u64, 0_u64);
    for (number, record) in (0_u64..).zip(reader.records()) {
        let record = record.map_err(|error| error.to_string())?;
        let cell = |at: usize| record.get(at).unwrap_or_default();
        println!("── {} · {} ──", cell(rule), cell(start));
        match answer(&ruleset, cell(rule), cell(start), facts.map(cell).unwrap_or_default()) {
            Ok((zh, en)) => {
                answered += 1;
                println!("{zh}\n{en}");
            }
            Err(error) => {
                marked += 1;
                let error = error.at_row(number);
                println!("第{}行 {}：{}", number + 1, error.code(), error.text_zh());
                println!("row {} {}: {}\n", number + 1, error.code(), error.text_en());
            }
        }
    }
    println!("答复{answered}行，标出{marked}行 · {answered} rows answered, {marked} marked");
    Ok(())
}

fn answer(ruleset: &Ruleset, rule: &str, start: &str, facts: &str) -> Result<(String, String), Error> {
    let mut request = DueRequest::new(rule, parse_date(start).map_err(|error| error.at("start"))?);
    for (fact, value) in facts.split(';').filter_map(|pair| pair.split_once('=')) {
        request = request.fact(fact.trim(), value.trim());
    }
    let explanation = explain_due(ruleset, &request)?;
    Ok((explanation.zh(), explanation.en()))
}
