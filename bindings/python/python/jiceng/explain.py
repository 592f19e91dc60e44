"""Answers with their reasons: what holds, why, on what basis, with what reservations.

答案、理由、依据与保留事项。
"""

from ._jiceng import Answer, ArticleText, Citation, Explanation, PassedDay, Step
from .words import Caveat, StepKind

__all__ = ["Answer", "ArticleText", "Caveat", "Citation", "Explanation", "PassedDay", "Step", "StepKind"]
