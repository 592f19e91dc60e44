"""A file as office software writes it is read rightly, or refused clearly in both languages."""

import pytest
from jiceng.cli.reading import table_of
from jiceng.cli.refusal import Refusal

PLAIN = "id,item,start\nA1,petition-handling,2016-03-01\nA2,人民调解,2016-03-02\n"
ROWS = [
    {"id": "A1", "item": "petition-handling", "start": "2016-03-01"},
    {"id": "A2", "item": "人民调解", "start": "2016-03-02"},
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_every_encoding_of_office_software_gives_the_same_rows(encoding: str) -> None:
    assert list(table_of(PLAIN.encode(encoding)).rows) == ROWS


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r\n\r\n"])
def test_delimiters_and_line_endings(delimiter: str, ending: str) -> None:
    text = PLAIN.replace(",", delimiter).replace("\n", ending)
    assert list(table_of(text.encode()).rows) == ROWS


def test_headers_in_chinese_and_short_rows() -> None:
    text = "编号, 事项 ,受理日期,办结日期\nA1,petition-handling,2016-03-01\n"
    assert list(table_of(text.encode("gbk")).rows) == [ROWS[0] | {"finished_on": ""}]


def test_columns_that_are_not_known_are_counted_and_never_carried() -> None:
    text = "item,start,申请人,身份证号\npetition-handling,2016-03-01,某某,0000\n"
    table = table_of(text.encode())
    assert table.unread == 2
    assert list(table.rows) == [{"item": "petition-handling", "start": "2016-03-01"}]


def test_quoted_cells_keep_commas_and_line_breaks() -> None:
    text = 'id,item,start\n"A,1",petition-handling,2016-03-01\n"A\n2",人民调解,2016-03-02\n'
    assert [row["id"] for row in table_of(text.encode()).rows] == ["A,1", "A\n2"]


@pytest.mark.parametrize(
    ("data", "zh", "en"),
    [
        (b"", "空", "empty"),
        (b"\xef\xbb\xbf \r\n", "空", "empty"),
        (b"id,item,start\n", "没有数据行", "no rows"),
        (b"id,item,start\n,,\n\n", "没有数据行", "no rows"),
        ("编号,事项\nA1,x\n".encode(), "start（起算日期）", "`start` (起算日期)"),
        (b"petition-handling,2016-03-01\n", "第一行应为表头", "first line is the header"),
        (b"item,start,rule\nx,2016-03-01,y\n", "重复（第1列与第3列）", "twice (columns 1 and 3)"),
        ("item，start\nx，2016-03-01\n".encode(), "全角逗号", "full-width commas"),
        (b"PK\x03\x04rest of a spreadsheet", "另存为 CSV", "save it as CSV"),
        (b"\xd0\xcf\x11\xe0rest of a spreadsheet", "另存为 CSV", "save it as CSV"),
        (bytes(range(256)), "不是文本", "not text"),
        (b"item,start\n\0,2016-03-01\n", "不是文本", "not text"),
        (b'item,start\n"x,2016-03-01\n' + b"y,2016-03-02\n" * 400, "引号", "quotation mark"),
    ],
)
def test_refused_in_both_languages(data: bytes, zh: str, en: str) -> None:
    with pytest.raises(Refusal) as refused:
        list(table_of(data).rows)
    assert zh in refused.value.zh
    assert en in refused.value.en


def test_what_stands_in_a_refused_file_is_not_repeated() -> None:
    with pytest.raises(Refusal) as refused:
        table_of("申请人,电话\n某某,13800000000\n".encode())
    assert "某某" not in str(refused.value)
    assert "138" not in str(refused.value)
