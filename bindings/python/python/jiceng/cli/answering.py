"""What the library says of one matter: the explanation and the status on a day; for a report the item and the pace too."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from jiceng import Ruleset, catalogue, deadline, indicators
from jiceng.calendar import parse_date
from jiceng.cli.matter import Matter
from jiceng.error import JicengError
from jiceng.explain import Explanation
from jiceng.words import Nature, Unit

CHINA = timezone(timedelta(hours=8))
# A day in a file has no hour, and where a limit is counted in days none is needed: a matter that was finished on a
# day was finished by noon, and a day is over with its last second.
_SOME_TIME = time(12)
_LAST_SECOND = time(23, 59, 59)


@dataclass(frozen=True)
class Answered:
    """What the library says when a matter is due."""

    request: deadline.DueRequest
    explanation: Explanation
    # Asked only where the day is given on which the status holds.
    status: deadline.StatusView | None


@dataclass(frozen=True)
class Background:
    """What a report wants to know beside it."""

    # Statutory and actual time and their unit; only of a finished matter.
    pace: tuple[int | None, int, Unit] | None
    # `None` where a rule was named itself.
    item: catalogue.Item | None
    # `None` where no rule sets the limit.
    nature: Nature | None
    # Whether another rule may bind beside the one that was applied.
    another_rule: bool


def answer(ruleset: Ruleset, matter: Matter, on: date | None) -> Answered:
    """When a matter is due and why, and its status as of the evening of `on`.

    Raises `JicengError` with the fault of the row.
    """
    request = deadline.DueRequest.from_json(matter.as_json())
    explanation = deadline.explain_due(ruleset, request)
    progress = deadline.Progress(finished_at=_noon(matter.finished_on), ended_at=_noon(matter.ended_on))
    status = None
    if on is not None:
        now = datetime.combine(on, _LAST_SECOND, CHINA)
        status = deadline.status(ruleset, request, progress, now).value
    return Answered(request, explanation, status)


def background(ruleset: Ruleset, matter: Matter, answered: Answered, on: date) -> Background:
    """The item, the nature of its limit, and how long a matter took that was finished by `on`."""
    pace = None
    finished = day_or_none(matter.finished_on)
    if finished is not None and finished <= on:
        found, unit = indicators.finished_matter(ruleset, answered.request, finished)
        pace = (found.limit, found.taken, unit)
    item = item_of(ruleset, matter)
    if item is not None:
        limit = catalogue.limit(ruleset, item.id, item.on, answered.request.facts).value
        nature = limit.rule.nature if limit.rule is not None else None
        return Background(pace, item, nature, bool(limit.also))
    rule = answered.explanation.answer.value.rule
    return Background(pace, None, ruleset.rule(rule).nature if rule else None, False)


def item_of(ruleset: Ruleset, matter: Matter) -> catalogue.Item | None:
    """The item that a matter names, on its own day; `None` where it names a rule, or where there is no such day."""
    start = day_or_none(str(matter.request["start"]))
    try:
        return catalogue.item(ruleset, str(matter.request["rule"]), start).value if start else None
    except JicengError:
        return None


def day_or_none(text: str) -> date | None:
    """The date that a cell holds, where it holds one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _noon(text: str) -> datetime | None:
    """An instant on the day that a cell holds; a cell that holds something else is refused by name."""
    if not text:
        return None
    return datetime.combine(parse_date(text), _SOME_TIME, CHINA)
