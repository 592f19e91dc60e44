"""A timeline as a drawing: lanes of bars over one axis of days, readable in black and white too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from html import escape

from ..words import Status
from ._history import History, Stretch
from ._view import ClockView

CHINA = timezone(timedelta(hours=8))
WIDTH, LEFT, RIGHT, ROW, BAR, AXIS = 940, 215, 32, 22, 13, 26
STEPS = (1, 2, 3, 7, 14, 30, 60, 91, 182, 365, 730, 1826, 3652)
MOST_TICKS = 9
SIGN = 9
"""Room for one letter in a bar; a Chinese sign takes as much."""


class Axis:
    """From instants to places."""

    def __init__(self, first: datetime, last: datetime) -> None:
        self.first, self.last = first, max(last, first + timedelta(hours=1))
        self._seconds = int((self.last - self.first).total_seconds())

    def x(self, at: datetime) -> int:
        """The place of an instant; what lies outside stands at the border."""
        inside = min(max(at, self.first), self.last)
        return LEFT + (WIDTH - LEFT - RIGHT) * int((inside - self.first).total_seconds()) // self._seconds

    def ticks(self) -> list[datetime]:
        """Midnights of China at an even distance, at most nine."""
        day = self.first.astimezone(CHINA).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        days = max((self.last - day).days, 0)
        step = next((one for one in STEPS if days // one < MOST_TICKS), STEPS[-1])
        ticks: list[datetime] = []
        while day <= self.last and len(ticks) <= MOST_TICKS:
            ticks.append(day)
            day += timedelta(days=step)
        return ticks


def drawing(history: History, clocks: Iterable[ClockView], now: datetime) -> str:
    """The picture of a case up to ``now``."""
    clocks = [clock for clock in clocks if clock.started_at is not None]
    first = min([one.at for one in history.events] + [one.started_at for one in clocks if one.started_at])
    ends = [one.expires_at for one in clocks if one.expires_at is not None]
    axis = Axis(first, max([now, *ends]))
    lanes = [_events(history, axis, 0)]
    lanes += _lane(history.phases, "phase", ("阶段", "phase"), axis, now, len(lanes))
    lanes += _lane(history.holders, "held-by", ("承办", "who has it"), axis, now, len(lanes))
    lanes += _lane(history.holds, "hold", ("暂停", "held"), axis, now, len(lanes), apart=True)
    lanes += _lane(history.supervision, "order", ("督办", "supervision"), axis, now, len(lanes), apart=True)
    for clock in clocks:
        lanes.append(_clock(clock, axis, now, len(lanes)))
    height = AXIS + len(lanes) * ROW + 22
    grid = "".join(_tick(tick, axis, height) for tick in axis.ticks())
    at = axis.x(now)
    today = (
        f'<path class=now d="M{at},{AXIS - 6}V{height - 14}"/>'
        f"{_text(at, height - 3, 'now', ('此刻', 'now'), anchor='end' if at > WIDTH - 60 else 'middle')}"
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role=img aria-label="timeline">'
        "<defs><pattern id=late width=5 height=5 patternUnits=userSpaceOnUse patternTransform='rotate(45)'>"
        "<rect width=5 height=5 class=lateground /><path d=M0,0V5 class=lateline /></pattern>"
        "<pattern id=still width=5 height=5 patternUnits=userSpaceOnUse patternTransform='rotate(-45)'>"
        "<rect width=5 height=5 class=stillground /><path d=M0,0V5 class=stillline /></pattern></defs>"
        f"{grid}{''.join(lanes)}{today}</svg>"
    )


def _tick(at: datetime, axis: Axis, height: int) -> str:
    x = axis.x(at)
    return f'<path class=tick d="M{x},{AXIS - 6}V{height - 14}"/><text x="{x}" y="9" class=day text-anchor=middle>{at:%Y-%m-%d}</text>'


def _events(history: History, axis: Axis, row: int) -> str:
    y = _top(row)
    name = _text(LEFT - 8, y + 10, "name", ("事件", "events"), anchor="end")
    marks = "".join(
        f'<path class=event d="M{axis.x(one.at)},{y}v{BAR}"><title>{local(one.at)} {escape(one.act.event.zh)} · {escape(one.act.event.en)}</title></path>'
        for one in history.events
    )
    return name + marks


def _lane(
    stretches: tuple[Stretch, ...],
    kind: str,
    name: tuple[str, str],
    axis: Axis,
    now: datetime,
    row: int,
    *,
    apart: bool = False,
) -> list[str]:
    """A lane of what follows one another, or a lane each for what may be so side by side."""
    if not stretches:
        return []
    lanes: list[list[Stretch]] = []
    for one in stretches:
        free = next((lane for lane in lanes if not apart or (lane[-1].to or now) <= one.from_), None)
        if free is None:
            lanes.append([one])
        else:
            free.append(one)
    drawn = []
    for at, lane in enumerate(lanes):
        y = _top(row + at)
        bars = "".join(_bar(axis, one.from_, one.to or now, y, f"{kind} n{place % 2}", (one.zh, one.en)) for place, one in enumerate(lane))
        drawn.append(_text(LEFT - 8, y + 10, "name", name, anchor="end") + bars)
    return drawn


def _clock(clock: ClockView, axis: Axis, now: datetime, row: int) -> str:
    y = _top(row)
    start = clock.started_at or now
    stop = clock.stopped_at or now
    name = clock_name(clock)
    parts = [_text(LEFT - 8, y + 10, "name", name, anchor="end")]
    told = (f"{name[0]} {clock.status.zh}", f"{name[1]} {clock.status.en}")
    end = clock.expires_at
    parts.append(_bar(axis, start, stop if end is None else max(start, min(stop, end)), y, f"clock {clock.status}", told, words=False))
    if end is not None and stop > end and clock.status in (Status.OVERDUE, Status.MISSED):
        parts.append(_bar(axis, max(start, end), stop, y, "late", told, words=False))
    if end is not None:
        x = axis.x(end)
        parts.append(
            f'<path class=due d="M{x},{y - 3}v{BAR + 6}M{x - 3},{y - 3}h6"><title>{local(end)}</title></path>'
        )
    return "".join(parts)


def clock_name(clock: ClockView) -> tuple[str, str]:
    """What a clock is called: its kind, its level, and which cycle and turn it is where it is not the first."""
    zh, en = clock.kind.zh, clock.kind.en
    if clock.level is not None:
        zh, en = f"{zh}（{clock.level.zh}）", f"{en} ({clock.level.en})"
    if (clock.cycle, clock.turn) != (1, 1):
        zh, en = f"{zh} {clock.cycle}-{clock.turn}", f"{en} {clock.cycle}-{clock.turn}"
    return zh, en


def _bar(
    axis: Axis, from_: datetime, to: datetime, y: int, kind: str, pair: tuple[str, str], *, words: bool = True
) -> str:
    x, end = axis.x(from_), axis.x(to)
    width = max(end - x, 2)
    zh, en = pair
    told = f"<title>{local(from_)} – {local(to)} {escape(zh)} · {escape(en)}</title>"
    rect = f'<rect x="{x}" y="{y}" width="{width}" height="{BAR}" class="{kind}">{told}</rect>'
    if not words:
        return rect
    shown = [
        f'<text x="{x + 4}" y="{y + 10}" class=in lang={lang}>{escape(word)}</text>'
        for lang, word, sign in (("zh", zh, SIGN), ("en", en, SIGN * 2 // 3))
        if len(word) * sign + 6 <= width
    ]
    return rect + "".join(shown)


def _text(x: int, y: int, kind: str, pair: tuple[str, str], *, anchor: str = "start") -> str:
    return "".join(
        f'<text x="{x}" y="{y}" class={kind} text-anchor={anchor} lang={lang}>{escape(word)}</text>'
        for lang, word in zip(("zh", "en"), pair)
    )


def _top(row: int) -> int:
    return AXIS + row * ROW + 4


def local(at: datetime) -> str:
    """An instant as a clock on the wall in China shows it."""
    return f"{at.astimezone(CHINA):%Y-%m-%d %H:%M}"
