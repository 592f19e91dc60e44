"""What the records of a room have in common: frozen dataclasses that are read from the JSON of the core, and written
as the core writes them.

各模块记录的共同部分：由核心的 JSON 读入，并按核心的写法写出。

An answer crosses the border once, as text. How a class is read and written follows from its annotations and is worked
out once a class: dates, instants, words of closed lists, tuples, dictionaries, other records, acts by their tag.

A field is named as in JSON; a trailing underscore, where Python has the word itself, falls away. A field with a default
is left out where it holds it, unless it is marked ``ALWAYS``: so does the core.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields
from datetime import date, datetime, timedelta
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, ClassVar, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from . import _jiceng
from ._word import Word
from .error import JicengError, _of_record

_Self = TypeVar("_Self", bound="Record")

_Convert = Callable[[Any], Any]


ALWAYS = {"always": True}
"""What marks a field that is written even where it holds its default. 即使为默认值也写出的字段。"""


class Record:
    """A frozen value of a room: compared and hashed by its fields, pickled, written as the core writes it.

    某模块的不可变取值：按字段比较、散列，可以序列化，写法与核心一致。
    """

    __slots__ = ()
    _home: ClassVar[str]

    def __init_subclass__(cls) -> None:
        # A room shows its records under its own name; their annotations are still read where they were written.
        cls._home = cls.__module__

    def __post_init__(self) -> None:
        for part in _plan(type(self)):
            given = getattr(self, part.name)
            taken = part.take(given, part.name)
            if taken is not given:
                part.put(self, taken)

    @classmethod
    def _from_core(cls: type[_Self], text: str) -> _Self:
        made: _Self = _reader(cls)(json.loads(text))
        return made

    def to_dict(self) -> dict[str, Any]:
        """The value as ``dict``, ``list``, ``str``, numbers and ``None``, as JSON has them. 字典。"""
        written: dict[str, Any] = _written(self)
        return written

    def to_json(self) -> str:
        """The value as JSON. JSON 文本。"""
        return _text(self.to_dict())

    def __repr__(self) -> str:
        held = ((one.name, getattr(self, one.name)) for one in _plan(type(self)))
        # What is empty is left out.
        shown = ", ".join(f"{name}={value!r}" for name, value in held if value not in (None, (), "", {}))
        return f"{type(self).__name__}({shown})"


class Tagged(Record):
    """A record that is one of several, told apart by a word that is written first.

    多种之一的记录，由首先写出的标记区分。
    """

    __slots__ = ()
    _tag_name: ClassVar[str]
    _tag: ClassVar[str]
    _kinds: ClassVar[dict[str, type[Any]]]

    def __init_subclass__(cls, tag_name: str = "", tag: str = "") -> None:
        super().__init_subclass__()
        if tag_name:
            cls._tag_name, cls._kinds = tag_name, {}
        elif tag or "_tag" in cls.__dict__:
            # A dataclass with slots makes its class twice: the second time the tag stands in it already.
            cls._tag = tag or cls._tag
            cls._kinds[cls._tag] = cls

    @classmethod
    def _tagged(cls, data: dict[str, Any]) -> Any:
        return _reader(cls._kinds[data[cls._tag_name]])(data)


class _Part(NamedTuple):
    """One field: how it is read from JSON, taken from a caller, put into its slot, written to JSON."""

    name: str
    key: str
    read: _Convert | None
    take: Callable[[Any, str], Any]
    write: _Convert | None
    get: Callable[[Any], Any]
    put: Callable[[Any, Any], None]
    default: Any
    always: bool


class _Kind(NamedTuple):
    """What is done with values of one annotation; ``None`` is nothing."""

    read: _Convert | None
    take: Callable[[Any, str], Any]
    write: _Convert | None


# Worked out once a class; threads that meet here work out the same.
_PLANS: dict[type[Any], tuple[_Part, ...]] = {}
_READERS: dict[type[Any], _Convert] = {}
_WRITERS: dict[type[Any], _Convert] = {}


def _plan(cls: type[Any]) -> tuple[_Part, ...]:
    """The fields of a class, in order."""
    plan = _PLANS.get(cls)
    if plan is None:
        plan = _PLANS[cls] = _planned(cls)
    return plan


def _reader(cls: type[Any]) -> _Convert:
    """The function that makes a value of the class of what JSON says."""
    reader = _READERS.get(cls)
    if reader is None:
        reader = _READERS[cls] = _made_reader(cls)
    return reader


def _writer(cls: type[Any]) -> _Convert:
    """The function that says a value of the class as JSON has it."""
    writer = _WRITERS.get(cls)
    if writer is None:
        writer = _WRITERS[cls] = _made_writer(cls)
    return writer


def _planned(cls: type[Any]) -> tuple[_Part, ...]:
    declared = fields(cls)
    written = SimpleNamespace(__annotations__={one.name: one.type for one in declared})
    hints = get_type_hints(written, vars(sys.modules[cls._home]))
    parts = []
    for one in declared:
        kind = _kind(hints[one.name])
        slot = getattr(cls, one.name)
        key, always = one.name.rstrip("_"), "always" in one.metadata
        parts.append(_Part(one.name, key, *kind, slot.__get__, slot.__set__, one.default, always))
    return tuple(parts)


def _made_reader(cls: type[Any]) -> _Convert:
    if "_kinds" in cls.__dict__:
        tagged: _Convert = cls._tagged
        return tagged
    new = object.__new__
    plan = _plan(cls)
    needed = tuple((one.put, one.key, one.read) for one in plan if one.default is MISSING)
    others = tuple((one.put, one.key, one.read, one.default) for one in plan if one.default is not MISSING)

    def read(data: dict[str, Any]) -> Any:
        made = new(cls)
        for put, key, convert in needed:
            value = data[key]
            put(made, value if convert is None else convert(value))
        for put, key, convert, default in others:
            if key in data:
                value = data[key]
                put(made, value if convert is None else convert(value))
            else:
                put(made, default)
        return made

    return read


def _written(record: Any) -> dict[str, Any]:
    written: dict[str, Any] = _writer(type(record))(record)
    return written


def _made_writer(cls: type[Any]) -> _Convert:
    plan = _plan(cls)
    parts = tuple((one.get, one.key, one.write, MISSING if one.always else one.default) for one in plan)
    first = {cls._tag_name: cls._tag} if issubclass(cls, Tagged) else {}

    def write(record: Any) -> dict[str, Any]:
        written = first.copy()
        for get, key, convert, left_out in parts:
            value = get(record)
            # The member of a list, `None`, a truth value is there once: most fields need no comparison.
            if value is left_out or (left_out is not None and left_out is not MISSING and value == left_out):
                continue
            written[key] = value if convert is None or value is None else convert(value)
        return written

    return write


# Made once: every call of `dumps` with these would make its own.
_text: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _kind(hint: Any) -> _Kind:
    """What an annotation asks for."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (UnionType, Union):
        (held,) = (one for one in inner if one is not NoneType)
        return _optional(_kind(held))
    if origin is tuple and inner[-1] is Ellipsis:
        return _list(_kind(inner[0]))
    if origin is dict:
        return _Kind(None, _is(dict, "dict"), dict)
    if issubclass(hint, Word):
        return _word(hint)
    if issubclass(hint, datetime):
        return _Kind(_instant, _take_instant, _instant_text)
    if issubclass(hint, date):
        return _Kind(date.fromisoformat, _take_date, date.isoformat)
    if issubclass(hint, Record):
        return _Kind(_reader(hint) if "_kinds" not in hint.__dict__ else hint._tagged, _is(hint, hint.__name__), _written)
    if hint in (str, int, bool):
        return _Kind(None, _is(hint, hint.__name__), None)
    if issubclass(hint, JicengError):
        return _Kind(_of_record, _is(hint, hint.__name__), lambda held: held.to_dict())
    # A value of a room whose classes are written in Rust.
    return _Kind(lambda data: hint._restored(_text(data)), _is(hint, hint.__name__), lambda held: held.to_dict())


def _optional(kind: _Kind) -> _Kind:
    read, take, write = kind
    return _Kind(
        None if read is None else lambda data: None if data is None else read(data),
        lambda given, path: None if given is None else take(given, path),
        # A field that holds nothing is not asked for its conversion.
        write,
    )


def _list(kind: _Kind) -> _Kind:
    read, take, write = kind

    def taken(given: Any, path: str) -> tuple[Any, ...]:
        if isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
            raise _wrong_type(path, "tuple")
        return tuple(take(one, f"{path}[{at}]") for at, one in enumerate(given))

    return _Kind(
        tuple if read is None else lambda data: tuple(map(read, data)),
        taken,
        list if write is None else lambda held: list(map(write, held)),
    )


def _word(words: type[Word]) -> _Kind:
    members: dict[str, Word] = {word.value: word for word in words}

    def taken(given: Any, path: str) -> Word:
        if type(given) is words:
            return given
        if not isinstance(given, str):
            raise _wrong_type(path, words.__name__)
        found = members.get(str(given))
        if found is None:
            listed = ", ".join(members)
            raise _jiceng._error(241, [("got", "***"), ("what", words.__name__), ("list", listed)], path, None)
        return found

    return _Kind(members.__getitem__, taken, lambda held: held.value)


def _is(cls: type[Any], name: str) -> Callable[[Any, str], Any]:
    def taken(given: Any, path: str) -> Any:
        # A `bool` is no number.
        if not isinstance(given, cls) or (cls is int and isinstance(given, bool)):
            raise _wrong_type(path, name)
        return given

    return taken


def _take_date(given: Any, path: str) -> date:
    if not isinstance(given, date) or isinstance(given, datetime):
        raise _wrong_type(path, "date")
    return given


def _take_instant(given: Any, path: str) -> datetime:
    if not isinstance(given, datetime):
        raise _wrong_type(path, "datetime")
    if given.utcoffset() is None:
        raise _jiceng._error(204, [("got", given.isoformat())], path, None)
    return given


def _wrong_type(path: str, expected: str) -> Exception:
    return _jiceng._error(243, [("field", path), ("expected", expected)], path, None)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(f"{text[:-1]}+00:00" if text[-1] == "Z" else text)


def _instant_text(at: datetime) -> str:
    # Thousandths where they say it all, as the core writes them.
    parts = "milliseconds" if at.microsecond and at.microsecond % 1000 == 0 else "auto"
    text = at.isoformat(timespec=parts)
    return text if at.utcoffset() != timedelta(0) else f"{text[:-6]}Z"


def show_in(room: str, names: dict[str, Any]) -> None:
    """Gives the classes of a room's private modules the name of the room: so they are shown and pickled.

    使模块内各类以模块名示人。
    """
    for one in names.values():
        if isinstance(one, type) and one.__module__.startswith(f"{room}._"):
            one.__module__ = room
