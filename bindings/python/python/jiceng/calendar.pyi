"""Working days, notices, office hours, and an honest horizon.

工作日、放假通知、办公时间与日历的可靠范围。
"""

from datetime import date, datetime
from enum import Enum
from typing import Any, SupportsIndex, final

from .explain import Answer, Citation
from .table import Arrow, Table
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

@final
class WorkCalendar:
    """The working-day calendar: which days are worked, which notice said so, and how far that is certain.

    工作日历：哪些日子上班、由哪份通知安排、确定到哪一天。

    A cheap handle that threads may share; it never changes, a new notice makes a new one. Outside the days that it
    covers every function raises ``JC-0201``.
    """

    @property
    def covers(self) -> tuple[date, date] | None:
        """First and last day that it answers for; ``None`` where it holds no notice. 覆盖范围。"""

    @property
    def certain_through(self) -> date:
        """The last day that no later notice has ever changed. 确定到哪一天。"""

    @property
    def official_through(self) -> date:
        """The last day that a notice arranges. 通知安排到哪一天。"""

    @property
    def notices(self) -> tuple[Citation, ...]:
        """The notices it is made of, as citations, in order. 所据通知。"""

    @property
    def hours(self) -> DayHours | None:
        """The office hours, where an overlay states them. 办公时间。"""

    def day(self, date: date) -> Answer[WorkDay]:
        """What kind of day ``date`` is, why, and by which notice. 某日是什么日子、为什么、依哪份通知。"""

    def is_working_day(self, date: date) -> Answer[bool]:
        """Whether ``date`` is a working day. 是否为工作日。"""

    def next_working_day(self, date: date) -> Answer[date]:
        """The first working day after ``date``. 下一个工作日。"""

    def previous_working_day(self, date: date) -> Answer[date]:
        """The last working day before ``date``. 上一个工作日。"""

    def add_working_days(self, date: date, n: SupportsIndex) -> Answer[date]:
        """The n-th working day after ``date`` (before it where n is negative); ``date`` itself does not count.

        其后（n为负则其前）第n个工作日，当日不计。
        """

    def count_working_days(self, after: date, through: date) -> Answer[int]:
        """Working days after ``after`` up to and including ``through``; negative where ``through`` lies before.

        起日不计、止日计入的工作日数。
        """

    def add_working_days_column(self, days: Arrow, n: Arrow | SupportsIndex) -> Table:
        """The n-th working day after each day, as columns ``day`` and ``code``; ``n`` is a column or one number for all.

        逐行求其后（n为负则其前）第n个工作日。

        A null gives a null; a row outside the calendar gets 201 for ``JC-0201`` and stops nothing.
        """

    def is_working_day_column(self, days: Arrow) -> Table:
        """Whether each day is a working day, as columns ``works`` and ``code``. 逐行判断是否为工作日。"""

    def count_working_days_column(self, after: Arrow, through: Arrow) -> Table:
        """Working days after the first day up to and including the second, as columns ``count`` and ``code``.

        逐行计算起日不计、止日计入的工作日数。
        """

    def office_moment(self, instant: datetime) -> OfficeMoment:
        """What ``instant`` is to the office, in China's time; ``JC-0228`` where no hours are known.

        某一时刻是否在办公时间内（北京时间）。
        """

    def provisional_through(self, through: date) -> WorkCalendar:
        """The same calendar, carried on beyond the last notice by weekends and statutory holidays only.

        在最后一份通知之后，仅按周末与法定节假日推算的日历。
        """

    def certain_only(self) -> WorkCalendar:
        """The same calendar, cut off after its last certain day: beyond it every function fails.

        只保留确定部分的日历；超出即报错，不作推测。
        """

@final
class DayHours:
    """When an office is open: several intervals a day, up to 24:00, with dates of their own.

    办公时间：一日可有多段，可至24:00，个别日期可另定。
    """

    def of_date(self, date: date, works: bool) -> list[tuple[int, int]]:
        """The intervals of a date in minutes since midnight; none on a rest day unless it has hours of its own.

        某日的办公时段。
        """

@final
class WorkDay:
    """One day of the calendar. Statutory holiday, day off and working day are three sets.

    日历中的一天。
    """

    @property
    def date(self) -> date:
        """The date."""

    @property
    def kind(self) -> DayKind:
        """What kind of day it is."""

    @property
    def festival_zh(self) -> str | None:
        """The festival for which it was arranged, in Chinese."""

    @property
    def festival_en(self) -> str | None:
        """The festival for which it was arranged, in English."""

    @property
    def statutory_zh(self) -> str | None:
        """The statutory holiday that falls on it, in Chinese, whatever the kind of day."""

    @property
    def statutory_en(self) -> str | None:
        """The statutory holiday that falls on it, in English."""

    @property
    def notice(self) -> str | None:
        """Number of the notice that arranged it."""

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ```None```, as JSON has them. 字典。"""

def parse_date(text: str) -> date:
    """Reads a date strictly: ``2016-03-01``; ``JC-0203`` if it does not exist. 严格读取日期。"""

def parse_instant(text: str) -> datetime:
    """Reads an instant strictly: ``2016-03-01T09:00:00+08:00``; ``JC-0204`` without an offset. 严格读取时刻，须带时区。"""

def festival_en(zh: str) -> str:
    """The English name of a festival as the notices write it. 节日的英文名称。"""
