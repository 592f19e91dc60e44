//! Officials and the week against looking at every way; shortages prove what they say.
use std::collections::BTreeSet;

use crate::common::Dice;
use jiceng_grid::assign::{AssignRequest, Assigned, Choice, assign};
use jiceng_grid::roster::{RosterOfficial, RosterRequest, WindowPost, roster};

fn random_request(dice: &mut Dice) -> AssignRequest {
    let (grids, people) = (1 + dice.below(5) as u32, 1 + dice.below(4) as u32);
    let mut request = AssignRequest {
        grids,
        capacity: (0..people).map(|_| dice.below(3) as u32).collect(),
        price_of_change: dice.below(40) as u32,
        load_step: dice.below(3) as u32 * 7,
        ..AssignRequest::default()
    };
    for grid in 0..grids {
        for official in 0..people {
            match dice.below(10) {
                0..=6 => request.choices.push(Choice { grid, official, cost: dice.below(100) as u32 }),
                7 => {
                    request.choices.push(Choice { grid, official, cost: 0 });
                    request.recusals.push((grid, official));
                }
                _ => {}
            }
        }
    }
    if dice.below(2) == 0 {
        request.previous =
            (0..grids).map(|_| (dice.below(3) > 0).then(|| dice.below(u64::from(people)) as u32)).collect();
    }
    request
}

/// How many grids can be had, and the least total for all of them where all can.
fn every_assignment(request: &AssignRequest) -> (usize, Option<u64>) {
    let mut best = (0, None);
    let mut own = vec![None; request.grids as usize];
    fn go(request: &AssignRequest, grid: usize, own: &mut Vec<Option<u32>>, best: &mut (usize, Option<u64>)) {
        if grid == own.len() {
            let count = own.iter().flatten().count();
            best.0 = best.0.max(count);
            if count == own.len() {
                let total = total(request, own);
                best.1 = Some(best.1.map_or(total, |least: u64| least.min(total)));
            }
            return;
        }
        own[grid] = None;
        go(request, grid + 1, own, best);
        for official in 0..request.capacity.len() as u32 {
            let pair = (grid as u32, official);
            let eligible = request.choices.iter().any(|one| (one.grid, one.official) == pair)
                && !request.recusals.contains(&pair);
            let load = own[..grid].iter().filter(|other| **other == Some(official)).count() as u32;
            if eligible && load < request.capacity[official as usize] {
                own[grid] = Some(official);
                go(request, grid + 1, own, best);
            }
        }
        own[grid] = None;
    }
    go(request, 0, &mut own, &mut best);
    best
}

fn total(request: &AssignRequest, own: &[Option<u32>]) -> u64 {
    let mut sum = 0;
    for (grid, official) in own.iter().enumerate() {
        let Some(official) = official else { continue };
        let pair = (grid as u32, *official);
        let choice = request.choices.iter().find(|one| (one.grid, one.official) == pair).unwrap();
        sum += u64::from(choice.cost);
        if request.previous.get(grid).copied().flatten().is_some_and(|before| before != *official) {
            sum += u64::from(request.price_of_change);
        }
    }
    for official in 0..request.capacity.len() as u32 {
        let load = own.iter().filter(|other| **other == Some(official)).count() as u64;
        sum += load * load.saturating_sub(1) / 2 * u64::from(request.load_step);
    }
    sum
}

/// A shortage holds: these officials are all who may have any of these grids, and they have too few places.
fn holds(request: &AssignRequest, answer: &Assigned) {
    for shortage in &answer.shortages {
        let eligible: BTreeSet<u32> = request
            .choices
            .iter()
            .filter(|one| {
                shortage.grids.contains(&one.grid) && !request.recusals.contains(&(one.grid, one.official))
            })
            .map(|one| one.official)
            .collect();
        assert_eq!(eligible.into_iter().collect::<Vec<u32>>(), shortage.officials);
        let places: u64 =
            shortage.officials.iter().map(|one| u64::from(request.capacity[*one as usize])).sum();
        assert_eq!(places, shortage.places);
        assert!(shortage.grids.len() as u64 > places, "{shortage:?}");
    }
}

#[test]
fn nothing_is_less_and_every_shortage_holds() {
    let (mut whole, mut short) = (0, 0);
    for seed in 0..1_500 {
        let request = random_request(&mut Dice(seed));
        let answer = assign(&request).unwrap();
        let (most, least) = every_assignment(&request);
        let told = format!("{request:?} {answer:?}");
        assert_eq!(answer.official.iter().flatten().count(), most, "{told}");
        assert_eq!(answer.total, total(&request, &answer.official), "{told}");
        assert_eq!(answer.shortages.len(), request.grids as usize - most, "{told}");
        holds(&request, &answer);
        if let Some(least) = least {
            assert_eq!(answer.total, least, "{told}");
            whole += 1;
        } else {
            short += 1;
        }
    }
    assert!(whole > 300 && short > 300, "{whole} {short}");
}

#[test]
fn an_alternative_costs_at_least_what_is_said() {
    for seed in 0..400 {
        let request = random_request(&mut Dice(seed));
        let answer = assign(&request).unwrap();
        if !answer.shortages.is_empty() {
            continue;
        }
        for grid in 0..request.grids {
            for other in answer.alternatives(grid) {
                let mut forced = request.clone();
                forced.choices.retain(|one| one.grid != grid || one.official == other.official);
                if let (_, Some(least)) = every_assignment(&forced) {
                    assert!(least >= answer.total + other.at_least_more, "{request:?} {answer:?}");
                }
            }
        }
    }
}

/// Grids and officials on a plane, all pairs.
fn plane(dice: &mut Dice, grids: u32, people: u32) -> AssignRequest {
    let mut places = |count| -> Vec<(i64, i64)> {
        (0..count).map(|_| (dice.below(20_000) as i64, dice.below(20_000) as i64)).collect()
    };
    let (of_grids, of_people) = (places(grids), places(people));
    let choices = of_grids.iter().zip(0..).flat_map(|((x, y), grid)| {
        of_people.iter().zip(0..).map(move |((a, b), official)| {
            let square = (x - a) * (x - a) + (y - b) * (y - b);
            Choice { grid, official, cost: square.unsigned_abs().isqrt() as u32 }
        })
    });
    let choices = choices.collect();
    AssignRequest { grids, capacity: vec![4; people as usize], choices, ..AssignRequest::default() }
}

#[test]
fn when_officials_leave_only_what_must_move_moves_unless_it_pays() {
    let mut request = plane(&mut Dice(3), 200, 60);
    request.previous = assign(&request).unwrap().official;
    let leaving = |official: u32| official % 20 == 0;
    request.choices.retain(|one| !leaving(one.official));
    let must: Vec<u32> =
        (0..200).filter(|grid| request.previous[*grid as usize].is_some_and(leaving)).collect();
    let mut before = usize::MAX;
    let mut cost = 0;
    for price in [0, 500, 2_000, 1_000_000] {
        request.price_of_change = price;
        let answer = assign(&request).unwrap();
        assert_eq!(answer.forced, must);
        // A dearer change moves fewer and costs no less in metres.
        assert!(answer.chosen.len() <= before && answer.cost >= cost);
        (before, cost) = (answer.chosen.len(), answer.cost);
    }
    assert_eq!(before, 0);
    request.price_of_change = 0;
    assert!(!assign(&request).unwrap().chosen.is_empty());
}

#[test]
fn a_step_for_the_load_evens_it_out() {
    let mut request = plane(&mut Dice(5), 30, 15);
    request.capacity = vec![30; 15];
    let uneven = assign(&request).unwrap();
    request.load_step = 1_000_000;
    let even = assign(&request).unwrap();
    assert!(uneven.load.iter().max() > even.load.iter().max());
    assert_eq!(even.load, vec![2; 15]);
}

fn random_week(dice: &mut Dice) -> RosterRequest {
    let (days, posts) = (1 + dice.below(3) as u32, 1 + dice.below(2) as u32);
    let staff = |dice: &mut Dice| (0..days).map(|_| dice.below(3) as u32).collect();
    let official = |dice: &mut Dice| RosterOfficial {
        present: (0..days).map(|_| dice.below(4) > 0).collect(),
        posts: (0..posts).filter(|_| dice.below(3) > 0).collect(),
        field_days: dice.below(2) as u32,
    };
    let posts = (0..posts).map(|_| WindowPost { staff: staff(dice) }).collect();
    let officials = (0..1 + dice.below(4)).map(|_| official(dice)).collect();
    RosterRequest { days, posts, officials, load_step: 3, ..RosterRequest::default() }
}

/// The most shifts that can be filled, person by person and day by day; and the least price of load with so many.
fn every_week(request: &RosterRequest) -> (u32, u64) {
    fn go(
        request: &RosterRequest,
        turn: usize,
        left: &mut Vec<Vec<u32>>,
        days: &mut Vec<u32>,
        best: &mut (u32, u64),
    ) {
        let count = request.officials.len() * request.days as usize;
        if turn == count {
            let filled = days.iter().sum();
            let price = days.iter().map(|d| u64::from(d * d.saturating_sub(1) / 2 * request.load_step)).sum();
            if filled > best.0 || (filled == best.0 && price < best.1) {
                *best = (filled, price);
            }
            return;
        }
        let (number, day) = (turn / request.days as usize, turn % request.days as usize);
        go(request, turn + 1, left, days, best);
        let official = &request.officials[number];
        let present = official.present.iter().filter(|there| **there).count() as u32;
        if !official.present[day] || days[number] + official.field_days >= present {
            return;
        }
        for post in &official.posts {
            if left[*post as usize][day] > 0 {
                left[*post as usize][day] -= 1;
                days[number] += 1;
                go(request, turn + 1, left, days, best);
                days[number] -= 1;
                left[*post as usize][day] += 1;
            }
        }
    }
    let mut left: Vec<Vec<u32>> = request.posts.iter().map(|post| post.staff.clone()).collect();
    let mut best = (0, u64::MAX);
    go(request, 0, &mut left, &mut vec![0; request.officials.len()], &mut best);
    best
}

#[test]
fn a_week_is_filled_as_far_as_it_can_be_and_evenly() {
    let mut short = 0;
    for seed in 0..500 {
        let request = random_week(&mut Dice(seed));
        let answer = roster(&request).unwrap();
        let (most, price) = every_week(&request);
        let filled = answer.shifts.iter().filter(|shift| shift.official.is_some()).count() as u32;
        let wanted: u32 = request.posts.iter().flat_map(|post| &post.staff).sum();
        let told = format!("{request:?} {answer:?}");
        assert_eq!((filled, answer.total), (most, price), "{told}");
        assert_eq!(answer.shifts.len() as u32, wanted, "{told}");
        let mut turns = BTreeSet::new();
        for shift in &answer.shifts {
            let Some(official) = shift.official else { continue };
            assert!(turns.insert((official, shift.day)), "two windows on a day: {told}");
            assert!(request.officials[official as usize].posts.contains(&shift.post), "{told}");
            assert!(request.officials[official as usize].present[shift.day as usize], "{told}");
        }
        for (official, window) in request.officials.iter().zip(&answer.window_days) {
            let present = official.present.iter().filter(|there| **there).count() as u32;
            assert!(*window == 0 || present - window >= official.field_days, "{told}");
        }
        assert_eq!(answer.shortage.is_some(), most < wanted, "{told}");
        if let Some(shortage) = answer.shortage {
            short += 1;
            // What is missing is exactly what the proof says.
            assert_eq!(shortage.need - shortage.can, u64::from(wanted - most), "{told}");
        }
    }
    assert!(short > 100, "{short}");
}

#[test]
fn five_posts_with_three_field_days_need_thirteen() {
    let official = RosterOfficial { present: vec![true; 5], posts: (0..5).collect(), field_days: 3 };
    let request = RosterRequest {
        days: 5,
        posts: vec![WindowPost { staff: vec![1; 5] }; 5],
        officials: vec![official; 11],
        ..RosterRequest::default()
    };
    let shortage = roster(&request).unwrap().shortage.unwrap();
    assert_eq!((shortage.officials.len(), shortage.least_officials), (11, 13));
    assert!(shortage.reason.text_zh().contains("至少需要13名"));
    assert!(shortage.reason.text_en().contains("at least 13 officials"));
}

#[test]
fn a_known_week_stays_as_it_was() {
    let official = RosterOfficial { present: vec![true; 5], posts: (0..5).collect(), field_days: 3 };
    let mut request = RosterRequest {
        days: 5,
        posts: vec![WindowPost { staff: vec![1; 5] }; 5],
        officials: vec![official; 15],
        load_step: 1,
        price_of_change: 100,
        ..RosterRequest::default()
    };
    let before = roster(&request).unwrap();
    request.previous =
        before.shifts.iter().map(|shift| (shift.post, shift.day, shift.official.unwrap())).rev().collect();
    request.officials[4].present = vec![false; 5];
    let after = roster(&request).unwrap();
    let moved = |shift: &jiceng_grid::roster::Shift| {
        !request.previous.contains(&(shift.post, shift.day, shift.official.unwrap()))
    };
    let must = request.previous.iter().filter(|turn| turn.2 == 4).count();
    assert!(must > 0);
    assert_eq!(after.shifts.iter().filter(|shift| moved(shift)).count(), must);
}
