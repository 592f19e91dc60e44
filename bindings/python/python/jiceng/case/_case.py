"""A case, and the policies under which it runs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from os import PathLike
from typing import Any

from .. import _jiceng
from .._record import Record, _reader, _text
from ..error import JicengError
from ..explain import Answer
from ..ruleset import Ruleset
from ..words import CaseKind, Phase
from ._actor import Actor
from ._allowed import AllowedEvents
from ._event import Event
from ._view import CaseClass, CaseView, ClockView, Crossing

Events = Iterable["Event | Mapping[str, Any]"]


class CaseRules:
    """How cases are handled in one place: every policy of its line, composed once and shared by all of its cases.

    某地的事项办理规则：本级及上级各份规则文件合成一次，供全部事项共用。

        >>> from datetime import date
        >>> from jiceng import Ruleset, case
        >>> rules = case.CaseRules.of(Ruleset.jiaoling())
        >>> "petition" in [one.id for one in rules.classes(date(2016, 3, 1))]
        True
    """

    __slots__ = ("_held", "ruleset")
    _held: _jiceng.CaseRulesHeld
    ruleset: Ruleset
    """The ruleset whose policies these are."""

    def __init__(self, ruleset: Ruleset) -> None:
        set_slot(self, "ruleset", ruleset)
        set_slot(self, "_held", _jiceng.CaseRulesHeld(ruleset))

    @classmethod
    def of(cls, ruleset: Ruleset) -> CaseRules:
        """The policies that a ruleset sees, composed; ``JC-0535`` where they change on too many days. 由规则集合成。"""
        return cls(ruleset)

    def classes(self, on: date) -> tuple[CaseClass, ...]:
        """The classes of cases that can be opened on a day. 某日可用的事项类别。"""
        return tuple(map(_reader(CaseClass), json.loads(self._held.classes(on))))

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CaseRules) and self.ruleset == other.ruleset

    def __hash__(self) -> int:
        return hash((CaseRules, self.ruleset))

    def __repr__(self) -> str:
        return f"CaseRules({self.ruleset!r})"

    def __reduce__(self) -> tuple[type[CaseRules], tuple[Ruleset]]:
        return CaseRules, (self.ruleset,)


class Case:
    """A case: a list of events, from which everything else is computed.

    事项：只存事件，其余均由事件计算得出。

    It is a value: threads may share it, and one more event makes another case and leaves this one as it was.

        >>> from jiceng import Ruleset, calendar, case
        >>> rules = case.CaseRules.of(Ruleset.jiaoling())
        >>> clerk = case.Actor.official("p1", "hall", "township")
        >>> receive = case.Receive("hall", by=case.Holder("hall", "township"))
        >>> received = case.Event("e1", calendar.parse_instant("2016-03-01T09:00:00+08:00"), clerk, receive)
        >>> one = case.Case.fold(rules, [received])
        >>> view = one.view(calendar.parse_instant("2016-03-03T09:00:00+08:00"))
        >>> view.value.phase
        <Phase.RECEIVED: 'received'>
        >>> view.value.clocks[0].status  # one working day to register
        <Status.OVERDUE: 'overdue'>
        >>> one.apply(received) is one  # the same event again changes nothing
        True
    """

    __slots__ = ("_held", "key", "rules")
    _held: _jiceng.CaseHeld
    rules: CaseRules
    """The policies under which it runs."""
    key: str | None
    """The host's key of the case, where it was said: it is not merged into itself."""

    def __init__(self, rules: CaseRules, key: str | None = None) -> None:
        held = _jiceng.CaseHeld(rules._held)
        self._put(rules, key, held if key is None else held.known_as(key))

    def _put(self, rules: CaseRules, key: str | None, held: _jiceng.CaseHeld) -> None:
        set_slot(self, "rules", rules)
        set_slot(self, "key", key)
        set_slot(self, "_held", held)

    @classmethod
    def _of(cls, rules: CaseRules, key: str | None, held: _jiceng.CaseHeld) -> Case:
        made = object.__new__(cls)
        made._put(rules, key, held)
        return made

    @classmethod
    def fold(cls, rules: CaseRules, events: Events) -> Case:
        """The case of a list of events, in whatever order they come; the first that does not fit is raised.

        由事件列表得出事项，事件先后不限。

        ``JC-0205`` for what is no event, with its position in the list; ``JC-0501`` to ``JC-0504`` for the list,
        ``JC-0506`` to ``JC-0534`` for an event that is refused, with its position in the order of time.
        """
        return cls._of(rules, None, _jiceng.CaseHeld.fold(rules._held, _texts(events)))

    @classmethod
    def fold_marking(cls, rules: CaseRules, events: Events) -> Folded:
        """The case of the events that can be taken; the others are marked by their row, and nothing is lost.

        能采用的事件成为事项，其余逐一注明错误，另行保留。
        """
        return _folded(rules, _texts(events))

    @classmethod
    def fold_lines(cls, rules: CaseRules, lines: str | PathLike[str] | Iterable[str]) -> Folded:
        """The case of JSON lines: a text, a path or lines, an event each; bad lines are marked by their row, from 0.

        逐行读取 JSON 事件：文本、文件路径或者各行；错误的行按行号（自0起）标明。

        Empty lines give nothing.
        """
        if isinstance(lines, PathLike):
            with open(lines, encoding="utf-8") as file:
                lines = file.read().split("\n")
        elif isinstance(lines, str):
            lines = lines.split("\n")
        rows = [(row, text) for row, line in enumerate(lines) if (text := line.strip())]
        return _folded(rules, [text for _, text in rows], [row for row, _ in rows])

    def apply(self, event: Event | Mapping[str, Any]) -> Case:
        """The case with one more event, wherever in time it belongs; this very case where it holds the event already.

        加入一个事件后的事项，按时间归位；事件已在其中的，即为本事项。

        A refused event raises as in ``fold``.
        """
        held = self._held.apply(*_texts([event]))
        return self if held is None else Case._of(self.rules, self.key, held)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in order. 全部事件，按时间先后。"""
        return tuple(map(_reader(Event), json.loads(self._held.events())))

    @property
    def phase(self) -> Phase:
        """Where it stands. 所处阶段。"""
        return Phase(self._held.phase())

    def kind(self, now: datetime) -> CaseKind | None:
        """What kind of matter it is, once it has a class. 事项种类。"""
        word = self._held.kind(now)
        return None if word is None else CaseKind(word)

    def as_of(self, now: datetime) -> Case:
        """The case as it was at an earlier time: later events have not happened yet.

        某一较早时刻的事项：其后的事件尚未发生。
        """
        return Case._of(self.rules, self.key, self._held.as_of(now))

    def view(self, now: datetime) -> Answer[CaseView]:
        """The case as it stands at ``now``, with every clock; ``JC-0505`` if an event lies later.

        事项在某一时刻的情形，含全部时限。
        """
        return self._held.view(now)

    def clocks(self, now: datetime) -> tuple[ClockView, ...]:
        """Every clock of every cycle at ``now``; ``JC-0505`` if an event lies later.

        某一时刻各轮次的全部时限。
        """
        return tuple(map(_reader(ClockView), json.loads(self._held.clocks(now))))

    def crossed(self, since: datetime, now: datetime) -> tuple[Crossing, ...]:
        """Every threshold crossed after ``since`` and up to ``now``, in order; ``JC-0505`` if an event lies later.

        自上次查询以来越过的预警线，按先后列出。
        """
        return tuple(map(_reader(Crossing), json.loads(self._held.crossed(since, now))))

    def allowed_events(self, actor: Actor, now: datetime) -> AllowedEvents:
        """What an actor may do at ``now``, and why not the rest.

        行为人此刻可以做什么，其余为何不能。
        """
        return AllowedEvents(self._held.allowed_events(actor, now))

    def to_json(self) -> str:
        """The events as JSON, in order. JSON 文本。"""
        return self._held.events()

    def to_dict(self) -> list[dict[str, Any]]:
        """The events as JSON has them, in order. 各事件的字典。"""
        events: list[dict[str, Any]] = json.loads(self._held.events())
        return events

    def __len__(self) -> int:
        """How many events it has."""
        return self._held.count()

    def __bool__(self) -> bool:
        return True

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def _state(self) -> tuple[CaseRules, str | None, str]:
        return self.rules, self.key, self.to_json()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Case) and self._state() == other._state()

    def __hash__(self) -> int:
        return hash(self._state())

    def __repr__(self) -> str:
        named = "" if self.key is None else f"key={self.key!r}, "
        return f"Case({named}phase={self.phase!r}, events={len(self)})"

    def __reduce__(self) -> tuple[Any, tuple[CaseRules, str | None, str]]:
        return _restored, self._state()


@dataclass(frozen=True)
class RefusedRow:
    """What was not taken: its row, and why. 未采用的一行及其错误。"""

    row: int
    """The position in what was handed in, from 0."""
    error: JicengError
    """Why, with the way out."""
    text: str
    """What was handed in, as JSON text or as the line that it was."""


@dataclass(frozen=True)
class Folded:
    """A case of which some events were refused: they are kept apart, and nothing is lost. 附被拒事件的事项。"""

    case: Case
    """The case of the others."""
    refused: tuple[RefusedRow, ...]
    """What was refused, by row."""


set_slot = object.__setattr__


def _folded(rules: CaseRules, texts: list[str], rows: list[int] | None = None) -> Folded:
    held, marked = _jiceng.CaseHeld.fold_marking(rules._held, texts)
    refused = []
    for position, error in marked:
        error.row = position if rows is None else rows[position]
        refused.append(RefusedRow(error.row, error, texts[position]))
    return Folded(Case._of(rules, None, held), tuple(refused))


def _texts(events: Events) -> list[str]:
    """Each event as its JSON text; what JSON cannot say becomes a text that is no event."""
    return [_event_text(one) for one in events]


def _event_text(event: Any) -> str:
    if isinstance(event, Record):
        return event.to_json()
    try:
        return _text(event)
    except (TypeError, ValueError):
        return type(event).__name__


def _restored(rules: CaseRules, key: str | None, events: str) -> Case:
    case = Case(rules, key)
    for event in json.loads(events):
        case = case.apply(event)
    return case
