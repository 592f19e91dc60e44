"""The year of the report as a calendar picture: days off, make-up working days, load."""

from dataclasses import dataclass
from datetime import date

from figures import Load
from markup import WEEKDAYS, Pair, both, t

CELL_WIDTH, CELL_HEIGHT, GAP, HEAD = 23, 24, 17, 33
MONTHS_IN_A_ROW = 4
LEVELS = 5
MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip


@dataclass(frozen=True)
class Day:
    """A day of the working calendar."""

    on: date
    works: bool
    # A weekend day on which people work in exchange for a holiday.
    make_up: bool
    festival: Pair | None


def picture(days: list[Day], load: dict[date, Load], today: date) -> str:
    """An SVG drawing that is readable in black and white too: a day off and a make-up day have marks of their own."""
    step = step_of(load)
    months = [[day for day in days if day.on.month == month] for month in range(1, 13)]
    drawn = "".join(_month(days, at, load, step, today) for at, days in enumerate(months))
    width = MONTHS_IN_A_ROW * (7 * CELL_WIDTH + GAP) - GAP
    height = 3 * (6 * CELL_HEIGHT + HEAD + GAP) - GAP
    year = today.year
    return (
        f'<svg viewBox="0 0 {width} {height}" role=img aria-label="{year}">'
        '<defs><pattern id=rest width=4 height=4 patternUnits=userSpaceOnUse patternTransform="rotate(45)">'
        "<rect width=4 height=4 class=restground /><path d=M0,0V4 class=restline /></pattern></defs>"
        f"{drawn}</svg>{_legend(step)}"
    )


def step_of(load: dict[date, Load]) -> int:
    """How many matters in hand make one level of shade."""
    most = max((one.in_hand for one in load.values()), default=0)
    return max(1, -(-most // LEVELS))


def _month(days: list[Day], at: int, load: dict[date, Load], step: int, today: date) -> str:
    x = at % MONTHS_IN_A_ROW * (7 * CELL_WIDTH + GAP)
    y = at // MONTHS_IN_A_ROW * (6 * CELL_HEIGHT + HEAD + GAP)
    working = sum(day.works for day in days)
    due = sum(load[day.on].due for day in days)
    name = _text(0, 11, "mn", (f"{at + 1}月", MONTHS_EN[at]))
    count = _text(
        7 * CELL_WIDTH,
        11,
        "mc",
        (f"工作日{working}　到期{due}", f"{working} working days, {due} due"),
        end=True,
    )
    heads = "".join(
        _text(column * CELL_WIDTH + CELL_WIDTH / 2, 27, "wd", (zh[1], en[:2]), middle=True)
        for column, (zh, en) in enumerate(WEEKDAYS)
    )
    first = days[0].on.weekday()
    cells = "".join(_cell(day, first + day.on.day - 1, load[day.on], step, today) for day in days)
    return f'<g transform="translate({x} {y})">{name}{count}{heads}{cells}</g>'


def _cell(day: Day, place: int, load: Load, step: int, today: date) -> str:
    x, y = place % 7 * CELL_WIDTH, HEAD + place // 7 * CELL_HEIGHT
    ahead = day.on > today
    level = "off" if not day.works else "ahead" if ahead else f"l{min(LEVELS, -(-load.in_hand // step))}"
    today_mark = " today" if day.on == today else ""
    parts = [
        f'<rect x="{x + 0.5}" y="{y + 0.5}" width="{CELL_WIDTH - 1}" height="{CELL_HEIGHT - 1}" class="{level}{today_mark}"/>',
        f'<text x="{x + 3}" y="{y + 9}" class="n {level}">{day.on.day}</text>',
    ]
    if day.make_up:
        parts.append(_text(x + CELL_WIDTH - 3, y + 9, f"mk {level}", ("班", "W"), end=True))
    if load.due:
        parts.append(
            f'<text x="{x + CELL_WIDTH - 3}" y="{y + 20}" class="du {level}" text-anchor=end>{load.due}</text>'
        )
    return f"<g><title>{_told(day, load, ahead)}</title>{''.join(parts)}</g>"


def _told(day: Day, load: Load, ahead: bool) -> str:
    """What a reader's pointer is told: plain text, both languages."""
    festival_zh, festival_en = day.festival or ("", "")
    if not day.works:
        kind = ("休", "day off")
    else:
        kind = ("调休上班", "make-up working day") if day.make_up else ("工作日", "working day")
    held_zh, held_en = ("", "") if ahead else (f"，在办{load.in_hand}件", f", {load.in_hand} in hand")
    return (
        f"{day.on} {festival_zh}{kind[0]}{held_zh}，到期{load.due}件"
        f" · {festival_en + ' ' if festival_en else ''}{kind[1]}{held_en}, {load.due} due"
    )


def _text(x: float, y: float, kind: str, pair: Pair, *, middle: bool = False, end: bool = False) -> str:
    anchor = " text-anchor=middle" if middle else " text-anchor=end" if end else ""
    return "".join(
        f'<text x="{x}" y="{y}" class="{kind}"{anchor} lang={lang}>{words}</text>'
        for lang, words in zip(("zh", "en"), pair, strict=True)
    )


def _legend(step: int) -> str:
    shades = "".join(
        f'<span class=key><i class="sw l{level}"></i>{(level - 1) * step + 1}–{level * step}</span>'
        for level in range(1, LEVELS + 1)
    )
    return (
        f"<p class=legend>{t('底色：当日收盘时在办件数', 'shade: matters in hand at the end of the day')} {shades}"
        f'<span class=key><i class="sw off"></i>{t("休息日", "day off")}</span>'
        f"<span class=key><b class=mk>{both(('班', 'W'))}</b> {t('调休上班', 'make-up working day')}</span>"
        f"<span class=key><b>3</b> {t('右下数字：当日到期件数', 'number at the bottom right: matters due that day')}</span></p>"
    )
