"""The year-end evaluation of officials: tables of ballots in, totals, grades and the reason of each number out.

年终考评：票据表进，得分、等次及每个数的由来出。

``score`` counts ballots, marks or counts from any data frame under a ``Scheme``, whose weights, points and rules are a
dated document; ``Evaluation.table`` gives the results as columns, ``Evaluation.record`` one official's with every step.
Scores are whole numbers, rounded half up at the stages of the scheme. Whatever touches a person is a proposal until the
organ that the scheme names confirms it.
"""

from .._record import show_in
from ..words import (
    Aggregator,
    AppealReason,
    DuplicateRule,
    EntryKind,
    EvaluationReason,
    Formula,
    GradeLevel,
    GroupKind,
    OptionKind,
    Participation,
    RepeatReason,
    StaffKind,
    TieBreak,
)
from ._evaluation import Evaluation, score
from ._figures import Decimal, Title
from ._record import (
    AppliedEntry,
    CellInput,
    Confirmed,
    Final,
    GroupInput,
    MetCondition,
    Proposal,
    Proposed,
    Published,
    Quota,
    Record,
    ScoreStep,
    Standing,
    Term,
)
from ._roster import Batch, Electors, LedgerEntry, Official, PastGrade, Roster
from ._scheme import BallotOption, Dimension, RaterGroup, Rounding, Scheme, scheme

__all__ = [
    "Aggregator",
    "AppealReason",
    "AppliedEntry",
    "BallotOption",
    "Batch",
    "CellInput",
    "Confirmed",
    "Decimal",
    "Dimension",
    "DuplicateRule",
    "Electors",
    "EntryKind",
    "Evaluation",
    "EvaluationReason",
    "Final",
    "Formula",
    "GradeLevel",
    "GroupInput",
    "GroupKind",
    "LedgerEntry",
    "MetCondition",
    "Official",
    "OptionKind",
    "Participation",
    "PastGrade",
    "Proposal",
    "Proposed",
    "Published",
    "Quota",
    "RaterGroup",
    "Record",
    "RepeatReason",
    "Roster",
    "Rounding",
    "Scheme",
    "ScoreStep",
    "StaffKind",
    "Standing",
    "Term",
    "TieBreak",
    "Title",
    "scheme",
    "score",
]

show_in(__name__, vars())
