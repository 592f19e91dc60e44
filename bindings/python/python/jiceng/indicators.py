"""Every published figure, defined: what is counted, what is left apart, and how it is rounded.

每一个公布的数字都有定义：算什么、另列什么、如何取整。
"""

from ._jiceng import FinishedMatter, SpeedUp, finished_matter, speed_up
from .words import SpeedUpReason

__all__ = ["FinishedMatter", "SpeedUp", "SpeedUpReason", "finished_matter", "speed_up"]
