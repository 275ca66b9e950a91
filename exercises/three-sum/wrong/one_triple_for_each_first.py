def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    ordered = sorted(nums)
    triples = []
    for i, first in enumerate(ordered):
        if i > 0 and first == ordered[i - 1]:
            continue
        left, right = i + 1, len(ordered) - 1
        while left < right:
            total = first + ordered[left] + ordered[right]
            if total == target:
                triples.append((first, ordered[left], ordered[right]))
                break
            if total < target:
                left += 1
            else:
                right -= 1
    return triples
