def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    ordered = sorted(nums)
    triples = set()
    for i, first in enumerate(ordered):
        for j in range(i + 1, len(ordered)):
            third = target - first - ordered[j]
            if third in ordered[j + 1 :]:
                triples.add((first, ordered[j], third))
    return list(triples)
