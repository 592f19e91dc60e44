use super::counts::Counts;
use super::decimal::Decimal;
use super::scheme::Scheme;
use super::totals::{NO_SCORE, Totals};
use crate::error::{Error, fail};

/// Warnings about one official's ballots: the score stands, somebody should look.
///
/// 某对象票据的提示：得分有效，但应留意。
///
/// # Errors
/// None: each is a warning, `JC-0751` to `JC-0754` and `JC-0762`.
#[must_use]
pub fn notes(scheme: &Scheme, counts: &Counts, totals: &Totals, official: usize) -> Vec<Error> {
    let mut notes = Vec::new();
    for group in 0..scheme.model().groups.len() {
        of_group(scheme, counts, official, group, &mut notes);
    }
    let other = totals.unrounded.get(official).copied().unwrap_or(NO_SCORE);
    if let Some(staged) = totals.totals.get(official).filter(|_| other != NO_SCORE) {
        let digits = scheme.model().rounding.total;
        let shown = |units: i64| Decimal { units, digits }.to_string();
        notes.push(fail(762, &[("staged", shown(*staged)), ("unrounded", shown(other))]).at("total"));
    }
    notes
}

fn of_group(scheme: &Scheme, counts: &Counts, official: usize, group: usize, notes: &mut Vec<Error>) {
    let Some(one) = scheme.model().groups.get(group) else { return };
    let lanes = scheme.lanes();
    let (mut several, mut blank, mut unknown, mut marks) = (0_u64, 0_u64, 0_u64, 0_u64);
    for dimension in 0..scheme.model().dimensions.len() {
        for (at, (count, lane)) in
            counts.options(official, group, dimension).iter().zip(lanes.iter()).enumerate()
        {
            let add = |sum: &mut u64, held: bool| *sum = sum.saturating_add(if held { *count } else { 0 });
            add(&mut several, at == lanes.overmarked());
            add(&mut blank, at == lanes.blank());
            add(&mut unknown, lane.unknown);
            add(&mut marks, at < lanes.blank());
        }
    }
    let mut say = |code: u16, count: u64| {
        let args = [
            ("group_zh", one.label.zh.clone()),
            ("group_en", one.label.en.clone()),
            ("count", count.to_string()),
            ("of", marks.to_string()),
        ];
        notes.push(fail(code, &args).at(format!("groups[{group}]")));
    };
    if several > 0 {
        say(751, several);
    }
    if blank > 0 {
        say(752, blank);
    }
    if unknown.saturating_mul(10) > marks.saturating_mul(3) {
        say(753, unknown);
    }
    if one.strata && uneven(counts, official, group) {
        say(754, 0);
    }
}

/// Whether the rates of response of two strata differ more than threefold.
fn uneven(counts: &Counts, official: usize, group: usize) -> bool {
    let rates: Vec<(u64, u64)> = counts
        .cells()
        .of_group(official, group)
        .filter_map(|cell| {
            Some((u64::from(counts.valid_in(cell)), u64::from(counts.cells().electors(cell)?)))
        })
        .collect();
    let above = |one: &(u64, u64), other: &(u64, u64)| {
        u128::from(one.0) * u128::from(other.1) > 3 * u128::from(other.0) * u128::from(one.1)
    };
    rates.iter().any(|one| rates.iter().any(|other| above(one, other)))
}
