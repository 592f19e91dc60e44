"""Small pieces of HTML: every text stands in both languages, and nothing from a file goes in unescaped."""

from datetime import date
from html import escape

Pair = tuple[str, str]
WEEKDAYS: tuple[Pair, ...] = (
    ("周一", "Mon"), ("周二", "Tue"), ("周三", "Wed"), ("周四", "Thu"), ("周五", "Fri"), ("周六", "Sat"), ("周日", "Sun"),
)  # fmt: skip


def both(pair: Pair) -> str:
    """A text in both languages; the page shows one of them."""
    zh, en = escape(pair[0]), escape(pair[1])
    return zh if zh == en else f"<span lang=zh>{zh}</span><span lang=en>{en}</span>"


def t(zh: str, en: str) -> str:
    """The same, for texts that are written in the code."""
    return both((zh, en))


def day(value: date | None) -> str:
    """A date with its weekday."""
    if value is None:
        return "—"
    return f"<span class=d>{value} {both(WEEKDAYS[value.weekday()])}</span>"


def table(head: list[str], rows: list[list[str]], kind: str = "") -> str:
    """A table; the cells are markup already."""
    top = "".join(f"<th>{cell}" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows)
    return f'<div class=wide><table class="{kind}"><thead><tr>{top}<tbody>{body}</table></div>'


def section(name: str, title: str, body: str, lead: str = "") -> str:
    """A part of the page under its heading."""
    lead = f"<p class=lead>{lead}</p>" if lead else ""
    return f"<section id={name}><h2>{title}</h2>{lead}{body}</section>"
