//! A row a count: ballots that were counted elsewhere.

use std::collections::BTreeMap;

use jiceng::evaluation::{BLANK, CellCounts, Counts, OVERMARKED, Roster, Scheme};
use jiceng::words::Aggregator;

use super::ballots::{BallotCount, groups_of, officials_of};
use super::faults::{Fault, Field};
use super::frame::BallotFrame;
use super::long::dimensions_of;
use super::names::positions;
use super::numbers::{Numbers, numbers};
use super::wide::{options_of, whose};
use crate::error::Error;

/// An official, group and stratum as it is put together.
struct Cell {
    /// The first row that speaks of it.
    row: u32,
    marks: Vec<Vec<Option<u32>>>,
    valid: Option<u32>,
    /// The first thing that is wrong with it: row and code.
    fault: Option<Fault>,
}

pub(super) fn counted(scheme: &Scheme, roster: &Roster, frame: &BallotFrame) -> Result<BallotCount, Error> {
    let model = scheme.model();
    let officials = positions("official", frame.needed("official")?, &officials_of(roster), u32::MAX)?;
    let groups = positions("group", frame.needed("group")?, &groups_of(scheme), u8::MAX)?;
    let dimensions = positions("dimension", frame.needed("dimension")?, &dimensions_of(scheme), u8::MAX)?;
    let options = positions("option", frame.needed("option")?, &options_of(scheme), BLANK)?;
    let counts = numbers::<u32>("count", frame.needed("count")?, 0)?;
    let valid = frame.get("valid").map(|pieces| numbers::<u32>("valid", pieces, u32::MAX)).transpose()?;
    let strata =
        frame.get("stratum").map(|pieces| numbers::<u16>("stratum", pieces, u16::MAX)).transpose()?;
    let mut faults = whose(&officials.nulls, &officials.unknown, &groups.nulls, &groups.unknown);
    let lanes = model.options.len().saturating_add(2);
    let mut cells: BTreeMap<(u32, u8, Option<u16>), Cell> = BTreeMap::new();
    let rows = officials.values.iter().zip(groups.values.iter()).zip(0_u32..);
    for ((official, group), row) in rows {
        let known = roster.officials.get(*official as usize).is_some();
        let Some(own) = model.groups.get(usize::from(*group)).filter(|_| known) else {
            // A key that is not known was marked above, a position that nobody has is marked here.
            let name = if known { "group" } else { "official" };
            faults.push(Fault::column(row, 705, Field::Named(name)));
            continue;
        };
        let stratum = if own.strata {
            strata.as_ref().and_then(|all| all.values.get(row as usize)).copied()
        } else {
            None
        };
        let cell = cells.entry((*official, *group, stratum)).or_insert_with(|| Cell {
            row,
            marks: vec![vec![None; lanes]; model.dimensions.len()],
            valid: None,
            fault: None,
        });
        let read = Row {
            row,
            dimension: column_at(&dimensions.values, row),
            lane: if options.nulls.binary_search(&row).is_ok() {
                Some(model.options.len())
            } else if options.unknown.binary_search(&row).is_ok() {
                None
            } else {
                lane_of(scheme, column_at(&options.values, row))
            },
            count: whole_at(&counts, row),
            valid: valid.as_ref().map(|all| whole_at(all, row)),
        };
        cell.take(&read);
    }
    let (mut given, mut places) = (Vec::with_capacity(cells.len()), Vec::with_capacity(cells.len()));
    for ((official, group, stratum), cell) in cells {
        let trimmed =
            model.groups.get(usize::from(group)).is_some_and(|one| one.aggregator == Aggregator::Trimmed);
        match cell.finished(scheme, trimmed) {
            Ok((ballots, valid, marks)) => {
                places.push(cell.row);
                given.push(CellCounts { official, group, stratum, ballots, valid, marks });
            }
            Err(fault) => faults.push(fault),
        }
    }
    let counts = fitting(scheme, roster, given, &places, &mut faults)?;
    // The first fault of a row is the one that was found first.
    faults.sort_by_key(|fault| fault.row);
    faults.dedup_by_key(|fault| fault.row);
    Ok(BallotCount { counts, faults })
}

/// The counts that fit the roster; a stratum that the roster does not have is marked.
fn fitting(
    scheme: &Scheme,
    roster: &Roster,
    mut given: Vec<CellCounts>,
    places: &[u32],
    faults: &mut Vec<Fault>,
) -> Result<Counts, Error> {
    let stratified = |one: &CellCounts| {
        scheme.model().groups.get(usize::from(one.group)).is_some_and(|group| group.strata)
    };
    let known: std::collections::BTreeSet<(u32, u8, Option<u16>)> =
        roster.electors.iter().map(|one| (one.official, one.group, one.stratum)).collect();
    let mut at = places.iter();
    given.retain(|one| {
        let place = at.next().copied().unwrap_or_default();
        let fits = !stratified(one) || known.contains(&(one.official, one.group, one.stratum));
        if !fits {
            faults.push(Fault::column(place, 705, Field::Named("stratum")));
        }
        fits
    });
    Ok(Counts::given(scheme, roster, &given)?)
}

/// A row of the table as it was read.
struct Row {
    row: u32,
    dimension: Option<u8>,
    lane: Option<usize>,
    count: Option<u32>,
    /// What it says of valid ballots, where there is such a column.
    valid: Option<Option<u32>>,
}

impl Cell {
    fn take(&mut self, read: &Row) {
        let row = read.row;
        let slots = read.dimension.map(usize::from).and_then(|at| self.marks.get_mut(at));
        let said = match (slots, read.lane, read.count) {
            (None, _, _) => Err(Fault::column(row, 705, Field::Named("dimension"))),
            (_, None, _) => Err(Fault::column(row, 704, Field::Named("option"))),
            (_, _, None) => Err(Fault::column(row, 234, Field::Named("count"))),
            (Some(slots), Some(lane), Some(count)) => match slots.get_mut(lane) {
                Some(slot @ None) => {
                    *slot = Some(count);
                    Ok(())
                }
                _ => Err(Fault::column(row, 726, Field::Named("count"))),
            },
        };
        let valid = match read.valid {
            None => Ok(()),
            Some(None) => Err(Fault::column(row, 234, Field::Named("valid"))),
            Some(Some(valid)) if self.valid.is_none_or(|before| before == valid) => {
                self.valid = Some(valid);
                Ok(())
            }
            Some(Some(_)) => Err(Fault::column(row, 709, Field::Named("valid"))),
        };
        if self.fault.is_none() {
            self.fault = said.err().or(valid.err());
        }
    }

    /// Ballots, valid ones and marks; or what is wrong.
    fn finished(&self, scheme: &Scheme, trimmed: bool) -> Result<(u32, u32, Vec<Vec<u32>>), Fault> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        let wrong = |code: u16, name: &'static str| Fault::column(self.row, code, Field::Named(name));
        if trimmed {
            return Err(wrong(718, "group"));
        }
        let marks: Vec<Vec<u32>> = self
            .marks
            .iter()
            .map(|row| row.iter().map(|count| count.unwrap_or_default()).collect())
            .collect();
        let sum = |row: &[u32]| row.iter().map(|count| u64::from(*count)).sum::<u64>();
        let ballots = marks.first().map_or(0, |row| sum(row));
        let Some(all) = u32::try_from(ballots).ok().filter(|_| marks.iter().all(|row| sum(row) == ballots))
        else {
            return Err(wrong(709, "count"));
        };
        // Who took part stands in no count of a dimension; where the counts leave it open, the table must say it.
        let taking_part = scheme.taking_part();
        let part = |row: &Vec<u32>| {
            let held = row.iter().zip(&taking_part).filter(|(_, held)| **held);
            held.map(|(count, _)| u64::from(*count)).sum::<u64>()
        };
        let least = marks.iter().map(part).max().unwrap_or_default();
        let most = marks.iter().map(part).sum::<u64>().min(ballots);
        let valid = match self.valid {
            Some(valid) if (least..=most).contains(&u64::from(valid)) => valid,
            Some(_) => return Err(wrong(709, "valid")),
            None if least == most => u32::try_from(least).unwrap_or(all),
            None => return Err(wrong(234, "valid")),
        };
        Ok((all, valid, marks))
    }
}

fn lane_of(scheme: &Scheme, code: Option<u8>) -> Option<usize> {
    let options = &scheme.model().options;
    match code? {
        BLANK => Some(options.len()),
        OVERMARKED => Some(options.len().saturating_add(1)),
        code => options.iter().position(|option| option.code == code),
    }
}

fn column_at(column: &[u8], row: u32) -> Option<u8> {
    column.get(row as usize).copied()
}

/// The number of a row that has one and fits.
fn whole_at(column: &Numbers<u32>, row: u32) -> Option<u32> {
    let bad = column.nulls.binary_search(&row).is_ok() || column.misfits.binary_search(&row).is_ok();
    column.values.get(row as usize).copied().filter(|_| !bad)
}
