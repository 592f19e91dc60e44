use super::request::{RosterOfficial, RosterRequest};
use super::run::{Roster, RosterShortage, Shift};
use crate::flow::Network;
use crate::number::{at, bump, len};

/// An arc of the network that stands for one official at one post on one day.
struct Turn {
    post: u32,
    day: u32,
    official: u32,
    arc: u32,
    cost: u64,
}

/// Source, sink, then the shifts, then each official on each day, then the officials.
struct Nodes {
    days: u32,
    posts: u32,
    officials: u32,
}

const SOURCE: u32 = 0;
const SINK: u32 = 1;

impl Nodes {
    fn shift(&self, post: u32, day: u32) -> u32 {
        2 + post * self.days + day
    }
    fn on_day(&self, official: u32, day: u32) -> u32 {
        2 + self.posts * self.days + official * self.days + day
    }
    fn official(&self, official: u32) -> u32 {
        2 + (self.posts + self.officials) * self.days + official
    }
    fn count(&self) -> u32 {
        self.official(self.officials)
    }
}

pub(super) fn solve(request: &RosterRequest) -> Roster {
    let nodes = Nodes {
        days: request.days,
        posts: len(request.posts.len()),
        officials: len(request.officials.len()),
    };
    let mut network = Network::new(nodes.count());
    let mut wanted = 0;
    for (post, window) in (0..).zip(&request.posts) {
        for (day, staff) in (0..).zip(&window.staff) {
            network.arc(SOURCE, nodes.shift(post, day), u64::from(*staff), 0);
            wanted += u64::from(*staff);
        }
    }
    let turns = turns(request, &nodes, &mut network);
    let sent = network.send(SOURCE, SINK, wanted);
    let mut roster = read(request, &turns, &network);
    if sent < wanted {
        roster.shortage = Some(shortage(request, &nodes, &network));
    }
    roster
}

fn turns(request: &RosterRequest, nodes: &Nodes, network: &mut Network) -> Vec<Turn> {
    let mut previous = request.previous.clone();
    previous.sort_unstable();
    let mut turns = Vec::new();
    for (number, official) in (0_u32..).zip(&request.officials) {
        let most = official.most();
        for day in (0..request.days).filter(|day| most > 0 && at(&official.present, *day)) {
            let node = nodes.on_day(number, day);
            for post in posts(official) {
                let known = previous.binary_search(&(post, day, number)).is_ok();
                let cost = if previous.is_empty() || known { 0 } else { request.price_of_change };
                // One each day is held back behind the node; a wide arc here keeps the cut on people and days.
                let arc = network.arc(nodes.shift(post, day), node, u64::from(u32::MAX), cost);
                turns.push(Turn { post, day, official: number, arc, cost: u64::from(cost) });
            }
            network.arc(node, nodes.official(number), 1, 0);
        }
        for turn in 0..most {
            network.arc(nodes.official(number), SINK, 1, turn.saturating_mul(request.load_step));
        }
    }
    turns
}

/// The posts of an official, each once.
fn posts(official: &RosterOfficial) -> Vec<u32> {
    let mut posts = official.posts.clone();
    posts.sort_unstable();
    posts.dedup();
    posts
}

fn read(request: &RosterRequest, turns: &[Turn], network: &Network) -> Roster {
    let mut shifts = Vec::new();
    let mut window_days = vec![0_u32; request.officials.len()];
    let mut filled = vec![0_u32; request.posts.len() * request.days as usize];
    let mut total = 0;
    for turn in turns.iter().filter(|turn| network.flow(turn.arc) > 0) {
        shifts.push(Shift { day: turn.day, post: turn.post, official: Some(turn.official) });
        bump(&mut window_days, turn.official);
        bump(&mut filled, turn.post * request.days + turn.day);
        total += turn.cost;
    }
    for (post, window) in (0..).zip(&request.posts) {
        for (day, staff) in (0..).zip(&window.staff) {
            let empty = staff.saturating_sub(at(&filled, post * request.days + day));
            shifts.extend((0..empty).map(|_| Shift { day, post, official: None }));
        }
    }
    shifts.sort_unstable_by_key(|shift| (shift.day, shift.post, shift.official.is_none(), shift.official));
    for days in &window_days {
        let days = u64::from(*days);
        total += days * days.saturating_sub(1) / 2 * u64::from(request.load_step);
    }
    let present =
        request.officials.iter().map(|one| one.present.iter().filter(|there| **there).count() as u32);
    let field_days =
        present.zip(&window_days).map(|(present, window)| present.saturating_sub(*window)).collect();
    Roster { shifts, window_days, field_days, total, shortage: None }
}

/// What the flow leaves behind its narrowest place: these shifts, and all who may take them.
fn shortage(request: &RosterRequest, nodes: &Nodes, network: &Network) -> RosterShortage {
    let reached = network.reached(SOURCE);
    let mut shifts = Vec::new();
    let mut need = 0;
    for (post, window) in (0..).zip(&request.posts) {
        for (day, staff) in (0..).zip(&window.staff) {
            if *staff > 0 && at(&reached, nodes.shift(post, day)) {
                shifts.push((post, day));
                need += u64::from(*staff);
            }
        }
    }
    let mut officials = Vec::new();
    let mut can = 0;
    let mut most = 0;
    for (number, official) in (0_u32..).zip(&request.officials) {
        let days = (0..request.days).filter(|day| at(&reached, nodes.on_day(number, *day))).count() as u64;
        if at(&reached, nodes.official(number)) {
            can += u64::from(official.most());
        } else {
            can += days;
        }
        if days > 0 {
            officials.push(number);
        }
        most = most.max(u64::from(request.days.saturating_sub(official.field_days)));
    }
    let have = officials.len() as u64;
    let least_officials = have + need.saturating_sub(can).div_ceil(most.max(1));
    let values = [
        ("need", need.to_string()),
        ("have", have.to_string()),
        ("can", can.to_string()),
        ("least", least_officials.to_string()),
    ];
    let reason = crate::error::fail(if have == 0 { 932 } else { 931 }, &values);
    RosterShortage { shifts, need, officials, can, least_officials, reason }
}
