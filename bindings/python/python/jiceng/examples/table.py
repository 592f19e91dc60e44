"""The day book as a table that pandas, polars, pyarrow and plain Python take."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jiceng.cli.answering import day_or_none
from jiceng.cli.columns import BY_NAME, Column
from jiceng.cli.reading import table_of
from jiceng.cli.writing import no_parquet

Value = str | date | None


class ExampleTable:
    """Rows with their data dictionary. 附数据字典的表。

    `pd.DataFrame(table.rows)`, `pl.DataFrame(table)` and `pa.table(table)` take it; the last two need their package only.
    """

    def __init__(self, rows: tuple[dict[str, Value], ...], columns: tuple[Column, ...]) -> None:
        self._rows = rows
        self._columns = columns

    @property
    def rows(self) -> list[dict[str, Value]]:
        """The rows; a date is a `date`, and what is empty is `None`. 各行。"""
        return [dict(row) for row in self._rows]

    @property
    def dictionary(self) -> tuple[Column, ...]:
        """What stands in each column, in both languages. 数据字典。"""
        return self._columns

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"ExampleTable({len(self)} rows, {len(self._columns)} columns, synthetic)"

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any:
        """The table as an Arrow stream, by whichever package is there."""
        kinds = {column.name: column.kind for column in self._columns}
        cells = {name: [row[name] for row in self._rows] for name in kinds}
        try:
            import pyarrow
        except ImportError:
            pass
        else:
            fields = [
                (name, pyarrow.date32() if kind == "date" else pyarrow.string())
                for name, kind in kinds.items()
            ]
            return pyarrow.table(cells, schema=pyarrow.schema(fields)).__arrow_c_stream__(requested_schema)
        try:
            import polars
        except ImportError:
            refusal = no_parquet()
            raise ImportError(f"{refusal.zh} · {refusal.en}") from None
        schema = {name: polars.Date if kind == "date" else polars.String for name, kind in kinds.items()}
        return polars.DataFrame(cells, schema=schema).__arrow_c_stream__(requested_schema)


@cache
def hall() -> ExampleTable:
    """Some hundreds of applications to the 55 items, 2014 to 2026: synthetic, and marked so on every row.

    数百件合成的办件，涉及55个事项，2014年至2026年；每行都注明合成。

    One row holds a day that does not exist, as a real book does: it is `None` here.
    """
    table = table_of(files("jiceng.examples").joinpath("hall.csv").read_bytes())
    read = [dict(row) for row in table.rows]
    columns = tuple(BY_NAME[name] for name in read[0])
    return ExampleTable(
        tuple({name: _value(name, cell) for name, cell in row.items()} for row in read), columns
    )


def _value(name: str, cell: str) -> Value:
    if BY_NAME[name].kind == "date":
        return day_or_none(cell)
    return cell or None
