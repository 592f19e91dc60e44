"""Measures the Python peers that find the polygon of a point, on the wall of `benches/src/wall.rs`.

    python locate.py --data FOLDER --out FILE [--quick]

FOLDER holds what `cargo run --release -p jiceng-benches --bin wall -- FOLDER` wrote: `wall.geojson`, the
points as little-endian doubles (`longitudes.bin`, `latitudes.bin`), and the exact answers of the Rust side
(`grids.bin`, 4294967295 for none). One thread; the shorter of wall and processor time; the median of the
rounds. What a peer prepares once, its tree and its array of points, is not timed. With --quick the peers
run on the first 100,000 points.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import statistics
import time
from pathlib import Path
from typing import Any, Callable

import geopandas
import numpy as np
import shapely

OUTSIDE = 0xFFFF_FFFF
Answers = np.ndarray


def timed(call: Callable[[], Answers], rounds: int) -> tuple[float, Answers]:
    """Seconds, the shorter of wall and processor time, and the answers."""
    seconds, answers = [], None
    for _ in range(rounds):
        wall, processor = time.perf_counter(), time.process_time()
        answers = call()
        seconds.append(min(time.perf_counter() - wall, time.process_time() - processor))
    assert answers is not None
    return statistics.median(seconds), answers


def of_pairs(count: int, points: np.ndarray, grids: np.ndarray) -> Answers:
    """One grid a point; the first of several."""
    answers = np.full(count, OUTSIDE, dtype=np.uint32)
    answers[points[::-1]] = grids[::-1]
    return answers


def geopandas_sjoin(areas: geopandas.GeoDataFrame, x: np.ndarray, y: np.ndarray) -> Callable[[], Answers]:
    frame = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(x, y, crs=areas.crs))

    def call() -> Answers:
        joined = frame.sjoin(areas, how="inner", predicate="within")
        return of_pairs(len(x), joined.index.to_numpy(), joined["index_right"].to_numpy())

    return call


def shapely_query(areas: geopandas.GeoDataFrame, x: np.ndarray, y: np.ndarray) -> Callable[[], Answers]:
    tree, points = shapely.STRtree(areas.geometry.to_numpy()), shapely.points(x, y)

    def call() -> Answers:
        pairs = tree.query(points, predicate="within")
        return of_pairs(len(x), pairs[0], pairs[1])

    return call


def shapely_contains_xy(areas: geopandas.GeoDataFrame, x: np.ndarray, y: np.ndarray) -> Callable[[], Answers]:
    polygons = areas.geometry.to_numpy()
    shapely.prepare(polygons)
    tree, points = shapely.STRtree(polygons), shapely.points(x, y)

    def call() -> Answers:
        point, polygon = tree.query(points)
        held = shapely.contains_xy(polygons[polygon], x[point], y[point])
        return of_pairs(len(x), point[held], polygon[held])

    return call


PEERS = {
    "geopandas sjoin": ("geopandas", geopandas_sjoin),
    "shapely STRtree.query": ("shapely", shapely_query),
    "shapely boxes, then contains_xy": ("shapely", shapely_contains_xy),
}


def measure(data: Path, quick: bool) -> list[dict[str, Any]]:
    count = 100_000 if quick else None
    areas = geopandas.read_file(data / "wall.geojson")
    x, y = (np.fromfile(data / name, dtype="<f8")[:count] for name in ("longitudes.bin", "latitudes.bin"))
    exact = np.fromfile(data / "grids.bin", dtype="<u4")[:count]
    measurements = []
    for name, (package, prepare) in PEERS.items():
        seconds, answers = timed(prepare(areas, x, y), 3)
        measurements.append(
            {
                "peer": name,
                "version": importlib.metadata.version(package),
                "points": len(x),
                "ns": seconds / len(x) * 1e9,
                "other": int((answers != exact).sum()),
            }
        )
    return measurements


def ours(target: Path, name: str) -> float | None:
    """Nanoseconds a point of the Rust bench, if it was run."""
    file = target / "criterion" / "locate" / name / "new" / "estimates.json"
    if not file.exists():
        return None
    return json.loads(file.read_text(encoding="utf-8"))["median"]["point_estimate"] / 1e6


def main() -> None:
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description="Measures the peers that find the polygon of a point.")
    parser.add_argument("--data", type=Path, default=root / "target" / "bench" / "wall", help="the points and grids")
    parser.add_argument("--target", type=Path, default=root / "target", help="the build folder, for the Rust figures")
    parser.add_argument("--out", type=Path, help="the JSON file to write")
    parser.add_argument("--quick", action="store_true", help="on the first 100,000 points")
    given = parser.parse_args()
    measurements = measure(given.data, given.quick)
    print("| who | million points a second | beside jiceng, random | sorted | other answers | points |")
    print("| --- | --: | --: | --: | --: | --: |")
    random, in_order = ours(given.target, "random_1e6"), ours(given.target, "sorted_1e6")
    for name, ns in (("jiceng, random", random), ("jiceng, sorted", in_order)):
        if ns is not None:
            print(f"| {name} | {1e3 / ns:.1f} | | | 0 against the exact test | 1,000,000 |")
    for one in measurements:
        ratios = [f"{one['ns'] / ns:.0f}x" if ns else "not run" for ns in (random, in_order)]
        row = [f"{one['peer']} {one['version']}", f"{1e3 / one['ns']:.2f}", *ratios, one["other"], f"{one['points']:,}"]
        print("| " + " | ".join(map(str, row)) + " |")
    if given.out:
        given.out.write_text(json.dumps({"measurements": measurements}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
