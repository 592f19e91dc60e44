"""Writes peers.json: what scipy, statsmodels and krippendorff give on random input, for `against_peers.rs`.

    pip install scipy==1.17.1 statsmodels==0.15.0 krippendorff==0.9.0
    python crates/jiceng-stats/tests/peers.py

Run again only when a case is added: the file is kept, so that the tests need no Python.
"""

import json
import math
import random
from fractions import Fraction
from pathlib import Path

import krippendorff
import numpy as np
from scipy import integrate, stats
from statsmodels.stats.proportion import proportion_confint

RANDOM = random.Random(2016)


def shares() -> list[tuple[int, int]]:
    edges = [(0, 1), (1, 1), (0, 10), (10, 10), (1, 2), (27, 30), (96, 100), (1, 100_000), (99_999, 100_000)]
    some = [(RANDOM.randint(0, of), of) for of in (RANDOM.choice((3, 12, 40, 300, 5_000, 120_000)) for _ in range(60))]
    return edges + some


def intervals() -> list[dict]:
    rows = []
    for hits, of in shares():
        for confidence in (0.8, 0.95, 0.99):
            both = {
                method: [float(end) for end in proportion_confint(hits, of, 1 - confidence, method)]
                for method in ("wilson", "jeffreys")
            }
            rows.append({"hits": hits, "of": of, "confidence": confidence, **both})
    return rows


def above() -> list[dict]:
    rows = []
    for _ in range(60):
        one, other = ((RANDOM.randint(0, of), of) for of in (RANDOM.randint(1, 400), RANDOM.randint(1, 400)))
        first, second = (stats.beta(hits + 1, of - hits + 1) for hits, of in (one, other))
        # The density is narrow: the places where it lies are named.
        points = sorted({float(first.ppf(q)) for q in (1e-9, 0.01, 0.25, 0.5, 0.75, 0.99, 1 - 1e-9)})
        likely, _ = integrate.quad(
            lambda x: float(first.pdf(x) * second.cdf(x)), 0, 1, points=points, epsabs=1e-11, limit=500
        )
        rows.append({"one": one, "other": other, "likely": likely})
    return rows


def agreements() -> list[dict]:
    rows = []
    for _ in range(60):
        units, values = RANDOM.randint(2, 12), RANDOM.randint(2, 6)
        scale = sorted(RANDOM.sample(range(1, 101), values))
        counts = [[RANDOM.choice((0, 0, 1, 2, 5)) for _ in range(values)] for _ in range(units)]
        marks = np.array(counts)
        pairable = marks[marks.sum(axis=1) > 1]
        if (pairable.sum(axis=0) > 0).sum() < 2:
            continue
        alphas = {
            level: float(krippendorff.alpha(value_counts=marks, value_domain=scale, level_of_measurement=level))
            for level in ("nominal", "ordinal", "interval", "ratio")
        }
        rows.append({"values": scale, "units": counts, "alpha": alphas})
    return rows


MASK = (1 << 64) - 1


def splitmix(state: int) -> tuple[int, int]:
    state = (state + 0x9E3779B97F4A7C15) & MASK
    mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
    return state, mixed ^ (mixed >> 31)


def half_up(value: Fraction) -> int:
    return math.floor(value + Fraction(1, 2))


def drawn_total(cells: list[list[int]], weights: list[int], state: int) -> tuple[int, int]:
    total = Fraction(0)
    for weight, cell in zip(weights, cells, strict=True):
        if weight == 0:
            continue
        picked = []
        while len(picked) < len(cell):
            state, number = splitmix(state)
            for half in (number >> 32, number & 0xFFFFFFFF):
                if len(picked) < len(cell):
                    picked.append(cell[half * len(cell) >> 32])
        total += weight * half_up(Fraction(sum(picked) * 1000, len(picked)))
    return half_up(total / 10**8), state


def ranks() -> list[dict]:
    """The bootstrap in fractions, draw by draw: no package does it in this way."""
    rows = []
    for officials, draws, most in ((3, 200, 20), (5, 120, 9), (8, 80, 40)):
        weights = RANDOM.choice(([10_000], [8_000, 2_000], [8_000, 0, 2_000]))
        cells = [
            [[RANDOM.choice((100_000, 85_000, 60_000, 0)) for _ in range(RANDOM.randint(1, most))] for _ in weights]
            for _ in range(officials)
        ]
        seed, seats = RANDOM.getrandbits(63), 2
        _, base = splitmix(seed)
        totals = []
        for number, official in enumerate(cells):
            state, of = (base + number * 0xD1342543DE82EF95) & MASK, []
            for _ in range(draws):
                total, state = drawn_total(official, weights, state)
                of.append(total)
            totals.append(of)
        found = []
        for one in totals:
            places = sorted(1 + sum(other[at] > one[at] for other in totals) for at in range(draws))
            tail = draws // 40
            within = sum(place <= seats for place in places)
            found.append([places[tail], places[draws // 2], places[draws - 1 - tail], within])
        first, second = totals[0], totals[1]
        twice = sum(2 * (one > other) + (one == other) for one, other in zip(first, second, strict=True))
        rows.append(
            {"weights": weights, "cells": cells, "draws": draws, "seed": seed, "seats": seats, "ranks": found, "twice": twice}
        )
    return rows


if __name__ == "__main__":
    parts = {"intervals": intervals(), "above": above(), "agreements": agreements(), "ranks": ranks()}
    text = ",\n".join(
        f' "{name}": [\n' + ",\n".join("  " + json.dumps(row) for row in rows) + "\n ]" for name, rows in parts.items()
    )
    Path(__file__).with_name("peers.json").write_text("{\n" + text + "\n}\n", encoding="utf-8")
