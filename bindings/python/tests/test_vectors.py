"""The conformance vectors, through the Python package: a call, an input, and the part of the answer that must be so."""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import case_vectors
import evaluation_vectors
import pytest

from jiceng import Ruleset, calendar, catalogue, deadline, indicators
from jiceng.deadline import Arrival, DueRequest, Progress
from jiceng.error import JicengError
from jiceng.explain import Answer
from jiceng.indicators import FinishedMatter

FOLDER = Path(__file__).parents[3] / "tests" / "vectors"
Input = dict[str, Any]


def files() -> list[Path]:
    """The files that need no room that is still to come."""
    waiting = {one["file"] for one in json.loads((FOLDER / "not-yet.json").read_text("utf-8"))["vectors"]}
    return sorted(path for path in FOLDER.glob("*.json") if path.name not in waiting | {"not-yet.json"})


@cache
def ruleset_of(division: str, known_on: str | None) -> Ruleset:
    ruleset = Ruleset.of_division(division)
    return ruleset.known_on(calendar.parse_date(known_on)) if known_on else ruleset


def flat(answer: Answer[Any], **more: Any) -> dict[str, Any]:
    """The value with reasons, caveats and basis beside it."""
    record = answer.to_dict()
    value = record["value"] if isinstance(record["value"], dict) else {"value": record["value"]}
    basis = [one["id"] for one in record["basis"]]
    return {**value, "reasons": record["reasons"], "caveats": record["caveats"], "basis": basis, **more}


def day(part: Input, name: str) -> date:
    try:
        return calendar.parse_date(part[name])
    except JicengError as error:
        error.field = name
        raise


def instants(part: Input | None) -> dict[str, date | datetime]:
    given = {name: value for name, value in (part or {}).items() if value is not None}
    return {
        "arrived_at" if name == "handed_at" else name: (
            calendar.parse_instant(value) if name.endswith("_at") else calendar.parse_date(value)
        )
        for name, value in given.items()
        if name != "channel"
    }


def due(ruleset: Ruleset, part: Input) -> Input:
    return flat(deadline.due(ruleset, DueRequest.from_json(json.dumps(part))))


def status(ruleset: Ruleset, part: Input) -> Input:
    request = DueRequest.from_json(json.dumps(part["request"]))
    progress = Progress(**instants(part.get("progress")))  # type: ignore[arg-type]
    return flat(deadline.status(ruleset, request, progress, calendar.parse_instant(part["now"])))


def silence(ruleset: Ruleset, part: Input) -> Input:
    request = DueRequest.from_json(json.dumps(part["request"]))
    return flat(deadline.silence(ruleset, request, calendar.parse_instant(part["now"])))


def receipt_day(ruleset: Ruleset, part: Input) -> Input:
    arrival = Arrival(part["arrival"]["channel"], **instants(part["arrival"]))  # type: ignore[arg-type]
    return flat(deadline.receipt_day(ruleset, part["rule"], arrival))


def calendar_day(ruleset: Ruleset, part: Input) -> Input:
    answer = ruleset.calendar.day(day(part, "date"))
    return flat(answer, statutory=answer.value.statutory_zh is not None)


def add_working_days(ruleset: Ruleset, part: Input) -> Input:
    answer = ruleset.calendar.add_working_days(day(part, "date"), part["n"])
    return flat(answer, date=answer.value.isoformat())


def count_working_days(ruleset: Ruleset, part: Input) -> Input:
    answer = ruleset.calendar.count_working_days(day(part, "after"), day(part, "through"))
    return flat(answer, count=answer.value)


def item(ruleset: Ruleset, part: Input) -> Input:
    answer = catalogue.item(ruleset, part["item"], day(part, "on"))
    return flat(answer, material_names=[one.name_zh for one in answer.value.materials])


def limit(ruleset: Ruleset, part: Input) -> Input:
    answer = catalogue.limit(ruleset, part["item"], day(part, "on"), part.get("facts"))
    value = answer.value
    return flat(
        answer,
        rule_id=value.rule.rule if value.rule else None,
        step_ids=[one.rule for one in value.steps],
        also_ids=[one.rule for one in value.also],
    )


def search(ruleset: Ruleset, part: Input) -> Input:
    ids = [one.id for one in catalogue.search(ruleset, part["text"])]
    return {"ids": ids, "first": ids[0] if ids else None}


def speed_up(_: Ruleset, part: Input) -> Input:
    matters = [FinishedMatter(one.get("limit"), one["taken"]) for one in part["matters"]]
    return flat(indicators.speed_up(matters))


CALLS: dict[str, Callable[[Ruleset, Input], Input]] = {
    "deadline.due": due,
    "deadline.status": status,
    "deadline.silence": silence,
    "deadline.receipt_day": receipt_day,
    "calendar.day": calendar_day,
    "calendar.add_working_days": add_working_days,
    "calendar.count_working_days": count_working_days,
    "catalogue.item": item,
    "catalogue.limit": limit,
    "catalogue.search": search,
    "indicators.speed_up": speed_up,
    **case_vectors.CALLS,
    **evaluation_vectors.CALLS,
}


def fault(vector: Input) -> str | None:
    """Why the vector does not hold; ``None`` where it does."""
    try:
        ruleset = ruleset_of(vector["division"], vector["known_on"])
        answer = CALLS[vector["call"]](ruleset, vector["input"])
    except JicengError as error:
        expected = vector.get("error")
        if expected is None:
            return f"expected an answer, got {error}"
        if error.code not in expected.get("code_any", [expected.get("code")]):
            return f"expected {expected}, got {error}"
        # A request that is an argument of its own has no path in front of its fields.
        field = (expected.get("field") or error.field or "").removeprefix("request.")
        return None if field in (error.field, "") else f"expected the field {field}, got {error.field}"
    if "error" in vector:
        return f"expected {vector['error']}, got {answer}"
    for name, wanted in vector["expected"].items():
        if name.endswith("_include"):
            holds = set(wanted) <= set(answer[name.removesuffix("_include")])
        elif name.endswith("_exclude"):
            holds = not set(wanted) & set(answer[name.removesuffix("_exclude")])
        else:
            holds = answer.get(name) == wanted
        if not holds:
            return f"{name}: expected {wanted}, got {answer}"
    return None


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_every_vector_holds(path: Path) -> None:
    vectors = json.loads(path.read_text("utf-8"))["vectors"]
    calls = {vector["call"] for vector in vectors}
    if not calls <= set(CALLS):
        pytest.skip(f"{path.name} is of a room that the package has not: {sorted(calls - set(CALLS))}")
    faults = {vector["id"]: found for vector in vectors if (found := fault(vector))}
    assert faults == {}
    assert vectors


def test_a_wrong_vector_is_found() -> None:
    good = json.loads((FOLDER / "traps.json").read_text("utf-8"))["vectors"][0]
    assert fault(good) is None
    assert fault({**good, "expected": {**good["expected"], "due": "2000-01-01"}})
    assert fault({**good, "expected": {"reasons_include": ["backwards"]}})
    assert fault({**good, "expected": {"caveats_exclude": ["law-silent"], "limit": None}})
    assert fault({**good, "error": {"code": "JC-0203"}})
