"""The vectors of cases, and of what stands beside them: from the input of a vector to the answer of the package."""

from collections.abc import Callable
from functools import cache
from typing import Any

from jiceng import Ruleset, calendar
from jiceng.case import Case, CaseRules
from jiceng.explain import Answer

Input = dict[str, Any]


def flat(answer: Answer[Any]) -> Input:
    """The value with reasons, caveats and basis beside it."""
    record = answer.to_dict()
    # What the record says is what the core said.
    assert answer.value.to_dict() == record["value"]
    basis = [one["id"] for one in record["basis"]]
    return {**record["value"], "reasons": record["reasons"], "caveats": record["caveats"], "basis": basis}


@cache
def rules_of(ruleset: Ruleset) -> CaseRules:
    return CaseRules.of(ruleset)


def view(ruleset: Ruleset, part: Input) -> Input:
    case = Case.fold(rules_of(ruleset), part["events"])
    answer = flat(case.view(calendar.parse_instant(part["now"])))
    clocks = {f"{one['cycle']}/{one['clock']}/{one['turn']}": one for one in answer["clocks"]}
    shown = ("status", "due")
    return {**answer, "at": {name: {key: one[key] for key in shown} for name, one in clocks.items()}}


CALLS: dict[str, Callable[[Ruleset, Input], Input]] = {"case.view": view}
