"""The closed lists of the room calendar. Written by scripts/write-words.py."""

from .._word import Word


class CalendarReason(Word):
    """Why a day of the calendar is what it is.

    某日是否上班的理由。
    """

    ORDINARY_WEEK = "ordinary-week"
    NOTICE = "notice"
    AMENDED = "amended"
    STATUTORY = "statutory"
    OVERLAY = "overlay"
    NOT_YET_ARRANGED = "not-yet-arranged"


class DayKind(Word):
    """What kind of day it is.

    日子的种类。
    """

    WORKDAY = "workday"
    MAKE_UP_WORKDAY = "make-up-workday"
    WEEKLY_REST = "weekly-rest"
    DAY_OFF = "day-off"
