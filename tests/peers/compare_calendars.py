"""Compares every day of 2004-2026 with two calendars that other people wrote.

    python compare_calendars.py DAYS

DAYS: a line `YYYY-MM-DD 0|1` a day, as the example `calendar-days` prints it. The peers are chinesecalendar
and the subdivision-free China of holidays. A day on which a peer is known to be wrong is named below with the
reason, and must still differ: a release that mends it is noticed. Exit code 1 on any other difference.
"""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import holidays

FIRST, LAST = date(2004, 1, 1), date(2026, 12, 31)

# The days on which a peer is wrong, and what the notice says.
KNOWN_WRONG = {
    "chinesecalendar": {
        date(2005, 12, 31): "made a working day by 国办发明电〔2005〕35号, a Saturday that the package leaves at rest",
    },
    "holidays": {},
}


def read(path: Path) -> dict[date, bool]:
    """The days file, complete and in order."""
    days: dict[date, bool] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        day, _, works = line.partition(" ")
        if works not in ("0", "1"):
            sys.exit(f"{path}:{number}: expected `YYYY-MM-DD 0|1`, got `{line}`")
        days[date.fromisoformat(day)] = works == "1"
    expected = [FIRST + timedelta(offset) for offset in range((LAST - FIRST).days + 1)]
    missing = [day for day in expected if day not in days]
    if missing:
        sys.exit(f"{path}: {len(missing)} days of {FIRST} to {LAST} are missing, the first {missing[0]}")
    return {day: days[day] for day in expected}


def peers() -> dict[str, Callable[[date], bool]]:
    """Package name to its answer: is this a working day?"""
    # By default years are added when they are first asked for; all at once is the same and quicker.
    china = holidays.China(years=range(FIRST.year, LAST.year + 1))
    return {"chinesecalendar": chinese_calendar.is_workday, "holidays": china.is_working_day}


def differences(ours: dict[date, bool], theirs: Callable[[date], bool]) -> list[date]:
    """The days on which a peer answers otherwise."""
    return [day for day, works in ours.items() if theirs(day) != works]


def report(name: str, ours: dict[date, bool], found: list[date]) -> bool:
    """Prints what was found; whether it is exactly what is known."""
    known = KNOWN_WRONG[name]
    unknown = [day for day in found if day not in known]
    mended = [day for day in known if day not in found]
    version = importlib.metadata.version(name)
    print(f"{name} {version}: {len(ours)} days, {len(unknown)} unknown differences, {len(known)} known")
    for day in unknown:
        print(f"  {day}: we say {'work' if ours[day] else 'rest'}, {name} says otherwise")
    for day in mended:
        print(f"  {day}: {name} agrees now; take it out of the list of known wrong days ({known[day]})")
    return not unknown and not mended


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: compare_calendars.py DAYS")
    ours = read(Path(sys.argv[1]))
    verdicts = [report(name, ours, differences(ours, theirs)) for name, theirs in peers().items()]
    sys.exit(0 if all(verdicts) else 1)


if __name__ == "__main__":
    main()
