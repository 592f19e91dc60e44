//! A province's own list, in the column names of the national exchange, becomes item documents.

mod by_law;
mod columns;
mod figure;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use jiceng_data::model::Limit;
use jiceng_data::words::Unit;
use serde::Serialize;

use self::by_law::Laws;
use self::columns::{Column, Columns};
use self::figure::{Figure, figure, item_type};
use self::write::Written;
use crate::calendar::{day_of_date, parse_date};
use crate::error::{Error, echo, fail};
use crate::ruleset::{Ruleset, falls_later};

/// The longest text of a document, in characters.
const LONGEST: usize = 400;
/// The longest id, in bytes.
const LONGEST_ID: usize = 64;
/// The most rows of one list: as many items as a ruleset holds.
const MOST_ROWS: usize = 60_000;

/// Whose list it is and how it writes its units. 清单的来源与写法。
///
/// # Examples
/// ```
/// use jiceng::catalogue::ImportOptions;
/// let options = ImportOptions::new("example", "示例县政务服务事项清单", "items of an example county", "441427");
/// assert!(options.unit_codes.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportOptions {
    /// Id of the list: ids of rows without a code begin with it.
    pub list: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Division code of the place whose list it is.
    pub jurisdiction: String,
    /// First day on which it holds, where a row does not say; `None` is unknown.
    pub from: Option<NaiveDate>,
    /// What the list's own codes of units stand for: they differ from place to place, so none is built in.
    pub unit_codes: BTreeMap<String, Unit>,
}

impl ImportOptions {
    /// A list that writes units in words. 单位以文字书写的清单。
    #[must_use]
    pub fn new(
        list: impl Into<String>,
        name_zh: impl Into<String>,
        name_en: impl Into<String>,
        jurisdiction: impl Into<String>,
    ) -> Self {
        Self {
            list: list.into(),
            name_zh: name_zh.into(),
            name_en: name_en.into(),
            jurisdiction: jurisdiction.into(),
            from: None,
            unit_codes: BTreeMap::new(),
        }
    }
}

/// A document that was written. 生成的文件。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportedDocument {
    /// Its name, e.g. `catalogue/440000-01.toml`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// What became of one row. 逐行结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImportedRow {
    /// The row, from 0, without the header.
    pub row: u64,
    /// Id of the item; `None` where the row could not become one.
    pub item: Option<String>,
    /// What was found in it: errors that kept it out, warnings that did not.
    pub notes: Vec<Error>,
}

/// Documents, and what became of each row. 导入结果。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// One document an item, and one layer with all promises where there are any.
    pub documents: Vec<ImportedDocument>,
    /// Each row, in order.
    pub rows: Vec<ImportedRow>,
    /// Positions of the columns that were not read, from 0.
    pub ignored_columns: Vec<usize>,
}

/// Makes item documents of a list in the column names of the national exchange, and reports row by row.
///
/// 将国家标准列名的事项清单转为事项文件，并逐行报告。
///
/// The list comes as a header and rows that are split already: whoever reads the file knows its encoding. Names are
/// taken as `task_name`, `taskName` or 事项名称. A zero as a limit is a filler and becomes *missing*; a promise that is
/// looser than the list's own legal limit is left out; laws of `by_law` that are not known are reported, and the words
/// of the list are kept. Nothing is guessed: what cannot be read stays empty and is reported.
///
/// The documents load with [`Ruleset::with_documents`]. Their answers carry no *reconstruction*: they are the place's
/// own list; but the figure was taken from a list and not read in the law, so they carry *unverified source*.
///
/// # Range
/// At most 60,000 rows.
///
/// # Errors
/// `JC-0305` if there is no column `task_name`, `JC-0306` if a column stands twice, `JC-0232` for the division,
/// `JC-0309` for the list's id, `JC-0128` for too many rows. In rows: `JC-0307`, `JC-0308`, and the warnings `JC-0351`
/// to `JC-0357`.
///
/// # Examples
/// ```
/// use jiceng::catalogue::{ImportOptions, LimitStanding, import_catalogue, limit};
/// use jiceng::ruleset::Facts;
/// let ruleset = jiceng::Ruleset::jiaoling()?;
/// let options = ImportOptions::new("example", "示例县事项清单（虚构）", "items of an invented county", "441427");
/// let header = ["task_name", "task_code", "anticipate_day", "anticipate_type", "by_law"];
/// let rows = [
///     ["虚构事项一", "X-001", "20", "工作日", "《中华人民共和国行政许可法》第四十二条"],
///     ["虚构事项二", "X-002", "0", "工作日", "《虚构管理办法》"],
/// ];
/// let imported = import_catalogue(&ruleset, &options, &header, &rows)?;
/// let codes = |row: usize| imported.rows[row].notes.iter().map(|note| note.code().to_string()).collect::<Vec<_>>();
/// assert_eq!((codes(0), codes(1)), (vec![], vec!["JC-0352".to_string(), "JC-0351".to_string()]));
/// let documents = imported.documents.iter().map(|one| (&one.name, &one.text));
/// let ruleset = ruleset.with_documents(documents)?;
/// let on = jiceng::calendar::parse_date("2024-06-03")?;
/// assert_eq!(limit(&ruleset, "X-002", on, &Facts::none())?.value.standing, LimitStanding::Missing);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn import_catalogue<H, R, S>(
    ruleset: &Ruleset,
    options: &ImportOptions,
    header: &[H],
    rows: &[R],
) -> Result<Imported, Error>
where
    H: AsRef<str>,
    R: AsRef<[S]>,
    S: AsRef<str>,
{
    check(options, rows.len())?;
    let columns = Columns::of(header)?;
    let inner = ruleset.inner();
    let mut import = Import {
        options,
        ruleset,
        laws: Laws::of(inner.corpus().laws.iter()),
        columns,
        used: inner.corpus().items.iter().map(|item| item.id.clone()).collect(),
        compared: BTreeMap::new(),
        promises: String::new(),
    };
    let mut imported = Imported { documents: Vec::new(), rows: Vec::new(), ignored_columns: Vec::new() };
    for (at, row) in (0_u64..).zip(rows) {
        let mut notes = Notes { row: at, list: Vec::new() };
        let document = import.row(row.as_ref(), &mut notes);
        let item = document.map(|(id, text)| {
            imported.documents.push(ImportedDocument { name: format!("catalogue/{id}.toml"), text });
            id
        });
        imported.rows.push(ImportedRow { row: at, item, notes: notes.list });
    }
    if !import.promises.is_empty() {
        let id = format!("{}-promises", options.list);
        let names = (options.name_zh.as_str(), options.name_en.as_str());
        let text = write::layer(&id, names, &options.jurisdiction) + &import.promises;
        imported.documents.push(ImportedDocument { name: format!("layer/{id}.toml"), text });
    }
    imported.ignored_columns = import.columns.ignored;
    Ok(imported)
}

fn check(options: &ImportOptions, rows: usize) -> Result<(), Error> {
    crate::ruleset::check_division(&options.jurisdiction)?;
    let names = [("name_zh", &options.name_zh), ("name_en", &options.name_en)];
    for (key, name) in names {
        if name.trim().is_empty() || name.chars().count() > LONGEST {
            return Err(fail(127, &[("key", key.to_string()), ("max", LONGEST.to_string())]).at(key));
        }
    }
    if !is_id(&options.list) || options.list.len() > 32 {
        return Err(fail(309, &[]).at("list"));
    }
    if rows > MOST_ROWS {
        let args =
            [("what", "rows".to_string()), ("count", rows.to_string()), ("limit", MOST_ROWS.to_string())];
        return Err(fail(128, &args).at("rows"));
    }
    Ok(())
}

fn is_id(text: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(sign)
}

/// What was found in one row.
struct Notes {
    row: u64,
    list: Vec<Error>,
}

impl Notes {
    fn add(&mut self, column: Column, code: u16, args: &[(&str, String)]) {
        self.list.push(fail(code, args).at(column.name()).at_row(self.row));
    }

    fn column(&mut self, column: Column, code: u16) {
        self.add(column, code, &[("column", column.name().to_string())]);
    }
}

struct Import<'a> {
    options: &'a ImportOptions,
    ruleset: &'a Ruleset,
    laws: Laws<'a>,
    columns: Columns,
    /// Ids that are taken.
    used: BTreeSet<String>,
    /// Pairs of limit and promise, and whether the promise is looser.
    compared: BTreeMap<(u32, Unit, u32, Unit), bool>,
    promises: String,
}

impl Import<'_> {
    /// The id and the document of a row; nothing where it cannot become an item.
    fn row<S: AsRef<str>>(&mut self, row: &[S], notes: &mut Notes) -> Option<(String, String)> {
        let Some(name) = self.columns.text(row, Column::Name) else {
            notes.column(Column::Name, 307);
            return None;
        };
        if name.chars().count() > LONGEST {
            notes.add(Column::Name, 308, &[("max", LONGEST.to_string())]);
            return None;
        }
        let from = self.date(row, Column::EffectiveFrom, notes).or(self.options.from);
        let cancelled = self.date(row, Column::CancelledFrom, notes);
        let mut to = cancelled.and_then(|day| day.pred_opt());
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            notes.column(Column::CancelledFrom, 356);
            to = None;
        }
        let by_law = self.short(row, Column::ByLaw, notes);
        let (cites, unknown) =
            by_law.map_or_else(Default::default, |text| self.laws.cited(text, from.map(day_of_date)));
        if unknown > 0 {
            notes.add(Column::ByLaw, 352, &[("count", unknown.to_string())]);
        }
        let kind = self.columns.text(row, Column::Kind);
        let item_type = kind.and_then(item_type);
        if let (Some(got), None) = (kind, item_type) {
            self.unknown_word(Column::Kind, got, notes);
        }
        let limit = self.limit(row, (Column::LegalDays, Column::LegalUnit), true, notes);
        let promised = self.limit(row, (Column::PromisedDays, Column::PromisedUnit), false, notes);
        let promised = promised.filter(|promised| !self.looser(limit, *promised, notes));
        let explained =
            [Column::LegalNote, Column::PromisedNote].map(|column| self.short(row, column, notes));
        let note = explained.into_iter().flatten().collect::<Vec<_>>().join("；");
        let id = self.id(row, notes);
        let written = Written {
            id: id.clone(),
            name,
            item_type,
            authority: self.short(row, Column::Authority, notes),
            limit,
            cites,
            by_law,
            note: (!note.is_empty() && note.chars().count() <= LONGEST).then_some(note),
            from,
            to,
        };
        if let Some(promised) = promised {
            self.promises.push_str(&write::promise(&id, promised, from, to));
        }
        Some((id, write::item(&written, &self.options.jurisdiction, &self.options.name_zh)))
    }

    /// A text that a document can hold.
    fn short<'a, S: AsRef<str>>(&self, row: &'a [S], column: Column, notes: &mut Notes) -> Option<&'a str> {
        let text = self.columns.text(row, column)?;
        if text.chars().count() > LONGEST {
            notes.add(column, 355, &[("column", column.name().to_string()), ("max", LONGEST.to_string())]);
            return None;
        }
        Some(text)
    }

    fn limit<S: AsRef<str>>(
        &self,
        row: &[S],
        (days, unit): (Column, Column),
        legal: bool,
        notes: &mut Notes,
    ) -> Option<(u32, Unit)> {
        let unit_text = self.columns.text(row, unit);
        match figure(self.columns.text(row, days), unit_text, &self.options.unit_codes) {
            Figure::Of(value, unit) => return Some((value, unit)),
            Figure::Blank => {}
            Figure::Filler if !legal => {}
            Figure::Filler => notes.column(days, 351),
            Figure::Unreadable => notes.column(days, 354),
            Figure::UnknownUnit => self.unknown_word(unit, unit_text.unwrap_or_default(), notes),
        }
        None
    }

    fn unknown_word(&self, column: Column, got: &str, notes: &mut Notes) {
        let args = [("column", column.name().to_string()), ("got", echo(got, None))];
        notes.add(column, 353, &args);
    }

    /// Whether a promise falls later than the list's own legal limit on every start day.
    fn looser(&mut self, limit: Option<(u32, Unit)>, promised: (u32, Unit), notes: &mut Notes) -> bool {
        let Some(legal) = limit else { return false };
        let of = |(value, unit): (u32, Unit)| Limit::Of { value, unit };
        let calendar = self.ruleset.calendar();
        let looser = *self
            .compared
            .entry((legal.0, legal.1, promised.0, promised.1))
            .or_insert_with(|| falls_later(calendar, of(legal), of(promised)));
        if looser {
            notes.column(Column::PromisedDays, 357);
        }
        looser
    }

    fn date<S: AsRef<str>>(&self, row: &[S], column: Column, notes: &mut Notes) -> Option<NaiveDate> {
        let text = self.columns.text(row, column)?;
        // `2020-01-01 00:00:00` and `2020/01/01` are dates too.
        let day = text.split([' ', 'T']).next().unwrap_or(text).replace('/', "-");
        let date = parse_date(&day).ok();
        if date.is_none() {
            notes.column(column, 356);
        }
        date
    }

    /// The code of the row as an id that nothing else has.
    fn id<S: AsRef<str>>(&mut self, row: &[S], notes: &mut Notes) -> String {
        let codes = [Column::TaskCode, Column::CatalogCode, Column::LocalTaskCode, Column::LocalCatalogCode];
        let code =
            codes.into_iter().find_map(|column| self.columns.text(row, column).map(|code| (column, code)));
        let numbered = format!("{}-{}", self.options.list, notes.row.saturating_add(1));
        let wanted = match code {
            Some((_, code)) if is_id(code) => code.to_string(),
            _ => numbered.clone(),
        };
        let taken = |id: &str| self.used.contains(id) || self.ruleset.inner().is_name(id);
        let mut id = wanted;
        if taken(&id) {
            let column = code.map_or(Column::TaskCode, |(column, _)| column);
            notes.column(column, 358);
            id = numbered;
            let mut more = 2_u32;
            while self.used.contains(&id) || self.ruleset.inner().is_name(&id) {
                id = format!("{}-{}-{more}", self.options.list, notes.row.saturating_add(1));
                more = more.saturating_add(1);
            }
        }
        self.used.insert(id.clone());
        id
    }
}
