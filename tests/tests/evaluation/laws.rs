//! Laws that hold for any ballots.

use jiceng::evaluation::{
    BLANK, OVERMARKED, Participation, duplicate_raters, percentages, quota_seats, totals,
};
use jiceng::words::GradeLevel;
use proptest::prelude::*;

use super::sample::{counted, evaluated, roster, scheme_with, table};

/// Ballots about a few officials, among them blanks, several marks and codes that nobody knows.
fn rows() -> impl Strategy<Value = Vec<(u32, u8, [u8; 2])>> {
    let mark = prop::sample::select(vec![1_u8, 1, 1, 2, 2, 3, 8, 9, BLANK, OVERMARKED, 77]);
    let row = (0..6_u32, 0..3_u8, [mark.clone(), mark]);
    prop::collection::vec(row, 0..400)
}

/// Ballots that a default fills count as the scheme says, and make no quorum.
#[test]
fn a_default_is_no_rating() {
    let defaulted = [
        ("kind = \"unknown\"", "kind = \"defaulted\""),
        ("unknown_policy", "defaulted_policy = { points_milli = 85000 }\nunknown_policy"),
        ("min_ballots = 1\nmin_rate_bp = 0", "min_ballots = 2\nmin_rate_bp = 0"),
    ];
    let (scheme, roster) = (scheme_with(&defaulted), roster(1));
    let others = [(0, 1, [1, 1]), (0, 2, [1, 1])];
    let only = [&others[..], &[(0, 0, [8, 8]), (0, 0, [8, 8]), (0, 0, [1, 1])]].concat();
    let counts = counted(&scheme, &roster, &table(&only));
    assert_eq!(counts.valid(0, 0), 1);
    assert_eq!(totals(&scheme, &roster, &counts).codes[0], 713, "one rating where two are needed");
    let enough = [&only[..], &[(0, 0, [1, 1])]].concat();
    let counts = counted(&scheme, &roster, &table(&enough));
    let all = totals(&scheme, &roster, &counts);
    // Two of 100 and two of 85, as stated.
    assert_eq!((all.codes[0], all.groups[0]), (0, 92_500_000));
    assert_eq!(counts.options(0, 0, 0)[3], 2, "they stand apart");
}

proptest! {
    #[test]
    fn the_order_of_ballots_changes_nothing(rows in rows(), turn in 0..400_usize) {
        let (scheme, roster) = (scheme_with(&[]), roster(6));
        let mut turned = rows.clone();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
            turned.reverse();
        }
        let one = counted(&scheme, &roster, &table(&rows));
        let other = counted(&scheme, &roster, &table(&turned));
        prop_assert_eq!(one.faults().len(), other.faults().len());
        prop_assert_eq!(totals(&scheme, &roster, &one), totals(&scheme, &roster, &other));
    }

    #[test]
    fn one_more_satisfied_never_lowers_a_score(rows in rows(), group in 0..3_u8) {
        let (scheme, roster) = (scheme_with(&[]), roster(6));
        let mut more = rows.clone();
        more.push((2, group, [1, 1]));
        let before = totals(&scheme, &roster, &counted(&scheme, &roster, &table(&rows)));
        let after = totals(&scheme, &roster, &counted(&scheme, &roster, &table(&more)));
        if before.codes[2] == 0 {
            prop_assert_eq!(after.codes[2], 0);
            prop_assert!(after.totals[2] >= before.totals[2]);
            prop_assert!(after.weighted[2] >= before.weighted[2]);
        }
    }

    #[test]
    fn counts_add_up_whatever_is_marked(rows in rows()) {
        let (scheme, roster) = (scheme_with(&[]), roster(6));
        let counts = counted(&scheme, &roster, &table(&rows));
        for official in 0..6_usize {
            for group in 0..3_usize {
                let known = [1, 2, 3, 8, 9, BLANK, OVERMARKED];
                let own: Vec<&[u8; 2]> = rows
                    .iter()
                    .filter(|row| (row.0 as usize, usize::from(row.1)) == (official, group))
                    .map(|row| &row.2)
                    .filter(|marks| marks.iter().all(|mark| known.contains(mark)))
                    .collect();
                for dimension in 0..2 {
                    let slow: Vec<u64> = known
                        .iter()
                        .map(|code| own.iter().filter(|marks| marks[dimension] == *code).count() as u64)
                        .collect();
                    prop_assert_eq!(counts.options(official, group, dimension), slow);
                }
                // A don't-know and an abstention (60 points here) differ: the one takes no part, the other counts.
                let valid = own.iter().filter(|marks| marks.iter().any(|mark| ![8, OVERMARKED].contains(mark)));
                prop_assert_eq!(counts.valid(official, group), valid.count() as u64);
            }
        }
    }

    #[test]
    fn every_record_can_be_recomputed(rows in rows()) {
        let (scheme, roster) = (scheme_with(&[]), roster(6));
        let evaluation = evaluated(&scheme, &roster, &rows, &[]);
        for official in 0..6 {
            let Ok(answer) = evaluation.record(official) else { continue };
            let record = answer.value;
            prop_assert_eq!(record.first_wrong_step(), None);
            prop_assert_eq!(record.steps.last().map(|step| step.result), record.total);
            prop_assert_eq!(record.total.map(|total| total.units), evaluation.total(official));
        }
    }

    #[test]
    fn the_quota_is_never_exceeded(rows in rows(), bp in 0..=10_000_u16) {
        let quota = format!("bp = {bp}\nscope");
        let scheme = scheme_with(&[("bp = 2000\nscope", &quota), ("min_total_centi = 9000", "min_total_centi = 7600")]);
        let mut roster = roster(6);
        roster.officials[5].participation = Participation::NoGrade;
        let evaluation = evaluated(&scheme, &roster, &rows, &[]);
        let top = (0..6).filter(|at| evaluation.grade(*at) == Some(GradeLevel::Excellent));
        prop_assert!(top.count() as u64 <= quota_seats(5, bp));
        prop_assert_eq!(evaluation.grade(5), None);
        for one in 0..5 {
            for other in 0..5 {
                if evaluation.rank(one).is_some() && evaluation.rank(one) == evaluation.rank(other) {
                    prop_assert_eq!(evaluation.grade(one), evaluation.grade(other), "a tie was split");
                }
            }
        }
    }

    #[test]
    fn percentages_always_add_up(counts in prop::collection::vec(0..1_000_u64, 1..9), digits in 0..=4_u8) {
        match percentages(&counts, digits) {
            Some(shown) => {
                let sum: i64 = shown.iter().map(|one| one.units).sum();
                prop_assert_eq!(sum, 100 * 10_i64.pow(u32::from(digits)));
            }
            None => prop_assert!(counts.iter().all(|count| *count == 0)),
        }
    }

    #[test]
    fn double_raters_are_found_as_a_slow_search_finds_them(keys in prop::collection::vec((0..5_u32, 0..40_u64), 0..120)) {
        let officials: Vec<u32> = keys.iter().map(|key| key.0).collect();
        let raters: Vec<u64> = keys.iter().map(|key| key.1).collect();
        let mut slow: Vec<(u32, u64, u32)> = (0_u32..)
            .zip(&keys)
            .filter(|(_, key)| key.1 != 0 && keys.iter().filter(|other| other == key).count() > 1)
            .map(|(row, key)| (key.0, key.1, row))
            .collect();
        slow.sort_unstable();
        prop_assert_eq!(duplicate_raters(&officials, &raters), slow);
    }
}
