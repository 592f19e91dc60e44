"""Where a mediation stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .._record import Record
from ..error import JicengError
from ..words import (
    ActionKind,
    ActKind,
    AgreementForm,
    CaseLevel,
    CourtAnswer,
    DisputeKind,
    ExclusionKind,
    MediationResult,
    MediatorStanding,
    RemedyKind,
    Status,
)


@dataclass(frozen=True, slots=True, repr=False)
class DueAction(Record):
    """One thing that is due. 应办的一件事。"""

    what: ActionKind
    """What."""
    rule: str | None
    """Id of the rule that asks for it; ``None`` where none known does."""
    raw: date | None
    """The last day as counted; ``None`` where the rule sets no day."""
    rolled: date | None
    """The last day after rolling."""
    due: date | None
    """The day to work to."""
    status: Status | None
    """Where the limit stands; ``None`` where the rule sets no day."""
    target: bool
    """Whether the limit is a normal target and not a hard one."""


@dataclass(frozen=True, slots=True, repr=False)
class Remedy(Record):
    """A route, with the rules that open it. 一条途径及其依据。"""

    kind: RemedyKind
    """Which."""
    rules: tuple[str, ...]
    """Ids of the rules that open it."""


@dataclass(frozen=True, slots=True, repr=False)
class LevelRecord(Record):
    """How far it came at one level. 一级的经过。"""

    level: CaseLevel
    """The level."""
    from_: date
    """The day on which the matter came there."""
    to: date | None
    """The day on which it ended there; ``None`` while it goes on."""
    result: MediationResult
    """What came of it; pending where it was referred on before an end."""


@dataclass(frozen=True, slots=True, repr=False)
class MediatorView(Record):
    """A mediator as the mediation sees it. 调解员。"""

    mediator: str
    """Key of the mediator."""
    standing: MediatorStanding
    """How the mediator stands."""


@dataclass(frozen=True, slots=True, repr=False)
class AgreementView(Record):
    """An agreement and who has signed it. 协议。"""

    form: AgreementForm
    """Its form."""
    on: date
    """The day on which it was reached."""
    in_effect_on: date | None
    """The day on which it took effect; ``None`` where it has not, or where no rule known says when it does."""
    unsigned: tuple[str, ...]
    """Parties whose signature is missing; none of an oral one."""
    mediator_missing: bool
    """Whether a mediator has still to sign."""
    seal_missing: bool
    """Whether the seal is missing."""
    performed: tuple[str, ...]
    """Parties who have done what they owe."""
    not_performed: tuple[str, ...]
    """Parties who have not, as was noted."""


@dataclass(frozen=True, slots=True, repr=False)
class ConfirmationView(Record):
    """What became of the request to the court. 司法确认。"""

    asked_on: date
    """The day of the request."""
    accepted_on: date | None
    """The day on which the court accepted it."""
    answer: CourtAnswer | None
    """The court's last word."""


@dataclass(frozen=True, slots=True, repr=False)
class NextStep(Record):
    """A kind of event: whether it may follow, and why not. 下一步。"""

    act: ActKind
    """The kind."""
    allowed: bool
    """Whether it may follow."""
    why_not: JicengError | None
    """Why not, with the rule."""


@dataclass(frozen=True, slots=True, repr=False)
class MediationView(Record):
    """Where a mediation stands. 调解现状。"""

    dispute: DisputeKind
    """Under which law."""
    level: CaseLevel
    """Where it stands now."""
    result: MediationResult
    """What came of it so far."""
    opened_on: date
    """The day of the first event."""
    ended_on: date | None
    """The day on which it ended."""
    consented: tuple[str, ...]
    """Parties who have consented at this level."""
    unconsented: tuple[str, ...]
    """Parties who have not said so yet."""
    refused_by: str | None
    """The party who refused."""
    mediators: tuple[MediatorView, ...]
    """The mediators."""
    sessions: int
    """How many sessions were held at this level."""
    agreement: AgreementView | None
    """The agreement."""
    confirmation: ConfirmationView | None
    """The request to the court."""
    suspended_for: ExclusionKind | None
    """Why the time limit stands still."""
    levels: tuple[LevelRecord, ...]
    """The levels, from the first to the present one."""
    due: tuple[DueAction, ...]
    """What is due."""
    remedies: tuple[Remedy, ...]
    """Which other routes are open."""
    next: tuple[NextStep, ...]
    """What may follow, and why not the rest."""


@dataclass(frozen=True, slots=True, repr=False)
class Containment(Record):
    """At which level a dispute was settled. 在哪一级化解。"""

    level: CaseLevel | None
    """The level; ``None`` while no agreement settles it."""

    def within(self, level: CaseLevel | str) -> bool:
        """Whether it did not leave this level. 是否在该级以内化解。"""
        levels = list(CaseLevel)
        return self.level is not None and levels.index(self.level) <= levels.index(CaseLevel(level))
