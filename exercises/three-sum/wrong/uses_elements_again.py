def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    values = set(nums)
    triples = set()
    for i, first in enumerate(nums):
        for second in nums[i + 1 :]:
            third = target - first - second
            if third in values:
                triples.add(tuple(sorted((first, second, third))))
    return list(triples)
