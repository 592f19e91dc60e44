"""The report as a whole: one page that needs nothing, and tables that agree with the library."""

import csv
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
import report
from compute import Entry
from figures import Apart, OnTime, Rate
from jiceng import Ruleset
from jiceng.calendar import parse_date
from jiceng.deadline import DueRequest, due
from jiceng.words import Status, Unit
from page import Report, page
from rates import on_time
from wordings import STATUSES, UNITS

VOID = {"meta", "input", "rect", "path"}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    assert report.main(["--out", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def text(out: Path) -> str:
    return (out / "hall.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def rows(out: Path) -> list[dict[str, str]]:
    with (out / "hall.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class Page(HTMLParser):
    """Collects what a browser would fetch or run, and the words of each language."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.words = {"zh": 0, "en": 0}
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("src", "srcset", "action", "data") or (
                name == "href" and not (value or "").startswith("#")
            ):
                self.fetched.append(f"{tag} {name}={value}")
            if name == "lang" and value in self.words:
                self.words[value] += 1


def test_the_page_needs_nothing_and_runs_nothing(text: str) -> None:
    found = Page()
    found.feed(text)
    assert found.fetched == []
    assert not found.tags & {"script", "link", "iframe", "object", "embed", "img"}
    assert "url(" not in text.replace("url(#rest)", "")
    assert "@import" not in text


def test_every_text_stands_in_both_languages(text: str) -> None:
    found = Page()
    found.feed(text)
    assert found.words["zh"] == found.words["en"] > 5_000


def test_it_is_small_and_says_that_it_is_made_up(text: str, rows: list[dict[str, str]]) -> None:
    assert len(rows) >= 500
    assert len(text.encode()) <= 2 * 1024 * 1024
    assert "合成数据" in text and "Synthetic data" in text


def test_it_prints_on_a4_and_follows_the_dark(text: str) -> None:
    assert "@page{size:A4" in text
    assert "prefers-color-scheme:dark" in text


def test_every_row_is_in_the_page_and_in_the_tables(text: str, rows: list[dict[str, str]]) -> None:
    register = text[text.index("id=register") :]
    assert all(f"<span class=k>{row['id']}</span>" in register for row in rows)
    assert {row["mark"] for row in rows} == {"合成 synthetic"}


def test_the_four_slips_are_marked_with_the_way_out(text: str, rows: list[dict[str, str]]) -> None:
    codes = sorted(row["code"] for row in rows if row["code"])
    assert codes == ["JC-0203", "JC-0212", "JC-0218", "JC-0303"]
    marked = text[text.index("id=marked") : text.index("id=register")]
    assert all(code in marked for code in codes)


def test_due_dates_are_those_of_the_library(rows: list[dict[str, str]]) -> None:
    ruleset = Ruleset.jiaoling()
    plain = [
        row for row in rows if row["item"] in ("residence-permit", "labour-dispute-mediation") and row["due"]
    ]
    assert len(plain) >= 10
    for row in plain:
        value = due(ruleset, DueRequest(row["item"], parse_date(row["start"]))).value
        assert (row["due"], row["raw"], row["rolled"]) == (str(value.due), str(value.raw), str(value.rolled))


def test_parquet_holds_the_same(out: Path, rows: list[dict[str, str]]) -> None:
    arrow = pytest.importorskip("pyarrow.parquet")
    table = arrow.read_table(out / "hall.parquet")
    assert table.num_rows == len(rows)
    assert [str(day) if day else "" for day in table["due"].to_pylist()] == [row["due"] for row in rows]


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    book = tmp_path / "own.csv"
    book.write_bytes(
        "编号,事项,受理日期,申请人\nB1,信访事项受理办理,2015/3/2,某某\nB2,LIC-13,2016-03-01,某某\nB3,某某,2016-03-01,\n".encode(
            "gbk"
        )
    )
    assert report.main([str(book), "--on", "2016-03-20", "--out", str(tmp_path)]) == 0
    written = (tmp_path / "hall.html").read_text(encoding="utf-8")
    assert "合成数据" not in written and "某某" not in written
    assert all(part in written for part in ("B1", "作出行政许可决定", "B3", "（事项不明）"))
    assert "某某" not in (tmp_path / "hall.csv").read_text(encoding="utf-8-sig")


def test_what_lies_after_the_day_of_the_report_has_not_happened(tmp_path: Path) -> None:
    book = tmp_path / "own.csv"
    book.write_text("id,item,start,finished_on\nC1,LIC-13,2016-03-01,2016-03-20\n", encoding="utf-8")
    found = []
    for on in ("2016-03-19", "2016-03-20"):
        assert report.main([str(book), "--on", on, "--out", str(tmp_path)]) == 0
        with (tmp_path / "hall.csv").open(encoding="utf-8-sig", newline="") as file:
            found += [(row["status"], row["finished_on"]) for row in csv.DictReader(file)]
    assert found == [("running", ""), ("met", "2016-03-20")]


def test_both_bounds_stand_beside_their_numerators() -> None:
    rate = Rate(met=2, missed=1, overdue=1, disputed=1)
    shown = on_time(OnTime(rate, [], [], Apart(0, 0, 0, 0, 0, 0)), date(2026, 1, 1), date(2026, 6, 15))
    assert "<b>40.0% – 60.0%</b><span class=k>2–3/5</span>" in shown


@pytest.mark.parametrize(
    ("content", "arguments", "said"),
    [
        (b"", [], "文件是空的"),
        ("编号,事项\nA,x\n".encode("gbk"), [], "start（起算日期）"),
        (b"item,start\nLIC-13,2016-03-01\n", ["--on", "soon"], "--on"),
        (b"item,start\nLIC-13,2016-03-01\n", ["--on", "2031-03-01"], "JC-0201"),
    ],
)
def test_refusals_are_clear_and_write_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, arguments: list[str], said: str
) -> None:
    book = tmp_path / "own.csv"
    book.write_bytes(content)
    assert report.main([str(book), "--out", str(tmp_path / "out"), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert report.main([str(tmp_path / "none.csv"), "--out", str(tmp_path)]) == 2
    assert "none.csv" in capsys.readouterr().err


def test_what_stands_in_a_file_is_never_markup() -> None:
    hostile = "<script>alert(1)</script>&\"'"
    entry = Entry(1, hostile, hostile, (hostile, hostile), error=("JC-0301", (hostile, hostile)))
    made = Report(
        ("a", "b"), date(2026, 6, 15), False, [entry], report._year(Ruleset.jiaoling(), date(2026, 6, 15)), ""
    )
    written = page(made)
    assert "<script" not in written
    assert "&lt;script&gt;" in written


def test_there_is_a_word_for_every_status_and_unit() -> None:
    assert set(STATUSES) == {status.value for status in Status} | {"error"}
    assert set(UNITS) == {unit.value for unit in Unit}


def test_no_tag_is_left_open(text: str) -> None:
    for tag in (
        "span",
        "div",
        "section",
        "table",
        "details",
        "summary",
        "svg",
        "g",
        "text",
        "ol",
        "ul",
        "a",
        "b",
    ):
        assert len(re.findall(rf"<{tag}[ >]", text)) == text.count(f"</{tag}>"), tag
