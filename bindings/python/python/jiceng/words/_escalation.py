"""The closed lists of the room escalation. Written by scripts/write-words.py."""

from .._word import Word


class CaseFlag(Word):
    """What is known of a case, or not.

    事项的情形。
    """

    CROSSES_BOUNDARY = "crosses-boundary"
    MAY_TURN_VIOLENT = "may-turn-violent"
    MAJOR_OR_URGENT = "major-or-urgent"
    PARTY_REFUSED = "party-refused"
    NO_MEDIATOR = "no-mediator"
    CONTESTED = "contested"
    SUPERIOR_ACCUSED = "superior-accused"
    EXCUSED = "excused"


class ClockEffect(Word):
    """What what is due does to a clock.

    对时限的影响。
    """

    GOES_ON = "goes-on"
    RESTARTS = "restarts"
    STARTS = "starts"


class ContainmentBase(Word):
    """Of what a share is a share.

    比例的基数。
    """

    CONCLUDED = "concluded"


class EscalationReason(Word):
    """Why an answer about escalation is what it is.

    升级答复的理由。
    """

    BY_TIME = "by-time"
    BY_FAILURE = "by-failure"
    BY_PARTIES = "by-parties"
    BY_AMOUNT = "by-amount"
    BY_RISK = "by-risk"
    BY_RETURNS = "by-returns"
    BY_URGES = "by-urges"
    BY_REOPENING = "by-reopening"
    BY_SUPERVISION = "by-supervision"
    CROSSES_BOUNDARY = "crosses-boundary"
    MAY_TURN_VIOLENT = "may-turn-violent"
    MAJOR_OR_URGENT = "major-or-urgent"
    PARTY_REFUSED = "party-refused"
    NO_MEDIATOR = "no-mediator"
    CONTESTED = "contested"
    SUPERIOR_ACCUSED = "superior-accused"
    NOTHING_DUE = "nothing-due"
    DIRECT_SUPERIOR = "direct-superior"
    SKIP_GROUNDED = "skip-grounded"
    SKIP_UNGROUNDED = "skip-ungrounded"
    SUPERVISION_STANDS = "supervision-stands"
    PERMITTED = "permitted"
    DAY_USED_UP = "day-used-up"
    ALL_USED_UP = "all-used-up"
    NOT_SUPERVISED = "not-supervised"
    ORDERED = "ordered"
    RAISED = "raised"
    CANCELLED = "cancelled"
    REPLIED = "replied"
    REPLY_OPEN = "reply-open"
    REPLY_LATE = "reply-late"
    NO_REPLY_LIMIT = "no-reply-limit"
    BY_LEVEL = "by-level"
    LOST_BY_REOPENING = "lost-by-reopening"
    NOTHING_CONCLUDED = "nothing-concluded"


class Measure(Word):
    """What a rule of escalation makes due.

    应采取的措施。
    """

    REMIND = "remind"
    URGE = "urge"
    SUPERVISE_ORDINARY = "supervise-ordinary"
    SUPERVISE_YELLOW = "supervise-yellow"
    SUPERVISE_RED = "supervise-red"
    ESCALATE = "escalate"
    REPORT_AT_ONCE = "report-at-once"
    INFORM_POLICE = "inform-police"
    PUT_TO_DECIDER = "put-to-decider"
    END_AND_TELL = "end-and-tell"


class Risk(Word):
    """How great the risk of a case is held to be.

    风险。
    """

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
