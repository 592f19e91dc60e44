"""Logs of cases: a table in and tables out, the log of another system, the page of a timeline."""

import json
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from jiceng import Ruleset, calendar
from jiceng.case import (
    CHINA,
    Accept,
    Actor,
    Assign,
    Case,
    CaseReason,
    CaseRules,
    Classify,
    ClockKind,
    Event,
    Holder,
    LogMapping,
    Receive,
    Register,
    Resolve,
    import_log,
    timeline,
    view_column,
)
from jiceng.error import InvalidInputError, JicengError

pyarrow = pytest.importorskip("pyarrow")
VECTORS = Path(__file__).parents[3] / "tests" / "vectors" / "case.json"
NOW = datetime(2017, 6, 1, 9, tzinfo=CHINA)
HALL = Holder("hall", "township")  # type: ignore[arg-type]
HEADER = ["case:concept:name", "concept:name", "time:timestamp", "org:resource"]


@pytest.fixture(scope="module")
def rules() -> CaseRules:
    return CaseRules.of(Ruleset.jiaoling())


def cases() -> dict[str, tuple[Event, ...]]:
    """The cases of the vectors that begin before NOW."""
    found = {}
    for vector in json.loads(VECTORS.read_text("utf-8"))["vectors"]:
        events = tuple(Event.from_dict(one) for one in vector["input"]["events"])
        if "error" not in vector and all(event.at <= NOW for event in events):
            found[vector["id"]] = events
    return found


def rows(log: dict[str, tuple[Event, ...]]) -> list[dict[str, Any]]:
    table = []
    for case, events in log.items():
        for event in events:
            act = event.act.to_dict()
            table.append({
                "case": case,
                "key": event.key,
                "at": event.at,
                "sequence": event.sequence,
                "actor": event.actor.key,
                "role": event.actor.role.value,
                "unit": event.actor.unit,
                "level": event.actor.level and event.actor.level.value,
                "act": act.pop("event"),
                "fields": json.dumps(act) if act else None,
            })  # fmt: skip
    return table


def table(rows: list[dict[str, Any]]) -> Any:
    return pyarrow.Table.from_pylist(rows).set_column(
        2, "at", pyarrow.array([row["at"] for row in rows], pyarrow.timestamp("us", "Asia/Shanghai"))
    )


class TestColumn:
    def test_it_says_what_single_cases_say(self, rules: CaseRules) -> None:
        log = cases()
        assert len(log) > 50
        views, clocks, refused = view_column(rules, table(rows(log)), NOW)
        assert len(refused) == 0
        shown = {row["case"]: row for row in pyarrow.table(views).to_pylist()}
        turns: dict[str, list[Any]] = {}
        for row in pyarrow.table(clocks).to_pylist():
            turns.setdefault(row["case"], []).append(row)
        assert list(shown) == sorted(log)
        for key, events in log.items():
            answer = Case.fold(rules, events).view(NOW)
            view, row = answer.value, shown[key]
            holder = view.holder
            assert (row["phase"], row["cycle"], row["class"]) == (view.phase, view.cycle, view.class_)
            assert (row["level"], row["unit"]) == ((holder.level, holder.unit) if holder else (None, None))
            assert (row["outcome"], row["supervision"]) == (view.outcome, view.supervision)
            assert (row["received_at"], row["ended_at"]) == (view.earliest_receipt, view.cycles[-1].ended_at)
            assert (row["urged"], row["returned"], row["reworked"]) == (view.urged, view.returned, view.reworked)
            assert CaseReason.from_bits(row["reasons"]) == answer.reasons
            assert (row["caveats"], row["code"]) == (answer.caveat_bits, 0)
            overdue = {clock.kind for clock in view.clocks if clock.status == "overdue"}
            assert set(ClockKind.from_bits(row["overdue"])) == overdue
            following = None if view.next_due is None else view.clocks[view.next_due]
            assert row["next_due"] == (following and following.due)
            assert row["next_due_at"] == (following and following.expires_at)
            assert [(one["clock"], one["kind"], one["turn"], one["status"], one["due"], one["expires_at"]) for one in turns.get(key, [])] == [
                (one.clock, one.kind, one.turn, one.status, one.due, one.expires_at) for one in view.clocks
            ]  # fmt: skip

    def test_order_pieces_and_types_do_not_matter(self, rules: CaseRules) -> None:
        polars = pytest.importorskip("polars")
        log = rows(cases())
        whole = [pyarrow.table(one) for one in view_column(rules, table(log), NOW)]
        backwards = table(log[::-1])
        pieces = pyarrow.concat_tables([backwards.slice(0, 100), backwards.slice(100)])
        seconds = backwards.set_column(2, "at", backwards["at"].cast(pyarrow.timestamp("s", "UTC")).cast("int64"))
        words = backwards.set_column(8, "act", backwards["act"].dictionary_encode())
        named = backwards.rename_columns({"case": "Fall"})
        for other, names in ((pieces, {}), (seconds, {}), (words, {}), (polars.DataFrame(backwards), {}), (named, {"case": "Fall"})):
            for one, expected in zip(view_column(rules, other, NOW, names), whole):
                assert pyarrow.table(one).equals(expected)

    def test_bad_rows_are_marked_and_nothing_is_lost(self, rules: CaseRules) -> None:
        good = rows({"c1": (Event("e1", NOW - timedelta(days=1), Actor.official("p1", "hall", "township"), Receive("hall", by=HALL)),)})[0]  # type: ignore[arg-type]
        bad = [
            ({"case": None}, 234),
            ({"key": None}, 234),
            ({"at": None}, 234),
            ({"role": "king"}, 241),
            ({"level": "moon"}, 241),
            ({"act": "fly"}, 241),
            ({"fields": "["}, 205),
            ({"fields": '{"event": "urge"}'}, 242),
            ({"fields": None}, 234),
            ({"key": "e2", "at": NOW - timedelta(hours=1)}, 506),
            ({"key": "e1", "actor": "p2"}, 502),
        ]
        log = [good, *({**good, **change} for change, _ in bad), {**good, "key": "e3", "at": NOW + timedelta(days=1)}]
        views, _, refused = view_column(rules, table(log), NOW)
        assert pyarrow.table(refused)["code"].to_pylist() == [code for _, code in bad]
        assert pyarrow.table(refused)["row"].to_pylist() == list(range(1, len(bad) + 1))
        assert pyarrow.table(refused)["case"].to_pylist()[:2] == [None, "c1"]
        assert pyarrow.table(views)["phase"].to_pylist() == ["received"]

    def test_a_column_that_cannot_be_read(self, rules: CaseRules) -> None:
        whole = table(rows(cases()))
        for change, code, field in (
            (whole.drop_columns(["role"]), "JC-1004", "role"),
            (whole.set_column(0, "case", pyarrow.array([1] * len(whole))), "JC-1001", "case"),
            (whole.set_column(2, "at", whole["at"].cast("timestamp[us]")), "JC-1001", "at"),
        ):
            with pytest.raises(InvalidInputError) as caught:
                view_column(rules, change, NOW)
            assert (caught.value.code, caught.value.field) == (code, field)
        with pytest.raises(InvalidInputError, match="JC-1004"):
            view_column(rules, whole, NOW, {"fields": "nothing"})
        empty = [len(one) for one in view_column(rules, whole.slice(0, 0), NOW)]
        assert empty == [0, 0, 0]


MAPPING = LogMapping(
    acts={
        "Register": Register("r", anonymous=True),
        "Classify": Classify("convenience"),
        "Assign": Assign(HALL),
        "Take": Accept(),
        "Decide": Resolve("solved"),  # type: ignore[arg-type]
        "Print": None,
    },
    resources={"clerk": Actor.official("clerk", "hall", "township")},
    otherwise=Actor.official("import", "hall", "township"),
    opening=Receive("internet", by=HALL),  # type: ignore[arg-type]
    zone=CHINA,
    formats=("%d.%m.%Y %H:%M",),
)


class TestImport:
    def test_a_log_becomes_cases(self, rules: CaseRules) -> None:
        log = [
            ["7", "Decide", "2016-03-04 09:00", "clerk"],
            ["7", "Register", "2016-03-01T09:00:00.000+08:00", "clerk"],
            ["7", "Classify", "2016-03-01T01:00:00Z", None],
            ["7", "Assign", datetime(2016, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=8))), "clerk"],
            ["7", "Take", "01.03.2016 10:00", "clerk"],
            ["7", "Print", "2016-03-01 11:00", "clerk"],
        ]
        found = import_log(HEADER, log, MAPPING)
        assert (found.unmapped, found.passed_over, found.opened) == ((), (5,), ("7",))
        # Several of one instant keep the order of the log, and the receipt that was put before them comes first.
        assert [str(event.act.event) for event in found.cases["7"]] == ["receive", "register", "classify", "assign", "accept", "resolve"]
        assert found.rows["7"] == (1, 1, 2, 3, 4, 0)
        case, refused = found.fold(rules)["7"]
        assert (case.phase, refused) == ("resolved", ())

    def test_what_cannot_be_mapped_is_reported(self, rules: CaseRules) -> None:
        strict = LogMapping(acts=MAPPING.acts, resources=MAPPING.resources)
        log = [
            ["7", "Dance", "2016-03-01 09:00", "clerk"],
            ["", "Take", "2016-03-01 09:00", "clerk"],
            ["7", "Take", "2016-03-01 09:00", "clerk"],
            ["7", "Take", "soon", "clerk"],
            ["7", "Take", "", "clerk"],
            ["7", "Take", "2016-03-01 09:00+08:00", "a stranger"],
            ["7", "Take", "2016-03-01 09:00+08:00", ""],
            ["7"],
            ["7", "Take", "2016-03-01 09:00+08:00", "clerk"],
        ]
        found = import_log(HEADER, log, strict)
        codes = ["JC-0241", "JC-0234", "JC-0204", "JC-0203", "JC-0234", "JC-0241", "JC-0234", "JC-0234"]
        assert [one.error.code for one in found.unmapped] == codes
        assert [(one.row, one.error.row) for one in found.unmapped] == [(row, row) for row in range(8)]
        assert found.unmapped[0].cells == tuple(log[0])
        assert found.activities == {"Dance": 1}
        texts = " ".join(f"{one.error.text_zh} {one.error.text_en}" for one in found.unmapped)
        assert not any(word in texts for word in ("Dance", "stranger", "soon"))
        # Every row is somewhere.
        events = sum(map(len, found.cases.values()))
        assert events + len(found.passed_over) + len(found.unmapped) == len(log)
        # The first event is no receipt, so the rules refuse it: reported with its row too.
        case, refused = found.fold(rules)["7"]
        assert (len(case), [(one.row, one.error.code) for one in refused]) == (0, [(8, "JC-0506")])

    def test_columns_are_named_in_the_mapping(self) -> None:
        with pytest.raises(InvalidInputError, match="JC-1004"):
            import_log(["case", *HEADER[1:]], [], MAPPING)
        mapping = LogMapping(acts={"a": Accept()}, otherwise=MAPPING.otherwise, zone=CHINA, case="c", activity="what", time="t", resource=None, key="id")  # fmt: skip
        found = import_log(["\ufeffid", "c", "t", "what"], [["k9", "7", "2016-03-01 09:00", "a"]], mapping)
        assert found.cases["7"][0].key == "k9"


class Page(HTMLParser):
    """What stands in a page, and whether its tags close in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.outside: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.outside += [value or "" for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


class TestTimeline:
    def test_a_page_for_every_case(self, rules: CaseRules) -> None:
        for key, events in list(cases().items())[::5]:
            case = Case.fold(rules, events)
            page = Page(timeline(case, NOW))
            assert "svg" in page.tags and "script" not in page.tags and not page.outside, key
            view = case.view(NOW).value
            text = " ".join(page.texts)
            assert view.phase.zh in text and view.phase.en in text
            assert all(clock.kind.zh in text and clock.status.en in text for clock in view.clocks)

    def test_what_is_overdue_is_drawn_so(self, rules: CaseRules) -> None:
        received = datetime(2016, 3, 1, 9, tzinfo=CHINA)
        case = Case(rules).apply(Event("e1", received, Actor.official("p1", "hall", "township"), Receive("hall", by=HALL)))  # type: ignore[arg-type]
        assert 'class="late"' not in timeline(case, received)
        assert 'class="late"' in timeline(case, received + timedelta(days=9))
        with pytest.raises(JicengError, match="JC-0505"):
            timeline(case, received - timedelta(days=1))

    def test_nothing_goes_in_unescaped(self, rules: CaseRules) -> None:
        unit = "<script>alert(1)</script>"
        hall = Holder(unit, "township")  # type: ignore[arg-type]
        case = Case(rules).apply(Event("e1", NOW, Actor.official("p", unit, "township"), Receive("hall", by=hall)))  # type: ignore[arg-type]
        # After a month the bar is wide enough for the words in it.
        page = Page(timeline(case, NOW + timedelta(days=30), title=(unit, unit), note=(unit, unit)))
        assert "script" not in page.tags
        assert sum(unit in text for text in page.texts) > 8
        # The key of a citizen stands nowhere.
        named = case.apply(Event("e2", NOW, Actor.official("p", unit, "township"), Register("r", parties=("citizen-77",)), sequence=1))
        assert "citizen-77" not in timeline(named, NOW)

    def test_a_case_without_events_has_a_page(self, rules: CaseRules) -> None:
        assert "</html>" in timeline(Case(rules), NOW)


def test_the_zone_of_china_is_that_of_the_calendar() -> None:
    assert CHINA.utcoffset(None) == calendar.parse_instant("2016-03-01T09:00:00+08:00").utcoffset()
