def two_sum(nums: list[int], target: int) -> list[int]:
    order = list(range(len(nums)))
    for end in range(len(order) - 1, 0, -1):
        for k in range(end):
            if nums[order[k]] > nums[order[k + 1]]:
                order[k], order[k + 1] = order[k + 1], order[k]
    left, right = 0, len(order) - 1
    while left < right:
        total = nums[order[left]] + nums[order[right]]
        if total == target:
            return sorted([order[left], order[right]])
        if total < target:
            left += 1
        else:
            right -= 1
    return []
