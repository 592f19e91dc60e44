"""The one definition of the rows that every benchmark runs on, in every language.

A row is a start and a number of working days n. All draws come from one splitmix64 generator,
in unsigned 64-bit arithmetic that wraps:

    state = 0x00006A6963656E67                 # the seed: "jiceng" in ASCII
    draw():
        state += 0x9E3779B97F4A7C15
        z = state
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB
        return z ^ (z >> 31)

    row:  x = draw();  y = draw()              # alternating, row after row
        start = 16436 + x % 4261               # days since 1970-01-01: 2015-01-01..2026-08-31
        n     = 1 + y % 60                     # 1..60

A sample of k rows is the first k rows. The operations on a row:

    add_working_days     the n-th working day strictly after start
    is_working_day       whether start is a working day
    count_working_days   working days in (start, start + n], n taken as natural days

`python rows.py` prints the first rows and the sums that the other languages can check.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np

SEED = 0x6A6963656E67
GAMMA = 0x9E3779B97F4A7C15
FIRST = 16_436
SPAN = 4_261
MOST = 60
EPOCH = datetime.date(1970, 1, 1)


@dataclass(frozen=True)
class Rows:
    """Columns of starts (days since 1970-01-01) and numbers of days, both int32."""

    start: np.ndarray
    n: np.ndarray

    @property
    def end(self) -> np.ndarray:
        """The last day of the interval that is counted."""
        return self.start + self.n

    def __len__(self) -> int:
        return len(self.start)

    def first(self, count: int) -> "Rows":
        """The sample of the first `count` rows."""
        return Rows(self.start[:count], self.n[:count])


def splitmix64(seed: int, count: int) -> np.ndarray:
    """The first `count` draws as uint64."""
    z = np.arange(1, count + 1, dtype=np.uint64)
    z *= np.uint64(GAMMA)
    z += np.uint64(seed)
    z ^= z >> np.uint64(30)
    z *= np.uint64(0xBF58476D1CE4E5B9)
    z ^= z >> np.uint64(27)
    z *= np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return z


def make(count: int) -> Rows:
    """The first `count` rows."""
    draws = splitmix64(SEED, 2 * count)
    start = (draws[0::2] % np.uint64(SPAN)).astype(np.int32) + np.int32(FIRST)
    n = (draws[1::2] % np.uint64(MOST)).astype(np.int32) + np.int32(1)
    return Rows(start, n)


def dates(days: np.ndarray) -> list[datetime.date]:
    """Days since 1970-01-01 as dates."""
    return days.astype("datetime64[D]").tolist()


def days(values: list[datetime.date]) -> np.ndarray:
    """Dates as days since 1970-01-01."""
    return np.array(values, dtype="datetime64[D]").astype(np.int64)


if __name__ == "__main__":
    table = make(10_000_000)
    for row in range(3):
        print(f"row {row}: start {table.start[row]}, n {table.n[row]}")
    for size in (1_000, 1_000_000, 10_000_000):
        part = table.first(size)
        print(f"first {size} rows: sum of starts {part.start.sum(dtype=np.int64)}, of n {part.n.sum(dtype=np.int64)}")
