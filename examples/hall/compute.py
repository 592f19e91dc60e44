"""Every row of the day book with its answer: due date, status, reasons, or the error that marks it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from jiceng import JicengError, Ruleset
from jiceng.catalogue import Item
from jiceng.cli import cells
from jiceng.cli.answering import Answered, Background, answer, background, day_or_none, item_of
from jiceng.cli.matter import matter_of
from jiceng.deadline import Remaining, TimeLimit
from jiceng.words import Post, StepKind, Whose

Pair = tuple[str, str]
UNKNOWN: Pair = ("（事项不明）", "(unknown item)")


@dataclass(frozen=True)
class Entry:
    """One row and what the library says of it."""

    number: int
    key: str
    item: str
    name: Pair
    post: Post | None = None
    mark: str = ""
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

    @property
    def is_open(self) -> bool:
        """In hand on the day of the report."""
        return (
            self.error is None
            and self.finished is None
            and self.ended is None
            and self.status != "not-started"
        )


def entries(ruleset: Ruleset, rows: Iterable[dict[str, str]], on: date) -> list[Entry]:
    """The rows with their answers, as of the evening of a day."""
    return [_entry(ruleset, number, row, on) for number, row in enumerate(rows, start=1)]


def _entry(ruleset: Ruleset, number: int, row: dict[str, str], on: date) -> Entry:
    matter = matter_of(row)
    filed: dict[str, Any] = {
        "number": number,
        "key": row.get("id", "").strip(),
        # What an unknown cell holds may be anything: it is not repeated.
        "item": "",
        "name": UNKNOWN,
        "mark": row.get("mark", "").strip(),
        "received": day_or_none(cells.date(row.get("received_on", ""))),
        "start": day_or_none(str(matter.request["start"])),
        "finished": _until(on, matter.finished_on),
        "ended": _until(on, matter.ended_on),
    }
    try:
        answered = answer(ruleset, matter, on)
        beside = background(ruleset, matter, answered, on)
    except JicengError as error:
        item = item_of(ruleset, matter)
        return Entry(**filed | _of_item(item), error=(error.code, (error.text_zh, error.text_en)))
    return Entry(**filed | _of_answer(answered) | _of_background(beside, answered))


def _until(on: date, cell: str) -> date | None:
    """What lies after the day of the report has not happened yet."""
    day = day_or_none(cell)
    return day if day is not None and day <= on else None


def _of_item(item: Item | None) -> dict[str, Any]:
    if item is None:
        return {}
    return {"item": item.id, "name": (item.name_zh, item.name_en or item.name_zh), "post": item.post}


def _of_answer(answered: Answered) -> dict[str, Any]:
    explanation, status = answered.explanation, answered.status
    value, basis = explanation.answer.value, explanation.answer.basis
    out: dict[str, Any] = {}
    if basis:
        out |= {"law": (basis[0].zh(), basis[0].en()), "verified": basis[0].verified}
    if status is not None:
        out |= {
            "status": status.status.value,
            "promise_kept": status.promise_kept,
            "margin": _amount(status.margin),
        }
    return out | {
        "due": value.due,
        "raw": value.raw,
        "rolled": value.rolled,
        "promised": value.promised,
        "limit": _amount(value.limit),
        "office_duty": value.whose is not Whose.CITIZEN,
        "rule": value.rule or "",
        "headline": (explanation.headline_zh, explanation.headline_en),
        "steps": tuple(
            (step.kind.value, (step.text_zh, step.text_en))
            for step in explanation.steps
            if step.kind is not StepKind.CAVEAT
        ),
        "reservations": tuple(
            (step.text_zh, step.text_en) for step in explanation.steps if step.kind is StepKind.CAVEAT
        ),
        "reasons": tuple(reason.value for reason in explanation.answer.reasons),
        "caveats": tuple(caveat.value for caveat in explanation.answer.caveats),
    }


def _of_background(beside: Background, answered: Answered) -> dict[str, Any]:
    answer = answered.explanation.answer
    out = _of_item(beside.item)
    if beside.item is None:
        # A rule that was named itself has no item: what must be done stands in its place.
        out = {"item": answer.value.rule or ""}
        if answer.basis:
            out["name"] = (answer.basis[0].title_zh, answer.basis[0].title_en)
    return out | {
        "nature": beside.nature.value if beside.nature else "",
        "another_rule": beside.another_rule,
        "pace": beside.pace,
    }


def _amount(limit: TimeLimit | Remaining | None) -> tuple[int, str] | None:
    if limit is None or limit.value is None or limit.unit is None:
        return None
    return limit.value, limit.unit.value
