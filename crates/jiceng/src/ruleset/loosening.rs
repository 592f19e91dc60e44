//! A layer may tighten; only a text of sufficient rank may loosen, and nobody shortens a citizen's time.
//!
//! What is looser depends on whose time it is: for a duty of an office a later day, for a right of the citizen an
//! earlier one. Each layer is measured by what holds above it.

use std::collections::BTreeSet;

use jiceng_data::fault::{Fault, Severity};
use jiceng_data::model::{
    Corpus, ExtensionRule, InForce, Item, Layer, Limit, Origin, Period, Promise, RowLimit, Source, Variation,
};
use jiceng_data::words::{Checked, Direction, Rank, SourceKind, StartDay, StartEvent, VariedBy, Whose};

use super::division_line::reaches;
use super::items::{items_of, period_of_row, stated};
use super::layering::{Effective, law_reaches, layers_of, names, overlap, place, under, unvaried, varied};
use super::row::{Row, counted};
use crate::calendar::{WorkCalendar, naive};
use crate::deadline::{TimeLimit, plain};

/// The most layers that are measured by one another.
const MOST_LAYERS: usize = 10_000;

/// Every fault and warning of every layer, against the rules that it names.
pub(super) fn faults(corpus: &Corpus, calendar: &WorkCalendar) -> Vec<Fault> {
    let count = corpus.layers.len();
    if let Some(last) = corpus.layers.last().filter(|_| count > MOST_LAYERS) {
        let (count, limit) = (count.to_string(), MOST_LAYERS.to_string());
        let args = vec![("what", "layers".to_string()), ("count", count), ("limit", limit)];
        return vec![fault(corpus, last.origin, 128, Severity::Error, String::new(), args)];
    }
    once_each(leaves(corpus).into_iter().flat_map(|leaf| faults_of_line(corpus, calendar, leaf)).collect())
}

/// The divisions of layers below which no other layer stands.
fn leaves(corpus: &Corpus) -> BTreeSet<&str> {
    let all: BTreeSet<&str> = corpus.layers.iter().map(|layer| layer.jurisdiction.as_str()).collect();
    let is_leaf = |one: &&str| !all.iter().any(|other| other != one && reaches(one, other));
    all.iter().copied().filter(is_leaf).collect()
}

/// Each layer of one line is laid on what holds above it.
fn faults_of_line(corpus: &Corpus, calendar: &WorkCalendar, leaf: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let layers = layers_of(corpus, leaf);
    let variations = layers.iter().flat_map(|layer| layer.variations.iter().map(|one| one.of.as_str()));
    let promises = layers.iter().flat_map(|layer| layer.promises.iter().map(|one| one.of.as_str()));
    let named: BTreeSet<&str> = variations.chain(promises).collect();
    let items: Vec<&Item> = items_of(corpus, leaf)
        .map(|(_, item)| item)
        .filter(|item| named.contains(item.id.as_str()))
        .collect();
    let is_named = |period: &Period| {
        named.contains(&*period.id) || named.contains(&*period.series) || serves(&items, period)
    };
    let mut periods = unvaried(corpus, leaf, is_named);
    for layer in layers {
        for variation in &layer.variations {
            for period in meant(corpus, layer, &periods, &variation.of, variation.in_force) {
                faults.extend(variation_faults(corpus, calendar, layer, period, variation));
            }
        }
        periods = under(periods, layer);
        for promise in &layer.promises {
            for period in meant(corpus, layer, &periods, &promise.of, promise.in_force) {
                faults.extend(promise_fault(corpus, calendar, period, promise));
            }
            for period in of_item(&items, &periods, promise) {
                faults.extend(promise_fault(corpus, calendar, &period, promise));
            }
        }
    }
    faults
}

/// The periods that a layer means by a name on these days.
fn meant<'a>(
    corpus: &Corpus,
    layer: &Layer,
    periods: &'a [Effective],
    of: &str,
    on: InForce,
) -> impl Iterator<Item = &'a Period> {
    let periods = periods.iter().map(|one| &one.period);
    periods.filter(move |period| {
        names(period, of)
            && overlap(period.in_force, on).is_some()
            && law_reaches(corpus, period.law, &layer.jurisdiction)
    })
}

/// Whether a row of one of these items names the period.
fn serves(items: &[&Item], period: &Period) -> bool {
    let rows = items.iter().flat_map(|item| &item.rows);
    rows.into_iter().any(|row| matches!(&row.limit, RowLimit::Rule(rule) if is_rule(period, rule)))
}

fn is_rule(period: &Period, rule: &str) -> bool {
    names(period, rule) || period.step == rule
}

/// The limits of the item that a promise names, on the days of its rows.
fn of_item(items: &[&Item], periods: &[Effective], promise: &Promise) -> Vec<Period> {
    let mut found = Vec::new();
    let rows = items
        .iter()
        .copied()
        .filter(|item| item.id == promise.of)
        .flat_map(|item| item.rows.iter().map(move |row| (item, row)));
    for (item, row) in rows {
        let Some(on) = overlap(row.in_force, promise.in_force) else { continue };
        match &row.limit {
            RowLimit::Rule(rule) => {
                let served = periods.iter().map(|one| &one.period).filter(|period| is_rule(period, rule));
                let on = served.filter(|period| overlap(period.in_force, on).is_some());
                found.extend(on.cloned());
            }
            RowLimit::Stated { .. } => found.push(period_of_row(item, row)),
            // Where the law sets no limit a promise may stand alone.
            RowLimit::Nowhere => {}
        }
    }
    found
}

/// A fault that several versions of a rule bring about is told once.
fn once_each(faults: Vec<Fault>) -> Vec<Fault> {
    let mut told = BTreeSet::new();
    let first =
        |fault: &Fault| told.insert((fault.document.clone(), fault.line, fault.code, fault.key.clone()));
    faults.into_iter().filter(first).collect()
}

/// How one limit lies to another over every start day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Later {
    Never,
    Sometimes(i32),
    Always,
}

/// Whether `other` falls later than `base`; unlike units are compared by due date over every start day.
fn later(calendar: &WorkCalendar, period: &Period, base: Limit, other: Limit) -> Later {
    let certain = |later: bool| if later { Later::Always } else { Later::Never };
    match (base, other) {
        (Limit::Of { value: a, unit: x }, Limit::Of { value: b, unit: y }) if x == y => {
            certain(if period.direction == Direction::Backwards { b < a } else { b > a })
        }
        (Limit::Of { .. }, Limit::Of { .. }) => {
            by_due_date(calendar, &limited(period, base), &limited(period, other))
        }
        // Nothing is later than never, and a figure that nobody knows is later than nothing.
        (Limit::NoLimit | Limit::Missing, _) => Later::Never,
        (Limit::AtOnce | Limit::ByEvent, Limit::AtOnce | Limit::ByEvent) => Later::Never,
        (_, Limit::NoLimit | Limit::Missing) => Later::Always,
        (Limit::AtOnce | Limit::ByEvent, _) => Later::Always,
        (_, Limit::AtOnce | Limit::ByEvent) => Later::Never,
    }
}

/// Whether one limit falls later than another on every start day that the calendar knows.
pub(crate) fn falls_later(calendar: &WorkCalendar, base: Limit, other: Limit) -> bool {
    let source = Source {
        kind: SourceKind::Notice,
        checked: Checked::Secondary,
        place: String::new(),
        phrase: String::new(),
    };
    let period = stated(base, StartEvent::Start, InForce { from: None, to: None }, source);
    later(calendar, &period, base, other) == Later::Always
}

fn by_due_date(calendar: &WorkCalendar, base: &Row, other: &Row) -> Later {
    let table = calendar.table();
    let (mut first, mut later, mut seen) = (None, 0_u32, 0_u32);
    for start in table.first()..=table.last() {
        let due = |row: &Row| plain::compute(row, table, calendar.certain_day(), start);
        let (a, b) = (due(base), due(other));
        if a.code != 0 || b.code != 0 {
            continue;
        }
        seen = seen.saturating_add(1);
        if b.due > a.due {
            later = later.saturating_add(1);
            first = first.or(Some(start));
        }
    }
    match first {
        None => Later::Never,
        Some(_) if later == seen => Later::Always,
        Some(start) => Later::Sometimes(start),
    }
}

fn limited(period: &Period, limit: Limit) -> Row {
    let mut row = Row::of(period, None);
    (row.count, row.value) = counted(limit, period.direction);
    row
}

fn promise_fault(
    corpus: &Corpus,
    calendar: &WorkCalendar,
    period: &Period,
    promise: &Promise,
) -> Option<Fault> {
    let limit = Limit::Of { value: promise.value, unit: promise.unit };
    let fault =
        |code, severity, args| fault(corpus, promise.origin, code, severity, "promise.limit".into(), args);
    let of = ("of", promise.of.clone());
    // A promise binds the office that gives it; it says nothing about the time of a citizen.
    if period.whose == Whose::Citizen {
        return Some(fault(145, Severity::Error, vec![of]));
    }
    match later(calendar, period, period.limit, limit) {
        Later::Never => None,
        Later::Always => {
            let (promised, legal) = (TimeLimit::of(limit), TimeLimit::of(period.limit));
            let args = vec![
                of,
                ("promised_zh", promised.zh()),
                ("promised_en", promised.en()),
                ("legal_zh", legal.zh()),
                ("legal_en", legal.en()),
            ];
            Some(fault(131, Severity::Error, args))
        }
        Later::Sometimes(start) => {
            Some(fault(133, Severity::Warning, vec![of, ("start", naive(start).to_string())]))
        }
    }
}

fn variation_faults(
    corpus: &Corpus,
    calendar: &WorkCalendar,
    layer: &Layer,
    period: &Period,
    variation: &Variation,
) -> Vec<Fault> {
    if admits(period.varied_by, layer.rank) {
        return Vec::new();
    }
    let code = if period.whose == Whose::Citizen { 146 } else { 132 };
    let (who_zh, who_en) = who_may(period.varied_by);
    let parts = changes(calendar, period, variation).into_iter().filter(|change| change.harms(period.whose));
    let of_part = |part: Change| {
        let args = vec![
            ("of", variation.of.clone()),
            ("rank_zh", layer.rank.zh().to_string()),
            ("rank_en", layer.rank.en().to_string()),
            ("what_zh", part.what_zh.to_string()),
            ("what_en", part.what_en.to_string()),
            ("who_zh", who_zh.clone()),
            ("who_en", who_en.clone()),
        ];
        fault(corpus, variation.origin, code, Severity::Error, format!("variation.{}", part.key), args)
    };
    parts.map(of_part).collect()
}

fn fault(
    corpus: &Corpus,
    origin: Origin,
    code: u16,
    severity: Severity,
    key: String,
    args: Vec<(&'static str, String)>,
) -> Fault {
    let (document, line) = place(corpus, origin);
    Fault { code, severity, document, line, column: 0, key, args, suggestion: None }
}

/// Whether a text of `rank` may set otherwise what `varied_by` leaves open.
fn admits(varied_by: VariedBy, rank: Rank) -> bool {
    match varied_by {
        VariedBy::Nobody => false,
        VariedBy::Law => rank == Rank::Law,
        VariedBy::Regulation => {
            matches!(rank, Rank::Law | Rank::AdministrativeRegulation | Rank::LocalRegulation)
        }
        VariedBy::Rule => {
            matches!(rank, Rank::Law | Rank::AdministrativeRegulation | Rank::LocalRegulation | Rank::Rule)
        }
    }
}

fn who_may(varied_by: VariedBy) -> (String, String) {
    if varied_by == VariedBy::Nobody {
        return ("任何文件都不得另行规定".into(), "nobody may set it otherwise".into());
    }
    (format!("{}的除外", varied_by.zh()), format!("only {} may set it otherwise", varied_by.en()))
}

/// What a variation does to one part of a rule: whether the last day can fall later by it, and whether earlier.
struct Change {
    key: &'static str,
    what_zh: &'static str,
    what_en: &'static str,
    later: bool,
    earlier: bool,
}

impl Change {
    fn harms(&self, whose: Whose) -> bool {
        if whose == Whose::Citizen { self.earlier } else { self.later }
    }
}

/// Each part that a variation sets, whether it changes anything or not.
fn changes(calendar: &WorkCalendar, period: &Period, variation: &Variation) -> Vec<Change> {
    let after = varied(period, variation, period.in_force);
    let moves = |from: Limit, to: Limit| later(calendar, period, from, to) != Later::Never;
    let known = period.limit != Limit::Missing;
    let other_event = after.start_event != period.start_event;
    let counts = |period: &Period| period.start_day == StartDay::Counted;
    let (was, is, backwards) = (counts(period), counts(&after), period.direction == Direction::Backwards);
    let added = after.exclusions.iter().any(|kind| !period.exclusions.contains(kind));
    let dropped = period.exclusions.iter().any(|kind| !after.exclusions.contains(kind));
    let (longer, shorter) = extended(period.extension.as_ref(), after.extension.as_ref());
    let change = |key, what_zh, what_en, later, earlier| Change { key, what_zh, what_en, later, earlier };
    vec![
        change(
            "limit",
            "时限",
            "the limit",
            moves(period.limit, after.limit),
            known && moves(after.limit, period.limit),
        ),
        change("start_event", "起算事件", "the event from which it runs", other_event, other_event),
        // A start day that counts brings a period forwards to its end a day sooner.
        change(
            "start_day",
            "起算日是否计入",
            "whether the start day counts",
            if backwards { !was && is } else { was && !is },
            if backwards { was && !is } else { !was && is },
        ),
        change("exclusions", "扣除的时间", "the time that is left out", added, dropped),
        change("extension", "延长", "the extension", longer, shorter),
    ]
}

/// Whether an extension can reach further than before, and whether less far. Another approver or another unit is both.
fn extended(before: Option<&ExtensionRule>, after: Option<&ExtensionRule>) -> (bool, bool) {
    match (before, after) {
        (None, None) => (false, false),
        (None, Some(_)) => (true, false),
        (Some(_), None) => (false, true),
        (Some(a), Some(b)) => {
            let other = a.unit != b.unit || a.approver != b.approver;
            let silent = a.tell && !b.tell;
            (
                other || silent || b.value > a.value || (a.total && !b.total),
                other || b.value < a.value || (!a.total && b.total),
            )
        }
    }
}
