def running_total(nums):
    return [sum(nums[: place + 1]) for place in range(len(nums))]
