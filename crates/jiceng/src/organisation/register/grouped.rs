/// Rows by the number of their owner, one after the other: no list of lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grouped<T> {
    starts: Vec<usize>,
    rows: Vec<T>,
}

impl<T> Grouped<T> {
    /// Rows of owners from 0 to `owners`; those of one owner keep their order.
    pub(super) fn of(owners: usize, mut rows: Vec<(u32, T)>) -> Self {
        rows.sort_by_key(|(owner, _)| *owner);
        let mut starts = vec![0_usize; owners.saturating_add(1)];
        for (owner, _) in &rows {
            if let Some(count) = starts.get_mut((*owner as usize).saturating_add(1)) {
                *count = count.saturating_add(1);
            }
        }
        let mut sum = 0_usize;
        for start in &mut starts {
            sum = sum.saturating_add(*start);
            *start = sum;
        }
        Self { starts, rows: rows.into_iter().map(|(_, row)| row).collect() }
    }

    /// The rows of one owner; none if there is no such owner.
    pub(super) fn of_owner(&self, owner: u32) -> &[T] {
        let at = owner as usize;
        let (from, to) = (self.starts.get(at), self.starts.get(at.saturating_add(1)));
        from.zip(to).and_then(|(from, to)| self.rows.get(*from..*to)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Grouped;

    #[test]
    fn rows_stand_with_their_owner() {
        let grouped = Grouped::of(3, vec![(2, 'a'), (0, 'b'), (2, 'c')]);
        assert_eq!(
            [0, 1, 2, 3, u32::MAX].map(|owner| grouped.of_owner(owner).to_vec()),
            [vec!['b'], vec![], vec!['a', 'c'], vec![], vec![]]
        );
    }
}
