"""One table from all measurements: criterion's, the Python peers' and the Node peer's.

    python table.py [--target DIR] [--python FILE] [--node FILE] [--strict]

Reads below the target folder `criterion/<group>/<name>/new/{estimates,benchmark}.json`, `size.txt`
(bytes of the stripped library), `bench/python.json` and `bench/node.json`; prints Markdown and writes
it to `bench.md` there. What is missing is shown as "not run". With --strict a figure that is not
reached, or not run, ends it with exit code 1.
"""

from __future__ import annotations

import argparse
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NUMPY_EXACT = "numpy, exact seven-day mask"
NODE_PEER = "chinese-days (npm)"
PYTHON_PEERS = (
    "numpy, own rank and select tables",
    "numpy, plain list",
    NUMPY_EXACT,
    "polars, plain list",
    "polars, exact seven-day mask",
    "pandas CustomBusinessDay, plain list",
    "pandas CustomBusinessDay, exact seven-day mask",
    "holidays",
    "chinesecalendar",
)
# Operation, its title, the bytes that a row reads and writes.
OPERATIONS = (
    ("add_working_days", "add n working days", 12),
    ("is_working_day", "is working day", 5),
    ("count_working_days", "count between", 12),
)
MEMORY = ("memory/read8_write4_1e7", 12)
# Rows of the library alone.
ALONE = (
    ("due/slice_1e7", "whole deadline, by item number and date"),
    ("due/scalar", "one deadline, not explained"),
    ("due/explained", "one deadline, explained as text"),
    ("load/jiaoling", "load the ruleset"),
)


@dataclass(frozen=True)
class Timing:
    """Nanoseconds a row, or why there are none."""

    ns: float | None
    why: str = "not run"


def read_json(path: Path) -> Any:
    """The file's content; `None` where there is no such file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def criterion(target: Path, name: str) -> Timing:
    """The median of a benchmark `group/name` in nanoseconds a row."""
    folder = target / "criterion" / name / "new"
    estimates, about = read_json(folder / "estimates.json"), read_json(folder / "benchmark.json")
    if estimates is None or about is None:
        return Timing(None)
    throughput = about.get("throughput") or {}
    elements = throughput.get("Elements") or throughput.get("ElementsAndBytes", {}).get("elements")
    if elements is None and "1e7" in name:
        return Timing(None, "not run: no number of rows recorded")
    return Timing(estimates["median"]["point_estimate"] / (elements or 1))


def slower(peer: Timing, own: Timing) -> float | None:
    """How many times as long as the library a peer takes: above 1 the peer is slower."""
    return peer.ns / own.ns if peer.ns is not None and own.ns else None


def ns_text(timing: Timing) -> str:
    if timing.ns is None:
        return timing.why
    return f"{timing.ns:,.2f}" if timing.ns < 100 else f"{timing.ns:,.0f}"


def times_text(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.2f}x" if value < 9.95 else f"{value:,.0f}x"


def share_text(result: dict[str, Any]) -> str:
    if "not_run" in result:
        return "-"
    if result["wrong"] == 0:
        return "exact"
    share = 100 * result["wrong"] / result["rows"]
    return "< 0.01 % wrong" if share < 0.01 else f"{share:.2f} % wrong"


def all_rows(timing: Timing) -> str:
    return "-" if timing.ns is None else "10,000,000"


def missing_node() -> str:
    tool = next((tool for tool in ("node", "npm") if shutil.which(tool) is None), None)
    return f"not run: {tool} not found" if tool else "not run"


def measurements(python: Any, node: Any) -> list[dict[str, Any]]:
    """Every peer and operation, with a reason where it was not measured."""
    found = [result for source in (python, node) if source for result in source["measurements"]]
    known = {(result["peer"], result["operation"]) for result in found}
    for peer in (*PYTHON_PEERS, NODE_PEER):
        why = missing_node() if peer == NODE_PEER and node is None else "not run"
        for operation, _, _ in OPERATIONS:
            if (peer, operation) not in known:
                found.append({"peer": peer, "operation": operation, "not_run": why})
    return found


def timing_of(result: dict[str, Any]) -> Timing:
    if "not_run" in result:
        return Timing(None, result["not_run"] if result["not_run"].startswith("not run") else f"not run: {result['not_run']}")
    return Timing(result["ns"])


def table(head: list[str], body: list[list[str]], left: int) -> list[str]:
    """A Markdown table whose columns line up; the first `left` columns to the left."""
    width = [max(len(row[column]) for row in [head, *body]) for column in range(len(head))]

    def line(cells: list[str]) -> str:
        filled = [cell.ljust(size) if at < left else cell.rjust(size) for at, (cell, size) in enumerate(zip(cells, width))]
        return f"| {' | '.join(filled)} |"

    rule = ["-" * size if at < left else "-" * (size - 1) + ":" for at, size in enumerate(width)]
    return [line(head), line(rule), *map(line, body)]


def side_by_side(target: Path, found: list[dict[str, Any]]) -> list[str]:
    """Operation, who, ns a row, times jiceng, right or wrong, rows."""
    body = []
    for operation, title, _ in OPERATIONS:
        own = criterion(target, f"{operation}/slice_1e7")
        rows = [("jiceng", own, "-" if own.ns is None else "reference", all_rows(own))]
        if operation == "add_working_days":
            memory = criterion(target, MEMORY[0])
            rows.append(("memory alone: read 8 bytes, write 4", memory, "-", all_rows(memory)))
            rows.append(("chrono loop", criterion(target, f"{operation}/chrono_loop"), "not checked here", "-"))
        for result in found:
            if result["operation"] == operation:
                who = f"{result['peer']}, {result['version']}" if "version" in result else result["peer"]
                count = f"{result['rows']:,}" if "rows" in result else "-"
                rows.append((who, timing_of(result), share_text(result), count))
        rows.sort(key=lambda row: float("inf") if row[1].ns is None else row[1].ns)
        body += [[title, who, ns_text(time), times_text(slower(time, own)), right, count] for who, time, right, count in rows]
    body += [[title, "jiceng", ns_text(criterion(target, name)), "-", "-", "-"] for name, title in ALONE]
    return table(["operation", "who", "ns a row", "times jiceng", "answers", "rows"], body, 2)


def must_reach(target: Path, found: list[dict[str, Any]]) -> tuple[list[str], bool]:
    """The figures that must be reached, and whether all are."""
    add = criterion(target, "add_working_days/slice_1e7")
    exact = next(r for r in found if (r["peer"], r["operation"]) == (NUMPY_EXACT, "add_working_days"))
    size = target / "size.txt"
    held = int(size.read_text(encoding="ascii").split()[0]) if size.is_file() else None

    def at_most(title: str, timing: Timing, limit: float, unit: str, factor: float = 1) -> tuple[str, str, str, bool | None]:
        if timing.ns is None:
            return title, f"<= {limit:g} {unit}", timing.why, None
        return title, f"<= {limit:g} {unit}", f"{timing.ns / factor:,.2f} {unit}", timing.ns <= limit * factor

    times = slower(timing_of(exact), add)
    lines = [
        at_most("add n working days, 1e7 rows of i32", add, 2, "ns a row"),
        (
            "the same against exact numpy",
            "<= 1/150 of it",
            "not run" if times is None else f"1/{times:,.1f} of it",
            None if times is None else times >= 150,
        ),
        at_most("whole deadline, by item number and date", criterion(target, "due/slice_1e7"), 12, "ns a row"),
        at_most("one deadline, not explained", criterion(target, "due/scalar"), 150, "ns"),
        at_most("one deadline, explained as text", criterion(target, "due/explained"), 10, "µs", 1e3),
        at_most("load the ruleset", criterion(target, "load/jiaoling"), 5, "ms", 1e6),
        at_most("stripped library: load and due, data embedded", Timing(held), 1, "MB", 1e6),
    ]
    word = {True: "reached", False: "NOT REACHED", None: "not run"}
    body = [[title, limit, value, word[reached]] for title, limit, value, reached in lines]
    return table(["must reach", "limit", "measured", "result"], body, 1), all(line[3] for line in lines)


def bandwidth(target: Path) -> list[str]:
    """How far the kernels are from moving their bytes and doing nothing else."""
    memory = criterion(target, MEMORY[0])
    body = []
    for operation, title, size in (("memory", "memory alone: read 8 bytes, write 4", MEMORY[1]), *OPERATIONS):
        own = memory if operation == "memory" else criterion(target, f"{operation}/slice_1e7")
        # The time that memory alone would take for as many bytes.
        floor = Timing(memory.ns * size / MEMORY[1] if memory.ns is not None else None)
        speed = "-" if own.ns is None else f"{size / own.ns:.1f}"
        body.append([title, str(size), ns_text(own), speed, times_text(slower(own, floor))])
    return table(["operation", "bytes a row", "ns a row", "GB/s", "times memory alone"], body, 1)


def calendars(found: list[dict[str, Any]]) -> list[str]:
    """The days of 2004-2026 that each peer's calendar takes for something else."""
    body = []
    for result in found:
        if "calendar" in result:
            held = result["calendar"]
            dates = ", ".join(held["first"]) + (", ..." if held["wrong"] > len(held["first"]) else "")
            body.append([result["peer"], f"{held['wrong']:,}", f"{held['days']:,}", dates or "-"])
    if not body:
        return ["not run"]
    note = "numpy, polars and pandas are given the days of this library; the others bring their own."
    return [note, "", *table(["who", "wrong days", "of", "first of them"], body, 1)]


def report(target: Path, python: Any, node: Any) -> tuple[str, bool]:
    """The whole text, and whether all figures are reached."""
    found = measurements(python, node)
    reached, all_reached = must_reach(target, found)
    about = []
    for source in filter(None, (python, node)):
        rows = "samples of the rows" if source["quick"] else "larger samples, fast peers on all rows"
        about.append(f"- {source['runtime']} on {source['processor']}: {rows}")
    parts = [
        [
            "# Benchmarks",
            "",
            "One run, one thread, medians. `times jiceng`: at 100x a peer takes a hundred times as long. The library,",
            "the chrono loop and memory by wall time, the peers by the shorter of wall and processor time: a busy",
            "machine makes the library look slower, never the peers.",
        ],
        about,
        ["## Side by side", "", *side_by_side(target, found)],
        ["## Must reach", "", *reached],
        ["## How far from memory bandwidth", "", *bandwidth(target)],
        ["## Wrong days in the calendars, 2004-2026", "", *calendars(found)],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n", all_reached


def main() -> None:
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description="One table from all measurements.")
    parser.add_argument("--target", type=Path, default=root / "target", help="the build folder")
    parser.add_argument("--python", type=Path, help="the Python peers' file; default bench/python.json in it")
    parser.add_argument("--node", type=Path, help="the Node peer's file; default bench/node.json in it")
    parser.add_argument("--strict", action="store_true", help="exit code 1 unless all figures are reached")
    given = parser.parse_args()
    python = read_json(given.python or given.target / "bench" / "python.json")
    node = read_json(given.node or given.target / "bench" / "node.json")
    text, all_reached = report(given.target, python, node)
    given.target.mkdir(parents=True, exist_ok=True)
    (given.target / "bench.md").write_text(text, encoding="utf-8")
    print(text, end="")
    if given.strict and not all_reached:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
