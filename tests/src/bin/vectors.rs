//! Runs conformance vectors: `vectors tests/vectors`, or single files. Closes with `N passed, N failed`.

use std::path::PathBuf;
use std::process::ExitCode;

use jiceng_tests::vectors::{Outcome, Runner, files, not_yet};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match run(&arguments) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[PathBuf]) -> Result<usize, String> {
    let mut runner = Runner::default();
    let mut all = Outcome::default();
    let mut waiting = 0;
    for argument in arguments {
        let paths = if argument.is_dir() {
            waiting += not_yet(argument)?.len();
            files(argument)?
        } else {
            vec![argument.clone()]
        };
        for path in paths {
            let before = all.failures.len();
            runner.run_file(&path, &mut all)?;
            for failure in all.failures.iter().skip(before) {
                println!("{} {}: {}", path.display(), failure.id, failure.text);
            }
        }
    }
    println!("{waiting} vectors wait for a room that is not built yet");
    println!("{} passed, {} failed", all.passed, all.failures.len());
    Ok(all.failures.len())
}
