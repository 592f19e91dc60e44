"""One row of a file as a request of the library, and what has become of the matter.

The request is the JSON form that the library itself reads, so that every fault of a row is named by the library.
"""

import json
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from jiceng.cli import cells


@dataclass(frozen=True)
class Matter:
    """What is asked about a row."""

    request: dict[str, Any]
    finished_on: str
    ended_on: str

    def as_json(self) -> str:
        """The request as the library reads it."""
        return json.dumps(self.request, ensure_ascii=False)


def matter_of(row: dict[str, str]) -> Matter:
    """The matter of a row. Nothing is refused here: the library does that, row by row."""
    start = cells.date(row.get("start", ""))
    request: dict[str, Any] = {
        "rule": cells.item(row.get("item", "")),
        "start": start[:10] if _has_time(start) else start,
    }
    if _has_time(start):
        # A period of hours runs from an instant.
        request["started_at"] = start.replace(" ", "T", 1)
    facts = {fact: value for fact, value in map(_fact, cells.several(row.get("facts", ""))) if fact}
    if facts:
        request["facts"] = facts
    parts = {
        "corrections": _together(row, noticed_on="correction_noticed_on", corrected_on="corrected_on"),
        "exclusions": _together(row, kind="excluded_kind", **{"from": "excluded_from", "to": "excluded_to"}),
        "extensions": _together(
            row, value="extension_value", approved_on="extension_approved_on", approver="extension_approver"
        ),
    }
    request |= {name: part for name, part in parts.items() if part}
    return Matter(request, cells.date(row.get("finished_on", "")), cells.date(row.get("ended_on", "")))


def _has_time(start: str) -> bool:
    return len(start) > 11 and start[10] in "T " and start[11].isdigit()


def _fact(pair: str) -> tuple[str, str]:
    fact, _, value = pair.partition("=")
    return fact.strip(), value.strip()


def _together(row: dict[str, str], **columns: str) -> list[dict[str, Any]]:
    """The first values of all columns make one part, the second ones another; what is empty stays away."""
    lists = [cells.several(row.get(column, "")) for column in columns.values()]
    parts = []
    for values in zip_longest(*lists, fillvalue=""):
        part: dict[str, Any] = {}
        for name, value in zip(columns, values, strict=True):
            if value:
                part[name] = _typed(name, value)
        if part:
            parts.append(part)
    return parts


def _typed(name: str, value: str) -> str | int:
    if name == "value":
        return int(value) if value.isascii() and value.isdigit() else value
    return cells.date(value) if name.endswith(("on", "from", "to")) else value
