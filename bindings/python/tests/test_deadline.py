"""Requests go in whole and answers come out whole; the rules themselves are tested in Rust and by the vectors."""

import json
from datetime import date, datetime, timedelta, timezone

import pytest

from jiceng import Ruleset, deadline
from jiceng.deadline import (
    Arrival,
    Correction,
    DueRequest,
    Exclusion,
    Extension,
    GivenPeriod,
    Progress,
    Status,
    TimeLimit,
)
from jiceng.error import InvalidInputError, JicengError, NotCoveredError, OutOfRangeError, RefusedError
from jiceng.explain import Caveat
from jiceng.words import Approver, Channel, ExclusionKind, LastDay, Silence, Unit, Whose

CHINA = timezone(timedelta(hours=8))


def test_three_dates_and_why(ruleset: Ruleset, petition: DueRequest) -> None:
    answer = deadline.due(ruleset, petition)
    value = answer.value
    assert (value.raw, value.due, value.rolled) == (date(2015, 5, 1), date(2015, 4, 30), date(2015, 5, 4))
    assert value.limit == TimeLimit.calendar_days(60)
    assert value.whose is Whose.OFFICE
    assert deadline.DeadlineReason.LAW_SILENT_ON_ROLL in answer.reasons
    assert answer.caveats == (Caveat.LAW_SILENT,)
    assert answer.basis[0].zh() == "《信访条例》第三十三条"
    assert deadline.DeadlineReason.from_bits(answer.reason_bits) == answer.reasons
    assert Caveat.from_bits(answer.caveat_bits) == answer.caveats


def test_explanation_in_both_languages(ruleset: Ruleset, petition: DueRequest) -> None:
    explanation = deadline.explain_due(ruleset, petition)
    assert explanation.en().startswith("To be done by Thu 30 April 2015.")
    assert explanation.zh().startswith("结论：应于2015年4月30日（周四）前（含当日）办结。")
    assert explanation.answer == deadline.due(ruleset, petition)
    steps = explanation.steps
    assert steps[0].from_ == petition.start
    assert all(before.to == after.from_ for before, after in zip(steps, steps[1:], strict=False))
    assert steps[-1].to == explanation.answer.value.due


def test_every_part_of_a_request_arrives(ruleset: Ruleset) -> None:
    request = DueRequest(
        "LIC-13",
        date(2016, 3, 1),
        law_on=date(2016, 3, 2),
        exclusions=[Exclusion(ExclusionKind.HEARING, date(2016, 3, 7), date(2016, 3, 18))],
        extensions=(Extension(10, date(2016, 3, 25), Approver.HEAD_OF_ORGAN),),
        corrections=[Correction(date(2016, 3, 4), date(2016, 3, 7))],
        certain=True,
        reference="case 17",
    )
    assert json.loads(request.to_json()) == {
        "rule": "LIC-13",
        "start": "2016-03-01",
        "law_on": "2016-03-02",
        "exclusions": [{"kind": "hearing", "from": "2016-03-07", "to": "2016-03-18"}],
        "extensions": [
            {"value": 10, "approved_on": "2016-03-25", "approver": "head-of-organ", "by_handler": False}
        ],
        "corrections": [{"noticed_on": "2016-03-04", "corrected_on": "2016-03-07"}],
        "certain": True,
    }
    assert "reference" not in request.to_dict()
    assert request.reference == "case 17"
    assert "case 17" not in repr(request)
    assert request.exclusions[0].to == date(2016, 3, 18)
    assert deadline.due(ruleset, request).value.start == date(2016, 3, 7)
    # A word will do for a member of a list, and a fact decides.
    route = DueRequest("P05-13", date(2016, 3, 1), facts={"petition-route": "route-6"})
    assert route.facts == {"petition-route": "route-6"}
    assert Exclusion("hearing", date(2016, 3, 7)).kind is ExclusionKind.HEARING


def test_hours_and_instants(ruleset: Ruleset) -> None:
    dispatch = datetime(2020, 6, 1, 9, 30, tzinfo=CHINA)
    given = GivenPeriod(TimeLimit.hours(24))
    request = DueRequest(given=given, started_at=dispatch)
    assert request.start == date(2020, 6, 1)
    assert deadline.due(ruleset, request).value.due_at == dispatch + timedelta(hours=24)
    # The same instant seen from another zone, half past midnight in China: the start day is China's.
    elsewhere = datetime(2020, 5, 31, 16, 30, 0, 1500, tzinfo=timezone.utc)
    request = DueRequest(given=given, started_at=elsewhere)
    assert (request.start, request.started_at) == (date(2020, 6, 1), elsewhere)


def test_a_limit_of_ones_own(ruleset: Ruleset) -> None:
    given = GivenPeriod(TimeLimit.calendar_days(30), last_day=LastDay.ROLLS_BORROWED, last_basis="PER-13")
    answer = deadline.due(ruleset, DueRequest(given=given, start=date(2015, 8, 5)))
    assert (answer.value.rule, answer.value.due) == (None, date(2015, 9, 6))
    assert (given.limit.value, given.limit.unit, given.limit.zh()) == (30, Unit.CALENDAR_DAYS, "30日")
    assert (TimeLimit.AT_ONCE.value, TimeLimit.AT_ONCE.unit) == (None, None)
    assert TimeLimit.NO_LIMIT != TimeLimit.MISSING


def test_status_silence_and_receipt(ruleset: Ruleset, petition: DueRequest) -> None:
    done = Progress(finished_at=datetime(2015, 5, 2, 10, tzinfo=CHINA))
    now = datetime(2015, 6, 1, tzinfo=CHINA)
    view = deadline.status(ruleset, petition, done, now).value
    assert (view.status, view.due) == (Status.DISPUTED, date(2015, 4, 30))
    assert view.expires_at == datetime(2015, 5, 5, tzinfo=CHINA)
    running = deadline.status(ruleset, petition, Progress(), datetime(2015, 4, 20, tzinfo=CHINA)).value
    assert running.margin is not None
    assert (running.margin.value, running.margin.unit) == (10, Unit.CALENDAR_DAYS)
    silent = deadline.silence(
        ruleset, DueRequest("LIC-06", date(2016, 2, 3)), datetime(2016, 2, 16, tzinfo=CHINA)
    ).value
    assert (silent.effect, silent.since, silent.follows) == (
        Silence.ACCEPTED_FROM_RECEIPT,
        date(2016, 2, 3),
        True,
    )
    arrival = Arrival(
        Channel.INTERNET,
        arrived_at=datetime(2025, 9, 26, 20, tzinfo=CHINA),
        confirmed_on=date(2025, 9, 29),
    )
    assert deadline.receipt_day(ruleset, "GID-06", arrival).value.date == date(2025, 9, 29)


@pytest.mark.parametrize(
    ("made", "code", "field", "kind"),
    [
        (lambda: DueRequest("LIC-13", datetime(2016, 3, 1)), "JC-0243", "start", InvalidInputError),
        (lambda: DueRequest("LIC-13", "2016-03-01"), "JC-0243", "start", InvalidInputError),  # type: ignore[arg-type]
        (lambda: DueRequest("LIC-13", 16_861), "JC-0243", "start", InvalidInputError),  # type: ignore[arg-type]
        (lambda: DueRequest("LIC-13"), "JC-0234", "start", InvalidInputError),
        (
            lambda: DueRequest("LIC-13", started_at=datetime(2016, 3, 1)),
            "JC-0204",
            "started_at",
            InvalidInputError,
        ),
        (
            lambda: DueRequest("LIC-13", started_at=date(2016, 3, 1)),  # type: ignore[arg-type]
            "JC-0243",
            "started_at",
            InvalidInputError,
        ),
        (lambda: TimeLimit.working_days(True), "JC-0243", "value", InvalidInputError),
        (lambda: TimeLimit.working_days(2.0), "JC-0243", "value", InvalidInputError),  # type: ignore[arg-type]
        (lambda: TimeLimit.working_days(0), "JC-0230", "limit", OutOfRangeError),
        (lambda: TimeLimit.working_days(2**31), "JC-0230", "limit", OutOfRangeError),
        (lambda: TimeLimit.working_days(10**5000), "JC-0206", "value", OutOfRangeError),
        (lambda: Exclusion("herring", date(2016, 3, 7)), "JC-0241", "kind", InvalidInputError),
        (lambda: DueRequest("X", date(2016, 3, 1), facts=["a"]), "JC-0243", "facts", InvalidInputError),  # type: ignore[arg-type]
        (lambda: DueRequest("X", date(2016, 3, 1), exclusions=[1]), "JC-0243", "exclusions", InvalidInputError),  # type: ignore[list-item]
        (lambda: DueRequest.from_json('{"start": "2015-02-31"}'), "JC-0203", "start", InvalidInputError),
    ],
)
def test_what_is_refused(made: object, code: str, field: str, kind: type[JicengError]) -> None:
    with pytest.raises(kind) as caught:
        made()  # type: ignore[operator]
    error = caught.value
    assert (error.code, error.field) == (code, field)
    assert "herring" not in error.text_en


def test_an_error_has_all_its_fields(ruleset: Ruleset) -> None:
    with pytest.raises(NotCoveredError) as ended:
        deadline.due(ruleset, DueRequest("P05-04", date(2023, 3, 2)))
    assert ended.value.code == "JC-0209"
    assert str(ended.value) == f"JC-0209: {ended.value.text_en}"
    hearing = [Exclusion(ExclusionKind.HEARING, date(2015, 3, 9), date(2015, 3, 10))]
    with pytest.raises(RefusedError) as refused:
        deadline.due(ruleset, DueRequest("P05-04", date(2015, 3, 2), exclusions=hearing))
    error = refused.value
    assert (error.code, error.field, error.basis) == ("JC-0215", "exclusions[0].kind", "《信访条例》第三十三条")
    assert isinstance(error, ValueError)
    assert json.loads(error.to_json()) == error.to_dict()
    assert error.to_dict()["kind"] == "refused"
