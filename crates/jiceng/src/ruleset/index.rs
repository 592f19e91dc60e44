//! From a name to the rows that it stands for.

use std::collections::HashMap;

/// What a name stands for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Found {
    /// The row with this id, where there is exactly this one.
    pub(crate) rows: Vec<u16>,
    /// Whether the name is a step: rows of several laws, told apart by date and fact.
    pub(crate) is_step: bool,
}

/// Names of periods, series and steps.
#[derive(Debug, Default)]
pub(super) struct Index {
    names: HashMap<String, Found>,
}

impl Index {
    pub(super) fn add(&mut self, name: &str, row: u16, is_step: bool) {
        let found = self.names.entry(name.to_string()).or_default();
        if !found.rows.contains(&row) {
            found.rows.push(row);
        }
        found.is_step |= is_step;
    }

    pub(super) fn get(&self, name: &str) -> Option<&Found> {
        self.names.get(name)
    }

    /// The known name nearest to `name`, if one is near enough to be meant.
    pub(super) fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.names.keys().map(String::as_str))
    }
}

/// The word nearest to `name`; ties go to the first in alphabetical order, so that hash order never shows.
pub(crate) fn nearest<'a>(name: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let lower = name.to_lowercase();
    words
        .map(|word| (strsim::osa_distance(&lower, &word.to_lowercase()), word))
        .filter(|(distance, word)| *distance <= 2.max(word.chars().count() / 3))
        .min()
        .map(|(_, word)| word)
}
