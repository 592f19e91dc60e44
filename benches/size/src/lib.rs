//! The smallest library that is of use: it loads the ruleset with the data embedded and says when something is due.
//! `scripts/size` builds and weighs it; nothing else uses it.

use std::sync::OnceLock;

use jiceng::Ruleset;
use jiceng::calendar::{date_of_day, day_of_date};
use jiceng::deadline::{DueRequest, due};

/// What [`jiceng_due`] gives where there is no date.
const NO_DAY: i32 = i32::MIN;

static LOADED: OnceLock<Loaded> = OnceLock::new();

struct Loaded {
    ruleset: Ruleset,
    ids: Vec<String>,
}

/// Loads the ruleset; 0, or the number of the error.
#[expect(unsafe_code, reason = "to export a name is an unsafe attribute")]
#[unsafe(no_mangle)]
pub extern "C" fn jiceng_load() -> u16 {
    match Ruleset::jiaoling() {
        Ok(ruleset) => {
            let ids = ruleset.rules().map(|rule| rule.id).collect();
            LOADED.get_or_init(|| Loaded { ruleset, ids });
            0
        }
        Err(error) => error.code().0,
    }
}

/// The day to work to under the rule at a position, from a start day; both as days since 1970-01-01.
///
/// By the scalar form, so that all it can do is weighed: exclusions, extensions, corrections and the texts of errors.
#[expect(unsafe_code, reason = "to export a name is an unsafe attribute")]
#[unsafe(no_mangle)]
pub extern "C" fn jiceng_due(rule: u16, start: i32) -> i32 {
    let answer = || {
        let loaded = LOADED.get()?;
        let id = loaded.ids.get(usize::from(rule))?;
        let answer = due(&loaded.ruleset, &DueRequest::new(id, date_of_day(start).ok()?)).ok()?;
        answer.value.due.map(day_of_date)
    };
    answer().unwrap_or(NO_DAY)
}
