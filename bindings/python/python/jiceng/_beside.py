"""What a mediation and the service of an agent have in common: a list of events that only grows, and its rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from ._record import Record, _reader, _text
from .ruleset import Ruleset

_Event = TypeVar("_Event", bound=Record)
_Self = TypeVar("_Self", bound="Beside[Any]")


class Beside(Generic[_Event]):
    """A list of events that stands beside a case, under the rules of a place.

    与事项并列的事件列表。

    It is a value: threads may share it, and one more event makes another one and leaves this one as it was.
    """

    __slots__ = ("_held", "ruleset")
    _holds: ClassVar[Any]
    _reads: ClassVar[type[Record]]
    _held: Any
    ruleset: Ruleset
    """The rules under which it runs."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._put(ruleset, self._holds())

    def _put(self, ruleset: Ruleset, held: Any) -> None:
        object.__setattr__(self, "ruleset", ruleset)
        object.__setattr__(self, "_held", held)

    @classmethod
    def _of(cls: type[_Self], ruleset: Ruleset, held: Any) -> _Self:
        made = object.__new__(cls)
        made._put(ruleset, held)
        return made

    @classmethod
    def fold(cls: type[_Self], ruleset: Ruleset, events: Iterable[_Event | Mapping[str, Any]]) -> _Self:
        """What these events make, in whatever order they are given; the row of an error is the position in the list.

        由事件列表得到状态；次序以（时刻，序号）为准。
        """
        return cls._of(ruleset, cls._holds.fold(ruleset, _text([_data(one) for one in events])))

    def apply(self: _Self, event: _Event | Mapping[str, Any]) -> _Self:
        """The same with one more event; this very value where it holds the event already. A refused event raises.

        记入一个事件；同一事件重复记入没有效果。
        """
        held = self._held.apply(self.ruleset, _text(_data(event)))
        return self if held is None else type(self)._of(self.ruleset, held)

    @property
    def events(self) -> tuple[_Event, ...]:
        """The events, in order. 事件。"""
        return tuple(map(_reader(self._reads), json.loads(self._held.events())))

    def to_json(self) -> str:
        """The events as JSON, in order. JSON 文本。"""
        text: str = self._held.events()
        return text

    def to_dict(self) -> list[dict[str, Any]]:
        """The events as JSON has them, in order. 各事件的字典。"""
        events: list[dict[str, Any]] = json.loads(self._held.events())
        return events

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self._state() == other._state()

    def __hash__(self) -> int:
        return hash(self._state())

    def __repr__(self) -> str:
        return f"{type(self).__name__}(events={len(self.events)})"

    def _state(self) -> tuple[Ruleset, str]:
        return self.ruleset, self.to_json()

    def __reduce__(self) -> tuple[Any, tuple[Any, Ruleset, str]]:
        return _restored, (type(self), *self._state())


def _data(event: Any) -> Any:
    return event.to_dict() if isinstance(event, Record) else event


def _restored(kind: type[_Self], ruleset: Ruleset, events: str) -> _Self:
    return kind._of(ruleset, kind._holds.fold(ruleset, events))
