"""The year as a whole: every event fits, the counts agree with the cases one by one, the pages need nothing."""

import re
from pathlib import Path

import county
import pyarrow as pa
import pytest
from jiceng import Ruleset
from jiceng.case import Case, CaseRules
from jiceng.words import CaseLevel, MediationResult, Status
from sums import CLOSED, RESOLVING, Year, looked_at
from year import CLOSED_AT, Matter, matters

CASES = 400


@pytest.fixture(scope="module")
def cases() -> list[Matter]:
    return matters(CASES)


@pytest.fixture(scope="module")
def year(cases: list[Matter]) -> Year:
    return looked_at(Ruleset.jiaoling(), cases, CLOSED_AT)[0]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("county")
    assert county.main(["--cases", str(CASES), "--out", str(folder)]) == 0
    return folder


def test_every_event_is_taken_and_the_same_seed_gives_the_same_year(cases: list[Matter], year: Year) -> None:
    assert (year.cases, year.refused) == (CASES, 0)
    assert year.events == sum(len(one.events) for one in cases)
    assert matters(CASES) == cases
    assert matters(CASES, seed=1) != cases


def test_the_columns_say_what_the_cases_say(cases: list[Matter], year: Year) -> None:
    rules = CaseRules.of(Ruleset.jiaoling())
    folded = {one.key: Case.fold(rules, one.events) for one in cases}
    still = {key: case for key, case in folded.items() if case.phase not in CLOSED}
    assert year.open == len(still)
    late = {
        key
        for key, case in still.items()
        if any(clock.status is Status.OVERDUE and clock.kind in RESOLVING for clock in case.clocks(CLOSED_AT))
    }
    assert {one.key for one in year.late} == late
    assert [one.days for one in year.late] == sorted((one.days for one in year.late), reverse=True)
    assert year.urged == sum(case.view(CLOSED_AT).value.urged > 0 for case in still.values())


def test_counts_add_up(year: Year) -> None:
    counted = year.containment.value
    assert sum(counted.by_level) == counted.concluded
    assert counted.within[-1] == counted.concluded
    assert counted.share_within(CaseLevel.GRID) == (counted.within[0], counted.concluded)
    assert year.mediations[MediationResult.AGREED_ORAL] > year.mediations[MediationResult.FAILED] > 0
    assert year.mediations[MediationResult.REFUSED] > 0
    assert year.due and year.supervised


def test_the_pages_need_nothing_from_outside(out: Path) -> None:
    pages = sorted(out.glob("*.html"))
    assert [one.name for one in pages] == ["county.html", *(f"timeline-{at}.html" for at in (1, 2, 3))]
    for path in pages:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<script|(?:src|href)=[\"']?(?:https?:)?//|url\((?!#)", text)
        assert "合成数据" in text and "ynthetic" in text
        assert len(text) < 400_000


def test_the_tables_stand_beside_it(out: Path) -> None:
    import pyarrow.parquet as pq

    views: pa.Table = pq.read_table(out / "county-views.parquet")
    clocks: pa.Table = pq.read_table(out / "county-clocks.parquet")
    assert views.num_rows == CASES
    assert set(clocks["case"].to_pylist()) <= set(views["case"].to_pylist())
    assert sum(views["code"].to_pylist()) == 0
