"""Reads the day book of a hall and writes its report: `python examples/hall/report.py [FILE.csv] [--on DAY] [--out DIR]`.

Beside the page stand the same answers as CSV and Parquet. Without a file it takes the synthetic day book.
"""

import argparse
import sys
from datetime import date, datetime
from pathlib import Path

import jiceng
from compute import Entry, entries
from generate import CLOSED_ON
from jiceng.cli import cells
from jiceng.cli.answering import CHINA, day_or_none
from jiceng.cli.reading import table_of
from jiceng.cli.refusal import Refusal
from jiceng.cli.writing import unwritable
from jiceng.words import DayKind
from markup import Pair
from page import Report, page
from picture import Day
from tables import save_tables

HERE = Path(__file__).parent
SAMPLE = HERE / "applications.csv"
INVENTED: Pair = (
    "青禾镇（虚构）社会治理服务中心",
    "Qinghe Township (invented), social governance service centre",
)
CENTRE: Pair = ("社会治理服务中心", "Social governance service centre")


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 where the report was written, 2 where the file or an argument cannot be used."""
    asked = _parser().parse_args(arguments)
    try:
        return _write(asked.file, asked.on, asked.out)
    except Refusal as refusal:
        print(f"{refusal.zh}\n{refusal.en}", file=sys.stderr)
    except jiceng.JicengError as error:
        print(f"{error.code} {error.text_zh}\n{error.code} {error.text_en}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="报告一个办事大厅的办件期限 · report on the time limits of a hall"
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        default=SAMPLE,
        help="CSV，缺省为合成数据 · without it the synthetic day book",
    )
    parser.add_argument("--on", help="数据截至哪一日，缺省为今日 · as of the evening of this day, else today")
    parser.add_argument(
        "--out", type=Path, default=Path("target/demo"), help="写到哪个文件夹 · where the files go"
    )
    return parser


def _write(file: Path, asked_on: str | None, out: Path) -> int:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise Refusal(f"无法读取“{file}”", f"cannot read `{file}`") from error
    table = table_of(data)
    on = _day(asked_on, file)
    ruleset = jiceng.Ruleset.jiaoling()
    year = _year(ruleset, on)
    rows = entries(ruleset, table.rows, on)
    # Whoever changes the synthetic book keeps its mark; a file of one's own has none.
    synthetic = any("synthetic" in one.mark for one in rows)
    made_with = f"jiceng {jiceng.__version__} · data {jiceng.DATA_VERSION} · ruleset {ruleset.digest[:16]}"
    report = Report(INVENTED if synthetic else CENTRE, on, synthetic, rows, year, made_with)
    _told(rows, table.unread)
    try:
        out.mkdir(parents=True, exist_ok=True)
        target = out / "hall.html"
        target.write_text(page(report), encoding="utf-8")
    except OSError as error:
        raise unwritable(out) from error
    for path in [target, *save_tables(out, rows)]:
        print(path)
    return 0


def _day(asked: str | None, file: Path) -> date:
    if asked is not None:
        day = day_or_none(cells.date(asked))
        if day is None:
            raise Refusal("“--on”应为日期，如 2026-06-15", "`--on` takes a date, such as 2026-06-15")
        return day
    return CLOSED_ON if file == SAMPLE else datetime.now(CHINA).date()


def _year(ruleset: jiceng.Ruleset, on: date) -> list[Day]:
    """The days of the year of the report; refused by the library where no notice arranges them."""
    first = date(on.year, 1, 1).toordinal()
    count = date(on.year, 12, 31).toordinal() - first + 1
    days = [ruleset.calendar.day(date.fromordinal(first + step)).value for step in range(count)]
    return [
        Day(
            day.date,
            day.kind in (DayKind.WORKDAY, DayKind.MAKE_UP_WORKDAY),
            day.kind is DayKind.MAKE_UP_WORKDAY,
            (day.festival_zh, day.festival_en or "") if day.festival_zh else None,
        )
        for day in days
    ]


def _told(rows: list[Entry], unread: int) -> None:
    marked = sum(one.error is not None for one in rows)
    print(f"读取{len(rows)}行，标出{marked}行 · {len(rows)} rows read, {marked} marked")
    if unread:
        print(f"另有{unread}列不认识，未读取 · {unread} more columns are not known and were not read")


if __name__ == "__main__":
    sys.exit(main())
