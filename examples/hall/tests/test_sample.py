"""The synthetic day book: reproducible, complete, and marked on every row."""

import csv
from datetime import date
from pathlib import Path

import pytest
from generate import CLOSED_ON, COLUMNS, Dice, applications, as_csv
from jiceng import Ruleset, catalogue
from jiceng.cli.columns import BY_NAME

SAMPLE = Path(__file__).parents[1] / "applications.csv"
README = SAMPLE.with_name("README.md")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with SAMPLE.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_file_is_what_the_generator_writes() -> None:
    assert SAMPLE.read_bytes() == as_csv(applications())


def test_another_seed_gives_another_book() -> None:
    assert [Dice(1).below(1_000) for _ in range(3)] != [Dice(2).below(1_000) for _ in range(3)]


def test_all_items_are_there_from_2014_to_2026(rows: list[dict[str, str]]) -> None:
    ruleset = Ruleset.jiaoling()
    known = {
        item.id
        for day in (date(2014, 6, 3), date(2026, 6, 1))
        for item in catalogue.items(ruleset, day, with_abolished=True)
    }
    assert {row["item"] for row in rows} == known
    assert len(known) == 55
    assert {row["received_on"][:4] for row in rows} == {str(year) for year in range(2014, 2027)}
    assert 300 <= len(rows) <= 600


def test_what_happens_to_matters_is_there(rows: list[dict[str, str]]) -> None:
    for column in ("correction_noticed_on", "extension_value", "finished_on", "ended_on", "facts"):
        assert sum(bool(row[column]) for row in rows) >= 5, column
    assert {"hearing", "inspection", "appraisal"} <= {row["excluded_kind"] for row in rows}


def test_every_row_is_marked_and_nothing_lies_ahead_of_the_last_day(rows: list[dict[str, str]]) -> None:
    assert {row["mark"] for row in rows} == {"合成 synthetic"}
    dates = [name for name in COLUMNS if name in BY_NAME and BY_NAME[name].kind in ("date", "dates")]
    assert all(row[name] <= str(CLOSED_ON) for row in rows for name in dates)
    assert len({row["id"] for row in rows}) == len(rows)


def test_the_dictionary_describes_every_column() -> None:
    assert set(COLUMNS) == set(BY_NAME)
    told = README.read_text(encoding="utf-8")
    for column in BY_NAME.values():
        assert f"| `{column.name}` | {column.zh} | {column.meaning_zh} | {column.meaning_en} |" in told
