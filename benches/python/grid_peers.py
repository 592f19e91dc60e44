"""Grids and officials beside pymetis, OR-Tools and scipy.

    python grid_peers.py --program FILE --out FILE [--million] [--seeds N]

--program is the library's own `grid` (benches/src/bin/grid.rs): it draws the graphs and measures the
library on them. One thread, processor time, with the graph in memory: of the library the mean of
the seeds, of METIS the median; of all else the medians, for METIS of its valid seeds (all grids in one piece and inside the
tolerance), which is what it is asked for. Every peer's result is measured here from the assignment.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import time
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

import numpy as np

warnings.filterwarnings("ignore", category=DeprecationWarning)
DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Graph:
    """Places, workloads and links; `offset` and `beside` hold the links unit by unit."""

    xy: np.ndarray
    load: np.ndarray
    links: np.ndarray
    offset: np.ndarray
    beside: np.ndarray


def read_graph(path: Path) -> Graph:
    """The file's graph; a workload of 0 counts as 1, as in the library's run."""
    with path.open(encoding="utf-8") as lines:
        units, links = map(int, lines.readline().split())
        rows = np.loadtxt(lines, max_rows=units)
        pairs = np.loadtxt(lines, dtype=np.int64, max_rows=links)
    ends = np.concatenate([pairs, pairs[:, ::-1]])
    ends = ends[np.lexsort((ends[:, 1], ends[:, 0]))]
    offset = np.concatenate([[0], np.cumsum(np.bincount(ends[:, 0], minlength=units))])
    return Graph(rows[:, :2], np.maximum(rows[:, 2].astype(np.int64), 1), pairs, offset, ends[:, 1])


@dataclass(frozen=True)
class Result:
    """One run: seconds, links between grids, distance, grids outside the tolerance or in pieces."""

    seconds: float
    cut: float
    distance: float
    broken: int


def judge(graph: Graph, grid: np.ndarray, grids: int, permille: int, seconds: float) -> Result:
    """Measures an assignment from its definitions."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    load = np.bincount(grid, graph.load, grids)
    mean = graph.load.sum() / grids
    outside = np.count_nonzero(np.abs(load - mean) > mean * permille / 1000 + 1e-6)
    same = grid[graph.links[:, 0]] == grid[graph.links[:, 1]]
    inside = graph.links[same]
    count = len(grid)
    matrix = coo_matrix((np.ones(len(inside)), (inside[:, 0], inside[:, 1])), shape=(count, count))
    pieces, _ = connected_components(matrix, directed=False)
    centre = [np.bincount(grid, graph.load * graph.xy[:, axis], grids) / np.maximum(load, 1) for axis in (0, 1)]
    square = sum((graph.xy[:, axis] - centre[axis][grid]) ** 2 for axis in (0, 1))
    distance = float((graph.load * square).sum())
    return Result(seconds, int(np.count_nonzero(~same)), distance, int(outside + abs(pieces - grids)))


def metis(graph: Graph, grids: int, permille: int, seed: int) -> Result:
    import pymetis

    options = pymetis.Options(seed=seed, contig=1, ufactor=permille)
    adjacency = pymetis.CSRAdjacency(graph.offset.tolist(), graph.beside.tolist())
    weights = graph.load.tolist()
    began = time.process_time()
    _, grid = pymetis.part_graph(grids, adjacency, vweights=weights, options=options, recursive=False)
    seconds = time.process_time() - began
    return judge(graph, np.array(grid), grids, permille, seconds)


def own(program: Path, path: Path, grids: int, permille: int, seeds: int) -> list[Result]:
    def run(count: int) -> tuple[float, list[str]]:
        command = [str(program), "measure", str(path), str(grids), str(permille), str(count)]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, text.splitlines()

    # What reading the graph takes is taken off.
    (reading, _), (whole, lines) = run(0), run(seeds)
    seconds = (whole - reading) / seeds
    rows = [json.loads(line) for line in lines]
    # Square centimetres there, square metres here.
    return [
        Result(seconds, row["cut"], row["distance"] / 1e4, row["outside"] + (row["status"] == "Unmet"))
        for row in rows
    ]


def median(results: list[Result], of: Callable[[Result], float]) -> float:
    return statistics.median(of(result) for result in results)


def compare(program: Path, path: Path, grids: int, permille: int, seeds: int) -> dict[str, Any]:
    """One row: the library and METIS, and their ratios."""
    graph = read_graph(path)
    ours = own(program, path, grids, permille, seeds)
    theirs = [metis(graph, grids, permille, seed) for seed in range(seeds)]
    valid = [result for result in theirs if result.broken == 0]
    base = valid or theirs
    row: dict[str, Any] = {
        "input": path.stem, "grids": grids, "permille": permille, "seeds": seeds,
        "broken": sum(result.broken for result in ours), "metis_valid": len(valid),
    }
    for name in ("cut", "distance", "seconds"):
        mine, other = (median(results, lambda result: getattr(result, name)) for results in (ours, base))
        row[name], row[f"metis_{name}"], row[f"{name}_ratio"] = mine, other, mine / other
    return row


def assignment(program: Path, grids: int, people: int, nearest: int, seed: int) -> dict[str, Any]:
    """The library's assignment beside OR-Tools' min-cost flow on the same arcs, and scipy's on the dense matrix."""
    from ortools.graph.python import min_cost_flow
    from scipy.optimize import linear_sum_assignment

    command = [str(program), "assign", str(grids), str(people), str(nearest), str(seed)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    told = json.loads(lines[0])
    arcs = np.array([list(map(int, line.split())) for line in lines[1:]])
    sink = grids + people
    officials, tasks = np.arange(people), np.arange(grids)
    tails = np.concatenate([arcs[:, 0], grids + officials])
    heads = np.concatenate([grids + arcs[:, 1], np.full(people, sink)])
    rooms = np.concatenate([np.ones(len(arcs), dtype=int), np.full(people, told["capacity"])])
    costs = np.concatenate([arcs[:, 2], np.zeros(people, dtype=int)])
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, rooms, costs)
    flow.set_nodes_supplies(np.concatenate([tasks, [sink]]), np.concatenate([np.ones(grids, dtype=int), [-grids]]))
    began = time.process_time()
    flow.solve_max_flow_with_min_cost()
    seconds = time.process_time() - began
    slots = people * told["capacity"]
    # scipy takes a dense matrix with a column for every place of an official.
    dense = np.full((grids, slots), 1e9)
    for place in range(told["capacity"]):
        dense[arcs[:, 0], arcs[:, 1] * told["capacity"] + place] = arcs[:, 2]
    began = time.process_time()
    rows, columns = linear_sum_assignment(dense)
    scipy_seconds = time.process_time() - began
    return {
        "grids": grids, "officials": people, "arcs": len(arcs), "empty": told["empty"],
        "total": told["total"], "ortools_total": int(flow.optimal_cost()),
        "scipy_total": float(dense[rows, columns].sum()),
        "seconds": told["ns"] / 1e9, "ortools_seconds": seconds, "ratio": told["ns"] / 1e9 / seconds,
        "scipy_seconds": scipy_seconds, "scipy_matrix_mb": dense.nbytes / 1e6,
        "program_peak_mb": max(memory, before) / 1e3,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--seeds", type=int, default=20)
    given = parser.parse_args()
    given.out.parent.mkdir(parents=True, exist_ok=True)
    inputs = [(DATA / "arkansas_bg.txt", 76, 100, given.seeds), (DATA / "arkansas_bg.txt", 76, 30, given.seeds)]
    sizes = [(10_000, given.seeds), (100_000, 3)] + ([(1_000_000, 1)] if given.million else [])
    for units, seeds in sizes:
        path = given.out.parent / f"delaunay_{units}.txt"
        if not path.is_file():
            command = [str(given.program), "graph", str(units), "1"]
            path.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)
        inputs += [(path, units // 30, 100, min(seeds, given.seeds)), (path, units // 30, 30, min(seeds, given.seeds))]
    rows = []
    print("| input | grids | ± ‰ | broken | METIS valid | cut / METIS | J / METIS | time / METIS | seconds |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for path, grids, permille, seeds in inputs:
        row = compare(given.program, path, grids, permille, seeds)
        rows.append(row)
        print(
            f"| {row['input']} | {grids} | {permille} | {row['broken']} of {seeds} | {row['metis_valid']} "
            f"| {row['cut_ratio']:.3f} | {row['distance_ratio']:.3f} | {row['seconds_ratio']:.2f} "
            f"| {row['seconds']:.3f} |",
            flush=True,
        )
    officials = [assignment(given.program, *size, 20, 1) for size in ((200, 60), (1_000, 300), (5_000, 1_500))]
    for row in officials:
        print(json.dumps(row))
    given.out.write_text(json.dumps({"partition": rows, "assign": officials}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
