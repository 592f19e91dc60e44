"""`due` and `explain`: what is printed, in both languages and as JSON, and what the exit code says."""

import json

import pytest
from jiceng.cli import main

Captured = pytest.CaptureFixture[str]
PETITION = ["P05-04", "2015-03-02"]


def test_due_in_both_languages(capsys: Captured) -> None:
    assert main(["due", *PETITION]) == 0
    assert capsys.readouterr().out == "应于2015年4月30日（周四）前（含当日）办结\n"
    assert main(["due", *PETITION, "--lang", "en"]) == 0
    assert capsys.readouterr().out == "To be done by Thu 30 April 2015\n"


def test_due_as_json_has_the_three_dates(capsys: Captured) -> None:
    assert main(["due", *PETITION, "--json"]) == 0
    value = json.loads(capsys.readouterr().out)["answer"]["value"]
    assert (value["raw"], value["due"], value["rolled"]) == ("2015-05-01", "2015-04-30", "2015-05-04")


def test_explain_has_the_steps_and_the_law(capsys: Captured) -> None:
    assert main(["explain", "timber-harvesting-licence", "2016/3/1"]) == 0
    told = capsys.readouterr().out
    assert "《行政许可法》第四十二条第一款" in told
    assert "清明节" not in told and "1. " in told
    assert main(["explain", "timber-harvesting-licence", "2016-03-01", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["explanation"]["steps"]) > 3


def test_a_name_in_chinese_and_a_fact(capsys: Captured) -> None:
    asked = ["due", "信访事项受理办理", "2022-05-10", "--fact", "petition-route=route-6", "--lang", "en"]
    assert main(asked) == 0
    assert "2022" in capsys.readouterr().out


def test_what_happened_to_the_period_moves_the_date(capsys: Captured) -> None:
    def due(*more: str) -> str:
        assert main(["due", "LIC-13", "2016-03-01", "--json", *more]) == 0
        return str(json.loads(capsys.readouterr().out)["answer"]["value"]["due"])

    assert due() == "2016-03-29"
    assert due("--exclude", "hearing:2016-03-07..2016-03-08") == "2016-03-31"
    assert due("--extend", "10:2016-03-21:head-of-organ") == "2016-04-13"
    assert due("--correct", "2016-03-02..2016-03-07") == "2016-04-05"


def test_the_status_on_a_day(capsys: Captured) -> None:
    assert main(["due", *PETITION, "--on", "2015-05-02"]) == 0
    assert "状态：有争议" in capsys.readouterr().out
    assert main(["due", *PETITION, "--on", "2015-06-01", "--finished", "2015-04-29", "--lang", "en"]) == 0
    assert "status: met (1 calendar day" in capsys.readouterr().out


def test_the_law_of_the_day_and_what_was_known(capsys: Captured) -> None:
    # The notice that made 4 September 2015 a holiday came out in May.
    asked = ["due", "LIC-13", "2015-08-12", "--json"]
    days = []
    for more in ([], ["--known-on", "2015-03-01"]):
        assert main([*asked, *more]) == 0
        days.append(json.loads(capsys.readouterr().out)["answer"]["value"]["due"])
    assert days[0] > days[1]


@pytest.mark.parametrize(
    ("asked", "code", "text"),
    [
        (["due", "P05-04", "2023-03-02"], 1, "JC-0209"),
        (["due", "no-such-item", "2023-03-02"], 1, "JC-"),
        (["due", "LIC-13", "2016-02-31"], 1, "JC-0203"),
        (["due", "LIC-13", "2016-03-01", "--extend", "20:2016-03-21:head-of-organ"], 1, "JC-0218"),
        (["due", "LIC-13", "2016-03-01", "--rules", "no-such-folder"], 2, "no-such-folder"),
        (["due", "LIC-13", "2016-03-01", "--division", "abc"], 1, "JC-0232"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_refusals(capsys: Captured, asked: list[str], code: int, text: str, lang: str) -> None:
    assert main([*asked, "--lang", lang]) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert text in told.err


def test_a_refusal_as_json(capsys: Captured) -> None:
    assert main(["due", "P05-04", "2023-03-02", "--json"]) == 1
    assert json.loads(capsys.readouterr().err)["code"] == "JC-0209"


@pytest.mark.parametrize(
    "asked", [[], ["due"], ["due", "x", "2016-03-01", "--known-on", "soon"], ["calendar", "26"]]
)
def test_a_wrong_command_line_ends_with_2(capsys: Captured, asked: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(asked)
    assert ended.value.code == 2
    assert "usage: jiceng" in capsys.readouterr().err
