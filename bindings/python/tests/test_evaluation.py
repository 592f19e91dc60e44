"""Evaluation in Python: tables in of any library and layout, results out, errors with their rows."""

import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from evaluation_ballots import ballots, counts, long, roster_of, scheme_of
from hypothesis import given, settings
from hypothesis import strategies as st

from jiceng import Ruleset
from jiceng.error import InvalidInputError, JicengError, RefusedError
from jiceng.evaluation import (
    Decimal,
    Electors,
    Evaluation,
    EvaluationReason,
    GradeLevel,
    LedgerEntry,
    Record,
    Roster,
    Scheme,
    scheme,
    score,
)
from jiceng.explain import Caveat


@pytest.fixture(scope="module")
def synthetic(ruleset: Ruleset) -> Scheme:
    return scheme_of(ruleset)


def shown(evaluation: Evaluation) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = pa.table(evaluation.table).to_pylist()
    return rows


def faulty(evaluation: Evaluation) -> list[tuple[int, int]]:
    return [(one["row"], one["code"]) for one in pa.table(evaluation.faults).to_pylist()]


def table(rows: list[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(rows)


def by_hand(rows: list[dict[str, Any]], key: str) -> int:
    """A total in hundredths, in fractions of whole numbers: half up at six digits, then at two."""
    points = {1: 100_000, 2: 85_000, 3: 60_000}

    def half_up(numerator: int, denominator: int) -> int:
        return (2 * numerator + denominator) // (2 * denominator)

    total = 0
    for group, weight in (("mass", 8), ("peer", 1), ("leader", 1)):
        own = [row for row in rows if (row["official"], row["group"]) == (key, group)]
        scores = []
        for name in ("duty", "service"):
            given = [points[row[name]] for row in own if row[name] in points]
            scores.append(half_up(sum(given) * 1000, len(given)))
        total += weight * half_up(scores[0] * 6 + scores[1] * 4, 10)
    return half_up(total, 100_000)


def test_a_total_is_what_the_rules_give_by_hand(synthetic: Scheme) -> None:
    rows = shown(score(synthetic, roster_of(), table(ballots())))
    assert [row["total_units"] for row in rows] == [by_hand(ballots(), f"k{at}") for at in range(3)]
    assert [row["official"] for row in rows] == ["k0", "k1", "k2"]
    assert [row["mass_valid"] for row in rows] == [9, 9, 9]
    ranked = sorted(rows, key=lambda row: -row["total_units"])
    assert [row["rank"] for row in ranked] == [1, 2, 3]


def wide_in_words() -> pa.Table:
    words = {1: "satisfied", 2: "基本满意", 3: "dissatisfied", 4: "don't know", 255: None}
    return table([{**row, "duty": words[row["duty"]], "service": words[row["service"]]} for row in ballots()])


def in_the_cores_types() -> pa.Table:
    rows = ballots()
    groups = ["mass", "peer", "leader"]
    return pa.table(
        {
            "official": pa.array([int(row["official"][1:]) for row in rows], pa.uint32()),
            "group": pa.array([groups.index(row["group"]) for row in rows], pa.uint8()),
            "rater": pa.array([row["rater"] for row in rows], pa.uint64()),
            "duty": pa.array([row["duty"] for row in rows], pa.uint8()),
            "service": pa.array([row["service"] for row in rows], pa.uint8()),
        }
    )


def in_pieces() -> pa.Table:
    whole = table(ballots())
    return pa.concat_tables([whole.slice(0, 1), whole.slice(1, 0), whole.slice(1, 20), whole.slice(21)])


def dictionaries() -> pa.Table:
    whole = wide_in_words()
    for at, name in enumerate(whole.column_names):
        if name != "rater":
            whole = whole.set_column(at, name, whole[name].dictionary_encode())
    return whole


def keyed_raters() -> pa.Table:
    whole = table(ballots())
    return whole.set_column(2, "rater", pa.array([f"r{key}" for key in whole["rater"].to_pylist()]))


def from_duckdb() -> Any:
    rows = table(ballots())  # noqa: F841  DuckDB reads it by its name
    return duckdb.sql("select * from rows")


TABLES: dict[str, Callable[[], Any]] = {
    "codes": lambda: table(ballots()),
    "words and nulls": wide_in_words,
    "the core's types": in_the_cores_types,
    "pieces": in_pieces,
    "dictionaries": dictionaries,
    "keyed raters": keyed_raters,
    "long": lambda: table(long(ballots())),
    "long, backwards": lambda: table(long(ballots())[::-1]),
    "counts": lambda: table(counts(ballots())),
    "batch": lambda: table(ballots()).combine_chunks().to_batches()[0],
    "reader": lambda: table(ballots()).to_reader(),
    "polars": lambda: pl.DataFrame(ballots()),
    "polars categories": lambda: pl.DataFrame(long(ballots())).cast({"option": pl.Categorical, "group": pl.Categorical}),
    "pandas": lambda: pd.DataFrame(ballots()),
    "pandas categories": lambda: pd.DataFrame(ballots()).astype({"official": "category"}),
    "duckdb": from_duckdb,
}


@pytest.mark.parametrize("name", TABLES)
def test_every_library_and_layout_gives_the_same(synthetic: Scheme, name: str) -> None:
    expected = score(synthetic, roster_of(), table(ballots()))
    got = score(synthetic, roster_of(), TABLES[name]())
    assert faulty(got) == []
    assert shown(got) == shown(expected)
    for key in ("k0", "k1", "k2"):
        assert got.record(key) == expected.record(key)


def test_the_layout_and_the_columns_can_be_said(synthetic: Scheme) -> None:
    renamed = table(ballots()).rename_columns(["person", "who", "rater", "duty", "service"])
    names = {"official": "person", "group": "who"}
    got = score(synthetic, roster_of(), renamed, layout="wide", columns=names)
    assert shown(got) == shown(score(synthetic, roster_of(), table(ballots())))
    with pytest.raises(InvalidInputError, match="JC-0241") as caught:
        score(synthetic, roster_of(), renamed, layout="tall")
    assert caught.value.field == "layout"
    with pytest.raises(InvalidInputError, match="JC-1004") as caught:
        score(synthetic, roster_of(), table(ballots()).drop_columns(["service"]))
    assert caught.value.field == "service"


def spoiled() -> list[dict[str, Any]]:
    """Ballots with a bad row of each kind, at 5 and following."""
    rows: list[dict[str, Any]] = ballots()
    first = {"group": "mass", "duty": 1, "service": 1}
    bad = [
        {**first, "official": "nobody", "rater": 901},
        {**first, "official": "k0", "group": "elsewhere", "rater": 902},
        {**first, "official": "k0", "rater": 903, "duty": 77},
        {**first, "official": "k0", "rater": 904, "duty": 777},
        {**first, "official": None, "rater": 905},
        {**first, "official": "k0", "rater": 906},
        {**first, "official": "k0", "rater": 906},
    ]
    return rows[:5] + bad + rows[5:]


def test_bad_rows_are_marked_and_the_others_scored(synthetic: Scheme) -> None:
    got = score(synthetic, roster_of(), table(spoiled()))
    assert faulty(got) == [(5, 705), (6, 705), (7, 704), (8, 704), (9, 234), (10, 707), (11, 707)]
    good = score(synthetic, roster_of(), table(ballots()))
    assert [row["total_units"] for row in shown(got)] == [row["total_units"] for row in shown(good)]
    error = got.fault(7)
    assert error is not None
    assert (error.code, error.row, error.field) == ("JC-0704", 7, "marks[0]")
    assert "1, 2, 3, 4" in str(error)
    person = got.fault(5)
    assert person is not None
    assert "nobody" not in str(person) + person.text_zh
    assert got.fault(0) is None
    assert got.record("k0").value.inputs[0].not_counted == 5 - 1  # one row names no group that it could count for


def test_bad_rows_of_the_long_layout_take_their_ballot_along(synthetic: Scheme) -> None:
    rows = long(ballots())
    # One mark that nobody knows: the ballot does not count, as in the wide layout.
    rows[0]["option"] = "splendid"
    rows[4]["dimension"] = "charm"
    rows.append({"official": "k1", "group": "mass", "rater": None, "dimension": "duty", "option": "fair"})
    got = score(synthetic, roster_of(), table(rows))
    assert faulty(got) == [(0, 704), (4, 705), (len(rows) - 1, 234)]
    wide = ballots()
    without = [row for at, row in enumerate(wide) if at not in (0, 2)]
    assert [row["total_units"] for row in shown(got)] == [
        row["total_units"] for row in shown(score(synthetic, roster_of(), table(without)))
    ]


def test_a_rater_who_rates_twice_meets_the_schemes_rule(ruleset: Ruleset) -> None:
    rows = [{**row, "time": 5} for row in ballots()]
    again = {**rows[0], "duty": 3, "time": 9}
    for rule, codes in (("reject-all", {707}), ("keep-last-by-time", {707}), ("keep-first-by-time", {707})):
        ruled = scheme_of(ruleset, rule)
        wide = score(ruled, roster_of(), table([*rows, again]))
        tall = [{**one, "time": row["time"]} for row in [*rows, again] for one in long([row])]
        got = score(ruled, roster_of(), table(tall))
        assert shown(wide) == shown(got)
        assert {code for _, code in faulty(got)} == codes
        assert len(faulty(wide)) == len(faulty(got)) == (2 if rule == "reject-all" else 1)
    # What is named beside it is a row of the table, not a number of a ballot.
    (first, _), (second, _) = faulty(score(scheme_of(ruleset), roster_of(), table(long([*rows, again]))))
    named = score(scheme_of(ruleset), roster_of(), table(long([*rows, again]))).fault(first)
    assert (first, second) == (0, 2 * len(rows)) and named is not None
    assert f"row {second})" in str(named)
    # Without times nobody chooses.
    same = score(scheme_of(ruleset, "keep-last-by-time"), roster_of(), table([*ballots(), ballots()[0]]))
    assert {code for _, code in faulty(same)} == {724}


def test_bad_counts_are_marked_and_the_others_scored(synthetic: Scheme) -> None:
    rows = counts(ballots())
    (at,) = [at for at, row in enumerate(rows) if (row["official"], row["group"], row["dimension"], row["option"]) == ("k1", "mass", "duty", 2)]
    more = [{**row, "count": row["count"] + (place == at)} for place, row in enumerate(rows)]
    first = min(place for place, row in enumerate(rows) if (row["official"], row["group"]) == ("k1", "mass"))
    got = score(synthetic, roster_of(), table(more))
    assert faulty(got) == [(first, 709)]
    assert [row["code"] for row in shown(got)] == [0, 713, 0]
    why = got.why_not("k1")
    assert isinstance(why, RefusedError) and why.code == "JC-0713"
    # A count twice, and valid ballots that the counts leave open.
    assert (len(rows), 726) in faulty(score(synthetic, roster_of(), table([*rows, rows[0]])))
    open_ = [{key: row[key] for key in row if key != "valid"} for row in rows]
    # Among the peers one mark is blank in one dimension and one unknown in the other: three ballots, or four.
    first = [min(at for at, row in enumerate(rows) if (row["official"], row["group"]) == (f"k{one}", "peer")) for one in range(3)]
    got = score(synthetic, roster_of(), table(open_))
    assert faulty(got) == [(at, 234) for at in first]
    fault = got.fault(first[0])
    assert fault is not None and fault.field == "valid"


@pytest.mark.parametrize("kind", [pa.float64(), pa.bool_(), pa.float32()])
@pytest.mark.parametrize("column", ["duty", "official", "rater"])
def test_floats_and_booleans_are_no_whole_numbers(synthetic: Scheme, kind: pa.DataType, column: str) -> None:
    whole = in_the_cores_types()
    at = whole.column_names.index(column)
    wrong = whole.set_column(at, column, whole[column].cast(pa.int64()).cast(kind))
    with pytest.raises(InvalidInputError, match="JC-1001") as caught:
        score(synthetic, roster_of(), wrong)
    assert caught.value.field == column


def test_who_may_rate_is_looked_at(synthetic: Scheme) -> None:
    rows = table(ballots())
    allowed = pa.table({"group": ["mass"] * 8, "rater": list(range(1, 9))})
    got = score(synthetic, roster_of(), rows, entitled=allowed)
    assert {code for _, code in faulty(got)} == {710}
    assert len(faulty(got)) == 3
    kin = pa.table({"official": ["k0"], "rater": [1]})
    assert faulty(score(synthetic, roster_of(), rows, recused=kin)) == [(0, 711)]
    named = pa.table({"group": ["mass"], "rater": ["r1"]})
    with pytest.raises(InvalidInputError, match="JC-1001"):
        score(synthetic, roster_of(), rows, entitled=named)


def test_a_record_has_every_step_and_survives(synthetic: Scheme) -> None:
    answer = score(synthetic, roster_of(), table(ballots())).record("k1")
    record = answer.value
    assert isinstance(record, Record)
    assert EvaluationReason.SCORED in answer.reasons
    assert Caveat.EXAMPLE_POLICY in answer.caveats
    assert str(record.total) == f"{by_hand(ballots(), 'k1') / 100:.2f}"
    assert record.to_dict() == answer.to_dict()["value"]
    assert Record.from_json(record.to_json()) == record
    assert record.first_wrong_step() is None
    for value in (answer, record, synthetic, roster_of()):
        copy = pickle.loads(pickle.dumps(value))
        assert copy == value and hash(copy) == hash(value) and repr(copy) == repr(value)
    assert record.scheme_digest == synthetic.digest


def test_a_record_goes_its_way(synthetic: Scheme) -> None:
    record = score(synthetic, roster_of(), table(ballots())).record("k0").value
    with pytest.raises(RefusedError, match="JC-0729"):
        record.finalised(date(2017, 1, 20))
    confirmed = record.confirmed("organ", date(2017, 1, 9))
    assert confirmed.digest != record.digest
    assert record.correcting(record).previous_digest == record.digest
    with pytest.raises(InvalidInputError, match="JC-0234"):
        record.confirmed(" ", date(2017, 1, 9))


def test_bonuses_and_entries_without_basis(synthetic: Scheme) -> None:
    entry = LedgerEntry(0, "adjustment", "award", amount_centi=50)
    got = score(synthetic, roster_of(), table(ballots()), ledger=[entry])
    why = got.why_not("k0")
    assert why is not None and why.code == "JC-0727"
    assert [row["code"] for row in shown(got)] == [727, 0, 0]
    with pytest.raises(JicengError, match="JC-0705"):
        score(synthetic, roster_of(), table(ballots()), ledger=[LedgerEntry(9, "veto", "x")])
    assert LedgerEntry.from_json(entry.to_json()) == entry
    electors = Electors(0, 0, 9, stratum=2)
    for one in (entry, roster_of().officials[0], electors):
        text = one.to_json()
        assert type(one).from_json(text) == one
        for wrong in ("", f"{text},{text}", "[" * 100_000, "7", text[:-1] + ',"more":1}'):
            with pytest.raises(InvalidInputError, match="JC-0205"):
                type(one).from_json(wrong)
    with pytest.raises(InvalidInputError, match="JC-0715"):
        Electors.from_json(electors.to_json().replace("9", "9.5"))


def test_what_is_asked_of_nobody(synthetic: Scheme, ruleset: Ruleset) -> None:
    got = score(synthetic, roster_of(), table(ballots()))
    for ask in (got.record, got.why_not, got.notes, got.quota):
        with pytest.raises(InvalidInputError, match="JC-0705") as caught:
            ask("somebody")
        assert "somebody" not in str(caught.value)
    assert got.quota("k0") is None
    with pytest.raises(InvalidInputError, match="JC-0721"):
        scheme(ruleset, "nothing")
    with pytest.raises(InvalidInputError, match="JC-0715"):
        Roster.from_json('{"officials": [], "electors": [{"official": 0, "group": 0, "count": 1.5}]}')


def test_a_scheme_says_what_it_is(synthetic: Scheme) -> None:
    assert (synthetic.id, synthetic.year, len(synthetic.digest)) == ("synthetic", 2016, 64)
    assert [one.id for one in synthetic.dimensions] == ["duty", "service"]
    assert [one.weight_bp for one in synthetic.groups] == [8000, 1000, 1000]
    assert [one.code for one in synthetic.options] == [1, 2, 3, 4]
    assert synthetic.rounding.total == 2
    assert synthetic.basis and Caveat.EXAMPLE_POLICY in synthetic.caveats
    assert GradeLevel("excellent").zh == "优秀"
    assert str(Decimal(-5, 2)) == "-0.05" and str(Decimal(7, 0)) == "7"


def test_threads_score_at_once(synthetic: Scheme) -> None:
    rows = table(ballots())
    with ThreadPoolExecutor(4) as pool:
        got = list(pool.map(lambda _: shown(score(synthetic, roster_of(), rows)), range(8)))
    assert all(one == got[0] for one in got)


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(ballots()))))
def test_the_order_of_rows_changes_nothing(synthetic: Scheme, order: list[int]) -> None:
    rows = ballots()
    mixed = [rows[at] for at in order]
    expected = shown(score(synthetic, roster_of(), table(rows)))
    assert shown(score(synthetic, roster_of(), table(mixed))) == expected
    assert shown(score(synthetic, roster_of(), table(long(mixed)))) == expected
