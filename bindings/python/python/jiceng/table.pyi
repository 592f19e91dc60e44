"""Columns that go in, and rows of an answer that come out, by the Arrow PyCapsule exchange.

传入的列与传出的逐行答案，均经 Arrow PyCapsule 交换。
"""

from typing import Any, Protocol, final

__all__ = ["Arrow", "ArrowArray", "ArrowStream", "Table"]

class ArrowStream(Protocol):
    """What gives an Arrow stream: a data frame, series, table, reader or relation."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...

class ArrowArray(Protocol):
    """What gives an Arrow array: an array or a record batch."""

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...

Arrow = ArrowStream | ArrowArray
"""What a column function takes."""

@final
class Table:
    """Rows of an answer, for any library that reads Arrow: ``polars.DataFrame(table)``, ``pyarrow.table(table)``.

    逐行的答案，可由任何支持 Arrow 的库读取。

    It can be read any number of times, and threads may share it.
    """

    @property
    def column_names(self) -> tuple[str, ...]:
        """Names of the columns, in order. 列名。"""

    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The rows as an Arrow stream. Arrow 数据流。"""

    def __arrow_c_schema__(self) -> Any:
        """The types of the columns. 各列类型。"""
