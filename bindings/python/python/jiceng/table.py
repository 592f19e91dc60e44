"""Rows of an answer, for any library that reads Arrow.

逐行的答案，可由任何支持 Arrow 的库读取。

``polars.DataFrame(table)``, ``pyarrow.table(table)``, ``pandas.DataFrame.from_arrow(table)``; DuckDB reads it by the
name of its variable. The column ``code`` is never null: 0, or the number of the error (207 for ``JC-0207``).
``DeadlineReason.from_bits`` and ``Caveat.from_bits`` read the columns of bits.
"""

from __future__ import annotations

from typing import Any, Protocol, Union

from ._jiceng import Table

__all__ = ["Arrow", "ArrowArray", "ArrowStream", "Table"]


class ArrowStream(Protocol):
    """What gives an Arrow stream: a data frame, series, table, reader or relation.

    能给出 Arrow 数据流的对象。
    """

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...


class ArrowArray(Protocol):
    """What gives an Arrow array: an array or a record batch.

    能给出 Arrow 数组的对象。
    """

    def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...


Arrow = Union[ArrowStream, ArrowArray]
"""What a column function takes."""
