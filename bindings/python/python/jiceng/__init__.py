"""jiceng · 基层: rules as code for township social governance service centres, dated, cited, explained.

面向镇社会治理服务中心的“规则即代码”库：有时效、有出处、有理由。

One submodule a room, named as in Rust: ``agent``, ``calendar``, ``case``, ``catalogue``, ``deadline``, ``error``,
``escalation``, ``evaluation``, ``explain``, ``indicators``, ``mediation``, ``organisation``, ``receipt``, ``ruleset``;
the closed lists are in ``words``, columns come out as a ``table.Table``. Everything is a pure function of a ruleset,
facts and times; nothing reads a clock, a locale or the network.

    >>> from datetime import date
    >>> from jiceng import Ruleset, deadline
    >>> request = deadline.DueRequest("P05-04", date(2015, 3, 2))
    >>> deadline.due(Ruleset.jiaoling(), request).value.due
    datetime.date(2015, 4, 30)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import (
    calendar,
    catalogue,
    deadline,
    error,
    explain,
    indicators,
    organisation,
    receipt,
    ruleset,
    table,
    words,
)
from ._jiceng import DATA_VERSION, VERSION
from .error import JicengError
from .ruleset import Ruleset

if TYPE_CHECKING:
    from . import agent, case, escalation, evaluation, mediation

__version__ = VERSION

# Rooms of many classes, which are imported when they are first asked for.
_LATER = frozenset({"agent", "case", "escalation", "evaluation", "mediation"})


def __getattr__(name: str) -> Any:
    if name in _LATER:
        return import_module(f".{name}", __name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER})


__all__ = [
    "DATA_VERSION",
    "VERSION",
    "JicengError",
    "Ruleset",
    "agent",
    "calendar",
    "case",
    "catalogue",
    "deadline",
    "error",
    "escalation",
    "evaluation",
    "explain",
    "indicators",
    "mediation",
    "organisation",
    "receipt",
    "ruleset",
    "table",
    "words",
]
