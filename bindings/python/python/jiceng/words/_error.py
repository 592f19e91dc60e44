"""The closed lists of the room error. Written by scripts/write-words.py."""

from .._word import Word


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
