"""Measures the Python peers on the rows of `rows.py` and checks their answers.

    python peers.py --days FILE --out FILE [--quick] [--only WORD]

FILE of --days: a line `YYYY-MM-DD 0|1` for every day of 2004-2026, printed by the Rust side; it is
the exact calendar. One thread; the shorter of wall and processor time; the median of the rounds, in
ns a row. Slow peers run on the first rows only: how many stands beside each figure. What a peer must
prepare once (its holiday list, its date objects) is not timed; its answers are compared with the
exact ones row by row.
"""

from __future__ import annotations

import os

for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
    os.environ.pop(name, None)
os.environ["POLARS_MAX_THREADS"] = "1"

import argparse
import importlib.metadata
import json
import platform
import statistics
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

import numpy as np

import rows as row_source
from exact import Exact
from rows import Rows, dates, days

OPERATIONS = ("add_working_days", "is_working_day", "count_working_days")
Call = Callable[[], Any]
ONE_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True)
class Peer:
    """A library used in one way: `prepare` gives, for some rows, the call to time per operation."""

    name: str
    package: str
    # Rows for add, is, count: with --quick and without.
    quick: tuple[int, int, int]
    whole: tuple[int, int, int]
    rounds: int
    prepare: Callable[[Exact], dict[str, Callable[[Rows], Call]]]


def chinesecalendar(_: Exact) -> dict[str, Callable[[Rows], Call]]:
    import chinese_calendar as calendar
    from datetime import timedelta

    def add(rows: Rows) -> Call:
        pairs = list(zip(dates(rows.start), rows.n.tolist()))
        return lambda: [calendar.find_workday(n, start) for start, n in pairs]

    def works(rows: Rows) -> Call:
        starts = dates(rows.start)
        return lambda: [calendar.is_workday(start) for start in starts]

    def count(rows: Rows) -> Call:
        pairs = list(zip((day + timedelta(1) for day in dates(rows.start)), dates(rows.end)))
        return lambda: [len(calendar.get_workdays(start, end)) for start, end in pairs]

    return dict(zip(OPERATIONS, (add, works, count)))


def holidays(_: Exact) -> dict[str, Callable[[Rows], Call]]:
    import holidays as package
    from datetime import timedelta

    # Every year filled in beforehand, so that filling is not timed.
    calendar = package.country_holidays("CN", years=range(2004, 2027))

    def add(rows: Rows) -> Call:
        pairs = list(zip(dates(rows.start), rows.n.tolist()))
        return lambda: [calendar.get_nth_working_day(start, n) for start, n in pairs]

    def works(rows: Rows) -> Call:
        starts = dates(rows.start)
        return lambda: [calendar.is_working_day(start) for start in starts]

    def count(rows: Rows) -> Call:
        pairs = list(zip((day + timedelta(1) for day in dates(rows.start)), dates(rows.end)))
        return lambda: [calendar.get_working_days_count(start, end) for start, end in pairs]

    return dict(zip(OPERATIONS, (add, works, count)))


def with_numpy(*, trick: bool) -> Callable[[Exact], dict[str, Callable[[Rows], Call]]]:
    def prepare(exact: Exact) -> dict[str, Callable[[Rows], Call]]:
        mask = "1111111" if trick else "1111100"
        calendar = np.busdaycalendar(weekmask=mask, holidays=exact.days_off(weekends=trick))

        def add(rows: Rows) -> Call:
            start, n = rows.start.astype("datetime64[D]"), rows.n.astype(np.int64)
            return lambda: np.busday_offset(start, n, roll="backward", busdaycal=calendar)

        def works(rows: Rows) -> Call:
            start = rows.start.astype("datetime64[D]")
            return lambda: np.is_busday(start, busdaycal=calendar)

        def count(rows: Rows) -> Call:
            start, end = (day.astype("datetime64[D]") + ONE_DAY for day in (rows.start, rows.end))
            return lambda: np.busday_count(start, end, busdaycal=calendar)

        return dict(zip(OPERATIONS, (add, works, count)))

    return prepare


def numpy_tables(exact: Exact) -> dict[str, Callable[[Rows], Call]]:
    first, works_table = np.int32(exact.first), exact.works
    rank = exact.rank.astype(np.int32)
    after = np.concatenate([[0], exact.select]).astype(np.int32)

    def add(rows: Rows) -> Call:
        return lambda: after[rank[rows.start - first] + rows.n]

    def works(rows: Rows) -> Call:
        return lambda: works_table[rows.start - first]

    def count(rows: Rows) -> Call:
        end = rows.end
        return lambda: rank[end - first] - rank[rows.start - first]

    return dict(zip(OPERATIONS, (add, works, count)))


def with_polars(*, trick: bool) -> Callable[[Exact], dict[str, Callable[[Rows], Call]]]:
    def prepare(exact: Exact) -> dict[str, Callable[[Rows], Call]]:
        import polars as pl

        off = pl.Series(exact.days_off(weekends=trick), dtype=pl.Date)
        use = {"holidays": off.implode(), "week_mask": [True] * 7 if trick else [True] * 5 + [False] * 2}

        def frame(rows: Rows, shift: int = 0) -> Any:
            start, end = (pl.Series(day + np.int32(shift)).cast(pl.Date) for day in (rows.start, rows.end))
            return pl.DataFrame({"start": start, "end": end, "n": rows.n})

        def add(rows: Rows) -> Call:
            table, wanted = frame(rows), pl.col("start").dt.add_business_days(pl.col("n"), roll="backward", **use)
            return lambda: table.select(wanted).to_series()

        def works(rows: Rows) -> Call:
            table, wanted = frame(rows), pl.col("start").dt.is_business_day(**use)
            return lambda: table.select(wanted).to_series()

        def count(rows: Rows) -> Call:
            table, wanted = frame(rows, 1), pl.business_day_count(pl.col("start"), pl.col("end"), **use)
            return lambda: table.select(wanted).to_series()

        return dict(zip(OPERATIONS, (add, works, count)))

    return prepare


def with_pandas(*, trick: bool) -> Callable[[Exact], dict[str, Callable[[Rows], Call]]]:
    def prepare(exact: Exact) -> dict[str, Callable[[Rows], Call]]:
        import pandas as pd

        warnings.simplefilter("ignore", pd.errors.PerformanceWarning)
        mask = "1111111" if trick else "1111100"
        calendar = np.busdaycalendar(weekmask=mask, holidays=exact.days_off(weekends=trick))
        step = pd.offsets.CustomBusinessDay(1, calendar=calendar)

        def add(rows: Rows) -> Call:
            # An offset holds one n: one Series for each n, put together again afterwards.
            places = [np.flatnonzero(rows.n == n) for n in range(1, row_source.MOST + 1)]
            order = np.argsort(np.concatenate(places))
            parts = [
                (pd.Series(rows.start[place].astype("datetime64[D]")), pd.offsets.CustomBusinessDay(n, calendar=calendar))
                for n, place in enumerate(places, start=1)
                if len(place)
            ]
            return lambda: np.concatenate([(start + offset).to_numpy() for start, offset in parts])[order]

        def works(rows: Rows) -> Call:
            starts = [pd.Timestamp(day) for day in dates(rows.start)]
            return lambda: [step.is_on_offset(start) for start in starts]

        def count(rows: Rows) -> Call:
            starts = [pd.Timestamp(day) + pd.Timedelta(days=1) for day in dates(rows.start)]
            pairs = list(zip(starts, map(pd.Timestamp, dates(rows.end))))
            return lambda: [len(pd.date_range(start, end, freq=step)) for start, end in pairs]

        return dict(zip(OPERATIONS, (add, works, count)))

    return prepare


FAST = {"quick": (10**6,) * 3, "whole": (10**7,) * 3, "rounds": 5}
TABLES = {"quick": (10**7,) * 3, "whole": (10**7,) * 3, "rounds": 5}
PANDAS = {"quick": (20_000, 20_000, 1_000), "whole": (200_000, 200_000, 20_000), "rounds": 3}
PEERS = (
    Peer("numpy, own rank and select tables", "numpy", prepare=numpy_tables, **TABLES),
    Peer("numpy, plain list", "numpy", prepare=with_numpy(trick=False), **FAST),
    Peer("numpy, exact seven-day mask", "numpy", prepare=with_numpy(trick=True), **FAST),
    Peer("polars, plain list", "polars", prepare=with_polars(trick=False), **FAST),
    Peer("polars, exact seven-day mask", "polars", prepare=with_polars(trick=True), **FAST),
    Peer("pandas CustomBusinessDay, plain list", "pandas", prepare=with_pandas(trick=False), **PANDAS),
    Peer("pandas CustomBusinessDay, exact seven-day mask", "pandas", prepare=with_pandas(trick=True), **PANDAS),
    Peer("holidays", "holidays", (10_000, 100_000, 10_000), (100_000, 1_000_000, 100_000), 3, holidays),
    Peer("chinesecalendar", "chinesecalendar", (1_000, 10_000, 1_000), (10_000, 100_000, 10_000), 3, chinesecalendar),
)


def as_numbers(answers: Any) -> np.ndarray:
    """Answers of any library as whole numbers: days since 1970-01-01, counts, or 0 and 1."""
    if hasattr(answers, "to_numpy"):
        answers = answers.to_numpy()
    if isinstance(answers, list):
        answers = days(answers) if hasattr(answers[0], "year") else np.array(answers)
    if answers.dtype.kind == "M":
        answers = answers.astype("datetime64[D]")
    return answers.astype(np.int64)


def measure(operation: str, prepare: Callable[[Rows], Call], rows: Rows, rounds: int, exact: Exact) -> dict[str, Any]:
    """The median time and the rows answered wrongly."""
    prepare(rows.first(100))()
    call, times, answers = prepare(rows), [], None
    for _ in range(rounds):
        wall, processor_time = time.perf_counter_ns(), time.process_time_ns()
        answers = call()
        # On a busy machine wall time would count other programs against the peer.
        times.append(min(time.perf_counter_ns() - wall, time.process_time_ns() - processor_time))
    wrong = int(np.count_nonzero(as_numbers(answers) != getattr(exact, operation)(rows).astype(np.int64)))
    return {"rows": len(rows), "rounds": rounds, "ns": statistics.median(times) / len(rows), "wrong": wrong}


def whole_calendar(works: Callable[[Rows], Call], exact: Exact) -> dict[str, Any]:
    """The days of the whole exact calendar that a peer takes for something else."""
    every = Rows(exact.days.astype(np.int32), np.ones(len(exact.days), dtype=np.int32))
    wrong = exact.days[as_numbers(works(every)()) != exact.works]
    return {"days": len(every), "wrong": len(wrong), "first": [str(day) for day in dates(wrong[:3])]}


def run(peer: Peer, table: Rows, exact: Exact, quick: bool) -> list[dict[str, Any]]:
    """All operations of one peer; one that cannot run says why."""
    try:
        about = {"peer": peer.name, "version": importlib.metadata.version(peer.package)}
        operations = peer.prepare(exact)
    except ImportError:
        return [{"peer": peer.name, "operation": name, "not_run": f"{peer.package} not installed"} for name in OPERATIONS]
    found = []
    for operation, size in zip(OPERATIONS, peer.quick if quick else peer.whole):
        result: dict[str, Any] = {**about, "operation": operation}
        try:
            result |= measure(operation, operations[operation], table.first(size), peer.rounds, exact)
            if operation == "is_working_day":
                result["calendar"] = whole_calendar(operations[operation], exact)
        except Exception as error:  # noqa: BLE001  One peer that fails must not stop the others.
            result["not_run"] = f"failed with {type(error).__name__}"
        found.append(result)
    return found


def processor() -> str:
    """The processor's name, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def shown(result: dict[str, Any]) -> str:
    name = result["operation"].partition("_")[0]
    return f"{name} not run: {result['not_run']}" if "not_run" in result else f"{name} {result['ns']:,.1f} ns"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures the Python peers.")
    parser.add_argument("--days", type=Path, required=True, help="the exact calendar, a line `YYYY-MM-DD 0|1` a day")
    parser.add_argument("--out", type=Path, required=True, help="the JSON file to write")
    parser.add_argument("--quick", action="store_true", help="on samples: about a minute instead of about eight")
    parser.add_argument("--only", default="", help="only the peers whose name holds this word")
    given = parser.parse_args()
    exact = Exact.read(given.days)
    wanted = [peer for peer in PEERS if given.only in peer.name]
    table = row_source.make(max((max(peer.quick if given.quick else peer.whole) for peer in wanted), default=1))
    found = []
    for number, peer in enumerate(wanted, start=1):
        began = time.perf_counter()
        results = run(peer, table, exact, given.quick)
        found += results
        took = time.perf_counter() - began
        print(f"[{number}/{len(wanted)}] {peer.name}: {', '.join(map(shown, results))} ({took:.1f} s)", flush=True)
    about = {"quick": given.quick, "runtime": f"Python {platform.python_version()}", "processor": processor()}
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps({**about, "measurements": found}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
