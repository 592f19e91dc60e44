"""Measures the Python package: columns over Arrow, single deadlines, the size of the wheel.

    python package.py --wheels FOLDER --out FILE [--quick]

Columns: ten million rows (a million with --quick), the median of the rounds, in ns a row, with the results of the
round before dropped, so that their memory is used again. Single calls: the median of the rounds, in ns a call.
Answers are compared with those of single requests on a sample.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from datetime import date
from pathlib import Path
from typing import Any, Callable

import numpy as np
import polars as pl

import rows as row_source
import table
from jiceng import Ruleset, deadline
from jiceng.deadline import DueRequest
from jiceng.error import NotCoveredError
from jiceng.words import Unit

ROUNDS = 9
BY_THE_DAY = (Unit.CALENDAR_DAYS, Unit.WORKING_DAYS, Unit.MONTHS, Unit.YEARS)
FIRST, LAST = date(2006, 1, 1), date(2025, 6, 15)


def median(call: Callable[[], Any], rows: int) -> float:
    """The median time of a round in ns a row, after one round to warm up."""
    call()
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter_ns()
        call()
        times.append(time.perf_counter_ns() - began)
    return statistics.median(times) / rows


def single(call: Callable[[], Any], count: int) -> float:
    """The median time of a call in ns, over rounds of `count` calls."""

    def many() -> None:
        for _ in range(count):
            call()

    return median(many, count)


def limit_rows(ruleset: Ruleset, count: int) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Ids of all rules that count days, and for each row which of them and a start while it is in force."""
    rules = [rule for rule in ruleset.rules() if rule.limit.unit in BY_THE_DAY and rule.when is None]
    spans = [(rule.id, max(rule.from_ or FIRST, FIRST), min(rule.to or LAST, LAST)) for rule in rules]
    spans = [span for span in spans if span[1] < span[2]]
    draw = np.random.default_rng(row_source.SEED)
    which = draw.integers(len(spans), size=count, dtype=np.uint16)
    first = np.array([(start - row_source.EPOCH).days for _, start, _ in spans], dtype=np.int32)
    width = np.array([(end - start).days for _, start, end in spans], dtype=np.int32)
    starts = first[which] + (draw.random(count) * width[which]).astype(np.int32)
    return [span[0] for span in spans], which, starts


def check(ruleset: Ruleset, names: list[str], which: np.ndarray, starts: np.ndarray, answer: Any) -> int:
    """Rows of a sample whose due date is not that of a single request."""
    found = pl.DataFrame(answer)["due"].to_list()
    step = max(1, len(which) // 2_000)
    wrong = 0
    for at in range(0, len(which), step):
        start = date.fromordinal(row_source.EPOCH.toordinal() + int(starts[at]))
        try:
            expected = deadline.due(ruleset, DueRequest(names[which[at]], start)).value.due
        except NotCoveredError:  # A period of years that ends beyond the calendar.
            expected = None
        wrong += found[at] != expected
    return wrong


def measured(ruleset: Ruleset, count: int) -> dict[str, Any]:
    """Everything but the wheel."""
    found: dict[str, Any] = {"rows": count}
    drawn, calendar = row_source.make(count), ruleset.calendar
    days, n = pl.Series(drawn.start).cast(pl.Date), pl.Series(drawn.n)
    found["add_working_days"] = median(lambda: calendar.add_working_days_column(days, n), count)
    names, which, starts = limit_rows(ruleset, count)
    numbers = np.array([ruleset.limit_number(name) for name in names], dtype=np.uint16)
    start = pl.Series("start", starts).cast(pl.Date)
    text = pl.Series("item", names)[which]
    columns = {
        "due_numbers": pl.Series("item", numbers[which]),
        "due_dictionary": text.cast(pl.Enum(names)),
        "due_strings": text,
    }
    for name, items in columns.items():
        frame = pl.DataFrame([items, start])
        found[name] = median(lambda: deadline.due_column(ruleset, frame), count)
        found[f"{name}_wrong"] = check(ruleset, names, which, starts, deadline.due_column(ruleset, frame))
    day = date(2016, 3, 1)
    found["one"] = single(lambda: deadline.due(ruleset, DueRequest("LIC-13", day)).value.due, 20_000)
    request = DueRequest("LIC-13", day)
    found["explained"] = single(lambda: deadline.explain_due(ruleset, request).zh(), 2_000)
    return found


def must_reach(found: dict[str, Any], target: Path) -> list[str]:
    """The figures that must be reached, as a table; what they are compared with comes from the same `make bench`."""
    kernel = table.criterion(target, "add_working_days/slice_1e7").ns
    peers = (table.read_json(target / "bench" / "python.json") or {}).get("measurements", [])
    wanted = (table.NUMPY_EXACT, "add_working_days")
    exact = next((one.get("ns") for one in peers if (one["peer"], one["operation"]) == wanted), None)
    add = found["add_working_days"]

    def line(title: str, value: float | None, limit: float, unit: str) -> list[str]:
        if value is None:
            return [title, f"<= {limit:g} {unit}", "not run", "not run"]
        return [title, f"<= {limit:g} {unit}", f"{value:,.2f} {unit}", "reached" if value <= limit else "NOT REACHED"]

    wheel = found["wheel"]
    lines = [
        line("add n working days over Arrow, against the kernel", kernel and add / kernel, 1.3, "of it"),
        line("the same against exact numpy", exact and 100 * add / exact, 1.25, "% of it"),
        line("whole deadline, item as UInt16", found["due_numbers"], 16, "ns a row"),
        line("whole deadline, item as dictionary", found["due_dictionary"], 16, "ns a row"),
        line("whole deadline, item as strings", found["due_strings"], 40, "ns a row"),
        line("one deadline, typed, not explained", found["one"] / 1e3, 1, "µs"),
        line("one deadline, explained", found["explained"] / 1e3, 25, "µs"),
        line("wheel", wheel and wheel / 1e6, 2, "MB"),
    ]
    head = [f"Python package, {found['rows']:,} rows; add n working days takes {add:,.2f} ns a row", ""]
    return [*head, *table.table(["must reach", "limit", "measured", "result"], lines, 1)]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures the Python package.")
    parser.add_argument("--wheels", type=Path, required=True, help="the folder with the wheel")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    parser.add_argument("--quick", action="store_true", help="a million rows")
    given = parser.parse_args()
    found = measured(Ruleset.jiaoling(), 10**6 if given.quick else 10**7)
    sizes = [wheel.stat().st_size for wheel in given.wheels.glob("jiceng-*.whl")]
    found["wheel"] = max(sizes) if sizes else None
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print("\n".join(must_reach(found, given.out.parent.parent)))


if __name__ == "__main__":
    main()
