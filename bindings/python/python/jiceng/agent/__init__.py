"""The agent service: the masses speak, the officials run the errands.

代办：群众动口，干部跑腿。

Two times are kept for each item: at the kitchen table, and in the hall. An agent decides nothing. Principal and agent
are keys of the host's own; no error repeats them.
"""

from .._record import show_in
from ..words import (
    AgentActKind,
    AgentDeed,
    AgentReason,
    AgentRule,
    FiledBy,
    MandateEnd,
    PaperPlace,
)
from ._act import (
    Act,
    AgentAct,
    Close,
    ConsentToData,
    FetchPapers,
    File,
    FileOneself,
    Mandate,
    Paper,
    PrincipalDies,
    ReturnPapers,
    TakePapers,
    Withdraw,
)
from ._event import (
    AgentEvent,
)
from ._service import (
    AgentService,
    count_filings,
)
from ._view import (
    AgentClock,
    AgentItem,
    AgentPolicy,
    AgentView,
    Filings,
    PaperView,
)

__all__ = [
    "Act",
    "AgentAct",
    "AgentActKind",
    "AgentClock",
    "AgentDeed",
    "AgentEvent",
    "AgentItem",
    "AgentPolicy",
    "AgentReason",
    "AgentRule",
    "AgentService",
    "AgentView",
    "Close",
    "ConsentToData",
    "FetchPapers",
    "File",
    "FileOneself",
    "FiledBy",
    "Filings",
    "Mandate",
    "MandateEnd",
    "Paper",
    "PaperPlace",
    "PaperView",
    "PrincipalDies",
    "ReturnPapers",
    "TakePapers",
    "Withdraw",
    "count_filings",
]

show_in(__name__, vars())
