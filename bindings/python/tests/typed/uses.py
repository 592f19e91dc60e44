"""What is written with the package, for the type checker: it is not run."""

from datetime import date, datetime

from typing_extensions import assert_type

from jiceng import Ruleset, agent, case, catalogue, deadline, escalation, evaluation, indicators, mediation
from jiceng.deadline import Deadline, DueRequest, Exclusion, TimeLimit
from jiceng.evaluation import Evaluation, Record, Roster, ScoreStep
from jiceng.explain import Answer, Caveat, Citation
from jiceng.table import ArrowStream, Table
from jiceng.words import CaseLevel, ContactChannel, EventKind, ExclusionKind, Measure, Phase, Unit


def uses(ruleset: Ruleset) -> None:
    """One use of each kind of value."""
    request = DueRequest("LIC-13", date(2016, 3, 1), exclusions=[Exclusion("hearing", date(2016, 3, 7))])
    answer = deadline.due(ruleset, request)
    assert_type(answer, Answer[Deadline])
    assert_type(answer.value.due, date | None)
    assert_type(answer.value.limit, TimeLimit)
    assert_type(answer.value.limit.unit, Unit | None)
    assert_type(answer.caveats, tuple[Caveat, ...])
    assert_type(answer.basis[0], Citation)
    assert_type(request.exclusions[0].kind, ExclusionKind)
    assert_type(ExclusionKind.HEARING.zh, str)
    assert_type(deadline.DeadlineReason.from_bits(3), tuple[deadline.DeadlineReason, ...])
    assert_type(ruleset.calendar.is_working_day(date(2016, 3, 1)).value, bool)
    assert_type(catalogue.item(ruleset, "x", date(2016, 3, 1)).value.name_zh, str)
    assert_type(indicators.finished_matter(ruleset, request, date(2016, 3, 1))[1], Unit)
    # What must not pass; the strict check says where such a line has nothing to ignore.
    DueRequest("LIC-13", "2016-03-01")  # type: ignore[arg-type]
    request.start = date(2016, 3, 1)  # type: ignore[misc]
    deadline.due(request, ruleset)  # type: ignore[arg-type]
    ruleset.calendar.add_working_days(date(2016, 3, 1), 1.5)  # type: ignore[arg-type]


def uses_of_cases(ruleset: Ruleset, now: datetime) -> None:
    """One use of each kind of value about a case."""
    rules = case.CaseRules.of(ruleset)
    hall = case.Holder("hall", CaseLevel.TOWNSHIP)
    clerk = case.Actor.official("p1", "hall", "township")
    event = case.Event("e1", now, clerk, case.Receive(ContactChannel.HALL, by=hall))
    assert_type(event.act, case.Act)
    assert_type(event.act.event, EventKind)
    one = case.Case.fold(rules, [event, event.to_dict()])
    assert_type(one.apply(event), case.Case)
    assert_type(one.view(now), Answer[case.CaseView])
    assert_type(one.view(now).value.phase, Phase)
    assert_type(one.clocks(now)[0].due, date | None)
    assert_type(one.crossed(now, now)[0].crossed_at, datetime)
    assert_type(one.allowed_events(clerk, now).events, tuple[EventKind, ...])
    assert_type(case.Case.fold_lines(rules, "").refused[0].row, int)
    assert_type(case.view_column(rules, [], now).clocks, Table)
    assert_type(case.timeline(one, now), str)
    ladder = escalation.Ladder.on(ruleset, date(2016, 7, 8))
    facts = escalation.CaseFacts.of_case(one, now, escalation.CaseFacts(case.CaseKind.DISPUTE, CaseLevel.GRID))
    assert_type(escalation.due_actions(ladder, facts).value.measures, tuple[Measure, ...])
    assert_type(mediation.Mediation(ruleset).view(now), Answer[mediation.MediationView])
    assert_type(agent.AgentService(ruleset).view(agent.AgentPolicy.example(), now), Answer[agent.AgentView])
    # What must not pass.
    case.Event("e1", "2016-03-01", clerk, case.Urge())  # type: ignore[arg-type]
    case.Event("e1", now, clerk, event)  # type: ignore[arg-type]
    case.Receive(ContactChannel.HALL)  # type: ignore[call-arg]
    event.key = "e2"  # type: ignore[misc]


def scores(ruleset: Ruleset, ballots: ArrowStream, roster: Roster) -> None:
    """The evaluation of a year."""
    scored = evaluation.score(evaluation.scheme(ruleset, "x"), roster, ballots, layout="wide")
    assert_type(scored, Evaluation)
    assert_type(scored.table, Table)
    assert_type(scored.record("k"), Answer[Record])
    assert_type(scored.record("k").value.steps, tuple[ScoreStep, ...])
    assert_type(scored.explain("k").html(), str)
    evaluation.score(roster, roster, ballots)  # type: ignore[arg-type]
