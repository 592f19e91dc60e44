//! A million random or mutated inputs of up to 4 KiB into each parser.
//!
//! `fuzz [--inputs N] [--seed S] [--parser NAME] [--from N] [--threads N]`. An input that shows a fault is printed
//! with its number; `--parser NAME --from NUMBER --inputs 1` makes it again. Closes with `N passed, N failed`.

use std::process::ExitCode;
use std::time::Instant;

use jiceng_tests::fuzz::{Parser, Plan, input_of, run};

const USAGE: &str = "fuzz [--inputs N] [--seed S] [--parser toml|json|request|binary|moment|form|message|grid] [--from N] [--threads N]";

fn main() -> ExitCode {
    match arguments(std::env::args().skip(1)) {
        Ok((plan, parsers)) => fuzz(plan, &parsers),
        Err(sentence) => {
            eprintln!("{sentence}\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn arguments(mut words: impl Iterator<Item = String>) -> Result<(Plan, Vec<Parser>), String> {
    let mut plan = Plan { seed: 20_160_708, from: 0, inputs: 1_000_000, threads: 2 };
    let mut parsers = Parser::ALL.to_vec();
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
        let number = || value.parse::<u64>().map_err(|_| format!("{word} needs a whole number"));
        match word.as_str() {
            "--inputs" => plan.inputs = number()?,
            "--seed" => plan.seed = number()?,
            "--from" => plan.from = number()?,
            "--threads" => plan.threads = number()?,
            "--parser" => {
                let known = Parser::ALL.iter().copied().filter(|parser| parser.name() == value);
                parsers = known.collect();
                if parsers.is_empty() {
                    return Err(format!("there is no parser `{value}`"));
                }
            }
            _ => return Err(format!("unknown option {word}")),
        }
    }
    Ok((plan, parsers))
}

fn fuzz(plan: Plan, parsers: &[Parser]) -> ExitCode {
    // A panic is caught and reported with its input; its own message would only interrupt.
    std::panic::set_hook(Box::new(|_| ()));
    let (mut passed, mut failed) = (0, 0);
    for parser in parsers.iter().copied() {
        let name = parser.name();
        let started = Instant::now();
        let tally = run(parser, plan, &|done| println!("{name}: {done} of {}", plan.inputs));
        for finding in &tally.findings {
            let input = input_of(parser, plan.seed, finding.number);
            let shown = input.escape_ascii();
            println!("{name}: input {} of seed {}: {}\n  {shown}", finding.number, plan.seed, finding.text);
        }
        println!(
            "{name}: {} inputs in {:.1?}, {} of them read, the longest took {:.1?}, {} failed",
            plan.inputs,
            started.elapsed(),
            tally.read,
            tally.longest,
            tally.failed
        );
        passed += tally.passed;
        failed += tally.failed;
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
