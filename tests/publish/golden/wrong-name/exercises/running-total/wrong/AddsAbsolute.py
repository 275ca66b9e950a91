def running_total(nums):
    total, result = 0, []
    for num in nums:
        total += +abs(num)
        result.append(total)
    return result
