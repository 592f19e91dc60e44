"""What every test has at hand."""

from datetime import date

import pytest

from jiceng import Ruleset
from jiceng.deadline import DueRequest


@pytest.fixture(scope="session")
def ruleset() -> Ruleset:
    """The rules of Jiaoling County."""
    return Ruleset.jiaoling()


@pytest.fixture(scope="session")
def petition() -> DueRequest:
    """A petition of 2015 whose last day is Labour Day, where the regulation is silent."""
    return DueRequest("P05-04", date(2015, 3, 2))
