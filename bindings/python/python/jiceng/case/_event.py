"""One event of a case."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .. import _jiceng
from .._record import ALWAYS, Record
from ._act import Act
from ._actor import Actor


@dataclass(frozen=True, slots=True, repr=False)
class Event(Record):
    """One event of a case. Events are only ever added. 事项的一个事件，只增不改。

    Events are ordered by ``at``, then by ``sequence``. ``key`` makes adding it twice harmless.

        >>> from jiceng import calendar, case
        >>> clerk = case.Actor.official("p1", "hall", "township")
        >>> hall = case.Holder("hall", "township")
        >>> at = calendar.parse_instant("2016-03-01T09:00:00+08:00")
        >>> event = case.Event("e1", at, clerk, case.Receive("hall", by=hall))
        >>> event.act.event
        <EventKind.RECEIVE: 'receive'>
        >>> case.Event.from_json(event.to_json()) == event
        True
    """

    key: str
    """The host's key: the same key with the same content changes nothing."""
    at: datetime
    """When it happened."""
    sequence: int = field(default=0, kw_only=True, metadata=ALWAYS)
    """The order of events at one instant."""
    actor: Actor
    """Who acts."""
    act: Act
    """What happens."""

    @classmethod
    def from_json(cls, text: str) -> Event:
        """Reads an event from JSON; ``JC-0205`` where it is none. 由JSON读取事件。"""
        return cls._from_core(_jiceng._event(text))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Event:
        """Reads an event from what JSON has; ``JC-0205`` where it is none. 由字典读取事件。"""
        return cls.from_json(json.dumps(data, ensure_ascii=False))
