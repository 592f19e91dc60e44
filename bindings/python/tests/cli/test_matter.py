"""A row becomes the request that its cells mean; what they do not mean is left for the library to refuse."""

import pytest
from jiceng.cli import cells
from jiceng.cli.matter import matter_of


@pytest.mark.parametrize(
    "cell",
    ["2016-03-01", "2016/3/1", "2016.3.1", "2016年3月1日", "20160301", "２０１６－０３－０１", "２０１６／３／１", " 2016-3-1 ", "2016/3/1 0:00", "2016-03-01 00:00:00"],
)  # fmt: skip
def test_dates_as_people_type_them(cell: str) -> None:
    assert cells.date(cell) == "2016-03-01"


@pytest.mark.parametrize(
    "cell", ["03/01/2016", "1/3/16", "2016-03", "20160301x", "昨天", "160301", "2016-03-01 09:00"]
)
def test_what_could_mean_two_days_is_left_as_it_stands(cell: str) -> None:
    assert cells.date(cell) == cell


def test_an_id_is_folded_and_a_name_keeps_its_brackets() -> None:
    assert cells.item("ＬＩＣ－１３ ") == "LIC-13"
    assert cells.item("农村村民宅基地（住宅用地）审批") == "农村村民宅基地（住宅用地）审批"


def test_a_plain_row() -> None:
    matter = matter_of({"item": "LIC-13", "start": "2016/3/1", "finished_on": "2016/3/8"})
    assert matter.request == {"rule": "LIC-13", "start": "2016-03-01"}
    assert matter.finished_on == "2016-03-08"


def test_several_parts_in_one_cell_belong_together_by_place() -> None:
    matter = matter_of(
        {
            "item": "LIC-13",
            "start": "2016-03-01",
            "facts": "a=b；c = d",
            "correction_noticed_on": "2016-03-02",
            "excluded_kind": "hearing;inspection",
            "excluded_from": "2016/3/7;2016/3/20",
            "excluded_to": "2016/3/9",
            "extension_value": "１０",
            "extension_approved_on": "2016-03-21",
            "extension_approver": "head-of-organ",
        }
    )
    assert matter.request == {
        "rule": "LIC-13",
        "start": "2016-03-01",
        "facts": {"a": "b", "c": "d"},
        "corrections": [{"noticed_on": "2016-03-02"}],
        "exclusions": [
            {"kind": "hearing", "from": "2016-03-07", "to": "2016-03-09"},
            {"kind": "inspection", "from": "2016-03-20"},
        ],
        "extensions": [{"value": 10, "approved_on": "2016-03-21", "approver": "head-of-organ"}],
    }


def test_an_instant_starts_a_period_of_hours() -> None:
    matter = matter_of({"item": "x", "start": "2022-10-01T15:30:00+08:00"})
    assert matter.request == {"rule": "x", "start": "2022-10-01", "started_at": "2022-10-01T15:30:00+08:00"}
    assert matter_of({"item": "x", "start": "2022-10-01 15:30"}).request["started_at"] == "2022-10-01T15:30"


def test_a_number_that_is_none_is_left_for_the_library() -> None:
    matter = matter_of({"item": "x", "start": "2016-03-01", "extension_value": "ten"})
    assert matter.request["extensions"] == [{"value": "ten"}]
