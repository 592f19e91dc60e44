//! Every code of block 11 is reached, with its place.

#![expect(clippy::unwrap_used, reason = "a test")]

use jiceng_stats::{
    Error, Level, Ranked, Scores, Share, agreement, jeffreys, lies_above, linked, ranks, wilson,
};

const ASKED: Ranked = Ranked { draws: 40, seed: 1, seats: 1 };

fn ranked(weights: &[u16], starts: &[u32], ballots: &[u32]) -> Error {
    ranks(&Scores { weights, starts, ballots }, ASKED, &[]).unwrap_err()
}

#[test]
fn every_code_is_reached_with_its_place() {
    let half = Share::new(1, 2).unwrap();
    let million = Share::new(2_000_000, 4_000_000).unwrap();
    let right = Scores { weights: &[10_000], starts: &[0, 1, 2], ballots: &[1, 2] };
    let cases = [
        (1101, Share::new(3, 2).unwrap_err(), "hits", None),
        (1101, Share::new(0, 0).unwrap_err(), "hits", None),
        (1101, Share::new(0, u64::MAX).unwrap_err(), "hits", None),
        (1102, wilson(half, f64::NAN).unwrap_err(), "confidence", None),
        (1102, wilson(half, 1.0).unwrap_err(), "confidence", None),
        (1102, jeffreys(half, 0.0).unwrap_err(), "confidence", None),
        (1103, lies_above(million, million).unwrap_err(), "", None),
        (1104, agreement(&[1.0, 2.0], &[vec![1, 2], vec![1]], Level::Nominal).unwrap_err(), "units", Some(1)),
        (1105, agreement(&[2.0, 1.0], &[[1, 2]], Level::Nominal).unwrap_err(), "values", None),
        (1105, agreement(&[-1.0, 1.0], &[[1, 2]], Level::Ratio).unwrap_err(), "values", None),
        (1105, agreement(&[0.0, f64::NAN], &[[1, 2]], Level::Interval).unwrap_err(), "values", None),
        (1106, linked(2, &[(7, 0), (7, 2)]).unwrap_err(), "ballots", Some(1)),
        (1106, ranks(&right, ASKED, &[(0, 1), (0, 2)]).unwrap_err(), "pairs", Some(1)),
        (1107, ranked(&[9_999], &[0, 1], &[1]), "weights", None),
        (1107, ranked(&[], &[0], &[]), "weights", None),
        (1108, ranked(&[8_000, 2_000], &[0, 1], &[1]), "starts", None),
        (1108, ranked(&[10_000], &[0, 2], &[1]), "starts", None),
        (1108, ranked(&[10_000], &[1, 1], &[1]), "starts", None),
        (1108, ranked(&[10_000], &[], &[]), "starts", None),
        (1109, ranked(&[10_000], &[0, 2], &[1, 100_001]), "ballots", Some(1)),
        (1110, ranks(&right, Ranked { draws: 39, ..ASKED }, &[]).unwrap_err(), "draws", None),
        (1110, ranks(&right, Ranked { draws: 100_001, ..ASKED }, &[]).unwrap_err(), "draws", None),
    ];
    for (code, error, field, row) in &cases {
        assert_eq!((error.code().0, error.field().unwrap_or(""), error.row()), (*code, *field, *row));
        for text in [error.text_zh(), error.text_en()] {
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{text}");
        }
    }
    for entry in jiceng::error::entries().filter(|entry| (1100..1200).contains(&entry.code)) {
        assert!(cases.iter().any(|case| case.0 == entry.code), "JC-{}", entry.code);
    }
}
