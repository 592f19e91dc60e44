"""The figures, on entries made by hand: who is counted, what the bounds are, how it is rounded."""

from datetime import date, timedelta
from typing import Any

import figures
import pytest
from compute import Entry
from figures import Apart, Load, Rate
from jiceng.words import Post

ON = date(2026, 6, 15)


def entry(status: str, due: str | None = "2026-06-01", **more: Any) -> Entry:
    known = {"number": 1, "key": "", "item": "x", "name": ("x", "x"), "nature": "limit"}
    return Entry(**known | {"status": status, "due": date.fromisoformat(due) if due else None} | more)


def test_the_due_cohort_holds_open_matters_too_and_both_bounds() -> None:
    rows = [entry("met"), entry("met"), entry("missed"), entry("overdue"), entry("disputed")]
    rate = figures.rate_of(rows, date(2026, 1, 1), ON)
    assert rate == Rate(met=2, missed=1, overdue=1, disputed=1)
    assert (rate.of, rate.low, rate.high) == (5, "40.0%", "60.0%")


@pytest.mark.parametrize(
    "apart",
    [
        entry("running"),
        entry("ended"),
        entry("no-limit", None),
        entry("held", None),
        entry("met", nature="target"),
        entry("met", nature="waiting"),
        entry("met", office_duty=False),
        entry("met", error=("JC-0203", ("", ""))),
        entry("met", "2025-12-31"),
        entry("met", "2026-06-16"),
    ],
)
def test_what_the_rate_is_not_about(apart: Entry) -> None:
    assert figures.rate_of([apart], date(2026, 1, 1), ON).of == 0


def test_a_limit_that_was_named_itself_counts() -> None:
    assert figures.rate_of([entry("met", nature="")], date(2026, 1, 1), ON).of == 1


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (1, 3, "33.3%"),
        (2, 3, "66.7%"),
        (1, 1, "100.0%"),
        (0, 7, "0.0%"),
        (1, 2000, "0.1%"),
        (999, 2000, "50.0%"),
        (0, 0, "—"),
    ],
)
def test_percent_is_rounded_half_up_on_whole_numbers(part: int, whole: int, shown: str) -> None:
    assert figures.percent(part, whole) == shown


def test_rates_by_post_add_up_to_all() -> None:
    rows = [entry("met", post=post) for post in Post] + [entry("missed", post=Post("civil-affairs"))]
    by_post = figures.rates_by_post(rows, date(2026, 1, 1), ON)
    assert len(by_post) == 5
    assert sum(rate.of for _, rate in by_post) == figures.rate_of(rows, date(2026, 1, 1), ON).of == 6


def test_each_row_is_apart_once() -> None:
    rows = [
        entry("no-limit", None), entry("met", nature="target"), entry("running", nature="waiting"), entry("ended", nature="target"),
        entry("held", None), entry("", error=("JC-0203", ("", "")), nature=""), entry("met"),
    ]  # fmt: skip
    assert figures.apart(rows) == Apart(1, 1, 1, 1, 1, 1)


def test_the_week_ends_on_sunday_and_begins_today() -> None:
    rows = [entry("running", str(ON + timedelta(days)), number=days) for days in range(-2, 9)]
    assert [one.number for one in figures.due_this_week(rows, ON)] == [0, 1, 2, 3, 4, 5, 6]
    assert [one.number for one in figures.past_target(rows, ON)] == [-2, -1]
    sunday = date(2026, 6, 21)
    assert [one.due for one in figures.due_this_week(rows, sunday)] == [sunday]


def test_finished_matters_are_never_due_or_overdue() -> None:
    done = [entry("running", str(ON), finished=ON), entry("overdue", ended=ON)]
    assert figures.due_this_week(done, ON) == figures.overdue(done) == []


def test_the_oldest_stands_first_and_disputes_last() -> None:
    rows = [entry("disputed", "2026-01-01"), entry("overdue", "2026-06-02"), entry("overdue", "2026-05-02")]
    assert [str(one.due) for one in figures.overdue(rows)] == ["2026-05-02", "2026-06-02", "2026-01-01"]


@pytest.mark.parametrize(
    ("on", "first"),
    [("2026-06-15", "2025-06-16"), ("2024-02-29", "2023-03-01"), ("2025-12-31", "2025-01-01")],
)
def test_twelve_months(on: str, first: str) -> None:
    assert figures.year_before(date.fromisoformat(on)) == date.fromisoformat(first)


def test_load_is_what_lies_on_the_desk_in_the_evening() -> None:
    days = [date(2026, 6, 12) + timedelta(step) for step in range(6)]
    rows = [
        entry("met", "2026-06-13", received=date(2026, 5, 1), finished=date(2026, 6, 13)),
        entry("running", "2026-06-16", received=date(2026, 6, 13)),
        entry("", received=date(2026, 6, 12), error=("JC-0203", ("", ""))),
    ]
    load = figures.loads(rows, days, ON)
    assert [load[day].in_hand for day in days] == [1, 1, 1, 1, 0, 0]
    assert [load[day].due for day in days] == [0, 1, 0, 0, 1, 0]
    assert load[days[0]] == Load(1, 0)


def test_speed_up_never_mixes_units_and_keeps_targets_out() -> None:
    rows = [
        entry("met", pace=(20, 5, "working-days")),
        entry("met", pace=(60, 10, "calendar-days")),
        entry("met", pace=(30, 10, "calendar-days"), nature="target"),
        entry("met", pace=(20, 0, "working-days")),
    ]
    both = figures.speed_ups(rows, lambda _: True)
    assert (
        both["working-days"].counted,
        both["working-days"].instant,
        both["working-days"].ratio_of_sums_bp,
    ) == (1, 1, 40_000)
    assert (both["calendar-days"].counted, both["calendar-days"].ratio_of_sums_bp) == (1, 60_000)
