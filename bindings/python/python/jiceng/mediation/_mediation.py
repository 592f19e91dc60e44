"""A mediation: the list of its events, and where it stands after them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from .. import _jiceng
from .._beside import Beside
from .._record import Record
from ..explain import Answer
from ..words import CaseLevel, MediationResult
from ._event import MediationEvent
from ._view import Containment, MediationView


class Mediation(Beside[MediationEvent]):
    """A mediation: the list of its events, and where it stands after them.

    一件调解：事件列表及其状态。

    It is a value: threads may share it, and one more event makes another one and leaves this one as it was.
    """

    __slots__ = ()
    _holds: ClassVar[Any] = _jiceng.MediationHeld
    _reads: ClassVar[type[Record]] = MediationEvent

    @property
    def result(self) -> MediationResult:
        """What came of it; pending before the first event. 结果。"""
        return MediationResult(self._held.result())

    @property
    def level(self) -> CaseLevel | None:
        """The level at which it stands; ``None`` before the first event. 所在层级。"""
        level = self._held.level()
        return None if level is None else CaseLevel(level)

    def view(self, now: datetime) -> Answer[MediationView]:
        """Where it stands at ``now``: consents, level, result, what is due, other routes, what may follow.

        某一时刻的调解现状：各方意愿、层级、结果、应办事项、其他途径、可以采取的下一步及不能的理由。

        ``JC-0543`` before the first event; ``JC-0560`` if ``now`` lies before the last one.
        """
        answer: Answer[MediationView] = self._held.view(self.ruleset, now)
        return answer


def contained(mediations: Iterable[Mediation]) -> Answer[Containment]:
    """At which level a dispute was settled, from all its mediations: the fact that the indicators of containment count.

    一起纠纷在哪一级化解：供“小事不出网格、大事不出村镇”指标使用。
    """
    return _jiceng._contained([one._held for one in mediations])
