"""The closed lists in Python are those of the core."""

import runpy
from pathlib import Path

from jiceng import _jiceng, words

HERE = Path(__file__).parents[1]


def test_the_files_are_what_the_script_writes() -> None:
    script = runpy.run_path(str(HERE / "scripts" / "write-words.py"))
    folder = HERE / "python" / "jiceng" / "words"
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
    assert written == script["files"](), "run scripts/write-words.py"


def test_members_are_their_words() -> None:
    for _, name, _, members in _jiceng._closed_lists():
        listed = list(getattr(words, name))
        assert [(one.name, one.value, one.zh, one.en) for one in listed] == members
    assert words.Unit("working-days") is words.Unit.WORKING_DAYS
    assert words.Unit.WORKING_DAYS in {"working-days"}
    assert f"{words.Unit.WORKING_DAYS}" == str(words.Unit.WORKING_DAYS) == "working-days"
    assert words.Caveat.from_bits(0b101) == (
        words.Caveat.UNVERIFIED_SOURCE,
        words.Caveat.CALENDAR_PROVISIONAL,
    )
