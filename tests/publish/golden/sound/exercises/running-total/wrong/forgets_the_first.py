def running_total(nums):
    total, result = 0, []
    for num in nums[1:]:
        total += num
        result.append(total)
    return result
