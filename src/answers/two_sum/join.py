"""How do two kinds of records of one product find each other, and what if they outgrow the memory?

Two Sum asks for the element that complements a *number*; a join asks for the record with the same
*key*. The answer is the same: one dict, one pass. When one dict does not fit, partition both sides
by key: equal keys land in the same partition, so each partition is joined on its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

from answers.two_sum.pairs import two_sum

type Record = tuple[str, str]  # product id and what is known of it: ("p7", "p7.jpg")


def pair_comparisons(records: int) -> int:
    """How many comparisons it takes to hold each record against each other one.

    Examples:
        >>> pair_comparisons(100_000), pair_comparisons(1)
        (4999950000, 0)
    """
    return records * (records - 1) // 2


def join(images: Iterable[Record], results: Iterable[Record]) -> Iterator[tuple[str, str, str]]:
    """Product id, image and result, where both exist; an id is expected once among the images.

    Examples:
        >>> list(join([("p1", "a.jpg"), ("p2", "b.jpg")], [("p2", "shirt"), ("p9", "hat")]))
        [('p2', 'b.jpg', 'shirt')]
        >>> list(join([], [("p2", "shirt")]))
        []
    """
    image_of: Mapping[str, str] = dict(images)
    for product, result in results:
        if product in image_of:
            yield product, image_of[product], result


def partition(records: Iterable[Record], parts: int) -> list[list[Record]]:
    """`records` in `parts` lists, by a checksum of the id.

    `hash` of a text differs from process to process, so it would send the two sides to different
    partitions; a checksum is the same everywhere.

    Examples:
        >>> [len(part) for part in partition([("p1", ""), ("p4", ""), ("p1", "")], 2)]
        [1, 2]
    """
    split: list[list[Record]] = [[] for _ in range(parts)]
    for record in records:
        split[crc32(record[0].encode()) % parts].append(record)
    return split


def join_in_parts(
    images: Iterable[Record], results: Iterable[Record], parts: int
) -> Iterator[tuple[str, str, str]]:
    """As `join`, with a dict of one partition at a time; the order is by partition.

    Examples:
        >>> list(join_in_parts([("p2", "b.jpg")], [("p2", "shirt")], parts=3))
        [('p2', 'b.jpg', 'shirt')]
    """
    pieces = zip(partition(images, parts), partition(results, parts), strict=True)
    for some_images, some_results in pieces:
        yield from join(some_images, some_results)


def two_sum_in_parts(nums: Sequence[int], target: int, parts: int) -> list[int]:
    """As `two_sum`, with a dict of one part at a time; on disk, each part would be a file.

    Two values that sum to the target have the same larger one, `max(value, target - value)`, so
    this is the key that brings partners into the same part.

    Examples:
        >>> two_sum_in_parts([11, 2, 15, 7], 9, parts=3)
        [1, 3]
        >>> two_sum_in_parts([3], 6, parts=3)
        []
    """
    split: list[list[int]] = [[] for _ in range(parts)]
    for i, value in enumerate(nums):
        split[max(value, target - value) % parts].append(i)
    for part in split:
        if found := two_sum([nums[i] for i in part], target):
            return [part[k] for k in found]
    return []
