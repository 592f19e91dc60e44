use super::code::DivisionCode;
use super::column::NO_POSITION;
use crate::error::{Error, fail};

/// Bits of a slot that hold the position; the code takes the other forty.
const POSITION_BITS: u32 = 24;
/// The most codes of an index.
const MOST: usize = (1 << POSITION_BITS) - 1;
/// No code: all ones lies above every code of twelve digits.
const EMPTY: u64 = u64::MAX;
/// 2^64 divided by the golden ratio: neighbouring codes land far apart.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// From a code to the position of its unit in the host's own table: one read of memory in most cases.
///
/// 由代码查得单位在宿主表中的位置。
///
/// # Range
/// Up to 16,777,215 codes; the nation has about 665,000.
///
/// # Errors
/// `JC-0455` if a code stands twice, with the row; `JC-0456` if there are too many.
///
/// # Examples
/// ```
/// use jiceng::division::{CodeIndex, DivisionCode};
/// let codes = [DivisionCode::parse("441427104000")?, DivisionCode::parse("441427106000")?];
/// let index = CodeIndex::new(&codes)?;
/// assert_eq!(index.position(codes[1]), Some(1));
/// assert_eq!(index.position(DivisionCode::parse("441427112000")?), None);
/// assert_eq!(CodeIndex::new(&[codes[0], codes[0]]).unwrap_err().row(), Some(1));
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct CodeIndex {
    /// Open addressing: code and position in one word, so that a look-up touches one line of the cache.
    slots: Vec<u64>,
    shift: u32,
    count: usize,
}

impl CodeIndex {
    /// An index of these codes; each code's position is its place in the slice. 建立索引。
    pub fn new(codes: &[DivisionCode]) -> Result<Self, Error> {
        if codes.len() > MOST {
            return Err(fail(456, &[("count", codes.len().to_string()), ("max", MOST.to_string())]));
        }
        // Five eighths full at most.
        let wanted = codes.len().saturating_mul(8).checked_div(5).unwrap_or(0).max(1);
        let size = wanted.next_power_of_two().max(2);
        let mut index =
            Self { slots: vec![EMPTY; size], shift: 64_u32.saturating_sub(size.ilog2()), count: codes.len() };
        for (at, code) in (0_u64..).zip(codes) {
            index.insert(code.number(), at)?;
        }
        Ok(index)
    }

    fn insert(&mut self, code: u64, at: u64) -> Result<(), Error> {
        let mut slot = self.home(code);
        loop {
            let Some(entry) = self.slots.get_mut(slot) else { return Ok(()) };
            if *entry == EMPTY {
                *entry = code << POSITION_BITS | at;
                return Ok(());
            }
            if *entry >> POSITION_BITS == code {
                let first = (*entry & (MOST as u64)).to_string();
                return Err(fail(455, &[("first", first)]).at("code").at_row(at));
            }
            slot = self.next(slot);
        }
    }

    const fn home(&self, code: u64) -> usize {
        (code.wrapping_mul(SPREAD) >> self.shift) as usize
    }

    fn next(&self, slot: usize) -> usize {
        slot.wrapping_add(1) & self.slots.len().wrapping_sub(1)
    }

    /// Where the code stands. 查位置。
    #[must_use]
    pub fn position(&self, code: DivisionCode) -> Option<usize> {
        let found = self.find(code.number());
        (found != NO_POSITION).then_some(found as usize)
    }

    /// Where each code stands, [`NO_POSITION`] where it does not. 逐行查位置。
    ///
    /// # Errors
    /// `JC-0226` if the slices differ in length.
    pub fn positions_column(&self, codes: &[u64], out: &mut [u32]) -> Result<(), Error> {
        if codes.len() != out.len() {
            let args = [("a", codes.len().to_string()), ("b", out.len().to_string())];
            return Err(fail(226, &args));
        }
        for (code, out) in codes.iter().zip(out) {
            *out = self.find(*code);
        }
        Ok(())
    }

    fn find(&self, code: u64) -> u32 {
        let mut slot = self.home(code);
        // An empty slot ends every search; a code beyond twelve digits equals no entry.
        while let Some(entry) = self.slots.get(slot) {
            if *entry >> POSITION_BITS == code {
                return if *entry == EMPTY { NO_POSITION } else { (*entry & (MOST as u64)) as u32 };
            }
            if *entry == EMPTY {
                break;
            }
            slot = self.next(slot);
        }
        NO_POSITION
    }

    /// How many codes it holds. 代码个数。
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether it holds none. 是否为空。
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }
}
