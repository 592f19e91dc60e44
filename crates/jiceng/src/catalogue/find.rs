//! Which item is meant, and what holds for it on a day.

use chrono::NaiveDate;
use jiceng_data::model::{InForce, Item as Record, ItemRow};

use super::search::suggestions;
use crate::calendar::{FIRST_DATE, LAST_DATE, day_of_date, naive};
use crate::error::{Error, fail};
use crate::ruleset::{Inner, Ruleset};

/// The most items that an error names.
const MOST_NAMED: usize = 5;

/// The item with this id or this name, in either language.
pub(super) fn item_named<'a>(inner: &'a Inner, name: &str) -> Result<&'a Record, Error> {
    let wanted = name.trim();
    if let Some(item) = inner.items().find(|item| item.id == wanted) {
        return Ok(item);
    }
    let same = |item: &&Record| {
        item.name.zh == wanted || (!wanted.is_empty() && item.name.en.eq_ignore_ascii_case(wanted))
    };
    let found: Vec<&Record> = inner.items().filter(same).collect();
    match found.as_slice() {
        [only] => Ok(only),
        [] => Err(unknown(inner, wanted)),
        several => {
            let ids: Vec<&str> = several.iter().take(MOST_NAMED).map(|item| item.id.as_str()).collect();
            let args = [("count", several.len().to_string()), ("list", ids.join(", "))];
            Err(fail(302, &args).at("item"))
        }
    }
}

#[cold]
fn unknown(inner: &Inner, wanted: &str) -> Error {
    let near = suggestions(inner, wanted);
    if near.is_empty() {
        let division = inner.division_of_item(wanted);
        if let Some(division) = division {
            let args = [
                ("rule", wanted.to_string()),
                ("division", division),
                ("here", inner.division().to_string()),
            ];
            return fail(208, &args).at("item");
        }
        return fail(301, &[("meant_zh", String::new()), ("meant_en", String::new())]).at("item");
    }
    let zh: Vec<String> = near.iter().map(|item| format!("“{}”（{}）", item.name.zh, item.id)).collect();
    let en: Vec<String> = near
        .iter()
        .map(|item| {
            if item.name.en.is_empty() {
                format!("`{}`", item.id)
            } else {
                format!("`{}` ({})", item.id, item.name.en)
            }
        })
        .collect();
    let args = [
        ("meant_zh", format!("；是否为{}？", zh.join("、"))),
        ("meant_en", format!(", did you mean {}?", en.join(" or "))),
    ];
    fail(301, &args).at("item")
}

/// What an item says on a day.
pub(super) enum OnDay<'a> {
    /// This row holds.
    Row(&'a ItemRow),
    /// It has been abolished.
    Abolished,
}

/// What an item says on a day; an error where it says nothing.
pub(super) fn on_day(item: &Record, on: NaiveDate) -> Result<OnDay<'_>, Error> {
    if !(FIRST_DATE..=LAST_DATE).contains(&on) {
        return Err(fail(225, &[]).at("on"));
    }
    let day = day_of_date(on);
    if let Some(row) = item.rows.iter().find(|row| holds(row.in_force, day)) {
        return Ok(OnDay::Row(row));
    }
    if item.abolished.as_ref().is_some_and(|abolished| abolished.from.0 <= day) {
        return Ok(OnDay::Abolished);
    }
    Err(not_listed(item, day))
}

#[cold]
fn not_listed(item: &Record, day: i32) -> Error {
    let first = item.rows.first().and_then(|row| row.in_force.from).map(|day| naive(day.0).to_string());
    let last = item.rows.last().and_then(|row| row.in_force.to).map(|day| naive(day.0).to_string());
    let or_dash = |date: Option<String>| date.unwrap_or_else(|| "—".to_string());
    let args = [
        ("item", item.id.clone()),
        ("date", naive(day).to_string()),
        ("from", or_dash(first)),
        ("to", or_dash(last)),
    ];
    fail(304, &args).at("on")
}

/// Whether a span holds a day; an unknown beginning lies before every day.
pub(super) fn holds(span: InForce, day: i32) -> bool {
    span.from.is_none_or(|from| from.0 <= day) && span.to.is_none_or(|to| day <= to.0)
}

/// The id of an item that is named by its id or its full name in either language: what [`DueRequest::new`] and
/// [`Ruleset::limit_number`] take.
///
/// 由编号或名称（中英文均可）查得事项编号。
///
/// [`DueRequest::new`]: crate::deadline::DueRequest::new
///
/// # Errors
/// `JC-0301` if there is no such item, with those that were probably meant; `JC-0302` if several have that name;
/// `JC-0208` if it is another place's.
///
/// # Examples
/// ```
/// use jiceng::catalogue;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// assert_eq!(catalogue::id_of(&ruleset, "临时救助申请")?, "temporary-assistance");
/// let error = catalogue::id_of(&ruleset, "临时救济").unwrap_err();
/// assert_eq!(error.code().to_string(), "JC-0301");
/// assert!(error.text_zh().contains("临时救助申请"));
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn id_of<'a>(ruleset: &'a Ruleset, name: &str) -> Result<&'a str, Error> {
    item_named(ruleset.inner(), name).map(|item| item.id.as_str())
}

/// `JC-0303`: why nothing can be due under the abolition row at `position`.
#[cold]
pub(crate) fn abolished(inner: &Inner, position: u16) -> Error {
    let item = inner.item_of(position).map(|(item, _)| item);
    let end = item.and_then(|item| item.abolished.as_ref());
    let citation = inner.basis_of(position).and_then(|basis| basis.rule.clone());
    let args = [
        ("item", item.map(|item| item.id.clone()).unwrap_or_default()),
        ("date", end.map(|end| naive(end.from.0).to_string()).unwrap_or_default()),
        ("by_zh", citation.as_ref().map(|by| by.zh()).unwrap_or_default()),
        ("by_en", citation.as_ref().map(|by| by.en()).unwrap_or_default()),
    ];
    fail(303, &args).resting_on(citation.map(|by| by.zh()).unwrap_or_default())
}
