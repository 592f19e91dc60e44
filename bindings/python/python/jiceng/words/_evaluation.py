"""The closed lists of the room evaluation. Written by scripts/write-words.py."""

from .._word import Word


class Aggregator(Word):
    """How the ballots of a group become its score.

    评价组计分方式。
    """

    STAGED = "staged"
    TRIMMED = "trimmed"


class AppealReason(Word):
    """Whether the law lists a way against a grade.

    法律是否列有救济。
    """

    LISTED = "listed"
    NOT_LISTED = "not-listed"
    STAYS_IN_FORCE = "stays-in-force"


class DuplicateRule(Word):
    """What is done where one rater rated the same official twice.

    重复评价的处理。
    """

    REJECT_ALL = "reject-all"
    KEEP_FIRST = "keep-first-by-time"
    KEEP_LAST = "keep-last-by-time"


class EntryKind(Word):
    """What an entry of the ledger is.

    台账事项的种类。
    """

    ADJUSTMENT = "adjustment"
    VETO = "veto"


class EvaluationReason(Word):
    """What held for one official's result.

    考评结果的理由。
    """

    SCORED = "scored"
    EXCLUDED = "excluded"
    NO_GRADE = "no-grade"
    STRATIFIED = "stratified"
    TRIMMED = "trimmed"
    UNKNOWN_LEFT_OUT = "unknown-left-out"
    UNKNOWN_COUNTED = "unknown-counted"
    ABSTENTION_LEFT_OUT = "abstention-left-out"
    ABSTENTION_COUNTED = "abstention-counted"
    DEFAULTS_APART = "defaults-apart"
    BONUS = "bonus"
    BONUS_CAPPED = "bonus-capped"
    DEDUCTION = "deduction"
    DEDUCTION_CAPPED = "deduction-capped"
    TOTAL_CAPPED = "total-capped"
    TOTAL_FLOORED = "total-floored"
    VETOED = "vetoed"
    CONDITIONED = "conditioned"
    FOR_REVIEW = "for-review"
    QUOTA_SEAT = "quota-seat"
    QUOTA_FULL = "quota-full"
    QUOTA_TIE = "quota-tie"
    TIE_BROKEN = "tie-broken"
    TIED = "tied"
    ROUNDED_APART = "rounded-apart"


class Formula(Word):
    """What one step of a score computes.

    计算步骤的种类。
    """

    DIMENSION = "dimension"
    STRATUM = "stratum"
    STRATA = "strata"
    GROUP = "group"
    TRIMMED = "trimmed"
    WEIGHTED = "weighted"
    TOTAL = "total"
    ADJUSTED = "adjusted"


class GradeLevel(Word):
    """A grade, from the highest; what it is called depends on the kind of staff.

    等次，自高而低；名称因人员类别而异。
    """

    EXCELLENT = "excellent"
    COMPETENT = "competent"
    BASICALLY_COMPETENT = "basically-competent"
    INCOMPETENT = "incompetent"


class GroupKind(Word):
    """Who rates.

    评价主体。
    """

    MASS_REVIEW = "mass-review"
    PEER_REVIEW = "peer-review"
    LEADERS_APPRAISAL = "leaders-appraisal"
    OTHER = "other"


class OptionKind(Word):
    """What an option of a ballot is.

    票上选项的种类。
    """

    SCORED = "scored"
    UNKNOWN = "unknown"
    ABSTAIN = "abstain"
    DEFAULTED = "defaulted"


class Participation(Word):
    """Whether an official takes part in the evaluation.

    是否参加考评。
    """

    YES = "yes"
    NO_GRADE = "no-grade"
    EXCLUDED = "excluded"


class RepeatReason(Word):
    """What was found of a bad grade that came again.

    是否连续的理由。
    """

    YEARS_RUNNING = "years-running"
    TIMES_RUNNING = "times-running"
    NOT_RUNNING = "not-running"
    NO_RULE = "no-rule"


class StaffKind(Word):
    """The kind of staff that an official belongs to.

    人员类别。
    """

    CIVIL_SERVANT = "civil-servant"
    INSTITUTION_STAFF = "institution-staff"
    VILLAGE_STAFF = "village-staff"
    OTHER_STAFF = "other-staff"


class TieBreak(Word):
    """What goes before what between equal totals.

    同分先后。
    """

    MASS_SCORE = "mass-score"
    FEWER_DISSATISFIED = "fewer-dissatisfied"
    LEADER_SCORE = "leader-score"
    PEER_SCORE = "peer-score"
