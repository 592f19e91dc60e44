"""Writes the synthetic day book of an invented hall: `python examples/hall/generate.py`.

No person, no official and no real township stands in it. The same seed gives the same bytes; the standard library is
enough. Days are kept to weekdays outside the great festivals by a rough table: the hall is invented, and the calendar
that decides is the library's.
"""

import csv
import io
import random
from datetime import date, timedelta
from pathlib import Path

from sample_items import HABITS, Habit

SEED = 20160708
# The hall's book is closed on the evening of this day: a Monday of a week with a festival on its Friday.
CLOSED_ON = date(2026, 6, 15)
MARK = "合成 synthetic"
COLUMNS = (
    "id", "item", "received_on", "start", "facts", "filed_by", "correction_noticed_on", "corrected_on",
    "excluded_kind", "excluded_from", "excluded_to", "extension_value", "extension_approved_on", "extension_approver",
    "finished_on", "ended_on", "ended_how", "mark",
)  # fmt: skip
# Matters of each year; of the last one as far as it goes.
YEARS = {
    2014: 18,
    2015: 24,
    2016: 24,
    2017: 24,
    2018: 26,
    2019: 28,
    2020: 26,
    2021: 32,
    2022: 34,
    2023: 38,
    2024: 48,
    2025: 70,
    2026: 112,
}
NEW_YEARS_EVE = (
    "2014-01-30", "2015-02-18", "2016-02-07", "2017-01-27", "2018-02-15", "2019-02-04", "2020-01-24", "2021-02-11",
    "2022-01-31", "2023-01-21", "2024-02-09", "2025-01-28", "2026-02-16",
)  # fmt: skip
SPRING_FESTIVALS = {date.fromisoformat(eve) + timedelta(days) for eve in NEW_YEARS_EVE for days in range(8)}
FIXED_FESTIVALS = {(1, 1), (4, 4), (4, 5), (4, 6), (5, 1), (5, 2), (5, 3), (6, 19)} | {
    (10, number) for number in range(1, 8)
}


class Dice:
    """Draws from `random()` alone, whose sequence Python promises to keep."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def below(self, count: int) -> int:
        return int(self._random() * count)

    def between(self, low: int, high: int) -> int:
        return low + self.below(high - low + 1)

    def of_100(self, share: int) -> bool:
        return self.below(100) < share

    def pick(self, habits: list[Habit]) -> Habit:
        at = self.below(sum(habit.weight for habit in habits))
        for habit in habits:
            at -= habit.weight
            if at < 0:
                return habit
        raise AssertionError("the weights add up")


def is_open(day: date) -> bool:
    return day.weekday() < 5 and day not in SPRING_FESTIVALS and (day.month, day.day) not in FIXED_FESTIVALS


def open_from(day: date) -> date:
    while not is_open(day):
        day += timedelta(1)
    return day


def drawn(dice: Dice, habit: Habit, received: date) -> dict[str, str]:
    """One application: what was filed, what happened to it, and how it ended."""
    row = {
        "item": habit.item,
        "received_on": str(received),
        "facts": habit.facts[dice.below(len(habit.facts))],
    }
    row["filed_by"] = "agent" if dice.of_100(28) else "self"
    start = received
    # Some matters are accepted a few days after they came in, and the period runs from there.
    if habit.late_after >= 20 and dice.of_100(30):
        start = min(CLOSED_ON, open_from(received + timedelta(dice.between(1, 4))))
    row["start"] = str(start)
    if dice.of_100(habit.on_the_spot):
        return row | {"start": str(received), "finished_on": str(received)}
    moved = 0
    if dice.of_100(habit.correction_share):
        noticed = open_from(start + timedelta(dice.between(1, 3)))
        corrected = open_from(noticed + timedelta(dice.between(2, 9)))
        row["correction_noticed_on"] = str(noticed)
        row["corrected_on"] = str(corrected) if corrected <= CLOSED_ON else ""
        moved += (corrected - start).days
    elif habit.left_out and dice.of_100(habit.left_out_share):
        begins = open_from(start + timedelta(dice.between(2, 5)))
        ends = open_from(begins + timedelta(dice.between(1, 12)))
        row["excluded_kind"] = habit.left_out[dice.below(len(habit.left_out))]
        row["excluded_from"] = str(begins)
        row["excluded_to"] = str(ends) if ends <= CLOSED_ON else ""
        moved += (ends - begins).days
    taken = dice.between(*habit.usual) + moved
    if habit.extension and dice.of_100(habit.extension_share):
        value, approver = habit.extension
        approved = open_from(start + timedelta(max(1, (habit.late_after + moved) * 3 // 5)))
        row |= {
            "extension_value": str(value),
            "extension_approved_on": str(approved),
            "extension_approver": approver,
        }
        taken = habit.late_after + moved + dice.between(1, 8)
    elif habit.late_after and dice.of_100(6):
        taken = habit.late_after + moved + dice.between(0, 9)
    elif habit.to_the_day and dice.of_100(24):
        taken = habit.to_the_day
    finished = open_from(start + timedelta(taken))
    # Lately some lie on the desk.
    if (CLOSED_ON - received).days < 110 and habit.late_after and dice.of_100(32):
        return row
    if dice.of_100(3):
        ended = open_from(start + timedelta(max(1, taken // 2)))
        return row | {"ended_on": str(ended), "ended_how": ("withdrawn", "transferred")[dice.below(2)]}
    return row | {"finished_on": str(finished)}


def as_of_the_close(row: dict[str, str]) -> dict[str, str]:
    """The book as it stands on its last evening: what lies ahead is not in it."""
    ahead = [
        name
        for name in (
            "finished_on",
            "ended_on",
            "extension_approved_on",
            "correction_noticed_on",
            "excluded_from",
        )
        if row.get(name, "") > str(CLOSED_ON)
    ]
    follows = {
        "ended_on": ("ended_how",),
        "extension_approved_on": ("extension_value", "extension_approver"),
        "correction_noticed_on": ("corrected_on",),
        "excluded_from": ("excluded_kind", "excluded_to"),
    }
    emptied = {name for head in ahead for name in (head, *follows.get(head, ()))}
    return {name: "" if name in emptied else value for name, value in row.items()}


# Four slips that a real book holds too: each is marked, and stops nothing.
SLIPS = (
    {"item": "hardship-certificate", "received_on": "2023-03-07", "start": "2023-03-07", "finished_on": "2023-03-07"},
    {"item": "homestead-approval", "received_on": "2025-02-28", "start": "2025-02-31"},
    {"item": "timber-harvesting-licence", "received_on": "2025-09-02", "start": "2025-09-02", "extension_value": "15",
     "extension_approved_on": "2025-09-22", "extension_approver": "head-of-organ", "finished_on": "2025-10-20"},
    {"item": "petition-handling", "received_on": "2026-04-14", "start": "2026-04-16"},
)  # fmt: skip


def applications() -> list[dict[str, str]]:
    dice = Dice(SEED)
    rows = [slip | {"filed_by": "self"} for slip in SLIPS]
    for year, count in YEARS.items():
        first, last = date(year, 1, 2), min(date(year, 12, 31), CLOSED_ON)
        days = [
            day
            for day in (first + timedelta(step) for step in range((last - first).days + 1))
            if is_open(day)
        ]
        for _ in range(count):
            # More of the last year's matters came in lately, as in any book that is in use.
            at = (
                max(dice.below(len(days)), dice.below(len(days)))
                if year == CLOSED_ON.year
                else dice.below(len(days))
            )
            received = days[at]
            possible = [habit for habit in HABITS if habit.first <= received <= habit.last]
            rows.append(drawn(dice, dice.pick(possible), received))
    # Every item is there at least once.
    for habit in HABITS:
        if all(row["item"] != habit.item for row in rows):
            last = min(habit.last, CLOSED_ON - timedelta(200))
            span = (last - habit.first).days
            rows.append(drawn(dice, habit, open_from(habit.first + timedelta(dice.below(span)))))
    rows.sort(key=lambda row: (row["received_on"], row["item"], row["start"]))
    numbers: dict[str, int] = {}
    for row in rows:
        came = row["received_on"][:4]
        numbers[came] = numbers.get(came, 0) + 1
        row |= {"id": f"S{came}-{numbers[came]:03d}", "mark": MARK}
    return [as_of_the_close(row) for row in rows]


def as_csv(rows: list[dict[str, str]]) -> bytes:
    """With a byte-order mark: spreadsheets then read the Chinese rightly."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def main() -> None:
    data = as_csv(applications())
    here = Path(__file__)
    here.with_name("applications.csv").write_bytes(data)
    # The same book is a table of the package.
    (here.parents[2] / "bindings/python/python/jiceng/examples/hall.csv").write_bytes(data)


if __name__ == "__main__":
    main()
