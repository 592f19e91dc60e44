//! Service items, as documents say them, into the corpus.

use super::assemble::{Place, basis, in_force, reference, text};
use crate::document::{AbolishedDoc, CiteDoc, ItemDocument, MaterialDoc, RowDoc, TownshipDoc, article_of};
use crate::model::{Abolished, Agent, Cite, Item, ItemRow, Material, Origin, RowLimit, Title, Township};
use crate::order;
use crate::read::{Id, List, Step, Text, rows};
use crate::words::StartEvent;

pub(super) fn item(document: &ItemDocument, place: &Place<'_, '_>) -> Item {
    let called = rows(document.called_zh.as_ref()).chain(rows(document.called_en.as_ref()));
    let mut item = Item {
        origin: place.origin(&[Step::Key("id")]),
        id: document.id.0.clone(),
        name: pair(Some(&document.name_zh), document.name_en.as_ref()),
        called: called.map(|(_, name)| name.0.clone()).collect(),
        jurisdiction: document.jurisdiction.0.clone(),
        post: document.post,
        category: document.category,
        item_type: document.item_type,
        item_type_note: pair(document.item_type_note_zh.as_ref(), document.item_type_note_en.as_ref()),
        authority: pair(document.authority_zh.as_ref(), document.authority_en.as_ref()),
        evidence: document.evidence.values().copied().collect(),
        agent: document.agent.map(|rule| Agent { rule, basis: reference(document.agent_basis.as_ref()) }),
        note: pair(document.note_zh.as_ref(), document.note_en.as_ref()),
        township: rows(document.township.as_ref()).map(|(_, one)| township(one)).collect(),
        materials: rows(document.material.as_ref()).map(|(_, one)| material(one)).collect(),
        rows: document
            .row
            .iter()
            .map(|(at, one)| row(document, one, place.origin(&[Step::Key("row"), Step::Index(at)])))
            .collect(),
        abolished: document.abolished.as_ref().map(|one| abolished(document, one)),
    };
    // In time, whatever the order in the document: a look-up goes from the first to the last.
    order::by_key(&mut item.rows, |row| row.in_force.from);
    item
}

fn township(one: &TownshipDoc) -> Township {
    Township {
        role: one.role,
        in_force: in_force(one.from, one.to),
        note: pair(one.note_zh.as_ref(), one.note_en.as_ref()),
    }
}

fn material(one: &MaterialDoc) -> Material {
    Material {
        name: pair(Some(&one.zh), one.en.as_ref()),
        optional: one.optional.unwrap_or(false),
        in_force: in_force(one.from, one.to),
    }
}

fn row(item: &ItemDocument, one: &RowDoc, origin: Origin) -> ItemRow {
    let limit = match (&one.rule, &one.limit) {
        (Some(rule), _) => RowLimit::Rule(rule.0.clone()),
        (None, Some(limit)) => RowLimit::Stated {
            value: limit.value.0,
            unit: limit.unit,
            start_event: one.start_event.unwrap_or(StartEvent::Start),
        },
        (None, None) => RowLimit::Nowhere,
    };
    ItemRow {
        origin,
        in_force: in_force(one.from, one.to),
        status: one.status,
        limit,
        steps: ids(one.steps.as_ref()),
        also: ids(one.also.as_ref()),
        on_the_spot: one.on_the_spot.unwrap_or(false),
        cites: rows(one.cites.as_ref()).map(|(_, one)| cite(one)).collect(),
        by_law: text(one.by_law_zh.as_ref()),
        source: basis(&item.source, one.checked, one.place.as_ref(), one.phrase.as_ref()),
        note: pair(one.note_zh.as_ref(), one.note_en.as_ref()),
    }
}

fn abolished(item: &ItemDocument, one: &AbolishedDoc) -> Abolished {
    Abolished {
        from: one.from.day(),
        cites: one.cites.values().map(cite).collect(),
        source: basis(&item.source, one.checked, one.place.as_ref(), one.phrase.as_ref()),
        note: pair(one.note_zh.as_ref(), one.note_en.as_ref()),
    }
}

fn cite(one: &CiteDoc) -> Cite {
    let article = article_of(one.article.as_ref(), one.article_zh.as_ref(), one.article_en.as_ref());
    Cite { law: one.law.0.clone(), article }
}

fn ids(list: Option<&List<Id>>) -> Vec<String> {
    rows(list).map(|(_, id)| id.0.clone()).collect()
}

/// A title whose languages may be missing.
pub(super) fn pair(zh: Option<&Text>, en: Option<&Text>) -> Title {
    Title { zh: text(zh), en: text(en) }
}
