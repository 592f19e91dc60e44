"""The library inside a web service: one answer, one explanation, a table as Arrow IPC.

    uvicorn --app-dir examples/embed service:app --host 127.0.0.1

`POST /due` and `/explain` take a request of the library as JSON; `POST /batch` takes an Arrow stream with the columns
`item` and `start` and gives it back with `due`, `raw`, `rolled`, `code`, `reasons`, `caveats`.
"""

from typing import Annotated

import pyarrow as pa
from fastapi import Depends, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from jiceng import JicengError, Ruleset, deadline

MOST_BYTES = 64 * 1024 * 1024
ARROW = "application/vnd.apache.arrow.stream"

app = FastAPI(title="jiceng")
# Immutable: every thread shares it. A new notice makes a new one.
rules = Ruleset.jiaoling()


@app.exception_handler(JicengError)
def refused(_: Request, error: JicengError) -> JSONResponse:
    """The record of the error in both languages; it holds nothing of a person."""
    return JSONResponse(error.to_dict(), status_code=422)


async def body(request: Request) -> bytes:
    """What was sent, up to a limit."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > MOST_BYTES:
            raise HTTPException(413, f"at most {MOST_BYTES} bytes")
    return bytes(data)


Body = Annotated[bytes, Depends(body)]


# Plain functions run in threads, and the library holds no lock while it computes.
@app.post("/due")
def due(data: Body) -> Response:
    """When it is due, with reasons, basis and reservations."""
    asked = deadline.DueRequest.from_json(data.decode(errors="replace"))
    return Response(deadline.due(rules, asked).to_json(), media_type="application/json")


@app.post("/explain")
def explain(data: Body) -> Response:
    """The same with the steps that lead to it."""
    asked = deadline.DueRequest.from_json(data.decode(errors="replace"))
    return Response(deadline.explain_due(rules, asked).to_json(), media_type="application/json")


@app.post("/batch")
def batch(data: Body) -> Response:
    """A row for each row; a bad one is marked by its code and stops nothing."""
    try:
        table = pa.ipc.open_stream(data).read_all().select(["item", "start"])
    except (pa.ArrowInvalid, KeyError) as error:
        raise HTTPException(422, "an Arrow stream with the columns `item` and `start` is expected") from error
    answers = pa.table(deadline.due_column(rules, table))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, answers.schema) as writer:
        writer.write_table(answers)
    return Response(sink.getvalue().to_pybytes(), media_type=ARROW)
