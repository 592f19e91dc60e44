"""Answers as CSV or Parquet."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TextIO

from jiceng.cli.refusal import Refusal

Cell = str | int | bool | date | None
Kind = Literal["text", "date", "number", "flag"]


@dataclass(frozen=True)
class Field:
    """A column that is written."""

    name: str
    kind: Kind = "text"


# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_cell(cell: Cell) -> str:
    """A cell as text; one that a spreadsheet would run is kept as text by an apostrophe."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def write_csv(out: TextIO, fields: Sequence[Field], rows: Iterable[Sequence[Cell]]) -> None:
    """UTF-8 with a byte-order mark is the caller's choice of `out`."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name for field in fields])
    for row in rows:
        writer.writerow([csv_cell(cell) for cell in row])


def save(path: Path, fields: Sequence[Field], rows: Iterable[Sequence[Cell]]) -> None:
    """Writes a file by its ending: `.csv` with the standard library, `.parquet` where pyarrow or polars is installed."""
    if path.suffix.lower() == ".parquet":
        _save_parquet(path, fields, list(rows))
        return
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as out:
            write_csv(out, fields, rows)
    except OSError as error:
        raise unwritable(path) from error


def csv_text(fields: Sequence[Field], rows: Iterable[Sequence[Cell]]) -> str:
    """The same as text."""
    out = io.StringIO(newline="")
    write_csv(out, fields, rows)
    return out.getvalue()


def unwritable(path: Path) -> Refusal:
    """The file cannot be written; its folder may be missing."""
    return Refusal(
        f"无法写入“{path}”：请看文件夹是否存在、能否写入",
        f"cannot write `{path}`: see whether its folder exists and can be written",
    )


def no_parquet() -> Refusal:
    """Parquet needs a package that the library itself does not."""
    return Refusal(
        "Parquet 需要 pyarrow 或者 polars：pip install 'jiceng[parquet]'；或者改用 .csv",
        "Parquet needs pyarrow or polars: pip install 'jiceng[parquet]'; or use .csv",
    )


def _save_parquet(path: Path, fields: Sequence[Field], rows: list[Sequence[Cell]]) -> None:
    columns = {field.name: [row[at] for row in rows] for at, field in enumerate(fields)}
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        _save_with_polars(path, fields, columns)
        return
    types = {
        "text": pyarrow.string(),
        "date": pyarrow.date32(),
        "number": pyarrow.int64(),
        "flag": pyarrow.bool_(),
    }
    schema = pyarrow.schema([(field.name, types[field.kind]) for field in fields])
    try:
        pyarrow.parquet.write_table(pyarrow.table(columns, schema=schema), path)
    except OSError as error:
        raise unwritable(path) from error


def _save_with_polars(path: Path, fields: Sequence[Field], columns: dict[str, list[Cell]]) -> None:
    try:
        import polars
    except ImportError:
        raise no_parquet() from None
    types = {"text": polars.String, "date": polars.Date, "number": polars.Int64, "flag": polars.Boolean}
    frame = polars.DataFrame(columns, schema={field.name: types[field.kind] for field in fields})
    try:
        frame.write_parquet(path)
    except OSError as error:
        raise unwritable(path) from error
