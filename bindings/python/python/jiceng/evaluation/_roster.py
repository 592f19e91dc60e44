"""Who is evaluated, who may rate, what was issued and returned; bonuses, deductions and vetoes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date

from .. import _jiceng
from .._record import Record, _reader
from ..words import EntryKind, GradeLevel, Participation, StaffKind


@dataclass(frozen=True, slots=True, repr=False)
class Official(Record):
    """An official who is evaluated. 考评对象。"""

    key: str
    """The host's key. It enters the official's own record and no text or error."""
    scope: str
    """Among whom the official is ranked and a quota is counted."""
    staff: StaffKind
    """The kind of staff."""
    participation: Participation
    """Whether the official takes part: stated for each, never assumed."""

    @classmethod
    def from_json(cls, text: str) -> Official:
        """Reads an official from JSON; ``JC-0205``. 由JSON读取考评对象。"""
        return Roster.from_json(f'{{"officials": [{alone(text)}]}}').officials[0]


@dataclass(frozen=True, slots=True, repr=False)
class Electors(Record):
    """How many are entitled to rate an official. 应参加人数。"""

    official: int
    """Position of the official."""
    group: int
    """Position of the group in the scheme."""
    stratum: int | None = field(default=None, kw_only=True)
    """Number of the stratum (a village, say): groups that are weighted by strata."""
    count: int
    """How many."""

    @classmethod
    def from_json(cls, text: str) -> Electors:
        """Reads them from JSON; ``JC-0205``, or ``JC-0715`` where a number is not whole. 由JSON读取应参加人数。"""
        return Roster.from_json(f'{{"officials": [], "electors": [{alone(text)}]}}').electors[0]


@dataclass(frozen=True, slots=True, repr=False)
class Batch(Record):
    """Ballots about one official in one group that were issued and returned together. 一批票。"""

    official: int
    """Position of the official."""
    group: int
    """Position of the group in the scheme."""
    issued: int
    """How many were issued."""
    returned: int
    """How many came back."""
    void: int
    """How many of those were set aside as void and stand in no row."""


class Kept(Record):
    """A record that is handed over once, when it is first used."""

    __slots__ = ("_kept",)
    _kept: _jiceng.RosterHeld

    def _held(self) -> _jiceng.RosterHeld:
        # Threads that meet here make the same.
        try:
            return self._kept
        except AttributeError:
            held = _jiceng.RosterHeld(self.to_json())
            object.__setattr__(self, "_kept", held)
            return held


@dataclass(frozen=True, slots=True, repr=False)
class Roster(Kept):
    """Who is evaluated, who may rate, and what was issued and returned: facts of the host.

    考评对象、应参加人数、发出与收回票数：由使用方给出。

        >>> from jiceng import evaluation
        >>> one = evaluation.Official("01", "township-1", "civil-servant", "yes")
        >>> roster = evaluation.Roster([one])
        >>> roster.position("01")
        0
        >>> evaluation.Roster.from_json(roster.to_json()) == roster
        True
    """

    officials: tuple[Official, ...]
    """Who is evaluated."""
    electors: tuple[Electors, ...] = ()
    """How many are entitled to rate an official, by group and stratum."""
    batches: tuple[Batch, ...] = ()
    """Ballots issued and returned."""

    @classmethod
    def from_json(cls, text: str) -> Roster:
        """Reads a roster from JSON; ``JC-0205``, or ``JC-0715`` where a number is not whole. 由JSON读取名册。"""
        return cls._from_core(_jiceng._roster(text))

    def position(self, key: str) -> int:
        """Where an official with this key stands, from 0; ``JC-0705`` if there is none. 按编号查位置。"""
        found = self._held().position(key) if isinstance(key, str) else None
        if found is None:
            raise unknown_official(len(self.officials))
        return found


@dataclass(frozen=True, slots=True, repr=False)
class LedgerEntry(Record):
    """One bonus, deduction or veto: of the scheme's list, with evidence, deciding organ and date.

    一项加扣分或者否决：须在办法之列，并有证据、决定机关和日期。
    """

    official: int
    """Position of the official."""
    kind: EntryKind
    """What it is."""
    code: str
    """Its id in the scheme."""
    amount_centi: int | None = None
    """Hundredths of a point, negative for a deduction; adjustments only."""
    evidence_ref: str | None = None
    """Number of the evidence in the host's archive."""
    decided_by: str | None = None
    """The organ that decided."""
    decided_on: date | None = None
    """When."""

    @classmethod
    def from_json(cls, text: str) -> LedgerEntry:
        """Reads an entry from JSON; ``JC-0205``, or ``JC-0715`` where a number is not whole. 由JSON读取一项。"""
        (one,) = json.loads(_jiceng._ledger(f"[{alone(text)}]"))
        read: LedgerEntry = _reader(cls)(one)
        return read


@dataclass(frozen=True, slots=True, repr=False)
class PastGrade(Record):
    """The grade of one evaluation. 一次考评的等次。"""

    year: int
    """The year that was evaluated."""
    on: date | None = field(default=None, kw_only=True)
    """The day of the evaluation, where there were several in a year."""
    grade: GradeLevel
    """The grade."""


def alone(text: str) -> str:
    """A text that is one JSON value, for a list; what is none, or more than one, becomes one that the core refuses."""
    try:
        return json.dumps(json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return "null"


def unknown_official(count: int) -> Exception:
    values = [("what_zh", "考评对象"), ("what_en", "official"), ("got", "***"), ("count", str(count))]
    return _jiceng._error(705, values, "official", None)
