"""Working days, notices, office hours, and an honest horizon.

工作日、放假通知、办公时间与日历的可靠范围。
"""

from enum import Enum

from ._jiceng import DayHours, WorkCalendar, WorkDay, festival_en, parse_date, parse_instant
from .words import CalendarReason, DayKind

__all__ = [
    "CalendarReason",
    "DayHours",
    "DayKind",
    "OfficeMoment",
    "WorkCalendar",
    "WorkDay",
    "festival_en",
    "parse_date",
    "parse_instant",
]


class OfficeMoment(Enum):
    """What an instant is to an office.

    某一时刻与办公时间的关系。
    """

    OPEN = "open"
    OUTSIDE_HOURS = "outside-hours"
    CLOSED = "closed"
