"""Who acts, and who has a case."""

from __future__ import annotations

from dataclasses import dataclass

from .._record import Record
from ..words import ActorRole, CaseLevel


@dataclass(frozen=True, slots=True, repr=False)
class Actor(Record):
    """Who acts. 行为人。"""

    key: str
    """The person, or the system."""
    role: ActorRole
    """The role."""
    unit: str | None = None
    """The unit for which the person acts."""
    level: CaseLevel | None = None
    """The level of that unit."""

    @classmethod
    def citizen(cls, key: str) -> Actor:
        """A citizen. 当事人。"""
        return cls(key, ActorRole.CITIZEN)

    @classmethod
    def official(cls, key: str, unit: str, level: CaseLevel | str) -> Actor:
        """An official of a unit. 某单位的工作人员。"""
        return cls(key, ActorRole.OFFICIAL, unit, level)  # type: ignore[arg-type]

    @classmethod
    def automatic(cls, key: str) -> Actor:
        """The system itself. 系统自动。"""
        return cls(key, ActorRole.AUTOMATIC)

    def acting_as(self, role: ActorRole | str) -> Actor:
        """The same person in another role. 以另一角色行事。"""
        return Actor(self.key, role, self.unit, self.level)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, repr=False)
class Holder(Record):
    """Who has a case, or is to have it: a unit at a level, and perhaps one of its officials. 承办单位及承办人。"""

    unit: str
    """The unit."""
    level: CaseLevel
    """Its level."""
    official: str | None = None
    """The official."""
