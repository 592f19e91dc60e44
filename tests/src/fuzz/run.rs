//! Runs inputs on two threads, with an eye on panics and on the clock.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::parsers::Parser;
use super::random::Random;

/// The longest that one input may take.
const LONGEST: Duration = Duration::from_secs(1);
/// Findings that are shown of one parser; their number is counted all the same.
const SHOWN: usize = 10;
/// How often progress is told.
const EVERY: Duration = Duration::from_secs(5);

/// What to run.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Seed.
    pub seed: u64,
    /// First input.
    pub from: u64,
    /// How many.
    pub inputs: u64,
    /// On how many threads.
    pub threads: u64,
}

/// An input that shows a fault.
#[derive(Debug)]
pub struct Finding {
    /// Number of the input.
    pub number: u64,
    /// What happened.
    pub text: String,
}

/// What came of one parser.
#[derive(Debug, Default)]
pub struct Tally {
    /// Inputs that showed nothing.
    pub passed: u64,
    /// Inputs that showed a fault.
    pub failed: u64,
    /// Inputs that were read, not refused.
    pub read: u64,
    /// The longest that an input took.
    pub longest: Duration,
    /// The first faults.
    pub findings: Vec<Finding>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.read += other.read;
        self.longest = self.longest.max(other.longest);
        self.findings.extend(other.findings);
        self.findings.truncate(SHOWN);
    }
}

/// Input number `number` of a parser.
#[must_use]
pub fn input_of(parser: Parser, seed: u64, number: u64) -> Vec<u8> {
    parser.input(&mut Random::of(seed, parser as u64, number))
}

/// Runs a plan on one parser and tells `progress` how many inputs are done, now and then.
pub fn run(parser: Parser, plan: Plan, progress: &(dyn Fn(u64) + Sync)) -> Tally {
    let done = AtomicU64::new(0);
    let mut all = Tally::default();
    std::thread::scope(|scope| {
        let done = &done;
        let threads: Vec<_> = (0..plan.threads.max(1))
            .map(|at| scope.spawn(move || share(parser, plan, at, done, progress)))
            .collect();
        for thread in threads {
            // A thread catches its panics itself; one that is lost all the same is a fault.
            all.add(thread.join().unwrap_or_else(|_| Tally { failed: 1, ..Tally::default() }));
        }
    });
    all
}

/// Every so-manyth input, for one thread.
fn share(parser: Parser, plan: Plan, at: u64, done: &AtomicU64, progress: &(dyn Fn(u64) + Sync)) -> Tally {
    let mut tally = Tally::default();
    let mut told = Instant::now();
    let mut number = at;
    while number < plan.inputs {
        one(parser, plan.seed, plan.from.saturating_add(number), &mut tally);
        number = number.saturating_add(plan.threads.max(1));
        let so_far = done.fetch_add(1, Ordering::Relaxed);
        if at == 0 && told.elapsed() >= EVERY {
            told = Instant::now();
            progress(so_far);
        }
    }
    tally
}

fn one(parser: Parser, seed: u64, number: u64, tally: &mut Tally) {
    let input = input_of(parser, seed, number);
    let started = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| parser.check(&input)));
    let took = started.elapsed();
    tally.longest = tally.longest.max(took);
    let fault = match outcome {
        Err(_) => Some("panics".to_string()),
        Ok(Err(text)) => Some(text),
        Ok(Ok(_)) if took > LONGEST => Some(format!("takes {took:?}")),
        Ok(Ok(read)) => {
            tally.read += u64::from(read);
            None
        }
    };
    match fault {
        None => tally.passed += 1,
        Some(text) => {
            tally.failed += 1;
            if tally.findings.len() < SHOWN {
                tally.findings.push(Finding { number, text });
            }
        }
    }
}
