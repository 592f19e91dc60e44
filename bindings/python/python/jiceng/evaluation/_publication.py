"""One official's result as it may be published."""

from __future__ import annotations

from dataclasses import dataclass

from .._record import Record as Base
from ..words import Caveat, GradeLevel
from ._figures import Decimal


@dataclass(frozen=True, slots=True, repr=False)
class PublishedRow(Base):
    """A dimension as published. 公布件中的评价项目。"""

    dimension: str
    """Its id."""
    counts: tuple[int | None, ...]
    """The options in the order of the scheme, then blanks, then items with several marks; ``None`` where suppressed."""
    percentages: tuple[Decimal, ...] | None
    """The same as percentages that add up to 100.00; ``None`` where anything in the row is suppressed."""


@dataclass(frozen=True, slots=True, repr=False)
class PublishedGroup(Base):
    """A group as published. 公布件中的评价组。"""

    group: str
    """Its id."""
    score: Decimal | None
    """Its score at the digits of the total."""
    ballots: int | None
    """Ballots; ``None`` where the table is withheld."""
    table: tuple[PublishedRow, ...] | None
    """The counts by dimension; ``None`` for leaders, and where no part of it can be shown."""


@dataclass(frozen=True, slots=True, repr=False)
class Publication(Base):
    """One official's result as it may be published: no small count, and nothing from which one could be worked out.

    公布件：隐去过小的计数，并防止由其他数字推算。
    """

    scheme: str
    """Id of the scheme."""
    scheme_digest: str
    """SHA-256 of the scheme's document."""
    year: int
    """The year."""
    official: str
    """The host's key of the official."""
    total: Decimal | None
    """The total."""
    rank: int | None
    """The rank."""
    grade: GradeLevel | None
    """The grade."""
    groups: tuple[PublishedGroup, ...]
    """The groups."""
    suppressed: bool
    """Whether anything was suppressed."""

    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What the publication carries. 保留事项。"""
        return (Caveat.SMALL_CELL,) if self.suppressed else ()
