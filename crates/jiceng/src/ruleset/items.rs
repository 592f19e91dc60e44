//! Service items as limits: each dated row of an item becomes rows of its own, so that a due date can be asked for
//! by the item, one by one and in columns.

use jiceng_data::order;
use std::sync::Arc;

use jiceng_data::model::{
    Conduct, Corpus, Divisions, InForce, Item, ItemRow, Limit, Organisation, Period, RowLimit, Source,
};
use jiceng_data::words::{RowStatus, StartDay, StartEvent, TownshipEvidence};

use super::citations;
use super::division_line::{depth, reaches};
use super::inner::Inner;
use super::layering::{self, overlap};
use super::row::{Count, Row, RowBasis};
use crate::deadline::{DeadlineReason as R, TimeLimit};
use crate::error::{Error, fail};
use crate::explain::{Caveat, Citation, Reasons};

/// The most rows of rules and items together: columns number them with 16 bits.
const MOST_ROWS: usize = 65_535;

/// The item behind a row of a ruleset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OfItem {
    /// Position of the item in the corpus.
    item: u32,
    /// Position of its row; `None` is its abolition.
    row: Option<u32>,
}

/// The items of a line, in the order of the documents.
pub(super) fn items_of<'a>(corpus: &'a Corpus, division: &str) -> impl Iterator<Item = (u32, &'a Item)> {
    (0..).zip(&corpus.items).filter(move |(_, item)| reaches(&item.jurisdiction, division))
}

/// Whether an item is put together from public sources, and not the place's own list.
pub(crate) fn is_reconstruction(item: &Item) -> bool {
    !item.evidence.contains(&TownshipEvidence::OwnList)
}

/// The period that a row without a rule of its own stands for.
pub(super) fn period_of_row(item: &Item, row: &ItemRow) -> Period {
    let (limit, start_event) = match row.limit {
        RowLimit::Stated { value, unit, start_event } => (Limit::Of { value, unit }, start_event),
        _ if row.status == RowStatus::Missing => (Limit::Missing, StartEvent::Start),
        _ => (Limit::NoLimit, StartEvent::Start),
    };
    period(item, row.in_force, limit, start_event, row.source.clone())
}

fn period(item: &Item, in_force: InForce, limit: Limit, start_event: StartEvent, source: Source) -> Period {
    let period = stated(limit, start_event, in_force, source);
    Period {
        origin: item.origin,
        id: item.id.clone(),
        series: item.id.clone(),
        title: item.name.clone(),
        ..period
    }
}

/// A limit that a list states, as a period of nobody in particular: a duty of the office of which nothing else is
/// known.
pub(super) fn stated(limit: Limit, start_event: StartEvent, in_force: InForce, source: Source) -> Period {
    let not_stated = start_event == StartEvent::Start;
    Period {
        in_force,
        start_event,
        start_day: if not_stated { StartDay::NotStated } else { StartDay::ExcludedInferred },
        ..Period::of_limit(limit, source)
    }
}

impl Inner {
    /// Puts the rows of every item of the line after those of the rules.
    pub(super) fn take_items(&mut self) -> Result<(), Error> {
        self.rules = self.rows.len();
        let corpus = Arc::clone(&self.corpus);
        for (at, item) in items_of(&corpus, &self.division.clone()) {
            for (row_at, row) in (0..).zip(&item.rows) {
                let of = OfItem { item: at, row: Some(row_at) };
                match &row.limit {
                    RowLimit::Rule(rule) => self.copy_rule(item, row, rule, of)?,
                    RowLimit::Stated { .. } | RowLimit::Nowhere => self.take_stated(item, row, of)?,
                }
            }
            if item.abolished.is_some() {
                self.take_abolished(item, at)?;
            }
        }
        Ok(())
    }

    /// The rows of the rule that the item's row names, on the days of the item's row.
    fn copy_rule(&mut self, item: &Item, row: &ItemRow, rule: &str, of: OfItem) -> Result<(), Error> {
        let positions = self.index.get(rule).map(|found| found.rows.clone()).unwrap_or_default();
        for position in positions {
            let (Some(compact), Some(period), Some(basis)) = (
                self.row(position).copied(),
                self.period_of(position).cloned(),
                self.basis_of(position).cloned(),
            ) else {
                continue;
            };
            let Some(in_force) = overlap(period.in_force, row.in_force) else { continue };
            let period = Period { in_force, ..period };
            let mut compact = compact;
            compact.from = in_force.from.map_or(i32::MIN, |day| day.0);
            compact.to = in_force.to.map_or(i32::MAX, |day| day.0);
            self.push_item_row(item, of, compact, period, basis, Some(row))?;
        }
        Ok(())
    }

    fn take_stated(&mut self, item: &Item, row: &ItemRow, of: OfItem) -> Result<(), Error> {
        let period = period_of_row(item, row);
        let citation = citations::of_row(&self.corpus, item, row);
        let checked =
            row.cites.first().and_then(|cite| self.law(&cite.law)).and_then(|law| law.checked_through);
        let mut compact = Row::of(&period, checked);
        if row.status == RowStatus::Steps {
            compact.reasons = compact.reasons.swapped(R::NoLimit, R::StepsOnly);
        }
        let basis = self.basis_of_item(item, citation);
        self.push_item_row(item, of, compact, period, basis, Some(row))
    }

    fn take_abolished(&mut self, item: &Item, at: u32) -> Result<(), Error> {
        let Some(abolished) = &item.abolished else { return Ok(()) };
        let in_force = InForce { from: Some(abolished.from), to: None };
        let period = period(item, in_force, Limit::NoLimit, StartEvent::Start, abolished.source.clone());
        let mut compact = Row::of(&period, None);
        compact.count = Count::Abolished;
        compact.reasons = Reasons::none();
        let citation = citations::of_abolition(&self.corpus, item, abolished);
        let basis = self.basis_of_item(item, citation);
        let of = OfItem { item: at, row: None };
        self.push_item_row(item, of, compact, period, basis, None)
    }

    fn basis_of_item(&self, item: &Item, citation: Arc<Citation>) -> RowBasis {
        let id = Arc::from(item.id.as_str());
        RowBasis { id, rule: Some(citation), variation: None, start: Vec::new(), last: Vec::new() }
    }

    fn push_item_row(
        &mut self,
        item: &Item,
        of: OfItem,
        mut compact: Row,
        period: Period,
        basis: RowBasis,
        row: Option<&ItemRow>,
    ) -> Result<(), Error> {
        let count = self.rows.len();
        let position = u16::try_from(count).ok().filter(|_| count < MOST_ROWS);
        let Some(position) = position else {
            let (count, limit) = (count.saturating_add(1).to_string(), MOST_ROWS.to_string());
            return Err(fail(128, &[("what", "rows".to_string()), ("count", count), ("limit", limit)]));
        };
        compact.reasons.add_if(row.is_some(), R::OfItem);
        compact.caveats = compact
            .caveats
            .with_if(is_reconstruction(item), Caveat::Reconstruction)
            .with_if(row.is_some_and(|row| !row.source.verified()), Caveat::UnverifiedSource);
        // What is promised for the rule holds for the item; what is promised for the item is laid on top.
        let first = u16::try_from(self.promises.len()).unwrap_or(u16::MAX);
        if row.is_some() {
            self.promises.extend(layering::promises_of(
                &self.corpus,
                &self.division,
                &period,
                Some(&item.id),
            ));
        }
        let count = self.promises.len().saturating_sub(usize::from(first));
        compact.promises = (first, u16::try_from(count).unwrap_or(u16::MAX));
        self.index.add(&item.id, position, false);
        self.periods.push(period);
        self.rows.push(compact);
        self.basis.push(basis);
        self.of_items.push(of);
        Ok(())
    }

    /// The division whose rules these are.
    pub(crate) fn division(&self) -> &str {
        &self.division
    }

    /// The division of another place's item or rule with this id.
    pub(crate) fn division_of_item(&self, id: &str) -> Option<String> {
        self.elsewhere.get(id).cloned()
    }

    /// Whether a rule, provision or item has this name, here or elsewhere.
    pub(crate) fn is_name(&self, name: &str) -> bool {
        self.index.get(name).is_some()
            || self.provisions.contains_key(name)
            || self.elsewhere.contains_key(name)
    }

    /// The law with this id.
    pub(crate) fn law(&self, id: &str) -> Option<&jiceng_data::model::Law> {
        self.corpus.laws.iter().find(|law| law.id == id)
    }

    /// How many rows are those of rules; what follows are the rows of items.
    pub(crate) fn rules(&self) -> usize {
        self.rules
    }

    /// The items of the line, in the order of the documents.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        items_of(&self.corpus, &self.division).map(|(_, item)| item)
    }

    /// The divisions of the line.
    pub(crate) fn divisions(&self) -> impl Iterator<Item = &Divisions> {
        self.corpus.divisions.iter().filter(|one| reaches(&one.jurisdiction, &self.division))
    }

    /// Recusal and permission of the line, the nearest jurisdiction last.
    pub(crate) fn conducts(&self) -> impl Iterator<Item = &Conduct> {
        let here = self.corpus.conducts.iter().filter(|one| reaches(&one.jurisdiction, &self.division));
        let mut here: Vec<&Conduct> = here.collect();
        order::by_key(&mut here, |one| depth(&one.jurisdiction));
        here.into_iter()
    }

    /// The organisations of the line.
    pub(crate) fn organisations(&self) -> impl Iterator<Item = &Organisation> {
        self.corpus.organisations.iter().filter(|one| reaches(&one.jurisdiction, &self.division))
    }

    /// The id of the one item with this full name in either language.
    pub(crate) fn item_with_name(&self, name: &str) -> Option<&str> {
        let same = |item: &&Item| item.name.zh == name || (!name.is_empty() && item.name.en == name);
        let mut found = self.items().filter(same);
        let only = found.next()?;
        found.next().is_none().then_some(only.id.as_str())
    }

    /// The item and the row of it behind a row; `None` as the row is its abolition.
    pub(crate) fn item_of(&self, position: u16) -> Option<(&Item, Option<&ItemRow>)> {
        let at = usize::from(position).checked_sub(self.rules)?;
        let of = self.of_items.get(at)?;
        let item = self.corpus.items.get(of.item as usize)?;
        let row = of.row.and_then(|row| item.rows.get(row as usize));
        Some((item, row))
    }

    /// The rule of that id or series that is in force on a day, with its limit.
    pub(crate) fn rule_on(&self, name: &str, day: i32) -> Option<(Arc<Citation>, TimeLimit)> {
        let position = self.rule_position(name, day)?;
        let citation = self.basis_of(position)?.rule.clone()?;
        Some((citation, TimeLimit::of(self.period_of(position)?.limit)))
    }

    /// The row of that id or series that is in force on a day.
    pub(crate) fn rule_position(&self, name: &str, day: i32) -> Option<u16> {
        let rows = self.index.get(name)?.rows.iter().copied();
        rows.into_iter().find(|row| self.row(*row).is_some_and(|row| row.holds_on(day)))
    }

    /// The corpus from which this was built.
    pub(crate) fn corpus(&self) -> &Corpus {
        &self.corpus
    }
}
