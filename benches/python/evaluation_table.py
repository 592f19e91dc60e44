"""Counts and scores ten million ballots through the Python package, from Arrow, beside the kernel of the same machine.

    python evaluation_table.py [--rows N] [--out FILE]

The ballots of `evaluation_peers.py`, the scheme of the Rust bench. The kernel's time is that of its criterion bench
(`count_and_score_1e7`), where it was run before. One thread, medians of seven.
"""

import argparse
import json
import pathlib

import evaluation_peers as peers
import numpy as np
import pyarrow as pa

from jiceng import Ruleset, evaluation

ROOT = pathlib.Path(__file__).parents[2]
KERNEL = ROOT / "target/criterion/evaluation/count_and_score_1e7/new/estimates.json"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--kernel", type=pathlib.Path, default=KERNEL, help="estimates of the Rust bench")
    parser.add_argument("--out")
    options = parser.parse_args()
    document = (ROOT / "benches/src/evaluation.toml").read_text("utf-8")
    scheme = evaluation.scheme(Ruleset.jiaoling().with_documents({"bench.toml": document}), "bench")
    officials = [evaluation.Official(f"{at:05}", "", "civil-servant", "yes") for at in range(peers.OFFICIALS)]
    roster = evaluation.Roster(officials)
    official, group, _, marks = peers.ballots(options.rows)
    columns = {name: pa.array(column) for name, column in zip("abcde", marks)}
    positions = pa.table({"official": pa.array(official), "group": pa.array(group), **columns})
    keys = pa.DictionaryArray.from_arrays(pa.array(official.astype(np.int32)), [one.key for one in officials])
    groups = pa.DictionaryArray.from_arrays(pa.array(group.astype(np.int8)), ["mass", "peer", "leader"])
    named = pa.table({"official": keys, "group": groups, **columns})
    text = named.set_column(0, "official", keys.cast(pa.string()))
    result = {
        "rows": options.rows,
        "seconds": {
            "positions and codes": peers.median(lambda: evaluation.score(scheme, roster, positions)),
            "dictionaries of keys": peers.median(lambda: evaluation.score(scheme, roster, named)),
            "keys as text": peers.median(lambda: evaluation.score(scheme, roster, text)),
        },
    }
    if options.kernel.exists():
        kernel = json.loads(options.kernel.read_text())["median"]["point_estimate"] / 1e9
        result["kernel"] = kernel
        result["over"] = {name: taken / kernel - 1 for name, taken in result["seconds"].items()}
    print(json.dumps(result, indent=2))
    if options.out:
        pathlib.Path(options.out).write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
