//! What can be counted of what was given; the rest is named and left out.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use jiceng_data::words::CountUnit;

use super::case_row::CaseRow;
use super::facts::{CountedFact, MOST_COUNTED};
use super::speed_up::speed_up;
use crate::error::{Error, echo, fail};
use crate::ruleset::{meant, nearest};

/// How a counted fact was given first: as a whole or split, in which row, and how much so far.
struct Split {
    /// By level, by unit.
    shape: (bool, bool),
    row: usize,
    sum: i64,
}

/// The cases that do not contradict themselves or the last day of the data.
pub(super) fn sound_cases<'a>(
    rows: &'a [CaseRow],
    through: NaiveDate,
    refused: &mut Vec<Error>,
) -> Vec<&'a CaseRow> {
    let mut sound = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let row_at = u64::try_from(at).unwrap_or(u64::MAX);
        let matter = || match row.finished {
            // Asked of one, it checks one.
            Some(matter) => {
                speed_up(&[matter]).map(drop).map_err(|error| error.at("finished").at_row(row_at))
            }
            None => Ok(()),
        };
        match row.check(at, through).and_then(|()| matter()) {
            Ok(()) => sound.push(row),
            Err(error) => refused.push(error),
        }
    }
    sound
}

/// The counted facts that are known, whole numbers, and given once and in one way: as a whole, or split.
pub(super) fn sound_facts(
    rows: &[CountedFact],
    known: &BTreeMap<String, CountUnit>,
    refused: &mut Vec<Error>,
) -> Vec<CountedFact> {
    let mut sound = Vec::new();
    let mut seen = BTreeMap::new();
    let mut splits: BTreeMap<(&str, bool), Split> = BTreeMap::new();
    for (at, fact) in rows.iter().enumerate() {
        let row = u64::try_from(at).unwrap_or(u64::MAX);
        if !known.contains_key(&fact.id) {
            let near = nearest(&fact.id, known.keys().map(String::as_str));
            let (zh, en) = meant(near);
            let args = [("got", echo(&fact.id, near)), ("meant_zh", zh), ("meant_en", en)];
            refused.push(fail(740, &args).at("counted.id").at_row(row));
            continue;
        }
        let shape = (fact.level.is_some(), fact.unit.is_some());
        let first = splits.entry((&fact.id, fact.previous)).or_insert(Split { shape, row: at, sum: 0 });
        let twice = seen.insert((&fact.id, fact.previous, fact.level, fact.unit.clone()), at);
        if let Some(before) = twice.or((first.shape != shape).then_some(first.row)) {
            let args = [("fact", fact.id.clone()), ("first", before.to_string())];
            refused.push(fail(741, &args).at("counted.id").at_row(row));
            continue;
        }
        let sum = first.sum.checked_add(fact.value).filter(|sum| fact.value >= 0 && *sum <= MOST_COUNTED);
        let Some(sum) = sum else {
            let args = [("fact", fact.id.clone()), ("max", MOST_COUNTED.to_string())];
            refused.push(fail(742, &args).at("counted.value").at_row(row));
            continue;
        };
        first.sum = sum;
        sound.push(fact.clone());
    }
    sound
}
