"""The service of an agent under one mandate: the list of its events, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from .. import _jiceng
from .._beside import Beside
from .._record import Record
from ..explain import Answer
from ._event import AgentEvent
from ._view import AgentPolicy, AgentView, Filings


class AgentService(Beside[AgentEvent]):
    """The service of an agent under one mandate: the list of its events, and where it stands.

    一次代办：事件列表及其状态。

    It is a value: threads may share it, and one more event makes another one and leaves this one as it was.
    """

    __slots__ = ()
    _holds: ClassVar[Any] = _jiceng.AgentHeld
    _reads: ClassVar[type[Record]] = AgentEvent

    def view(self, policy: AgentPolicy, now: datetime) -> Answer[AgentView]:
        """Where the service stands at ``now``: papers, what is outstanding, both times of each item, its clocks.

        某一时刻的代办现状：材料在何处、尚缺什么、每项的两个时刻及时限。

        ``JC-0543`` before the mandate; ``JC-0560`` if ``now`` lies before the last event.
        """
        answer: Answer[AgentView] = self._held.view(self.ruleset, policy.to_json(), now)
        return answer


def count_filings(services: Iterable[AgentService]) -> Answer[Filings]:
    """Counts what was filed under these mandates, each receipt once, by agents and by the persons apart.

    统计代办与自办件数；同一收件只计一次，代办、自办分别计。
    """
    return _jiceng._count_filings([one._held for one in services])
