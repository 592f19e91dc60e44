"""A file of applications as rows: read rightly, or refused clearly.

UTF-8 with or without a byte-order mark, UTF-16 with one, GBK; commas, semicolons or tabs; headers in either language.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from jiceng.cli.columns import COLUMNS, known_as
from jiceng.cli.refusal import Refusal

# Longer cells are no dates, ids or words: the file is something else.
MOST_SIGNS = 4_096


@dataclass(frozen=True)
class Table:
    """The rows of a file under the names of the columns that are known; other columns are not read."""

    # Read as they are asked for, once.
    rows: Iterator[dict[str, str]]
    # Headers that are no column of ours, counted only: what stands in them may be personal.
    unread: int


def decoded(data: bytes) -> str:
    """The text of a file, whatever office software wrote it."""
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refusal(
        "文件不是文本：请存为 CSV（UTF-8 或者 GBK 编码）",
        "the file is not text: save it as CSV in UTF-8 or GBK",
    )


def table_of(data: bytes) -> Table:
    """The rows of a CSV file.

    Refused: an empty file, one without rows, one without the columns that are needed or with a column twice, and one
    that is not text.
    """
    lines = records_of(data)
    header = next(lines)
    places = places_in(header)
    rows = (row for row in (_row(places, cells) for cells in lines) if row is not None)
    first_row = next(rows, None)
    if first_row is None:
        raise Refusal("文件只有表头，没有数据行", "the file has a header and no rows")
    return Table(chain([first_row], rows), unread=sum(1 for name in header if name.strip()) - len(places))


def records_of(data: bytes) -> Iterator[list[str]]:
    """Every line of a CSV file with its cells, the header first; refused where it is no such file."""
    if data[:4] == b"PK\x03\x04" or data[:4] == b"\xd0\xcf\x11\xe0":
        raise Refusal("这是电子表格文件：请另存为 CSV", "this is a spreadsheet: save it as CSV")
    text = decoded(data)
    if not text.strip():
        raise Refusal("文件是空的", "the file is empty")
    return _records(text)


def _records(text: str) -> Iterator[list[str]]:
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    if first.count(delimiter) == 0 and "，" in first:
        raise Refusal(
            "分隔符是全角逗号：请改为半角逗号", "the columns are parted by full-width commas: use plain ones"
        )
    reader = csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise Refusal(
                f"第{reader.line_num}行无法按 CSV 读取", f"line {reader.line_num} cannot be read as CSV"
            ) from error
        if any(len(cell) > MOST_SIGNS for cell in cells):
            raise Refusal(
                f"第{reader.line_num}行有单元格超过{MOST_SIGNS}字：引号可能没有配对",
                f"line {reader.line_num} has a cell of more than {MOST_SIGNS} characters: a quotation mark may be missing",
            )
        yield cells


def places_in(header: list[str]) -> dict[str, int]:
    """Where each known column stands; refused where one that is needed is missing or one stands twice."""
    places: dict[str, int] = {}
    for at, cell in enumerate(header):
        name = known_as(cell)
        if name is None:
            continue
        if name in places:
            raise Refusal(
                f"列“{name}”重复（第{places[name] + 1}列与第{at + 1}列）：请删去一处",
                f"the column `{name}` stands twice (columns {places[name] + 1} and {at + 1}): remove one",
            )
        places[name] = at
    missing = [column for column in COLUMNS if column.required and column.name not in places]
    if missing:
        names_zh = "、".join(f"{column.name}（{column.zh}）" for column in missing)
        names_en = ", ".join(f"`{column.name}` ({column.zh})" for column in missing)
        raise Refusal(
            f"文件缺少列：{names_zh}；第一行应为表头",
            f"the file lacks {names_en}; the first line is the header",
        )
    return places


def _row(places: dict[str, int], cells: list[str]) -> dict[str, str] | None:
    """`None` for an empty line."""
    if not any(cell.strip() for cell in cells):
        return None
    return {name: cells[at] if at < len(cells) else "" for name, at in places.items()}
