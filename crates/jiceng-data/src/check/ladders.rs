//! Ladders of one line of jurisdictions: a lower one may add rules and drop those of policy, never what a law asks; and
//! what holds on one day fits into one table.

use crate::order;
use std::borrow::Cow;
use std::collections::BTreeMap;

use super::evaluation::stem;
use super::{Input, cell, row};
use crate::compile::escalation_rule;
use crate::document::{AnyDocument, EscalationDocument};
use crate::fault::code;
use crate::model::{Corpus, Day, EscalationRule, InForce, Origin};
use crate::read::{Faults, Finding, Id, Source, Step, rows};

/// The most rules that hold at once: one bit each.
const MOST_RULES: usize = 64;
/// The most documents of this kind: a county, what is above it and its townships are far fewer.
const MOST_LADDERS: usize = 1_000;

/// One document, of the base or new.
struct Ladder<'a> {
    area: &'a str,
    in_force: InForce,
    drops: Vec<&'a str>,
    rules: Vec<Placed<'a>>,
    source: Option<&'a Source<'a>>,
}

/// A rule, and where it is written.
struct Placed<'a> {
    rule: Cow<'a, EscalationRule>,
    row: usize,
    place: String,
}

/// Every new document against all others.
pub(crate) fn check(base: Option<&Corpus>, inputs: &[Input<'_>], faults: &mut Faults) {
    let mut ladders: Vec<Ladder<'_>> = base.map(standing).unwrap_or_default();
    for input in inputs {
        let Some(AnyDocument::Escalation(document)) = &input.document else { continue };
        if ladders.len() >= MOST_LADDERS {
            let (count, limit) = (ladders.len().saturating_add(1).to_string(), MOST_LADDERS.to_string());
            let args = [("what", "escalation"), ("count", count.as_str()), ("limit", limit.as_str())];
            input.source.fault(faults, &[Step::Key("id")], Finding::new(code::TOO_MANY, args));
            return;
        }
        ladders.push(new(&input.source, document));
    }
    if ladders.iter().all(|one| one.source.is_none()) {
        return;
    }
    for (at, ladder) in ladders.iter().enumerate() {
        drops(&ladders, ladder, faults);
        for placed in &ladder.rules {
            for (other_at, other) in ladders.iter().enumerate() {
                // Each pair once, from the lower one; of two at one level, from the later.
                let lower = area_reaches(other.area, ladder.area)
                    && (!area_reaches(ladder.area, other.area) || other_at < at);
                if lower && at != other_at {
                    replaced(ladder, placed, other, faults);
                }
            }
        }
    }
    for ladder in &ladders {
        if too_many(&ladders, ladder.area, faults) {
            return;
        }
    }
}

/// A rule with the id of one above.
fn replaced(ladder: &Ladder<'_>, placed: &Placed<'_>, other: &Ladder<'_>, faults: &mut Faults) {
    let Some(above) = other.rules.iter().find(|one| one.rule.id == placed.rule.id) else { return };
    let (source, row, first) = match (ladder.source, other.source) {
        (Some(source), _) => (source, placed.row, &above.place),
        (None, Some(source)) => (source, above.row, &placed.place),
        (None, None) => return,
    };
    let same_level = ladder.area == other.area;
    let looser = above.rule.is_statutory() && !placed.rule.is_as_strict_as(&above.rule);
    let code = match (same_level, looser) {
        (true, _) => code::DUPLICATE_ID,
        (false, true) => code::LOOSENS_STATUTE,
        (false, false) => return,
    };
    let args = [("id", placed.rule.id.as_str()), ("first", first.as_str())];
    source.fault(faults, &cell("rule", row, "id"), Finding::new(code, args));
}

/// What a document drops: it stands above, and no law asks for it.
fn drops(ladders: &[Ladder<'_>], ladder: &Ladder<'_>, faults: &mut Faults) {
    for (at, id) in ladder.drops.iter().enumerate() {
        let mut known = false;
        for other in
            ladders.iter().filter(|other| other.area != ladder.area && area_reaches(other.area, ladder.area))
        {
            let Some(above) = other.rules.iter().find(|one| one.rule.id == **id) else { continue };
            known = true;
            if !above.rule.is_statutory() {
                continue;
            }
            let args = [("id", *id), ("first", above.place.as_str())];
            let finding = Finding::new(code::LOOSENS_STATUTE, args);
            match (ladder.source, other.source) {
                (Some(source), _) => source.fault(faults, &[Step::Key("drops"), Step::Index(at)], finding),
                (None, Some(source)) => source.fault(faults, &cell("rule", above.row, "id"), finding),
                (None, None) => {}
            }
        }
        if let Some(source) = ladder.source.filter(|_| !known) {
            let all = ladders.iter().flat_map(|one| &one.rules).map(|one| one.rule.id.as_str());
            let near = faults.nearest(id, all);
            let finding = Finding::new(code::UNKNOWN_REFERENCE, [("kind", "rule"), ("got", id)]);
            source.fault(faults, &[Step::Key("drops"), Step::Index(at)], finding.suggest(near));
        }
    }
}

/// Whether more rules than fit hold on one day of the line that ends in `area`; says so at the first new one too many.
fn too_many(ladders: &[Ladder<'_>], area: &str, faults: &mut Faults) -> bool {
    let mut line: Vec<&Ladder<'_>> = ladders.iter().filter(|one| area_reaches(one.area, area)).collect();
    // Above before below, in file order: the sort is stable.
    order::by_key(&mut line, |one| stem(one.area).len());
    let all = || line.iter().flat_map(|one| one.rules.iter().map(move |placed| (*one, placed)));
    if all().count() <= MOST_RULES {
        return false;
    }
    // Each day on which a rule begins, and each on which one has ended.
    let mut changes: Vec<(i64, bool, &str)> = Vec::new();
    for (ladder, placed) in all() {
        let span = within(placed.rule.in_force, ladder.in_force);
        let from = span.from.map_or(i64::MIN, |Day(day)| i64::from(day));
        changes.push((from, true, &placed.rule.id));
        changes.extend(
            span.to.map(|Day(day)| (i64::from(day).saturating_add(1), false, placed.rule.id.as_str())),
        );
    }
    // What ends makes room before what begins on the same day.
    order::by_key(&mut changes, |change| *change);
    let mut holding: BTreeMap<&str, usize> = BTreeMap::new();
    let mut full = false;
    for (_, begins, id) in changes {
        let count = holding.entry(id).or_default();
        *count = if begins { count.saturating_add(1) } else { count.saturating_sub(1) };
        if *count == 0 {
            holding.remove(id);
        }
        full = holding.len() > MOST_RULES;
        if full {
            break;
        }
    }
    if !full {
        return false;
    }
    let held = all().filter(|(_, placed)| holding.contains_key(placed.rule.id.as_str()));
    let new: Vec<_> =
        held.enumerate().filter_map(|(at, (ladder, placed))| Some((at, ladder.source?, placed))).collect();
    if let Some((_, source, placed)) = new.iter().find(|(at, ..)| *at >= MOST_RULES).or(new.last()) {
        let (count, limit) = (holding.len().to_string(), MOST_RULES.to_string());
        let args = [("what", "rules"), ("count", count.as_str()), ("limit", limit.as_str())];
        source.fault(faults, &row("rule", placed.row), Finding::new(code::TOO_MANY, args));
    }
    true
}

/// Whether what holds in `upper` holds in `lower`.
fn area_reaches(upper: &str, lower: &str) -> bool {
    lower.starts_with(stem(upper))
}

/// The days of a rule within those of its document.
fn within(rule: InForce, document: InForce) -> InForce {
    let to = match (rule.to, document.to) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    InForce { from: rule.from.max(document.from), to }
}

fn standing(base: &Corpus) -> Vec<Ladder<'_>> {
    let name = |origin: Origin| {
        let document = base.documents.get(usize::from(origin.document));
        document.map_or("?", |document| document.name.as_str())
    };
    base.escalations
        .iter()
        .map(|one| Ladder {
            area: &one.jurisdiction,
            in_force: one.in_force,
            drops: one.drops.iter().map(String::as_str).collect(),
            rules: one
                .rules
                .iter()
                .enumerate()
                .map(|(row, rule)| Placed {
                    rule: Cow::Borrowed(rule),
                    row,
                    place: format!("{}:{}", name(rule.origin), rule.origin.line),
                })
                .collect(),
            source: None,
        })
        .collect()
}

fn new<'a>(source: &'a Source<'a>, document: &'a EscalationDocument) -> Ladder<'a> {
    let rules = rows(document.rule.as_ref()).map(|(at, one)| {
        let line = source.line(&row("rule", at));
        let rule = escalation_rule(document, one, Origin { document: 0, line });
        Placed { rule: Cow::Owned(rule), row: at, place: format!("{}:{line}", source.name) }
    });
    Ladder {
        area: &document.jurisdiction.0,
        in_force: InForce {
            from: document.from.map(|date| date.day()),
            to: document.to.map(|date| date.day()),
        },
        drops: rows(document.drops.as_ref()).map(|(_, Id(id))| id.as_str()).collect(),
        rules: rules.collect(),
        source: Some(source),
    }
}
