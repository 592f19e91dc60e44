"""A mediation: the list of its events, and where it stands after them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from .. import _jiceng
from .._record import Record, _reader, _text
from ..explain import Answer
from ..ruleset import Ruleset
from ..words import CaseLevel, MediationResult
from ._event import MediationEvent
from ._view import Containment, MediationView


class Mediation:
    """A mediation: the list of its events, and where it stands after them.

    一件调解：事件列表及其状态。

    It is a value: threads may share it, and one more event makes another one and leaves this one as it was.
    """

    __slots__ = ("_held", "ruleset")
    _held: _jiceng.MediationHeld
    ruleset: Ruleset
    """The rules under which it runs."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._put(ruleset, _jiceng.MediationHeld())

    def _put(self, ruleset: Ruleset, held: _jiceng.MediationHeld) -> None:
        object.__setattr__(self, "ruleset", ruleset)
        object.__setattr__(self, "_held", held)

    @classmethod
    def _of(cls, ruleset: Ruleset, held: _jiceng.MediationHeld) -> Mediation:
        made = object.__new__(cls)
        made._put(ruleset, held)
        return made

    @classmethod
    def fold(cls, ruleset: Ruleset, events: Iterable[MediationEvent | Mapping[str, Any]]) -> Mediation:
        """What these events make, in whatever order they are given; the row of an error is the position in the list.

        由事件列表得到状态；次序以（时刻，序号）为准。
        """
        return cls._of(ruleset, _jiceng.MediationHeld.fold(ruleset, _text([_data(one) for one in events])))

    def apply(self, event: MediationEvent | Mapping[str, Any]) -> Mediation:
        """The same with one more event; this very value where it holds the event already. A refused event raises.

        记入一个事件；同一事件重复记入没有效果。
        """
        held = self._held.apply(self.ruleset, _text(_data(event)))
        return self if held is None else Mediation._of(self.ruleset, held)

    @property
    def events(self) -> tuple[MediationEvent, ...]:
        """The events, in order. 事件。"""
        return tuple(map(_reader(MediationEvent), json.loads(self._held.events())))

    @property
    def result(self) -> MediationResult:
        """What came of it; pending before the first event. 结果。"""
        return MediationResult(self._held.result())

    @property
    def level(self) -> CaseLevel | None:
        """The level at which it stands; ``None`` before the first event. 所在层级。"""
        level = self._held.level()
        return None if level is None else CaseLevel(level)

    def view(self, now: datetime) -> Answer[MediationView]:
        """Where it stands at ``now``: consents, level, result, what is due, other routes, what may follow.

        某一时刻的调解现状：各方意愿、层级、结果、应办事项、其他途径、可以采取的下一步及不能的理由。

        ``JC-0543`` before the first event; ``JC-0560`` if ``now`` lies before the last one.
        """
        return self._held.view(self.ruleset, now)

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
        return isinstance(other, Mediation) and self._state() == other._state()

    def __hash__(self) -> int:
        return hash(self._state())

    def __repr__(self) -> str:
        return f"Mediation(events={len(self.events)})"

    def _state(self) -> tuple[Ruleset, str]:
        return self.ruleset, self.to_json()

    def __reduce__(self) -> tuple[Any, tuple[Ruleset, str]]:
        return _restored, self._state()


def _data(event: MediationEvent | Mapping[str, Any]) -> Any:
    return event.to_dict() if isinstance(event, Record) else event


def _restored(ruleset: Ruleset, events: str) -> Mediation:
    return Mediation._of(ruleset, _jiceng.MediationHeld.fold(ruleset, events))


def contained(mediations: Iterable[Mediation]) -> Answer[Containment]:
    """At which level a dispute was settled, from all its mediations: the fact that the indicators of containment count.

    一起纠纷在哪一级化解：供“小事不出网格、大事不出村镇”指标使用。
    """
    return _jiceng._contained([one._held for one in mediations])
