"""Which numbers does the case study rest on? One place that every page computes from.

The scenario is a virtual try-on catalogue: it reads product images, runs several extractors on
them, and stores what they find. When one extractor fails, the others' results are kept.

What is assumed is a field with a value; what follows from it is a property, so that no figure is
written down twice. Sizes are decimal: 1 TB is 10¹² bytes.

Examples:
    >>> CASE.growth
    8.0
    >>> f"{CASE.backfill_rate / 1e9:.2f} GB/s"
    '1.39 GB/s'
    >>> CASE.transitions_a_day
    800000
    >>> f"${CASE.workflow_cost_a_day:.2f}"
    '$20.00'
"""

from __future__ import annotations

from dataclasses import dataclass

TB = 10**12
GB = 10**9
DAY = 24 * 60 * 60
"""Seconds."""
HOUR = 60 * 60
"""Seconds."""

ARCHITECTURE = """
digraph {
  rankdir=LR
  images [label="product images\\n(object storage)"]
  validate; join; store [label="results" shape=cylinder]
  serve [label="try-on service"]
  images -> validate
  validate -> {garment colour finish}
  {garment colour} -> join
  finish [style="rounded,dashed" class="series-2"]
  finish -> join [style=dashed label="failed: left out" class="series-2"]
  join -> store [label="whole or partial"]
  store -> serve
}
"""
"""The pipeline in Graphviz's language, with one extractor that fails."""


@dataclass(frozen=True)
class CaseStudy:
    """The inputs, all of them assumed but the price; the properties are computed from them."""

    first_market: int = 5 * TB
    """Bytes of images of the first market, the United States."""
    worldwide: int = 40 * TB
    """Bytes of the whole corpus, read once in the backfill; not what arrives in a day."""
    backfill_window: int = 8 * HOUR
    """Seconds of the night in which the backfill runs."""
    executions_a_day: int = 100_000
    """Workflow executions a day, of one product each."""
    image: int = 4_000_000
    """Bytes of a typical product image."""
    images_a_product: int = 5
    stages: int = 8
    """Stages of the workflow, each taken as one state transition."""
    transition_price: float = 25 / 1_000_000
    """US dollars a state transition of a Standard workflow, first tier, us-east-1.

    Source: https://aws.amazon.com/step-functions/pricing/, read in November 2026. The 4,000
    transitions a month that are free are left out, as are retries, which are billed as well.
    """

    @property
    def growth(self) -> float:
        """How many times the first market the whole corpus is."""
        return self.worldwide / self.first_market

    @property
    def backfill_rate(self) -> float:
        """Bytes a second that the backfill has to sustain."""
        return self.worldwide / self.backfill_window

    @property
    def executions_a_second(self) -> float:
        """Executions a second, spread evenly over the day."""
        return self.executions_a_day / DAY

    @property
    def executions_a_second_at_night(self) -> float:
        """Executions a second, if a day's all fall into the night's window."""
        return self.executions_a_day / self.backfill_window

    @property
    def images_a_day(self) -> int:
        """Images that a day's products bring."""
        return self.executions_a_day * self.images_a_product

    @property
    def bytes_a_day(self) -> int:
        """Bytes of images that arrive in a day."""
        return self.images_a_day * self.image

    @property
    def images_worldwide(self) -> int:
        """Images in the whole corpus."""
        return self.worldwide // self.image

    @property
    def transitions_a_day(self) -> int:
        """State transitions a day, without retries."""
        return self.executions_a_day * self.stages

    @property
    def workflow_cost_a_day(self) -> float:
        """US dollars a day for the transitions, without retries."""
        return self.transitions_a_day * self.transition_price

    def workflow_cost(self, days: int) -> float:
        """US dollars for that many days."""
        return days * self.workflow_cost_a_day


CASE = CaseStudy()


@dataclass(frozen=True)
class Claim:
    """What somebody says of their project, as far as they say it; None is left unchecked."""

    size: float | None = None
    """Bytes that are processed."""
    window: float | None = None
    """Seconds in which it happens."""
    rate: float | None = None
    """Bytes a second."""
    executions_a_day: float | None = None
    executions_a_second: float | None = None
    """On average over the day."""
    transitions_an_execution: float | None = None
    cost_a_day: float | None = None
    """US dollars a day for the transitions."""


def contradictions(claim: Claim, tolerance: float = 0.05) -> list[str]:
    """What does not add up in a claim, a sentence each; a difference of 5 % is rounding.

    Examples:
        >>> contradictions(Claim(size=40 * TB, window=8 * HOUR, rate=0.14 * GB))
        ['40 TB in 8 h are 1.39 GB/s, not 0.14 GB/s.']
        >>> contradictions(Claim(size=40 * TB, window=8 * HOUR, rate=1.4 * GB))
        []
    """
    found = []
    if claim.size is not None and claim.window is not None and claim.rate is not None:
        rate = claim.size / claim.window
        if _differs(rate, claim.rate, tolerance):
            found.append(
                f"{claim.size / TB:g} TB in {claim.window / HOUR:g} h are {rate / GB:.2f} GB/s, "
                f"not {claim.rate / GB:g} GB/s."
            )
    if claim.executions_a_day is not None and claim.executions_a_second is not None:
        average = claim.executions_a_day / DAY
        if _differs(average, claim.executions_a_second, tolerance):
            found.append(
                f"{claim.executions_a_day:,.0f} executions a day are {average:.2f} a second, "
                f"not {claim.executions_a_second:g}."
            )
    if (
        claim.executions_a_day is not None
        and claim.transitions_an_execution is not None
        and claim.cost_a_day is not None
    ):
        transitions = claim.executions_a_day * claim.transitions_an_execution
        cost = transitions * CASE.transition_price
        if _differs(cost, claim.cost_a_day, tolerance):
            found.append(
                f"{transitions:,.0f} transitions cost ${cost:,.2f}, not ${claim.cost_a_day:,.2f}."
            )
    return found


def _differs(right: float, said: float, tolerance: float) -> bool:
    return abs(right - said) > tolerance * abs(right)
