"""Vectors of the evaluation: schemes as documents, ballots or counts, and what the oracle makes of them.

Everything is invented: 合成数据 / synthetic.
"""

import copy
import hashlib
import json
import pathlib

import evaluation_oracle as oracle

TOPICS = {"evaluation": "ballots, counts, stages and totals of a year-end evaluation"}
HERE = pathlib.Path(__file__).parent
SYNTHETIC = "合成数据 / synthetic"


def option(code, id, zh, en, kind="scored", points_milli=None, **more):
    one = {"code": code, "id": id, "label_zh": zh, "label_en": en, "kind": kind, **more}
    return one | ({} if points_milli is None else {"points_milli": points_milli})


def dimension(id, weight_bp):
    return {"id": id, "label_zh": f"项目{id}", "label_en": f"dimension {id}", "weight_bp": weight_bp}


def group(id, kind, weight_bp, **more):
    least = {"aggregator": "staged", "min_ballots": 1, "min_rate_bp": 0, "rate_base": "electors"}
    return {"id": id, "kind": kind, "weight_bp": weight_bp} | least | more


BASE = {
    "document": "evaluation-scheme",
    "id": "example",
    "version": 1,
    "name_zh": "示例考评办法（虚构）",
    "name_en": "an invented evaluation scheme",
    "jurisdiction": "441427",
    "year": 2016,
    "source": {"kind": "example", "checked": "memory", "place": SYNTHETIC},
    "unknown_policy": "exclude",
    "abstain_policy": "exclude",
    "duplicates": "reject-all",
    "option": [
        option(1, "satisfied", "满意", "satisfied", points_milli=100_000),
        option(2, "fair", "基本满意", "fairly satisfied", points_milli=85_000),
        option(3, "dissatisfied", "不满意", "dissatisfied", points_milli=60_000, dissatisfied=True),
        option(8, "unknown", "不了解", "don't know", "unknown"),
        option(9, "abstain", "弃权", "abstention", "abstain"),
    ],
    "dimension": [dimension("a", 3000), dimension("b", 2500), dimension("c", 2000), dimension("d", 1500), dimension("e", 1000)],
    "group": [
        group("mass", "mass-review", 8000),
        group("peer", "peer-review", 1000),
        group("leader", "leaders-appraisal", 1000),
    ],
    "rounding": {"dimension": 6, "group": 6, "total": 2},
    "grade": [
        {"level": "excellent", "min_total_centi": 9000},
        {"level": "competent", "min_total_centi": 7500},
        {"level": "basically-competent", "min_total_centi": 6000},
        {"level": "incompetent", "min_total_centi": 0},
    ],
    "tie_break": ["mass-score", "fewer-dissatisfied", "leader-score", "peer-score"],
    "objection": {"working_days": 5},
    "publication": {"min_cell": 5},
}
SATISFIED, FAIR, DISSATISFIED, UNKNOWN, ABSTAIN = 1, 2, 3, 8, 9
ONE = [dimension("a", 10_000)]
LEVELS = [
    option(1, "a", "好", "good", points_milli=100_000),
    option(2, "b", "中", "fair", points_milli=80_000),
    option(3, "c", "差", "poor", points_milli=0, dissatisfied=True),
    *BASE["option"][3:],
]


def scheme(**changes):
    return copy.deepcopy(BASE) | copy.deepcopy(changes)


def weights(mass, peer, leader, **more):
    return [
        group("mass", "mass-review", mass, **more),
        group("peer", "peer-review", peer),
        group("leader", "leaders-appraisal", leader),
    ]


def official(number, **more):
    return {"key": f"official-{number}", "scope": "township-1", "staff": "civil-servant", "participation": "yes"} | more


def columns(ballots, dimensions):
    """Rows as columns."""
    table = {
        "officials": [one["official"] for one in ballots],
        "groups": [one["group"] for one in ballots],
        "marks": [[one["marks"][at] for one in ballots] for at in range(dimensions)],
    }
    for key, name in (("stratum", "strata"), ("id", "ids"), ("rater", "raters"), ("time", "times"), ("batch", "batches")):
        if any(key in one for one in ballots):
            table[name] = [one.get(key, 0) for one in ballots]
    return table


def lanes(scheme):
    return [one["code"] for one in scheme["option"]] + [oracle.BLANK, oracle.OVERMARKED]


def cell(scheme, official, group, per_dimension):
    """Counts of one cell from the numbers of satisfied, fairly satisfied, dissatisfied in each dimension; the rest of
    the ballots left the item blank."""
    ballots = max(sum(one) for one in per_dimension)
    codes = lanes(scheme)
    marks = []
    for one in per_dimension:
        row = [0] * len(codes)
        row[: len(one)] = one
        row[codes.index(oracle.BLANK)] = ballots - sum(one)
        marks.append(row)
    return {"official": official, "group": group, "ballots": ballots, "valid": ballots, "marks": marks}


def from_rows(scheme, ballots, officials=1, electors=()):
    """What the oracle expects of ballots: in the form of the engine's columns."""
    expected = {"weighted": [], "totals": [], "groups": [], "unrounded": []}
    for number in range(officials):
        groups = []
        for at, one in enumerate(scheme["group"]):
            own = [b for b in ballots if (b["official"], b["group"]) == (number, at)]
            of = {e["stratum"]: e["count"] for e in electors if (e["official"], e["group"]) == (number, at) and "stratum" in e}
            groups.append(oracle.group_score(scheme, one, own, of))
        weighted, staged, exact = oracle.total(scheme, groups)
        expected["weighted"].append(weighted)
        expected["totals"].append(staged)
        expected["groups"] += [units for _, units, _ in groups]
        expected["unrounded"].append(None if exact == staged else exact)
    return expected


def rows(official, group, marks, **more):
    """Ballots of one dimension: how many of each mark."""
    return [{"official": official, "group": group, "marks": [mark], **more} for mark, count in marks for _ in range(count)]


def worked(g):
    """The worked examples of the specification: expected values are written down, and the oracle agrees."""

    def put(id, scheme, ballots, expected, note, officials=1, **more):
        got = from_rows(scheme, ballots, officials, more.get("electors", ()))
        for key, value in expected.items():
            assert got[key] == value, (id, key, value, got[key])
        roster = {"officials": [official(n) for n in range(officials)]} | more
        input = {"scheme": scheme, "roster": roster, "ballots": columns(ballots, len(scheme["dimension"]))}
        g.vector("evaluation", id, "evaluation.score", input, got, note=note)

    # V02: group scores of 86.5, 90.05, 88.2 from ballots of options with just these points.
    three = [option(1, "a", "甲", "a", points_milli=86_500), option(2, "b", "乙", "b", points_milli=90_050),
             option(3, "c", "丙", "c", points_milli=88_200), *BASE["option"][3:]]
    put("EVA-V02", scheme(option=three, dimension=ONE), rows(0, 0, [(1, 1)]) + rows(0, 1, [(2, 1)]) + rows(0, 2, [(3, 1)]),
        {"totals": [8703]}, "87.025 is 87.03; half to even gives 87.02")
    tie = [option(1, "a", "甲", "a", points_milli=80_210), option(2, "b", "乙", "b", points_milli=90_260),
           option(3, "c", "丙", "c", points_milli=85_310), *BASE["option"][3:]]
    put("EVA-V19", scheme(option=tie, dimension=ONE), rows(0, 0, [(1, 1)]) + rows(0, 1, [(2, 1)]) + rows(0, 2, [(3, 1)]),
        {"totals": [8173]}, "81.725 is 81.73; binary fractions publish 81.72")
    same = [option(1, "a", "甲", "a", points_milli=98_765), *BASE["option"][3:]]
    put("EVA-V09", scheme(option=same, dimension=ONE), rows(0, 0, [(1, 1)]) + rows(0, 1, [(1, 1)]) + rows(0, 2, [(1, 1)]),
        {"totals": [9877]}, "98.765 in all groups")
    mass_only = scheme(dimension=ONE, group=weights(8000, 1000, 1000))
    others = rows(0, 1, [(SATISFIED, 1)]) + rows(0, 2, [(SATISFIED, 1)])
    put("EVA-left-out", mass_only, rows(0, 0, [(SATISFIED, 2), (FAIR, 1), (UNKNOWN, 1), (DISSATISFIED, 1)]) + others,
        {"groups": [86_250_000, 100_000_000, 100_000_000]}, "a don't-know is left out of the denominator")
    counted = scheme(dimension=ONE, unknown_policy={"points_milli": 0})
    put("EVA-counted-as-zero", counted, rows(0, 0, [(SATISFIED, 2), (FAIR, 1), (UNKNOWN, 1), (DISSATISFIED, 1)]) + others,
        {"groups": [69_000_000, 100_000_000, 100_000_000]}, "the same ballots where a don't-know counts as 0")
    blanks = rows(0, 0, [(SATISFIED, 3), (oracle.BLANK, 2), (oracle.OVERMARKED, 1), (FAIR, 1)])
    put("EVA-blank", mass_only, blanks + others, {"groups": [96_250_000, 100_000_000, 100_000_000]}, "blank is an abstention, several marks void the item")
    # V05: villages of 600, 300 and 100 electors.
    levels = LEVELS
    ballots = [b for stratum, counts in enumerate([(24, 6, 0), (30, 18, 12), (2, 4, 4)])
               for b in rows(0, 0, list(zip((1, 2, 3), counts)), stratum=stratum)]
    electors = [{"official": 0, "group": 0, "stratum": s, "count": n} for s, n in enumerate((600, 300, 100))]
    strata = scheme(option=levels, dimension=ONE, group=weights(8000, 1000, 1000, strata=True))
    put("EVA-V05", strata, ballots + rows(0, 1, [(1, 1)]) + rows(0, 2, [(1, 1)]),
        {"groups": [85_000_000, 100_000_000, 100_000_000]}, "villages weigh by their electors, not by their ballots", electors=electors)
    # V06: ten peers, the highest and lowest left out.
    peers = [100, 100, 95, 92, 90, 90, 88, 85, 80, 20]
    worth = sorted(set(peers))
    many = [option(at + 1, f"p{p}", f"{p}分", f"{p} points", points_milli=p * 1000) for at, p in enumerate(worth)] + BASE["option"][3:4]
    many[-1] = many[-1] | {"code": 40}
    trim = weights(8000, 1000, 1000)
    trim[1] |= {"aggregator": "trimmed", "trim": {"low": 1, "high": 1}, "min_ballots": 6}
    ten = [b for p in peers for b in rows(0, 1, [(worth.index(p) + 1, 1)])]
    put("EVA-V06", scheme(option=many, dimension=ONE, group=trim), ten + rows(0, 0, [(8, 1)]) + rows(0, 2, [(8, 1)]),
        {"groups": [100_000_000, 90_000_000, 100_000_000]}, "720 over 8 is 90.0; the plain mean is 84.0")
    single = copy.deepcopy(trim)
    single[1] |= {"trim": {"low": 0, "high": 0}, "min_ballots": 4}
    one = [{"official": 0, "group": 1, "marks": [1, 2, UNKNOWN, 1, 3]}] * 4
    full = [{"official": 0, "group": at, "marks": [1] * 5} for at in (0, 2)]
    put("EVA-V13", scheme(option=levels, group=single), one + full, {"groups": [100_000_000, 81_250_000, 100_000_000]},
        "ballot by ballot the weights of the dimensions that were marked are 80 of 100: 6500/80")
    digits = scheme(rounding={"dimension": 2, "group": 2, "total": 0})
    some = [{"official": 0, "group": at % 3, "marks": [(at * 7 + d * 3) % 3 + 1 for d in range(5)]} for at in range(40)]
    put("EVA-digits", digits, some, {}, "two digits between and none in the total")


def by_counts(g):
    """V03, as it is printed: counts by option, three groups, five dimensions."""
    mass = [(150, 40, 10), (160, 30, 8), (120, 70, 17), (140, 50, 15), (170, 30, 3)]
    peer = [(9, 5, 1), (10, 4, 1), (8, 6, 1), (11, 4, 0), (12, 3, 0)]
    leader = [(3, 2, 0), (4, 1, 0), (3, 2, 0), (2, 3, 0), (5, 0, 0)]
    one = scheme(option=LEVELS)
    counts = [cell(one, 0, at, each) for at, each in enumerate((mass, peer, leader))]
    g.vector("evaluation", "EVA-V03", "evaluation.score", {"scheme": one, "roster": {"officials": [official(0)]}, "counts": counts},
             {"totals": [9042], "weighted": [904_182_955_000], "groups": [90_264_536, 88_866_667, 93_200_000],
              "dimensions": [91_000_000, 92_929_293, 85_024_155, 87_804_878, 95_566_502] + dims(peer) + dims(leader), "codes": [0]},
             note="group and dimension scores with six decimals")
    few = [cell(one, 0, 0, [(46, 0, 0)] * 5), cell(one, 0, 1, [(5, 0, 0)] * 5), cell(one, 0, 2, [(5, 0, 0)] * 5)]
    electors = [{"official": 0, "group": 0, "count": 300}]
    fifth = scheme(group=weights(8000, 1000, 1000, min_rate_bp=2000))
    g.vector("evaluation", "EVA-V08-few", "evaluation.score",
             {"scheme": fifth, "roster": {"officials": [official(0)], "electors": electors}, "counts": few},
             {"codes": [713], "totals": [None]}, note="46 of 300 where a fifth is needed")
    enough = [cell(one, 0, 0, [(60, 0, 0)] * 5), *few[1:]]
    g.vector("evaluation", "EVA-V08-enough", "evaluation.score",
             {"scheme": fifth, "roster": {"officials": [official(0)], "electors": electors}, "counts": enough},
             {"codes": [0], "totals": [10_000]}, note="60 of 300 is a fifth")


def dims(counts):
    from fractions import Fraction

    return [oracle.half_up(Fraction(100 * a + 80 * b, a + b + c), 6) for a, b, c in counts]


def standings(g):
    """Ranks, grades, quota, bonuses and deductions: what is expected is written down from the specification."""
    # Seats and ties: 23 officials at 20 %; scores of the mass review alone, peers and leaders alike for all.
    quota = scheme(option=LEVELS, dimension=ONE, quota={"bp": 2000, "scope": "scope", "basis_zh": SYNTHETIC})
    counts = []
    # 96.00; two of 95.20, the mass review of 94.5 before that of 94; two of 94.40, equal in everything; one of 93.60.
    shares = [(190, 0, 10), (189, 0, 11), (188, 0, 12), (186, 0, 14), (186, 0, 14), (184, 0, 16)] + [(160, 0, 40)] * 17
    for number, share in enumerate(shares):
        counts.append(cell(quota, number, 0, [share]))
        # The second has 96 of its peers, which brings its total down to that of the third.
        counts.append(cell(quota, number, 1, [(24, 0, 1) if number == 1 else (25, 0, 0)]))
        counts.append(cell(quota, number, 2, [(5, 0, 0)]))
    input = {"scheme": quota, "roster": {"officials": [official(n) for n in range(23)]}, "counts": counts}
    g.vector("evaluation", "EVA-V07", "evaluation.standing", input,
             {"ranks": [1, 2, 3, 4, 4, 6] + [7] * 17, "seats": [4] * 23,
              "grades": ["excellent"] * 3 + ["competent"] * 20,
              "notes": [[], [], [], [759], [759], []] + [[]] * 17},
             note="four seats of 23; the last is not split between two that are tied")
    same = [option(1, "a", "甲", "a", points_milli=98_765), *BASE["option"][3:]]
    one = scheme(option=same, dimension=ONE, adjustments={
        "max_bonus_centi": 500, "max_deduction_centi": 500, "cap_centi": 10_000,
        "code": [{"id": "x", "label_zh": "虚构事项", "label_en": "an invented matter", "basis_zh": SYNTHETIC}]})
    ballots = columns(rows(0, 0, [(1, 1)]) + rows(0, 1, [(1, 1)]) + rows(0, 2, [(1, 1)]), 1)
    for id, amounts, total in (("EVA-V09-bonus", [200], 10_000), ("EVA-V09-deduction", [-300], 9_577), ("EVA-V09-both", [200, -300], 9_777)):
        ledger = [{"official": 0, "kind": "adjustment", "code": "x", "amount_centi": amount, "evidence_ref": "2016-1",
                   "decided_by": "镇党委", "decided_on": "2016-12-20"} for amount in amounts]
        g.vector("evaluation", id, "evaluation.standing",
                 {"scheme": one, "roster": {"officials": [official(0)]}, "ballots": ballots, "ledger": ledger}, {"totals": [total]})
    for id, given, digits, shown in (("EVA-V14", [12, 4, 1], 0, [71, 23, 6]), ("EVA-thirds", [1, 1, 1], 2, [3334, 3333, 3333]),
                                     ("EVA-none", [0, 0], 2, None)):
        g.vector("evaluation", id, "evaluation.percentages", {"counts": given, "digits": digits}, {"percentages": shown})
    for size in (0, 1, 2, 3, 5, 8, 13):
        lines = [f'{{"id":{at}}}' for at in range(size)]
        salts = [hashlib.sha256(f"{SYNTHETIC} {at}".encode()).hexdigest()[:32] for at in range(size)]
        leaves = [hashlib.sha256(b"\0" + bytes.fromhex(salt) + line.encode()).digest() for line, salt in zip(lines, salts)]
        g.vector("evaluation", f"EVA-tree-{size}", "evaluation.ballot_root", {"lines": lines, "salts": salts}, {"root": root(leaves).hex()})


def root(leaves):
    """The hash of a list after RFC 6962, 2.1: that of its two parts, split at the largest power of two below its size."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\1" + root(leaves[:split]) + root(leaves[split:])).digest()


MASK = 2**64 - 1


def splitmix(state):
    """The next number and the next state: the same generator runs in the test."""
    state = (state + 0x9E3779B97F4A7C15) & MASK
    z = state
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31), state


def random_schemes():
    trim = weights(8000, 1200, 800)
    trim[1] |= {"aggregator": "trimmed", "trim": {"low": 1, "high": 1}, "min_ballots": 6}
    return [
        scheme(id="oracle-0", group=weights(8000, 1000, 1000)),
        scheme(id="oracle-1", group=weights(8000, 1200, 800), unknown_policy={"points_milli": 60_000}),
        scheme(id="oracle-2", group=trim, abstain_policy={"points_milli": 0}),
        scheme(id="oracle-3", group=weights(8000, 1500, 500, strata=True), rounding={"dimension": 4, "group": 4, "total": 2}),
        scheme(id="oracle-4", group=weights(8000, 1000, 1000), rounding={"dimension": 2, "group": 3, "total": 3}),
    ]


EACH, BLOCK = 20_000, 1_000
CODES = [SATISFIED] * 11 + [FAIR] * 4 + [DISSATISFIED] * 2 + [UNKNOWN, ABSTAIN, oracle.BLANK]


def random_ballots(state, number, strata):
    """The ballots of one official, drawn as the test draws them."""
    ballots = []
    draw, state = splitmix(state)
    sizes = (12 + draw % 24, 6 + (draw >> 16) % 6, 2 + (draw >> 32) % 4)
    for group, size in enumerate(sizes):
        for row in range(size):
            draw, state = splitmix(state)
            marks = [CODES[(draw >> (12 * at)) % len(CODES)] for at in range(5)]
            # The first ballots make sure that no dimension of a stratum is empty.
            if row < 3:
                marks = [1 + (draw >> (12 * at)) % 3 for at in range(5)]
            one = {"official": number, "group": group, "marks": marks}
            ballots.append(one | ({"stratum": row % 3} if strata else {}))
    return ballots, state


def hundred_thousand():
    """Digests of the totals of 100,000 random officials, in blocks of a thousand."""
    result = {"format": "jiceng-evaluation-oracle/1", "note": SYNTHETIC, "each": EACH, "block": BLOCK, "schemes": []}
    different = 0
    for at, one in enumerate(random_schemes()):
        state, strata, blocks, lines = 2016 + at, one["group"][0].get("strata", False), [], []
        electors = {0: 600, 1: 300, 2: 100}
        for number in range(EACH):
            ballots, state = random_ballots(state, number, strata)
            groups = [oracle.group_score(one, group, [b for b in ballots if b["group"] == g], electors)
                      for g, group in enumerate(one["group"])]
            weighted, staged, exact = oracle.total(one, groups)
            different += exact != staged
            lines.append(f"{weighted} {staged} {exact}\n")
            if len(lines) == BLOCK:
                blocks.append(hashlib.sha256("".join(lines).encode()).hexdigest())
                lines = []
        result["schemes"].append({"seed": 2016 + at, "scheme": one, "blocks": blocks})
    result["unrounded_differs"] = different
    (HERE / "oracle").mkdir(exist_ok=True)
    text = json.dumps(result, ensure_ascii=False, indent=1)
    (HERE / "oracle" / "evaluation.json").write_text(text + "\n", encoding="utf-8")


def parts(g):
    g.TOPICS.update(TOPICS)
    return [lambda: worked(g), lambda: by_counts(g), lambda: standings(g)]


if __name__ == "__main__":
    hundred_thousand()
