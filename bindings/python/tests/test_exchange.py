"""What is no proper Arrow data is refused in words, without a crash and without a word of its producer's."""

import ctypes
import gc
from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from jiceng import Ruleset, deadline
from jiceng.error import InvalidInputError, OutOfRangeError
from jiceng.table import Table

DAYS = pa.array([date(2016, 3, 1), None], pa.date32())
SECRET = "户主张三"

new_capsule = ctypes.pythonapi.PyCapsule_New
new_capsule.restype = ctypes.py_object
new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]


class Stream:
    """An object that gives one capsule again and again."""

    def __init__(self, capsule: Any) -> None:
        self.capsule = capsule

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        return self.capsule


class Pair:
    """An object that gives the type of one array with the data of another."""

    def __init__(self, schema_of: pa.Array, data_of: pa.Array) -> None:
        self.schema_of, self.data_of = schema_of, data_of

    def __arrow_c_array__(self, requested_schema: object = None) -> Any:
        return self.schema_of.__arrow_c_array__()[0], self.data_of.__arrow_c_array__()[1]


class CStream(ctypes.Structure):
    """A stream of the C interface, written by hand."""


CALL = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
ERROR = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_void_p)
RELEASE = ctypes.CFUNCTYPE(None, ctypes.POINTER(CStream))
CStream._fields_ = [
    ("get_schema", CALL),
    ("get_next", CALL),
    ("get_last_error", ERROR),
    ("release", RELEASE),
    ("private_data", ctypes.c_void_p),
]


class HandMade:
    """A stream whose functions are given; it counts how often it is released."""

    def __init__(self, get_schema: Any, get_next: Any) -> None:
        self.released = 0

        def release(stream: Any) -> None:
            self.released += 1
            stream.contents.release = RELEASE()

        self.kept = (CALL(get_schema), CALL(get_next), ERROR(lambda _: SECRET.encode()), RELEASE(release))
        self.stream = CStream(*self.kept, None)

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        return new_capsule(ctypes.addressof(self.stream), b"arrow_array_stream", None)


def good_schema(_: int, out: int) -> int:
    DAYS.type._export_to_c(out)
    return 0


def good_array(_: int, out: int) -> int:
    DAYS._export_to_c(out)
    return 0


def refused(ruleset: Ruleset, value: Any) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as caught:
        ruleset.calendar.is_working_day_column(value)
    error = caught.value
    assert (error.code, error.field) == ("JC-1003", "days")
    assert SECRET not in error.to_json()
    return error


def test_a_capsule_is_read_once(ruleset: Ruleset) -> None:
    stream = Stream(pa.chunked_array([DAYS]).__arrow_c_stream__())
    assert len(ruleset.calendar.is_working_day_column(stream)) == 2
    assert "read before" in refused(ruleset, stream).text_en
    reader = pa.table({"item": ["LIC-13"], "start": DAYS[:1]}).to_reader()
    assert len(deadline.due_column(ruleset, reader)) == 1
    assert len(deadline.due_column(ruleset, pa.table({"item": ["LIC-13"], "start": DAYS[:1]}))) == 1


def test_what_is_no_capsule(ruleset: Ruleset) -> None:
    for other in (None, 7, "capsule", new_capsule(1, b"something_else", None), DAYS.__arrow_c_array__()[1]):
        refused(ruleset, Stream(other))

    class Odd:
        def __arrow_c_array__(self, requested_schema: object = None) -> Any:
            return DAYS.__arrow_c_array__()[0]

    refused(ruleset, Odd())
    # Under the right name, but where no such thing can lie.
    refused(ruleset, Stream(new_capsule(3, b"arrow_array_stream", None)))


def test_an_exception_of_the_producer_goes_through(ruleset: Ruleset) -> None:
    class Raises:
        def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ruleset.calendar.is_working_day_column(Raises())


def test_a_stream_that_fails(ruleset: Ruleset) -> None:
    for made, words in (
        (HandMade(lambda *_: 5, good_array), "no type"),
        (HandMade(lambda *_: 0, good_array), "no type"),
        (HandMade(good_schema, lambda *_: 5), "failed on the way"),
    ):
        assert words in refused(ruleset, made).text_en
        assert made.released == 1


def test_a_stream_that_ends_early_or_late(ruleset: Ruleset) -> None:
    left = [2]

    def some(_: int, out: int) -> int:
        if left[0] == 0:
            return 0
        left[0] -= 1
        return good_array(_, out)

    made = HandMade(good_schema, some)
    assert len(ruleset.calendar.is_working_day_column(made)) == 4
    assert made.released == 1


def test_a_stream_without_end_is_left(ruleset: Ruleset) -> None:
    batch = pa.record_batch({"day": DAYS[:0]})

    def forever() -> Iterator[pa.RecordBatch]:
        while True:
            yield batch

    with pytest.raises(OutOfRangeError, match="JC-0238"):
        ruleset.calendar.is_working_day_column(pa.RecordBatchReader.from_batches(batch.schema, forever()))


def test_data_that_does_not_fit_its_type(ruleset: Ruleset) -> None:
    text = pa.array(["2016-03-01"])
    record = pa.array([{"day": date(2016, 3, 1)}])
    two = pa.array([{"a": 1, "b": 2}])
    words = pa.array(["a"]).dictionary_encode()
    for schema_of, data_of in (
        (text, DAYS),
        (DAYS, text),
        (record, DAYS),
        (DAYS, record),
        (two, record),
        (words, DAYS),
        (pa.array([[1]]), DAYS),
        (pa.array([pa.scalar(1)]), record),
    ):
        refused(ruleset, Pair(schema_of, data_of))
    assert len(ruleset.calendar.is_working_day_column(Pair(DAYS, DAYS))) == 2


def test_columns_that_are_not_asked_for_may_be_of_any_type(ruleset: Ruleset) -> None:
    table = pa.table(
        {
            "item": ["LIC-13"],
            "start": DAYS[:1],
            "nested": pa.array([[{"a": [1.5], "b": b"x"}]]),
            "map": pa.array([[("k", 1)]], pa.map_(pa.string(), pa.int8())),
            "fixed": pa.array([[1, 2]], pa.list_(pa.int8(), 2)),
            "union": pa.UnionArray.from_sparse(pa.array([0], pa.int8()), [pa.array([1])]),
            "runs": pa.RunEndEncodedArray.from_arrays(pa.array([1], pa.int16()), pa.array([1])),
            "null": pa.nulls(1),
            "view": pa.array([["x"]], pa.list_view(pa.string())),
        }
    )
    assert len(deadline.due_column(ruleset, table)) == 1


def test_a_table_lives_as_long_as_its_readers(ruleset: Ruleset) -> None:
    table: Table | None = ruleset.calendar.is_working_day_column(DAYS)
    assert table is not None
    capsule = table.__arrow_c_stream__()
    unread = table.__arrow_c_stream__()
    table = None
    gc.collect()
    reader = pa.RecordBatchReader.from_stream(Stream(capsule))
    assert reader.read_all()["works"].to_pylist() == [True, None]
    del unread
    gc.collect()
