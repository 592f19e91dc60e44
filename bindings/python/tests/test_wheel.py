"""The wheel that scripts/python-package built: small, whole, and without a word of the machine that built it."""

import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
WHEELS = sorted((ROOT / "target" / "wheels").glob("jiceng-*.whl"))


@pytest.fixture(scope="module")
def wheel() -> Path:
    assert len(WHEELS) == 1, "run scripts/python-package"
    return WHEELS[0]


def test_it_is_small_and_for_every_python(wheel: Path) -> None:
    # With the rooms of the hall alone it was 1.92 MB; cases, escalation, mediation and evaluation came since.
    assert wheel.stat().st_size <= 2_900_000
    assert "-cp310-abi3-" in wheel.name


def test_it_says_nothing_of_where_it_was_built(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
        assert not [name for name in names if "sbom" in name.lower()]
        for name in names:
            content = packed.read(name)
            for place in (str(ROOT), str(Path.home())):
                assert place.encode() not in content, f"{name} holds a path of this machine"


def test_types_come_with_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    stubs = {f"jiceng/{path.name}" for path in (ROOT / "bindings/python/python/jiceng").glob("*.pyi")}
    assert stubs
    assert stubs | {"jiceng/py.typed"} <= names
    assert any("LICENSE-MIT" in name for name in names)
