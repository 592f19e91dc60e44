//! A layer may tighten; only a text of sufficient rank may loosen, and nobody shortens a citizen's right.

use jiceng_data::fault::{Fault, Severity};
use jiceng_data::model::{Corpus, Layer, Limit, Period, Promise, Variation};
use jiceng_data::words::{Direction, Rank, StartDay, VariedBy, Whose};

use super::layering::{law_reaches, names, place, varied};
use super::row::{Row, counted};
use crate::calendar::{WorkCalendar, naive};
use crate::deadline::plain;

/// Every fault and warning of every layer, against the rules that it names.
pub(super) fn faults(corpus: &Corpus, calendar: &WorkCalendar) -> Vec<Fault> {
    let mut faults = Vec::new();
    for layer in &corpus.layers {
        let named = |of: &str| -> Vec<&Period> {
            let here = |period: &&Period| law_reaches(corpus, period.law, &layer.jurisdiction);
            corpus.periods.iter().filter(here).filter(|period| names(period, of)).collect()
        };
        for promise in &layer.promises {
            let periods = named(&promise.of);
            faults.extend(
                periods.into_iter().filter_map(|period| promise_fault(corpus, calendar, period, promise)),
            );
        }
        for variation in &layer.variations {
            let periods = named(&variation.of);
            faults.extend(
                periods
                    .into_iter()
                    .filter_map(|period| variation_fault(corpus, calendar, layer, period, variation)),
            );
        }
    }
    faults
}

/// How one limit lies to another over every start day of the calendar.
enum Compared {
    Never,
    Sometimes(i32),
    Always,
}

/// On which start days `other` falls later than `base`.
fn later(calendar: &WorkCalendar, base: &Row, other: &Row) -> Compared {
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
        None => Compared::Never,
        Some(_) if later == seen => Compared::Always,
        Some(start) => Compared::Sometimes(start),
    }
}

fn limited(period: &Period, limit: Limit) -> Row {
    let mut row = Row::of(period, None);
    (row.count, row.value) = counted(limit, period.direction);
    row
}

/// Whether `other` is looser than the period's own limit; unlike units are compared by due date.
fn compare(calendar: &WorkCalendar, period: &Period, other: Limit) -> Compared {
    let certain = |looser: bool| if looser { Compared::Always } else { Compared::Never };
    match (period.limit, other) {
        (Limit::Of { value: a, unit: x }, Limit::Of { value: b, unit: y }) if x == y => {
            certain(if period.direction == Direction::Backwards { b < a } else { b > a })
        }
        (Limit::Of { .. }, Limit::Of { .. }) => {
            later(calendar, &limited(period, period.limit), &limited(period, other))
        }
        (Limit::NoLimit | Limit::Missing, _) => Compared::Never,
        (Limit::AtOnce | Limit::ByEvent, Limit::AtOnce | Limit::ByEvent) => Compared::Never,
        (Limit::AtOnce | Limit::ByEvent, _) | (_, Limit::NoLimit | Limit::Missing) => Compared::Always,
        (_, Limit::AtOnce | Limit::ByEvent) => Compared::Never,
    }
}

fn promise_fault(
    corpus: &Corpus,
    calendar: &WorkCalendar,
    period: &Period,
    promise: &Promise,
) -> Option<Fault> {
    let (document, line) = place(corpus, promise.origin);
    let limit = Limit::Of { value: promise.value, unit: promise.unit };
    let fault = |code, severity, args| Fault {
        code,
        severity,
        document,
        line,
        column: 0,
        key: "promise.limit".into(),
        args,
        suggestion: None,
    };
    let looser = || {
        vec![
            ("of", promise.of.clone()),
            ("value", promise.value.to_string()),
            ("unit", promise.unit.word().to_string()),
            ("legal", legal(period.limit)),
        ]
    };
    match compare(calendar, period, limit) {
        // A promise binds the office that gives it; it cannot cut short what a citizen is entitled to.
        _ if period.whose == Whose::Citizen => Some(fault(131, Severity::Error, looser())),
        Compared::Never => None,
        Compared::Always => Some(fault(131, Severity::Error, looser())),
        Compared::Sometimes(start) => Some(fault(
            133,
            Severity::Warning,
            vec![("of", promise.of.clone()), ("start", naive(start).to_string())],
        )),
    }
}

fn legal(limit: Limit) -> String {
    match limit {
        Limit::Of { value, unit } => format!("{value} {}", unit.word()),
        Limit::AtOnce => "at-once".into(),
        Limit::ByEvent => "by-event".into(),
        Limit::NoLimit => "none".into(),
        Limit::Missing => "missing".into(),
    }
}

fn variation_fault(
    corpus: &Corpus,
    calendar: &WorkCalendar,
    layer: &Layer,
    period: &Period,
    variation: &Variation,
) -> Option<Fault> {
    if admits(period.varied_by, layer.rank) {
        return None;
    }
    let what = loosened(calendar, period, variation)?;
    let (document, line) = place(corpus, variation.origin);
    let args = vec![
        ("of", variation.of.clone()),
        ("rank", layer.rank.word().to_string()),
        ("what", what.to_string()),
        ("varied_by", period.varied_by.word().to_string()),
    ];
    let key = format!("variation.{what}");
    Some(Fault {
        code: 132,
        severity: Severity::Error,
        document,
        line,
        column: 0,
        key,
        args,
        suggestion: None,
    })
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

/// The first part in which a variation is looser, as the key of the document.
fn loosened(calendar: &WorkCalendar, period: &Period, variation: &Variation) -> Option<&'static str> {
    let after = varied(period, variation, period.in_force);
    if let Some(limit) = variation.limit {
        let shorter_right =
            period.whose == Whose::Citizen && limit != period.limit && !longer(calendar, period, limit);
        let looser = !matches!(compare(calendar, period, limit), Compared::Never);
        if shorter_right || (looser && period.whose != Whose::Citizen) {
            return Some("limit");
        }
    }
    if after.start_event != period.start_event {
        return Some("start_event");
    }
    if period.start_day == StartDay::Counted && after.start_day != StartDay::Counted {
        return Some("start_day");
    }
    if after.exclusions.iter().any(|kind| !period.exclusions.contains(kind)) {
        return Some("exclusions");
    }
    match (&period.extension, &after.extension) {
        (None, Some(_)) => Some("extension"),
        (Some(a), Some(b)) if b.unit != a.unit || b.value > a.value || (a.total && !b.total) => {
            Some("extension")
        }
        _ => None,
    }
}

fn longer(calendar: &WorkCalendar, period: &Period, limit: Limit) -> bool {
    matches!(compare(calendar, period, limit), Compared::Always)
}
