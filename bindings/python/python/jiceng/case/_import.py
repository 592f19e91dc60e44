"""A log of another system, brought in by a mapping of its columns and activities; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any

from .. import _jiceng
from ..error import JicengError
from ..words import ActorRole
from ._act import Act, Receive
from ._actor import Actor
from ._case import Case, CaseRules
from ._event import Event

CHINA = timezone(timedelta(hours=8), "+08:00")
"""China's zone, +08:00 all year round: for a log whose times say none, and are known to be meant so. 中国时区。"""


@dataclass(frozen=True)
class LogMapping:
    """How the log of another system is read: which column is what, and which activity is which act.

    另一系统日志的读法：各列的含义，以及各项活动对应的事件。

    The default names are those of an event log in the XES style.

        >>> from jiceng import case
        >>> hall = case.Holder("hall", "township")
        >>> mapping = case.LogMapping(
        ...     acts={"Register request": case.Receive("hall", by=hall), "Decide": case.Resolve("granted")},
        ...     resources={"clerk 1": case.Actor.official("clerk 1", "hall", "township")},
        ...     otherwise=case.Actor("import", "official", "hall", "township"),
        ...     zone=case.CHINA,
        ... )
        >>> header = ["case:concept:name", "concept:name", "time:timestamp", "org:resource"]
        >>> rows = [["7", "Register request", "2016-03-01 09:00", "clerk 1"], ["7", "Coffee", "2016-03-01 10:00", ""]]
        >>> log = case.import_log(header, rows, mapping)
        >>> len(log.cases["7"]), [(one.row, one.error.code) for one in log.unmapped]
        (1, [(1, 'JC-0241')])
    """

    acts: Mapping[str, Act | None]
    """The act of each activity; ``None`` for one that is known and means nothing here."""
    otherwise: Actor | None = None
    """Who acts where no resource is named, or none that is known; ``None`` marks such rows."""
    resources: Mapping[str, Actor] = field(default_factory=dict)
    """Who each resource is."""
    opening: Receive | None = None
    """The receipt that is put before a case which does not begin with one; ``None`` puts none there."""
    zone: tzinfo | None = None
    """The zone of times that say none, e.g. ``case.CHINA``; ``None`` marks such rows."""
    case: str = "case:concept:name"
    """The column of the case."""
    activity: str = "concept:name"
    """The column of the activity."""
    time: str = "time:timestamp"
    """The column of the time."""
    resource: str | None = "org:resource"
    """The column of the resource; ``None`` where there is none."""
    key: str | None = None
    """The column of a key of each event; without one the row is the key."""
    formats: Sequence[str] = ()
    """How times are written beside ISO 8601, e.g. ``%d.%m.%Y %H:%M``."""


@dataclass(frozen=True)
class UnmappedRow:
    """A row that became no event: nothing of it is lost. 未能对应的一行，原样保留。"""

    row: int
    """Its position, from 0."""
    cells: tuple[Any, ...]
    """What stood in it."""
    error: JicengError
    """Why, with the way out."""


@dataclass(frozen=True)
class ImportedLog:
    """A log that was brought in: each row became an event, was passed over as its mapping says, or is reported.

    导入的日志：每一行或成为事件，或按对应表略过，或列入未对应的行。
    """

    cases: dict[str, tuple[Event, ...]]
    """The events of each case, by time; of one instant in the order of the log."""
    rows: dict[str, tuple[int, ...]]
    """The rows of these events, in the same order; a receipt that was put before a case has the row of the first."""
    passed_over: tuple[int, ...]
    """Rows whose activity means nothing here."""
    opened: tuple[str, ...]
    """Cases before which a receipt was put."""
    unmapped: tuple[UnmappedRow, ...]
    """Rows that became no event."""
    activities: dict[str, int]
    """How often each activity was found that has no act."""

    def fold(self, rules: CaseRules) -> dict[str, tuple[Case, tuple[UnmappedRow, ...]]]:
        """Each case under the rules, with the rows whose events the rules refuse.

        各事项依规则得出的情形，以及规则不接受的各行。
        """
        folded = {}
        for key, events in self.cases.items():
            found = Case.fold_marking(rules, events)
            refused = []
            for one in found.refused:
                row = one.error.row = self.rows[key][one.row]
                refused.append(UnmappedRow(row, (one.text,), one.error))
            folded[key] = (found.case, tuple(refused))
        return folded


def import_log(header: Sequence[str], rows: Iterable[Sequence[Any]], mapping: LogMapping) -> ImportedLog:
    """Reads the log of another system: case, activity, time, resource.

    读入另一系统的日志：事项、活动、时间、人员。

    Rows may stand in any order; several of one instant keep the order of the log. A row whose case, activity, time or
    resource cannot be mapped is reported with its error, and the others go on: ``JC-0234`` for what is missing,
    ``JC-0241`` for an activity or resource that is not in the mapping, ``JC-0203`` for a time that cannot be read,
    ``JC-0204`` for one without a zone. ``JC-1004`` where the header lacks a column.
    """
    columns = _Columns.of(header, mapping)
    reader = _Reader(columns, mapping)
    for row, cells in enumerate(rows):
        reader.take(row, tuple(cells))
    return reader.log()


@dataclass(frozen=True)
class _Columns:
    case: int
    activity: int
    time: int
    resource: int | None
    key: int | None

    @classmethod
    def of(cls, header: Sequence[str], mapping: LogMapping) -> _Columns:
        at = {name.strip().lstrip("\ufeff"): place for place, name in reversed(list(enumerate(header)))}

        def place(argument: str, name: str) -> int:
            if name not in at:
                raise _jiceng._error(1004, [("column", argument)], argument, None)
            return at[name]

        return cls(
            case=place("case", mapping.case),
            activity=place("activity", mapping.activity),
            time=place("time", mapping.time),
            resource=None if mapping.resource is None else place("resource", mapping.resource),
            key=None if mapping.key is None else place("key", mapping.key),
        )


class _Reader:
    """What was read so far."""

    def __init__(self, columns: _Columns, mapping: LogMapping) -> None:
        self.columns, self.mapping = columns, mapping
        self.found: dict[str, list[tuple[int, Event]]] = {}
        self.passed_over: list[int] = []
        self.unmapped: list[UnmappedRow] = []
        self.activities: dict[str, int] = {}

    def take(self, row: int, cells: tuple[Any, ...]) -> None:
        try:
            case, event = self.event(row, cells)
        except JicengError as error:
            self.unmapped.append(UnmappedRow(row, cells, error))
            return
        if event is None:
            self.passed_over.append(row)
        else:
            self.found.setdefault(case, []).append((row, event))

    def event(self, row: int, cells: tuple[Any, ...]) -> tuple[str, Event | None]:
        columns, mapping = self.columns, self.mapping
        case = _text_at(cells, columns.case, "case", row)
        activity = _text_at(cells, columns.activity, "activity", row)
        if activity not in mapping.acts:
            self.activities[activity] = self.activities.get(activity, 0) + 1
            raise _unknown("activity", row)
        act = mapping.acts[activity]
        if act is None:
            return case, None
        at = self.instant(cells[columns.time] if columns.time < len(cells) else None, row)
        key = f"row-{row}" if columns.key is None else _text_at(cells, columns.key, "key", row)
        return case, Event(key, at, self.actor(cells, row), act)

    def actor(self, cells: tuple[Any, ...], row: int) -> Actor:
        place, mapping = self.columns.resource, self.mapping
        held = cells[place] if place is not None and place < len(cells) else None
        name = "" if held is None else str(held).strip()
        actor = mapping.resources.get(name, mapping.otherwise)
        if actor is None:
            raise _unknown("resource", row) if name else _missing("resource", row)
        return actor

    def instant(self, held: Any, row: int) -> datetime:
        if isinstance(held, datetime):
            at = held
        elif held is None or not str(held).strip():
            raise _missing("time", row)
        else:
            at = self.read(str(held).strip(), row)
        if at.utcoffset() is None:
            if self.mapping.zone is None:
                raise _jiceng._error(204, [("got", at.isoformat())], "time", row)
            at = at.replace(tzinfo=self.mapping.zone)
        # One offset, and no zone with a history of its own, is what the core knows.
        return at.astimezone(timezone(at.utcoffset() or timedelta(0)))

    def read(self, text: str, row: int) -> datetime:
        try:
            return datetime.fromisoformat(f"{text[:-1]}+00:00" if text[-1] in "Zz" else text)
        except ValueError:
            pass
        for form in self.mapping.formats:
            try:
                return datetime.strptime(text, form)
            except ValueError:
                continue
        # What could not be read may be anything, and is not repeated.
        raise _jiceng._error(203, [("got", "***")], "time", row)

    def log(self) -> ImportedLog:
        cases: dict[str, tuple[Event, ...]] = {}
        rows: dict[str, tuple[int, ...]] = {}
        opened: list[str] = []
        for case, found in self.found.items():
            found.sort(key=lambda one: (one[1].at, one[0]))
            events = [_numbered(event, place) for place, (_, event) in enumerate(found, start=1)]
            places = [row for row, _ in found]
            first = events[0]
            if self.mapping.opening is not None and not isinstance(first.act, Receive):
                events.insert(0, Event(f"opening-{case}", first.at, self._receiver(first), self.mapping.opening))
                places.insert(0, places[0])
                opened.append(case)
            cases[case], rows[case] = tuple(events), tuple(places)
        passed_over, unmapped = tuple(self.passed_over), tuple(self.unmapped)
        return ImportedLog(cases, rows, passed_over, tuple(opened), unmapped, self.activities)

    def _receiver(self, first: Event) -> Actor:
        if self.mapping.opening is None:
            return first.actor
        by = self.mapping.opening.by
        return Actor(first.actor.key, ActorRole.OFFICIAL, by.unit, by.level)


def _numbered(event: Event, sequence: int) -> Event:
    return Event(event.key, event.at, event.actor, event.act, sequence=sequence)


def _text_at(cells: tuple[Any, ...], place: int, column: str, row: int) -> str:
    held = cells[place] if place < len(cells) else None
    text = "" if held is None else str(held).strip()
    if not text:
        raise _missing(column, row)
    return text


def _missing(column: str, row: int) -> JicengError:
    return _jiceng._error(234, [("field", column)], column, row)


def _unknown(column: str, row: int) -> JicengError:
    return _jiceng._error(241, [("got", "***"), ("what", column), ("list", "mapping")], column, row)
