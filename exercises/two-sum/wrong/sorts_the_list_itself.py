def two_sum(nums: list[int], target: int) -> list[int]:
    original = list(nums)
    nums.sort()
    left, right = 0, len(nums) - 1
    while left < right:
        total = nums[left] + nums[right]
        if total == target:
            i = original.index(nums[left])
            j = len(original) - 1 - original[::-1].index(nums[right])
            return sorted([i, j])
        if total < target:
            left += 1
        else:
            right -= 1
    return []
