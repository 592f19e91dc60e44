"""`batch`: every row is answered or marked, in order, whatever the file is."""

import csv
import json
import os
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from jiceng import Ruleset
from jiceng.calendar import parse_date
from jiceng.cli import batch, main
from jiceng.deadline import DueRequest, due

Captured = pytest.CaptureFixture[str]
BOOK = """编号,事项,受理日期,事实,办结日期,申请人
A1,timber-harvesting-licence,２０１６/3/1,,2016-03-08,某某
A2,信访事项受理办理,2015-03-02,,,某某
A3,no-such-item,2015-03-02,,,某某
A4,LIC-13,2016-02-31,,,某某
A5,petition-handling,2022-05-10,petition-route=route-6,,某某
"""


def answers(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.csv"
    path.write_bytes(BOOK.encode("gbk"))
    return path


def test_rows_keep_their_order_and_bad_ones_are_marked(book: Path, capsys: Captured) -> None:
    out = book.with_name("out.csv")
    assert main(["batch", str(book), str(out), "--on", "2022-05-20"]) == 0
    rows = answers(out)
    assert [row["id"] for row in rows] == ["A1", "A2", "A3", "A4", "A5"]
    assert [row["due"] for row in rows[:2]] == ["2016-03-29", "2015-04-30"]
    assert [row["code"] for row in rows] == ["", "", "JC-0207", "JC-0203", ""]
    assert [row["status"] for row in rows] == ["met", "overdue", "", "", "running"]
    assert "标出2行" in capsys.readouterr().out
    assert "某某" not in out.read_text(encoding="utf-8-sig")


def test_each_answer_is_that_of_the_library(book: Path) -> None:
    out = book.with_name("out.csv")
    assert main(["batch", str(book), str(out), "--lang", "en"]) == 0
    row = answers(out)[1]
    answer = due(Ruleset.jiaoling(), DueRequest("petition-handling", parse_date("2015-03-02")))
    assert (row["raw"], row["rolled"]) == (str(answer.value.raw), str(answer.value.rolled))
    assert row["reasons"].split(";") == [reason.value for reason in answer.reasons]
    assert row["law"] == answer.basis[0].en()


def test_a_cell_that_is_no_item_is_not_repeated(book: Path, capsys: Captured) -> None:
    book.write_text("id,item,start\nA1,某某,2016-03-01\nA2,LIC-13,某某的生日\n", encoding="utf-8")
    out = book.with_name("out.csv")
    assert main(["batch", str(book), str(out)]) == 1
    told = capsys.readouterr()
    assert "某某" not in out.read_text(encoding="utf-8-sig") + told.out + told.err


def test_strict_and_all_marked(book: Path) -> None:
    out = book.with_name("out.csv")
    assert main(["batch", str(book), str(out), "--strict"]) == 1
    book.write_text("item,start\nno-such-item,2015-03-02\n")
    assert main(["batch", str(book), str(out)]) == 1
    assert len(answers(out)) == 1


def test_a_summary_as_json(book: Path, capsys: Captured) -> None:
    out = book.with_name("out.csv")
    assert main(["batch", str(book), str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "rows": 5,
        "marked": 2,
        "columns_not_read": 1,
        "out": str(out),
    }


def test_progress_on_long_input(book: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    out = book.with_name("out.csv")
    assert main(["batch", str(book), str(out)]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(batch, "PROGRESS_EVERY", 0.0)
    assert main(["batch", str(book), str(out)]) == 0
    assert capsys.readouterr().err.splitlines() == [f"已处理{count}行" for count in range(1, 6)]


@pytest.mark.parametrize("module", ["pyarrow", "polars"])
def test_parquet_there_and_back(book: Path, module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(module)
    other = "polars" if module == "pyarrow" else "pyarrow"
    monkeypatch.setitem(sys.modules, other, None)
    if other == "pyarrow":
        monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    first, second = book.with_name("first.parquet"), book.with_name("second.csv")
    assert main(["batch", str(book), str(first), "--on", "2022-05-20"]) == 0
    # Its own output is a file of applications again: id, item and start stand in it.
    assert main(["batch", str(first), str(second), "--on", "2022-05-20"]) == 0
    assert [row["due"] for row in answers(second)][:2] == ["2016-03-29", "2015-04-30"]
    polars_or_arrow = __import__(f"{module}.parquet" if module == "pyarrow" else module, fromlist=["x"])
    table = polars_or_arrow.read_table(first) if module == "pyarrow" else polars_or_arrow.read_parquet(first)
    assert (
        table["due"].to_pylist()[0] == date(2016, 3, 29)
        if module == "pyarrow"
        else table["due"][0] == date(2016, 3, 29)
    )


@pytest.mark.parametrize("without", ["polars", "pyarrow"])
def test_parquet_columns_may_have_types(
    tmp_path: Path, without: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    days = [datetime(2016, 3, 1), datetime(2016, 3, 1)]
    columns = {
        "item": ["LIC-13", "LIC-13"],
        "start": arrow.array(days, arrow.date32()),
        "corrected_on": arrow.array([datetime(2016, 3, 7), None], arrow.timestamp("us")),
        "correction_noticed_on": arrow.array([datetime(2016, 3, 2), None], arrow.date32()),
        "extension_value": arrow.array([None, 10], arrow.int64()),
        "extension_approved_on": ["", "2016-03-21"],
        "extension_approver": ["", "head-of-organ"],
    }
    parquet.write_table(arrow.table(columns), tmp_path / "in.parquet")
    monkeypatch.setitem(sys.modules, without, None)
    monkeypatch.setitem(sys.modules, f"{without}.parquet", None)
    assert main(["batch", str(tmp_path / "in.parquet"), str(tmp_path / "out.csv")]) == 0
    assert [row["due"] for row in answers(tmp_path / "out.csv")] == ["2016-04-05", "2016-04-13"]


def test_parquet_without_a_package_names_the_extra(
    book: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pyarrow", "pyarrow.parquet", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    assert main(["batch", str(book), str(book.with_name("out.parquet"))]) == 2
    assert "jiceng[parquet]" in capsys.readouterr().err


def test_files_that_cannot_be_used(book: Path, capsys: Captured) -> None:
    for source, target, text in (
        ("missing.csv", "out.csv", "无法读取"),
        ("book.csv", "book.csv", "同一个文件"),
        ("book.csv", "out.xlsx", ".csv 或 .parquet"),
        ("book.csv", "no/such/folder/out.csv", "无法写入"),
    ):
        assert main(["batch", str(book.with_name(source)), str(book.parent / target)]) == 2
        assert text in capsys.readouterr().err


def test_a_cell_that_a_spreadsheet_would_run_stays_text(book: Path) -> None:
    book.write_text("id,item,start\n=1+1,LIC-13,2016-03-01\n")
    out = book.with_name("out.csv")
    assert main(["batch", str(book), str(out)]) == 0
    assert answers(out)[0]["id"] == "'=1+1"


def test_the_command_is_installed(book: Path) -> None:
    command = Path(sys.executable).with_name("jiceng")
    out = book.with_name("out.csv")
    done = subprocess.run([command, "batch", book, out], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(answers(out)) == 5


def test_a_console_without_chinese_does_not_stop_it(book: Path) -> None:
    command = Path(sys.executable).with_name("jiceng")
    console = os.environ | {"PYTHONIOENCODING": "ascii:strict"}
    done = subprocess.run([command, "due", "LIC-13", "2016-03-01"], capture_output=True, check=False, env=console)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"2016?3?29?" in done.stdout
