"""Parquet in, where pyarrow or polars is installed."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from jiceng.cli.reading import Table, places_in
from jiceng.cli.refusal import Refusal
from jiceng.cli.writing import no_parquet


def table_of_parquet(source: Path) -> Table:
    """The rows of a file, each value as a cell of a CSV file would hold it."""
    header, records = _opened(source)
    places = places_in(header)
    rows = ({name: _cell(record[header[at]]) for name, at in places.items()} for record in records)
    first = next(rows, None)
    if first is None:
        raise Refusal("文件没有数据行", "the file has no rows")
    return Table(chain([first], rows), unread=len(header) - len(places))


def _opened(source: Path) -> tuple[list[str], Iterator[dict[str, Any]]]:
    try:
        import pyarrow.parquet as arrow
    except ImportError:
        return _opened_by_polars(source)
    try:
        file = arrow.ParquetFile(source)
    except (OSError, ValueError) as error:
        raise _unreadable(source) from error
    batches = file.iter_batches(batch_size=10_000)
    return list(file.schema_arrow.names), (record for batch in batches for record in batch.to_pylist())


def _opened_by_polars(source: Path) -> tuple[list[str], Iterator[dict[str, Any]]]:
    try:
        import polars
    except ImportError:
        raise no_parquet() from None
    try:
        frame = polars.read_parquet(source)
    except (OSError, polars.exceptions.PolarsError) as error:
        raise _unreadable(source) from error
    return frame.columns, frame.iter_rows(named=True)


def _unreadable(source: Path) -> Refusal:
    return Refusal(f"无法按 Parquet 读取“{source}”", f"cannot read `{source}` as Parquet")


def _cell(value: object) -> str:
    """A date as 2016-03-01; a time of midnight is a date."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return (
            value.date().isoformat()
            if value.time() == datetime.min.time() and value.tzinfo is None
            else value.isoformat()
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return ";".join(_cell(one) for one in value)
    return str(value)
