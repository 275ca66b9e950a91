def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    ordered = sorted(nums)
    triples = []
    for i, first in enumerate(ordered):
        left, right = i + 1, len(ordered) - 1
        while left < right:
            total = first + ordered[left] + ordered[right]
            if total < target:
                left += 1
            elif total > target:
                right -= 1
            else:
                triple = (first, ordered[left], ordered[right])
                if triple not in triples:
                    triples.append(triple)
                left += 1
                right -= 1
    return triples
