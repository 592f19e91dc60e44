use arrow_buffer::ScalarBuffer;
use jiceng::evaluation::{Ballots, Counts, Raters, Roster, Scheme, count};

use super::faults::{Fault, Field, Of};
use super::frame::BallotFrame;
use super::long;
use super::names::{Names, positions};
use super::numbers::numbers;
use super::raters::Keys;
use super::{tallies, wide};
use crate::error::Error;

/// What a row of a table of ballots is. 票据表的一行为何。
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BallotLayout {
    /// A ballot: `official`, `group`, and a column for each dimension under its id. 一张票一行。
    Wide,
    /// A mark: `official`, `group`, `dimension`, `option`, and `rater` or `ballot`. 一项选择一行。
    Long,
    /// A count: `official`, `group`, `dimension`, `option`, `count`. 一个计数一行。
    Counts,
}

impl BallotLayout {
    /// The layout that the names of the columns tell. 由列名判断。
    #[must_use]
    pub fn of(frame: &BallotFrame) -> Self {
        match (frame.has("dimension") && frame.has("option"), frame.has("count")) {
            (true, true) => Self::Counts,
            (true, false) => Self::Long,
            _ => Self::Wide,
        }
    }
}

/// Counts, and the rows of the table that are not among them. 计票结果，及未计入的各行。
#[derive(Debug, Clone)]
pub struct BallotCount {
    /// The counts.
    pub counts: Counts,
    /// The rows that do not count, by row.
    pub faults: Vec<Fault>,
}

/// Ballots as the core counts them.
pub(super) struct Gathered {
    pub(super) officials: ScalarBuffer<u32>,
    pub(super) groups: ScalarBuffer<u8>,
    pub(super) marks: Vec<ScalarBuffer<u8>>,
    pub(super) strata: Option<ScalarBuffer<u16>>,
    pub(super) ids: Option<ScalarBuffer<u64>>,
    pub(super) raters: Option<ScalarBuffer<u64>>,
    pub(super) times: Option<ScalarBuffer<i64>>,
    pub(super) batches: Option<ScalarBuffer<u32>>,
    /// The row of the table in which each ballot begins, where it has several.
    pub(super) rows: Option<Vec<u32>>,
    /// Ballots that do not count, whatever the core says.
    pub(super) void: Vec<u32>,
    pub(super) faults: Vec<Fault>,
}

/// Counts a table of ballots, marks or counts in one of the three layouts.
///
/// 由一张票据表计票：一张票一行、一项选择一行，或者一个计数一行。
///
/// A bad row is named in [`BallotCount::faults`] and stops nothing. `official` holds keys of the roster or positions in it,
/// `group` and `dimension` ids or labels or positions, marks codes, ids or labels of options; a null mark is blank.
/// `rater` and `ballot` hold numbers or keys, of which only sameness matters; `stratum`, `batch` and `time` are as in
/// [`Ballots`]. Whole numbers of any width are taken; columns of the core's own types in one piece are read where they
/// lie. `entitled` has `group` and `rater`, `recused` has `official` and `rater`.
///
/// In the long layout rows of one official, group, rater, ballot, stratum, batch and time are one ballot, in whatever
/// order they come; a second mark in the same dimension begins a second ballot of that rater, for which the scheme's
/// rule of duplicates holds. In the layout of counts, `valid` says how many ballots took part, and is needed where the
/// counts leave it open.
///
/// # Errors
/// `JC-1001` for a column of another type (floats and booleans are no whole numbers), `JC-1004` for a missing column,
/// those of [`count`]. In the rows: 234 for what is missing, 704 and 705 for what is unknown, 238, 709, 718, 726 for
/// counts, and those of [`count`].
///
/// # Examples
/// ```
/// use std::sync::Arc;
/// use arrow_array::{ArrayRef, StringArray, UInt8Array, UInt32Array};
/// use jiceng::evaluation::{Official, Participation, Roster, scheme};
/// use jiceng_arrow::{BallotFrame, BallotLayout, count_frame};
/// let document = r#"
/// document = "evaluation-scheme"
/// id = "one"
/// version = 1
/// name_zh = "虚构（合成数据）"
/// name_en = "invented (synthetic)"
/// jurisdiction = "441427"
/// year = 2016
/// unknown_policy = "exclude"
/// abstain_policy = "exclude"
/// duplicates = "reject-all"
/// tie_break = ["mass-score"]
/// option = [{ code = 1, id = "good", label_zh = "满意", label_en = "good", kind = "scored", points_milli = 100000 }]
/// dimension = [{ id = "all", label_zh = "总体", label_en = "overall", weight_bp = 10000 }]
/// group = [
///     { id = "mass", kind = "mass-review", weight_bp = 8000, aggregator = "staged", min_ballots = 1, min_rate_bp = 0, rate_base = "electors" },
///     { id = "peer", kind = "peer-review", weight_bp = 2000, aggregator = "staged", min_ballots = 1, min_rate_bp = 0, rate_base = "electors" }]
/// rounding = { dimension = 6, group = 6, total = 2 }
/// grade = [{ level = "competent", min_total_centi = 0 }]
/// objection = { working_days = 5 }
/// publication = { min_cell = 5 }
/// source = { kind = "example", checked = "memory", place = "合成数据 / synthetic" }
/// "#;
/// let ruleset = jiceng::Ruleset::jiaoling()?.with_documents([("one.toml", document)])?;
/// let scheme = scheme(&ruleset, "one")?;
/// let staff = jiceng::words::StaffKind::CivilServant;
/// let one = Official { key: "a".into(), scope: String::new(), staff, participation: Participation::Yes };
/// let roster = Roster { officials: vec![one], ..Roster::default() };
/// let column = |words: Vec<&str>| -> Vec<ArrayRef> { vec![Arc::new(StringArray::from(words))] };
/// // The third row names an option that the scheme does not know, the fourth nobody.
/// let wide = BallotFrame::new(vec![
///     ("official".into(), column(vec!["a", "a", "a", "b"])),
///     ("group".into(), column(vec!["mass", "peer", "mass", "mass"])),
///     ("all".into(), column(vec!["good", "满意", "splendid", "good"])),
/// ])?;
/// let counted = count_frame(&scheme, &roster, &wide, BallotLayout::of(&wide), None, None)?;
/// assert_eq!((counted.counts.valid(0, 0), counted.counts.valid(0, 1)), (1, 1));
/// assert_eq!(counted.faults.iter().map(|one| (one.row, one.code)).collect::<Vec<_>>(), [(2, 704), (3, 705)]);
/// // The same counted elsewhere.
/// let counts: Vec<ArrayRef> = vec![Arc::new(UInt32Array::from(vec![1, 1]))];
/// let options: Vec<ArrayRef> = vec![Arc::new(UInt8Array::from(vec![1, 1]))];
/// let given = BallotFrame::new(vec![
///     ("official".into(), column(vec!["a", "a"])),
///     ("group".into(), column(vec!["mass", "peer"])),
///     ("dimension".into(), column(vec!["all", "all"])),
///     ("option".into(), options),
///     ("count".into(), counts),
/// ])?;
/// let same = count_frame(&scheme, &roster, &given, BallotLayout::of(&given), None, None)?;
/// assert_eq!(same.counts.options(0, 0, 0), counted.counts.options(0, 0, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn count_frame(
    scheme: &Scheme,
    roster: &Roster,
    frame: &BallotFrame,
    layout: BallotLayout,
    entitled: Option<&BallotFrame>,
    recused: Option<&BallotFrame>,
) -> Result<BallotCount, Error> {
    let mut raters = Keys::default();
    let gathered = match layout {
        BallotLayout::Wide => wide::gathered(scheme, roster, frame, &mut raters)?,
        BallotLayout::Long => long::gathered(scheme, roster, frame, &mut raters)?,
        BallotLayout::Counts => return tallies::counted(scheme, roster, frame),
    };
    let entitled = entitled.map(|frame| entitled_of(scheme, frame, &mut raters)).transpose()?;
    let recused = recused.map(|frame| recused_of(roster, frame, &mut raters)).transpose()?;
    let lists = Raters {
        entitled: entitled.as_deref().unwrap_or_default(),
        recused: recused.as_deref().unwrap_or_default(),
    };
    let marks: Vec<&[u8]> = gathered.marks.iter().map(|column| &**column).collect();
    let ballots = Ballots {
        officials: &gathered.officials,
        groups: &gathered.groups,
        strata: gathered.strata.as_deref(),
        marks: &marks,
        ids: gathered.ids.as_deref(),
        raters: gathered.raters.as_deref(),
        times: gathered.times.as_deref(),
        batches: gathered.batches.as_deref(),
        scheme_digest: None,
    };
    let counts = count(scheme, roster, &ballots, &lists)?;
    let faults = joined(&counts, gathered.rows.as_deref(), &gathered.void, gathered.faults);
    Ok(BallotCount { counts, faults })
}

/// The faults of both, by row of the table: what the columns said goes before what the core made of the filler.
fn joined(counts: &Counts, rows: Option<&[u32]>, void: &[u32], own: Vec<Fault>) -> Vec<Fault> {
    let mut void = void.to_vec();
    void.sort_unstable();
    let core = counts.faults().iter().filter(|fault| void.binary_search(&fault.row).is_err());
    let core = core.map(|fault| {
        let fault = rows.map_or(*fault, |rows| fault.renumbered(rows));
        Fault { row: fault.row, code: fault.code, of: Of::Core(fault) }
    });
    let mut all: Vec<Fault> = own.into_iter().chain(core).collect();
    all.sort_by_key(|fault| fault.row);
    all.dedup_by_key(|fault| fault.row);
    all
}

pub(super) fn officials_of(roster: &Roster) -> Names<'_, u32> {
    Names::of(roster.officials.iter().map(|one| one.key.as_str()).zip(0_u32..))
}

pub(super) fn groups_of(scheme: &Scheme) -> Names<'_, u8> {
    let groups = &scheme.model().groups;
    let ids = groups.iter().map(|one| one.id.as_str()).zip(0_u8..);
    let labels = groups.iter().zip(0_u8..);
    let labels = labels.flat_map(|(one, at)| [(one.label.zh.as_str(), at), (one.label.en.as_str(), at)]);
    Names::of(ids.chain(labels))
}

fn entitled_of(scheme: &Scheme, frame: &BallotFrame, raters: &mut Keys) -> Result<Vec<(u8, u64)>, Error> {
    let groups = positions("group", frame.needed("group")?, &groups_of(scheme), u8::MAX)?;
    let keys = raters.read("rater", frame.needed("rater")?)?;
    first_bad("group", &groups.nulls, &groups.unknown, &keys.nulls)?;
    Ok(groups.values.iter().copied().zip(keys.values.iter().copied()).collect())
}

fn recused_of(roster: &Roster, frame: &BallotFrame, raters: &mut Keys) -> Result<Vec<(u32, u64)>, Error> {
    let officials = positions("official", frame.needed("official")?, &officials_of(roster), u32::MAX)?;
    let keys = raters.read("rater", frame.needed("rater")?)?;
    first_bad("official", &officials.nulls, &officials.unknown, &keys.nulls)?;
    Ok(officials.values.iter().copied().zip(keys.values.iter().copied()).collect())
}

/// A list of rights that cannot be read is no list: nobody is let in or kept out by half of it.
fn first_bad(column: &str, nulls: &[u32], unknown: &[u32], keys: &[u32]) -> Result<(), Error> {
    let missing = |field: &str| jiceng::Error::of_code(234, &[("field", field)]).at(field);
    if !nulls.is_empty() {
        return Err(missing(column).into());
    }
    if !keys.is_empty() {
        return Err(missing("rater").into());
    }
    match unknown.first() {
        Some(_) => Err(jiceng::Error::of_code(
            705,
            &[("what_zh", column), ("what_en", column), ("got", "***"), ("count", "***")],
        )
        .at(column)
        .into()),
        None => Ok(()),
    }
}

/// The columns beside official, group and marks, by which ballots are told apart.
pub(super) struct Beside {
    pub(super) strata: Option<ScalarBuffer<u16>>,
    pub(super) ids: Option<ScalarBuffer<u64>>,
    pub(super) raters: Option<ScalarBuffer<u64>>,
    pub(super) times: Option<ScalarBuffer<i64>>,
    pub(super) batches: Option<ScalarBuffer<u32>>,
}

/// Reads them; rows without an id, a time or a fitting rater are marked.
pub(super) fn beside(
    frame: &BallotFrame,
    raters: &mut Keys,
    faults: &mut Vec<Fault>,
) -> Result<Beside, Error> {
    let mut missing = |rows: &[u32], name: &'static str| {
        faults.extend(rows.iter().map(|row| Fault::column(*row, 234, Field::Named(name))));
    };
    let strata = frame.get("stratum").map(|pieces| numbers("stratum", pieces, u16::MAX)).transpose()?;
    let batches = frame.get("batch").map(|pieces| numbers("batch", pieces, u32::MAX)).transpose()?;
    let times = frame.get("time").map(|pieces| numbers("time", pieces, 0_i64)).transpose()?;
    let ids = frame.get("ballot").map(|pieces| Keys::default().read("ballot", pieces)).transpose()?;
    let keys = frame.get("rater").map(|pieces| raters.read("rater", pieces)).transpose()?;
    if let Some(times) = &times {
        missing(&times.nulls, "time");
        missing(&times.misfits, "time");
    }
    if let Some(ids) = &ids {
        missing(&ids.nulls, "ballot");
        missing(&ids.misfits, "ballot");
    }
    if let Some(keys) = &keys {
        missing(&keys.misfits, "rater");
    }
    Ok(Beside {
        strata: strata.map(|read| read.values),
        ids: ids.map(|read| read.values),
        raters: keys.map(|read| read.values),
        times: times.map(|read| read.values),
        batches: batches.map(|read| read.values),
    })
}
