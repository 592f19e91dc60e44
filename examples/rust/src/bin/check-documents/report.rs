use std::process::ExitCode;

use jiceng::error::{Fault, Severity};

use crate::rules::Checked;

/// Prints the faults and the verdict; the exit code follows it.
pub(crate) fn print(checked: &Checked) -> ExitCode {
    let division = &checked.division;
    match &checked.after {
        Ok(ruleset) => {
            ruleset.warnings().iter().for_each(print_fault);
            println!("可用，提示{}处（区划{division}）", ruleset.warnings().len());
            println!("usable, {} warnings (division {division})", ruleset.warnings().len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            error.faults().iter().for_each(print_fault);
            println!("不予载入（区划{division}）：{} {}", error.code(), error.text_zh());
            println!("refused (division {division}): {error}");
            ExitCode::FAILURE
        }
    }
}

fn print_fault(fault: &Fault) {
    let (zh, en) = match fault.severity {
        Severity::Error => ("错误", "error"),
        Severity::Warning => ("提示", "warning"),
    };
    println!("{}:{}: {} {}", fault.document, fault.line, fault.code, fault.key);
    println!("    {zh}：{}", fault.text_zh);
    println!("    {en}: {}", fault.text_en);
}
