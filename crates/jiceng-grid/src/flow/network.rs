use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::number::{at, len, put};

/// A network with capacities and costs of at least 0. Arcs stand in pairs: an even one and, after it, its way back.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    head: Vec<u32>,
    room: Vec<u64>,
    cost: Vec<i64>,
    arcs_of: Vec<Vec<u32>>,
    potential: Vec<i64>,
}

impl Network {
    pub(crate) fn new(nodes: u32) -> Self {
        Self {
            head: Vec::new(),
            room: Vec::new(),
            cost: Vec::new(),
            arcs_of: vec![Vec::new(); nodes as usize],
            potential: vec![0; nodes as usize],
        }
    }

    /// An arc; gives its number.
    pub(crate) fn arc(&mut self, from: u32, to: u32, room: u64, cost: u32) -> u32 {
        let arc = len(self.head.len());
        for (tail, head, room, cost) in [(from, to, room, i64::from(cost)), (to, from, 0, -i64::from(cost))] {
            if let Some(arcs) = self.arcs_of.get_mut(tail as usize) {
                arcs.push(len(self.head.len()));
            }
            self.head.push(head);
            self.room.push(room);
            self.cost.push(cost);
        }
        arc
    }

    /// What flows on an arc.
    pub(crate) fn flow(&self, arc: u32) -> u64 {
        at(&self.room, arc ^ 1)
    }

    /// Sends as much as it can, up to `amount`, each part on the cheapest path; gives what was sent.
    pub(crate) fn send(&mut self, source: u32, sink: u32, amount: u64) -> u64 {
        let mut sent = 0;
        while sent < amount {
            let Some(came) = self.shortest(source, sink) else { break };
            let mut push = amount - sent;
            let mut node = sink;
            while node != source {
                let arc = at(&came, node);
                push = push.min(at(&self.room, arc));
                node = at(&self.head, arc ^ 1);
            }
            node = sink;
            while node != source {
                let arc = at(&came, node);
                let (room, back) = (at(&self.room, arc), at(&self.room, arc ^ 1));
                put(&mut self.room, arc, room - push);
                put(&mut self.room, arc ^ 1, back + push);
                node = at(&self.head, arc ^ 1);
            }
            sent += push;
        }
        sent
    }

    /// Nodes that can still be reached: behind them is the cut that holds the flow back.
    pub(crate) fn reached(&self, source: u32) -> Vec<bool> {
        let mut reached = vec![false; self.arcs_of.len()];
        put(&mut reached, source, true);
        let mut stack = vec![source];
        while let Some(node) = stack.pop() {
            for arc in self.arcs(node) {
                let head = at(&self.head, *arc);
                if at(&self.room, *arc) > 0 && !at(&reached, head) {
                    put(&mut reached, head, true);
                    stack.push(head);
                }
            }
        }
        reached
    }

    fn arcs(&self, node: u32) -> &[u32] {
        self.arcs_of.get(node as usize).map_or(&[], Vec::as_slice)
    }

    /// The arc by which each node on the cheapest path is reached; the potentials move along.
    fn shortest(&mut self, source: u32, sink: u32) -> Option<Vec<u32>> {
        let nodes = self.arcs_of.len();
        let mut far = vec![i64::MAX; nodes];
        let mut came = vec![u32::MAX; nodes];
        let mut settled = Vec::new();
        let mut heap = BinaryHeap::new();
        put(&mut far, source, 0);
        heap.push(Reverse((0_i64, source)));
        let mut end = None;
        while let Some(Reverse((distance, node))) = heap.pop() {
            if distance > at(&far, node) {
                continue;
            }
            if node == sink {
                end = Some(distance);
                break;
            }
            settled.push((node, distance));
            for arc in self.arcs(node) {
                let head = at(&self.head, *arc);
                if at(&self.room, *arc) == 0 {
                    continue;
                }
                let next =
                    distance + at(&self.cost, *arc) + at(&self.potential, node) - at(&self.potential, head);
                if next < at(&far, head) {
                    put(&mut far, head, next);
                    put(&mut came, head, *arc);
                    heap.push(Reverse((next, head)));
                }
            }
        }
        let end = end?;
        for (node, distance) in settled {
            let potential = at(&self.potential, node);
            put(&mut self.potential, node, potential + distance - end);
        }
        Some(came)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dear_way_is_taken_back() {
        // 0 -> 1 -> 3 is cheap, but 1 is also the only way on for 2.
        let mut network = Network::new(4);
        let first = network.arc(0, 1, 2, 1);
        let second = network.arc(0, 2, 1, 2);
        let third = network.arc(1, 3, 1, 1);
        let fourth = network.arc(1, 2, 1, 0);
        let fifth = network.arc(2, 3, 2, 5);
        assert_eq!(network.send(0, 3, 9), 3);
        let flows = [first, second, third, fourth, fifth].map(|arc| network.flow(arc));
        assert_eq!(flows, [2, 1, 1, 1, 2]);
        assert_eq!(network.reached(0), [true, false, false, false]);
    }
}
