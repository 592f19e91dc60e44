"""`items`, `calendar`, `check`, and folders of rules."""

import json
from pathlib import Path

import pytest
from jiceng.cli import main

Captured = pytest.CaptureFixture[str]
PROMISE = """document = "layer"
id = "made-up-layer"
name_zh = "虚构的承诺"
name_en = "made-up promise"
rank = "promise"
jurisdiction = "441427"

[source]
kind = "example"
checked = "memory"
place = "合成数据 / synthetic"

[[promise]]
of = "timber-harvesting-licence"
limit = { value = 5, unit = "working-days" }
"""
LIST = """task_name,task_type,task_code,anticipate_day,anticipate_type,promise_day,promise_type,by_law,经办人
虚构事项一,1,X-1,20,1,5,1,《中华人民共和国行政许可法》第四十二条第一款,某某
虚构事项二,20,X-2,0,1,3,1,《虚构条例》第一条,某某
,20,X-3,0,1,3,1,,某某
"""


def test_the_items_of_a_day(capsys: Captured) -> None:
    assert main(["items", "--on", "2015-06-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 55
    assert main(["items", "--on", "2015-06-01", "--post", "civil-affairs", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert 0 < len(found) < 55
    assert {item["post"] for item in found} == {"civil-affairs"}


def test_a_name_finds_its_item(capsys: Captured) -> None:
    assert main(["items", "临时救济", "--on", "2024-06-01"]) == 0
    assert capsys.readouterr().out.startswith("temporary-assistance\t临时救助申请\t民政\t")
    assert main(["items", "second child", "--on", "2020-06-01", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("further-child-approval\t")
    assert main(["items", "zzzzzz", "--on", "2024-06-01"]) == 1


def test_the_calendar_of_a_year(capsys: Captured) -> None:
    assert main(["calendar", "2026"]) == 0
    told = capsys.readouterr().out
    assert "2026-02 工作日 16" in told
    assert "2026-01-04 元旦" in told and "国办发明电〔2025〕7号" in told
    assert main(["calendar", "2026", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 365
    assert main(["calendar", "2031"]) == 1
    assert "JC-0201" in capsys.readouterr().err


def test_documents_are_checked_before_they_are_used(tmp_path: Path, capsys: Captured) -> None:
    notice = tmp_path / "bad.toml"
    notice.write_text('document = "calendar"\nyear = "next"\n', encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "bad.toml:2" in told.err
    assert "不能使用" in told.out
    assert main(["check", str(tmp_path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["usable"] is False
    notice.unlink()
    assert main(["check", str(tmp_path)]) == 2
    assert "没有 .toml" in capsys.readouterr().err


def test_a_folder_of_rules_holds_in_every_command(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "promise.toml").write_text(PROMISE, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 0
    assert "可以使用" in capsys.readouterr().out
    assert main(["due", "timber-harvesting-licence", "2016-03-01", "--json", "--rules", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out)["answer"]["value"]["promised"] == "2016-03-08"


def test_a_list_of_ones_own_becomes_rules(tmp_path: Path, capsys: Captured) -> None:
    source, folder = tmp_path / "list.csv", tmp_path / "rules"
    source.write_bytes(LIST.encode("gbk"))
    asked = ["import-catalogue", str(source), str(folder), "--unit", "1=working-days", "--from", "2015-01-01"]
    assert main(asked) == 1
    told = capsys.readouterr()
    assert "3行，成为事项2行" in told.out
    assert "第2行 JC-0351" in told.err and "第3行 JC-0307" in told.err
    assert "某某" not in told.out + told.err
    assert main(["due", "虚构事项一", "2016-03-01", "--rules", str(folder), "--json"]) == 0
    value = json.loads(capsys.readouterr().out)["answer"]["value"]
    assert (value["raw"], value["promised"]) == ("2016-03-29", "2016-03-08")
    assert main([*asked, "--unit", "2=fortnights"]) == 2
    assert "working-days" in capsys.readouterr().err
