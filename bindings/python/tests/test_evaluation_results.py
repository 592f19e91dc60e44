"""What becomes of a result: texts and pages, publication, its way to the archive, and proof that it holds."""

import json
import pickle
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from evaluation_ballots import DOCUMENT, ballots, roster_of, scheme_of

from jiceng import Ruleset, evaluation
from jiceng.error import InvalidInputError, JicengError, RefusedError
from jiceng.evaluation import (
    Appeal,
    BallotTree,
    Evaluation,
    Final,
    GradeLevel,
    Publication,
    Published,
    Record,
    Repeated,
    Roster,
    Scheme,
    score,
)
from jiceng.explain import Caveat


@pytest.fixture(scope="module")
def synthetic(ruleset: Ruleset) -> Scheme:
    return scheme_of(ruleset)


@pytest.fixture(scope="module")
def scored(synthetic: Scheme) -> Evaluation:
    return score(synthetic, roster_of(), pa.Table.from_pylist(ballots()))


def numbers(record: Record) -> set[str]:
    """Every number of the steps and the counts, as it is printed."""
    shown = {str(record.total), str(record.rank)}
    for step in record.steps:
        shown |= {str(step.result), str(step.divisor)}
        shown |= {str(figure) for term in step.terms for figure in (term.factor, term.value)}
    for group in record.inputs:
        shown |= {str(count) for cell in group.cells for marks in cell.marks for count in marks}
        shown |= {str(group.weight), str(group.counted), str(group.valid), str(group.not_counted)}
    return shown


def test_a_result_in_words_shows_its_numbers(scored: Evaluation) -> None:
    text = scored.explain("k1")
    assert str(text.record.total) in text.headline_zh and str(text.record.total) in text.headline_en
    assert text.headline_zh in text.zh() and all(step in text.zh() for step in text.steps_zh)
    assert text.headline_en in text.en() and all(step in text.en() for step in text.steps_en)
    assert len(text.steps_zh) == len(text.record.steps)
    data = text.to_dict()
    assert json.loads(text.to_json()) == data
    assert data["record"] == text.record.to_dict()
    assert pickle.loads(pickle.dumps(text)) == text


def test_the_page_shows_every_number_and_no_other(scored: Evaluation) -> None:
    text = scored.explain("k1")
    page = text.html()
    cells = re.findall(r"<td class='n'>([^<]*)</td>", page)
    operands = re.findall(r": (\d[\d.]*) × (-?\d[\d.]*)", page)
    printed = {one for one in cells if one} | {one for pair in operands for one in pair}
    used = numbers(text.record)
    assert printed <= used
    assert used - {str(text.record.total), str(text.record.rank)} <= printed
    assert f"<b>{text.record.total}</b>" in page
    # It needs nothing else, and says what it is.
    assert not re.search(r"<(script|link|img|iframe)|https?://|url\(", page)
    for words in ("合成数据", "synthetic", "lang='zh-CN'", Caveat.EXAMPLE_POLICY.zh, Caveat.EXAMPLE_POLICY.en):
        assert words in page


def test_nothing_of_a_document_or_key_becomes_markup(ruleset: Ruleset) -> None:
    document = DOCUMENT.replace("RULE", "reject-all").replace("履职", "<script>alert(1)</script>")
    scheme = evaluation.scheme(ruleset.with_documents({"x.toml": document}), "synthetic")
    key = "<img src=x>"
    named = [{**row, "official": key} if row["official"] == "k0" else row for row in ballots()]
    roster = roster_of().to_dict()
    roster["officials"][0]["key"] = key
    got = score(scheme, Roster.from_json(json.dumps(roster)), pa.Table.from_pylist(named))
    page = got.explain(key).html()
    assert "<script" not in page and "<img" not in page
    assert "&lt;script&gt;" in page and "&lt;img src=x&gt;" in page


def of_the_masses(scheme: Scheme, dissatisfied: int) -> Evaluation:
    """Four hundred ballots of the masses about one official, so many of them dissatisfied with the duty."""
    many = [
        {"official": "k1", "group": "mass", "rater": 1000 + at, "duty": 3 if at < dissatisfied else 1 + at % 2, "service": 1 + at % 3}
        for at in range(400)
    ]
    rows = [row for row in ballots() if (row["official"], row["group"]) != ("k1", "mass")]
    return score(scheme, roster_of(), pa.Table.from_pylist(rows + many))


def test_a_publication_hides_small_cells(synthetic: Scheme) -> None:
    shown = of_the_masses(synthetic, 0).publication("k1")
    (duty, service) = shown.groups[0].table or ()
    assert duty.counts == (200, 200, 0, 0, 0, 0)
    assert sum(one.units for one in service.percentages or ()) == 10_000
    assert shown.groups[2].table is None  # leaders: the score of the group only
    assert pickle.loads(pickle.dumps(shown)) == shown
    # One of four hundred: the score would give the count away, so the table goes.
    small = of_the_masses(synthetic, 1)
    hidden = small.publication("k1")
    assert hidden.groups[0].table is None and hidden.total == small.record("k1").value.total
    assert hidden.suppressed and hidden.caveats == (Caveat.SMALL_CELL,)
    assert isinstance(hidden, Publication)


def test_what_was_hidden_before_stays_so(synthetic: Scheme) -> None:
    scored = of_the_masses(synthetic, 0)
    shown = scored.publication("k1")
    first = shown.groups[0]
    rows = [replace(row, counts=[None] * len(row.counts), percentages=None) for row in first.table or ()]
    before = replace(shown, groups=[replace(first, table=rows), *shown.groups[1:]])
    again = scored.publication("k1", before).groups[0]
    assert again.table is None or {count for row in again.table for count in row.counts} == {None}


def test_a_record_is_confirmed_published_final_and_corrected(scored: Evaluation, synthetic: Scheme) -> None:
    record = scored.record("k0").value
    with pytest.raises(RefusedError, match="JC-0729"):
        synthetic.published(record, date(2017, 1, 10))
    confirmed = record.confirmed("the organ", date(2017, 1, 9))
    published, caveats = synthetic.published(confirmed, date(2017, 1, 10))
    assert published.status == Published("the organ", date(2017, 1, 10), date(2017, 1, 17))
    assert caveats == ()
    with pytest.raises(RefusedError, match="JC-0730"):
        published.finalised(date(2017, 1, 17))
    final = published.finalised(date(2017, 1, 18))
    assert final.status == Final("the organ", date(2017, 1, 18))
    assert Record.from_json(final.to_json()) == final
    corrected = record.correcting(final)
    assert corrected.previous_digest == final.digest
    with pytest.raises(InvalidInputError, match="JC-0731"):
        scored.record("k1").value.correcting(final)


def package_of(scored: Evaluation) -> dict[str, Any]:
    rows = ballots()
    groups = ["mass", "peer", "leader"]
    document = {**json.loads(PACKED), "id": "synthetic"}
    return {
        "scheme": document,
        "roster": scored.roster.to_dict(),
        "ballots": {
            "officials": [int(row["official"][1:]) for row in rows],
            "groups": [groups.index(row["group"]) for row in rows],
            "marks": [[row[name] for row in rows] for name in ("duty", "service")],
            "raters": [row["rater"] for row in rows],
        },
        "records": [scored.record(one.key).value.to_dict() for one in scored.roster.officials],
    }


# Only the id is looked at: the ruleset holds the scheme.
PACKED = '{"document": "evaluation-scheme"}'


def test_a_package_proves_itself(scored: Evaluation, synthetic: Scheme) -> None:
    package = evaluation.sealed(package_of(scored))
    assert evaluation.verify(synthetic.ruleset, package).records == 3
    assert evaluation.verify(synthetic.ruleset, json.dumps(package)).without == 0
    changed = json.loads(json.dumps(package))
    changed["records"][1]["total"]["units"] += 1
    with pytest.raises(InvalidInputError, match="JC-0732") as caught:
        evaluation.verify(synthetic.ruleset, changed)
    assert (caught.value.field, caught.value.row) == ("manifest.records", 1)
    with pytest.raises(InvalidInputError, match="JC-0732") as caught:
        evaluation.verify(synthetic.ruleset, evaluation.sealed(changed))
    assert (caught.value.field, caught.value.row) == ("records.total.units", 1)
    with pytest.raises(JicengError, match="JC-0205"):
        evaluation.verify(synthetic.ruleset, "{}")


def test_ballots_as_a_tree() -> None:
    lines = [f'{{"id":{at}}}' for at in range(5)]
    salts = [bytes([at]) * 16 for at in range(5)]
    tree = BallotTree(lines, salts)
    for at, (line, salt) in enumerate(zip(lines, salts, strict=True)):
        proof = tree.proof(at)
        assert proof is not None
        proof.check(tree.root, line, salt)
        with pytest.raises(InvalidInputError, match="JC-0733"):
            proof.check(tree.root, line, salts[at - 1])
    assert tree.proof(5) is None
    with pytest.raises(InvalidInputError, match="JC-0734"):
        BallotTree(lines, salts[:1] * 5)


def test_what_comes_after_a_grade(ruleset: Ruleset) -> None:
    bad = [evaluation.PastGrade(year, "incompetent") for year in (2015, 2016)]
    answer = evaluation.repeated(ruleset, "civil-servant", bad)
    assert isinstance(answer.value, Repeated) and answer.value.ground
    assert pickle.loads(pickle.dumps(answer)) == answer
    ways = evaluation.appeal(ruleset, "civil-servant", GradeLevel.INCOMPETENT, date(2016, 1, 20))
    assert isinstance(ways.value, Appeal) and ways.value.statutory_appeal and ways.value.ways
    with pytest.raises(InvalidInputError, match="JC-0234"):
        evaluation.repeated(ruleset, "civil-servant", [])
    with pytest.raises(InvalidInputError, match="JC-0241") as caught:
        evaluation.appeal(ruleset, "civil-servant", "splendid", date(2016, 1, 20))
    assert caught.value.field == "grade"
