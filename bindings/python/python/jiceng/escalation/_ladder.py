"""The rules of a place on a day, and what they answer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from .. import _jiceng
from .._record import _reader, _text
from ..explain import Answer
from ..ruleset import Ruleset
from ..words import CaseLevel
from ._answers import Containment, DueActions, LadderRule, Supervision, Urging
from ._facts import CaseFacts, SupervisionEvent

_LEVELS = list(CaseLevel)
_NO_LEVEL = 255


class Ladder:
    """The rules of escalation of one line of jurisdictions on one day: made once, asked as often as one likes.

    某区划线上某日的升级规则表：一次生成，可反复查询。

        >>> from datetime import date
        >>> from jiceng import Ruleset, escalation
        >>> ladder = escalation.Ladder.on(Ruleset.jiaoling(), date(2016, 7, 8))
        >>> ladder.rules[0].basis[0].zh()
        '《人民调解法》第二十五条'
    """

    __slots__ = ("_held", "day", "ruleset")
    _held: _jiceng.LadderHeld
    ruleset: Ruleset
    """The ruleset whose rules these are."""
    day: date
    """The day. 所属日期。"""

    def __init__(self, ruleset: Ruleset, day: date) -> None:
        put = object.__setattr__
        put(self, "_held", _jiceng.LadderHeld(ruleset, day))
        put(self, "ruleset", ruleset)
        put(self, "day", day)

    @classmethod
    def on(cls, ruleset: Ruleset, on: date) -> Ladder:
        """The table of a day; ``JC-0580`` if no document of escalation holds there. 某日的规则表。"""
        return cls(ruleset, on)

    @property
    def rules(self) -> tuple[LadderRule, ...]:
        """The rules, in the order of their bits. 按位序排列的规则。"""
        return tuple(map(_reader(LadderRule), json.loads(self._held.rules())))

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"cannot assign to field {name!r}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ladder) and (self.ruleset, self.day) == (other.ruleset, other.day)

    def __hash__(self) -> int:
        return hash((Ladder, self.ruleset, self.day))

    def __repr__(self) -> str:
        return f"Ladder({self.ruleset!r}, {self.day!r})"

    def __reduce__(self) -> tuple[type[Ladder], tuple[Ruleset, date]]:
        return Ladder, (self.ruleset, self.day)


def due_actions(ladder: Ladder, facts: CaseFacts) -> Answer[DueActions]:
    """What must happen now with a case: which rules hold, what they make due, to whom the case goes.

    一件事项现在应当做什么：哪些规则成立、应采取什么措施、报给谁。

    ``JC-0205`` or ``JC-0206`` if a number lies outside its range.

        >>> from datetime import date
        >>> from jiceng import Ruleset, escalation
        >>> ladder = escalation.Ladder.on(Ruleset.jiaoling(), date(2016, 7, 8))
        >>> facts = escalation.CaseFacts("dispute", "grid", flags=["may-turn-violent"], failures=1)
        >>> due = escalation.due_actions(ladder, facts).value
        >>> [str(measure) for measure in due.measures], str(due.goes_to)
        (['escalate', 'inform-police'], 'village')
    """
    return ladder._held.due_actions(facts.to_json())


def urging(ladder: Ladder, past: Iterable[datetime], now: datetime) -> Answer[Urging]:
    """Whether a case may be urged once more, and if not, from when on. Urging is a notice: it changes no clock.

    可否再催办一次；不可的，何时起可以。催办只是提醒，不影响任何时限。

    ``past`` are the instants of the urges of this cycle. ``JC-0583`` if no document sets how often; ``JC-0584`` if an
    urge lies after ``now``.
    """
    return ladder._held.urging(past, now)


def supervision(ladder: Ladder, events: Iterable[SupervisionEvent], now: datetime) -> Answer[Supervision]:
    """How a case is supervised after everything that happened: supervision only rises, or is cancelled.

    督办只升不降，或者由不低于下令层级的机构撤销；督办只起算回复期限，不影响其他时限。

    ``JC-0584`` to ``JC-0588`` for an event that does not fit.
    """
    return ladder._held.supervision(_text([event.to_dict() for event in events]), now)


def containment(
    concluded: Iterable[CaseLevel | str | None], reopened: Iterable[CaseLevel | str | None]
) -> Answer[Containment]:
    """Counts at which level cases were concluded; a case that was reopened higher counts there.

    统计各层级办结的件数：小事不出网格，大事不出村镇。

    ``None`` is a case that is not concluded, or was not reopened. ``JC-0581`` if the two differ in length.

        >>> from jiceng import escalation
        >>> counted = escalation.containment(["grid", "grid", "village", None], [None, "township", None, None]).value
        >>> counted.by_level, counted.share_within("village")
        ((1, 1, 1, 0), (2, 3))
    """
    return _jiceng._containment(_positions(concluded), _positions(reopened))


def _positions(levels: Iterable[CaseLevel | str | None]) -> list[int]:
    return [_NO_LEVEL if level is None else _LEVELS.index(CaseLevel(level)) for level in levels]
