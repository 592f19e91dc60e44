//! What the bytes of an index mean, and the check before they are used.
//!
//! Everything is little-endian, without padding, and may begin at any address:
//!
//! ```text
//! magic "JCGRIDIX"   8 bytes
//! version, shift, columns, rows, grids, list words, wide borders, bytes of codes   8 x u32
//! frame              40 bytes: datum, west, south, centimetres a degree east and north
//! digest             32 bytes: SHA-256 of all bytes but these
//! cells              columns x rows words, row by row from the south-west
//! lists              words
//! wide borders       5 words each: from x, from y, to x, to y, change
//! offsets of codes   grids + 1 words
//! codes              UTF-8
//! ```
//!
//! An owner is a grid's number plus one, 0 outside of all. A cell's word is the owner of all of it or, with bit 31, the
//! place of a list. A list starts from the owner of the corner, with the change `left ^ right` of each border that spans
//! the corner's height and has the corner on its left. Without bit 30 it is `start | borders << 24` and three words a
//! border: from, to, each as two 16-bit numbers relative to the corner, and its change. With bit 30 it is the start,
//! the number of borders, and their numbers among the wide ones.

use jiceng::Error;
use zerocopy::FromBytes as _;
use zerocopy::little_endian::U32;

use super::build::digest;
use super::view::GridIndexView;
use crate::datum::{FRAME_BYTES, Frame};

const MAGIC: &[u8; 8] = b"JCGRIDIX";
/// The version of this layout; another one is refused.
pub(super) const LAYOUT: u32 = 1;

const NUMBERS_AT: usize = 8;
const FRAME_AT: usize = NUMBERS_AT + 8 * 4;
pub(super) const DIGEST_AT: usize = FRAME_AT + FRAME_BYTES;
pub(super) const HEADER_BYTES: usize = DIGEST_AT + 32;

/// A cell's word that is the place of a list.
pub(super) const IN_LISTS: u32 = 1 << 31;
/// ... of a list of wide borders.
pub(super) const WIDE: u32 = 1 << 30;
/// Where the number of borders stands in a narrow list's first word; below it stands the owner.
pub(super) const NARROW_COUNT_SHIFT: u32 = 24;
pub(super) const MOST_NARROW: u32 = 255;
pub(super) const OWNER_BITS: u32 = (1 << 24) - 1;

/// The sizes and the frame of an index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    pub(super) shift: u32,
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) grids: u32,
    pub(super) list_words: u32,
    pub(super) wide_borders: u32,
    pub(super) code_bytes: u32,
    pub(super) frame: Frame,
}

impl Head {
    pub(super) fn to_bytes(self) -> Vec<u8> {
        let numbers = [
            LAYOUT,
            self.shift,
            self.columns,
            self.rows,
            self.grids,
            self.list_words,
            self.wide_borders,
            self.code_bytes,
        ];
        let mut bytes = MAGIC.to_vec();
        bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        bytes.extend_from_slice(&self.frame.to_bytes());
        bytes
    }

    /// The head of these bytes.
    fn of_bytes(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.first_chunk::<8>() != Some(MAGIC) {
            return Err(Error::of_code(964, &[]));
        }
        let numbers =
            bytes.get(NUMBERS_AT..FRAME_AT).and_then(|bytes| <[U32; 8]>::read_from_bytes(bytes).ok());
        let Some([version, shift, columns, rows, grids, list_words, wide_borders, code_bytes]) =
            numbers.map(|numbers| numbers.map(U32::get))
        else {
            return Err(damaged("head"));
        };
        if version != LAYOUT {
            let (got, expected) = (version.to_string(), LAYOUT.to_string());
            return Err(Error::of_code(965, &[("got", &got), ("expected", &expected)]));
        }
        let frame = bytes.get(FRAME_AT..DIGEST_AT).and_then(|bytes| bytes.try_into().ok());
        let Some(frame) = frame.and_then(Frame::of_bytes) else {
            return Err(damaged("frame"));
        };
        Ok(Self { shift, columns, rows, grids, list_words, wide_borders, code_bytes, frame })
    }
}

pub(super) fn damaged(part: &str) -> Error {
    Error::of_code(966, &[("part", part)])
}

/// The view over bytes whose digest and structure are not looked at: for those that were, or were just written.
pub(super) fn split(bytes: &[u8]) -> Result<GridIndexView<'_>, Error> {
    let head = Head::of_bytes(bytes)?;
    let digest = bytes.get(DIGEST_AT..HEADER_BYTES).and_then(|bytes| bytes.try_into().ok());
    let digest: &[u8; 32] = digest.ok_or_else(|| damaged("head"))?;
    let mut rest = bytes.get(HEADER_BYTES..).unwrap_or_default();
    let mut take = |words: u64| -> Result<&[U32], Error> {
        let length = usize::try_from(words.saturating_mul(4)).unwrap_or(usize::MAX);
        let (part, after) = rest.split_at_checked(length).ok_or_else(|| damaged("length"))?;
        rest = after;
        <[U32]>::ref_from_bytes(part).map_err(|_| damaged("length"))
    };
    let cells = take(u64::from(head.columns).saturating_mul(u64::from(head.rows)))?;
    let lists = take(u64::from(head.list_words))?;
    let wide = take(u64::from(head.wide_borders).saturating_mul(5))?;
    let offsets = take(u64::from(head.grids).saturating_add(1))?;
    if u64::try_from(rest.len()).ok() != Some(u64::from(head.code_bytes)) {
        return Err(damaged("length"));
    }
    let wide =
        <[[U32; 5]]>::ref_from_bytes(zerocopy::IntoBytes::as_bytes(wide)).map_err(|_| damaged("length"))?;
    let codes = std::str::from_utf8(rest).map_err(|_| damaged("codes"))?;
    Ok(GridIndexView { head, digest, cells, lists, wide, offsets, codes })
}

/// The view over bytes from outside: length, digest, and every place that a word points to.
pub(super) fn open(bytes: &[u8]) -> Result<GridIndexView<'_>, Error> {
    let view = split(bytes)?;
    if digest(bytes) != *view.digest {
        return Err(damaged("digest"));
    }
    check(&view)?;
    Ok(view)
}

fn check(view: &GridIndexView<'_>) -> Result<(), Error> {
    let head = &view.head;
    if !super::build::SHIFTS.contains(&head.shift) || !(1..OWNER_BITS).contains(&head.grids) {
        return Err(damaged("head"));
    }
    let most = u32::try_from(crate::datum::MOST_CENTIMETRES).unwrap_or(0);
    if head.columns.max(head.rows) > most >> head.shift {
        return Err(damaged("head"));
    }
    for cell in view.cells {
        let cell = cell.get();
        if cell & IN_LISTS == 0 {
            if cell > head.grids {
                return Err(damaged("cells"));
            }
        } else if !view.list_is_whole(cell) {
            return Err(damaged("lists"));
        }
    }
    for [from_x, from_y, to_x, to_y, change] in view.wide {
        let inside = [from_x, from_y, to_x, to_y].iter().all(|at| at.get() < most);
        if !inside || change.get() > OWNER_BITS {
            return Err(damaged("borders"));
        }
    }
    let ascending =
        view.offsets.iter().zip(view.offsets.iter().skip(1)).all(|(from, to)| from.get() < to.get());
    let ends = view.offsets.first().map(|offset| offset.get()) == Some(0)
        && view.offsets.last().map(|offset| offset.get()) == Some(head.code_bytes);
    let whole = view.offsets.iter().all(|at| view.codes.is_char_boundary(at.get() as usize));
    if ascending && ends && whole { Ok(()) } else { Err(damaged("codes")) }
}
