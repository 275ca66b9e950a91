def two_sum(nums: list[int], target: int) -> list[int]:
    for i, value in enumerate(nums):
        wanted = target - value
        if wanted in nums[i + 1 :]:
            return [i, nums.index(wanted, i + 1)]
    return []
