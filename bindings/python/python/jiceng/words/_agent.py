"""The closed lists of the room agent. Written by scripts/write-words.py."""

from .._word import Word


class AgentActKind(Word):
    """What kind of event it is.

    代办事件种类。
    """

    MANDATE = "mandate"
    CONSENT_TO_DATA = "consent-to-data"
    TAKE_PAPERS = "take-papers"
    FILE = "file"
    FILE_ONESELF = "file-oneself"
    FETCH_PAPERS = "fetch-papers"
    RETURN_PAPERS = "return-papers"
    ACT = "act"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    PRINCIPAL_DIES = "principal-dies"


class AgentDeed(Word):
    """What an agent does beside carrying papers, or would like to.

    其他代办行为。
    """

    EXPLAIN = "explain"
    FILL_IN = "fill-in"
    ACCOMPANY = "accompany"
    COLLECT_RESULT = "collect-result"
    DECIDE = "decide"
    SIGN_IN_DISPUTE = "sign-in-dispute"
    TAKE_FEE = "take-fee"


class AgentReason(Word):
    """Why an agent service stands where it does.

    代办答复的理由。
    """

    MANDATE_HOLDS = "mandate-holds"
    MANDATE_ENDED = "mandate-ended"
    MANDATE_EXPIRED = "mandate-expired"
    DATA_CONSENTED = "data-consented"
    DATA_NOT_CONSENTED = "data-not-consented"
    AGENT_BY_LAW = "agent-by-law"
    AGENT_TOWNSHIP = "agent-township"
    AGENT_NOT_STATED = "agent-not-stated"
    OWN_CLOCK = "own-clock"
    HALL_CLOCK = "hall-clock"
    HALL_CLOCK_UNKNOWN = "hall-clock-unknown"
    FILED_BY_AGENT = "filed-by-agent"
    FILED_ONESELF = "filed-oneself"
    PAPERS_OUT = "papers-out"
    ORIGINALS_OUT = "originals-out"
    COUNTED_ONCE = "counted-once"
    TWICE_REPORTED = "twice-reported"


class FiledBy(Word):
    """Who filed an item.

    由谁递交。
    """

    AGENT = "agent"
    PRINCIPAL = "principal"


class MandateEnd(Word):
    """Why a mandate ended.

    委托终止的原因。
    """

    DONE = "done"
    WITHDRAWN = "withdrawn"
    DEATH = "death"


class PaperPlace(Word):
    """Where a line of papers is.

    材料在何处。
    """

    AGENT = "agent"
    HALL = "hall"
    PRINCIPAL = "principal"
