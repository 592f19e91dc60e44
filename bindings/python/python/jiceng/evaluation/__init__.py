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
from ._afterwards import Appeal, Repeated, appeal, repeated
from ._archive import BallotTree, InclusionProof, Verified, percentages, sealed, verify
from ._evaluation import Evaluation, score
from ._explain import ScoreText
from ._figures import Decimal, Title
from ._publication import Publication, PublishedGroup, PublishedRow
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
    "Appeal",
    "AppealReason",
    "AppliedEntry",
    "BallotOption",
    "BallotTree",
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
    "InclusionProof",
    "LedgerEntry",
    "MetCondition",
    "Official",
    "OptionKind",
    "Participation",
    "PastGrade",
    "Proposal",
    "Proposed",
    "Publication",
    "Published",
    "PublishedGroup",
    "PublishedRow",
    "Quota",
    "RaterGroup",
    "Record",
    "RepeatReason",
    "Repeated",
    "Roster",
    "Rounding",
    "Scheme",
    "ScoreStep",
    "ScoreText",
    "StaffKind",
    "Standing",
    "Term",
    "TieBreak",
    "Title",
    "Verified",
    "appeal",
    "percentages",
    "repeated",
    "scheme",
    "score",
    "sealed",
    "verify",
]

show_in(__name__, vars())
