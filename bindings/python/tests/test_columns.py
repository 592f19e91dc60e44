"""Columns: any library in, any library out, nulls and bad rows, the same answers as one by one."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiceng import Ruleset, deadline
from jiceng.deadline import DeadlineReason, DueRequest, Exclusion, Progress, Status
from jiceng.error import InvalidInputError, JicengError, OutOfRangeError
from jiceng.explain import Caveat
from jiceng.table import Table

CHINA = timezone(timedelta(hours=8))
DAY = date(2016, 3, 1)
ITEMS = ["LIC-13", "LIC-99", None, "P05-04", "timber-harvesting-licence", "LIC-13"]
STARTS = [DAY, DAY, DAY, date(2015, 3, 2), DAY, None]
DUE = [date(2016, 3, 29), None, None, date(2015, 4, 30), date(2016, 3, 29), None]
CODES = [0, 207, 0, 0, 0, 0]


def arrow_table() -> pa.Table:
    return pa.table({"item": pa.array(ITEMS), "start": pa.array(STARTS, pa.date32())})


def chunked() -> pa.Table:
    """The same in pieces that do not end together."""
    whole = arrow_table()
    items = pa.chunked_array([ITEMS[:1], ITEMS[1:5], ITEMS[5:]], pa.string())
    starts = pa.chunked_array([STARTS[:3], [], STARTS[3:]], pa.date32())
    return pa.table([items, starts], schema=whole.schema)


def sliced() -> pa.Table:
    around = pa.table({"item": pa.array(["LIC-06"] * 3), "start": pa.array([DAY] * 3, pa.date32())})
    return pa.concat_tables([around, arrow_table(), around]).combine_chunks().slice(3, len(ITEMS))


def with_type(kind: pa.DataType) -> pa.Table:
    table = arrow_table()
    return table.set_column(0, "item", table["item"].cast(kind))


PRODUCERS: dict[str, Callable[[], Any]] = {
    "pyarrow table": arrow_table,
    "pyarrow batch": lambda: arrow_table().to_batches()[0],
    "pyarrow reader": lambda: arrow_table().to_reader(),
    "pyarrow pieces": chunked,
    "pyarrow slice": sliced,
    "pyarrow dictionary": lambda: with_type(pa.dictionary(pa.int8(), pa.string())),
    "pyarrow large strings": lambda: with_type(pa.large_string()),
    "pyarrow string views": lambda: with_type(pa.string_view()),
    "polars": lambda: pl.DataFrame({"item": ITEMS, "start": STARTS}),
    "polars struct series": lambda: pl.DataFrame({"item": ITEMS, "start": STARTS}).to_struct(),
    "polars categories": lambda: pl.DataFrame(
        {"item": pl.Series(ITEMS, dtype=pl.Categorical), "start": STARTS}
    ),
    "pandas": lambda: arrow_table().to_pandas(types_mapper=pd.ArrowDtype),
    "duckdb": lambda: duckdb.from_arrow(arrow_table()),
}


@pytest.mark.parametrize("name", PRODUCERS)
def test_every_producer_gives_the_same(ruleset: Ruleset, name: str) -> None:
    answer = pl.DataFrame(deadline.due_column(ruleset, PRODUCERS[name]()))
    assert answer.columns == ["due", "raw", "rolled", "code", "reasons", "caveats"]
    assert answer["due"].to_list() == DUE
    assert answer["code"].to_list() == CODES
    assert answer["code"].null_count() == 0
    silent = answer.row(3, named=True)
    assert (silent["raw"], silent["rolled"]) == (date(2015, 5, 1), date(2015, 5, 4))
    assert DeadlineReason.LAW_SILENT_ON_ROLL in DeadlineReason.from_bits(silent["reasons"])
    assert Caveat.from_bits(silent["caveats"]) == (Caveat.LAW_SILENT,)


def test_every_consumer_reads_a_table_any_number_of_times(ruleset: Ruleset) -> None:
    table = deadline.due_column(ruleset, arrow_table())
    assert isinstance(table, Table)
    assert len(table) == len(ITEMS)
    assert table.column_names == ("due", "raw", "rolled", "code", "reasons", "caveats")
    assert repr(table).startswith("Table(6 rows: due, raw")
    for _ in range(2):
        assert pl.DataFrame(table)["due"].to_list() == DUE
        assert pa.table(table)["due"].to_pylist() == DUE
        assert pa.schema(table).names == list(table.column_names)
        assert pd.DataFrame.from_arrow(table)["code"].to_list() == CODES
        answer = table
        relation = duckdb.sql("select due from answer")
        assert relation is not None
        assert [row[0] for row in relation.fetchall()] == DUE


def test_numbers_for_items_and_names_for_columns(ruleset: Ruleset) -> None:
    rule = next(rule for rule in ruleset.rules() if rule.when and rule.from_ and rule.from_ <= DAY)
    assert rule.when is not None
    facts = {rule.when[0]: rule.when[1][0]}
    route = ruleset.limit_number(rule.id, facts)
    frame = pl.DataFrame(
        {
            "limit": pl.Series([ruleset.limit_number("LIC-13"), route, 65_000], dtype=pl.UInt16),
            "received": [DAY, DAY, DAY],
        }
    )
    answer = pl.DataFrame(deadline.due_column(ruleset, frame, item="limit", start="received"))
    assert answer["due"][0] == DUE[0]
    alone = deadline.due(ruleset, DueRequest(rule.id, DAY, facts=facts)).value
    assert (answer["due"][1], answer["raw"][1]) == (alone.due, alone.raw)
    assert answer["code"].to_list() == [0, 0, 239]


def test_exclusions_and_status(ruleset: Ruleset) -> None:
    hearing = {"kind": "hearing", "from": date(2016, 3, 7), "to": date(2016, 3, 18)}
    frame = pl.DataFrame(
        {
            "item": ["LIC-13"] * 6,
            "start": [DAY] * 6,
            "left": [[hearing], [], None, [{**hearing, "to": None}], [{**hearing, "kind": "herring"}], []],
            "done": [None, date(2016, 3, 10), None, None, None, date(2016, 2, 1)],
        },
        schema_overrides={"start": pl.Date, "done": pl.Date},
    )
    now = datetime(2016, 4, 8, 9, tzinfo=CHINA)
    table = deadline.due_column(ruleset, frame, exclusions="left", finished="done", now=now)
    answer = pl.DataFrame(table)
    assert answer.columns == ["due", "raw", "rolled", "status", "code", "reasons", "caveats"]
    assert answer["due"].to_list() == [date(2016, 4, 13), DUE[0], DUE[0], None, None, DUE[0]]
    assert answer["status"].to_list() == ["running", "met", "overdue", "held", None, None]
    assert answer["code"].to_list() == [0, 0, 0, 0, 241, 229]
    with pytest.raises(InvalidInputError, match="JC-0234"):
        deadline.due_column(ruleset, frame, finished="done")
    with pytest.raises(InvalidInputError, match="JC-0204"):
        deadline.due_column(ruleset, frame, now=datetime(2016, 4, 8))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["LIC-13", "LIC-06", "P05-04", "homestead-approval", "temporary-assistance", "X"]),
            st.dates(date(2014, 1, 1), date(2020, 12, 31)),
            st.lists(st.tuples(st.integers(0, 30), st.integers(0, 20)), max_size=2),
            st.none() | st.integers(-3, 120),
        ),
        min_size=1,
        max_size=12,
    ),
    st.dates(date(2014, 1, 1), date(2021, 12, 31)),
)
def test_rows_are_what_single_requests_are(rows: list[Any], today: date) -> None:
    ruleset = Ruleset.jiaoling()
    now = datetime(today.year, today.month, today.day, 15, tzinfo=CHINA)
    hearings = [
        [(start + timedelta(days=after), start + timedelta(days=after + length)) for after, length in left]
        for _, start, left, _ in rows
    ]
    done = [None if took is None else start + timedelta(days=took) for _, start, _, took in rows]
    kind = pl.List(pl.Struct({"kind": pl.String, "from": pl.Date, "to": pl.Date}))
    frame = pl.DataFrame(
        {
            "item": [row[0] for row in rows],
            "start": [row[1] for row in rows],
            "left": [[{"kind": "hearing", "from": a, "to": b} for a, b in left] for left in hearings],
            "done": done,
        },
        schema={"item": pl.String, "start": pl.Date, "left": kind, "done": pl.Date},
    )
    table = deadline.due_column(ruleset, frame, exclusions="left", finished="done", now=now)
    for row, (name, start, *_), left, finished in zip(pl.DataFrame(table).rows(named=True), rows, hearings, done):
        request = DueRequest(name, start, exclusions=[Exclusion("hearing", a, b) for a, b in left])
        try:
            answer = deadline.due(ruleset, request)
        except JicengError as error:
            assert (row["due"], f"JC-{row['code']:04}") == (None, error.code)
            continue
        value = answer.value
        assert (row["due"], row["raw"], row["rolled"]) == (value.due, value.raw, value.rolled)
        assert (row["reasons"], row["caveats"]) == (answer.reason_bits, answer.caveat_bits)
        at = None if finished is None else datetime(finished.year, finished.month, finished.day, tzinfo=CHINA)
        try:
            view = deadline.status(ruleset, request, Progress(finished_at=at), now).value
        except JicengError as error:
            assert (row["status"], f"JC-{row['code']:04}") == (None, error.code)
        else:
            assert (row["status"], row["code"]) == (view.status, 0)


def test_working_days(ruleset: Ruleset) -> None:
    days = ruleset.calendar
    starts = pl.Series([date(2016, 2, 3), date(2016, 2, 6), None, date(2100, 1, 1)])
    added = pl.DataFrame(days.add_working_days_column(starts, pl.Series([5, -1, 1, 1], dtype=pl.Int8)))
    assert added["day"].to_list() == [date(2016, 2, 15), date(2016, 2, 5), None, None]
    assert added["code"].to_list() == [0, 0, 0, 201]
    same = pl.DataFrame(days.add_working_days_column(starts, np.int64(5)))
    assert same["day"][0] == date(2016, 2, 15)
    works = pl.DataFrame(days.is_working_day_column(starts))
    assert works["works"].to_list() == [True, True, None, None]
    through = pa.chunked_array(
        [[date(2016, 2, 15)], [date(2016, 2, 5), date(2016, 2, 5), date(2016, 2, 5)]], pa.date32()
    )
    counted = pl.DataFrame(days.count_working_days_column(starts, through))
    assert counted["count"].to_list() == [5, -1, None, None]
    # Without rows, and a column without a type.
    empty = days.add_working_days_column(pl.Series([], dtype=pl.Date), 5)
    assert len(empty) == 0
    assert list(pl.DataFrame(empty).schema.values()) == [pl.Date, pl.UInt16]
    assert pl.DataFrame(days.is_working_day_column(pa.nulls(2)))["code"].to_list() == [0, 0]


@pytest.mark.parametrize(
    ("made", "code", "field"),
    [
        (lambda: pl.Series([True, False]), "JC-1001", "n"),
        (lambda: pl.Series([1.0, 2.0]), "JC-1001", "n"),
        (lambda: pl.Series([1, 2, 3]), "JC-1002", None),
        (lambda: True, "JC-0243", "n"),
        (lambda: 1.5, "JC-0243", "n"),
        (lambda: [1, 2], "JC-0243", "n"),
        (lambda: 2**31, "JC-0206", "n"),
    ],
)
def test_a_bool_is_no_number(ruleset: Ruleset, made: Callable[[], Any], code: str, field: str | None) -> None:
    with pytest.raises(JicengError) as caught:
        ruleset.calendar.add_working_days_column(pl.Series([DAY, DAY]), made())
    assert (caught.value.code, caught.value.field) == (code, field)
    assert isinstance(caught.value, (InvalidInputError, OutOfRangeError))


@pytest.mark.parametrize(
    "made",
    [
        lambda: pl.Series([datetime(2016, 3, 1)]),
        lambda: pd.Series(pd.to_datetime(["2016-03-01"])),
        lambda: pl.Series([datetime(2016, 3, 1, tzinfo=CHINA)]),
        lambda: pl.Series(["2016-03-01"]),
        lambda: pl.DataFrame({"a": [DAY], "b": [DAY]}),
    ],
)
def test_a_datetime_is_no_date(ruleset: Ruleset, made: Callable[[], Any]) -> None:
    with pytest.raises(InvalidInputError) as caught:
        ruleset.calendar.is_working_day_column(made())
    assert (caught.value.code, caught.value.field) == ("JC-1001", "days")


def test_what_a_table_lacks(ruleset: Ruleset) -> None:
    wrong: list[dict[str, Any]] = [{"item": "x"}, {"start": "x"}, {"exclusions": "x"}, {"finished": "x", "now": datetime.now(CHINA)}]
    for names in wrong:
        with pytest.raises(InvalidInputError) as caught:
            deadline.due_column(ruleset, arrow_table(), **names)
        assert (caught.value.code, caught.value.field) == ("JC-1004", next(iter(names)))
    with pytest.raises(InvalidInputError, match="JC-1004"):
        deadline.due_column(ruleset, pl.Series(ITEMS))
    others: list[Any] = [[1], {"item": ["LIC-13"]}, np.array([1]), None, pl.DataFrame]
    for nothing in others:
        with pytest.raises(InvalidInputError, match="JC-0243"):
            deadline.due_column(ruleset, nothing)


def test_rows_of_a_struct_that_are_null(ruleset: Ruleset) -> None:
    rows = pa.array([{"item": "LIC-13", "start": DAY}, None], pa.struct({"item": pa.string(), "start": pa.date32()}))
    answer = pl.DataFrame(deadline.due_column(ruleset, rows))
    assert (answer["due"].to_list(), answer["code"].to_list()) == ([DUE[0], None], [0, 0])


def test_threads_run_side_by_side(ruleset: Ruleset) -> None:
    frame = pl.DataFrame({"item": ["LIC-13"] * 20_000, "start": [DAY] * 20_000})
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: pl.DataFrame(deadline.due_column(ruleset, frame)), range(12)))
    assert all(answer["due"].unique().to_list() == [DUE[0]] for answer in answers)
    # A relation whose rows come from Python code of another thread.
    with duckdb.connect() as base:
        base.create_function("next_day", lambda day: day + timedelta(days=1), [duckdb.type("DATE")], duckdb.type("DATE"))
        days = base.sql("select next_day(date '2016-02-29') as day from range(3000)")
        assert len(ruleset.calendar.is_working_day_column(days)) == 3000


def test_statuses_are_the_words_of_the_list(ruleset: Ruleset) -> None:
    now = datetime(2016, 3, 10, tzinfo=CHINA)
    table = pa.table(deadline.due_column(ruleset, arrow_table(), now=now))
    assert table["status"].chunk(0).dictionary.to_pylist() == [status.value for status in Status]
