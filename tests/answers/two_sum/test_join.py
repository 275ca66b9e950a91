"""Joining in parts finds what joining at once finds."""

from hypothesis import given
from hypothesis import strategies as st

from answers.two_sum.join import join, join_in_parts, pair_comparisons, partition

ids = st.sampled_from([f"p{i}" for i in range(12)])


@given(images=st.sets(ids), results=st.lists(ids), parts=st.integers(1, 5))
def test_parts_make_the_whole(images, results, parts):
    """The same matches, for any number of parts."""
    left = [(product, f"{product}.jpg") for product in sorted(images)]
    right = [(product, str(i)) for i, product in enumerate(results)]
    whole = [(p, f"{p}.jpg", result) for p, result in right if p in images]
    assert list(join(left, right)) == whole
    assert sorted(join_in_parts(left, right, parts)) == sorted(whole)


def test_partition_keeps_every_record_and_equal_ids_together():
    """No record is lost, and an id is found in one part only."""
    records = [(f"p{i % 7}", str(i)) for i in range(50)]
    parts = partition(records, 3)
    assert sorted(record for part in parts for record in part) == sorted(records)
    homes = [{product for product, _ in part} for part in parts]
    assert sum(map(len, homes)) == 7


def test_all_pairs_of_a_day():
    """A hundred thousand records make almost five thousand million pairs."""
    assert pair_comparisons(100_000) == 4_999_950_000
