"""What the library says of the year: the log as one table, its views as columns, what is due, how disputes ended."""

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

import pyarrow as pa

from jiceng import Ruleset, case, escalation
from jiceng.case import Case, CaseRules, LogViews
from jiceng.escalation import CaseFacts, Containment, Ladder
from jiceng.explain import Answer
from jiceng.mediation import Mediation
from jiceng.words import CaseLevel, ClockKind, Measure, MediationResult, Phase, SupervisionLevel
from year import TOWNSHIPS, Matter

# Clocks by which a case itself is late; what is told or delivered late is not meant here.
RESOLVING = (ClockKind.RESOLVE_STATUTORY, ClockKind.RESOLVE_PROMISED, ClockKind.UNIT_RESOLVE)
BANDS = ((0, 7), (8, 30), (31, 90), (91, None))
CLOSED = (Phase.CLOSED, Phase.ARCHIVED, Phase.NOT_ACCEPTED, Phase.TRANSFERRED_OUT, Phase.WITHDRAWN, Phase.TERMINATED, Phase.MERGED)


@dataclass(frozen=True)
class Late:
    """An open case that is late: by which clock it is latest, and by how many calendar days."""

    key: str
    township: int
    clock: ClockKind
    due: date
    days: int


@dataclass(frozen=True)
class Year:
    """Everything that the page shows."""

    now: datetime
    cases: int
    events: int
    refused: int
    open_by: dict[tuple[int, CaseLevel | None], int]
    late: list[Late]
    due: Counter[Measure]
    urged: int
    supervised: Counter[SupervisionLevel]
    containment: Answer[Containment]
    mediations: Counter[MediationResult]

    @property
    def open(self) -> int:
        return sum(self.open_by.values())


def log_of(matters: list[Matter]) -> pa.Table:
    """The log as a centre would keep it: a row an event."""
    rows = []
    for one in matters:
        for event in one.events:
            act = event.act.to_dict()
            rows.append(
                {
                    "case": one.key, "key": event.key, "at": event.at, "sequence": event.sequence,
                    "actor": event.actor.key, "role": str(event.actor.role), "unit": event.actor.unit,
                    "level": event.actor.level and str(event.actor.level), "act": act.pop("event"),
                    "fields": json.dumps(act, ensure_ascii=False),
                }
            )  # fmt: skip
    kinds = {"at": pa.timestamp("s", "UTC"), "sequence": pa.uint32()}
    names = ("case", "key", "at", "sequence", "actor", "role", "unit", "level", "act", "fields")
    return pa.Table.from_pylist(rows, schema=pa.schema([(name, kinds.get(name, pa.string())) for name in names]))


def looked_at(ruleset: Ruleset, matters: list[Matter], now: datetime) -> tuple[Year, LogViews]:
    """The year at an instant, and the tables from which it was counted."""
    rules = CaseRules.of(ruleset)
    log = log_of(matters)
    tables = case.view_column(rules, log, now)
    views = pa.table(tables.views).to_pylist()
    township = {one.key: one.township for one in matters}
    still = [row for row in views if Phase(row["phase"]) not in CLOSED]
    open_by: Counter[tuple[int, CaseLevel | None]] = Counter(
        (township[row["case"]], CaseLevel(row["level"]) if row["level"] else None) for row in still
    )
    late = _late(pa.table(tables.clocks).to_pylist(), {row["case"] for row in still}, township, now.date())
    concluded = [row["concluded_at_level"] for row in views]
    year = Year(
        now=now,
        cases=len(views),
        events=log.num_rows,
        refused=pa.table(tables.refused).num_rows,
        open_by=open_by,
        late=late,
        due=_due(ruleset, rules, matters, {row["case"] for row in still}, now),
        urged=sum(row["urged"] > 0 for row in still),
        supervised=Counter(SupervisionLevel(row["supervision"]) for row in still if row["supervision"]),
        # A reopened case of this year is looked at while it is open again: none was concluded higher since.
        containment=escalation.containment(concluded, [None] * len(concluded)),
        mediations=Counter(Mediation.fold(ruleset, one.mediation).result for one in matters if one.mediation),
    )
    return year, tables


def _late(clocks: list[dict[str, object]], still: set[str], township: dict[str, int], today: date) -> list[Late]:
    """The latest clock of each open case, the latest case first."""
    latest: dict[str, Late] = {}
    for row in clocks:
        key, due = str(row["case"]), row["due"]
        kind = ClockKind(row["kind"])
        if key not in still or row["status"] != "overdue" or kind not in RESOLVING or not isinstance(due, date):
            continue
        one = Late(key, township[key], kind, due, (today - due).days)
        if key not in latest or one.days > latest[key].days:
            latest[key] = one
    return sorted(latest.values(), key=lambda one: (-one.days, one.key))


def _due(
    ruleset: Ruleset, rules: CaseRules, matters: list[Matter], still: set[str], now: datetime
) -> Counter[Measure]:
    """What the ladder makes due in the open cases. Facts that no event tells are left as unknown."""
    ladder = Ladder.on(ruleset, now.date())
    due: Counter[Measure] = Counter()
    for one in matters:
        if one.key not in still:
            continue
        folded = Case.fold(rules, one.events)
        kind, holder = folded.kind(now), folded.view(now).value.holder
        if kind is None or holder is None:
            continue
        facts = CaseFacts.of_case(folded, now, CaseFacts(kind, holder.level))
        due.update(escalation.due_actions(ladder, facts).value.measures)
    return due


def timelines(ruleset: Ruleset, matters: list[Matter], year: Year, count: int = 3) -> list[tuple[Late, str]]:
    """The pages of the cases that are latest."""
    rules, by_key = CaseRules.of(ruleset), {one.key: one for one in matters}
    pages = []
    for late in year.late[:count]:
        folded = Case.fold(rules, by_key[late.key].events)
        title = (f"事项{late.key}的经过（{TOWNSHIPS[late.township]}）", f"Timeline of case {late.key}")
        note = ("合成数据，不涉及任何真实的人和单位。", "Synthetic data: no real person or body stands in it.")
        pages.append((late, case.timeline(folded, year.now, title=title, note=note)))
    return pages
