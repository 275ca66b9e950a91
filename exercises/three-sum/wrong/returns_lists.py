def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    ordered = sorted(nums)
    triples = []
    for i, first in enumerate(ordered):
        if i > 0 and first == ordered[i - 1]:
            continue
        left, right = i + 1, len(ordered) - 1
        while left < right:
            total = first + ordered[left] + ordered[right]
            if total < target:
                left += 1
            elif total > target:
                right -= 1
            else:
                triples.append([first, ordered[left], ordered[right]])
                left += 1
                while left < right and ordered[left] == ordered[left - 1]:
                    left += 1
    return triples
