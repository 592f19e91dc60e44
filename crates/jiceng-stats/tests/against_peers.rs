//! The same figures as scipy, statsmodels and krippendorff, to 5e-7; `peers.py` wrote them down.

#![expect(clippy::float_arithmetic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use jiceng_stats::{Level, Ranked, Scores, Share, agreement, jeffreys, lies_above, ranks, wilson};
use serde_json::Value;

const NEAR: f64 = 5e-7;

fn peers(part: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("peers.json")).unwrap();
    all[part].as_array().unwrap().clone()
}

fn near(got: f64, expected: &Value, row: &Value) {
    let expected = expected.as_f64().unwrap();
    assert!((got - expected).abs() <= NEAR, "{got} instead of {expected}: {row}");
}

fn share(hits: &Value, of: &Value) -> Share {
    Share::new(hits.as_u64().unwrap(), of.as_u64().unwrap()).unwrap()
}

#[test]
fn intervals_of_shares() {
    let rows = peers("intervals");
    assert!(rows.len() > 200);
    for row in rows {
        let (share, confidence) = (share(&row["hits"], &row["of"]), row["confidence"].as_f64().unwrap());
        for (interval, name) in
            [(wilson(share, confidence), "wilson"), (jeffreys(share, confidence), "jeffreys")]
        {
            let interval = interval.unwrap();
            near(interval.low, &row[name][0], &row);
            near(interval.high, &row[name][1], &row);
        }
    }
}

#[test]
fn one_share_above_another() {
    let rows = peers("above");
    assert!(rows.len() > 50);
    for row in rows {
        let (one, other) = (&row["one"], &row["other"]);
        let likely = lies_above(share(&one[0], &one[1]), share(&other[0], &other[1])).unwrap();
        near(likely, &row["likely"], &row);
    }
}

#[test]
fn alpha_at_every_level() {
    let rows = peers("agreements");
    assert!(rows.len() > 50);
    for row in rows {
        let values: Vec<f64> =
            row["values"].as_array().unwrap().iter().map(|one| one.as_f64().unwrap()).collect();
        let units: Vec<Vec<u32>> = serde_json::from_value(row["units"].clone()).unwrap();
        for (level, name) in [
            (Level::Nominal, "nominal"),
            (Level::Ordinal, "ordinal"),
            (Level::Interval, "interval"),
            (Level::Ratio, "ratio"),
        ] {
            near(agreement(&values, &units, level).unwrap().unwrap(), &row["alpha"][name], &row);
        }
    }
}

/// Bit by bit: the bootstrap is whole numbers, so another language draws the same ranks from the same seed.
#[test]
fn ranks_of_a_seed() {
    let rows = peers("ranks");
    assert_eq!(rows.len(), 3);
    for row in rows {
        let weights: Vec<u16> = serde_json::from_value(row["weights"].clone()).unwrap();
        let cells: Vec<Vec<Vec<u32>>> = serde_json::from_value(row["cells"].clone()).unwrap();
        let (mut starts, mut ballots) = (vec![0], Vec::new());
        for cell in cells.iter().flatten() {
            ballots.extend(cell);
            starts.push(ballots.len() as u32);
        }
        let scores = Scores { weights: &weights, starts: &starts, ballots: &ballots };
        let number = |name: &str| row[name].as_u64().unwrap();
        let asked =
            Ranked { draws: number("draws") as u32, seed: number("seed"), seats: number("seats") as u32 };
        let (found, before) = ranks(&scores, asked, &[(0, 1)]).unwrap();
        let shown: Vec<[u32; 4]> = found
            .iter()
            .map(|one| one.map(|one| [one.low, one.middle, one.high, one.within]).unwrap())
            .collect();
        let expected: Vec<[u32; 4]> = serde_json::from_value(row["ranks"].clone()).unwrap();
        assert_eq!(shown, expected);
        assert_eq!((before[0].twice, before[0].of), (number("twice"), 2 * number("draws")));
    }
}

/// Krippendorff's own example of four raters and twelve units, as his book prints it.
#[test]
fn alpha_of_the_book() {
    let marks: [&[usize]; 12] = [
        &[1, 1, 1],
        &[2, 2, 3, 2],
        &[3, 3, 3, 3],
        &[3, 3, 3, 3],
        &[2, 2, 2, 2],
        &[1, 2, 3, 4],
        &[4, 4, 4, 4],
        &[1, 1, 2, 1],
        &[2, 2, 2, 2],
        &[5, 5, 5],
        &[1, 1],
        &[3],
    ];
    let units: Vec<[u32; 5]> = marks
        .iter()
        .map(|marks| {
            std::array::from_fn(|value| marks.iter().filter(|mark| **mark == value + 1).count() as u32)
        })
        .collect();
    for (level, expected) in [
        (Level::Nominal, 0.743_421),
        (Level::Ordinal, 0.815_388),
        (Level::Interval, 0.849_107),
        (Level::Ratio, 0.797_403),
    ] {
        let alpha = agreement(&[1.0, 2.0, 3.0, 4.0, 5.0], &units, level).unwrap().unwrap();
        assert!((alpha - expected).abs() < NEAR, "{level:?}: {alpha}");
    }
}
