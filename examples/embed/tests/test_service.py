"""The service as a client sees it, over the loopback."""

import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date

import pyarrow as pa
import pytest
import service
import uvicorn
from jiceng.deadline import DueRequest, due


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(service.app, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and time.monotonic() < until:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


def post(url: str, data: bytes) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=data), timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def stream(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue().to_pybytes())


def test_due_is_the_answer_of_the_library(address: str) -> None:
    status, answer = post(f"{address}/due", b'{"rule": "P05-04", "start": "2015-03-02"}')
    assert status == 200
    assert json.loads(answer) == due(service.rules, DueRequest("P05-04", date(2015, 3, 2))).to_dict()


def test_explain_has_the_steps(address: str) -> None:
    status, answer = post(
        f"{address}/explain", '{"rule": "信访事项受理办理", "start": "2015-03-02"}'.encode()
    )
    assert status == 200
    assert [step["kind"] for step in json.loads(answer)["steps"]][:2] == ["fact", "rule"]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (b'{"rule": "P05-04", "start": "2023-03-02"}', "JC-0209"),
        (b'{"rule": "P05-04", "start": "2023-02-31"}', "JC-0203"),
        (b"{", "JC-0205"),
        (b"\xff\xfe", "JC-0205"),
    ],
)
def test_a_refusal_is_a_record_in_both_languages(address: str, sent: bytes, code: str) -> None:
    status, answer = post(f"{address}/due", sent)
    assert status == 422
    record = json.loads(answer)
    assert record["code"] == code
    assert record["text_zh"] and record["text_en"]


def test_a_table_comes_back_with_a_row_for_each_row(address: str) -> None:
    asked = pa.table(
        {
            "item": ["timber-harvesting-licence", "no-such-item", "LIC-13", None],
            "start": pa.array([date(2016, 3, 1)] * 4, pa.date32()),
            "name": ["a", "b", "c", "d"],
        }
    )
    status, answer = post(f"{address}/batch", stream(asked))
    assert status == 200
    table = pa.ipc.open_stream(answer).read_all()
    assert table["due"].to_pylist() == [date(2016, 3, 29), None, date(2016, 3, 29), None]
    assert table["code"].to_pylist() == [0, 207, 0, 0]
    assert "name" not in table.column_names


@pytest.mark.parametrize("sent", [b"", b"no stream", stream(pa.table({"item": ["LIC-13"]}))])
def test_what_is_no_such_table_is_refused(address: str, sent: bytes) -> None:
    assert post(f"{address}/batch", sent)[0] == 422


def test_more_than_the_limit_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "MOST_BYTES", 10)
    assert post(f"{address}/due", b" " * 11)[0] == 413


def test_many_at_once_share_one_ruleset(address: str) -> None:
    found: list[tuple[int, bytes]] = []
    asked = b'{"rule": "LIC-13", "start": "2016-03-01"}'
    threads = [
        threading.Thread(target=lambda: found.append(post(f"{address}/due", asked))) for _ in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 16
    assert {status for status, _ in found} == {200}
    assert len({answer for _, answer in found}) == 1
