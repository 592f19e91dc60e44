"""The vectors of cases, and of what stands beside them: from the input of a vector to the answer of the package."""

from collections.abc import Callable
from functools import cache
from typing import Any

from jiceng import Ruleset, _jiceng, calendar, escalation
from jiceng._record import _reader
from jiceng.agent import AgentPolicy, AgentService
from jiceng.case import Case, CaseRules
from jiceng.escalation import CaseFacts, Ladder, SupervisionEvent
from jiceng.explain import Answer
from jiceng.mediation import Mediation

Input = dict[str, Any]


def flat(answer: Answer[Any]) -> Input:
    """The value with reasons, caveats and basis beside it."""
    record = answer.to_dict()
    # What the record says is what the core said.
    assert answer.value.to_dict() == record["value"]
    basis = [one["id"] for one in record["basis"]]
    return {**record["value"], "reasons": record["reasons"], "caveats": record["caveats"], "basis": basis}


@cache
def rules_of(ruleset: Ruleset) -> CaseRules:
    return CaseRules.of(ruleset)


@cache
def ladder_of(ruleset: Ruleset, on: str) -> Ladder:
    return Ladder.on(ruleset, calendar.parse_date(on))


def view(ruleset: Ruleset, part: Input) -> Input:
    case = Case.fold(rules_of(ruleset), part["events"])
    answer = flat(case.view(calendar.parse_instant(part["now"])))
    clocks = {f"{one['cycle']}/{one['clock']}/{one['turn']}": one for one in answer["clocks"]}
    shown = ("status", "due")
    return {**answer, "at": {name: {key: one[key] for key in shown} for name, one in clocks.items()}}


def due_actions(ruleset: Ruleset, part: Input) -> Input:
    facts = part["facts"]
    answer = escalation.due_actions(ladder_of(ruleset, part["on"]), _reader(CaseFacts)(facts))
    return {**flat(answer), "held": [rule.id for rule in answer.value.held]}


def urging(ruleset: Ruleset, part: Input) -> Input:
    past = [calendar.parse_instant(one) for one in part["past"]]
    return flat(escalation.urging(ladder_of(ruleset, part["on"]), past, calendar.parse_instant(part["now"])))


def supervision(ruleset: Ruleset, part: Input) -> Input:
    events = [_reader(SupervisionEvent)(one) for one in part["events"]]
    ladder = ladder_of(ruleset, part["on"])
    return flat(escalation.supervision(ladder, events, calendar.parse_instant(part["now"])))


def containment(_: Ruleset, part: Input) -> Input:
    # Some positions are beyond the list, which words cannot be.
    columns = ([255 if at is None else at for at in part[name]] for name in ("concluded", "reopened"))
    return flat(_jiceng._containment(*columns))


def mediated(ruleset: Ruleset, part: Input) -> Input:
    answer = Mediation.fold(ruleset, part["events"]).view(calendar.parse_instant(part["now"]))
    view = answer.value
    days = ("rule", "raw", "rolled", "due")
    return {
        **flat(answer),
        "allowed": [str(step.act) for step in view.next if step.allowed],
        "actions": [str(one.what) for one in view.due],
        "dates": {
            str(one.what): {name: one.to_dict()[name] for name in days} for one in view.due if one.raw is not None
        },
        "routes": [str(one.kind) for one in view.remedies],
    }


def served(ruleset: Ruleset, part: Input) -> Input:
    policy = _reader(AgentPolicy)(part["policy"])
    answer = AgentService.fold(ruleset, part["events"]).view(policy, calendar.parse_instant(part["now"]))
    items = answer.to_dict()["value"]["items"]
    days = {
        one["item"]: {
            "submit": one["submit"] and one["submit"]["due"],
            "hall_start": one["hall"] and one["hall"]["start"],
            "hall": one["hall"] and one["hall"]["due"],
            "filed_by": one["filed_by"],
        }
        for one in items
    }
    places = {str(one.line): str(one.place) for one in answer.value.papers}
    return {**flat(answer), "days": days, "places": places}


CALLS: dict[str, Callable[[Ruleset, Input], Input]] = {
    "case.view": view,
    "escalation.due_actions": due_actions,
    "escalation.urging": urging,
    "escalation.supervision": supervision,
    "escalation.containment": containment,
    "mediation.view": mediated,
    "agent.view": served,
}
