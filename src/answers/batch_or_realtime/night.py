"""How does a batch run survive a crash, a repetition and an input that nobody can read?

A manifest says what is to be done; each input has one output key, which follows from input and
model; what is done is what has an output. So nothing needs to be remembered: list, subtract, run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping

type Store = MutableMapping[str, object]
"""Objects by key, as in a bucket."""


def output_key(model: str, item: str) -> str:
    """Where the result of an input lies; the same input and model, the same key.

    Examples:
        >>> output_key("garment-7", "sku-1/front.jpg")
        'results/garment-7/sku-1/front.jpg.json'
    """
    return f"results/{model}/{item}.json"


def failure_key(model: str, item: str) -> str:
    """Where it is filed that an input cannot be processed, and why."""
    return f"failures/{model}/{item}.json"


def remaining(manifest: Iterable[str], model: str, store: Store) -> list[str]:
    """The inputs that have neither a result nor a filed failure, in the manifest's order."""
    return [
        item
        for item in manifest
        if output_key(model, item) not in store and failure_key(model, item) not in store
    ]


def run_night(
    manifest: Iterable[str], model: str, store: Store, predict: Callable[[str], object]
) -> int:
    """How many inputs were tried; a ValueError, which a repetition cannot mend, is filed.

    Any other exception ends the run; what was done by then is kept, and the next run goes on.

    Examples:
        >>> store = {}
        >>> run_night(["a", "12"], "m", store, int)
        2
        >>> sorted(store)
        ['failures/m/a.json', 'results/m/12.json']
        >>> run_night(["a", "12", "13"], "m", store, int)
        1
    """
    left = remaining(manifest, model, store)
    for item in left:
        try:
            store[output_key(model, item)] = predict(item)
        except ValueError as error:  # the input's fault; an outage is not, and must not be filed
            store[failure_key(model, item)] = str(error)
    return len(left)
