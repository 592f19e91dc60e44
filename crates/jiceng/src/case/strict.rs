//! What the lists of events beside a case read the same way: strictly, with the field of every fault.

use jiceng_data::list::ClosedList;
use serde_json::Value;

use super::ledger::{MOST_EVENTS, too_many};
use crate::deadline::read::{Fields, parse};
use crate::error::{Error, fail};

/// A list of events; an error says which.
pub(super) fn list<E>(text: &str, event: impl Fn(&Value, &str) -> Result<E, Error>) -> Result<Vec<E>, Error> {
    let value = parse(text)?;
    let list = value.as_array().ok_or_else(|| not_a("list", "events"))?;
    if list.len() > MOST_EVENTS {
        return Err(too_many("事件", "events", list.len(), (1, MOST_EVENTS)).at("events"));
    }
    let one = |(row, value): (usize, &Value)| {
        event(value, &format!("events[{row}]")).map_err(|error| error.at_row(row as u64))
    };
    list.iter().enumerate().map(one).collect()
}

#[cold]
pub(super) fn not_a(expected: &str, field: &str) -> Error {
    fail(243, &[("field", field.to_string()), ("expected", expected.to_string())]).at(field)
}

/// A word that must be there.
pub(super) fn word<T: ClosedList>(fields: &Fields<'_>, name: &str) -> Result<T, Error> {
    fields.word(name, name)?.ok_or_else(|| fields.missing(name))
}

/// A list that must be there.
pub(super) fn given<T>(
    fields: &Fields<'_>,
    name: &str,
    one: impl Fn(&Value, &str) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    if fields.get(name).is_none() {
        return Err(fields.missing(name));
    }
    fields.list(name, one)
}

/// A list of keys that must be there.
pub(super) fn keys(fields: &Fields<'_>, name: &str) -> Result<Vec<String>, Error> {
    given(fields, name, |value, path| value.as_str().map(str::to_string).ok_or_else(|| not_a("string", path)))
}
