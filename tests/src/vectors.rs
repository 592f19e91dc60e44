//! Runs conformance vectors: a call, an input, and the part of the answer that must be so.
//!
//! `expected` is a subset of the answer's value: every key that is named must be equal, and a null is equal to an
//! absent key. `…_include` and `…_exclude` name members that a set must or must not have. `error` names the code,
//! or `code_any` several of which any one will do, and the field. `documents` names files of
//! `examples/data/organisation/` that are laid on top of the rules of the division.

mod case;
mod catalogue;
mod duty;
mod escalation;
mod evaluation;
mod indicators;
mod mediation;
mod organisation;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use jiceng::calendar::{parse_date, parse_instant};
use jiceng::deadline::{self, Arrival, DueRequest, Progress};
use jiceng::explain::{Answer, Explained, ReasonWord};
use jiceng::{Error, Ruleset};
use serde_json::{Map, Value, json};

use crate::invented;

/// The list of the files that need a room that is not built yet.
pub const NOT_YET: &str = "not-yet.json";

/// One vector that did not hold.
#[derive(Debug)]
pub struct Failure {
    /// Id of the vector.
    pub id: String,
    /// What was expected and what came.
    pub text: String,
}

/// Passed and failed vectors of some files.
#[derive(Debug, Default)]
pub struct Outcome {
    /// How many held.
    pub passed: usize,
    /// Those that did not.
    pub failures: Vec<Failure>,
}

/// The runnable vector files of a folder, in order.
///
/// # Errors
/// A sentence if the folder or its list of files that cannot run yet cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let waiting = not_yet(folder)?;
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .filter(|path| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            name != NOT_YET && !waiting.iter().any(|(_, file)| *file == name)
        })
        .collect();
    files.sort();
    Ok(files)
}

/// Id and file of each vector that cannot run yet.
///
/// # Errors
/// A sentence if the list cannot be read.
pub fn not_yet(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let path = folder.join(NOT_YET);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let list = read(&path)?;
    let text =
        |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_string();
    let vectors = list.get("vectors").and_then(Value::as_array).cloned().unwrap_or_default();
    Ok(vectors.iter().map(|vector| (text(vector, "id"), text(vector, "file"))).collect())
}

/// Reads a JSON file.
///
/// # Errors
/// A sentence with the path.
pub fn read(path: &Path) -> Result<Value, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// Division, day of knowledge, and documents on top.
type Key = (String, Option<String>, Vec<String>);

/// Runs vectors; rulesets are made once for each division and day of knowledge.
#[derive(Debug, Default)]
pub struct Runner {
    rulesets: HashMap<Key, Result<Ruleset, Error>>,
}

impl Runner {
    /// Runs every vector of a file.
    ///
    /// # Errors
    /// A sentence if the file cannot be read or is no vector file.
    pub fn run_file(&mut self, path: &Path, outcome: &mut Outcome) -> Result<(), String> {
        let file = read(path)?;
        let vectors = file.get("vectors").and_then(Value::as_array);
        let vectors = vectors.ok_or_else(|| format!("{}: no list of vectors", path.display()))?;
        for vector in vectors {
            match self.run(vector) {
                Ok(()) => outcome.passed += 1,
                Err(text) => {
                    let id = vector.get("id").and_then(Value::as_str).unwrap_or("?").to_string();
                    outcome.failures.push(Failure { id, text });
                }
            }
        }
        Ok(())
    }

    fn run(&mut self, vector: &Value) -> Result<(), String> {
        let answer = self.answer(vector)?;
        match (vector.get("expected"), vector.get("error"), answer) {
            (Some(expected), None, Ok(answer)) => matches(expected, &answer),
            (None, Some(expected), Err(error)) => error_matches(expected, &error),
            (Some(expected), None, Err(error)) => Err(format!("expected {expected}, got {error}")),
            (None, Some(expected), Ok(answer)) => Err(format!("expected the error {expected}, got {answer}")),
            _ => Err("a vector has either `expected` or `error`".into()),
        }
    }

    fn answer(&mut self, vector: &Value) -> Result<Result<Value, Error>, String> {
        let text = |key: &str| vector.get(key).and_then(Value::as_str).map(str::to_string);
        let call = text("call").ok_or("no call")?;
        let division = text("division").ok_or("no division")?;
        let input = vector.get("input").ok_or("no input")?;
        let documents = part(vector, "documents").as_array().into_iter().flatten();
        let documents = documents.filter_map(Value::as_str).map(str::to_string).collect();
        let ruleset =
            self.rulesets.entry((division, text("known_on"), documents)).or_insert_with_key(ruleset);
        Ok(match ruleset {
            Ok(ruleset) => called(ruleset, &call, input)?,
            Err(error) => Err(error.clone()),
        })
    }
}

fn ruleset((division, known_on, documents): &Key) -> Result<Ruleset, Error> {
    let ruleset = match documents.as_slice() {
        [] => Ruleset::of_division(division)?,
        wanted => {
            let all = invented::documents().unwrap_or_default();
            let named = all.into_iter().filter(|(name, _)| wanted.contains(name));
            Ruleset::of_division(division)?.with_documents(named)?
        }
    };
    match known_on {
        Some(day) => ruleset.known_on(parse_date(day)?),
        None => Ok(ruleset),
    }
}

fn called(ruleset: &Ruleset, call: &str, input: &Value) -> Result<Result<Value, Error>, String> {
    Ok(match call {
        "deadline.due" => due(ruleset, input),
        "deadline.status" => status(ruleset, input),
        "deadline.silence" => silence(ruleset, input),
        "deadline.receipt_day" => receipt_day(ruleset, input),
        "calendar.day" => calendar_day(ruleset, input),
        "calendar.add_working_days" => add_working_days(ruleset, input),
        "calendar.count_working_days" => count_working_days(ruleset, input),
        "catalogue.item" => catalogue::item(ruleset, input),
        "catalogue.limit" => catalogue::limit(ruleset, input),
        "catalogue.search" => Ok(catalogue::search(ruleset, input)),
        "evaluation.score" => evaluation::score(ruleset, input)?,
        "evaluation.standing" => evaluation::standing(ruleset, input)?,
        "evaluation.percentages" => evaluation::shares(input)?,
        "evaluation.ballot_root" => evaluation::ballot_root(input)?,
        "evaluation.dismissal" => evaluation::dismissal(ruleset, input)?,
        "evaluation.appeal" => evaluation::remedy(ruleset, input)?,
        "indicators.speed_up" => catalogue::speed(input),
        "case.route" => organisation::route(ruleset, input)?,
        "case.disclose" => organisation::disclose(ruleset, input)?,
        call if call.starts_with("organisation.") => return organisation::called(ruleset, call, input),
        call if call.starts_with("division.") || call.starts_with("duty.") => {
            return duty::called(ruleset, call, input);
        }
        call if call.starts_with("indicators.") => return indicators::called(ruleset, call, input),
        call if call.starts_with("case.") => return case::called(ruleset, call, input),
        call if call.starts_with("escalation.") => return escalation::called(ruleset, call, input),
        call if call.starts_with("mediation.") || call.starts_with("agent.") => {
            return mediation::called(ruleset, call, input);
        }
        other => return Err(format!("unknown call `{other}`")),
    })
}

/// The value of an answer with its reasons, caveats and basis as keys beside it.
fn flat<T: Explained + serde::Serialize>(answer: &Answer<T>, value: Value) -> Value {
    let mut map = match value {
        Value::Object(map) => map,
        other => Map::from_iter([("value".to_string(), other)]),
    };
    let reasons: Vec<&str> = answer.reasons.iter().map(ReasonWord::word).collect();
    let caveats: Vec<&str> = answer.caveats.iter().map(jiceng::explain::Caveat::word).collect();
    let basis: Vec<&str> = answer.basis.iter().map(|basis| basis.id.as_str()).collect();
    map.insert("reasons".into(), json!(reasons));
    map.insert("caveats".into(), json!(caveats));
    map.insert("basis".into(), json!(basis));
    Value::Object(map)
}

fn whole<T: Explained + serde::Serialize>(answer: &Answer<T>) -> Value {
    flat(answer, serde_json::to_value(&answer.value).unwrap_or(Value::Null))
}

fn due(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    Ok(whole(&deadline::due(ruleset, &DueRequest::from_value(input, "")?)?))
}

fn part<'a>(input: &'a Value, key: &str) -> &'a Value {
    input.get(key).unwrap_or(&Value::Null)
}

fn text<'a>(input: &'a Value, key: &str) -> &'a str {
    part(input, key).as_str().unwrap_or_default()
}

fn status(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let request = DueRequest::from_value(part(input, "request"), "request")?;
    let progress = Progress::from_value(part(input, "progress"), "progress")?;
    let now = parse_instant(text(input, "now"))?;
    Ok(whole(&deadline::status(ruleset, &request, &progress, now)?))
}

fn silence(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let request = DueRequest::from_value(part(input, "request"), "request")?;
    Ok(whole(&deadline::silence(ruleset, &request, parse_instant(text(input, "now"))?)?))
}

fn receipt_day(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let arrival = Arrival::from_value(part(input, "arrival"), "arrival")?;
    Ok(whole(&deadline::receipt_day(ruleset, text(input, "rule"), &arrival)?))
}

fn date(input: &Value, key: &str) -> Result<NaiveDate, Error> {
    parse_date(text(input, key)).map_err(|error| error.at(key))
}

fn calendar_day(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let answer = ruleset.calendar().day(date(input, "date")?)?;
    let mut value = serde_json::to_value(&answer.value).unwrap_or(Value::Null);
    if let Value::Object(map) = &mut value {
        map.insert("statutory".into(), json!(answer.value.statutory_zh.is_some()));
    }
    Ok(flat(&answer, value))
}

fn whole_number(input: &Value, key: &str) -> i32 {
    part(input, key).as_i64().and_then(|number| i32::try_from(number).ok()).unwrap_or_default()
}

fn add_working_days(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let answer = ruleset.calendar().add_working_days(date(input, "date")?, whole_number(input, "n"))?;
    Ok(flat(&answer, json!({ "date": answer.value })))
}

fn count_working_days(ruleset: &Ruleset, input: &Value) -> Result<Value, Error> {
    let answer = ruleset.calendar().count_working_days(date(input, "after")?, date(input, "through")?)?;
    Ok(flat(&answer, json!({ "count": answer.value })))
}

fn matches(expected: &Value, answer: &Value) -> Result<(), String> {
    let expected = expected.as_object().ok_or("`expected` is an object")?;
    for (key, want) in expected {
        let holds = if let Some(set) = key.strip_suffix("_include") {
            members(want).all(|one| members(part(answer, set)).any(|got| got == one))
        } else if let Some(set) = key.strip_suffix("_exclude") {
            !members(want).any(|one| members(part(answer, set)).any(|got| got == one))
        } else {
            part(answer, key) == want
        };
        if !holds {
            let got = part(answer, key.trim_end_matches("_include").trim_end_matches("_exclude"));
            return Err(format!("{key}: expected {want}, got {got}"));
        }
    }
    Ok(())
}

fn members(set: &Value) -> impl Iterator<Item = &Value> {
    set.as_array().into_iter().flatten()
}

fn error_matches(expected: &Value, error: &Error) -> Result<(), String> {
    let code = error.code().to_string();
    let right_code = match expected.get("code_any").and_then(Value::as_array) {
        Some(any) => any.iter().any(|one| one == code.as_str()),
        None => text(expected, "code") == code,
    };
    let field = part(expected, "field").as_str();
    let right_field = field.is_none_or(|field| error.field() == Some(field));
    if right_code && right_field {
        return Ok(());
    }
    Err(format!("expected the error {expected}, got {error} in {:?}", error.field()))
}
