//! Writes the index; `locate::layout` says what the bytes mean.

use jiceng::Error;
use sha2::{Digest as _, Sha256};

use super::border::Border;
use super::faults::Faults;
use super::owners::Owners;
use crate::datum::{Frame, Point};
use crate::locate::area::Area;
use crate::locate::layout::{DIGEST_AT, HEADER_BYTES, Head, IN_LISTS, MOST_NARROW, NARROW_COUNT_SHIFT, WIDE};
use crate::locate::rule::{left_of_corner, spans_height};

/// The lists of an index, and the borders that need 32 bits a coordinate.
struct Lists {
    words: Vec<u32>,
    wide: Vec<[u32; 5]>,
    wide_number: Vec<u32>,
}

pub(super) fn bytes(
    areas: &[Area],
    frame: &Frame,
    borders: &[Border],
    owners: &Owners<'_>,
    faults: &mut Faults,
) -> Option<Vec<u8>> {
    let mut lists = Lists { words: Vec::new(), wide: Vec::new(), wide_number: vec![u32::MAX; borders.len()] };
    let mut cells = Vec::new();
    for (corner, owner, touching) in owners.by_cell() {
        let touching: Vec<(u32, &Border, u32)> = touching
            .map(|(number, border)| (number, border, owners.change(border)))
            .filter(|(_, _, change)| *change != 0)
            .collect();
        if touching.is_empty() {
            cells.push(owner);
            continue;
        }
        let start = touching.iter().fold(owner, |start, (_, border, change)| {
            let relative = |point: Point| (i64::from(point.x) - corner.0, i64::from(point.y) - corner.1);
            let (from, to) = (relative(border.from), relative(border.to));
            if spans_height(from, to) && left_of_corner(from, to) { start ^ change } else { start }
        });
        let at = u32::try_from(lists.words.len()).ok().filter(|at| *at < WIDE);
        let Some(at) = at else {
            faults.stop(Error::of_code(963, &[]));
            return None;
        };
        let narrow = lists.narrow(start, corner, &touching);
        if narrow.is_none() {
            lists.wide(start, &touching);
        }
        cells.push(IN_LISTS | at | if narrow.is_none() { WIDE } else { 0 });
    }
    let (codes, offsets) = codes(areas)?;
    let raster = owners.raster();
    let head = Head {
        shift: raster.shift,
        columns: raster.columns,
        rows: raster.rows,
        grids: u32::try_from(areas.len()).ok()?,
        list_words: u32::try_from(lists.words.len()).ok()?,
        wide_borders: u32::try_from(lists.wide.len()).ok()?,
        code_bytes: u32::try_from(codes.len()).ok()?,
        frame: *frame,
    };
    let words = cells.iter().chain(&lists.words).chain(lists.wide.iter().flatten()).chain(&offsets);
    let mut bytes = Vec::with_capacity(HEADER_BYTES);
    bytes.extend_from_slice(&head.to_bytes());
    bytes.extend_from_slice(&[0; 32]);
    bytes.extend(words.flat_map(|word| word.to_le_bytes()));
    bytes.extend_from_slice(codes.as_bytes());
    let digest = digest(&bytes);
    if let Some(place) = bytes.get_mut(DIGEST_AT..HEADER_BYTES) {
        place.copy_from_slice(&digest);
    }
    Some(bytes)
}

/// SHA-256 of all bytes but the digest itself.
pub(in crate::locate) fn digest(bytes: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(bytes.get(..DIGEST_AT).unwrap_or_default());
    hash.update(bytes.get(HEADER_BYTES..).unwrap_or_default());
    hash.finalize().into()
}

impl Lists {
    /// The list with 16 bits a coordinate, if all borders of the cell fit.
    fn narrow(&mut self, start: u32, corner: (i64, i64), touching: &[(u32, &Border, u32)]) -> Option<()> {
        let count = u32::try_from(touching.len()).ok().filter(|count| *count <= MOST_NARROW)?;
        let pair = |point: Point| {
            let near = |at: i32, corner: i64| i16::try_from(i64::from(at) - corner).ok();
            let (x, y) = (near(point.x, corner.0)?, near(point.y, corner.1)?);
            Some(u32::from(x as u16) | u32::from(y as u16) << 16)
        };
        let borders: Option<Vec<[u32; 3]>> = touching
            .iter()
            .map(|(_, border, change)| Some([pair(border.from)?, pair(border.to)?, *change]))
            .collect();
        let borders = borders?;
        self.words.push(start | count << NARROW_COUNT_SHIFT);
        self.words.extend(borders.iter().flatten());
        Some(())
    }

    /// The list of numbers of borders that stand apart.
    fn wide(&mut self, start: u32, touching: &[(u32, &Border, u32)]) {
        debug_assert!(!touching.is_empty());
        self.words.push(start);
        self.words.push(u32::try_from(touching.len()).unwrap_or(u32::MAX));
        for (number, border, change) in touching {
            let Some(place) =
                usize::try_from(*number).ok().and_then(|number| self.wide_number.get_mut(number))
            else {
                continue;
            };
            if *place == u32::MAX {
                *place = u32::try_from(self.wide.len()).unwrap_or(u32::MAX);
                let word = |at: i32| at as u32;
                let (from, to) = (border.from, border.to);
                self.wide.push([word(from.x), word(from.y), word(to.x), word(to.y), *change]);
            }
            self.words.push(*place);
        }
    }
}

/// All codes in one text, and where each begins and the last ends.
fn codes(areas: &[Area]) -> Option<(String, Vec<u32>)> {
    let mut text = String::new();
    let mut offsets = vec![0];
    for area in areas {
        text.push_str(&area.code);
        offsets.push(u32::try_from(text.len()).ok()?);
    }
    Some((text, offsets))
}
