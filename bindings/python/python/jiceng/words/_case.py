"""The closed lists of the room case. Written by scripts/write-words.py."""

from .._word import Word


class ActorRole(Word):
    """In what role somebody acts.

    行为人以何种身份行事。
    """

    CITIZEN = "citizen"
    OFFICIAL = "official"
    REVIEWER = "reviewer"
    APPROVER = "approver"
    SUPERVISOR = "supervisor"
    AUTOMATIC = "automatic"


class CaseKind(Word):
    """What kind of matter a case is.

    事项种类。
    """

    CERTIFICATE = "certificate"
    CONVENIENCE = "convenience"
    DIFFICULTY = "difficulty"
    LIVELIHOOD = "livelihood"
    DISPUTE = "dispute"
    PETITION = "petition"
    HAZARD = "hazard"
    OPINION = "opinion"
    ENQUIRY = "enquiry"


class CaseLevel(Word):
    """A level at which a case is handled, from the bottom: small matters do not leave the grid.

    事项办理层级，自下而上。
    """

    GRID = "grid"
    VILLAGE = "village"
    TOWNSHIP = "township"
    COUNTY = "county"


class CaseReason(Word):
    """What holds of a case.

    事项答复的理由。
    """

    IN_TIME = "in-time"
    STATUTORY_OVERDUE = "statutory-overdue"
    PROMISED_OVERDUE = "promised-overdue"
    UNIT_OVERDUE = "unit-overdue"
    OTHER_OVERDUE = "other-overdue"
    FINISHED_LATE = "finished-late"
    HELD = "held"
    PAPERS_AWAITED = "papers-awaited"
    DEEMED_ACCEPTED = "deemed-accepted"
    EXTENDED = "extended"
    CONTESTED = "contested"
    RETURNED = "returned"
    ESCALATED = "escalated"
    JOINT = "joint"
    URGED = "urged"
    SUPERVISED = "supervised"
    REPLY_OPEN = "reply-open"
    REWORKED = "reworked"
    REOPENED = "reopened"
    MERGED_AWAY = "merged-away"
    HAS_MERGED = "has-merged"
    CORRECTED = "corrected"
    NO_CLASS = "no-class"
    CLOCK_UNKNOWN = "clock-unknown"


class ClockKind(Word):
    """What a clock of a case measures.

    时限的种类。
    """

    REGISTER = "register"
    ACCEPT = "accept"
    UNIT_ACCEPT = "unit-accept"
    FIRST_RESPONSE = "first-response"
    RESOLVE_STATUTORY = "resolve-statutory"
    RESOLVE_PROMISED = "resolve-promised"
    UNIT_RESOLVE = "unit-resolve"
    DELIVER = "deliver"
    REPLY = "reply"
    FEEDBACK = "feedback"
    CORRECTION = "correction"


class ContactChannel(Word):
    """How a matter reached the centre.

    来件渠道。
    """

    HALL = "hall"
    VISIT = "visit"
    SMS = "sms"
    LETTER = "letter"
    CALL = "call"
    FROM_ABOVE = "from-above"
    INTERNET = "internet"


class DeliveryMethod(Word):
    """How a result reaches the citizen.

    送达方式。
    """

    WINDOW = "window"
    OFFICIAL = "official"
    POST = "post"


class EventKind(Word):
    """What kind of event it is, in the order of the procedure.

    事件种类，按办理先后。
    """

    RECEIVE = "receive"
    REGISTER = "register"
    CLASSIFY = "classify"
    LINK = "link"
    MERGE = "merge"
    UNMERGE = "unmerge"
    ABSORB = "absorb"
    RELEASE = "release"
    ASSIGN = "assign"
    ACCEPT = "accept"
    RETURN = "return"
    REFUSE = "refuse"
    TRANSFER_OUT = "transfer-out"
    RESOLVE_JURISDICTION = "resolve-jurisdiction"
    NOTICE_MATERIALS = "notice-materials"
    SUPPLY_MATERIALS = "supply-materials"
    DEEM_ACCEPTED = "deem-accepted"
    SUSPEND = "suspend"
    RESUME = "resume"
    REQUEST_EXTENSION = "request-extension"
    DECIDE_EXTENSION = "decide-extension"
    PROGRESS = "progress"
    URGE = "urge"
    SUPERVISE = "supervise"
    REPLY = "reply"
    CANCEL_SUPERVISION = "cancel-supervision"
    ESCALATE = "escalate"
    SEND_DOWN = "send-down"
    RESOLVE = "resolve"
    REVIEW = "review"
    REJECT_RESULT = "reject-result"
    DELIVER = "deliver"
    FEEDBACK = "feedback"
    CLOSE = "close"
    REOPEN = "reopen"
    ARCHIVE = "archive"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    TERMINATE = "terminate"


class HoldKind(Word):
    """Why a case is held.

    暂停事由。
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
    CITIZEN = "citizen"
    WEATHER = "weather"
    PARTS = "parts"
    OTHER_UNIT = "other-unit"


class Outcome(Word):
    """What came of a cycle: apart from its phase, for closed is not solved.

    本轮结果。
    """

    SOLVED = "solved"
    PARTLY_SOLVED = "partly-solved"
    EXPLAINED = "explained"
    NOT_SUPPORTED = "not-supported"
    GRANTED = "granted"
    DENIED = "denied"
    AGREED = "agreed"
    NOT_AGREED = "not-agreed"
    NOT_ACCEPTED = "not-accepted"
    TRANSFERRED_OUT = "transferred-out"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    MERGED = "merged"


class Phase(Word):
    """Where a case stands in its procedure.

    事项所处阶段。
    """

    RECEIVED = "received"
    REGISTERED = "registered"
    CLASSIFIED = "classified"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in-progress"
    RESOLVED = "resolved"
    DELIVERED = "delivered"
    EVALUATED = "evaluated"
    CLOSED = "closed"
    ARCHIVED = "archived"
    NOT_ACCEPTED = "not-accepted"
    TRANSFERRED_OUT = "transferred-out"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    MERGED = "merged"


class Refusal(Word):
    """Why an event is not possible, with the way out.

    某事件为何不能发生，以及出路。
    """

    NOT_NOW = "not-now"
    NOT_BEGUN = "not-begun"
    BEGUN_ALREADY = "begun-already"
    AFTER_THE_END = "after-the-end"
    SEALED = "sealed"
    NOT_THE_HOLDER = "not-the-holder"
    NOT_THE_ASSIGNEE = "not-the-assignee"
    NOT_ACITIZEN = "not-a-citizen"
    BY_HAND_ONLY = "by-hand-only"
    OFFICIAL_ONLY = "official-only"
    NO_LEVEL = "no-level"
    NO_PARTY = "no-party"
    NO_RECEIPT = "no-receipt"
    UNKNOWN_CLASS = "unknown-class"
    RECUSED = "recused"
    NOT_AVAILABLE = "not-available"
    OUTSIDE_PLACE = "outside-place"
    NOT_THE_NEXT_LEVEL = "not-the-next-level"
    OFFERED_ALREADY = "offered-already"
    RETURNED_TOO_OFTEN = "returned-too-often"
    GROUND_NOT_LISTED = "ground-not-listed"
    RETURNED_TOO_LATE = "returned-too-late"
    FIXED_BY_THE_SUPERIOR = "fixed-by-the-superior"
    NOT_TOLD_IN_WRITING = "not-told-in-writing"
    NOT_TOLD = "not-told"
    NOT_CONTESTED = "not-contested"
    NOT_THE_COMMON_SUPERIOR = "not-the-common-superior"
    NOTICED_BEFORE = "noticed-before"
    LIST_INCOMPLETE = "list-incomplete"
    NOTHING_AWAITED = "nothing-awaited"
    NOT_DEEMED = "not-deemed"
    NOTICE_NOT_LATE = "notice-not-late"
    HOLD_NOT_LISTED = "hold-not-listed"
    HELD_ALREADY = "held-already"
    NOT_HELD = "not-held"
    NEEDS_APPROVAL = "needs-approval"
    NOTHING_TO_EXTEND = "nothing-to-extend"
    EXTENSION_NOT_ASKED = "extension-not-asked"
    OWN_APPROVAL = "own-approval"
    URGED_TOO_OFTEN = "urged-too-often"
    ONLY_RISES = "only-rises"
    TOO_LOW = "too-low"
    NO_ORDER = "no-order"
    NOT_SUPERVISED = "not-supervised"
    STILL_HELD = "still-held"
    OUTPUTS_MISSING = "outputs-missing"
    NOT_ARESULT = "not-a-result"
    OWN_WORK = "own-work"
    REVIEW_FIRST = "review-first"
    NOTHING_TO_DELIVER = "nothing-to-deliver"
    NOT_SIGNED = "not-signed"
    DELIVER_FIRST = "deliver-first"
    FEEDBACK_GIVEN = "feedback-given"
    FEEDBACK_AWAITED = "feedback-awaited"
    CHILDREN_OPEN = "children-open"
    REPLY_OPEN = "reply-open"
    WINDOW_OVER = "window-over"
    NOTHING_NEW = "nothing-new"
    CYCLES_FULL = "cycles-full"
    WINDOW_OPEN = "window-open"
    NO_SUCH_EVENT = "no-such-event"
    CORRECTION_OF_CORRECTION = "correction-of-correction"
    MERGED_INTO_ITSELF = "merged-into-itself"
    NOT_MERGED = "not-merged"
    MERGED_ALREADY = "merged-already"
    POLICY_SILENT = "policy-silent"


class ReturnGround(Word):
    """Why an assignment is sent back.

    退回理由。
    """

    NOT_OURS = "not-ours"
    OUTSIDE_PLACE = "outside-place"
    INCOMPLETE = "incomplete"
    RECUSED = "recused"
    DUPLICATE = "duplicate"


class Satisfaction(Word):
    """How content a party is.

    满意程度。
    """

    SATISFIED = "satisfied"
    BASICALLY = "basically"
    DISSATISFIED = "dissatisfied"


class SkipGround(Word):
    """On what ground a level may be skipped.

    越级的依据。
    """

    SAME_OR_NEXT_LEVEL = "same-or-next-level"
    ACCUSED_SUPERIOR = "accused-superior"
    DISCIPLINE_LINE = "discipline-line"


class SupervisionLevel(Word):
    """How strongly a case is supervised.

    督办等级。
    """

    ORDINARY = "ordinary"
    YELLOW = "yellow"
    RED = "red"


class Tell(Word):
    """Who is told when a threshold is crossed.

    越过预警线时告知何人。
    """

    HANDLER = "handler"
    UNIT = "unit"
    CENTRE = "centre"
    SUPERIOR = "superior"
    CITIZEN = "citizen"
