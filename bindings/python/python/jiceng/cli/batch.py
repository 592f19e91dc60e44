"""`batch IN OUT`: a whole file. A bad row is marked, and the others go on."""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jiceng import JicengError, Ruleset
from jiceng.cli.answering import Answered, answer
from jiceng.cli.matter import matter_of
from jiceng.cli.options import add_common, add_rules, day, ruleset_of
from jiceng.cli.reading import Table, table_of
from jiceng.cli.refusal import Refusal
from jiceng.cli.writing import Cell, Field, save

# Seconds between two lines of progress.
PROGRESS_EVERY = 2.0
FIELDS = (
    Field("row", "number"), Field("id"), Field("item"), Field("start"),
    Field("due", "date"), Field("raw", "date"), Field("rolled", "date"), Field("promised", "date"), Field("held_since", "date"),
    Field("status"), Field("margin", "number"), Field("margin_unit"),
    Field("rule_applied"), Field("law"), Field("reasons"), Field("caveats"), Field("headline"), Field("code"), Field("error"),
)  # fmt: skip


@dataclass
class Count:
    """How many rows were read and marked."""

    rows: int = 0
    marked: int = 0


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    told = "一个文件的全部事项 · all matters of a file"
    parser = commands.add_parser("batch", help=told, description=told)
    parser.add_argument("source", metavar="IN", type=Path, help=".csv 或 .parquet · .csv or .parquet")
    parser.add_argument("target", metavar="OUT", type=Path, help=".csv 或 .parquet · .csv or .parquet")
    parser.add_argument(
        "--on", type=day, metavar="DAY", help="该日下班时的状态 · the status on the evening of this day"
    )
    parser.add_argument(
        "--strict", action="store_true", help="有一行被标出即以1退出 · exit with 1 where a row was marked"
    )
    add_rules(parser)
    add_common(parser)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """0 where rows were answered; 1 where none was, or with `--strict` where one was not."""
    for path in (asked.source, asked.target):
        if path.suffix.lower() not in (".csv", ".txt", ".tsv", ".parquet"):
            raise Refusal(
                f"“{path.name}”应以 .csv 或 .parquet 结尾", f"`{path.name}` should end in .csv or .parquet"
            )
    if asked.source.resolve() == asked.target.resolve():
        raise Refusal("输入与输出是同一个文件", "the input and the output are one file")
    table = read(asked.source)
    ruleset = ruleset_of(asked)
    count = Count()
    save(asked.target, FIELDS, _lines(ruleset, table.rows, asked.on, asked.lang, count))
    _tell(count, table.unread, asked)
    if count.marked == count.rows:
        return 1
    return 1 if asked.strict and count.marked else 0


def read(source: Path) -> Table:
    """The rows of a file by its ending."""
    if source.suffix.lower() == ".parquet":
        from jiceng.cli.parquet import table_of_parquet

        return table_of_parquet(source)
    try:
        data = source.read_bytes()
    except OSError as error:
        raise Refusal(f"无法读取“{source}”", f"cannot read `{source}`") from error
    return table_of(data)


def _lines(
    ruleset: Ruleset, rows: Iterator[dict[str, str]], on: date | None, lang: str, count: Count
) -> Iterator[list[Cell]]:
    told_at = time.monotonic()
    for row in rows:
        count.rows += 1
        matter = matter_of(row)
        key = row.get("id", "").strip()
        asked = [str(matter.request["rule"]), str(matter.request.get("started_at", matter.request["start"]))]
        try:
            yield [count.rows, key, *asked, *_answered(answer(ruleset, matter, on), lang)]
        except JicengError as error:
            count.marked += 1
            # What a cell holds that is no item or no date may be anything: it is not repeated.
            yield [count.rows, key, "", "", *_marked(error, lang)]
        if time.monotonic() - told_at >= PROGRESS_EVERY:
            told_at = time.monotonic()
            print(f"已处理{count.rows}行" if lang == "zh" else f"{count.rows} rows done", file=sys.stderr)


def _answered(answered: Answered, lang: str) -> list[Cell]:
    explanation, view = answered.explanation, answered.status
    value, basis = explanation.answer.value, explanation.answer.basis
    margin = view.margin if view is not None else None
    law = (basis[0].zh() if lang == "zh" else basis[0].en()) if basis else ""
    return [
        value.due, value.raw, value.rolled, value.promised, value.held_since,
        view.status.value if view is not None else "", margin.value if margin else None, margin.unit.value if margin else "",
        value.rule or "", law,
        ";".join(reason.value for reason in explanation.answer.reasons),
        ";".join(caveat.value for caveat in explanation.answer.caveats),
        explanation.headline_zh if lang == "zh" else explanation.headline_en, "", "",
    ]  # fmt: skip


def _marked(error: JicengError, lang: str) -> list[Cell]:
    text = error.text_zh if lang == "zh" else error.text_en
    return [None, None, None, None, None, "", None, "", "", "", "", "", "", error.code, text]


def _tell(count: Count, unread: int, asked: argparse.Namespace) -> None:
    if asked.json:
        print(
            json.dumps(
                {
                    "rows": count.rows,
                    "marked": count.marked,
                    "columns_not_read": unread,
                    "out": str(asked.target),
                },
                ensure_ascii=False,
            )
        )
    elif asked.lang == "zh":
        print(
            f"{asked.target}：{count.rows}行，标出{count.marked}行"
            + (f"，另有{unread}列不认识、未读取" if unread else "")
        )
    else:
        print(
            f"{asked.target}: {count.rows} rows, {count.marked} marked"
            + (f", {unread} more columns are not known and were not read" if unread else "")
        )
