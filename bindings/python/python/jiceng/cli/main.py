"""The command itself: which command was asked for, and what its exit code says."""

import argparse
import io
import json
import sys
from collections.abc import Sequence

from jiceng import JicengError
from jiceng.cli import batch, calendars, checks, imports, items, one
from jiceng.cli.options import versions
from jiceng.cli.refusal import Refusal

# 0 answered · 1 refused by a rule, or nothing answered · 2 a command or file that cannot be used
ANSWERED, REFUSED, UNUSABLE = 0, 1, 2

EXIT_CODES = "退出码：0 已答复；1 被规则拒绝；2 命令或文件不可用 · exit codes: 0 answered, 1 refused by the rules, 2 the command or file cannot be used"


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="jiceng",
        description="基层：镇社会治理服务中心的期限规则 · time limits of township service centres, dated and cited",
        epilog=EXIT_CODES,
    )
    top.add_argument("--version", action="version", version=versions())
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for command in (one, batch, checks, items, calendars, imports):
        command.add(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; argparse itself ends with 2 where the command line is wrong."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A console without Chinese shows question marks; it is no reason to stop.
            stream.reconfigure(errors="replace")
    asked = parser().parse_args(arguments)
    try:
        return int(asked.run(asked))
    except JicengError as error:
        _refused(error, asked)
        return REFUSED
    except Refusal as refusal:
        print(refusal.text(asked.lang), file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # Whoever read what was printed has seen enough.
        sys.stderr.close()
        return ANSWERED


def _refused(error: JicengError, asked: argparse.Namespace) -> None:
    if asked.json:
        print(json.dumps(error.to_dict(), ensure_ascii=False, indent=2), file=sys.stderr)
        return
    text = error.text_zh if asked.lang == "zh" else error.text_en
    print(f"{error.code} {text}", file=sys.stderr)
    for fault in error.faults:
        checks.print_fault(fault, asked.lang)
