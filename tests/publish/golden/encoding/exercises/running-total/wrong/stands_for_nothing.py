def running_total(nums):
    result = [nums[0]] if nums else [0]
    for num in nums[1:]:
        result.append(result[-1] + num)
    return result
