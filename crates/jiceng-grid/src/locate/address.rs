use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiceng::Error;
use unicode_normalization::UnicodeNormalization as _;

use super::column::MARK;

/// Characters of one address.
const MOST_CHARACTERS: usize = 256;

/// Addresses and their grids, as the township recorded them: nothing is guessed from a map.
///
/// 地址与网格对照表：以登记为准，不作推测。
///
/// An address has the grid of the longest recorded address that it begins with, so that a group, a lane or a building
/// stands for the doors in it. A number is never cut: group 1 is no beginning of group 12, nor 十 of 十一. Wide and
/// narrow letters, and spaces, do not matter.
///
/// # Examples
/// ```
/// use jiceng_grid::locate::AddressRegister;
/// let register = AddressRegister::new([("新铺镇象岭村1组", 0), ("新铺镇象岭村", 1), ("新铺镇象岭村１组 8号", 2)])?;
/// assert_eq!(register.find("新铺镇象岭村1组7号")?, 0);
/// assert_eq!(register.find("新铺镇 象岭村 1组8号")?, 2);
/// assert_eq!(register.find("新铺镇象岭村12组")?, 1);
/// assert_eq!(register.find("蕉城镇").unwrap_err().code().0, 992);
/// # Ok::<(), jiceng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressRegister {
    grids: BTreeMap<String, u32>,
}

impl AddressRegister {
    /// The register of these rows: an address, or the beginning that all addresses of a place have, and the number of
    /// its grid.
    ///
    /// 由逐行的地址（或地址前段）与网格序号建立对照表。
    ///
    /// # Errors
    /// With the row and without the address: `JC-0990` if it is empty or too long, `JC-0991` if an address is there
    /// twice with different grids, `JC-0993` if the number of a grid is out of range.
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, u32)>) -> Result<Self, Error> {
        let mut grids = BTreeMap::new();
        for ((address, grid), row) in rows.into_iter().zip(0_u64..) {
            if grid >= MARK {
                return Err(Error::of_code(993, &[]).at_row(row).at("grid"));
            }
            let key = normal(address).ok_or_else(|| Error::of_code(990, &[]).at_row(row).at("address"))?;
            match grids.entry(key) {
                Entry::Occupied(held) if *held.get() != grid => {
                    return Err(Error::of_code(991, &[]).at_row(row).at("address"));
                }
                Entry::Occupied(_) => {}
                Entry::Vacant(place) => {
                    place.insert(grid);
                }
            }
        }
        Ok(Self { grids })
    }

    /// The number of the grid of an address.
    ///
    /// 按地址查网格序号。
    ///
    /// # Errors
    /// `JC-0990` if the address is empty or too long, `JC-0992` if the register has nothing that it begins with.
    pub fn find(&self, address: &str) -> Result<u32, Error> {
        self.code_or_grid(address).map_err(|code| Error::of_code(code, &[]).at("address"))
    }

    /// The number of the grid of each address; the others get a mark that [`error_of_row`](super::error_of_row) reads.
    ///
    /// 逐行按地址查网格序号。
    ///
    /// # Errors
    /// `JC-0226` if the slices differ in length. A row without a grid gets the mark of `JC-0990` or `JC-0992`.
    pub fn find_column(&self, addresses: &[&str], out: &mut [u32]) -> Result<(), Error> {
        super::column::same_length(addresses.len(), out.len())?;
        for (address, out) in addresses.iter().zip(out) {
            *out = self.code_or_grid(address).unwrap_or_else(|code| MARK | u32::from(code));
        }
        Ok(())
    }

    fn code_or_grid(&self, address: &str) -> Result<u32, u16> {
        let address = normal(address).ok_or(990_u16)?;
        let mut ends: Vec<usize> = address.char_indices().map(|(at, _)| at).skip(1).collect();
        ends.push(address.len());
        let known = |end: &usize| {
            let (beginning, rest) = address.split_at_checked(*end)?;
            let cut = beginning.chars().next_back().is_some_and(is_numeral)
                && rest.chars().next().is_some_and(is_numeral);
            self.grids.get(beginning).filter(|_| !cut).copied()
        };
        ends.iter().rev().find_map(known).ok_or(992)
    }
}

/// Compatibility forms made one, spaces dropped, letters small; `None` if nothing is left or too much.
fn normal(address: &str) -> Option<String> {
    // A bound before the work: no character becomes more than eighteen.
    if address.len() > MOST_CHARACTERS.saturating_mul(4) {
        return None;
    }
    let normal: String =
        address.nfkc().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect();
    (1..=MOST_CHARACTERS).contains(&normal.chars().count()).then_some(normal)
}

fn is_numeral(sign: char) -> bool {
    sign.is_ascii_digit() || "〇零一二三四五六七八九十百千两廿卅".contains(sign)
}
