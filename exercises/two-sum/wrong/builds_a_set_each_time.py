def two_sum(nums: list[int], target: int) -> list[int]:
    for j, value in enumerate(nums):
        wanted = target - value
        if wanted in set(nums[:j]):
            return [nums.index(wanted), j]
    return []
