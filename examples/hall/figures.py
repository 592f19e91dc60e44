"""The figures of the report, each with its numerator, its denominator and what it leaves apart."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from compute import Entry
from jiceng.indicators import FinishedMatter, SpeedUp, speed_up
from jiceng.words import Post


@dataclass(frozen=True)
class Rate:
    """On-time rate of a due cohort: of all that fell due in a period, open ones too, how much was finished in time."""

    met: int = 0
    missed: int = 0
    overdue: int = 0
    # Finished, or open, between the last day as counted and the day to which it might roll: the law is silent.
    disputed: int = 0

    @property
    def of(self) -> int:
        return self.met + self.missed + self.overdue + self.disputed

    @property
    def low(self) -> str:
        """As if the last day never rolled."""
        return percent(self.met, self.of)

    @property
    def high(self) -> str:
        """As if it rolled wherever the law is silent."""
        return percent(self.met + self.disputed, self.of)


@dataclass(frozen=True)
class Apart:
    """What no on-time rate is about, counted once each."""

    no_limit: int
    targets: int
    waiting: int
    ended: int
    held: int
    unanswered: int


@dataclass(frozen=True)
class OnTime:
    """The on-time rate in all its parts."""

    total: Rate
    by_post: list[tuple[Post, Rate]]
    by_year: list[tuple[int, Rate]]
    apart: Apart


def on_time(rows: list[Entry], first: date, on: date) -> OnTime:
    """Of the months from `first` to `on` in all and by post, and of each year."""
    return OnTime(
        rate_of(rows, first, on), rates_by_post(rows, first, on), rates_by_year(rows, on), apart(rows)
    )


def apart(rows: list[Entry]) -> Apart:
    """The first of these that fits decides."""
    kinds = [_kind_apart(one) for one in rows]
    names = ("no-limit", "target", "waiting", "ended", "held", "error")
    return Apart(*(kinds.count(name) for name in names))


def _kind_apart(one: Entry) -> str:
    if one.error is not None:
        return "error"
    if one.status in ("ended", "no-limit", "held"):
        return one.status
    return one.nature


def percent(part: int, whole: int) -> str:
    """One decimal, rounded half up on whole numbers; a dash where there is nothing to divide by."""
    if whole == 0:
        return "—"
    tenths = (part * 2_000 + whole) // (whole * 2)
    return f"{tenths // 10}.{tenths % 10}%"


def is_counted(one: Entry) -> bool:
    """Whether the on-time rate is about it: a duty of the office under a real limit.

    Targets ("normally") and waiting periods are no limits; withdrawn and transferred matters stand apart.
    """
    return one.error is None and one.due is not None and one.nature in ("limit", "") and one.office_duty


def rate_of(rows: Iterable[Entry], first: date, last: date) -> Rate:
    """The rate of what fell due from one day to another, both counted."""
    counts = {"met": 0, "missed": 0, "overdue": 0, "disputed": 0}
    for one in rows:
        if is_counted(one) and one.due is not None and first <= one.due <= last and one.status in counts:
            counts[one.status] += 1
    return Rate(**counts)


def rates_by_year(rows: list[Entry], on: date) -> list[tuple[int, Rate]]:
    """A rate for each year in which something fell due."""
    years = sorted({one.due.year for one in rows if is_counted(one) and one.due and one.due <= on})
    pairs = [(year, rate_of(rows, date(year, 1, 1), min(on, date(year, 12, 31)))) for year in years]
    return [(year, rate) for year, rate in pairs if rate.of]


def rates_by_post(rows: list[Entry], first: date, last: date) -> list[tuple[Post, Rate]]:
    """A rate for each post."""
    pairs = [(post, rate_of((one for one in rows if one.post is post), first, last)) for post in Post]
    return [(post, rate) for post, rate in pairs if rate.of]


def year_before(on: date) -> date:
    """The first day of the twelve months that end on a day."""
    try:
        return on.replace(year=on.year - 1) + timedelta(1)
    except ValueError:  # 29 February
        return date(on.year - 1, 3, 1)


def due_this_week(rows: Iterable[Entry], on: date) -> list[Entry]:
    """Open matters whose day to work to lies between the day of the report and the Sunday of its week."""
    sunday = on + timedelta(6 - on.weekday())
    found = [
        one for one in rows if one.is_open and one.status == "running" and one.due and on <= one.due <= sunday
    ]
    return sorted(found, key=lambda one: (one.due or on, one.number))


def overdue(rows: Iterable[Entry]) -> list[Entry]:
    """Open matters after their last day, the oldest first; those in dispute last."""
    late = [one for one in rows if one.is_open and one.status in ("overdue", "disputed")]
    return sorted(late, key=lambda one: (one.status == "disputed", one.due or date.max, one.number))


def past_target(rows: Iterable[Entry], on: date) -> list[Entry]:
    """Open matters whose day to work to has passed while the period itself still runs."""
    found = [one for one in rows if one.is_open and one.status == "running" and one.due and one.due < on]
    return sorted(found, key=lambda one: (one.due or on, one.number))


@dataclass(frozen=True)
class Load:
    """What a day holds: matters in hand at its end, and matters due on it."""

    in_hand: int
    due: int


def loads(rows: Iterable[Entry], days: list[date], on: date) -> dict[date, Load]:
    """The load of each day; what will be in hand after the day of the report is not known."""
    change: dict[date, int] = {}
    due: dict[date, int] = {}
    for one in rows:
        came = one.received or one.start
        if one.error is not None or came is None:
            continue
        left = one.finished or one.ended
        change[came] = change.get(came, 0) + 1
        if left is not None:
            change[left] = change.get(left, 0) - 1
        if one.due is not None and (one.due <= on or one.is_open):
            due[one.due] = due.get(one.due, 0) + 1
    in_hand = sum(step for day, step in change.items() if day < days[0])
    out: dict[date, Load] = {}
    for day in days:
        in_hand += change.get(day, 0)
        out[day] = Load(in_hand if day <= on else 0, due.get(day, 0))
    return out


def speed_ups(rows: Iterable[Entry], holds: Callable[[Entry], bool]) -> dict[str, SpeedUp]:
    """The speed-up of finished matters by the unit of their limit: days of one kind are not added to another's."""
    by_unit: dict[str, list[FinishedMatter]] = {"working-days": [], "calendar-days": []}
    for one in rows:
        if one.pace is not None and one.nature in ("limit", "") and holds(one):
            limit, taken, unit = one.pace
            by_unit[unit].append(FinishedMatter(limit, taken))
    return {unit: speed_up(matters).value for unit, matters in by_unit.items()}
