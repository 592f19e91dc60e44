//! "Did you mean": the nearest of a list of words, within a budget of comparisons.

/// Comparisons that one compilation may spend on suggestions: plenty for people, a bound for programs.
const BUDGET: usize = 500_000;
/// Words longer than this are nobody's slip of the pen.
const LONGEST: usize = 64;
/// From this likeness on, a word that shares its beginning is suggested.
const LIKENESS: f64 = 0.85;

/// Finds suggestions until its budget is spent.
#[derive(Debug)]
pub(crate) struct Suggester {
    left: usize,
}

impl Suggester {
    /// A suggester with a full budget.
    pub(crate) fn new() -> Self {
        Self { left: BUDGET }
    }

    /// The candidate nearest to `word`, the first of equals; none if nothing is near.
    pub(crate) fn nearest<'a>(
        &mut self,
        word: &str,
        candidates: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        let length = word.chars().take(LONGEST.saturating_add(1)).count();
        if length == 0 || length > LONGEST {
            return None;
        }
        let allowed = (length / 3).max(1);
        let mut by_distance: Option<(usize, &str)> = None;
        let mut by_likeness: Option<(f64, &str)> = None;
        for candidate in candidates {
            self.left = self.left.checked_sub(1)?;
            if candidate.len() > LONGEST {
                continue;
            }
            let distance = strsim::damerau_levenshtein(word, candidate);
            if distance <= allowed && by_distance.is_none_or(|(best, _)| distance < best) {
                by_distance = Some((distance, candidate));
            }
            let likeness = strsim::jaro_winkler(word, candidate);
            if likeness >= LIKENESS && by_likeness.is_none_or(|(best, _)| likeness > best) {
                by_likeness = Some((likeness, candidate));
            }
        }
        by_distance.map(|(_, found)| found).or(by_likeness.map(|(_, found)| found)).map(str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let units = ["hours", "working-hours", "calendar-days", "working-days", "months", "years"];
        let mut suggester = Suggester::new();
        let mut nearest = |word: &str| suggester.nearest(word, units.into_iter());
        assert_eq!(nearest("workingdays").as_deref(), Some("working-days"));
        assert_eq!(nearest("workdays").as_deref(), Some("working-days"));
        assert_eq!(nearest("month").as_deref(), Some("months"));
        assert_eq!(nearest("fortnight"), None);
        assert_eq!(nearest(""), None);
        assert_eq!(nearest(&"hours".repeat(50)), None);
    }

    #[test]
    fn the_budget_ends() {
        let mut suggester = Suggester { left: 1 };
        assert!(suggester.nearest("month", ["months"].into_iter()).is_some());
        assert!(suggester.nearest("month", ["months"].into_iter()).is_none());
    }
}
