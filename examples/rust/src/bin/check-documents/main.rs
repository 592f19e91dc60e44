//! Checks documents before they are used, on top of the rules of the division that they name.
//!
//! ```text
//! check-documents [--alone] [--documents DIR] FILE…
//! ```
//!
//! `--alone` checks them without the built-in rules. `--documents` names the folder of the library's own
//! documents: a file from there is checked in its place among the others. Exit code 1 where they would be
//! refused, 2 where they cannot be read.

mod arguments;
mod arrangement;
mod files;
mod report;
mod rules;

use std::process::ExitCode;

use arguments::Arguments;
use rules::Checked;

fn main() -> ExitCode {
    let checked = Arguments::read(std::env::args().skip(1)).and_then(|arguments| Checked::of(&arguments));
    match checked {
        Ok(checked) => {
            arrangement::print(&checked);
            report::print(&checked)
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}
