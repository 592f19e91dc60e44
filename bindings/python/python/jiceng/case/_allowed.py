"""What somebody may do next, and why not the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from .. import _jiceng
from .._record import Record, _reader
from ..error import JicengError
from ..words import EventKind, Refusal


@dataclass(frozen=True, slots=True, repr=False)
class Allowed(Record):
    """Whether one kind of event is possible, and why not. 某类事件能否发生，及不能的理由。"""

    event: EventKind
    """The kind of event."""
    refusal: Refusal | None
    """Why it is not possible; ``None`` where it is."""
    from_: datetime | None
    """From when on it would be possible, where only time stands in the way."""

    @property
    def is_allowed(self) -> bool:
        """Whether it is possible. 是否可以。"""
        return self.refusal is None


class AllowedEvents:
    """What an actor may do at an instant; why not the rest is worked out when it is asked for.

    行为人此刻可以做什么；其余为何不能，询问时再给出。

    It is asked before every button of a screen, so nothing is made that nobody looks at.
    """

    __slots__ = ("_held",)

    def __init__(self, held: _jiceng.AllowedHeld) -> None:
        self._held = held

    @property
    def events(self) -> tuple[EventKind, ...]:
        """The kinds that are possible, in the order of the procedure. 可以发生的事件。"""
        return self._held.events()

    def __contains__(self, event: object) -> bool:
        return isinstance(event, str) and bool(self._held.is_allowed(event))

    def __iter__(self) -> Iterator[Allowed]:
        """Every kind of event, possible or not. 全部事件，逐一说明。"""
        return map(_reader(Allowed), json.loads(self._held.all()))

    def __len__(self) -> int:
        return len(EventKind)

    def error(self, event: EventKind | str) -> JicengError | None:
        """The error that such an event would bring, with the way out; it is not raised. 相应的错误。"""
        return self._held.error(event)

    def __repr__(self) -> str:
        return f"AllowedEvents({', '.join(map(str, self.events))})"
