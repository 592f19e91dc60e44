"""Cases: what goes in and what comes out, errors, marked rows, values, threads."""

import copy
import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import jiceng.case
from jiceng import Ruleset, calendar
from jiceng.case import (
    Accept,
    Act,
    Actor,
    Assign,
    Case,
    CaseLevel,
    CaseRules,
    Classify,
    ContactChannel,
    Correct,
    Event,
    EventKind,
    Holder,
    Phase,
    Receive,
    Refusal,
    Register,
    Urge,
)
from jiceng.error import InvalidInputError, JicengError, RefusedError
from jiceng.explain import Answer
from jiceng.words import CaseReason, Status

CHINA = timezone(timedelta(hours=8))
START = datetime(2016, 3, 1, 9, tzinfo=CHINA)
CLERK = Actor.official("p1", "hall", CaseLevel.TOWNSHIP)
HALL = Holder("hall", CaseLevel.TOWNSHIP)
LATER = START + timedelta(days=10)
VECTORS = Path(__file__).parents[3] / "tests" / "vectors" / "case.json"


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


RECEIVED = Event("e1", at(0), CLERK, Receive(ContactChannel.HALL, by=HALL))
REGISTERED = Event("e2", at(5), CLERK, Register("r1", parties=("c1",)))


def all_events() -> Iterator[dict[str, Any]]:
    for vector in json.loads(VECTORS.read_text("utf-8"))["vectors"]:
        yield from vector["input"]["events"]


@pytest.fixture(scope="module")
def rules() -> CaseRules:
    return CaseRules.of(Ruleset.jiaoling())


@pytest.fixture(scope="module")
def case(rules: CaseRules) -> Case:
    return Case.fold(rules, [REGISTERED, RECEIVED])


class TestEvents:
    def test_every_event_is_written_as_the_core_writes_it(self) -> None:
        seen = set()
        for data in all_events():
            event = Event.from_dict(data)
            assert jiceng.case.Event.from_json(event.to_json()) == event
            assert event.to_json() == jiceng._jiceng._event(json.dumps(data))
            assert event.to_dict() == json.loads(event.to_json())
            assert pickle.loads(pickle.dumps(event)) == copy.deepcopy(event) == event
            seen.add(event.act.event)
        assert len(seen) > 15

    def test_an_act_has_its_class_and_kind(self) -> None:
        classes = {cls._tag: cls for cls in Act._kinds.values()}
        assert list(classes) == [kind.value for kind in EventKind]
        assert all(cls.__module__ == "jiceng.case" for cls in classes.values())
        assert Urge().event is EventKind.URGE

    @pytest.mark.parametrize(
        ("given", "written"),
        [
            (datetime(2016, 3, 1, 1, tzinfo=timezone.utc), "2016-03-01T01:00:00Z"),
            (datetime(2016, 3, 1, 9, 0, 0, 250_000, CHINA), "2016-03-01T09:00:00.250+08:00"),
            (datetime(2016, 3, 1, 9, 0, 0, 1, CHINA), "2016-03-01T09:00:00.000001+08:00"),
        ],
    )
    def test_instants_are_written_as_the_core_writes_them(self, given: datetime, written: str) -> None:
        event = Event("e1", given, CLERK, Urge())
        assert event.to_dict()["at"] == written
        assert Event.from_json(event.to_json()).to_json() == event.to_json()

    def test_words_and_lists_are_taken_as_they_are_written(self) -> None:
        assert Receive("hall", by=HALL) == RECEIVED.act  # type: ignore[arg-type]
        assert Register("r1", parties=["c1"]) == REGISTERED.act  # type: ignore[arg-type]
        assert hash(Register("r1", ["c1"])) == hash(REGISTERED.act)  # type: ignore[arg-type]

    def test_what_is_empty_is_not_shown(self) -> None:
        assert repr(HALL) == "Holder(unit='hall', level=<CaseLevel.TOWNSHIP: 'township'>)"

    def test_a_correction_holds_an_act(self) -> None:
        event = Event("e3", at(9), CLERK, Correct("e1", act=Assign(HALL, in_place=False)))
        assert Event.from_json(event.to_json()) == event
        assert event.to_dict()["act"]["act"] == {
            "event": "assign",
            "to": {"unit": "hall", "level": "township"},
            "in_place": False,
        }

    @pytest.mark.parametrize(
        ("make", "code", "field"),
        [
            (lambda: Event("e1", START.replace(tzinfo=None), CLERK, Urge()), "JC-0204", "at"),
            (lambda: Event("e1", date(2016, 3, 1), CLERK, Urge()), "JC-0243", "at"),  # type: ignore[arg-type]
            (lambda: Event("e1", START, CLERK, "urge"), "JC-0243", "act"),  # type: ignore[arg-type]
            (lambda: Receive("drone", by=HALL), "JC-0241", "channel"),  # type: ignore[arg-type]
            (lambda: Register("r1", "c1"), "JC-0243", "parties"),  # type: ignore[arg-type]
            (lambda: Register("r1", ["c1", 2]), "JC-0243", "parties[1]"),  # type: ignore[list-item]
            (lambda: Register("r1", anonymous=1), "JC-0243", "anonymous"),  # type: ignore[arg-type]
            (lambda: Event("e1", START, CLERK, Urge(), sequence=True), "JC-0243", "sequence"),
            (lambda: Event.from_dict({"key": "e1"}), "JC-0234", "at"),
            (lambda: Event.from_json("{"), "JC-0205", None),
        ],
    )
    def test_what_is_no_event(self, make: Any, code: str, field: str | None) -> None:
        with pytest.raises(InvalidInputError) as caught:
            make()
        assert (caught.value.code, caught.value.field) == (code, field)
        assert "drone" not in str(caught.value)

    def test_frozen(self) -> None:
        with pytest.raises(FrozenInstanceError):
            HALL.unit = "x"  # type: ignore[misc]


class TestCase:
    def test_the_answer_is_the_answer(self, case: Case) -> None:
        answer = case.view(LATER)
        assert type(answer) is Answer
        assert answer.value.phase is Phase.REGISTERED
        assert answer.reasons == CaseReason.from_bits(answer.reason_bits)
        assert CaseReason.NO_CLASS in answer.reasons
        assert answer.to_dict()["value"] == answer.value.to_dict()
        assert answer.to_json() == json.dumps(answer.to_dict(), ensure_ascii=False, separators=(",", ":"))
        assert [one.id for one in answer.basis] == [one["id"] for one in answer.to_dict()["basis"]]
        assert answer.value is answer.value
        again = pickle.loads(pickle.dumps(answer))
        assert (again, hash(again), again.to_json()) == (answer, hash(answer), answer.to_json())
        assert again.value == answer.value
        assert case.view(LATER + timedelta(days=1)) != answer

    def test_clocks_and_thresholds(self, case: Case) -> None:
        clocks = case.clocks(LATER)
        assert clocks == case.view(LATER).value.clocks
        assert clocks[0].status is Status.MET
        clerk, station = Actor.official("p2", "station", CaseLevel.VILLAGE), Holder("station", CaseLevel.VILLAGE)
        for row, (actor, act) in enumerate([(CLERK, Classify("convenience")), (CLERK, Assign(station)), (clerk, Accept())]):
            case = case.apply(Event(f"n{row}", at(6 + row), actor, act))
        first = case.crossed(START, LATER + timedelta(days=90))
        assert len(first) > 1 and [one.crossed_at for one in first] == sorted(one.crossed_at for one in first)
        middle = first[0].crossed_at
        assert case.crossed(START, middle) + case.crossed(middle, LATER + timedelta(days=90)) == first

    def test_one_more_event_makes_another_case(self, rules: CaseRules, case: Case) -> None:
        empty = Case(rules)
        one = empty.apply(RECEIVED)
        assert (len(empty), len(one), one.phase) == (0, 1, Phase.RECEIVED)
        assert one.apply(RECEIVED) is one
        # A later event may come first.
        assert one.apply(REGISTERED.to_dict()) == case == empty.apply(RECEIVED).apply(REGISTERED)
        assert case.events == (RECEIVED, REGISTERED)
        assert json.loads(case.to_json()) == case.to_dict() == [one.to_dict() for one in case.events]
        assert case.as_of(at(1)) == one
        with pytest.raises(AttributeError):
            one.rules = rules

    def test_values(self, rules: CaseRules, case: Case) -> None:
        for value in (case, Case(rules, "c1").apply(RECEIVED), rules):
            again = pickle.loads(pickle.dumps(value))
            assert again == value
            assert hash(again) == hash(value)
            assert repr(again) == repr(value)
        assert Case(rules, "c1") != Case(rules)
        assert case != Case.fold(CaseRules.of(Ruleset.guangdong()), [RECEIVED, REGISTERED])

    def test_rules_have_classes(self, rules: CaseRules) -> None:
        petition = next(one for one in rules.classes(date(2016, 3, 1)) if one.id == "petition")
        assert petition.kind.value == "petition"
        assert petition.label.zh

    def test_what_may_be_done(self, case: Case) -> None:
        allowed = case.allowed_events(CLERK, at(10))
        assert EventKind.CLASSIFY in allowed and "classify" in allowed and "archive" not in allowed
        assert list(allowed.events) == [one.event for one in allowed if one.is_allowed]
        assert len(list(allowed)) == len(allowed) == len(EventKind)
        closing = next(one for one in allowed if one.event is EventKind.ACCEPT)
        assert closing.refusal is Refusal.NOT_NOW
        error = allowed.error("accept")
        assert isinstance(error, RefusedError) and error.code == "JC-0506"
        assert allowed.error(EventKind.CLASSIFY) is None
        for one in allowed:
            assert (allowed.error(one.event) is None) == one.is_allowed
        with pytest.raises(InvalidInputError, match="JC-0204"):
            case.allowed_events(CLERK, START.replace(tzinfo=None))
        with pytest.raises(InvalidInputError, match="JC-0243"):
            case.allowed_events("p1", START)  # type: ignore[arg-type]

    def test_errors_carry_their_row(self, rules: CaseRules, case: Case) -> None:
        with pytest.raises(RefusedError) as caught:
            Case.fold(rules, [Event("e3", at(9), CLERK, Urge()), REGISTERED, RECEIVED])
        assert (caught.value.code, caught.value.row) == ("JC-0506", 2)
        with pytest.raises(InvalidInputError) as unreadable:
            Case.fold(rules, [RECEIVED, {"key": "e2"}])
        assert (unreadable.value.code, unreadable.value.row) == ("JC-0234", 1)
        with pytest.raises(JicengError, match="JC-0505"):
            case.view(START - timedelta(days=1))
        with pytest.raises(JicengError, match="JC-0502"):
            case.apply(Event("e1", at(0), CLERK, Urge()))

    def test_bad_rows_are_marked_and_nothing_is_lost(self, rules: CaseRules, case: Case) -> None:
        again = Event("e9", at(7), CLERK, RECEIVED.act)
        rows = [REGISTERED, {"key": 1}, RECEIVED, RECEIVED, again, {"at": START}]
        folded = Case.fold_marking(rules, rows)
        assert folded.case == case
        assert [(one.row, one.error.row, one.error.code) for one in folded.refused] == [
            (1, 1, "JC-0243"),
            (4, 4, "JC-0506"),
            (5, 5, "JC-0205"),
        ]
        assert json.loads(folded.refused[1].text)["key"] == "e9"

    def test_lines(self, rules: CaseRules, case: Case, tmp_path: Path) -> None:
        lines = ["", REGISTERED.to_json(), "no json", RECEIVED.to_json(), ""]
        path = tmp_path / "events.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8")
        for given in ("\n".join(lines), path, lines, iter(lines)):
            folded = Case.fold_lines(rules, given)
            assert folded.case == case
            assert [(one.row, one.error.row, one.text) for one in folded.refused] == [(2, 2, "no json")]

    def test_threads_share_a_case(self, case: Case) -> None:
        whole = case.view(LATER)
        classified = Event("e3", at(9), CLERK, Classify("convenience"))
        with ThreadPoolExecutor(8) as pool:
            views = list(pool.map(lambda _: case.apply(classified).phase and case.view(LATER), range(200)))
        assert set(views) == {whole}
