"""The exact calendar, from a text file with a line `YYYY-MM-DD 0|1` for every day in turn."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np

from rows import EPOCH, Rows, dates


class Exact:
    """Working days as rank and select tables: what every answer is compared with."""

    def __init__(self, first: int, works: np.ndarray) -> None:
        self.first = first
        self.works = works
        self.days = np.arange(first, first + len(works), dtype=np.int64)
        # rank[d]: working days up to and including day d; select[k]: the working day after k of them.
        self.rank = np.cumsum(works).astype(np.uint16)
        self.select = self.days[works].astype(np.int32)

    @classmethod
    def read(cls, path: Path) -> "Exact":
        """Reads the file; a missing, doubled or strange line is an error."""
        first, works = None, []
        for number, line in enumerate(path.read_text(encoding="ascii").splitlines(), start=1):
            text, _, flag = line.partition(" ")
            day = (datetime.date.fromisoformat(text) - EPOCH).days
            first = day if first is None else first
            if flag not in ("0", "1") or day != first + len(works):
                raise SystemExit(f"{path.name}, line {number}: expected the next day and 0 or 1, got {line!r}")
            works.append(flag == "1")
        if first is None:
            raise SystemExit(f"{path.name} is empty")
        return cls(first, np.array(works, dtype=bool))

    def add_working_days(self, rows: Rows) -> np.ndarray:
        return self.select[self.rank[rows.start - self.first].astype(np.int64) + rows.n - 1]

    def is_working_day(self, rows: Rows) -> np.ndarray:
        return self.works[rows.start - self.first]

    def count_working_days(self, rows: Rows) -> np.ndarray:
        upto = self.rank.astype(np.int64)
        return upto[rows.end - self.first] - upto[rows.start - self.first]

    def days_off(self, *, weekends: bool) -> list[datetime.date]:
        """Every day that is not worked; without `weekends` those from Monday to Friday only."""
        # 1970-01-01 was a Thursday: Monday is 0.
        wanted = ~self.works if weekends else ~self.works & ((self.days + 3) % 7 < 5)
        return dates(self.days[wanted])
