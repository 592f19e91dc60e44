"""What the library says of one matter: the explanation, the status on a day, the item, the pace."""

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
    """What was found out about a matter."""

    explanation: Explanation
    # Asked only where the day is given on which the status holds.
    status: deadline.StatusView | None
    # Statutory and actual time and their unit; only of a finished matter.
    pace: tuple[int | None, int, Unit] | None
    # `None` where a rule was named itself.
    item: catalogue.Item | None
    # `None` where no rule sets the limit.
    nature: Nature | None
    # Whether another rule may bind beside the one that was applied.
    another_rule: bool


def answer(ruleset: Ruleset, matter: Matter, on: date | None) -> Answered:
    """Everything about a matter, its status as of the evening of `on`.

    Raises `JicengError` with the fault of the row.
    """
    request = deadline.DueRequest.from_json(matter.as_json())
    explanation = deadline.explain_due(ruleset, request)
    progress = deadline.Progress(finished_at=_noon(matter.finished_on), ended_at=_noon(matter.ended_on))
    status, pace = None, None
    if on is not None:
        now = datetime.combine(on, _LAST_SECOND, CHINA)
        status = deadline.status(ruleset, request, progress, now).value
    finished = day_or_none(matter.finished_on)
    if finished is not None and (on is None or finished <= on):
        found, unit = indicators.finished_matter(ruleset, request, finished)
        pace = (found.limit, found.taken, unit)
    item = item_of(ruleset, matter)
    if item is not None:
        limit = catalogue.limit(ruleset, item.id, item.on, request.facts).value
        nature = limit.rule.nature if limit.rule is not None else None
        return Answered(explanation, status, pace, item, nature, bool(limit.also))
    rule = explanation.answer.value.rule
    return Answered(explanation, status, pace, None, ruleset.rule(rule).nature if rule else None, False)


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
