"""Tests that the rows are those that the recipe in `rows.py` defines; skipped without numpy."""

from __future__ import annotations

import unittest

try:
    import rows
except ImportError:
    rows = None


@unittest.skipIf(rows is None, "numpy not installed")
class RowsTest(unittest.TestCase):
    def test_splitmix64_gives_the_published_draws(self) -> None:
        self.assertEqual(rows.splitmix64(1_234_567, 2).tolist(), [6_457_827_717_110_365_317, 3_203_168_211_198_807_973])

    def test_first_rows_and_sums(self) -> None:
        table = rows.make(1_000)
        self.assertEqual(list(zip(table.start[:3].tolist(), table.n[:3].tolist())), [(16_620, 51), (17_529, 39), (20_098, 30)])
        self.assertEqual((int(table.start.sum()), int(table.n.sum())), (18_581_864, 30_186))

    def test_a_sample_is_the_beginning(self) -> None:
        self.assertEqual(rows.make(1_000).first(10).n.tolist(), rows.make(10).n.tolist())


if __name__ == "__main__":
    unittest.main()
