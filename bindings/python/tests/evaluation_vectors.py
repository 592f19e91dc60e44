"""The vectors of the evaluation: from the input of a vector to a table, and to the answer of the package."""

import json
from collections.abc import Callable
from typing import Any

import pyarrow as pa
from case_vectors import flat

from jiceng import Ruleset, calendar, evaluation
from jiceng.evaluation import BallotTree, Evaluation, LedgerEntry, PastGrade, Roster, Scheme

Input = dict[str, Any]


def wide(scheme: Scheme, ballots: Input) -> pa.Table:
    names = {"officials": "official", "groups": "group", "strata": "stratum", "ids": "ballot"}
    names |= {"raters": "rater", "times": "time", "batches": "batch"}
    columns = {names[key]: column for key, column in ballots.items() if key != "marks"}
    marks = {one.id: column for one, column in zip(scheme.dimensions, ballots["marks"], strict=True)}
    return pa.table({**columns, **marks})


def tallies(scheme: Scheme, cells: list[Input]) -> pa.Table:
    options = [one.code for one in scheme.options] + [255, 254]
    rows = [
        {
            **{key: cell[key] for key in ("official", "group", "valid")},
            "stratum": cell.get("stratum"),
            "dimension": dimension.id,
            "option": option,
            "count": count,
        }
        for cell in cells
        for dimension, counts in zip(scheme.dimensions, cell["marks"], strict=True)
        for option, count in zip(options, counts, strict=True)
    ]
    return pa.Table.from_pylist(rows)


def scored(ruleset: Ruleset, part: Input) -> Evaluation:
    with_scheme = ruleset.with_documents({"scheme.json": json.dumps(part["scheme"])})
    scheme = evaluation.scheme(with_scheme, part["scheme"]["id"])
    ballots = part.get("ballots")
    table = wide(scheme, ballots) if ballots else tallies(scheme, part.get("counts", []))
    ledger = [LedgerEntry.from_json(json.dumps(one)) for one in part.get("ledger", [])]
    return evaluation.score(scheme, Roster.from_json(json.dumps(part["roster"])), table, ledger=ledger)


def score(ruleset: Ruleset, part: Input) -> Input:
    got = scored(ruleset, part)
    return {**json.loads(got._held.stages()), "faults": pa.table(got.faults).to_pylist()}


def standing(ruleset: Ruleset, part: Input) -> Input:
    got = scored(ruleset, part)
    columns = pa.table(got.table).to_pydict()
    keys = columns["official"]
    return {
        "totals": columns["total_units"],
        "ranks": columns["rank"],
        "grades": columns["grade"],
        "seats": columns["seats"],
        "notes": [[int(note.code[3:]) for note in got.notes(key)] for key in keys],
    }


def shares(_: Ruleset, part: Input) -> Input:
    shown = evaluation.percentages(part["counts"], part["digits"])
    return {"percentages": None if shown is None else [one.units for one in shown]}


def ballot_root(_: Ruleset, part: Input) -> Input:
    return {"root": BallotTree(part["lines"], [bytes.fromhex(salt) for salt in part["salts"]]).root}


def dismissal(ruleset: Ruleset, part: Input) -> Input:
    grades = [PastGrade(one["year"], one["grade"]) for one in part["grades"]]
    return flat(evaluation.repeated(ruleset, part["staff"], grades))


def remedy(ruleset: Ruleset, part: Input) -> Input:
    return flat(evaluation.appeal(ruleset, part["staff"], part["grade"], calendar.parse_date(part["told_on"])))


CALLS: dict[str, Callable[[Ruleset, Input], Input]] = {
    "evaluation.score": score,
    "evaluation.standing": standing,
    "evaluation.percentages": shares,
    "evaluation.ballot_root": ballot_root,
    "evaluation.dismissal": dismissal,
    "evaluation.appeal": remedy,
}
