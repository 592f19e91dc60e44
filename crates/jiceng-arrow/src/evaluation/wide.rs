//! A row a ballot.

use arrow_array::ArrayRef;
use arrow_buffer::ScalarBuffer;
use jiceng::evaluation::{BLANK, OVERMARKED, Roster, Scheme};

use super::ballots::{Beside, Gathered, beside, groups_of, officials_of};
use super::faults::{Fault, Field};
use super::frame::BallotFrame;
use super::names::{Names, positions};
use super::raters::Keys;
use crate::error::Error;

pub(super) fn gathered(
    scheme: &Scheme,
    roster: &Roster,
    frame: &BallotFrame,
    raters: &mut Keys,
) -> Result<Gathered, Error> {
    let officials = positions("official", frame.needed("official")?, &officials_of(roster), u32::MAX)?;
    let groups = positions("group", frame.needed("group")?, &groups_of(scheme), u8::MAX)?;
    let mut faults = whose(&officials.nulls, &officials.unknown, &groups.nulls, &groups.unknown);
    let options = options_of(scheme);
    let mut marks = Vec::with_capacity(scheme.model().dimensions.len());
    for (at, dimension) in scheme.model().dimensions.iter().enumerate() {
        let pieces = frame.needed(&dimension.id)?;
        marks.push(marks_of(scheme, &dimension.id, pieces, &options, Field::Marks(at), &mut faults)?);
    }
    let Beside { strata, ids, raters, times, batches } = beside(frame, raters, &mut faults)?;
    let void: Vec<u32> = faults.iter().map(|fault| fault.row).collect();
    voided(scheme, &mut marks, &void);
    Ok(Gathered {
        officials: officials.values,
        groups: groups.values,
        marks,
        strata,
        ids,
        raters,
        times,
        batches,
        rows: None,
        void,
        faults,
    })
}

/// Rows about nobody, or of no group.
pub(super) fn whose(nobody: &[u32], strangers: &[u32], none: &[u32], others: &[u32]) -> Vec<Fault> {
    let each = |rows: &[u32], code: u16, name: &'static str| {
        rows.iter().map(|row| Fault::column(*row, code, Field::Named(name))).collect::<Vec<_>>()
    };
    let mut faults = each(nobody, 234, "official");
    faults.extend(each(strangers, 705, "official"));
    faults.extend(each(none, 234, "group"));
    faults.extend(each(others, 705, "group"));
    faults
}

/// The words of a mark: ids of options, then their labels.
pub(super) fn options_of(scheme: &Scheme) -> Names<'_, u8> {
    let options = &scheme.model().options;
    let ids = options.iter().map(|one| (one.id.as_str(), one.code));
    let labels =
        options.iter().flat_map(|one| [(one.label.zh.as_str(), one.code), (one.label.en.as_str(), one.code)]);
    Names::of(ids.chain([("blank", BLANK), ("overmarked", OVERMARKED)]).chain(labels))
}

/// A column of marks: a null is a blank, what the scheme does not know is marked.
pub(super) fn marks_of(
    scheme: &Scheme,
    name: &str,
    pieces: &[ArrayRef],
    options: &Names<'_, u8>,
    field: Field,
    faults: &mut Vec<Fault>,
) -> Result<ScalarBuffer<u8>, Error> {
    let read = positions(name, pieces, options, BLANK)?;
    if read.unknown.is_empty() {
        return Ok(read.values);
    }
    faults.extend(read.unknown.iter().map(|row| Fault::column(*row, 704, field)));
    let mut values = read.values.to_vec();
    let stranger = stranger(scheme);
    for row in &read.unknown {
        if let Some(mark) = values.get_mut(*row as usize) {
            *mark = stranger;
        }
    }
    Ok(values.into())
}

/// A code that the scheme does not have: a row that carries it does not count.
pub(super) fn stranger(scheme: &Scheme) -> u8 {
    let known = |code: &u8| scheme.model().options.iter().any(|option| option.code == *code);
    (0..OVERMARKED).find(|code| !known(code)).unwrap_or(0)
}

/// Keeps rows out of the count whose fault the core cannot see.
pub(super) fn voided(scheme: &Scheme, marks: &mut [ScalarBuffer<u8>], rows: &[u32]) {
    let (false, Some(column)) = (rows.is_empty(), marks.first_mut()) else { return };
    let mut values = column.to_vec();
    for row in rows {
        if let Some(mark) = values.get_mut(*row as usize) {
            *mark = stranger(scheme);
        }
    }
    *column = values.into();
}
