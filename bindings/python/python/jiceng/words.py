"""The closed lists: what is written in documents and JSON, with labels in Chinese and English.

封闭列表：文件与 JSON 中的书写用词，附中英文名称。

Written by scripts/write-words.py from the lists of the core.
"""

from ._word import Word

__all__ = [
    "AgentRule",
    "Approver",
    "ArrivalReason",
    "CalendarReason",
    "CatalogueReason",
    "Category",
    "Caveat",
    "Channel",
    "Checked",
    "DayKind",
    "DeadlineReason",
    "Direction",
    "ExclusionKind",
    "ItemType",
    "Kind",
    "LastDay",
    "Level",
    "LimitStanding",
    "Nature",
    "Post",
    "Rank",
    "Silence",
    "SourceKind",
    "SpeedUpReason",
    "StartDay",
    "StartEvent",
    "Status",
    "StepKind",
    "TownshipEvidence",
    "TownshipRole",
    "Unit",
    "UnitKind",
    "Whose",
    "Word",
]


class AgentRule(Word):
    """Whether somebody else may file for the applicant.

    能否代办。
    """

    BY_LAW = "by-law"
    TOWNSHIP = "township"
    IN_PERSON = "in-person"


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


class CalendarReason(Word):
    """Why a day of the calendar is what it is.

    某日是否上班的理由。
    """

    ORDINARY_WEEK = "ordinary-week"
    NOTICE = "notice"
    AMENDED = "amended"
    STATUTORY = "statutory"
    OVERLAY = "overlay"
    NOT_YET_ARRANGED = "not-yet-arranged"


class CatalogueReason(Word):
    """Why an answer of the catalogue is what it is.

    事项目录答复的理由。
    """

    LISTED = "listed"
    EARLIER_ROW = "earlier-row"
    OWN_LIMIT = "own-limit"
    GENERAL_LIMIT = "general-limit"
    STEPS_ONLY = "steps-only"
    NO_LIMIT = "no-limit"
    MISSING_LIMIT = "missing-limit"
    ABOLISHED = "abolished"
    FACT_DECIDES = "fact-decides"
    MAY_BIND_TOO = "may-bind-too"
    ON_THE_SPOT = "on-the-spot"
    PROMISED = "promised"
    NOT_PROMISED = "not-promised"
    AGENT_BY_LAW = "agent-by-law"
    AGENT_TOWNSHIP = "agent-township"
    AGENT_IN_PERSON = "agent-in-person"
    AGENT_NOT_STATED = "agent-not-stated"


class Category(Word):
    """What part of life an item belongs to.

    事项类别。
    """

    PETITIONS = "petitions"
    CIVIL_AFFAIRS = "civil-affairs"
    FAMILY_PLANNING = "family-planning"
    SOCIAL_SECURITY = "social-security"
    FARMING_FORESTRY_WATER = "farming-forestry-water"
    GENERAL = "general"


class Caveat(Word):
    """A reservation that an answer carries.

    答案所附的保留。
    """

    UNVERIFIED_SOURCE = "unverified-source"
    LAW_NOT_CHECKED_SINCE = "law-not-checked-since"
    CALENDAR_PROVISIONAL = "calendar-provisional"
    LAW_SILENT = "law-silent"
    EXAMPLE_POLICY = "example-policy"
    RECONSTRUCTION = "reconstruction"
    SMALL_CELL = "small-cell"


class Channel(Word):
    """How an application reached the office.

    提交渠道。
    """

    IN_PERSON = "in-person"
    REGISTERED_MAIL = "registered-mail"
    ORDINARY_MAIL = "ordinary-mail"
    INTERNET = "internet"
    FAX = "fax"


class Checked(Word):
    """How a figure was checked.

    数字如何核对。
    """

    TEXT = "text"
    SECONDARY = "secondary"
    MEMORY = "memory"


class DayKind(Word):
    """What kind of day it is.

    日子的种类。
    """

    WORKDAY = "workday"
    MAKE_UP_WORKDAY = "make-up-workday"
    WEEKLY_REST = "weekly-rest"
    DAY_OFF = "day-off"


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


class ItemType(Word):
    """The legal nature of an item.

    事项类型。
    """

    LICENCE = "licence"
    PAYMENT = "payment"
    CONFIRMATION = "confirmation"
    REWARD = "reward"
    RULING = "ruling"
    OTHER_POWER = "other-power"
    PUBLIC_SERVICE = "public-service"


class Kind(Word):
    """What a caller can do about an error.

    错误类别。
    """

    INVALID_INPUT = "invalid-input"
    OUT_OF_RANGE = "out-of-range"
    NOT_COVERED = "not-covered"
    REFUSED = "refused"
    INTERNAL = "internal"
    WARNING = "warning"


class LastDay(Word):
    """What happens when the last day is a rest day.

    最后一日是休息日时的处理。
    """

    ROLLS = "rolls"
    ROLLS_BORROWED = "rolls-borrowed"
    SILENT = "silent"
    NOT_APPLICABLE = "not-applicable"


class Level(Word):
    """A level of government.

    层级。
    """

    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"
    GROUP = "group"


class LimitStanding(Word):
    """What the law says of an item's time limit on a day.

    时限状况。
    """

    OWN = "own"
    GENERAL = "general"
    STEPS = "steps"
    NONE = "none"
    MISSING = "missing"
    ABOLISHED = "abolished"


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


class Post(Word):
    """The five service posts of the hall.

    办事大厅的五个服务岗。
    """

    CIVIL_AFFAIRS = "civil-affairs"
    LABOUR_AND_SOCIAL_SECURITY = "labour-and-social-security"
    POPULATION_AND_FAMILY_PLANNING = "population-and-family-planning"
    PETITIONS_AND_GENERAL = "petitions-and-general"
    ENQUIRIES_AND_GUIDANCE = "enquiries-and-guidance"


class Rank(Word):
    """The rank of a text.

    效力层级。
    """

    LAW = "law"
    ADMINISTRATIVE_REGULATION = "administrative-regulation"
    PARTY_REGULATION = "party-regulation"
    JUDICIAL_INTERPRETATION = "judicial-interpretation"
    LOCAL_REGULATION = "local-regulation"
    RULE = "rule"
    POLICY = "policy"
    PROMISE = "promise"
    EXAMPLE = "example"


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


class SourceKind(Word):
    """What a figure rests on.

    来源种类。
    """

    STATUTE = "statute"
    NOTICE = "notice"
    ACCOUNT = "account"
    EXAMPLE = "example"


class SpeedUpReason(Word):
    """What a speed-up rests on.

    提速数字的理由。
    """

    COUNTED = "counted"
    INSTANT_APART = "instant-apart"
    NO_LIMIT_APART = "no-limit-apart"
    NOTHING_TO_COUNT = "nothing-to-count"


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


class StepKind(Word):
    """What one step of an explanation is about.

    说明中一个步骤的内容。
    """

    RULE = "rule"
    FACT = "fact"
    TRANSITION = "transition"
    START = "start"
    CORRECTION = "correction"
    COUNT = "count"
    EXCLUSION = "exclusion"
    EXTENSION = "extension"
    HELD = "held"
    LAST_DAY = "last-day"
    PROMISE = "promise"
    NOTE = "note"
    CAVEAT = "caveat"


class TownshipEvidence(Word):
    """How it is known that a township hall takes an item.

    镇级办理的依据。
    """

    LAW = "law"
    ACCOUNT = "account"
    LOCAL_GUIDE2014 = "local-guide-2014"
    STORED_PAGE = "stored-page"
    ASSUMED = "assumed"
    OWN_LIST = "own-list"


class TownshipRole(Word):
    """What the township does in a matter.

    镇级职责。
    """

    DECIDE = "decide"
    FIRST_REVIEW = "first-review"
    ACCEPT_AND_FORWARD = "accept-and-forward"
    AGENT = "agent"
    DIRECT_SERVICE = "direct-service"


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


class UnitKind(Word):
    """What kind of body it is.

    机构种类。
    """

    GENERAL_OFFICE = "general-office"
    CENTRE = "centre"
    WORKING_GROUP = "working-group"
    HALL = "hall"
    POST = "post"
    VILLAGE_STATION = "village-station"
    STATION_PART = "station-part"
    COUNTY_BODY = "county-body"
    COUNTY = "county"
    TOWNSHIP = "township"
    VILLAGE = "village"
    VILLAGER_GROUP = "villager-group"


class Whose(Word):
    """Whose time it is.

    属于谁的期限。
    """

    OFFICE = "office"
    CITIZEN = "citizen"
    NEITHER = "neither"
