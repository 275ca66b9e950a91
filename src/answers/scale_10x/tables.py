"""How does the page show it?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answers.scale_10x import case, layout, limits, load_test, multi_model, queueing, spike
from answers.scale_10x.bottleneck import Stage, bottleneck, capacity
from answers.scale_10x.pipeline import PIPELINE, changed, repairs
from answers.tables import table


def capacities(stages: Sequence[Stage]) -> str:
    """What each stage carries, the narrowest in bold."""
    narrowest, _ = bottleneck(stages)
    rows = []
    for stage in stages:
        carries = f"{capacity(stage):,.0f}"
        is_narrowest = stage["name"] == narrowest
        rows.append(
            [
                stage["name"],
                stage["concurrency"],
                stage["service_s"],
                f"**{carries}**" if is_narrowest else carries,
            ]
        )
    head = ["Stage", "workers", "seconds a call", "requests a second"]
    return table(head, [[row[0], f"{row[1]:,}", f"{row[2]:g}", row[3]] for row in rows])


def remedies() -> str:
    """What each way to widen the endpoint gives, which stage is narrowest then, and its price."""
    ways: dict[str, dict[str, float]] = {
        "nothing": {},
        "an instance that is twice as fast": {"service_s": 0.05},
        "micro-batches of 8 that take 0.2 s": {"batch": 8, "service_s": 0.2},
        "ten times the instances": {"concurrency": 40},
        "a cache that answers 90 %": {"fanout": 0.1},
        "batches and the cache": {"batch": 8, "service_s": 0.2, "fanout": 0.1},
        "batches, the cache and 8 instances": {
            "batch": 8,
            "service_s": 0.2,
            "fanout": 0.1,
            "concurrency": 8,
        },
    }
    rows = []
    for name, values in ways.items():
        stages = changed(PIPELINE, "endpoint", **values)
        narrowest, carries = bottleneck(stages)
        endpoint = next(stage for stage in stages if stage["name"] == "endpoint")
        paid = 1_000 * endpoint["concurrency"] / capacity(endpoint)
        rows.append([name, f"{carries:,.0f}", narrowest, f"{paid:g}"])
    return table(
        [
            "Done to the endpoint",
            "requests a second",
            "narrowest then",
            "instance-seconds for 1,000 requests",
        ],
        rows,
    )


def loop(stages: Sequence[Stage], target: float) -> str:
    """The repairs that it takes to carry `target` requests a second, in order."""
    return table(
        ["Turn", "narrowest", "carries", "workers"],
        [
            [turn, step.name, f"{step.carried:,.0f}", f"{step.before:,} → {step.after:,}"]
            for turn, step in enumerate(repairs(stages, target), start=1)
        ],
    )


def little(count: int = 20_000) -> str:
    """Heads counted in three simulated systems, and what Little's law says."""
    systems: dict[str, tuple[float, float, int | None]] = {
        "a function, 40/s, 0.5 s each": (40, 0.5, None),
        "one worker, busy for half the time": (5, 0.1, 1),
        "one worker, busy for nine tenths": (9, 0.1, 1),
    }
    rows: list[list[object]] = []
    for name, (rate, service_s, workers) in systems.items():
        found = queueing.visits(rate, service_s, count, seed=8, workers=workers)
        measured, stay = count / found[-1][0], queueing.mean_stay(found)
        heads = queueing.mean_inside(found, every=0.25)
        rows.append([name, measured, stay, measured * stay, heads])
    head = ["System", "arrivals a second", "seconds inside", "their product", "heads counted"]
    return table(head, rows)


def waiting(loads: Iterable[float]) -> dict[str, list[tuple[float, float]]]:
    """Time in the system, in service times, by load: the formula and two simulations."""
    found: dict[str, list[tuple[float, float]]] = {
        "one worker, 1 / (1 − load)": [],
        "one worker, simulated": [],
        "ten workers, simulated": [],
    }
    formula, one, ten = found.values()
    for load in loads:
        formula.append((load, queueing.time_in_system(1, load)))
        for points, workers in ((one, 1), (ten, 10)):
            seen = queueing.visits(load * workers, 1, 60_000, seed=8, workers=workers)
            points.append((load, queueing.mean_stay(seen)))
    return found


def spikes() -> str:
    """What waits, and how long, with ten times the load for minutes."""
    rows: list[list[object]] = [
        [name, round(max(found.depths)), f"{found.longest_wait:.0f} s"]
        for name, found in spike.ways().items()
    ]
    return table(["36 more instances serve", "most that wait", "longest wait"], rows)


def load_tests() -> str:
    """What both loops report of a worker that stalls, and of one that is too small."""
    stall = (30.0, 35.0)
    tests = {
        "stalls for 5 s": {
            "closed, 10 users": load_test.closed_loop(load_test.Worker(stall), 10, 0.19),
            "open, 50 a second": load_test.open_loop(load_test.Worker(stall), 50),
        },
        "carries 100 a second, gets 110": {
            "closed, 10 users": load_test.closed_loop(load_test.Worker(), 10, 0.08),
            "open, 110 a second": load_test.open_loop(load_test.Worker(), 110),
        },
    }
    rows: list[list[object]] = []
    for system, loops in tests.items():
        for name, latencies in loops.items():
            shares = [f"{load_test.percentile(latencies, share):.2f} s" for share in (0.5, 0.99)]
            rows.append([system, name, len(latencies), *shares])
    return table(["The worker", "Load", "requests", "p50", "p99"], rows)


def quotas() -> str:
    """The quotas that one has to know."""
    return table(["Service", "What", "Default", "More?"], limits.QUOTAS)


def models() -> str:
    """What one instance carries of one busy model, alone or among others."""
    rows: list[list[object]] = []
    for share in (0.0, 0.02, 0.2):
        asked = multi_model.requests(5_000, others=40, share=share, seed=8)
        found = multi_model.requests_a_second(asked, slots=4)
        rows.append([f"{share:.0%}", f"{found:.1f}", f"{found * (1 - share):.1f}"])
    return table(["Requests for 40 other models", "requests a second", "of the busy model"], rows)


def layouts() -> str:
    """Bytes that a query for one market and category reads under each layout."""
    found = layout.rows()
    where = {"market": "US", "category": "category-3"}
    rows: list[list[object]] = []
    for by in ((), ("day",), ("market",), ("market", "category"), ("market", "category", "day")):
        files = layout.partitions(found, by)
        rows.append([", ".join(by) or "nothing", len(files), layout.scanned(files, by, where)])
    return table(["Partitioned by", "files", "bytes read"], rows)


def codecs() -> str:
    """Sizes of the same table by format and codec, and what two of its columns need."""
    found = layout.rows()
    columns = layout.by_columns(found)
    rows: list[list[object]] = []
    for name, codec in layout.CODECS.items():
        sizes = {column: len(codec(data)) for column, data in columns.items()}
        total = sum(sizes.values())
        read = sizes["market"] + sizes["price"]
        rows.append([name, len(codec(layout.by_rows(found))), total, read])
    head = ["Codec", "row by row", "column by column", "market and price only"]
    return table(head, rows)


def case_stages() -> str:
    """Each stage of the case study: what it carries, and its load at one and ten times."""
    after = changed(case.STAGES, "endpoint", concurrency=instances())
    rows: list[list[object]] = []
    for stage, widened in zip(case.STAGES, after, strict=True):
        loads = [case.peak(factor) / capacity(stage) for factor in (1, case.FACTOR)]
        then = case.peak(case.FACTOR) / capacity(widened)
        cells = [f"{load:.0%}" if load < 1 else f"**{load:.0%}**" for load in (*loads, then)]
        rows.append([stage["name"], f"{capacity(stage):,.0f}", *cells])
    head = ["Stage", "carries a second", "load now", "at ten times", "with more instances"]
    return table(head, rows)


def instances() -> int:
    """Instances that the endpoint needs for ten times the peak, below the load aimed at."""
    one = capacity(case.STAGES[2])
    return -int(-case.peak(case.FACTOR) / (one * case.TARGET_LOAD) // 1)


def case_costs() -> str:
    """A day of the case study, and an execution, before and after."""
    rows: list[list[object]] = []
    for name, factor, count in (("now", 1, 1), ("ten times", case.FACTOR, instances())):
        found = case.cost(factor, count)
        rows.append(
            [
                name,
                found.executions,
                f"${found.fee:,.2f}",
                f"${found.fee_an_execution:.4f}",
                found.instances,
                f"{found.instance_seconds_an_execution:.2f}",
            ]
        )
    head = [
        "",
        "executions a day",
        "workflow fee a day",
        "fee an execution",
        "instances",
        "instance-seconds an execution",
    ]
    return table(head, rows)
