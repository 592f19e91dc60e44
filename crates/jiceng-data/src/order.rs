//! Sorting for lists that are read once: one sort for all of them, where the standard library would make one for each
//! type of row. In a library on a phone that is what counts.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Puts a list in order; what compares equal keeps its order. 稳定排序。
///
/// For lists that are short or sorted once: it moves every row twice.
///
/// # Examples
/// ```
/// let mut list = vec!["b2", "a1", "b1"];
/// jiceng_data::order::by(&mut list, |one, other| one.as_bytes().first().cmp(&other.as_bytes().first()));
/// assert_eq!(list, ["a1", "b2", "b1"]);
/// ```
pub fn by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(list.len(), &|one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}

/// Puts a list in order by a key; what has the same key keeps its order. 按键稳定排序。
///
/// # Examples
/// ```
/// let mut list = vec![(2, 'b'), (1, 'a'), (2, 'a')];
/// jiceng_data::order::by_key(&mut list, |row| row.0);
/// assert_eq!(list, [(1, 'a'), (2, 'b'), (2, 'a')]);
/// ```
pub fn by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    by(list, |one, other| key(one).cmp(&key(other)));
}

/// A map of rows, put in one by one: to collect them would sort them first.
///
/// 由各行组成映射。
///
/// # Examples
/// ```
/// assert_eq!(jiceng_data::order::map([(2, "b"), (1, "a")]).into_values().next(), Some("a"));
/// ```
pub fn map<K: Ord, V>(rows: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(rows);
    map
}

/// The positions of a list in its order: the only sort there is.
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        /// As the standard library sorts.
        #[test]
        fn it_is_the_stable_sort(list: Vec<(u8, u16)>) {
            let (mut ours, mut theirs) = (list.clone(), list);
            super::by_key(&mut ours, |row| row.0);
            theirs.sort_by_key(|row| row.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
