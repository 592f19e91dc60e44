"""The closed lists of the room indicators. Written by scripts/write-words.py."""

from .._word import Word


class SpeedUpReason(Word):
    """What a speed-up rests on.

    提速数字的理由。
    """

    COUNTED = "counted"
    INSTANT_APART = "instant-apart"
    NO_LIMIT_APART = "no-limit-apart"
    NOTHING_TO_COUNT = "nothing-to-count"
