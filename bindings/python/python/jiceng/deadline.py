"""When is it due, and why: start, limit, exclusions, extension, roll, status.

何时到期、为什么：起算、期限、扣除、延长、顺延、状态。

Eighty rules are silent on a last day that is a rest day, so three dates are the normal case: ``raw``, ``rolled`` and
``due``, the day to work to.
"""

from ._jiceng import (
    Arrival,
    Correction,
    Deadline,
    DueRequest,
    Exclusion,
    Extension,
    GivenPeriod,
    Progress,
    ReceiptOn,
    Remaining,
    SilenceEffect,
    StatusView,
    TimeLimit,
    due,
    due_column,
    explain_due,
    receipt_day,
    silence,
    status,
)
from .words import ArrivalReason, DeadlineReason, Status

__all__ = [
    "Arrival",
    "ArrivalReason",
    "Correction",
    "Deadline",
    "DeadlineReason",
    "DueRequest",
    "Exclusion",
    "Extension",
    "GivenPeriod",
    "Progress",
    "ReceiptOn",
    "Remaining",
    "SilenceEffect",
    "Status",
    "StatusView",
    "TimeLimit",
    "due",
    "due_column",
    "explain_due",
    "receipt_day",
    "silence",
    "status",
]
