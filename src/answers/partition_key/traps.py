"""Which keys look right and are not? Each is run by the page, and fails there."""

from __future__ import annotations

import os
import subprocess
import sys
from random import Random

from answers.partition_key.designs import by_market_product
from answers.partition_key.load import Design, Item
from answers.partition_key.sharded import KeyDesign


def random_suffix(seed: int, shards: int = 4) -> Design:
    """A shard that is drawn, not computed: even, and different at the next attempt."""
    rng = Random(seed)
    return lambda item: f"{by_market_product(item)}#{rng.randrange(shards)}"


def salted(item: Item) -> str:
    """A shard by `hash`, whose value for a text is another in each process."""
    return f"{by_market_product(item)}#{hash(item['event_id']) % 4}"


def computed(item: Item) -> str:
    """What `KeyDesign` makes of it."""
    return KeyDesign().write_key(item)


def in_another_process(design: str, item: Item, seed: int) -> str:
    """The key that a function of this module makes in a Python started with that salt.

    Without `PYTHONHASHSEED`, Python draws the salt itself.

    Examples:
        >>> item = {"marketplace": "US", "product_id": "p7", "event_id": "e1"}
        >>> in_another_process("computed", item, seed=1)
        'US#p7#2'
    """
    code = f"from answers.partition_key.traps import {design}; print({design}({dict(item)!r}))"
    environment = {
        **os.environ,
        "PYTHONHASHSEED": str(seed),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()
