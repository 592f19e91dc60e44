"""Options that several commands share, and how a date or a pair on the command line is read."""

import argparse
from datetime import date
from pathlib import Path

import jiceng
from jiceng import Ruleset
from jiceng.cli import cells
from jiceng.cli.answering import day_or_none
from jiceng.cli.refusal import Refusal
from jiceng.ruleset import read_folder

# The built-in catalogue is that of this county.
JIAOLING = "441427"


def add_common(parser: argparse.ArgumentParser) -> None:
    """What every command takes."""
    parser.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="输出语言 · language of what is printed"
    )
    parser.add_argument("--json", action="store_true", help="输出 JSON · print JSON")


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Which rules hold."""
    parser.add_argument(
        "--rules",
        action="append",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="再载入一个文件夹的规则，可重复 · put the documents of a folder on top; may be repeated",
    )
    parser.add_argument("--division", default=JIAOLING, help="区划代码，缺省441427 · division code")
    parser.add_argument(
        "--known-on", type=day, metavar="DAY", help="只用该日已知的通知 · only notices known on that day"
    )


def add_facts(parser: argparse.ArgumentParser) -> None:
    """What has happened to a matter."""
    parser.add_argument(
        "--fact",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="期限所取决的事实 · a fact on which the limit depends",
    )
    parser.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="KIND:FROM..TO",
        help="扣除的时段，尚未结束则不写 TO · time left out; without TO while it goes on",
    )
    parser.add_argument(
        "--extend",
        action="append",
        default=[],
        metavar="VALUE:APPROVED:APPROVER",
        help="已批准的延长 · an approved extension",
    )
    parser.add_argument(
        "--correct",
        action="append",
        default=[],
        metavar="NOTICED..CORRECTED",
        help="补正 · a correction of papers",
    )
    parser.add_argument(
        "--finished", default="", metavar="DAY", help="办结日期 · the day on which it was finished"
    )
    parser.add_argument(
        "--ended", default="", metavar="DAY", help="终结日期 · the day on which it ended otherwise"
    )


def day(text: str) -> date:
    """A date of the command line."""
    found = day_or_none(cells.date(text))
    if found is None:
        raise argparse.ArgumentTypeError(
            f"应为日期，如 2026-06-15 · a date such as 2026-06-15 is expected: {text!r}"
        )
    return found


def ruleset_of(asked: argparse.Namespace) -> Ruleset:
    """The built-in rules of the division with the folders on top, as known on a day."""
    ruleset = Ruleset.of_division(asked.division)
    for folder in asked.rules:
        ruleset = ruleset.with_documents(documents_in(folder))
    return ruleset.known_on(asked.known_on) if asked.known_on else ruleset


def documents_in(folder: Path) -> list[tuple[str, str]]:
    """The documents of a folder; refused where there is none."""
    try:
        found = list(read_folder(folder))
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(f"无法读取文件夹“{folder}”", f"cannot read the folder `{folder}`") from error
    if not found:
        raise Refusal(
            f"文件夹“{folder}”里没有 .toml 或 .json 文件",
            f"the folder `{folder}` holds no .toml or .json document",
        )
    return found


def row_of(asked: argparse.Namespace) -> dict[str, str]:
    """The matter of the command line as a row of a file: one way to read both."""
    excluded = [(kind, *_span(span)) for kind, _, span in (text.partition(":") for text in asked.exclude)]
    extended = [text.split(":", 2) + ["", ""] for text in asked.extend]
    corrected = [_span(text) for text in asked.correct]
    return {
        "item": asked.item,
        "start": asked.start,
        "facts": ";".join(asked.fact),
        "excluded_kind": ";".join(kind for kind, _, _ in excluded),
        "excluded_from": ";".join(first for _, first, _ in excluded),
        "excluded_to": ";".join(last for _, _, last in excluded),
        "extension_value": ";".join(part[0] for part in extended),
        "extension_approved_on": ";".join(part[1] for part in extended),
        "extension_approver": ";".join(part[2] for part in extended),
        "correction_noticed_on": ";".join(first for first, _ in corrected),
        "corrected_on": ";".join(last for _, last in corrected),
        "finished_on": asked.finished,
        "ended_on": asked.ended,
    }


def _span(text: str) -> tuple[str, str]:
    first, _, last = text.partition("..")
    return first, last


def versions() -> str:
    """What answers."""
    return f"jiceng {jiceng.__version__} (data {jiceng.DATA_VERSION})"
