"""Ruleset, calendar, catalogue, organisation, indicators, receipt: what goes in and what comes out."""

import hashlib
import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

import jiceng
from jiceng import Ruleset, calendar, catalogue, deadline, indicators, organisation, receipt
from jiceng.catalogue import LimitStanding
from jiceng.deadline import DueRequest, TimeLimit
from jiceng.error import InvalidInputError, JicengError, NotCoveredError, RefusedError, entries
from jiceng.explain import Caveat
from jiceng.indicators import FinishedMatter
from jiceng.ruleset import read_folder
from jiceng.words import DayKind, Kind, Post, TownshipRole, Unit, UnitKind

CHINA = timezone(timedelta(hours=8))
HOURS = """
document = "overlay"
id = "hall-hours"
name_zh = "示例镇办事大厅"
name_en = "hall of an example township"
jurisdiction = "441427"

[source]
kind = "example"
checked = "text"
place = "a made-up office"

[[hours]]
from = 2010-01-01
open = [["08:30", "12:00"], ["14:30", "17:30"]]
"""


def test_rulesets(ruleset: Ruleset) -> None:
    assert (ruleset.division, len(ruleset.digest), ruleset.warnings) == ("441427", 64, ())
    assert Ruleset.nation().division == "000000"
    assert Ruleset.guangdong().division == "440000"
    assert ruleset == Ruleset.of_division("441427")
    assert ruleset != Ruleset.nation()
    rule = ruleset.rule("LIC-13")
    assert (rule.title_zh, rule.limit) == ("作出行政许可决定", TimeLimit.working_days(20))
    assert rule in ruleset.rules()
    assert ruleset.provision("LIC-17").id == "LIC-17"
    with pytest.raises(RefusedError, match="JC-0208"):
        ruleset.rule("DSP-24")
    assert Ruleset.of_division("410500").rule("DSP-24").id == "DSP-24"
    assert ruleset.limit_number("LIC-13") != ruleset.limit_number("P05-04")


def test_known_on_and_provisional(ruleset: Ruleset) -> None:
    day = date(2020, 1, 31)
    assert not ruleset.calendar.is_working_day(day).value
    before = ruleset.known_on(date(2020, 1, 25))
    assert before.calendar.is_working_day(day).value
    assert before.known_through == date(2020, 1, 25)
    assert before != ruleset
    with pytest.raises(NotCoveredError, match="JC-0201"):
        ruleset.calendar.day(date(2027, 3, 1))
    longer = ruleset.provisional_through(date(2027, 12, 31)).calendar.is_working_day(date(2027, 3, 1))
    assert longer.value
    assert longer.caveats == (Caveat.CALENDAR_PROVISIONAL,)


def test_documents_from_a_folder(ruleset: Ruleset, tmp_path: Path) -> None:
    (tmp_path / "overlay").mkdir()
    (tmp_path / "overlay" / "hall.toml").write_text(HOURS, encoding="utf-8-sig")
    (tmp_path / "readme.txt").write_text("no document", encoding="utf-8")
    documents = read_folder(tmp_path)
    assert [name for name, _ in documents] == ["overlay/hall.toml"]
    hall = ruleset.with_documents(documents)
    assert hall == ruleset.with_documents(dict(documents))
    office = hall.calendar_of("hall-hours")
    assert office.hours is not None
    assert office.hours.of_date(date(2016, 3, 1), True) == [(510, 720), (870, 1050)]
    moments = [office.office_moment(datetime(2016, 3, 1, hour, tzinfo=CHINA)) for hour in (9, 13)]
    assert moments == [calendar.OfficeMoment.OPEN, calendar.OfficeMoment.OUTSIDE_HOURS]
    with pytest.raises(NotADirectoryError):
        read_folder(tmp_path / "readme.txt")


def test_every_fault_comes_at_once() -> None:
    with pytest.raises(InvalidInputError) as caught:
        Ruleset.from_documents([("a.toml", 'document = "law"\nnmae_zh = "甲"')])
    error = caught.value
    assert error.code == "JC-0101"
    assert len(error.faults) > 1
    unknown = next(fault for fault in error.faults if fault.code == "JC-0105")
    assert (unknown.document, unknown.line, unknown.suggestion) == ("a.toml", 2, "name_zh")
    assert str(unknown).startswith("a.toml:2:")


def test_calendar(ruleset: Ruleset) -> None:
    days = ruleset.calendar
    eve = days.day(date(2015, 2, 18)).value
    assert (eve.kind, eve.festival_zh, eve.statutory_zh) == (DayKind.DAY_OFF, "春节", None)
    assert days.add_working_days(date(2016, 2, 3), 5).value == date(2016, 2, 15)
    assert days.count_working_days(date(2016, 2, 3), date(2016, 2, 15)).value == 5
    assert days.next_working_day(date(2016, 2, 5)).value == date(2016, 2, 6)
    assert days.previous_working_day(date(2016, 2, 14)).value == date(2016, 2, 6)
    assert days.covers == (date(2004, 1, 1), date(2026, 12, 31))
    assert (days.certain_through, days.official_through) == (date(2026, 12, 25), date(2026, 12, 31))
    assert days.notices[0].law_zh == "关于2004年部分节假日安排的通知"
    assert days.certain_only().covers == (date(2004, 1, 1), date(2026, 12, 25))
    assert calendar.parse_date("2016-02-29") == date(2016, 2, 29)
    assert calendar.parse_instant("2016-03-01T09:00:00+08:00") == datetime(2016, 3, 1, 9, tzinfo=CHINA)
    assert calendar.festival_en("国庆节、中秋节") == "National Day and Mid-Autumn Festival"
    with pytest.raises(InvalidInputError, match="JC-0243"):
        days.add_working_days(date(2016, 2, 3), True)


def test_catalogue(ruleset: Ruleset) -> None:
    def found(text: str) -> list[str]:
        return [one.id for one in catalogue.search(ruleset, text)]

    assert found("临时救济") == ["temporary-assistance"]
    assert found("低保") == ["subsistence-allowance-rural", "subsistence-allowance-urban"]
    assert found("second child") == ["further-child-approval"]
    on = date(2015, 6, 1)
    answer = catalogue.item(ruleset, "农村村民宅基地（住宅用地）审批", on)
    assert answer.value.post is Post.PETITIONS_AND_GENERAL
    assert answer.value.township_role is TownshipRole.FIRST_REVIEW
    assert Caveat.RECONSTRUCTION in answer.caveats
    assert answer.value.materials[0].name_zh
    assert catalogue.id_of(ruleset, "农村村民宅基地（住宅用地）审批") == "homestead-approval"
    assert len(catalogue.items(ruleset, on)) == 55
    assert len(catalogue.items(ruleset, on, post=Post.CIVIL_AFFAIRS)) == 12
    assert len(catalogue.items(ruleset, on, post="civil-affairs", authority="民政")) == 12
    rural = catalogue.limit(ruleset, "subsistence-allowance-rural", date(2024, 6, 1)).value
    assert (rural.limit, rural.on) == (TimeLimit.working_days(30), date(2024, 6, 1))
    none = catalogue.limit(ruleset, "temporary-assistance", date(2024, 6, 1)).value
    assert (none.standing, none.limit) == (LimitStanding.NONE, TimeLimit.NO_LIMIT)
    with pytest.raises(JicengError, match="did you mean"):
        catalogue.item(ruleset, "临时救济", on)
    due = deadline.due(ruleset, DueRequest("森林防火区野外用火审批", date(2018, 3, 1)))
    assert due.value.due == date(2018, 3, 15)


def test_import_of_a_list(ruleset: Ruleset) -> None:
    imported = catalogue.import_catalogue(
        ruleset,
        ["task_name", "task_code", "anticipate_day", "anticipate_type", "by_law", "note"],
        [
            ["虚构事项一", "X-001", "20", "G", "《中华人民共和国行政许可法》第四十二条", ""],
            ("虚构事项二", "X-002", "0", "G", "《虚构管理办法》", ""),
            ("", "X-003", "", "", "", ""),
        ],
        list_id="example",
        name_zh="示例县事项清单（虚构）",
        name_en="items of an invented county",
        jurisdiction="441427",
        unit_codes={"G": Unit.WORKING_DAYS},
    )
    assert [[note.code for note in row.notes] for row in imported.rows] == [
        [],
        ["JC-0352", "JC-0351"],
        ["JC-0307"],
    ]
    assert imported.rows[1].notes[0].kind is Kind.WARNING
    assert imported.rows[1].notes[0].row == 1
    assert imported.rows[2].item is None
    assert imported.ignored_columns == (5,)
    own = ruleset.with_documents(imported.documents)
    assert catalogue.limit(own, "X-001", date(2024, 6, 3)).value.limit == TimeLimit.working_days(20)
    assert catalogue.limit(own, "X-002", date(2024, 6, 3)).value.standing is LimitStanding.MISSING


def test_organisation(ruleset: Ruleset) -> None:
    bodies = organisation.bodies(ruleset)
    groups = [body for body in bodies if body.kind is UnitKind.WORKING_GROUP]
    assert (len(groups), sum(bool(group.name_zh) for group in groups)) == (5, 2)
    centre = next(body for body in bodies if body.kind is UnitKind.CENTRE)
    assert len(centre.duties) == 4
    assert organisation.bodies(Ruleset.nation()) == ()


def test_speed_up(ruleset: Ruleset) -> None:
    answer = indicators.speed_up([FinishedMatter(20, 5), FinishedMatter(60, 10), FinishedMatter(20, 0)])
    value = answer.value
    assert (value.counted, value.instant, value.ratio_of_sums_bp) == (2, 1, 53_333)
    assert indicators.speed_up([]).value.ratio_of_sums_bp is None
    request = DueRequest("timber-harvesting-licence", date(2016, 3, 1))
    matter, unit = indicators.finished_matter(ruleset, request, date(2016, 3, 8))
    assert (matter, unit) == (FinishedMatter(20, 5), Unit.WORKING_DAYS)


def test_a_receipt_is_checked_by_asking_again(ruleset: Ruleset, petition: DueRequest) -> None:
    held = receipt.Receipt.of_due(ruleset, petition)
    assert hashlib.sha256(held.canonical.encode()).hexdigest() == held.digest
    named = DueRequest("P05-04", date(2015, 3, 2), reference="case 17")
    assert receipt.Receipt.of_due(ruleset, named) == held
    record = held.to_dict()
    assert (record["call"], record["ruleset"]) == ("deadline.due", ruleset.digest)
    assert json.loads(held.to_json()) == record


def test_versions_and_codes() -> None:
    assert jiceng.__version__ == jiceng.VERSION
    codes = {entry.code: entry for entry in entries()}
    assert codes[209].kind is Kind.NOT_COVERED
    assert list(codes) == sorted(codes)
