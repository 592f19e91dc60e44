"""`jiceng.examples.hall()`: the synthetic day book as a table with its dictionary."""

import sys
from datetime import date
from pathlib import Path

import pytest
from jiceng.examples import hall

SOURCE = Path(__file__).parents[3] / "examples" / "hall" / "applications.csv"


def test_it_is_the_day_book_of_the_report() -> None:
    packed = Path(sys.modules["jiceng.examples"].__file__ or "").with_name("hall.csv")
    assert packed.read_bytes() == SOURCE.read_bytes()
    assert len(hall()) == len(SOURCE.read_text(encoding="utf-8-sig").splitlines()) - 1


def test_dates_are_dates_and_every_row_says_that_it_is_made_up() -> None:
    rows = hall().rows
    assert all(isinstance(row["received_on"], date) for row in rows)
    assert {row["mark"] for row in rows} == {"合成 synthetic"}
    assert sum(row["start"] is None for row in rows) == 1


def test_the_dictionary_names_every_column_in_both_languages() -> None:
    table = hall()
    assert [column.name for column in table.dictionary] == list(table.rows[0])
    assert all(column.zh and column.meaning_zh and column.meaning_en for column in table.dictionary)


def test_the_rows_handed_out_can_be_changed_without_changing_the_table() -> None:
    hall().rows[0]["item"] = "changed"
    assert hall().rows[0]["item"] != "changed"


@pytest.mark.parametrize("without", ["", "pyarrow"])
def test_polars_takes_it(without: str, monkeypatch: pytest.MonkeyPatch) -> None:
    polars = pytest.importorskip("polars")
    if without:
        monkeypatch.setitem(sys.modules, without, None)
    frame = polars.DataFrame(hall())
    assert frame.shape == (len(hall()), len(hall().dictionary))
    assert frame["received_on"].dtype == polars.Date


def test_pyarrow_and_pandas_take_it() -> None:
    arrow = pytest.importorskip("pyarrow")
    assert arrow.table(hall()).num_rows == len(hall())
    pandas = pytest.importorskip("pandas")
    assert len(pandas.DataFrame(hall().rows)) == len(hall())


def test_without_either_the_error_names_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pyarrow", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ImportError, match=r"jiceng\[parquet\]"):
        hall().__arrow_c_stream__()
