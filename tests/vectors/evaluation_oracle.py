"""Scores by fractions, rounded only where the scheme rounds: a slow, plain oracle beside the engine.

It shares nothing with the engine but the scheme document, which it reads as JSON.
"""

from fractions import Fraction
from math import floor

BLANK, OVERMARKED = 255, 254


def half_up(value, digits=0):
    """To so many digits, a half away from zero; the result in units of the last digit."""
    scaled = abs(value) * 10**digits
    units = floor(scaled + Fraction(1, 2))
    return -units if value < 0 else units


def policy(scheme, name):
    """Points of a mark that is no rating, or None where it is left out."""
    stated = scheme.get(name)
    return None if stated in (None, "exclude") else Fraction(stated["points_milli"], 1000)


def points(scheme):
    """Points by code; None where a mark is left out of the denominator."""
    of = {}
    for option in scheme["option"]:
        kind = option["kind"]
        of[option["code"]] = Fraction(option["points_milli"], 1000) if kind == "scored" else policy(scheme, f"{kind}_policy")
    of[BLANK] = policy(scheme, "abstain_policy")
    of[OVERMARKED] = None
    return of


def takes_part(scheme):
    defaults = {option["code"] for option in scheme["option"] if option["kind"] == "defaulted"}
    return {code for code, worth in points(scheme).items() if worth is not None and code not in defaults}


def mean(scheme, ballots, dimension):
    """The mean of the marks that count in one dimension, as a fraction."""
    worth = points(scheme)
    counted = [worth[ballot["marks"][dimension]] for ballot in ballots]
    counted = [one for one in counted if one is not None]
    return sum(counted, Fraction(0)) / len(counted) if counted else None


def ballot_score(scheme, ballot):
    worth = points(scheme)
    pairs = [(dimension["weight_bp"], worth[mark]) for dimension, mark in zip(scheme["dimension"], ballot["marks"])]
    pairs = [(weight, one) for weight, one in pairs if one is not None]
    return half_up(sum((weight * one for weight, one in pairs), Fraction(0)) / sum(weight for weight, _ in pairs), 6)


def valid_ballots(scheme, ballots):
    part = takes_part(scheme)
    return [ballot for ballot in ballots if any(mark in part for mark in ballot["marks"])]


def group_score(scheme, group, ballots, electors):
    """Dimensions and group in units of their last digit, and the group without rounding between."""
    digits, to = scheme["rounding"]["dimension"], scheme["rounding"]["group"]
    if group["aggregator"] == "trimmed":
        scores = sorted(ballot_score(scheme, ballot) for ballot in valid_ballots(scheme, ballots))
        low, high = group["trim"]["low"], group["trim"]["high"]
        if len(scores) < low + high + 4:
            return None
        kept = scores[low : len(scores) - high]
        exact = Fraction(sum(kept), len(kept) * 10**6)
        return None, half_up(exact, to), exact
    dimensions, exact = [], Fraction(0)
    for at, dimension in enumerate(scheme["dimension"]):
        if group.get("strata"):
            strata = {number: [b for b in ballots if b["stratum"] == number] for number in electors}
            means = {number: mean(scheme, own, at) for number, own in strata.items()}
            if any(one is None for one in means.values()):
                return None
            everybody = sum(electors.values())
            rounded = sum(electors[number] * half_up(one, digits) for number, one in means.items())
            dimensions.append(half_up(Fraction(rounded, everybody)))
            exact += dimension["weight_bp"] * sum(electors[number] * one for number, one in means.items()) / everybody
        else:
            one = mean(scheme, ballots, at)
            if one is None:
                return None
            dimensions.append(half_up(one, digits))
            exact += dimension["weight_bp"] * one
    weighted = sum(d["weight_bp"] * units for d, units in zip(scheme["dimension"], dimensions))
    return dimensions, half_up(Fraction(weighted, 10_000 * 10**digits), to), exact / 10_000


def total(scheme, groups):
    """Groups, weighted sum and total in units of their last digit; the total without rounding between."""
    to, last = scheme["rounding"]["group"], scheme["rounding"]["total"]
    weighted = sum(group["weight_bp"] * units for group, (_, units, _) in zip(scheme["group"], groups))
    exact = sum((group["weight_bp"] * one for group, (_, _, one) in zip(scheme["group"], groups)), Fraction(0)) / 10_000
    return weighted, half_up(Fraction(weighted, 10 ** (4 + to)), last), half_up(exact, last)
