//! Grids for `benches/python/grid_peers.py`: writes its graphs, and measures the library on them.
//!
//! ```text
//! grid graph UNITS SEED            a Delaunay graph on the standard output
//! grid measure FILE GRIDS PERMILLE SEEDS [cut|distance]
//! grid assign GRIDS OFFICIALS NEAREST SEED
//! ```
#![expect(clippy::print_stdout, reason = "a program for the terminal")]

use std::error::Error;
use std::fmt::Write as _;
use std::time::Instant;

use jiceng_benches::grid::{graph_text, officials, read_graph};
use jiceng_grid::assign::assign;
use jiceng_grid::graph::Graph;
use jiceng_grid::objective::Objective;
use jiceng_grid::partition::{Plan, partition};

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    match given.as_slice() {
        ["graph", units, seed] => print!("{}", graph_text(units.parse()?, seed.parse()?)?),
        ["measure", file, grids, permille, seeds] => {
            measure(file, grids.parse()?, permille.parse()?, seeds.parse()?, Objective::Cut)?;
        }
        ["measure", file, grids, permille, seeds, objective] => {
            let objective = if *objective == "distance" { Objective::Distance } else { Objective::Cut };
            measure(file, grids.parse()?, permille.parse()?, seeds.parse()?, objective)?;
        }
        ["assign", grids, people, nearest, seed] => {
            assigned(grids.parse()?, people.parse()?, nearest.parse()?, seed.parse()?)?;
        }
        _ => return Err("see the head of the file".into()),
    }
    Ok(())
}

/// One JSON line a seed.
fn measure(
    file: &str,
    grids: u32,
    tolerance_permille: u32,
    seeds: u64,
    objective: Objective,
) -> Result<(), Box<dyn Error>> {
    let (units, links) = read_graph(&std::fs::read_to_string(file)?)?;
    let graph = Graph::new(&units, &links).map_err(|faults| format!("{:?}", faults.first()))?;
    for seed in 0..seeds {
        let plan = Plan { tolerance_permille, seed, objective, ..Plan::new(grids) };
        let began = Instant::now();
        let answer = partition(&graph, &plan)?;
        let ns = began.elapsed().as_nanos();
        let outside =
            answer.workload.iter().filter(|load| !(answer.least..=answer.most).contains(load)).count();
        let mut line = String::new();
        write!(line, "{{\"seed\": {seed}, \"ns\": {ns}, \"cut\": {}, ", answer.cost.cut)?;
        write!(line, "\"distance\": {}, \"outside\": {outside}, ", answer.cost.distance)?;
        write!(line, "\"status\": \"{:?}\", \"steps\": {}}}", answer.status, answer.steps)?;
        println!("{line}");
    }
    Ok(())
}

/// One JSON line with the time, then the arcs for the peers.
fn assigned(grids: u32, people: u32, nearest: usize, seed: u64) -> Result<(), Box<dyn Error>> {
    let request = officials(grids, people, nearest, seed);
    let began = Instant::now();
    let answer = assign(&request).map_err(|faults| format!("{:?}", faults.first()))?;
    let ns = began.elapsed().as_nanos();
    let empty = answer.official.iter().filter(|official| official.is_none()).count();
    println!(
        "{{\"ns\": {ns}, \"total\": {}, \"empty\": {empty}, \"capacity\": {}}}",
        answer.total,
        request.capacity.first().copied().unwrap_or(0)
    );
    let mut arcs = String::new();
    for choice in &request.choices {
        writeln!(arcs, "{} {} {}", choice.grid, choice.official, choice.cost)?;
    }
    print!("{arcs}");
    Ok(())
}
