"""What stands beside cases: escalation, mediation, agent service. What goes in, what comes out, values."""

import json
import pickle
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from jiceng import Ruleset, agent, case, escalation, mediation
from jiceng.error import InvalidInputError, JicengError, RefusedError
from jiceng.explain import Answer
from jiceng.words import CaseLevel, Measure

CHINA = timezone(timedelta(hours=8))
FOLDER = Path(__file__).parents[3] / "tests" / "vectors"
START = datetime(2016, 3, 1, 9, tzinfo=CHINA)


def at(days: int, hours: int = 0) -> datetime:
    return START + timedelta(days=days, hours=hours)


def inputs(room: str, name: str) -> list[Any]:
    vectors = json.loads((FOLDER / f"{room}.json").read_text("utf-8"))["vectors"]
    return [vector["input"][name] for vector in vectors if name in vector["input"]]


def check(answer: Answer[Any]) -> None:
    """An answer about a record is an answer like any other."""
    assert type(answer) is Answer
    again = pickle.loads(pickle.dumps(answer))
    assert (again, hash(again), again.to_json()) == (answer, hash(answer), answer.to_json())
    assert again.value == answer.value and hash(again.value) == hash(answer.value)
    assert answer.value.to_dict() == answer.to_dict()["value"]
    assert [str(reason) for reason in answer.reasons] == answer.to_dict()["reasons"]
    assert pickle.loads(pickle.dumps(answer.value)) == answer.value
    assert type(answer.value).__module__ in repr(type(answer.value))


@pytest.fixture(scope="module")
def ladder() -> escalation.Ladder:
    return escalation.Ladder.on(Ruleset.jiaoling(), date(2016, 7, 8))


class TestEscalation:
    def test_what_is_due(self, ladder: escalation.Ladder) -> None:
        facts = escalation.CaseFacts("dispute", "grid", flags=["may-turn-violent"], failures=1)  # type: ignore[arg-type]
        answer = escalation.due_actions(ladder, facts)
        check(answer)
        assert answer.value.measures == (Measure.ESCALATE, Measure.INFORM_POLICE)
        held = [rule for bit, rule in enumerate(ladder.rules) if answer.value.bits >> bit & 1]
        assert [rule.id for rule in held] == [rule.id for rule in answer.value.held]
        with pytest.raises(JicengError, match="JC-020[56]"):
            escalation.due_actions(ladder, escalation.CaseFacts("dispute", "grid", failures=-1))  # type: ignore[arg-type]

    def test_the_facts_of_a_case(self, ladder: escalation.Ladder) -> None:
        rules = case.CaseRules.of(ladder.ruleset)
        clerk, hall = case.Actor.official("p1", "hall", CaseLevel.TOWNSHIP), case.Holder("hall", CaseLevel.TOWNSHIP)
        acts = [case.Receive("hall", by=hall), case.Register("r", ("c1", "c2")), case.Classify("livelihood"), case.Assign(hall), case.Accept()]  # type: ignore[arg-type]
        one = case.Case.fold(rules, [case.Event(f"e{n}", at(0, n), clerk, act) for n, act in enumerate(acts)])
        given = escalation.CaseFacts("livelihood", "township", amount_fen=5)  # type: ignore[arg-type]
        facts = escalation.CaseFacts.of_case(one, at(13), given)
        assert (facts.parties, facts.amount_fen, facts.level) == (2, 5, "township")
        assert facts.unit.used_bp is not None and facts.unit.used_bp > 8_000
        assert any(rule.id == "remind-at-four-fifths" for rule in escalation.due_actions(ladder, facts).value.held)
        with pytest.raises(JicengError, match="JC-0589"):
            escalation.CaseFacts.of_case(case.Case(rules), at(1), given)

    def test_urging_and_supervision(self, ladder: escalation.Ladder) -> None:
        urged = escalation.urging(ladder, [at(0), at(0, 1)], at(0, 2))
        check(urged)
        assert (urged.value.permitted, urged.value.next_at) == (False, datetime(2016, 3, 2, tzinfo=CHINA))
        with pytest.raises(InvalidInputError, match="JC-0204"):
            escalation.urging(ladder, [START.replace(tzinfo=None)], at(1))
        order = escalation.Order(at(0), "yellow", "township")  # type: ignore[arg-type]
        view = escalation.supervision(ladder, [order], at(9))
        check(view)
        assert view.value.late
        with pytest.raises(JicengError, match="JC-0587"):
            escalation.supervision(ladder, [order, escalation.Cancel(at(1), "village")], at(9))  # type: ignore[arg-type]

    def test_containment(self) -> None:
        answer = escalation.containment([], [])
        check(answer)
        assert answer.value.share_within("grid") is None
        with pytest.raises(JicengError, match="JC-0581"):
            escalation.containment(["grid"], [])

    def test_a_ladder_is_a_value(self, ladder: escalation.Ladder) -> None:
        assert pickle.loads(pickle.dumps(ladder)) == ladder
        assert hash(escalation.Ladder.on(Ruleset.jiaoling(), ladder.day)) == hash(ladder)
        with pytest.raises(InvalidInputError, match="JC-0243"):
            escalation.Ladder.on(Ruleset.jiaoling(), START)


class TestMediation:
    def test_events_are_written_as_the_core_writes_them(self) -> None:
        seen = set()
        for data in (one for events in inputs("mediation", "events") for one in events):
            event = mediation.MediationEvent.from_dict(data)
            assert mediation.MediationEvent.from_json(event.to_json()) == event
            assert pickle.loads(pickle.dumps(event)) == event
            seen.add(event.act.kind)
        assert len(seen) > 15
        assert {cls._tag for cls in mediation.MediationAct._kinds.values()} == {str(kind) for kind in mediation.ActKind}
        with pytest.raises(InvalidInputError) as caught:
            mediation.MediationEvent.from_dict({"key": "1", "at": "2016-03-01T09:00:00+08:00", "act": {"kind": "consent"}})
        assert caught.value.field == "act.party"

    def test_a_refusal_is_no_failure(self) -> None:
        ruleset = Ruleset.jiaoling()
        asked = mediation.Request("civil", "village", parties=("a", "b"), by=("a",))  # type: ignore[arg-type]
        empty = mediation.Mediation(ruleset)
        one = empty.apply(mediation.MediationEvent("1", at(0), asked))
        refused = one.apply(mediation.MediationEvent("2", at(1), mediation.Refuse("b")))
        assert (empty.level, one.level, one.result, refused.result) == (None, "village", "pending", "refused")
        assert one.apply(one.events[0]) is one
        answer = refused.view(at(2))
        check(answer)
        steps = {step.act: step for step in answer.value.next}
        error = steps[mediation.ActKind.CONSENT].why_not
        assert isinstance(error, RefusedError) and error.code == "JC-0546"
        with pytest.raises(RefusedError) as caught:
            refused.apply(mediation.MediationEvent("3", at(2), mediation.Consent("b")))
        assert (caught.value.code, caught.value.basis) == ("JC-0546", "《人民调解法》第十七条")
        with pytest.raises(JicengError, match="JC-0543"):
            empty.view(at(0))
        settled = mediation.contained([one, refused])
        check(settled)
        assert not settled.value.within("county")
        for value in (empty, one, refused):
            assert pickle.loads(pickle.dumps(value)) == value
        assert one == mediation.Mediation.fold(ruleset, one.to_dict()) != refused


class TestAgent:
    def test_two_times_are_kept(self) -> None:
        ruleset = Ruleset.jiaoling()
        item = "water-abstraction-licence"
        acts = [
            agent.Mandate("p", "a", items=(item,), valid_to=date(2016, 6, 30), data_use=True),
            agent.TakePapers((agent.Paper(1, item, True),)),
            agent.File(item, lines=(1,), receipt="r1"),
        ]
        events = [agent.AgentEvent(str(day), at(day), act) for day, act in enumerate(acts)]
        service = agent.AgentService.fold(ruleset, events)
        answer = service.view(agent.AgentPolicy.example(), at(9))
        check(answer)
        (one,) = answer.value.items
        assert (one.taken_at, one.received_at) == (at(1), at(2))
        assert answer.value.papers[0].place is agent.PaperPlace.HALL
        counted = agent.count_filings([service, service])
        check(counted)
        assert counted.value.by_agents == 1
        assert pickle.loads(pickle.dumps(service)) == service == agent.AgentService.fold(ruleset, service.to_dict())
        with pytest.raises(RefusedError):
            service.apply(agent.AgentEvent("9", at(9), agent.Act("decide")))  # type: ignore[arg-type]
        assert agent.AgentPolicy("example", "example", agent.AgentPolicy.example().submit) == agent.AgentPolicy.example()  # type: ignore[arg-type]

    def test_events_are_written_as_the_core_writes_them(self) -> None:
        for data in (one for events in inputs("agent", "events") for one in events):
            event = agent.AgentEvent.from_dict(data)
            assert agent.AgentEvent.from_json(event.to_json()) == event
        assert {cls._tag for cls in agent.AgentAct._kinds.values()} == {str(kind) for kind in agent.AgentActKind}


def test_rooms_of_many_classes_are_imported_when_they_are_asked_for() -> None:
    script = "import sys, jiceng; assert 'jiceng.case' not in sys.modules; jiceng.case; jiceng.mediation; assert 'jiceng.mediation' in sys.modules; assert 'case' in dir(jiceng)"
    subprocess.run([sys.executable, "-c", script], check=True)
