//! The rank and select tables: how many working days lie before a day, and which day is the n-th.
//!
//! Two `u16` arrays answer every question in two look-ups; for 2004 to 2026 they take 28 kB, so they stay
//! in the first-level cache. One byte a day beside them says how far the nearest working days are.

/// Rank and select over the working days of a run of days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct DayTable {
    first: i32,
    /// `rank[i]`: working days before day `first + i`; one entry more than there are days.
    rank: Vec<u16>,
    /// `select[k]`: offset of the working day number `k`, from 0.
    select: Vec<u16>,
    /// `near[i]`: days from day `first + i` on to the next working day (low half) and back to the last one (high half).
    near: Vec<u8>,
}

/// The most days that a table can hold: offsets are `u16`.
pub(crate) const MOST_DAYS: usize = 65_000;

impl DayTable {
    /// The table of the days from `first`, each working or not; at most [`MOST_DAYS`] are taken.
    pub(crate) fn new(first: i32, working: impl IntoIterator<Item = bool>) -> Self {
        let mut rank = vec![0];
        let mut select = Vec::new();
        for (offset, works) in (0_u16..).zip(working.into_iter().take(MOST_DAYS)) {
            if works {
                select.push(offset);
            }
            rank.push(u16::try_from(select.len()).unwrap_or(u16::MAX));
        }
        let near = near_of(&rank, &select);
        Self { first, rank, select, near }
    }

    /// First day.
    pub(crate) fn first(&self) -> i32 {
        self.first
    }

    /// Last day; the day before the first where the table is empty.
    pub(crate) fn last(&self) -> i32 {
        let days = i32::try_from(self.rank.len()).unwrap_or(i32::MAX).saturating_sub(2);
        self.first.saturating_add(days)
    }

    /// Position of a day, if it is in the table.
    #[inline]
    pub(crate) fn offset(&self, day: i32) -> Option<usize> {
        let offset = usize::try_from(day.wrapping_sub(self.first)).ok()?;
        (offset.wrapping_add(1) < self.rank.len()).then_some(offset)
    }

    /// Working days before the day at `offset`.
    #[inline]
    pub(crate) fn rank(&self, offset: usize) -> Option<u16> {
        self.rank.get(offset).copied()
    }

    /// The working day number `number`, from 0.
    #[inline]
    pub(crate) fn select(&self, number: i64) -> Option<i32> {
        let offset = self.select.get(usize::try_from(number).ok()?).copied()?;
        Some(self.first.wrapping_add(i32::from(offset)))
    }

    /// Whether a day is a working day.
    #[inline]
    pub(crate) fn works(&self, day: i32) -> Option<bool> {
        let offset = self.offset(day)?;
        Some(self.rank(offset)? < self.rank(offset.wrapping_add(1))?)
    }

    /// The `n`-th working day after `day` (`n` > 0) or before it (`n` < 0); `day` itself does not count.
    #[inline]
    pub(crate) fn add(&self, day: i32, n: i32) -> Option<i32> {
        let offset = self.offset(day)?;
        if n == 0 {
            return Some(day);
        }
        // Forwards the day itself is behind us, backwards it is ahead: one entry on, and one step less.
        let forwards = n > 0;
        let before = i64::from(self.rank(offset.wrapping_add(usize::from(forwards)))?);
        self.select(before.wrapping_add(i64::from(n)).wrapping_sub(i64::from(forwards)))
    }

    /// Whether `day` is worked, the first working day on or after it and the last on or before it; [`i32::MIN`] for
    /// a day that lies outside. `None` if `day` itself does.
    #[inline]
    pub(crate) fn around(&self, day: i32) -> Option<(bool, i32, i32)> {
        let offset = self.offset(day)?;
        let (upto, through) = (self.rank(offset)?, self.rank(offset.wrapping_add(1))?);
        let at = |number: usize| match self.select.get(number) {
            Some(offset) => self.first.wrapping_add(i32::from(*offset)),
            None => i32::MIN,
        };
        Some((upto < through, at(usize::from(upto)), at(usize::from(through).wrapping_sub(1))))
    }

    /// How far the nearest working days are, for the days whose next working day is `last` at the latest.
    pub(crate) fn near_through(&self, last: i32) -> Near<'_> {
        let end = self.on_or_before(last.min(self.last())).map_or(self.first, |day| day.saturating_add(1));
        let days = usize::try_from(end.saturating_sub(self.first)).unwrap_or_default();
        Near { first: self.first, near: self.near.get(..days).unwrap_or_default() }
    }

    /// The same table, for counting ahead in a column.
    #[inline]
    pub(crate) fn ahead(&self) -> Ahead<'_> {
        // The day itself is behind us: one entry on.
        Ahead { first: self.first, through: self.rank.get(1..).unwrap_or_default(), select: &self.select }
    }

    /// The last working day on or before `day`.
    #[inline]
    pub(crate) fn on_or_before(&self, day: i32) -> Option<i32> {
        self.select(i64::from(self.rank(self.offset(day)?.wrapping_add(1))?).wrapping_sub(1))
    }

    /// Working days in `(after, through]`; negative where `through` lies before `after`.
    #[inline]
    pub(crate) fn count(&self, after: i32, through: i32) -> Option<i32> {
        let upto = |day: i32| self.rank(self.offset(day)?.wrapping_add(1)).map(i32::from);
        Some(upto(through)?.wrapping_sub(upto(after)?))
    }

    /// The raw tables, for kernels: first day, rank, select.
    #[inline]
    pub(crate) fn parts(&self) -> (i32, &[u16], &[u16]) {
        (self.first, &self.rank, &self.select)
    }

    /// Bytes that the rank and select arrays take.
    pub(crate) fn bytes(&self) -> usize {
        (self.rank.len().wrapping_add(self.select.len())).wrapping_mul(2)
    }
}

/// What counting ahead needs, taken apart once so that a loop keeps it in registers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ahead<'a> {
    first: i32,
    /// Working days up to and with each day.
    through: &'a [u16],
    select: &'a [u16],
}

impl Ahead<'_> {
    /// The `n`-th working day after `day`, `n` from 1; [`i32::MIN`] where one of them lies outside.
    #[inline]
    pub(crate) fn add(self, day: i32, n: i32) -> i32 {
        let through = self.through.get(day.wrapping_sub(self.first) as u32 as usize);
        let found = through.and_then(|through| {
            let number = u32::from(*through).wrapping_add(n as u32).wrapping_sub(1);
            self.select.get(number as usize)
        });
        found.map_or(i32::MIN, |found| self.first.wrapping_add(i32::from(*found)))
    }
}

/// How far the nearest working days are, taken apart once so that a loop keeps it in registers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Near<'a> {
    first: i32,
    near: &'a [u8],
}

impl Near<'_> {
    /// A working day lies 15 days away or more, or outside.
    pub(crate) const FAR: u8 = u8::MAX;

    /// Days from `day` on to the next working day in the low half, days back to the last one in the high half, so 0 on
    /// a working day; [`FAR`](Self::FAR) where [`DayTable::around`] has to be asked.
    #[inline]
    pub(crate) fn of(self, day: i32) -> u8 {
        self.near.get(day.wrapping_sub(self.first) as u32 as usize).copied().unwrap_or(Self::FAR)
    }
}

/// The byte of each day, from rank and select.
fn near_of(rank: &[u16], select: &[u16]) -> Vec<u8> {
    let distance = |from: usize, to: Option<&u16>| {
        let days = to.map(|to| usize::from(*to).abs_diff(from));
        days.and_then(|days| u8::try_from(days).ok()).filter(|days| *days < 15)
    };
    let days = rank.iter().zip(rank.iter().skip(1)).enumerate();
    days.map(|(day, (upto, through))| {
        let ahead = distance(day, select.get(usize::from(*upto)));
        let behind = distance(day, select.get(usize::from(*through).wrapping_sub(1)));
        ahead.zip(behind).map_or(Near::FAR, |(ahead, behind)| ahead | (behind << 4))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs of rest days of every length up to 40, with one to three working days between.
    fn table() -> DayTable {
        let works = (0..40_usize)
            .flat_map(|rest| std::iter::repeat_n(false, rest).chain(std::iter::repeat_n(true, 1 + rest % 3)));
        DayTable::new(1_000, works.chain([false, false]))
    }

    #[test]
    fn what_is_near_is_what_lies_around() {
        let table = table();
        let near = table.near_through(i32::MAX);
        let mut far = 0;
        for day in table.first()..=table.last() {
            let (works, after, before) = table.around(day).unwrap();
            match near.of(day) {
                Near::FAR => {
                    far += 1;
                    assert!(after == i32::MIN || before == i32::MIN || after - day > 14 || day - before > 14);
                }
                near => {
                    assert_eq!((after, before), (day + i32::from(near & 15), day - i32::from(near >> 4)));
                    assert_eq!(works, near == 0);
                }
            }
        }
        assert!(far > 100 && far < table.last() - table.first(), "{far}");
        assert_eq!([999, table.last() + 1, i32::MIN, i32::MAX].map(|day| near.of(day)), [Near::FAR; 4]);
    }

    #[test]
    fn nothing_near_lies_after_the_last_day() {
        let table = table();
        for last in [i32::MIN, 999, 1_000, 1_001, 1_050, 1_051, 1_052, 1_100, i32::MAX] {
            let (near, all) = (table.near_through(last), table.near_through(i32::MAX));
            for day in table.first()..=table.last() {
                let next = table.around(day).map(|(_, after, _)| after).filter(|after| *after != i32::MIN);
                let within = next.is_some_and(|next| next <= last);
                assert_eq!(near.of(day), if within { all.of(day) } else { Near::FAR }, "{day} of {last}");
            }
        }
    }

    #[test]
    fn counting_ahead_is_adding() {
        let table = table();
        for day in (990..=table.last() + 10).chain([i32::MIN, -1, i32::MAX]) {
            for n in [1, 2, 3, 10, 70, 100, i32::MAX] {
                assert_eq!(table.ahead().add(day, n), table.add(day, n).unwrap_or(i32::MIN), "{day} and {n}");
            }
        }
    }
}
