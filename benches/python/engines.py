"""One deadline with rule engines: GoRules Zen and OpenFisca-Core beside the library.

    python engines.py --out FILE

All three are asked the same: which version of a limit holds on the day of the application, and when is it due. The
engines are given the library's versions of one rule that counts calendar days, and add the days; rolling off rest days,
exclusions, reasons and citations are the library's alone, so the peers do the smaller work. Medians of rounds, in
microseconds a call. An engine whose date is not the library's raw one ends the run.
"""

from __future__ import annotations

import argparse
import datetime
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import zen
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import jiceng
from jiceng import Ruleset, deadline
from jiceng.deadline import DueRequest
from jiceng.words import Unit

ROUNDS = 9
# 30 days to ask for a re-examination of an evaluation, in the texts of 2005 and 2018.
RULE, START = "CAD-07a", datetime.date(2016, 3, 1)
Version = tuple[datetime.date, int]


def median(call: Callable[[], object], count: int) -> float:
    """The median time of a call in microseconds, over rounds of `count` calls, after one round to warm up."""
    times = []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter_ns()
        for _ in range(count):
            call()
        times.append(time.perf_counter_ns() - began)
    return statistics.median(times[1:]) / count / 1e3


def versions_of(ruleset: Ruleset, rule: str) -> list[Version]:
    """First day and days of each version of a rule, the newest first."""
    found = [one for one in ruleset.rules() if one.id == rule or one.id.startswith(f"{rule}-")]
    assert found and all(one.limit.unit is Unit.CALENDAR_DAYS for one in found), rule
    held = [(one.from_ or datetime.date(1900, 1, 1), one.limit.value) for one in found]
    return sorted(((start, days) for start, days in held if days is not None), reverse=True)


def zen_call(rule: str, versions: list[Version]) -> Callable[[datetime.date], datetime.date]:
    """A decision table that finds the limit, and an expression that adds it."""
    rows = [
        {"_id": str(at), "item": f'"{rule}"', "start": f'd($) >= d("{start}")', "days": str(days)}
        for at, (start, days) in enumerate(versions)
    ]
    table = {
        "hitPolicy": "first",
        "passThrough": True,
        "inputs": [{"id": key, "name": key, "field": key} for key in ("item", "start")],
        "outputs": [{"id": "days", "name": "days", "field": "days"}],
        "rules": rows,
    }
    added = {"id": "due", "key": "due", "value": 'd(start).add(days, "day").format("%Y-%m-%d")'}
    kinds = ("inputNode", None), ("decisionTableNode", table), ("expressionNode", {"expressions": [added]}), ("outputNode", None)
    nodes = [
        {"id": kind, "type": kind, "name": kind, "position": {"x": 0, "y": 0}, **({"content": content} if content else {})}
        for kind, content in kinds
    ]
    edges = [
        {"id": str(at), "sourceId": one["id"], "targetId": other["id"], "type": "edge"}
        for at, (one, other) in enumerate(zip(nodes, nodes[1:]))
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def call(start: datetime.date) -> datetime.date:
        answer = decision.evaluate({"item": rule, "start": start.isoformat()})
        return datetime.date.fromisoformat(answer["result"]["due"])

    return call


def openfisca_call(versions: list[Version]) -> Callable[[datetime.date], datetime.date]:
    """A variable with a formula for each version; a call makes its simulation, as a service would."""
    application = build_entity(key="application", plural="applications", label="", roles=None, is_person=True)

    def formula(days: int) -> Callable[..., np.ndarray]:
        return lambda applications, period, parameters: applications("start", period) + np.timedelta64(days, "D")

    common = {"value_type": datetime.date, "entity": application, "label": ""}
    start = type("start", (Variable,), {**common, "definition_period": DateUnit.ETERNITY})
    formulas = {f"formula_{first:%Y_%m_%d}": formula(days) for first, days in versions}
    due = type("due", (Variable,), {**common, "definition_period": DateUnit.DAY, **formulas})
    system = TaxBenefitSystem([application])
    system.add_variables(start, due)

    def call(day: datetime.date) -> datetime.date:
        simulation = SimulationBuilder().build_default_simulation(system, 1)
        simulation.set_input("start", "eternity", np.array([day], dtype="datetime64[D]"))
        found: datetime.date = simulation.calculate("due", day.isoformat())[0].astype(datetime.date)
        return found

    return call


def main() -> None:
    parser = argparse.ArgumentParser(description="One deadline with rule engines.")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    ruleset = Ruleset.jiaoling()
    versions = versions_of(ruleset, RULE)
    raw = deadline.due(ruleset, DueRequest(RULE, START)).value.raw
    calls = {"GoRules Zen": zen_call(RULE, versions), "OpenFisca-Core": openfisca_call(versions)}
    own = median(lambda: deadline.due(ruleset, DueRequest(RULE, START)).value.due, 20_000)
    found = {"jiceng": own}
    for name, call in calls.items():
        assert call(START) == raw, f"{name} says {call(START)}, expected {raw}"
        found[name] = median(lambda: call(START), 300)
    print(f"\n## One deadline ({RULE}, {len(versions)} versions), jiceng {jiceng.__version__}\n")
    print("| who | µs a call | times jiceng |\n| --- | ---: | ---: |")
    for name, time_us in found.items():
        print(f"| {name} | {time_us:,.2f} | {time_us / own:,.0f} |")
    options.out.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
