use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use jiceng_data::model::{Counted, Indicator, Term};
use jiceng_data::words::{CountUnit, SourceKind};

use crate::calendar::day_of_date;
use crate::error::{Error, fail};
use crate::explain::{Caveat, Caveats, Citation};
use crate::ruleset::{Inner, Ruleset, in_force_on};

/// An indicator with the document that defines it. 一项指标及其出处。
#[derive(Debug, Clone)]
pub struct Definition {
    /// What it is.
    pub indicator: Indicator,
    /// Id of the document that defines it.
    pub policy: String,
    /// What it rests on.
    pub basis: Arc<Citation>,
}

impl Definition {
    /// The reservations of what it rests on.
    pub(super) fn caveats(&self) -> Caveats {
        let example = self.basis.source == SourceKind::Example;
        Caveats::NONE
            .with_if(example, Caveat::ExamplePolicy)
            .with_if(!self.basis.verified && !example, Caveat::UnverifiedSource)
    }

    /// Its counts, numerator first.
    pub(super) fn terms(&self) -> impl Iterator<Item = &Term> {
        self.indicator.numerator.iter().chain(&self.indicator.denominator)
    }

    /// Whether it needs cases. 是否依事项计算。
    #[must_use]
    pub fn is_of_cases(&self) -> bool {
        self.terms().any(|term| matches!(term.count, Counted::Cases(_)))
    }
}

/// Every indicator that is defined here on a day, the nation's first; a place's own takes the place of one above.
///
/// 某地某日的全部指标定义；本地同编号的定义替代上级的。
///
/// # Errors
/// `JC-0738` if no document defines any there on that day.
///
/// # Examples
/// ```
/// use jiceng::calendar::parse_date;
/// use jiceng::indicators::definitions;
/// let known = definitions(&jiceng::Ruleset::jiaoling()?, parse_date("2016-12-31")?)?;
/// let bases: Vec<&str> = known
///     .iter()
///     .filter_map(|one| one.indicator.id.strip_prefix("mediation-success."))
///     .collect();
/// assert_eq!(bases, ["concluded", "accepted", "collected"]);
/// # Ok::<(), jiceng::Error>(())
/// ```
pub fn definitions(ruleset: &Ruleset, on: NaiveDate) -> Result<Vec<Definition>, Error> {
    let day = day_of_date(on);
    let inner = ruleset.inner();
    let mut found: Vec<Definition> = Vec::new();
    for document in inner.indicators().filter(|one| in_force_on([one.in_force, one.in_force], day)) {
        let basis = Inner::indicators_citation(document);
        for indicator in &document.indicators {
            let one = Definition {
                indicator: indicator.clone(),
                policy: document.id.clone(),
                basis: basis.clone(),
            };
            match found.iter_mut().find(|above| above.indicator.id == indicator.id) {
                Some(above) => *above = one,
                None => found.push(one),
            }
        }
    }
    if found.is_empty() {
        let args = [("division", ruleset.division().to_string()), ("date", on.to_string())];
        return Err(fail(738, &args));
    }
    Ok(found)
}

/// What the host may count here on a day: id, and of what it is counted.
pub(super) fn counted_facts(ruleset: &Ruleset, on: NaiveDate) -> BTreeMap<String, CountUnit> {
    let day = day_of_date(on);
    let documents = ruleset.inner().indicators();
    let documents = documents.filter(|one| in_force_on([one.in_force, one.in_force], day));
    documents.flat_map(|one| &one.facts).map(|(id, _, unit)| (id.clone(), *unit)).collect()
}
