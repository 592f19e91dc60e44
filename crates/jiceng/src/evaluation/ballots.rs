use super::roster::Roster;
use super::scheme::Scheme;
use crate::error::{Error, fail};

/// Ballots in columns, one row a ballot about one official: zero copy, in any order.
///
/// 票据的各列：一行为对一名考评对象的一张票；不复制，顺序任意。
///
/// # Units
/// `marks` has one column for each dimension of the scheme; a mark is the option's code, [`BLANK`](super::BLANK) or
/// [`OVERMARKED`](super::OVERMARKED).
#[derive(Debug, Clone, Copy, Default)]
pub struct Ballots<'a> {
    /// Position of the official in the roster.
    pub officials: &'a [u32],
    /// Position of the group in the scheme.
    pub groups: &'a [u8],
    /// Number of the stratum; needed where a group is weighted by strata, and not looked at elsewhere.
    pub strata: Option<&'a [u16]>,
    /// One column for each dimension.
    pub marks: &'a [&'a [u8]],
    /// Id of the ballot.
    pub ids: Option<&'a [u64]>,
    /// The rater's keyed pseudonym; 0 for an anonymous ballot, whose duplicates only the batches can show.
    pub raters: Option<&'a [u64]>,
    /// The time of the ballot, in any unit that grows; needed where a duplicate rule goes by time.
    pub times: Option<&'a [i64]>,
    /// Position of the batch in the roster.
    pub batches: Option<&'a [u32]>,
    /// SHA-256 of the scheme under which they were cast, in hexadecimal, where the host kept it.
    pub scheme_digest: Option<&'a str>,
}

impl Ballots<'_> {
    /// How many rows there are. 行数。
    #[must_use]
    pub fn len(&self) -> usize {
        self.officials.len()
    }

    /// Whether there are none. 是否为空。
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.officials.is_empty()
    }

    /// Columns of one length, as many as the scheme has dimensions, cast under this scheme.
    pub(super) fn check(&self, scheme: &Scheme) -> Result<(), Error> {
        let rows = self.len();
        let expected = scheme.model().dimensions.len();
        if self.marks.len() != expected {
            let args = [("expected", expected.to_string()), ("got", self.marks.len().to_string())];
            return Err(fail(723, &args).at("marks"));
        }
        let optional = |column: Option<usize>| column.unwrap_or(rows);
        let lengths = [
            ("groups", self.groups.len()),
            ("strata", optional(self.strata.map(<[u16]>::len))),
            ("ids", optional(self.ids.map(<[u64]>::len))),
            ("raters", optional(self.raters.map(<[u64]>::len))),
            ("times", optional(self.times.map(<[i64]>::len))),
            ("batches", optional(self.batches.map(<[u32]>::len))),
        ];
        let marks = self.marks.iter().map(|column| ("marks", column.len()));
        if let Some((name, length)) = lengths.into_iter().chain(marks).find(|(_, length)| *length != rows) {
            return Err(fail(226, &[("a", rows.to_string()), ("b", length.to_string())]).at(name));
        }
        if rows >= u32::MAX as usize {
            let args = [
                ("what", "ballots".into()),
                ("count", rows.to_string()),
                ("limit", (u32::MAX - 1).to_string()),
            ];
            return Err(fail(722, &args).at("officials"));
        }
        match self.scheme_digest {
            Some(got) if got != scheme.digest() => {
                let short = |digest: &str| {
                    digest.chars().take(12).filter(char::is_ascii_hexdigit).collect::<String>()
                };
                let args = [("got", short(got)), ("expected", short(scheme.digest()))];
                Err(fail(716, &args).at("scheme_digest"))
            }
            _ => Ok(()),
        }
    }
}

/// Who may rate whom: facts of the host. 评价人资格与回避：由使用方给出。
#[derive(Debug, Clone, Copy, Default)]
pub struct Raters<'a> {
    /// Raters of each group, by their keyed pseudonyms; a group without an entry is not checked.
    pub entitled: &'a [(u8, u64)],
    /// Official and rater who may not rate them: the official themselves, near kin, and whoever else is recused.
    pub recused: &'a [(u32, u64)],
}

/// A row that does not count, and why. 不计入的一行及其原因。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowFault {
    /// The row, from 0.
    pub row: u32,
    /// The number of the code, e.g. 704.
    pub code: u16,
    /// The column of a mark, from 0, or what the code counts.
    pub(super) detail: u32,
    /// The code of a mark, or another row.
    pub(super) got: u32,
}

impl RowFault {
    /// The same fault where ballots have other numbers: `rows` has the number of each, as in a table of single marks.
    ///
    /// 按另一编号（如逐项记录表的行号）表示的同一错误。
    #[must_use]
    pub fn renumbered(self, rows: &[u32]) -> Self {
        let number = |ballot: u32| rows.get(ballot as usize).copied().unwrap_or(ballot);
        // Only these name another row.
        let other = matches!(self.code, 706 | 707 | 724);
        Self { row: number(self.row), got: if other { number(self.got) } else { self.got }, ..self }
    }

    /// The error with its texts. 错误说明。
    #[must_use]
    pub fn error(&self, scheme: &Scheme, roster: &Roster) -> Error {
        use super::roster::{Named, unknown};
        let got = u64::from(self.got);
        let rule = scheme.model().duplicates;
        let error = match self.code {
            704 => {
                let list: Vec<String> =
                    scheme.model().options.iter().map(|option| option.code.to_string()).collect();
                let dimension = u64::from(self.detail).saturating_add(1).to_string();
                fail(704, &[("dimension", dimension), ("got", got.to_string()), ("list", list.join(", "))])
                    .at(format!("marks[{}]", self.detail))
            }
            705 => match self.detail {
                0 => unknown(Named::Official, got, roster.officials.len()).at("officials"),
                1 => unknown(Named::Group, got, scheme.model().groups.len()).at("groups"),
                2 => unknown(Named::Stratum, got, roster.electors.len()).at("strata"),
                _ => unknown(Named::Batch, got, roster.batches.len()).at("batches"),
            },
            706 => fail(706, &[("first", got.to_string())]).at("ids"),
            707 | 724 => fail(
                self.code,
                &[("first", got.to_string()), ("rule_zh", rule.zh().into()), ("rule_en", rule.en().into())],
            )
            .at("raters"),
            708 | 709 => super::batches::fault(roster, self.code, self.got, self.detail).at("batches"),
            code => fail(code, &[]).at("raters"),
        };
        error.at_row(u64::from(self.row))
    }
}
