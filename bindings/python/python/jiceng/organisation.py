"""The bodies of a place: offices, working groups, hall and posts, village station, and who guides whom.

一地的机构：党政综合办公室、社会治理服务中心、工作组、办事大厅与服务岗、村服务站，以及上级指导部门。
"""

from ._jiceng import Body, Duty, bodies
from .words import Level, Post, UnitKind

__all__ = ["Body", "Duty", "Level", "Post", "UnitKind", "bodies"]
