"""Synthetic data to try things on: `hall()` is the day book of an invented service hall.

合成数据：hall() 是一个虚构办事大厅的办件台账。
"""

from jiceng.examples.table import ExampleTable, hall

__all__ = ["ExampleTable", "hall"]
