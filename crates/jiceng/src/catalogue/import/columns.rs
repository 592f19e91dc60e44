//! The columns of a list, under the names of the national exchange, in their usual spellings.

use crate::error::{Error, fail};

/// A column that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Name,
    Kind,
    CatalogCode,
    TaskCode,
    LocalCatalogCode,
    LocalTaskCode,
    ByLaw,
    Authority,
    LegalDays,
    LegalUnit,
    LegalNote,
    PromisedDays,
    PromisedUnit,
    PromisedNote,
    EffectiveFrom,
    CancelledFrom,
}

/// Column, national name, Chinese name.
const NAMES: [(Column, &str, &str); 16] = [
    (Column::Name, "task_name", "事项名称"),
    (Column::Kind, "task_type", "事项类型"),
    (Column::CatalogCode, "catalog_code", "基本编码"),
    (Column::TaskCode, "task_code", "实施编码"),
    (Column::LocalCatalogCode, "local_catalog_code", "地方基本编码"),
    (Column::LocalTaskCode, "local_task_code", "地方实施编码"),
    (Column::ByLaw, "by_law", "设定依据"),
    (Column::Authority, "dept_name", "实施主体"),
    (Column::LegalDays, "anticipate_day", "法定办结时限"),
    (Column::LegalUnit, "anticipate_type", "法定办结时限单位"),
    (Column::LegalNote, "anticipate_explain", "法定办结时限说明"),
    (Column::PromisedDays, "promise_day", "承诺办结时限"),
    (Column::PromisedUnit, "promise_type", "承诺办结时限单位"),
    (Column::PromisedNote, "promise_explain", "承诺办结时限说明"),
    (Column::EffectiveFrom, "plan_effective_date", "计划生效日期"),
    (Column::CancelledFrom, "plan_cancel_date", "计划取消日期"),
];

impl Column {
    /// Its national name.
    pub(super) fn name(self) -> &'static str {
        NAMES.iter().find(|(column, ..)| *column == self).map_or("", |(_, name, _)| name)
    }
}

/// Which column stands where.
pub(super) struct Columns {
    places: Vec<(Column, usize)>,
    /// Positions of columns that are not read.
    pub(super) ignored: Vec<usize>,
}

impl Columns {
    /// Reads a header: `task_name`, `taskName`, `TASK_NAME` and 事项名称 are the same column.
    pub(super) fn of<S: AsRef<str>>(header: &[S]) -> Result<Self, Error> {
        let mut columns = Self { places: Vec::new(), ignored: Vec::new() };
        for (at, title) in header.iter().enumerate() {
            let plain = plain(title.as_ref());
            let known = NAMES.iter().find(|(_, name, zh)| plain == plain_name(name) || plain == *zh);
            match known {
                Some((column, name, _)) => {
                    if columns.at(*column).is_some() {
                        return Err(fail(306, &[("column", (*name).to_string())]).at("header"));
                    }
                    columns.places.push((*column, at));
                }
                None => columns.ignored.push(at),
            }
        }
        if columns.at(Column::Name).is_none() {
            return Err(fail(305, &[("column", Column::Name.name().to_string())]).at("header"));
        }
        Ok(columns)
    }

    fn at(&self, column: Column) -> Option<usize> {
        self.places.iter().find(|(one, _)| *one == column).map(|(_, at)| *at)
    }

    /// The text of a column in a row, without space around it; nothing where it is empty.
    pub(super) fn text<'a, S: AsRef<str>>(&self, row: &'a [S], column: Column) -> Option<&'a str> {
        let blank = |sign: char| sign.is_whitespace() || sign.is_control() || sign == '\u{feff}';
        let text = row.get(self.at(column)?)?.as_ref().trim_matches(blank);
        (!text.is_empty()).then_some(text)
    }
}

fn plain(title: &str) -> String {
    let kept = title.chars().filter(|sign| !sign.is_whitespace() && !['_', '\u{feff}'].contains(sign));
    kept.collect::<String>().to_lowercase()
}

fn plain_name(name: &str) -> String {
    name.replace('_', "")
}
