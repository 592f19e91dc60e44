"""What is due in every open case of a county: the library's column beside numpy.select and GoRules Zen's batch.

    python due_actions.py --out FILE [--quick]

The twelve rules of `benches/src/escalation.toml` on random cases (合成数据 / synthetic), written a second time for each peer
from that same file. All give the numbers of the rules that hold; a peer whose answer differs ends the run. Medians of
rounds, in ns a row; Zen on a sample.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import zen

try:
    import tomllib
except ModuleNotFoundError:  # before Python 3.11
    import tomli as tomllib

from jiceng import Ruleset, escalation
from jiceng.words import CaseFlag, CaseKind, CaseLevel, SupervisionLevel

RULES = Path(__file__).parents[1] / "src" / "escalation.toml"
ROUNDS, SAMPLE = 9, 2_000
COLUMNS = {
    "unit-used-bp": "unit_used_bp",
    "unit-days-left": "unit_working_days_left",
    "citizen-days-left": "citizen_working_days_left",
    "reply-hours-left": "reply_hours_left",
    "unanswered-urges": "unanswered_urges",
    "failures": "failures",
    "parties": "parties",
    "amount-fen": "amount_fen",
    "returns": "returns",
}
Table = dict[str, np.ndarray]
Condition = tuple[str, str, int]


def draw(rows: int) -> Table:
    """Open cases, most of them small and in time."""
    seeded = np.random.default_rng(20160708)

    def rarely(one_in: int, most: int, kind: type) -> np.ndarray:
        return np.where(seeded.integers(one_in, size=rows) == 0, 1 + seeded.integers(most, size=rows), 0).astype(kind)

    return {
        "kind": seeded.integers(len(CaseKind), size=rows, dtype=np.uint8),
        "level": seeded.choice(np.array([0, 0, 0, 1, 1, 2, 2, 3], dtype=np.uint8), size=rows),
        "flags": np.where(seeded.integers(20, size=rows) == 0, 1 << seeded.integers(len(CaseFlag), size=rows), 0).astype(np.uint16),
        "supervision": rarely(25, 3, np.uint8),
        "failures": rarely(12, 2, np.uint8),
        "parties": (1 + rarely(50, 60, np.uint16)).astype(np.uint16),
        "amount_fen": seeded.integers(20_000_000, size=rows, dtype=np.int64),
        "returns": rarely(30, 2, np.uint8),
        "unanswered_urges": rarely(30, 4, np.uint8),
        "citizen_working_days_left": seeded.integers(-2, 22, size=rows, dtype=np.int16),
        "unit_used_bp": seeded.integers(10_500, size=rows, dtype=np.uint16),
        "unit_working_days_left": seeded.integers(-2, 22, size=rows, dtype=np.int16),
        "reply_hours_left": seeded.integers(-48, 528, size=rows, dtype=np.int16),
    }


def conditions(rule: dict[str, Any]) -> list[Condition]:
    """What a rule asks: column, operator, number; a list of words becomes a set of bits."""

    def bits(words: list[str], of: type) -> int:
        return sum(1 << list(of).index(of(word)) for word in words)

    found: list[Condition] = []
    for one in rule.get("when", []):
        column = COLUMNS[one["of"]]
        found += [(column, operator, one[key]) for key, operator in (("at_least", ">="), ("at_most", "<=")) if key in one]
    for key, column, words in (("kinds", "kind", CaseKind), ("at", "level", CaseLevel)):
        if key in rule:
            found.append((column, "in", bits(rule[key], words)))
    if "all_of" in rule:
        found.append(("flags", "all", bits(rule["all_of"], CaseFlag)))
    if "none_of" in rule:
        found.append(("flags", "none", bits(rule["none_of"], CaseFlag)))
    if "supervised" in rule:
        found.append(("supervision", "=", 1 + list(SupervisionLevel).index(SupervisionLevel(rule["supervised"]))))
    strength = rule["measure"].removeprefix("supervise-")
    if strength != rule["measure"]:
        # Supervision only rises: the rule holds where what it orders is stronger than what is in force.
        found.append(("supervision", "<=", list(SupervisionLevel).index(SupervisionLevel(strength))))
    known = {"id", "zh", "en", "measure", "when", "kinds", "at", "all_of", "none_of", "supervised"}
    assert rule.keys() <= known, rule.keys() - known
    return found


def with_numpy(rules: list[list[Condition]], table: Table) -> np.ndarray:
    """Each rule as one expression over whole columns; `select` picks its bit."""

    def holds(condition: Condition) -> np.ndarray:
        column, operator, number = condition
        values = table[column]
        if operator == "in":
            return (number >> values) & 1 == 1
        if operator == "all":
            return values & number == number
        if operator == "none":
            return values & number == 0
        if operator == "=":
            return values == number
        return values >= number if operator == ">=" else values <= number

    bits = np.zeros(len(table["kind"]), dtype=np.uint64)
    for at, rule in enumerate(rules):
        held = np.logical_and.reduce([holds(condition) for condition in rule])
        bits |= np.select([held], [np.uint64(1 << at)], np.uint64(0))
    return bits


def with_zen(rules: list[list[Condition]]) -> Callable[[list[dict[str, Any]]], list[int]]:
    """A decision table that collects every rule that holds, asked for a batch of rows."""

    def text(condition: Condition) -> str:
        column, operator, number = condition
        if operator in (">=", "<="):
            return f"{column} {operator} {number}"
        if operator == "=":
            return f"{column} == {number}"
        listed = [at for at in range(16) if number >> at & 1]
        if operator == "in":
            return f"{column} in {listed}"
        flags = [f"{'not ' if operator == 'none' else ''}(some(flags, # == {at}))" for at in listed]
        return " and ".join(flags)

    rows = [
        {"_id": str(at), "when": " and ".join(text(one) for one in rule), "rule": str(at)} for at, rule in enumerate(rules)
    ]
    content = {
        "hitPolicy": "collect",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": rows,
    }
    nodes: list[dict[str, Any]] = [
        {"id": "in", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
        {"id": "table", "type": "decisionTableNode", "name": "table", "position": {"x": 0, "y": 0}, "content": content},
        {"id": "out", "type": "outputNode", "name": "out", "position": {"x": 0, "y": 0}},
    ]
    edges = [{"id": str(at), "sourceId": one["id"], "targetId": other["id"], "type": "edge"} for at, (one, other) in enumerate(zip(nodes, nodes[1:]))]
    graph = json.dumps({"nodes": nodes, "edges": edges})
    decision = zen.ZenEngine().create_decision(graph)

    def batch(contexts: list[dict[str, Any]]) -> list[int]:
        answers = (decision.evaluate(context)["result"] for context in contexts)
        return [sum(1 << int(held["rule"]) for held in answer) for answer in answers]

    return batch


def median(call: Callable[[], object], rows: int, rounds: int = ROUNDS) -> float:
    """The median time of a round in ns a row, after one round to warm up."""
    times = []
    for _ in range(rounds + 1):
        began = time.perf_counter_ns()
        call()
        times.append(time.perf_counter_ns() - began)
    return statistics.median(times[1:]) / rows


def main() -> None:
    parser = argparse.ArgumentParser(description="What is due, by the column.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--quick", action="store_true", help="a million rows instead of ten")
    options = parser.parse_args()
    count = 1_000_000 if options.quick else 10_000_000
    text = RULES.read_text(encoding="utf-8")
    rules = [conditions(rule) for rule in tomllib.loads(text)["rule"]]
    ladder = escalation.Ladder.on(Ruleset.from_documents([("escalation.toml", text)]), date(2016, 7, 8))
    assert len(ladder.rules) == len(rules)
    table = draw(count)
    frame = pl.DataFrame(table)

    found = {"jiceng": median(lambda: escalation.due_actions_column(ladder, frame), count)}
    ours = pl.DataFrame(escalation.due_actions_column(ladder, frame))
    assert ours["code"].max() == 0
    bits = ours["bits"].to_numpy()
    found["numpy.select"] = median(lambda: with_numpy(rules, table), count, 3)
    assert (with_numpy(rules, table) == bits).all(), "numpy differs"
    batch = with_zen(rules)
    contexts = [
        {**{name: int(column[at]) for name, column in table.items()}, "flags": [bit for bit in range(16) if table["flags"][at] >> bit & 1]}
        for at in range(SAMPLE)
    ]
    assert batch(contexts) == bits[:SAMPLE].tolist(), "Zen differs"
    found["GoRules Zen, Python, a row at a time"] = median(lambda: batch(contexts), SAMPLE, 3)

    print(f"\n## What is due in a case, {len(rules)} rules, {count:,} rows (at most 5 ns a row; Zen at least 1,000 times)\n")
    print("| who | ns a row | times jiceng |\n| --- | ---: | ---: |")
    for name, time_ns in found.items():
        print(f"| {name} | {time_ns:,.2f} | {time_ns / found['jiceng']:,.1f} |")
    options.out.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
