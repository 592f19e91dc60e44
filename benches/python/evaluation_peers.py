"""Counts and scores the same ten million ballots with NumPy and polars, and finds double raters with NumPy's sort.

    python evaluation_peers.py [--rows N] [--out FILE]

One thread, medians of seven. The weighted totals only, in float: no stage is rounded, nothing is checked.
"""

import argparse
import json
import os
import statistics
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS"):
    os.environ[name] = "1"

import numpy as np
import polars as pl

OFFICIALS, DIMENSIONS, OPTIONS = 20_000, 5, 6
DIMENSION_WEIGHTS = np.array([0.30, 0.25, 0.20, 0.15, 0.10])
GROUP_WEIGHTS = np.array([0.8, 0.1, 0.1])
POINTS = np.array([0, 100, 85, 60, 0, 0], dtype=float)
COUNTS = np.array([0, 1, 1, 1, 0, 0], dtype=float)


def draw(seed, rows):
    """The numbers that the Rust bench draws."""
    with np.errstate(over="ignore"):
        at = np.arange(1, rows + 1, dtype=np.uint64)
        z = np.uint64(seed) + at * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def ballots(rows):
    one, other = draw(2016, rows), draw(2017, rows)
    official = (one % np.uint64(OFFICIALS)).astype(np.uint32)
    part = ((one >> np.uint64(32)) % np.uint64(100)).astype(np.int8)
    group = np.where(part < 90, 0, np.where(part < 97, 1, 2)).astype(np.uint8)
    rater = 1 + (other >> np.uint64(40)) % np.uint64(1_200_000)
    of_kind = np.array([1] * 11 + [2] * 4 + [3] * 2 + [4] * 2 + [5], dtype=np.uint8)
    marks = [of_kind[((other >> np.uint64(7 * at)) % np.uint64(20)).astype(np.intp)] for at in range(DIMENSIONS)]
    return official, group, rater, marks


def with_numpy(official, group, marks):
    """A bincount for each dimension over official, group and option."""
    cell = official.astype(np.int64) * 3 + group
    cell *= OPTIONS
    group_scores = np.zeros((OFFICIALS, 3))
    for weight, column in zip(DIMENSION_WEIGHTS, marks):
        counts = np.bincount(cell + column, minlength=OFFICIALS * 3 * OPTIONS).reshape(OFFICIALS, 3, OPTIONS)
        group_scores += weight * (counts @ POINTS) / (counts @ COUNTS)
    return group_scores @ GROUP_WEIGHTS


def with_polars(frame):
    """Boolean columns, then sums: the fastest of the idioms that were tried."""
    names = [f"d{at}" for at in range(DIMENSIONS)]
    sums = [(pl.col(name) == code).sum().alias(f"{name}_{code}") for name in names for code in (1, 2, 3)]
    cells = frame.group_by("official", "group").agg(sums)
    score = sum(
        weight * (100 * pl.col(f"{name}_1") + 85 * pl.col(f"{name}_2") + 60 * pl.col(f"{name}_3"))
        / (pl.col(f"{name}_1") + pl.col(f"{name}_2") + pl.col(f"{name}_3"))
        for weight, name in zip(DIMENSION_WEIGHTS, names)
    )
    weight = pl.col("group").replace_strict([0, 1, 2], list(GROUP_WEIGHTS), return_dtype=pl.Float64)
    return cells.select("official", (score * weight).alias("part")).group_by("official").agg(pl.col("part").sum())


def duplicates(official, rater):
    key = (official.astype(np.uint64) << np.uint64(32)) | rater
    key.sort()
    return int((key[1:] == key[:-1]).sum())


RANKED_ROWS, RANKED_OFFICIALS, DRAWS = 1_000_000, 2_000, 100


def ranked_ballots():
    """The scores of the Rust bench, sorted by cell, and where each cell begins."""
    number = draw(2016, RANKED_ROWS)
    part = (number >> np.uint64(32)) % np.uint64(100)
    cell = (number % np.uint64(RANKED_OFFICIALS)).astype(np.int64) * 3 + np.where(part < 90, 0, np.where(part < 97, 1, 2))
    score = np.array([100_000, 85_000, 60_000, 100_000])[((number >> np.uint64(60)) % np.uint64(4)).astype(np.intp)]
    order = np.argsort(cell, kind="stable")
    counts = np.bincount(cell, minlength=3 * RANKED_OFFICIALS)
    return score[order].astype(np.float64), np.concatenate(([0], np.cumsum(counts)[:-1])), counts


def bootstrap(scores, starts, counts):
    """Ballots drawn within official and group, draw by draw; the ranks of each, and their quantiles."""
    random = np.random.default_rng(2016)
    base, size = np.repeat(starts, counts), np.repeat(counts, counts)
    ranks = np.empty((DRAWS, RANKED_OFFICIALS), dtype=np.int32)
    for at in range(DRAWS):
        picked = scores[base + (random.random(len(scores)) * size).astype(np.int64)]
        totals = (np.add.reduceat(picked, starts) / counts).reshape(-1, 3) @ GROUP_WEIGHTS
        ranks[at, np.argsort(-totals)] = np.arange(1, RANKED_OFFICIALS + 1)
    return np.quantile(ranks, (0.025, 0.5, 0.975), axis=0)


def median(work, times=7):
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--out")
    options = parser.parse_args()
    official, group, rater, marks = ballots(options.rows)
    frame = pl.DataFrame({"official": official, "group": group} | {f"d{at}": column for at, column in enumerate(marks)})
    ranked = ranked_ballots()
    totals = with_numpy(official, group, marks)
    other = with_polars(frame).sort("official")["part"].to_numpy()
    assert np.allclose(np.nan_to_num(totals).sum(), np.nan_to_num(other).sum()), "the peers disagree"
    result = {
        "rows": options.rows,
        "total": float(np.nansum(totals)),
        "double": duplicates(official, rater),
        "seconds": {
            "numpy, five bincounts": median(lambda: with_numpy(official, group, marks)),
            "polars, boolean columns and sums": median(lambda: with_polars(frame)),
            "numpy, 100 draws of the ranks": median(lambda: bootstrap(*ranked), times=3),
            "numpy, sort of the keys": median(lambda: duplicates(official, rater)),
        },
    }
    print(json.dumps(result, indent=2))
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            json.dump(result, file)


if __name__ == "__main__":
    main()
