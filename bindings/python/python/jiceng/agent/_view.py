"""Where an agent service stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .._record import Record
from ..deadline import GivenPeriod, TimeLimit
from ..words import (
    AgentActKind,
    AgentRule,
    FiledBy,
    MandateEnd,
    PaperPlace,
    SourceKind,
    Status,
)


@dataclass(frozen=True, slots=True, repr=False)
class AgentPolicy(Record):
    """What a place lays down for its agents. No law known does, so nothing has a default.

    当地对代办的规定。没有已知法律规定，故均须给出。
    """

    id: str
    """Its id."""
    source: SourceKind
    """What it rests on; an example is marked as one in every answer."""
    submit: GivenPeriod
    """Within what time the agent takes papers to the hall, from the day on which they were handed over."""

    @classmethod
    def example(cls) -> AgentPolicy:
        """An example policy: to the hall within three working days. Not a real one.

        示例规定：三个工作日内送交大厅。并非真实规定。
        """
        return cls("example", SourceKind.EXAMPLE, GivenPeriod(TimeLimit.working_days(3)))


@dataclass(frozen=True, slots=True, repr=False)
class AgentClock(Record):
    """A clock of the agent or of the hall. 一个时限。"""

    rule: str | None
    """Id of the rule; ``None`` for the policy's own limit."""
    start: date
    """The day from which it runs."""
    due: date | None
    """The day to work to; ``None`` where there is no limit."""
    status: Status
    """Where it stands."""


@dataclass(frozen=True, slots=True, repr=False)
class AgentItem(Record):
    """One item of the mandate. 一项委托事项。"""

    item: str
    """Id of the item."""
    agent_rule: AgentRule | None
    """What the catalogue says of agents; ``None`` where nothing is stated."""
    taken_at: datetime | None
    """When the first papers were handed over, at the kitchen table; papers after the filing only supplement it."""
    received_at: datetime | None
    """When the hall received it."""
    filed_by: FiledBy | None
    """Who filed it."""
    submit: AgentClock | None
    """The agent's own clock, from the handing over."""
    hall: AgentClock | None
    """The hall's clock, from its receipt; ``None`` before it, and where no rule known gives the limit."""


@dataclass(frozen=True, slots=True, repr=False)
class PaperView(Record):
    """One line of papers. 一行材料。"""

    line: int
    """Number of the line."""
    item: str
    """The item for which it is."""
    original: bool
    """Whether it is an original."""
    place: PaperPlace
    """Where it is."""
    since: datetime
    """Since when."""


@dataclass(frozen=True, slots=True, repr=False)
class AgentView(Record):
    """Where an agent service stands. 代办现状。"""

    agent: str
    """Key of the agent."""
    given_on: date
    """The day of the mandate."""
    valid_to: date
    """Its last day."""
    end: MandateEnd | None
    """Why and when it ended."""
    ended_on: date | None
    """The day on which it ended."""
    holds: bool
    """Whether it holds at the instant that was asked about."""
    items: tuple[AgentItem, ...]
    """The items, by id."""
    papers: tuple[PaperView, ...]
    """The papers, by line."""
    unfiled: tuple[str, ...]
    """Items that nobody has filed."""
    outstanding: tuple[int, ...]
    """Lines that are not back with the principal: with the agent, or originals in the hall."""
    next: tuple[AgentActKind, ...]
    """Kinds of events that may follow."""


@dataclass(frozen=True, slots=True, repr=False)
class Filings(Record):
    """How many items were filed, by whom. 办理与代理件数。

    Units: Receipts of the hall, each once.
    """

    by_agents: int
    """By agents."""
    by_persons: int
    """By the persons themselves."""
    unfiled: int
    """Items of mandates that nobody has filed."""
