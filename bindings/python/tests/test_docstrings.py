"""The examples in the texts of the package do what they say."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import jiceng


def modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(jiceng.__path__, "jiceng.")
    return [importlib.import_module(one.name) for one in found if "._jiceng" not in one.name and "__main__" not in one.name]


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__)
def test_examples_run(module: ModuleType) -> None:
    # Classes are shown under the name of their room; their texts are tested where they are written.
    shown = {name: one for name, one in vars(module).items() if getattr(one, "_home", module.__name__) == module.__name__}
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    finder = doctest.DocTestFinder()
    texts = {test.name: test for test in finder.find(module)}
    for name, one in shown.items():
        if isinstance(one, type) and one.__doc__ and one.__module__.startswith("jiceng"):
            texts.update((test.name, test) for test in finder.find(one, name, module=False))
    for test in texts.values():
        runner.run(test)
    assert runner.failures == 0


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder()
    rooms = [jiceng.case._case, jiceng.case._event, jiceng.escalation._ladder]
    assert all(any(test.examples for test in finder.find(one, module=False)) for module in rooms for one in vars(module).values() if isinstance(one, type) and one.__name__ in ("Case", "Event", "Ladder"))
