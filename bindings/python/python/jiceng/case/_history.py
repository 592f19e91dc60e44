"""What a timeline shows of a case: who had it, in which phase, what held it, from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from ..words import Word
from ._actor import Holder
from ._case import Case
from ._event import Event
from ._view import CaseView

MOST_DRAWN = 500
"""So many events are drawn, the last ones; the page says how many came before them."""


class Stretch(NamedTuple):
    """Something that was so from one instant to another; ``to`` is ``None`` where it still is."""

    from_: datetime
    to: datetime | None
    zh: str
    en: str


@dataclass(frozen=True)
class History:
    """The stretches of each lane, from the first event that is drawn."""

    events: tuple[Event, ...]
    left_out: int
    phases: tuple[Stretch, ...]
    holders: tuple[Stretch, ...]
    holds: tuple[Stretch, ...]
    supervision: tuple[Stretch, ...]


def history(case: Case, now: datetime) -> History:
    """How the case went up to ``now``: as it was known after each of its events."""
    events = case.events
    # Events that share an instant follow one another by their sequence: the last one counts.
    drawn = events[-MOST_DRAWN:]
    left_out = len(events) - len(drawn)
    step = Case(case.rules, case.key)
    for event in events[:left_out]:
        step = step.apply(event)
    views: list[tuple[datetime, CaseView]] = []
    for event in drawn:
        step = step.apply(event)
        views.append((event.at, step.view(event.at).value))
    return History(
        events=drawn,
        left_out=left_out,
        phases=_stretches([(at, (view.phase.zh, view.phase.en)) for at, view in views]),
        holders=_stretches([(at, _held_by(view)) for at, view in views]),
        holds=_of_many([(at, [one.kind for one in view.holds]) for at, view in views]),
        supervision=_of_many([(at, [view.supervision] if view.supervision else []) for at, view in views]),
    )


def _held_by(view: CaseView) -> tuple[str, str] | None:
    holder = view.holder or view.offered_to
    if holder is None:
        return None
    zh, en = _named(holder)
    return (zh, en) if view.holder else (f"{zh}（待接）", f"{en} (offered)")


def _named(holder: Holder) -> tuple[str, str]:
    return f"{holder.level.zh} {holder.unit}", f"{holder.level.en} {holder.unit}"


def _stretches(points: list[tuple[datetime, tuple[str, str] | None]]) -> tuple[Stretch, ...]:
    """Neighbours that say the same become one."""
    found: list[Stretch] = []
    last: tuple[str, str] | None = None
    for at, said in points:
        if said == last:
            continue
        if last is not None:
            found[-1] = found[-1]._replace(to=at)
        if said is not None:
            found.append(Stretch(at, None, *said))
        last = said
    return tuple(found)


def _of_many(points: list[tuple[datetime, list[Word]]]) -> tuple[Stretch, ...]:
    """Things that may be so side by side: each by itself."""
    words = dict.fromkeys(word for _, said in points for word in said)
    found = (
        _stretches([(at, (word.zh, word.en) if word in said else None) for at, said in points]) for word in words
    )
    return tuple(sorted((one for stretches in found for one in stretches), key=lambda one: one.from_))
