"""The closed lists: what is written in documents and JSON, with labels in Chinese and English.

封闭列表：文件与 JSON 中的书写用词，附中英文名称。

Written by scripts/write-words.py from the lists of the core.
"""

from .._word import Word
from ._calendar import (
    CalendarReason,
    DayKind,
)
from ._case import (
    ActorRole,
    CaseKind,
    CaseLevel,
    CaseReason,
    ClockKind,
    ContactChannel,
    DeliveryMethod,
    EventKind,
    HoldKind,
    Outcome,
    Phase,
    Refusal,
    ReturnGround,
    Satisfaction,
    SkipGround,
    SupervisionLevel,
    Tell,
)
from ._catalogue import (
    AgentRule,
    CatalogueReason,
    Category,
    Channel,
    ItemType,
    LimitStanding,
    Post,
    TownshipEvidence,
    TownshipRole,
)
from ._deadline import (
    Approver,
    ArrivalReason,
    DeadlineReason,
    Direction,
    ExclusionKind,
    LastDay,
    Nature,
    Silence,
    StartDay,
    StartEvent,
    Status,
    Unit,
    Whose,
)
from ._error import (
    Kind,
)
from ._explain import (
    Caveat,
    Checked,
    Rank,
    SourceKind,
    StepKind,
)
from ._indicators import (
    SpeedUpReason,
)
from ._organisation import (
    Level,
    UnitKind,
)

__all__ = [
    "ActorRole",
    "AgentRule",
    "Approver",
    "ArrivalReason",
    "CalendarReason",
    "CaseKind",
    "CaseLevel",
    "CaseReason",
    "CatalogueReason",
    "Category",
    "Caveat",
    "Channel",
    "Checked",
    "ClockKind",
    "ContactChannel",
    "DayKind",
    "DeadlineReason",
    "DeliveryMethod",
    "Direction",
    "EventKind",
    "ExclusionKind",
    "HoldKind",
    "ItemType",
    "Kind",
    "LastDay",
    "Level",
    "LimitStanding",
    "Nature",
    "Outcome",
    "Phase",
    "Post",
    "Rank",
    "Refusal",
    "ReturnGround",
    "Satisfaction",
    "Silence",
    "SkipGround",
    "SourceKind",
    "SpeedUpReason",
    "StartDay",
    "StartEvent",
    "Status",
    "StepKind",
    "SupervisionLevel",
    "Tell",
    "TownshipEvidence",
    "TownshipRole",
    "Unit",
    "UnitKind",
    "Whose",
    "Word",
]
