"""`calendar YEAR`: the working days of a year as the notices arrange them."""

import argparse
import json
from datetime import date

from jiceng.calendar import WorkDay
from jiceng.cli.options import add_common, add_rules, ruleset_of
from jiceng.words import DayKind

WORKED = (DayKind.WORKDAY, DayKind.MAKE_UP_WORKDAY)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declares the command."""
    told = "一年的工作日和休息日 · working days and days off of a year"
    parser = commands.add_parser("calendar", help=told, description=told)
    parser.add_argument("year", metavar="YEAR", type=_year)
    add_rules(parser)
    add_common(parser)
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """A line a month, then each arranged day with its festival and notice."""
    calendar = ruleset_of(asked).calendar
    first, last = date(asked.year, 1, 1).toordinal(), date(asked.year, 12, 31).toordinal()
    days = [calendar.day(date.fromordinal(number)).value for number in range(first, last + 1)]
    if asked.json:
        print(json.dumps([day.to_dict() for day in days], ensure_ascii=False))
        return 0
    zh = asked.lang == "zh"
    for month in range(1, 13):
        worked = sum(day.kind in WORKED for day in days if day.date.month == month)
        print(f"{asked.year}-{month:02d} {'工作日' if zh else 'working days'} {worked}")
    print(f"{asked.year} {'工作日' if zh else 'working days'} {sum(day.kind in WORKED for day in days)}")
    for day in days:
        if day.festival_zh or day.kind is DayKind.MAKE_UP_WORKDAY:
            print(_arranged(day, zh))
    return 0


def _arranged(day: WorkDay, zh: bool) -> str:
    festival = day.festival_zh if zh else day.festival_en
    kind = day.kind.zh if zh else day.kind.en
    return " ".join(part for part in (str(day.date), festival, kind, day.notice) if part)


def _year(text: str) -> int:
    if not (text.isdecimal() and text.isascii() and len(text) == 4 and text != "0000"):
        raise argparse.ArgumentTypeError("应为四位年份，如 2026 · a year such as 2026 is expected")
    return int(text)
