/// Days from the first to the last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Span {
    pub(super) from: i32,
    pub(super) to: i32,
}

impl Span {
    pub(super) const fn is_empty(self) -> bool {
        self.from > self.to
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    pub(super) const fn holds(self, day: i32) -> bool {
        self.from <= day && day <= self.to
    }

    pub(super) const fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// How many days.
    pub(super) fn days(self) -> u64 {
        u64::try_from(i64::from(self.to) - i64::from(self.from) + 1).unwrap_or(0)
    }
}

/// Sorts spans and joins those that touch or overlap.
pub(super) fn join(spans: &mut Vec<Span>) {
    spans.retain(|span| !span.is_empty());
    spans.sort_unstable();
    let mut kept = 0_usize;
    for at in 0..spans.len() {
        let Some(span) = spans.get(at).copied() else { break };
        match kept.checked_sub(1).and_then(|last| spans.get_mut(last)) {
            Some(last) if span.from <= last.to.saturating_add(1) => last.to = last.to.max(span.to),
            _ => {
                if let Some(slot) = spans.get_mut(kept) {
                    *slot = span;
                }
                kept = kept.saturating_add(1);
            }
        }
    }
    spans.truncate(kept);
}

/// The parts of `whole` that none of the joined spans holds.
pub(super) fn gaps(whole: Span, joined: &[Span], into: &mut Vec<Span>) {
    into.clear();
    let mut from = whole.from;
    for span in joined.iter().filter(|span| span.to >= whole.from && span.from <= whole.to) {
        if span.from > from {
            into.push(Span { from, to: span.from.saturating_sub(1) });
        }
        from = from.max(span.to.saturating_add(1));
        if span.to == i32::MAX {
            return;
        }
    }
    if from <= whole.to {
        into.push(Span { from, to: whole.to });
    }
}

/// The parts that more than one of the sorted spans holds, joined.
pub(super) fn overlaps(sorted: &[Span], into: &mut Vec<Span>) {
    into.clear();
    let mut reach: Option<i32> = None;
    for span in sorted {
        if let Some(reach) = reach {
            into.push(Span { from: span.from, to: span.to.min(reach) });
        }
        reach = Some(reach.map_or(span.to, |reach| reach.max(span.to)));
    }
    join(into);
}
