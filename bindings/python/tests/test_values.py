"""What every value of the package can do: compare, hash, show itself, be pickled, be written as JSON; and threads."""

import copy
import json
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from multiprocessing import get_context
from typing import Any

import pytest

from jiceng import Ruleset, catalogue, deadline, indicators, organisation, receipt
from jiceng.deadline import (
    Arrival,
    Correction,
    DueRequest,
    Exclusion,
    Extension,
    GivenPeriod,
    Progress,
    TimeLimit,
)
from jiceng.error import InternalError, JicengError, NotCoveredError
from jiceng.words import Word

CHINA = timezone(timedelta(hours=8))
NOTICE = """
document = "overlay"
id = "market-day"
name_zh = "示例墟日"
name_en = "a made-up market day"
jurisdiction = "441427"
off = [{ date = 2016-03-08, name = "墟日" }]

[source]
kind = "example"
checked = "text"
place = "made up"
"""


def values() -> list[Any]:
    """One of every class."""
    ruleset = Ruleset.jiaoling()
    petition = DueRequest("P05-04", date(2015, 3, 2), reference="case 17")
    now = datetime(2015, 4, 20, 8, 30, 0, 250_000, tzinfo=CHINA)
    explanation = deadline.explain_due(ruleset, petition)
    licence = deadline.explain_due(ruleset, DueRequest("LIC-06", date(2016, 2, 3)))
    item = catalogue.item(ruleset, "homestead-approval", date(2015, 6, 1))
    limit = catalogue.limit(ruleset, "timber-harvesting-licence", date(2016, 6, 1))
    assert limit.value.rule is not None
    assert limit.value.rule.extension is not None
    status = deadline.status(ruleset, petition, Progress(), now)
    assert status.value.margin is not None
    arrival = Arrival("internet", confirmed_on=date(2025, 9, 29))
    silence = deadline.silence(ruleset, petition, now)
    speed = indicators.speed_up([indicators.FinishedMatter(20, 5)])
    body = organisation.bodies(ruleset)[0]
    passed = next(step.passed[0] for step in licence.steps if step.passed)
    return [
        ruleset,
        ruleset.known_on(date(2020, 1, 25)).provisional_through(date(2027, 12, 31)),
        ruleset.with_documents([("market.toml", NOTICE)]),
        ruleset.calendar,
        ruleset.calendar.certain_only(),
        ruleset.with_documents([("market.toml", NOTICE)]).calendar_of("market-day"),
        ruleset.rule("LIC-13"),
        ruleset.calendar.day(date(2015, 2, 18)),
        ruleset.calendar.day(date(2015, 2, 18)).value,
        ruleset.calendar.is_working_day(date(2015, 2, 18)),
        ruleset.calendar.add_working_days(date(2015, 2, 18), 2),
        ruleset.calendar.count_working_days(date(2015, 2, 18), date(2015, 3, 18)),
        petition,
        DueRequest(given=GivenPeriod(TimeLimit.hours(24)), started_at=now),
        TimeLimit.working_days(20),
        TimeLimit.MISSING,
        GivenPeriod(TimeLimit.months(1)),
        Exclusion("hearing", date(2016, 3, 7)),
        Extension(10, date(2016, 3, 25), "head-of-organ"),
        Correction(date(2016, 3, 4)),
        Progress(finished_at=now),
        arrival,
        deadline.receipt_day(ruleset, "GID-06", arrival),
        explanation,
        explanation.answer,
        explanation.answer.value,
        explanation.answer.basis[0],
        explanation.answer.basis[0].article,
        explanation.steps[0],
        passed,
        status,
        status.value,
        status.value.margin,
        silence,
        silence.value,
        item,
        item.value,
        item.value.materials[0],
        limit,
        limit.value,
        limit.value.rule,
        limit.value.rule.extension,
        catalogue.search(ruleset, "低保")[0],
        body,
        speed,
        speed.value,
        indicators.FinishedMatter(None, 0),
        receipt.Receipt.of_due(ruleset, petition),
        deadline.Status.RUNNING,
    ]


@pytest.mark.parametrize("value", values(), ids=lambda value: type(value).__name__)
class TestEveryValue:
    """The same holds for all."""

    def test_pickled_and_copied(self, value: Any) -> None:
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            again = pickle.loads(pickle.dumps(value, protocol))
            assert type(again) is type(value)
            assert again == value
            assert hash(again) == hash(value)
        assert copy.copy(value) == value
        assert copy.deepcopy([value]) == [value]

    def test_frozen(self, value: Any) -> None:
        if not isinstance(value, Word):
            with pytest.raises((AttributeError, TypeError)):
                value.anything = 1
        for name in ("due", "value", "rule", "division", "id"):
            if hasattr(type(value), name):
                with pytest.raises(AttributeError):
                    setattr(value, name, None)

    def test_equal_to_nothing_else(self, value: Any) -> None:
        assert value != object()
        assert value is not None
        assert repr(value)
        assert len({value, pickle.loads(pickle.dumps(value))}) == 1

    def test_json(self, value: Any) -> None:
        if hasattr(value, "to_json"):
            assert json.loads(value.to_json()) == value.to_dict()

    def test_at_home_in_the_package(self, value: Any) -> None:
        module = sys.modules[type(value).__module__]
        assert getattr(module, type(value).__name__) is type(value)
        assert type(value).__doc__


def test_a_reference_survives_pickling_and_nothing_else() -> None:
    request = DueRequest("P05-04", date(2015, 3, 2), reference="case 17")
    assert pickle.loads(pickle.dumps(request)).reference == "case 17"
    assert request != DueRequest("P05-04", date(2015, 3, 2))


def test_errors_are_pickled(ruleset: Ruleset) -> None:
    with pytest.raises(NotCoveredError) as caught:
        deadline.due(ruleset, DueRequest("P05-04", date(2023, 3, 2)))
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is NotCoveredError
    assert again == caught.value
    assert hash(again) == hash(caught.value)
    assert again.to_dict() == caught.value.to_dict()
    with pytest.raises(JicengError) as faulty:
        Ruleset.from_documents([("a.toml", "document = 1")])
    assert pickle.loads(pickle.dumps(faulty.value)).faults == faulty.value.faults


def test_a_ruleset_of_another_version_is_refused(ruleset: Ruleset) -> None:
    reduced: Any = ruleset.__reduce__()
    restore, (kind, (digest, made)) = reduced
    assert restore(kind, (digest, made)) == ruleset
    with pytest.raises(NotCoveredError, match="JC-0150"):
        restore(kind, ("0" * 64, made))
    with pytest.raises(InternalError, match="JC-9901"):
        restore(kind, (digest, "[]"))


def _due_elsewhere(work: tuple[Ruleset, DueRequest]) -> Any:
    return deadline.due(*work)


def test_other_processes_give_the_same_answer(ruleset: Ruleset, petition: DueRequest) -> None:
    here = deadline.due(ruleset, petition)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(_due_elsewhere, [(ruleset, petition)] * 4)) == [here] * 4


def test_threads_share_a_ruleset(ruleset: Ruleset) -> None:
    requests = [DueRequest("LIC-13", date(2016, 3, 1) + timedelta(days=day)) for day in range(200)]
    alone = [deadline.explain_due(ruleset, request).en() for request in requests]
    with ThreadPoolExecutor(8) as pool:
        for round_of in range(5):
            together = pool.map(lambda request: deadline.explain_due(ruleset, request).en(), requests)
            assert list(together) == alone, round_of


def test_the_package_imports_nothing_else() -> None:
    script = "import sys; before = set(sys.modules); import jiceng; print(*sorted(set(sys.modules) - before))"
    found = subprocess.run([sys.executable, "-I", "-c", script], capture_output=True, text=True, check=True)
    standard = set(sys.stdlib_module_names)
    others = {name.partition(".")[0] for name in found.stdout.split()} - standard - {"jiceng"}
    assert others == set()
