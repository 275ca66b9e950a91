def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    ordered = sorted(nums)
    triples = set()
    for i, first in enumerate(ordered):
        left, right = i + 1, len(ordered) - 1
        while left < right:
            total = first + ordered[left] + ordered[right]
            if total < target:
                left += 1
            elif total > target:
                right -= 1
            else:
                triples.add((first, ordered[left], ordered[right]))
                left += 1
                right -= 1
    return triples
