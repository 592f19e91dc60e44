"""The lines of the READMEs do what they say."""

import contextlib
import io
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("README.md", "To be done by Thu 30 April 2015."),
        ("README.zh-CN.md", "结论：应于2015年4月30日（周四）前（含当日）办结。"),
        ("bindings/python/README.md", "结论：应于2015年4月30日（周四）前（含当日）办结。"),
    ],
)
def test_the_lines_run(name: str, last: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    code = text.partition("```python\n")[2].partition("```")[0]
    assert code
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, name, "exec"), {})
    assert out.getvalue().startswith(f"2015-04-30\n{last}\n")


def test_the_lines_on_cases_run() -> None:
    text = (ROOT / "bindings" / "python" / "README.md").read_text(encoding="utf-8")
    code = text.partition("## Cases")[2].partition("```python\n")[2].partition("```")[0]
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})
    assert out.getvalue() == "overdue\n"
