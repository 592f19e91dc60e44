"""What comes after a grade: whether it came again, and what somebody can do against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .. import _jiceng
from .._record import Record as Base
from .._record import _text
from ..explain import Answer
from ..ruleset import Ruleset
from ..words import GradeLevel, StaffKind
from ._roster import PastGrade


@dataclass(frozen=True, slots=True, repr=False)
class Repeated(Base):
    """Whether a bad grade came again, as a flag: an organ decides. 是否连续，仅作提示，由有权机关决定。"""

    ground: bool
    """Whether the ground is there."""
    effect_zh: str
    """What may follow."""
    effect_en: str
    """The same in English."""
    organ_zh: str
    """Who decides."""
    organ_en: str
    """The same in English."""


@dataclass(frozen=True, slots=True, repr=False)
class Appeal(Base):
    """The legal ways against a grade. 对等次的法定救济。"""

    statutory_appeal: bool
    """Whether the law lists one."""
    ways: tuple[tuple[str, ...], ...]
    """Each way: id of its period and the last day, as it is written."""


def repeated(ruleset: Ruleset, staff: StaffKind | str, grades: Iterable[PastGrade]) -> Answer[Repeated]:
    """Whether the last of some evaluations completes a run of bad grades; ``JC-0234`` without a grade.

    最近一次考评是否构成“连续两年”或者“连续两次”。

        >>> from jiceng import Ruleset, evaluation
        >>> bad = [evaluation.PastGrade(year, "incompetent") for year in (2015, 2016)]
        >>> evaluation.repeated(Ruleset.nation(), "civil-servant", bad).value.ground
        True
    """
    written = _text([one.to_dict() for one in grades])
    return _jiceng._repeated(ruleset, staff, written)


def appeal(
    ruleset: Ruleset, staff: StaffKind | str, grade: GradeLevel | str, told_on: date
) -> Answer[Appeal]:
    """What somebody can do against a grade, by law, and until when. 对考评等次的法定复核、申诉及期限。"""
    return _jiceng._appeal(ruleset, staff, grade, told_on)
