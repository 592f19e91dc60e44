"""Reservations that many answers share: written once at the end of the page, marked by number where they hold."""

from markup import Pair, both


class Notes:
    """Numbers each sentence the first time it is used."""

    def __init__(self) -> None:
        self._numbers: dict[Pair, int] = {}

    def marks(self, reservations: tuple[Pair, ...]) -> str:
        """The numbers of these sentences, as links to them."""
        for text in reservations:
            self._numbers.setdefault(text, len(self._numbers) + 1)
        numbers = sorted(self._numbers[text] for text in reservations)
        links = "".join(f"<a href=#n{number}>[{number}]</a>" for number in numbers)
        return f"<sup>{links}</sup>" if links else ""

    def listed(self) -> str:
        """All sentences in the order of their numbers."""
        return "".join(f"<li id=n{number}>{both(text)}" for text, number in self._numbers.items())
