"""Plain facts about a case, and what happened to its supervision."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from .. import _jiceng
from .._record import ALWAYS, Record, Tagged
from ..case import Case
from ..words import CaseFlag, CaseKind, CaseLevel, Risk, SupervisionLevel


@dataclass(frozen=True, slots=True, repr=False)
class ClockFacts(Record):
    """One clock of a case as it stands at an instant. What is not known, or does not run, is absent.

    某一时限在某一时刻的情况；未知或者未起算的不填。

    Units: Ten-thousandths of the limit; working days; whole hours, rounded down. Time left is negative once it is overdue.

    Range: ``used_bp`` to 65,534; days and hours from -32,767 to 32,767.
    """

    used_bp: int | None = None
    """How much of the limit is used."""
    working_days_left: int | None = None
    """Working days left."""
    hours_left: int | None = None
    """Hours left."""


@dataclass(frozen=True, slots=True, repr=False)
class CaseFacts(Record):
    """Plain facts about one case, as they stand at an instant. No key and no text of it is asked for.

    一件事项在某一时刻的情况；不需要其编号或者文字。

    Units: Fen; the rest are counts. Failures are those at the present level; a party's refusal is no failure.
    """

    kind: CaseKind
    """What kind of matter it is."""
    level: CaseLevel
    """At which level it is handled."""
    flags: tuple[CaseFlag, ...] = ()
    """What is so."""
    risk: Risk = field(default=Risk.NONE, metadata=ALWAYS)
    """The risk."""
    supervision: SupervisionLevel | None = None
    """The supervision in force."""
    failures: int = field(default=0, metadata=ALWAYS)
    """How often it failed at this level."""
    parties: int = field(default=0, metadata=ALWAYS)
    """How many parties there are."""
    amount_fen: int | None = None
    """The amount at issue, where known."""
    returns: int = field(default=0, metadata=ALWAYS)
    """How often it was returned."""
    unanswered_urges: int = field(default=0, metadata=ALWAYS)
    """How often it was urged without an answer."""
    reopenings: int = field(default=0, metadata=ALWAYS)
    """How often it was reopened."""
    citizen: ClockFacts = field(default=ClockFacts(), metadata=ALWAYS)
    """The case's own clock: the limit that the citizen was given."""
    unit: ClockFacts = field(default=ClockFacts(), metadata=ALWAYS)
    """The clock of the unit that has it."""
    reply: ClockFacts = field(default=ClockFacts(), metadata=ALWAYS)
    """The clock of the reply to an order of supervision."""

    @classmethod
    def of_case(cls, case: Case, now: datetime, given: CaseFacts) -> CaseFacts:
        """The facts of a case as it stands at ``now``; what no event tells stays as ``given`` says it.

        由事项本身得出某一时刻的情况，供判断应当采取的措施。

        ``JC-0505`` if an event lies after ``now``; ``JC-0589`` if the case has no class, or nobody has it.
        """
        return cls._from_core(_jiceng._facts_of_case(case._held, now, given.to_json()))


class SupervisionEvent(Tagged, tag_name="event"):
    """What happened to the supervision of a case. 督办经过。"""

    __slots__ = ()


@dataclass(frozen=True, slots=True, repr=False)
class Order(SupervisionEvent, tag="order"):
    """An order, or one stronger than that in force."""

    at: datetime
    """When."""
    level: SupervisionLevel
    """How strong."""
    by: CaseLevel
    """The level of the body that orders."""


@dataclass(frozen=True, slots=True, repr=False)
class Reply(SupervisionEvent, tag="reply"):
    """The unit replies to the order."""

    at: datetime
    """When."""


@dataclass(frozen=True, slots=True, repr=False)
class Cancel(SupervisionEvent, tag="cancel"):
    """The supervision is cancelled."""

    at: datetime
    """When."""
    by: CaseLevel
    """The level of the body that cancels."""
