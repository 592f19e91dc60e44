"""What must happen now: the ladder of escalation as data, urging, supervision, and how much stays below.

现在应当做什么：升级规则表、催办、督办，以及就地化解的情况。
"""

from .._record import show_in
from ..words import (
    CaseFlag,
    CaseKind,
    CaseLevel,
    ClockEffect,
    ContainmentBase,
    EscalationReason,
    Measure,
    Risk,
    SkipGround,
    SupervisionLevel,
)
from ._answers import (
    ClockEffects,
    Containment,
    DueActions,
    HeldRule,
    LadderRule,
    Supervision,
    Urging,
)
from ._column import due_actions_column, due_of_code
from ._facts import CaseFacts, Cancel, ClockFacts, Order, Reply, SupervisionEvent
from ._ladder import Ladder, containment, due_actions, supervision, urging

__all__ = [
    "Cancel",
    "CaseFacts",
    "CaseFlag",
    "CaseKind",
    "CaseLevel",
    "ClockEffect",
    "ClockEffects",
    "ClockFacts",
    "Containment",
    "ContainmentBase",
    "DueActions",
    "EscalationReason",
    "HeldRule",
    "Ladder",
    "LadderRule",
    "Measure",
    "Order",
    "Reply",
    "Risk",
    "SkipGround",
    "Supervision",
    "SupervisionEvent",
    "SupervisionLevel",
    "Urging",
    "containment",
    "due_actions",
    "due_actions_column",
    "due_of_code",
    "supervision",
    "urging",
]

show_in(__name__, vars())
