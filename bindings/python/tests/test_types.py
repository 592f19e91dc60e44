"""Types: the stubs say what is there, and what is written with them passes the strict check."""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[1]


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, cwd=HERE, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_stubs_say_what_is_there() -> None:
    run("mypy.stubtest", "jiceng", "--allowlist", "tests/stubtest.txt", "--ignore-unused-allowlist", "--mypy-config-file", "pyproject.toml")


@pytest.mark.slow
@pytest.mark.parametrize("oldest", ["3.10", f"{sys.version_info.major}.{sys.version_info.minor}"])
def test_examples_pass_the_strict_check(oldest: str) -> None:
    run("mypy", "--strict", "--python-version", oldest, "tests/typed")
