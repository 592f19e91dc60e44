"""Documents become one checked, dated, immutable value.

文件、分层、检查，得到一个不可变的规则集。
"""

from ._folder import read_folder
from ._jiceng import Rule, Ruleset

__all__ = ["Rule", "Ruleset", "read_folder"]
