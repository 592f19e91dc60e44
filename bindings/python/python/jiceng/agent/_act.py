"""What happens under a mandate: one class a kind of act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .._record import Record, Tagged
from ..words import AgentActKind, AgentDeed


class AgentAct(Tagged, tag_name="kind"):
    """What happened. 事件内容。"""

    __slots__ = ()

    @property
    def kind(self) -> AgentActKind:
        """Its kind. 事件种类。"""
        return AgentActKind(self._tag)


@dataclass(frozen=True, slots=True, repr=False)
class Paper(Record):
    """One line of the list of papers that both sides keep. 交接清单的一行。"""

    line: int
    """Number of the line, unique under the mandate."""
    item: str
    """Id of the item for which it is."""
    original: bool
    """Whether it is an original."""


@dataclass(frozen=True, slots=True, repr=False)
class Mandate(AgentAct, tag="mandate"):
    """The principal gives the mandate. 委托。"""

    principal: str
    """Key of the principal."""
    agent: str
    """Key of the agent."""
    items: tuple[str, ...]
    """Ids or full names of the items."""
    valid_to: date
    """Last day on which it holds."""
    data_use: bool
    """Whether the principal consents to the use of the data."""


@dataclass(frozen=True, slots=True, repr=False)
class ConsentToData(AgentAct, tag="consent-to-data"):
    """The principal consents to the use of the data later. 同意使用资料。"""


@dataclass(frozen=True, slots=True, repr=False)
class TakePapers(AgentAct, tag="take-papers"):
    """The agent takes papers over, line by line, and leaves a receipt. 接收材料。"""

    papers: tuple[Paper, ...]
    """The lines."""


@dataclass(frozen=True, slots=True, repr=False)
class File(AgentAct, tag="file"):
    """The hall receives an item from the agent. 向大厅递交。"""

    item: str
    """The item."""
    lines: tuple[int, ...]
    """The lines that went with it."""
    receipt: str
    """Key of the hall's receipt."""


@dataclass(frozen=True, slots=True, repr=False)
class FileOneself(AgentAct, tag="file-oneself"):
    """The principal files an item without the agent. 本人自办。"""

    item: str
    """The item."""
    receipt: str
    """Key of the hall's receipt."""


@dataclass(frozen=True, slots=True, repr=False)
class FetchPapers(AgentAct, tag="fetch-papers"):
    """The hall gives papers back to the agent. 从大厅取回材料。"""

    lines: tuple[int, ...]
    """The lines."""


@dataclass(frozen=True, slots=True, repr=False)
class ReturnPapers(AgentAct, tag="return-papers"):
    """The agent gives papers back to the principal. 退还材料。"""

    lines: tuple[int, ...]
    """The lines."""
    signed: bool
    """Whether they were signed for."""


@dataclass(frozen=True, slots=True, repr=False)
class Act(AgentAct, tag="act"):
    """The agent does something else. 其他代办行为。"""

    deed: AgentDeed
    """What."""


@dataclass(frozen=True, slots=True, repr=False)
class Close(AgentAct, tag="close"):
    """Everything is done and the agent holds nothing. 办结。"""


@dataclass(frozen=True, slots=True, repr=False)
class Withdraw(AgentAct, tag="withdraw"):
    """The principal withdraws the mandate. 撤回委托。"""


@dataclass(frozen=True, slots=True, repr=False)
class PrincipalDies(AgentAct, tag="principal-dies"):
    """The principal dies. 委托人死亡。"""
