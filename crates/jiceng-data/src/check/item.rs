//! Rows of an item: their keys fit their status, lead somewhere, and follow one another in time.

use crate::order;
use std::collections::BTreeSet;

use super::dates::pair;
use super::known::Known;
use super::language::both;
use super::reference::one;
use super::versions::{OPEN, UNKNOWN, ends, write};
use super::{cell, row};
use crate::document::{CiteDoc, ItemDocument, RowDoc};
use crate::fault::code;
use crate::model::Day;
use crate::read::{Faults, Finding, Id, List, Source, Step, rows, write_day};
use crate::words::{RowStatus, TownshipEvidence};

/// One item by itself.
pub(crate) fn check(source: &Source<'_>, item: &ItemDocument, known: &Known, faults: &mut Faults) {
    for (key, path) in [("row", [Step::Key("row")]), ("evidence", [Step::Key("evidence")])] {
        if source.root.is_empty_list(&path) {
            source.fault(faults, &path, Finding::new(code::EMPTY_LIST, [("key", key)]));
        }
    }
    texts(source, item, faults);
    for (at, one) in rows(item.township.as_ref()) {
        pair(source, &cell("township", at, "to"), one.from, one.to, faults);
    }
    for (at, one) in rows(item.material.as_ref()) {
        pair(source, &cell("material", at, "to"), one.from, one.to, faults);
    }
    if let Some(basis) = &item.agent_basis {
        one(source, &[Step::Key("agent_basis")], ("provision", &known.provisions), basis, faults);
    }
    let laws: BTreeSet<String> = known.laws.keys().cloned().collect();
    for (at, one) in item.row.iter() {
        pair(source, &cell("row", at, "to"), one.from, one.to, faults);
        shape(source, at, one, faults);
        references(source, at, one, known, faults);
        cites(source, &row("row", at), one.cites.as_ref(), &laws, faults);
    }
    if let Some(abolished) = &item.abolished {
        cites(source, &[Step::Key("abolished")], Some(&abolished.cites), &laws, faults);
    }
    follow(source, item, faults);
}

/// Texts that stand in both languages or in neither; the place's own list is in one.
fn texts(source: &Source<'_>, item: &ItemDocument, faults: &mut Faults) {
    if item.evidence.values().any(|one| *one == TownshipEvidence::OwnList) {
        return;
    }
    let note = |zh: bool, en: bool| (("note_zh", zh), ("note_en", en));
    let (zh, en) = note(item.note_zh.is_some(), item.note_en.is_some());
    both(source, &[], zh, en, faults);
    let type_zh = ("item_type_note_zh", item.item_type_note_zh.is_some());
    both(source, &[], type_zh, ("item_type_note_en", item.item_type_note_en.is_some()), faults);
    for (at, one) in rows(item.township.as_ref()) {
        let (zh, en) = note(one.note_zh.is_some(), one.note_en.is_some());
        both(source, &row("township", at), zh, en, faults);
    }
    for (at, one) in item.row.iter() {
        let (zh, en) = note(one.note_zh.is_some(), one.note_en.is_some());
        both(source, &row("row", at), zh, en, faults);
    }
    if let Some(one) = &item.abolished {
        let (zh, en) = note(one.note_zh.is_some(), one.note_en.is_some());
        both(source, &[Step::Key("abolished")], zh, en, faults);
    }
}

/// A limit stands where the status says that there is one, once, and nowhere else.
fn shape(source: &Source<'_>, at: usize, row: &RowDoc, faults: &mut Faults) {
    let (rule, limit) = (row.rule.is_some(), row.limit.is_some());
    let steps = row.steps.as_ref().is_some_and(|steps| steps.iter().next().is_some());
    let key = match row.status {
        RowStatus::Own if rule && limit => Some("limit"),
        RowStatus::Own if !rule && !limit => Some("rule"),
        RowStatus::General if limit => Some("limit"),
        RowStatus::General if !rule => Some("rule"),
        RowStatus::Steps if !steps => Some("steps"),
        RowStatus::Steps | RowStatus::None | RowStatus::Missing if rule => Some("rule"),
        RowStatus::Steps | RowStatus::None | RowStatus::Missing if limit => Some("limit"),
        _ if row.start_event.is_some() && !limit => Some("start_event"),
        _ => None,
    };
    if let Some(key) = key {
        let finding = Finding::new(code::ROW_SHAPE, [("status", row.status.word()), ("key", key)]);
        source.fault(faults, &cell("row", at, key), finding);
    }
}

fn references(source: &Source<'_>, at: usize, row: &RowDoc, known: &Known, faults: &mut Faults) {
    if let Some(rule) = row.rule.as_ref().filter(|rule| !known.steps.contains(&rule.0)) {
        one(source, &cell("row", at, "rule"), ("period", &known.periods), rule, faults);
    }
    let mut list = |key: &'static str, ids: Option<&List<Id>>| {
        for (id_at, id) in rows(ids) {
            let path = [Step::Key("row"), Step::Index(at), Step::Key(key), Step::Index(id_at)];
            one(source, &path, ("period", &known.periods), id, faults);
        }
    };
    list("steps", row.steps.as_ref());
    list("also", row.also.as_ref());
}

/// Laws exist, and an article is a number or words in both languages.
fn cites(
    source: &Source<'_>,
    table: &[Step],
    list: Option<&List<CiteDoc>>,
    laws: &BTreeSet<String>,
    faults: &mut Faults,
) {
    for (at, cite) in rows(list) {
        let path: Vec<Step> = table.iter().copied().chain([Step::Key("cites"), Step::Index(at)]).collect();
        let under = |key| path.iter().copied().chain([Step::Key(key)]).collect::<Vec<Step>>();
        one(source, &under("law"), ("law", laws), &cite.law, faults);
        let (zh, en) = (cite.article_zh.is_some(), cite.article_en.is_some());
        if cite.article.is_some() && (zh || en) {
            let key = if zh { "article_zh" } else { "article_en" };
            source.fault(faults, &under(key), Finding::new(code::ARTICLE_TWICE, []));
        } else {
            both(source, &path, ("article_zh", zh), ("article_en", en), faults);
        }
    }
}

/// No day has two rows, none between the first and the last has none, and none lies after the end.
fn follow(source: &Source<'_>, item: &ItemDocument, faults: &mut Faults) {
    let mut spans: Vec<(Day, Day, [Step; 2])> = item
        .row
        .iter()
        .map(|(at, one)| {
            let (from, to) = ends(one.from.map(|date| date.day()), one.to.map(|date| date.day()));
            (from, to, row("row", at))
        })
        .filter(|(from, to, _)| from <= to)
        .collect();
    if let Some(abolished) = &item.abolished {
        spans.push((abolished.from.day(), Day(i32::MAX), [Step::Key("abolished"), Step::Key("from")]));
    }
    order::by_key(&mut spans, |(from, to, _)| (*from, *to));
    let mut last: Option<Day> = None;
    for (from, to, path) in spans {
        if let Some(before) = last {
            let id = item.id.0.as_str();
            if from <= before {
                let (from, to) = (write(from, UNKNOWN), write(to.min(before), OPEN));
                let args = [("id", id), ("other", id), ("from", &*from), ("to", &*to)];
                source.fault(faults, &path, Finding::new(code::OVERLAP, args));
            } else if from.0 > before.0.saturating_add(1) {
                let first = write_day(Day(before.0.saturating_add(1)));
                let until = write_day(Day(from.0.saturating_sub(1)));
                let args = [("id", id), ("from", &*first), ("to", &*until)];
                source.fault(faults, &path, Finding::new(code::GAP, args));
            }
        }
        last = last.max(Some(to));
    }
}
