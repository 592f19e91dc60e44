//! From a byte offset to a line and a column.

/// The byte offsets at which lines start.
#[derive(Debug)]
pub(crate) struct LineIndex {
    starts: Vec<usize>,
}

impl LineIndex {
    /// Indexes a text once, so that each fault costs a binary search.
    pub(crate) fn new(text: &str) -> Self {
        let starts = std::iter::once(0)
            .chain(
                text.bytes()
                    .enumerate()
                    .filter(|(_, byte)| *byte == b'\n')
                    .map(|(at, _)| at.saturating_add(1)),
            )
            .collect();
        Self { starts }
    }

    /// Line and column, both from 1; the column counts characters.
    pub(crate) fn position(&self, text: &str, offset: usize) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = line.checked_sub(1).and_then(|at| self.starts.get(at)).copied().unwrap_or(0);
        // An offset inside a character (no parser gives one) counts as the end of the line before it.
        let column = text.get(start..offset).map_or(0, |before| before.chars().count());
        (narrow(line), narrow(column).saturating_add(1))
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::LineIndex;

    #[test]
    fn counts_characters_not_bytes() {
        let text = "一二三\n四五\n";
        let lines = LineIndex::new(text);
        assert_eq!(lines.position(text, 0), (1, 1));
        assert_eq!(lines.position(text, 6), (1, 3));
        assert_eq!(lines.position(text, 10), (2, 1));
        assert_eq!(lines.position(text, 13), (2, 2));
        assert_eq!(lines.position(text, text.len()), (3, 1));
        assert_eq!(lines.position(text, 9999), (3, 1));
    }
}
