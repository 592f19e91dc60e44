//! Who is covered, day by day and household by household, by looking at every row of every table each time.

use chrono::{Days, NaiveDate};
use jiceng::duty::{DutyTables, HouseholdKey, OfficialKey, PlaceKey, PlaceKind, Scope};

/// First and last day; no last day is *not ended*.
pub type Span = (NaiveDate, Option<NaiveDate>);

/// Whether a span holds a day.
#[must_use]
pub fn holds(span: Span, day: NaiveDate) -> bool {
    span.0 <= day && span.1.is_none_or(|to| day <= to)
}

/// The registers as plain lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct World {
    /// When each household exists.
    pub households: Vec<Span>,
    /// When each official is in service.
    pub officials: Vec<Span>,
    /// Household, place, days.
    pub belongs: Vec<(u32, PlaceKey, Span)>,
    /// Official, scope, days.
    pub duties: Vec<(u32, Scope, Span)>,
}

impl World {
    /// The same as tables.
    #[must_use]
    pub fn tables(&self) -> DutyTables {
        let mut tables = DutyTables::default();
        for (from, to) in &self.households {
            tables.household(*from, *to);
        }
        for (from, to) in &self.officials {
            tables.official(*from, *to);
        }
        for (household, place, (from, to)) in &self.belongs {
            tables.belongs(HouseholdKey(*household), *place, *from, *to);
        }
        for (official, scope, (from, to)) in &self.duties {
            tables.answers(OfficialKey(*official), *scope, *from, *to);
        }
        tables
    }

    /// Whether a household exists on a day.
    #[must_use]
    pub fn exists(&self, household: u32, day: NaiveDate) -> bool {
        self.households.get(household as usize).is_some_and(|life| holds(*life, day))
    }

    /// To how many places of a kind a household belongs on a day.
    #[must_use]
    pub fn count(&self, household: u32, kind: PlaceKind, day: NaiveDate) -> usize {
        let rows = self
            .belongs
            .iter()
            .filter(|(whose, place, span)| *whose == household && place.kind == kind && holds(*span, day));
        rows.count()
    }

    /// Whether somebody in the register answers for a household on a day, in service or not.
    #[must_use]
    pub fn answered(&self, household: u32, day: NaiveDate, in_service: bool) -> bool {
        self.duties.iter().any(|(official, scope, span)| {
            let reaches = match scope {
                Scope::Household(whose) => whose.0 == household,
                Scope::Place(place) => self
                    .belongs
                    .iter()
                    .any(|(whose, where_, span)| *whose == household && where_ == place && holds(*span, day)),
            };
            let serves = self.officials.get(*official as usize).is_some_and(|service| holds(*service, day));
            reaches && holds(*span, day) && (serves || !in_service)
        })
    }

    /// The day since which nobody answers for a household that nobody answers for on `day`.
    #[must_use]
    pub fn since(&self, household: u32, day: NaiveDate) -> NaiveDate {
        let mut since = day;
        while let Some(before) = since.checked_sub_days(Days::new(1)) {
            if !self.exists(household, before) || self.answered(household, before, true) {
                break;
            }
            since = before;
        }
        since
    }
}
