//! Prints every day of the national calendar, a line `YYYY-MM-DD 1` for a working day and `0` for a day of rest.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use jiceng::Ruleset;

fn main() -> ExitCode {
    match print_days(BufWriter::new(io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn print_days(mut out: impl Write) -> Result<(), String> {
    let ruleset = Ruleset::nation().map_err(|error| error.to_string())?;
    let calendar = ruleset.calendar();
    let (first, last) = calendar.covers().ok_or("the calendar holds no notice")?;
    for date in first.iter_days().take_while(|date| *date <= last) {
        let works = calendar.is_working_day(date).map_err(|error| error.to_string())?.value;
        writeln!(out, "{date} {}", u8::from(works)).map_err(|error| error.to_string())?;
    }
    out.flush().map_err(|error| error.to_string())
}
