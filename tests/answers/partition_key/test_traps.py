"""The keys that look right fail as the page says."""

from answers.partition_key.designs import by_market_product
from answers.partition_key.load import busy_second, hottest
from answers.partition_key.traps import in_another_process, random_suffix, salted

ITEM = {"marketplace": "US", "product_id": "p7", "event_id": "e1"}


def test_a_salted_hash_differs_between_processes():
    """`hash` of a text gives another shard in some other process."""
    found = {in_another_process("salted", ITEM, seed) for seed in (1, 2, 3, 4)}
    assert len(found) > 1


def test_a_salted_hash_agrees_within_a_process():
    """That is why no test within one process finds it."""
    assert salted(ITEM) == salted(dict(ITEM))


def test_a_random_suffix_spreads_well():
    """It keeps every key below the limit: what is wrong with it is something else."""
    items = busy_second()
    assert hottest(by_market_product, items) > 1_000 > hottest(random_suffix(seed=1), items)
