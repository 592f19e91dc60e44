//! Sets of at most 32 units as bits.

/// The members of a set, ascending.
#[inline(always)]
pub(super) fn each(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        if set == 0 {
            return None;
        }
        let place = set.trailing_zeros();
        set &= set - 1;
        Some(place)
    })
}

/// What can be reached from `from` inside `within`.
#[inline]
pub(super) fn reach(beside: &[u32; 32], from: u32, within: u32) -> u32 {
    let mut seen = from & within;
    let mut edge = seen;
    while edge != 0 {
        let place = edge.trailing_zeros();
        edge &= edge - 1;
        let next = beside.get(place as usize).copied().unwrap_or(0) & within & !seen;
        seen |= next;
        edge |= next;
    }
    seen
}
