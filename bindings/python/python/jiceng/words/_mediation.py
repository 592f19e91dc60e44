"""The closed lists of the room mediation. Written by scripts/write-words.py."""

from .._word import Word


class ActKind(Word):
    """What kind of event it is.

    调解事件种类。
    """

    REQUEST = "request"
    OFFER = "offer"
    ACCEPT = "accept"
    END_ANSWER = "end-answer"
    CONSENT = "consent"
    REFUSE = "refuse"
    NAME_MEDIATORS = "name-mediators"
    ASK_RECUSAL = "ask-recusal"
    DECIDE_RECUSAL = "decide-recusal"
    SESSION = "session"
    AGREE_ORALLY = "agree-orally"
    AGREE_IN_WRITING = "agree-in-writing"
    SIGN = "sign"
    COUNTERSIGN = "countersign"
    SEAL = "seal"
    PERFORM = "perform"
    FAIL = "fail"
    TELL_ROUTES = "tell-routes"
    WITHDRAW = "withdraw"
    REFER = "refer"
    TRANSFER = "transfer"
    NOTE_DANGER = "note-danger"
    TELL_POLICE = "tell-police"
    EXTEND = "extend"
    SUSPEND = "suspend"
    RESUME = "resume"
    ASK_CONFIRMATION = "ask-confirmation"
    COURT_ANSWERS = "court-answers"


class ActionKind(Word):
    """What is due.

    应办事项。
    """

    ACCEPT = "accept"
    CONCLUDE = "conclude"
    RULE = "rule"
    SIGN = "sign"
    ASK_CONFIRMATION = "ask-confirmation"
    COURT_ACCEPTS = "court-accepts"
    COURT_DECIDES = "court-decides"
    SUPERVISE_PERFORMANCE = "supervise-performance"
    TELL_ROUTES = "tell-routes"
    TELL_POLICE = "tell-police"


class AgreementForm(Word):
    """The form of an agreement.

    协议形式。
    """

    WRITTEN = "written"
    ORAL = "oral"


class CourtAnswer(Word):
    """What the court answers to a request for confirmation.

    人民法院的答复。
    """

    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not-accepted"
    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not-confirmed"


class DisputeKind(Word):
    """Under which law a dispute is mediated.

    纠纷种类。
    """

    CIVIL = "civil"
    LAND_CONTRACT = "land-contract"
    LAND_TITLE = "land-title"
    FOREST_TITLE = "forest-title"


class MediationReason(Word):
    """Why a mediation stands where it does.

    调解答复的理由。
    """

    REQUESTED = "requested"
    OFFERED = "offered"
    ALL_CONSENTED = "all-consented"
    CONSENT_MISSING = "consent-missing"
    PARTY_REFUSED = "party-refused"
    MEDIATOR_MISSING = "mediator-missing"
    STEPPED_ASIDE = "stepped-aside"
    RECUSAL_OPEN = "recusal-open"
    RECUSAL_SILENT = "recusal-silent"
    AGREED_ORALLY = "agreed-orally"
    SIGNATURE_MISSING = "signature-missing"
    IN_EFFECT = "in-effect"
    EFFECT_NOT_STATED = "effect-not-stated"
    NOT_PERFORMED = "not-performed"
    PERFORMED = "performed"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    REFERRED = "referred"
    TRANSFERRED = "transferred"
    ROUTES_TO_TELL = "routes-to-tell"
    MAY_TURN_VIOLENT = "may-turn-violent"
    TARGET_ONLY = "target-only"
    NO_LIMIT_KNOWN = "no-limit-known"
    CONFIRMATION_OPEN = "confirmation-open"
    CONFIRMATION_LATE = "confirmation-late"
    CONFIRMATION_ASKED = "confirmation-asked"
    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not-confirmed"
    STATUS_QUO = "status-quo"
    CONCESSIONS_PROTECTED = "concessions-protected"
    FREE_OF_CHARGE = "free-of-charge"
    SETTLED_HERE = "settled-here"
    CREDIT_LOST = "credit-lost"
    NOT_SETTLED = "not-settled"


class MediationResult(Word):
    """What came of a mediation.

    调解结果。
    """

    PENDING = "pending"
    AGREED_WRITTEN = "agreed-written"
    AGREED_ORAL = "agreed-oral"
    FAILED = "failed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"


class MediatorStanding(Word):
    """How a mediator stands in the matter.

    调解员的状况。
    """

    SITTING = "sitting"
    CHALLENGED = "challenged"
    STEPPED_ASIDE = "stepped-aside"


class OtherBody(Word):
    """To whom a dispute is transferred.

    移送对象。
    """

    GOVERNMENT = "government"
    ARBITRATION = "arbitration"
    COURT = "court"
    POLICE = "police"
    OTHER_MEDIATION = "other-mediation"


class RecusalOutcome(Word):
    """What the rules of recusal answer.

    回避结论。
    """

    STEP_ASIDE = "step-aside"
    ASK_DECIDER = "ask-decider"
    NONE = "none"


class RemedyKind(Word):
    """Another route to settle a dispute.

    其他途径。
    """

    ARBITRATION = "arbitration"
    GOVERNMENT = "government"
    SUIT = "suit"
    RULING = "ruling"
    SUIT_AGAINST_RULING = "suit-against-ruling"
    SUE_ON_AGREEMENT = "sue-on-agreement"
