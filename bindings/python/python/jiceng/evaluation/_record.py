"""One official's result with everything that it was computed from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .. import _jiceng
from .._record import Record as Base
from .._record import Tagged
from ..words import Formula, GradeLevel, StaffKind, TieBreak
from ._figures import Decimal


@dataclass(frozen=True, slots=True, repr=False)
class CellInput(Base):
    """The counts of a stratum, or of the whole group. 一层（或全组）的计票。"""

    stratum: int
    """Number of the stratum."""
    electors: int | None
    """How many are entitled, where the roster says."""
    ballots: int
    """Ballots."""
    valid: int
    """Valid ones."""
    marks: tuple[tuple[int, ...], ...]
    """By dimension: the options in the order of the scheme, then blanks, then items with several marks."""


@dataclass(frozen=True, slots=True, repr=False)
class GroupInput(Base):
    """What came in from one group. 一个评价组的票据情况。"""

    group: str
    """Id of the group."""
    weight: Decimal
    """Its weight."""
    issued: int | None
    """Ballots issued, where the roster says."""
    returned: int | None
    """Ballots returned, where the roster says."""
    void: int | None
    """Ballots set aside as void, where the roster says."""
    not_counted: int
    """Rows that do not count, each with its code in the faults of the evaluation."""
    counted: int
    """Ballots that were counted."""
    valid: int
    """Ballots with a mark by which their rater takes part."""
    cells: tuple[CellInput, ...]
    """The counts, by stratum."""
    ballot_scores: tuple[int, ...] = ()
    """The scores of the valid ballots of a trimmed group in millionths of a point, from the lowest."""


@dataclass(frozen=True, slots=True, repr=False)
class Term(Base):
    """One number and what multiplies it. 一项运算数。"""

    of: str
    """Id of the option, dimension, group or stratum; a word for the rest."""
    factor: Decimal
    """How many, or a weight."""
    value: Decimal
    """What is multiplied."""


@dataclass(frozen=True, slots=True, repr=False)
class ScoreStep(Base):
    """One step of a score: its terms, what they are divided by, and the result, half up at its digits.

    一个计算步骤：各项、除数、结果（四舍五入至所示位数）。
    """

    formula: Formula
    """What it computes."""
    of: str
    """Of what: ids joined by ``/``."""
    terms: tuple[Term, ...]
    """What is added up."""
    divisor: Decimal
    """What the sum is divided by."""
    result: Decimal
    """The result, at its digits."""


@dataclass(frozen=True, slots=True, repr=False)
class AppliedEntry(Base):
    """A bonus, deduction or veto that was applied. 已适用的加扣分或者否决。"""

    code: str
    """Its id in the scheme."""
    label_zh: str
    """Its label."""
    label_en: str
    """The same in English."""
    amount: Decimal | None
    """Points."""
    evidence_ref: str
    """Number of the evidence."""
    decided_by: str
    """Who decided."""
    decided_on: date | None
    """When."""
    basis_zh: str
    """On what it rests."""


@dataclass(frozen=True, slots=True, repr=False)
class MetCondition(Base):
    """A condition that was met. 已触及的条件。"""

    id: str
    """Its id."""
    label_zh: str
    """Its label."""
    label_en: str
    """The same in English."""
    marks: int
    """Marks that it counts."""
    of: int
    """Of how many."""


@dataclass(frozen=True, slots=True, repr=False)
class Proposal(Base):
    """Something that may follow, for an organ to decide. 建议事项，由有权机关决定。"""

    zh: str
    """What."""
    en: str
    """The same in English."""
    organ_zh: str
    """Who decides."""
    organ_en: str
    """The same in English."""
    basis_zh: str
    """On what it rests."""


@dataclass(frozen=True, slots=True, repr=False)
class Quota(Base):
    """The quota of the highest grade in one scope. 优秀名额。"""

    participating: int
    """How many take part."""
    seats: int
    """Seats: rounded down, never up."""
    position: int | None = None
    """The official's place among those who reach the highest grade; ``None`` for others."""


class Standing(Tagged, tag_name="state"):
    """How far a result has come: it is a proposal until an organ confirms it. 结果所处阶段：未经确认仅为拟定。"""

    __slots__ = ()


@dataclass(frozen=True, slots=True, repr=False)
class Proposed(Standing, tag="proposed"):
    """Computed; a proposal. 拟定。"""


@dataclass(frozen=True, slots=True, repr=False)
class Confirmed(Standing, tag="confirmed"):
    """Confirmed by an organ. 经确认。"""

    by: str
    """The organ."""
    on: date
    """The day."""


@dataclass(frozen=True, slots=True, repr=False)
class Published(Standing, tag="published"):
    """Published; objections may be raised. 已公布。"""

    by: str
    """The organ that confirmed it."""
    on: date
    """The day of publication."""
    objections_until: date
    """The last day for objections."""


@dataclass(frozen=True, slots=True, repr=False)
class Final(Standing, tag="final"):
    """The objections are over. 已生效。"""

    by: str
    """The organ that confirmed it."""
    on: date
    """The day from which it is final."""


@dataclass(frozen=True, slots=True, repr=False)
class Record(Base):
    """One official's result with everything that it was computed from: the archive view.

    一名对象的考评结果及全部依据数据：档案件。

    Every number printed is the number used. It is a proposal until its status says that an organ confirmed it, and one
    basis of the annual assessment among others.
    """

    engine: str
    """Version of the engine."""
    scheme: str
    """Id of the scheme."""
    scheme_digest: str
    """SHA-256 of the scheme's document."""
    year: int
    """The year that is evaluated."""
    official: str
    """The host's key of the official."""
    staff: StaffKind
    """The kind of staff."""
    inputs: tuple[GroupInput, ...]
    """What came in, by group."""
    steps: tuple[ScoreStep, ...]
    """Every step, in order."""
    entries: tuple[AppliedEntry, ...]
    """Bonuses, deductions and vetoes that were applied."""
    conditions: tuple[MetCondition, ...]
    """Conditions that were met."""
    total: Decimal | None
    """The final total; ``None`` where the official does not take part."""
    unrounded: Decimal | None = field(default=None, kw_only=True)
    """The total without rounding between the stages, where it would be another (``JC-0762``)."""
    rank: int | None
    """The rank in the scope."""
    tied: int
    """How many others have that rank."""
    tie_break: TieBreak | None = field(default=None, kw_only=True)
    """The rule that parted equal totals."""
    grade: GradeLevel | None
    """The grade that is proposed."""
    grade_zh: str
    """What it is called for this kind of staff."""
    grade_en: str
    """The same in English."""
    quota: Quota | None = field(default=None, kw_only=True)
    """The quota of the scope."""
    proposals: tuple[Proposal, ...]
    """What may follow, each for its organ to decide."""
    warnings: tuple[int, ...]
    """Numbers of the warnings."""
    status: Standing
    """How far it has come."""
    previous_digest: str | None = None
    """Digest of the record that this one corrects."""

    @classmethod
    def from_json(cls, text: str) -> Record:
        """Reads a record of the archive from JSON; ``JC-0205``, ``JC-0715``. 由JSON读取档案件。"""
        return cls._from_core(_jiceng._record(text))

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON (RFC 8785), in hexadecimal. 摘要。"""
        return _jiceng._record_digest(self.to_json())

    def first_wrong_step(self) -> int | None:
        """Position of the first step that does not give its result; ``None`` where all do. 逐步复核。"""
        return _jiceng._first_wrong_step(self.to_json())

    def confirmed(self, by: str, on: date) -> Record:
        """The same record, confirmed by an organ; ``JC-0729`` unless it is proposed. 由机关确认。"""
        return self._from_core(_jiceng._confirmed(self.to_json(), by, on))

    def finalised(self, on: date) -> Record:
        """The same record, final once the objections are over; ``JC-0729``, ``JC-0730``. 异议期满后生效。"""
        return self._from_core(_jiceng._finalised(self.to_json(), on))

    def correcting(self, old: Record) -> Record:
        """A new record in place of an old one: it names the old digest; ``JC-0731``. 更正：新件载明旧件摘要。"""
        return self._from_core(_jiceng._correcting(self.to_json(), old.to_json()))
