"""A case as it stands at an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .._record import Record
from ..deadline import Remaining
from ..words import (
    CaseKind,
    CaseLevel,
    ClockKind,
    HoldKind,
    Outcome,
    Phase,
    Status,
    SupervisionLevel,
    Tell,
)
from ._actor import Holder


@dataclass(frozen=True, slots=True, repr=False)
class HoldView(Record):
    """A hold that has not ended. 尚未恢复的暂停。"""

    kind: HoldKind
    """Why."""
    since: datetime
    """Since when."""
    planned_to: date | None
    """When it should end: a forecast."""


@dataclass(frozen=True, slots=True, repr=False)
class ClockView(Record):
    """One turn of one clock: every one is returned, and none hides another.

    一项时限的一次计时：全部列出，互不遮盖。
    """

    clock: str
    """Id of the clock in its policy."""
    kind: ClockKind
    """What it measures."""
    cycle: int
    """The cycle, from 1."""
    turn: int
    """The turn within the cycle, from 1: an offer, a tenure, an order, a result sent back."""
    level: CaseLevel | None
    """The level whose time it is, where it is a unit's."""
    started_at: datetime | None
    """From when it runs; ``None`` as long as it has not begun."""
    stopped_at: datetime | None
    """When it stopped."""
    status: Status
    """Where it stands: the one kind of status that every limit has."""
    due: date | None
    """The day to work to."""
    expires_at: datetime | None
    """The instant at which it expires."""
    margin: Remaining | None
    """What is left, or by how much it came early or late."""
    rule: str | None
    """The rule of the law, where it is one."""
    error: int
    """Number of the error where it could not be computed, else 0: never silence."""


@dataclass(frozen=True, slots=True, repr=False)
class CycleView(Record):
    """One handling of the case. 一轮办理。

    ``working_s + held_s + resting_s`` is the time from beginning to end, or to the instant of the question.
    """

    number: int
    """Its number, from 1."""
    began_at: datetime | None
    """When it began."""
    ended_at: datetime | None
    """When it ended."""
    outcome: Outcome | None
    """What came of it."""
    concluded_at_level: CaseLevel | None
    """At which level it was concluded."""
    highest_level: CaseLevel | None
    """The highest level that had it."""
    working_s: int
    """Seconds during which somebody had it and nothing held it."""
    held_s: int
    """Seconds during which it was held; overlapping holds count once."""
    resting_s: int
    """Seconds between a result and its rejection, or the end: neither working nor held."""


@dataclass(frozen=True, slots=True, repr=False)
class CaseView(Record):
    """A case as it stands at an instant: phase, holds, holder, supervision and outcome kept apart.

    某一时刻的事项情形：阶段、暂停、承办、督办、结果各自分开。
    """

    phase: Phase
    """Where it stands."""
    cycle: int
    """Which handling this is, from 1."""
    class_: str | None
    """The class."""
    item: str | None
    """The service item."""
    holder: Holder | None
    """Who has it."""
    offered_to: Holder | None
    """To whom it is offered."""
    assisting: tuple[Holder, ...]
    """Who assists."""
    holds: tuple[HoldView, ...]
    """What holds it."""
    supervision: SupervisionLevel | None
    """The supervision in force."""
    outcome: Outcome | None
    """What came of the cycle, once it is finished."""
    clocks: tuple[ClockView, ...]
    """Every clock of every cycle."""
    next_due: int | None
    """The nearest end of those that run: position in ``clocks``."""
    urged: int
    """How often it was urged in this cycle."""
    returned: int
    """How often it was returned in this cycle."""
    reworked: int
    """How often a result was sent back in this cycle."""
    cycles: tuple[CycleView, ...]
    """Every cycle."""
    earliest_receipt: datetime | None
    """When the earliest of its reports was received."""
    merged_into: str | None
    """Into which case it was merged."""
    children: tuple[str, ...]
    """The cases merged into it."""
    links: tuple[str, ...]
    """The cases that it has to do with."""


@dataclass(frozen=True, slots=True, repr=False)
class Crossing(Record):
    """A threshold that a clock has crossed. 已越过的预警线。

    ``id`` is the same each time it is asked, and another one when the end has moved: a host tells each once.
    """

    id: str
    """Cycle, clock, turn, threshold and end: ``1/promised/1/promised-75@1457020800``."""
    threshold: str
    """Id of the threshold in its policy."""
    clock: str
    """Id of the clock."""
    kind: ClockKind
    """What it measures."""
    cycle: int
    """The cycle, from 1."""
    turn: int
    """The turn, from 1."""
    crossed_at: datetime
    """When it was crossed."""
    notify_at: datetime
    """When somebody is told: within the hours that the policy states, on a working day."""
    tell: Tell
    """Who is told."""


@dataclass(frozen=True, slots=True, repr=False)
class Label(Record):
    """What something is called, in both languages. 双语名称。"""

    zh: str
    """Chinese."""
    en: str
    """English."""


@dataclass(frozen=True, slots=True, repr=False)
class CaseClass(Record):
    """A class of cases, as its policy describes it. 事项类别。"""

    id: str
    """Its id."""
    kind: CaseKind
    """Of what kind."""
    label: Label
    """What it is called."""
    deemed_accepted: bool
    """Whether silence on missing papers makes it accepted."""
    notice_within: str
    """Id of the period within which missing papers are told; may be empty."""
    deliverable: bool
    """Whether there is something to deliver."""
    nothing_twice: bool
    """Whether the same facts open nothing again."""
    provision: str
    """Id of the provision; may be empty."""
