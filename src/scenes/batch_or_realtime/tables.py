"""What the page shows: the modes, the estimate, the costs, the batches and a night, as tables."""

from __future__ import annotations

from answers.batch_or_realtime import results
from answers.batch_or_realtime.costs import batch_cost, cheapest_mode, realtime_cost
from answers.batch_or_realtime.estimate import (
    backfill_images_a_second,
    backfill_instances,
    late_by,
)
from answers.batch_or_realtime.interrupted import resumed_by_position, resumed_by_subtraction
from answers.batch_or_realtime.limits import MB, megabytes, modes, refusal, spot_fields
from answers.batch_or_realtime.modes import NIGHTLY, Workload, choose_mode
from answers.batch_or_realtime.night import Store, failure_key, output_key, remaining, run_night
from answers.case_study import CASE, DAY, GB, HOUR, TB
from answers.tables import table
from scenes.batch_or_realtime.queueing import Model, simulate

FURTHER = {
    "real time": (
        "none",
        "instances around the clock",
        "yes",
        "status code, at once; the caller retries",
    ),
    "serverless": (
        "yes, unless provisioned",
        "nothing, unless provisioned",
        "no",
        "status code, at once; the caller retries",
    ),
    "asynchronous": (
        "minutes, if scaled to zero",
        "nothing, if scaled to zero",
        "yes",
        "an object under the failure path, a notification",
    ),
    "batch transform": (
        "minutes, each job",
        "nothing",
        "yes",
        "the job fails; no output for a file with a bad record",
    ),
}
"""What no service model says: cold start, idle bill, GPU, failures. From the guide, 2026."""


def serving_modes() -> str:
    """The four modes and their limits."""
    rows = [
        [m.name, f"{megabytes(m.payload)} MB", f"{m.seconds:,} s", *FURTHER[m.name]]
        for m in modes()
    ]
    head = ["mode", "payload", "model time", "cold start", "idle", "GPU", "a failure is"]
    return table(head, rows)


def refusals(payload_mb: int, model_s: float, deadline_s: float) -> str:
    """What each mode says to such a request."""
    rows = [
        [m.name, refusal(m, payload_mb * MB, model_s, deadline_s) or "**fits**"] for m in modes()
    ]
    return table(
        ["mode", f"{payload_mb} MB, {model_s:g} s of model, {deadline_s:g} s to answer"], rows
    )


def spot() -> str:
    """Which input of SageMaker's API has a field for spot instances, at any depth."""
    operations = ("CreateTransformJob", "CreateTrainingJob")
    rows = [
        [f"`{name}`", ", ".join(f"`{f}`" for f in spot_fields(name)) or "none"]
        for name in operations
    ]
    return table(["operation", "fields about spot"], rows)


def instances() -> str:
    """Instances for the backfill, by what one instance sustains."""
    rows = []
    for rate in (0.02, 0.05, 0.2):
        count = backfill_instances(rate * GB)
        half = late_by(rate * GB, count // 2)
        rows.append([f"{rate:g} GB/s", rate * GB / CASE.image, count, f"{half:.1f} h late"])
    head = ["one instance sustains", "images a second", "instances", "with half of them"]
    return table(head, rows)


EXAMPLES: dict[str, Workload] = {
    "the backfill, by the morning": {},
    "a product that must be live at once": {"deadline_s": 2, "known_upfront": False},
    "a video of 300 MB, in two minutes": {
        "deadline_s": 120,
        "known_upfront": False,
        "payload_mb": 300,
        "model_s": 20,
    },
    "suppliers' uploads during the day, by tomorrow": {"known_upfront": False},
    "an editor's tool, a few times a day, on a CPU": {
        "deadline_s": 10,
        "known_upfront": False,
        "rps_peak": 0.1,
        "idle_fraction": 0.9,
        "gpu": False,
    },
}
"""What differs from the nightly workload."""


def examples() -> str:
    """The mode of some workloads."""
    rows = [[name, choose_mode({**NIGHTLY, **change})] for name, change in EXAMPLES.items()]
    return table(["workload", "mode"], rows)


def resumed(count: int = 1000, dies_after: int = 700) -> str:
    """What becomes of a run of two workers that dies, by the way in which it is resumed."""
    ways = {"at line 700": resumed_by_position, "by subtraction": resumed_by_subtraction}
    rows = []
    for name, resume in ways.items():
        times = resume(count, dies_after)
        rows.append([name, times.count(1), times.count(2), times.count(0)])
    return table(["resumed", "processed once", "twice", "never"], rows)


def volumes(*counts: int, peak_factor: float = 1.0) -> str:
    """Both costs of n requests a day, at a second a request and a dollar an instance-hour."""
    rows = []
    for n in counts:
        realtime = realtime_cost(n, 1, 1, 1, peak_factor, 1)
        batch = batch_cost(n, 1, 1, 1, 0.1, 8) or 0.0
        mode, _ = cheapest_mode(n, 1, 1, 1, peak_factor=peak_factor)
        rows.append([n, f"${batch:,.2f}", f"${realtime:,.2f}", mode])
    return table(["requests a day", "batch", "real time", "cheaper"], rows)


def micro_batches(rate: float, *settings: tuple[int, float]) -> str:
    """Latencies by largest batch and longest wait, at that many requests a second."""
    rows = []
    for size, wait in settings:
        found = simulate(rate, size, wait)
        rows.append(
            [
                size,
                f"{wait * 1000:g} ms",
                f"{Model().capacity(size):.0f}/s",
                f"{found.size:.1f}",
                _time(found.median),
                _time(found.p95),
            ]
        )
    head = ["largest batch", "longest wait", "capacity", "average batch", "median", "95 %"]
    return table(head, rows)


def _time(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def night(count: int = 1000, dies_after: int = 700) -> str:
    """Two runs over one manifest: the first dies, the second goes on; one input is poison."""
    manifest = [f"image-{i:04}" for i in range(count)]
    store: Store = {}
    calls: list[str] = []

    def predict(item: str) -> str:
        if len(calls) == dies_after:
            calls.append("")  # the outage is over when the next run begins
            raise ConnectionError("the instance is gone")
        calls.append(item)
        if item == manifest[13]:
            raise ValueError("not an image")
        return "garment"

    rows = []
    for name in ("first run", "second run", "third run"):
        tried, ended = 0, "died"
        before = len(calls)
        try:
            tried, ended = run_night(manifest, "garment-7", store, predict), "finished"
        except ConnectionError:
            tried = len(calls) - before - 1
        kept = sum(output_key("garment-7", item) in store for item in manifest)
        failed = sum(failure_key("garment-7", item) in store for item in manifest)
        left = len(remaining(manifest, "garment-7", store))
        rows.append([name, ended, tried, kept, failed, left])
    return table(["", "", "model calls", "results", "filed failures", "left"], rows)


def race(dynamodb: results.Resource) -> str:
    """What is stored after each write, batch and endpoint taking turns."""
    made = results.create(dynamodb)
    writes = [
        (7, "blue shirt", "batch"),
        (8, "navy shirt", "endpoint"),
        (7, "blue shirt", "batch, late"),
        (8, "navy shirt", "batch"),
    ]
    rows = []
    for version, result, source in writes:
        stored = results.write(made, "sku-1", version, result, source)
        item = made.get_item(Key={"product": "sku-1"})["Item"]
        kept = f"{item['version']} by {item['source']}"
        rows.append([f"{version} by {source}", "stored" if stored else "refused", kept])
    return table(["write: model version", "", "in the table"], rows)


def loads() -> str:
    """The case study's two loads side by side."""
    products = CASE.images_worldwide // CASE.images_a_product
    images = backfill_images_a_second()
    rows = [
        ["products", f"{CASE.executions_a_day:,}", f"{products:,}"],
        ["images", f"{CASE.images_a_day:,}", f"{CASE.images_worldwide:,}"],
        ["in", "a day", f"{CASE.backfill_window / 3600:g} h"],
        ["products a second", f"{CASE.executions_a_second:.2f}", f"{products_a_second():.0f}"],
        ["images a second", f"{CASE.images_a_day / DAY:.1f}", f"{images:.0f}"],
        ["sustained", _rate(CASE.bytes_a_day / DAY), _rate(CASE.backfill_rate)],
    ]
    return table(["", "daily executions", "backfill"], rows)


def products_a_second() -> float:
    """Products a second in the backfill."""
    return backfill_images_a_second() / CASE.images_a_product


def _rate(bytes_a_second: float) -> str:
    return f"{bytes_a_second / GB:.2f} GB/s"


def aloud(bytes_a_second: float = 0.05 * GB) -> str:
    """The estimate as it would be said, as a quotation."""
    count = backfill_instances(bytes_a_second)
    return (
        f'> "{CASE.worldwide / TB:.0f} TB in {CASE.backfill_window / HOUR:g} hours are '
        f"{CASE.backfill_rate / GB:.2f} GB a second. At {bytes_a_second / 1e6:.0f} MB a second an "
        f"instance, that is {count} of them for one night; with half as many we would finish "
        f'{late_by(bytes_a_second, count // 2):.0f} hours late."'
    )


def story() -> str:
    """The case study in the candidate's words, as a quotation."""
    ratio = products_a_second() / CASE.executions_a_second
    return "\n".join(
        (
            "> \"We began with a vendor's API, then put our own model behind an endpoint, and "
            "moved the bulk to a nightly job when the catalogue went worldwide.",
            f"> Those are two loads: {CASE.executions_a_second:.2f} products a second on an "
            f"ordinary day, and {ratio:.0f} times that in the backfill, "
            f"{CASE.backfill_rate / GB:.2f} GB a second for {CASE.backfill_window / HOUR:g} hours.",
            "> No endpoint was sized for that; single urgent products kept one.",
            "> Both write one table, and when one extractor fails, the results of the others are "
            'stored all the same."',
        )
    )
