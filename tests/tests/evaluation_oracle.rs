//! 100,000 random officials against totals that a program of fractions computed, with every stage rounded as the
//! scheme says, and without rounding between.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail where they stand")]

use std::path::Path;

use jiceng::Ruleset;
use jiceng::evaluation::{
    BallotTable, Electors, NO_SCORE, Official, Participation, Raters, Roster, count, scheme, totals,
};
use jiceng::words::StaffKind;
use jiceng_tests::vectors::read;
use serde_json::Value;
use sha2::{Digest, Sha256};

struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// The codes in the proportions in which the generator draws them.
fn codes() -> Vec<u8> {
    let mut codes = vec![1; 11];
    codes.extend([2; 4]);
    codes.extend([3, 3, 8, 9, 255]);
    codes
}

fn official(number: usize) -> Official {
    Official {
        key: format!("official-{number}"),
        scope: "township-1".into(),
        staff: StaffKind::CivilServant,
        participation: Participation::Yes,
    }
}

fn ballots(draw: &mut Draw, officials: usize) -> BallotTable {
    let codes = codes();
    let mut table =
        BallotTable { marks: vec![Vec::new(); 5], strata: Some(Vec::new()), ..BallotTable::default() };
    for number in 0..officials {
        let sizes = draw.next();
        let sizes = [12 + sizes % 24, 6 + (sizes >> 16) % 6, 2 + (sizes >> 32) % 4];
        for (group, size) in (0_u8..).zip(sizes) {
            for row in 0..size {
                let drawn = draw.next();
                table.officials.push(number as u32);
                table.groups.push(group);
                table.strata.as_mut().unwrap().push((row % 3) as u16);
                for (at, column) in table.marks.iter_mut().enumerate() {
                    let drawn = drawn >> (12 * at);
                    let mark = if row < 3 { 1 + (drawn % 3) as u8 } else { codes[(drawn % 20) as usize] };
                    column.push(mark);
                }
            }
        }
    }
    table
}

#[test]
fn a_hundred_thousand_officials_differ_in_nothing() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/oracle/evaluation.json");
    let file = read(&path).unwrap();
    let each = file["each"].as_u64().unwrap() as usize;
    let block = file["block"].as_u64().unwrap() as usize;
    let ruleset = Ruleset::jiaoling().unwrap();
    let mut officials = 0;
    let mut elsewhere = 0;
    for one in file["schemes"].as_array().unwrap() {
        let id = one["scheme"]["id"].as_str().unwrap();
        let with = ruleset.with_documents([("scheme.json", one["scheme"].to_string())]).unwrap();
        let scheme = scheme(&with, id).unwrap();
        let strata = scheme.model().groups[0].strata;
        let electors = (0..each as u32).filter(|_| strata).flat_map(|official| {
            let villages = [(0, 600), (1, 300), (2, 100)];
            villages.map(|(stratum, count)| Electors { official, group: 0, stratum: Some(stratum), count })
        });
        let roster = Roster {
            officials: (0..each).map(official).collect(),
            electors: electors.collect(),
            batches: Vec::new(),
        };
        let mut draw = Draw(one["seed"].as_u64().unwrap());
        let table = ballots(&mut draw, each);
        let marks = table.mark_columns();
        let counts = count(&scheme, &roster, &table.columns(&marks), &Raters::default()).unwrap();
        assert!(counts.faults().is_empty());
        let all = totals(&scheme, &roster, &counts);
        let line = |at: usize| {
            let (staged, other) = (all.totals[at], all.unrounded[at]);
            let exact = if other == NO_SCORE { staged } else { other };
            format!("{} {staged} {exact}\n", all.weighted[at])
        };
        elsewhere += all.unrounded.iter().filter(|one| **one != NO_SCORE).count();
        let digests = one["blocks"].as_array().unwrap();
        assert_eq!(digests.len() * block, each);
        for (number, expected) in digests.iter().enumerate() {
            let lines: String = (number * block..(number + 1) * block).map(line).collect();
            let digest: String =
                Sha256::digest(lines.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
            let first: Vec<&str> = lines.lines().take(3).collect();
            assert_eq!(Value::from(digest), *expected, "{id}, officials from {}: {first:?}", number * block);
        }
        officials += each;
    }
    assert_eq!(officials, 100_000);
    assert_eq!(elsewhere as u64, file["unrounded_differs"].as_u64().unwrap());
    assert!(elsewhere > 0, "no total needs its warning: the draw is too tame");
}
