"""What must happen now by the column: the same as one by one, whatever the types; bad rows are marked."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jiceng import Ruleset
from jiceng._record import _reader
from jiceng.error import InvalidInputError, JicengError
from jiceng.escalation import CaseFacts, CaseFlag, Ladder, due_actions, due_actions_column, due_of_code

pyarrow = pytest.importorskip("pyarrow")
FOLDER = Path(__file__).parents[3] / "tests" / "vectors"
CLOCKS = ("citizen", "unit", "reply")
TYPES = {
    "flags": pyarrow.uint16(), "failures": pyarrow.uint8(), "parties": pyarrow.uint16(), "amount_fen": pyarrow.int64(),
    "returns": pyarrow.uint8(), "unanswered_urges": pyarrow.uint8(), "reopenings": pyarrow.uint8(),
    **{f"{clock}_used_bp": pyarrow.uint16() for clock in CLOCKS},
    **{f"{clock}_{name}": pyarrow.int16() for clock in CLOCKS for name in ("working_days_left", "hours_left")},
}  # fmt: skip


@pytest.fixture(scope="module")
def ladder() -> Ladder:
    return Ladder.on(Ruleset.jiaoling(), date(2016, 7, 8))


def all_facts() -> list[CaseFacts]:
    vectors = json.loads((FOLDER / "escalation.json").read_text("utf-8"))["vectors"]
    return [_reader(CaseFacts)(one["input"]["facts"]) for one in vectors if "facts" in one["input"] and "error" not in one]


def row(facts: CaseFacts) -> dict[str, Any]:
    data = facts.to_dict()
    clocks = {name: data.pop(name) for name in CLOCKS}
    data["flags"] = sum(1 << list(CaseFlag).index(flag) for flag in facts.flags)
    data.update((f"{name}_{key}", value) for name, clock in clocks.items() for key, value in clock.items())
    return data


def table(rows: list[dict[str, Any]], typed: bool = True) -> Any:
    names = list(dict.fromkeys(name for one in rows for name in one))
    return pyarrow.table({name: pyarrow.array([one.get(name) for one in rows], TYPES.get(name) if typed else None) for name in names})


def test_it_says_what_single_facts_say(ladder: Ladder) -> None:
    facts = all_facts()
    assert len(facts) > 100
    rows = [row(one) for one in facts]
    single = [due_actions(ladder, one).value for one in facts]
    assert sum(bool(one.held) for one in single) > 50
    words = table(rows)
    words = words.set_column(0, words.column_names[0], words[0].dictionary_encode())
    halves = pyarrow.concat_tables([table(rows[:50]), table(rows[50:])], promote_options="default")
    for given in (table(rows), table(rows, typed=False), words, halves):
        answer = pyarrow.table(due_actions_column(ladder, given)).to_pylist()
        for one, got in zip(single, answer):
            assert (got["bits"], got["code"]) == (one.bits, 0)
            assert due_of_code(got["actions"]) == (one.measures, one.goes_to)


def test_bad_rows_are_marked(ladder: Ladder) -> None:
    good = {"kind": "dispute", "level": "grid", "failures": 1, "supervision": None, "citizen_used_bp": None}
    bad = [
        ({"kind": "quarrel"}, 241),
        ({"level": "moon"}, 241),
        ({"supervision": "purple"}, 241),
        ({"failures": 300}, 206),
        ({"failures": -1}, 206),
        ({"citizen_used_bp": 70_000}, 206),
    ]
    rows = [good, *({**good, **change} for change, _ in bad), {**good, "kind": None}]
    answer = pyarrow.table(due_actions_column(ladder, table(rows, typed=False))).to_pylist()
    assert [one["code"] for one in answer] == [0, *(code for _, code in bad), 0]
    assert answer[0]["actions"] and not any(one["actions"] for one in answer[1:])
    assert answer[-1]["bits"] is None
    positions = pyarrow.table({"kind": pyarrow.array([4, 99], pyarrow.uint8()), "level": pyarrow.array([0, 0], pyarrow.uint8())})
    assert pyarrow.table(due_actions_column(ladder, positions))["code"].to_pylist() == [0, 582]


def test_a_column_that_cannot_be_read(ladder: Ladder) -> None:
    good = table([{"kind": "dispute", "level": "grid", "failures": 1}])
    with pytest.raises(InvalidInputError, match="JC-1004"):
        due_actions_column(ladder, good.drop_columns(["level"]))
    with pytest.raises(InvalidInputError, match="JC-1004"):
        due_actions_column(ladder, good, {"failures": "nothing"})
    for name, values in (("failures", [1.5]), ("kind", [True]), ("failures", [True])):
        with pytest.raises(JicengError, match="JC-1001"):
            due_actions_column(ladder, good.drop_columns([name]).append_column(name, pyarrow.array(values)))
    renamed = good.rename_columns({"failures": "Versuche"})
    assert pyarrow.table(due_actions_column(ladder, renamed, {"failures": "Versuche"})).equals(
        pyarrow.table(due_actions_column(ladder, good))
    )
    assert len(due_actions_column(ladder, good.slice(0, 0))) == 0
