use jiceng::Error;
use jiceng::evaluation::{Roster, RowFault, Scheme};

/// A row of the table that does not count, and why. 不计入的一行及其原因。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// The row of the table, from 0.
    pub row: u32,
    /// The number of the code: 705 for `JC-0705`.
    pub code: u16,
    pub(super) of: Of,
}

/// Who found it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// The core, in its own rows.
    Core(RowFault),
    /// The reading of the columns.
    Column(Field),
}

/// The column at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Named(&'static str),
    /// The marks of a dimension.
    Marks(usize),
}

impl Fault {
    pub(super) fn column(row: u32, code: u16, field: Field) -> Self {
        Self { row, code, of: Of::Column(field) }
    }

    /// The error with its texts; nothing of the table is echoed but numbers. 错误说明。
    #[must_use]
    pub fn error(&self, scheme: &Scheme, roster: &Roster) -> Error {
        let error = match self.of {
            Of::Core(fault) => fault.error(scheme, roster),
            Of::Column(field) => of_column(scheme, roster, self.code, field),
        };
        error.at_row(u64::from(self.row))
    }
}

fn of_column(scheme: &Scheme, roster: &Roster, code: u16, field: Field) -> Error {
    let model = scheme.model();
    let name = match field {
        Field::Named(name) => name.to_string(),
        Field::Marks(at) => model.dimensions.get(at).map(|one| one.id.clone()).unwrap_or_default(),
    };
    let error = match code {
        704 => {
            let at = if let Field::Marks(at) = field { at.saturating_add(1).to_string() } else { "*".into() };
            let list: Vec<String> =
                model.options.iter().map(|option| format!("{} ({})", option.code, option.id)).collect();
            Error::of_code(704, &[("dimension", &at), ("got", "***"), ("list", &list.join(", "))])
        }
        705 => {
            let (zh, en, count) = match field {
                Field::Named("group") => ("评价组", "group", model.groups.len()),
                Field::Named("stratum") => ("层", "stratum", roster.electors.len()),
                Field::Named("dimension") => ("评价项目", "dimension", model.dimensions.len()),
                _ => ("考评对象", "official", roster.officials.len()),
            };
            let count = count.to_string();
            Error::of_code(705, &[("what_zh", zh), ("what_en", en), ("got", "***"), ("count", &count)])
        }
        234 => Error::of_code(234, &[("field", &name)]),
        709 => Error::of_code(709, &[("valid", "***"), ("void", "0"), ("returned", "***")]),
        718 => Error::of_code(718, &[("needed", "4")]),
        code => {
            Error::of_code(code, &[("first", "***"), ("second", "***"), ("what", &name), ("count", "***")])
        }
    };
    error.at(name)
}
