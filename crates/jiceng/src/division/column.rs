use super::register::DivisionRegister;
use crate::error::{Error, fail};

/// What a column of positions carries where a code is not known. 未找到时的标记值。
pub const NO_POSITION: u32 = u32::MAX;

/// What each code of a list is today: the column form of [`DivisionRegister::succession`].
///
/// 逐行将旧代码换成现行代码。
///
/// # Units
/// Codes as numbers of twelve digits; 0 where a row has none.
///
/// # Errors
/// `JC-0226` if the slices differ in length, `JC-0454` if the register has no such list. In its row:
/// `452` not in that list, `457` several units took its place, `458` no source says what did.
///
/// # Examples
/// ```
/// use jiceng::division::{DivisionRegister, successors_column};
/// let register = DivisionRegister::of_ruleset(&jiceng::Ruleset::jiaoling()?)?;
/// let old = [441_427_112_000, 441_427_450_204, 1];
/// let (mut now, mut code) = ([0; 3], [0; 3]);
/// successors_column(&register, "2016", &old, &mut now, &mut code)?;
/// assert_eq!(now, [441_427_104_000, 0, 0]);
/// assert_eq!(code, [0, 458, 452]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn successors_column(
    register: &DivisionRegister,
    list: &str,
    codes: &[u64],
    now: &mut [u64],
    error: &mut [u16],
) -> Result<(), Error> {
    for length in [now.len(), error.len()] {
        if length != codes.len() {
            return Err(fail(226, &[("a", codes.len().to_string()), ("b", length.to_string())]));
        }
    }
    let list = register.list(list)?;
    for ((code, now), error) in codes.iter().zip(now).zip(error) {
        (*now, *error) = match register.successors(list, *code) {
            None => (0, 452),
            Some([]) => (0, 458),
            Some([only]) => (only.number(), 0),
            Some(_) => (0, 457),
        };
    }
    Ok(())
}
