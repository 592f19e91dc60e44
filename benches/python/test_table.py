"""Tests the table on made-up measurements; needs nothing but Python.

    python -m unittest discover -s benches/python
"""

from __future__ import annotations

import json
import re
import tempfile
import unittest
from pathlib import Path
from typing import Any

import table

HERE = Path(__file__).resolve().parent


def cells(text: str, *starts: str) -> list[str]:
    """The cells of the one table line that begins with these cells."""
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    found = [line for line in lines if all(cell.startswith(start) for cell, start in zip(line, starts))]
    if len(found) != 1:
        raise AssertionError(f"{len(found)} lines begin with {starts}")
    return found[0]


class TableTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.target = Path(folder.name)

    def bench(self, name: str, ns_per_iteration: float, throughput: Any) -> None:
        folder = self.target / "criterion" / name / "new"
        folder.mkdir(parents=True, exist_ok=True)
        estimates = {"mean": {"point_estimate": 1e99}, "median": {"point_estimate": ns_per_iteration}}
        (folder / "estimates.json").write_text(json.dumps(estimates), encoding="utf-8")
        (folder / "benchmark.json").write_text(json.dumps({"throughput": throughput}), encoding="utf-8")

    def everything(self) -> dict[str, Any]:
        rows = {"Elements": 10_000_000}
        self.bench("add_working_days/slice_1e7", 20e6, rows)
        self.bench("add_working_days/chrono_loop", 45e6, {"ElementsAndBytes": {"elements": 100_000, "bytes": 1}})
        self.bench("is_working_day/slice_1e7", 7e6, rows)
        self.bench("count_working_days/slice_1e7", 11e6, rows)
        self.bench("memory/read8_write4_1e7", 5e6, rows)
        self.bench("due/slice_1e7", 120e6, rows)
        self.bench("due/scalar", 151, None)
        self.bench("due/explained", 10_000, None)
        self.bench("load/jiaoling", 5_000_001, None)
        (self.target / "size.txt").write_text("1000000\n", encoding="ascii")
        one = {"peer": table.NUMPY_EXACT, "version": "9", "operation": "add_working_days", "rows": 400, "ns": 300.0}
        return {"quick": True, "runtime": "Python", "processor": "made up", "measurements": [{**one, "wrong": 0}]}

    def test_a_slower_peer_has_a_ratio_above_one(self) -> None:
        text, _ = table.report(self.target, self.everything(), None)
        numpy = cells(text, "add n working days", table.NUMPY_EXACT)
        self.assertEqual(numpy[2:], ["300", "150x", "exact", "400"])
        self.assertEqual(cells(text, "add n working days", "chrono loop")[2:4], ["450", "225x"])
        self.assertEqual(cells(text, "add n working days", "jiceng")[2:4], ["2.00", "1.00x"])
        self.assertEqual(cells(text, "add n working days", "memory alone")[2:4], ["0.50", "0.25x"])

    def test_limits_hold_on_the_line_and_not_beyond(self) -> None:
        python = self.everything()
        text, reached = table.report(self.target, python, None)
        self.assertFalse(reached)
        self.assertEqual(cells(text, "add n working days, 1e7")[2:], ["2.00 ns a row", "reached"])
        self.assertEqual(cells(text, "the same against exact numpy")[2:], ["1/150.0 of it", "reached"])
        self.assertEqual(cells(text, "whole deadline", "<=")[2:], ["12.00 ns a row", "reached"])
        self.assertEqual(cells(text, "one deadline, not", "<=")[2:], ["151.00 ns", "NOT REACHED"])
        self.assertEqual(cells(text, "one deadline, explained", "<=")[2:], ["10.00 µs", "reached"])
        self.assertEqual(cells(text, "load the ruleset", "<=")[3], "NOT REACHED")
        self.assertEqual(cells(text, "stripped library")[2:], ["1.00 MB", "reached"])

        self.bench("due/scalar", 150, None)
        self.bench("load/jiaoling", 5e6, None)
        self.assertTrue(table.report(self.target, python, None)[1])
        # A faster numpy makes the figure harder, a slower one easier.
        python["measurements"][0]["ns"] = 299.0
        text, reached = table.report(self.target, python, None)
        self.assertEqual((cells(text, "the same against")[3], reached), ("NOT REACHED", False))

    def test_what_is_missing_is_not_run(self) -> None:
        text, reached = table.report(self.target, None, None)
        self.assertFalse(reached)
        self.assertEqual(cells(text, "add n working days", "jiceng")[2:], ["not run", "-", "-", "-"])
        self.assertEqual(cells(text, "is working day", "holidays")[2:4], ["not run", "-"])
        self.assertEqual(cells(text, "the same against exact numpy")[2:], ["not run", "not run"])
        self.assertEqual(cells(text, "stripped library")[2:], ["not run", "not run"])
        # A slice whose number of rows is unknown is not taken for one row.
        self.bench("due/slice_1e7", 120e6, None)
        text, _ = table.report(self.target, None, None)
        self.assertEqual(cells(text, "whole deadline", "<=")[3], "not run")

    def test_a_missing_node_is_named(self) -> None:
        found, table.shutil.which = table.shutil.which, lambda tool: None
        try:
            text, _ = table.report(self.target, None, None)
        finally:
            table.shutil.which = found
        self.assertEqual(cells(text, "count between", table.NODE_PEER)[2], "not run: node not found")

    def test_wrong_rows_are_a_share(self) -> None:
        python = self.everything()
        python["measurements"][0]["wrong"] = 100
        text, _ = table.report(self.target, python, None)
        self.assertEqual(cells(text, "add n working days", table.NUMPY_EXACT)[4], "25.00 % wrong")

    def test_bandwidth_counts_the_bytes_of_each_operation(self) -> None:
        text, _ = table.report(self.target, self.everything(), None)
        text = text.partition("## How far")[2]
        self.assertEqual(cells(text, "add n working days")[3:], ["6.0", "4.00x"])
        self.assertEqual(cells(text, "is working day")[3:], ["7.1", "3.36x"])
        self.assertEqual(cells(text, "memory alone")[3:], ["24.0", "1.00x"])

    def test_the_peers_are_those_that_are_measured(self) -> None:
        measured = re.findall(r"^    Peer\(\"([^\"]+)\"", (HERE / "peers.py").read_text(encoding="utf-8"), re.MULTILINE)
        self.assertEqual(measured, list(table.PYTHON_PEERS))
        self.assertIn(f'"{table.NODE_PEER}"', (HERE.parent / "node" / "peer.mjs").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
