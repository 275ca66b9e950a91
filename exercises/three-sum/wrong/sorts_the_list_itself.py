def three_sum(nums: list[int], target: int = 0) -> list[tuple[int, int, int]]:
    nums.sort()
    triples = set()
    for i, first in enumerate(nums):
        left, right = i + 1, len(nums) - 1
        while left < right:
            total = first + nums[left] + nums[right]
            if total < target:
                left += 1
            elif total > target:
                right -= 1
            else:
                triples.add((first, nums[left], nums[right]))
                left += 1
                right -= 1
    return list(triples)
