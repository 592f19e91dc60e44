//! A row a mark: rows that belong to one ballot are brought together by sorting.

use arrow_buffer::ScalarBuffer;
use jiceng::evaluation::{BLANK, Roster, Scheme};

use super::ballots::{Beside, Gathered, beside, groups_of, officials_of};
use super::faults::{Fault, Field};
use super::frame::BallotFrame;
use super::names::{Names, positions};
use super::raters::Keys;
use super::wide::{marks_of, options_of, voided, whose};
use crate::error::Error;

/// What tells ballots apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
struct Key {
    official: u32,
    group: u8,
    id: u64,
    rater: u64,
    time: i64,
    stratum: u16,
    batch: u32,
}

/// One row on its way into a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    key: Key,
    dimension: u8,
    row: u32,
}

pub(super) fn gathered(
    scheme: &Scheme,
    roster: &Roster,
    frame: &BallotFrame,
    raters: &mut Keys,
) -> Result<Gathered, Error> {
    let officials = positions("official", frame.needed("official")?, &officials_of(roster), u32::MAX)?;
    let groups = positions("group", frame.needed("group")?, &groups_of(scheme), u8::MAX)?;
    let mut faults = whose(&officials.nulls, &officials.unknown, &groups.nulls, &groups.unknown);
    let mut homeless: Vec<u32> = faults.iter().map(|fault| fault.row).collect();
    let dimensions = positions("dimension", frame.needed("dimension")?, &dimensions_of(scheme), u8::MAX)?;
    let all = scheme.model().dimensions.len();
    faults.extend(dimensions.nulls.iter().map(|row| Fault::column(*row, 234, Field::Named("dimension"))));
    faults.extend(
        (0_u32..)
            .zip(dimensions.values.iter())
            .filter(|(row, dimension)| {
                usize::from(**dimension) >= all && dimensions.nulls.binary_search(row).is_err()
            })
            .map(|(row, _)| Fault::column(row, 705, Field::Named("dimension"))),
    );
    let option = frame.needed("option")?;
    let marks = marks_of(scheme, "option", option, &options_of(scheme), Field::Named("option"), &mut faults)?;
    let columns = beside(frame, raters, &mut faults)?;
    if columns.raters.is_none() && columns.ids.is_none() {
        frame.needed("rater")?;
    }
    let mut order = Vec::with_capacity(frame.rows());
    homeless.sort_unstable();
    for (row, (official, (group, dimension))) in
        (0_u32..).zip(officials.values.iter().zip(groups.values.iter().zip(dimensions.values.iter())))
    {
        if homeless.binary_search(&row).is_ok() {
            continue;
        }
        let key = columns.key(*official, *group, row as usize);
        if key.rater == 0 && columns.ids.is_none() {
            faults.push(Fault::column(row, 234, Field::Named("rater")));
            continue;
        }
        order.push(Mark { key, dimension: *dimension, row });
    }
    order.sort_unstable();
    faults.sort_by_key(|fault| fault.row);
    Ok(Joining::of(scheme, &columns).join(&order, &marks, faults))
}

impl Beside {
    fn key(&self, official: u32, group: u8, row: usize) -> Key {
        Key {
            official,
            group,
            id: at(self.ids.as_ref(), row),
            rater: at(self.raters.as_ref(), row),
            time: at(self.times.as_ref(), row),
            stratum: at(self.strata.as_ref(), row),
            batch: at(self.batches.as_ref(), row),
        }
    }
}

fn at<T: arrow_buffer::ArrowNativeType>(column: Option<&ScalarBuffer<T>>, row: usize) -> T {
    column.and_then(|column| column.get(row)).copied().unwrap_or_default()
}

pub(super) fn dimensions_of(scheme: &Scheme) -> Names<'_, u8> {
    let dimensions = &scheme.model().dimensions;
    let ids = dimensions.iter().map(|one| one.id.as_str()).zip(0_u8..);
    let labels = dimensions.iter().zip(0_u8..);
    let labels = labels.flat_map(|(one, at)| [(one.label.zh.as_str(), at), (one.label.en.as_str(), at)]);
    Names::of(ids.chain(labels))
}

/// Ballots as they come together.
struct Joining<'a> {
    scheme: &'a Scheme,
    beside: &'a Beside,
    keys: Vec<Key>,
    marks: Vec<Vec<u8>>,
    rows: Vec<u32>,
    void: Vec<u32>,
}

impl<'a> Joining<'a> {
    fn of(scheme: &'a Scheme, beside: &'a Beside) -> Self {
        let dimensions = scheme.model().dimensions.len();
        let (keys, rows, void) = (Vec::new(), Vec::new(), Vec::new());
        Self { scheme, beside, keys, marks: vec![Vec::new(); dimensions], rows, void }
    }

    /// `faults` by row.
    fn join(mut self, order: &[Mark], marks: &[u8], faults: Vec<Fault>) -> Gathered {
        for run in order.chunk_by(|one, other| one.key == other.key) {
            let first = self.keys.len();
            for same in run.chunk_by(|one, other| one.dimension == other.dimension) {
                for (ballot, mark) in (first..).zip(same) {
                    self.put(ballot, *mark, marks, &faults);
                }
            }
        }
        let mut columns: Vec<ScalarBuffer<u8>> = self.marks.into_iter().map(Into::into).collect();
        voided(self.scheme, &mut columns, &self.void);
        let keys = &self.keys;
        let beside = self.beside;
        Gathered {
            officials: keys.iter().map(|key| key.official).collect::<Vec<_>>().into(),
            groups: keys.iter().map(|key| key.group).collect::<Vec<_>>().into(),
            marks: columns,
            strata: beside
                .strata
                .as_ref()
                .map(|_| keys.iter().map(|key| key.stratum).collect::<Vec<_>>().into()),
            ids: beside.ids.as_ref().map(|_| keys.iter().map(|key| key.id).collect::<Vec<_>>().into()),
            raters: beside
                .raters
                .as_ref()
                .map(|_| keys.iter().map(|key| key.rater).collect::<Vec<_>>().into()),
            times: beside.times.as_ref().map(|_| keys.iter().map(|key| key.time).collect::<Vec<_>>().into()),
            batches: beside
                .batches
                .as_ref()
                .map(|_| keys.iter().map(|key| key.batch).collect::<Vec<_>>().into()),
            rows: Some(self.rows),
            void: self.void,
            faults,
        }
    }

    fn put(&mut self, ballot: usize, mark: Mark, marks: &[u8], faults: &[Fault]) {
        if ballot == self.keys.len() {
            self.keys.push(mark.key);
            self.rows.push(mark.row);
            self.marks.iter_mut().for_each(|column| column.push(BLANK));
        }
        if let Some(first) = self.rows.get_mut(ballot) {
            *first = (*first).min(mark.row);
        }
        if faults.binary_search_by_key(&mark.row, |fault| fault.row).is_ok() {
            self.void.push(u32::try_from(ballot).unwrap_or(u32::MAX));
        }
        let column = self.marks.get_mut(usize::from(mark.dimension));
        if let Some(slot) = column.and_then(|column| column.get_mut(ballot)) {
            *slot = marks.get(mark.row as usize).copied().unwrap_or(BLANK);
        }
    }
}
