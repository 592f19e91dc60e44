"""What the rules of escalation answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .._record import Record
from ..explain import Citation
from ..words import CaseLevel, ClockEffect, ContainmentBase, Measure, SkipGround, SupervisionLevel


@dataclass(frozen=True, slots=True, repr=False)
class LadderRule(Record):
    """One rule of the ladder, as it holds on the day of the table. 升级规则。"""

    id: str
    """Its id."""
    zh: str
    """What it is, in Chinese."""
    en: str
    """What it is, in English."""
    measure: Measure
    """What it makes due."""
    basis: tuple[Citation, ...]
    """What it rests on."""


@dataclass(frozen=True, slots=True, repr=False)
class ClockEffects(Record):
    """What what is due does to each clock. 对各时限的影响。"""

    citizen: ClockEffect
    """The case's own clock: whatever happens inside, the citizen's time goes on."""
    unit: ClockEffect
    """The unit's clock: it starts again with the unit that takes the case over."""
    reply: ClockEffect
    """The clock of the reply: an order of supervision starts it."""


@dataclass(frozen=True, slots=True, repr=False)
class HeldRule(Record):
    """A rule that held. 成立的一条规则。"""

    id: str
    """Its id."""
    zh: str
    """What it is, in Chinese."""
    en: str
    """What it is, in English."""
    measure: Measure
    """What it makes due."""
    goes_to: CaseLevel | None
    """Where the case goes by it."""
    skip: SkipGround | None
    """The ground on which it skips a level."""


@dataclass(frozen=True, slots=True, repr=False)
class DueActions(Record):
    """What must happen now: a proposal to whoever decides at that level.

    现在应当做什么：供有权的层级决定。
    """

    held: tuple[HeldRule, ...]
    """The rules that held, in the order of the table."""
    bits: int
    """The same as bits: bit n is rule n of ``Ladder.rules``."""
    measures: tuple[Measure, ...]
    """What they make due, each once, in the order of the list."""
    supervision: SupervisionLevel | None
    """The strongest supervision to be ordered; only what is stronger than that in force."""
    goes_to: CaseLevel | None
    """The level to which the case goes: one up, or the highest that a cited ground allows."""
    skip: SkipGround | None
    """The ground on which a level is skipped on the way there."""
    clocks: ClockEffects
    """What that does to each clock."""


@dataclass(frozen=True, slots=True, repr=False)
class Urging(Record):
    """Whether a case may be urged. 可否催办。"""

    permitted: bool
    """Whether it may be urged now."""
    next_at: datetime | None
    """The next instant at which it may be; ``now`` where it may, nothing where all urges are used up."""
    left_today: int
    """How many more it may be urged on the day."""
    left_in_all: int
    """How many more it may be urged in all, in this cycle of handling."""


@dataclass(frozen=True, slots=True, repr=False)
class Supervision(Record):
    """How a case is supervised. 督办情况。"""

    in_force: SupervisionLevel | None
    """How strongly; ``None`` where it is not supervised, or no more."""
    ordered_by: CaseLevel | None
    """The level that ordered it."""
    since: datetime | None
    """Since when, at that strength."""
    reply_due: date | None
    """The day by which the unit replies; ``None`` where no limit is set."""
    reply_due_at: datetime | None
    """The instant, where the limit is counted in hours."""
    replied_at: datetime | None
    """When it replied to the order in force."""
    late: bool
    """Whether the reply is late, or came late."""
    orders: int
    """How many orders there were, each raise one."""


@dataclass(frozen=True, slots=True, repr=False)
class Containment(Record):
    """At which level cases were concluded: small matters within the grid, big ones within the township.

    各层级办结的件数：小事不出网格，大事不出村镇。

    Units: Cases. A share is the exact fraction of a count over ``concluded``; without a case there is none.
    """

    base: ContainmentBase
    """What the counts are counted of."""
    concluded: int
    """Cases concluded: the denominator of every share."""
    by_level: tuple[int, ...]
    """By level, in the order of ``CaseLevel``."""
    within: tuple[int, ...]
    """At that level or below: the numerator of "did not leave the grid, the village, the township, the county"."""
    lost_by_reopening: int
    """Of these, counted higher because they were reopened there."""
    not_concluded: int
    """Cases that are not concluded, and are in no count."""
    at_fault: int
    """Rows at fault, which are in no count either."""

    def share_within(self, level: CaseLevel | str) -> tuple[int, int] | None:
        """The share that did not leave a level: numerator and denominator; ``None`` where nothing was concluded.

        未出某层级的比例：分子与分母。
        """
        count = self.within[list(CaseLevel).index(CaseLevel(level))]
        return (count, self.concluded) if self.concluded else None
