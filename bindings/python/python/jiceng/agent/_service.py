"""The service of an agent under one mandate: the list of its events, and where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from .. import _jiceng
from .._record import Record, _reader, _text
from ..explain import Answer
from ..ruleset import Ruleset
from ._event import AgentEvent
from ._view import AgentPolicy, AgentView, Filings


class AgentService:
    """The service of an agent under one mandate: the list of its events, and where it stands.

    一次代办：事件列表及其状态。

    It is a value: threads may share it, and one more event makes another one and leaves this one as it was.
    """

    __slots__ = ("_held", "ruleset")
    _held: _jiceng.AgentHeld
    ruleset: Ruleset
    """The rules under which it runs."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._put(ruleset, _jiceng.AgentHeld())

    def _put(self, ruleset: Ruleset, held: _jiceng.AgentHeld) -> None:
        object.__setattr__(self, "ruleset", ruleset)
        object.__setattr__(self, "_held", held)

    @classmethod
    def _of(cls, ruleset: Ruleset, held: _jiceng.AgentHeld) -> AgentService:
        made = object.__new__(cls)
        made._put(ruleset, held)
        return made

    @classmethod
    def fold(cls, ruleset: Ruleset, events: Iterable[AgentEvent | Mapping[str, Any]]) -> AgentService:
        """What these events make, in whatever order they are given; the row of an error is the position in the list.

        由事件列表得到状态；次序以（时刻，序号）为准。
        """
        return cls._of(ruleset, _jiceng.AgentHeld.fold(ruleset, _text([_data(one) for one in events])))

    def apply(self, event: AgentEvent | Mapping[str, Any]) -> AgentService:
        """The same with one more event; this very value where it holds the event already. A refused event raises.

        记入一个事件；同一事件重复记入没有效果。
        """
        held = self._held.apply(self.ruleset, _text(_data(event)))
        return self if held is None else AgentService._of(self.ruleset, held)

    @property
    def events(self) -> tuple[AgentEvent, ...]:
        """The events, in order. 事件。"""
        return tuple(map(_reader(AgentEvent), json.loads(self._held.events())))

    def view(self, policy: AgentPolicy, now: datetime) -> Answer[AgentView]:
        """Where the service stands at ``now``: papers, what is outstanding, both times of each item, its clocks.

        某一时刻的代办现状：材料在何处、尚缺什么、每项的两个时刻及时限。

        ``JC-0543`` before the mandate; ``JC-0560`` if ``now`` lies before the last event.
        """
        return self._held.view(self.ruleset, policy.to_json(), now)

    def to_json(self) -> str:
        """The events as JSON, in order. JSON 文本。"""
        return self._held.events()

    def to_dict(self) -> list[dict[str, Any]]:
        """The events as JSON has them, in order. 各事件的字典。"""
        events: list[dict[str, Any]] = json.loads(self._held.events())
        return events

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, AgentService) and self._state() == other._state()

    def __hash__(self) -> int:
        return hash(self._state())

    def __repr__(self) -> str:
        return f"AgentService(events={len(self.events)})"

    def _state(self) -> tuple[Ruleset, str]:
        return self.ruleset, self.to_json()

    def __reduce__(self) -> tuple[Any, tuple[Ruleset, str]]:
        return _restored, self._state()


def _data(event: AgentEvent | Mapping[str, Any]) -> Any:
    return event.to_dict() if isinstance(event, Record) else event


def _restored(ruleset: Ruleset, events: str) -> AgentService:
    return AgentService._of(ruleset, _jiceng.AgentHeld.fold(ruleset, events))


def count_filings(services: Iterable[AgentService]) -> Answer[Filings]:
    """Counts what was filed under these mandates, each receipt once, by agents and by the persons apart.

    统计代办与自办件数；同一收件只计一次，代办、自办分别计。
    """
    return _jiceng._count_filings([one._held for one in services])
