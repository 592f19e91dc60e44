"""Makes the synthetic year of an invented county: cases as lists of events, disputes with their mediation.

No person, no official and no real township stands in it. The same seed gives the same events. Times are drawn without
regard to the calendar: which days count, and what is late, is for the library to say.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from generate import Dice
from jiceng import case, mediation
from jiceng.case import CHINA, Act, Actor, Event, Holder
from jiceng.mediation import MediationEvent
from jiceng.words import (
    ActorRole,
    CaseLevel,
    ContactChannel,
    DisputeKind,
    HoldKind,
    Outcome,
    RecusalOutcome,
    Satisfaction,
    SupervisionLevel,
)

SEED = 20160708
# The evening on which the year is looked at.
CLOSED_AT = datetime(2025, 12, 19, 18, tzinfo=CHINA)
TOWNSHIPS = ("青禾镇", "云溪镇", "石门镇", "白鹭镇", "长岭镇", "竹山镇", "东陂镇", "南塘镇")
CLASSES = ("convenience", "difficulty", "livelihood", "dispute", "hazard", "opinion", "enquiry", "petition")
LEVELS = (CaseLevel.GRID, CaseLevel.VILLAGE, CaseLevel.TOWNSHIP, CaseLevel.COUNTY)


@dataclass(frozen=True)
class Matter:
    """One case, its township, and its mediation where it is a dispute that was mediated."""

    key: str
    township: int
    events: tuple[Event, ...]
    mediation: tuple[MediationEvent, ...]


def matters(count: int, seed: int = SEED) -> list[Matter]:
    """The cases of the year, in order of their keys."""
    dice = Dice(seed)
    return [_matter(dice, f"{number:05}") for number in range(1, count + 1)]


class _Writer:
    """Writes the events of one case, each a little later than the one before."""

    def __init__(self, dice: Dice, key: str, began: datetime) -> None:
        self.dice, self.key, self.at = dice, key, began
        self.events: list[Event] = []

    def add(self, hours: float, actor: Actor, act: Act) -> bool:
        """Adds an event unless it would lie after the evening of the report."""
        self.at += timedelta(minutes=round(hours * 60) + 1)
        if self.at > CLOSED_AT:
            return False
        number = len(self.events)
        self.events.append(Event(f"{self.key}-{number}", self.at, actor, act, sequence=number))
        return True


def _matter(dice: Dice, key: str) -> Matter:
    township = dice.below(len(TOWNSHIPS))
    year_begins = datetime(CLOSED_AT.year, 1, 2, 8, 30, tzinfo=CHINA)
    began = year_begins + timedelta(days=dice.below((CLOSED_AT - year_begins).days), minutes=dice.below(500))
    writer = _Writer(dice, key, began)
    name = TOWNSHIPS[township]
    hall, centre = f"{name}大厅", f"{name}中心"
    units = {CaseLevel.GRID: f"{name}网格{dice.between(1, 12)}", CaseLevel.VILLAGE: f"{name}村站{dice.between(1, 9)}", CaseLevel.TOWNSHIP: centre, CaseLevel.COUNTY: "县主管部门"}
    clerk = Actor.official("clerk", hall, "township")
    desk = Actor.official("desk", centre, "township")
    party = Actor.citizen("party")
    kind = CLASSES[dice.below(len(CLASSES))]
    level = LEVELS[min(dice.below(4), 2)]
    writer.add(0, clerk, case.Receive(ContactChannel.HALL, by=Holder(hall, CaseLevel.TOWNSHIP)))
    writer.add(dice.between(1, 30), clerk, case.Register("r", ("party",)))
    writer.add(dice.between(0, 6), clerk, case.Classify(kind))
    # Down level by level: the hall to the village station, the station to the grid.
    first = max(level, CaseLevel.VILLAGE, key=LEVELS.index)
    writer.add(dice.between(1, 20), clerk, case.Assign(Holder(units[first], first)))
    going = writer.add(dice.between(1, 40), _worker(units, first), case.Accept())
    if level is CaseLevel.GRID:
        writer.add(dice.between(1, 8), _worker(units, first), case.SendDown(Holder(units[level], level)))
        going = writer.add(dice.between(1, 20), _worker(units, level), case.Accept())
    if going:
        _worked(writer, units, level, desk, party, dice)
    mediated = _mediation(dice, writer.events[0].at, level, key) if kind == "dispute" and going else ()
    return Matter(key, township, tuple(writer.events), mediated)


def _worker(units: dict[CaseLevel, str], level: CaseLevel) -> Actor:
    return Actor.official("worker", units[level], level)


def _worked(
    writer: _Writer, units: dict[CaseLevel, str], level: CaseLevel, desk: Actor, party: Actor, dice: Dice
) -> None:
    worker = _worker(units, level)
    if not writer.add(dice.between(4, 60), worker, case.Progress(to_citizen=True)):
        return
    if dice.below(6) == 0:
        writer.add(dice.between(1, 10), worker, case.Suspend(HoldKind.CITIZEN, approved_by="leader"))
        writer.add(dice.between(20, 120), worker, case.Resume(HoldKind.CITIZEN))
    if dice.below(4) == 0:
        writer.add(dice.between(24, 200), party, case.Urge())
    if dice.below(9) == 0:
        order = (SupervisionLevel.ORDINARY, SupervisionLevel.YELLOW)[dice.below(2)]
        writer.add(dice.between(24, 160), desk.acting_as(ActorRole.SUPERVISOR), case.Supervise(order))
        # One order in eight is not answered.
        if dice.below(8):
            writer.add(dice.between(4, 60), worker, case.Reply())
        else:
            return
    # What the township cannot solve goes to the county more rarely than a small matter goes up.
    if dice.below(20 if level is CaseLevel.TOWNSHIP else 5) == 0:
        above = LEVELS[LEVELS.index(level) + 1]
        writer.add(dice.between(20, 120), worker, case.Escalate(Holder(units[above], above)))
        worker = _worker(units, above)
    # One in forty is left lying.
    if dice.below(40) == 0 or not writer.add(dice.between(10, 400), worker, case.Resolve(Outcome.SOLVED)):
        return
    writer.add(dice.between(4, 120), party, case.Feedback("party", reached=True, solved=True, satisfaction=Satisfaction.SATISFIED))
    if writer.add(dice.between(2, 60), desk, case.Close()) and dice.below(25) == 0:
        writer.add(dice.between(50, 400), desk, case.Reopen(new_facts=True))


def _mediation(dice: Dice, began: datetime, level: CaseLevel, key: str) -> tuple[MediationEvent, ...]:
    """The mediation of a dispute: both sides agree to it, or one refuses; it ends in an agreement, or not."""
    at, events = began, list[MediationEvent]()

    def add(hours: int, act: mediation.MediationAct) -> None:
        nonlocal at
        at += timedelta(hours=hours, minutes=1)
        if at <= CLOSED_AT:
            events.append(MediationEvent(f"m{key}-{len(events)}", at, act, sequence=len(events)))

    add(20, mediation.Request(DisputeKind.CIVIL, level, ("one", "other"), by=("one",)))
    add(dice.between(4, 30), mediation.Accept())
    if dice.below(9) == 0:
        add(dice.between(4, 40), mediation.Refuse("other"))
        return tuple(events)
    add(dice.between(4, 40), mediation.Consent("other"))
    named = mediation.NamedMediator("mediator", RecusalOutcome.NONE)
    add(dice.between(2, 30), mediation.NameMediators((named,)))
    add(dice.between(20, 90), mediation.Session(("one", "other")))
    if dice.below(9) == 0:
        add(dice.between(20, 300), mediation.Fail())
    else:
        add(dice.between(4, 200), mediation.AgreeOrally("mediator"))
    return tuple(events)
