"""Every row of the day book with its answer: due date, status, reasons, or the error that marks it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import engine
from jiceng.cli.matter import matter_of

Pair = tuple[str, str]


@dataclass(frozen=True)
class Answered:
    """One row and what the library says of it."""

    number: int
    key: str
    item: str
    name: Pair
    post: str = ""
    received: date | None = None
    start: date | None = None
    finished: date | None = None
    ended: date | None = None
    due: date | None = None
    raw: date | None = None
    rolled: date | None = None
    promised: date | None = None
    limit: tuple[int, str] | None = None
    # limit, target ("normally") or waiting; empty where the rule was named itself or there is no limit.
    nature: str = ""
    standing: str = ""
    office_duty: bool = True
    status: str = ""
    promise_kept: bool | None = None
    # Whether another rule may bind beside the one that was applied.
    another_rule: bool = False
    margin: tuple[int, str] | None = None
    rule: str = ""
    law: Pair = ("", "")
    verified: bool = True
    headline: Pair = ("", "")
    # Kind of step and its sentence in both languages, without the reservations.
    steps: tuple[tuple[str, Pair], ...] = ()
    reservations: tuple[Pair, ...] = ()
    reasons: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    error: tuple[str, Pair] | None = None
    # Statutory and actual time in one unit, where it is finished.
    pace: tuple[int | None, int, str] | None = None
    row: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def is_open(self) -> bool:
        """In hand on the day of the report."""
        return self.error is None and self.finished is None and self.ended is None and self.status != "not-started"


def answered_rows(rows: Iterable[dict[str, str]], on: date) -> list[Answered]:
    """The answers as of the evening of a day."""
    return [_answered(number, row, on) for number, row in enumerate(rows, start=1)]


def _answered(number: int, row: dict[str, str], on: date) -> Answered:
    matter = matter_of(row)
    item = str(matter.request["rule"])
    base: dict[str, Any] = {
        "number": number,
        "key": row.get("id", "").strip(),
        "item": item,
        "name": (item, item),
        "row": row,
        "received": engine.date_or_none(row.get("received_on", "")),
        "start": engine.date_or_none(matter.request["start"]),
        "finished": _until(on, matter.finished_on),
        "ended": _until(on, matter.ended_on),
    }
    try:
        found = engine.ask(matter, on)
    except engine.JicengError as error:
        known = engine.item_named(item)
        if known is not None:
            base |= {"item": known["id"], "name": (known["name_zh"], known["name_en"]), "post": known["post"] or ""}
        return Answered(**base, error=(error.code, (error.text_zh, error.text_en)))
    return Answered(**base | _of(found))


def _until(on: date, cell: str) -> date | None:
    """What lies after the day of the report has not happened yet."""
    day = engine.date_or_none(cell)
    return day if day is not None and day <= on else None


def _of(found: dict[str, Any]) -> dict[str, Any]:
    explanation, status = found["explanation"], found["status"]
    answer = explanation["answer"]
    value = answer["value"]
    basis = answer["basis"]
    out: dict[str, Any] = {name: engine.date_or_none(value[name] or "") for name in ("due", "raw", "rolled", "promised")}
    if found["item"] is not None:
        item = found["item"]
        out |= {"item": item["id"], "name": (item["name_zh"], item["name_en"]), "post": item["post"] or "", "standing": item["standing"]}
    elif basis:
        out["name"] = (basis[0]["title_zh"], basis[0]["title_en"])
    if basis:
        law = basis[0]
        out["law"] = (f"《{law['law_zh']}》{law['article']['zh']}", f"{law['law_en']}, {law['article']['en']}".rstrip(", "))
        out["verified"] = law["verified"]
    limit, margin = value["limit"], status["margin"]
    steps = explanation["steps"]
    return out | {
        "limit": (limit["value"], limit["unit"]) if isinstance(limit, dict) else None,
        "nature": found["nature"],
        "another_rule": found["another_rule"],
        "office_duty": value["whose"] != "citizen",
        "status": status["status"],
        "promise_kept": status["promise_kept"],
        "margin": (margin["value"], margin["unit"]) if margin else None,
        "rule": value["rule"] or "",
        "headline": (explanation["headline_zh"], explanation["headline_en"]),
        "steps": tuple((step["kind"], (step["text_zh"], step["text_en"])) for step in steps if step["kind"] != "caveat"),
        "reservations": tuple((step["text_zh"], step["text_en"]) for step in steps if step["kind"] == "caveat"),
        "reasons": tuple(answer["reasons"]),
        "caveats": tuple(answer["caveats"]),
        "pace": found["pace"],
    }
