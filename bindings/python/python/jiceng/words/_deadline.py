"""The closed lists of the room deadline. Written by scripts/write-words.py."""

from .._word import Word


class Approver(Word):
    """Who approves an extension.

    批准延长的人。
    """

    HEAD_OF_ORGAN = "head-of-organ"
    HEAD_OF_HANDLING_ORGAN = "head-of-handling-organ"
    HEAD_OF_GOVERNMENT = "head-of-government"
    NEXT_HIGHER_GOVERNMENT = "next-higher-government"
    HEAD_OF_REVIEW_AUTHORITY = "head-of-review-authority"
    HEAD_OF_REVIEW_BODY = "head-of-review-body"
    HEAD_OF_DISCLOSURE_OFFICE = "head-of-disclosure-office"
    COURT_PRESIDENT = "court-president"
    COURT = "court"
    HEAD_OF_ARBITRATION_COMMISSION = "head-of-arbitration-commission"
    REVIEW_COMMITTEE = "review-committee"
    HEAD_OF_UNIT = "head-of-unit"
    PARTIES = "parties"
    NOT_STATED = "not-stated"


class ArrivalReason(Word):
    """Why a day is the day of receipt.

    以该日为收到之日的理由。
    """

    HANDED = "handed"
    SIGNED = "signed"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    ON_REST_DAY = "on-rest-day"
    AFTER_HOURS = "after-hours"


class DeadlineReason(Word):
    """Why a deadline is what it is.

    期限答复的理由。
    """

    RULE_IN_FORCE = "rule-in-force"
    EARLIER_VERSION = "earlier-version"
    TRANSITION = "transition"
    FACT_DECIDES = "fact-decides"
    VARIED = "varied"
    GIVEN_LIMIT = "given-limit"
    START_EXCLUDED = "start-excluded"
    START_EXCLUDED_INFERRED = "start-excluded-inferred"
    START_COUNTED = "start-counted"
    START_NOT_STATED = "start-not-stated"
    TERM_RUNS = "term-runs"
    WORKING_DAYS = "working-days"
    CALENDAR_DAYS = "calendar-days"
    MONTHS = "months"
    HOURS = "hours"
    WORKING_HOURS = "working-hours"
    MONTH_END = "month-end"
    REST_DAYS_SKIPPED = "rest-days-skipped"
    BACKWARDS = "backwards"
    AT_ONCE = "at-once"
    BY_EVENT = "by-event"
    NO_LIMIT = "no-limit"
    MISSING = "missing"
    CORRECTION_RESTARTS = "correction-restarts"
    CORRECTION_EXCLUDED = "correction-excluded"
    CORRECTION_TOO_LATE = "correction-too-late"
    CORRECTION_WITHOUT_EFFECT = "correction-without-effect"
    TIME_EXCLUDED = "time-excluded"
    EXCLUSIONS_OVERLAP = "exclusions-overlap"
    EXCLUSION_OUTSIDE = "exclusion-outside"
    HELD = "held"
    EXTENDED = "extended"
    LAST_DAY_WORKS = "last-day-works"
    ROLLED_BY_LAW = "rolled-by-law"
    ROLLED_BY_BORROWED_LAW = "rolled-by-borrowed-law"
    LAW_SILENT_ON_ROLL = "law-silent-on-roll"
    OFFICE_ACTS_BEFORE = "office-acts-before"
    CITIZEN_KEEPS_TIME = "citizen-keeps-time"
    NO_WORKING_DAY_INSIDE = "no-working-day-inside"
    LAST_DAY_FIXED = "last-day-fixed"
    PROMISE_EARLIER = "promise-earlier"
    PROMISE_LATER = "promise-later"
    PROMISE_ALONE = "promise-alone"
    OF_ITEM = "of-item"
    STEPS_ONLY = "steps-only"


class Direction(Word):
    """Which way a period is counted from its event.

    计算方向。
    """

    FORWARDS = "forwards"
    BACKWARDS = "backwards"


class ExclusionKind(Word):
    """The kinds of time that may be left out of a period.

    可以扣除的时间。
    """

    HEARING = "hearing"
    TENDER = "tender"
    AUCTION = "auction"
    INSPECTION = "inspection"
    TESTING = "testing"
    QUARANTINE = "quarantine"
    APPRAISAL = "appraisal"
    EXPERT_REVIEW = "expert-review"
    SITE_SURVEY = "site-survey"
    OPINIONS = "opinions"
    CORRECTION = "correction"
    COMPETENCE_TALKS = "competence-talks"
    SUSPENSION = "suspension"
    FORCE_MAJEURE = "force-majeure"
    TRANSIT = "transit"


class LastDay(Word):
    """What happens when the last day is a rest day.

    最后一日是休息日时的处理。
    """

    ROLLS = "rolls"
    ROLLS_BORROWED = "rolls-borrowed"
    SILENT = "silent"
    NOT_APPLICABLE = "not-applicable"


class Nature(Word):
    """What kind of period it is.

    期间的性质。
    """

    LIMIT = "limit"
    TARGET = "target"
    TERM = "term"
    WAITING = "waiting"
    LEAST = "least"
    BAR = "bar"


class Silence(Word):
    """What follows when a period passes in silence.

    期满未作为的后果。
    """

    ACCEPTED_FROM_RECEIPT = "accepted-from-receipt"
    ACCEPTED_FROM_EXPIRY = "accepted-from-expiry"
    GRANTED = "granted"
    CONSENT = "consent"
    AUTHORITY_DECIDES = "authority-decides"
    GIVEN_UP = "given-up"
    MAY_SUE = "may-sue"
    MAY_APPLY_FOR_REVIEW = "may-apply-for-review"
    RIGHT_LOST = "right-lost"
    TAKES_EFFECT = "takes-effect"
    GOES_ON = "goes-on"
    LIABILITY = "liability"
    DEFAULT_RATING = "default-rating"


class StartDay(Word):
    """Whether the day of the start event counts.

    开始当日是否计入。
    """

    EXCLUDED = "excluded"
    EXCLUDED_INFERRED = "excluded-inferred"
    COUNTED = "counted"
    NOT_STATED = "not-stated"
    NOT_APPLICABLE = "not-applicable"


class StartEvent(Word):
    """The event from which a period runs.

    起算事件。
    """

    RECEIPT = "receipt"
    RECEIPT_OF_MATERIAL = "receipt-of-material"
    RECEIPT_OF_APPLICATION = "receipt-of-application"
    RECEIPT_OF_TRANSFER = "receipt-of-transfer"
    RECEIPT_OF_REPLY = "receipt-of-reply"
    RECEIPT_OF_REQUEST = "receipt-of-request"
    RECEIPT_OF_NOTICE = "receipt-of-notice"
    RECEIPT_OF_DECISION = "receipt-of-decision"
    RECEIPT_OF_COPY = "receipt-of-copy"
    RECEIPT_OF_ANSWER = "receipt-of-answer"
    RECEIPT_OF_INQUIRY = "receipt-of-inquiry"
    RECEIPT_OF_ADVICE = "receipt-of-advice"
    RECEIPT_OF_OBJECTION = "receipt-of-objection"
    RECEIPT_OF_ORDER = "receipt-of-order"
    RECEIPT_OF_AWARD = "receipt-of-award"
    ACCEPTANCE = "acceptance"
    FILING = "filing"
    KNOWLEDGE = "knowledge"
    OBSTACLE_REMOVED = "obstacle-removed"
    PERIOD_EXPIRED = "period-expired"
    DECISION_MADE = "decision-made"
    DECISION_IN_FORCE = "decision-in-force"
    TOLD = "told"
    HEARING_REQUESTED = "hearing-requested"
    HEARING = "hearing"
    MEETING = "meeting"
    ELECTION_DAY = "election-day"
    ELECTION = "election"
    EXPIRY = "expiry"
    AGREEMENT_IN_FORCE = "agreement-in-force"
    TRIBUNAL_FORMED = "tribunal-formed"
    AWARD_MADE = "award-made"
    NOTICE_POSTED = "notice-posted"
    ANSWER_SUBMITTED = "answer-submitted"
    ANNULMENT = "annulment"
    DISCOVERY = "discovery"
    DISPUTE_ARISES = "dispute-arises"
    INFORMATION_MADE = "information-made"
    PUBLICATION = "publication"
    PROPOSAL = "proposal"
    EVALUATION = "evaluation"
    QUESTION = "question"
    NOTICE_GIVEN = "notice-given"
    SUPERVISION_LISTED = "supervision-listed"
    CORRECTION_PERIOD_ENDS = "correction-period-ends"
    DISPATCH = "dispatch"
    TRANSFER = "transfer"
    RATING = "rating"
    ONLINE_APPLICATION = "online-application"
    SERVICE_RECEIVED = "service-received"
    ASSESSMENT = "assessment"
    FALSE_APPLICATION_FOUND = "false-application-found"
    FRAUDULENT_LICENCE = "fraudulent-licence"
    START = "start"
    INSPECTION_PASSED = "inspection-passed"
    COMPENSATION_AGREED = "compensation-agreed"
    INQUIRY_FINISHED = "inquiry-finished"


class Status(Word):
    """Where a period stands at an instant.

    期限状态。
    """

    NOT_STARTED = "not-started"
    RUNNING = "running"
    HELD = "held"
    MET = "met"
    MISSED = "missed"
    OVERDUE = "overdue"
    DISPUTED = "disputed"
    ENDED = "ended"
    NO_LIMIT = "no-limit"


class Unit(Word):
    """The unit of a time limit.

    时限单位。
    """

    HOURS = "hours"
    WORKING_HOURS = "working-hours"
    CALENDAR_DAYS = "calendar-days"
    WORKING_DAYS = "working-days"
    MONTHS = "months"
    YEARS = "years"


class Whose(Word):
    """Whose time it is.

    属于谁的期限。
    """

    OFFICE = "office"
    CITIZEN = "citizen"
    NEITHER = "neither"
