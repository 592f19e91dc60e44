"""The private module behind the rooms. Use the rooms."""

from datetime import date, datetime
from typing import Any, final

from . import words
from .error import JicengError
from .calendar import (
    DayHours as DayHours,
    WorkCalendar as WorkCalendar,
    WorkDay as WorkDay,
    festival_en as festival_en,
    parse_date as parse_date,
    parse_instant as parse_instant,
)
from .catalogue import (
    ExtensionLimit as ExtensionLimit,
    Item as Item,
    ItemLimit as ItemLimit,
    Match as Match,
    Material as Material,
    PromisedLimit as PromisedLimit,
    RuleLimit as RuleLimit,
    id_of as id_of,
    item as item,
    items as items,
    limit as limit,
    search as search,
)
from .deadline import (
    Arrival as Arrival,
    Correction as Correction,
    Deadline as Deadline,
    DueRequest as DueRequest,
    Exclusion as Exclusion,
    Extension as Extension,
    GivenPeriod as GivenPeriod,
    Progress as Progress,
    ReceiptOn as ReceiptOn,
    Remaining as Remaining,
    SilenceEffect as SilenceEffect,
    StatusView as StatusView,
    TimeLimit as TimeLimit,
    due as due,
    due_column as due_column,
    explain_due as explain_due,
    receipt_day as receipt_day,
    silence as silence,
    status as status,
)
from .explain import (
    Answer as Answer,
    ArticleText as ArticleText,
    Citation as Citation,
    Explanation as Explanation,
    PassedDay as PassedDay,
    Step as Step,
)
from .indicators import (
    FinishedMatter as FinishedMatter,
    SpeedUp as SpeedUp,
    finished_matter as finished_matter,
    speed_up as speed_up,
)
from .organisation import (
    Body as Body,
    Duty as Duty,
    bodies as bodies,
)
from .receipt import (
    Receipt as Receipt,
)
from .ruleset import (
    Rule as Rule,
    Ruleset as Ruleset,
)
from .table import (
    Table as Table,
)

__all__ = [
    "_agent_event",
    "_appeal",
    "_check_inclusion",
    "_closed_lists",
    "_confirmed",
    "_contained",
    "_containment",
    "_correcting",
    "_count_filings",
    "_due_actions_column",
    "_entries",
    "_error",
    "_event",
    "_facts_of_case",
    "_finalised",
    "_first_wrong_step",
    "_import_catalogue",
    "_ledger",
    "_mediation_event",
    "_percentages",
    "_record",
    "_record_digest",
    "_repeated",
    "_restore",
    "_roster",
    "_sealed",
    "_verify",
    "_view_column",
    "AgentHeld",
    "AllowedHeld",
    "Answer",
    "Arrival",
    "ArticleText",
    "bodies",
    "BallotTreeHeld",
    "Body",
    "CaseHeld",
    "CaseRulesHeld",
    "Citation",
    "Correction",
    "DATA_VERSION",
    "DayHours",
    "Deadline",
    "due",
    "due_column",
    "DueRequest",
    "Duty",
    "EvaluationHeld",
    "Exclusion",
    "explain_due",
    "Explanation",
    "Extension",
    "ExtensionLimit",
    "festival_en",
    "finished_matter",
    "FinishedMatter",
    "GivenPeriod",
    "id_of",
    "item",
    "Item",
    "ItemLimit",
    "items",
    "LadderHeld",
    "limit",
    "Match",
    "Material",
    "MediationHeld",
    "parse_date",
    "parse_instant",
    "PassedDay",
    "Progress",
    "PromisedLimit",
    "Receipt",
    "receipt_day",
    "ReceiptOn",
    "Remaining",
    "Rule",
    "RosterHeld",
    "RuleLimit",
    "Ruleset",
    "SchemeHeld",
    "search",
    "silence",
    "SilenceEffect",
    "speed_up",
    "SpeedUp",
    "status",
    "StatusView",
    "Step",
    "Table",
    "TimeLimit",
    "VERSION",
    "WorkCalendar",
    "WorkDay",
]

VERSION: str
DATA_VERSION: str

def _restore(class_: type[Any], state: tuple[Any, ...]) -> Any: ...
def _closed_lists() -> list[tuple[str, str, str, list[tuple[str, str, str, str]]]]: ...
def _entries() -> list[tuple[int, words.Kind, str, str]]: ...
def _import_catalogue(
    ruleset: Ruleset,
    header: list[str],
    rows: list[list[str]],
    list: str,
    names: tuple[str, str],
    jurisdiction: str,
    from_: date | None,
    unit_codes: dict[str, words.Unit] | None,
) -> tuple[
    list[tuple[str, str]], list[tuple[int, str | None, tuple[JicengError, ...]]], list[int]
]: ...
def _error(code: int, values: list[tuple[str, str]], field: str | None, row: int | None) -> JicengError: ...
def _event(text: str) -> str: ...

@final
class CaseRulesHeld:
    def __new__(cls, ruleset: Ruleset) -> CaseRulesHeld: ...
    def classes(self, on: date) -> str: ...

@final
class CaseHeld:
    def __new__(cls, rules: CaseRulesHeld) -> CaseHeld: ...
    @staticmethod
    def fold(rules: CaseRulesHeld, texts: list[str]) -> CaseHeld: ...
    @staticmethod
    def fold_marking(
        rules: CaseRulesHeld, texts: list[str]
    ) -> tuple[CaseHeld, list[tuple[int, JicengError]]]: ...
    def known_as(self, key: str) -> CaseHeld: ...
    def apply(self, text: str) -> CaseHeld | None: ...
    def events(self) -> str: ...
    def count(self) -> int: ...
    def phase(self) -> str: ...
    def kind(self, now: datetime) -> str | None: ...
    def as_of(self, now: datetime) -> CaseHeld: ...
    def view(self, now: datetime) -> Answer[Any]: ...
    def clocks(self, now: datetime) -> str: ...
    def crossed(self, since: datetime, now: datetime) -> str: ...
    def allowed_events(self, actor: Any, now: datetime) -> AllowedHeld: ...

@final
class AllowedHeld:
    def events(self) -> tuple[words.EventKind, ...]: ...
    def all(self) -> str: ...
    def is_allowed(self, event: str) -> bool: ...
    def error(self, event: str) -> JicengError | None: ...

def _facts_of_case(case: CaseHeld, now: datetime, given: str) -> str: ...
def _containment(concluded: list[int], reopened: list[int]) -> Answer[Any]: ...
def _mediation_event(text: str) -> str: ...
def _agent_event(text: str) -> str: ...
def _contained(mediations: list[MediationHeld]) -> Answer[Any]: ...
def _count_filings(services: list[AgentHeld]) -> Answer[Any]: ...

@final
class LadderHeld:
    def __new__(cls, ruleset: Ruleset, on: date) -> LadderHeld: ...
    def rules(self) -> str: ...
    def due_actions(self, facts: str) -> Answer[Any]: ...
    def urging(self, past: Any, now: datetime) -> Answer[Any]: ...
    def supervision(self, events: str, now: datetime) -> Answer[Any]: ...

@final
class MediationHeld:
    def __new__(cls) -> MediationHeld: ...
    @staticmethod
    def fold(ruleset: Ruleset, events: str) -> MediationHeld: ...
    def apply(self, ruleset: Ruleset, event: str) -> MediationHeld | None: ...
    def events(self) -> str: ...
    def result(self) -> str: ...
    def level(self) -> str | None: ...
    def view(self, ruleset: Ruleset, now: datetime) -> Answer[Any]: ...

@final
class AgentHeld:
    def __new__(cls) -> AgentHeld: ...
    @staticmethod
    def fold(ruleset: Ruleset, events: str) -> AgentHeld: ...
    def apply(self, ruleset: Ruleset, event: str) -> AgentHeld | None: ...
    def events(self) -> str: ...
    def view(self, ruleset: Ruleset, policy: str, now: datetime) -> Answer[Any]: ...

def _view_column(
    rules: CaseRulesHeld, log: Any, now: datetime, names: dict[str, str]
) -> tuple[Table, Table, Table]: ...
def _due_actions_column(ladder: LadderHeld, facts: Any, names: dict[str, str]) -> Table: ...
def _roster(text: str) -> str: ...
def _ledger(text: str) -> str: ...
def _record(text: str) -> str: ...
def _record_digest(text: str) -> str: ...
def _first_wrong_step(text: str) -> int | None: ...
def _confirmed(record: str, by: str, on: date) -> str: ...
def _finalised(record: str, on: date) -> str: ...
def _correcting(record: str, old: str) -> str: ...
def _repeated(ruleset: Ruleset, staff: str, grades: str) -> Answer[Any]: ...
def _appeal(ruleset: Ruleset, staff: str, grade: str, told_on: date) -> Answer[Any]: ...
def _verify(ruleset: Ruleset, package: str) -> tuple[int, int]: ...
def _sealed(package: str) -> str: ...

@final
class SchemeHeld:
    def __new__(cls, ruleset: Ruleset, id: str) -> SchemeHeld: ...
    def digest(self) -> str: ...
    def model(self) -> str: ...
    def basis(self) -> tuple[Citation, ...]: ...
    def caveats(self) -> tuple[words.Caveat, ...]: ...
    def explain(self, record: str) -> str: ...
    def publication(self, record: str, before: str | None) -> str: ...
    def published(self, ruleset: Ruleset, record: str, on: date) -> tuple[str, tuple[words.Caveat, ...]]: ...

@final
class EvaluationHeld:
    def __new__(
        cls,
        scheme: SchemeHeld,
        roster: RosterHeld,
        ballots: Any,
        layout: str | None,
        names: list[tuple[str, str]],
        entitled: Any,
        recused: Any,
        ledger: str,
    ) -> EvaluationHeld: ...
    def table(self) -> Table: ...
    def faults(self) -> Table: ...
    def fault(self, row: int) -> JicengError | None: ...
    def record(self, official: int) -> Answer[Any]: ...
    def why_not(self, official: int) -> JicengError | None: ...
    def notes(self, official: int) -> tuple[JicengError, ...]: ...
    def quota(self, official: int) -> str: ...
    def stages(self) -> str: ...

def _check_inclusion(place: tuple[int, int], path: list[str], root: str, line: str, salt: bytes) -> None: ...
def _percentages(counts: list[int], digits: int) -> list[int] | None: ...

@final
class BallotTreeHeld:
    def __new__(cls, lines: list[str], salts: list[bytes]) -> BallotTreeHeld: ...
    def root(self) -> str: ...
    def proof(self, index: int) -> str: ...

@final
class RosterHeld:
    def __new__(cls, text: str) -> RosterHeld: ...
    def position(self, key: str) -> int | None: ...
