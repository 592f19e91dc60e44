//! Compiles documents over the built-in rules into bytes, for devices that have no compiler.
//!
//! `compile-rules OUT FILE…`

use std::process::ExitCode;

use jiceng::Ruleset;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(out) = arguments.next() else {
        eprintln!("usage: compile-rules OUT FILE…");
        return ExitCode::from(2);
    };
    match compile(&out, arguments) {
        Ok(sentence) => {
            println!("{sentence}");
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn compile(out: &str, files: impl Iterator<Item = String>) -> Result<String, String> {
    let read = |file: String| match std::fs::read_to_string(&file) {
        Ok(text) => Ok((file, text)),
        Err(error) => Err(format!("{file}: {error}")),
    };
    let documents = files.map(read).collect::<Result<Vec<_>, _>>()?;
    let built_in = Ruleset::jiaoling().map_err(|error| error.to_string())?;
    let ruleset = built_in.with_documents(documents).map_err(|error| {
        let faults = error.faults().iter().map(|fault| format!("\n{fault}"));
        faults.fold(error.to_string(), |text, fault| text + &fault)
    })?;
    let bytes = ruleset.to_bytes();
    std::fs::write(out, &bytes).map_err(|error| format!("{out}: {error}"))?;
    Ok(format!("{out}: {} bytes, rules {}", bytes.len(), ruleset.digest()))
}
