"""The closed lists of the room catalogue. Written by scripts/write-words.py."""

from .._word import Word


class AgentRule(Word):
    """Whether somebody else may file for the applicant.

    能否代办。
    """

    BY_LAW = "by-law"
    TOWNSHIP = "township"
    IN_PERSON = "in-person"


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


class Channel(Word):
    """How an application reached the office.

    提交渠道。
    """

    IN_PERSON = "in-person"
    REGISTERED_MAIL = "registered-mail"
    ORDINARY_MAIL = "ordinary-mail"
    INTERNET = "internet"
    FAX = "fax"


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


class Post(Word):
    """The five service posts of the hall.

    办事大厅的五个服务岗。
    """

    CIVIL_AFFAIRS = "civil-affairs"
    LABOUR_AND_SOCIAL_SECURITY = "labour-and-social-security"
    POPULATION_AND_FAMILY_PLANNING = "population-and-family-planning"
    PETITIONS_AND_GENERAL = "petitions-and-general"
    ENQUIRIES_AND_GUIDANCE = "enquiries-and-guidance"


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
