"""The closed lists of the room explain. Written by scripts/write-words.py."""

from .._word import Word


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


class Checked(Word):
    """How a figure was checked.

    数字如何核对。
    """

    TEXT = "text"
    SECONDARY = "secondary"
    MEMORY = "memory"


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


class SourceKind(Word):
    """What a figure rests on.

    来源种类。
    """

    STATUTE = "statute"
    NOTICE = "notice"
    ACCOUNT = "account"
    EXAMPLE = "example"


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
