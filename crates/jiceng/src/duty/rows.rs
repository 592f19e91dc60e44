/// Rows put together by their key: the rows of one key are one slice.
#[derive(Debug, Clone)]
pub(super) struct ByKey<T> {
    starts: Vec<u32>,
    rows: Vec<T>,
}

impl<T: Copy + Default> ByKey<T> {
    /// Puts rows together; keys lie below `count`, others are left out. Rows of one key keep their order.
    pub(super) fn new(count: u32, rows: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut ends = vec![0_u32; count as usize];
        let mut total = 0_u32;
        for (key, _) in rows.clone() {
            if let Some(end) = ends.get_mut(key as usize) {
                *end = end.saturating_add(1);
                total = total.saturating_add(1);
            }
        }
        let mut starts = Vec::with_capacity(ends.len().saturating_add(1));
        let mut sum = 0_u32;
        for end in &mut ends {
            starts.push(sum);
            let next = sum.saturating_add(*end);
            *end = sum;
            sum = next;
        }
        starts.push(sum);
        let mut sorted = vec![T::default(); total as usize];
        for (key, row) in rows {
            let Some(at) = ends.get_mut(key as usize) else { continue };
            if let Some(slot) = sorted.get_mut(*at as usize) {
                *slot = row;
            }
            *at = at.saturating_add(1);
        }
        Self { starts, rows: sorted }
    }

    /// The rows of a key.
    pub(super) fn of(&self, key: u32) -> &[T] {
        let at = key as usize;
        let (Some(from), Some(to)) = (self.starts.get(at), self.starts.get(at.saturating_add(1))) else {
            return &[];
        };
        self.rows.get(*from as usize..*to as usize).unwrap_or_default()
    }

    /// Every row with its key, in order of the keys.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        (0..self.keys()).flat_map(|key| self.of(key).iter().map(move |row| (key, row)))
    }

    /// How many keys there are.
    pub(super) fn keys(&self) -> u32 {
        u32::try_from(self.starts.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }
}
